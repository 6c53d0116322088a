"""The phases of a rehearsal, and which event leads from which to which.

An event that has no row for the phase cannot happen there: `next_phase` raises and nothing has changed.
"""

from __future__ import annotations

from enum import StrEnum

from bot.errors import PhaseError
from bot.rehearsal.events import (
    AnsweredAsOther,
    CheckedIn,
    Disagreed,
    Ended,
    Event,
    GotUp,
    Guessed,
    HintGiven,
    Paused,
    Reflected,
    Reminded,
    Resumed,
    Rewound,
    SafetyStopped,
    SaidAside,
    SaidNotAboutSelf,
    SatDown,
    Started,
    ThoughtOver,
    TurnTaken,
    WentOn,
)


class Phase(StrEnum):
    """Where a rehearsal stands."""

    NEW = "new"
    TALKING = "talking"
    PAUSED = "paused"
    STOPPED = "stopped"
    """Role-play has stopped for the learner's safety; it goes on only by their own choice."""
    ENDED = "ended"
    """The talk is over, and the learner has not guessed yet."""
    REVEALED = "revealed"
    """The learner has guessed, and has been shown."""


P = Phase
TRANSITIONS: dict[tuple[Phase, type], Phase] = {
    (P.NEW, Started): P.TALKING,
    (P.TALKING, CheckedIn): P.TALKING,
    (P.TALKING, TurnTaken): P.TALKING,
    # A reply that was on its way when the learner paused or ended the talk is not lost.
    (P.PAUSED, TurnTaken): P.PAUSED,
    (P.ENDED, TurnTaken): P.ENDED,
    (P.TALKING, HintGiven): P.TALKING,
    (P.TALKING, Reminded): P.TALKING,
    # What this is may be asked at any time; and a talk may be over with the very turn that filled half an hour.
    (P.PAUSED, Reminded): P.PAUSED,
    (P.ENDED, Reminded): P.ENDED,
    (P.REVEALED, Reminded): P.REVEALED,
    (P.TALKING, Paused): P.PAUSED,
    (P.PAUSED, Resumed): P.TALKING,
    (P.TALKING, SafetyStopped): P.STOPPED,
    (P.PAUSED, SafetyStopped): P.STOPPED,
    (P.STOPPED, SafetyStopped): P.STOPPED,
    # Also what is typed once the talk is over is read for safety, and there too all waits for the learner's word.
    (P.ENDED, SafetyStopped): P.ENDED,
    (P.REVEALED, SafetyStopped): P.REVEALED,
    (P.STOPPED, SaidAside): P.STOPPED,
    (P.ENDED, SaidAside): P.ENDED,
    (P.REVEALED, SaidAside): P.REVEALED,
    (P.STOPPED, WentOn): P.TALKING,
    (P.ENDED, WentOn): P.ENDED,
    (P.REVEALED, WentOn): P.REVEALED,
    (P.ENDED, SaidNotAboutSelf): P.ENDED,
    (P.REVEALED, SaidNotAboutSelf): P.REVEALED,
    (P.TALKING, Ended): P.ENDED,
    (P.PAUSED, Ended): P.ENDED,
    (P.STOPPED, Ended): P.ENDED,
    (P.ENDED, Guessed): P.REVEALED,
    (P.REVEALED, CheckedIn): P.REVEALED,
    (P.REVEALED, Reflected): P.REVEALED,
    (P.REVEALED, Disagreed): P.REVEALED,
    # The other chair stands beside the look back, whose inside is on its card: nobody sits there before the reveal.
    (P.REVEALED, SatDown): P.REVEALED,
    (P.REVEALED, AnsweredAsOther): P.REVEALED,
    (P.REVEALED, GotUp): P.REVEALED,
    (P.REVEALED, ThoughtOver): P.REVEALED,
    # Going back is possible whenever there is something to go back to, but not past a safety stop:
    # that one waits for the learner's explicit word.
    (P.TALKING, Rewound): P.TALKING,
    (P.PAUSED, Rewound): P.TALKING,
    (P.ENDED, Rewound): P.TALKING,
    (P.REVEALED, Rewound): P.TALKING,
}

WAITS_FOR_GO_ON = "The practice has stopped. Choose whether to go on."
_WHAT_NOW = {
    P.NEW: "It has not been started.",
    P.TALKING: "The talk is still going on.",
    P.PAUSED: "The talk is paused. Choose Resume to go on.",
    P.STOPPED: WAITS_FOR_GO_ON,
    P.ENDED: "The talk is over. Look back at it, or try again from a turn.",
    P.REVEALED: "The talk is over. You can try again from a turn.",
}


def next_phase(phase: Phase, event: Event) -> Phase:
    """The phase after an event. Raises PhaseError when the event cannot happen in this phase."""
    try:
        after = TRANSITIONS[phase, type(event)]
    except KeyError:
        raise PhaseError(_WHAT_NOW[phase]) from None
    return Phase.ENDED if isinstance(event, TurnTaken) and event.turn.ending else after
