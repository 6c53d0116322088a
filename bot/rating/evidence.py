"""Which words of a reply made the rater say so: the clauses that carry a score, found by weighing each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.rating.clauses import Clause, clauses_of
from bot.rating.joined import ATTACKS
from bot.rating.signs import Signs, signs_of
from bot.rating.wording import plain
from bot.rubric import Evidence

if TYPE_CHECKING:
    from bot.rating.model import Scores

# Leaving each clause out costs a reading a clause; beyond this many a clause is weighed by itself alone.
_MOST_LEFT_OUT = 8
# A second clause is shown when it carries at least this share of the first: a guess and its 'could be off'.
_SECOND_SHARE = 0.4
_HURTS = frozenset(ATTACKS) | {
    "advice", "advice_question", "certain", "defensive", "excuse", "fake_i_statement", "insult", "mind_as_fact",
    "refuses_stop", "refuses_wondering", "self_putdown", "slammed_door", "sorry_but", "sorry_if", "why_you",
}  # fmt: skip
_SOFTENERS = frozenset({"correctable", "hedge", "strong_hedge", "check_question"})


@dataclass(frozen=True)
class Weighed:
    """A clause and how much of each head's score it carries, in log-odds."""

    clause: Clause
    carries: Scores
    signs: Signs

    @property
    def hurts(self) -> bool:
        """Whether it holds a sign that lowers: an attack, a dismissal, an excuse. What is absent has no words."""
        return bool(_HURTS & self.signs.keys())

    @property
    def only_softens(self) -> bool:
        """Whether it is the 'could be totally off' of a guess that stands beside it."""
        return "correctable" in self.signs and not self.signs.keys() - _SOFTENERS


def weigh(reply: str, score: Callable[[str], Scores]) -> list[Weighed]:
    """Every clause with what it carries: its score alone, plus what the reply loses without it."""
    clauses = clauses_of(reply)
    nothing = score("")
    whole = score(reply)
    found = []
    for clause in clauses:
        alone = score(reply[clause.start : clause.end]) - nothing
        if len(clauses) <= _MOST_LEFT_OUT:
            alone = alone + whole - score(reply[: clause.start] + " " + reply[clause.end :])
        found.append(Weighed(clause, alone, signs_of(plain(reply[clause.start : clause.end]))))
    return found


def with_its_guess(weighed: list[Weighed], found: tuple[Evidence, ...], reply: str) -> tuple[Evidence, ...]:
    """The evidence, where a bare 'could be off' brings along the clause before it: alone it shows nothing."""
    shown = {each.start for each in found}
    for before, each in pairwise(weighed):
        if each.only_softens and each.clause.start in shown:
            shown.add(before.clause.start)
    return tuple(each.clause.quoted_from(reply) for each in weighed if each.clause.start in shown)


def quoted(reply: str, weighed: list[Weighed], head: int, sign: int) -> tuple[Evidence, ...]:
    """The one or two clauses that carry a head most, in order; with `sign` -1 those that pull it down. May be empty."""
    ranked = sorted(weighed, key=lambda each: -sign * float(each.carries[head]))
    if not ranked or sign * float(ranked[0].carries[head]) <= 0:
        return ()
    least = _SECOND_SHARE * float(ranked[0].carries[head]) * sign
    kept = [each.clause for each in ranked[:2] if sign * float(each.carries[head]) >= least]
    return tuple(clause.quoted_from(reply) for clause in sorted(kept, key=lambda clause: clause.start))
