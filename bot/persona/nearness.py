"""How near a line comes in meaning to a rung of the ladder: one measure, for whoever judges lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.meaning.embedder import DIMENSIONS, Embedder
from bot.scenario.model import Rung, Scenario

if TYPE_CHECKING:
    from bot.meaning.embedder import Vectors

_WORD = re.compile(r"[A-Za-z']+")
# What closes a quote or an action belongs to the sentence that ends in it.
_SENTENCE_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…]['\"”’)])|(?<=[.!?…]\)\*))\s+")
_ACTION = re.compile(r"\*\((.*?)\)\*", re.DOTALL)
# Fewer words say too little to be like anything.
FEWEST_WORDS = 4
"""Below this many a line is not compared, unless it is asked for."""
# The start and the end of a text are pieces of it too.
_MARKS = 2
_MOST_LINES_KEPT = 2_000
# How far a line may lie above what its sentences say together.
_TOGETHER_WITHIN = 0.1

Meanings = tuple[tuple[tuple[str, ...], float], ...]
"""Groups of texts, and from which cosine on a line means what one of a group says."""


@dataclass
class Nearness:
    """Compares lines with rungs. Remembers what it has embedded."""

    embedder: Embedder
    _lines: dict[str, Vectors] = field(default_factory=dict)
    _known: dict[tuple[str, ...], Vectors] = field(default_factory=dict)
    _stacked: dict[Meanings, tuple[Vectors, Vectors]] = field(default_factory=dict)
    _last: tuple[tuple[str, ...], Vectors | None] | None = None

    def get_ready(self, scenario: Scenario) -> None:
        """Embeds the ladder, so that the first line does not have to wait for it."""
        for rung in scenario.ladder:
            guesses = (tuple(rung.guessed_by), guessed(rung, scenario.persona.pronoun))
            for texts in (told_by(rung), sentences_about(rung), *guesses):
                self._vectors(texts)

    def to_telling(self, rung: Rung, line: str) -> float:
        """Cosine, -1 to 1, of the line to the nearest way in which the rung is told; 0 for a line too short to say."""
        return self.to_any(told_by(rung), line)

    def to_guessing(self, rung: Rung, guess: str, fewest_words: int = FEWEST_WORDS) -> float:
        """The same, to the nearest way in which a learner might guess the rung; see `as_guess`."""
        return self.to_any(tuple(rung.guessed_by), guess, fewest_words)

    def to_any(self, texts: tuple[str, ...], line: str, fewest_words: int = FEWEST_WORDS) -> float:
        """The same, to the nearest of some texts."""
        spoken = spoken_words(line)
        if not texts or len(spoken.split()) < fewest_words:
            return 0.0
        return self._nearest(texts, self._line(spoken))

    def means_any(self, meanings: Meanings, line: str) -> bool:
        """Whether the line comes as near to a text as its group tells; never one too short to say anything."""
        spoken = spoken_words(line)
        return len(spoken.split()) >= FEWEST_WORDS and self._reaches(meanings, self._line(spoken))

    def may_mean_any(self, meanings: Meanings, parts: tuple[str, ...]) -> bool:
        """Whether a line that is made of these sentences may, by what each of them says alone. That was no more than .1
        below the cosine of the whole line in 3,300 lines of six shipped scenarios, wherever one came near a rung."""
        together = self._together(parts)
        return together is not None and self._reaches(meanings, together, _TOGETHER_WITHIN)

    def _reaches(self, meanings: Meanings, vector: Vectors, within: float = 0.0) -> bool:
        """Whether it comes so near, or lacks no more than `within`: one product, since every sentence asks for it."""
        if not meanings:
            return False
        if meanings not in self._stacked:
            import numpy as np

            bars = [np.full(len(texts), bar, dtype=np.float32) for texts, bar in meanings]
            vectors = [self._vectors(texts) for texts, _ in meanings]
            self._stacked[meanings] = np.concatenate(vectors), np.concatenate(bars)
        vectors_of_all, bars_of_all = self._stacked[meanings]
        return bool((vectors_of_all @ vector >= bars_of_all - within).any())

    def _together(self, parts: tuple[str, ...]) -> Vectors | None:
        """What these sentences say together, of length 1; None where that is too little. The last is remembered: it is
        compared with every rung."""
        last = self._last
        if last is None or last[0] != parts:
            spoken = [words for part in parts if (words := spoken_words(part))]
            vector = None
            if len(" ".join(spoken).split()) >= FEWEST_WORDS:
                first, *more = ((len(words.split()) + _MARKS) * self._line(words) for words in spoken)
                together = sum(more, first)
                vector = together / float((together @ together) ** 0.5)
            # Other talks ask from other threads: what is given back is not read from where they write.
            self._last = last = parts, vector
        return last[1]

    def _nearest(self, texts: tuple[str, ...], vector: Vectors) -> float:
        return float((self._vectors(texts) @ vector).max())

    def _vectors(self, texts: tuple[str, ...]) -> Vectors:
        if texts not in self._known:
            self._known[texts] = self.embedder.embed(texts)
        return self._known[texts]

    def _line(self, spoken: str) -> Vectors:
        return self.inside(spoken)[:DIMENSIONS]

    def inside(self, spoken: str) -> Vectors:
        """What the embedding model makes of what is spoken; see `Embedder.inside`."""
        known = self._lines.get(spoken)
        if known is None:
            if len(self._lines) >= _MOST_LINES_KEPT:
                self._lines.clear()
            known = self._lines[spoken] = self.embedder.inside(spoken)
        return known


def told_by(rung: Rung) -> tuple[str, ...]:
    """What tells the rung."""
    return (rung.fact, *rung.says)


def sentences_about(rung: Rung) -> tuple[str, ...]:
    """Each sentence of what tells the rung or is thought about it, but for those too short to tell anything."""
    return _sentences_in((*told_by(rung), rung.thought))


# Every turn asks for the same ones.
@lru_cache(maxsize=256)
def _sentences_in(texts: tuple[str, ...]) -> tuple[str, ...]:
    sentences = (part.strip() for text in texts for part in _SENTENCE_END.split(spoken_words(text)))
    return tuple(dict.fromkeys(part for part in sentences if len(part.split()) >= FEWEST_WORDS))


_FIRST_FROM = {
    "she": {"she": "I", "she's": "I'm", "she'd": "I'd", "she'll": "I'll", "her": "my", "hers": "mine"},
    "he": {"he": "I", "he's": "I'm", "he'd": "I'd", "he'll": "I'll", "him": "me", "his": "my"},
    "they": {"they": "I", "they're": "I'm", "they've": "I've", "they'd": "I'd", "they'll": "I'll", "them": "me",
             "their": "my"},
}  # fmt: skip
_BETWEEN_TWO = {
    "i": "you", "i'm": "you're", "i've": "you've", "i'll": "you'll", "i'd": "you'd", "me": "you", "my": "your",
    "you": "I", "you're": "I'm", "you've": "I've", "you'll": "I'll", "you'd": "I'd", "your": "my", "yours": "mine",
    "yourself": "myself", "herself": "myself", "himself": "myself", "themselves": "myself",
}  # fmt: skip
_AS_ONE_SAYS_IT = {"is": "am", "are": "am", "were": "was", "has": "have", "wants": "want", "needs": "need",
                   "feels": "feel", "thinks": "think", "keeps": "keep", "hates": "hate"}  # fmt: skip
_OF_ONESELF = re.compile(rf"\bI ({'|'.join(_AS_ONE_SAYS_IT)})\b")
# "It hurt her", and not "her boss".
_NOBODYS = re.compile(
    r"\bmy(?=\s*(?:$|[.,?!;]|(?:in|on|at|to|for|with|by|when|that|and|about|from|out|up|again|without|the|an?)\b))"
)


def guessed(rung: Rung, pronoun: str) -> tuple[str, ...]:
    """The ways in which a learner might guess the rung, as this person would say them: see `as_told`."""
    return tuple(as_told(guess, pronoun) for guess in rung.guessed_by)


@lru_cache(maxsize=2_048)
def as_told(guess: str, pronoun: str) -> str:
    """What a learner guesses, as the persona would tell it: `her boss` and `your boss` become `my boss`.

    So a line, which is embedded anyhow, can be held against the guesses as well; `as_guess` turns the line instead.
    """
    turned = {**_BETWEEN_TWO, **_FIRST_FROM[pronoun]}
    told = _WORD.sub(lambda word: turned.get(word.group().lower(), word.group()), guess.replace("’", "'"))
    return _OF_ONESELF.sub(lambda found: f"I {_AS_ONE_SAYS_IT[found.group(1)]}", _NOBODYS.sub("me", told))


_THIRD = {
    "she": ("she", "her", "her", "herself", "is", "has"),
    "he": ("he", "him", "his", "himself", "is", "has"),
    "they": ("they", "them", "their", "themselves", "are", "have"),
}


def as_guess(line: str, pronoun: str, is_reply: bool = False) -> str:
    """The line as a learner would put it who guesses: `my boss` of the persona's, and `your boss` of the learner's,
    become `her boss`. MiniLM takes the person of a sentence for half of its meaning; so turned, fourteen of sixteen
    free tellings of `friend_snaps` lie above .55, and as they stand two."""
    they, them, their, themself, are, have = _THIRD[pronoun]
    first = {
        "i": they, "i'm": f"{they} {are}", "i've": f"{they} {have}", "i'll": f"{they} will", "i'd": f"{they} would",
        "me": them, "my": their, "mine": their, "myself": themself,
    }  # fmt: skip
    second = {"you": "i", "your": "my", "you're": "i'm", "you've": "i've", "you'd": "i'd", "yourself": "myself"}
    turned = {you: first.get(i, f"{them}self") for you, i in second.items()} if is_reply else {**first, **second}
    return _WORD.sub(lambda word: turned.get(word.group().lower(), word.group()), line.replace("’", "'"))


def sentences_of(line: str) -> tuple[str, ...]:
    """The sentences of a line."""
    return tuple(_SENTENCE_END.split(line.strip()))


# One line is compared with every rung of a ladder.
@lru_cache(maxsize=256)
def spoken_words(line: str) -> str:
    """The line without what is done and not said."""
    return _ACTION.sub(" ", line).strip()


def actions_of(line: str) -> tuple[str, ...]:
    """What is done and not said, without the marks around it."""
    return tuple(action.strip() for action in _ACTION.findall(line))


def without_marks(line: str) -> str:
    """The line with what is done as if it were said."""
    return _ACTION.sub(r"\1", line)
