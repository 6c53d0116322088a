"""The disclosure gate: at most one rung a turn, from the top, when it has been earned and it is safe.

Self-disclosure is gradual and answers to how the other responds (social penetration, Altman & Taylor 1973; the
interpersonal process model of intimacy, Reis & Shaver 1988).
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.persona.appraisal import MOST_CREDIT, Appraisal
from bot.persona.moves import STRIKES
from bot.persona.turn import Mind, Turn
from bot.scenario.model import Band, Move, Rung, Scenario

# Two clear replies open the door; behind an open door a little less is needed for each further step.
_CREDIT_FOR_FIRST, _CREDIT_FOR_NEXT = 1.0, 0.7
# What was earned beyond that still counts a little: one very good reply is not worth less than two halves of one.
_MOST_KEPT = 0.25
# Anger at a blow ebbs in minutes, not in a sentence (flooding, Gottman 1999): for so many turns nothing is told.
_EBBS_TURNS = 3
_STRUCK = frozenset({Move.ATTACKS, Move.BLAMES})


def rung_to_release(scenario: Scenario, appraisal: Appraisal, turns: Sequence[Turn]) -> Rung | None:
    """The one rung that may be said now, or None; `turns` are those before this one."""
    mind = appraisal.mind
    if mind.disclosed >= len(scenario.ladder):
        return None
    if appraisal.move in STRIKES or appraisal.move is Move.LEAVES or appraisal.earned <= 0 or mind.rupture > 0:
        return None
    # Room and small kindnesses add to what was earned, and are never enough by themselves.
    if not appraisal.is_clear or _was_struck_while_hot(turns):
        return None
    if mind.credit < _credit_needed(scenario, mind):
        return None
    rung = scenario.ladder[mind.disclosed]
    return rung if mind.openness >= rung.openness else None


def after_telling(scenario: Scenario, mind: Mind) -> Mind:
    """The mind once a rung has been said: the credit is spent, but for a little that was over."""
    kept = min(_MOST_KEPT, max(0.0, mind.credit - _credit_needed(scenario, mind)))
    return mind.model_copy(update={"disclosed": mind.disclosed + 1, "credit": round(kept, 4)})


def _credit_needed(scenario: Scenario, mind: Mind) -> float:
    reserve = scenario.persona.temperament.reserve
    if mind.disclosed:
        return _CREDIT_FOR_NEXT * reserve
    # However unreserved somebody is, one reply is not enough to begin with.
    return max(_CREDIT_FOR_FIRST * reserve, MOST_CREDIT + 0.01)


def _was_struck_while_hot(turns: Sequence[Turn]) -> bool:
    return any(turn.move in _STRUCK and turn.mind.band is Band.HOT for turn in turns[-_EBBS_TURNS:])
