"""Claim: in every scenario nobody caves, nothing leaks, and a curious learner gets through.

`python -m evals.simulation [--runs N]` plays every scripted learner (`bot/simulation/learners`) in every scenario on
every kind of day and N seeds, with the real rater. It prints, per scenario: lines that gave away a rung before it was
said (by its tell-tale words, or by meaning), rungs opened to learners without skill or without anything clear said,
flips from hot and struck to open or cool within three turns, lines said twice, things denied after they were told, and
how the talks ended; in how many turns curious learners come to the core; how many talks opened after a blow, later
than the harm had taken; how a hard day compares with a gentle one; whether talks of forty replies bring anything
twice; and the same of conflicts of one's own, in every voice with every inside. `--write` puts the tables into
`simulation.md` beside this file and into `scenarios/README.md`. Other talks are at most 18 replies. The learners'
replies were written by a language model.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from os import cpu_count
from pathlib import Path
from statistics import mean

from bot.scenario.difficulty import Difficulty
from bot.scenario.model import Scenario
from bot.settings import Settings
from bot.simulation.learner import script_named, scripts
from bot.simulation.meaning import Meaning
from bot.simulation.run import LONGEST_TURNS, Stage, Tally
from bot.wiring import Parts
from evals.accepted import Figures, measured
from evals.measures import share
from evals.own_conflicts import own_conflicts
from evals.simulation_tables import CURIOUS, REPAIR, by_learner, days, effort, pace, table

REPORT = Path(__file__).parent / "simulation.md"
AUTHORS_GUIDE = Path(__file__).parents[1] / "scenarios" / "README.md"
_MARK = "<!-- table -->"
_SEED = 1
_RUNS = 3
# Learners whose talks go on longest.
_LASTING = (CURIOUS, "validating", "fawning", "silent")
_LONG_TURNS = 40


@dataclass(frozen=True)
class Job:
    """A learner in a scenario on a kind of day."""

    scenario: Scenario
    learner: str
    difficulty: Difficulty
    runs: int
    longest: int = LONGEST_TURNS


@lru_cache(maxsize=1)
def _stage() -> tuple[Parts, Stage]:
    parts = Parts(Settings())
    return parts, Stage(parts.rater, parts.person, Meaning(parts.embedder))


def _play(job: Job) -> Tally:
    return _stage()[1].tally(job.scenario, script_named(job.learner), job.runs, _SEED, job.difficulty, job.longest)


def played(jobs: Sequence[Job]) -> list[Tally]:
    """The tallies of the jobs, in their order, on every core."""
    with ProcessPoolExecutor(cpu_count()) as pool:
        return list(pool.map(_play, jobs))


def lasting(tallies: Sequence[Tally]) -> str:
    """What talks of forty replies brought twice, or brought up and then denied."""
    return (
        f"{sum(t.runs for t in tallies)} talks of up to {_LONG_TURNS} replies ({', '.join(_LASTING)}; "
        f"{sum(t.turns for t in tallies):,} turns): lines said twice {sum(t.repeats for t in tallies)}, "
        f"told and then denied {sum(t.contradictions for t in tallies)}."
    )


def report(runs: int, figures: Figures) -> str:
    """Plays everything and says what came of it, in Markdown."""
    started = time.monotonic()
    shipped, ordinary = _stage()[0].library.all(), Difficulty.ORDINARY
    jobs = [Job(each, name, day, runs) for each in shipped for name in scripts() for day in Difficulty]
    long = [Job(each, name, ordinary, runs, _LONG_TURNS) for each in shipped for name in _LASTING]
    own = [Job(each, name, ordinary, 1) for each in own_conflicts() for name in scripts()]
    tallies = iter(played([*jobs, *long, *own]))
    every, longer, of_own = (list(islice(tallies, len(some))) for some in (jobs, long, own))
    _keep(figures, every, longer, of_own)
    turns = sum(tally.turns for tally in (*every, *longer, *of_own))
    taken = time.monotonic() - started
    on_ordinary = [tally for tally in every if tally.difficulty == ordinary]
    return "\n\n".join(
        [
            f"{len(shipped)} scenarios, {len(scripts())} scripted learners, {len(Difficulty)} kinds of day, {runs} "
            f"runs each, seeds from {_SEED}; and conflicts of one's own. {turns:,} turns in {taken:.0f} s on "
            f"{cpu_count()} cores: 10,000 turns in {10_000 * taken / turns:.0f} s.",
            "Over all learners and days:",
            table(every),
            "On an ordinary day:",
            pace(on_ordinary),
            f"Opened after a blow, and later than the harm had taken: on {_mended(every)}.",
            lasting(longer),
            by_learner(on_ordinary),
            "Curious learners by the kind of day: how many came to the core, and in how many turns (a talk that did "
            f"not come to it counts as {LONGEST_TURNS + 1}):",
            days([tally for tally in every if tally.learner == CURIOUS]),
            "Conflicts of one's own: every voice with each of its possible insides, one run each on an ordinary day.",
            table(of_own),
            pace(of_own),
            by_learner(of_own),
        ]
    )


def _keep(figures: Figures, every: Sequence[Tally], longer: Sequence[Tally], of_own: Sequence[Tally]) -> None:
    """Keeps the sums over all scenarios. Of talks and not of turns: how many turns a talk has moves with anything."""
    for title, some in (("scenarios", every), ("longest talks", longer), ("conflicts of one's own", of_own)):
        talks = sum(t.runs for t in some)
        figures.count(f"{title}: leaks in all talks", sum(t.leaks for t in some), talks)
        figures.count(f"{title}: unearned rungs in all talks", sum(t.unearned_reveals for t in some), talks)
        figures.count(f"{title}: flips in all talks", sum(t.flips for t in some), talks)
        figures.count(f"{title}: lines said twice in all talks", sum(t.repeats for t in some), talks)
        figures.count(f"{title}: told and then denied in all talks", sum(t.contradictions for t in some), talks)
        curious = [t for t in some if t.learner == CURIOUS]
        reached = sum(t.core_reached for t in curious)
        figures.count(f"{title}: curious learners who came to the core", reached, sum(t.runs for t in curious))
    for day in Difficulty:
        curious, repair = ([t for t in every if (t.learner, t.difficulty) == (name, day)] for name in (CURIOUS, REPAIR))
        figures.rate(f"{day} day: mean turns to the core", mean(map(effort, curious)), sum(t.runs for t in curious))
        figures.count(f"{day} day: opened after a blow", sum(t.mended for t in repair), sum(t.runs for t in repair))


def _mended(tallies: Sequence[Tally]) -> str:
    """The share of talks that opened after a blow, by the kind of day, with its interval."""
    by_day = {day: [t for t in tallies if t.learner == REPAIR and t.difficulty == day] for day in Difficulty}
    return "; ".join(
        f"{'an' if day is Difficulty.ORDINARY else 'a'} {day} day "
        f"{share(sum(t.mended for t in found), sum(t.runs for t in found))}"
        for day, found in by_day.items()
    )


def main(arguments: list[str], figures: Figures) -> int:
    """Prints the report; with `--write` also keeps it where authors and readers find it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=_RUNS, help="talks of each learner in each scenario")
    parser.add_argument("--write", action="store_true", help="write simulation.md and the table in scenarios/README.md")
    given = parser.parse_args(arguments)
    said = report(given.runs, figures)
    print(said)
    if given.write:
        REPORT.write_text(
            f"# What scripted learners met\n\nPrinted by `python -m evals simulation`.\n\n{said}\n", "utf-8"
        )
        guide = AUTHORS_GUIDE.read_text(encoding="utf-8")
        before, _, after = guide.split(_MARK)
        AUTHORS_GUIDE.write_text(f"{before}{_MARK}\n\n{said}\n\n{_MARK}{after}", "utf-8")
    if given.runs != _RUNS:
        figures.clear()
    return 0


if __name__ == "__main__":
    sys.exit(measured("simulation", main, sys.argv[1:]))
