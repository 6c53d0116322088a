"""A rehearsal moves from phase to phase by what happens in it, and by nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from bot.errors import BadInputError, PhaseError
from bot.persona.turn import Ending
from bot.rehearsal.events import Ended, Guessed, Paused, Resumed, Rewound, SafetyStopped, Started, WentOn
from bot.rehearsal.phases import TRANSITIONS, Phase, next_phase
from bot.rehearsal.rehearsal import after, computed

AT = datetime(2026, 1, 1, tzinfo=UTC)
STARTED = Started(at=AT, scenario_id="friend_snaps", scenario_version=1, seed=1)
STOPPED = SafetyStopped(at=AT, reply="...", label="abuse", words="...")
EVENTS = [
    STARTED,
    STOPPED,
    Paused(at=AT),
    Resumed(at=AT),
    WentOn(at=AT),
    Ended(at=AT, how=Ending.PARTLY),
    Guessed(at=AT, guess="", sureness=0),
    Rewound(at=AT, to_turn=1),
]


@pytest.mark.parametrize(("phase", "event"), list(product(Phase, EVENTS)), ids=lambda x: getattr(x, "kind", x))
def test_an_event_happens_in_its_phase_or_not_at_all(phase: Phase, event: object) -> None:
    if (phase, type(event)) in TRANSITIONS:
        assert next_phase(phase, event) is TRANSITIONS[phase, type(event)]  # type: ignore[arg-type]
    else:
        with pytest.raises(PhaseError):
            next_phase(phase, event)  # type: ignore[arg-type]


def test_after_a_safety_stop_only_the_learners_word_goes_on() -> None:
    stopped = computed("r", [STARTED, STOPPED])
    with pytest.raises(PhaseError):
        after(stopped, Resumed(at=AT))
    assert after(stopped, WentOn(at=AT)).phase is Phase.TALKING


def test_a_refused_event_changes_nothing() -> None:
    rehearsal = computed("r", [STARTED])
    with pytest.raises(BadInputError):
        after(rehearsal, Rewound(at=AT, to_turn=3))
    assert rehearsal == computed("r", [STARTED])
