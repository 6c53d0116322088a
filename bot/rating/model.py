"""The trained half of the rater: one weight a feature and head, read from `weights.npz` at first use."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ModelFileError
from bot.rating.features import Reading, features_of
from bot.rating.grams import grams_of
from bot.rubric import RUBRIC_VERSION, Flag, Skill

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

FOLDER = Path(__file__).parent
RATER_VERSION = "2"
# All grams together weigh as much as five named signs, found by cross-validation; see evals/train_rater.py.
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
class Model:
    """Weights, one column a head; a score above the head's threshold means yes."""

    rows: dict[str, int]
    weights: Scores
    bias: Scores
    thresholds: Scores
    name: str

    def scores(self, reading: Reading) -> Scores:
        """How far each head is above (or below) its threshold, in log-odds; shape (len(HEADS),)."""
        import numpy as np

        known = [(self.rows[name], value) for name, value in inputs_of(reading).items() if name in self.rows]
        rows = np.fromiter((row for row, _ in known), dtype=np.intp, count=len(known))
        values = np.fromiter((value for _, value in known), dtype=np.float32, count=len(known))
        scores: Scores = values @ self.weights[rows] + self.bias - self.thresholds
        return scores


@lru_cache(maxsize=4)
def load_model(folder: Path = FOLDER) -> Model:
    """The model in a folder. Raises ModelFileError when a file is missing or is not the one that was measured."""
    import numpy as np

    card = _card(folder)
    path = folder / "weights.npz"
    if not path.is_file():
        raise ModelFileError(f"{path.name} is missing. Reinstall Otherwise, or run `python -m evals.train_rater`.")
    raw = path.read_bytes()
    digest = hashlib.sha256(raw).hexdigest()
    if digest != card["sha256"]:
        raise ModelFileError(
            f"{path.name} is not the file we measured (SHA-256 {digest[:12]}...). "
            "Reinstall Otherwise, or run `python -m evals.train_rater`."
        )
    with np.load(BytesIO(raw), allow_pickle=False) as arrays:
        vocabulary = arrays["vocabulary"].tobytes().decode("utf-8").split("\n")
        return Model(
            rows={name: row for row, name in enumerate(vocabulary)},
            weights=arrays["weights"].astype(np.float32),
            bias=arrays["bias"].astype(np.float32),
            thresholds=arrays["thresholds"].astype(np.float32),
            name=f"embedded {RATER_VERSION}, rubric {RUBRIC_VERSION}, data {card['data_version']}",
        )


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
            f"this is rater {RATER_VERSION} and rubric {RUBRIC_VERSION}. Run `python -m evals.train_rater`."
        )
    return card
