"""Serves the bare Chainlit app as Otherwise serves its own: mounted at `/`, same uvicorn, same settings, same cookie.

`python -m evals.bench.echo_server PORT`, with CHAINLIT_APP_ROOT, CHAINLIT_CUSTOM_AUTH and CHAINLIT_AUTH_SECRET set.
"""

from __future__ import annotations

import sys
from pathlib import Path

import uvicorn
from chainlit.auth import create_jwt, set_auth_cookie
from chainlit.server import get_html_template
from chainlit.user import User
from chainlit.utils import mount_chainlit
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response


def make_app() -> FastAPI:
    """The application: Chainlit, and one page that sets the cookie which says who this is."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/thread/{thread_id}")
    def _page(request: Request, thread_id: str) -> Response:  # noqa: ARG001  (named in the route)
        response = HTMLResponse(get_html_template(""))  # type: ignore[no-untyped-call]
        set_auth_cookie(request, response, create_jwt(User(identifier="learner")))
        return response

    mount_chainlit(app=app, target=str(Path(__file__).with_name("echo_app.py")), path="/")
    return app


if __name__ == "__main__":
    # The arguments of bot/web/server.py, so that only the applications differ.
    port = int(sys.argv[1])
    uvicorn.run(make_app(), host="127.0.0.1", port=port, log_level="warning", access_log=False, ws_max_size=1_000_000)
