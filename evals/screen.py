"""Claim: the safety screen finds signs of danger in messages it never saw, and how often it stops for nothing.

`python -m evals screen` prints, for the rules alone and for rules and encoders together, for messages as plain as most
people write them, for short ones, for those of outside examiners, for everyday words that are meant or are not, and for
a collection of what is hard to tell: how many signs of each label are found and how many of those get the right label,
by how directly they are said and how they are typed; how many messages that mean no harm are stopped, by the figure of
speech; how many replies of harmless talks; the same with slips of typing; and the processor time a message takes.
Shares come with the 95 % interval of Wilson (1927).
All were written and labelled by language models; `datasets/safety/README.md` says what that proves.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import mean, median, quantiles

from bot.safety.label import LEARNT, Label
from bot.safety.model import can_hear, load_joint
from bot.safety.screen import Screening, by_words, screen
from bot.simulation.learner import IN_SCENARIO, replies_in
from evals.accepted import Figures, measured, without_options
from evals.measures import share
from evals.replies import held_back
from evals.safety import DATA, Message, read_messages
from evals.training.noise import retyped

HELD_BACK = ("test.jsonl", "test_2.jsonl", "test_3.jsonl", "test_4.jsonl")
PLAIN_HELD_BACK = ("test_5.jsonl", "test_6.jsonl", "test_7.jsonl", "test_8.jsonl")
SHORT_HELD_BACK = ("test_9.jsonl", "test_10.jsonl", "test_11.jsonl", "test_13.jsonl")
AMONG_OTHER_TALK = ("test_12.jsonl",)
EXAMINERS_HELD_BACK = ("test_14.jsonl", "test_15.jsonl")
EVERYDAY_HELD_BACK = ("test_16.jsonl",)
CONTRAST_HELD_BACK = ("test_17.jsonl",)
ORDINARY_HELD_BACK = ("test_18.jsonl",)
# As many of a learner's replies as stand before the one that is screened.
_RECENT_REPLIES = 4
_SEED = 5
Screen = Callable[[str, Sequence[str]], Screening]
_Asked = tuple[str, Sequence[str]]


def report(title: str, messages: Sequence[Message], reads: Screen, figures: Figures) -> str:
    """What a screen finds in labelled messages, as a table to read."""

    def kept(what: str, n: int, of: int) -> str:
        return figures.share(f"{title}: {what}", n, of)

    found = [(message, reads(message.text, message.recent).label) for message in messages]
    signs = [(message, label) for message, label in found if message.label is not Label.NONE]
    rows = [f"{title}: {len(messages)} messages"]
    for sign in LEARNT[1:]:
        of_sign = [label for message, label in signs if message.label is sign]
        right = sum(label is sign for label in of_sign)
        rows.append(f"  {sign:18} found {kept(f'{sign} found', _stopped(of_sign), len(of_sign)):32} right kind {right}")
    for directness in ("explicit", "indirect", "needs_recent"):
        of_them = [label for message, label in signs if message.directness == directness]
        rows.append(f"  {directness:18} found {kept(f'{directness} found', _stopped(of_them), len(of_them))}")
    right = sum(message.label is label for message, label in signs)
    n_found = _stopped(label for _, label in signs)
    rows.append(f"  {'all signs':18} found {kept('all signs found', n_found, len(signs))}")
    rows.append(f"  right kind of those found: {kept('right kind of those found', right, n_found)}")
    none = [label for message, label in found if message.label is Label.NONE]
    n_stopped = kept("harmless ones stopped", _stopped(none), len(none))
    rows.append(f"  hard messages that mean no harm, stopped: {n_stopped}")
    return "\n".join(rows)


def _stopped(labels: Iterable[Label]) -> int:
    return sum(label is not Label.NONE for label in labels)


def _false_alarms(messages: Sequence[Message], figures: Mapping[str, str]) -> str:
    """How many harmless messages are stopped, by the figure of speech that makes them look like more."""
    stopped: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for message in messages:
        if message.label is Label.NONE:
            stopped[figures[message.id]][screen(message.text, message.recent).stops] += 1
    rows = [f"    {figure:10} {share(count[True], count.total())}" for figure, count in sorted(stopped.items())]
    return "\n".join(["  harmless messages that are stopped, by what they are:", *rows])


def _by_speech(messages: Sequence[Message], speech: Mapping[str, str]) -> str:
    """What is found and what is stopped for nothing, by how a message is typed."""
    rows = ["  by how they are typed: signs found; harmless ones stopped"]
    for way in sorted(set(speech.values())):
        of_it = [message for message in messages if speech[message.id] == way]
        parts = [[each for each in of_it if (each.label is Label.NONE) == is_none] for is_none in (False, True)]
        counts = [_stopped(screen(each.text, each.recent).label for each in part) for part in parts]
        rows.append(f"    {way:10} {'; '.join(share(n, len(part)) for n, part in zip(counts, parts, strict=True))}")
    return "\n".join(rows)


def _languages(messages: Sequence[Message], figures: Figures) -> str:
    rows = []
    for language in ("fr", "es"):
        of_it = [message for message in messages if message.language == language]
        signs = [message for message in of_it if message.label is not Label.NONE]
        none = [message for message in of_it if message.label is Label.NONE]
        stopped = [_stopped(screen(each.text, each.recent).label for each in part) for part in (signs, none)]
        found = figures.share(f"{language}: signs found", stopped[0], len(signs))
        others = figures.share(f"{language}: harmless ones stopped", stopped[1], len(none))
        rows.append(f"  {language}: signs found {found}, others stopped {others}")
    return "\n".join(rows)


def _in_talks(figures: Figures) -> str:
    """What is stopped of harmless replies: those held back from training, those of the scripted learners, of which
    eight were written anew since an earlier screen stopped them, and those of one who was asked for oblique ones."""
    kinds: dict[str, list[_Asked]] = {
        "replies of ordinary rehearsals": [(reply.reply, ()) for reply in held_back()],
        "replies of scripted learners": [(text, ()) for said in _scripted() for text in said],
        "oblique replies": _asked(ORDINARY_HELD_BACK),
    }
    rows = []
    for name, asked in kinds.items():
        n_stopped = _stopped(screen(*each).label for each in asked)
        rows.append(f"  {name}, stopped: {figures.share(f'{name}, stopped', n_stopped, len(asked))}")
    return "\n".join(rows)


def _asked(names: Sequence[str]) -> list[_Asked]:
    return [(message.text, message.recent) for name in names for message in read_messages(DATA / name)]


def _scripted() -> list[list[str]]:
    """What each scripted learner has to say in one scenario alone, in turn."""
    return [list(said) for path in sorted(IN_SCENARIO.glob("*.yaml")) for said in replies_in(path.stem).values()]


def main(figures: Figures) -> None:
    """Prints the report."""
    print("Messages and labels by language models, not by people in distress.")
    plain, short, examiners, everyday, contrast, among, messages = (
        [message for name in names for message in read_messages(DATA / name)]
        for names in (
            PLAIN_HELD_BACK,
            SHORT_HELD_BACK,
            EXAMINERS_HELD_BACK,
            EVERYDAY_HELD_BACK,
            CONTRAST_HELD_BACK,
            AMONG_OTHER_TALK,
            HELD_BACK,
        )
    )
    print(report("Rules over explicit words alone, plain messages", plain, by_words, figures))
    print(report("Rules over explicit words alone, hard messages", messages, by_words, figures))
    if not can_hear():
        print("onnxruntime is not installed: the encoder was not measured.")
        figures.clear()
        return
    joint = load_joint()
    print(f"Rules and encoder: stops from {joint.stops_from}, for intent from {joint.intent_stops_from}")
    print(report("Plain messages", plain, screen, figures))
    print(report("Short messages", short, screen, figures))
    print(report("Examiners' messages", examiners, screen, figures))
    print(report("Everyday words, meant and not", everyday, screen, figures))
    print(report("Signs and their harmless twins", contrast, screen, figures))
    print(report("Among other talk", among, screen, figures))
    print(report("Hard messages", messages, screen, figures))
    told = json.loads((DATA / "speech.json").read_text(encoding="utf-8"))
    print(_false_alarms(messages, {each: of["figure"] for each, of in told.items()}))
    print(_by_speech(messages, {each: of["speech"] for each, of in told.items()}))
    print(_languages(messages, figures))
    print(_in_talks(figures))
    chance = random.Random(_SEED)
    slipped = [
        Message(
            each.id, each.recent, retyped(retyped(each.text, chance), chance).lower(), each.label, each.directness,
            each.kind, each.language,
        )
        for each in messages
    ]  # fmt: skip
    print(report("Hard messages with slips of typing", slipped, screen, figures))
    print(_taken("reply of an ordinary rehearsal", [(reply.reply, ()) for reply in held_back()]))
    in_talks = [(text, said[max(0, at - _RECENT_REPLIES) : at]) for said in _scripted() for at, text in enumerate(said)]
    print(_taken("reply of a scripted learner after those before it", in_talks))
    print(_taken("oblique reply", _asked(ORDINARY_HELD_BACK)))
    print(_taken("hard message", _asked(HELD_BACK)))


def _taken(what: str, asked: Sequence[_Asked]) -> str:
    """The processor time that such a text takes, as a row to read."""
    taken = []
    for text, recent in asked:
        start = time.process_time()
        screen(text, recent)
        taken.append((time.process_time() - start) * 1_000)
    return f"{median(taken):.1f} ms a {what} (mean {mean(taken):.1f}, 95th percentile {quantiles(taken, n=20)[-1]:.1f})"


if __name__ == "__main__":
    sys.exit(measured("screen", without_options(main), sys.argv[1:]))
