"""`otherwise new`: a scenario to start from."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from bot.authoring.scaffold import write_scaffold
from bot.scenario.read import examine_file


def new(scenario_id: str, folder: Path, out: TextIO) -> None:
    """Writes the file, and says what to do with it. Raises BadInputError."""
    path = write_scaffold(scenario_id, folder)
    left = len(examine_file(path).problems)
    out.write(
        f"Written: {path}, with {left} places to fill in.\n"
        f"  otherwise check {path}      lists them\n"
        f"  otherwise preview {path}    shows it while you write\n"
    )
