"""Trains everything the program learnt: the rater, the safety screen, and under each of them an encoder of its own.

`make train` (`python -m evals train`) makes all, with what hears the question what this is (asked) and what hears what
a model's line must not do (lapses); `--only NAME` makes one of them. `--only embedder` makes the embedding model's file
anew, for which nothing is learnt. On two cores the rater took 14 minutes, the screen 86, what teaches its larger
encoder 89 and that one 41 a round, beside other work; `--go-on` teaches an encoder of the screen's more, and
`--keep-encoder` trains only what stands on the encoders, in about five minutes and without PyTorch. The held-back files
are not read.
"""

from __future__ import annotations

import argparse
import hashlib
import random
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.meaning.embedder import FOLDER as EMBEDDER
from bot.rating.model import FOLDER as RATING
from bot.safety.asked_words import asks_in_known_words
from bot.safety.label import Label
from bot.safety.model import FOLDER as SAFETY
from bot.safety.model import LARGER
from bot.scenario.library import Library, shipped_folder
from evals import injections, lines, safety
from evals import replies as labelled
from evals.asked import DATA as ASKED
from evals.asked import TRAINED_ON as ASKED_TRAINED_ON
from evals.asked import read as read_asked
from evals.replies import QUESTIONS_TRAINED_ON, TRAINED_ON, TUNED_ON, read_labelled, trained_on
from evals.safety import Message, read_messages

if TYPE_CHECKING:
    from evals.training.encoder import Example

# What people say plainly counts twice: the others hold more of what is hard to tell than is ever typed.
PLAIN_MESSAGES = (
    "train_7.jsonl",
    "train_8.jsonl",
    "train_9.jsonl",
    "train_10.jsonl",
    "train_11.jsonl",
    "train_12.jsonl",
    "train_13.jsonl",
    "train_14.jsonl",
    "train_15.jsonl",
    "train_16.jsonl",
    "train_17.jsonl",
    "train_18.jsonl",
    "train_19.jsonl",
    "train_20.jsonl",
    "train_21.jsonl",
    "train_22.jsonl",
    "train_23.jsonl",
    "train_24.jsonl",
    "train_25.jsonl",
    "train_26.jsonl",
    "train_27.jsonl",
    "train_28.jsonl",
    "train_29.jsonl",
    "train_30.jsonl",
    "train_31.jsonl",
)
HARD_MESSAGES = ("train.jsonl", "train_2.jsonl", "train_3.jsonl", "train_4.jsonl", "train_5.jsonl", "train_6.jsonl")
MESSAGES = HARD_MESSAGES + PLAIN_MESSAGES
# Whoever goes on has met all but the newest before, and meets so many of those again.
_NEW_MESSAGES = ("train_30.jsonl", "train_31.jsonl")
_HARD_AGAIN, _PLAIN_AGAIN = 5_000, 9_000
_SHARE_OF_NEW = 0.6
MESSAGES_TUNED_ON = ("tune.jsonl", "tune_2.jsonl", "tune_3.jsonl", "tune_14.jsonl", "tune_15.jsonl")
PLAIN_MESSAGES_TUNED_ON = (
    "tune_4.jsonl",
    "tune_5.jsonl",
    "tune_6.jsonl",
    "tune_7.jsonl",
    "tune_8.jsonl",
    "tune_9.jsonl",
    "tune_10.jsonl",
    "tune_11.jsonl",
    "tune_12.jsonl",
    "tune_13.jsonl",
    "dev.jsonl",
)
_SEED = 11


