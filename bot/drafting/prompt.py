"""What a language model is told before it drafts: the words of `words.yaml`, filled in, and nobody's name."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from bot.drafting.faults import LONGEST_DRAFT
from bot.own_conflict.answers import Answers
from bot.own_conflict.content import Content
from bot.own_conflict.draft import RUNG_NAMES, Draft
from bot.own_conflict.form import Typed
from bot.own_conflict.names import without_names
from bot.scenario.model import Move

Messages = list[tuple[str, str]]

_FILE = Path(__file__).parent / "words.yaml"
_STANDS_FOR_THE_NAME = "someone"
# What else a model needs to know is in the first of them.
_MOST_FAULTS, _LONGEST_FAULT = 24, 300
_RUNG_FORM: dict[str, object] = {
    "fact": "", "thought": "", "feeling": "", "says": ["", ""], "tell_tale": ["", ""], "guessed_by": ["", ""],
}  # fmt: skip
_FORM: dict[str, object] = {
    "reacts_because": "",
    **dict.fromkeys(RUNG_NAMES, _RUNG_FORM),
    "lines": [{"move": "asks", "heat": "hot", "say": ""}],
    "answers": [
        {"about": "happened", "asks": [""], "guarded": [""], "partial": [""], "open": [""], "told": [""]}
    ],
}  # fmt: skip


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    version: int
    task: str
    description: str
    underneath: str
    not_said: str
    again: str


@lru_cache(maxsize=1)
def _words() -> _Words:
    return _Words.model_validate(yaml.safe_load(_FILE.read_text(encoding="utf-8")))


def messages_for(typed: Typed, answers: Answers, prepared: Content, choice: str = "") -> Messages:
    """What is sent for a draft. `choice` is what the learner said could be underneath ('' = a surprise).

    The made-up name is not sent either: people are told to make one up, and some will not.
    """
    voice = prepared.voices[answers.voice]
    told = nameless({name: getattr(answers, name) for name in ("relationship", *_TOLD)}, typed)
    task = _words().task.format(they=answers.pronoun, moves=", ".join(Move), form=json.dumps(_FORM))
    described = _words().description.format(
        they=answers.pronoun,
        age=answers.age,
        voice=voice.voice,
        sample=voice.sample,
        relationship=told["relationship"],
        underneath=_words().underneath.format(choice=choice) if choice else "",
        **{name: told[name] or _words().not_said for name in _TOLD},
    )
    return [("system", task), ("user", described)]


_TOLD = ("said", "happened", "part", "fear", "want")


def again(messages: Messages, draft: Draft, faults: Sequence[str], typed: Typed) -> Messages:
    """What is sent to have a draft mended: once, with what is wrong with it."""
    named = "\n".join(f"- {fault[:_LONGEST_FAULT]}" for fault in faults[:_MOST_FAULTS])
    asked = _words().again.format(faults=_without_the_made_up(named, typed))
    return [*messages, ("assistant", draft.model_dump_json()[:LONGEST_DRAFT]), ("user", asked)]


def nameless(texts: dict[str, str], typed: Typed) -> dict[str, str]:
    """The texts without anybody's name, the made-up one among them; what the learner calls no name stays."""
    found = without_names(texts, typed.keep).texts
    return {name: _without_the_made_up(text, typed) for name, text in found.items()}


def _without_the_made_up(text: str, typed: Typed) -> str:
    if not typed.name:
        return text
    # People also write names small.
    name = rf"(?<!\w){re.escape(typed.name)}(?!\w)"
    return re.sub(name, _STANDS_FOR_THE_NAME, text, flags=re.IGNORECASE)
