"""What the program says for itself in a talk: what it is, and that a break may help. And how a talk begins stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.errors import AskedError, ConflictError, OtherwiseError, PhaseError, StorageError
from bot.rehearsal import stopping
from bot.rehearsal.events import Disagreed, Event, Reminded
from bot.rehearsal.phases import Phase
from bot.rehearsal.practice import Practice
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.transcript import SafetyTexts, Said, transcript
from bot.rubric import Skill
from bot.safety.label import Label
from bot.safety.screen import Screening
from bot.safety.texts import ANSWERS, REMINDERS, STILL_HERE, Answer


class Clock:
    """A clock that is set by hand."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock(practice: Practice) -> Clock:
    return Clock(practice.now())


@pytest.fixture
def timed(practice: Practice, clock: Clock) -> Practice:
    return replace(practice, now=clock)


def said(practice: Practice, rehearsal_id: str) -> list[Said]:
    rehearsal = practice.rehearsal(rehearsal_id)
    texts = SafetyTexts(lambda stop: f"stop: {stop.label}", lambda answer, _: ANSWERS[answer])
    return transcript(rehearsal, practice.scenario_of(rehearsal), texts)


def said_by_program(practice: Practice, rehearsal_id: str) -> list[str]:
    return [one.text for one in said(practice, rehearsal_id) if one.by == "program"]


def said_by_persona(practice: Practice, rehearsal_id: str) -> list[str]:
    return [one.text for one in said(practice, rehearsal_id) if one.by == "persona"]


def test_who_asks_what_this_is_is_told_and_no_turn_is_taken(practice: Practice) -> None:
    rehearsal = practice.start("friend_snaps", seed=1)
    told = practice.reply(rehearsal.id, "wait, are you a real person?")
    assert told.turns == ()
    assert told.phase is Phase.TALKING
    assert said_by_program(practice, rehearsal.id) == [REMINDERS["asked"]]
    assert "AI practice character" in REMINDERS["asked"]
    assert len(practice.reply(rehearsal.id, "ok, dropped").turns) == 1


HALTS: dict[str, Callable[[Practice, str], object]] = {
    "paused": lambda practice, rehearsal_id: practice.pause(rehearsal_id),
    "ended": lambda practice, rehearsal_id: practice.end(rehearsal_id),
    "revealed": lambda practice, rehearsal_id: (practice.end(rehearsal_id), practice.guess(rehearsal_id, "", 5)),
}


@pytest.mark.parametrize(("phase", "halt"), HALTS.items(), ids=HALTS)
def test_who_asks_in_a_pause_or_once_the_talk_is_over_is_told_too(
    practice: Practice, phase: str, halt: Callable[[Practice, str], object]
) -> None:
    rehearsal_id = practice.start("friend_snaps", seed=1).id
    practice.reply(rehearsal_id, "ok, dropped")
    halt(practice, rehearsal_id)
    told = practice.reply(rehearsal_id, "are you a person?")
    assert told.phase.value == phase
    assert len(told.turns) == 1
    assert said_by_program(practice, rehearsal_id) == [REMINDERS["asked"]]
    with pytest.raises(PhaseError):
        practice.reply(rehearsal_id, "ok then")


@pytest.mark.parametrize(
    "asks", ["are you a person?", "who am i talking to?", "leave me alone, are you a bot", "oui. es-tu une ia ?"]
)
@pytest.mark.parametrize("sign", ["i want to kill myself", "my husband hits me when he drinks"])
def test_who_asks_after_a_stop_is_told_by_what_answers_them_and_it_stays_stopped(
    practice: Practice, sign: str, asks: str
) -> None:
    rehearsal_id = practice.start("friend_snaps", seed=1).id
    practice.reply(rehearsal_id, sign)
    assert practice.reply(rehearsal_id, asks).phase is Phase.STOPPED
    assert "program" in said_by_program(practice, rehearsal_id)[-1]


