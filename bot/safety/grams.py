"""The words of the screen's trained half: one weight for each word, pair, triple and sentence skeleton.

The encoder hears what is meant; these have met every reply of the labelled talks, and know how people quarrel. Beside
the encoder they halve the ordinary replies that are stopped for nothing (`python -m evals screen`).
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import repeat
from pathlib import Path

from bot.meaning.grams import grams_of
from bot.meaning.measured import measured_bytes
from bot.meaning.wording import plain

FILE = Path(__file__).parent / "grams.npz"
# What was said before counts half, and under names of its own.
_BEFORE, _BEFORE_COUNTS = "<", 0.5


def inputs_of(text: str, before: str) -> dict[str, float]:
    """The grams of a message and of those before it, with their values; each text counts alike, whatever its length."""
    said, earlier = grams_of(plain(text)), grams_of(plain(before))
    found = dict.fromkeys(said, 1 / max(len(said), 1) ** 0.5)
    counts = _BEFORE_COUNTS / max(len(earlier), 1) ** 0.5
    return found | {f"{_BEFORE}{gram}": counts for gram in earlier}


@dataclass(frozen=True)
class Grams:
    """A weight for each gram of a message, and for each of the messages before it."""

    of_text: Mapping[str, float]
    of_before: Mapping[str, float]
    bias: float

    def score(self, text: str, before: str) -> float:
        """How likely the words make any sign, in log-odds: the weights of `inputs_of`, times its values."""
        said, earlier = grams_of(plain(text)), grams_of(plain(before))
        return self.bias + _mean(self.of_text, said) + _BEFORE_COUNTS * _mean(self.of_before, earlier)


def _mean(weights: Mapping[str, float], grams: Set[str]) -> float:
    total: float = sum(map(weights.get, grams, repeat(0.0)))
    return total / float(max(len(grams), 1) ** 0.5)


@lru_cache(maxsize=1)
def load_grams(sha256: str) -> Grams:
    """The weights, read once a process. Raises ModelFileError when the file is not the one that was measured."""
    import numpy as np

    raw = measured_bytes(FILE, sha256)
    with np.load(BytesIO(raw), allow_pickle=False) as arrays:
        names = arrays["vocabulary"].tobytes().decode("utf-8").split("\n")
        weights = dict(zip(names, arrays["weights"].tolist(), strict=True))
        of_before = {name.removeprefix(_BEFORE): weights[name] for name in names if name.startswith(_BEFORE)}
        return Grams(weights, of_before, float(arrays["bias"]))
