"""A second reading of a reply, and what is shown where two readings differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from pydantic import BaseModel, ConfigDict

from bot.rubric import HEADLINE, Moment, Rating, Skill

# One level apart is how people with the rubric differ too; two is a claim against its opposite.
_FAR_APART = 2


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

    def begin(self, reply: str, moment: Moment) -> Waits:
        """Starts to read, and gives what waits for the reading. Raises nothing."""
        ...


def agreed(first: Rating, second: Rating) -> Rating:
    """The first reading, but where the second is far lower, and shows why where that is asked of it; a level is never
    raised by a second reading."""
    lower = {
        skill: level
        for skill, level in second.levels.items()
        if level is not None and (first.level(skill) or 0) - level >= _FAR_APART and _is_shown(second, skill)
    }
    if not lower:
        return first
    evidence = {skill: found for skill, found in first.evidence.items() if skill not in lower}
    evidence |= {skill: found for skill, found in second.evidence.items() if skill in lower}
    return first.model_copy(update={"levels": {**first.levels, **lower}, "evidence": evidence})


def _is_shown(reading: Rating, skill: Skill) -> bool:
    """Whether a level may stand against another one: of the headline skills only with words of the reply, since a model
    that read nothing would take a clear question or guess for none."""
    return skill not in HEADLINE or skill in reading.evidence
