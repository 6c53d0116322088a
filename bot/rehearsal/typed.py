"""What a learner typed, made fit to be kept: nothing unseen, nothing empty, nothing without end."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TypeVar

from pydantic import ValidationError

from bot.errors import BadInputError
from bot.rehearsal.events import LONGEST_NOTE, LONGEST_REPLY

T = TypeVar("T")


def visible(text: str) -> str:
    """The text without what can neither be seen nor meant: control characters and halves of characters."""
    unseen = ("Cc", "Cs", "Co", "Cn")
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in unseen).strip()


def reply_from(text: str, way_out: str = "Pause") -> str:
    """The words of a reply. Raises BadInputError when there are none, naming the `way_out`, or too many."""
    reply = visible(text)
    if not reply:
        raise BadInputError(f"There is nothing in the reply. Write a few words, or choose {way_out}.")
    if len(reply) > LONGEST_REPLY:
        raise BadInputError(
            f"The reply has {len(reply):,} characters; at most {LONGEST_REPLY:,} can be taken. "
            "Shorten it and send it again."
        )
    return reply


def note_from(text: str) -> str:
    """The words of a note, which may be none. Raises BadInputError when there are too many."""
    note = visible(text)
    if len(note) > LONGEST_NOTE:
        raise BadInputError(f"That has {len(note):,} characters; at most {LONGEST_NOTE:,} can be kept. Shorten it.")
    return note


def valid(make: Callable[[], T]) -> T:
    """What `make` makes. Raises BadInputError, naming field and value, where that cannot be."""
    try:
        return make()
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(step) for step in first["loc"])
        raise BadInputError(f"{field} is {first['input']!r}: {first['msg'].lower()}.") from None
    except ValueError as error:
        raise BadInputError(str(error)) from None
