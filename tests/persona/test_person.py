"""Softening is earned, asymmetric and sticky; what is kept is never told early."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.persona.person import Person, first_mind
from bot.persona.turn import Ending, Turn
from bot.rubric import Flag, Rating
from bot.scenario.difficulty import Difficulty, on_a_day
from bot.scenario.library import Library
from bot.scenario.model import Band, ByBand, Line, Move, Scenario
from tests.persona.rated import BLOW, CURIOUS, GUESS, OWNED, SMALL_TALK, rated

# Each reply is new, and about nothing the scenario has an answer for.
NUMBERED = [f"and then number {n} came along with its {n * 7} chairs" for n in range(60)]


def tells_early(scenario: Scenario, turn: Turn) -> bool:
    """Judged by the ladder's own words, and not by the guard that is under test."""
    kept = [word for rung in scenario.ladder[turn.mind.disclosed :] for word in rung.tell_tale]
    return any(re.search(rf"\b{re.escape(word)}\b", turn.line, re.IGNORECASE) for word in kept)


def talk(person: Person, scenario: Scenario, ratings: list[Rating], seed: int = 1) -> list[Turn]:
    turns: list[Turn] = []
    for rating, reply in zip(ratings, NUMBERED, strict=False):
        if not turns or turns[-1].ending is None:
            turns.append(person.answer(scenario, turns, reply, rating, seed))
    return turns


@pytest.mark.parametrize("scenario_id", ["friend_snaps", "partner_remark", "child_falls"])
def test_a_clear_talk_reaches_the_core_one_rung_at_a_time(library: Library, person: Person, scenario_id: str) -> None:
    scenario = library.get(scenario_id)
    turns = talk(person, scenario, [OWNED, GUESS, CURIOUS, GUESS, CURIOUS, GUESS, CURIOUS, GUESS, CURIOUS])
    opened = [turn.mind.disclosed for turn in turns]
    assert opened[-1] == len(scenario.ladder)
    assert all(after - before <= 1 for before, after in itertools.pairwise(opened))
    core_at = next(turn.number for turn in turns if turn.rung == scenario.ladder[-1].id)
    assert 4 <= core_at <= 9


def test_nothing_opens_on_the_first_reply(person: Person, friend: Scenario) -> None:
    everything = rated(curiosity=2, perspective_taking=2, ownership=2, validation=2, self_expression=2)
    assert talk(person, friend, [everything])[0].mind.disclosed == 0


def test_halves_alone_never_open_a_closed_door(person: Person, friend: Scenario) -> None:
    half = rated(curiosity=1, perspective_taking=1, ownership=1)
    assert talk(person, friend, [half] * 39)[-1].mind.disclosed == 0


def test_one_blow_costs_more_than_one_good_reply_wins(person: Person, friend: Scenario) -> None:
    start = first_mind(friend)
    won = talk(person, friend, [GUESS])[0].mind.openness - start.openness
    lost = start.openness - talk(person, friend, [BLOW])[0].mind.openness
    assert lost > 0
    after_both = talk(person, friend, [BLOW, GUESS])[-1].mind
    assert after_both.openness < start.openness + won
    assert after_both.openness < start.openness


def test_nothing_opens_until_a_blow_is_mended_and_then_it_does(person: Person, friend: Scenario) -> None:
    turns = talk(person, friend, [BLOW, OWNED, GUESS, CURIOUS, GUESS, CURIOUS, GUESS, CURIOUS])
    assert all(turn.mind.disclosed == 0 for turn in turns if turn.mind.rupture > 0)
    assert turns[-1].mind.disclosed >= 1
    assert next(turn.number for turn in turns if turn.rung) >= 4


def test_what_was_told_is_not_untold(person: Person, friend: Scenario) -> None:
    turns = talk(person, friend, [OWNED, GUESS, CURIOUS, BLOW, BLOW])
    opened = max(turn.mind.disclosed for turn in turns)
    assert opened >= 1
    assert turns[-1].mind.disclosed == opened


