"""Trains what stands on the screen's encoder: the weights of the words, how both are put together, and the limits."""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bot.safety.grams import FILE, inputs_of
from bot.safety.label import Label
from bot.safety.model import FOLDER, Joint, Sign, hear
from bot.safety.screen import (
    by_words,
    is_elsewhere,
    least_chance,
    leaves_no_doubt,
    may_be_light,
    meant,
    meant_by_chance,
)
from evals.safety import Message

# Found on the messages for tuning; neighbours differ by less than .005 in the area under the curve.
INVERSE_REGULARISATION = 30.0
FEWEST_TEXTS_OF_A_GRAM = 3
# The most that may be stopped of plain messages that mean no harm, how much more of them the lower limit for intent may
# stop; and the same of replies of ordinary talks, many of which were written to be hard to rate.
MOST_OF_PLAIN, MORE_OF_PLAIN = 0.0185, 0.0015
MOST_OF_ORDINARY, MORE_OF_ORDINARY = 0.016, 0.003
# The same of what is said in French or Spanish, which is heard less well.
MOST_ELSEWHERE = 0.06
# Where the chance by encoder and words lies between these, the larger encoder reads as well; in the end so far above
# the first that so many of all signs that are found are lost by it.
DOUBT_FROM, DOUBT_BELOW = 0.04, 0.985
LOST_UNDOUBTED = 0.001
# The first half is never believed above the one or below the other; so many of all signs that are found may be lost by
# it, and that there is one is believed only half as far from certain as of anything that means no harm.
MOST_EARLY, LEAST_SURE = 0.2, 0.9
LOST_EARLY = 0.001
MARGIN = 0.5
# Explicit words are taken for not meant below half the least chance of any that were, and never above these: those that
# may be said lightly, and all others.
MARGIN_OF_WORDS = 0.5
MOST_LIGHT, MOST_DOUBTED = 0.3, 0.04
_Asked = tuple[str, Sequence[str]]
_LIMITS = (*(step / 100 for step in range(20, 100)), 0.995)


def train_grams(messages: Sequence[Message], replies: Sequence[str]) -> str:
    """Writes the weights of the words, from messages and from replies that mean no harm; returns their SHA-256."""
    inputs = [inputs_of(meant(each.text) or each.text, each.before) for each in messages] + [
        inputs_of(text, "") for text in replies
    ]
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


def train_joint(
    messages: Sequence[Message], plain: Sequence[Message], replies: Sequence[str], grams_sha256: str
) -> None:
    """Writes how encoder and words are put together, and the limits, chosen on messages and replies of neither's.

    The lowest chances that stop are the lowest at which rules and trained half together stop no more of the `plain`
    messages that mean no harm, and of the replies of ordinary talks, than the bounds above: a stop for nothing costs a
    learner the rehearsal. The chances below which the larger encoder is not asked, or the first half of either is
    believed, are so low that hardly a sign is lost by them; and where it is believed that there is one, nothing more is
    stopped.
    """
    everything = [*messages, *plain]
    asked = [(each.text, each.recent) for each in everything] + [(text, ()) for text in replies]
    answers = [each.label is not Label.NONE for each in everything] + [False] * len(replies)
    joint = _put_together(asked, answers, grams_sha256)
    explicit = [by_words(*each) for each in asked]
    chances = {at: meant_by_chance(*asked[at], joint) for at, found in enumerate(explicit) if found.stops}
    light = {at for at in chances if may_be_light(explicit[at], *asked[at])}
    doubted = {at for at in chances if at not in light and not leaves_no_doubt(explicit[at])}
    elsewhere = [is_elsewhere(text) for text, _ in asked]

    def below(most: float, places: Iterable[int]) -> float:
        return min(most, round(MARGIN_OF_WORDS * min(chances[at] for at in places if answers[at]), 4))

    joint = replace(
        joint,
        light_below=below(MOST_LIGHT, (at for at in light if not elsewhere[at])),
        doubted_below=below(MOST_DOUBTED, (at for at in doubted if not elsewhere[at])),
        elsewhere_words_below=below(MOST_LIGHT, (at for at in light | doubted if elsewhere[at])),
    )
    by_rules = [
        at in chances and chances[at] >= least_chance(explicit[at], *asked[at], joint) for at in range(len(asked))
    ]
    heard = [_heard(*each, joint) for each in asked]
    harmless = [at for at, is_sign in enumerate(answers) if not is_sign]
    ordinary = range(len(everything), len(asked))
    of_plain = [at for at in harmless if len(messages) <= at < len(everything) and not elsewhere[at]]
    of_elsewhere = [at for at in harmless if elsewhere[at]]

    def stops(joint: Joint, at: int) -> bool:
        return by_rules[at] or joint.stops(heard[at], elsewhere[at])

    def share(joint: Joint, places: Sequence[int]) -> float:
        return sum(stops(joint, at) for at in places) / len(places)

    def is_within(joint: Joint, most_of_plain: float, most_of_ordinary: float) -> bool:
        return share(joint, of_plain) <= most_of_plain and share(joint, ordinary) <= most_of_ordinary

    one_limit = (replace(joint, stops_from=limit, intent_stops_from=limit) for limit in _LIMITS)
    joint = next(each for each in one_limit if is_within(each, MOST_OF_PLAIN, MOST_OF_ORDINARY))
    # The limit for intent is as low as it can be at hardly more of what means no harm, since to miss it costs most.
    most = share(joint, of_plain) + MORE_OF_PLAIN, MOST_OF_ORDINARY + MORE_OF_ORDINARY
    two_limits = (replace(joint, intent_stops_from=limit) for limit in _LIMITS if limit <= joint.stops_from)
    joint = next(each for each in two_limits if is_within(each, *most))
    other_limits = (replace(joint, elsewhere_stops_from=limit) for limit in _LIMITS)
    joint = next(each for each in other_limits if share(each, of_elsewhere) <= MOST_ELSEWHERE)
    # What stops by its words alone needs no second half.
    found = [
        at
        for at, is_sign in enumerate(answers)
        if is_sign and not by_rules[at] and joint.stops(heard[at], elsewhere[at])
    ]

    def losing(share: float, joint: Joint) -> float:
        """Below which chance by this so large a share of the signs lies."""
        lowest = sorted(_chance(*asked[at], joint) for at in found)[int(share * len(found))]
        return min(MOST_EARLY, math.floor(lowest * 1_000) / 1_000)

    doubt_from = max(DOUBT_FROM, losing(LOST_UNDOUBTED, joint.without_larger))
    # What the first half leaves in doubt is read to the end before the larger encoder is asked.
    none_below = min(doubt_from, losing(LOST_EARLY, replace(joint.without_larger, none_below=1.0)))
    halfway = replace(joint, then_none_below=1.0)
    passed = [at for at in harmless if not joint.stops(heard[at], elsewhere[at])]
    highest = max(_chance(*asked[at], halfway) for at in passed)
    written = replace(
        joint, none_below=none_below, doubt_from=doubt_from, then_none_below=losing(LOST_EARLY, halfway),
        then_sign_from=round(max(LEAST_SURE, 1 - MARGIN * (1 - highest)), 4),
    )  # fmt: skip
    (FOLDER / "joint.json").write_text(json.dumps(asdict(written), indent=2) + "\n", encoding="utf-8")
    print(written)
    for title, first, last in (("plain", len(messages), len(everything)), ("others", 0, len(messages))):
        places = range(first, last)
        none = [at for at in places if not answers[at]]
        signs = [at for at in places if answers[at]]
        print(
            f"{title}: finds {share(joint, signs):.1%} of {len(signs)} signs, stops {share(joint, none):.1%} of "
            f"{len(none)} that mean no harm"
        )
    print(f"stops {share(joint, ordinary):.1%} of {len(replies)} ordinary replies")


