"""The tokenizer of BERT (Devlin et al. 2019) for the uncased English vocabulary: text to token ids.

Written out because the vocabulary is all it needs; the `tokenizers` package would bring a hub client along.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

_UNKNOWN, _START, _END = 100, 101, 102
_LONGEST_WORD = 100


class WordPiece:
    """Greedy longest-match word pieces over a fixed vocabulary."""

    def __init__(self, vocabulary: Path) -> None:
        lines = vocabulary.read_text(encoding="utf-8").split("\n")
        self._ids = {piece: number for number, piece in enumerate(lines)}
        self._pieces = lru_cache(maxsize=20_000)(self._split_word)

    def ids(self, text: str, longest: int) -> list[int]:
        """Token ids of a text, start and end marks included, cut at `longest`."""
        found: list[int] = []
        for word in _words(text):
            found.extend(self._pieces(word))
            if len(found) >= longest:
                break
        return [_START, *found[: longest - 2], _END]

    def _split_word(self, word: str) -> tuple[int, ...]:
        if len(word) > _LONGEST_WORD:
            return (_UNKNOWN,)
        pieces: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(len(word), start, -1):
                piece = self._ids.get(mark + word[start:end])
                if piece is not None:
                    break
            else:
                return (_UNKNOWN,)
            pieces.append(piece)
            start = end
        return tuple(pieces)


def _words(text: str) -> list[str]:
    """Words and single marks, in small letters, without accents and control characters."""
    plain: list[str] = []
    for character in unicodedata.normalize("NFD", text.lower()):
        category = unicodedata.category(character)
        if character.isspace():
            plain.append(" ")
        elif category == "Mn" or category.startswith("C"):
            continue
        elif category.startswith("P") or (category.startswith("S") and character.isascii()) or _is_ideograph(character):
            plain.append(f" {character} ")
        else:
            plain.append(character)
    return "".join(plain).split()


def _is_ideograph(character: str) -> bool:
    code = ord(character)
    return (
        0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F
    )
