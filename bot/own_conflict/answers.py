"""The answers to the form, once every one of them can be used."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.errors import AnswersError
from bot.own_conflict.form import FREE, WHO, Typed, offered
from bot.scenario.difficulty import Difficulty

YOUNGEST, OLDEST = 13, 110

_LONGEST_NAME = 24
_CHOOSE = {
    "who": "Choose who they are to you.",
    "pronoun": "Choose she, he or they.",
    "voice": "Choose how they talk.",
    "is_stop": "Choose yes or no.",
    "difficulty": "Choose how hard it should be: gentle, ordinary or hard.",
    "looks": "Choose a face.",
}
_EMPTY_WORDS = {
    "said": "Write what they said, or the line closest to it.",
    "happened": "Write what happened, in a sentence or two.",
}


@dataclass(frozen=True)
class Answers:
    """The answers, each of them usable."""

    relationship: str
    is_close: bool
    name: str
    pronoun: str
    age: int
    voice: str
    looks: str
    said: str
    is_stop: bool
    happened: str
    part: str
    fear: str
    want: str
    difficulty: Difficulty
    insides: tuple[str, ...] = field(default=())


def answers_from(typed: Typed) -> Answers:
    """The answers of a form. Raises AnswersError, which names every field that cannot be used, and what to do."""
    faults = dict(_faults(typed))
    if faults:
        raise AnswersError(faults)
    _, relationship, is_close = WHO[typed.who]
    return Answers(
        relationship=relationship or _without_my(typed.who_words),
        is_close=is_close,
        name=typed.name,
        pronoun=typed.pronoun,
        age=int(typed.age),
        voice=typed.voice,
        looks=typed.looks,
        said=typed.said,
        is_stop=typed.is_stop == "yes",
        happened=typed.happened,
        part=typed.part,
        fear=typed.fear,
        want=typed.want,
        difficulty=Difficulty(typed.difficulty),
        insides=typed.insides,
    )


def _without_my(who: str) -> str:
    """Who they are as a scenario says it: "my old teacher" becomes "old teacher"."""
    return who.removeprefix("my ").removeprefix("My ").strip() or who


def _faults(typed: Typed) -> list[tuple[str, str]]:
    known = offered()
    found = [(name, said) for name, said in _CHOOSE.items() if getattr(typed, name) not in known[name]]
    if typed.who == "other" and not typed.who_words:
        found.append(("who_words", "Write who they are to you, in two or three words."))
    found += [fault for fault in (_name(typed.name), _age(typed.age)) if fault]
    found += [fault for name in FREE if (fault := _free(name, getattr(typed, name)))]
    unknown = [one for one in typed.insides if one not in known["insides"]]
    if unknown:
        found.append(("insides", f"“{unknown[0][:40]}” is none of those shown. Choose again."))
    return found


def _name(name: str) -> tuple[str, str] | None:
    if not name:
        return "name", "Write what we shall call them here. It should not be their real name."
    if len(name) > _LONGEST_NAME:
        return "name", f"That has {len(name)} characters; at most {_LONGEST_NAME} fit. Choose a shorter one."
    if not name[0].isalpha() or any(sign in name for sign in "{}<>*\n"):
        return "name", "A name starts with a letter and holds no signs. Choose another."
    return None


def _age(age: str) -> tuple[str, str] | None:
    try:
        years = int(age)
    except ValueError:
        return "age", "Write about how old they are, as a number."
    if years < YOUNGEST:
        return (
            "age",
            f"These ways of talking fit people of {YOUNGEST} or more. For a child, see the start page.",
        )
    return None if years <= OLDEST else ("age", f"{years} is older than people get. Write a smaller number.")


def _free(name: str, text: str) -> tuple[str, str] | None:
    least, most = FREE[name]
    if len(text) > most:
        return name, f"That has {len(text):,} characters; at most {most} fit. Shorten it."
    if len(text) < least:
        return name, _EMPTY_WORDS[name] if not text else "That is very short. Write a little more."
    return None
