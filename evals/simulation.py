"""Claim: in every scenario nobody caves, nothing leaks, and a curious learner gets through.

`python -m evals.simulation [--runs N]` plays every scripted learner (`bot/simulation/learners`) against every scenario
on N seeds, with the real rater, and prints per scenario: lines that gave away a rung before it was said (by its
tell-tale words, or by meaning), rungs opened to learners without skill or without anything clear said, flips from hot
and struck to open or cool within three turns, lines said twice, things denied after they were told; in how many turns
curious learners come to the core; how many talks opened after a blow, later than the harm had taken; and how a hard day
compares with a gentle one. `--write` puts the tables into `simulation.md` beside this file and into
`scenarios/README.md`. Talks are at most 18 replies. The learners' replies were written by a language model.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from os import cpu_count
from pathlib import Path
from statistics import mean, median

from bot.scenario.difficulty import Difficulty
from bot.settings import Settings
from bot.simulation.learner import script_named, scripts
from bot.simulation.meaning import Meaning
from bot.simulation.run import Stage, Tally
from bot.wiring import Parts
from evals.measures import share

REPORT = Path(__file__).parent / "simulation.md"
AUTHORS_GUIDE = Path(__file__).parents[1] / "scenarios" / "README.md"
_MARK = "<!-- table -->"
_SEED = 1
_CURIOUS = "curious"
_REPAIR = "hostile_then_repair"


@dataclass(frozen=True)
class Job:
    """A learner in a scenario on a kind of day."""

    scenario: str
    learner: str
    difficulty: Difficulty
    runs: int


@lru_cache(maxsize=1)
def _stage() -> tuple[Parts, Stage]:
    parts = Parts(Settings())
    return parts, Stage(parts.rater, parts.person, Meaning(parts.embedder))


def _play(job: Job) -> Tally:
    parts, stage = _stage()
    return stage.tally(parts.library.get(job.scenario), script_named(job.learner), job.runs, _SEED, job.difficulty)


def played(jobs: Sequence[Job]) -> list[Tally]:
    """The tallies of the jobs, on every core."""
    with ProcessPoolExecutor(cpu_count()) as pool:
        return list(pool.map(_play, jobs))


def table(tallies: Iterable[Tally]) -> str:
    """One row a scenario, as a Markdown table; the counts are over all learners and seeds of an ordinary day."""
    by_scenario: dict[str, list[Tally]] = defaultdict(list)
    for tally in tallies:
        by_scenario[tally.scenario].append(tally)
    rows = [
        "| scenario | turns | leaks | unearned | flips | twice | denied | curious: core, median | mended |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for scenario, found in by_scenario.items():
        curious = next(tally for tally in found if tally.learner == _CURIOUS)
        repair = next(tally for tally in found if tally.learner == _REPAIR)
        turns = f"{median(curious.turns_to_core):g}" if curious.turns_to_core else "none"
        rows.append(
            f"| `{scenario}` | {sum(t.turns for t in found):,} | {sum(t.leaks for t in found)} | "
            f"{sum(t.unearned_reveals for t in found)} | {sum(t.flips for t in found)} | "
            f"{sum(t.repeats for t in found)} | {sum(t.contradictions for t in found)} | "
            f"{curious.core_reached}/{curious.runs}, {turns} | {repair.mended}/{repair.runs} |"
        )
    return "\n".join(rows)


def by_learner(tallies: Iterable[Tally]) -> str:
    """One row a learner, over all scenarios."""
    found: dict[str, list[Tally]] = defaultdict(list)
    for tally in tallies:
        found[tally.learner].append(tally)
    rows = ["| learner | runs | rungs opened a run | core reached | endings |", "|---|---|---|---|---|"]
    for learner, of_it in found.items():
        runs = sum(tally.runs for tally in of_it)
        endings: dict[str, int] = defaultdict(int)
        for tally in of_it:
            for how, count in tally.endings.items():
                endings[how] += count
        ends = ", ".join(f"{how} {count}" for how, count in sorted(endings.items()))
        rungs = sum(tally.rungs for tally in of_it) / runs
        rows.append(f"| {learner} | {runs} | {rungs:.1f} | {sum(t.core_reached for t in of_it)}/{runs} | {ends} |")
    return "\n".join(rows)


def days(tallies: Sequence[Tally]) -> str:
    """How curious learners fare on a gentle and on a hard day, a row a scenario."""
    rows = ["| scenario | gentle: core, mean rungs | hard: core, mean rungs | hard is harder |", "|---|---|---|---|"]
    for scenario in dict.fromkeys(tally.scenario for tally in tallies):
        both = {tally.difficulty: tally for tally in tallies if tally.scenario == scenario}
        gentle, hard = both["gentle"], both["hard"]
        rows.append(
            f"| `{scenario}` | {_fared(gentle)} | {_fared(hard)} | {'yes' if effort(hard) > effort(gentle) else 'no'} |"
        )
    return "\n".join(rows)


def effort(tally: Tally) -> float:
    """Mean turns to the core; a talk that never came to it counts as one turn more than the longest."""
    missed = [19] * (tally.runs - len(tally.turns_to_core))
    return mean([*tally.turns_to_core, *missed])


def _fared(tally: Tally) -> str:
    middle = f" in {median(tally.turns_to_core):g}" if tally.turns_to_core else ""
    return f"{tally.core_reached}/{tally.runs}{middle}, {tally.rungs / tally.runs:.1f}"


def report(runs: int) -> str:
    """Plays everything and says what came of it, in Markdown."""
    started = time.monotonic()
    scenarios = [scenario.id for scenario in _stage()[0].library.all()]
    ordinary = played([Job(each, name, Difficulty.ORDINARY, runs) for each in scenarios for name in scripts()])
    others = played(
        [Job(each, _CURIOUS, day, runs) for each in scenarios for day in (Difficulty.GENTLE, Difficulty.HARD)]
    )
    turns = sum(tally.turns for tally in (*ordinary, *others))
    taken = time.monotonic() - started
    mended = [tally for tally in ordinary if tally.learner == _REPAIR]
    return "\n\n".join(
        [
            f"{len(scenarios)} scenarios, {len(scripts())} scripted learners, {runs} runs each, seeds from {_SEED}. "
            f"{turns:,} turns in {taken:.0f} s.",
            table(ordinary),
            f"Opened after a blow, and later than the harm had taken: "
            f"{share(sum(t.mended for t in mended), sum(t.runs for t in mended))}.",
            by_learner(ordinary),
            days(others),
        ]
    )


def main() -> None:
    """Prints the report; with `--write` also keeps it where authors and readers find it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="talks of each learner in each scenario")
    parser.add_argument("--write", action="store_true", help="write simulation.md and the table in scenarios/README.md")
    given = parser.parse_args()
    said = report(given.runs)
    print(said)
    if given.write:
        REPORT.write_text(
            f"# What scripted learners met\n\nPrinted by `python -m evals simulation`.\n\n{said}\n", "utf-8"
        )
        guide = AUTHORS_GUIDE.read_text(encoding="utf-8")
        before, _, after = guide.split(_MARK)
        AUTHORS_GUIDE.write_text(f"{before}{_MARK}\n\n{said}\n\n{_MARK}{after}", "utf-8")


if __name__ == "__main__":
    main()
