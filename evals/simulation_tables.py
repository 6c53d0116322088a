"""The tables of `evals.simulation`, in Markdown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import mean, median

from bot.scenario.difficulty import Difficulty
from bot.simulation.run import LONGEST_TURNS, Tally

CURIOUS = "curious"
REPAIR = "hostile_then_repair"


def table(tallies: Iterable[Tally]) -> str:
    """One row a scenario, as a Markdown table; the counts are over all learners, seeds and days given."""
    by_scenario: dict[str, list[Tally]] = defaultdict(list)
    for tally in tallies:
        by_scenario[tally.scenario].append(tally)
    rows = [
        "| scenario | talks | turns | leaks | unearned | flips | said twice | denied | endings |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for scenario, found in by_scenario.items():
        rows.append(
            f"| `{scenario}` | {sum(t.runs for t in found)} | {sum(t.turns for t in found):,} | "
            f"{sum(t.leaks for t in found)} | {sum(t.unearned_reveals for t in found)} | "
            f"{sum(t.flips for t in found)} | {sum(t.repeats for t in found)} | "
            f"{sum(t.contradictions for t in found)} | {endings(found)} |"
        )
    return "\n".join(rows)


def pace(tallies: Sequence[Tally]) -> str:
    """One row a scenario: how far curious learners come, and what opens after a blow."""
    rows = ["| scenario | curious: core | turns: fewest, median, most | opened after a blow |", "|---|---|---|---|"]
    for scenario in dict.fromkeys(tally.scenario for tally in tallies):
        curious, repair = (
            [tally for tally in tallies if (tally.scenario, tally.learner) == (scenario, name)]
            for name in (CURIOUS, REPAIR)
        )
        turns = [turn for tally in curious for turn in tally.turns_to_core]
        taken = f"{min(turns)}, {median(turns):g}, {max(turns)}" if turns else "none"
        rows.append(
            f"| `{scenario}` | {len(turns)}/{sum(t.runs for t in curious)} | {taken} | "
            f"{sum(t.mended for t in repair)}/{sum(t.runs for t in repair)} |"
        )
    return "\n".join(rows)


def endings(tallies: Iterable[Tally]) -> str:
    """How often the talks ended in each way."""
    counts: dict[str, int] = defaultdict(int)
    for tally in tallies:
        for how, count in tally.endings.items():
            counts[how] += count
    return ", ".join(f"{how} {count}" for how, count in sorted(counts.items()))


def by_learner(tallies: Iterable[Tally]) -> str:
    """One row a learner, over all scenarios."""
    found: dict[str, list[Tally]] = defaultdict(list)
    for tally in tallies:
        found[tally.learner].append(tally)
    rows = ["| learner | runs | rungs opened a run | core reached | endings |", "|---|---|---|---|---|"]
    for learner, of_it in found.items():
        runs = sum(tally.runs for tally in of_it)
        rungs = sum(tally.rungs for tally in of_it) / runs
        rows.append(
            f"| {learner} | {runs} | {rungs:.1f} | {sum(t.core_reached for t in of_it)}/{runs} | {endings(of_it)} |"
        )
    return "\n".join(rows)


def days(tallies: Sequence[Tally]) -> str:
    """How curious learners fare on each kind of day, a row a scenario."""
    rows = ["| scenario | gentle | ordinary | hard | hard is harder |", "|---|---|---|---|---|"]
    for scenario in dict.fromkeys(tally.scenario for tally in tallies):
        on = {tally.difficulty: tally for tally in tallies if tally.scenario == scenario}
        fared = " | ".join(_fared(on[day]) for day in Difficulty)
        is_harder = effort(on[Difficulty.HARD]) > effort(on[Difficulty.GENTLE])
        rows.append(f"| `{scenario}` | {fared} | {'yes' if is_harder else 'no'} |")
    return "\n".join(rows)


def effort(tally: Tally) -> float:
    """Mean turns to the core; a talk that never came to it counts as one turn more than the longest."""
    missed = [LONGEST_TURNS + 1] * (tally.runs - len(tally.turns_to_core))
    return mean([*tally.turns_to_core, *missed])


def _fared(tally: Tally) -> str:
    middle = f", median {median(tally.turns_to_core):g}" if tally.turns_to_core else ""
    return f"{tally.core_reached}/{tally.runs}{middle}, mean {effort(tally):.1f}"
