"""Whether a text is plain spoken English, and its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from bot.meaning.common_words import is_known
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
# So many of the words must be English ones, or ones that the scenario uses itself.
_LEAST_KNOWN_SHARE = 0.6
# "l0se" and "4ired"; not "8th", "6pm" or "A4".
_LETTERS_AND_DIGITS = re.compile(r"[a-z]+\d+[a-z]+|\d[a-z]{4,}")
_SHORT_FORM = re.compile(
    r"\w+'(?:s|ll|re|ve|d|m)|(?:do|does|did|is|are|was|were|has|had|have|ca|wo|could|would|should|might|must|need|ai)n't"
)
_LETTERS_APART = re.compile(r"(?:\b\w\b[\W_]+){2,}\w\b")
# Control characters, what turns or hides the words beside it, halves of characters, what is no character; pictures.
_UNSPOKEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk"})


def is_speech(sentence: str, words: str, of_scenario: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence is what a person could say: no markup, no other language, no noise. `words` is the sentence
    without its actions, which are read in the same way; `of_scenario` are words that the scenario uses itself."""
    actions = _ACTION.findall(sentence)
    if "*" in _ACTION.sub(" ", sentence) or any(map(_is_unspoken, sentence)):
        return False
    if any(len(action) > _LONGEST_ACTION_CHARACTERS for action in actions):
        return False
    texts = [words, *actions] if words else actions
    return bool(texts) and all(_is_plain(text.strip(), of_scenario) for text in texts)


def _is_unspoken(character: str) -> bool:
    return character not in "\n\t" and unicodedata.category(character) in _UNSPOKEN


def _is_plain(text: str, of_scenario: frozenset[str]) -> bool:
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
    if any(len(word) > _LONGEST_WORD_CHARACTERS or _LETTERS_AND_DIGITS.search(word) for word in said):
        return False
    return _is_english([word for word in said if word not in of_scenario])


def _is_english(said: Sequence[str]) -> bool:
    if len(said) < _FEWEST_WORDS_OF_A_LANGUAGE:
        return all(word.isascii() and (word not in FOREIGN or is_known(word)) for word in said)
    foreign = sum(word in FOREIGN for word in said)
    known = sum(len(word) == 1 or is_known(word) for word in said)
    return (foreign < 2 or foreign * 4 < len(said)) and known >= _LEAST_KNOWN_SHARE * len(said)


def bare(text: str) -> str:
    """The text without marks inside words, so that r-e-n-t or r*ent still counts."""
    joined = re.sub(r"(?<=\w)[^\w\s'](?=\w)", "", text)
    return re.sub(r"\b(?:\w ){2,}\w\b", lambda run: run.group().replace(" ", ""), joined)


def unmarked(text: str) -> str:
    """The words of a text with nothing between them but blanks, without accents and apostrophes, and single letters put
    together: `under... review`, `ren't` and `r, e, n, t` are the words they sound like."""
    parts = unicodedata.normalize("NFKD", fold(text))
    letters = "".join(each for each in parts if unicodedata.category(each) != "Mn")
    joined = _LETTERS_APART.sub(lambda run: re.sub(r"[\W_]+", "", run.group()), letters)
    found = re.findall(r"[^\W_]+(?:'[^\W_]+)*", joined)
    return " ".join(word if _SHORT_FORM.fullmatch(word) else word.replace("'", "") for word in found)


@lru_cache(maxsize=2_048)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in small letters."""
    return tuple(re.findall(r"[\w']+", fold(text)))


@lru_cache(maxsize=2_048)
def run_of(text: str) -> str:
    """The words of a text with blanks before, between and after them: a run of whole words is easily found in it."""
    return f" {' '.join(words_of(text))} "
