"""What an actor is handed: lines whose time has come, and nothing of what is still kept."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from bot.persona.actor import speak
from bot.persona.script import Cue, Part, script_for
from bot.persona.turn import Ending, Mind, Source
from bot.scenario.library import Library, shipped_folder
from bot.scenario.model import Move, Scenario

LIBRARY = Library([shipped_folder()])


def cues(scenario: Scenario, disclosed: int) -> Iterator[Cue]:
    # Calm and trusting: then every form of an answer is open, and the lines of all three bands come anyway.
    mind = Mind(heat=0.1, trust=0.95, disclosed=disclosed)
    yield from (Cue(move, mind) for move in Move)
    yield Cue(Move.ASKS, mind, answers=tuple(answer.id for answer in scenario.answers))
    yield from (Cue(Move.OFFERS, mind, kindness=place) for place in range(len(scenario.softens_when)))
    is_over = disclosed == len(scenario.ladder)
    yield from (Cue(Move.PLAIN, mind, ending=ending) for ending in Ending if is_over or ending is not Ending.OPENS)
    yield Cue(Move.LEAVES, mind, ending=Ending.PARTLY)


@pytest.mark.parametrize("scenario", LIBRARY.all(), ids=lambda scenario: scenario.id)
def test_a_script_holds_nothing_that_has_not_been_said(scenario: Scenario) -> None:
    for disclosed in range(len(scenario.ladder) + 1):
        kept = scenario.ladder[disclosed:]
        closed = {text for rung in kept for text in (rung.fact, rung.thought, *rung.says, *rung.guessed_by)}
        not_yet = {rung.id for rung in kept}
        needs_kept = {line.say for _, line in scenario.spoken() if line.after in not_yet}
        # The same words may also stand where they need nothing, or nothing more.
        free = {line.say for _, line in scenario.spoken() if line.after not in not_yet}
        parts = [part for cue in cues(scenario, disclosed) for part in script_for(scenario, cue)]
        handed = {text for part in parts for text, _ in part.lines}
        assert handed
        assert not handed & closed
        assert not handed & (needs_kept - free)
        assert all(needed <= disclosed for part in parts for _, needed in part.lines)


def test_a_rung_is_handed_over_in_the_turn_in_which_it_is_told(friend: Scenario) -> None:
    rung = friend.ladder[1]
    told = Cue(Move.GUESSES, Mind(heat=0.3, trust=0.8, disclosed=2), rung=rung)
    (part,) = script_for(friend, told)
    assert {text for text, _ in part.lines} == set(rung.says)


def test_what_the_guard_forbids_is_not_said(friend: Scenario) -> None:
    script = [Part(_source(friend), (("It is the job.", 0), ("It is the weather.", 0)))]
    spoken = speak(script, [], random.Random(1), lambda line: "job" not in line)
    assert spoken is not None
    assert spoken.text == "It is the weather."


def test_the_freshest_line_comes_first_and_none_comes_twice(friend: Scenario) -> None:
    part = Part(_source(friend), (("old", 0), ("new", 2), ("newer", 3)))
    said: list[str] = []
    while spoken := speak([part], said, random.Random(1), lambda _line: True):
        said.append(spoken.text)
    assert said == ["newer", "new", "old"]


def _source(scenario: Scenario) -> Source:
    return next(iter(script_for(scenario, Cue(Move.PLAIN, Mind(heat=0.4, trust=0.5))))).source
