"""What every act of a rehearsal needs: to read it, to screen what was typed, and to write one event."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, Protocol, cast

from bot.errors import AskedError, ConflictError, PhaseError, StorageError
from bot.rehearsal.events import LONGEST_REPLY, Event, Reminded, SafetyStopped, SaidAside
from bot.rehearsal.phases import WAITS_FOR_GO_ON, Phase
from bot.rehearsal.rehearsal import Rehearsal, after, computed
from bot.rehearsal.stopping import Where, found_in, late_sign_in, waiting_of, was_stopped_for
from bot.rehearsal.typed import reply_from, visible
from bot.safety.label import Label
from bot.safety.screen import Screening
from bot.safety.texts import REMINDERS, Answer
from bot.scenario.difficulty import on_a_day
from bot.scenario.library import Library
from bot.scenario.model import Scenario

log = logging.getLogger("otherwise")

TRIES = 5
Beside = Literal["guess", "reflection", "chair"]
_BREAK_AFTER = timedelta(minutes=30)


class EventLog(Protocol):
    """Where events are kept."""

    def create(self, rehearsal_id: str, events: Sequence[Event]) -> None:
        """Writes the first events of a rehearsal, all or none."""
        ...

    def read(self, rehearsal_id: str) -> list[Event]:
        """Every event, in order. Raises UnknownRehearsalError."""
        ...

    def append(self, rehearsal_id: str, place: int, event: Event) -> None:
        """Writes one event at `place` (0 = the first). Raises ConflictError when that place is taken."""
        ...

    def last(self) -> str | None:
        """The rehearsal that moved last; None where there is none."""
        ...


@dataclass(frozen=True, kw_only=True)
class Acts:
    """Where the acts of a rehearsal stand: over scenarios, events and a clock."""

    library: Library
    log: EventLog
    now: Callable[[], datetime]
    asks_what_this_is: Callable[[str], bool]
    """Whether what was typed asks what the learner is talking to."""

    def rehearsal(self, rehearsal_id: str) -> Rehearsal:
        """The rehearsal as it stands. Raises UnknownRehearsalError."""
        return computed(rehearsal_id, self.log.read(rehearsal_id))

    def scenario_of(self, rehearsal: Rehearsal) -> Scenario:
        """The scenario that is rehearsed, as hard as the learner chose.

        Raises UnknownScenarioError when its file is gone or broken.
        """
        scenario = self.library.version(rehearsal.scenario_id, rehearsal.scenario_version)
        return on_a_day(scenario, rehearsal.difficulty)

    def _stopped_by(
        self, rehearsal: Rehearsal, boxes: tuple[str, ...], where: Where = "talk", goes_on: bool = False
    ) -> Rehearsal | None:
        """The rehearsal after a safety stop, where what was typed into these boxes calls for one, or is answered since
        the look back, or the talk that goes on again, has stopped already; None where it may be taken."""
        text = "\n".join(boxes)
        has_stopped = rehearsal.phase is Phase.STOPPED or any(not stop.is_in_talk for stop in rehearsal.attempt.waiting)
        if where != "talk" and has_stopped and visible(text) and not (goes_on and was_stopped_for(rehearsal, boxes)):
            return self._written_on(rehearsal, text)
        found = found_in(rehearsal, boxes, where, goes_on)
        late = late_sign_in(rehearsal, boxes, found)
        if late.stops:
            return self._stopped_for(rehearsal, text, where, late, Answer.CALL_NOW)
        return self._stopped_for(rehearsal, text, where, found) if found.stops else None

    def _written_on(self, rehearsal: Rehearsal, text: str, is_in_talk: bool = False) -> Rehearsal:
        """The rehearsal with what was written on after a stop, and what answers it. Only a new kind of danger has words
        of its own: nobody is asked the same twice. `is_in_talk`: it was typed in the talk."""
        found, waiting = found_in(rehearsal, (text,), "talk"), waiting_of(rehearsal)
        where = "talk" if is_in_talk else _where_to_write_on(rehearsal)
        if waiting.is_new(found):
            return self._stopped_for(rehearsal, text, where, found)
        answer = waiting.answer_to(text, found)
        if Label.ABUSE in found.also and Label.ABUSE not in waiting.labels:
            return self._stopped_for(rehearsal, text, where, replace(found, label=Label.ABUSE, also=()), answer)
        if answer is Answer.STILL_HERE:
            # Silence is answered as well, and not called a mistake.
            reply = reply_from(text) if visible(text) else ""
            return self._append(rehearsal, SaidAside(at=self.now(), reply=reply, where=where))
        reply = visible(text)[:LONGEST_REPLY]
        return self._stopped(rehearsal, SaidAside(at=self.now(), reply=reply, answer=answer, where=where))

    def _stopped_for(
        self, rehearsal: Rehearsal, text: str, where: Where, found: Screening, answer: Answer | None = None
    ) -> Rehearsal:
        stop = SafetyStopped(
            at=self.now(),
            where=where,
            reply=visible(text)[:LONGEST_REPLY],
            label=found.label.value,
            also=tuple(label.value for label in found.also),
            words=visible(found.words),
            answer=answer,
        )
        return self._stopped(rehearsal, stop)

    def _stopped(self, rehearsal: Rehearsal, stop: SafetyStopped | SaidAside) -> Rehearsal:
        """The rehearsal after a stop or the answer to one, whatever else goes wrong: who needs help is shown it, and no
        error."""
        for _ in range(TRIES):
            try:
                return self._append(rehearsal, stop)
            except ConflictError:
                # Something else was written meanwhile: a hint, a pause, the same form once more.
                rehearsal = self.rehearsal(rehearsal.id)
            except StorageError:
                log.exception("a safety stop could not be written")
                break
        return after(rehearsal, stop)

    def _not_while_stopped(self, rehearsal: Rehearsal, goes_on: bool = False) -> Rehearsal:
        """The rehearsal, where no safety stop waits for the learner's word to go on. Raises PhaseError.

        `goes_on` is that word for a stop in the look back. For one in the talk it is said by itself.
        """
        waiting = rehearsal.attempt.waiting
        if waiting and not (goes_on and all(not stop.is_in_talk for stop in waiting)):
            raise PhaseError(WAITS_FOR_GO_ON)
        return rehearsal

    def _kept(self, rehearsal: Rehearsal, event: Event, boxes: tuple[str, ...], where: Beside) -> Rehearsal:
        """The rehearsal with what was typed into these boxes beside the talk.

        Where one of them asks what this is, that is answered first, and all is kept when it comes once more. Raises
        AskedError, PhaseError.
        """
        # What cannot happen there is said first.
        after(rehearsal, event)
        asked = visible("\n".join(boxes))
        reminders = rehearsal.attempt.reminders
        is_answered = bool(reminders) and (reminders[-1].reply, reminders[-1].where) == (asked, where)
        if not is_answered and any(self.asks_what_this_is(visible(box)) for box in boxes):
            self._append(rehearsal, Reminded(at=event.at, why="asked", reply=asked, where=where))
            raise AskedError(REMINDERS["asked_beside"])
        return self._append(rehearsal, event)

    def _with_break(self, rehearsal: Rehearsal, at: datetime, where: Beside | Literal["talk"]) -> Rehearsal:
        """The rehearsal, with the offer of a break once half an hour is full."""
        if at - rehearsal.sitting_since < _BREAK_AFTER:
            return rehearsal
        return self._append(rehearsal, Reminded(at=at, why="half_an_hour", where=where))

    def _append(self, rehearsal: Rehearsal, event: Event) -> Rehearsal:
        moved = after(rehearsal, event)
        self.log.append(rehearsal.id, rehearsal.length, event)
        return moved


def _where_to_write_on(rehearsal: Rehearsal) -> Beside | Literal["talk"]:
    """Where the last stop stands that waits: what is written on after it is kept beside it."""
    where = rehearsal.attempt.waiting[-1].where
    return cast('Beside | Literal["talk"]', "talk" if where == "start" else where)
