"""Scripted learners are real talks with a real persona; what never may happen is counted apart from the guard."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.meaning.embedder import DIMENSIONS, MiniLM
from bot.persona.person import Person
from bot.persona.turn import Mind, Source, Turn
from bot.rating.rater import EmbeddedRater
from bot.rubric import Moment, Rating
from bot.scenario.difficulty import Difficulty
from bot.scenario.library import Library
from bot.scenario.model import Move, Scenario
from bot.simulation.learner import FEWEST_REPLIES, Learner, scripts
from bot.simulation.meaning import Meaning
from bot.simulation.run import Stage
from tests.persona.rated import GUESS, OWNED, SMALL_TALK, rated

if TYPE_CHECKING:
    from bot.meaning.embedder import Vectors

HALF = rated(curiosity=1, perspective_taking=1)


@pytest.fixture(scope="module")
def meaning(embedder: MiniLM) -> Meaning:
    return Meaning(embedder)


@pytest.fixture(scope="module")
def stage(rater: EmbeddedRater, person: Person, meaning: Meaning) -> Stage:
    return Stage(rater, person, meaning)


def said(line: str, disclosed: int = 0) -> Turn:
    mind = Mind(heat=0.4, trust=0.4, disclosed=disclosed)
    return Turn(number=1, reply="so", rating=SMALL_TALK, move=Move.PLAIN, line=line, source=Source.MOVE, mind=mind)


def test_there_are_at_least_ten_kinds_of_learner_with_thirty_replies_each() -> None:
    assert len(scripts()) >= 10
    assert all(sum(map(len, script.replies.values())) >= FEWEST_REPLIES for script in scripts().values())


def test_a_learner_says_nothing_twice_while_there_is_something_new(friend: Scenario) -> None:
    for script in scripts().values():
        learner = Learner(script, friend, random.Random(3))
        replies = [learner.reply(disclosed=0) for _ in range(8)]
        assert len(set(replies)) == len(replies), script.name


def test_a_telling_word_before_its_time_is_a_leak(friend: Scenario, meaning: Meaning) -> None:
    assert meaning.leak(friend, said("They've put my post under review."))
    assert not meaning.leak(friend, said("They've put my post under review.", disclosed=len(friend.ladder)))


def test_the_same_thing_in_other_words_is_a_leak_too(friend: Scenario, meaning: Meaning) -> None:
    assert "by meaning" in meaning.leak(
        friend, said("Every time the thing lights up I go cold. They could get me on it any minute, from upstairs.")
    )


def test_a_line_about_something_else_is_no_leak(friend: Scenario, meaning: Meaning) -> None:
    assert not meaning.leak(friend, said("The fern is plastic and the table wobbles."))


@pytest.mark.parametrize("learner", ["curious", "hostile", "keyword_gamer"])
def test_nothing_slips_out_and_nobody_caves(library: Library, stage: Stage, learner: str) -> None:
    for scenario in library.all()[:3]:
        tally = stage.tally(scenario, scripts()[learner], 1, seed=5, difficulty=Difficulty.ORDINARY)
        assert (tally.leaks, tally.unearned_reveals, tally.flips, tally.contradictions) == (0, 0, 0, 0)
        assert tally.rungs if learner == "curious" else not tally.core_reached


def test_the_same_seed_gives_the_same_talk(friend: Scenario, stage: Stage) -> None:
    one, other = (stage.play(friend, scripts()["curious"], seed=4) for _ in range(2))
    assert [turn.line for turn in one.turns] == [turn.line for turn in other.turns]


def test_nobody_owns_a_part_that_they_do_not_have(library: Library) -> None:
    manager = library.get("manager_waves_away")
    assert manager.your_part is None
    script = scripts()["curious"]
    learner = Learner(script, manager, random.Random(3))
    said = {learner.reply(disclosed=0) for _ in range(12)}
    assert not said & {*script.replies["ownership"], *(one.say for one in manager.tries.ownership)}


@dataclass
class OpensALittle:
    """Rates the first replies as clear and all others as half, so that a talk opens and then goes on and on."""

    clear: int
    _count: int = 0

    def rate(self, _reply: str, _moment: Moment) -> Rating:
        self._count += 1
        return (OWNED, GUESS)[self._count % 2] if self._count <= self.clear else HALF


class Meaningless:
    """Hears no likeness anywhere; what is left to find are the words."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), DIMENSIONS), dtype=np.float32)

    def inside(self, text: str) -> Vectors:
        return np.concatenate([self.embed([text])[0]] * 2)


@pytest.mark.parametrize(("learner", "clear"), [("curious", 6), ("changing_subject", 3)])
def test_forty_turns_bring_no_line_twice_and_no_denial_in_any_scenario(
    library: Library, person: Person, learner: str, clear: int
) -> None:
    for scenario in library.all():
        stage = Stage(OpensALittle(clear), person, Meaning(Meaningless()))
        run = stage.play(scenario, scripts()[learner], seed=5, longest=40)
        assert (run.repeats, run.contradictions, run.leaks) == (0, 0, ()), scenario.id
        assert len(run.turns) == 40 or run.ending in ("leaves", "opens"), scenario.id
