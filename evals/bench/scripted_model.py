"""A server of an OpenAI-compatible stream that says prepared lines, so that what is measured is not the model.

`python -m evals.bench.scripted_model SECONDS` waits so long before the first word of each answer and sends the words
one by one without a pause. It prints its address, tells at `/calls` how many it was asked for, and stops when its input
ends. It is a process of its own: what it spends is not ours.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
from collections.abc import Iterator

_FIRST = (
    "Not the {thing}.",
    "Mm, {how}, if you ask the {thing}.",
    "You can move the {thing} yourself, you know.",
    "*(looks at the {thing})* It is {how}.",
    "That {thing} took you a while.",
)
_THEN = (
    "The {thing} is {how} today.",
    "",
    "Say it to the {thing}, it likes a speech.",
    "Mind the {thing}. It is {how}.",
)
_THINGS = ("kettle", "fern", "lamp", "door", "radio", "teapot", "stool", "window", "clock", "biscuit tin", "curtain")
_HOW = ("cold", "crooked", "in the way", "too loud", "open", "dusty", "lopsided", "older than both of us", "dripping")


def lines() -> Iterator[str]:
    """One to three short sentences each, as the prompt asks for, hardly one twice, for nothing is to be gained by what
    is remembered of the one before; nothing in them is near a rung of a shipped scenario."""
    for n in itertools.count():
        first = _FIRST[n % len(_FIRST)].format(thing=_THINGS[n % len(_THINGS)], how=_HOW[n % len(_HOW)])
        then = _THEN[n % len(_THEN)].format(thing=_THINGS[(n + 3) % len(_THINGS)], how=_HOW[(n + 2) % len(_HOW)])
        yield f"{first} {then}".strip()


class ScriptedModel:
    """Answers one request after the other, each connection kept open."""

    def __init__(self, pause_seconds: float) -> None:
        self._pause_seconds = pause_seconds
        self._lines = lines()
        self._calls = 0

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, for as long as it lasts."""
        try:
            while head := (await reader.readuntil(b"\r\n\r\n")).decode().lower():
                await reader.readexactly(_length_of_body(head))
                await self._to(writer, is_call=head.startswith("post"))
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            # It has hung up, or we are to stop.
            pass
        finally:
            writer.close()

    async def _to(self, writer: asyncio.StreamWriter, *, is_call: bool) -> None:
        if not is_call:
            body = str(self._calls).encode()
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body))
            await writer.drain()
            return
        self._calls += 1
        if self._pause_seconds:
            await asyncio.sleep(self._pause_seconds)
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n")
        for event in _events(next(self._lines)):
            writer.write(b"%x\r\n%s\r\n" % (len(event), event))
            await writer.drain()
        writer.write(b"0\r\n\r\n")
        await writer.drain()


def _length_of_body(head: str) -> int:
    lines = (line.partition(":") for line in head.split("\r\n"))
    return next((int(value) for name, _, value in lines if name == "content-length"), 0)


def _events(line: str) -> Iterator[bytes]:
    first, *rest = line.split(" ")
    for words in (first, *(f" {word}" for word in rest)):
        yield _event({"content": words}, None)
    yield _event({}, "stop")
    yield b"data: [DONE]\n\n"


def _event(delta: dict[str, str], finish: str | None) -> bytes:
    choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
    head = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "system_fingerprint": "f"}
    return f"data: {json.dumps({**head, 'choices': [choice]})}\n\n".encode()


async def _serve(pause_seconds: float) -> None:
    server = await asyncio.start_server(ScriptedModel(pause_seconds).answer, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve(float(sys.argv[1])))
