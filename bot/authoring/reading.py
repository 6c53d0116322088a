"""How hard a text is to read: the Flesch-Kincaid grade level.

Kincaid, Fishburne, Rogers and Chissom (1975), Derivation of new readability formulas for Navy enlisted personnel:
0.39 x words a sentence + 11.8 x syllables a word - 15.59, a year of school in the United States. Syllables are counted
by groups of vowels, as programs do; that is off by a few in a hundred words.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\"'”’)]|$)|[:;](?=\s)|\n{2,}")
_ACTION = re.compile(r"\*\(.+?\)\*", re.DOTALL)
_VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """The Flesch-Kincaid grade level of a text; 0 when it has no words. Twelve-year-olds read at 6 to 7."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = sum(1 for part in _SENTENCE_END.split(text) if part and _WORD.search(part))
    syllables = sum(map(_syllables, words))
    return round(0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59, 1)


def sentences(text: str) -> list[str]:
    """The sentences of a line, without what the persona does meanwhile."""
    said = _ACTION.sub(" ", text)
    return [part for part in re.split(r"(?<=[.!?…])[\s\"'”’]+", said) if _WORD.search(part)]


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def _syllables(word: str) -> int:
    word = word.lower().replace("’", "'").split("'", maxsplit=1)[0]
    count = len(_VOWELS.findall(word))
    # A last e is mostly silent, and so is the one before a last d or s.
    if re.search(r"[^aeiouy](?:e|es|ed)$", word) and not re.search(r"(?:[^l]le|[td]ed|[cgsxz]es|(?:sh|ch)es)$", word):
        count -= 1
    return max(1, count)