def main() -> None:
    """Trains and writes the files beside the code that reads them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", choices=("rater", "screen", "larger", "asked", "lapses", "embedder"), help="make one of them"
    )
    parser.add_argument("--keep-encoder", action="store_true", help="train only what stands on the encoder")
    parser.add_argument("--go-on", action="store_true", help="teach an encoder of the screen's more")
    given = parser.parse_args()
    if given.only in (None, "rater"):
        _train_rater(given.keep_encoder)
    if given.only == "larger" or (given.only is None and not given.keep_encoder):
        _train_larger(given.go_on)
    if given.only in (None, "screen"):
        _train_screen(given.keep_encoder, given.go_on)
    if given.only in (None, "asked"):
        from evals.training.asked import train

        # What is said in other languages, of which there are no labelled replies.
        elsewhere = [each.text for each in _messages(MESSAGES) if each.label is Label.NONE and each.language != "en"]
        elsewhere = [text for text in elsewhere if not asks_in_known_words(text)]
        replies = [*(reply.reply for reply in trained_on()), *elsewhere]
        train(read_asked(ASKED_TRAINED_ON), replies, _version([ASKED / ASKED_TRAINED_ON]))
    if given.only in (None, "lapses"):
        from evals.training import lapses

        version = _version([lines.DATA / lines.TRAINED_ON, *sorted(shipped_folder().glob("*.yaml"))])
        lapses.train(lines.read_lines(lines.TRAINED_ON), Library([shipped_folder()]).all(), version)
    if given.only == "embedder":
        from evals.training.embedder import write

        write([reply.reply for reply in trained_on()], EMBEDDER)


def _train_rater(keep_encoder: bool) -> None:
    from evals.training import rater

    replies = trained_on()
    files = [labelled.DATA / name for name in (*TRAINED_ON, QUESTIONS_TRAINED_ON, *(name for name, _ in TUNED_ON))]
    version = _version([*files, injections.DATA / injections.TRAINED_ON])
    if not keep_encoder:
        from evals.training.encoder import RATER, of_replies, of_words_to_the_program, trained, write

        chance = random.Random(_SEED)
        to_the_program = [text for _, text in injections.injections(injections.TRAINED_ON)]
        # What such words stand behind is some talk or other.
        alone = [of_words_to_the_program(text, chance.choice(replies).moment.previous) for text in to_the_program]
        print(f"the rater's encoder: {len(replies)} replies", flush=True)
        write(trained([*of_replies(replies), *alone], RATER, to_the_program), RATER, RATING, version)
    tuned_on = [(read_labelled(labelled.DATA / name), weight) for name, weight in TUNED_ON]
    weights = np.concatenate([np.full(len(part), weight) for part, weight in tuned_on])
    rater.train(replies, [reply for part, _ in tuned_on for reply in part], weights, version)


def _train_larger(go_on: bool) -> None:
    from evals.training.encoder import LARGER as PLAN
    from evals.training.encoder import LARGER_GOES_ON, LAYERS_OF_TEACHER, TEACHER, begun, made_smaller, trained, write
    from evals.training.network import between

    messages = [each for each in (_to_go_on_with() if go_on else _messages(MESSAGES)) if each.language == "en"]
    examples = _examples(messages)
    print(f"the screen's larger encoder: {len(messages)} messages among {len(examples)} examples", flush=True)
    if go_on:
        network = trained(examples, LARGER_GOES_ON, begun=begun(PLAN, LARGER))
        network = between(begun(PLAN, LARGER), network, _SHARE_OF_NEW)
    else:
        teacher = trained(examples, TEACHER)
        smaller = made_smaller(teacher, PLAN, LAYERS_OF_TEACHER, examples)
        network = trained(examples, PLAN, begun=smaller, teacher=teacher)
    write(network, PLAN, LARGER, _version([safety.DATA / name for name in MESSAGES]))


def _train_screen(keep_encoder: bool, go_on: bool) -> None:
    if not keep_encoder:
        from evals.training.encoder import GO_ON, SCREEN, begun, trained, write
        from evals.training.encoder import LARGER as PLAN_OF_LARGER
        from evals.training.network import between

        plan, messages = GO_ON if go_on else SCREEN, _to_go_on_with() if go_on else _messages(MESSAGES)
        examples = _examples(messages, [] if go_on else _messages(PLAIN_MESSAGES))
        print(f"the screen's encoder: {len(messages)} messages among {len(examples)} examples", flush=True)
        start, teacher = begun(plan, SAFETY) if go_on else None, begun(PLAN_OF_LARGER, LARGER).eval()
        network = trained(examples, plan, begun=start, teacher=teacher)
        if go_on:
            network = between(begun(plan, SAFETY), network, _SHARE_OF_NEW)
        files = [safety.DATA / name for name in (*MESSAGES, *MESSAGES_TUNED_ON, *PLAIN_MESSAGES_TUNED_ON)]
        write(network, plan, SAFETY, _version(files))
    from evals.training.screen import train_grams, train_joint

    sha256 = train_grams(_messages(MESSAGES), [reply.reply for reply in trained_on()])
    ordinary = [reply.reply for name, _ in TUNED_ON for reply in read_labelled(labelled.DATA / name)]
    train_joint(_messages(MESSAGES_TUNED_ON), _messages(PLAIN_MESSAGES_TUNED_ON), ordinary, sha256)


def _to_go_on_with() -> list[Message]:
    """What an encoder goes on with that has met the older messages: some of those, and all new ones."""
    chance = random.Random(_SEED)
    met = _messages([name for name in PLAIN_MESSAGES if name not in _NEW_MESSAGES])
    again = [*chance.sample(_messages(HARD_MESSAGES), _HARD_AGAIN), *chance.sample(met, _PLAIN_AGAIN)]
    return [*again, *_messages(_NEW_MESSAGES)]


def _examples(messages: Sequence[Message], again: Sequence[Message] = ()) -> list[Example]:
    from evals.training.encoder import joined, of_message, of_replies

    of_several = joined(messages, random.Random(_SEED))
    return [*of_replies(trained_on()), *map(of_message, [*messages, *again]), *of_several]


def _messages(names: Sequence[str]) -> list[Message]:
    return [message for name in names for message in read_messages(safety.DATA / name)]


def _version(files: Sequence[Path]) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


if __name__ == "__main__":
    main()
