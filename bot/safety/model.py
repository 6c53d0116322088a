"""The trained half of the screen: what encoder and words make of a message after the messages before it."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ModelFileError
from bot.meaning.clauses import Clause, clauses_of
from bot.meaning.trained import Heard, TrainedEncoder, load_encoder
from bot.safety.grams import load_grams
from bot.safety.label import LEARNT, Label
from bot.safety.plain import plain
from bot.safety.words.tables import is_french_or_spanish

if TYPE_CHECKING:
    from bot.meaning.trained import Scores

FOLDER = Path(__file__).parent
LARGER = FOLDER / "larger"
_RECENT_MESSAGES = 4
_LONGEST_PART_CHARACTERS = 400
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
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
    """Whether the trained half runs on this computer, tried on a word; without it the screen knows explicit words only.

    Raises ModelFileError, or whatever else the screen fails with where it cannot be used at all.
    """
    return hear("Hello.", ()) is not None and load_encoder(LARGER) is not None


def hear(text: str, recent: Sequence[str], joint: Joint | None = None) -> Sign | None:
    """What is heard in a message; None where the encoder cannot run, or where there is nothing to hear.

    `joint` says how encoder and words are put together; by default as `python -m evals train` found it.
    """
    if load_encoder(FOLDER) is None or not text.strip():
        return None
    said = list(recent)
    signs = []
    for part in _parts_of(text):
        signs.append(_sign_in(part, before_of(said), joint or load_joint()))
        said.append(part)
    return max(signs, key=lambda sign: sign.chance)


def sentences_in(text: str) -> list[str]:
    """The sentences of a message, as far as who typed it ended them."""
    return [each for each in _SENTENCE_END.split(text) if each.strip()]


# A message is read as it was typed, as the rules read it and without what surely means no harm: often the same text.
@lru_cache(maxsize=32)
def _sign_in(text: str, before: str, joint: Joint) -> Sign:
    encoder = _loaded(FOLDER)
    words = load_grams(joint.grams_sha256).score(text, before)

    def is_clear(early: Scores) -> bool:
        return joint.chance(log_odds_of(encoder, early)[0], words) < joint.none_below

    heard = encoder.hear(before, text, is_clear)
    log_odds, label = log_odds_of(encoder, heard.scores)
    chance = joint.chance(log_odds, words)
    # The larger encoder knows English alone.
    if not joint.is_in_doubt(chance) or is_french_or_spanish(plain(text).text):
        return Sign(label, chance, _words_for(label, heard, encoder, text))
    larger = _loaded(LARGER)

    def chance_with(scores: Scores) -> float:
        return joint.chance_with_larger(log_odds, words, log_odds_of(larger, scores)[0])

    heard = larger.hear(before, text, lambda early: joint.is_sure(chance_with(early)))
    label = log_odds_of(larger, heard.scores)[1]
    return Sign(label, chance_with(heard.scores), _words_for(label, heard, larger, text))


def _loaded(folder: Path) -> TrainedEncoder:
    encoder = load_encoder(folder)
    assert encoder is not None, "hear() has asked before"
    return encoder


def log_odds_of(encoder: TrainedEncoder, scores: Scores) -> tuple[float, Label]:
    """How likely there is any sign by the encoder alone, in log-odds, and the likeliest."""
    of = {label: float(scores[encoder.heads[f"safety:{label}"]]) for label in LEARNT}
    likeliest = max(_SIGNS, key=lambda sign: of[sign])
    any_sign = of[likeliest] + math.log(sum(math.exp(of[sign] - of[likeliest]) for sign in _SIGNS))
    return any_sign - of[Label.NONE], likeliest


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
class Joint:
    """How encoder and words are put together, and what follows from the chance of a sign, 0 to 1."""

    stops_from: float
    """From here on the practice stops."""
    intent_stops_from: float
    """The same where the likeliest sign is that somebody means to hurt themselves: to miss that costs most."""
    elsewhere_stops_from: float
    """Where it is in French or Spanish, of which encoder and words know less than of English: of any sign."""
    light_below: float
    """Below it words that may be said lightly are: they do not stop."""
    doubted_below: float
    """The same of all other words but those that leave no doubt; so low that nothing meant lies there."""
    elsewhere_words_below: float
    """The same of both where they are French or Spanish."""
    none_below: float
    """Below it the first half of the encoder is believed."""
    of_encoder: float
    of_words: float
    bias: float
    """Weights of the two in log-odds, and what is added."""
    doubt_from: float
    doubt_below: float
    """Where the chance by these two lies between, the larger encoder reads too."""
    then_of_encoder: float
    then_of_words: float
    then_of_larger: float
    then_bias: float
    """The weights of all three where it has read, and what is added."""
    then_none_below: float
    then_sign_from: float
    """Below the one and from the other on the first half of the larger encoder is believed."""
    grams_sha256: str

    def stops(self, sign: Sign, is_elsewhere: bool) -> bool:
        """Whether the practice stops for this; `is_elsewhere` where it is said in French or Spanish."""
        if is_elsewhere:
            return sign.chance >= self.elsewhere_stops_from
        is_intent = sign.label is Label.SELF_HARM_ACTIVE
        return sign.chance >= (self.intent_stops_from if is_intent else self.stops_from)

    def chance(self, of_encoder: float, of_words: float) -> float:
        """The chance that there is any sign, from the log-odds of both."""
        return _chance_of(self.of_encoder * of_encoder + self.of_words * of_words + self.bias)

    @property
    def without_larger(self) -> Joint:
        """The same, never in doubt."""
        return replace(self, doubt_from=1.0, doubt_below=1.0)

    @property
    def to_the_end(self) -> Joint:
        """The same where no first half is believed."""
        return replace(self, none_below=0.0, then_none_below=0.0, then_sign_from=1.0)

    def is_in_doubt(self, chance: float) -> bool:
        """Whether the larger encoder has to read as well."""
        return self.doubt_from <= chance < self.doubt_below

    def is_sure(self, early: float) -> bool:
        """Whether the larger encoder needs no second half, by the chance after its first."""
        return early < self.then_none_below or early >= self.then_sign_from

    def chance_with_larger(self, of_encoder: float, of_words: float, of_larger: float) -> float:
        """The chance that there is any sign, from the log-odds of all three."""
        by_first = self.then_of_encoder * of_encoder + self.then_of_words * of_words
        return _chance_of(by_first + self.then_of_larger * of_larger + self.then_bias)


def _chance_of(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


@lru_cache(maxsize=1)
def load_joint() -> Joint:
    """As `python -m evals train` found it. Raises ModelFileError when it cannot be read."""
    path = FOLDER / "joint.json"
    try:
        return Joint(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as fault:
        raise ModelFileError(f"{path.name} cannot be read ({fault!r}). Reinstall Otherwise.") from fault
