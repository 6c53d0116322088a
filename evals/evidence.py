"""Claim: the words that are quoted for a level are the words that made it.

`python -m evals.evidence` takes each quoted passage out of its reply and rates what is left: the level should be lower
than it was (or there is nothing left to rate). Beside it the same with as many words taken from elsewhere in the reply.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from bot.rating import EmbeddedRater
from bot.rubric import Evidence, Skill
from evals.accepted import Figures, measured, without_options
from evals.replies import Labelled, held_back

_SEED = 5
_SHOWN = (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING, Skill.VALIDATION, Skill.OWNERSHIP)


@dataclass(frozen=True)
class Removed:
    """What became of one level when its words, or as many others, were taken out."""

    skill: Skill
    fell: bool
    fell_without_others: bool | None


def without(reply: str, places: Iterable[Evidence]) -> str:
    """The reply without the quoted passages."""
    kept, end = [], 0
    for place in sorted(places, key=lambda each: each.start):
        kept.append(reply[end : place.start])
        end = max(end, place.end)
    return " ".join([*kept, reply[end:]]).strip()


def removals(replies: list[Labelled], rater: EmbeddedRater) -> list[Removed]:
    """Every level above 0 with words, with its words left out."""
    dice = random.Random(_SEED)
    found = []
    for each in replies:
        rating = rater.rate(each.reply, each.moment)
        for skill in _SHOWN:
            level, shown = rating.level(skill), rating.evidence.get(skill, ())
            if not level or not shown:
                continue
            less = rater.rate(without(each.reply, shown), each.moment).level(skill)
            others = without_others(each.reply, shown, dice)
            elsewhere = None if others is None else rater.rate(others, each.moment).level(skill)
            found.append(Removed(skill, (less or 0) < level, None if others is None else (elsewhere or 0) < level))
    return found


def without_others(reply: str, shown: Iterable[Evidence], dice: random.Random) -> str | None:
    """The reply without as many words as are quoted, none of them quoted; None where there are too few others."""
    places = list(shown)
    quoted = sum(len(each.quote.split()) for each in places)
    words = reply.split(" ")
    spans, at = [], 0
    for word in words:
        spans.append((at, at + len(word)))
        at += len(word) + 1
    free = [n for n, (start, end) in enumerate(spans) if not any(p.start < end and start < p.end for p in places)]
    if len(free) < quoted:
        return None
    out = set(dice.sample(free, quoted))
    return " ".join(word for n, word in enumerate(words) if n not in out)


def report(figures: Figures) -> str:
    """One line a skill."""
    rater = EmbeddedRater()
    found = removals(held_back(), rater)
    lines = ["levels that fall when the quoted words are taken out, and when as many others are"]
    for skill in _SHOWN:
        of_skill = [each for each in found if each.skill is skill]
        others = [each.fell_without_others for each in of_skill if each.fell_without_others is not None]
        fell = figures.share(f"{skill}, fell without its words", sum(each.fell for each in of_skill), len(of_skill))
        by_others = figures.share(f"{skill}, fell without others", sum(others), len(others))
        lines.append(f"{skill:20} {fell}   others {by_others}")
    return "\n".join(lines)


def main(figures: Figures) -> None:
    """Prints the shares."""
    print(report(figures))


if __name__ == "__main__":
    sys.exit(measured("evidence", without_options(main), sys.argv[1:]))
