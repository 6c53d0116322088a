"""The other chair in the terminal."""

from __future__ import annotations

import io
import json
import sys

import pytest

from bot.terminal.chair import sit
from bot.terminal.own_data import erase, export
from bot.wiring import Parts


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
