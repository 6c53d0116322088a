"""The same move again, or question upon question, earns nothing; to listen, or to give something else, still does."""

from __future__ import annotations

import itertools

import pytest

from bot.persona.person import Person, first_mind
from bot.persona.turn import Ending, Turn
from bot.rating.rater import EmbeddedRater
from bot.rehearsal.practice import moment_of
from bot.rubric import Flag, Rating
from bot.scenario.model import Scenario
from tests.persona.rated import CURIOUS, GUESS, OWNED, SMALL_TALK, rated
from tests.persona.test_person import NUMBERED, talk

LETS_IT_BE = rated(validation=2)
SPEAKS_UP = rated(self_expression=2)
ROOM = "ok, i'll drop it"
CLOSED = ["Is it work?", "Is it your mum?", "Is it me?", "Did I say something?", "Are you tired?", "Is it money?"]
QUESTION = rated(curiosity=1)


def said(person: Person, scenario: Scenario, replies: list[tuple[str, Rating]]) -> list[Turn]:
    turns: list[Turn] = []
    for reply, rating in replies:
        turns.append(person.answer(scenario, turns, reply, rating, 1))
    return turns


def trust_won(scenario: Scenario, turns: list[Turn]) -> list[float]:
    trust = [first_mind(scenario).trust, *(turn.mind.trust for turn in turns)]
    return [round(after - before, 4) for before, after in itertools.pairwise(trust)]


@pytest.mark.parametrize("again", [OWNED, LETS_IT_BE, SPEAKS_UP])
def test_the_same_move_is_worth_less_than_half_the_second_time_and_then_nothing(
    person: Person, friend: Scenario, again: Rating
) -> None:
    turns = talk(person, friend, [again] * 5)
    won = trust_won(friend, turns)
    assert won[0] > 0
    assert 0.2 * won[0] < won[1] < 0.5 * won[0]
    assert won[2:] == [0, 0, 0]
    assert turns[-1].mind.disclosed <= 1
    assert turns[-1].mind.credit == turns[1].mind.credit


@pytest.mark.parametrize("again", [GUESS, CURIOUS])
def test_to_listen_once_to_what_was_told_is_whole_and_then_the_row_runs_dry(
    person: Person, friend: Scenario, again: Rating
) -> None:
    won = trust_won(friend, talk(person, friend, [again] * 6))
    assert won[1] < 0.6 * won[0]
    assert won[2] > 1.5 * won[1]
    assert won[4:] == [0, 0]


def test_beyond_what_calm_alone_brings_the_same_again_cools_nothing(person: Person, friend: Scenario) -> None:
    again = talk(person, friend, [OWNED] * 4)
    calm = talk(person, friend, [OWNED] * 3 + [rated(validation=0)])
    assert again[-1].mind.heat == calm[-1].mind.heat
    assert again[-1].reasons[0] == "it was the same kind of thing again"


@pytest.mark.parametrize("between", [OWNED, LETS_IT_BE, SPEAKS_UP, CURIOUS])
def test_who_gives_something_else_in_between_earns_as_the_first_time(
    person: Person, friend: Scenario, between: Rating
) -> None:
    row = talk(person, friend, [GUESS, GUESS, between, GUESS])
    alone = talk(person, friend, [SMALL_TALK] * 3 + [GUESS])
    assert row[-1].mind.disclosed > alone[-1].mind.disclosed
    assert "it was the same kind of thing again" not in row[-1].reasons


def test_a_reply_that_gives_nothing_does_not_make_the_same_move_new(person: Person, friend: Scenario) -> None:
    turns = talk(person, friend, [GUESS, GUESS, QUESTION, GUESS])
    assert turns[-1].reasons[0] == "it was the same kind of thing again"


def test_who_acknowledges_what_was_told_and_then_asks_goes_on_earning(person: Person, friend: Scenario) -> None:
    both = rated(curiosity=2, validation=2)
    turns = talk(person, friend, [both] * 6)
    assert turns[-1].mind.disclosed == len(friend.ladder)


def test_half_a_question_before_does_not_use_up_a_whole_one(person: Person, friend: Scenario) -> None:
    first = talk(person, friend, [CURIOUS])[0].mind
    after = said(person, friend, [("is it work?", QUESTION), ("is it me?", QUESTION), (NUMBERED[0], CURIOUS)])
    assert after[-1].mind.credit == first.credit


def told(person: Person, friend: Scenario) -> list[Turn]:
    turns = talk(person, friend, [CURIOUS, CURIOUS])
    assert turns[-1].rung == "dig"
    return turns


def test_to_ask_right_after_something_was_told_is_new(person: Person, friend: Scenario) -> None:
    turns = told(person, friend)
    followed = person.answer(friend, turns, "how are your days? only if you want to say", CURIOUS, 1)
    assert followed.mind.disclosed == 2
    assert "it was the same kind of thing again" not in followed.reasons


def test_an_answer_given_openly_is_something_told(person: Person, friend: Scenario) -> None:
    *before, last = talk(person, friend, [OWNED, GUESS, LETS_IT_BE, CURIOUS, CURIOUS, CURIOUS])
    assert last.rung is None
    assert last.mind.openness > 0.5
    openly, nothing = (last.model_copy(update={"answer": answer}) for answer in ("what_like", None))
    rows = [[turn.model_copy(update={"rung": None}) for turn in before] + [each] for each in (openly, nothing)]
    followed, asked_on = (person.answer(friend, turns, "and how is it now, with you?", CURIOUS, 1) for turns in rows)
    assert followed.mind.trust > asked_on.mind.trust
    assert asked_on.reasons[0] == "it was the same kind of thing again"


