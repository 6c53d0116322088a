"""What a learner writes in a look back, and in the other chair, kept; or the help that comes first."""

from __future__ import annotations

from collections.abc import Callable

from rich.console import Console

from bot.rehearsal.rehearsal import Rehearsal
from bot.terminal.asking import word_to_go_on
from bot.terminal.speaking import say_out_of_role
from bot.wiring import Parts

_OFFERS = "/keep  keeps what you wrote, and goes on   /go on  goes on without it   /end  stops here"


def kept(console: Console, parts: Parts, boxes: tuple[str, ...], keep: Callable[[bool], Rehearsal]) -> Rehearsal:
    """The rehearsal with the words in these boxes; such as stop it are kept only on the learner's own word.

    `keep` takes whether the learner has been shown help for these very words, and goes on. Raises EOFError where they
    choose to stop there.
    """
    with parts.helping(*boxes):
        rehearsal = keep(False)
    while rehearsal.is_out_of_role:
        say_out_of_role(console, parts.stop_text(rehearsal.attempt.stops[-1].label))
        word = word_to_go_on(console, parts, _OFFERS, ("/keep", "/go on"))
        rehearsal = keep(True) if word == "/keep" else parts.practice.go_on(rehearsal.id)
    return rehearsal
