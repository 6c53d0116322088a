"""The embedding model: all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019) in eight bits, run on one core.

The file beside this is made by `python -m evals train --only embedder`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from bot.errors import ModelFileError
from bot.meaning.running import running
from bot.meaning.trained import vocabulary

if TYPE_CHECKING:
    import numpy as np
    import onnxruntime as ort
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

FOLDER = Path(__file__).parent
CARD = FOLDER / "embedder.json"
DIMENSIONS = 384
# The model was trained on at most 128 word pieces; a reply of 90 words is about 110.
LONGEST_PIECES = 128
_REMEMBERED = 64


class Embedder(Protocol):
    """Anything that turns texts into vectors of length 1."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (len(texts), dimensions), each of length 1; the same text gives the same vector."""
        ...

    def inside(self, text: str) -> Vectors:
        """The vector of one text, and behind it what the model knew before its last layers, of shape (2 * dimensions,).
        At the end a model tells mostly what a text is about, before it how that is said: who speaks, to whom, of when.
        """
        ...


class MiniLM:
    """all-MiniLM-L6-v2.

    The model is read at the first use, since a command that needs no meaning should not wait for it.
    """

    def __init__(self) -> None:
        self._session: ort.InferenceSession | None = None
        self._reading = Lock()
        # One text is asked about by several: what it is about, and whether it asks what this is.
        self._read = lru_cache(maxsize=_REMEMBERED)(self._computed)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (len(texts), 384), each of length 1. Raises ModelFileError when the model is not the one."""
        import numpy as np

        found = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
        # One by one: eight bits are dealt out over all that is read at once, and no text's vector hangs on another's.
        for row, text in enumerate(texts):
            found[row] = self._read(text)[:DIMENSIONS]
        return found

    def inside(self, text: str) -> Vectors:
        """The vector, and the mean over the text after four of six layers, of shape (768,). Raises as `embed` does."""
        return self._read(text)

    def _computed(self, text: str) -> Vectors:
        import numpy as np

        with self._reading:
            if self._session is None:
                self._session = running(FOLDER / "embedder.onnx", _sha256())
        pieces = np.array([vocabulary().ids(text, LONGEST_PIECES)], dtype=np.int64)
        # The vector and what was known in the middle, in this order.
        inside = np.concatenate([found[0] for found in self._session.run(None, {"pieces": pieces})])
        # It is remembered, and whoever asks is given the very same.
        inside.setflags(write=False)
        return inside


def _sha256() -> str:
    try:
        return str(json.loads(CARD.read_text(encoding="utf-8"))["sha256"])
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ModelFileError(f"{CARD.name} cannot be read ({fault!r}). Reinstall Otherwise.") from fault
