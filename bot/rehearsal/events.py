"""What can happen in a rehearsal. Nothing is ever changed or taken back; every view is computed from these.

An event says what happened, in the past tense. `at` is always in UTC.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from bot.persona.turn import Ending, Turn
from bot.rubric import Skill
from bot.safety.texts import Answer
from bot.scenario.difficulty import Difficulty

LONGEST_REPLY = 20_000
"""Characters of a reply that are kept; anything longer is refused, so that it stays in the learner's hands."""
LONGEST_NOTE = 4_000
"""Characters of a guess or a reflection that are kept."""

WorkedUp = Annotated[int, Field(ge=0, le=10)]


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    at: datetime


class Started(_Event):
    """A learner began to rehearse a scenario.

    `sitting_since` is when they sat down, where they came from another talk; None where they sat down for this one.
    """

    kind: Literal["started"] = "started"
    scenario_id: str
    scenario_version: int
    seed: int
    difficulty: Difficulty = Difficulty.ORDINARY
    sitting_since: datetime | None = None


class CheckedIn(_Event):
    """The learner said how worked up they are, 0 to 10, before or after."""

    kind: Literal["checked_in"] = "checked_in"
    when: Literal["before", "after"]
    worked_up: WorkedUp


class TurnTaken(_Event):
    """The learner replied and the persona answered: one event, so that neither is ever kept without the other."""

    kind: Literal["turn_taken"] = "turn_taken"
    turn: Turn


class SafetyStopped(_Event):
    """The learner wrote something that comes before any practice; it is not rated and is no turn.

    At the `start` a question was answered with yes; or words were that, and are the `reply`.
    """

    kind: Literal["safety_stopped"] = "safety_stopped"
    where: Literal["start", "talk", "guess", "reflection", "chair"] = "talk"
    reply: str
    label: str
    words: str
    also: tuple[str, ...] = ()
    """What the words are a sign of beside the label, which is the most urgent."""
    answer: Answer | None = None
    """Which fixed text is said in place of the label's own, where that was said shortly before; None where it was
    not."""


class SaidAside(_Event):
    """The learner wrote on while the practice was stopped; it is kept, not rated, and no turn."""

    kind: Literal["said_aside"] = "said_aside"
    reply: str
    answer: Answer = Answer.STILL_HERE
    """Which fixed text answers it."""
    where: Literal["talk", "guess", "reflection", "chair"] = "talk"
    """Beside which stop it was written: one in the talk, or one in the look back."""


class Reminded(_Event):
    """The program spoke for itself: it was asked what it is, a week has passed, or half an hour of talk.

    `reply` is what the learner asked; it is not rated, and no turn.
    """

    kind: Literal["reminded"] = "reminded"
    why: Literal["asked", "week", "half_an_hour"]
    reply: str = ""
    where: Literal["talk", "guess", "reflection", "chair"] = "talk"


class WentOn(_Event):
    """The learner chose to go on after a safety stop."""

    kind: Literal["went_on"] = "went_on"


class SaidNotAboutSelf(_Event):
    """The learner said that what held the look back, a sign of being hurt by someone, was not about them."""

    kind: Literal["said_not_about_self"] = "said_not_about_self"


class Paused(_Event):
    """The learner paused the talk."""

    kind: Literal["paused"] = "paused"


class Resumed(_Event):
    """The learner took the talk up again."""

    kind: Literal["resumed"] = "resumed"


class HintGiven(_Event):
    """The learner asked for a question to ask themselves, and got this one."""

    kind: Literal["hint_given"] = "hint_given"
    after_turn: int
    hint: str


class Ended(_Event):
    """The learner ended the talk."""

    kind: Literal["ended"] = "ended"
    how: Ending


class Guessed(_Event):
    """The learner said what might have been going on underneath, before seeing it."""

    kind: Literal["guessed"] = "guessed"
    guess: Annotated[str, Field(max_length=LONGEST_NOTE)]
    sureness: Annotated[int, Field(ge=0, le=10)]
    alternative: Annotated[str, Field(max_length=LONGEST_NOTE)] = ""


class Reflected(_Event):
    """The learner looked back: own thoughts and feelings, and other reasons there could have been."""

    kind: Literal["reflected"] = "reflected"
    own_side: Annotated[str, Field(max_length=LONGEST_NOTE)] = ""
    other_reasons: Annotated[str, Field(max_length=LONGEST_NOTE)] = ""


class Disagreed(_Event):
    """The learner sees a rating differently; kept beside ours."""

    kind: Literal["disagreed"] = "disagreed"
    turn: Annotated[int, Field(ge=1)]
    skill: Skill
    level: Annotated[int, Field(ge=0, le=2)]


class SatDown(_Event):
    """The learner sat down in the other chair: they play the persona, against their own replies of this attempt."""

    kind: Literal["sat_down"] = "sat_down"


class AnsweredAsOther(_Event):
    """In the other chair, the learner answered their own reply of turn `to_turn` as the persona might."""

    kind: Literal["answered_as_other"] = "answered_as_other"
    to_turn: Annotated[int, Field(ge=1)]
    answer: Annotated[str, Field(min_length=1, max_length=LONGEST_REPLY)]


class GotUp(_Event):
    """The learner left the other chair before the last of their replies."""

    kind: Literal["got_up"] = "got_up"


class ThoughtOver(_Event):
    """The learner said how their own sentences had sounded from the other chair."""

    kind: Literal["thought_over"] = "thought_over"
    easier_or_harder: Annotated[str, Field(max_length=LONGEST_NOTE)] = ""
    wished_for: Annotated[str, Field(max_length=LONGEST_NOTE)] = ""


class Rewound(_Event):
    """The learner went back: a new attempt that shares the turns before `to_turn` with the one it branches from."""

    kind: Literal["rewound"] = "rewound"
    to_turn: Annotated[int, Field(ge=1)]


Event = Annotated[
    Started
    | CheckedIn
    | TurnTaken
    | SafetyStopped
    | SaidAside
    | Reminded
    | WentOn
    | SaidNotAboutSelf
    | Paused
    | Resumed
    | HintGiven
    | Ended
    | Guessed
    | Reflected
    | Disagreed
    | SatDown
    | AnsweredAsOther
    | GotUp
    | ThoughtOver
    | Rewound,
    Field(discriminator="kind"),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads and writes any event as JSON."""
