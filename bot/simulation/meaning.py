"""Whether a line gives away what has not been told, judged apart from the guard: by words, and by meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.meaning.embedder import Embedder
from bot.persona.nearness import Nearness, spoken_words
from bot.persona.turn import Turn
from bot.scenario.model import Scenario

# Cosine of all-MiniLM-L6-v2 from which a line says the same as a way of telling the rung. Of all lines of the
# shipped scenarios that may be said before any rung, none lies above .69 of one; they share a voice and its things.
SAYS_THE_SAME = 0.7
_WORD = re.compile(r"[\w']+")
_CURLY, _STRAIGHT = "’", "'"


@dataclass
class Meaning:
    """Compares lines with the rungs that are still closed."""

    embedder: Embedder
    _nearness: Nearness = field(init=False)

    def __post_init__(self) -> None:
        self._nearness = Nearness(self.embedder)

    def leak(self, scenario: Scenario, turn: Turn) -> str:
        """The rung that the line of this turn gives away before its time, and how ('' for none)."""
        line = spoken_words(turn.line)
        for rung in scenario.ladder[turn.mind.disclosed :]:
            if word := _word_in(rung.tell_tale, line):
                return f"{rung.id} by the word {word!r}: {turn.line}"
            if self._nearness.to_telling(rung, line) >= SAYS_THE_SAME:
                return f"{rung.id} by meaning: {turn.line}"
        return ""


def _word_in(words: list[str], line: str) -> str:
    said = _plain(line)
    return next((word for word in words if _plain(word).strip() and _plain(word) in said), "")


def _plain(text: str) -> str:
    """The words alone, in small letters, with a space before and after each."""
    return f" {' '.join(_WORD.findall(text.replace(_CURLY, _STRAIGHT).casefold()))} "
