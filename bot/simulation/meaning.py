"""Whether a line gives away what has not been told, judged apart from the guard: by words, and by meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.meaning.embedder import Embedder
from bot.persona.turn import Turn
from bot.scenario.model import Scenario

if TYPE_CHECKING:
    from bot.meaning.embedder import Vectors

# Cosine of all-MiniLM-L6-v2 from which a line says the same as a way of telling the rung. Of all lines of the
# shipped scenarios that may be said before any rung, none lies above .69 of one; they share a voice and its things.
SAYS_THE_SAME = 0.7
_FEWEST_WORDS = 4
_WORD = re.compile(r"[\w']+")
_CURLY, _STRAIGHT = "’", "'"


@dataclass
class Meaning:
    """Compares lines with the rungs that are still closed. Remembers what it has embedded."""

    embedder: Embedder
    _lines: dict[str, Vectors] = field(default_factory=dict)
    _rungs: dict[tuple[str, int, str], Vectors] = field(default_factory=dict)

    def leak(self, scenario: Scenario, turn: Turn) -> str:
        """The rung that the line of this turn gives away before its time, and how ('' for none)."""
        line = re.sub(r"\*\(.*?\)\*", " ", turn.line)
        for rung in scenario.ladder[turn.mind.disclosed :]:
            if word := _word_in(rung.tell_tale, line):
                return f"{rung.id} by the word {word!r}: {turn.line}"
            if len(line.split()) >= _FEWEST_WORDS and self._nearness(scenario, rung.id, line) >= SAYS_THE_SAME:
                return f"{rung.id} by meaning: {turn.line}"
        return ""

    def _nearness(self, scenario: Scenario, rung_id: str, line: str) -> float:
        key = (scenario.id, scenario.version, rung_id)
        if key not in self._rungs:
            rung = scenario.ladder[scenario.rung_index(rung_id)]
            self._rungs[key] = self.embedder.embed([rung.fact, *rung.says])
        if line not in self._lines:
            self._lines[line] = self.embedder.embed([line])[0]
        return float((self._rungs[key] @ self._lines[line]).max())


def _word_in(words: list[str], line: str) -> str:
    said = _plain(line)
    return next((word for word in words if _plain(word).strip() and _plain(word) in said), "")


def _plain(text: str) -> str:
    """The words alone, in small letters, with a space before and after each."""
    return f" {' '.join(_WORD.findall(text.replace(_CURLY, _STRAIGHT).casefold()))} "
