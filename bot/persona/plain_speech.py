"""Whether a text is plain spoken English, and its words."""

from __future__ import annotations

import re
import unicodedata

from bot.persona.draft_wording import FOREIGN, MARKUP
from bot.scenario.check import fold

_ACTION = re.compile(r"\*\(([^()*]*)\)\*")
# The longest that an author wrote; what goes on for longer is a tale, and no small action.
_LONGEST_ACTION_CHARACTERS = 80
_LONGEST_WORD_CHARACTERS = 24
_MOST_MARKS = 0.2
_ORDINARY_MARKS = frozenset(" .,:;!?'\"’‘“”…-")
_FEWEST_WORDS_OF_A_LANGUAGE = 3
_WORDLESS = frozenset({"…", "...", "?"})
# Control characters, what turns or hides the words beside it, halves of characters, and what is no character.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def is_speech(sentence: str, words: str) -> bool:
    """Whether a sentence is what a person could say: no markup, no other language, no noise. `words` is the sentence
    without its actions, which are read in the same way."""
    actions = _ACTION.findall(sentence)
    if "*" in _ACTION.sub(" ", sentence) or any(map(_is_unseen, sentence)):
        return False
    if any(len(action) > _LONGEST_ACTION_CHARACTERS for action in actions):
        return False
    texts = [words, *actions] if words else actions
    return bool(texts) and all(_is_plain(text.strip()) for text in texts)


def _is_unseen(character: str) -> bool:
    return character not in "\n\t" and unicodedata.category(character) in _UNSEEN


def _is_plain(text: str) -> bool:
    if text in _WORDLESS:
        return True
    letters = [c for c in text if c.isalpha()]
    # "At 18:03." is said, and so is "'Ba.'".
    marks = [c for c in text if not c.isalnum() and c not in _ORDINARY_MARKS]
    if not letters or len(marks) > _MOST_MARKS * len(text) or any(ord(c) > 0x24F for c in letters):
        return False
    if MARKUP.search(text):
        return False
    said = words_of(fold(text))
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
