"""Whether the learner asks what they are talking to: then the answer is the truth, out of role, and no turn.

Known wordings are looked for first. Whatever else is typed is heard sentence by sentence, each alone and after the one
before it: a first look at its words tells most that ask nothing of the kind, and only the others are embedded. Made by
`python -m evals train --only asked`; `python -m evals asked` tells how many questions it hears.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ModelFileError
from bot.meaning.embedder import Embedder
from bot.meaning.grams import grams_of
from bot.meaning.measured import measured_bytes
from bot.meaning.wording import plain
from bot.safety.asked_words import asks_in_known_words

if TYPE_CHECKING:
    from bot.meaning.embedder import Vectors

FILE = Path(__file__).parent / "asked.npz"
CARD = FILE.with_suffix(".json")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
# Nobody asks so much at once; a pasted text must not hold up the answer.
_MOST_EMBEDDED = 4


def parts_of(text: str) -> list[str]:
    """The sentences of a text, and each of them after the one before it."""
    sentences = [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]
    return [*sentences, *(f"{before} {after}" for before, after in pairwise(sentences))]


def inputs_of(text: str) -> dict[str, float]:
    """The grams of a text with their values; each text counts alike, whatever its length."""
    found = grams_of(plain(text))
    return dict.fromkeys(found, 1 / max(len(found), 1) ** 0.5)


@dataclass(frozen=True)
class Asking:
    """Weights in log-odds: of the words in a first look, and of words and meaning together."""

    first_look: Mapping[str, float]
    of_words: Mapping[str, float]
    of_meaning: Vectors
    """Shape (384,)."""
    biases: tuple[float, float]
    looked_at_from: float
    """Below this a first look is enough."""
    asks_from: float

    def at_first_look(self, inputs: Mapping[str, float]) -> float:
        """How likely the words make it that this is asked, in log-odds."""
        return self.biases[0] + _sum(inputs, self.first_look)

    def score(self, inputs: Mapping[str, float], vector: Vectors) -> float:
        """How likely words and meaning make it, in log-odds."""
        return self.biases[1] + _sum(inputs, self.of_words) + float(vector @ self.of_meaning)


def _sum(inputs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(value * weights.get(name, 0.0) for name, value in inputs.items())


class AsksWhatThisIs:
    """Hears whether a message asks if this is a machine, a person, or who reads it.

    A reproach to the character ("are you a robot? say something") asks too: the truth does no harm there.
    """

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def __call__(self, text: str) -> bool:
        """Whether it does. Raises ModelFileError when the weights are not the ones that were measured."""
        if asks_in_known_words(text):
            return True
        asking = load_asking()
        looked_at = [
            (asking.at_first_look(inputs), part, inputs) for part in parts_of(text) if (inputs := inputs_of(part))
        ]
        likeliest = sorted((each for each in looked_at if each[0] >= asking.looked_at_from), key=lambda each: -each[0])
        return any(
            asking.score(inputs, self._embedder.embed([part])[0]) >= asking.asks_from
            for _, part, inputs in likeliest[:_MOST_EMBEDDED]
        )


@lru_cache(maxsize=1)
def load_asking() -> Asking:
    """The weights, read once a process. Raises ModelFileError when a file is not the one that was measured."""
    import numpy as np

    try:
        card = json.loads(CARD.read_text(encoding="utf-8"))
        sha256, looked_at_from, asks_from = (card[name] for name in ("sha256", "looked_at_from", "asks_from"))
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ModelFileError(f"{CARD.name} cannot be read ({fault!r}). Reinstall Otherwise.") from fault
    with np.load(BytesIO(measured_bytes(FILE, sha256)), allow_pickle=False) as arrays:
        names = arrays["vocabulary"].tobytes().decode("utf-8").split("\n")
        first_look, of_words = (
            dict(zip(names, arrays[name].astype(np.float32).tolist(), strict=True))
            for name in ("first_look", "of_words")
        )
        first_bias, bias = arrays["biases"].tolist()
        return Asking(
            first_look, of_words, arrays["of_meaning"].astype(np.float32), (first_bias, bias), looked_at_from, asks_from
        )
