"""The words of a streamed answer, however its bytes are cut and however it ends; and how much of any is read."""

from __future__ import annotations

import gzip
import json
import time

import pytest

from bot.errors import ModelTroubleError
from bot.language_model.client import Client, Prompt
from bot.language_model.wire import Wire
from tests.language_model.fake_server import Answer, FakeServer, Floods, NeverEnds, Sends, always

# Far longer than an answer takes here, and far shorter than a server is waited for.
SOON_SECONDS = 10.0
LONG_SECONDS = 30.0


def event(**choice: object) -> bytes:
    return f"data: {json.dumps({'choices': [choice]})}\r\n\r\n".encode()


STREAM = (
    b": a comment\n\n"
    + event(delta={"role": "assistant", "content": None})
    + event(delta={"content": "Caf\u00e9"})
    + event(delta={"content": ", then."}, finish_reason=None)
    + event(delta={}, finish_reason="stop")
    + b'data: {"choices": [], "usage": {}}\n\ndata: [DONE]'
)


@pytest.mark.parametrize("length", [1, 2, 7, 64, 10_000])
def test_the_words_are_the_same_however_the_bytes_are_cut(length: int) -> None:
    wire = Wire()
    said = "".join(wire.take(STREAM[at : at + length]) for at in range(0, len(STREAM), length)) + wire.end()
    assert (said, wire.reason) == ("Caf\u00e9, then.", "stop")


def test_a_last_event_without_an_end_of_line_is_read() -> None:
    wire = Wire()
    assert wire.take(event(delta={"content": "No."}).strip()) + wire.end() == "No."


def test_a_mark_of_the_byte_order_takes_no_word() -> None:
    wire = Wire()
    assert wire.take(b"\xef\xbb\xbf" + b'data: {"choices": [{"delta": {"content": "Fine."}}]}\n') == "Fine."


def test_an_error_in_the_stream_is_trouble() -> None:
    wire = Wire()
    wire.take(b'data: {"error": {"message": "overloaded"}}\n')
    with pytest.raises(ModelTroubleError):
        wire.end()


@pytest.mark.parametrize(
    "odd",
    [
        b'data: {"usage": {"total_tokens": 3}}',
        b'data: {"choices": null, "usage": {}}',
        b"data:",
        b"data: ",
        b"data: []",
        b'data: "ping"',
        b'data: {"choices": [{"index": 0, "delta": null}]}',
        event(index=1, delta={"content": "Another answer"}),
        event(index=1, delta={}, finish_reason="stop"),
        event(delta={"content": [{"type": "thinking", "thinking": [{"type": "text", "text": "Cross."}]}]}),
        event(delta={"content": {"text": "no"}}),
    ],
)
def test_an_odd_event_costs_no_word_beside_it(odd: bytes) -> None:
    wire = Wire()
    said = wire.take(event(delta={"content": "Not "}) + odd + b"\n\n" + event(index=0, delta={"content": "now."}))
    assert (said + wire.end(), wire.is_over) == ("Not now.", False)


def test_words_in_parts_are_read() -> None:
    parts = [{"type": "thinking", "thinking": "Cross."}, {"type": "text", "text": "Not "}, "now."]
    assert Wire().take(event(delta={"content": parts})) == "Not now."


@pytest.mark.parametrize(
    "broken", [b"data: {broken\n", b'data: {"error": "overloaded"}\n', b'data: {"choices": [7]}\n']
)
def test_the_words_before_a_broken_event_are_given_and_then_the_trouble(broken: bytes) -> None:
    wire = Wire()
    assert wire.take(event(delta={"content": "Not now."}) + broken + event(delta={"content": "no"})) == "Not now."
    assert wire.is_over
    with pytest.raises((ModelTroubleError, ValueError, AttributeError)):
        wire.end()


@pytest.mark.parametrize("end", [b"data: [DONE]\n\n", event(delta={"content": ""}, finish_reason="end_turn")])
def test_nothing_is_read_after_the_end(end: bytes) -> None:
    wire = Wire()
    assert (
        wire.take(event(delta={"content": "No."}) + end + event(delta={"content": "more"}) + b"data: {broken") == "No."
    )
    assert wire.is_over
    assert wire.end() == ""


def test_a_stream_that_never_ends_is_given_up() -> None:
    wire = Wire()
    thoughts = event(delta={"reasoning_content": "x" * 900_000})
    for _ in range(8):
        assert wire.take(thoughts) == ""
    wire.take(thoughts)
    with pytest.raises(ModelTroubleError):
        wire.end()


def test_a_line_that_never_ends_is_no_stream() -> None:
    wire = Wire()
    wire.take(b"x" * 600_000)
    wire.take(b"x" * 600_000)
    with pytest.raises(ModelTroubleError):
        wire.end()


def streamed(client: Client) -> str:
    return "".join(client.stream(Prompt("s", "u"), time.monotonic() + LONG_SECONDS, lambda: True))


LINE = event(delta={"content": "Not now, all right"})


@pytest.mark.enable_socket
@pytest.mark.parametrize("is_held", [True, False])
@pytest.mark.parametrize("reason", ["stop", "eos", "eos_token", "end_turn", "stop_sequence", "STOP"])
def test_a_line_is_whole_once_the_server_says_so_whatever_becomes_of_the_connection(
    client: Client, server: FakeServer, reason: str, is_held: bool
) -> None:
    server.script = always(NeverEnds(LINE + event(delta={}, finish_reason=reason), is_held))
    began = time.monotonic()
    assert streamed(client) == "Not now, all right"
    assert time.monotonic() - began < SOON_SECONDS


@pytest.mark.enable_socket
@pytest.mark.parametrize("is_held", [True, False])
def test_done_is_the_end_too(client: Client, server: FakeServer, is_held: bool) -> None:
    server.script = always(NeverEnds(event(delta={"content": "Not now."}) + b"data: [DONE]\n\n", is_held))
    began = time.monotonic()
    assert streamed(client) == "Not now."
    assert time.monotonic() - began < SOON_SECONDS


@pytest.mark.enable_socket
@pytest.mark.parametrize("reason", ["length", "max_tokens", "content_filter", "tool_calls", "function_call", None])
def test_a_line_that_is_cut_short_is_trouble(client: Client, server: FakeServer, reason: str | None) -> None:
    server.script = always(NeverEnds(LINE + event(delta={}, finish_reason=reason) + b"data: [DONE]\n\n"))
    with pytest.raises(ModelTroubleError, match=r"in the middle of a line|at the longest that it may send"):
        streamed(client)


PACKED = Sends(gzip.compress(b" " * 10_000_000), "application/json", {"content-encoding": "gzip"})


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Floods(), "far more than an answer takes"),
        (Floods(content_type="text/event-stream"), "far more than an answer takes"),
        (Floods(500), "error 500"),
        (PACKED, "Turn compression off"),
    ],
)
def test_no_more_is_read_than_an_answer_takes(client: Client, server: FakeServer, answer: Answer, said: str) -> None:
    server.script = always(answer)
    until = time.monotonic() + LONG_SECONDS
    with pytest.raises(ModelTroubleError, match=said):
        client.answer(lambda model: model.ainvoke("hello"), until, lambda: True)
    with pytest.raises(ModelTroubleError, match=f"{said}|cannot be read"):
        streamed(client)
    assert server.sent_bytes < 50_000_000
    assert b"accept-encoding: identity" in server.raw[0].lower()
