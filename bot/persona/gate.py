"""The disclosure gate: at most one rung a turn, from the top, when it has been earned and it is safe.

Self-disclosure is gradual and answers to how the other responds (social penetration, Altman & Taylor 1973; the
interpersonal process model of intimacy, Reis & Shaver 1988).
"""

from __future__ import annotations

from bot.persona.appraisal import Appraisal
from bot.persona.moves import STRIKES
from bot.scenario.model import Move, Rung, Scenario

# Two clear replies open the door; behind an open door a little less is needed for each further step.
_CREDIT_FOR_FIRST, _CREDIT_FOR_NEXT = 1.0, 0.7


def rung_to_release(scenario: Scenario, appraisal: Appraisal) -> Rung | None:
    """The one rung that may be said now, or None."""
    mind = appraisal.mind
    if mind.disclosed >= len(scenario.ladder):
        return None
    if appraisal.move in STRIKES or appraisal.move is Move.LEAVES or appraisal.earned <= 0 or mind.rupture > 0:
        return None
    # Room and small kindnesses add to what was earned, and are never enough by themselves.
    if not appraisal.is_clear:
        return None
    if mind.credit < (_CREDIT_FOR_NEXT if mind.disclosed else _CREDIT_FOR_FIRST):
        return None
    rung = scenario.ladder[mind.disclosed]
    return rung if mind.openness >= rung.openness else None
