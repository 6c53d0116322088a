"""The labelled replies and which of them are for what (datasets/replies/README.md says how each file was made)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from bot.rubric import Flag, Moment, Skill

DATA = Path(__file__).parent / "datasets" / "replies"
TRAINED_ON = (
    "train.jsonl", "added.jsonl", "everyday_train.jsonl", "varied_train.jsonl", "mixed_train.jsonl", "hard_train.jsonl",
    "hard_train_2.jsonl",
)  # fmt: skip
# Thresholds and weights between models are chosen on these; dev counts double, since two raters read it.
TUNED_ON = (("dev.jsonl", 2.0), ("everyday_test.jsonl", 1.0), ("hard_tune.jsonl", 1.0), ("hard_tune_2.jsonl", 1.0))
# Interviewers' turns, of which only the question is labelled; the second is never trained on.
QUESTIONS_TRAINED_ON = "questions_train.jsonl"
QUESTIONS_HELD_BACK = "questions_test.jsonl"
HELD_BACK = ("varied_test.jsonl", "mixed_test.jsonl", "hard_test.jsonl")
"""No row of these was trained or tuned on."""

Given = dict[Skill, int | None]


@dataclass(frozen=True)
class Labelled:
    """A reply in its moment with the levels and flags it was given; None where the moment gave no opportunity.

    `flags` is None where nobody looked for them. `kind` is the kind of moment, '' where the file does not say. `first`
    and `second` are the levels of two raters, where there were two.
    """

    id: str
    context_id: str
    reply: str
    moment: Moment
    levels: Given
    flags: frozenset[Flag] | None
    kind: str = ""
    first: Given | None = None
    second: Given | None = None


def read_labelled(path: Path) -> list[Labelled]:
    """The labelled replies of a file, one JSON object a line."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [
        Labelled(
            id=row["id"],
            context_id=row["context_id"],
            reply=row["reply"],
            moment=Moment(relationship=row["relationship"], situation=row["situation"], previous=row["previous"]),
            levels={skill: row["levels"].get(skill) for skill in Skill},
            flags=frozenset(Flag(flag) for flag in row["flags"]),
            kind=row.get("moment", ""),
            first=_levels(row.get("first_levels")),
            second=_levels(row.get("second_levels")),
        )
        for row in rows
    ]


def read_questions(path: Path) -> list[Labelled]:
    """Interviewers' turns: no question is curiosity 0, a closed one 1, an open one 2; nothing else is labelled."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    level = {"no": 0, "closed": 1, "open": 2}
    return [
        Labelled(
            id=row["id"],
            context_id=row["context_id"],
            reply=row["reply"],
            moment=Moment(relationship="", situation="", previous=row["previous"]),
            levels={skill: level[row["question"]] if skill is Skill.CURIOSITY else None for skill in Skill},
            flags=None,
        )
        for row in rows
    ]


def trained_on() -> list[Labelled]:
    """Every reply and interviewer's turn that the rater learns from."""
    replies = [each for name in TRAINED_ON for each in read_labelled(DATA / name)]
    return [*replies, *read_questions(DATA / QUESTIONS_TRAINED_ON)]


def _levels(given: dict[str, int | None] | None) -> Given | None:
    return {skill: given.get(skill) for skill in Skill} if given else None


def held_back() -> list[Labelled]:
    """Every reply that was neither trained nor tuned on."""
    return [each for name in HELD_BACK for each in read_labelled(DATA / name)]
