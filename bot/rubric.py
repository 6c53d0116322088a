"""The words of the rubric: skills, levels, flags, evidence, and the rating of one reply.

A rating is of the wording of a reply, never of the mind or character of who wrote it. The rubric itself, with its
anchors and sources, stands in `evals/rubric.md`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from pydantic import BaseModel, ConfigDict, Field

RUBRIC_VERSION = "1"


class Skill(StrEnum):
    """What a reply can show. The first two are what the learner came for; the others keep them honest."""

    CURIOSITY = "curiosity"
    PERSPECTIVE_TAKING = "perspective_taking"
    VALIDATION = "validation"
    OWNERSHIP = "ownership"
    SELF_EXPRESSION = "self_expression"
    COMPOSURE = "composure"


HEADLINE = (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING)


class Flag(StrEnum):
    """Named beside the levels, never scored."""

    MIND_READING = "mind_reading"
    OVER_ANALYSIS = "over_analysis"
    FORMULA = "formula"
    FAWNING = "fawning"
    ADVICE = "advice"
    INTERROGATION = "interrogation"
    PRESSING = "pressing"
    ABSOLUTES = "absolutes"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(_Frozen):
    """Words of the reply, letter for letter: `quote == reply[start:end]`, counted in characters."""

    quote: str = Field(min_length=1)
    start: int = Field(ge=0)
    end: int


class Moment(_Frozen):
    """What a reply answers: who they are to the learner, what happened, and what was just said."""

    relationship: str = ""
    situation: str = ""
    previous: str = ""
    is_stop: bool | None = None
    """Whether `previous` asks the learner to stop; None = judge by the words."""
    has_part: bool | None = None
    """Whether the learner has a part to own; None = judge by the words."""


class Rating(_Frozen):
    """What one reply shows.

    `levels[skill]` is 0, 1 or 2, or None: where the skill is in `not_asked_for`, the moment gave no fair opportunity;
    elsewhere None means that the rater could not tell, which is never a zero.
    """

    levels: dict[Skill, int | None]
    flags: tuple[Flag, ...] = ()
    evidence: dict[Skill, tuple[Evidence, ...]] = Field(default_factory=dict)
    flag_evidence: dict[Flag, tuple[Evidence, ...]] = Field(default_factory=dict)
    not_asked_for: frozenset[Skill] = frozenset()
    chances: dict[Skill, tuple[float, float, float]] = Field(default_factory=dict)
    """How likely levels 0, 1 and 2 are, calibrated on labelled replies; empty from a rater that cannot tell."""
    rater: str = ""
    """Name and version of the rater, and the version of the rubric it was made for."""

    @property
    def is_unrated(self) -> bool:
        """Whether nothing could be read from the reply."""
        return all(level is None for level in self.levels.values())

    def level(self, skill: Skill) -> int | None:
        """The level of a skill, 0 to 2, or None when it was not rated."""
        return self.levels.get(skill)

    def sureness(self, skill: Skill) -> float:
        """How likely the level given is the right one, 0 to 1; 1 from a rater that cannot tell."""
        level, chances = self.level(skill), self.chances.get(skill)
        return 1.0 if level is None or chances is None else chances[level]


def unrated(rater: str) -> Rating:
    """The rating of a reply that could not be read: no level at all."""
    return Rating(levels=dict.fromkeys(Skill), rater=rater)


class Rater(Protocol):
    """Anything that reads a reply by the rubric."""

    def rate(self, reply: str, moment: Moment) -> Rating:
        """The rating of a reply in its moment; the same input gives the same rating."""
        ...
