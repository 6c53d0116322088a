"""The words in a streamed answer, taken from its bytes.

The openai package would make one checked object of every word, and LangChain another of that: twice the work of the
whole call. What is needed of an event are two fields.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from bot.errors import ModelTroubleError

UNREADABLE = "The server sent something that cannot be read. Check OTHERWISE_BASE_URL; it often ends in /v1."
"""Said of what is no stream of words at all."""
# Far more than any event of a stream holds; what never ends a line is no stream.
_LONGEST_EVENT_BYTES = 1_000_000
# Nor does a whole stream hold as much, long thoughts before the line among them.
_LONGEST_STREAM_BYTES = 8_000_000


@dataclass
class Wire:
    """Takes bytes as they come. `reason` is the server's word for why it ended ('' for none yet)."""

    reason: str = ""
    _rest: bytes = b""
    _taken_bytes: int = 0

    def take(self, data: bytes) -> str:
        """The words in what has become whole. Raises ModelTroubleError where the server tells of an error or sends
        without end, and what `json` and the wrong form of an event raise."""
        self._taken_bytes += len(data)
        if self._taken_bytes > _LONGEST_STREAM_BYTES:
            raise ModelTroubleError("The server sent far more than a line takes. Try another model.")
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > _LONGEST_EVENT_BYTES:
            raise ModelTroubleError(UNREADABLE)
        return "".join(self._words(line) for line in lines)

    def end(self) -> str:
        """The words in what is left when no more comes."""
        last, self._rest = self._rest, b""
        return self._words(last)

    def _words(self, line: bytes) -> str:
        kind, _, value = line.strip().partition(b":")
        if kind != b"data" or value.strip() == b"[DONE]":
            return ""
        event = json.loads(value)
        if event.get("error"):
            raise ModelTroubleError(
                "The server stopped with an error of its own. Try again in a while, or try another model."
            )
        words = ""
        for choice in event["choices"]:
            self.reason = choice.get("finish_reason") or self.reason
            words += (choice.get("delta") or {}).get("content") or ""
        return words