@pytest.mark.parametrize("flag", [Flag.FORMULA, Flag.FAWNING, Flag.INTERROGATION, Flag.PRESSING, Flag.OVER_ANALYSIS])
def test_good_words_carried_by_a_bad_move_earn_nothing(person: Person, friend: Scenario, flag: Flag) -> None:
    carried = rated(flag, curiosity=2, perspective_taking=2, validation=2)
    turns = talk(person, friend, [carried] * 8)
    assert turns[-1].mind.disclosed == 0
    assert turns[-1].mind.trust < first_mind(friend).trust


def test_the_same_gift_again_and_again_is_worth_less_each_time(person: Person, friend: Scenario) -> None:
    turns = talk(person, friend, [OWNED] * 5)
    trust = [first_mind(friend).trust, *(turn.mind.trust for turn in turns)]
    steps = [after - before for before, after in itertools.pairwise(trust)]
    assert steps == sorted(steps, reverse=True)


def test_someone_who_is_struck_again_and_again_leaves_hurt(person: Person, friend: Scenario) -> None:
    turns = talk(person, friend, [BLOW] * 10)
    assert turns[-1].ending is Ending.LEAVES
    assert 3 <= len(turns) <= 6
    assert turns[-1].mind.disclosed == 0


def test_a_goodbye_with_a_limit_is_a_boundary_and_a_bare_one_is_not(person: Person, friend: Scenario) -> None:
    limit = person.answer(friend, [], "that hurt, and i'm going home now", rated(self_expression=2), 1)
    bare = person.answer(friend, [], "i'm going home now", SMALL_TALK, 1)
    assert (limit.ending, bare.ending) == (Ending.BOUNDARY, Ending.PARTLY)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from([CURIOUS, GUESS, OWNED, BLOW, SMALL_TALK, rated(curiosity=1)]), min_size=1, max_size=40),
    st.integers(0, 9999),
    st.sampled_from(["friend_snaps", "partner_remark", "child_falls"]),
)
def test_whatever_is_said_no_line_tells_early_and_none_comes_twice(
    library: Library, person: Person, ratings: list[Rating], seed: int, scenario_id: str
) -> None:
    scenario = library.get(scenario_id)
    turns = talk(person, scenario, ratings, seed)
    lines = [scenario.opening_line, *(turn.line for turn in turns)]
    assert len(set(lines)) == len(lines)
    assert not [turn.line for turn in turns if tells_early(scenario, turn)]


def test_a_line_that_an_author_forgot_to_hold_back_is_never_spoken(person: Person, friend: Scenario) -> None:
    secret = friend.ladder[-1].tell_tale[0]
    careless = ByBand(**{band: [Line(say=f"{number} {secret}") for number in range(2)] for band in Band})
    lines = {**friend.lines, Move.PLAIN: careless}
    turns = talk(person, friend.model_copy(update={"lines": lines}), [SMALL_TALK] * 10)
    assert not [turn.line for turn in turns if secret in turn.line]


@pytest.mark.parametrize("scenario_id", ["friend_snaps", "partner_remark", "child_falls"])
@pytest.mark.parametrize(
    "rating", [SMALL_TALK, rated(curiosity=1), rated(Flag.FORMULA)], ids=["small", "asks", "stock"]
)
def test_forty_turns_of_one_kind_never_need_a_line_twice(
    library: Library, person: Person, scenario_id: str, rating: Rating
) -> None:
    turns = talk(person, library.get(scenario_id), [rating] * 40)
    assert len({turn.line for turn in turns}) == len(turns)
    assert turns[-1].ending in (Ending.PARTLY, Ending.LEAVES)
    assert "…" not in {turn.line for turn in turns}


def test_a_question_gets_an_answer_about_it(person: Person, friend: Scenario) -> None:
    turn = person.answer(friend, [], "do you want another coffee?", rated(curiosity=1), 1)
    assert turn.kindness is not None or turn.answer is not None


