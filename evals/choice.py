"""Claim: of the raters that can be made of our labelled replies, words and trained encoder together agree best.

`python -m evals choice` fits every kind on the same replies, chooses its thresholds on the same others, and prints its
quadratic weighted kappa by skill on the held-back ones, with the processor time a reply takes: TF-IDF; the named signs
and n-grams of the rater; the frozen sentence embeddings of all-MiniLM-L6-v2 under logistic heads; the trained encoder
alone; signs and encoder together; and the rater as it is shipped, with the rubric's rules on top.
"""

from __future__ import annotations

import contextlib
import io
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from bot.meaning.embedder import MiniLM
from bot.rating import EmbeddedRater
from bot.rating.features import read
from bot.rating.model import HEADS, Model, load_model
from bot.rubric import Skill
from evals.accepted import Figures, measured, without_options
from evals.baselines import by_words
from evals.measures import kappa
from evals.replies import DATA, TRAINED_ON, TUNED_ON, Labelled, held_back, read_labelled
from evals.training.rater import answers_of, mix_of

Scores = NDArray[np.float64]
Scorer = Callable[[Sequence[Labelled]], Scores]
_SEED = 11


def main(figures: Figures) -> None:
    """Prints the table."""
    trained_on = [each for name in TRAINED_ON for each in read_labelled(DATA / name)]
    parts = [(read_labelled(DATA / name), weight) for name, weight in TUNED_ON]
    tuned_on = [reply for part, _ in parts for reply in part]
    weights = np.concatenate([np.full(len(part), weight) for part, weight in parts])
    asked = held_back()
    model = load_model()
    words, heard, frozen = partial(_of_words, model), partial(_heard, model), _frozen(trained_on)
    print(f"{len(trained_on)} replies trained on, {len(tuned_on)} for thresholds, {len(asked)} held back")
    print(f"{'':34}{''.join(f'{skill[:11]:>12}' for skill in Skill)}        mean  ms a reply")
    _row("TF-IDF", {skill: by_words(trained_on, asked, skill).tolist() for skill in Skill}, asked, None, figures)
    ways: list[tuple[str, list[Scorer]]] = [
        ("signs and n-grams", [words]),
        ("frozen MiniLM, logistic heads", [frozen]),
        ("trained encoder", [heard]),
        ("signs and trained encoder", [words, heard]),
    ]
    for name, scorers in ways:
        tuned = [scorer(tuned_on) for scorer in scorers]
        with contextlib.redirect_stdout(io.StringIO()):
            mix = mix_of(tuned_on, tuned[0], tuned[1] if len(tuned) > 1 else None, weights)
        began = time.process_time()
        scores = sum(scorer(asked) * mix[place] for place, scorer in enumerate(scorers)) + mix[2]
        taken = (time.process_time() - began) * 1_000 / len(asked)
        _row(name, _levels(np.asarray(scores) - mix[3]), asked, taken, figures)
    rater = EmbeddedRater()
    began = time.process_time()
    ratings = [rater.rate(each.reply, each.moment) for each in asked]
    taken = (time.process_time() - began) * 1_000 / len(asked)
    shipped = {skill: [each.level(skill) for each in ratings] for skill in Skill}
    _row("the rater as shipped", shipped, asked, taken, figures)


def _of_words(model: Model, replies: Sequence[Labelled]) -> Scores:
    return np.array([model.of_words(read(each.reply, each.moment)) for each in replies], dtype=np.float64)


def _heard(model: Model, replies: Sequence[Labelled]) -> Scores:
    found = []
    for each in replies:
        heard = model.heard(each.reply, each.moment)
        if heard is None:
            raise SystemExit("onnxruntime is not installed here, so the encoder cannot be measured.")
        found.append(heard.scores[: len(HEADS)])
    return np.array(found, dtype=np.float64)


def _frozen(trained_on: Sequence[Labelled]) -> Scorer:
    """Logistic heads over the embedding of a reply beside that of what it answers."""
    embedder = MiniLM()

    def vectors(replies: Sequence[Labelled]) -> NDArray[np.float32]:
        said = embedder.embed([each.reply for each in replies])
        before = embedder.embed([each.moment.previous for each in replies])
        return np.concatenate([said, before, said * before], axis=1)

    known, heads = vectors(trained_on), []
    for head in HEADS:
        answers = answers_of(head, list(trained_on))
        has_answer = answers >= 0
        model = LogisticRegression(C=3.0, max_iter=400, class_weight="balanced", random_state=_SEED)
        heads.append(model.fit(known[has_answer], answers[has_answer]))

    def scores(replies: Sequence[Labelled]) -> Scores:
        of_replies = vectors(replies)
        return np.stack([head.decision_function(of_replies) for head in heads], axis=1)

    return scores


def _levels(over: Scores) -> dict[Skill, list[int | None]]:
    """The levels where the log-odds of the heads are so far over their thresholds."""
    found: dict[Skill, list[int | None]] = {}
    for at, skill in enumerate(Skill):
        at_least_1 = over[:, 2 * at] > 0
        found[skill] = (at_least_1.astype(int) + (at_least_1 & (over[:, 2 * at + 1] > 0))).tolist()
    return found


def _row(
    name: str,
    levels: dict[Skill, list[int | None]],
    asked: Sequence[Labelled],
    taken: float | None,
    figures: Figures,
) -> None:
    kappas = []
    for skill in Skill:
        pairs = [
            (truth, said)
            for each, said in zip(asked, levels[skill], strict=True)
            if (truth := each.levels[skill]) is not None and said is not None
        ]
        kappas.append(kappa([a for a, _ in pairs], [b for _, b in pairs]))
    figures.rate(f"{name}: mean kappa", float(np.mean(kappas)), len(asked))
    shown = "".join(f"{each:12.2f}" for each in kappas)
    print(f"{name:34}{shown}{np.mean(kappas):12.3f}" + ("" if taken is None else f"{taken:12.1f}"), flush=True)


if __name__ == "__main__":
    sys.exit(measured("choice", without_options(main), sys.argv[1:]))
