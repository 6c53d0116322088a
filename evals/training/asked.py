"""Trains what hears whether a learner asks what they are talking to.

Two logistic models: one of words, for a first look at every sentence, and one of words and the sentence's embedding.
Which sentence of a longer message asks is not labelled: a first model chooses it, a second learns from its choice. The
limits are found on each writer's messages by models that were not shown that writer.
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
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bot.meaning.embedder import MiniLM
from bot.safety.asked import CARD, FILE, inputs_of, parts_of
from evals.asked import Message

INVERSE_REGULARISATION = 3.0
FEWEST_TEXTS_OF_A_GRAM = 2
# A vector has length 1, and so have the values of the words: without this the words would speak three times louder.
MEANING_COUNTS = 3.0
_REPLY_COUNTS = 0.5
# Of the messages that sound near to a question, and of ordinary replies, the most that may be answered as one.
MOST_OF_NEAR, MOST_OF_REPLIES = 0.10, 0.005
# Of the questions heard, the most that a first look may pass over.
MOST_PASSED_OVER = 0.01
_REPLIES = -1
"""The writer of the ordinary replies."""

Scores = NDArray[np.float64]


@dataclass(frozen=True)
class _Models:
    names: DictVectorizer
    first_look: LogisticRegression
    whole: LogisticRegression


class _Embedded:
    """Vectors of texts, each found once."""

    def __init__(self) -> None:
        self._model = MiniLM()
        self._known: dict[str, NDArray[np.float32]] = {}

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text."""
        for text in texts:
            if text not in self._known:
                self._known[text] = self._model.embed([text])[0]
        return np.array([self._known[text] for text in texts])


def train(messages: Sequence[Message], replies: Sequence[str], data_version: str) -> None:
    """Writes `asked.npz` and its card."""
    everything = [*messages, *(Message(text, False, "en", _REPLIES) for text in replies)]
    embedded = _Embedded()
    folds = [_fold(everything, writer, embedded) for writer in sorted({each.writer for each in messages})]
    asks, is_reply, first, whole = (np.concatenate(part) for part in zip(*folds, strict=True))
    asks_from = next(
        limit
        for limit in np.arange(-3, 3, 0.05)
        if (whole[~asks & ~is_reply] >= limit).mean() <= MOST_OF_NEAR
        and (whole[is_reply] >= limit).mean() <= MOST_OF_REPLIES
    )
    heard = first[asks & (whole >= asks_from)]
    looked_at_from = float(np.quantile(heard, MOST_PASSED_OVER))
    print(
        f"of writers unseen: {(whole[asks] >= asks_from).mean():.1%} of {asks.sum()} questions heard, "
        f"{(whole[~asks & ~is_reply] >= asks_from).mean():.1%} of near ones and "
        f"{(whole[is_reply] >= asks_from).mean():.2%} of replies answered; a second look at "
        f"{(first[is_reply] >= looked_at_from).mean():.1%} of replies"
    )
    models = _trained(everything, embedded)
    n_words = len(models.names.vocabulary_)
    weights = models.whole.coef_[0]
    np.savez_compressed(
        FILE,
        vocabulary=np.frombuffer("\n".join(models.names.get_feature_names_out()).encode(), dtype=np.uint8),
        first_look=models.first_look.coef_[0].astype(np.float16),
        of_words=weights[:n_words].astype(np.float16),
        of_meaning=(weights[n_words:] * MEANING_COUNTS).astype(np.float32),
        biases=np.array([models.first_look.intercept_[0], models.whole.intercept_[0]], dtype=np.float64),
    )
    card = {
        "sha256": hashlib.sha256(FILE.read_bytes()).hexdigest(),
        "data_version": data_version,
        "looked_at_from": round(looked_at_from, 3),
        "asks_from": round(float(asks_from), 3),
    }
    CARD.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def _fold(messages: Sequence[Message], writer: int, embedded: _Embedded) -> tuple[NDArray[np.bool_], ...]:
    """Of a writer's messages, and of a share of the replies: whether they ask, whether they are replies, and both
    scores of their likeliest part by models that saw none of them."""
    others = [each for at, each in enumerate(messages) if each.writer != writer and not _is_in(at, each, writer)]
    mine = [each for at, each in enumerate(messages) if each.writer == writer or _is_in(at, each, writer)]
    models = _trained(others, embedded)
    scores = [_scores(models, parts_of(each.text), embedded) for each in mine]
    best = [int(whole.argmax()) for _, whole in scores]
    return (
        np.array([each.asks for each in mine]),
        np.array([each.writer == _REPLIES for each in mine]),
        np.array([first[at] for (first, _), at in zip(scores, best, strict=True)]),
        np.array([whole[at] for (_, whole), at in zip(scores, best, strict=True)]),
    )


def _is_in(at: int, message: Message, writer: int) -> bool:
    """Replies are dealt out over the writers."""
    return message.writer == _REPLIES and at % 10 == writer % 10


def _trained(messages: Sequence[Message], embedded: _Embedded) -> _Models:
    chosen = [(each.text, each) for each in messages]
    models = _fitted(chosen, embedded)
    parts = []
    for each in messages:
        of_it = parts_of(each.text)
        if not each.asks:
            parts += [(part, each) for part in of_it]
        elif len(of_it) > 1:
            parts.append((of_it[int(_scores(models, of_it, embedded)[1].argmax())], each))
    return _fitted([*((each.text, each) for each in messages if each.asks), *parts], embedded)


def _fitted(texts: Sequence[tuple[str, Message]], embedded: _Embedded) -> _Models:
    inputs = [inputs_of(text) for text, _ in texts]
    seen = Counter(gram for each in inputs for gram in each)
    names = DictVectorizer(dtype=np.float32)
    words = names.fit_transform(
        [{gram: v for gram, v in each.items() if seen[gram] >= FEWEST_TEXTS_OF_A_GRAM} for each in inputs]
    )
    answers = [message.asks for _, message in texts]
    counts = [_REPLY_COUNTS if message.writer == _REPLIES else 1.0 for _, message in texts]
    both = _beside(words, embedded.of([text for text, _ in texts]))
    first_look, whole = (
        LogisticRegression(C=INVERSE_REGULARISATION, max_iter=500).fit(given, answers, sample_weight=counts)
        for given in (words, both)
    )
    return _Models(names, first_look, whole)


def _scores(models: _Models, texts: Sequence[str], embedded: _Embedded) -> tuple[Scores, Scores]:
    words = models.names.transform([inputs_of(text) for text in texts])
    both = _beside(words, embedded.of(texts))
    return models.first_look.decision_function(words), models.whole.decision_function(both)


def _beside(words: sparse.csr_matrix, vectors: NDArray[np.float32]) -> sparse.csr_matrix:
    return sparse.hstack([words, sparse.csr_matrix(vectors * MEANING_COUNTS)]).tocsr()
