"""Slow work for a page, which is told once the browser has left."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Event

from fastapi import Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response

# How soon it is seen that the browser has left: a reload, another page, a closed window.
_LOOK_EVERY_SECONDS = 0.2


async def while_there(request: Request, work: Callable[[Callable[[], bool]], Response]) -> Response:
    """What the work answers. It runs on a thread, and is handed what says whether the browser still waits.

    The body of the request must have been read: only then does the server tell that the browser has left.
    """
    has_left = Event()
    working = asyncio.ensure_future(run_in_threadpool(work, lambda: not has_left.is_set()))
    try:
        while not working.done() and not await request.is_disconnected():
            await asyncio.wait([working], timeout=_LOOK_EVERY_SECONDS)
    finally:
        has_left.set()
    return await working
