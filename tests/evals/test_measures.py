"""Shares and agreement are what their names say."""

from __future__ import annotations

from bot.rating import EmbeddedRater
from bot.rubric import Evidence, Moment, Skill
from evals.baselines import by_hedges, by_length, by_question_mark
from evals.detail import length, who
from evals.evidence import without
from evals.measures import kappa, share
from evals.replies import DATA, HELD_BACK, TRAINED_ON, TUNED_ON, held_back, read_labelled, read_questions
from evals.transfer import expected


def test_a_share_has_its_interval() -> None:
    assert share(5, 10) == "5/10 = 0.50 [0.24, 0.76]"
    assert share(0, 0) == "none"


def test_kappa_is_one_for_the_same_and_lower_for_the_far_than_the_near() -> None:
    truth = [0, 1, 2, 0, 1, 2]
    assert kappa(truth, truth) == 1.0
    assert kappa(truth, [0, 1, 2, 0, 1, 0]) < kappa(truth, [0, 1, 2, 0, 1, 1])


def test_baselines_know_nothing_but_the_surface() -> None:
    assert by_question_mark("what was it like?") == 2
    assert by_length("ok") == 0
    assert by_hedges("maybe you were tired, I guess") == 2


def test_the_quoted_words_are_gone() -> None:
    reply = "ok. what was it like?"
    assert without(reply, [Evidence(quote=reply[4:], start=4, end=len(reply))]) == "ok."


def test_no_conflict_is_on_two_sides() -> None:
    def conflicts(names: tuple[str, ...]) -> set[str]:
        return {each.context_id for name in names for each in read_labelled(DATA / name)}

    trained, tuned, held = conflicts(TRAINED_ON), conflicts(tuple(name for name, _ in TUNED_ON)), conflicts(HELD_BACK)
    assert not trained & tuned
    assert not (trained | tuned) & held


def test_interviewers_turns_are_labelled_for_their_question_alone() -> None:
    turns = read_questions(DATA / "questions_test.jsonl")
    assert {turn.levels[Skill.CURIOSITY] for turn in turns} == {0, 1, 2}
    assert all(turn.levels[Skill.COMPOSURE] is None and turn.flags is None for turn in turns)


def test_every_reply_is_in_a_group() -> None:
    for reply in held_back():
        assert who(reply)
        assert length(reply)


def test_more_of_a_skill_is_expected_of_a_clear_reply_than_of_a_blow() -> None:
    rater, moment = EmbeddedRater(), Moment(previous="God, can you just drop it?")
    clear = rater.rate("okay. if you feel like it, I'd like to hear what that was like for you", moment)
    blow = rater.rate("what is your problem, you always do this", moment)
    assert expected(clear) > expected(blow)
