"""The server: our pages first, then Chainlit at `/`, and a guard around both."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from bot.errors import UnknownRehearsalError
from bot.safety.texts import without_model_because
from bot.settled import settled
from bot.web.address import LOCAL, bound_socket
from bot.web.chainlit_home import make_home
from bot.web.guard import Guard
from bot.web.plain_errors import error_page
from bot.web.threads import LEARNER
from bot.wiring import Parts, run_with

_HERE = Path(__file__).parent
_FORGET_EVERY_SECONDS = 60
# Who stops the server does not wait for a draft that a model is writing.
_LEAVES_OFF_AFTER_SECONDS = 3


def serve(host: str, port: int, parts: Parts) -> None:
    """Serves until stopped. Prints the address once the page answers."""
    print("Otherwise is starting ...", flush=True)
    bound = bound_socket(host, port)
    parts = replace(parts, is_shared=not _is_loopback(bound))
    app = make_app(
        parts, LOCAL | {host.lower()}, is_loopback=_is_loopback(bound), on_ready=lambda: _say_where(host, port)
    )
    for problem in parts.library.problems:
        print(f"Left out: {problem}", flush=True)
    if fault := parts.model_set_up.now.fault:
        print(without_model_because(fault), flush=True)
    for note in filter(None, (parts.hearing_note, parts.stale_note)):
        print(note, flush=True)
    # Access logs would hold nothing but noise; error logs hold no words of a learner's.
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, ws="wsproto", ws_max_size=1_000_000,
        timeout_graceful_shutdown=_LEAVES_OFF_AFTER_SECONDS,
    )  # fmt: skip
    uvicorn.Server(config).run(sockets=[bound])


def make_app(
    parts: Parts,
    hosts: frozenset[str] = LOCAL,
    is_loopback: bool = False,
    on_ready: Callable[[], None] = lambda: None,
) -> FastAPI:
    """The whole application. `hosts` are the names it answers to; `is_loopback`: nobody else can reach it."""
    make_home(parts.settings.data_dir)
    run_with(parts)
    # Chainlit reads its settings from the folder just made, at import.
    from chainlit.utils import mount_chainlit

    from bot.web.pages import pages
    from bot.web.settings_page import settings_page
    from bot.web.talk import talk

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        forgetting = asyncio.create_task(_forget_closed_chats())
        settled()
        on_ready()
        yield
        forgetting.cancel()
        with suppress(asyncio.CancelledError):
            await forgetting
        parts.log.close()

    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/static", StaticFiles(directory=_HERE / "static"))
    app.include_router(pages(parts))
    app.include_router(settings_page(parts, is_loopback))
    app.include_router(talk(parts))
    app.add_api_route("/avatars/{name}", lambda name: _avatar(parts, name), methods=["GET"])
    app.add_api_route("/login", lambda: RedirectResponse("/", 303), methods=["GET"])
    app.add_api_route("/thread/{rehearsal_id}", _chat_page, methods=["GET"])
    # What none of our pages answered is not there; Chainlit would answer with its own page.
    for place in ("rehearsals", "scenarios", "own", "settings", "faces", "safety", "about"):
        app.add_route(f"/{place}{{rest:path}}", _not_here)
    app.add_middleware(Guard, hosts=hosts)
    mount_chainlit(app=app, target=str(_HERE.parent / "app.py"), path="/")
    return app


def _is_loopback(bound: socket.socket) -> bool:
    return ip_address(bound.getsockname()[0]).is_loopback


async def _not_here(_request: Request) -> Response:
    return error_page(UnknownRehearsalError())


# Before anything of Chainlit's, so that the Esc key leaves this page from the first moment on.
_HIDE = '<script src="/static/hide.js"></script>'
_LIGHT_OR_DARK_AS_THE_SYSTEM = '<script>localStorage.setItem("vite-ui-theme", "system")</script>'


def _chat_page(request: Request) -> Response:
    """Chainlit's page, without its links to other hosts, and with the cookie that says who this is."""
    from chainlit.auth import create_jwt, set_auth_cookie
    from chainlit.server import get_html_template
    from chainlit.user import User

    page = get_html_template("")
    page = re.sub(r"<link\b[^>]*https?://[^>]*>|<meta property=\"og:[^>]*>", "", page)
    page = page.replace("<head>", f"<head>{_HIDE}{_LIGHT_OR_DARK_AS_THE_SYSTEM}")
    response = HTMLResponse(page)
    set_auth_cookie(request, response, create_jwt(User(identifier=LEARNER)))
    return response


def _avatar(parts: Parts, name: str) -> Response:
    """The face of whoever speaks; Chainlit asks for it by name. Out of role nobody has a face."""
    from bot.web.faces import face_svg

    for scenario in parts.library.all():
        if scenario.persona.name == name:
            return Response(face_svg(scenario.persona.face, scenario.persona.age), media_type="image/svg+xml")
    return FileResponse(_HERE / "static" / "out-of-role.svg", media_type="image/svg+xml")


async def _forget_closed_chats() -> None:
    """Chainlit keeps every message of every closed chat in memory (its issue 2951); this lets them go."""
    from chainlit.chat_context import chat_contexts
    from chainlit.session import ws_sessions_id

    while True:
        await asyncio.sleep(_FORGET_EVERY_SECONDS)
        for session_id in [key for key in chat_contexts if key not in ws_sessions_id]:
            chat_contexts.pop(session_id, None)


def _say_where(host: str, port: int) -> None:
    print(f"\nOtherwise is ready: http://{host}:{port}\nPress Ctrl+C to stop it.", flush=True)
