"""The signs of the lexicon in a sentence, and the words that make a reply this one and no other."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.rating.lexicon.asking import ASKING
from bot.rating.lexicon.common import COMMON
from bot.rating.lexicon.guessing import GUESSING
from bot.rating.lexicon.moments import MOMENTS
from bot.rating.lexicon.own_side import OWN_SIDE
from bot.rating.lexicon.perspective import PERSPECTIVE
from bot.rating.lexicon.striking import STRIKING
from bot.rating.lexicon.tone import TONE
from bot.rating.wording import words

Signs = dict[str, int]
"""How often each sign stands there; signs that do not stand there are left out."""

_TABLES = (ASKING, PERSPECTIVE, GUESSING, OWN_SIDE, STRIKING, TONE)
_SIGNS = tuple((name, re.compile(pattern)) for table in _TABLES for name, pattern in table.items())
_MOMENT_SIGNS = tuple((name, re.compile(pattern)) for name, pattern in MOMENTS.items())
# Counting further than this adds nothing: five hedges are not more careful than four.
_MOST = 4


@lru_cache(maxsize=4096)
def _signs_of(sentence: str) -> tuple[tuple[str, int], ...]:
    found = ((name, len(pattern.findall(sentence))) for name, pattern in _SIGNS)
    return tuple((name, n) for name, n in found if n)


def signs_of(sentence: str) -> Signs:
    """The signs of the lexicon in one plain sentence."""
    return dict(_signs_of(sentence))


def together(of_sentences: list[Signs]) -> Signs:
    """The signs of several sentences in all, each counted at most four times."""
    total: Signs = {}
    for signs in of_sentences:
        for name, n in signs.items():
            total[name] = min(total.get(name, 0) + n, _MOST)
    return total


@lru_cache(maxsize=256)
def moment_signs(previous: str) -> frozenset[str]:
    """What the other person's last words (plain) were: a stop, a hurt, an apology."""
    return frozenset(name for name, pattern in _MOMENT_SIGNS if pattern.search(previous))


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s", "er"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=512)
def particular_words(text: str) -> frozenset[str]:
    """The stems of the words that are not everyone's everyday words; 'flights' and 'flight' are one."""
    return frozenset(_stem(word) for word in words(text) if word not in COMMON and len(word) > 2 and not word.isdigit())
