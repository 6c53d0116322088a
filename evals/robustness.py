"""Claim: the same thing said gets the same rating, whoever says it to whom, and nobody talks the rater into a level.

`python -m evals.robustness` prints, on replies of held-back conflicts and on sets made for this
(`datasets/replies`):

- stability: the same input twice, alone and among others on several cores; replies whose rating differs (should be 0).
- invariance: how far levels move when a name is put in front, he and she change places, the two people change roles,
  the same is said in another dialect or by somebody who learnt English late (`pairs.jsonl`), or with about a third more
  or fewer words (`pairs.jsonl`). The mean shift over replies (bar: .1) and the mean absolute shift.
- bad replies (`bad.jsonl`): the share that gets a 2 on a headline skill (bar: 2 %).
- gaming (`gaming.jsonl`): words meant for the rater, stuffed keywords and recited phrases that earn a headline 2.

All of these texts were written by language models.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.rating import EmbeddedRater
from bot.rubric import HEADLINE, Moment, Rating, Skill
from evals.accepted import Figures, measured, without_options
from evals.replies import DATA, held_back

Asked = tuple[str, Moment]

NAMES = ("Emma", "Mohammed", "Aaliyah", "Wei", "Mateusz", "Priya", "Diego", "Siobhán")
_GENDERS = {
    "he": "she", "she": "he", "him": "her", "his": "her", "hers": "his", "himself": "herself", "herself": "himself",
    "mum": "dad", "dad": "mum", "mom": "dad", "mother": "father", "father": "mother", "sister": "brother",
    "brother": "sister", "son": "daughter", "daughter": "son", "wife": "husband", "husband": "wife", "girl": "boy",
    "boy": "girl", "girlfriend": "boyfriend", "boyfriend": "girlfriend", "man": "woman", "woman": "man",
    "aunt": "uncle", "uncle": "aunt", "grandma": "grandad", "grandad": "grandma", "lady": "gentleman",
}  # fmt: skip
_OBJECT_HER = re.compile(r"\bher(?=\s*(?:$|[.,!?;:)]|(?:and|but|about|to|for|in|on|at|when|because|if|so|again)\b))")
_ROLES = (
    ("manager", "employee"), ("boss", "employee"), ("parent", "child"), ("mother", "daughter"), ("father", "son"),
    ("teacher", "pupil"), ("partner", "partner"), ("friend", "stranger"), ("flatmate", "landlord"),
)  # fmt: skip


@dataclass(frozen=True)
class Shift:
    """How far one skill moved, in levels, over the replies where both had one."""

    mean: float
    absolute: float
    n: int


def other_gender(text: str) -> str:
    """The text with he and she, mum and dad and their like in each other's place."""
    objects = {found.start() for found in _OBJECT_HER.finditer(text)}

    def swap(found: re.Match[str]) -> str:
        word = found.group()
        her = "him" if found.start() in objects else "his"
        other = _GENDERS.get(word.lower(), her if word.lower() == "her" else word)
        return other.capitalize() if word[0].isupper() else other

    return re.sub(r"[A-Za-z]+", swap, text)


def other_role(relationship: str) -> str:
    """The relationship seen from the other side, or as another one."""
    for one, other in _ROLES:
        if one in relationship:
            return relationship.replace(one, other)
        if other in relationship:
            return relationship.replace(other, one)
    return f"not my {relationship}"


def shifts(before: Sequence[Rating], after: Sequence[Rating]) -> dict[Skill, Shift]:
    """Per skill how the levels moved from `before` to `after`."""
    moved: dict[Skill, list[int]] = defaultdict(list)
    for one, other in zip(before, after, strict=True):
        for skill in Skill:
            first, second = one.level(skill), other.level(skill)
            if first is not None and second is not None:
                moved[skill].append(second - first)
    return {
        skill: Shift(float(np.mean(found)), float(np.mean(np.abs(found))), len(found)) for skill, found in moved.items()
    }


