"""Labelled lines of the other person: what a model might say, and what is wrong with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from bot.persona.lapses import Lapse
from bot.scenario.model import Band

DATA = Path(__file__).parent / "datasets" / "lines"
TRAINED_ON, HELD_BACK, EARLY = "train.jsonl", "test.jsonl", "early.jsonl"


@dataclass(frozen=True)
class Line:
    """A line, what it answers, and which of its sentences does what it must not; `lapse` is None where none does."""

    reply: str
    line: str
    band: Band
    lapse: Lapse | None
    at_fault: str
    writer: int


def read_lines(*names: str) -> list[Line]:
    """The lines of files in `datasets/lines`, one JSON object a line."""
    rows = [json.loads(row) for name in names for row in (DATA / name).read_text(encoding="utf-8").splitlines()]
    return [
        Line(row["reply"], row["line"], Band(row["band"]), _lapse(row["kind"]), row["at_fault"], row["writer"])
        for row in rows
    ]


def _lapse(kind: str) -> Lapse | None:
    return None if kind == "ordinary" else Lapse(kind)
