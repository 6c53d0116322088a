"""What a learner can do: every act of a rehearsal, from the first check-in to the last reflection.

Each act reads the events, decides, and writes one event or none. Time and dice come from outside.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import ConflictError, OtherwiseError, PhaseError, StorageError
from bot.persona.ear import Heard
from bot.persona.person import Person
from bot.persona.turn import Ending, Turn
from bot.persona.voice import NOBODY, Listener
from bot.rating.second import SecondRater, SecondReading, agreed
from bot.rehearsal.acts import TRIES
from bot.rehearsal.events import (
    LONGEST_REPLY,
    CheckedIn,
    Ended,
    Event,
    HintGiven,
    Paused,
    Reminded,
    Resumed,
    Rewound,
    SafetyStopped,
    Started,
    TurnTaken,
    WentOn,
)
from bot.rehearsal.looking_back import LookingBack
from bot.rehearsal.phases import Phase
from bot.rehearsal.rehearsal import Rehearsal, computed, no_such_reply
from bot.rehearsal.stopping import screened
from bot.rehearsal.typed import reply_from, valid, visible
from bot.rubric import Moment, Rater, Rating
from bot.safety.label import Label
from bot.scenario.difficulty import Difficulty
from bot.scenario.model import Scenario

# The law of some places asks that an AI says again what it is; a week is the strictest we know of.
_TOLD_EVERY = timedelta(days=7)
# A reply is read while it is screened, since a learner waits for both. One thread beside the screen's, not two: on two
# cores three would take turns, and the first words of a line come 5 milliseconds later.
_BESIDE = ThreadPoolExecutor(thread_name_prefix="reading")
# Both are mostly a model's work outside the interpreter; whoever comes back from it waits this long at most for the
# other. With Python's own 5 milliseconds the first words of a line come about 5 later.
sys.setswitchinterval(0.0005)


@dataclass(frozen=True, kw_only=True)
class Practice(LookingBack):
    """The acts of a rehearsal, over the parts that carry them out; those after the talk stand in `looking_back`."""

    rater: Rater
    person: Person
    new_id: Callable[[], str]
    second_rater: SecondRater | None = None
    """Reads each reply once more, where there is one."""

    def start(
        self,
        scenario_id: str,
        seed: int,
        worked_up: int | None = None,
        is_afraid: bool = False,
        difficulty: Difficulty = Difficulty.ORDINARY,
        told_of_hurt: str = "",
    ) -> Rehearsal:
        """Begins a rehearsal. `worked_up` is 0 to 10, None = not said. Raises UnknownScenarioError.

        With `is_afraid` (of the person the learner has in mind), or where they have told of being hurt before the talk,
        in the words `told_of_hurt`, it begins stopped, with words for that.
        """
        scenario = self.library.get(scenario_id)
        rehearsal_id = self.new_id()
        at = self.now()
        events: list[Event] = [
            Started(
                at=at,
                scenario_id=scenario.id,
                scenario_version=scenario.version,
                seed=seed,
                difficulty=difficulty,
                sitting_since=self._came_from_a_talk(at),
            ),
        ]
        if worked_up is not None:
            events.append(valid(lambda: CheckedIn(at=at, when="before", worked_up=worked_up)))
        if is_afraid or told_of_hurt:
            words = visible(told_of_hurt)[:LONGEST_REPLY]
            events.append(SafetyStopped(at=at, where="start", reply=words, label=Label.ABUSE.value, words=words))
        self.log.create(rehearsal_id, events)
        return computed(rehearsal_id, events)

    @property
    def left_stopped(self) -> Rehearsal | None:
        """The talk the learner comes from, where it has stopped and waits for their word; else None."""
        last = self._last()
        return last if last and last.waits_for_go_on else None

    def _last(self) -> Rehearsal | None:
        """The rehearsal that moved last. One that cannot be read, or is erased just now, keeps nobody from a new
        one."""
        try:
            last = self.log.last()
            return self.rehearsal(last) if last else None
        except OtherwiseError:
            return None

    def _came_from_a_talk(self, at: datetime) -> datetime | None:
        """When the learner sat down to the talk they come from; None where they come from none."""
        before = self._last()
        sat_down = before.sat_down_before(at) if before else at
        return None if sat_down == at else sat_down

    def open(self, rehearsal_id: str) -> Rehearsal:
        """The rehearsal as the learner comes to it: they are told again what this is, where that is a week ago and the
        talk goes on. A stop says so itself. Raises UnknownRehearsalError."""
        rehearsal = self.rehearsal(rehearsal_id)
        if rehearsal.phase not in (Phase.TALKING, Phase.PAUSED):
            return rehearsal
        try:
            return self._told_weekly(rehearsal, self.now())
        except (ConflictError, StorageError):
            # Another window has told it, or it is told with the next reply: a talk opens whatever cannot be written.
            return self.rehearsal(rehearsal_id)

    def _told_weekly(self, rehearsal: Rehearsal, at: datetime) -> Rehearsal:
        if at - rehearsal.told_at < _TOLD_EVERY:
            return rehearsal
        return self._append(rehearsal, Reminded(at=at, why="week"))

    def reply(
        self, rehearsal_id: str, text: str, shown: tuple[int, ...] | None = None, listener: Listener = NOBODY
    ) -> Rehearsal:
        """Takes a turn: the reply is screened, rated, felt and answered; or role-play stops for safety. While it is
        stopped, what the learner writes is kept, and neither rated nor answered in role.

        `listener` hears a line that is spoken freely, before it is written down.
        `shown` is what the learner has before them (`Rehearsal.shown`), where that is known. Raises ConflictError when
        it is out of date, since nobody answers what they have not read; BadInputError for an empty or overlong reply;
        PhaseError when the talk is not going on. Then nothing is written.
        """
        rehearsal = self.rehearsal(rehearsal_id)
        read = self._begin_to_read(rehearsal, text)
        # Safety comes first, also before what is wrong with the form of a reply.
        if rehearsal.stays_out_of_role:
            return self._written_on(rehearsal, text, is_in_talk=True)
        if stopped := self._stopped_by(rehearsal, (text,)):
            return stopped
        reply = reply_from(text)
        if rehearsal.phase is Phase.TALKING and shown is not None and shown != rehearsal.shown:
            raise ConflictError(
                "This talk has moved on in another window. Reload this page to see it; your words are back in the box."
            )
        at = self.now()
        # Whoever asks is answered in a pause too, and once the talk is over: only a reply needs a talk that goes on.
        if self.asks_what_this_is(reply):
            return self._append(rehearsal, Reminded(at=at, why="asked", reply=reply))
        if rehearsal.phase is not Phase.TALKING:
            raise PhaseError(_NOT_NOW[rehearsal.phase])
        scenario = self.scenario_of(rehearsal)
        if scenario.version != rehearsal.scenario_version:
            raise PhaseError("This scenario was rewritten since the talk began. Look back at it, or start it anew.")
        moment = moment_of(scenario, rehearsal.turns)
        # Where no rating is shown, nobody is told that one is missing.
        told = NOBODY if rehearsal.is_held_back else listener
        second = self.second_rater.begin(reply, moment, told.without_rating) if self.second_rater else None
        try:
            rating, heard = read()
            turn = self.person.answer(scenario, rehearsal.turns, reply, rating, rehearsal.seed, listener, heard)
        except BaseException:
            if second:
                second(lambda: False)
            raise
        turn = _read_twice(turn, second(lambda: listener.is_there)) if second else turn
        # A page may have stood open all the week.
        rehearsal = self._told_weekly(rehearsal, at)
        rehearsal = self._taken(rehearsal, TurnTaken(at=at, turn=turn))
        return self._with_break(rehearsal, at, "talk") if rehearsal.phase in (Phase.TALKING, Phase.ENDED) else rehearsal

    def _taken(self, rehearsal: Rehearsal, turn: TurnTaken) -> Rehearsal:
        """The rehearsal with the turn, also where a hint, a pause or the end was chosen while it was being spoken."""
        for _ in range(TRIES):
            try:
                return self._append(rehearsal, turn)
            except ConflictError:
                now = self.rehearsal(rehearsal.id)
                is_same_talk = (len(now.attempts), now.turns) == (len(rehearsal.attempts), rehearsal.turns)
                if not is_same_talk or now.phase not in (Phase.TALKING, Phase.PAUSED, Phase.ENDED):
                    raise
                rehearsal = now
        raise ConflictError("This talk has moved on in another window. Reload this page to see it.")

    def pause(self, rehearsal_id: str) -> Rehearsal:
        """Pauses the talk."""
        return self._append(self.rehearsal(rehearsal_id), Paused(at=self.now()))

    def resume(self, rehearsal_id: str) -> Rehearsal:
        """Takes a paused talk up again."""
        return self._append(self.rehearsal(rehearsal_id), Resumed(at=self.now()))

    def go_on(self, rehearsal_id: str) -> Rehearsal:
        """Goes on after a safety stop, by the learner's own choice."""
        return self._append(self.rehearsal(rehearsal_id), WentOn(at=self.now()))

    def hint(self, rehearsal_id: str) -> Rehearsal:
        """Gives a question to ask oneself; each comes once before any comes again.

        Raises PhaseError after a sign that the learner is hurt or afraid: hints ask to see it from the other side.
        """
        rehearsal = self.rehearsal(rehearsal_id)
        if rehearsal.is_held_back:
            raise PhaseError(_NO_HINT)
        hints = self.scenario_of(rehearsal).hints
        hint = hints[(rehearsal.seed + len(rehearsal.attempt.hints)) % len(hints)]
        return self._append(rehearsal, HintGiven(at=self.now(), after_turn=len(rehearsal.turns), hint=hint))

    def end(self, rehearsal_id: str) -> Rehearsal:
        """Ends the talk at the learner's wish."""
        rehearsal = self.rehearsal(rehearsal_id)
        disclosed = rehearsal.turns[-1].mind.disclosed if rehearsal.turns else 0
        everything = disclosed == len(self.scenario_of(rehearsal).ladder)
        return self._append(rehearsal, Ended(at=self.now(), how=Ending.OPENS if everything else Ending.PARTLY))

    def rewind(self, rehearsal_id: str, to_turn: int) -> Rehearsal:
        """Goes back to just before turn `to_turn` (from 1); the turns since then stay in the earlier attempt.

        Raises BadInputError for a turn there is not, PhaseError.
        """
        rehearsal = self._not_while_stopped(self.rehearsal(rehearsal_id))
        if to_turn < 1:
            raise no_such_reply(rehearsal.attempt, to_turn)
        return self._append(rehearsal, Rewound(at=self.now(), to_turn=to_turn))

    def _begin_to_read(self, rehearsal: Rehearsal, text: str) -> Callable[[], tuple[Rating, Heard]]:
        """Begins to rate a reply, and to find out what it is about; the call waits for both.

        Where the talk stops for safety, or the reply cannot be taken, nobody calls, and what was found is dropped.
        """

        def read() -> tuple[Rating, Heard]:
            reply, scenario = reply_from(text), self.scenario_of(rehearsal)
            heard = self.person.hear(scenario, reply)
            return self.rater.rate(reply, moment_of(scenario, rehearsal.turns)), heard

        return _BESIDE.submit(read).result


