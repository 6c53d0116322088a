"""What a start costs: from the start of the process to the first page, and the command line's help."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from evals.bench.row import Row, compared, held
from evals.bench.servers import Kind, running

START_BAR = 1.2
HELP_BAR_MILLISECONDS = 1_000

STARTS = 3
HELPS = 7


def start_rows(ours: Kind, bare: Kind) -> list[Row]:
    """CPU and wall seconds to the first page, the two in turns. The libraries' bytecode must stand already."""
    cpu: tuple[list[float], list[float]] = ([], [])
    wall: tuple[list[float], list[float]] = ([], [])
    for _ in range(STARTS):
        for at, kind in enumerate((ours, bare)):
            with running(kind) as server:
                cpu[at].append(server.start_cpu_seconds)
                wall[at].append(server.start_wall_seconds)
    return [
        compared("start to the first page, CPU", "s", *cpu, bar=START_BAR),
        compared("start to the first page, wall", "s", *wall, bar=START_BAR),
    ]


def help_row() -> Row:
    """Wall milliseconds of `otherwise --help`, after one run that is not counted."""
    script = Path(sys.executable).with_name("otherwise")
    # In an environment without the script, the same command by its module.
    command = [str(script)] if script.exists() else [sys.executable, "-m", "bot"]
    _run(command)
    return held("otherwise --help, wall", "ms", [_run(command) for _ in range(HELPS)], bar=HELP_BAR_MILLISECONDS)


def _run(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run([*command, "--help"], check=True, stdout=subprocess.DEVNULL, timeout=60)
    return (time.perf_counter() - began) * 1_000
