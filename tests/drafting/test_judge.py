"""A draft is judged like any other scenario: its rungs, each of its lines, and a few talks with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from bot.drafting.faults import faults_of
from bot.drafting.judge import SHORT_PROOF, Judge, Judged
from bot.meaning.embedder import MiniLM
from bot.own_conflict.answers import answers_from
from bot.own_conflict.content import content
from bot.own_conflict.draft import Draft
from bot.own_conflict.form import Typed
from bot.rating.rater import EmbeddedRater
from bot.scenario.model import Scenario
from bot.simulation.learner import Script
from bot.simulation.run import Run, Stage
from tests.drafting.drafts import FILLED, good


def judged(judge: Judge, draft: dict[str, Any], typed: Typed = FILLED) -> Judged:
    return judge.judged(Draft.model_validate(draft), content(), answers_from(typed), "own_test", 1, "small-model")


def test_a_good_draft_is_a_whole_scenario_that_says_who_wrote_it(rater: EmbeddedRater, embedder: MiniLM) -> None:
    found = judged(Judge(rater, embedder), good())
    assert (found.faults, found.left_out) == ((), ())
    assert found.scenario is not None
    assert found.scenario.drafted_by == "small-model"
    assert "small-model" in found.scenario.sources[0]
    assert found.scenario.ladder[1].fact.startswith("After nine years the choir")
    assert "I had toast. I had more toast. There's your weekend." in {line.say for _, line in found.scenario.spoken()}
    assert found.scenario.answers[0].about == "happened"
    assert len(found.scenario.answers) == len(content().common.answers) + 1


class _EnoughError(Exception):
    """Nobody waits any more."""


@pytest.mark.parametrize("steps", [0, 5, 100])
def test_judging_goes_on_only_while_it_should(judge: Judge, steps: int) -> None:
    left = iter(range(steps))

    def go_on() -> None:
        if next(left, None) is None:
            raise _EnoughError

    with pytest.raises(_EnoughError):
        judge.judged(Draft.model_validate(good()), content(), answers_from(FILLED), "own_test", 1, "small-model", go_on)


@pytest.mark.parametrize(
    "say",
    [
        "The choir can whistle.",
        "They dropped me from the concert for somebody new.",
        "Thank you for listening to me.",
        "As an AI I cannot say.",
        "You should try asking open questions.",
        "**No.**",
        "Ich weiß nicht, was du meinst und warum.",
        "no " * 120,
    ],
)
def test_a_line_that_tells_teaches_or_is_no_speech_is_left_out(judge: Judge, say: str) -> None:
    draft = good()
    draft["lines"].append({"move": "plain", "heat": "cool", "say": say})
    found = judged(judge, draft)
    assert found.left_out == (say,)
    assert found.scenario is not None
    assert say not in {line.say for _, line in found.scenario.spoken()}


def test_an_answer_that_gives_something_away_goes_with_its_question_when_too_little_is_left(judge: Judge) -> None:
    draft = good()
    draft["answers"][0]["guarded"] = ["The choir, if you must know.", "It rained."]
    found = judged(judge, draft)
    assert found.left_out == ("The choir, if you must know.",)
    assert found.draft.answers == []


def test_a_rung_that_tells_the_one_below_is_named(judge: Judge) -> None:
    draft = good()
    draft["said"]["says"][0] = "You asked again like I was the fridge humming, and the choir took my solo."
    found = judged(judge, draft)
    assert found.scenario is None
    assert any("gives away rung `happened`" in fault for fault in found.faults)


@pytest.mark.parametrize(
    ("went", "said"),
    [
        ({"leaks": ("turn 3: the choir",)}, "in a trial, it slipped out too early: turn 3: the choir"),
        ({"unearned_reveals": 1}, "in a trial, they told it to a learner who had not earned it"),
        ({"flips": 1}, "in a trial, they told it to a learner who had not earned it"),
        ({"core_turn": None}, "in a trial, a learner who asked with care never heard the last rung (curious)"),
    ],
)
def test_a_draft_is_talked_with_and_what_goes_wrong_there_is_named(
    rater: EmbeddedRater, embedder: MiniLM, monkeypatch: pytest.MonkeyPatch, went: dict[str, Any], said: str
) -> None:
    well = Run(
        (), (), unearned_reveals=0, flips=0, repeats=0, contradictions=0, harm_turns=0, core_turn=9, first_rung_turn=3
    )
    played: list[str] = []

    def play(_stage: Stage, scenario: Scenario, script: Script, _seed: int) -> Run:
        assert scenario.drafted_by == "small-model"
        played.append(script.name)
        return replace(well, **went)

    monkeypatch.setattr(Stage, "play", play)
    found = judged(Judge(rater, embedder), good())
    assert found.scenario is None
    assert any(fault.startswith(said) for fault in found.faults)
    assert Counter(played) == SHORT_PROOF


def test_a_last_rung_that_never_comes_out_is_named(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.drafting.judge.turns_to_rungs", lambda _scenario: (2, 4))
    found = judged(judge, good())
    assert found.scenario is None
    assert "the last rung never comes out" in found.faults[0]


def test_what_stands_in_the_description_is_no_secret(judge: Judge) -> None:
    told = replace(FILLED, happened="She lost her solo in the choir to a newcomer, by the coat rack, after nine years.")
    assert "too few tell_tale words are left" in judged(judge, good(), told).faults[0]


@pytest.mark.parametrize(
    ("rung", "part", "value", "said"),
    [
        ("feels", "says", ["I'm humiliated."], "feels.says has 1"),
        ("feels", "tell_tale", ["scarlet"], "feels.tell_tale has 1"),
        ("needs", "guessed_by", [], "needs.guessed_by has 0"),
        ("happened", "fact", "", "happened.fact is empty"),
        ("happened", "fact", "x" * 500, "500 characters"),
        ("happened", "fact", "She wants to kill herself tonight.", "in danger"),
        ("said", "thought", "<b>no</b>", "not plain English"),
        ("happened", "says", ["I'll kill you over that solo."], "speaks of sex; leave that out"),
        ("happened", "says", ["That slut of a newcomer has my solo."], "threatens"),
        ("happened", "says", ["They took my solo, naked."], "threatens"),
        ("happened", "fact", "The choir gave her solo to a slut of a newcomer.", "fact threatens"),
        ("happened", "guessed_by", ["that bitch took my solo"], "threatens"),
        ("happened", "thought", "I wanted to jump off the bridge after choir.", "in danger"),
        ("happened", "thought", "I nearly stepped in front of a train after choir.", "in danger"),
    ],
)
def test_every_fault_of_what_is_underneath_is_named(rung: str, part: str, value: object, said: str) -> None:
    draft = good()
    draft[rung][part] = value
    assert any(said in fault for fault in faults_of(Draft.model_validate(draft)))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"lines": good()["lines"] * 6}, "there are 48 lines, and at most 40 fit; leave some out"),
        (
            {"answers": good()["answers"] * 41},
            "there are 41 questions with answers, and at most 40 fit; leave some out",
        ),
        (
            {"answers": [good()["answers"][0] | {"told": ["It's with the pans."] * 300}]},
            "a question has 300 ways to ask or answer it, and at most 40 fit; leave some out",
        ),
        ({"said": good()["said"] | {"says": good()["said"]["says"] * 20}}, "said.says has 60; write 3 to 40"),
        (
            {"lines": [{"move": "plain", "heat": "hot", "say": "no " * 1_000}] * 30},
            "characters, and at most 60,000 fit; shorten it",
        ),
    ],
)
def test_a_draft_holds_no_more_than_its_page_can_take_back(more: dict[str, Any], said: str) -> None:
    (fault,) = faults_of(Draft.model_validate(good() | more))
    assert fault.endswith(said)


def test_a_way_of_telling_holds_one_of_its_own_tell_tale_words() -> None:
    draft = good()
    draft["happened"]["says"][0] = "It went to somebody else in the end."
    assert any("none of its tell_tale words" in fault for fault in faults_of(Draft.model_validate(draft)))


def test_signs_in_a_draft_are_only_signs(judge: Judge) -> None:
    draft = good()
    draft["reacts_because"] = "It is {name} and {0} and %s."
    assert judged(judge, draft).faults
    draft = good()
    draft["feels"]["feeling"] = "humiliated {they}"
    assert judged(judge, draft).scenario is None
