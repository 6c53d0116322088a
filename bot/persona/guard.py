"""The guard: knows the whole ladder, and reads every line before it is spoken."""

from __future__ import annotations

from bot.scenario.check import tells
from bot.scenario.model import Scenario


def leaked_rung(scenario: Scenario, disclosed: int, line: str) -> str | None:
    """Id of a rung not yet said aloud that the line gives away by its words, or None."""
    for rung in scenario.ladder[disclosed:]:
        if tells(rung.tell_tale, line):
            return rung.id
    return None
