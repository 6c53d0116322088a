"""Trains everything the program learnt: the encoder, the rater beside it, and the limits of the safety screen.

`make train` (`python -m evals train`) takes about 18 minutes on two cores; `--keep-encoder` trains only what stands on
the encoder, in under two minutes and without PyTorch. The held-back files are not read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.meaning.trained import FOLDER
from bot.safety.label import Label
from bot.safety.model import FOLDER as SAFETY
from bot.safety.model import hear
from bot.safety.screen import by_words
from evals import replies as labelled
from evals import safety
from evals.replies import QUESTIONS_TRAINED_ON, TRAINED_ON, TUNED_ON, read_labelled, trained_on
from evals.safety import read_messages

MESSAGES = ("train.jsonl", "train_2.jsonl")
MESSAGES_TUNED_ON = ("tune.jsonl", "tune_2.jsonl", "dev.jsonl")
_SEED = 11
_LIMITS = (*(step / 100 for step in range(30, 100)), 0.995)
_MOST_OF_HARD = 0.15
_MOST_OF_ORDINARY = 0.009


def _version() -> str:
    files = [labelled.DATA / name for name in (*TRAINED_ON, QUESTIONS_TRAINED_ON, *(name for name, _ in TUNED_ON))]
    files += [safety.DATA / name for name in (*MESSAGES, *MESSAGES_TUNED_ON)]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def _train_encoder(folder: Path) -> None:
    from evals.training.encoder import joined, of_message, of_replies, trained, write

    chance = random.Random(_SEED)
    replies = trained_on()
    messages = [message for name in MESSAGES for message in read_messages(safety.DATA / name)]
    examples = [*of_replies(replies), *map(of_message, messages)]
    examples += joined(messages, chance)
    print(f"{len(replies)} replies, {len(messages)} messages, {len(examples)} examples", flush=True)
    write(trained(examples), folder, _version())


def _train_limit() -> None:
    """The lowest chance from which the encoder may stop the practice alone without crying wolf too often.

    Both bounds count what the rules and the encoder stop together: hard messages that mean no harm, and the replies of
    ordinary talks, where a stop for nothing costs a learner the rehearsal.
    """
    messages = [message for name in MESSAGES_TUNED_ON for message in read_messages(safety.DATA / name)]
    hard = [message for message in messages if message.label is Label.NONE]
    ordinary = [reply.reply for name, _ in TUNED_ON for reply in read_labelled(labelled.DATA / name)]
    of_hard, of_ordinary = [_alarm(each.text, each.recent) for each in hard], [_alarm(text) for text in ordinary]
    for limit in _LIMITS:
        if _share(of_hard, limit) <= _MOST_OF_HARD and _share(of_ordinary, limit) <= _MOST_OF_ORDINARY:
            break
    (SAFETY / "limit.json").write_text(json.dumps({"stops_from": limit}) + "\n", encoding="utf-8")
    print(
        f"the screen stops from {limit:.2f}: {_share(of_hard, limit):.1%} of {len(hard)} hard messages, "
        f"{_share(of_ordinary, limit):.1%} of {len(ordinary)} ordinary replies"
    )


def _alarm(text: str, recent: Sequence[str] = ()) -> float:
    """The chance at which a message is stopped; 1 where explicit words stop it anyway."""
    heard = hear(text, recent)
    return 1.0 if heard is None or by_words(text, recent).label is not Label.NONE else heard.chance


def _share(alarms: Sequence[float], limit: float) -> float:
    return sum(alarm >= limit for alarm in alarms) / len(alarms)


def main() -> None:
    """Trains and writes the files beside the code that reads them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep-encoder", action="store_true", help="train only what stands on the encoder")
    given = parser.parse_args()
    if not given.keep_encoder:
        _train_encoder(FOLDER)
    from evals.training import rater

    replies = trained_on()
    tuned_on = [(read_labelled(labelled.DATA / name), weight) for name, weight in TUNED_ON]
    weights = np.concatenate([np.full(len(part), weight) for part, weight in tuned_on])
    _train_limit()
    rater.train(replies, [reply for part, _ in tuned_on for reply in part], weights, _version())


if __name__ == "__main__":
    main()
