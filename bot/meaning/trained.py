"""A trained encoder: a small transformer with a row of heads, trained on our own labelled replies or messages.

The rater has one and the safety screen another, each beside the code that uses it. It reads a text after what came
before it. A head's score is the mean of what each word piece adds, so the words that made a score are known from the
same pass. An encoder may come in two halves, the first with early scores of its own: where those are enough the second
is not run. Made by `python -m evals train`; runs on one core with onnxruntime.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ModelFileError
from bot.meaning.running import running
from bot.meaning.wordpiece import END, START, Piece, WordPiece

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

_VOCABULARY = Path(__file__).parent / "vocab.txt"
# What came before is read from its end, where a talk turns; a long text at its beginning and its end.
LONGEST_BEFORE = 40
LONGEST_TEXT = 160
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")


@dataclass(frozen=True)
class Heard:
    """What the encoder made of a text: per head a score in log-odds, and what each piece of the text adds to it.

    `added` has the shape (pieces, heads); `pieces` are the places of those pieces in the text.
    """

    scores: Scores
    added: Scores
    pieces: tuple[Piece, ...]

    def carried_by(self, start: int, end: int) -> Scores:
        """What the characters [start, end) of the text add to each head."""
        import numpy as np

        inside = np.array([start <= piece.start < end for piece in self.pieces], dtype=bool)
        return np.asarray(self.added[: len(self.pieces)][inside].sum(axis=0), dtype=np.float32)


def encoder_is_installed() -> bool:
    """Whether this computer can run the encoder.

    Without it the rater is weaker, and the screen knows explicit words only: `Parts.hearing_note` tells the learner.
    """
    return find_spec("onnxruntime") is not None


@lru_cache(maxsize=1)
def vocabulary() -> WordPiece:
    """The word pieces that every encoder reads."""
    return WordPiece(_VOCABULARY)


def laid_out(words: WordPiece, before: str, text: str) -> tuple[list[int], list[int], tuple[Piece, ...]]:
    """Ids and parts (0 = before, 1 = the text) as the encoder reads them, and the pieces of the text among them."""
    earlier = [piece.id for piece in words.pieces(before)[-LONGEST_BEFORE:]]
    # Markup says nothing; blanked, not cut out, so that the places of the pieces stay true.
    own = words.pieces(_TAG.sub(lambda tag: " " * len(tag.group()), text))
    if len(own) > LONGEST_TEXT:
        own = own[: LONGEST_TEXT // 2] + own[-LONGEST_TEXT // 2 :]
    ids = [START, *earlier, END, *(piece.id for piece in own), END]
    return ids, [0] * (len(earlier) + 2) + [1] * (len(own) + 1), tuple(own)


class TrainedEncoder:
    """The encoder in `encoder.onnx` of a folder, on one core; its card beside it says what it was trained on.

    Where the card names a second half, `encoder_end.onnx`, the first one's scores are early ones.
    """

    def __init__(self, folder: Path) -> None:
        self._card = read_card(folder)
        self._words = vocabulary()
        self._begin = running(folder / "encoder.onnx", self._card["sha256"])
        end = self._card.get("end_sha256")
        self._end = running(folder / "encoder_end.onnx", end) if end else None
        self.heads = {head: place for place, head in enumerate(self._card["heads"].split())}
        self.data_version = self._card["data_version"]

    def hear(self, before: str, text: str, is_enough: Callable[[Scores], bool] = lambda _early: False) -> Heard:
        """What the text says after what came before; the same input gives the same scores, alone or among others.

        `is_enough` is asked about the early scores, shape (heads,), whether they may stand.
        """
        import numpy as np

        ids, parts, own = laid_out(self._words, before, text)
        mask = np.ones((1, len(ids)), dtype=np.int64)
        fed = {"pieces": np.array([ids], dtype=np.int64), "parts": np.array([parts], dtype=np.int64), "mask": mask}
        scores, *hidden = self._begin.run(None, fed)
        heard = _heard(scores[0], own)
        if self._end is None or is_enough(heard.scores):
            return heard
        return _heard(self._end.run(None, {"hidden": hidden[0], "mask": mask})[0][0], own)


def _heard(scores: Scores, own: tuple[Piece, ...]) -> Heard:
    """Scores of all pieces, shape (pieces, heads), as what the text's own pieces and the last mark add up to."""
    import numpy as np

    added = scores[len(scores) - len(own) - 1 :] / np.float32(len(own) + 1)
    return Heard(added.sum(axis=0), added, own)


@lru_cache(maxsize=4)
def load_encoder(folder: Path) -> TrainedEncoder | None:
    """The encoder of a folder, read once a process; None without onnxruntime. Raises ModelFileError for a wrong one."""
    return TrainedEncoder(folder) if encoder_is_installed() else None


def read_card(folder: Path) -> dict[str, str]:
    """What `encoder.json` says of the encoder: sha256, data_version, heads. Raises ModelFileError."""
    path = folder / "encoder.json"
    try:
        card: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        _ = card["sha256"], card["data_version"], card["heads"]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ModelFileError(f"{path.name} cannot be read ({fault!r}). Reinstall Otherwise.") from fault
    return card