@pytest.mark.parametrize(
    "reply",
    [
        "Okay, I'll leave it. Take your time.",
        "I'll leave it. I am here if you want.",
        "Sure, I'll leave that alone.",
        "I should go easier on you, I did not see how tired you were.",
        "I have to go back to what I said before, I was unfair.",
        "I will go quiet for a bit and listen.",
        "I'm leaving that topic, sorry.",
        "tell me if i'm off",
        "bye the way, how was work",
    ],
)
def test_dropping_it_is_not_leaving(person: Person, friend: Scenario, reply: str) -> None:
    assert person.answer(friend, [], reply, SMALL_TALK, 1).move is not Move.LEAVES


@pytest.mark.parametrize("reply", ["i'm leaving", "ok bye", "I'm going home.", "i'll go now, see you tomorrow"])
def test_a_goodbye_is_one(person: Person, friend: Scenario, reply: str) -> None:
    assert person.answer(friend, [], reply, SMALL_TALK, 1).move is Move.LEAVES


def test_the_move_is_what_is_heard_first(person: Person, friend: Scenario) -> None:
    moves = {
        "k": Move.SAYS_LITTLE,
        "calm down, it's not a big deal": Move.DISMISSES,
        "you're the best friend anyone could have": Move.FLATTERS,
        "ok, i'll drop it": Move.GIVES_ROOM,
    }
    for reply, move in moves.items():
        rating = rated(validation=0) if move is Move.DISMISSES else SMALL_TALK
        assert person.answer(friend, [], reply, rating, 1).move is move


@pytest.mark.parametrize("day", list(Difficulty))
def test_who_was_struck_while_hot_tells_nothing_for_three_turns_on_any_day(
    library: Library, person: Person, day: Difficulty
) -> None:
    for scenario in (on_a_day(each, day) for each in library.all()):
        turns = talk(person, scenario, [BLOW, OWNED, GUESS, OWNED, GUESS, CURIOUS, GUESS])
        soon = turns[1:4] if turns[0].mind.band is Band.HOT else ()
        assert not [turn for turn in soon if turn.rung or turn.mind.band is Band.COOL], scenario.id


def test_what_was_earned_beyond_a_rung_counts_a_little_towards_the_next(person: Person, friend: Scenario) -> None:
    opened = next(turn for turn in talk(person, friend, [OWNED, GUESS, GUESS, GUESS]) if turn.rung)
    assert 0 < opened.mind.credit < 0.5


def test_who_names_their_part_may_say_what_it_was(person: Person, friend: Scenario) -> None:
    sore = friend.heats_up_when[0].words[0]
    turn = person.answer(friend, [], f"I said that about {sore}. It was me, and I am sorry.", OWNED, 1)
    assert turn.mind.heat < first_mind(friend).heat
    assert turn.mind.credit > 0


@pytest.mark.parametrize(
    "reply",
    [
        "i take it back. you dont have to answer me",
        "maybe you kept quiet because once you say it out loud it's real",
        "you don't need to answer me",
    ],
)
def test_leaving_them_free_is_no_pressing(person: Person, friend: Scenario, reply: str) -> None:
    assert person.answer(friend, [], reply, rated(ownership=2), 1).move is not Move.PRESSES


@pytest.mark.parametrize("reply", ["answer me", "i'll go once you tell me why", "not leaving until you say it"])
def test_leaving_no_way_out_is(person: Person, friend: Scenario, reply: str) -> None:
    assert person.answer(friend, [], reply, SMALL_TALK, 1).move is Move.PRESSES


def test_a_feeling_they_told_may_be_named_and_let_be_and_one_they_did_not_may_not(
    person: Person, friend: Scenario
) -> None:
    named = rated(Flag.MIND_READING, validation=2, perspective_taking=1)
    before = person.answer(friend, [], "of course you are scared of that", named, 1)
    told = talk(person, friend, [OWNED, GUESS, GUESS])
    assert told[-1].mind.disclosed
    after = person.answer(friend, told, "of course you are scared of that", named, 1)
    assert (before.move, after.move) == (Move.MIND_READS, Move.VALIDATES)
