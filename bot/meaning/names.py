"""Common given names, and a text in which nobody's name can be heard."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+")
_STANDS_FOR_ANY = "Sam"


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names in small letters that are no ordinary words as well."""
    lines = (Path(__file__).parent / "given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.casefold().split())


def without_given_names(text: str) -> str:
    """The text with one name in place of every given name, of the same length, so that places in it stay true.

    What a reply is worth must not turn on who it is said to.
    """

    def named(word: re.Match[str]) -> str:
        length = len(word.group())
        is_name = length >= len(_STANDS_FOR_ANY) and word.group().casefold() in given_names()
        return _STANDS_FOR_ANY.ljust(length) if is_name else word.group()

    return _WORD.sub(named, text)
