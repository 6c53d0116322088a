"""The signs of the lexicon in a sentence, and in what it answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.rating.lexicon.asking import ASKING
from bot.rating.lexicon.guessing import GUESSING
from bot.rating.lexicon.moments import MOMENTS
from bot.rating.lexicon.own_side import OWN_SIDE
from bot.rating.lexicon.perspective import PERSPECTIVE
from bot.rating.lexicon.striking import STRIKING
from bot.rating.lexicon.tone import TONE

Signs = dict[str, int]
"""How often each sign stands there; signs that do not stand there are left out."""

_TABLES = (ASKING, PERSPECTIVE, GUESSING, OWN_SIDE, STRIKING, TONE)
# Each sentence is a line of its own when several are read at once, so that ^ and $ mean the sentence in both.
_SIGNS = {name: re.compile(pattern, re.MULTILINE) for table in _TABLES for name, pattern in table.items()}
_MOMENT_SIGNS = tuple((name, re.compile(pattern)) for name, pattern in MOMENTS.items())
# Counting further than this adds nothing: five hedges are not more careful than four.
_MOST = 4


def signs_of(sentence: str, among: Iterable[str] | None = None) -> Signs:
    """The signs of the lexicon in one plain sentence; with `among`, no other signs than these are looked for."""
    found = ((name, len(_SIGNS[name].findall(sentence))) for name in (_SIGNS if among is None else among))
    return {name: n for name, n in found if n}


def signs_in_each(sentences: Sequence[str], among: Iterable[str] | None = None) -> list[Signs]:
    """The signs of each sentence of a text; one look at the whole tells which few need to be looked for in each."""
    whole = "\n".join(sentences)
    candidates = [name for name in (_SIGNS if among is None else among) if _SIGNS[name].search(whole)]
    return [signs_of(sentence, candidates) for sentence in sentences]


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
