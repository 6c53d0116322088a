"""What rating one reply takes on one core, over replies that the rater was not trained on."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import quantiles

from bot.rating import EmbeddedRater
from evals.bench.row import Row, held
from evals.replies import DATA, read_labelled

BAR_MILLISECONDS = 10


def rating_rows() -> list[Row]:
    """CPU milliseconds a reply: the median and the 95th percentile, each reply once, the rater loaded before.

    It runs in one thread, so that on a core of its own they are also the milliseconds on the clock.
    """
    replies = read_labelled(DATA / "dev.jsonl")
    rater = EmbeddedRater()
    rater.rate("You seem miles away today. What is going on?", replies[0].moment)
    taken = []
    with _one_core():
        for reply in replies:
            began = time.process_time()
            rater.rate(reply.reply, reply.moment)
            taken.append((time.process_time() - began) * 1_000)
    n = f"{len(taken)} replies"
    return [
        held("rating one reply on one core", "ms", taken, bar=BAR_MILLISECONDS, n=n),
        held("rating one reply, 95th percentile", "ms", [quantiles(taken, n=20)[-1]], bar=BAR_MILLISECONDS, n=n),
    ]


@contextmanager
def _one_core() -> Iterator[None]:
    """Keeps this process on one core, where the system lets a program choose."""
    if sys.platform != "linux":
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)
