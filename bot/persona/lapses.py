"""What a sentence of a draft does, in whatever words: confesses, falls out of role, teaches, softens, says yes or no.

The patterns of `draft_wording` know the wordings that come to mind; this has learnt from labelled lines, and knows many
that do not. It reads the words of a sentence and what the embedding model makes of it; what is done and not said goes
unheard. Made by `python -m evals train --only lapses`; `python -m evals guard` tells how much it hears.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ModelFileError
from bot.meaning.measured import measured_bytes
from bot.persona.plain_speech import words_of

if TYPE_CHECKING:
    from bot.meaning.embedder import Vectors

FILE = Path(__file__).parent / "lapses.npz"
CARD = FILE.with_suffix(".json")
_EDGE = "|"


class Lapse(StrEnum):
    """What the other person must not do in the words of a model."""

    CONFESSES = "confesses"
    OUT_OF_ROLE = "out_of_role"
    TEACHES = "teaches"
    SOFT = "soft"
    AGREES = "agrees"
    DENIES = "denies"


def wording_of(sentence: str) -> tuple[str, ...]:
    """The words of a sentence, each pair of neighbours, and how it begins and ends."""
    words = words_of(sentence)
    pairs = (f"{one} {next_one}" for one, next_one in pairwise((_EDGE, *words, _EDGE)))
    asks = ("?",) if "?" in sentence else ()
    return tuple(dict.fromkeys((*words, *pairs, *asks)))


@dataclass(frozen=True)
class Hearing:
    """How likely a sentence does each, in log-odds."""

    scores: Mapping[Lapse, float]
    limits: Mapping[Lapse, tuple[float, float]]

    def is_heard(self, lapse: Lapse) -> bool:
        """Whether it sounds more like it than all but a few ordinary sentences do."""
        return self.scores[lapse] >= self.limits[lapse][1]

    def is_possible(self, lapse: Lapse) -> bool:
        """Whether it may: below this nearly nothing does, whatever words stand in it."""
        return self.scores[lapse] >= self.limits[lapse][0]


NOT_LISTENED = Hearing(dict.fromkeys(Lapse, 0.0), dict.fromkeys(Lapse, (0.0, 1.0)))
"""Of what nobody listened to: anything is possible in it, and nothing was heard."""


@dataclass(frozen=True)
class Weights:
    """Weights in log-odds of each lapse."""

    places: Mapping[str, int]
    of_wording: Vectors
    """Shape (wordings, lapses)."""
    of_inside: Vectors
    """Shape (lapses, 768)."""
    biases: Vectors
    limits: Mapping[Lapse, tuple[float, float]]
    """From which score on a lapse is possible, and from which it is heard."""

    def heard(self, wording: tuple[str, ...], inside: Vectors) -> Hearing:
        """How likely each lapse is in a sentence of that wording, of which the embedding model makes that."""
        found = self.of_inside @ inside + self.biases
        if known := [place for each in wording if (place := self.places.get(each)) is not None]:
            found = found + self.of_wording[known].sum(axis=0) / len(wording) ** 0.5
        return Hearing(dict(zip(Lapse, found.tolist(), strict=True)), self.limits)


def heard_in(sentence: str, inside: Vectors) -> Hearing:
    """What is heard in a sentence, of which the embedding model makes that (`Embedder.inside`). Raises ModelFileError
    when the weights are not the ones that were measured."""
    return load_weights().heard(wording_of(sentence), inside)


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The weights, read once a process. Raises ModelFileError when a file is not the one that was measured."""
    import numpy as np

    try:
        card = json.loads(CARD.read_text(encoding="utf-8"))
        sha256 = card["sha256"]
        limits = {lapse: (card["possible_from"][lapse], card["heard_from"][lapse]) for lapse in Lapse}
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ModelFileError(f"{CARD.name} cannot be read ({fault!r}). Reinstall Otherwise.") from fault
    with np.load(BytesIO(measured_bytes(FILE, sha256)), allow_pickle=False) as arrays:
        names = arrays["vocabulary"].tobytes().decode("utf-8").split("\n")
        of_wording, of_inside, biases = (
            arrays[name].astype(np.float32) for name in ("of_wording", "of_inside", "biases")
        )
        return Weights({name: place for place, name in enumerate(names)}, of_wording, of_inside, biases, limits)
