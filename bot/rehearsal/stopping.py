"""Whether what a learner typed stops the practice: read along with what they typed before, and where they typed it."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

from bot.rehearsal.events import LONGEST_REPLY
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.typed import visible
from bot.safety.screen import MOST_URGENT_FIRST, Label, Screening, screen

log = logging.getLogger("otherwise")

Where = Literal["start", "talk", "guess", "reflection", "chair"]

# The screen reads the last replies along with the new one.
_RECENT_REPLIES = 6
_NOTHING = Screening(Label.NONE, "")


def found_in(rehearsal: Rehearsal, text: str, where: Where, goes_on: bool = False) -> Screening:
    """What in a text stops the practice there; its label is `none` where nothing does.

    With `goes_on` the learner has read what was said for these very words in the look back, and keeps them all the
    same. Words that nobody could read are read anew.
    """
    if goes_on and _was_stopped_for(rehearsal, text):
        return _NOTHING
    apart_from = Label.ABUSE if where == "guess" and _is_of_persona(text) else None
    return screened(text, _recent(rehearsal), apart_from)


def screened(text: str, recent: Sequence[str], apart_from: Label | None = None) -> Screening:
    """What the screen finds, `apart_from` one label; where it fails, the practice stops too: nobody has looked."""
    try:
        return screen(_legible(text), recent, apart_from)
    except Exception:
        # The traceback, and not the words: those are the learner's.
        log.exception("the safety screen failed")
        return Screening(Label.UNREAD, "")


def _legible(text: str) -> str:
    """The text without what would part a word and cannot be seen in it."""
    return "".join(each for each in visible(text) if unicodedata.category(each) != "Cf")


def screened_form(texts: Sequence[str]) -> Screening:
    """The most urgent sign in the answers of a form: heard in one of them, and in all when they are read together.

    The screen knows messages; a line torn out of its form, or a form run together, can sound like a sign and be none.
    """
    together = screened("\n".join(texts), ())
    if together.label in (Label.NONE, Label.UNREAD):
        return together
    found = {each.label: each for text in texts if (each := screened(text, ())).stops}
    return next((found[label] for label in (Label.UNREAD, *MOST_URGENT_FIRST) if label in found), _NOTHING)


def _recent(rehearsal: Rehearsal) -> list[str]:
    sittings = rehearsal.attempt.sittings
    typed = [*(turn.reply for turn in rehearsal.turns), *(sittings[-1].answers if sittings else ())]
    return typed[-_RECENT_REPLIES:]


def _was_stopped_for(rehearsal: Rehearsal, text: str) -> bool:
    """Whether the look back has stopped for these very words last."""
    stops = rehearsal.attempt.stops
    if not stops or stops[-1].is_in_talk or stops[-1].label == Label.UNREAD:
        return False
    return stops[-1].reply == visible(text)[:LONGEST_REPLY]


_OF_ONESELF = re.compile(
    r"\b(?:i|i['’]?(?:m|ve|d|ll)|me|my|mine|myself|we|we['’]?(?:re|ve)|us|our|ours)\b"
    r"|\b(?:je|moi|mon|ma|mes|nous|notre|nos)\b|\b[jm]['’]"
    r"|\b(?:yo|mi|mis|me|conmigo|nosotr[oa]s|nuestr[oa]s?|tengo|estoy|soy)\b",
    re.IGNORECASE,
)


# Whoever guesses says so, and speaks of the other person: "I think she was scared of her dad".
_GUESSING = re.compile(
    r"\bi(?:['’]d| would| can only| just)? (?:think|guess|wonder|bet|suppose|imagine|believe|assume|say)\b"
    r"|\bi(?:['’]?m| am) (?:just |only )?guessing\b"
    r"|\bj['’]imagine\b|\bje (?:pense|crois|suppose|devine|me demande)\b"
    r"|\byo (?:creo|pienso|supongo)\b|\bme imagino\b",
    re.IGNORECASE,
)


def _is_of_persona(guess: str) -> bool:
    """Whether a guess speaks of others only: that somebody hurts the persona is what a guess is for."""
    return not _OF_ONESELF.search(_GUESSING.sub("", guess))
