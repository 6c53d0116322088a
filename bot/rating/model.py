"""The trained half of the rater: one weight a feature and head beside the encoder, and how the two are put together."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ModelFileError
from bot.meaning.grams import grams_of
from bot.meaning.measured import measured_bytes
from bot.meaning.trained import Heard, TrainedEncoder, load_encoder
from bot.rating.features import Reading, features_of
from bot.rubric import RUBRIC_VERSION, Flag, Moment, Skill

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

FOLDER = Path(__file__).parent
RATER_VERSION = "3"
# All grams together weigh as much as five named signs, found by cross-validation; see evals/training/rater.py.
GRAMS_WEIGHT = 5.0
HEADS: tuple[str, ...] = (*(f"{skill}>={level}" for skill in Skill for level in (1, 2)), *(str(flag) for flag in Flag))
HEAD_PLACE = {head: place for place, head in enumerate(HEADS)}


def inputs_of(reading: Reading) -> dict[str, float]:
    """What the model sees of a reply: its named features ('=' before the name) and its grams, with their values."""
    found = {f"={name}": value for name, value in features_of(reading).items()}
    grams = grams_of(reading.text)
    if grams:
        each = GRAMS_WEIGHT / len(grams) ** 0.5
        found |= dict.fromkeys(grams, each)
    return found


@dataclass(frozen=True)
class Mix:
    """How the scores of words and encoder are put together, one number a head: weights, bias, threshold, in log-odds.

    Fitted on conflicts that neither of them was trained on, so that what comes out is calibrated.
    """

    words: Scores
    encoder: Scores
    bias: Scores
    thresholds: Scores


@dataclass(frozen=True)
class Scored:
    """What the model says of a reply, one number a head: calibrated log-odds, and how far they are over the threshold.

    `heard` is None where the encoder cannot run.
    """

    log_odds: Scores
    over: Scores
    heard: Heard | None

    def level(self, skill: Skill) -> int:
        """The level of a skill, 0 to 2."""
        if self.over[HEAD_PLACE[f"{skill}>=1"]] <= 0:
            return 0
        return 1 if self.over[HEAD_PLACE[f"{skill}>=2"]] <= 0 else 2

    def chances(self, skill: Skill) -> tuple[float, float, float]:
        """How likely each level of a skill is, 0 to 1 each and 1 together."""
        at_least_1, at_least_2 = (_chance(float(self.log_odds[HEAD_PLACE[f"{skill}>={level}"]])) for level in (1, 2))
        at_least_2 = min(at_least_1, at_least_2)
        return 1 - at_least_1, at_least_1 - at_least_2, at_least_2


@dataclass(frozen=True)
class Model:
    """Weights of the words, one column a head, beside the encoder where it can run."""

    rows: dict[str, int]
    weights: Scores
    bias: Scores
    mix: Mix
    encoder: TrainedEncoder | None
    name: str

    def of_words(self, reading: Reading) -> Scores:
        """What the words say, in log-odds; shape (len(HEADS),)."""
        import numpy as np

        known = [(self.rows[name], value) for name, value in inputs_of(reading).items() if name in self.rows]
        rows = np.fromiter((row for row, _ in known), dtype=np.intp, count=len(known))
        values = np.fromiter((value for _, value in known), dtype=np.float32, count=len(known))
        scores: Scores = values @ self.weights[rows] + self.bias
        return scores

    def heard(self, said: str, moment: Moment) -> Heard | None:
        """What the encoder hears in a reply, or None where it cannot run."""
        return self.encoder.hear(moment.previous, said) if self.encoder else None

    def scored(self, words: Scores, heard: Heard | None) -> Scored:
        """Words and encoder together."""
        log_odds = words * self.mix.words + self.mix.bias
        if heard is not None:
            log_odds = log_odds + heard.scores[: len(HEADS)] * self.mix.encoder
        return Scored(log_odds, log_odds - self.mix.thresholds, heard)


@lru_cache(maxsize=4)
def load_model(folder: Path = FOLDER, with_encoder: bool = True) -> Model:
    """The model in a folder. Raises ModelFileError when a file is missing or is not the one that was measured."""
    import numpy as np

    card = _card(folder)
    path = folder / "weights.npz"
    raw = measured_bytes(path, card["sha256"])
    encoder = load_encoder(folder) if with_encoder else None
    with np.load(BytesIO(raw), allow_pickle=False) as arrays:
        vocabulary = arrays["vocabulary"].tobytes().decode("utf-8").split("\n")
        version = f"embedded {RATER_VERSION}" if encoder else f"embedded {RATER_VERSION}, words only (weaker)"
        return Model(
            rows={name: row for row, name in enumerate(vocabulary)},
            weights=arrays["weights"].astype(np.float32),
            bias=arrays["bias"].astype(np.float32),
            mix=Mix(*arrays["mix" if encoder else "mix_of_words"].astype(np.float32)),
            encoder=encoder,
            name=f"{version}, rubric {RUBRIC_VERSION}, data {card['data_version']}",
        )


def _chance(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def _card(folder: Path) -> dict[str, str]:
    path = folder / "weights.json"
    try:
        card: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        versions = card["rater_version"], card["rubric_version"]
        _ = card["sha256"], card["data_version"]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ModelFileError(f"{path.name} cannot be read ({fault!r}). Reinstall Otherwise.") from fault
    if versions != (RATER_VERSION, RUBRIC_VERSION):
        raise ModelFileError(
            f"{path.name} is for rater {versions[0]} and rubric {versions[1]}; "
            f"this is rater {RATER_VERSION} and rubric {RUBRIC_VERSION}. Run `python -m evals train`."
        )
    return card
