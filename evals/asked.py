"""Claim: whoever asks what they are talking to is told, in whatever words they ask.

`python -m evals asked` prints how many of the questions held back are heard, by language and by rules alone; how many
messages that sound near to one are answered as if they were; the same of replies of ordinary rehearsals; and what it
costs. Shares come with the 95 % interval of Wilson (1927). All were written by language models.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bot.meaning.embedder import MiniLM
from bot.safety.asked import AsksWhatThisIs
from bot.safety.asked_words import asks_in_known_words
from evals.accepted import Figures, measured, without_options
from evals.replies import held_back

DATA = Path(__file__).parent / "datasets" / "asked"
TRAINED_ON, HELD_BACK = "train.jsonl", "test.jsonl"


@dataclass(frozen=True)
class Message:
    """A message, who wrote it, and whether it asks what is behind the practice."""

    text: str
    asks: bool
    language: str
    writer: int


def read(name: str) -> list[Message]:
    """The messages of a file, one JSON object a line."""
    rows = map(json.loads, (DATA / name).read_text(encoding="utf-8").splitlines())
    return [Message(row["text"], row["asks"], row["lang"], row["writer"]) for row in rows]


def _row(figures: Figures, title: str, what: str, asks: Callable[[str], bool], texts: Sequence[str]) -> str:
    return f"  {what}: {figures.share(f'{title}: {what}', sum(map(asks, texts)), len(texts))}"


def main(figures: Figures) -> None:
    """Prints the report."""
    print("Messages by language models, not by learners.")
    messages = read(HELD_BACK)
    ordinary = [reply.reply for reply in held_back()]
    hears = AsksWhatThisIs(MiniLM())
    for title, asks in (("known wordings alone", asks_in_known_words), ("with words and meaning", hears)):
        print(title)
        for language in ("en", "fr", "es"):
            of_it = [each.text for each in messages if each.asks and each.language == language]
            print(_row(figures, title, f"questions heard, {language}", asks, of_it))
        near = [each.text for each in messages if not each.asks]
        print(_row(figures, title, "near ones that ask nothing, answered", asks, near))
        print(_row(figures, title, "replies of ordinary rehearsals, answered", asks, ordinary))
    taken = []
    for text in ordinary:
        began = time.process_time()
        hears(text)
        taken.append((time.process_time() - began) * 1_000)
    print(f"{median(taken):.2f} ms a reply, {sum(taken) / len(taken):.2f} on average")


if __name__ == "__main__":
    sys.exit(measured("asked", without_options(main), sys.argv[1:]))
