"""The tokenizer of BERT (Devlin et al. 2019) for the uncased English vocabulary: text to token ids.

Written out because the vocabulary is all it needs; the `tokenizers` package would bring a hub client along.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

UNKNOWN, START, END = 100, 101, 102
_LONGEST_WORD = 100
_ASCII_WORD = re.compile(r"[a-z0-9]+|[^a-z0-9\s]")


@dataclass(frozen=True)
class Piece:
    """One piece of a text: its id, and the characters [start, end) of the text that it came from."""

    id: int
    start: int
    end: int


class WordPiece:
    """Greedy longest-match word pieces over a fixed vocabulary."""

    def __init__(self, vocabulary: Path) -> None:
        lines = vocabulary.read_text(encoding="utf-8").split("\n")
        self._ids = {piece: number for number, piece in enumerate(lines)}
        self._pieces = lru_cache(maxsize=20_000)(self._split_word)

    def ids(self, text: str, longest: int) -> list[int]:
        """Token ids of a text, start and end marks included, cut at `longest`."""
        found: list[int] = []
        for word, _, _ in _words(text):
            found.extend(self._pieces(word))
            if len(found) >= longest:
                break
        return [START, *found[: longest - 2], END]

    def pieces(self, text: str) -> list[Piece]:
        """The pieces of a text with their places, without start and end marks."""
        return [Piece(piece, start, end) for word, start, end in _words(text) for piece in self._pieces(word)]

    def _split_word(self, word: str) -> tuple[int, ...]:
        if len(word) > _LONGEST_WORD:
            return (UNKNOWN,)
        pieces: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(len(word), start, -1):
                piece = self._ids.get(mark + word[start:end])
                if piece is not None:
                    break
            else:
                return (UNKNOWN,)
            pieces.append(piece)
            start = end
        return tuple(pieces)


def _words(text: str) -> list[tuple[str, int, int]]:
    """Words and single marks with their places, in small letters, without accents and control characters."""
    if text.isascii() and text.isprintable():
        # Most of what is typed: nothing to normalise, so one pattern says the same as the walk below, ten times faster.
        return [(found.group(), *found.span()) for found in _ASCII_WORD.finditer(text.lower())]
    return _words_of_any(text)


def _words_of_any(text: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    word, start = "", 0
    for at, original in enumerate(text):
        for character, is_space, stands_alone in _read(original):
            if word and (is_space or stands_alone):
                found.append((word, start, at))
                word = ""
            if stands_alone:
                found.append((character, at, at + 1))
            elif not is_space:
                start = start if word else at
                word += character
    return [*found, (word, start, len(text))] if word else found


@lru_cache(maxsize=4_096)
def _read(original: str) -> tuple[tuple[str, bool, bool], ...]:
    """What one character of a text is read as: characters in small letters, without accents; whether each is a space,
    and whether it stands alone. Control characters are read as nothing."""
    read = []
    for character in unicodedata.normalize("NFD", original.lower()):
        category = unicodedata.category(character)
        is_space = character.isspace()
        if is_space or (category != "Mn" and not category.startswith("C")):
            read.append((character, is_space, _stands_alone(character, category)))
    return tuple(read)


def _stands_alone(character: str, category: str) -> bool:
    return category.startswith("P") or (category.startswith("S") and character.isascii()) or _is_ideograph(character)


def _is_ideograph(character: str) -> bool:
    code = ord(character)
    return (
        0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F
    )
