"""Trains what hears in a sentence of a draft that it confesses, falls out of role, teaches, softens, or says yes or no.

For a first look one logistic model a lapse, of the sentence's words and of what the embedding model makes of it; beside
it an encoder, which reads the sentence as an answer to the reply. How both are put together, and the limits, are found
on writers' lines by models that were not shown those writers.
"""

from __future__ import annotations

import hashlib
import json
import random
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from bot.meaning.embedder import CARD as EMBEDDER_CARD
from bot.meaning.embedder import MiniLM
from bot.persona.lapses import CARD, ENCODER, FILE, Lapse, Limits, by_encoder, wording_of
from bot.persona.nearness import sentences_of, spoken_words
from bot.scenario.model import Band, Scenario
from evals.lines import Line
from evals.training import encoder

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
# Of the sentences with a lapse, the most for which a pattern is not believed, and the most for which the encoder is not
# asked.
MOST_NOT_POSSIBLE, MOST_NOT_ASKED = 0.02, 0.03
_AUTHORS = -1
"""The writer of what the shipped scenarios let people say."""
_AUTHORS_COUNT = 0.5
_FOLDS = 7
_SEED = 3

Scores = NDArray[np.float64]


@dataclass(frozen=True)
class _Sentence:
    text: str
    reply: str
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
    """Writes `lapses.npz`, its card, and the encoder in `hearing`."""
    sentences = [*_sentences(lines), *_of_authors(scenarios, [line.reply for line in lines])]
    embedder = MiniLM()
    inside = np.array([embedder.inside(each.text) for each in sentences], dtype=np.float64)
    centre = inside.mean(axis=0)
    width = np.maximum(inside.std(axis=0), _LEAST_WIDTH) * inside.shape[1] ** 0.5 / INSIDE_COUNTS
    given = _Given(sentences, [wording_of(each.text) for each in sentences], (inside - centre) / width)
    first = {lapse: _scores_of_the_unseen(given, lapse) for lapse in Lapse}
    unseen = np.flatnonzero(_folds(given) == 0)
    limits = _limits(given, first, unseen, _heard_by_encoder(sentences, unseen))
    names = _names(given)
    rows, biases = [], []
    for lapse in Lapse:
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
    ENCODER.mkdir(exist_ok=True)
    network = encoder.trained(list(map(_example, sentences)), encoder.LAPSES)
    encoder.write(network, encoder.LAPSES, ENCODER, data_version)
    card = {
        "sha256": hashlib.sha256(FILE.read_bytes()).hexdigest(),
        "data_version": data_version,
        "embedder_sha256": json.loads(EMBEDDER_CARD.read_text(encoding="utf-8"))["sha256"],
        "limits": {lapse: asdict(of_it) for lapse, of_it in limits.items()},
    }
    CARD.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def _heard_by_encoder(sentences: Sequence[_Sentence], unseen: NDArray[np.intp]) -> dict[Lapse, Scores]:
    """What an encoder hears in the sentences of some writers, of whom it was shown none."""
    hidden = set(unseen.tolist())
    shown = [_example(each) for at, each in enumerate(sentences) if at not in hidden]
    with tempfile.TemporaryDirectory() as scratch:
        encoder.write(encoder.trained(shown, encoder.LAPSES), encoder.LAPSES, Path(scratch), "")
        heard = [by_encoder(sentences[at].text, sentences[at].reply, Path(scratch)) for at in unseen]
    return {lapse: np.array([each[lapse] for each in heard]) for lapse in Lapse}


def _example(sentence: _Sentence) -> encoder.Example:
    label = 0 if sentence.lapse is None else 1 + list(Lapse).index(sentence.lapse)
    counts = _AUTHORS_COUNT if sentence.writer == _AUTHORS else 1.0
    return encoder.Example(sentence.reply, sentence.text, label, label_counts=counts)


def _limits(
    given: _Given, first: dict[Lapse, Scores], unseen: NDArray[np.intp], heard: dict[Lapse, Scores]
) -> dict[Lapse, Limits]:
    limits = {}
    for lapse in Lapse:
        all_of_it = np.array([each.lapse is lapse for each in given.sentences])
        asks_from = float(np.quantile(first[lapse][all_of_it], MOST_NOT_ASKED))
        sentences = [given.sentences[at] for at in unseen]
        has_it = np.array([each.lapse is lapse for each in sentences])
        has_none = np.array([each.lapse is None and _teaches_about(each, lapse) for each in sentences])
        of_writers = has_none & np.array([each.writer != _AUTHORS for each in sentences])
        of_authors = has_none & ~of_writers
        both = np.column_stack([first[lapse][unseen], heard[lapse]])
        model = LogisticRegression().fit(both[has_it | of_writers], has_it[has_it | of_writers])
        (of_first, of_encoder), bias = map(float, model.coef_[0]), float(model.intercept_[0])
        scores = model.decision_function(both)
        # Where the encoder is not asked nothing is heard.
        scores[both[:, 0] < asks_from] = -np.inf
        heard_from = round(float(np.quantile(scores[of_writers], 1 - MOST_HEARD[lapse])), 3)
        possible_from = round(float(np.quantile(scores[has_it], MOST_NOT_POSSIBLE, method="higher")), 3)
        limits[lapse] = Limits(round(asks_from, 3), of_first, of_encoder, bias, possible_from, heard_from)
        print(
            f"{lapse}, of writers unseen: {_share(scores[has_it] >= heard_from)} heard; possible in "
            f"{_share(scores[of_writers] >= possible_from)} ordinary ones, the encoder asked in "
            f"{_share(both[of_writers, 0] >= asks_from)}; of the scenarios' own "
            f"{_share(scores[of_authors] >= heard_from)} taken",
            flush=True,
        )
    return limits


def _share(found: NDArray[np.bool_]) -> str:
    return f"{found.sum()} of {found.size}"


def _sentences(lines: Sequence[Line]) -> list[_Sentence]:
    """Of a line with a lapse the sentence at fault; what stands beside it may well hold some of it too. What is done
    and not said is left out, as it is by the guard."""
    return [
        _Sentence(said, line.reply, line.band, line.lapse, line.writer)
        for line in lines
        for text in ((line.at_fault,) if line.lapse else sentences_of(line.line))
        if (said := spoken_words(text))
    ]


def _of_authors(scenarios: Sequence[Scenario], replies: Sequence[str]) -> list[_Sentence]:
    says = [line.say for each in scenarios for _, line in each.spoken() if line.after is None]
    texts = dict.fromkeys(spoken_words(text) for say in says for text in sentences_of(say))
    # What they answer is not known: any reply may be.
    chance = random.Random(_SEED)
    return [_Sentence(text, chance.choice(replies), None, None, _AUTHORS) for text in texts if text]


def _teaches_about(sentence: _Sentence, lapse: Lapse) -> bool:
    """Whether something can be learnt of the lapse: what is soft is so for somebody who is furious."""
    return lapse is not Lapse.SOFT or sentence.lapse is not None or sentence.band is Band.HOT


def _folds(given: _Given) -> NDArray[np.intp]:
    """The part that each sentence is in: a writer's lines are all in one; an author's are dealt out."""
    return np.array(
        [(at if each.writer == _AUTHORS else each.writer) % _FOLDS for at, each in enumerate(given.sentences)]
    )


def _scores_of_the_unseen(given: _Given, lapse: Lapse) -> Scores:
    fold_of = _folds(given)
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
