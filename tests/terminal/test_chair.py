"""The other chair in the terminal."""

from __future__ import annotations

import io
import json
import sys
from unittest.mock import patch

import pytest

from bot.errors import StorageError
from bot.rehearsal.practice import Practice
from bot.terminal.chair import sit
from bot.terminal.own_data import erase, export
from bot.wiring import Parts

IN_DANGER = "I want to kill myself tonight"


def looked_back(parts: Parts, *replies: str) -> str:
    rehearsal = parts.practice.start("friend_snaps", seed=1)
    for reply in replies:
        parts.practice.reply(rehearsal.id, reply)
    parts.practice.end(rehearsal.id)
    return parts.practice.guess(rehearsal.id, "", 5).id


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines) + "\n"))


def test_each_reply_is_answered_and_the_thoughts_are_kept(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearsal_id = looked_back(parts, "ok, dropped", "want another coffee?")
    typed(monkeypatch, "Good.", "", "Flat white.", "the coffee helped", "nothing more")
    assert sit(parts, rehearsal_id) == 0
    sitting = parts.practice.rehearsal(rehearsal_id).attempt.sittings[-1]
    assert sitting.answers == ("Good.", "Flat white.")
    assert sitting.thoughts is not None
    assert sitting.thoughts.easier_or_harder == "the coffee helped"
    assert "want another coffee?" in capsys.readouterr().out


def test_a_sign_of_danger_ends_the_role(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearsal_id = looked_back(parts, "ok, dropped", "want another coffee?")
    typed(monkeypatch, "i want to kill myself", "and more")
    assert sit(parts, rehearsal_id) == 0
    assert "9-8-8" in capsys.readouterr().out
    assert parts.practice.rehearsal(rehearsal_id).attempt.sittings[-1].answers == ()


@pytest.mark.parametrize(
    ("then", "answer"),
    # What was kept is read along with what is written next, which needs the learner's word once more.
    [
        (("/keep", "it was hard", "", "/keep"), "i want to kill myself"),
        (("/go on", "Flat white.", "", ""), "Flat white."),
    ],
)
def test_after_help_the_chair_is_taken_again_only_on_the_learner_s_word(
    parts: Parts,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    then: tuple[str, ...],
    answer: str,
) -> None:
    rehearsal_id = looked_back(parts, "want another coffee?")
    typed(monkeypatch, "i want to kill myself", "ok", *then)
    assert sit(parts, rehearsal_id) == 0
    sitting = parts.practice.rehearsal(rehearsal_id).attempt.sittings[-1]
    assert sitting.answers == (answer,)
    assert sitting.thoughts is not None
    assert "9-8-8" in capsys.readouterr().out


def exported(parts: Parts) -> str:
    out = io.StringIO()
    export(parts, out, with_stopped=True)
    return out.getvalue()


@pytest.mark.parametrize("before", [(), ("the coffee helped",)])
def test_danger_at_the_last_questions_gets_help_at_once_and_no_further_question(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], before: tuple[str, ...]
) -> None:
    rehearsal_id = looked_back(parts, "want another coffee?")
    typed(monkeypatch, "fine", *before, IN_DANGER)
    assert sit(parts, rehearsal_id) == 0
    shown = capsys.readouterr().out
    assert "9-8-8" in shown
    assert ("What would you have liked to hear?" in shown) is bool(before)
    assert "kill myself" in exported(parts)
    assert [stop.where for stop in parts.practice.rehearsal(rehearsal_id).attempt.stops] == ["chair"]


def test_help_is_shown_also_where_the_thoughts_cannot_be_kept(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearsal_id = looked_back(parts, "want another coffee?")
    typed(monkeypatch, "fine", IN_DANGER)
    with patch.object(Practice, "think_over", side_effect=StorageError("The database does not answer.")):
        assert sit(parts, rehearsal_id) == 0
    shown = capsys.readouterr().out
    assert "9-8-8" in shown
    assert "is kept" not in shown


def test_who_asks_what_this_is_is_told_and_asked_again(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearsal_id = looked_back(parts, "ok, dropped", "want another coffee?")
    asked = "are you a person?"
    typed(monkeypatch, asked, "Good.", asked, asked, asked, "the coffee helped", "")
    assert sit(parts, rehearsal_id) == 0
    sitting = parts.practice.rehearsal(rehearsal_id).attempt.sittings[-1]
    assert sitting.answers == ("Good.", asked)
    assert sitting.thoughts is not None
    assert sitting.thoughts.easier_or_harder == "the coffee helped"
    assert " ".join(capsys.readouterr().out.split()).count("a computer program, not a person") == 3


@pytest.mark.parametrize("last", [(), ("/quit",), ("/end",)])
def test_a_thought_is_kept_where_the_input_ends_in_the_middle(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], last: tuple[str, ...]
) -> None:
    rehearsal_id = looked_back(parts, "want another coffee?")
    typed(monkeypatch, "fine", "the coffee helped", *last)
    assert sit(parts, rehearsal_id) == 0
    thoughts = parts.practice.rehearsal(rehearsal_id).attempt.sittings[-1].thoughts
    assert thoughts is not None
    assert (thoughts.easier_or_harder, thoughts.wished_for) == ("the coffee helped", "")
    assert "What you wrote is kept." in capsys.readouterr().out


def test_who_leaves_before_a_thought_is_asked_again(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    rehearsal_id = looked_back(parts, "want another coffee?")
    typed(monkeypatch, "fine", "/quit")
    sit(parts, rehearsal_id)
    typed(monkeypatch, "the coffee helped", "")
    sit(parts, rehearsal_id)
    (sitting,) = parts.practice.rehearsal(rehearsal_id).attempt.sittings
    assert sitting.answers == ("fine",)
    assert sitting.thoughts is not None
    assert sitting.thoughts.easier_or_harder == "the coffee helped"


@pytest.mark.parametrize("word", ["/quit", "/end"])
def test_the_words_that_leave_are_not_the_other_person_s(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    rehearsal_id = looked_back(parts, "ok, dropped", "want another coffee?")
    typed(monkeypatch, "Good.", word, "more")
    assert sit(parts, rehearsal_id) == 0
    (sitting,) = parts.practice.rehearsal(rehearsal_id).attempt.sittings
    assert sitting.answers == ("Good.",)
    assert not sitting.is_over


def test_a_command_that_there_is_not_is_said_and_asked_again(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearsal_id = looked_back(parts, "want another coffee?")
    typed(monkeypatch, "/foo", "Flat white.", "/stop", "the coffee helped", "")
    assert sit(parts, rehearsal_id) == 0
    (sitting,) = parts.practice.rehearsal(rehearsal_id).attempt.sittings
    assert sitting.answers == ("Flat white.",)
    assert sitting.thoughts is not None
    assert sitting.thoughts.easier_or_harder == "the coffee helped"
    shown = " ".join(capsys.readouterr().out.split())
    assert shown.count("/quit leaves it here") == 2
    assert "A command is no answer here." in shown


def test_danger_behind_a_stroke_gets_help(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearsal_id = looked_back(parts, "want another coffee?")
    typed(monkeypatch, f"/help {IN_DANGER}")
    assert sit(parts, rehearsal_id) == 0
    assert "9-8-8" in capsys.readouterr().out


def test_danger_typed_in_place_of_going_on_gets_help(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearsal_id = looked_back(parts, "want another coffee?")
    parts.practice.reflect(rehearsal_id, "my husband hits me when he drinks", "", None)
    typed(monkeypatch, IN_DANGER, "/not about me", "/go on", "Flat white.", "", "")
    assert sit(parts, rehearsal_id) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert shown.index("I believe you.") < shown.index("Are you thinking about killing yourself?")
    assert parts.practice.rehearsal(rehearsal_id).attempt.sittings[-1].answers == ("Flat white.",)


def test_what_was_said_there_is_exported_and_erased_with_the_rest(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "a very particular answer", "it was fine", "")
    sit(parts, looked_back(parts, "ok, dropped"))
    out = io.StringIO()
    export(parts, out)
    kinds = [json.loads(line)["kind"] for line in out.getvalue().splitlines()]
    assert kinds[-3:] == ["sat_down", "answered_as_other", "thought_over"]
    assert "a very particular answer" in out.getvalue()
    erase(parts, io.StringIO())
    left = io.StringIO()
    export(parts, left)
    assert left.getvalue() == ""
