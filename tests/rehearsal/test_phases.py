"""A rehearsal moves from phase to phase by what happens in it, and by nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.errors import BadInputError, PhaseError
from bot.persona.turn import Ending
from bot.rehearsal.events import (
    Ended,
    Event,
    Guessed,
    Paused,
    Resumed,
    Rewound,
    SafetyStopped,
    SaidAside,
    SaidNotAboutSelf,
    Started,
    WentOn,
)
from bot.rehearsal.phases import Phase
from bot.rehearsal.rehearsal import after, computed

AT = datetime(2026, 1, 1, tzinfo=UTC)
STARTED = Started(at=AT, scenario_id="friend_snaps", scenario_version=1, seed=1)
STOPPED = SafetyStopped(at=AT, reply="...", label="abuse", words="...")
PAUSED, RESUMED, WENT_ON = Paused(at=AT), Resumed(at=AT), WentOn(at=AT)
IN_GUESS = STOPPED.model_copy(update={"where": "guess"})
AT_START, TOLD_BEFORE = (STOPPED.model_copy(update={"where": "start", "reply": reply}) for reply in ("", "he hits me"))
ASIDE, NOT_ME = SaidAside(at=AT, reply="..."), SaidNotAboutSelf(at=AT)
ENDED, GUESSED = Ended(at=AT, how=Ending.PARTLY), Guessed(at=AT, guess="", sureness=0)


@pytest.mark.parametrize(
    ("events", "phase"),
    [
        ([], Phase.TALKING),
        ([PAUSED], Phase.PAUSED),
        ([PAUSED, RESUMED], Phase.TALKING),
        ([STOPPED], Phase.STOPPED),
        ([PAUSED, STOPPED], Phase.STOPPED),
        ([STOPPED, WENT_ON], Phase.TALKING),
        ([STOPPED, ENDED], Phase.ENDED),
        ([ENDED], Phase.ENDED),
        ([ENDED, STOPPED], Phase.ENDED),
        ([ENDED, GUESSED], Phase.REVEALED),
        ([ENDED, STOPPED, ASIDE], Phase.ENDED),
        ([ENDED, GUESSED, STOPPED, WENT_ON], Phase.REVEALED),
        ([STOPPED, ENDED, NOT_ME], Phase.ENDED),
    ],
    ids=str,
)
def test_what_happens_leads_from_phase_to_phase(events: list[Event], phase: Phase) -> None:
    assert computed("r", [STARTED, *events]).phase is phase


@pytest.mark.parametrize(
    "events",
    [
        [RESUMED],
        [WENT_ON],
        [GUESSED],
        [PAUSED, PAUSED],
        [STOPPED, PAUSED],
        [STOPPED, RESUMED],
        [ENDED, ENDED],
        [ENDED, PAUSED],
        [ENDED, WENT_ON],
        [ENDED, GUESSED, GUESSED],
        [STARTED],
        [ENDED, ASIDE],
        [ENDED, NOT_ME],
        [AT_START, ENDED, NOT_ME],
        [AT_START, WENT_ON, STOPPED, ENDED, NOT_ME],
        [STOPPED, ENDED, NOT_ME, NOT_ME],
    ],
    ids=str,
)
def test_what_does_not_fit_the_phase_cannot_happen(events: list[Event]) -> None:
    with pytest.raises(PhaseError):
        computed("r", [STARTED, *events])


def test_after_a_safety_stop_only_the_learners_word_goes_on() -> None:
    stopped = computed("r", [STARTED, STOPPED])
    with pytest.raises(PhaseError):
        after(stopped, Resumed(at=AT))
    assert after(stopped, WentOn(at=AT)).phase is Phase.TALKING


@pytest.mark.parametrize(
    ("events", "waits"),
    [
        ([STOPPED, ENDED], True),
        ([ENDED, STOPPED], True),
        ([ENDED, IN_GUESS], True),
        ([ENDED, IN_GUESS, WENT_ON], False),
        ([ENDED, IN_GUESS, GUESSED], False),
        ([ENDED, STOPPED, GUESSED], True),
        ([STOPPED, ENDED, NOT_ME], False),
        ([STOPPED, STOPPED.model_copy(update={"label": "self_harm_active"}), ENDED, NOT_ME], True),
    ],
    ids=str,
)
def test_a_stop_holds_until_the_learner_goes_on(events: list[Event], waits: bool) -> None:
    assert computed("r", [STARTED, *events]).waits_for_go_on is waits


@pytest.mark.parametrize(
    ("events", "where"),
    [
        ([IN_GUESS], "talk"),
        ([PAUSED, IN_GUESS], "talk"),
        ([AT_START], "start"),
        ([ENDED, IN_GUESS], "guess"),
    ],
    ids=str,
)
def test_a_stop_from_a_page_that_is_out_of_date_stands_in_the_talk(events: list[Event], where: str) -> None:
    (stop,) = computed("r", [STARTED, *events]).attempt.stops
    assert stop.where == where


@pytest.mark.parametrize(
    ("events", "is_held_back"),
    [
        ([STOPPED, ENDED], True),
        ([AT_START, WENT_ON, ENDED], True),
        ([ENDED, IN_GUESS], True),
        ([ENDED, IN_GUESS, WENT_ON], True),
        ([ENDED, IN_GUESS, GUESSED], True),
        ([ENDED, IN_GUESS, NOT_ME], False),
        ([TOLD_BEFORE, WENT_ON, ENDED], True),
        ([TOLD_BEFORE, ENDED, NOT_ME], False),
        ([STOPPED, ENDED, NOT_ME], False),
        ([STOPPED, ENDED, NOT_ME, STOPPED], True),
    ],
    ids=str,
)
def test_being_hurt_takes_the_look_back_away_wherever_it_was_told(events: list[Event], is_held_back: bool) -> None:
    assert computed("r", [STARTED, *events]).is_held_back is is_held_back


def test_there_is_no_going_back_to_a_turn_that_is_not_there() -> None:
    log = [STARTED]
    with pytest.raises(BadInputError):
        after(computed("r", log), Rewound(at=AT, to_turn=3))