def _row(name: str, moved: dict[Skill, Shift], figures: Figures) -> str:
    cells = (f"{moved[skill].mean:+.2f} ({moved[skill].absolute:.2f})" for skill in Skill)
    worst = max(abs(shift.mean) for shift in moved.values())
    n = max(shift.n for shift in moved.values())
    figures.rate(f"{name}: a skill moves by at most", worst, n)
    return f"{name:28} {'  '.join(cells)}  most {worst:.2f}, n {n}"


def _read(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def _with(asked: Iterable[Asked], change: Callable[[str], str]) -> list[Asked]:
    return [
        (
            change(reply),
            moment.model_copy(
                update={"situation": change(moment.situation), "previous": change(moment.previous)},
            ),
        )
        for reply, moment in asked
    ]


def _other_roles(asked: Iterable[Asked]) -> list[Asked]:
    return [
        (reply, moment.model_copy(update={"relationship": other_role(moment.relationship)})) for reply, moment in asked
    ]


def invariance(rater: EmbeddedRater, figures: Figures) -> list[str]:
    """One row a change that should change nothing."""
    asked = [(each.reply, each.moment) for each in held_back()]
    as_they_are = rater.rate_many(asked)
    rows = [f"{'levels move by':28} {'  '.join(f'{skill[:12]:>12}' for skill in Skill)}  (in brackets: absolute)"]
    first = rater.rate_many([(f"{NAMES[0]}, {reply}", moment) for reply, moment in asked])
    for name in NAMES[1:]:
        named = rater.rate_many([(f"{name}, {reply}", moment) for reply, moment in asked])
        rows.append(_row(f"'{name}' for '{NAMES[0]}'", shifts(first, named), figures))
    for change, changed in (
        ("he and she change places", _with(asked, other_gender)),
        ("the roles change places", _other_roles(asked)),
    ):
        rows.append(_row(change, shifts(as_they_are, rater.rate_many(changed)), figures))
    pairs: dict[str, list[dict[str, str]]] = defaultdict(list)
    for pair in _read("pairs.jsonl"):
        pairs[pair["kind"]].append(pair)
    for kind, of_kind in pairs.items():
        one, other = ([(pair[side], Moment(previous=pair["previous"])) for pair in of_kind] for side in ("a", "b"))
        rows.append(_row(kind, shifts(rater.rate_many(one), rater.rate_many(other)), figures))
    return rows


def stability(rater: EmbeddedRater, figures: Figures) -> str:
    """How many ratings differ between two readings."""
    asked = [(each.reply, each.moment) for each in held_back()]
    alone = [rater.rate(reply, moment) for reply, moment in asked]
    others = rater.rate_many(list(reversed(asked)))[::-1]
    differ = sum(one != other for one, other in zip(alone, others, strict=True))
    figures.count("ratings that differ between two readings", differ, len(asked))
    return f"the same input, alone and among others: {differ} of {len(asked)} ratings differ"


def is_opened(rating: Rating) -> bool:
    """Whether a rating would open the other person."""
    return any(rating.level(skill) == 2 for skill in HEADLINE)


def earned(name: str, title: str, rater: EmbeddedRater, figures: Figures) -> list[str]:
    """The share of a file's replies that get a headline 2, by kind."""
    rows = _read(name)
    ratings = rater.rate_many([(row["reply"], Moment(previous=row["previous"])) for row in rows])
    opened = [row for row, rating in zip(rows, ratings, strict=True) if is_opened(rating)]
    found = [f"{title}: {figures.share(f'{title} that get a headline 2', len(opened), len(rows))} get a headline 2"]
    kinds = sorted({row["kind"] for row in opened})
    of = {kind: sum(row["kind"] == kind for row in rows) for kind in kinds}
    return found + [f"  {kind}: {sum(row['kind'] == kind for row in opened)}/{of[kind]}" for kind in kinds]


def main(figures: Figures) -> None:
    """Prints every table."""
    rater = EmbeddedRater()
    print(stability(rater, figures))
    print(*invariance(rater, figures), sep="\n")
    print(*earned("bad.jsonl", "bad replies", rater, figures), sep="\n")
    print(*earned("gaming.jsonl", "attempts at gaming", rater, figures), sep="\n")


if __name__ == "__main__":
    sys.exit(measured("robustness", without_options(main), sys.argv[1:]))
