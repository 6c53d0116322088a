"""The trained half of the screen: what the encoder hears in a message after the messages before it."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ModelFileError
from bot.meaning.clauses import Clause, clauses_of
from bot.meaning.trained import Heard, TrainedEncoder, load_encoder
from bot.safety.label import LEARNT, Label

if TYPE_CHECKING:
    from bot.meaning.trained import Scores

FOLDER = Path(__file__).parent
_RECENT_MESSAGES = 4
_LONGEST_PART_CHARACTERS = 400
_SIGNS = tuple(label for label in LEARNT if label is not Label.NONE)


@dataclass(frozen=True)
class Sign:
    """The likeliest sign in a message, the chance that there is any (0 to 1), and the words that speak most for it."""

    label: Label
    chance: float
    words: str


def before_of(recent: Sequence[str]) -> str:
    """The last few messages (oldest first) as one text."""
    return " / ".join(recent[-_RECENT_MESSAGES:])


def can_hear() -> bool:
    """Whether the trained half runs on this computer; without it the screen knows explicit words only."""
    return load_encoder(FOLDER) is not None


def hear(text: str, recent: Sequence[str], none_below: float | None = None) -> Sign | None:
    """What the encoder hears; None where it cannot run, or where there is nothing to hear.

    `none_below` is the early chance of a sign under which its second half is not asked; by default as measured.
    """
    encoder = load_encoder(FOLDER)
    if encoder is None or not text.strip():
        return None
    said = list(recent)
    signs = []
    least = limits().none_below if none_below is None else none_below
    for part in _parts_of(text):
        signs.append(_sign_in(part, before_of(said), encoder, least))
        said.append(part)
    return max(signs, key=lambda sign: sign.chance)


def _sign_in(text: str, before: str, encoder: TrainedEncoder, none_below: float) -> Sign:
    heard = encoder.hear(before, text, lambda early: _chances(encoder, early)[0] < none_below)
    chance, label = _chances(encoder, heard.scores)
    return Sign(label, chance, _words_for(label, heard, encoder, text))


def _chances(encoder: TrainedEncoder, scores: Scores) -> tuple[float, Label]:
    """The chance that there is any sign, and the likeliest."""
    of = {label: float(scores[encoder.heads[f"safety:{label}"]]) for label in LEARNT}
    highest = max(of.values())
    odds = {label: math.exp(score - highest) for label, score in of.items()}
    return 1 - odds[Label.NONE] / sum(odds.values()), max(_SIGNS, key=lambda sign: odds[sign])


def _parts_of(text: str) -> list[str]:
    """A long text in parts as long as the messages that the encoder learnt from, cut where a clause ends."""
    if len(text) <= _LONGEST_PART_CHARACTERS:
        return [text]
    parts, start, end = [], 0, 0
    for clause in clauses_of(text):
        if clause.end - start > _LONGEST_PART_CHARACTERS and end > start:
            parts.append(text[start:end])
            start = end
        end = clause.end
    return [*parts, text[start:]]


def _words_for(label: Label, heard: Heard, encoder: TrainedEncoder, text: str) -> str:
    """The clause that speaks most for a sign and against there being none."""
    sign, none = encoder.heads[f"safety:{label}"], encoder.heads[f"safety:{Label.NONE}"]

    def speaks(clause: Clause) -> float:
        carried = heard.carried_by(clause.start, clause.end)
        return float(carried[sign] - carried[none])

    clauses = clauses_of(text)
    if not clauses:
        return text.strip()
    most = max(clauses, key=speaks)
    return text[most.start : most.end]


@dataclass(frozen=True)
class Limits:
    """Chances of a sign, 0 to 1: from which the encoder alone stops, and below which its first half is believed."""

    stops_from: float
    none_below: float


@lru_cache(maxsize=1)
def limits() -> Limits:
    """As `python -m evals train` set them. Raises ModelFileError when they cannot be read."""
    path = FOLDER / "limit.json"
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
        return Limits(float(read["stops_from"]), float(read["none_below"]))
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ModelFileError(f"{path.name} cannot be read ({fault!r}). Reinstall Otherwise.") from fault
