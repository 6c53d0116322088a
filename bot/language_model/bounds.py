"""How much a server may send: an answer that never ends fills no memory, and no time.

The libraries read an answer that is not streamed, and the body of an error, to its end, however far that is.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx2

from bot.errors import ModelTroubleError
from bot.language_model.wire import FAR_TOO_MUCH, LONGEST_STREAM_BYTES

UNPACKED = {"accept-encoding": "identity"}
"""Asks for an answer that is as long as it looks: a few packed bytes can hold gigabytes."""
# Many times a whole draft. What is no stream is read at once, so that much more would hold up the calls beside it.
_LONGEST_BODY_BYTES = 1_000_000


class _Bounded(httpx2.AsyncByteStream):
    """The bytes of another, as far as they may go."""

    def __init__(self, stream: httpx2.AsyncByteStream, longest_bytes: int) -> None:
        self._stream = stream
        self._left_bytes = longest_bytes

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for data in self._stream:
            self._left_bytes -= len(data)
            if self._left_bytes < 0:
                raise ModelTroubleError(FAR_TOO_MUCH)
            yield data

    async def aclose(self) -> None:
        await self._stream.aclose()


async def keep_bounds(response: httpx2.Response) -> None:
    """Bounds what is read of an answer, before any of it is. Raises ModelTroubleError where it is packed."""
    stream = response.stream
    assert isinstance(stream, httpx2.AsyncByteStream)
    packed = response.headers.pop("content-encoding", "identity")
    if not response.is_success:
        # Its status and its headers say all that is told of it.
        await stream.aclose()
        response.stream = httpx2.ByteStream(b"")
    elif packed != "identity":
        raise ModelTroubleError("The server packs what it sends. Turn compression off there, or in what stands before.")
    else:
        is_streamed = response.headers.get("content-type", "").startswith("text/event-stream")
        response.stream = _Bounded(stream, LONGEST_STREAM_BYTES if is_streamed else _LONGEST_BODY_BYTES)
