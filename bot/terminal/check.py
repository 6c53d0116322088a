"""`otherwise check`: every problem in scenario files, with file, line and remedy; and advice, which fails nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from bot.authoring.advice import Advice, advice_on
from bot.errors import Problem
from bot.scenario.library import shipped_folder
from bot.scenario.read import Examined, examine_file

# Of one kind of advice; whoever has read that many knows what to look for.
_MOST_OF_A_KIND = 5


def check(files: list[Path], out: TextIO) -> int:
    """Checks the files, or those shipped. Returns 1 when there is any problem, else 0."""
    has_problems = False
    taken: dict[str, str] = {}
    for path in files or sorted(shipped_folder().glob("*.yaml")):
        examined = examine_file(path)
        problems = [*examined.problems, *_taken(examined, taken)]
        has_problems = has_problems or bool(problems)
        for problem in problems:
            out.write(f"{problem}\n")
        if not problems and examined.scenario is not None:
            out.write(f"{path}: fine, {_counted(examined)}\n")
        elif len(problems) > 1:
            out.write(f"{path}: {len(problems)} problems\n")
        _write_advice(path, advice_on(examined), out)
    return int(has_problems)


def _taken(examined: Examined, taken: dict[str, str]) -> list[Problem]:
    """Whether an earlier file has this one's id: only one of the two could be rehearsed."""
    scenario = examined.scenario
    if scenario is None:
        return []
    first = taken.setdefault(scenario.id, examined.file)
    if first == examined.file:
        return []
    line = examined.line_of(("id",))
    return [Problem(examined.file, line, f"the id `{scenario.id}` is taken by {first}", "choose another id")]


def _counted(examined: Examined) -> str:
    scenario = examined.scenario
    assert scenario is not None
    lines = sum(1 for _ in scenario.spoken())
    return f"{len(scenario.ladder)} rungs, {len(scenario.answers)} answers, {lines} lines"


def _write_advice(path: Path, found: Sequence[Advice], out: TextIO) -> None:
    shown: Counter[str] = Counter()
    for one in found:
        shown[one.kind] += 1
        if shown[one.kind] <= _MOST_OF_A_KIND:
            out.write(f"{one}\n")
    for kind, count in shown.items():
        if count > _MOST_OF_A_KIND:
            out.write(f"{path}: advice: {count - _MOST_OF_A_KIND} more of `{kind}`; `otherwise preview` shows all\n")
