"""Whether the language model that is named can be used: it is reached once, and each thing needed of it is tried."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from bot.errors import ModelTroubleError
from bot.language_model.client import Client, Prompt
from bot.language_model.structured import Asker
from bot.language_model.trouble import trouble_of

_PROMPT = Prompt("You are a person in a cafe.", "Say hello in four words.")
_FORM = [("system", 'Answer with one JSON object and nothing else: {"colour": "blue"}'), ("user", "Which colour?")]
_LONGEST_LOAD_SECONDS = 120.0


class _Colour(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    colour: str


@dataclass(frozen=True)
class Finding:
    """One thing that was tried: whether it went well, and what was found, in a sentence."""

    is_well: bool
    text: str


def _still_wanted() -> bool:
    return True


async def _loaded(_model: object) -> None:
    """Asks nothing of a model: whoever waits for it waits for the libraries only."""


def streaming(client: Client, timeout_seconds: float, is_wanted: Callable[[], bool] = _still_wanted) -> Finding:
    """Whether a line comes, word by word, in time. The server is hung up on once nobody wants to know any more."""
    try:
        client.answer(_loaded, time.monotonic() + _LONGEST_LOAD_SECONDS, is_wanted)
        began = time.monotonic()
        first, pieces = 0.0, 0
        with closing(client.stream(_PROMPT, began + timeout_seconds, is_wanted)) as words:
            for _ in words:
                first = first or time.monotonic() - began
                pieces += 1
    except Exception as error:  # noqa: BLE001  # whatever it is, it is what the doctor is for
        return Finding(False, str(trouble_of(error, client.endpoint)))
    if not pieces:
        return Finding(False, str(ModelTroubleError("The server answers, but without a word. Try another model.")))
    began_to_answer = f"It answers. The first word came after {first:.1f} seconds"
    if pieces == 1:
        return Finding(
            True, f"{began_to_answer}, and all the others with it. You will see a line once all of it is there."
        )
    return Finding(True, f"{began_to_answer}, the others bit by bit. You will see a line while it is being written.")


def answers_in_form(client: Client, timeout_seconds: float, is_wanted: Callable[[], bool] = _still_wanted) -> Finding:
    """Whether it can answer by filling in a form, as a second rater must; hung up on as in `streaming`."""
    asker = Asker(_Colour)
    until = time.monotonic() + timeout_seconds
    try:
        answer = client.answer(lambda model: asker.ask(model, _FORM), until, is_wanted)
    except ModelTroubleError as trouble:
        return Finding(False, str(trouble))
    if answer is None:
        return Finding(
            False, "It cannot fill in a form, and rating needs that. It can speak, but not rate your replies."
        )
    return Finding(True, "It can fill in a form, so it can rate your replies too.")
