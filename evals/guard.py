"""Claim: the guard lets a model say most of what may be said, and holds back most of what may not.

`python -m evals guard` reads two collections in `datasets/lines` with the guard that stands behind every line of a
model's, as if nothing had been told yet. The lines of `early.jsonl` tell nothing, and how many are held back is printed
by scenario and by fault. Those of `test.jsonl` are of other quarrels; half of them confess, fall out of role, teach,
soften, or say yes or no to a guess, and the other half look like it and do not. They are read as if said in
`friend_snaps`, whose rungs some of them come near: a yes and a no as answers to a guess of its first rung, the ordinary
ones once as they stand and once as such answers. A line that
is held back costs a second call and, at worst, an author's line in its place; what slips through costs the
whole exercise, so the guard errs on this side. Shares come with the 95 % interval of Wilson (1927).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence

from bot.meaning.embedder import MiniLM
from bot.persona.guard import DraftGuard, Fault
from bot.persona.lapses import Lapse
from bot.persona.nearness import Nearness, sentences_of
from bot.scenario.library import Library, shipped_folder
from bot.scenario.model import Band, Move, Scenario
from evals.accepted import Figures, measured, without_options
from evals.lines import DATA, EARLY, HELD_BACK, Line, read_lines

_SCENARIO = "friend_snaps"
_FAULTS = {
    Lapse.CONFESSES: Fault.CONFESSES,
    Lapse.OUT_OF_ROLE: Fault.OUT_OF_ROLE,
    Lapse.TEACHES: Fault.TEACHES,
    Lapse.SOFT: Fault.TOO_SOFT,
    Lapse.AGREES: Fault.AGREES,
    Lapse.DENIES: Fault.DENIES_WHAT_IS_KEPT,
}
_ANSWERS = (Lapse.AGREES, Lapse.DENIES)


def held_back(
    scenario: Scenario, band: Band, reply: str, line: str, nearness: Nearness, move: Move = Move.PLAIN
) -> Fault | None:
    """Why the guard would hold back a sentence of the line, None where all of it may be said."""
    said = (scenario.opening_line,)
    guard = DraftGuard(scenario, 0, False, band, move, (reply,), said, nearness)
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
    _print_early(figures, library, nearness)
    _print_labelled(figures, library.get(_SCENARIO), nearness)


def _print_early(figures: Figures, library: Library, nearness: Nearness) -> None:
    faults: Counter[Fault] = Counter()
    of: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for row in map(json.loads, (DATA / EARLY).read_text(encoding="utf-8").splitlines()):
        scenario = library.get(row["scenario"])
        fault = held_back(scenario, Band(row["band"]), row["reply"], row["line"], nearness)
        of[scenario.id] += 1
        if fault is not None:
            faults[fault] += 1
            held[scenario.id] += 1
    print(f"lines that tell nothing, held back: {figures.share('held back', held.total(), of.total())}")
    for scenario_id, lines in of.items():
        print(f"  {scenario_id:<28} {figures.share(f'{scenario_id}, held back', held[scenario_id], lines)}")
    _print_faults(faults)


def _print_labelled(figures: Figures, scenario: Scenario, nearness: Nearness) -> None:
    lines = read_lines(HELD_BACK)
    print(f"lines of other quarrels, of {len({line.writer for line in lines})} writers not trained on, held back")

    guess = scenario.ladder[0].guessed_by[0]

    def held(of_it: Sequence[Line], is_after_guess: bool) -> list[Fault]:
        found = [
            held_back(scenario, line.band, guess, line.line, nearness, Move.GUESSES)
            if is_after_guess
            else held_back(scenario, line.band, line.reply, line.line, nearness, Move.ASKS)
            for line in of_it
        ]
        return [fault for fault in found if fault is not None]

    for lapse, its_own in _FAULTS.items():
        of_it = [line for line in lines if line.lapse is lapse]
        faults = held(of_it, lapse in _ANSWERS)
        of_all = figures.share(f"other quarrels, {lapse}", len(faults), len(of_it))
        print(f"  {lapse:<36} {of_all}, {faults.count(its_own)} as what they are")
    ordinary = [line for line in lines if line.lapse is None]
    for is_after_guess in (False, True):
        faults = held(ordinary, is_after_guess)
        title = "ordinary ones after a right guess" if is_after_guess else "ordinary ones"
        print(f"  {title:<36} {figures.share(f'other quarrels, {title}', len(faults), len(ordinary))}")
        _print_faults(Counter(faults))


def _print_faults(faults: Counter[Fault]) -> None:
    for fault, times in faults.most_common():
        print(f"  {times:>3}  {fault}")


if __name__ == "__main__":
    sys.exit(measured("guard", without_options(main), sys.argv[1:]))
