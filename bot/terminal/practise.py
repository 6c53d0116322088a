"""`otherwise practise`: a rehearsal in the terminal, for a person or, with `--jsonl`, for a program."""

from __future__ import annotations

import sys
from typing import BinaryIO, TextIO

from bot.errors import BadInputError
from bot.scenario.difficulty import Difficulty, difficulty_named
from bot.terminal import by_hand, by_lines
from bot.wiring import Parts

_ALONE = (
    "`--resume` takes up a talk as it was left. Leave out the scenario, `--seed`, `--difficulty` and `--jsonl`: "
    "otherwise practise --resume ID"
)


def practise(
    parts: Parts,
    scenario_id: str,
    seed: int | None,
    difficulty: str | None,
    jsonl: bool,
    source: BinaryIO,
    out: TextIO,
    resume: str | None = None,
) -> int:
    """Rehearses a scenario, or takes up the talk with the id `resume`; without either, lists the scenarios there are.

    Without a `difficulty` the day is an ordinary one.

    Returns the exit status. Raises UnknownScenarioError, UnknownRehearsalError, BadInputError.
    """
    if resume is not None:
        if scenario_id or jsonl or seed is not None or difficulty is not None:
            raise BadInputError(_ALONE)
        _say_where_no_model_speaks(parts)
        return by_hand.resume(parts, resume)
    for problem in parts.library.problems:
        print(f"Left out: {problem}", file=sys.stderr)  # noqa: T201
    if parts.stale_note:
        print(parts.stale_note, file=sys.stderr)  # noqa: T201
    if not scenario_id:
        for scenario in parts.library.all():
            out.write(f"{scenario.id:<20} {scenario.difficulty:<9} {scenario.summary}\n")
        return 0
    parts.library.get(scenario_id)
    day = Difficulty.ORDINARY if difficulty is None else difficulty_named(difficulty)
    _say_where_no_model_speaks(parts)
    if jsonl:
        return by_lines.rehearse(parts, scenario_id, seed, day, source, out)
    return by_hand.rehearse(parts, scenario_id, parts.new_seed() if seed is None else seed, day)


def _say_where_no_model_speaks(parts: Parts) -> None:
    """Says what is wrong with a language model that cannot be used as it is set up: beside the talk, not in it."""
    if parts.model_notice:
        print(parts.model_notice, file=sys.stderr)  # noqa: T201
