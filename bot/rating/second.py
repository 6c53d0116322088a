"""A second reading of a reply, and what is shown where two readings differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from pydantic import BaseModel, ConfigDict

from bot.rubric import Moment, Rating

# One level apart is how people with the rubric differ too; two is a claim against its opposite.
FAR_APART = 2


class SecondReading(BaseModel):
    """What a second rater makes of a reply."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    rating: Rating
    suggestion: str = ""
    """A sentence that could have been said instead; '' for none."""


Waits = Callable[[Callable[[], bool]], SecondReading | None]
"""Waits for a reading for as long as it is wanted, and drops it then; None when there is none. Raises nothing."""


class SecondRater(Protocol):
    """Reads a reply besides the first rater, and may take its time."""

    def begin(self, reply: str, moment: Moment, when_unread: Callable[[], None]) -> Waits:
        """Starts to read, and gives what waits for the reading. `when_unread` is told there where the reader fails
        somebody who waits. Raises nothing."""
        ...


def agreed(first: Rating, second: Rating) -> Rating:
    """The first reading, but where the second is far lower. A level is never raised by a second reading, and one that
    found nothing anywhere lowers none: a model that has not read takes a clear question or guess for nothing too."""
    has_read = any(second.evidence.values()) or any(second.levels.values())
    lower = {
        skill: level
        for skill, level in second.levels.items()
        if level is not None and (first.level(skill) or 0) - level >= FAR_APART
    }
    if not (lower and has_read):
        return first
    kept = {skill: found for skill, found in first.evidence.items() if skill not in lower}
    return first.model_copy(
        update={
            "levels": {**first.levels, **lower},
            # That there is nothing has no words to be shown for it.
            "evidence": {**kept, **{skill: found for skill in lower if (found := second.evidence.get(skill))}},
            # How likely a level is was said of the level that stood here before.
            "chances": {skill: found for skill, found in first.chances.items() if skill not in lower},
            "rater": f"{first.rater}; lowered by {second.rater}",
        }
    )
