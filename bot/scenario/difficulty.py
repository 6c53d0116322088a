"""How hard a rehearsal is: the same person on a better or a worse day.

It moves temper and gate only. What is earned, what is said and what is fair stay the author's.
"""

from __future__ import annotations

from enum import StrEnum
from typing import get_args

from bot.errors import BadInputError
from bot.scenario.model import Scenario, Speed


class Difficulty(StrEnum):
    """How easily this person is reached today; `ordinary` is as the author wrote them."""

    GENTLE = "gentle"
    ORDINARY = "ordinary"
    HARD = "hard"


def difficulty_named(name: str) -> Difficulty:
    """The difficulty of that name. Raises BadInputError, naming those there are."""
    try:
        return Difficulty(name)
    except ValueError:
        known = ", ".join(each.value for each in Difficulty)
        raise BadInputError(f"There is no difficulty `{name}`. Use one of: {known}.") from None


_SPEEDS: tuple[Speed, ...] = get_args(Speed)
# By how much the start and the openness of every rung move, on their scales of 0 to 1.
_HEAT, _TRUST, _OPENNESS = 0.06, 0.03, 0.025
# By how much more, or less, must be earned before the next thing is told; 1 is what it takes on an ordinary day.
_RESERVE = 0.25


def on_a_day(scenario: Scenario, difficulty: Difficulty) -> Scenario:
    """The scenario with the persona's temper and gate moved. The file's own words are all kept."""
    worse = {Difficulty.GENTLE: -1, Difficulty.ORDINARY: 0, Difficulty.HARD: 1}[difficulty]
    if not worse:
        return scenario
    start, temper = scenario.persona.start, scenario.persona.temperament
    persona = scenario.persona.model_copy(
        update={
            "start": start.model_copy(
                update={"heat": _within(start.heat + worse * _HEAT), "trust": _within(start.trust - worse * _TRUST)}
            ),
            "temperament": temper.model_copy(
                update={
                    "heats": _moved(temper.heats, worse),
                    "cools": _moved(temper.cools, -worse),
                    "forgives": _moved(temper.forgives, -worse),
                    "reserve": round(temper.reserve + worse * _RESERVE, 4),
                }
            ),
        }
    )
    ladder = [
        rung.model_copy(update={"openness": _within(rung.openness + worse * _OPENNESS)}) for rung in scenario.ladder
    ]
    return scenario.model_copy(update={"persona": persona, "ladder": ladder})


def _moved(speed: Speed, by: int) -> Speed:
    return _SPEEDS[min(len(_SPEEDS) - 1, max(0, _SPEEDS.index(speed) + by))]


def _within(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 4)
