"""How near a line comes in meaning to a rung of the ladder: one measure, for whoever judges lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.meaning.embedder import Embedder
from bot.scenario.model import Rung, Scenario

if TYPE_CHECKING:
    from bot.meaning.embedder import Vectors

_WORD = re.compile(r"[A-Za-z']+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_ACTION = re.compile(r"\*\(.*?\)\*")
# Fewer words say too little to be like anything.
_FEWEST_WORDS = 4
_MOST_LINES_KEPT = 2_000


@dataclass
class Nearness:
    """Compares lines with rungs. Remembers what it has embedded."""

    embedder: Embedder
    _lines: dict[str, Vectors] = field(default_factory=dict)
    _known: dict[tuple[str, ...], Vectors] = field(default_factory=dict)

    def get_ready(self, scenario: Scenario) -> None:
        """Embeds the ladder, so that the first line does not have to wait for it."""
        for rung in scenario.ladder:
            for texts in (told_by(rung), sentences_about(rung), tuple(rung.guessed_by)):
                self.to_any(texts, "nothing at all like it")

    def to_telling(self, rung: Rung, line: str) -> float:
        """Cosine, -1 to 1, of the line to the nearest way in which the rung is told; 0 for a line too short to say."""
        return self.to_any(told_by(rung), line)

    def to_guessing(self, rung: Rung, guess: str) -> float:
        """The same, to the nearest way in which a learner might guess the rung; see `as_guess`."""
        return self.to_any(tuple(rung.guessed_by), guess)

    def to_any(self, texts: tuple[str, ...], line: str) -> float:
        """The same, to the nearest of some texts."""
        spoken = spoken_words(line)
        if len(spoken.split()) < _FEWEST_WORDS:
            return 0.0
        if not texts:
            return 0.0
        if texts not in self._known:
            self._known[texts] = self.embedder.embed(texts)
        return float((self._known[texts] @ self._line(spoken)).max())

    def _line(self, spoken: str) -> Vectors:
        known = self._lines.get(spoken)
        if known is None:
            if len(self._lines) >= _MOST_LINES_KEPT:
                self._lines.clear()
            known = self._lines[spoken] = self.embedder.embed([spoken])[0]
        return known


def told_by(rung: Rung) -> tuple[str, ...]:
    """What tells the rung."""
    return (rung.fact, *rung.says)


def sentences_about(rung: Rung) -> tuple[str, ...]:
    """Each sentence of what tells the rung or is thought about it, but for those too short to tell anything."""
    texts = (*told_by(rung), rung.thought)
    sentences = (part.strip() for text in texts for part in _SENTENCE_END.split(spoken_words(text)))
    return tuple(dict.fromkeys(part for part in sentences if len(part.split()) >= _FEWEST_WORDS))


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


def spoken_words(line: str) -> str:
    """The line without what is done and not said."""
    return _ACTION.sub(" ", line).strip()
