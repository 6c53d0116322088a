"""A stream of words, cut into the sentences of one spoken line."""

from __future__ import annotations

import re

# The end of a sentence shows once something follows it, for "..." and "?!" are one end.
# Here and below there is one way to match, whatever comes: a server that sends blanks or dots holds up nobody.
_END = re.compile(r"(?<![.!?…])[.!?…]+['\"”’)*]*(?=\s)")
# Models that think aloud first do so between these.
_THOUGHT_BEGINS, _THOUGHT_ENDS = "<think>", "</think>"
# A star after a bracket ends an action that was written as it should be, and begins none.
_ACTION = re.compile(r"(?<!\))\*\s*([^*()\s](?:[^*()]*[^*()\s])?)\s*\*")
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
        if not self._given:
            self._raw = self._without_start(self._raw)
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
        """What has been said, with each action written in one way."""
        return "" if self._raw.startswith(_THOUGHT_BEGINS) else _ACTION.sub(r"*(\1)*", self._raw)

    def _without_start(self, raw: str) -> str:
        """What has come, without what models put in front. Of a thought that goes on only its last few characters stay,
        in which its end may have begun, so that thinking long costs neither memory nor time."""
        begins, thinks, thought = raw.lstrip().partition(_THOUGHT_BEGINS)
        if thinks and not begins:
            _, ends, raw = thought.partition(_THOUGHT_ENDS)
            if not ends:
                return thinks + thought[-len(_THOUGHT_ENDS) :]
        return self._label.sub("", raw.lstrip()).lstrip(_QUOTES)
