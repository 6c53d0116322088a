"""Claim: the guard lets a model say most of what may be said.

`python -m evals guard` reads the lines of `datasets/lines`, which tell nothing, with the guard that stands behind every
line of a model's, as if nothing had been told yet, and prints how many are held back, by scenario and by fault. A line
that is held back costs a second call and, at worst, an author's line in its place; what slips through costs the whole
exercise, so the guard errs on this side. Shares come with the 95 % interval of Wilson (1927).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from bot.meaning.embedder import MiniLM
from bot.persona.guard import DraftGuard, Fault
from bot.persona.nearness import Nearness, sentences_of
from bot.scenario.library import Library, shipped_folder
from bot.scenario.model import Band, Move, Scenario
from evals.accepted import Figures, measured, without_options

LINES = Path(__file__).parent / "datasets" / "lines" / "early.jsonl"


def held_back(scenario: Scenario, band: Band, reply: str, line: str, nearness: Nearness) -> Fault | None:
    """Why the guard would hold back a sentence of the line, None where all of it may be said."""
    said = (scenario.opening_line,)
    guard = DraftGuard(scenario, 0, False, band, Move.PLAIN, (reply,), said, nearness)
    before = ""
    for sentence in sentences_of(line):
        fault = guard.fault(before, sentence)
        if fault is not None:
            return fault
        before = f"{before} {sentence}".strip()
    return None


def main(figures: Figures) -> None:
    """Prints the report."""
    library, nearness = Library([shipped_folder()]), Nearness(MiniLM())
    faults: Counter[Fault] = Counter()
    of: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for row in map(json.loads, LINES.read_text(encoding="utf-8").splitlines()):
        scenario = library.get(row["scenario"])
        fault = held_back(scenario, Band(row["band"]), row["reply"], row["line"], nearness)
        of[scenario.id] += 1
        if fault is not None:
            faults[fault] += 1
            held[scenario.id] += 1
    print(f"lines that tell nothing, held back: {figures.share('held back', held.total(), of.total())}")
    for scenario_id, lines in of.items():
        print(f"  {scenario_id:<28} {figures.share(f'{scenario_id}, held back', held[scenario_id], lines)}")
    for fault, times in faults.most_common():
        print(f"  {times:>3}  {fault}")


if __name__ == "__main__":
    sys.exit(measured("guard", without_options(main), sys.argv[1:]))
