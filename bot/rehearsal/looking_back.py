"""The acts once a talk is over: a guess, the look back, and the other chair."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import BadInputError, PhaseError
from bot.rehearsal.acts import Acts, Beside
from bot.rehearsal.events import (
    AnsweredAsOther,
    CheckedIn,
    Disagreed,
    GotUp,
    Guessed,
    Reflected,
    SaidNotAboutSelf,
    SatDown,
    ThoughtOver,
)
from bot.rehearsal.phases import Phase
from bot.rehearsal.rehearsal import Rehearsal, after, no_such_reply
from bot.rehearsal.stopping import Waiting
from bot.rehearsal.typed import note_from, reply_from, valid, visible
from bot.rubric import Skill
from bot.safety.label import Label
from bot.safety.screen import Screening


@dataclass(frozen=True, kw_only=True)
class LookingBack(Acts):
    """What a learner can do once the talk is over."""

    def guess(
        self, rehearsal_id: str, guess: str, sureness: int, alternative: str = "", goes_on: bool = False
    ) -> Rehearsal:
        """Keeps what the learner thinks was going on underneath; `sureness` is 0 to 10. Then all is shown.

        With `goes_on`, here and below, the very words that this look back has stopped for are kept all the same. Any
        others are answered after a stop there, and not kept as a guess. Raises PhaseError.
        """
        at = self.now()
        rehearsal = self.rehearsal(rehearsal_id)
        # Read as it is kept, so that it is known again.
        boxes = (visible(guess), visible(alternative))
        if stopped := self._stopped_by(rehearsal, boxes, "guess", goes_on):
            return stopped
        self._not_while_stopped(rehearsal, goes_on)
        event = valid(
            lambda: Guessed(at=at, guess=note_from(guess), sureness=sureness, alternative=note_from(alternative))
        )
        return self._with_break(self._kept(rehearsal, event, boxes, "guess"), at, "guess")

    def hear_guess(self, rehearsal_id: str, guess: str, alternative: str = "") -> Rehearsal | None:
        """The rehearsal where a guess that is kept only later stops it, or is answered after a stop; else None."""
        return self._stopped_by(self.rehearsal(rehearsal_id), (visible(guess), visible(alternative)), "guess")

    def say_aside(self, rehearsal_id: str, text: str) -> Rehearsal:
        """Answers what the learner writes on where a stop has shut the look back, and keeps it beside that stop.

        Where they went on before, but are held back for having been hurt, it stops again, and is answered likewise.
        Raises BadInputError for an empty or overlong text, PhaseError where nothing is shut.
        """
        rehearsal = self.rehearsal(rehearsal_id)
        if rehearsal.waits_for_go_on:
            return self._written_on(rehearsal, text)
        where: Beside = "guess" if rehearsal.phase is Phase.ENDED else "reflection"
        if stopped := self._stopped_by(rehearsal, (text,), where):
            return stopped
        if not rehearsal.is_held_back:
            raise PhaseError("Nothing is stopped here any more. Choose where to go on.")
        hurt, reply = Screening(Label.ABUSE, ""), reply_from(text, "another page")
        answer = Waiting((Label.ABUSE,)).answer_to(reply, Screening(Label.NONE, ""))
        return self._stopped_for(rehearsal, reply, where, hurt, answer)

    def reflect(
        self, rehearsal_id: str, own_side: str, other_reasons: str, worked_up: int | None, goes_on: bool = False
    ) -> Rehearsal:
        """Keeps the learner's look back, and how worked up they are now, 0 to 10."""
        at = self.now()
        rehearsal = self.rehearsal(rehearsal_id)
        boxes = (own_side, other_reasons)
        if stopped := self._stopped_by(rehearsal, boxes, "reflection", goes_on):
            return stopped
        self._not_while_stopped(rehearsal, goes_on)
        checked = None
        if worked_up is not None:
            checked = valid(lambda: CheckedIn(at=at, when="after", worked_up=worked_up))
        reflected = valid(
            lambda: Reflected(at=at, own_side=note_from(own_side), other_reasons=note_from(other_reasons))
        )
        rehearsal = self._kept(rehearsal, reflected, boxes, "reflection")
        rehearsal = self._append(rehearsal, checked) if checked else rehearsal
        return self._with_break(rehearsal, at, "reflection")

    def disagree(self, rehearsal_id: str, turn: int, skill: str, level: int) -> Rehearsal:
        """Keeps how the learner sees a rating, beside ours. `level` is 0 to 2.

        Raises BadInputError for a turn there is not, and for our own level where it takes back no other; PhaseError.
        """
        at = self.now()
        rehearsal = self._not_while_stopped(self.rehearsal(rehearsal_id))
        if turn < 1:
            raise no_such_reply(rehearsal.attempt, turn)
        event = valid(lambda: Disagreed(at=at, turn=turn, skill=Skill(skill), level=level))
        seen = after(rehearsal, event).attempt
        if event.skill not in {**rehearsal.attempt.seen_differently(turn), **seen.seen_differently(turn)}:
            raise BadInputError("The program calls it that too, so there are no two views to keep.")
        return self._append(rehearsal, event)

    def say_not_about_self(self, rehearsal_id: str) -> Rehearsal:
        """Gives the look back that was held back: the learner says that it was not about them. Raises PhaseError."""
        return self._append(self.rehearsal(rehearsal_id), SaidNotAboutSelf(at=self.now()))

    def may_sit_down(self, rehearsal: Rehearsal) -> bool:
        """Whether the other chair is offered: once all has been shown, and the learner had said something.

        Not where the look back is held back, nor where a limit was the right reply: whoever is being hurt is not
        asked to speak for who hurts them.
        """
        is_shown = rehearsal.phase is Phase.REVEALED and bool(rehearsal.turns) and not rehearsal.is_held_back
        return is_shown and self.scenario_of(rehearsal).aim == "understanding"

    def sit_down(self, rehearsal_id: str) -> Rehearsal:
        """Sits the learner down in the other chair, before their own first reply. Raises PhaseError."""
        rehearsal = self._not_while_stopped(self._at_the_chair(rehearsal_id))
        return self._append(rehearsal, SatDown(at=self.now()))

    def answer_as_other(self, rehearsal_id: str, to_turn: int, answer: str, goes_on: bool = False) -> Rehearsal:
        """Keeps what the learner, as the persona, answers to their own reply of turn `to_turn`; it is not rated.

        Raises BadInputError, PhaseError, or ConflictError when another reply is waiting; then nothing is written.
        """
        if stopped := self._stopped_by(self.rehearsal(rehearsal_id), (answer,), "chair", goes_on):
            return stopped
        at, said = self.now(), reply_from(answer, "Stop here")
        event = valid(lambda: AnsweredAsOther(at=at, to_turn=to_turn, answer=said))
        rehearsal = self._not_while_stopped(self._at_the_chair(rehearsal_id), goes_on)
        return self._with_break(self._kept(rehearsal, event, (answer,), "chair"), at, "chair")

    def get_up(self, rehearsal_id: str) -> Rehearsal:
        """Leaves the other chair before the last reply. Raises PhaseError."""
        return self._append(self._at_the_chair(rehearsal_id), GotUp(at=self.now()))

    def think_over(self, rehearsal_id: str, easier_or_harder: str, wished_for: str, goes_on: bool = False) -> Rehearsal:
        """Keeps how the learner's own sentences sounded from the other chair. Raises BadInputError, PhaseError."""
        boxes = (easier_or_harder, wished_for)
        if stopped := self._stopped_by(self.rehearsal(rehearsal_id), boxes, "chair", goes_on):
            return stopped
        easier, wished = note_from(easier_or_harder), note_from(wished_for)
        at = self.now()
        event = ThoughtOver(at=at, easier_or_harder=easier, wished_for=wished)
        rehearsal = self._not_while_stopped(self._at_the_chair(rehearsal_id), goes_on)
        return self._with_break(self._kept(rehearsal, event, boxes, "chair"), at, "chair")

    def _at_the_chair(self, rehearsal_id: str) -> Rehearsal:
        rehearsal = self.rehearsal(rehearsal_id)
        if rehearsal.phase is Phase.REVEALED and not self.may_sit_down(rehearsal):
            raise PhaseError("The other chair is not offered for this talk.")
        return rehearsal
