"""The words in a streamed answer, taken from its bytes.

The openai package would make one checked object of every word, and LangChain another of that: twice the work of the
whole call. What is needed of an event are two fields.
"""

from __future__ import annotations

import codecs
import json
from dataclasses import dataclass, field
from typing import Any

from bot.errors import ModelTroubleError

UNREADABLE = "The server sent something that cannot be read. Check OTHERWISE_BASE_URL; it often ends in /v1."
"""Said of what is no stream of words at all."""
FAR_TOO_MUCH = "The server sent far more than an answer takes. Try another model."
"""Said of what does not end."""
LONGEST_STREAM_BYTES = 8_000_000
"""More than any stream holds, long thoughts before the line among them."""
# Far more than any event of a stream holds; what never ends a line is no stream.
_LONGEST_EVENT_BYTES = 1_000_000


@dataclass
class Wire:
    """Takes bytes as they come. `reason` is the server's word for why it ended ('' for none yet)."""

    reason: str = ""
    is_over: bool = False
    """Whether no more words come, whatever else is sent and however long the connection is held open."""
    _trouble: Exception | None = field(default=None, init=False)
    _rest: bytes = field(default=b"", init=False)
    _taken_bytes: int = field(default=0, init=False)

    def take(self, data: bytes) -> str:
        """The words in what has become whole. What is wrong with it is raised by `end`, so that the words before it
        are not lost."""
        words = ""
        try:
            for line in self._whole_lines(data):
                if not self.is_over:
                    words += self._words(line)
        except Exception as error:  # noqa: BLE001  # whatever form an event has, the words before it are given first
            self._trouble, self.is_over = error, True
        return words

    def end(self) -> str:
        """The words in what is left when no more comes. Raises ModelTroubleError where the server told of an error or
        sent without end, and what `json` and the wrong form of an event raise."""
        words = "" if self.is_over else self.take(b"\n")
        if self._trouble is not None:
            raise self._trouble
        return words

    def _whole_lines(self, data: bytes) -> list[bytes]:
        self._taken_bytes += len(data)
        if self._taken_bytes > LONGEST_STREAM_BYTES:
            raise ModelTroubleError(FAR_TOO_MUCH)
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > _LONGEST_EVENT_BYTES:
            raise ModelTroubleError(UNREADABLE)
        return lines

    def _words(self, line: bytes) -> str:
        kind, _, value = line.partition(b":")
        value = value.strip()
        # Some servers keep a connection awake with an event that holds nothing.
        if kind.strip().removeprefix(codecs.BOM_UTF8) != b"data" or not value:
            return ""
        if value.startswith(b"[DONE]"):
            self.is_over = True
            return ""
        event = json.loads(value)
        if not isinstance(event, dict):
            return ""
        if event.get("error"):
            raise ModelTroubleError(
                "The server stopped with an error of its own. Try again in a while, or try another model."
            )
        # An event that only counts what was used has no choices, or none that is one.
        return "".join(self._words_of(choice) for choice in event.get("choices") or ())

    def _words_of(self, choice: dict[str, Any]) -> str:
        """The words of the first answer; one that was not asked for is left out."""
        if choice.get("index"):
            return ""
        if reason := choice.get("finish_reason"):
            self.reason, self.is_over = str(reason), True
        return _text((choice.get("delta") or {}).get("content"))


def _text(content: object) -> str:
    """The text of a content, which some servers send in parts, thoughts among them."""
    match content:
        case str():
            return content
        case list():
            return "".join(_text(part) for part in content)
        case {"type": "text", "text": text}:
            return _text(text)
    return ""
