"""Slips of typing, so that a model does not lean on a comma or a spelling."""

from __future__ import annotations

import random
import re

_MARKS = re.compile(r"[.,;:!'’]")
# A question mark is meaning more than habit, so it goes less often.
_NO_MARKS, _NO_QUESTION_MARK, _SLIP = 0.15, 0.10, 0.15


def retyped(text: str, chance: random.Random) -> str:
    """The text as a hastier person might have typed it; most texts stay as they are."""
    if chance.random() < _NO_MARKS:
        text = _MARKS.sub("", text)
    if chance.random() < _NO_QUESTION_MARK:
        text = text.replace("?", "")
    if chance.random() < _SLIP and len(text) > 8:
        at = chance.randrange(1, len(text) - 2)
        if text[at : at + 2].isalpha():
            text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text
