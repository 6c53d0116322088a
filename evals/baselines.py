"""What a rater without any understanding reaches: a question mark, length, hedge words, and words counted (TF-IDF)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from bot.rubric import Skill

if TYPE_CHECKING:
    from evals.replies import Labelled

Levels = NDArray[np.int64]
_HEDGES = re.compile(
    r"(?i)\b(?:maybe|perhaps|might|guess|wonder|sounds? like|seems?|possibly|could be|i think|or am i)\b"
)
_SEED = 11


def by_question_mark(reply: str) -> int:
    """A question mark is a 2."""
    return 2 if "?" in reply else 0


def by_length(reply: str) -> int:
    """12 words are a 1, 25 are a 2."""
    return int(len(reply.split()) >= 12) + int(len(reply.split()) >= 25)


def by_hedges(reply: str) -> int:
    """One hedge is a 1, two are a 2."""
    return min(2, len(_HEDGES.findall(reply)))


BY_RULE: dict[str, Callable[[str], int]] = {
    "question": by_question_mark,
    "length": by_length,
    "hedges": by_hedges,
}


def by_words(trained_on: Sequence[Labelled], asked: Sequence[Labelled], skill: Skill) -> Levels:
    """Levels by words and pairs of words, counted (TF-IDF) and weighed by logistic regression, for one skill."""
    known = [(each.reply, each.levels[skill]) for each in trained_on if each.levels[skill] is not None]
    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        LogisticRegression(C=10.0, class_weight="balanced", max_iter=500, random_state=_SEED),
    )
    model.fit([reply for reply, _ in known], [level for _, level in known])
    return np.asarray(model.predict([each.reply for each in asked]), dtype=np.int64)
