"""Trains everything the program learnt: the rater, the safety screen, and under each of them an encoder of its own.

`make train` (`python -m evals train`) makes both; `--only rater` and `--only screen` one of them. Either takes under 20
minutes on two cores; `--keep-encoder` trains only what stands on the encoder, in under two minutes and without PyTorch.
The held-back files are not read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.rating.model import FOLDER as RATING
from bot.safety.label import Label
from bot.safety.model import FOLDER as SAFETY
from bot.safety.model import hear
from bot.safety.screen import by_words
from evals import replies as labelled
from evals import safety
from evals.replies import QUESTIONS_TRAINED_ON, TRAINED_ON, TUNED_ON, read_labelled, trained_on
from evals.safety import Message, read_messages

MESSAGES = ("train.jsonl", "train_2.jsonl", "train_3.jsonl")
MESSAGES_TUNED_ON = ("tune.jsonl", "tune_2.jsonl", "dev.jsonl")
_SEED = 11
_LIMITS = (*(step / 100 for step in range(30, 100)), 0.995)
_MOST_OF_HARD = 0.15
_MOST_OF_ORDINARY = 0.02
# The first half is never believed above this, nor nearer to a sign that was found than half its chance.
_MOST_EARLY = 0.1
_MARGIN = 0.5


def main() -> None:
    """Trains and writes the files beside the code that reads them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=("rater", "screen"), help="train one of the two")
    parser.add_argument("--keep-encoder", action="store_true", help="train only what stands on the encoder")
    given = parser.parse_args()
    if given.only != "screen":
        _train_rater(given.keep_encoder)
    if given.only != "rater":
        _train_screen(given.keep_encoder)


def _train_rater(keep_encoder: bool) -> None:
    from evals.training import rater

    replies = trained_on()
    files = [labelled.DATA / name for name in (*TRAINED_ON, QUESTIONS_TRAINED_ON, *(name for name, _ in TUNED_ON))]
    version = _version(files)
    if not keep_encoder:
        from evals.training.encoder import RATER, of_replies, trained, write

        print(f"the rater's encoder: {len(replies)} replies", flush=True)
        write(trained(of_replies(replies), RATER), RATER, RATING, version)
    tuned_on = [(read_labelled(labelled.DATA / name), weight) for name, weight in TUNED_ON]
    weights = np.concatenate([np.full(len(part), weight) for part, weight in tuned_on])
    rater.train(replies, [reply for part, _ in tuned_on for reply in part], weights, version)


def _train_screen(keep_encoder: bool) -> None:
    if not keep_encoder:
        from evals.training.encoder import SCREEN, joined, of_message, of_replies, trained, write

        chance = random.Random(_SEED)
        messages = [message for name in MESSAGES for message in read_messages(safety.DATA / name)]
        examples = [*of_replies(trained_on()), *map(of_message, messages), *joined(messages, chance)]
        print(f"the screen's encoder: {len(messages)} messages among {len(examples)} examples", flush=True)
        files = [safety.DATA / name for name in (*MESSAGES, *MESSAGES_TUNED_ON)]
        write(trained(examples, SCREEN), SCREEN, SAFETY, _version(files))
    _train_limit()


def _version(files: Sequence[Path]) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def _train_limit() -> None:
    """The lowest chance from which the encoder may stop the practice alone without crying wolf too often.

    Both bounds count what the rules and the encoder stop together: hard messages that mean no harm, and the replies of
    ordinary talks, where a stop for nothing costs a learner the rehearsal. Then the early chance below which the
    encoder's first half is believed: so low that no sign is lost by it, and a margin below that.
    """
    messages = [message for name in MESSAGES_TUNED_ON for message in read_messages(safety.DATA / name)]
    hard = [message for message in messages if message.label is Label.NONE]
    ordinary = [reply.reply for name, _ in TUNED_ON for reply in read_labelled(labelled.DATA / name)]
    of_hard, of_ordinary = [_alarm(each.text, each.recent) for each in hard], [_alarm(text) for text in ordinary]
    for limit in _LIMITS:
        if _share(of_hard, limit) <= _MOST_OF_HARD and _share(of_ordinary, limit) <= _MOST_OF_ORDINARY:
            break
    found = [each for each in messages if each.label is not Label.NONE and _chance(each, none_below=0) >= limit]
    none_below = _MARGIN * min(_MOST_EARLY, *(_chance(each, none_below=1) for each in found))
    written = {"stops_from": limit, "none_below": round(none_below, 4)}
    (SAFETY / "limit.json").write_text(json.dumps(written) + "\n", encoding="utf-8")
    print(
        f"the screen stops from {limit:.2f}: {_share(of_hard, limit):.1%} of {len(hard)} hard messages, "
        f"{_share(of_ordinary, limit):.1%} of {len(ordinary)} ordinary replies; "
        f"its first half is believed below {none_below:.4f}"
    )


def _alarm(text: str, recent: Sequence[str] = ()) -> float:
    """The chance at which a message is stopped; 1 where explicit words stop it anyway."""
    heard = hear(text, recent, none_below=0)
    return 1.0 if heard is None or by_words(text, recent).label is not Label.NONE else heard.chance


def _chance(message: Message, none_below: float) -> float:
    """The chance of a sign by the whole encoder (below 0) or by its first half (below 1)."""
    heard = hear(message.text, message.recent, none_below)
    return heard.chance if heard else 0.0


def _share(alarms: Sequence[float], limit: float) -> float:
    return sum(alarm >= limit for alarm in alarms) / len(alarms)


if __name__ == "__main__":
    main()
