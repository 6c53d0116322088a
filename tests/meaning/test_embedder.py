"""Things said in other words lie near each other, and the model is the one that was tested."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ModelFileError
from bot.meaning import embedder as module
from bot.meaning.embedder import DIMENSIONS, MiniLM
from bot.meaning.wordpiece import WordPiece

VOCABULARY = Path(module.__file__).parent / "vocab.txt"


def test_vectors_have_length_one(embedder: MiniLM) -> None:
    vectors = embedder.embed(["ok", "are you waiting for a call?", ""])
    assert vectors.shape == (3, DIMENSIONS)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_text_has_the_same_vector_alone_and_in_company(embedder: MiniLM) -> None:
    text = "is something going on at work?"
    alone = embedder.embed([text])[0]
    among = embedder.embed(["a much longer text than the other one, so that both cannot share a row", text])[1]
    assert np.allclose(alone, among, atol=1e-6)


def test_the_same_asked_otherwise_is_nearer_than_something_else(embedder: MiniLM) -> None:
    one, same, other = embedder.embed(["is it your job?", "did something happen at work", "want another coffee?"])
    assert one @ same > one @ other + 0.2


def test_a_model_that_was_changed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_sha256", lambda: "0" * 64)
    with pytest.raises(ModelFileError, match="Reinstall"):
        MiniLM().embed(["ok"])


def test_words_become_the_pieces_of_the_published_vocabulary() -> None:
    words = WordPiece(VOCABULARY)
    # The example of the BERT paper: "unaffable" is un, ##aff, ##able; the numbers are lines of the vocabulary.
    assert words.ids("UNaffable", 128) == [101, 14477, 20961, 3468, 102]
    assert words.ids("héllo!", 128) == [101, 7592, 999, 102]


@settings(max_examples=200)
@given(st.text(max_size=400))
def test_any_text_gives_ids_within_bounds(text: str) -> None:
    ids = _WORDS.ids(text, 128)
    assert 2 <= len(ids) <= 128
    assert all(0 <= number < 30_522 for number in ids)


_WORDS = WordPiece(VOCABULARY)
