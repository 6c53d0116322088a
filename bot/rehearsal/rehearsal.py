"""A rehearsal, computed from its events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.errors import BadInputError, PhaseError
from bot.persona.turn import Ending, Turn
from bot.rehearsal.chair import CHAIR_EVENTS, Sitting, sittings_after
from bot.rehearsal.events import (
    AnsweredAsOther,
    CheckedIn,
    Disagreed,
    Ended,
    Event,
    Guessed,
    HintGiven,
    Reflected,
    Reminded,
    Rewound,
    SafetyStopped,
    SaidAside,
    SaidNotAboutSelf,
    Started,
    ThoughtOver,
    TurnTaken,
    WentOn,
)
from bot.rehearsal.phases import Phase, next_phase
from bot.rubric import Skill
from bot.safety.answers import ASK
from bot.safety.label import Label
from bot.safety.texts import Answer
from bot.scenario.difficulty import Difficulty


@dataclass(frozen=True)
class Stop:
    """A safety stop: the reply that led to it, after which turn it came, and what the learner wrote on meanwhile."""

    after_turn: int
    reply: str
    label: str
    words: str
    asides: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    """Which text answered each aside."""
    where: str = "talk"
    answer: Answer | None = None
    """Which text was said to the reply in place of the label's own."""
    is_about_self: bool = True
    """Whether it may tell of the learner; not once they have said that it does not."""
    waits: bool = True
    """Whether the learner has not chosen to go on since."""
    beside: tuple[str, ...] = ()
    """What the stops that were waiting already when it came had stopped for."""
    also: tuple[str, ...] = ()
    """What the reply is a sign of beside the label, which is the most urgent."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Everything it has stopped for, the most urgent first."""
        return (self.label, *self.also)

    @property
    def is_in_talk(self) -> bool:
        """Whether it came in the talk or before it, and not in the look back."""
        return self.where in ("start", "talk")

    @property
    def holds_back(self) -> bool:
        """Whether it takes the look back away: the learner told of being hurt by someone, wherever that was."""
        return Label.ABUSE in self.labels and self.is_about_self

    @property
    def is_own_yes(self) -> bool:
        """Whether nothing was read: the learner said yes to the question at the start."""
        return self.where == "start" and not self.reply


@dataclass(frozen=True)
class Reminder:
    """The program spoke for itself: why, what the learner had asked, and after how many turns and stops it came."""

    why: str
    reply: str
    after_turn: int
    after_stops: int
    where: str = "talk"


# Whoever comes back after so long has had a break.
_A_BREAK = timedelta(minutes=10)
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_KEPT_BESIDE = Guessed | Reflected | AnsweredAsOther | ThoughtOver


@dataclass(frozen=True)
class Attempt:
    """One branch of a rehearsal. `branched_at` is the first turn that is its own, None in the first attempt."""

    turns: tuple[Turn, ...] = ()
    branched_at: int | None = None
    ending: Ending | None = None
    stops: tuple[Stop, ...] = ()
    begun_after: int | None = 0
    """After how many stops the other person began to talk; None where that has not come yet."""
    reminders: tuple[Reminder, ...] = ()
    hints: tuple[HintGiven, ...] = ()
    guess: Guessed | None = None
    reflection: Reflected | None = None
    disagreements: tuple[Disagreed, ...] = ()
    worked_up_after: int | None = None
    sittings: tuple[Sitting, ...] = ()
    """The times the learner sat in the other chair."""

    @property
    def waiting(self) -> tuple[Stop, ...]:
        """The stops after which the learner has not chosen to go on."""
        return tuple(stop for stop in self.stops if stop.waits)

    def seen_differently(self, turn: int) -> dict[Skill, int]:
        """The levels that the learner gives to a reply last, where those are not the program's."""
        rating = _turn_of(self, turn).rating
        latest = {one.skill: one.level for one in self.disagreements if one.turn == turn}
        return {skill: level for skill, level in latest.items() if level != rating.level(skill)}

    @property
    def guess_to_read(self) -> Guessed | None:
        """The guess, None where there is none, or where its words stopped the look back: those are not judged."""
        if self.guess is None:
            return None
        words = f"{self.guess.guess}\n{self.guess.alternative}".strip()
        return None if any(stop.reply == words for stop in self.stops if not stop.is_in_talk) else self.guess


