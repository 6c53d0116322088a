"""Writes a network as a file that onnxruntime reads."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn


def written_in_eight_bits(
    module: nn.Module,
    given: Mapping[str, Tensor],
    outputs: Sequence[str],
    sizes: Mapping[str, Mapping[int, str]],
    path: Path,
) -> str:
    """Writes a module with eight-bit matrices, and returns the SHA-256 of the file.

    `given` is an example of each input by name; `sizes` names the dimensions that may have any size.
    """
    with tempfile.TemporaryDirectory() as scratch:
        exact = Path(scratch) / "exact.onnx"
        torch.onnx.export(
            module.eval(), tuple(given.values()), str(exact), input_names=list(given), output_names=list(outputs),
            dynamic_axes=sizes, opset_version=17, dynamo=False,
        )  # fmt: skip
        # Seven of the eight bits: without the newest instructions a sum of two products must not overflow.
        quantize_dynamic(exact, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    return hashlib.sha256(path.read_bytes()).hexdigest()
