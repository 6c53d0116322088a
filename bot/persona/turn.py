"""One turn: the learner's reply, what it did, and the persona's line; and the persona's mind after it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from bot.rubric import Rating, Skill
from bot.scenario.model import Band, Move

# A worked-up person hears less of what is offered: at full heat four tenths of the trust still reach through.
_HEAT_CLOSES = 0.6


class Ending(StrEnum):
    """How a talk ended."""

    OPENS = "opens"
    PARTLY = "partly"
    LEAVES = "leaves"
    BOUNDARY = "boundary"


class Source(StrEnum):
    """Where the words of a line come from."""

    OPENING = "opening"
    RUNG = "rung"
    ANSWER = "answer"
    KINDNESS = "kindness"
    RECALL = "recall"
    MOVE = "move"
    ENDING = "ending"
    MODEL = "model"
    """A language model put it into words of its own."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Mind(_Frozen):
    """Where the persona stands with the learner."""

    heat: float = Field(ge=0, le=1)
    """How worked up, 0 to 1."""
    trust: float = Field(ge=0, le=1)
    """How safe with the learner, 0 to 1."""
    credit: float = Field(default=0.0, ge=0)
    """What the learner has earned since the last rung, and a little left over; about 1 takes two good replies."""
    rupture: float = Field(default=0.0, ge=0, le=2)
    """How much repair is owed after an attack; nothing opens while it is above 0."""
    disclosed: int = Field(default=0, ge=0)
    """How many rungs have been said aloud, from the top of the ladder."""

    @property
    def openness(self) -> float:
        """How ready to tell, 0 to 1: trust, less what the heat closes."""
        return self.trust * (1 - _HEAT_CLOSES * self.heat)

    @property
    def band(self) -> Band:
        """How worked up, in three steps."""
        if self.heat >= 0.6:
            return Band.HOT
        return Band.WARM if self.heat >= 0.3 else Band.COOL


class Turn(_Frozen):
    """A reply and the line it got. Turns count from 1."""

    number: int = Field(ge=1)
    reply: str
    rating: Rating
    move: Move
    reasons: tuple[str, ...] = ()
    """Why heat and trust moved, in words for the debrief (`bot.debrief.words.say`); the strongest first."""
    kindness: int | None = None
    """Index into `softens_when`, where the reply did one."""
    answer: str | None = None
    """Id of the answer that was given."""
    rung: str | None = None
    """Id of the rung that was said."""
    recall: str | None = None
    """Which line of `recalls` was said, as `kind:place`, where the persona came back to something earlier."""
    line: str
    source: Source
    mind: Mind
    """After this turn."""
    ending: Ending | None = None
    readings: tuple[Rating, ...] = ()
    """Where the reply was read twice, both readings as they were: ours, by which the persona was moved, and the other.
    `rating` is what is shown."""
    suggestion: str = ""
    """A sentence that a second reader would rather have heard; shown only where it rates higher."""

    @property
    def own_rating(self) -> Rating:
        """Our own reading, by which the persona was moved, whatever a second one made of the reply."""
        return self.readings[0] if self.readings else self.rating

    @property
    def lowered(self) -> frozenset[Skill]:
        """The skills whose level a second reading lowered."""
        return frozenset(skill for skill in Skill if self.rating.level(skill) != self.own_rating.level(skill))
