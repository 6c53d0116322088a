"""Whether what a learner typed stops the practice: read along with what they typed before, and where they typed it."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Literal

from bot.rehearsal.events import LONGEST_REPLY
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.typed import visible
from bot.safety.screen import Label, Screening, screen

log = logging.getLogger("otherwise")

Where = Literal["start", "talk", "guess", "reflection", "chair"]

# The screen reads the last replies along with the new one.
_RECENT_REPLIES = 6
_NOTHING = Screening(Label.NONE, "")


def found_in(rehearsal: Rehearsal, text: str, where: Where) -> Screening:
    """What in a text stops the practice there; its label is `none` where nothing does."""
    found = screened(text, _recent(rehearsal))
    if _is_answered(rehearsal, text, where) or _is_of_persona(found, text, where):
        return _NOTHING
    return found


def screened(text: str, recent: Sequence[str]) -> Screening:
    """What the screen finds; where it fails, the practice stops too, since nobody has looked."""
    try:
        return screen(text, recent)
    except Exception:
        # The traceback, and not the words: those are the learner's.
        log.exception("the safety screen failed")
        return Screening(Label.UNREAD, "")


def screened_form(texts: Sequence[str]) -> Screening:
    """A sign in the answers of a form: heard in one of them, and still there when all are read together.

    The screen knows messages; a line torn out of its form, or a form run together, can sound like a sign and be none.
    """
    together = screened("\n".join(texts), ())
    if not together.stops:
        return together
    return next((found for text in texts if (found := screened(text, ())).stops), _NOTHING)


def _recent(rehearsal: Rehearsal) -> list[str]:
    sittings = rehearsal.attempt.sittings
    typed = [*(turn.reply for turn in rehearsal.turns), *(sittings[-1].answers if sittings else ())]
    return typed[-_RECENT_REPLIES:]


def _is_answered(rehearsal: Rehearsal, text: str, where: Where) -> bool:
    """Whether the look back has stopped for these very words already: then the learner means to go on with them."""
    stops = rehearsal.attempt.stops
    if where == "talk" or not stops or stops[-1].is_in_talk:
        return False
    return stops[-1].reply == visible(text)[:LONGEST_REPLY]


_OF_ONESELF = re.compile(r"\b(i|i'?m|me|my|mine|myself|us|our)\b", re.IGNORECASE)


def _is_of_persona(found: Screening, text: str, where: Where) -> bool:
    """Whether a guess tells of somebody who hurts the persona: that is what a guess is for."""
    return where == "guess" and found.label is Label.ABUSE and not _OF_ONESELF.search(text)
