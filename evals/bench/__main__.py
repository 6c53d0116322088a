"""Claim: Otherwise costs little more than the bare Chainlit it stands on: `python -m evals.bench` (`make bench`).

Prints, in one run of some minutes, each figure beside the other side's, their ratio, n, median (least..greatest), the
bar, and whether the bar is met. It always exits 0: a bench is no test. `--baseline-venv PATH` names an environment with
the bare stack, for the size of the installed libraries.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import aiohttp

from evals.bench.rating import rating_rows
from evals.bench.row import Row, not_measured, table
from evals.bench.servers import Kind, NotMeasuredError, Server, echo, ours, running
from evals.bench.size import size_row
from evals.bench.start import help_row, start_rows
from evals.bench.turns import memory_rows, turn_rows

# What may go wrong between two programs, without the bench being wrong.
_TROUBLE = (NotMeasuredError, OSError, TimeoutError, LookupError, aiohttp.ClientError)


def main() -> None:
    """Measures everything and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench", description=__doc__)
    parser.add_argument("--baseline-venv", type=Path, help="a virtual environment with the bare stack")
    baseline = parser.parse_args().baseline_venv
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="otherwise-bench-") as name:
        rows = _measure(Path(name), baseline)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores. Figures: median (least..greatest).")
    print(table(rows))
    missed = [row.what.strip() for row in rows if row.verdict.startswith("NOT")]
    n_bars = sum(bool(row.verdict) for row in rows)
    print(f"Not met or not measured: {len(missed)} of {n_bars}{': ' if missed else ''}{'; '.join(missed)}")
    print(f"This took {time.perf_counter() - began:.0f} s.")


def _measure(folder: Path, baseline: Path | None) -> list[Row]:
    mine, kept, unkept = ours(folder), echo(folder, is_kept=True), echo(folder, is_kept=False)
    _say("a turn, and a waiting learner")
    rows = _tried("CPU of a turn, memory of a waiting learner", lambda: _with_servers(folder, mine, kept, unkept))
    _say("starting")
    rows += _tried("start to the first page", lambda: start_rows(mine, unkept))
    rows += _tried("otherwise --help", lambda: [help_row()])
    _say("rating")
    rows += _tried("rating one reply", rating_rows)
    rows += _tried("installed libraries", lambda: [size_row(baseline)])
    return rows


def _with_servers(folder: Path, *kinds: Kind) -> list[Row]:
    with ExitStack() as stack:
        return asyncio.run(_turns_then_memory(folder, *(stack.enter_context(running(kind)) for kind in kinds)))


async def _turns_then_memory(folder: Path, mine: Server, kept: Server, unkept: Server) -> list[Row]:
    return await turn_rows(mine, kept, unkept, folder) + await memory_rows(mine, kept)


def _tried(what: str, measure: Callable[[], list[Row]]) -> list[Row]:
    try:
        return measure()
    except _TROUBLE as error:
        return [not_measured(what, f"{type(error).__name__}: {error}")]


def _say(what: str) -> None:
    print(f"Measuring: {what} ...", flush=True)


if __name__ == "__main__":
    main()