@pytest.mark.parametrize("tells", ["I'm talking to someone now", "i am talking to a person on the phone, ok?"])
def test_who_tells_after_a_stop_that_a_person_is_there_is_not_taken_to_ask(practice: Practice, tells: str) -> None:
    rehearsal_id = practice.start("friend_snaps", seed=1).id
    practice.reply(rehearsal_id, "i want to kill myself")
    practice.reply(rehearsal_id, tells)
    assert said_by_program(practice, rehearsal_id)[-1] == ANSWERS[Answer.REACHED]


def test_after_a_week_it_is_said_again_once_and_the_talk_goes_on(timed: Practice, clock: Clock) -> None:
    rehearsal = timed.start("friend_snaps", seed=1)
    clock.at += timedelta(days=6, hours=23)
    timed.reply(rehearsal.id, "ok, dropped")
    assert said_by_program(timed, rehearsal.id) == []
    clock.at += timedelta(hours=1)
    timed.reply(rehearsal.id, "how was the rest of your day")
    timed.reply(rehearsal.id, "ok")
    assert said_by_program(timed, rehearsal.id) == [REMINDERS["week"]]
    assert len(timed.rehearsal(rehearsal.id).turns) == 3


@pytest.mark.parametrize("is_paused", [False, True])
def test_a_talk_that_is_opened_after_a_week_says_it_before_anything_is_typed_and_once(
    timed: Practice, clock: Clock, is_paused: bool
) -> None:
    rehearsal_id = timed.start("friend_snaps", seed=1).id
    if is_paused:
        timed.pause(rehearsal_id)
    clock.at += timedelta(days=6, hours=23)
    timed.open(rehearsal_id)
    assert said_by_program(timed, rehearsal_id) == []
    clock.at += timedelta(hours=1)
    for _ in range(2):
        opened = timed.open(rehearsal_id)
        assert said_by_program(timed, rehearsal_id) == [REMINDERS["week"]]
    assert opened.phase is (Phase.PAUSED if is_paused else Phase.TALKING)
    if is_paused:
        timed.resume(rehearsal_id)
    timed.reply(rehearsal_id, "ok, dropped")
    assert said_by_program(timed, rehearsal_id) == [REMINDERS["week"]]
    clock.at += timedelta(days=7)
    timed.open(rehearsal_id)
    assert said_by_program(timed, rehearsal_id) == [REMINDERS["week"]] * 2


def test_nothing_is_said_on_opening_what_is_stopped_or_over(timed: Practice, clock: Clock) -> None:
    stopped, over = (timed.start("friend_snaps", seed=seed).id for seed in (1, 2))
    timed.reply(stopped, "i want to kill myself")
    timed.end(over)
    clock.at += timedelta(days=8)
    for rehearsal_id in (stopped, over):
        before = timed.log.read(rehearsal_id)
        timed.open(rehearsal_id)
        assert timed.log.read(rehearsal_id) == before


