"""From a filled form to a scenario: names out, answers read, an inside drawn, everything checked."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from bot.errors import AnswersError
from bot.own_conflict.answers import Answers, answers_from
from bot.own_conflict.compose import composed, is_open_secret
from bot.own_conflict.content import Content, Inside, content
from bot.own_conflict.form import FREE, WHO, Typed
from bot.own_conflict.names import without_names
from bot.scenario.check import problems_of_content
from bot.scenario.model import Scenario

# Where a fault of the scenario comes from, in the form; what is prepared has no faults (the tests see to it).
_FIELD_OF = {"opening_line": "said", "what_you_know": "happened", "hints": "fear", "summary": "said", "title": "name"}

# Some ten times what all fields may hold.
_MOST_CHARACTERS = 20_000

DRAFTED = "drafted"
"""In place of an inside's id, where a language model drafted it."""


@dataclass(frozen=True)
class Looked:
    """A form without names, and which words were taken out of which field."""

    typed: Typed
    taken: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Made:
    """A conflict of one's own, ready to be kept."""

    scenario: Scenario
    typed: Typed
    inside: str
    """Id of the inside; never shown before the look back when it was left to chance."""


def looked_over(typed: Typed) -> Looked:
    """The form with the names taken out of everything free.

    Raises AnswersError where something is far too long: names are looked for with each word, which would take minutes.
    """
    if len(typed.words) > _MOST_CHARACTERS:
        answers_from(typed)
    found = without_names({name: getattr(typed, name) for name in FREE}, [typed.name, *typed.keep])
    return Looked(typed.with_texts(found.texts), found.taken)


def made(typed: Typed, scenario_id: str, version: int, seed: int, before: str | None = None) -> Made:
    """The scenario of a form. Raises AnswersError, naming every field that cannot be used.

    `seed` decides which of the possible insides it is; `before` is the one it was, kept while it still fits.
    """
    answers = answers_from(typed)
    prepared = content()
    possible = [inside.id for inside in _possible(prepared, answers)]
    inside = before if before in possible else random.Random(seed).choice(possible)
    scenario = composed(prepared, answers, prepared.placed(inside), scenario_id, version)
    faults = {
        _FIELD_OF.get(str(path[0]), "happened"): _fault(str(path[0]), message)
        for path, message, _ in problems_of_content(scenario)
    }
    if faults:
        raise AnswersError(faults)
    return Made(scenario, typed, inside)


def _fault(part: str, message: str) -> str:
    if part == "opening_line" and "teaches or thanks" in message:
        words = message.rsplit(": ", 1)[-1]
        return f"The words {words} sound like a textbook. Write it as they would say it."
    return f"This does not work yet: {message}. Put it another way."


def _possible(prepared: Content, answers: Answers) -> list[Inside]:
    """The insides that may be drawn. Raises AnswersError when none of those chosen can be."""
    chosen = [inside for inside in prepared.insides() if not answers.insides or inside.id in answers.insides]
    fit = [inside for inside in chosen if _fits(inside, answers)]
    kept = [inside for inside in fit if not is_open_secret(*prepared.placed(inside.id), answers)]
    if kept:
        return kept
    if fit:
        raise AnswersError({"insides": "What you wrote tells this already, so it would be no secret. Choose more."})
    close = ", ".join(words.lower() for words, _, is_close in WHO.values() if is_close)
    raise AnswersError({"insides": f"What you chose fits only {close}, or only grown-ups. Choose more."})


def _fits(inside: Inside, answers: Answers) -> bool:
    return answers.age >= inside.from_age and (answers.is_close or not inside.is_for_close)
