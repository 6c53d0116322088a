"""What a page says when something cannot be done: the message and a way on, never a stack trace."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, Response
from fastapi.routing import APIRoute

from bot.errors import (
    BadInputError,
    ConflictError,
    NotFromHereError,
    OtherwiseError,
    PhaseError,
    StoppedError,
    UnknownRehearsalError,
    UnknownScenarioError,
)
from bot.web.render import page

log = logging.getLogger("otherwise")

_STATUS: dict[type[OtherwiseError], int] = {
    UnknownRehearsalError: 404,
    UnknownScenarioError: 404,
    PhaseError: 409,
    ConflictError: 409,
    BadInputError: 422,
    NotFromHereError: 403,
}
_TITLES = {
    404: "This page is not here",
    409: "That does not fit just now",
    422: "This cannot be used as it is",
    403: "This page opens on one computer only",
}


class PlainErrors(APIRoute):
    """A route whose errors become plain pages."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler, with the errors raised on purpose turned into pages."""
        handle = super().get_route_handler()

        async def handled(request: Request) -> Response:
            try:
                return await handle(request)
            except StoppedError as stop:
                return page("help_first.html", message=str(stop), words=stop.words.strip())
            except OtherwiseError as error:
                return error_page(error)
            except RequestValidationError as error:
                first = error.errors()[0]
                field = str(first["loc"][-1])
                return error_page(
                    BadInputError(f"The field '{field}' is missing or cannot be read. Go back and fill it in.")
                )
            except Exception:  # a page must answer, whatever fails behind it
                # Nothing of the request goes into the log: it holds the learner's words.
                log.exception("a page failed")
                return error_page(OtherwiseError("Something went wrong here. Go back and try once more."))

        return handled


def status_of(error: OtherwiseError) -> int:
    """The HTTP status that goes with an error; 500 for what is no fault of the request."""
    return _STATUS.get(type(error), 500)


def error_page(error: OtherwiseError, kept: str = "", back: str = "/") -> HTMLResponse:
    """The page for an error. `kept` is what the learner typed, shown so that it is not lost."""
    status = status_of(error)
    message = str(error)
    if status == 404:
        message = "It may have been erased, or the address has a slip in it."
    title = _TITLES.get(status, "This did not work")
    return page("error.html", status, title=title, message=message, kept=kept.strip(), back=back)
