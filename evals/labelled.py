"""Labelled replies, as the files in datasets/replies hold them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from bot.rubric import Flag, Moment, Skill


@dataclass(frozen=True)
class Labelled:
    """A reply in its moment with the levels and flags it was given; None where the moment gave no opportunity."""

    context_id: str
    reply: str
    moment: Moment
    levels: dict[Skill, int | None]
    flags: frozenset[Flag]


def read_labelled(path: Path) -> list[Labelled]:
    """The labelled replies of a file, one JSON object a line."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [
        Labelled(
            context_id=row["context_id"],
            reply=row["reply"],
            moment=Moment(relationship=row["relationship"], situation=row["situation"], previous=row["previous"]),
            levels={skill: row["levels"][skill] for skill in Skill},
            flags=frozenset(Flag(flag) for flag in row["flags"]),
        )
        for row in rows
    ]
