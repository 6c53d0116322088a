"""Whether the language model that is named can be used: it is reached once, and each thing needed of it is tried."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from types import MappingProxyType

from bot.errors import ModelTroubleError
from bot.language_model.client import Client, Prompt
from bot.language_model.second_rater import ModelRater
from bot.language_model.sentences import Sentences
from bot.language_model.structured import Way
from bot.language_model.trouble import trouble_of
from bot.rubric import Moment

_NAME = "Robin"
_PROMPT = Prompt(f"You are {_NAME}, a person in a cafe.", "Say hello in four words.")
# A reply of nobody's, to be rated as any other is.
_REPLY = "Sorry I went on about it. What was today like for you?"
_MOMENT = Moment(relationship="friends", situation="One teased the other.", previous="Can you just drop it?")
_WAYS: Mapping[Way, str] = MappingProxyType(
    {
        "json_schema": "The form is handed over with the question, and the server keeps the answer to it.",
        "function_calling": "The form is handed over as a tool, and the answer comes as what goes into the tool.",
        "json_mode": "The form is asked for in words, the server sends nothing but forms, and the program checks it.",
        "lenient": "The form is asked for in words alone, and the program looks for it in whatever comes.",
    }
)
_LONGEST_LOAD_SECONDS = 120.0


@dataclass(frozen=True)
class Finding:
    """One thing that was tried: whether it went well, and what was found, in a sentence."""

    is_well: bool
    text: str


def _still_wanted() -> bool:
    return True


def streaming(client: Client, timeout_seconds: float, is_wanted: Callable[[], bool] = _still_wanted) -> Finding:
    """Whether a line comes, word by word, in time. The server is hung up on once nobody wants to know any more."""
    try:
        client.wait_until_ready(time.monotonic() + _LONGEST_LOAD_SECONDS, is_wanted)
        began = time.monotonic()
        first, pieces, said = 0.0, 0, Sentences(_NAME)
        sentences: list[str] = []
        with closing(client.stream(_PROMPT, began + timeout_seconds, is_wanted)) as words:
            for more in words:
                sentences += said.add(more)
                if more.strip():
                    first = first or time.monotonic() - began
                    pieces += 1
        sentences += said.rest()
    except Exception as error:  # noqa: BLE001  # whatever it is, it is what the doctor is for
        return Finding(False, str(trouble_of(error, client.endpoint)))
    # As in a talk: blanks, or a thought and no more, are no line.
    if not sentences:
        return Finding(False, str(ModelTroubleError("The server answers, but without a word. Try another model.")))
    began_to_answer = f"It answers. The first word came after {first:.1f} seconds"
    if pieces == 1:
        return Finding(
            True, f"{began_to_answer}, and all the others with it. You will see a line once all of it is there."
        )
    return Finding(True, f"{began_to_answer}, the others bit by bit. You will see a line while it is being written.")


def rating(client: Client, timeout_seconds: float, is_wanted: Callable[[], bool] = _still_wanted) -> Finding:
    """Whether it rates a reply as a second rater must, and how it is asked to; hung up on as in `streaming`."""
    rater = ModelRater(client, timeout_seconds)
    until = time.monotonic() + timeout_seconds
    try:
        sides = client.answer(lambda model: rater.read(model, _REPLY, _MOMENT), until, is_wanted)
    except ModelTroubleError as trouble:
        return Finding(False, f"It was asked to rate a reply, and no rating came. {trouble}")
    if not sides or rater.way is None:
        return Finding(
            False, "It did not fill in the form that a rating takes. It can speak, but not rate your replies."
        )
    return Finding(
        True, f"It filled in the form that a rating takes, so it can rate your replies too. {_WAYS[rater.way]}"
    )
