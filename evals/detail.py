"""Claim: the rater knows how sure it is, and reads no group of replies much worse than the others.

`python -m evals.detail` prints, on the held-back conflicts: per skill how well its chances are calibrated (the expected
calibration error in ten bins of equal width, Guo et al. 2017, and the mean chance of the level given beside the share
that is right) and a confusion table; then the kappa of every skill by who the other is, by kind of moment, by length
and by way of speaking (`speech.json`). Groups under 20 replies are left out.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable

import numpy as np

from bot.rating import EmbeddedRater
from bot.rubric import Rating, Skill
from evals.accepted import Figures, measured, without_options
from evals.agreement import kappa_of
from evals.replies import DATA, Labelled, held_back

_BINS = 10
_FEWEST = 20
_WHO = {
    "partner": r"partner|wife|husband|boyfriend|girlfriend|spouse|fianc|dating|ex\b|ex-",
    "family": r"mother|father|mum|mom|dad|parent|son|daughter|child|brother|sister|uncle|aunt|cousin|in-law|gran|teen",
    "work": r"manager|boss|colleague|employee|co-?worker|customer|client|patient|pupil|teacher|owner|volunteer|captain",
    "friend": r"friend|mate|neighbo|roommate|member",
}

Rated = list[tuple[Labelled, Rating]]


def who(reply: Labelled) -> str:
    """Who the other person is, in one of five groups."""
    named = reply.moment.relationship.lower()
    return next((group for group, words in _WHO.items() if re.search(rf"\b(?:{words})", named)), "others")


def length(reply: Labelled) -> str:
    """How long the reply is, in one of three groups."""
    words = len(reply.reply.split())
    return "up to 8 words" if words <= 8 else "9 to 25 words" if words <= 25 else "over 25 words"


def calibration(skill: Skill, rated: Rated, figures: Figures) -> str:
    """How far the chance of the level given is from the share that is right."""
    sure, right = [], []
    for reply, rating in rated:
        level = rating.level(skill)
        if reply.levels[skill] is not None and level is not None and skill in rating.chances:
            sure.append(rating.chances[skill][level])
            right.append(float(level == reply.levels[skill]))
    chance, hits = np.array(sure), np.array(right)
    places = np.minimum((chance * _BINS).astype(int), _BINS - 1)
    error = sum(
        abs(chance[places == at].mean() - hits[places == at].mean()) * (places == at).mean()
        for at in range(_BINS)
        if (places == at).any()
    )
    figures.rate(f"{skill}, calibration error", error, len(hits))
    return f"{skill:20} error {error:.3f}   mean chance {chance.mean():.2f}, right {hits.mean():.2f}, n {len(hits)}"


def confusion(skill: Skill, rated: Rated) -> str:
    """Rows: the level by the raters; columns: ours, and not given."""
    table = np.zeros((3, 4), dtype=int)
    for reply, rating in rated:
        truth, level = reply.levels[skill], rating.level(skill)
        if truth is not None:
            table[truth, 3 if level is None else level] += 1
    rows = (f"  labelled {at}:  {'  '.join(f'{n:4}' for n in row)}" for at, row in enumerate(table))
    return "\n".join([f"{skill}: read as  0     1     2  none", *rows])


def by_group(title: str, group_of: Callable[[Labelled], str], rated: Rated, figures: Figures) -> str:
    """The kappa of each skill in every group that is large enough, and their mean."""
    groups: dict[str, Rated] = defaultdict(list)
    for reply, rating in rated:
        if group := group_of(reply):
            groups[group].append((reply, rating))
    rows = [f"{title:22}    n  {'  '.join(f'{skill[:11]:>11}' for skill in Skill)}  {'mean':>5}"]
    for group, members in sorted(groups.items()):
        if len(members) >= _FEWEST:
            kappas = [kappa_of(skill, members) for skill in Skill]
            figures.rate(f"{title}, {group}: mean kappa", float(np.mean(kappas)), len(members))
            cells = "  ".join(f"{each:11.2f}" for each in kappas)
            rows.append(f"  {group:20} {len(members):4}  {cells}  {np.mean(kappas):5.2f}")
    return "\n".join(rows)


def main(figures: Figures) -> None:
    """Prints every table."""
    rater, replies = EmbeddedRater(), held_back()
    ratings = rater.rate_many([(each.reply, each.moment) for each in replies])
    rated = list(zip(replies, ratings, strict=True))
    speech: dict[str, str] = json.loads((DATA / "speech.json").read_text(encoding="utf-8"))
    print("calibration")
    print(*(calibration(skill, rated, figures) for skill in Skill), sep="\n")
    print(*(confusion(skill, rated) for skill in Skill), sep="\n")
    print(by_group("who the other is", who, rated, figures))
    print(by_group("moment", lambda reply: reply.kind, rated, figures))
    print(by_group("length", length, rated, figures))
    print(by_group("way of speaking", lambda reply: speech.get(reply.id, ""), rated, figures))


if __name__ == "__main__":
    sys.exit(measured("detail", without_options(main), sys.argv[1:]))
