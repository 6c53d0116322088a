"""What can go wrong in a line of the other person's, judged alike for whoever spoke it.

Leaks are judged by the scenario's own words and by meaning (`bot.simulation.meaning`), apart from the guard. The word
lists for softness and role are the guard's: what it holds back by them cannot be counted against us, so those two
figures say how often the guard is needed, seen on a persona without one, and not how good its lists are.
"""

from __future__ import annotations

from enum import StrEnum

from bot.persona.draft_wording import OUT_OF_ROLE, SOFT_WHILE_HOT, TEACHES
from bot.persona.turn import Turn
from bot.scenario.check import fold
from bot.scenario.model import Band, Scenario
from bot.simulation.learner import Script
from bot.simulation.meaning import Meaning


class Slip(StrEnum):
    """One kind of it."""

    LEAK = "leaks"
    """Something was told before it was earned."""
    CAVING = "caving"
    """Softer than the heat allows, or something opened to a learner who does nothing to earn it."""
    ROLE_BREAK = "role breaks"
    """It was not this person who spoke, or they taught, praised, or gave thanks for being understood."""


def slips_in(meaning: Meaning, scenario: Scenario, turn: Turn, script: Script | None = None) -> frozenset[Slip]:
    """What went wrong in this turn; `script` is the learner who was spoken to."""
    line = fold(turn.line)
    found = set()
    is_leak = bool(meaning.leak(scenario, turn))
    if is_leak:
        found.add(Slip.LEAK)
    opens_unearned = script is not None and not script.is_skilled and (is_leak or turn.rung is not None)
    if opens_unearned or (turn.mind.band is Band.HOT and SOFT_WHILE_HOT.search(line)):
        found.add(Slip.CAVING)
    if OUT_OF_ROLE.search(line) or TEACHES.search(line):
        found.add(Slip.ROLE_BREAK)
    return frozenset(found)
