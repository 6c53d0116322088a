"""A stream of words, cut into the sentences of one spoken line."""

from __future__ import annotations

import re

# The end of a sentence shows once something follows it, for "..." and "?!" are one end.
_END = re.compile(r"[.!?…]+['\"”’)*]*(?=\s)")
# Models that think aloud first do so between these.
_THINKS = re.compile(r"^\s*<think>.*?(?:</think>|$)", re.DOTALL)
_ACTION = re.compile(r"\*\s*([^*()]+?)\s*\*")
_QUOTES = '"“”'


class Sentences:
    """Takes words as they come and gives each sentence once it is whole."""

    def __init__(self, name: str) -> None:
        """`name` is the speaker's; models like to write it before the line."""
        self._label = re.compile(rf"^\s*{re.escape(name)}\s*:\s*", re.IGNORECASE)
        self._raw = ""
        self._given = 0

    @property
    def waiting_characters(self) -> int:
        """How much has come that is no whole sentence yet."""
        return len(self._line()) - self._given

    def add(self, text: str) -> list[str]:
        """The sentences that have become whole."""
        self._raw += text
        found = []
        line = self._line()
        for end in _END.finditer(line, self._given):
            sentence = line[self._given : end.end()]
            # An action, *(looks away. turns back)*, is one thing.
            if sentence.count("*(") <= sentence.count(")*"):
                found.append(sentence.strip())
                self._given = end.end()
        return found

    def rest(self) -> str:
        """What is left when no more comes."""
        return self._line()[self._given :].strip().rstrip(_QUOTES)

    def _line(self) -> str:
        """What has been said, without what models put around it."""
        line = _THINKS.sub("", self._raw)
        line = self._label.sub("", line.lstrip()).lstrip(_QUOTES)
        return _ACTION.sub(r"*(\1)*", line)
