"""Words, pairs and triples of words, and sentence skeletons, each as a name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.meaning.common_words import GRAMMAR
from bot.meaning.wording import tokens


# A reply is asked for by the rater, by the screen, and by whoever hears the question what this is.
@lru_cache(maxsize=256)
def grams_of(text: str) -> frozenset[str]:
    """Every gram of a plain text.

    A skeleton ('~what was it like _ there') keeps the grammar and blanks the content, so that a turn of phrase learned
    in one conflict is known in the next. Letters in a row were tried: no gain, and people's names moved the levels.
    """
    said = tokens(text)
    bones = [token if token in GRAMMAR or not token.isalnum() else "_" for token in said]
    found = set(said)
    for n in (2, 3):
        found.update(map(" ".join, _in_a_row(said, n)))
    for n in (3, 4, 5):
        found.update(f"~{' '.join(row)}" for row in _in_a_row(bones, n))
    return frozenset(found)


def _in_a_row(tokens_: list[str], n: int) -> Iterator[tuple[str, ...]]:
    return zip(*(tokens_[at:] for at in range(n)), strict=False)
