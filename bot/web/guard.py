"""What stands before every request: who may ask, what may be asked of Chainlit, and what a page may load."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.errors import UnknownRehearsalError
from bot.web.plain_errors import error_page

# Chainlit needs inline scripts and styles; nothing may come from, or go to, another host.
CONTENT_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; "
    "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'"
)

# All that the talk needs of Chainlit. Its other addresses (uploads, MCP, sharing, feedback, renaming, fresh tokens) are
# ways in that nothing here uses.
_OURS = re.compile(
    r"^/($|scenarios/|own($|/)|settings$|rehearsals($|/)|faces/|static/|safety$|protocol$|away$|about$|thread/|login$|avatars/|"
    r"favicon$|health$)"
)
_CHAINLITS = re.compile(
    r"^/(assets/|ws/socket\.io|user$|auth/config$|project/(settings|translations)$|project/thread/[0-9a-f-]{36}$|"
    r"project/threads$|set-session-cookie$|logo$|public/)"
)
_NOT_FOUND = 404
_READ_ONLY = re.compile(r"^/project/thread/")


class Guard:
    """ASGI guard around the whole application."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        """`hosts` are the names this server answers to; others are a page elsewhere trying to reach in."""
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what may pass, with the headers that keep a page to itself."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _harden(MutableHeaders(scope=message), scope)
            await send(message)

        if refusal := self._refusal(scope):
            await _refuse(scope, receive, send_with_headers, refusal)
            return
        await self._app(scope, receive, send_with_headers)

    def _refusal(self, scope: MutableMapping[str, Any]) -> int | None:
        headers = Headers(scope=scope)
        if _name(headers.get("host", "")) not in self._hosts:
            return 421
        origin = headers.get("origin")
        is_reading = scope["type"] == "http" and scope["method"] in ("GET", "HEAD", "OPTIONS")
        if origin and not is_reading and urlsplit(origin).netloc != headers.get("host"):
            return 403
        path = scope["path"]
        if not (_OURS.match(path) or _CHAINLITS.match(path)):
            return _NOT_FOUND
        return _NOT_FOUND if _READ_ONLY.match(path) and not is_reading else None


def _name(host: str) -> str:
    """The host without its port; an IPv6 address keeps its brackets."""
    return re.sub(r":\d+$", "", host).lower()


async def _refuse(scope: Scope, receive: Receive, send: Send, status: int) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    answer: Response = PlainTextResponse("There is nothing here.", status)
    if status == _NOT_FOUND and scope["method"] == "GET" and "text/html" in Headers(scope=scope).get("accept", ""):
        # Somebody reads it, who followed an old link or typed an address.
        answer = error_page(UnknownRehearsalError(scope["path"]))
    await answer(scope, receive, send)


def _harden(headers: MutableHeaders, scope: Scope) -> None:
    headers["content-security-policy"] = CONTENT_POLICY
    headers["x-content-type-options"] = "nosniff"
    # Not "no-referrer": with it a browser sends `Origin: null` even with our own forms.
    headers["referrer-policy"] = "same-origin"
    if scope["path"].startswith("/assets/"):
        # Chainlit names these files by their content.
        headers["cache-control"] = "public, max-age=31536000, immutable"
    elif not scope["path"].startswith(("/static/", "/ws/")):
        # Words typed in confidence stay out of the browser's cache.
        headers["cache-control"] = "no-store"
