"""A stop is shown in the terminal whatever else fails, and the learner can say that it was not about them."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import pytest

from bot.errors import StorageError, UnknownScenarioError
from bot.rehearsal.practice import Practice
from bot.scenario.difficulty import Difficulty
from bot.storage.event_log import SqlEventLog
from bot.terminal.by_hand import rehearse
from bot.wiring import Parts
from tests.terminal.typist import Typist

IN_DANGER = "I want to kill myself tonight"
HURT = "my husband hits me when he drinks"


@pytest.mark.parametrize(
    ("broken", "name", "error"),
    [
        (SqlEventLog, "read", StorageError("The database does not answer.")),
        (Practice, "scenario_of", UnknownScenarioError("Its file is broken.")),
        (Practice, "reply", RuntimeError("nobody foresaw it")),
    ],
)
def test_who_is_in_danger_is_shown_help_and_no_error(parts: Parts, broken: type, name: str, error: Exception) -> None:
    console = Typist("yes", "5", "", IN_DANGER, "/quit")
    whole = getattr(broken, name)

    def fails(*given: object, **more: object) -> object:
        if len(console.typed) == 1:
            raise error
        return whole(*given, **more)

    with patch.object(broken, name, fails):
        rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    shown = " ".join(console.shown.split())
    assert "9-8-8" in shown
    assert str(error) not in shown


@pytest.mark.parametrize(
    ("typed", "kept"), [("gb", "GB"), ("New Zealand", "NZ"), ("other", "INT"), ("Another country", "INT"), ("", "")]
)
def test_where_one_is_is_asked_once(parts: Parts, typed: str, kept: str) -> None:
    somewhere = replace(parts, settings=parts.settings.model_copy(update={"country": ""}))
    console = Typist("yes", "somewhere", IN_DANGER, "/go on", typed, "5", "", "/quit")
    rehearse(somewhere, "friend_snaps", 1, Difficulty.ORDINARY, console)
    shown = " ".join(console.shown.split())
    assert "Write one of these, or: other." in shown
    assert "Emergency in Canada: call 911" in shown
    assert "Emergency (anywhere else)" in shown
    assert somewhere.country == kept
    again = Typist("yes", "5", "", "/quit")
    rehearse(somewhere, "friend_snaps", 1, Difficulty.ORDINARY, again)
    assert again.typed == []


def test_who_asks_what_this_is_where_they_are_asked_for_their_country_is_told(parts: Parts) -> None:
    somewhere = replace(parts, settings=parts.settings.model_copy(update={"country": ""}))
    console = Typist("yes", "are you a person?", "gb", "5", "", "/quit")
    rehearse(somewhere, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert "a computer program, not a person" in " ".join(console.shown.split())
    assert somewhere.country == "GB"


@pytest.mark.parametrize(
    "typed",
    [
        ("yes", IN_DANGER, "/go on", "5", "", "/quit"),
        ("yes", "5", IN_DANGER, "", "I don't know", "/go on", "", "/quit"),
        ("yes", "5", IN_DANGER, "/end"),
        ("yes", "5", "", f"/help {IN_DANGER}", "/quit"),
    ],
)
def test_words_typed_in_place_of_an_answer_or_a_command_are_screened(parts: Parts, typed: tuple[str, ...]) -> None:
    console = Typist(*typed)
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert "9-8-8" in " ".join(console.shown.split())
    assert console.typed == []


def test_what_fails_without_a_sign_is_told_as_it_is(parts: Parts) -> None:
    console = Typist("yes", "5", "", "what a day you had", "/quit")
    with patch.object(Practice, "reply", side_effect=StorageError("The database does not answer.")):
        rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert "The database does not answer." in console.shown
    assert "9-8-8" not in console.shown


@pytest.mark.parametrize(("said", "is_open"), [("/not about me", True), ("", False), ("no", False)])
def test_who_was_read_wrongly_can_open_the_look_back(parts: Parts, said: str, is_open: bool) -> None:
    console = Typist(
        "yes", "5", "", "what a day you had", HURT, "/end", said, "she was tired", "5", "nothing", EOFError()
    )
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert ("Looking back" in console.shown) is is_open


def test_saying_not_about_me_opens_nothing_that_another_sign_holds(parts: Parts) -> None:
    console = Typist("yes", "5", "", "what a day you had", IN_DANGER, HURT, "/end", "/not about me", "/end")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    last = " ".join(console.shown.split()).rpartition("/not about me opens it")[2]
    assert "Are you thinking about killing yourself?" in last
    assert "Looking back" not in last
    assert console.typed == []


def test_danger_typed_where_the_look_back_is_held_back_gets_help(parts: Parts) -> None:
    console = Typist("yes", "5", "", "what a day you had", HURT, "/go on", "/end", IN_DANGER, "/end")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    shown = " ".join(console.shown.split())
    assert shown.index("There is no look back here") < shown.index("Are you thinking about killing yourself?")
    assert "Looking back" not in shown
    assert console.typed == []


def test_who_said_yes_to_fear_is_not_asked_whether_it_was_about_them(parts: Parts) -> None:
    console = Typist("yes", "5", "yes", "/end")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert "/not about me" not in console.shown
    assert "Looking back" not in console.shown


AFRAID = "yes he hits me and I'm scared of him"


def test_words_of_being_hurt_in_place_of_a_yes_are_a_yes(parts: Parts) -> None:
    console = Typist("yes", "5", AFRAID, "/go on", "what was it like for you?", "/end", "")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert console.shown.count("I believe you.") == 2
    assert "Looking back" not in console.shown
    assert parts.practice.rehearsal(parts.log.entries()[0].rehearsal_id).is_held_back


def test_being_hurt_told_at_an_earlier_question_is_known_and_not_asked_about_again(parts: Parts) -> None:
    console = Typist("yes", AFRAID, "/go on", "5", "what was it like for you?", "/end", "")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert "are you ever afraid" not in " ".join(console.shown.split())
    assert "Looking back" not in console.shown
    assert console.typed == []


@pytest.mark.parametrize(
    "typed",
    [
        ("yes", IN_DANGER, "yes", "I have the pills here", "/end"),
        ("yes", "5", "", IN_DANGER, "yes", "please help me", "/quit"),
        ("yes", "5", "", "ok, dropped", "/end", IN_DANGER, "yes I am thinking about killing myself", "please", "/end"),
    ],
)
def test_nobody_is_asked_twice_and_a_yes_is_answered(parts: Parts, typed: tuple[str, ...]) -> None:
    console = Typist(*typed)
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    shown = " ".join(console.shown.split())
    assert shown.count("Are you thinking about") == 1
    assert shown.count("Put distance between you and") == 2
    assert console.typed == []


@pytest.mark.parametrize(
    "typed",
    [
        ("yes", "My husband beats me and I want to kill myself", "/go on", "5", "what a day", "/end", ""),
        ("yes", "5", "My husband beats me and I want to kill myself", "/go on", "", "what a day", "/end", ""),
        ("yes", IN_DANGER, AFRAID, "/go on", "5", "what a day", "/end", ""),
    ],
)
def test_being_hurt_told_beside_something_more_urgent_is_known_in_the_talk(
    parts: Parts, typed: tuple[str, ...]
) -> None:
    console = Typist(*typed)
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert parts.practice.rehearsal(parts.log.entries()[0].rehearsal_id).is_held_back
    assert "Looking back" not in console.shown
    assert console.typed == []


def test_whoever_begins_another_talk_after_one_that_stopped_is_told_that_it_waits(parts: Parts) -> None:
    left = parts.practice.start("friend_snaps", seed=1)
    parts.practice.reply(left.id, "i want to kill myself")
    console = Typist("no")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert "Your last talk has stopped." in console.shown
    assert f"otherwise practise --resume {left.id}" in console.shown


def test_a_no_is_believed_and_told_how_to_go_on_there(parts: Parts) -> None:
    console = Typist("yes", "5", "", IN_DANGER, "no", "/quit")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    shown = " ".join(console.shown.split())
    assert "I believe you. If that changes" in shown
    assert "type /go on when you want to" in shown


@pytest.mark.parametrize(("said", "is_open"), [("/not about me", True), ("", False)])
def test_being_hurt_told_in_the_guess_holds_the_look_back(parts: Parts, said: str, is_open: bool) -> None:
    console = Typist("yes", "5", "", "what a day you had", "/end", HURT, said, EOFError())
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    rehearsal = parts.practice.rehearsal(parts.log.entries()[0].rehearsal_id)
    assert rehearsal.is_held_back is not is_open
    assert ("What showed." in console.shown) is is_open
