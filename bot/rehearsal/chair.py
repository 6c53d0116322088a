"""The other chair: the learner plays the persona, against their own replies of the attempt, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.errors import ConflictError, PhaseError
from bot.rehearsal.events import AnsweredAsOther, Event, GotUp, SatDown, ThoughtOver

CHAIR_EVENTS = (SatDown, AnsweredAsOther, GotUp, ThoughtOver)


@dataclass(frozen=True)
class Sitting:
    """One time in the other chair. The answer at place n was given to the reply of turn n + 1."""

    replies: int
    """How many of the learner's own replies wait to be answered, one for each turn of the attempt."""
    answers: tuple[str, ...] = ()
    has_got_up: bool = False
    thoughts: ThoughtOver | None = None

    @property
    def is_over(self) -> bool:
        """Whether no reply is left, or the learner got up."""
        return self.has_got_up or len(self.answers) == self.replies

    @property
    def turn(self) -> int:
        """The turn whose reply waits for an answer, from 1."""
        return len(self.answers) + 1


def sittings_after(sittings: tuple[Sitting, ...], event: Event, turns: int) -> tuple[Sitting, ...]:
    """The sittings of an attempt of `turns` turns after one more event of the chair.

    Raises PhaseError for what cannot be done there now, ConflictError for an answer to a reply that is not the one
    waiting.
    """
    sitting = sittings[-1] if sittings else None
    if isinstance(event, SatDown):
        if turns == 0:
            raise PhaseError("You said nothing in that talk, so there is nothing to answer from the other chair.")
        if sitting is not None and not sitting.is_over:
            raise PhaseError("You are sitting in the other chair already. Go on there, or choose Stop here.")
        return (*sittings, Sitting(turns))
    if sitting is None:
        raise PhaseError("You are not sitting in the other chair. Choose Sit down first.")
    return (*sittings[:-1], _moved(sitting, event))


def _moved(sitting: Sitting, event: Event) -> Sitting:
    if isinstance(event, ThoughtOver):
        if not sitting.is_over:
            raise PhaseError("You are still in the other chair. Answer the rest, or choose Stop here.")
        return replace(sitting, thoughts=event)
    if sitting.is_over:
        raise PhaseError("You have left the other chair. You can sit down there again.")
    if isinstance(event, GotUp):
        return replace(sitting, has_got_up=True)
    assert isinstance(event, AnsweredAsOther)
    if event.to_turn != sitting.turn:
        raise ConflictError("This has moved on in another window. Reload the page to see where it stands.")
    return replace(sitting, answers=(*sitting.answers, event.answer))
