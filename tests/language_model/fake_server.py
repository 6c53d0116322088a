"""A server on loopback that speaks as OpenAI's does, says what it is told to, and fails in every way a server can."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

# Longer than any test waits; a stalled answer is let go when the server stops.
_STALL_SECONDS = 60


@dataclass(frozen=True)
class Says:
    """A good answer; `pieces` are sent one by one."""

    pieces: tuple[str, ...]
    finish: str | None = "stop"

    @classmethod
    def whole(cls, text: str) -> Says:
        """The answer in one piece."""
        return cls((text,))

    @classmethod
    def by_word(cls, text: str) -> Says:
        """The answer word by word."""
        first, *rest = text.split(" ")
        return cls((first, *(f" {word}" for word in rest)))


@dataclass(frozen=True)
class Fails:
    """A status with a body."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: str = '{"error": {"message": "no", "type": "no", "code": "no"}}'


@dataclass(frozen=True)
class Stalls:
    """Some words, and then nothing for a minute."""

    after: str = ""


@dataclass(frozen=True)
class Cuts:
    """Some words, and then the line goes dead."""

    after: str = ""


@dataclass(frozen=True)
class Sends:
    """A body as it stands, of whatever sort."""

    body: bytes
    content_type: str = "text/event-stream"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class NeverEnds:
    """The bytes of a stream without the end of its body: the connection is held open, or cut."""

    body: bytes
    is_held: bool = True


@dataclass(frozen=True)
class Floods:
    """A body without end."""

    status: int = 200
    content_type: str = "application/json"


Answer = Says | Fails | Stalls | Cuts | Sends | NeverEnds | Floods
Script = Callable[[dict[str, Any]], Answer]


class FakeServer:
    """Answers each call with what `script` makes of the request; remembers every byte it was sent."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.requests: list[dict[str, Any]] = []
        self.raw: list[bytes] = []
        self.paths: list[str] = []
        self.sent_bytes = 0
        """How much of a flood was taken."""
        self.was_hung_up_on = threading.Event()
        self.stopping = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"
        threading.Thread(target=lambda: self._server.serve_forever(0.02), daemon=True).start()

    def stop(self) -> None:
        """Lets go of whoever waits, and is gone."""
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()


def always(answer: Answer) -> Script:
    """The same answer to everything."""
    return lambda _request: answer


def in_turn(*answers: Answer) -> Script:
    """One answer after the other, the last one for ever."""
    left: Iterator[Answer] = iter(answers)
    return lambda _request: next(left, answers[-1])


def _handler(fake: FakeServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("content-length", "0")))
            fake.raw.append(str(self.headers).encode() + raw)
            fake.paths.append(self.path)
            request = json.loads(raw or b"{}")
            fake.requests.append(request)
            with suppress(BrokenPipeError, ConnectionResetError):
                self._answer(fake.script(request), bool(request.get("stream")))

        do_GET = do_POST  # noqa: N815  # the name that the standard library looks for

        def _answer(self, answer: Answer, is_stream: bool) -> None:
            match answer:
                case Fails():
                    self._whole(answer.status, answer.body.encode(), "application/json", answer.headers)
                case Sends():
                    self._whole(200, answer.body, answer.content_type, answer.headers)
                case Says() if not is_stream:
                    self._whole(200, _completion("".join(answer.pieces)).encode(), "application/json", {})
                case Says():
                    self._begin()
                    for piece in answer.pieces:
                        self._chunk(_event({"content": piece}))
                    self._chunk(_event({}, answer.finish) + b"data: [DONE]\n\n")
                    self._chunk(b"")
                case Stalls():
                    self._begin()
                    self._chunk(_event({"content": answer.after}))
                    self._wait_for_the_other_end()
                case Cuts():
                    self._begin()
                    self._chunk(_event({"content": answer.after}))
                    self.close_connection = True
                case NeverEnds():
                    self._begin()
                    self._chunk(answer.body)
                    if answer.is_held:
                        self._wait_for_the_other_end()
                    self.close_connection = True
                case Floods():
                    self._begin(answer.status, answer.content_type)
                    while not fake.stopping.is_set():
                        self._chunk(b" " * 100_000)
                        fake.sent_bytes += 100_000

        def _wait_for_the_other_end(self) -> None:
            self.connection.settimeout(0.02)
            for _ in range(_STALL_SECONDS * 50):
                try:
                    if fake.stopping.is_set() or self.connection.recv(1) == b"":
                        fake.was_hung_up_on.set()
                        return
                except TimeoutError:
                    continue
                except OSError:
                    fake.was_hung_up_on.set()
                    return

        def _begin(self, status: int = 200, content_type: str = "text/event-stream") -> None:
            self.send_response(status)
            self.send_header("content-type", content_type)
            self.send_header("transfer-encoding", "chunked")
            self.end_headers()

        def _chunk(self, data: bytes) -> None:
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
            self.wfile.flush()

        def _whole(self, status: int, body: bytes, content_type: str, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in {**headers, "content-type": content_type, "content-length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: Any) -> None:
            pass

    return Handler


def _event(delta: dict[str, Any], finish: str | None = None) -> bytes:
    body = {
        "id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m",
        "choices": [{"index": 0, "delta": {"role": "assistant", **delta}, "finish_reason": finish}],
    }  # fmt: skip
    return f"data: {json.dumps(body)}\n\n".encode()


def _completion(text: str) -> str:
    return json.dumps(
        {
            "id": "c", "object": "chat.completion", "created": 1, "model": "m",
            "choices": [
                {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
            ],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }
    )  # fmt: skip
