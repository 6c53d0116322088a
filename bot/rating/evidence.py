"""Which words of a reply made the rater say so: the clauses that carry a score, found by weighing each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rating.clauses import Clause, clauses_of
from bot.rubric import Evidence

if TYPE_CHECKING:
    from bot.rating.model import Scores

# Leaving each clause out costs a reading a clause; beyond this many a clause is weighed by itself alone.
_MOST_LEFT_OUT = 8
# A second clause is shown when it carries at least this share of what the first one does: a guess and its 'could be off'.
_SECOND_SHARE = 0.4


@dataclass(frozen=True)
class Weighed:
    """A clause and how much of each head's score it carries, in log-odds."""

    clause: Clause
    carries: Scores


def weigh(reply: str, score: Callable[[str], Scores]) -> list[Weighed]:
    """Every clause with what it carries: what it scores alone, and what the reply loses without it."""
    clauses = clauses_of(reply)
    nothing = score("")
    whole = score(reply)
    found = []
    for clause in clauses:
        alone = score(reply[clause.start : clause.end]) - nothing
        if len(clauses) <= _MOST_LEFT_OUT:
            alone = alone + whole - score(reply[: clause.start] + " " + reply[clause.end :])
        found.append(Weighed(clause, alone))
    return found


def quoted(reply: str, weighed: list[Weighed], head: int, sign: int) -> tuple[Evidence, ...]:
    """The one or two clauses that carry a head most, in order; `sign` -1 asks for what pulls it down. May be empty."""
    ranked = sorted(weighed, key=lambda each: -sign * float(each.carries[head]))
    if not ranked or sign * float(ranked[0].carries[head]) <= 0:
        return ()
    least = _SECOND_SHARE * float(ranked[0].carries[head]) * sign
    kept = [each.clause for each in ranked[:2] if sign * float(each.carries[head]) >= least]
    return tuple(clause.quoted_from(reply) for clause in sorted(kept, key=lambda clause: clause.start))
