"""A stop on a page where there is no talk: the words for it, a box to write on in, and what answers that.

What it has stopped for, and what was said since, travel with the page, in its form beside all that was typed there. So
nothing of it is kept, and it is gone with the page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from fastapi import Depends, Request
from pydantic import TypeAdapter

from bot.rehearsal.stopping import Waiting, asked_about, or_own_yes, screened
from bot.rehearsal.typed import visible
from bot.safety.label import Label
from bot.safety.screen import Screening
from bot.safety.texts import TEXTS
from bot.web.debrief_page import SafetyWords, safety_words_after
from bot.wiring import Parts

_AS_FIELD = TypeAdapter(Waiting)
# Of one text so much is carried along: what was said in it is known by less, and a page cannot take back any length.
_MOST_CARRIED = 4_000


@dataclass(frozen=True)
class StopSent:
    """What a page that may have stopped sends back, beside its own boxes."""

    stopped_for: str = ""
    """Stands for the words that it has stopped for already."""
    waiting: Waiting | None = None
    """What it has stopped for, and what was said since; None where it has not stopped, or that cannot be read."""
    written: str = ""
    """What stands in the box to write on in."""
    is_written_on: bool = False
    """Whether that is to be answered: whatever stands in the box is, and so is silence where it was sent."""


@dataclass(frozen=True)
class StopShown:
    """What is said on a page that has stopped, and what it carries along."""

    safety: tuple[SafetyWords, ...]
    waiting: str
    stopped_for: str
    written: str = ""
    """What was just answered."""


@dataclass(frozen=True)
class OnPage:
    """What is read on a page: its words, what was found in them, and what goes on with them."""

    where: Literal["form", "draft", "words", "preview"]
    words: str
    found: Screening
    button: str
    is_afraid: bool = False
    """Whether the learner said so of the other person."""
    who: str = ""
    """Who the other person is: nobody who is there to help."""


async def _stop_sent(request: Request) -> StopSent:
    form = await request.form()
    stopped_for, waiting, written = (str(form.get(name, "")) for name in ("stopped_for", "waiting", "written"))
    written = visible(written)
    return StopSent(stopped_for, _waiting_from(waiting), written, bool(written) or "writes_on" in form)


StopPosted = Annotated[StopSent, Depends(_stop_sent)]


def mark_of(words: str) -> str:
    """Stands for words that were stopped for, so that they are known again when they come back unchanged."""
    return hashlib.sha256(words.encode()).hexdigest()


def is_gone_on_with(stop: Label, words: str, stopped_for: str) -> bool:
    """Whether the learner has read what was said for these very words, and goes on with them. Never unread ones."""
    return stop is not Label.UNREAD and mark_of(words) == stopped_for


def stop_on(parts: Parts, page: OnPage, sent: StopSent) -> StopShown | None:
    """What is said before anything else is done with a page; None where nothing is.

    Going on with the very words lifts what was found in them, and never the learner's own yes to being afraid. What is
    written on is answered first, then what is new in the page itself.
    """
    found = page.found
    if is_gone_on_with(found.label, page.words, sent.stopped_for):
        found = Screening(Label.NONE, "")
    found = or_own_yes(found, page.is_afraid)
    steps: list[Waiting] = []
    waiting = sent.waiting
    if sent.is_written_on:
        waiting = _after(waiting, sent.written, screened(sent.written, ()), (page.who, page.words[:_MOST_CARRIED]))
        steps += [waiting] if waiting else []
    if found.stops and not (waiting and _is_told(waiting, found, sent)):
        waiting = _after(waiting, found.words, found)
        steps += [waiting] if waiting else []
    if waiting is None or not (steps or found.stops):
        return None
    for step in steps:
        if step.said_last[-1] is None:
            parts.keep_stop(page.where, step.labels[-1])
    return StopShown(
        tuple(_said_last(parts, step, page.button) for step in steps or [waiting]),
        _AS_FIELD.dump_json(waiting).decode(),
        _mark_after(page, sent),
        sent.written,
    )


def _after(waiting: Waiting | None, text: str, found: Screening, beside: Sequence[str] = ()) -> Waiting | None:
    """As it waits after a text in which that was found, read `beside` the page; None where nothing has stopped it."""
    carried = text[:_MOST_CARRIED]
    if waiting is None:
        return Waiting(tuple(asked_about(found.labels)), (carried,), (None,)) if found.stops else None
    # Where nobody could read the page, no word of it is known that could be answered.
    if waiting.is_new(found) or (found.label is Label.UNREAD and not text):
        return waiting.after(carried, *asked_about(found.labels))
    return waiting.after(carried, answer=replace(waiting, said=(*beside, *waiting.said)).answer_to(text, found))


def _is_told(waiting: Waiting, found: Screening, sent: StopSent) -> bool:
    """Whether something was said to these very words already. That nobody could read them is told each time they are
    sent to be kept."""
    if found.label is Label.UNREAD:
        return sent.is_written_on and Label.UNREAD in waiting.labels
    return found.words[:_MOST_CARRIED] in waiting.said and not waiting.is_new(found)


def _said_last(parts: Parts, waiting: Waiting, button: str) -> SafetyWords:
    return safety_words_after(parts, waiting.said_last[-1], waiting.labels[::-1], f"“{button}”")


def _mark_after(page: OnPage, sent: StopSent) -> str:
    """What stands for the words of the page from now on; '' where nobody could read them: they are read anew."""
    if not (page.found.stops or page.is_afraid):
        return sent.stopped_for
    return "" if page.found.label is Label.UNREAD else mark_of(page.words)


def _waiting_from(field: str) -> Waiting | None:
    """What a page carries along; None where that cannot be read, and the stop is then told from its beginning."""
    try:
        waiting = _AS_FIELD.validate_json(field)
    except ValueError:
        return None
    return waiting if waiting.labels and waiting.said_last and {*waiting.labels} <= TEXTS.keys() else None
