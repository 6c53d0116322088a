"""The look back in the terminal: everything that the page has there, and each of it may be left out."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import pytest

from bot.debrief.questions import LOOKED_BEFORE, OTHER_REASONS, OWN_SIDE, WORKED_UP_AFTER
from bot.debrief.words import READ_TWICE
from bot.errors import StorageError
from bot.rating.second import SecondReading
from bot.rehearsal.phases import Phase
from bot.rehearsal.rehearsal import Rehearsal
from bot.rubric import Skill
from bot.scenario.difficulty import Difficulty
from bot.storage.event_log import SqlEventLog
from bot.terminal.by_hand import rehearse
from bot.wiring import Parts
from tests.language_model.readers import SaysOfReply
from tests.persona.rated import rated
from tests.terminal.typist import Typist

PASSIVE = "I would rather not wake up."
IN_DANGER = "I want to kill myself tonight"
BEGUN = ("yes", "7", "", "ok, dropped", "so dramatic", "/end")
GUESSED = ("she was worried about work", "4", "or only tired")
NO_THOUGHTS = ("", "", "")


def played(parts: Parts, *typed: str | EOFError | KeyboardInterrupt) -> tuple[Rehearsal, str]:
    """The rehearsal after all that was typed, and what was shown, its lines joined."""
    console = Typist(*typed)
    interrupted = any(isinstance(each, KeyboardInterrupt) for each in typed)
    assert rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console) == (130 if interrupted else 0)
    assert console.typed == []
    return parts.practice.rehearsal(parts.log.entries()[0].rehearsal_id), " ".join(console.shown.split())


def test_what_the_learner_thought_and_how_worked_up_they_are_is_asked_and_kept(parts: Parts) -> None:
    rehearsal, shown = played(parts, *BEGUN, *GUESSED, "i was cross", "a bad night", "3", "")
    assert [question in shown for question in (OWN_SIDE, OTHER_REASONS.format(name="Noor"), WORKED_UP_AFTER)] == [
        True
    ] * 3
    assert "Before the talk you said 7" in shown
    assert rehearsal.attempt.reflection is not None
    assert rehearsal.attempt.reflection.own_side == "i was cross"
    assert rehearsal.attempt.reflection.other_reasons == "a bad night"
    assert (rehearsal.worked_up_before, rehearsal.attempt.worked_up_after) == (7, 3)


def test_every_question_can_be_left_out_and_nothing_is_made_of_it(parts: Parts) -> None:
    rehearsal, shown = played(parts, "yes", "", "", "ok", "/end", "", "", "", *NO_THOUGHTS, "")
    assert rehearsal.phase is Phase.REVEALED
    assert rehearsal.worked_up_before is None
    assert rehearsal.attempt.guess is not None
    assert rehearsal.attempt.guess.sureness == 5
    assert rehearsal.attempt.reflection is None
    assert "Before the talk you said" not in shown


def test_a_talk_without_a_word_of_the_learner_s_offers_no_other_try(parts: Parts) -> None:
    _, shown = played(parts, "yes", "5", "", "/end", *GUESSED, *NO_THOUGHTS)
    assert "/rewind 1 tries" not in shown


def test_from_a_reply_the_talk_is_taken_up_again_and_looked_back_on_once_more(parts: Parts) -> None:
    again = ("/rewind 2", "want another coffee?", "/end", *GUESSED, *NO_THOUGHTS, "")
    rehearsal, shown = played(parts, *BEGUN, *GUESSED, *NO_THOUGHTS, *again)
    first, second = rehearsal.attempts
    assert [turn.reply for turn in first.turns] == ["ok, dropped", "so dramatic"]
    assert [turn.reply for turn in second.turns] == ["ok, dropped", "want another coffee?"]
    assert rehearsal.phase is Phase.REVEALED
    assert shown.count("Looking back") == 2
    assert shown.count(LOOKED_BEFORE) == 1
    assert shown.rindex(first.turns[0].line) > shown.index("Your thoughts")


@pytest.mark.parametrize("number", [0, 9])
@pytest.mark.parametrize("command", ["/rewind", "/differently"])
def test_a_reply_that_there_is_not_is_said_and_asked_again(parts: Parts, command: str, number: int) -> None:
    rehearsal, shown = played(parts, *BEGUN, *GUESSED, *NO_THOUGHTS, f"{command} {number}", "")
    assert f"There is no reply {number}; this talk has 2, choose one from 1 to 2." in shown
    assert len(rehearsal.attempts) == 1


def test_a_rating_seen_differently_is_kept_beside_the_program_s(parts: Parts) -> None:
    rehearsal, shown = played(parts, *BEGUN, *GUESSED, *NO_THOUGHTS, "/differently 2", "1", "2", "")
    (one,) = rehearsal.attempt.disagreements
    assert (one.turn, one.skill, one.level) == (2, Skill.COMPOSURE, 2)
    assert "Staying steady. The program: not there. You: clear." in shown


def test_two_readings_that_differ_are_told(parts: Parts) -> None:
    reading = SecondReading(rating=rated(composure=2))
    vars(parts)["practice"] = replace(parts.practice, second_rater=SaysOfReply(reading))
    _, shown = played(parts, *BEGUN, *GUESSED, *NO_THOUGHTS, "")
    told = {"ours": "not there", "theirs": "clear", "shown": "not there"}
    assert READ_TWICE.format(skill="Staying steady", **told) in shown


def test_the_program_s_own_level_is_no_other_view(parts: Parts) -> None:
    rehearsal, shown = played(parts, *BEGUN, *GUESSED, *NO_THOUGHTS, "/differently 2", "1", "0", "")
    assert rehearsal.attempt.disagreements == ()
    assert "The program calls it that too, so there are no two views to keep." in shown
    assert "Both are kept." not in shown


def test_another_view_can_be_taken_back(parts: Parts) -> None:
    again = ("/differently 2", "1", "2", "/differently 2", "1", "0", "/differently 2", "1", "0", "")
    rehearsal, shown = played(parts, *BEGUN, *GUESSED, *NO_THOUGHTS, *again)
    assert [one.level for one in rehearsal.attempt.disagreements] == [2, 0]
    assert rehearsal.attempt.seen_differently(2) == {}
    assert "Then you see it as the program does. That is kept." in shown


@pytest.mark.parametrize("typed", [("",), ("1", ""), ("7", "9", "")])
def test_seeing_it_differently_can_be_left_in_the_middle(parts: Parts, typed: tuple[str, ...]) -> None:
    rehearsal, _ = played(parts, *BEGUN, *GUESSED, *NO_THOUGHTS, "/differently 2", *typed, "")
    assert rehearsal.attempt.disagreements == ()


@pytest.mark.parametrize("before", [(), ("i was cross",)])
def test_danger_in_the_thoughts_gets_help_at_once_and_no_further_question(
    parts: Parts, before: tuple[str, ...]
) -> None:
    rehearsal, shown = played(parts, *BEGUN, *GUESSED, *before, IN_DANGER, "i don't know", "/go on", "")
    assert "9-8-8" in shown
    assert WORKED_UP_AFTER not in shown
    assert [stop.where for stop in rehearsal.attempt.stops] == ["reflection"]
    assert rehearsal.attempt.reflection is None
    assert not rehearsal.waits_for_go_on


def test_after_danger_in_the_thoughts_only_help_is_shown_until_the_learner_goes_on(parts: Parts) -> None:
    rehearsal, shown = played(parts, *BEGUN, *GUESSED, PASSIVE, "i was only cross, and it was late", "3", "/end")
    after = shown[shown.index("9-8-8") :]
    assert not [each for each in ("What showed.", "/rewind", "/differently", "chair") if each in after]
    assert rehearsal.attempt.reflection is None
    assert rehearsal.waits_for_go_on


def test_danger_in_the_guess_shows_nothing_until_the_learner_goes_on(parts: Parts) -> None:
    rehearsal, shown = played(parts, *BEGUN, IN_DANGER, "/end")
    assert "9-8-8" in shown
    assert "What showed." not in shown
    assert rehearsal.phase is Phase.ENDED
    assert rehearsal.waits_for_go_on


def test_after_help_the_guess_is_asked_anew_or_kept_on_the_learner_s_word(parts: Parts) -> None:
    rehearsal, _ = played(parts, *BEGUN, IN_DANGER, "/go on", *GUESSED, *NO_THOUGHTS, "")
    assert rehearsal.attempt.guess is not None
    assert rehearsal.attempt.guess.guess == GUESSED[0]
    rehearsal, _ = played(parts, *BEGUN, IN_DANGER, "/keep", *NO_THOUGHTS, "")
    assert rehearsal.attempt.guess is not None
    assert rehearsal.attempt.guess.guess == IN_DANGER


@pytest.mark.parametrize("place", ["in the last question", "at the end"])
def test_danger_in_place_of_an_answer_or_a_command_gets_help(parts: Parts, place: str) -> None:
    before = ("", "") if place == "in the last question" else NO_THOUGHTS
    _, shown = played(parts, *BEGUN, *GUESSED, *before, IN_DANGER, "/end")
    assert "9-8-8" in shown


def test_a_new_sign_while_the_practice_waits_gets_its_own_words(parts: Parts) -> None:
    _, shown = played(parts, *BEGUN, *GUESSED, "my husband hits me when he drinks", IN_DANGER, "/end")
    assert shown.index("I believe you.") < shown.index("Are you thinking about killing yourself?")


def test_help_is_shown_also_where_the_thoughts_cannot_be_kept(parts: Parts) -> None:
    console = Typist(*BEGUN, *GUESSED, IN_DANGER)
    whole = SqlEventLog.read

    def fails(log: SqlEventLog, rehearsal_id: str) -> object:
        if not console.typed:
            raise StorageError("The database does not answer.")
        return whole(log, rehearsal_id)

    with patch.object(SqlEventLog, "read", fails):
        rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert "9-8-8" in console.shown
    assert "The database does not answer." not in console.shown


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt(), "/quit"])
def test_what_was_answered_is_kept_where_the_input_ends_in_the_middle(
    parts: Parts, end: str | EOFError | KeyboardInterrupt
) -> None:
    rehearsal, shown = played(parts, *BEGUN, *GUESSED, "i was cross", end)
    assert rehearsal.attempt.reflection is not None
    assert rehearsal.attempt.reflection.own_side == "i was cross"
    assert f"practise --resume {rehearsal.id}" in shown


@pytest.mark.parametrize("typed", [(), ("",), ("", "5")])
def test_who_leaves_before_a_guess_is_asked_again(parts: Parts, typed: tuple[str, ...]) -> None:
    rehearsal, shown = played(parts, *BEGUN, *typed, EOFError())
    assert rehearsal.phase is Phase.ENDED
    assert "What showed." not in shown
    assert "Left here. The talk is kept." in shown


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt(), "/quit"])
@pytest.mark.parametrize(("typed", "sureness"), [((), 5), (("8",), 8)])
def test_a_guess_left_in_the_middle_is_kept_and_shows_nothing_yet(
    parts: Parts, typed: tuple[str, ...], sureness: int, end: str | EOFError | KeyboardInterrupt
) -> None:
    rehearsal, shown = played(parts, *BEGUN, "she was tired", *typed, end)
    assert rehearsal.attempt.guess is not None
    assert (rehearsal.attempt.guess.guess, rehearsal.attempt.guess.sureness) == ("she was tired", sureness)
    assert "What showed." not in shown
    assert "Your guess is kept. Left here. The talk is kept." in shown


def test_a_command_among_the_questions_is_no_thought(parts: Parts) -> None:
    rehearsal, shown = played(parts, *BEGUN, *GUESSED, "/rewind 2", *NO_THOUGHTS, "")
    assert "A command is no answer here." in shown
    assert rehearsal.attempt.reflection is None


def test_a_note_too_long_is_asked_for_again(parts: Parts) -> None:
    rehearsal, shown = played(
        parts, *BEGUN, *GUESSED, "I only said that the van was late. " * 120, "i was cross", "", "", ""
    )
    assert "at most 4,000 can be kept" in shown
    assert rehearsal.attempt.reflection is not None
    assert rehearsal.attempt.reflection.own_side == "i was cross"


def test_what_was_stopped_in_the_talk_waits_for_the_learner_s_word_before_the_look_back(parts: Parts) -> None:
    rehearsal, shown = played(parts, "yes", "5", "", "ok", IN_DANGER, "/end", "/end")
    assert "Looking back" not in shown
    assert rehearsal.waits_for_go_on
    rehearsal, shown = played(parts, "yes", "5", "", "ok", IN_DANGER, "/end", "/go on", *GUESSED, *NO_THOUGHTS, "")
    assert "Looking back" in shown
    assert rehearsal.phase is Phase.REVEALED


def test_a_question_that_was_answered_in_the_talk_is_not_asked_again_before_the_look_back(parts: Parts) -> None:
    _, shown = played(parts, "yes", "5", "", "ok", IN_DANGER, "yes", "/end", "/end")
    assert shown.count("Are you thinking about killing yourself?") == 1
    assert shown.count("Please call now") == 2


ASKED = "are you a real person reading this?"
TOLD = "a computer program, not a person"


def test_who_asks_there_what_this_is_is_told_and_the_same_words_once_more_are_kept(parts: Parts) -> None:
    rehearsal, shown = played(parts, *BEGUN, ASKED, ASKED, "4", "", ASKED, "i was cross", "", "", "")
    assert shown.count(TOLD) == 2
    assert "Write it once more to keep it." in shown
    assert "still in the box" not in shown
    assert rehearsal.attempt.guess is not None
    assert rehearsal.attempt.guess.guess == ASKED
    assert rehearsal.attempt.reflection is not None
    assert rehearsal.attempt.reflection.own_side == "i was cross"


@pytest.mark.parametrize(
    "typed",
    [
        (ASKED, "yes", "5", "", "/quit"),
        ("yes", ASKED, "5", "", "/quit"),
        ("yes", "5", ASKED, "", "/quit"),
        ("yes", "5", "", ASKED, "/quit"),
        ("yes", "5", "", f"/{ASKED}", "/quit"),
        ("yes", "5", "", "ok", "/end", ASKED, *GUESSED, *NO_THOUGHTS, ""),
        ("yes", "5", "", "ok", "/end", "she was tired", ASKED, "4", "", *NO_THOUGHTS, ""),
        ("yes", "5", "", "ok", "/end", "she was tired", "4", ASKED, "", *NO_THOUGHTS, ""),
        ("yes", "5", "", "ok", "/end", *GUESSED, "", ASKED, "", "", ""),
        ("yes", "5", "", "ok", "/end", *GUESSED, "", "", ASKED, "", ""),
        ("yes", "5", "", "ok", "/end", *GUESSED, *NO_THOUGHTS, ASKED, ""),
        ("yes", "5", "", "ok", "/end", *GUESSED, *NO_THOUGHTS, "/differently 1", ASKED, "", ""),
    ],
)
def test_who_asks_what_this_is_is_told_at_every_question_which_is_then_asked_again(
    parts: Parts, typed: tuple[str, ...]
) -> None:
    _, shown = played(parts, *typed)
    assert shown.count(TOLD) == 1


def test_words_that_call_for_help_are_answered_before_the_question_in_them(parts: Parts) -> None:
    _, shown = played(parts, *BEGUN, f"{ASKED} {IN_DANGER}", "/end")
    assert "9-8-8" in shown
    assert TOLD not in shown
