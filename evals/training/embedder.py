"""Makes the file of the embedding model, `bot/meaning/embedder.onnx`, from the weights of all-MiniLM-L6-v2.

Nothing is learnt here. The matrices are computed in eight bits, which takes less than half the time; before that the
widest inputs of each matrix are narrowed and its weights widened by as much (SmoothQuant, Xiao et al. 2023), by what
the inputs are in our own replies. Cosines then differ from the exact model's by .01 (one standard deviation), without
it by .017.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.meaning.embedder import LONGEST_PIECES
from bot.meaning.trained import vocabulary
from evals.training.files import written_in_eight_bits
from evals.training.minilm import MINILM
from evals.training.network import ATTENTION_HEADS, Layer, start

# How much of an input's width is moved into the weights, 0 to 1; .72 and .9 do less well.
_MOVED = 0.8
_LEAST = 1e-4
# How a thing is said (who speaks, of when, to whom) is best read there; at the end mostly what it is about.
MIDDLE = 4
_TEXTS = 400
_WIDTH = MINILM.width


class _Smoothed(nn.Module):
    """A linear map that watches how wide its inputs are, and narrows them once `settle` was called."""

    def __init__(self, *parts: nn.Linear) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.cat([part.weight.detach() for part in parts]), requires_grad=False)
        self.bias = nn.Parameter(torch.cat([part.bias.detach() for part in parts]), requires_grad=False)
        self.widest = torch.zeros(self.weight.shape[1])
        self.narrowed: Tensor | None = None

    def forward(self, given: Tensor) -> Tensor:
        if self.narrowed is not None:
            return functional.linear(given * self.narrowed, self.weight, self.bias)
        self.widest = torch.maximum(self.widest, given.abs().reshape(-1, given.shape[-1]).amax(0))
        return functional.linear(given, self.weight, self.bias)

    def settle(self) -> None:
        """From now on the inputs are narrowed and the weights widened; the product stays the same."""
        heaviest = self.weight.abs().amax(0).clamp(min=_LEAST)
        by = self.widest.clamp(min=_LEAST) ** _MOVED / heaviest ** (1 - _MOVED)
        by = by / by.mean()
        self.weight.mul_(by)
        self.narrowed = 1 / by


class _Layer(nn.Module):
    """A layer for one text, with what is looked up for attention in one matrix."""

    def __init__(self, given: Layer) -> None:
        super().__init__()
        self.looked_up = _Smoothed(given.query, given.key, given.value)
        self.after, self.inner, self.outer = (_Smoothed(part) for part in (given.after, given.inner, given.outer))
        self.norm_after, self.norm_outer = given.norm_after, given.norm_outer

    def forward(self, hidden: Tensor) -> Tensor:
        """`hidden` and the answer are of shape (1, pieces, 384)."""
        parts = self.looked_up(hidden).reshape(1, -1, 3, ATTENTION_HEADS, _WIDTH // ATTENTION_HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        weights = (query @ key.transpose(-1, -2) / (_WIDTH // ATTENTION_HEADS) ** 0.5).softmax(dim=-1)
        mixed = (weights @ value).transpose(1, 2).reshape(1, -1, _WIDTH)
        hidden = self.norm_after(hidden + self.after(mixed))
        found: Tensor = self.norm_outer(hidden + self.outer(functional.gelu(self.inner(hidden))))
        return found


class _Embedder(nn.Module):
    """Word pieces of one text in, shape (1, pieces); out its vector of length 1, and what is known in the middle, each
    of shape (1, 384)."""

    def __init__(self) -> None:
        super().__init__()
        network = start(MINILM, heads=1, layers=6)
        self.words, self.places, self.parts = network.words, network.places, network.parts
        self.norm = network.norm
        self.layers = nn.Sequential(*(_Layer(each) for each in network.layers if isinstance(each, Layer)))

    def forward(self, pieces: Tensor) -> tuple[Tensor, Tensor]:
        """The vector of the pieces, and the mean of what is known of them after `MIDDLE` layers."""
        hidden = self.norm(self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.parts.weight[0])
        middle = self.layers[:MIDDLE](hidden)
        whole = self.layers[MIDDLE:](middle)
        return functional.normalize(whole.mean(dim=1), dim=1), middle.mean(dim=1)


def write(texts: Sequence[str], folder: Path) -> None:
    """Writes `embedder.onnx` and, with its SHA-256, `embedder.json`; the widths are those in the first few texts."""
    module = _Embedder().eval()
    with torch.no_grad():
        for text in texts[:_TEXTS]:
            module(torch.tensor([vocabulary().ids(text, LONGEST_PIECES)]))
        for each in module.modules():
            if isinstance(each, _Smoothed):
                each.settle()
    given = {"pieces": torch.ones(1, 7, dtype=torch.long)}
    sha256 = written_in_eight_bits(
        module, given, ["vector", "middle"], {"pieces": {1: "length"}}, folder / "embedder.onnx"
    )
    (folder / "embedder.json").write_text(json.dumps({"sha256": sha256}, indent=2) + "\n", encoding="utf-8")
