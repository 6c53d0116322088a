"""The words of a streamed answer, however its bytes are cut."""

from __future__ import annotations

import json

import pytest

from bot.errors import ModelTroubleError
from bot.language_model.wire import Wire


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


def test_an_error_in_the_stream_is_trouble() -> None:
    with pytest.raises(ModelTroubleError):
        Wire().take(b'data: {"error": {"message": "overloaded"}}\n')


def test_a_stream_that_never_ends_is_given_up() -> None:
    wire = Wire()
    thoughts = event(delta={"reasoning_content": "x" * 900_000})
    for _ in range(8):
        assert wire.take(thoughts) == ""
    with pytest.raises(ModelTroubleError):
        wire.take(thoughts)


def test_a_line_that_never_ends_is_no_stream() -> None:
    wire = Wire()
    wire.take(b"x" * 600_000)
    with pytest.raises(ModelTroubleError):
        wire.take(b"x" * 600_000)
