"""The words that make a text this one and no other."""

from __future__ import annotations

from functools import lru_cache

from bot.meaning.common_words import COMMON
from bot.meaning.wording import words


@lru_cache(maxsize=512)
def particular_words(text: str) -> frozenset[str]:
    """The stems of the words that are not everyone's everyday words; 'flights' and 'flight' are one."""
    return frozenset(_stem(word) for word in words(text) if word not in COMMON and len(word) > 2 and not word.isdigit())


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s", "er"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
