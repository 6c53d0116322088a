"""A network of fewer and narrower layers, begun from one that has learnt, to be taught by it (`encoder.trained`).

The layers that stay are named. Of the inner units of each those stay that add most to what the layer gives on, over
some texts (He et al. 2017, "Channel pruning"). Taught halfway and at the end to make the same of every piece as the
larger one (Jiao et al. 2020, "TinyBERT"), it comes near to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import torch
from torch import Tensor, nn

from evals.training.network import Layer, Network, Shape

_Texts = Iterable[tuple[Tensor, Tensor, Tensor]]


def narrowed(larger: Network, shape: Shape, kept: Sequence[int], early_after: int, texts: _Texts) -> Network:
    """The layers `kept` of a larger network, each with the `shape.inner` of its inner units that carry most.

    `texts` are pieces, parts and mask as networks read them. Early heads begin as the larger one's.
    """
    smaller = Network(shape, larger.heads.out_features, len(kept), early_after)
    carried = _carried(larger, texts)
    own = dict(smaller.named_parameters())
    with torch.no_grad():
        for name, weight in larger.named_parameters():
            if not name.startswith("layers."):
                own[name].copy_(weight)
        for layer, at in zip(_layers(smaller), kept, strict=True):
            units = carried[at].topk(shape.inner).indices.sort().values
            weights = _layers(larger)[at].state_dict()
            for name in ("inner.weight", "inner.bias"):
                weights[name] = weights[name][units]
            weights["outer.weight"] = weights["outer.weight"][:, units]
            layer.load_state_dict(weights)
    return smaller


def _carried(network: Network, texts: _Texts) -> list[Tensor]:
    """How much each inner unit of each layer adds to what the layer gives on: its size times the weights behind it."""
    layers = _layers(network.eval())
    sizes = [torch.zeros(layer.outer.in_features) for layer in layers]
    hooks = [layer.outer.register_forward_pre_hook(_adds_to(size)) for layer, size in zip(layers, sizes, strict=True)]
    with torch.no_grad():
        for pieces, parts, mask in texts:
            network(pieces, parts, mask)
        carried = [size * layer.outer.weight.norm(dim=0) for layer, size in zip(layers, sizes, strict=True)]
    for hook in hooks:
        hook.remove()
    return carried


def _layers(network: Network) -> list[Layer]:
    return [layer for layer in network.layers if isinstance(layer, Layer)]


def _adds_to(size: Tensor) -> Callable[[nn.Module, tuple[Tensor]], None]:
    def add(_module: nn.Module, given: tuple[Tensor]) -> None:
        size.add_(given[0].abs().sum(dim=(0, 1)))

    return add