@pytest.mark.parametrize("move", [GUESS, CURIOUS, OWNED])
def test_one_kind_of_move_opens_two_rungs_at_most_however_long(person: Person, friend: Scenario, move: Rating) -> None:
    assert talk(person, friend, [move] * 39)[-1].mind.disclosed <= 2


def test_a_guess_that_also_lets_it_make_sense_is_one_guess(person: Person, friend: Scenario) -> None:
    guesses = [rated(perspective_taking=2, validation=2), GUESS] * 10
    assert talk(person, friend, guesses)[-1].mind.disclosed <= 2


def test_an_acknowledgement_before_a_question_starts_afresh(person: Person, friend: Scenario) -> None:
    turns = told(person, friend)
    turns.append(person.answer(friend, turns, "how are your days?", CURIOUS, 1))
    assert turns[-1].rung is not None
    asked = person.answer(friend, turns, "how is it with your brother?", CURIOUS, 1)
    acknowledged = person.answer(friend, turns, "that sounds lonely. how is it with your brother?", CURIOUS, 1)
    assert acknowledged.mind.trust > asked.mind.trust


def test_who_lets_halves_run_dry_is_told_why(person: Person, friend: Scenario) -> None:
    half = rated(perspective_taking=1, composure=1)
    assert talk(person, friend, [half] * 4)[-1].reasons == ("it was the same kind of thing again",)


def test_to_own_the_very_thing_that_was_told_is_new_and_to_own_something_else_is_not(
    person: Person, friend: Scenario
) -> None:
    turns = said(person, friend, [("i did the mrs pell voice at you, at your expense", OWNED), (NUMBERED[0], OWNED)])
    assert turns[-1].rung == "dig"
    assert "stung" in turns[-1].line
    very = person.answer(friend, turns, "i stung you with my joke. it was mean", OWNED, 1)
    other = person.answer(friend, turns, "i never asked about your week. it was mean", OWNED, 1)
    assert very.mind.trust > other.mind.trust


def test_one_closed_question_after_another_is_felt_as_being_questioned(person: Person, friend: Scenario) -> None:
    turns = said(person, friend, [(reply, QUESTION) for reply in CLOSED])
    second, third, *later = turns[1:]
    assert (third.mind.heat, third.mind.trust) == (second.mind.heat, second.mind.trust)
    for before, after in itertools.pairwise([third, *later]):
        assert after.mind.heat > before.mind.heat
        assert after.mind.trust < before.mind.trust
    assert {turn.reasons for turn in (third, *later)} == {("it was one question after another",)}
    at_once = person.answer(friend, turns[:3], " ".join(CLOSED[3:]), rated(Flag.INTERROGATION, curiosity=1), 1)
    assert later[0].mind.heat < at_once.mind.heat


@pytest.mark.parametrize(
    ("reply", "rating"),
    [
        ("what has today been like for you?", CURIOUS),
        ("is it work? you don't have to say", QUESTION),
        ("ok. i'll leave you be", SMALL_TALK),
        ("sorry. is it me?", rated(curiosity=1, ownership=1)),
        ("i had a bad night and i took it out on you a bit. is it me?", QUESTION),
        ("shall i get us some tea?", QUESTION),
    ],
)
def test_with_something_offered_in_between_nobody_is_questioned(
    person: Person, friend: Scenario, reply: str, rating: Rating
) -> None:
    row = [(each, QUESTION) for each in CLOSED]
    turns = said(person, friend, [*row[:2], (reply, rating), *row[2:4]])
    assert not [turn for turn in turns if "it was one question after another" in turn.reasons]


def test_a_closed_question_about_what_was_just_told_is_listening(person: Person, friend: Scenario) -> None:
    turns = told(person, friend)
    for reply in ("was it that stupid voice that stung?", *CLOSED[:2]):
        turns.append(person.answer(friend, turns, reply, QUESTION, 1))
    assert "it was one question after another" not in turns[-1].reasons


def test_who_is_questioned_on_and_on_leaves(person: Person, friend: Scenario) -> None:
    asked = [
        f"is it {thing}?" for thing in ("work", "me", "him", "her", "us", "rain", "tea", "art", "gold", "ice", "wax")
    ]
    turns: list[Turn] = []
    for reply in asked * 2:
        if not turns or turns[-1].ending is None:
            turns.append(person.answer(friend, turns, f"{reply} {len(turns)}?", QUESTION, 1))
    assert turns[-1].ending is Ending.LEAVES


@pytest.mark.parametrize("tag", ["could be wrong", "is that right?", "does that fit?"])
def test_guesses_in_a_row_open_two_steps_at_most_whatever_their_tag(
    person: Person, friend: Scenario, rater: EmbeddedRater, tag: str
) -> None:
    turns: list[Turn] = []
    for guess in (
        "maybe it felt like too much because nobody asked you first",
        "i wonder if you felt laughed at because everyone heard it",
        "could it be that you feel left behind because others talk of holidays",
        "perhaps you were afraid because it is not decided yet",
        "maybe you felt alone with it because nobody noticed",
        "i wonder if you wanted someone to see it because asking is hard",
    ):
        reply = f"{guess}. {tag}"
        turns.append(person.answer(friend, turns, reply, rater.rate(reply, moment_of(friend, turns)), 1))
    assert 1 <= turns[-1].mind.disclosed <= 2