def _put_together(asked: Sequence[_Asked], answers: Sequence[bool], grams_sha256: str) -> Joint:
    """How much each of encoder and words counts, and with the larger encoder where these two are in doubt; the practice
    stops for nothing yet."""
    encoder_alone = Joint(
        stops_from=0.0, intent_stops_from=0.0, elsewhere_stops_from=0.0, light_below=0.0, doubted_below=0.0,
        elsewhere_words_below=0.0, none_below=0.0, of_encoder=1.0, of_words=0.0, bias=0.0, doubt_from=1.0,
        doubt_below=1.0,
        then_of_encoder=0.0, then_of_words=0.0, then_of_larger=1.0, then_bias=0.0, then_none_below=0.0,
        then_sign_from=1.0, grams_sha256=grams_sha256,
    )  # fmt: skip
    words_alone = replace(encoder_alone, of_encoder=0.0, of_words=1.0)
    larger_alone = replace(encoder_alone, doubt_from=0.0)

    def fitted(places: Sequence[int], *by: Joint) -> list[float]:
        seen = [[_log_odds(_chance(*asked[at], joint)) for joint in by] for at in places]
        model = LogisticRegression(C=1.0).fit(seen, [answers[at] for at in places])
        return [*map(float, model.coef_[0]), float(model.intercept_[0])]

    of_encoder, of_words, bias = fitted(range(len(asked)), encoder_alone, words_alone)
    joint = replace(encoder_alone, of_encoder=of_encoder, of_words=of_words, bias=bias)
    in_doubt = [
        at
        for at, (text, recent) in enumerate(asked)
        if DOUBT_FROM <= _chance(text, recent, joint) < DOUBT_BELOW and not is_elsewhere(text)
    ]
    then = fitted(in_doubt, encoder_alone, words_alone, larger_alone)
    then_of_encoder, then_of_words, then_of_larger, then_bias = then
    print(f"in doubt: {len(in_doubt)} of {len(asked)}", flush=True)
    return replace(
        joint, doubt_from=DOUBT_FROM, doubt_below=DOUBT_BELOW, then_of_encoder=then_of_encoder,
        then_of_words=then_of_words, then_of_larger=then_of_larger, then_bias=then_bias,
    )  # fmt: skip


def _heard(text: str, recent: Sequence[str], joint: Joint) -> Sign:
    return hear(meant(text), recent, joint) or Sign(Label.NONE, 0.0, "")


def _chance(text: str, recent: Sequence[str], joint: Joint) -> float:
    return _heard(text, recent, joint).chance


def _log_odds(chance: float) -> float:
    chance = min(max(chance, 1e-9), 1 - 1e-9)
    return float(np.log(chance / (1 - chance)))
