"""Trains what stands on the screen's encoder: the weights of the words, how both are put together, and the limits."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bot.safety.grams import FILE, inputs_of
from bot.safety.label import Label
from bot.safety.model import FOLDER, Joint, hear
from bot.safety.screen import by_words, meant
from evals.safety import Message

# Found on the messages for tuning; neighbours differ by less than .005 in the area under the curve.
INVERSE_REGULARISATION = 30.0
FEWEST_TEXTS_OF_A_GRAM = 3
MOST_OF_HARD = 0.11
MOST_OF_ORDINARY = 0.02
# The first half is never believed above this, nor nearer to a sign that was found than half its chance.
MOST_EARLY = 0.1
MARGIN = 0.5
_LIMITS = (*(step / 100 for step in range(20, 100)), 0.995)


def train_grams(messages: Sequence[Message], replies: Sequence[str]) -> str:
    """Writes the weights of the words, from messages and from replies that mean no harm; returns their SHA-256."""
    inputs = [inputs_of(each.text, each.before) for each in messages] + [inputs_of(text, "") for text in replies]
    answers = [each.label is not Label.NONE for each in messages] + [False] * len(replies)
    seen = Counter(gram for each in inputs for gram in each)
    often = [{gram: v for gram, v in each.items() if seen[gram] >= FEWEST_TEXTS_OF_A_GRAM} for each in inputs]
    names = DictVectorizer(dtype=np.float32)
    model = LogisticRegression(C=INVERSE_REGULARISATION, max_iter=300, random_state=0)
    model.fit(names.fit_transform(often), answers)
    np.savez_compressed(
        FILE,
        vocabulary=np.frombuffer("\n".join(names.get_feature_names_out()).encode(), dtype=np.uint8),
        weights=model.coef_[0].astype(np.float16),
        bias=np.float32(model.intercept_[0]),
    )
    print(f"{len(names.vocabulary_)} grams, {FILE.stat().st_size / 1024:.0f} KB", flush=True)
    return hashlib.sha256(FILE.read_bytes()).hexdigest()


def train_joint(messages: Sequence[Message], replies: Sequence[str], grams_sha256: str) -> None:
    """Writes how encoder and words are put together, and the limits, chosen on messages and replies of neither's.

    The lowest chance that stops is the lowest at which rules and trained half together stop no more of the hard
    messages that mean no harm, and of the replies of ordinary talks, than the bounds above: a stop for nothing costs a
    learner the rehearsal. The early chance below which the encoder's first half is believed is so low that no sign is
    lost by it, with a margin.
    """
    whole = Joint(0.0, 0.0, 1.0, 0.0, 0.0, grams_sha256)
    words_alone = replace(whole, of_encoder=0.0, of_words=1.0)
    asked = [(each.text, each.recent) for each in messages] + [(text, ()) for text in replies]
    answers = [each.label is not Label.NONE for each in messages] + [False] * len(replies)
    seen = [[_log_odds(_chance(*each, joint)) for joint in (whole, words_alone)] for each in asked]
    model = LogisticRegression(C=1.0).fit(seen, answers)
    of_encoder, of_words = (float(weight) for weight in model.coef_[0])
    joint = replace(whole, of_encoder=of_encoder, of_words=of_words, bias=float(model.intercept_[0]))
    heard = [joint.chance(*both) for both in seen]
    chances = [1.0 if by_words(*each).stops else chance for each, chance in zip(asked, heard, strict=True)]
    by_label = list(zip(messages, chances, strict=False))
    hard = [chance for each, chance in by_label if each.label is Label.NONE]
    signs = [chance for each, chance in by_label if each.label is not Label.NONE]
    ordinary = chances[len(messages) :]
    stops_from = next(
        limit for limit in _LIMITS if _over(hard, limit) <= MOST_OF_HARD and _over(ordinary, limit) <= MOST_OF_ORDINARY
    )
    early = replace(joint, none_below=1.0)
    # What stops by its words alone needs no second half.
    is_found = [is_sign and chance >= stops_from for is_sign, chance in zip(answers, heard, strict=True)]
    of_found = [_chance(*each, early) for each, found in zip(asked, is_found, strict=True) if found]
    written = replace(joint, stops_from=stops_from, none_below=round(min(MOST_EARLY, MARGIN * min(of_found)), 4))
    (FOLDER / "joint.json").write_text(json.dumps(asdict(written), indent=2) + "\n", encoding="utf-8")
    print(
        f"{written}\nfinds {_over(signs, stops_from):.1%} of {len(signs)} signs, stops "
        f"{_over(hard, stops_from):.1%} of {len(hard)} hard messages, {_over(ordinary, stops_from):.1%} of "
        f"{len(ordinary)} ordinary replies"
    )


def _chance(text: str, recent: Sequence[str], joint: Joint) -> float:
    heard = hear(meant(text), recent, joint)
    return heard.chance if heard else 0.0


def _log_odds(chance: float) -> float:
    chance = min(max(chance, 1e-9), 1 - 1e-9)
    return float(np.log(chance / (1 - chance)))


def _over(chances: Sequence[float], limit: float) -> float:
    return sum(chance >= limit for chance in chances) / len(chances)
