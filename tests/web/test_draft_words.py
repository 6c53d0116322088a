"""What is wrong with a draft is said in the words that its page has for the parts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from bot.drafting.faults import faults_of
from bot.drafting.judge import Judge
from bot.meaning.embedder import MiniLM
from bot.own_conflict.answers import answers_from
from bot.own_conflict.content import content
from bot.own_conflict.draft import RUNG_NAMES, Draft
from bot.rating.rater import EmbeddedRater
from bot.web.draft_words import fault_in_words
from tests.drafting.drafts import FILLED, good

# What an author calls the parts, and how a program writes names.
AUTHORS = re.compile(rf"\brungs?\b|[a-z]_[a-z]|`|\b(?:{'|'.join(RUNG_NAMES)})\.")
LEAKS = "You asked again like I was the fridge humming, and the choir took my solo."
NO_TELL_TALE = "It went to somebody else in the end."


def at_fault(rung: str, part: str, value: object) -> Draft:
    draft = good()
    draft[rung][part] = value
    return Draft.model_validate(draft)


def with_first_say(rung: str, say: str) -> Draft:
    return at_fault(rung, "says", [say, *good()[rung]["says"][1:]])


@pytest.mark.parametrize(
    ("draft", "says"),
    [
        (at_fault("happened", "fact", ""), "What happened: “What is true” is empty; write it"),
        (
            at_fault("happened", "fact", "x" * 500),
            "What happened: “What is true” has 500 characters, and at most 400 fit; shorten it",
        ),
        (
            at_fault("feels", "thought", "<b>no</b>"),
            "What it feels like: “What they think” is not plain English; use everyday words, and no signs",
        ),
        (
            at_fault("happened", "fact", "She wants to kill herself tonight."),
            "What happened: “What is true” speaks of somebody in danger; choose an everyday trouble",
        ),
        (
            at_fault("needs", "guessed_by", ["they want company"] * 7),
            "What they need: “How you might guess it” has 1, and repeats do not count; write 7 to 40",
        ),
        (
            at_fault("feels", "tell_tale", ["ab", *good()["feels"]["tell_tale"]]),
            "What it feels like: “Words that give it away”, 'ab' has 2 characters; write 3 to 60",
        ),
        (
            with_first_say("happened", NO_TELL_TALE),
            f"What happened: “Ways of telling it”, '{NO_TELL_TALE}' holds none of the “Words that give it away”; use "
            "one of them, or add one that it holds",
        ),
        (
            with_first_say("feels", "As an AI I am humiliated."),
            "What it feels like: “Ways of telling it”, 'As an AI I am humiliated.': no person would say 'as an ai' "
            "here; change that",
        ),
    ],
)
def test_a_fault_names_the_part_the_value_and_the_remedy(draft: Draft, says: str) -> None:
    assert [fault_in_words(fault) for fault in faults_of(draft)] == [says]


@pytest.mark.parametrize("value", ["", "x" * 500, "<b>no</b>", "I want to die, I will kill myself tonight."])
def test_no_fault_of_any_part_is_told_in_an_authors_terms(value: str) -> None:
    draft: dict[str, Any] = good()
    for rung in RUNG_NAMES:
        draft[rung] = {part: [value] if isinstance(old, list) else value for part, old in draft[rung].items()}
    faults = faults_of(Draft.model_validate(draft | {"reacts_because": value}))
    assert len(faults) > len(RUNG_NAMES) * 3
    assert [words for fault in faults if AUTHORS.search(words := fault_in_words(fault))] == []


@pytest.mark.parametrize(
    ("draft", "happened", "says"),
    [
        (
            with_first_say("said", LEAKS),
            FILLED.happened,
            f"Gives away “What happened” before it is said: '{LEAKS}'; change the words",
        ),
        (
            at_fault("needs", "says", [*good()["needs"]["says"], good()["needs"]["says"][2]]),
            FILLED.happened,
            f"The same words as another line: {good()['needs']['says'][2]!r}; write another line",
        ),
        (
            with_first_say("needs", f"{good()['feels']['says'][0]} Friday."),
            FILLED.happened,
            f"“What they need” is no secret: this person says nearly that at any time "
            f"({good()['feels']['says'][0]!r}); make it more particular",
        ),
        (
            Draft.model_validate(good()),
            "She lost her solo in the choir to a newcomer, by the coat rack, after nine years.",
            "Too few “Words that give it away” are left, since the others are everyday words or stand in the "
            "description; choose words for things that only this person would tell of",
        ),
    ],
)
def test_what_the_judge_finds_is_told_so_too(
    rater: EmbeddedRater, embedder: MiniLM, draft: Draft, happened: str, says: str
) -> None:
    answers = answers_from(replace(FILLED, happened=happened))
    judged = Judge(rater, embedder, {}).judged(draft, content(), answers, "own_test", 1, "small-model")
    assert [fault_in_words(fault) for fault in judged.faults] == [says]


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (
            "in a trial, they told it to a learner who had not earned it (keyword_gamer)",
            "In a trial, they told it to a learner who had not earned it",
        ),
        (
            "in a trial, it slipped out too early: happened by the word 'choir': The choir can whistle.",
            "In a trial, it slipped out too early: “What happened” by the word 'choir': The choir can whistle.",
        ),
        (
            "in a trial, a learner who asked with care never heard the last rung (curious)",
            "In a trial, a learner who asked with care never heard “What they need”",
        ),
    ],
)
def test_what_a_trial_finds_is_told_without_the_names_of_scripts(fault: str, says: str) -> None:
    assert fault_in_words(fault) == says
