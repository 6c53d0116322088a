"""In the other chair the learner answers their own replies, one after the other, and nothing of it is rated."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import BadInputError, ConflictError, PhaseError
from bot.rehearsal.phases import Phase
from bot.rehearsal.practice import Practice
from bot.rehearsal.rehearsal import computed
from bot.scenario.library import Library
from bot.scenario.model import Scenario

REPLIES = ("wow ok. someone's in a mood", "ok. dropped. the phone joke was a dig, sorry")
DANGER = "i want to kill myself"


class _One(Library):
    """A library that holds one scenario."""

    def __init__(self, scenario: Scenario) -> None:
        super().__init__([])
        self._by_id = {scenario.id: scenario}


def looked_back(practice: Practice, *replies: str) -> str:
    rehearsal = practice.start("friend_snaps", seed=1)
    for reply in replies:
        practice.reply(rehearsal.id, reply)
    practice.end(rehearsal.id)
    practice.guess(rehearsal.id, "", 5)
    return rehearsal.id


def seated(practice: Practice, *replies: str) -> str:
    return practice.sit_down(looked_back(practice, *(replies or REPLIES))).id


def test_after_the_last_of_ones_own_replies_the_sitting_is_over(practice: Practice) -> None:
    rehearsal_id = seated(practice)
    practice.answer_as_other(rehearsal_id, 1, "Yeah. Well done.")
    sitting = practice.answer_as_other(rehearsal_id, 2, "It was, a bit.").attempt.sittings[-1]
    assert sitting.is_over
    assert sitting.answers == ("Yeah. Well done.", "It was, a bit.")


def test_what_was_kept_of_it_is_what_is_read(practice: Practice) -> None:
    rehearsal_id = seated(practice)
    practice.answer_as_other(rehearsal_id, 1, "Yeah.")
    practice.get_up(rehearsal_id)
    practice.think_over(rehearsal_id, "the sorry helped", "just: i saw")
    rehearsal = practice.rehearsal(rehearsal_id)
    assert rehearsal == computed(rehearsal_id, practice.log.read(rehearsal_id))
    thoughts = rehearsal.attempt.sittings[-1].thoughts
    assert thoughts is not None
    assert (thoughts.easier_or_harder, thoughts.wished_for) == ("the sorry helped", "just: i saw")
    assert rehearsal.phase is Phase.REVEALED


def test_nobody_sits_there_before_all_has_been_shown(practice: Practice) -> None:
    rehearsal = practice.start("friend_snaps", seed=1)
    practice.reply(rehearsal.id, "ok")
    with pytest.raises(PhaseError):
        practice.sit_down(rehearsal.id)
    practice.end(rehearsal.id)
    with pytest.raises(PhaseError):
        practice.sit_down(rehearsal.id)


def test_without_a_reply_of_ones_own_the_chair_is_not_offered(practice: Practice) -> None:
    rehearsal_id = looked_back(practice)
    assert not practice.may_sit_down(practice.rehearsal(rehearsal_id))
    with pytest.raises(PhaseError):
        practice.sit_down(rehearsal_id)


def test_whoever_told_of_being_hurt_is_not_offered_it(practice: Practice) -> None:
    rehearsal_id = looked_back(practice, "ok")
    practice.reply(rehearsal_id, "my husband hits me when i talk like this")
    assert not practice.may_sit_down(practice.rehearsal(rehearsal_id))
    with pytest.raises(PhaseError):
        practice.sit_down(rehearsal_id)


def test_nobody_is_asked_to_speak_for_a_persona_to_whom_a_limit_was_the_answer(
    practice: Practice, friend: Scenario
) -> None:
    rehearsal_id = looked_back(practice, "ok")
    limit = friend.model_copy(update={"aim": "limit"})
    other = replace(practice, library=_One(limit))
    assert practice.may_sit_down(practice.rehearsal(rehearsal_id))
    assert not other.may_sit_down(other.rehearsal(rehearsal_id))


def test_a_reply_that_led_to_a_safety_stop_is_never_there(practice: Practice) -> None:
    rehearsal = practice.start("friend_snaps", seed=1)
    practice.reply(rehearsal.id, DANGER)
    practice.reply(rehearsal.id, "i don't know why i wrote that")
    practice.go_on(rehearsal.id)
    practice.reply(rehearsal.id, "sorry about the phone joke")
    practice.end(rehearsal.id)
    practice.guess(rehearsal.id, "", 5)
    sitting = practice.sit_down(rehearsal.id).attempt.sittings[-1]
    replies = [turn.reply for turn in practice.rehearsal(rehearsal.id).turns]
    assert (sitting.replies, replies) == (1, ["sorry about the phone joke"])


def test_words_of_danger_are_heard_kept_and_are_no_answer(practice: Practice) -> None:
    rehearsal_id = seated(practice)
    stopped = practice.answer_as_other(rehearsal_id, 1, DANGER)
    assert stopped.is_out_of_role
    assert stopped.attempt.stops[-1].reply == DANGER
    assert stopped.attempt.sittings[-1].answers == ()


def test_words_that_stopped_are_the_personas_only_on_the_learners_own_word(practice: Practice) -> None:
    rehearsal_id = seated(practice)
    practice.answer_as_other(rehearsal_id, 1, DANGER)
    assert practice.answer_as_other(rehearsal_id, 1, DANGER).attempt.sittings[-1].answers == ()
    kept = practice.answer_as_other(rehearsal_id, 1, DANGER, goes_on=True)
    assert kept.attempt.sittings[-1].answers == (DANGER,)


def test_the_thoughts_afterwards_are_read_for_safety_too(practice: Practice) -> None:
    rehearsal_id = seated(practice)
    practice.get_up(rehearsal_id)
    stopped = practice.think_over(rehearsal_id, "", DANGER)
    assert stopped.is_out_of_role
    assert stopped.attempt.sittings[-1].thoughts is None


def test_an_answer_from_a_window_that_is_out_of_date_is_not_written(practice: Practice) -> None:
    rehearsal_id = seated(practice)
    practice.answer_as_other(rehearsal_id, 1, "Yeah.")
    with pytest.raises(ConflictError, match="another window"):
        practice.answer_as_other(rehearsal_id, 1, "No.")
    assert practice.rehearsal(rehearsal_id).attempt.sittings[-1].answers == ("Yeah.",)


@pytest.mark.parametrize("text", ["", " \x00 ", "x" * 20_001])
def test_an_answer_that_cannot_be_taken_is_refused_and_nothing_is_written(practice: Practice, text: str) -> None:
    rehearsal_id = seated(practice)
    with pytest.raises(BadInputError):
        practice.answer_as_other(rehearsal_id, 1, text)
    assert practice.rehearsal(rehearsal_id).attempt.sittings[-1].answers == ()


def test_what_does_not_fit_the_chair_cannot_happen(practice: Practice) -> None:
    rehearsal_id = looked_back(practice, *REPLIES)
    with pytest.raises(PhaseError, match="Sit down first"):
        practice.answer_as_other(rehearsal_id, 1, "Yeah.")
    practice.sit_down(rehearsal_id)
    with pytest.raises(PhaseError, match="already"):
        practice.sit_down(rehearsal_id)
    with pytest.raises(PhaseError, match="still"):
        practice.think_over(rehearsal_id, "", "")
    practice.get_up(rehearsal_id)
    with pytest.raises(PhaseError, match="left"):
        practice.answer_as_other(rehearsal_id, 1, "Yeah.")


def test_sitting_down_again_keeps_the_first_time(practice: Practice) -> None:
    rehearsal_id = seated(practice)
    practice.answer_as_other(rehearsal_id, 1, "Yeah.")
    practice.get_up(rehearsal_id)
    sittings = practice.sit_down(rehearsal_id).attempt.sittings
    assert [sitting.answers for sitting in sittings] == [("Yeah.",), ()]


def test_after_the_chair_the_talk_can_be_tried_again(practice: Practice) -> None:
    rehearsal_id = seated(practice)
    rehearsal = practice.rewind(rehearsal_id, 2)
    assert rehearsal.phase is Phase.TALKING
    assert rehearsal.attempt.sittings == ()
    assert rehearsal.attempts[0].sittings
