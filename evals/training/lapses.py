"""Trains what hears in a sentence of a draft that it confesses, falls out of role, teaches, softens, or says yes or no.

One logistic model a lapse, of the sentence's words and of what the embedding model makes of it. The limits are found on
writers' lines by models that were not shown those writers.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from bot.meaning.embedder import CARD as EMBEDDER_CARD
from bot.meaning.embedder import MiniLM
from bot.persona.lapses import CARD, FILE, Lapse, wording_of
from bot.persona.nearness import sentences_of, spoken_words
from bot.scenario.model import Band, Scenario
from evals.lines import Line

INVERSE_REGULARISATION = 1.0
FEWEST_SENTENCES_OF_A_WORDING = 2
# How much the wordings of a sentence count beside what the embedding model makes of it; found on writers unseen.
WORDING_COUNTS, INSIDE_COUNTS = 6.0, 3.0
# Some numbers of the embedding model's are the same for every text.
_LEAST_WIDTH = 1e-3
# Of the ordinary sentences, most of which were written to look like one, the most that may be taken for each lapse; a
# yes or a no is looked for after a guess alone.
MOST_HEARD = {
    Lapse.CONFESSES: 0.02,
    Lapse.OUT_OF_ROLE: 0.01,
    Lapse.TEACHES: 0.01,
    Lapse.SOFT: 0.015,
    Lapse.AGREES: 0.04,
    Lapse.DENIES: 0.04,
}
# Of the sentences with a lapse, the most for which a pattern is not believed.
MOST_NOT_POSSIBLE = 0.02
_AUTHORS = -1
"""The writer of what the shipped scenarios let people say."""
_AUTHORS_COUNT = 0.5
_FOLDS = 7

Scores = NDArray[np.float64]


@dataclass(frozen=True)
class _Sentence:
    text: str
    band: Band | None
    lapse: Lapse | None
    writer: int


@dataclass(frozen=True)
class _Given:
    """Sentences, the wordings of each, and what the embedding model makes of each, of one width."""

    sentences: Sequence[_Sentence]
    wordings: Sequence[tuple[str, ...]]
    inside: NDArray[np.float64]


def train(lines: Sequence[Line], scenarios: Sequence[Scenario], data_version: str) -> None:
    """Writes `lapses.npz` and its card."""
    sentences = [*_sentences(lines), *_of_authors(scenarios)]
    embedder = MiniLM()
    inside = np.array([embedder.inside(each.text) for each in sentences], dtype=np.float64)
    centre = inside.mean(axis=0)
    width = np.maximum(inside.std(axis=0), _LEAST_WIDTH) * inside.shape[1] ** 0.5 / INSIDE_COUNTS
    given = _Given(sentences, [wording_of(each.text) for each in sentences], (inside - centre) / width)
    names = _names(given)
    rows, biases, possible_from, heard_from = [], [], {}, {}
    for lapse in Lapse:
        scores = _scores_of_the_unseen(given, lapse)
        has_it = np.array([each.lapse is lapse for each in sentences])
        has_none = np.array([each.lapse is None and _teaches_about(each, lapse) for each in sentences])
        of_writers = has_none & np.array([each.writer != _AUTHORS for each in sentences])
        of_authors = has_none & ~of_writers
        heard_from[lapse] = round(float(np.quantile(scores[of_writers], 1 - MOST_HEARD[lapse])), 3)
        possible_from[lapse] = round(float(np.quantile(scores[has_it], MOST_NOT_POSSIBLE)), 3)
        print(
            f"{lapse}, of writers unseen: {_share(scores[has_it] >= heard_from[lapse])} heard; "
            f"possible in {_share(scores[of_writers] >= possible_from[lapse])} ordinary ones; of the scenarios' own "
            f"{_share(scores[of_authors] >= heard_from[lapse])} taken",
            flush=True,
        )
        model = _fitted(given, names, lapse, range(len(sentences)))
        weights = model.coef_[0]
        rows.append(weights)
        biases.append(model.intercept_[0] - weights[len(names) :] @ (centre / width))
    together = np.array(rows)
    np.savez_compressed(
        FILE,
        vocabulary=np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
        of_wording=(together[:, : len(names)].T * WORDING_COUNTS).astype(np.float16),
        of_inside=(together[:, len(names) :] / width).astype(np.float32),
        biases=np.array(biases, dtype=np.float32),
    )
    card = {
        "sha256": hashlib.sha256(FILE.read_bytes()).hexdigest(),
        "data_version": data_version,
        "embedder_sha256": json.loads(EMBEDDER_CARD.read_text(encoding="utf-8"))["sha256"],
        "possible_from": possible_from,
        "heard_from": heard_from,
    }
    CARD.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def _share(found: NDArray[np.bool_]) -> str:
    return f"{found.sum()} of {found.size}"


def _sentences(lines: Sequence[Line]) -> list[_Sentence]:
    """Of a line with a lapse the sentence at fault; what stands beside it may well hold some of it too. What is done
    and not said is left out, as it is by the guard."""
    return [
        _Sentence(said, line.band, line.lapse, line.writer)
        for line in lines
        for text in ((line.at_fault,) if line.lapse else sentences_of(line.line))
        if (said := spoken_words(text))
    ]


def _of_authors(scenarios: Sequence[Scenario]) -> list[_Sentence]:
    says = [line.say for each in scenarios for _, line in each.spoken() if line.after is None]
    texts = dict.fromkeys(spoken_words(text) for say in says for text in sentences_of(say))
    return [_Sentence(text, None, None, _AUTHORS) for text in texts if text]


def _teaches_about(sentence: _Sentence, lapse: Lapse) -> bool:
    """Whether something can be learnt of the lapse: what is soft is so for somebody who is furious."""
    return lapse is not Lapse.SOFT or sentence.lapse is not None or sentence.band is Band.HOT


def _scores_of_the_unseen(given: _Given, lapse: Lapse) -> Scores:
    # A writer's lines are all in one part; an author's are dealt out.
    fold_of = np.array(
        [(at if each.writer == _AUTHORS else each.writer) % _FOLDS for at, each in enumerate(given.sentences)]
    )
    scores = np.zeros(len(given.sentences))
    for fold in range(_FOLDS):
        seen, unseen = np.flatnonzero(fold_of != fold), np.flatnonzero(fold_of == fold)
        names = _names(given, seen)
        scores[unseen] = _fitted(given, names, lapse, seen).decision_function(_inputs(given, names, unseen))
    return scores


def _names(given: _Given, places: Sequence[int] | NDArray[np.intp] | None = None) -> dict[str, int]:
    """The wordings that stand in more than one of the sentences, each with its column."""
    at = range(len(given.sentences)) if places is None else places
    seen = Counter(wording for place in at for wording in given.wordings[place])
    often = sorted(wording for wording, times in seen.items() if times >= FEWEST_SENTENCES_OF_A_WORDING)
    return {wording: column for column, wording in enumerate(often)}


def _fitted(
    given: _Given, names: dict[str, int], lapse: Lapse, places: Sequence[int] | NDArray[np.intp]
) -> LogisticRegression:
    chosen = [place for place in places if _teaches_about(given.sentences[place], lapse)]
    sentences = [given.sentences[place] for place in chosen]
    return LogisticRegression(C=INVERSE_REGULARISATION, max_iter=1_000).fit(
        _inputs(given, names, chosen),
        [each.lapse is lapse for each in sentences],
        sample_weight=[_AUTHORS_COUNT if each.writer == _AUTHORS else 1.0 for each in sentences],
    )


def _inputs(given: _Given, names: dict[str, int], places: Sequence[int] | NDArray[np.intp]) -> sparse.csr_matrix:
    rows, columns, values = [], [], []
    for row, place in enumerate(places):
        wordings = given.wordings[place]
        for column in (names[each] for each in wordings if each in names):
            rows.append(row)
            columns.append(column)
            values.append(WORDING_COUNTS / len(wordings) ** 0.5)
    words = sparse.csr_matrix((values, (rows, columns)), shape=(len(places), len(names)))
    return sparse.hstack([words, sparse.csr_matrix(given.inside[list(places)])]).tocsr()
