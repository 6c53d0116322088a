"""Which words of a reply made the rater say so: the clauses that carry a score, found by weighing each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.meaning.clauses import Clause, clauses_of
from bot.rating.features import Reading, read
from bot.rating.joined import ATTACKS, BLOWS
from bot.rating.signs import Signs
from bot.rubric import Evidence, Skill

if TYPE_CHECKING:
    from bot.meaning.trained import Heard
    from bot.rating.model import Mix, Scores

# A second clause is shown when it carries at least this share of the first: a guess and its 'could be off'.
_SECOND_SHARE = 0.4
_HURTS = BLOWS | {
    "advice", "advice_question", "certain", "defensive", "excuse", "mind_as_fact", "minimises", "argues_facts",
    "self_putdown", "why_you", "told_their_mind", "lecture",
}  # fmt: skip
# A zero in wondering or in taking their view is mostly silence; these are words that shut it (rubric, level 0 of each).
_BLOWS_TO = {
    Skill.CURIOSITY: frozenset(
        {"accusing_question", "insult_at_you", "sarcasm", "why_you", "refuses_wondering", "rhetorical", "threat",
         "scolds", "blame", "absolute_you"}
    ),
    Skill.PERSPECTIVE_TAKING: frozenset(
        {"dismissal", "minimises", "insult_at_you", "sarcasm", "refuses_wondering", "blame", "absolute_you", "scolds",
         "counter_attack", "clinical"}
    ),
}  # fmt: skip
_OPEN_BLOWS = frozenset(ATTACKS) | {"hostile", "insult"}
_SOFTENERS = frozenset({"correctable", "hedge", "strong_hedge", "check_question"})


@dataclass(frozen=True)
class Weighed:
    """A clause and how much of each head's score it carries, in log-odds."""

    clause: Clause
    carries: Scores
    signs: Signs

    @property
    def strikes(self) -> bool:
        """Whether it holds words that strike back."""
        return bool(BLOWS & self.signs.keys()) and not self.leaves_a_way_out

    def is_blow_to(self, skill: Skill) -> bool:
        """Whether it holds a sign that lowers this skill. What is absent has no words."""
        return bool(_BLOWS_TO.get(skill, _HURTS) & self.signs.keys()) and not self.leaves_a_way_out

    @property
    def leaves_a_way_out(self) -> bool:
        """Whether it leaves them free to answer ("only if you want to say"), which lowers nothing by itself."""
        return "declinable" in self.signs and not (_OPEN_BLOWS & self.signs.keys())

    @property
    def only_softens(self) -> bool:
        """Whether it is the 'could be totally off' of a guess that stands beside it."""
        return "correctable" in self.signs and not self.signs.keys() - _SOFTENERS


def weigh(
    said: str, reading: Reading, heard: Heard | None, mix: Mix, words_of: Callable[[Reading], Scores]
) -> list[Weighed]:
    """Every clause with what it carries: what its words say by themselves, and what the encoder adds up in it."""
    clauses = clauses_of(said)
    nothing = words_of(read("", reading.moment))
    found = []
    for clause in clauses:
        # Signs that the whole reply does not hold are not looked for in a part of it.
        alone = read(said[clause.start : clause.end], reading.moment, reading.signs) if len(clauses) > 1 else reading
        carries = (words_of(alone) - nothing) * mix.words
        if heard is not None:
            carries = carries + heard.carried_by(clause.start, clause.end)[: len(carries)] * mix.encoder
        found.append(Weighed(clause, carries, alone.signs))
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
