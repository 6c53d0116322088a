"""What a reply is about: the prepared answer and the small kindness nearest to it in meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.meaning.embedder import Embedder
from bot.scenario.model import Scenario

if TYPE_CHECKING:
    from bot.meaning.embedder import Vectors

# Cosines of all-MiniLM-L6-v2. Two ways of asking the same thing mostly lie above .5, two different things below .4;
# a question may be met a little more loosely than a statement, since some answer is owed to it.
_SAME_QUESTION, _SAME_STATEMENT, _SAME_KINDNESS = 0.46, 0.56, 0.52

# People who type in small letters often leave the question mark out.
_QUESTION = re.compile(
    r"\?$|^(?:and |so |but |ok |well )*(?:who|what|when|where|why|how|which|do|does|did|is|are|was|were|can|could|"
    r"would|will|have|has)(?:'?s|'?re|n'?t)?\b",
    re.IGNORECASE,
)

_ASKS_AFTER = re.compile(r"^(?:and |so |but |ok |well )*(?:who|what|when|where|why|how|which)\b", re.IGNORECASE)

# A longer reply is about too much at once to be like any one phrase; then its last sentence is looked up.
_MOST_WORDS = 25


@dataclass(frozen=True)
class Heard:
    """What a reply is about; None = nothing that was prepared for."""

    answers: tuple[str, ...] = ()
    """Ids of the answers that fit, the nearest first."""
    kindness: int | None = None


@dataclass(frozen=True)
class _Index:
    vectors: Vectors
    owners: tuple[str | int, ...]


class Ear:
    """Finds what a reply is about. Remembers each scenario's phrases once they have been embedded."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[tuple[str, int], tuple[_Index, _Index]] = {}

    def hear(self, scenario: Scenario, reply: str) -> Heard:
        """The answers and the kindness that a reply calls for."""
        answers, kindnesses = self.learn(scenario)
        point = point_of(reply)
        vector = self._embedder.embed([point])[0]
        least = _SAME_QUESTION if _QUESTION.search(point) else _SAME_STATEMENT
        near = _nearest(answers, vector)
        kind = _nearest(kindnesses, vector)
        fit = sorted(((score, str(owner)) for owner, score in near.items() if score >= least), reverse=True)
        score, owner = max((score, owner) for owner, score in kind.items())
        # To ask after a thing is no kindness with it: "where is your coat?" offers none.
        is_kind = score >= _SAME_KINDNESS and (not _ASKS_AFTER.search(point) or score >= (fit or [(0.0, "")])[0][0])
        return Heard(tuple(owner for _, owner in fit[:2]), int(owner) if is_kind else None)

    def learn(self, scenario: Scenario) -> tuple[_Index, _Index]:
        """The scenario's phrases as vectors: those of the answers, those of the kindnesses."""
        key = (scenario.id, scenario.version)
        if key not in self._known:
            self._known[key] = (
                self._index([(answer.id, ask) for answer in scenario.answers for ask in answer.asks]),
                self._index([(i, like) for i, kind in enumerate(scenario.softens_when) for like in kind.like]),
            )
        return self._known[key]

    def _index(self, phrases: list[tuple[str, str]] | list[tuple[int, str]]) -> _Index:
        return _Index(self._embedder.embed([text for _, text in phrases]), tuple(owner for owner, _ in phrases))


def point_of(reply: str) -> str:
    """What a reply comes down to: its last question, for that is what waits for an answer; else what it says."""
    sentences = [part.strip() for part in re.split(r"(?<=[.!?…])\s+|\n+", reply) if len(part.split()) > 1]
    questions = [part for part in sentences if part.endswith("?")]
    if questions:
        return questions[-1]
    return sentences[-1] if sentences and len(reply.split()) > _MOST_WORDS else reply.strip()


def _nearest(index: _Index, vector: Vectors) -> dict[str | int, float]:
    best: dict[str | int, float] = {}
    for owner, score in zip(index.owners, (index.vectors @ vector).tolist(), strict=True):
        best[owner] = max(score, best.get(owner, -1.0))
    return best
