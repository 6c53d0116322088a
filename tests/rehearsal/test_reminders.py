"""What the program says for itself in a talk: what it is, and that a break may help. And how a talk begins stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.rehearsal import stopping
from bot.rehearsal.phases import Phase
from bot.rehearsal.practice import Practice
from bot.rehearsal.transcript import transcript
from bot.safety.label import Label
from bot.safety.screen import Screening
from bot.safety.texts import REMINDERS, STILL_HERE


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


def said_by_program(practice: Practice, rehearsal_id: str) -> list[str]:
    rehearsal = practice.rehearsal(rehearsal_id)
    said = transcript(rehearsal, practice.scenario_of(rehearsal), lambda label: f"stop: {label}")
    return [one.text for one in said if one.by == "program"]


def test_who_asks_what_this_is_is_told_and_no_turn_is_taken(practice: Practice) -> None:
    rehearsal = practice.start("friend_snaps", seed=1)
    told = practice.reply(rehearsal.id, "wait, are you a real person?")
    assert told.turns == ()
    assert told.phase is Phase.TALKING
    assert said_by_program(practice, rehearsal.id) == [REMINDERS["asked"]]
    assert "AI practice character" in REMINDERS["asked"]
    assert len(practice.reply(rehearsal.id, "ok, dropped").turns) == 1


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
    assert practice.go_on(rehearsal.id).phase is Phase.TALKING


def test_a_screen_that_fails_stops_the_practice(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str, recent: object) -> Screening:
        raise RuntimeError("no model")

    monkeypatch.setattr(stopping, "screen", broken)
    rehearsal = practice.reply(practice.start("friend_snaps", seed=1).id, "ok, dropped")
    assert rehearsal.phase is Phase.STOPPED
    assert rehearsal.attempt.stops[-1].label == Label.UNREAD