@dataclass(frozen=True)
class Rehearsal:
    """One run of one scenario: the attempts, the last of which is the one going on.

    `length` is the number of events it was computed from; a new event is written at that place or not at all.
    """

    id: str
    scenario_id: str = ""
    scenario_version: int = 0
    seed: int = 0
    difficulty: Difficulty = Difficulty.ORDINARY
    phase: Phase = Phase.NEW
    length: int = 0
    is_out_of_role: bool = False
    """Whether the last thing that happened was said for safety: the answer to it is not the persona's."""
    told_at: datetime = _NEVER
    """When the learner was last told that nobody but a program is here."""
    sitting_since: datetime = _NEVER
    """When the learner sat down to this, or was last offered a break."""
    last_at: datetime = _NEVER
    attempts: tuple[Attempt, ...] = (Attempt(),)
    worked_up_before: int | None = None
    offers_break: bool = False
    """Whether the last thing that happened is that half an hour was full beside the talk."""
    is_taken_back: bool = False
    """Whether the last thing that happened is that the learner said it was not about them."""
    replies_since_asked: int | None = None
    """How often the learner has written since they went on after being asked about self-harm; None where they were
    not."""

    @property
    def attempt(self) -> Attempt:
        """The attempt going on, or the last one that was."""
        return self.attempts[-1]

    def sat_down_before(self, at: datetime) -> datetime:
        """When a learner who does something at this time sat down to it: just now, unless they were here lately."""
        return at if at - self.last_at > _A_BREAK else self.sitting_since

    @property
    def shown(self) -> tuple[int, ...]:
        """What there is to see of it, by its counts: a window that shows other counts is out of date."""
        stops = self.attempt.stops
        asides = sum(len(stop.asides) for stop in stops)
        return len(self.attempts), len(self.turns), len(stops), asides, len(self.attempt.reminders)

    @property
    def waits_for_go_on(self) -> bool:
        """Whether nothing but the learner's own word leads back into the talk, or to a look at it."""
        return bool(self.attempt.waiting)

    @property
    def stays_out_of_role(self) -> bool:
        """Whether what is written on in the talk is kept beside the stop there, and not answered in role."""
        return self.phase is Phase.STOPPED or any(stop.is_in_talk for stop in self.attempt.waiting)

    @property
    def has_looked_before(self) -> bool:
        """Whether the learner guessed, and was shown everything, in an earlier attempt."""
        return any(attempt.guess for attempt in self.attempts[:-1])

    @property
    def is_held_back(self) -> bool:
        """Whether the learner told of being hurt by someone: then there is no feedback on understanding the other."""
        return bool(self._held_back_by)

    @property
    def may_say_not_about_self(self) -> bool:
        """Whether the learner is offered to say that it was not about them: not after their own yes at the start."""
        return self.is_held_back and not any(stop.is_own_yes for stop in self._held_back_by)

    def given_back(self, where: str) -> str:
        """The words that had stopped the look back there, once the learner has said that they were not about them."""
        stops = self.attempt.stops
        is_there = self.is_taken_back and bool(stops) and stops[-1].where == where and stops[-1].answer is None
        return stops[-1].reply if is_there else ""

    @property
    def _held_back_by(self) -> list[Stop]:
        return [stop for attempt in self.attempts for stop in attempt.stops if stop.holds_back]

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of the attempt going on."""
        return self.attempt.turns


def computed(rehearsal_id: str, events: Iterable[Event]) -> Rehearsal:
    """The rehearsal after these events. Raises PhaseError when their order is impossible."""
    rehearsal = Rehearsal(rehearsal_id)
    for event in events:
        rehearsal = after(rehearsal, event)
    return rehearsal


def after(rehearsal: Rehearsal, event: Event) -> Rehearsal:
    """The rehearsal after one more event. Raises PhaseError, or BadInputError for a turn there is not."""
    phase = next_phase(rehearsal.phase, event)
    if isinstance(event, WentOn | SaidAside) and not rehearsal.waits_for_go_on:
        raise PhaseError("The practice has not stopped.")
    is_out_of_role = isinstance(event, SafetyStopped | SaidAside)
    moved = replace(rehearsal, phase=phase, length=rehearsal.length + 1, is_out_of_role=is_out_of_role)
    offers_break = isinstance(event, Reminded) and event.why == "half_an_hour" and event.where != "talk"
    moved = replace(moved, is_taken_back=isinstance(event, SaidNotAboutSelf), offers_break=offers_break)
    moved = replace(_timed(moved, event), replies_since_asked=_replies_since_asked(rehearsal, event))
    if isinstance(event, Started):
        return replace(
            moved,
            scenario_id=event.scenario_id,
            scenario_version=event.scenario_version,
            seed=event.seed,
            difficulty=event.difficulty,
        )
    if isinstance(event, SaidNotAboutSelf):
        if not rehearsal.may_say_not_about_self:
            raise PhaseError("Nothing is held back here that can be opened in this way.")
        return replace(moved, attempts=tuple(_not_about_self(attempt) for attempt in moved.attempts))
    if isinstance(event, Rewound):
        return replace(moved, attempts=(*moved.attempts, _branch(moved.attempt, event.to_turn)))
    if isinstance(event, CheckedIn) and event.when == "before":
        return replace(moved, worked_up_before=event.worked_up)
    attempt = _attempt_after(moved.attempt, event, phase)
    attempt = replace(attempt, stops=_stops_after(attempt.stops, event))
    if attempt.begun_after is None and phase is Phase.TALKING:
        attempt = replace(attempt, begun_after=len(attempt.stops))
    return replace(moved, attempts=(*moved.attempts[:-1], attempt))


def _timed(rehearsal: Rehearsal, event: Event) -> Rehearsal:
    has_been_told = isinstance(event, Started) or (isinstance(event, Reminded) and event.why != "half_an_hour")
    has_been_offered = isinstance(event, Reminded) and event.why == "half_an_hour"
    sat_down = (event.sitting_since if isinstance(event, Started) else None) or rehearsal.sat_down_before(event.at)
    return replace(
        rehearsal,
        last_at=event.at,
        told_at=event.at if has_been_told else rehearsal.told_at,
        sitting_since=event.at if has_been_offered else sat_down,
    )


def _replies_since_asked(rehearsal: Rehearsal, event: Event) -> int | None:
    since = rehearsal.replies_since_asked
    if isinstance(event, WentOn) and any(stop.label in ASK for stop in rehearsal.attempt.waiting):
        return 0
    return since + 1 if since is not None and isinstance(event, TurnTaken | _KEPT_BESIDE) else since


def _attempt_after(attempt: Attempt, event: Event, phase: Phase) -> Attempt:
    match event:
        case TurnTaken():
            return replace(attempt, turns=(*attempt.turns, event.turn), ending=event.turn.ending or attempt.ending)
        case SafetyStopped():
            beside = tuple(label for stop in attempt.waiting for label in stop.labels)
            stop = Stop(
                len(attempt.turns), event.reply, event.label, event.words, where=_where_it_stands(event, phase),
                answer=event.answer, beside=beside, also=event.also,
            )  # fmt: skip
            begun_after = None if event.where == "start" else attempt.begun_after
            return replace(attempt, stops=(*attempt.stops, stop), begun_after=begun_after)
        case SaidAside():
            return replace(attempt, stops=_with_aside(attempt.stops, event))
        case Reminded():
            reminder = Reminder(event.why, event.reply, len(attempt.turns), len(attempt.stops), event.where)
            return replace(attempt, reminders=(*attempt.reminders, reminder))
        case HintGiven():
            return replace(attempt, hints=(*attempt.hints, event))
        case Ended():
            return replace(attempt, ending=event.how)
        case Guessed():
            return replace(attempt, guess=event)
        case Reflected():
            return replace(attempt, reflection=event)
        case Disagreed():
            _turn_of(attempt, event.turn)
            return replace(attempt, disagreements=(*attempt.disagreements, event))
        case CheckedIn():
            return replace(attempt, worked_up_after=event.worked_up)
        case _ if isinstance(event, CHAIR_EVENTS):
            return replace(attempt, sittings=sittings_after(attempt.sittings, event, len(attempt.turns)))
        case _:
            return attempt


def _where_it_stands(event: SafetyStopped, phase: Phase) -> str:
    """Where a stop is shown and answered. One that was typed beside a talk which goes on again, on a page that is out
    of date, has stopped that talk and stands in it."""
    return "talk" if phase is Phase.STOPPED and event.where != "start" else event.where


def _with_aside(stops: tuple[Stop, ...], event: SaidAside) -> tuple[Stop, ...]:
    """The stops, with what was written on beside the last one that stands in the talk, or in the look back."""
    is_in_talk = event.where == "talk"
    place = max((place for place, stop in enumerate(stops) if stop.is_in_talk is is_in_talk), default=len(stops) - 1)
    stop = stops[place]
    with_it = replace(stop, asides=(*stop.asides, event.reply), answers=(*stop.answers, event.answer))
    return (*stops[:place], with_it, *stops[place + 1 :])


def _stops_after(stops: tuple[Stop, ...], event: Event) -> tuple[Stop, ...]:
    """The stops, those that the learner goes on from with this event no longer waiting."""
    # What is kept in the look back after a stop there is kept on the learner's own word.
    is_kept = isinstance(event, _KEPT_BESIDE)
    if not is_kept and not isinstance(event, WentOn):
        return stops
    return tuple(replace(stop, waits=stop.waits and is_kept and stop.is_in_talk) for stop in stops)


def _not_about_self(attempt: Attempt) -> Attempt:
    """The attempt, where no sign of being hurt is the learner's own; what has stopped for another sign still waits."""
    stops = tuple(
        replace(
            stop,
            is_about_self=stop.is_about_self and not stop.holds_back,
            waits=stop.waits and stop.label != Label.ABUSE,
        )
        for stop in attempt.stops
    )
    return replace(attempt, stops=stops)


def _branch(attempt: Attempt, to_turn: int) -> Attempt:
    _turn_of(attempt, to_turn)
    # A stop is the learner's safety, not a move in the talk: it stays on the record of the attempt it came in.
    return Attempt(turns=attempt.turns[: to_turn - 1], branched_at=to_turn)


def _turn_of(attempt: Attempt, number: int) -> Turn:
    if number > len(attempt.turns):
        raise no_such_reply(attempt, number)
    return attempt.turns[number - 1]


def no_such_reply(attempt: Attempt, number: int) -> BadInputError:
    """What is said where a learner names a reply that the attempt has not."""
    last = len(attempt.turns)
    if last == 0:
        return BadInputError(f"There is no reply {number}; you have said nothing in this talk yet.")
    remedy = "this talk has one, reply 1" if last == 1 else f"this talk has {last}, choose one from 1 to {last}"
    return BadInputError(f"There is no reply {number}; {remedy}.")
