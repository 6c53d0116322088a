"""What a learner writes in a look back, and in the other chair, kept; or the help that comes first."""

from __future__ import annotations

from collections.abc import Callable

from rich.console import Console

from bot.errors import AskedError
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stopping import Waiting, waiting_of
from bot.safety.label import Label
from bot.safety.texts import REMINDERS
from bot.terminal.asking import word_to_go_on
from bot.terminal.speaking import say_out_of_role
from bot.wiring import Parts

_NOT_ABOUT_ME = "/not about me"
_LEAVES_IT = ""
_OFFERS_THEN = f"{_NOT_ABOUT_ME}  keeps what you wrote, and goes on   Enter  leaves it here"
_OPENS = f"{_NOT_ABOUT_ME}  opens it, if the program read you wrongly   Enter  leaves it here"
_LEAVES = "Enter  leaves it here"
_OFFERS = "/keep  keeps what you wrote, and goes on   /go on  goes on without it   /end  stops here"


def kept(console: Console, parts: Parts, boxes: tuple[str, ...], keep: Callable[[bool], Rehearsal]) -> Rehearsal:
    """The rehearsal with the words in these boxes; such as stop it are kept only on the learner's own word. After a
    sign of being hurt that word is that it was not about them.

    `keep` takes whether the learner has been shown help for these very words, and goes on. Raises EOFError where they
    choose to stop there.
    """
    with parts.helping(*boxes):
        rehearsal = _kept_once_told(lambda: keep(False))
    while rehearsal.is_out_of_role:
        say_out_of_role(console, parts.out_of_role(rehearsal.attempt.stops[-1]))
        waiting = waiting_of(rehearsal)
        if rehearsal.is_held_back:
            if word_to_go_on(console, parts, waiting, _OFFERS_THEN, (_NOT_ABOUT_ME, _LEAVES_IT)) == _LEAVES_IT:
                raise EOFError
            parts.practice.say_not_about_self(rehearsal.id)
            rehearsal = _kept_once_told(lambda: keep(True))
            continue
        word = word_to_go_on(console, parts, waiting, _OFFERS, ("/keep", "/go on"))
        is_kept = word == "/keep"
        rehearsal = _kept_once_told(lambda: keep(True)) if is_kept else parts.practice.go_on(rehearsal.id)
    if rehearsal.offers_break:
        say_out_of_role(console, REMINDERS["half_an_hour_beside"])
    return rehearsal


def _kept_once_told(keep: Callable[[], Rehearsal]) -> Rehearsal:
    """What keeping gives. Words that ask what this is were answered where they were typed."""
    try:
        return keep()
    except AskedError:
        return keep()


def says_not_about_self(console: Console, parts: Parts, rehearsal: Rehearsal, why_not: str) -> bool:
    """Whether the learner opens what a sign of being hurt holds back, by saying that it was not about them. They are
    shown the words for that sign, and `why_not` this; first those for another sign that waits for their word."""
    others = [stop for stop in rehearsal.attempt.waiting if stop.label != Label.ABUSE]
    if others:
        say_out_of_role(console, parts.out_of_role(others[-1]))
    say_out_of_role(console, parts.stop_text(Label.ABUSE))
    may_open = rehearsal.may_say_not_about_self
    if not may_open and not others:
        return False
    console.print(f"[dim]{why_not}[/dim]")
    # Where they have gone on since, it is still what comes first here.
    waiting = waiting_of(rehearsal) if rehearsal.waits_for_go_on else Waiting((Label.ABUSE,))
    offers, words = (_OPENS, (_NOT_ABOUT_ME, _LEAVES_IT)) if may_open else (_LEAVES, (_LEAVES_IT,))
    try:
        return word_to_go_on(console, parts, waiting, offers, words) == _NOT_ABOUT_ME
    except (EOFError, KeyboardInterrupt):
        return False
