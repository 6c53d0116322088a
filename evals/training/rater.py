"""Trains the rater on the labelled replies, beside the encoder: words first, then how the two are put together.

Per skill two logistic models stand one on the other (level at least 1, level at least 2), and one per flag. They see
named features and words. On conflicts that neither words nor encoder were trained on, a second logistic model a head
weighs the two, which calibrates them, and thresholds are chosen there: per skill the pair with the best quadratic
weighted kappa, where on a headline skill a 2 must be right in 92 of 100; per flag the best F1.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score

from bot.meaning.trained import TrainedEncoder
from bot.rating.features import read
from bot.rating.model import FOLDER, HEADS, RATER_VERSION, inputs_of
from bot.rubric import HEADLINE, RUBRIC_VERSION, Flag, Skill
from evals.replies import Labelled

# Found by cross-validation; neighbours differ by less than .005 in mean kappa.
INVERSE_REGULARISATION = 0.10
FEWEST_CONFLICTS_OF_A_GRAM = 3
# A wrong 2 opens the other person for nothing, so a missed one is the lesser fault.
LEAST_PRECISION_OF_A_2 = 0.92
# The single best pair is partly luck: the middle of all pairs nearly as good holds better elsewhere.
PLATEAU = 0.01
_STEPS = np.arange(0.15, 0.86, 0.025)

Matrix = NDArray[np.float32]
Weights = NDArray[np.float64]
"""How much each reply counts."""


def vocabulary_of(inputs: list[dict[str, float]], conflicts: list[str]) -> list[str]:
    """The inputs that stand in at least three conflicts: what stands in fewer is a name or a place."""
    seen: dict[str, set[str]] = defaultdict(set)
    for found, conflict in zip(inputs, conflicts, strict=True):
        for name in found:
            seen[name].add(conflict)
    return sorted(name for name, where in seen.items() if len(where) >= FEWEST_CONFLICTS_OF_A_GRAM)


def matrix_of(inputs: list[dict[str, float]], vocabulary: list[str]) -> Matrix:
    """One row a reply, one column an input."""
    column = {name: at for at, name in enumerate(vocabulary)}
    found = np.zeros((len(inputs), len(vocabulary)), dtype=np.float32)
    for row, values in enumerate(inputs):
        for name, value in values.items():
            if name in column:
                found[row, column[name]] = value
    return found


def answers_of(head: str, replies: list[Labelled]) -> NDArray[np.int8]:
    """What a head should say of each reply: 1, 0, or -1 where the raters gave no level."""
    if ">=" in head:
        skill, level = head.split(">=")
        known = [reply.levels[Skill(skill)] for reply in replies]
        return np.array([-1 if given is None else int(given >= int(level)) for given in known], dtype=np.int8)
    return np.array([-1 if reply.flags is None else int(Flag(head) in reply.flags) for reply in replies], dtype=np.int8)


def fitted(inputs: Matrix, answers: NDArray[np.int8], weights: Weights) -> tuple[NDArray[np.float64], float]:
    """Weights and bias of one head."""
    model = LogisticRegression(C=INVERSE_REGULARISATION, solver="liblinear", max_iter=400, random_state=0)
    has_answer = answers >= 0
    model.fit(inputs[has_answer], answers[has_answer], sample_weight=weights[has_answer])
    return model.coef_[0], float(model.intercept_[0])


def words_of(
    trained_on: list[Labelled], weights: Weights
) -> tuple[list[str], NDArray[np.float32], NDArray[np.float32]]:
    """Vocabulary, weights (inputs, heads) and bias (heads,) of the words' own model."""
    inputs = [inputs_of(read(reply.reply, reply.moment)) for reply in trained_on]
    vocabulary = vocabulary_of(inputs, [reply.context_id for reply in trained_on])
    matrix = matrix_of(inputs, vocabulary)
    heads = [fitted(matrix, answers_of(head, trained_on), weights) for head in HEADS]
    table = np.array([of_inputs for of_inputs, _ in heads]).T.astype(np.float16).astype(np.float32)
    return vocabulary, table, np.array([bias for _, bias in heads], dtype=np.float32)


def mixed(
    parts: list[NDArray[np.float64]], answers: NDArray[np.int8], weights: Weights
) -> tuple[NDArray[np.float64], float]:
    """How one head weighs what its parts say: logistic regression with little freedom, never a negative weight."""
    has_answer = answers >= 0
    seen = np.stack([part[has_answer] for part in parts], axis=1)
    model = LogisticRegression(C=0.3, max_iter=1000)
    model.fit(seen, answers[has_answer], sample_weight=weights[has_answer])
    found = model.coef_[0]
    if (found < 0).any():
        kept = [place for place, weight in enumerate(found) if weight > 0] or [len(parts) - 1]
        model.fit(seen[:, kept], answers[has_answer], sample_weight=weights[has_answer])
        found = np.zeros(len(parts))
        found[kept] = np.maximum(model.coef_[0], 0.0)
    return found, float(model.intercept_[0])