@pytest.mark.parametrize("error", [ConflictError("another window"), StorageError("the disk is full")])
def test_a_talk_opens_where_nothing_can_be_written(
    timed: Practice, clock: Clock, monkeypatch: pytest.MonkeyPatch, error: OtherwiseError
) -> None:
    rehearsal_id = timed.start("friend_snaps", seed=1).id
    clock.at += timedelta(days=8)

    def fails(*_given: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(timed.log, "append", fails)
        assert timed.open(rehearsal_id).phase is Phase.TALKING
    timed.reply(rehearsal_id, "ok, dropped")
    assert said_by_program(timed, rehearsal_id) == [REMINDERS["week"]]


def test_after_half_an_hour_a_break_is_offered_and_not_at_every_turn(timed: Practice, clock: Clock) -> None:
    rehearsal = timed.start("friend_snaps", seed=1)
    for _ in range(5):
        clock.at += timedelta(minutes=8)
        timed.reply(rehearsal.id, "hm, ok")
        if timed.rehearsal(rehearsal.id).phase is not Phase.TALKING:
            break
    assert said_by_program(timed, rehearsal.id) == [REMINDERS["half_an_hour"]]


def test_who_was_away_has_had_a_break(timed: Practice, clock: Clock) -> None:
    rehearsal = timed.start("friend_snaps", seed=1)
    clock.at += timedelta(minutes=29)
    timed.reply(rehearsal.id, "hm, ok")
    assert said_by_program(timed, rehearsal.id) == []


def test_half_an_hour_is_counted_over_talks_that_follow_each_other(timed: Practice, clock: Clock) -> None:
    first = timed.start("friend_snaps", seed=1)
    clock.at += timedelta(minutes=9)
    timed.reply(first.id, "hm, ok")
    clock.at += timedelta(minutes=9)
    timed.end(first.id)
    clock.at += timedelta(minutes=5)
    second = timed.start("friend_snaps", seed=2)
    clock.at += timedelta(minutes=7)
    timed.reply(second.id, "hm, ok")
    assert said_by_program(timed, second.id) == [REMINDERS["half_an_hour"]]


def test_a_talk_after_a_break_begins_a_sitting_of_its_own(timed: Practice, clock: Clock) -> None:
    first = timed.start("friend_snaps", seed=1)
    clock.at += timedelta(minutes=9)
    timed.reply(first.id, "hm, ok")
    clock.at += timedelta(minutes=25)
    second = timed.start("friend_snaps", seed=2)
    assert second.sitting_since == clock.at
    clock.at += timedelta(minutes=7)
    timed.reply(second.id, "hm, ok")
    assert said_by_program(timed, second.id) == []


def test_a_talk_that_cannot_be_read_keeps_nobody_from_the_next(
    timed: Practice, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timed.log, "last", lambda: "erased just now")
    assert timed.start("friend_snaps", seed=1).sitting_since == clock.at


def test_the_transcript_keeps_the_order_of_stops_and_reminders(practice: Practice) -> None:
    rehearsal_id = practice.start("friend_snaps", seed=1).id
    practice.reply(rehearsal_id, "are you a bot?")
    practice.reply(rehearsal_id, "I want to kill myself")
    practice.reply(rehearsal_id, "it is hard")
    practice.go_on(rehearsal_id)
    practice.reply(rehearsal_id, "is anyone reading this?")
    practice.reply(rehearsal_id, "ok, dropped")
    asked = REMINDERS["asked"]
    stopped = f"stop: {Label.SELF_HARM_ACTIVE}"
    assert said_by_program(practice, rehearsal_id) == [asked, stopped, STILL_HERE, asked]


def test_who_is_afraid_of_the_real_person_begins_stopped_and_is_not_rated_on_understanding(practice: Practice) -> None:
    rehearsal = practice.start("friend_snaps", seed=1, is_afraid=True)
    assert rehearsal.phase is Phase.STOPPED
    assert rehearsal.is_held_back
    assert said_by_program(practice, rehearsal.id) == [f"stop: {Label.ABUSE}"]
    assert said_by_persona(practice, rehearsal.id) == []
    assert practice.go_on(rehearsal.id).phase is Phase.TALKING


def test_where_a_talk_began_stopped_its_first_line_comes_after_the_learner_went_on(practice: Practice) -> None:
    rehearsal_id = practice.start("friend_snaps", seed=1, is_afraid=True).id
    practice.reply(rehearsal_id, "it is hard")
    assert said_by_persona(practice, rehearsal_id) == []
    practice.go_on(rehearsal_id)
    opening = practice.scenario_of(practice.rehearsal(rehearsal_id)).opening_line
    assert [one.text for one in said(practice, rehearsal_id)][-1] == opening
    assert said_by_persona(practice, rehearsal_id) == [opening]


def test_a_talk_that_never_began_and_was_ended_has_no_line_of_the_other_person(practice: Practice) -> None:
    rehearsal_id = practice.start("friend_snaps", seed=1, is_afraid=True).id
    practice.end(rehearsal_id)
    practice.go_on(rehearsal_id)
    assert said_by_persona(practice, rehearsal_id) == []


def test_a_screen_that_fails_stops_the_practice(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str, recent: object) -> Screening:
        raise RuntimeError("no model")

    monkeypatch.setattr(stopping, "screen", broken)
    rehearsal = practice.reply(practice.start("friend_snaps", seed=1).id, "ok, dropped")
    assert rehearsal.phase is Phase.STOPPED
    assert rehearsal.attempt.stops[-1].label == Label.UNREAD


ASKS = "are you a real person reading this?"
Act = Callable[[Practice, str, str], Rehearsal]
BESIDE = {
    "guess": lambda practice, rehearsal_id, said: practice.guess(rehearsal_id, said, 5),
    "reflection": lambda practice, rehearsal_id, said: practice.reflect(rehearsal_id, "", said, 5),
    "chair": lambda practice, rehearsal_id, said: practice.answer_as_other(rehearsal_id, 1, said),
    "thoughts": lambda practice, rehearsal_id, said: practice.think_over(rehearsal_id, said, ""),
}


def brought_to(practice: Practice, place: str) -> str:
    rehearsal_id = practice.start("friend_snaps", seed=1).id
    practice.reply(rehearsal_id, "hm, ok")
    practice.end(rehearsal_id)
    if place != "guess":
        practice.guess(rehearsal_id, "", 5)
    if place in ("chair", "thoughts"):
        practice.sit_down(rehearsal_id)
    if place == "thoughts":
        practice.get_up(rehearsal_id)
    return rehearsal_id


@pytest.mark.parametrize(("place", "act"), BESIDE.items(), ids=BESIDE)
def test_who_asks_beside_the_talk_is_told_once_and_the_same_words_are_kept(
    practice: Practice, place: str, act: Act
) -> None:
    rehearsal_id = brought_to(practice, place)
    before = said(practice, rehearsal_id)
    with pytest.raises(AskedError, match="a computer program, not a person"):
        act(practice, rehearsal_id, ASKS)
    kinds = [event.kind for event in practice.log.read(rehearsal_id)]
    act(practice, rehearsal_id, ASKS)
    assert len(practice.log.read(rehearsal_id)) > len(kinds)
    assert kinds[-1] == "reminded"
    assert said(practice, rehearsal_id) == before


def test_words_in_another_box_hide_no_question(practice: Practice) -> None:
    rehearsal_id = brought_to(practice, "guess")
    with pytest.raises(AskedError):
        practice.guess(rehearsal_id, "are you real", 5, "she was tired of the noise")


@pytest.mark.parametrize(("place", "act"), BESIDE.items(), ids=BESIDE)
def test_a_sign_of_danger_comes_before_the_question(practice: Practice, place: str, act: Act) -> None:
    rehearsal_id = brought_to(practice, place)
    assert act(practice, rehearsal_id, f"{ASKS} I want to kill myself").is_out_of_role


@pytest.mark.parametrize(("place", "act"), BESIDE.items(), ids=BESIDE)
def test_beside_the_talk_too_a_break_is_offered_after_half_an_hour(
    timed: Practice, clock: Clock, place: str, act: Act
) -> None:
    rehearsal_id = brought_to(timed, place)
    for _ in range(3):
        clock.at += timedelta(minutes=9)
        timed.log.append(rehearsal_id, timed.rehearsal(rehearsal_id).length, meanwhile(clock.at, place))
    clock.at += timedelta(minutes=9)
    assert act(timed, rehearsal_id, "hm, ok").offers_break
    assert timed.rehearsal(rehearsal_id).sitting_since == clock.at


def meanwhile(at: datetime, place: str) -> Event:
    """Something that happens meanwhile, and leaves the talk where it is."""
    if place == "guess":
        return Reminded(at=at, why="week")
    return Disagreed(at=at, turn=1, skill=Skill.COMPOSURE, level=0)
