"""An encoder in PyTorch: the first few layers of a published one, and one row of heads, or two.

Mean pooling with linear heads makes every score a sum over word pieces: what a piece adds to a score is known without a
second pass.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from bot.meaning.measured import measured_bytes

ATTENTION_HEADS = 12
VOCABULARY = 30522
_IN_EIGHT_BITS = "_quantized"
# The order of the matrices in a file that was written: query, key, value, attention out, inner, out.
MATRICES = ("query", "key", "value", "after", "inner", "outer")
# How far two words lie apart, in steps that grow: 16 to either side, the last of them for 128 and more.
_STEPS, _EXACT_STEPS, _FARTHEST = 16, 8, 128
_MOST_PIECES = 260


@dataclass(frozen=True)
class Shape:
    """How a published encoder is built: its widths, its table of places, and whether it knows how far words lie apart
    (MPNet, Song et al. 2020) beside where they stand (BERT, Devlin et al. 2019)."""

    width: int
    inner: int
    longest: int
    first_place: int
    epsilon: float
    knows_steps: bool
    publish: Callable[[Network], None]
    """Gives a network the published weights."""


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019): attention and a two-step map, each added to its input and normed."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        width, inner, epsilon = shape.width, shape.inner, shape.epsilon
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

    def __init__(
        self, shape: Shape, heads: int, layers: int, early_after: int | None = None, dropout: float = 0.1
    ) -> None:
        super().__init__()
        width = shape.width
        self.width, self.first_place = width, shape.first_place
        self.words = nn.Embedding(VOCABULARY, width)
        self.places = nn.Embedding(shape.longest, width)
        self.parts = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=shape.epsilon)
        self.apart = nn.Embedding(2 * _STEPS, ATTENTION_HEADS) if shape.knows_steps else None
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(width, heads)
        self.early_after = layers if early_after is None else early_after
        self.early_heads = None if early_after is None else nn.Linear(width, heads)
        self.register_buffer("steps", steps_apart(_MOST_PIECES), persistent=False)

    def forward(self, pieces: Tensor, parts: Tensor, mask: Tensor) -> tuple[Tensor, Tensor | None]:
        """The scores after all layers and the early ones, each of shape (texts, pieces, heads)."""
        hidden, early = self.begin(pieces, parts, mask)
        return self.end(hidden, mask), early

    def begin(self, pieces: Tensor, parts: Tensor, mask: Tensor) -> tuple[Tensor, Tensor | None]:
        """What the first layers make of the pieces, (texts, pieces, width), and the early scores, where there are any.

        `parts` is 0 for what came before and 1 for the text itself.
        """
        places = torch.arange(pieces.shape[1], device=pieces.device) + self.first_place
        hidden = self.dropout(self.norm(self.words(pieces) + self.places(places) + self.parts(parts)))
        hidden = self._through(self.layers[: self.early_after], hidden, mask)
        return hidden, None if self.early_heads is None else self.early_heads(self.dropout(hidden))

    def finish(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """What the other layers make of the pieces, (texts, pieces, width)."""
        return self._through(self.layers[self.early_after :], hidden, mask)

    def end(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """The scores after the other layers."""
        scores: Tensor = self.heads(self.dropout(self.finish(hidden, mask)))
        return scores

    def _through(self, layers: nn.ModuleList, hidden: Tensor, mask: Tensor) -> Tensor:
        # What is added to the scores of attention: it keeps off padding, and knows how far words lie apart.
        added = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * -10_000.0
        if self.apart is not None:
            length = hidden.shape[1]
            assert isinstance(self.steps, Tensor)
            added = (added + self.apart(self.steps[:length, :length]).permute(2, 0, 1)[None]).to(hidden.dtype)
        for layer in layers:
            hidden = layer(hidden, added)
        return hidden


def steps_apart(pieces: int) -> Tensor:
    """In which step of being apart each pair of pieces lies, shape (pieces, pieces): one by one near by, farther off in
    steps that grow (Raffel et al. 2020)."""
    at = torch.arange(pieces)
    ahead = at[:, None] - at[None, :]
    distance = ahead.abs()
    growth = torch.log(distance.float().clamp(min=1) / _EXACT_STEPS) / math.log(_FARTHEST / _EXACT_STEPS)
    far = (_EXACT_STEPS + (growth * (_STEPS - _EXACT_STEPS)).long()).clamp(max=_STEPS - 1)
    return (ahead < 0).long() * _STEPS + torch.where(distance < _EXACT_STEPS, distance, far)


def pooled(scores: Tensor, parts: Tensor) -> Tensor:
    """The score of each text, shape (texts, heads): the mean over its own pieces."""
    own = parts[..., None].to(scores.dtype)
    return (scores * own).sum(dim=1) / own.sum(dim=1).clamp(min=1)


def start(shape: Shape, heads: int, layers: int, early_after: int | None = None) -> Network:
    """The network with the published weights, and heads that say nothing yet."""
    network = Network(shape, heads, layers, early_after)
    with torch.no_grad():
        shape.publish(network)
        for row in (network.heads, network.early_heads):
            if row is not None:
                row.weight.normal_(std=0.02)
                row.bias.zero_()
    return network


def start_from(shape: Shape, folder: Path, early_after: int) -> Network:
    """The network as `evals.training.encoder.write` left it in a folder, whole or in two halves, to be taught more.

    Its matrices come back from eight bits, so that it begins a little coarser than it ended. Early heads that it had
    not begin as copies of the last. Raises ModelFileError when a file is another one than what was measured.
    """
    card = json.loads((folder / "encoder.json").read_text(encoding="utf-8"))
    halves = [written(measured_bytes(folder / "encoder.onnx", card["sha256"]))]
    if "end_sha256" in card:
        halves.append(written(measured_bytes(folder / "encoder_end.onnx", card["end_sha256"])))
    layers = [(len(_numbered(half)) - 1) // len(MATRICES) for half in halves]
    network = Network(shape, len(card["heads"].split()), sum(layers), early_after)
    assert network.early_heads is not None
    parameters = dict(network.named_parameters())
    first = 0
    with torch.no_grad():
        for half, many in zip(halves, layers, strict=True):
            row = "heads" if half is halves[-1] else "early_heads"
            for name, value in half.items():
                place = name.removeprefix("network.")
                if place in parameters:
                    parameters[place].copy_(value)
                elif place.removesuffix(_IN_EIGHT_BITS) in parameters:
                    parameters[place.removesuffix(_IN_EIGHT_BITS)].copy_(_exact(half, name))
            matrices = [f"layers.{layer}.{name}.weight" for layer in range(first, first + many) for name in MATRICES]
            for name, place in zip(_numbered(half), [*matrices, f"{row}.weight"], strict=True):
                parameters[place].copy_(_exact(half, name).T)
            first += many
        if len(halves) == 1:
            network.early_heads.load_state_dict(network.heads.state_dict())
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


def written(raw: bytes) -> dict[str, Tensor]:
    """The tables of a file in ONNX, by name."""
    graph = onnx.load_model_from_string(raw).graph
    return {each.name: torch.from_numpy(numpy_helper.to_array(each).copy()) for each in graph.initializer}


def _numbered(half: dict[str, Tensor]) -> list[str]:
    """The matrices, to which the exporter gives numbers in place of names, in the order in which they are met."""
    names = [name for name in half if name.startswith("onnx::") and name.endswith(_IN_EIGHT_BITS)]
    return sorted(names, key=lambda name: int(name.removesuffix(_IN_EIGHT_BITS).rpartition("_")[2]))


def _exact(given: dict[str, Tensor], name: str) -> Tensor:
    whole = name.removesuffix(_IN_EIGHT_BITS)
    return (given[name].float() - given[f"{whole}_zero_point"].float()) * given[f"{whole}_scale"]
