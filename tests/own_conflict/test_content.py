"""Any way of talking goes with any inside, and opens to who is curious."""

from __future__ import annotations

import pytest

from bot.meaning.embedder import MiniLM
from bot.own_conflict.answers import answers_from
from bot.own_conflict.compose import composed
from bot.own_conflict.content import Told, content
from bot.own_conflict.form import Typed
from bot.own_conflict.shelf import text_of
from bot.persona.person import Person
from bot.rating.rater import EmbeddedRater
from bot.scenario.check import problems_of_content
from bot.scenario.difficulty import Difficulty
from bot.scenario.model import Scenario
from bot.scenario.read import parse_scenario
from bot.simulation.learner import script_named
from bot.simulation.meaning import Meaning
from bot.simulation.run import Stage

FILLED = Typed(
    who="friend",
    name="Kit",
    pronoun="they",
    age="40",
    said="You never listen, do you.",
    is_stop="no",
    happened="We were in the kitchen and I asked about the weekend again.",
    part="I asked again after I had been told no.",
)
VOICES = list(content().voices)
INSIDES = [inside.id for inside in content().insides()]


def scenario(voice: str, inside: str, pronoun: str = "they") -> Scenario:
    typed = Typed(**{**FILLED.as_plain(), "voice": voice, "pronoun": pronoun, "insides": (), "keep": ()})  # type: ignore[arg-type]
    return composed(content(), answers_from(typed), content().placed(inside), "own_test", 1)


def rungs(inside_id: str) -> list[Told]:
    archetype, inside = content().placed(inside_id)
    return [archetype.surface, inside.happened, inside.feels, inside.needs]


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("inside", INSIDES)
def test_any_voice_with_any_inside_is_a_sound_scenario(voice: str, inside: str) -> None:
    assert list(problems_of_content(scenario(voice, inside))) == []


def test_the_scenario_is_the_same_after_it_was_written_and_read() -> None:
    made = scenario("quiet", "letters")
    assert parse_scenario(text_of(made)) == made


@pytest.mark.parametrize("inside", INSIDES)
def test_every_voice_tells_every_rung_in_four_ways_of_its_own(inside: str) -> None:
    for rung in rungs(inside):
        assert set(rung.says) == set(VOICES)
        assert all(len(says) >= 4 for says in rung.says.values())


def test_every_kind_of_strain_has_two_possible_insides() -> None:
    assert {archetype.id for archetype in content().archetypes} == {
        "worn_out", "ashamed", "unseen", "afraid_to_lose", "unfair", "grieving"
    }  # fmt: skip
    assert len(INSIDES) == len(set(INSIDES)) >= 12


def test_no_two_voices_share_a_line() -> None:
    said = [
        {line.say for _, line in scenario(voice, inside).spoken() if line.say != FILLED.said}
        for voice in VOICES
        for inside in ("nights", "promised")
    ]
    dry, loud, quiet = (said[at] | said[at + 1] for at in (0, 2, 4))
    assert dry.isdisjoint(loud | quiet)
    assert loud.isdisjoint(quiet)


@pytest.mark.parametrize(("pronoun", "word"), [("she", "she"), ("he", "he"), ("they", "they")])
def test_the_sentences_about_them_use_their_pronoun(pronoun: str, word: str) -> None:
    made = scenario("dry", "blamed", pronoun)
    assert f"everybody thinks it was {'them' if word == 'they' else 'her' if word == 'she' else 'him'}" in (
        made.ladder[1].fact
    )
    assert not any("{" in rung.fact + rung.feeling for rung in made.ladder)


@pytest.mark.parametrize(("voice", "inside"), [("dry", "message"), ("loud", "third_go"), ("quiet", "far_away")])
def test_they_open_to_a_curious_learner_and_not_to_a_hostile_one(
    voice: str, inside: str, rater: EmbeddedRater, person: Person, embedder: MiniLM
) -> None:
    stage = Stage(rater, person, Meaning(embedder))
    made = scenario(voice, inside)
    curious = stage.tally(made, script_named("curious"), 3, 1, Difficulty.ORDINARY)
    assert (curious.core_reached, curious.leaks, curious.repeats, curious.contradictions) == (3, 0, 0, 0)
    assert 4 <= sorted(curious.turns_to_core)[1] <= 9
    hostile = stage.tally(made, script_named("hostile"), 2, 1, Difficulty.ORDINARY)
    assert (hostile.rungs, hostile.leaks) == (0, 0)
