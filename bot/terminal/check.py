"""`otherwise check`: every problem in scenario files, with file, line and remedy."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from bot.errors import ScenarioError
from bot.scenario.library import shipped_folder
from bot.scenario.read import read_scenario


def check(files: list[Path], out: TextIO) -> int:
    """Checks the files, or those shipped. Returns 1 when there is any problem, else 0."""
    status = 0
    for path in files or sorted(shipped_folder().glob("*.yaml")):
        try:
            scenario = read_scenario(path)
        except ScenarioError as error:
            status = 1
            out.write(f"{error}\n")
        else:
            lines = sum(1 for _ in scenario.spoken())
            out.write(f"{path}: fine, {len(scenario.ladder)} rungs, {len(scenario.answers)} answers, {lines} lines\n")
    return status
