"""Whether a text is plain spoken English, and its words."""

from __future__ import annotations

import re

from bot.persona.draft_wording import FOREIGN, MARKUP
from bot.scenario.check import fold

_LONGEST_WORD_CHARACTERS = 24
_MOST_MARKS = 0.2
_ORDINARY_MARKS = frozenset(" .,:;!?'\"’‘“”…-")
_FEWEST_WORDS_OF_A_LANGUAGE = 3
_WORDLESS = frozenset({"…", "...", "?"})


def is_speech(sentence: str, words: str) -> bool:
    """Whether a sentence is what a person could say: no markup, no other language, no noise. `words` is the sentence
    without its actions."""
    plain = re.sub(r"\*\([^()*]*\)\*", " ", sentence)
    if MARKUP.search(plain) or "*" in plain or any(ord(c) < 32 and c not in "\n\t" for c in sentence):
        return False
    if not words or words in _WORDLESS:
        return "*(" in sentence or words in _WORDLESS
    letters = [c for c in words if c.isalpha()]
    # "At 18:03." is said, and so is "'Ba.'".
    marks = [c for c in words if not c.isalnum() and c not in _ORDINARY_MARKS]
    if not letters or len(marks) > _MOST_MARKS * len(words) or any(ord(c) > 0x24F for c in letters):
        return False
    said = words_of(fold(words))
    if any(len(word) > _LONGEST_WORD_CHARACTERS for word in said):
        return False
    foreign = sum(word in FOREIGN for word in said)
    return len(said) < _FEWEST_WORDS_OF_A_LANGUAGE or foreign < 2 or foreign * 4 < len(said)


def bare(text: str) -> str:
    """The text without marks inside words, so that r-e-n-t or r*ent still counts."""
    joined = re.sub(r"(?<=\w)[^\w\s'](?=\w)", "", text)
    return re.sub(r"\b(?:\w ){2,}\w\b", lambda run: run.group().replace(" ", ""), joined)


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return re.findall(r"[\w']+", fold(text))
