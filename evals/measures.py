"""Shares, agreement and their intervals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import cohen_kappa_score

RESAMPLES = 1_000
SEED = 20_240_901
_Z = 1.96

Levels = NDArray[np.int64]


def share(hits: int, of: int) -> str:
    """A share with its 95 % interval (Wilson 1927), as text; 'none' of none."""
    if not of:
        return "none"
    rate, z2 = hits / of, _Z**2
    middle = (rate + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z * ((rate * (1 - rate) + z2 / (4 * of)) / of) ** 0.5 / (1 + z2 / of)
    return f"{hits}/{of} = {rate:.2f} [{max(middle - half, 0):.2f}, {min(middle + half, 1):.2f}]"


def kappa(given: Sequence[int] | Levels, read: Sequence[int] | Levels) -> float:
    """Quadratic weighted kappa (Cohen 1968) of levels 0 to 2; 1 is full agreement, 0 is chance."""
    if np.array_equal(given, read):
        return 1.0
    return float(cohen_kappa_score(given, read, weights="quadratic", labels=[0, 1, 2]))


def kappa_interval(given: Levels, read: Levels, conflicts: NDArray[np.str_]) -> tuple[float, float]:
    """The 95 % bootstrap interval of the kappa, drawing whole conflicts with replacement."""
    dice = np.random.default_rng(SEED)
    where = [np.flatnonzero(conflicts == conflict) for conflict in np.unique(conflicts)]
    drawn = (np.concatenate([where[i] for i in dice.integers(len(where), size=len(where))]) for _ in range(RESAMPLES))
    low, high = np.nanpercentile([kappa(given[rows], read[rows]) for rows in drawn], [2.5, 97.5])
    return float(low), float(high)
