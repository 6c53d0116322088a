"""What every act of a rehearsal needs: to read it, to screen what was typed, and to write one event."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from bot.errors import AskedError, ConflictError, PhaseError, StorageError
from bot.rehearsal.events import LONGEST_REPLY, Event, Reminded, SafetyStopped, SaidAside
from bot.rehearsal.phases import WAITS_FOR_GO_ON
from bot.rehearsal.rehearsal import Rehearsal, after, computed
from bot.rehearsal.stopping import Where, found_in
from bot.rehearsal.typed import visible
from bot.safety.label import Label
from bot.safety.screen import Screening
from bot.safety.texts import REMINDERS
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
        """The rehearsal after a safety stop, where what was typed into these boxes calls for one."""
        found = found_in(rehearsal, boxes, where, goes_on)
        if found.label is Label.NONE:
            return None
        return self._stopped_for(rehearsal, "\n".join(boxes), where, found)

    def _stopped_for(self, rehearsal: Rehearsal, text: str, where: Where, found: Screening) -> Rehearsal:
        reply = visible(text)[:LONGEST_REPLY]
        return self._stopped(
            rehearsal,
            SafetyStopped(at=self.now(), where=where, reply=reply, label=found.label.value, words=visible(found.words)),
        )

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
