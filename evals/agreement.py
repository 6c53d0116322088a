"""Claim: in conflicts it never saw, the embedded rater reads replies as the rubric's raters do.

`python -m evals.agreement` prints, per skill, the quadratic weighted kappa with a 95 % interval (bootstrap over whole
conflicts, since replies in one conflict are alike), the same for raters that understand nothing (`baselines.py`), how
often a 2 is right and how many are found, and how many levels were not given; then how many replies without any
headline skill are given a headline 2 all the same, each flag's precision and recall, the processor time a reply takes,
and how far two raters of the labels agree with one another. The labels are ratings by language models, not by people;
`datasets/replies/README.md` says what each file proves.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from statistics import median, quantiles

import numpy as np

from bot.rating import EmbeddedRater
from bot.rubric import HEADLINE, Flag, Rating, Skill
from evals.accepted import Figures, measured, without_options
from evals.baselines import BY_RULE, by_words
from evals.measures import kappa, kappa_interval
from evals.replies import DATA, HELD_BACK, TRAINED_ON, TUNED_ON, Labelled, read_labelled


def _skill_row(
    skill: Skill,
    replies: list[Labelled],
    ratings: list[Rating],
    trained_on: list[Labelled],
    figures: Figures,
    name: str,
) -> str:
    asked = [reply for reply in replies if reply.levels[skill] is not None]
    rows = [
        (reply, truth, found)
        for reply, rating in zip(replies, ratings, strict=True)
        if (truth := reply.levels[skill]) is not None and (found := rating.level(skill)) is not None
    ]
    given, read = np.array([truth for _, truth, _ in rows]), np.array([found for *_, found in rows])
    low, high = kappa_interval(given, read, np.array([reply.context_id for reply, _, _ in rows]))
    all_given = [reply.levels[skill] or 0 for reply in asked]
    rules = "".join(f"{kappa(all_given, [rule(each.reply) for each in asked]):9.2f}" for rule in BY_RULE.values())
    counted = kappa(all_given, by_words(trained_on, asked, skill))
    right, said, all_2 = np.sum((given == 2) & (read == 2)), np.sum(read == 2), np.sum(given == 2)
    agreed = kappa(given, read)
    figures.rate(f"{name}: {skill}, kappa", agreed, len(rows))
    figures.count(f"{name}: {skill}, a 2 was right", right, said)
    figures.count(f"{name}: {skill}, a 2 was found", right, all_2)
    return (
        f"{skill:20} {agreed:5.2f} [{low:.2f}, {high:.2f}] {len(rows):5} {len(asked) - len(rows):6} "
        f"{rules}{counted:9.2f}   {right}/{said} right, {right}/{all_2} found"
    )


def _flag_row(flag: Flag, replies: list[Labelled], ratings: list[Rating], figures: Figures, name: str) -> str:
    given = [flag in (reply.flags or ()) for reply in replies]
    read = [flag in rating.flags for rating in ratings]
    hits = sum(a and b for a, b in zip(given, read, strict=True))
    precision = figures.share(f"{name}: {flag}, precision", hits, sum(read))
    return f"{flag:20} precision {precision:28} recall {figures.share(f'{name}: {flag}, recall', hits, sum(given))}"


def _false_headline_row(replies: list[Labelled], ratings: list[Rating], figures: Figures, name: str) -> str:
    """How many replies without any headline skill are given a headline 2, which opens the other for nothing."""
    pairs = zip(replies, ratings, strict=True)
    without = [rating for reply, rating in pairs if not any(reply.levels[skill] for skill in HEADLINE)]
    opened = sum(any(rating.level(skill) == 2 for skill in HEADLINE) for rating in without)
    given = figures.share(f"{name}: no headline skill, given a headline 2", opened, len(without))
    return f"no headline skill, given a headline 2 all the same: {given}"


def report(
    name: str, replies: list[Labelled], rater: EmbeddedRater, trained_on: list[Labelled], figures: Figures
) -> str:
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
            f"{'':20} kappa [95 %]           n unsure {''.join(f'{rule:>9}' for rule in BY_RULE)}   tf-idf   2s",
            *(_skill_row(skill, replies, ratings, trained_on, figures, name) for skill in Skill),
            _false_headline_row(replies, ratings, figures, name),
            *(_flag_row(flag, replies, ratings, figures, name) for flag in Flag),
        ]
    )


def between_raters(replies: list[Labelled]) -> str:
    """How far the two raters of the replies that were rated twice agree, and where only one of them sees NA."""
    twice = [(each.first, each.second) for each in replies if each.first and each.second]
    rows = [f"rated twice: {len(twice)} replies; the two raters with one another"]
    for skill in Skill:
        pairs = [
            (one, other)
            for first, second in twice
            if (one := first[skill]) is not None and (other := second[skill]) is not None
        ]
        if pairs:
            one_sided = sum((first[skill] is None) != (second[skill] is None) for first, second in twice)
            agreed = kappa([one for one, _ in pairs], [other for _, other in pairs])
            rows.append(f"{skill:20} {agreed:5.2f} {len(pairs):5}" + (f"  {one_sided} NA for one" if one_sided else ""))
    return "\n".join(rows)


def kappa_of(skill: Skill, rated: Iterable[tuple[Labelled, Rating]]) -> float:
    """The kappa of one skill over the replies where both have a level."""
    pairs = [
        (truth, level)
        for reply, rating in rated
        if (truth := reply.levels[skill]) is not None and (level := rating.level(skill)) is not None
    ]
    return kappa([truth for truth, _ in pairs], [level for _, level in pairs])


def main(figures: Figures) -> None:
    """Prints a report for the held-back conflicts, then for those that thresholds were chosen on."""
    print("Levels by language models, not by people: agreement with them is not agreement with people.")
    rater = EmbeddedRater()
    trained_on = [each for name in TRAINED_ON for each in read_labelled(DATA / name)]
    for name in HELD_BACK:
        print(report(f"{name} (held back)", read_labelled(DATA / name), rater, trained_on, figures), end="\n\n")
    for name, _ in TUNED_ON:
        # What thresholds were chosen on says how well they were chosen, and nothing to hold anything against.
        title, uncounted = f"{name} (thresholds chosen here)", Figures()
        print(report(title, read_labelled(DATA / name), rater, trained_on, uncounted), end="\n\n")
    tuned = [name for name, _ in TUNED_ON]
    every = [each for name in (*TRAINED_ON, *tuned, *HELD_BACK) for each in read_labelled(DATA / name)]
    print(f"{len(every)} labelled replies in {len({each.context_id for each in every})} conflicts")
    print(between_raters(every))


if __name__ == "__main__":
    sys.exit(measured("agreement", without_options(main), sys.argv[1:]))
