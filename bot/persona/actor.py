"""The authored actor: chooses among the lines that it is given, none of them twice.

It is never given a scenario: what has not been released is not in its hands.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.persona.script import Part
from bot.persona.turn import Source


@dataclass(frozen=True)
class Spoken:
    """A line, and where its words come from."""

    text: str
    source: Source
    answer: str | None = None
    recall: str | None = None


def speak(
    script: Iterable[Part], said: Sequence[str], dice: random.Random, may_say: Callable[[str], bool]
) -> Spoken | None:
    """The persona's next line: of the first part of the script that has one, or None when all of it has been said.

    `may_say` is the guard's word on a line.
    """
    for part in script:
        unsaid = [line for line in part.lines if line[0] not in said]
        dice.shuffle(unsaid)
        # What could only be said since the last rung is the freshest thing to say.
        for text, _ in sorted(unsaid, key=lambda line: line[1], reverse=True):
            if may_say(text):
                return Spoken(text, part.source, part.answer, part.recall)
    return None
