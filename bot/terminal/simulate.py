"""`otherwise simulate`: scripted learners against the persona, as a table or one JSON object a line."""

from __future__ import annotations

import json
from typing import TextIO

from bot.scenario.difficulty import difficulty_named
from bot.simulation.learner import script_named, scripts
from bot.simulation.meaning import Meaning
from bot.simulation.run import Stage, Tally
from bot.wiring import Parts

_ROW = "{:<26} {:<20} {:>5} {:>6} {:>6} {:>9} {:>12} {:>6} {:>6} {:>8} {:>8}  {}"


def simulate(
    parts: Parts, scenario: str, learner: str, runs: int, seed: int, difficulty: str, as_json: bool, out: TextIO
) -> int:
    """Plays the talks and writes what came of them. Returns 1 when something happened that never may, else 0.

    Raises UnknownScenarioError, UnknownLearnerError, BadInputError.
    """
    day = difficulty_named(difficulty)
    chosen = parts.library.all() if scenario == "all" else [parts.library.get(scenario)]
    learners = list(scripts().values()) if learner == "all" else [script_named(learner)]
    stage = Stage(parts.rater, parts.person, Meaning(parts.embedder))
    if not as_json:
        out.write(_head() + "\n")
    is_sound = True
    for each in chosen:
        for script in learners:
            tally = stage.tally(each, script, runs, seed, day)
            is_sound = is_sound and not (tally.leaks or tally.unearned_reveals or tally.flips)
            out.write((json.dumps(tally.as_json(), ensure_ascii=False) if as_json else _row(tally)) + "\n")
            out.flush()
    return 0 if is_sound else 1


def _head() -> str:
    titles = "scenario learner runs turns leaks unearned core flips twice denials rungs ends"
    return _ROW.format(*titles.split())


def _row(tally: Tally) -> str:
    said = tally.as_json()
    middle = said["median_turns_to_core"]
    core = f"{tally.core_reached}/{tally.runs}" + (f" in {middle:g}" if isinstance(middle, int | float) else "")
    ends = ", ".join(f"{how} {count}" for how, count in sorted(tally.endings.items()))
    mean_rungs = f"{tally.rungs / tally.runs:.1f}"
    return _ROW.format(
        tally.scenario, tally.learner, tally.runs, tally.turns, tally.leaks, tally.unearned_reveals, core,
        tally.flips, tally.repeats, tally.contradictions, mean_rungs, ends,
    )  # fmt: skip
