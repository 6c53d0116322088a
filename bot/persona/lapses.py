"""What a sentence of a draft does, in whatever words: confesses, falls out of role, teaches, softens, says yes or no.

The patterns of `draft_wording` know the wordings that come to mind; this has learnt from labelled lines, and knows many
that do not. A first look reads the words of a sentence and what the embedding model makes of it; where a lapse may be
there, a trained encoder reads the sentence as an answer to the reply, and both decide. What is done and not said goes
unheard. Made by `python -m evals train --only lapses`; `python -m evals guard` tells how much it hears.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ModelFileError
from bot.meaning.measured import measured_bytes
from bot.meaning.trained import load_encoder
from bot.persona.plain_speech import words_of

if TYPE_CHECKING:
    from bot.meaning.embedder import Vectors

FILE = Path(__file__).parent / "lapses.npz"
CARD = FILE.with_suffix(".json")
ENCODER = FILE.parent / "hearing"
_EDGE = "|"


class Lapse(StrEnum):
    """What the other person must not do in the words of a model."""

    CONFESSES = "confesses"
    OUT_OF_ROLE = "out_of_role"
    TEACHES = "teaches"
    SOFT = "soft"
    AGREES = "agrees"
    DENIES = "denies"


NO_LAPSE = "lapse:none"


def head_of(lapse: Lapse) -> str:
    """The encoder's head for a lapse."""
    return f"lapse:{lapse}"


def wording_of(sentence: str) -> tuple[str, ...]:
    """The words of a sentence, each pair of neighbours, and how it begins and ends."""
    words = words_of(sentence)
    pairs = (f"{one} {next_one}" for one, next_one in pairwise((_EDGE, *words, _EDGE)))
    asks = ("?",) if "?" in sentence else ()
    return tuple(dict.fromkeys((*words, *pairs, *asks)))


@dataclass(frozen=True)
class Limits:
    """Of one lapse, in log-odds: how both readings are put together, and what follows."""

    asks_from: float
    """At a first look: below this nearly nothing is one, and the encoder is not asked."""
    of_first: float
    of_encoder: float
    bias: float
    """The weights of the first look and of the encoder, and what is added."""
    possible_from: float
    heard_from: float
    """Of both together: from which score on it is possible, and from which it is heard."""

    def together(self, first: float, encoder: float) -> float:
        """How likely it is by both."""
        return self.of_first * first + self.of_encoder * encoder + self.bias


@dataclass(frozen=True)
class Hearing:
    """How likely a sentence does each, in log-odds."""

    scores: Mapping[Lapse, float]
    limits: Mapping[Lapse, Limits]

    def is_heard(self, lapse: Lapse) -> bool:
        """Whether it sounds more like it than all but a few ordinary sentences do."""
        return bool(self.limits) and self.scores[lapse] >= self.limits[lapse].heard_from

    def is_possible(self, lapse: Lapse) -> bool:
        """Whether it may; below this nearly nothing does, whatever words stand in it."""
        return not self.limits or self.scores[lapse] >= self.limits[lapse].possible_from


NOT_LISTENED = Hearing({}, {})
"""Of what nobody listened to: anything is possible in it, and nothing was heard."""


@dataclass(frozen=True)
class Weights:
    """Weights of a first look, in log-odds of each lapse."""

    places: Mapping[str, int]
    of_wording: Vectors
    """Shape (wordings, lapses)."""
    of_inside: Vectors
    """Shape (lapses, 768)."""
    biases: Vectors
    limits: Mapping[Lapse, Limits]

    def at_first_look(self, wording: tuple[str, ...], inside: Vectors) -> dict[Lapse, float]:
        """How likely each lapse is in a sentence of that wording, of which the embedding model makes that."""
        found = self.of_inside @ inside + self.biases
        if known := [place for each in wording if (place := self.places.get(each)) is not None]:
            found = found + self.of_wording[known].sum(axis=0) / len(wording) ** 0.5
        return dict(zip(Lapse, found.tolist(), strict=True))


def heard_in(sentence: str, inside: Vectors, reply: str, among: Collection[Lapse] = tuple(Lapse)) -> Hearing:
    """What is heard in a sentence, of which the embedding model makes `inside` (`Embedder.inside`), as an answer to the
    reply. The encoder is asked only where one of the lapses `among` all may be there. Raises ModelFileError when a file
    is not the one that was measured."""
    weights = load_weights()
    first = weights.at_first_look(wording_of(sentence), inside)
    if all(first[lapse] < weights.limits[lapse].asks_from for lapse in among):
        return Hearing(dict.fromkeys(Lapse, -math.inf), weights.limits)
    further = by_encoder(sentence, reply)
    return Hearing({each: weights.limits[each].together(first[each], further[each]) for each in Lapse}, weights.limits)


def get_ready_to_hear() -> None:
    """Reads what is heard with. Raises ModelFileError when a file is not the one that was measured."""
    load_weights()
    load_encoder(ENCODER)


def by_encoder(sentence: str, reply: str, folder: Path = ENCODER) -> dict[Lapse, float]:
    """How likely the encoder of a folder finds each lapse beside none, in log-odds."""
    encoder = load_encoder(folder)
    assert encoder is not None, "who can run the embedding model can run this"
    scores = encoder.hear(reply, sentence).scores
    none = float(scores[encoder.heads[NO_LAPSE]])
    return {lapse: float(scores[encoder.heads[head_of(lapse)]]) - none for lapse in Lapse}


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The weights, read once a process. Raises ModelFileError when a file is not the one that was measured."""
    import numpy as np

    try:
        card = json.loads(CARD.read_text(encoding="utf-8"))
        sha256 = card["sha256"]
        limits = {lapse: Limits(**card["limits"][lapse]) for lapse in Lapse}
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ModelFileError(f"{CARD.name} cannot be read ({fault!r}). Reinstall Otherwise.") from fault
    with np.load(BytesIO(measured_bytes(FILE, sha256)), allow_pickle=False) as arrays:
        names = arrays["vocabulary"].tobytes().decode("utf-8").split("\n")
        of_wording, of_inside, biases = (
            arrays[name].astype(np.float32) for name in ("of_wording", "of_inside", "biases")
        )
        return Weights({name: place for place, name in enumerate(names)}, of_wording, of_inside, biases, limits)
