"""The persona remembers this talk: a word given, a blow, and what stayed with them."""

from __future__ import annotations

import pytest

from bot.persona.memory import Kind, breaks_word, comes_back, has_promised
from bot.persona.moves import move_of
from bot.persona.person import Person
from bot.persona.turn import Mind, Source, Turn
from bot.rubric import Evidence, Rating, Skill
from bot.scenario.library import Library
from bot.scenario.model import Move, Scenario
from tests.persona.rated import BLOW, CURIOUS, GUESS, OWNED, SMALL_TALK, rated

CLOSED_QUESTION = rated(curiosity=1)


def turn(reply: str, move: Move = Move.PLAIN, rating: Rating = SMALL_TALK, **more: object) -> Turn:
    mind = Mind(heat=0.4, trust=0.4, disclosed=int(more.pop("disclosed", 0)))  # type: ignore[call-overload]
    return Turn(number=1, reply=reply, rating=rating, move=move, line="Hm.", source=Source.MOVE, mind=mind, **more)


@pytest.mark.parametrize("reply", ["ok, dropping it", "I won't ask again", "no more questions", "right, I'll shut up"])
def test_a_word_given_is_heard(reply: str) -> None:
    assert has_promised(reply)


@pytest.mark.parametrize("reply", ["drop me a line", "what do you want me to ask", "i'll leave the car here"])
def test_other_words_are_no_promise(reply: str) -> None:
    assert not has_promised(reply)


def test_asking_on_after_a_promise_breaks_it() -> None:
    assert breaks_word("so what is it then?", CLOSED_QUESTION, [turn("ok, dropping it")])


def test_an_open_question_that_may_be_declined_breaks_no_word() -> None:
    assert not breaks_word("what was it like? you don't have to say", CURIOUS, [turn("ok, dropping it")])


@pytest.mark.parametrize(
    "reply", ["is it hard to say? you can leave it if it is", "is it work? only if you want to say"]
)
def test_a_closed_question_that_says_it_may_be_left_breaks_no_word(reply: str) -> None:
    assert not breaks_word(reply, CLOSED_QUESTION, [turn("ok, dropping it")])


def test_an_offer_breaks_no_word() -> None:
    assert not breaks_word("can i get you a tea?", CLOSED_QUESTION, [turn("ok, dropping it")])


def test_once_the_persona_has_told_something_the_word_no_longer_binds() -> None:
    turns = [turn("ok, dropping it"), turn("mm", rung="dig", disclosed=1)]
    assert not breaks_word("when was that?", CLOSED_QUESTION, turns)


def test_a_word_binds_for_a_few_replies_only() -> None:
    turns = [turn("ok, dropping it"), *[turn("the weather, eh")] * 3]
    assert not breaks_word("so what is it then?", CLOSED_QUESTION, turns)


def test_a_broken_word_is_a_move_of_its_own() -> None:
    assert move_of("so what is it then?", CLOSED_QUESTION, [turn("ok, dropping it")]) is Move.BREAKS_WORD


def test_small_talk_right_after_something_was_told_ignores_it() -> None:
    told = [turn("tell me", rung="dig", disclosed=1)]
    assert move_of("anyway, did you see the match", SMALL_TALK, told) is Move.IGNORES
    assert move_of("anyway, did you see the match", SMALL_TALK, [turn("hm")]) is Move.WANDERS


def test_a_kept_word_is_noticed() -> None:
    turns = [turn("ok, dropping it"), turn("nice cups here")]
    found = comes_back(Move.PLAIN, turns, is_owed_an_answer=False)
    assert found is not None
    assert found.kind is Kind.KEPT_WORD


def test_a_blow_comes_back_letter_for_letter_when_the_learner_is_kinder() -> None:
    words = "you're impossible lately"
    struck = Rating(
        levels={**BLOW.levels},
        evidence={Skill.COMPOSURE: (Evidence(quote=f"{words}.", start=0, end=len(words) + 1),)},
        rater="test",
    )
    found = comes_back(Move.OWNS, [turn(f"{words}.", Move.ATTACKS, struck)], is_owed_an_answer=True)
    assert found is not None
    assert (found.kind, found.words) == (Kind.OLD_BLOW, words)


def test_nothing_comes_back_twice_in_a_few_turns() -> None:
    turns = [turn("ok, dropping it"), turn("nice cups", recall="kept_word:0")]
    assert comes_back(Move.PLAIN, turns, is_owed_an_answer=False) is None


@pytest.mark.parametrize("scenario_id", ["friend_snaps", "partner_remark", "child_falls"])
def test_what_has_been_told_is_never_dodged_again(library: Library, person: Person, scenario_id: str) -> None:
    scenario = library.get(scenario_id)
    for answer in scenario.answers:
        if answer.about is None:
            continue
        turns = told_down_to(person, scenario, answer.about)
        after = person.answer(scenario, turns, answer.asks[0], CLOSED_QUESTION, seed=3)
        closed = {line.say for line in (*answer.guarded, *answer.partial) if line.after is None}
        assert after.answer != answer.id or after.line not in closed


def told_down_to(person: Person, scenario: Scenario, rung: str) -> list[Turn]:
    turns: list[Turn] = []
    for number in range(20):
        rating = (OWNED, GUESS, CURIOUS)[number % 3]
        turns.append(person.answer(scenario, turns, f"some reply number {number} of {number * 7}", rating, seed=1))
        if turns[-1].rung == rung:
            break
    return turns
