"""Words, pairs and triples of words, and sentence skeletons, each as a name."""

from __future__ import annotations

from bot.meaning.common_words import GRAMMAR
from bot.meaning.wording import tokens


def grams_of(text: str) -> set[str]:
    """Every gram of a plain text.

    A skeleton ('~what was it like _ there') keeps the grammar and blanks the content, so that a turn of phrase learned
    in one conflict is known in the next. Letters in a row were tried: no gain, and people's names moved the levels.
    """
    said = tokens(text)
    bones = [token if token in GRAMMAR or not token.isalnum() else "_" for token in said]
    found = set(said)
    for n in (2, 3):
        found.update(" ".join(said[i : i + n]) for i in range(len(said) - n + 1))
    for n in (3, 4, 5):
        found.update("~" + " ".join(bones[i : i + n]) for i in range(len(bones) - n + 1))
    return found