_NO_HINT = (
    "There are no hints in this talk. They ask what it is like for the other person, and nobody who is hurt or afraid "
    "has to ask themselves that."
)
_NOT_NOW = {
    Phase.NEW: "This rehearsal has not been started.",
    Phase.PAUSED: "The talk is paused. Choose Resume, then send your words again.",
    Phase.ENDED: "This talk is over. Look back at it, or try again from a turn.",
    Phase.REVEALED: "This talk is over. You can try again from a turn.",
}


def moment_of(scenario: Scenario, turns: Sequence[Turn]) -> Moment:
    """What the reply after these turns answers."""
    return Moment(
        relationship=scenario.persona.relationship,
        situation=scenario.what_you_know,
        previous=turns[-1].line if turns else scenario.opening_line,
        # After the opening the rater judges by the words; the opening line's author has said.
        is_stop=None if turns else scenario.opening_is_stop,
        has_part=scenario.your_part is not None,
    )


def _read_twice(turn: Turn, second: SecondReading | None) -> Turn:
    """The turn with both readings; what moved the persona stays what it was."""
    if second is None:
        return turn
    is_safe = screened(second.suggestion, []).label is Label.NONE
    return turn.model_copy(
        update={
            "rating": agreed(turn.rating, second.rating),
            "readings": (turn.rating, second.rating),
            "suggestion": second.suggestion if is_safe else "",
        }
    )
