"""Claim: in conflicts it never saw, the embedded rater reads replies as the rubric's raters do.

`python -m evals.agreement` prints, per skill, the quadratic weighted kappa with a 95 % interval (bootstrap over whole
conflicts, since replies in one conflict are alike), the two baselines that any rater must beat (a question mark;
length), how often a 2 is right and how many are found, how many replies without any headline skill are given a headline
2 all the same, each flag's precision and recall, and the processor time a reply takes. The labels are ratings by
language models, not by people; `datasets/replies/README.md` says what each file proves.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import cohen_kappa_score

from bot.rating import EmbeddedRater
from bot.rubric import HEADLINE, Flag, Moment, Rating, Skill

DATA = Path(__file__).parent / "datasets" / "replies"
HELD_BACK = ("dev.jsonl", "everyday_test.jsonl")
RESAMPLES = 1_000
SEED = 20_240_901

Levels = NDArray[np.int64]


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


def kappa(given: Levels, read: Levels) -> float:
    """Quadratic weighted kappa (Cohen 1968) of levels 0 to 2; 1 is full agreement, 0 is chance."""
    if np.array_equal(given, read):
        return 1.0
    return float(cohen_kappa_score(given, read, weights="quadratic", labels=[0, 1, 2]))


def interval(given: Levels, read: Levels, conflicts: NDArray[np.str_]) -> tuple[float, float]:
    """The 95 % bootstrap interval of the kappa, drawing whole conflicts with replacement."""
    dice = np.random.default_rng(SEED)
    where = [np.flatnonzero(conflicts == conflict) for conflict in np.unique(conflicts)]
    drawn = (np.concatenate([where[i] for i in dice.integers(len(where), size=len(where))]) for _ in range(RESAMPLES))
    low, high = np.nanpercentile([kappa(given[rows], read[rows]) for rows in drawn], [2.5, 97.5])
    return float(low), float(high)


def by_question_mark(reply: str) -> int:
    """The first baseline: a question mark is a 2."""
    return 2 if "?" in reply else 0


def by_length(reply: str) -> int:
    """The second baseline: 12 words are a 1, 25 are a 2."""
    return int(len(reply.split()) >= 12) + int(len(reply.split()) >= 25)


def _skill_row(skill: Skill, replies: list[Labelled], ratings: list[Rating]) -> str:
    rows = [
        (reply, truth, found)
        for reply, rating in zip(replies, ratings, strict=True)
        if (truth := reply.levels[skill]) is not None and (found := rating.level(skill)) is not None
    ]
    asked = [reply for reply, _, _ in rows]
    given, read = np.array([truth for _, truth, _ in rows]), np.array([found for *_, found in rows])
    low, high = interval(given, read, np.array([reply.context_id for reply in asked]))
    baselines = [_of(baseline, asked, given) for baseline in (by_question_mark, by_length)]
    right, said, all_2 = np.sum((given == 2) & (read == 2)), np.sum(read == 2), np.sum(given == 2)
    return (
        f"{skill:20} {kappa(given, read):5.2f} [{low:.2f}, {high:.2f}] {len(rows):5} "
        f"{baselines[0]:9.2f} {baselines[1]:7.2f}   {right}/{said} right, {right}/{all_2} found"
    )


def _of(baseline: Callable[[str], int], replies: list[Labelled], given: Levels) -> float:
    return kappa(given, np.array([baseline(reply.reply) for reply in replies]))


def _flag_row(flag: Flag, replies: list[Labelled], ratings: list[Rating]) -> str:
    given = [flag in reply.flags for reply in replies]
    read = [flag in rating.flags for rating in ratings]
    hits = sum(a and b for a, b in zip(given, read, strict=True))
    return f"{flag:20} {hits}/{sum(read)} right, {hits}/{sum(given)} found"


def _false_headline_row(replies: list[Labelled], ratings: list[Rating]) -> str:
    """How many replies without any headline skill are given a headline 2, which opens the other for nothing."""
    pairs = zip(replies, ratings, strict=True)
    without = [rating for reply, rating in pairs if not any(reply.levels[skill] for skill in HEADLINE)]
    opened = sum(any(rating.level(skill) == 2 for skill in HEADLINE) for rating in without)
    share = opened / max(len(without), 1)
    return f"no headline skill     {opened}/{len(without)} given a headline 2 all the same ({share:.1%})"


def report(name: str, replies: list[Labelled], rater: EmbeddedRater) -> str:
    """The measurements of a rater on labelled replies, as a table to read."""
    rater.rate("ok", replies[0].moment)
    ratings, taken = [], []
    for reply in replies:
        start = time.process_time()
        ratings.append(rater.rate(reply.reply, reply.moment))
        taken.append((time.process_time() - start) * 1_000)
    slow = quantiles(taken, n=20)[-1]
    conflicts = len({reply.context_id for reply in replies})
    n_unrated = sum(rating.is_unrated for rating in ratings)
    return "\n".join(
        [
            f"{name}: {len(replies)} replies, {conflicts} conflicts, {n_unrated} not rated, "
            f"{median(taken):.1f} ms a reply (95th percentile {slow:.1f})",
            f"{'':20} kappa [95 %]           n  question  length   2s",
            *(_skill_row(skill, replies, ratings) for skill in Skill),
            _false_headline_row(replies, ratings),
            *(_flag_row(flag, replies, ratings) for flag in Flag),
        ]
    )


def main() -> None:
    """Prints a report for each file whose conflicts were kept from training."""
    print("Levels by language models, not by people: agreement with them is not agreement with people.")
    rater = EmbeddedRater()
    for name in HELD_BACK:
        print(report(name, read_labelled(DATA / name), rater), end="\n\n")


if __name__ == "__main__":
    main()
