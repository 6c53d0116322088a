"""A network from a file, ready to run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.meaning.measured import measured_bytes

if TYPE_CHECKING:
    import onnxruntime as ort


def running(path: Path, sha256: str) -> ort.InferenceSession:
    """The network in the file, on one core. Raises ModelFileError when the file is not the one that was measured."""
    # First, and by its whole name: ONNX Runtime takes in the middle of numpy by itself, and does not wait for another
    # thread that is just loading it. Neither could then load it until the program ends.
    import numpy  # noqa: F401
    import onnxruntime as ort

    raw = measured_bytes(path, sha256)
    options = ort.SessionOptions()
    # One core: a page that serves many learners has better use for the others.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return ort.InferenceSession(raw, options, providers=["CPUExecutionProvider"])
