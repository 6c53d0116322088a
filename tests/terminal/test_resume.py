"""`otherwise practise --resume`: a talk is taken up where it was left."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import BadInputError, UnknownRehearsalError
from bot.rehearsal.phases import Phase
from bot.safety.texts import REMINDERS
from bot.scenario.difficulty import Difficulty
from bot.settings import Settings
from bot.terminal.by_hand import rehearse, resume
from bot.terminal.chair import sit
from bot.terminal.practise import practise
from bot.wiring import Parts
from tests.terminal.typist import Typist

IN_DANGER = "I want to kill myself tonight"
NO_THOUGHTS = ("", "", "")


def begun(parts: Parts, *replies: str) -> str:
    rehearsal = parts.practice.start("friend_snaps", seed=1)
    for reply in replies:
        parts.practice.reply(rehearsal.id, reply)
    return rehearsal.id


def taken_up(parts: Parts, rehearsal_id: str, *typed: str | EOFError) -> str:
    console = Typist(*typed)
    assert resume(parts, rehearsal_id, console) == 0
    assert console.typed == []
    return " ".join(console.shown.split())


@pytest.mark.parametrize("end", ["/quit", EOFError(), KeyboardInterrupt()])
def test_who_leaves_is_told_the_command_that_leads_back(parts: Parts, end: str | EOFError | KeyboardInterrupt) -> None:
    console = Typist("yes", "5", "", "ok, dropped", end)
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    (entry,) = parts.log.entries()
    command = f"  otherwise practise --resume {entry.rehearsal_id} --data-dir {parts.settings.data_dir}\n"
    assert command in console.shown


@pytest.mark.parametrize("is_afraid", [True, False])
def test_a_sign_that_waits_is_shown_beside_being_hurt_and_answered(parts: Parts, is_afraid: bool) -> None:
    rehearsal_id = parts.practice.start("friend_snaps", seed=1, is_afraid=is_afraid).id
    if not is_afraid:
        parts.practice.reply(rehearsal_id, "my husband hits me when he drinks")
    parts.practice.go_on(rehearsal_id)
    parts.practice.reply(rehearsal_id, IN_DANGER)
    parts.practice.end(rehearsal_id)
    shown = taken_up(parts, rehearsal_id, "yes", "").rpartition("There is no look back here")
    # Once in the talk as it was, and once before the look back.
    assert shown[0].count("Are you thinking about killing yourself?") == 2
    assert shown[0].rindex("Are you thinking about killing yourself?") < shown[0].rindex("I believe you.")
    assert "Please call now" in shown[2]
    assert parts.practice.rehearsal(rehearsal_id).waits_for_go_on


def test_the_usual_folder_is_not_named(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTHERWISE_DATA_DIR", str(parts.settings.data_dir))
    assert Settings().data_dir == parts.settings.data_dir
    assert "--data-dir" not in taken_up(parts, begun(parts), "/quit")


def test_a_talk_goes_on_after_what_was_said(parts: Parts) -> None:
    rehearsal_id = begun(parts, "ok, dropped")
    shown = taken_up(parts, rehearsal_id, "want another coffee?", "/quit")
    line = parts.practice.rehearsal(rehearsal_id).turns[0].line
    assert shown.index("God, can you just drop it?") < shown.index("You: ok, dropped") < shown.index(line)
    assert [turn.reply for turn in parts.practice.rehearsal(rehearsal_id).turns] == [
        "ok, dropped",
        "want another coffee?",
    ]


def test_a_paused_talk_goes_on(parts: Parts) -> None:
    rehearsal_id = begun(parts, "ok, dropped")
    parts.practice.pause(rehearsal_id)
    taken_up(parts, rehearsal_id, "want another coffee?", "/quit")
    assert len(parts.practice.rehearsal(rehearsal_id).turns) == 2


@pytest.mark.parametrize("is_stopped", [False, True])
def test_a_talk_taken_up_after_a_week_says_first_what_this_is_and_once(parts: Parts, is_stopped: bool) -> None:
    rehearsal_id = begun(parts, "ok, dropped", *([IN_DANGER] if is_stopped else []))
    a_week_on = replace(parts.practice, now=lambda: datetime.now(UTC) + timedelta(days=7))
    vars(parts).update(practice=a_week_on)
    shown = taken_up(parts, rehearsal_id, *(["/go on"] if is_stopped else []), "want another coffee?", "/quit")
    told = " ".join(REMINDERS["week"].split())
    assert shown.count(told) == 1
    assert shown.index("You: ok, dropped") < shown.index(told)
    reminded = [event.kind for event in parts.log.read(rehearsal_id)].index("reminded")
    assert parts.log.read(rehearsal_id)[reminded + 1].kind == "turn_taken"
    assert taken_up(parts, rehearsal_id, "/quit").count(told) == 1


def test_a_talk_that_is_taken_up_after_a_week_says_it_also_where_nothing_is_typed(parts: Parts) -> None:
    rehearsal_id = begun(parts, "ok, dropped")
    vars(parts).update(practice=replace(parts.practice, now=lambda: datetime.now(UTC) + timedelta(days=7)))
    for _ in range(2):
        assert taken_up(parts, rehearsal_id, "/quit").count(" ".join(REMINDERS["week"].split())) == 1


def test_a_talk_paused_meanwhile_on_the_page_says_what_to_type(parts: Parts) -> None:
    rehearsal_id = begun(parts)
    console = Typist("ok, dropped", "/go on", "ok, dropped", "/quit")
    whole = console.input

    def paused_meanwhile(prompt: object = "", **more: object) -> str:
        if len(console.typed) == 4:
            parts.practice.pause(rehearsal_id)
        return whole(prompt, **more)

    console.input = paused_meanwhile  # type: ignore[method-assign]
    resume(parts, rehearsal_id, console)
    assert "The talk is paused. Type /go on, then write your words again." in " ".join(console.shown.split())
    assert len(parts.practice.rehearsal(rehearsal_id).turns) == 1


def test_a_stopped_talk_shows_help_first_and_waits_for_the_learner_s_word(parts: Parts) -> None:
    rehearsal_id = begun(parts, "ok, dropped", IN_DANGER)
    shown = taken_up(parts, rehearsal_id, "ok", "/go on", "ok", "/quit")
    assert "9-8-8" in shown.split("/go on")[0]
    assert [turn.reply for turn in parts.practice.rehearsal(rehearsal_id).turns] == ["ok, dropped", "ok"]


def test_a_talk_that_is_over_waits_for_its_look_back(parts: Parts) -> None:
    rehearsal_id = begun(parts, "ok, dropped")
    parts.practice.end(rehearsal_id)
    shown = taken_up(parts, rehearsal_id, "she was tired", "5", "", *NO_THOUGHTS, "")
    assert "What showed." in shown
    assert parts.practice.rehearsal(rehearsal_id).phase is Phase.REVEALED


def test_a_look_back_that_stopped_waits_for_the_learner_s_word(parts: Parts) -> None:
    rehearsal_id = begun(parts, "ok, dropped")
    parts.practice.end(rehearsal_id)
    parts.practice.guess(rehearsal_id, IN_DANGER, 5)
    shown = taken_up(parts, rehearsal_id, "/end")
    assert "9-8-8" in shown
    assert "Looking back" not in shown
    assert "What showed." in taken_up(parts, rehearsal_id, "/go on", "", "", "", *NO_THOUGHTS, "")


def test_there_a_no_is_not_believed_once_the_learner_was_told_to_call(parts: Parts) -> None:
    rehearsal_id = begun(parts, "ok, dropped")
    parts.practice.end(rehearsal_id)
    parts.practice.guess(rehearsal_id, IN_DANGER, 5)
    assert "I believe you." in taken_up(parts, rehearsal_id, "no", "/end")
    shown = taken_up(parts, rehearsal_id, "yes", "no", "/end")
    assert shown.count("Please call now") == 2
    assert "I believe you." not in shown


def test_silence_after_a_stop_is_answered_and_called_no_mistake(parts: Parts) -> None:
    rehearsal_id = begun(parts, "ok, dropped", IN_DANGER)
    shown = taken_up(parts, rehearsal_id, "", "/quit")
    assert "I am still here" in shown
    assert "nothing in the reply" not in shown


def test_whoever_told_of_being_hurt_gets_no_look_back_there_either(parts: Parts) -> None:
    rehearsal_id = begun(parts, "ok, dropped", "my husband hits me when he drinks")
    parts.practice.end(rehearsal_id)
    shown = taken_up(parts, rehearsal_id, "")
    assert "I believe you." in shown
    assert "Looking back" not in shown


def test_a_talk_that_was_looked_back_on_is_taken_up_from_a_reply(parts: Parts) -> None:
    rehearsal_id = begun(parts, "ok, dropped", "so dramatic")
    parts.practice.end(rehearsal_id)
    parts.practice.guess(rehearsal_id, "she was tired", 5)
    parts.practice.reflect(rehearsal_id, "i was cross", "", 3)
    shown = taken_up(parts, rehearsal_id, "/rewind 2", "want another coffee?", "/quit")
    assert "Your thoughts" not in shown
    assert "What showed." in shown
    assert [turn.reply for turn in parts.practice.rehearsal(rehearsal_id).turns] == [
        "ok, dropped",
        "want another coffee?",
    ]


@pytest.mark.parametrize("act", [resume, sit])
def test_an_id_that_names_no_talk_is_told_with_the_remedy(parts: Parts, act: object) -> None:
    assert callable(act)
    with pytest.raises(UnknownRehearsalError, match=r"no talk with the id `nothing`.*There is none here yet"):
        act(parts, "nothing")
    rehearsal_id = begun(parts)
    with pytest.raises(UnknownRehearsalError, match=f"The last one here has the id {rehearsal_id}"):
        act(parts, "nothing")


@pytest.mark.parametrize(
    "given", [{"scenario_id": "friend_snaps"}, {"jsonl": True}, {"seed": 1}, {"difficulty": "hard"}]
)
def test_a_talk_that_is_taken_up_takes_nothing_else(parts: Parts, given: dict[str, object]) -> None:
    whole: dict[str, object] = {"scenario_id": "", "seed": None, "difficulty": None, "jsonl": False, **given}
    with pytest.raises(BadInputError, match="Leave out the scenario"):
        practise(parts, **whole, source=io.BytesIO(), out=io.StringIO(), resume=begun(parts))  # type: ignore[arg-type]


def test_an_empty_id_names_no_talk(parts: Parts) -> None:
    with pytest.raises(UnknownRehearsalError, match="no talk with the id ``"):
        practise(parts, "", None, None, False, io.BytesIO(), io.StringIO(), resume="")


def test_a_folder_with_a_space_is_quoted(parts: Parts, tmp_path: Path) -> None:
    vars(parts).update(settings=Settings(data_dir=tmp_path / "my talks"))
    assert f"--data-dir '{tmp_path / 'my talks'}'" in taken_up(parts, begun(parts), "/quit")