def level_thresholds(
    skill: Skill, given: list[int | None], scores: NDArray[np.float64], weights: Weights
) -> tuple[float, float]:
    """The pair of thresholds (log-odds) with the best kappa for one skill; `scores` has its two heads."""
    has_level = [i for i, level in enumerate(given) if level is not None]
    truth = np.array([given[i] for i in has_level])
    counts = weights[has_level]
    steps = np.log(_STEPS / (1 - _STEPS))
    tried = []
    for first in steps:
        for second in steps:
            at_least_1 = scores[has_level, 0] > first
            levels = at_least_1.astype(int) + (at_least_1 & (scores[has_level, 1] > second))
            is_2 = levels == 2
            if (
                skill in HEADLINE
                and is_2.any()
                and np.average(truth[is_2] == 2, weights=counts[is_2]) < LEAST_PRECISION_OF_A_2
            ):
                continue
            kappa = cohen_kappa_score(truth, levels, weights="quadratic", labels=[0, 1, 2], sample_weight=counts)
            tried.append((float(kappa), float(first), float(second)))
    if not tried:
        # No pair is so precise: then a 2 is given as rarely as can be.
        return float(steps[len(steps) // 2]), float(steps[-1])
    best = max(tried)[0]
    good = np.array([pair for kappa, *pair in tried if kappa >= best - PLATEAU])
    print(f"{skill:20} kappa where tuned {best:.3f}")
    return float(good[:, 0].mean()), float(good[:, 1].mean())


def flag_threshold(flag: Flag, answers: NDArray[np.int8], scores: NDArray[np.float64]) -> float:
    """The threshold (log-odds) with the best F1 for a flag."""
    best = (-1.0, 0.0)
    for step in np.log(_STEPS / (1 - _STEPS)):
        says = scores > step
        hits = int((says & (answers == 1)).sum())
        best = max(best, (2 * hits / max(int(says.sum()) + int((answers == 1).sum()), 1), float(step)))
    print(f"{flag:20} F1 where tuned {best[0]:.3f} (before the rules)")
    return best[1]


def thresholds_of(replies: list[Labelled], scores: NDArray[np.float64], weights: Weights) -> list[float]:
    """One threshold a head, in log-odds."""
    found: list[float] = []
    for at, skill in enumerate(Skill):
        found += level_thresholds(
            skill, [reply.levels[skill] for reply in replies], scores[:, 2 * at : 2 * at + 2], weights
        )
    for flag in Flag:
        found.append(flag_threshold(flag, answers_of(flag, replies), scores[:, HEADS.index(flag)]))
    return found


def mix_of(
    tuned_on: list[Labelled], words: NDArray[np.float64], heard: NDArray[np.float64] | None, weights: Weights
) -> NDArray[np.float32]:
    """Weight of the words, weight of the encoder, bias and threshold; shape (4, heads)."""
    found = np.zeros((4, len(HEADS)))
    scores = np.zeros_like(words)
    for place, head in enumerate(HEADS):
        parts = [words[:, place]] if heard is None else [words[:, place], heard[:, place]]
        of_parts, bias = mixed(parts, answers_of(head, tuned_on), weights)
        found[: len(parts), place] = of_parts
        found[2, place] = bias
        scores[:, place] = sum(part * weight for part, weight in zip(parts, of_parts, strict=True)) + bias
    found[3] = thresholds_of(tuned_on, scores, weights)
    return found.astype(np.float32)


def train(trained_on: list[Labelled], tuned_on: list[Labelled], tune_weights: Weights, data_version: str) -> None:
    """Writes weights.npz and weights.json beside the rater; the encoder must have been trained before."""
    vocabulary, table, bias = words_of(trained_on, np.ones(len(trained_on)))
    inputs = [inputs_of(read(reply.reply, reply.moment)) for reply in tuned_on]
    words = (matrix_of(inputs, vocabulary) @ table + bias).astype(np.float64)
    encoder = TrainedEncoder(FOLDER)
    heard = np.array(
        [encoder.hear(reply.moment.previous, reply.reply).scores[: len(HEADS)] for reply in tuned_on], dtype=np.float64
    )
    print("words and encoder")
    mix = mix_of(tuned_on, words, heard, tune_weights)
    print("words only")
    mix_of_words = mix_of(tuned_on, words, None, tune_weights)
    np.savez_compressed(
        FOLDER / "weights.npz",
        vocabulary=np.frombuffer("\n".join(vocabulary).encode(), dtype=np.uint8),
        weights=table.astype(np.float16),
        bias=bias,
        mix=mix,
        mix_of_words=mix_of_words,
    )
    card = {
        "sha256": hashlib.sha256((FOLDER / "weights.npz").read_bytes()).hexdigest(),
        "rater_version": RATER_VERSION,
        "rubric_version": RUBRIC_VERSION,
        "data_version": data_version,
    }
    (FOLDER / "weights.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    size = (FOLDER / "weights.npz").stat().st_size / 1024
    print(f"{len(trained_on)} replies trained on, {len(tuned_on)} tuned on, {len(vocabulary)} inputs, {size:.0f} KB")
