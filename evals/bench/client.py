"""A learner without a browser: a talk with a running server over Chainlit's own socket.

    async with await Talk.open("http://127.0.0.1:8000", rehearsal_id) as talk:
        answer = await talk.say("What was going on for you just now?")
        print(answer.lines[-1].text)

It does what Chainlit's page does (2.12): fetches the page of the thread for its cookie, connects a socket.io client
with that thread's id, sends `client_message`, and reads until the server closes the run that the message began. Tests
and the bench use it alike. It needs python-socketio (which Chainlit brings) and aiohttp.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

import aiohttp
import socketio

Event = tuple[str, Any]

_SPOKEN = ("assistant_message", "user_message")


@dataclass(frozen=True)
class Line:
    """Something shown in the chat: who said it, and the words."""

    author: str
    text: str


@dataclass(frozen=True)
class Answer:
    """What came back for one reply: the lines, and what the server told the page beside them (window messages)."""

    lines: tuple[Line, ...]
    told: tuple[dict[str, Any], ...]

    @property
    def phase(self) -> str | None:
        """The phase of the rehearsal after this turn; None when the server did not say."""
        states = [told["state"] for told in self.told if told.get("otherwise") == "state"]
        return str(states[-1]["phase"]) if states else None


@dataclass
class Talk(AbstractAsyncContextManager["Talk"]):
    """One open talk. Make it with `Talk.open`; leave it with `close`, or as a context manager."""

    thread_id: str
    shown: tuple[Line, ...] = ()
    """The lines that stood in the chat when it was opened."""
    _socket: Any = field(default_factory=lambda: socketio.AsyncClient(reconnection=False), repr=False)
    _events: asyncio.Queue[Event] = field(default_factory=asyncio.Queue, repr=False)

    @classmethod
    async def open(cls, address: str, thread_id: str, *, is_kept: bool = True, timeout_seconds: float = 30) -> Self:
        """Opens the talk of that thread. `is_kept`: the server has the thread and will send what stands in it.

        Raises LookupError when the server does not know a thread it should have, ConnectionRefusedError when it lets
        nobody in, TimeoutError when it does not answer.
        """
        talk = cls(thread_id)
        talk._socket.on("*", talk._take)
        await talk._connect(address, await _cookie(address, thread_id), timeout_seconds)
        try:
            await talk._begin(is_kept, timeout_seconds)
        except BaseException:
            await talk.close()
            raise
        return talk

    async def say(self, reply: str, *, timeout_seconds: float = 60) -> Answer:
        """Sends a reply and waits for the end of the turn. Raises TimeoutError when it does not come."""
        message_id = str(uuid.uuid4())
        await self._socket.emit("client_message", {"message": self._message(message_id, reply), "fileReferences": []})
        lines: dict[str, Line] = {}
        told: list[dict[str, Any]] = []
        async for event, data in self._heard(timeout_seconds):
            if event == "window_message" and isinstance(data, dict):
                told.append(data)
            elif event in ("new_message", "update_message"):
                if data["type"] == "assistant_message":
                    lines[data["id"]] = Line(data["name"], data["output"])
                elif _ends(data, message_id):
                    break
        return Answer(tuple(lines.values()), tuple(told))

    async def close(self) -> None:
        """Leaves the talk, so that the server forgets it now and not in an hour."""
        if self._socket.connected:
            await self._socket.call("clear_session")
            await self._socket.disconnect()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes the talk."""
        await self.close()

    async def _connect(self, address: str, cookie: str, timeout_seconds: float) -> None:
        who = {
            "sessionId": str(uuid.uuid4()),
            "clientType": "webapp",
            "userEnv": None,
            "chatProfile": None,
            "threadId": self.thread_id,
        }
        try:
            await self._socket.connect(
                address,
                socketio_path="/ws/socket.io",
                transports=["websocket"],
                headers={"Cookie": cookie},
                auth=who,
                wait_timeout=timeout_seconds,
            )
        except socketio.exceptions.ConnectionError as error:
            raise ConnectionRefusedError(f"{address} lets nobody in: {error}") from None

    async def _begin(self, is_kept: bool, timeout_seconds: float) -> None:
        await self._socket.emit("connection_successful")
        async for event, data in self._heard(timeout_seconds):
            if event == "resume_thread_error":
                raise LookupError(f"The server has no thread {self.thread_id}: {data}")
            if event == "resume_thread":
                said = (step for step in data["steps"] if step["type"] in _SPOKEN)
                self.shown = tuple(Line(step["name"], step["output"]) for step in said)
                break
            if event == "clear_call_fn" and not is_kept:
                break

    async def _heard(self, timeout_seconds: float) -> AsyncIterator[Event]:
        """Every event from the server, in order, until the time is up. Raises TimeoutError then."""
        async with asyncio.timeout(timeout_seconds):
            while True:
                yield await self._events.get()

    async def _take(self, event: str, *data: Any) -> None:
        await self._events.put((event, data[0] if data else None))

    def _message(self, message_id: str, reply: str) -> dict[str, Any]:
        return {
            "id": message_id,
            "threadId": self.thread_id,
            "name": "learner",
            "type": "user_message",
            "output": reply,
            "createdAt": datetime.now(UTC).isoformat().replace("+00:00", "Z"),
            "metadata": {},
        }


def _ends(step: dict[str, Any], message_id: str) -> bool:
    """Whether this closes the run of that message. (`task_end` alone also comes at other times.)"""
    return bool(step.get("name") == "on_message" and step.get("parentId") == message_id and step.get("end"))


async def begin_rehearsal(address: str, scenario_id: str) -> str:
    """Begins a rehearsal by the form of the briefing page, and returns its id."""
    form = {"scenario_id": scenario_id, "worked_up": "5", "adult": "yes"}
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{address}/rehearsals", data=form, allow_redirects=False) as response,
    ):
        if response.status != 303:
            raise LookupError(f"POST {address}/rehearsals with {form} answered {response.status}, not 303.")
        return response.headers["location"].rsplit("/", 1)[-1]


async def _cookie(address: str, thread_id: str) -> str:
    """The cookies that the page of the thread sets, as one header."""
    async with (
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
        http.get(f"{address}/thread/{thread_id}") as response,
    ):
        response.raise_for_status()
        return "; ".join(f"{name}={cookie.value}" for name, cookie in response.cookies.items())
