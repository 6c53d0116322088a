"""What a language model is told before it speaks for the other person: the words of `prompt.yaml`, filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

from bot.language_model.client import Prompt
from bot.persona.briefing import Briefing, Role
from bot.persona.guard import MADE_UP_OR_KEPT, Fault
from bot.persona.turn import Ending
from bot.scenario.check import fold
from bot.scenario.model import Band, Move

_FILE = Path(__file__).parent / "prompt.yaml"
# Fewer words in a row than this are anybody's; so many are no chance.
_FEWEST_WORDS_SAID_BACK, _MOST_WORDS_SAID_BACK = 3, 6
_PRONOUNS = {"she": ("she", "her", "her"), "he": ("he", "him", "his"), "they": ("they", "them", "their")}


class _Trust(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    from_: float = Field(alias="from")
    say: str


class Words(BaseModel):
    """The file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    version: int
    stable: str
    heat: dict[Band, str]
    trust: list[_Trust]
    moves: dict[Move, str]
    keeps: str
    keeps_named: str
    tells: str
    might_say: str
    ends: dict[Ending, str]
    again: str
    not_to_be_known: str


@lru_cache(maxsize=1)
def words() -> Words:
    """What is written in `prompt.yaml`."""
    return Words.model_validate(yaml.safe_load(_FILE.read_text(encoding="utf-8")))


def prompt_for(briefing: Briefing, fault: Fault | None = None) -> Prompt:
    """What is sent for one line; `fault` is what was wrong with the try before, whose words are not sent again."""
    return Prompt(stable_part(briefing.role), "\n".join(_moment(briefing, fault)))


def stable_part(role: Role) -> str:
    """The part that is the same through a whole rehearsal."""
    return _filled(
        words().stable,
        role,
        age=role.age,
        relationship=role.relationship,
        situation=role.situation,
        voice=role.voice,
        examples="\n".join(f"- {line}" for line in role.examples),
    )


def repeats(prompt: Prompt, hint: str, sentence: str) -> bool:
    """Whether the sentence says back what was sent; the author's own line for the moment may be said."""
    said = _plain(sentence)
    if len(said) < _FEWEST_WORDS_SAID_BACK or " ".join(said) in " ".join(_plain(hint)):
        return False
    length = min(len(said), _MOST_WORDS_SAID_BACK)
    runs = [f" {' '.join(said[at : at + length])} " for at in range(len(said) - length + 1)]
    return any(run in sent for sent in map(_words_in, (prompt.stable, prompt.moment)) for run in runs)


# The stable part is the same all through a rehearsal.
@lru_cache(maxsize=16)
def _words_in(sent: str) -> str:
    return f" {' '.join(_plain(sent))} "


def _plain(text: str) -> list[str]:
    return re.findall(r"[\w']+", fold(text))


def _moment(briefing: Briefing, fault: Fault | None) -> Iterator[str]:
    name = briefing.role.name
    yield "The talk so far:"
    if briefing.opening_line:
        yield f"{name}: {briefing.opening_line}"
    for exchange in briefing.earlier:
        yield f"The other one: {exchange.reply}"
        yield f"{name}: {exchange.line}"
    if briefing.told:
        yield f"\n{name} has said so far, and both know it:"
        yield from (f"- {line}" for line in briefing.told)
    yield "\nHow to behave now:"
    yield from (f"- {_filled(note, briefing.role, hint=briefing.hint)}" for note in _notes(briefing))
    if fault is not None:
        yield f"- {words().again.format(why=words().not_to_be_known if fault in MADE_UP_OR_KEPT else fault.value)}"
    yield f"\nThe other one says: {briefing.reply}"
    yield f"{name}:"


def _notes(briefing: Briefing) -> Iterator[str]:
    yield words().heat[briefing.band]
    yield [trust.say for trust in words().trust if trust.from_ <= briefing.openness][-1]
    yield words().moves[briefing.move]
    if briefing.is_telling:
        yield words().tells
    else:
        if briefing.has_more_to_keep:
            yield words().keeps_named if briefing.has_named else words().keeps
        yield words().might_say
    if briefing.ending is not None:
        yield words().ends[briefing.ending]


def _filled(text: str, role: Role, **more: object) -> str:
    they, them, their = _PRONOUNS[role.pronoun]
    return text.format(name=role.name, they=they, them=them, their=their, **more)
