"""The debrief proves every claim with the learner's own words, and never teaches without need."""

from __future__ import annotations

import pytest

from bot.debrief.debrief import Debrief, debrief
from bot.debrief.guess import read_guess
from bot.debrief.words import COST, GUESS, HELPED
from bot.meaning.embedder import MiniLM
from bot.rating.rater import EmbeddedRater
from bot.rehearsal.events import Guessed
from bot.rehearsal.practice import Practice, moment_of
from bot.rehearsal.rehearsal import Rehearsal
from bot.rubric import Skill
from bot.scenario.model import Scenario
from bot.scenario.pronouns import say

GOOD = [
    "ok. dropped. teasing you about the phone was a dig, and it hurt. i'm sorry",
    "you don't have to say anything. you seemed miles away, maybe it's been one of those weeks? i could be wrong",
    "what's it been like, sitting here with that going round? only if you want to say",
]
BAD = ["wow ok. someone's in a mood", "calm down, it was a joke", "you always do this"]


def looked_back(
    practice: Practice, embedder: MiniLM, rater: EmbeddedRater, replies: list[str]
) -> tuple[Rehearsal, Debrief]:
    rehearsal = practice.start("friend_snaps", 1)
    for reply in replies:
        rehearsal = practice.reply(rehearsal.id, reply)
    if not rehearsal.attempt.ending:
        rehearsal = practice.end(rehearsal.id)
    rehearsal = practice.guess(rehearsal.id, "maybe something at work is frightening her", 6, "or she is just tired")
    return rehearsal, debrief(practice.scenario_of(rehearsal), rehearsal, embedder, rater)


@pytest.mark.parametrize("replies", [GOOD, BAD, GOOD[:1] + BAD[:1]])
def test_every_quote_is_the_learners_letter_for_letter(
    practice: Practice, embedder: MiniLM, rater: EmbeddedRater, replies: list[str]
) -> None:
    rehearsal, seen = looked_back(practice, embedder, rater, replies)
    said = [turn.reply for turn in rehearsal.turns]
    quotes = [(one.turn, one.quote) for one in (seen.strength, *seen.tries) if one]
    quotes += [(rung.opened_on_turn, rung.on_words) for rung in seen.ladder if rung.opened_on_turn]
    assert all(quote in said[turn - 1] for turn, quote in quotes)


def test_a_sentence_to_try_rates_higher_in_its_place(
    practice: Practice, embedder: MiniLM, rater: EmbeddedRater
) -> None:
    rehearsal, seen = looked_back(practice, embedder, rater, BAD)
    assert seen.tries
    scenario = practice.scenario_of(rehearsal)
    for one in sorted(seen.tries, key=lambda one: -one.turn):
        there = practice.rewind(rehearsal.id, one.turn)
        level = rater.rate(one.sentence, moment_of(scenario, there.turns)).level(one.skill)
        assert level == one.level_of_sentence
        assert level > one.level_then


def test_there_are_at_most_two_things_to_try(practice: Practice, embedder: MiniLM, rater: EmbeddedRater) -> None:
    _, seen = looked_back(practice, embedder, rater, BAD)
    assert 1 <= len(seen.tries) <= 2


def test_where_nothing_was_clear_no_strength_is_made_up(
    practice: Practice, embedder: MiniLM, rater: EmbeddedRater
) -> None:
    _, seen = looked_back(practice, embedder, rater, BAD)
    assert seen.strength is None


def test_a_good_talk_shows_what_helped(practice: Practice, embedder: MiniLM, rater: EmbeddedRater) -> None:
    _, seen = looked_back(practice, embedder, rater, GOOD)
    assert seen.strength is not None
    assert seen.strength.skill in (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING)


def test_whoever_told_of_being_hurt_is_not_taught_to_understand(
    practice: Practice, embedder: MiniLM, rater: EmbeddedRater
) -> None:
    rehearsal = practice.start("partner_remark", 1)
    practice.reply(rehearsal.id, "he hits me when i talk back, i'm scared of him")
    rehearsal = practice.end(rehearsal.id)
    seen = debrief(practice.scenario_of(rehearsal), rehearsal, embedder, rater)
    assert seen.is_held_back
    assert seen.strength is None
    assert not seen.tries


@pytest.mark.parametrize(
    ("guess", "near"),
    [
        ("she might lose her job and is ashamed, and wanted someone to notice without asking", {"close"}),
        ("she is scared about money and the rent", {"close", "partly"}),
        ("the phone joke hurt her", {"surface"}),
        ("she has fallen in love with a sailor", {"elsewhere"}),
        ("", {"none"}),
    ],
)
def test_a_guess_is_read_by_what_it_means(friend: Scenario, embedder: MiniLM, guess: str, near: set[str]) -> None:
    at = "2026-01-01T00:00:00Z"
    read = read_guess(friend, Guessed(at=at, guess=guess, sureness=5), embedder)  # type: ignore[arg-type]
    assert read.near in near


def test_being_very_sure_is_not_held_lightly_unless_another_reason_is_named(friend: Scenario, embedder: MiniLM) -> None:
    at = "2026-01-01T00:00:00Z"
    sure = Guessed(at=at, guess="she is losing her job", sureness=10)  # type: ignore[arg-type]
    open_ = sure.model_copy(update={"alternative": "or she is ill"})
    assert not read_guess(friend, sure, embedder).is_light
    assert read_guess(friend, open_, embedder).is_light


def test_the_sentences_neither_praise_nor_shout() -> None:
    sentences = [say(text, "Noor", "she") for text in (*HELPED.values(), *COST.values(), *GUESS.values())]
    banned = (
        "great",
        "well done",
        "excellent",
        "good job",
        "amazing",
        "perfect",
        "!",
        "you are empathic",
        "should have",
    )
    assert not [text for text in sentences for word in banned if word in text.lower()]


LIMIT = "That stung. I won't be made fun of in front of people, and I'd like it to stop."


def at_the_mocking_partners(practice: Practice, embedder: MiniLM, rater: EmbeddedRater, replies: list[str]) -> Debrief:
    rehearsal = practice.start("partner_mocks", 1)
    for reply in replies:
        rehearsal = practice.reply(rehearsal.id, reply)
    rehearsal = practice.end(rehearsal.id)
    rehearsal = practice.guess(rehearsal.id, "", 0, "")
    return debrief(practice.scenario_of(rehearsal), rehearsal, embedder, rater)


def test_where_a_limit_is_right_the_limit_is_what_helped(
    practice: Practice, embedder: MiniLM, rater: EmbeddedRater
) -> None:
    seen = at_the_mocking_partners(practice, embedder, rater, [LIMIT])
    assert seen.aim_note
    assert seen.strength is not None
    assert seen.strength.skill is Skill.SELF_EXPRESSION


def test_where_a_limit_is_right_and_none_was_said_one_is_offered(
    practice: Practice, embedder: MiniLM, rater: EmbeddedRater
) -> None:
    asked = "what's going on for you tonight? only if you want to say"
    seen = at_the_mocking_partners(practice, embedder, rater, [asked])
    assert [one.skill for one in seen.tries] in ([Skill.SELF_EXPRESSION], [Skill.COMPOSURE])


def test_elsewhere_understanding_is_the_aim(practice: Practice, embedder: MiniLM, rater: EmbeddedRater) -> None:
    assert looked_back(practice, embedder, rater, GOOD)[1].aim_note == ""
