"""The public command line: what goes in, what comes out, and what a mistake gets."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import yaml

from bot.errors import AskedError, StorageError
from bot.meaning.embedder import MiniLM
from bot.own_conflict.form import LISTS
from bot.rehearsal.practice import Practice
from bot.safety.texts import REMINDERS, WITHOUT_MODEL, in_a_terminal, what_this_is
from bot.scenario.library import shipped_folder
from bot.scenario.model import Scenario
from bot.settings import Settings
from bot.terminal import lines
from bot.terminal.check import check
from bot.terminal.own_data import erase, export, incidents
from bot.terminal.practise import practise
from bot.wiring import Parts
from tests.drafting.drafts import FILLED

MOMENT = {"relationship": "close friend", "situation": "You teased her about her phone.", "previous": "Drop it."}

# A port that nothing listens at.
GONE = {"OTHERWISE_MODEL": "openai:m", "OTHERWISE_BASE_URL": "http://127.0.0.1:9/v1"}


def run(*args: str, typed: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    command, environment = [sys.executable, "-m", "bot", *args], {**os.environ, **variables}
    return subprocess.run(command, capture_output=True, text=True, check=False, input=typed, env=environment)


def rated(parts: Parts, *raw: bytes) -> tuple[int, list[dict[str, Any]]]:
    out = io.StringIO()
    status = lines.rate(parts, io.BytesIO(b"\n".join(raw)), out)
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


def rehearsed(parts: Parts, *acts: object, seed: int | None = 1) -> tuple[int, list[dict[str, Any]]]:
    out = io.StringIO()
    source = io.BytesIO("\n".join(act if isinstance(act, str) else json.dumps(act) for act in acts).encode())
    status = practise(parts, "friend_snaps", seed, "ordinary", True, source, out)
    events = [json.loads(line) for line in out.getvalue().splitlines()]
    assert events[0].pop("disclosure") == what_this_is(parts.words_go)
    return status, events


def test_a_rating_has_levels_flags_and_exact_evidence(parts: Parts) -> None:
    reply = "maybe it felt like i kept bringing it back to me? i could be wrong"
    status, (rating,) = rated(parts, json.dumps({"id": "a", **MOMENT, "reply": reply}).encode())
    assert status == 0
    assert rating["id"] == "a"
    assert set(rating["levels"].values()) <= {0, 1, 2, None}
    for spans in rating["evidence"].values():
        assert all(reply[span["start"] : span["end"]] == span["quote"] for span in spans)


def test_a_reply_that_is_a_sign_of_danger_gets_help_and_no_rating(parts: Parts) -> None:
    replies = ["i want to kill myself", "my husband hits me and i am scared of him", "sorry about the phone"]
    raw = [json.dumps({"id": number, **MOMENT, "reply": reply}).encode() for number, reply in enumerate(replies)]
    status, (meant, hurt, plain) = rated(parts, *raw)
    assert status == 0
    assert (meant["stopped"], hurt["stopped"]) == ("self_harm_active", "abuse")
    assert "call or text 9-8-8" in meant["help"]
    assert set(meant["levels"].values()) == set(hurt["levels"].values()) == {None}
    assert not meant["flags"]
    assert not {"stopped", "help"} & set(plain)


def test_a_reply_that_could_not_be_screened_is_not_rated(parts: Parts) -> None:
    with patch("bot.rehearsal.stopping.screen", side_effect=RuntimeError("nobody foresaw it")):
        _, (rating,) = rated(parts, json.dumps({"id": 1, **MOMENT, "reply": "ok"}).encode())
    assert rating["stopped"] == "unread"
    assert set(rating["levels"].values()) == {None}


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"not json", "not one JSON object"),
        (b"[1]", "not a JSON object"),
        (b'{"id": "a", "reply": "x"}', "`relationship` is missing"),
        (b'{"id": "a", "reply": "\xff"}', "not UTF-8"),
        (json.dumps({"id": "a", **MOMENT, "reply": "x" * 100_000}).encode(), "100,000 characters"),
        (json.dumps({**MOMENT, "reply": "x"}).encode(), "`id` is missing"),
        (b"[" * 10_000, "not one JSON object"),
        (b'{"id": ' + b"9" * 5_000 + b"}", "not one JSON object"),
    ],
)
def test_a_bad_line_gets_an_error_in_its_place_and_the_others_are_rated(parts: Parts, raw: bytes, said: str) -> None:
    good = json.dumps({"id": "good", **MOMENT, "reply": "ok"}).encode()
    status, answers = rated(parts, good, raw, good)
    assert status == 1
    assert [set(answer) >= {"levels"} for answer in answers] == [True, False, True]
    assert said in answers[1]["error"]


def test_a_message_is_screened() -> None:
    out = io.StringIO()
    line = {"id": 1, "recent": [], "text": "i want to kill myself"}
    assert lines.screen(io.BytesIO(json.dumps(line).encode()), out) == 0
    answer = json.loads(out.getvalue())
    assert (answer["id"], answer["label"], answer["action"]) == (1, "self_harm_active", "stop")


def test_a_rehearsal_begins_with_the_opening_and_ends_with_the_debrief(parts: Parts) -> None:
    status, events = rehearsed(parts, {"reply": "ok, dropped"}, {"guess": "she is worried about work", "sureness": 4})
    assert status == 0
    assert [event["event"] for event in events] == ["line", "line", "debrief"]
    assert events[0]["text"] == "God, can you just drop it? Not everything is about you."
    assert set(events[0]) >= {"text", "stance", "rungs_open", "phase"}
    assert (events[0]["rungs_open"], set(events[0]["stance"])) == (0, {"heat", "trust", "openness"})
    assert events[-1]["guess"]


def test_the_first_event_says_that_the_words_go_to_a_model_elsewhere(parts: Parts) -> None:
    away = Parts(Settings(data_dir=parts.settings.data_dir, model="openai:m", base_url="https://models.example.org/v1"))
    shared = ("rater", "embedder", "person", "library")
    vars(away).update({name: getattr(parts, name) for name in shared})
    out = io.StringIO()
    practise(away, "friend_snaps", 1, "ordinary", True, io.BytesIO(), out)
    disclosure = json.loads(out.getvalue().splitlines()[0])["disclosure"]
    assert "Your words are sent to a language model at models.example.org, which helps to answer." in disclosure
    assert "this computer" not in disclosure


@pytest.mark.parametrize(
    ("model", "kept", "said"),
    [
        ("llama3", "", "OTHERWISE_MODEL is 'llama3'. Write where it runs, a colon and its name"),
        (None, '{"model": "openai:m", "base', "settings.json cannot be read. Remove it, or choose"),
    ],
)
def test_a_model_that_cannot_be_used_as_it_is_set_up_stops_no_practice_and_is_told_of_once_beside_it(
    parts: Parts, embedder: MiniLM, capsys: pytest.CaptureFixture[str], model: str | None, kept: str, said: str
) -> None:
    acts = ({"reply": "ok, dropped"}, {"reply": "want another coffee?"})
    _, without = rehearsed(parts, *acts)
    assert capsys.readouterr().err == ""
    if kept:
        (parts.settings.data_dir / "settings.json").write_text(kept, encoding="utf-8")
    wrong = Parts(Settings(data_dir=parts.settings.data_dir, model=model))
    vars(wrong).update(rater=parts.rater, embedder=embedder, library=parts.library)
    status, events = rehearsed(wrong, *acts)
    assert (status, events) == (0, without)
    assert capsys.readouterr().err.count(said) == 1


def test_the_same_seed_gives_the_same_lines(parts: Parts) -> None:
    talks = [rehearsed(parts, {"reply": "ok"}, {"reply": "want another coffee?"}, seed=7)[1] for _ in range(2)]
    assert [e["text"] for e in talks[0][:-1]] == [e["text"] for e in talks[1][:-1]]


def test_with_a_seed_two_runs_give_the_same_events_to_the_last(parts: Parts) -> None:
    acts = ({"reply": "ok"}, {"rewind": 1}, {"reply": "want another coffee?"}, {"guess": "tired", "sureness": 3})
    first, second = (rehearsed(parts, *acts, seed=7)[1] for _ in range(2))
    assert first == second
    assert len(parts.log.entries()) == 2


def test_without_a_seed_the_debrief_names_the_talk(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "ok"}, seed=None)
    assert parts.practice.rehearsal(events[-1]["rehearsal"]).turns[0].reply == "ok"


def test_there_are_as_many_lines_as_somebody_said(parts: Parts) -> None:
    _, events = rehearsed(
        parts, {"reply": "ok"}, {"reply": "i want to kill myself"}, {"go_on": True}, {"reply": "sorry"}, {"end": True}
    )
    assert [event["event"] for event in events] == ["line", "line", "safety", "phase", "line", "phase", "debrief"]
    assert [event["phase"] for event in events if event["event"] == "phase"] == ["talking", "ended"]


def test_a_line_that_cannot_be_used_is_named_and_the_talk_goes_on(parts: Parts) -> None:
    status, events = rehearsed(parts, "nonsense", {"reply": ""}, {"reply": 3}, {"other": 1}, {"reply": "ok"})
    assert status == 1
    assert [event["event"] for event in events] == ["line", *["error"] * 4, "line", "debrief"]
    assert events[2]["error"] == "There is nothing in the reply. Write a few words."


def test_going_back_to_a_reply_that_there_is_not_is_told_in_plain_words(parts: Parts) -> None:
    _, events = rehearsed(parts, {"rewind": 1}, {"reply": "ok"}, {"rewind": 0}, {"rewind": 9})
    assert [event["error"] for event in events if event["event"] == "error"] == [
        "There is no reply 1; you have said nothing in this talk yet.",
        "There is no reply 0; this talk has one, reply 1.",
        "There is no reply 9; this talk has one, reply 1.",
    ]


def test_a_safety_stop_is_an_event_of_its_own(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "i want to kill myself"}, {"go_on": True}, {"reply": "ok, sorry"})
    assert [event["event"] for event in events] == ["line", "safety", "phase", "line", "debrief"]
    assert "9-8-8" in events[1]["text"]


def test_after_a_stop_words_are_kept_out_of_role_until_the_learner_goes_on(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "i want to kill myself"}, {"reply": "ok"}, {"reply": "ok"})
    assert [event["event"] for event in events] == ["line", *["safety"] * 4]
    assert events[-1]["text"] == events[-2]["text"] != events[1]["text"]


def test_a_talk_that_ends_before_the_input_does_is_no_error(parts: Parts) -> None:
    status, events = rehearsed(parts, {"reply": "ok"}, {"end": True}, {"reply": "are you there"})
    assert status == 0
    assert [event["event"] for event in events] == ["line", "line", "phase", "over", "debrief"]


def test_after_the_end_a_sign_of_danger_is_answered_out_of_role(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "ok"}, {"end": True}, {"reply": "i want to kill myself"})
    assert [event["event"] for event in events] == ["line", "line", "phase", "safety", "safety"]


def test_a_guess_with_a_sign_of_danger_gets_the_safety_words(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "ok"}, {"guess": "who cares, i want to kill myself"})
    assert [event["event"] for event in events] == ["line", "line", "safety", "safety"]


def test_each_guess_is_read_when_it_comes_and_answered_after_a_stop(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "ok"}, {"guess": "i want to kill myself"}, {"guess": "yes"})
    assert [event["event"] for event in events] == ["line", "line", "safety", "safety", "safety"]
    assert "killing yourself?" in events[2]["text"]
    assert "Please call now" in events[3]["text"]
    assert events[4]["text"] == events[3]["text"]


def test_after_a_guess_that_stopped_and_going_on_another_is_kept(parts: Parts) -> None:
    acts = ({"guess": "i want to kill myself"}, {"go_on": True}, {"guess": "she was worried about work"})
    _, events = rehearsed(parts, {"reply": "ok"}, *acts)
    assert [event["event"] for event in events] == ["line", "line", "safety", "phase", "debrief"]
    assert events[-1]["guess"].startswith("Part of it")


def test_a_guess_with_a_sign_of_danger_gets_help_also_where_it_cannot_be_kept(parts: Parts) -> None:
    fails = {"side_effect": StorageError("The database does not answer.")}
    with patch.object(Practice, "guess", **fails), patch.object(Practice, "hear_guess", **fails):
        _, events = rehearsed(parts, {"reply": "ok"}, {"guess": "who cares, i want to kill myself"})
    assert [event["event"] for event in events] == ["line", "line", "error", "error"]
    assert "9-8-8" in events[2]["error"]


def test_no_guess_is_taken_while_the_practice_has_stopped(parts: Parts) -> None:
    status, events = rehearsed(parts, {"reply": "i want to kill myself"}, {"guess": "she was tired"})
    assert status == 0
    assert [event["event"] for event in events] == ["line", "safety", "safety", "safety"]


def test_whoever_told_of_being_hurt_gets_no_ladder(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "my husband hits me and i am scared of him"}, {"go_on": True})
    assert events[-1]["is_held_back"]
    assert not events[-1]["ladder"]
    assert not events[-1]["moments"]


def test_after_a_sign_of_being_hurt_nothing_is_rated_any_more(parts: Parts) -> None:
    hurt = {"reply": "my husband hits me and i am scared of him"}
    _, events = rehearsed(parts, {"reply": "ok, dropped"}, hurt, {"go_on": True}, {"reply": "sorry about the phone"})
    assert [event["event"] for event in events] == ["line", "line", "safety", "phase", "line", "debrief"]
    assert "rating" in events[1]
    assert not any("rating" in event for event in events[2:])
    assert events[-1]["own_side"] == ""


def test_the_page_s_way_out_is_not_named_where_there_is_no_page(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "my husband hits me and i am scared of him"})
    assert "Esc" not in events[1]["text"]
    assert "close this window" in events[1]["text"]


def test_who_asks_what_this_is_gets_the_program_s_own_words_and_no_line(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "are you an AI?"}, {"reply": "ok, dropped"})
    assert [event["event"] for event in events] == ["line", "program", "line", "debrief"]
    assert events[1] == {"event": "program", "text": in_a_terminal(REMINDERS["asked"]), "phase": "talking"}


def test_who_asks_what_this_is_once_the_talk_is_over_is_told_too(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "ok, dropped"}, {"end": True}, {"reply": "are you a person?"})
    assert [event["event"] for event in events] == ["line", "line", "phase", "program", "debrief"]
    assert events[3] == {"event": "program", "text": in_a_terminal(REMINDERS["asked"]), "phase": "ended"}


def test_what_the_program_says_after_a_week_and_half_an_hour_is_told_in_its_order(
    parts: Parts, practice: Practice
) -> None:
    # Begun, and taken up again after a week, with nine minutes to each reply.
    times = iter([timedelta(0), *(timedelta(days=8, minutes=9 * n) for n in range(20))])
    begun = datetime(2026, 1, 1, tzinfo=UTC)
    vars(parts).update(practice=replace(practice, now=lambda: begun + next(times)))
    _, events = rehearsed(parts, *[{"reply": "ok, dropped"}] * 5)
    assert [event["event"] for event in events] == ["line", "program", *["line"] * 5, "program", "debrief"]
    assert [event["text"] for event in events if event["event"] == "program"] == [
        REMINDERS["week"],
        in_a_terminal(REMINDERS["half_an_hour"]),
    ]


def test_a_program_is_told_once_of_a_model_that_fails(tmp_path: Path) -> None:
    typed = "".join(json.dumps({"reply": reply}) + "\n" for reply in ("what a day", "are you there"))
    done = run("practise", "friend_snaps", "--jsonl", "--data-dir", str(tmp_path), typed=typed, **GONE)
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert [event["event"] for event in events] == ["line", "line", "program", "line", "debrief"]
    assert events[2] == {"event": "program", "text": WITHOUT_MODEL, "phase": "talking"}


@pytest.mark.parametrize("line", ['{"reply": "\\ud800 hello"}', '{"id": ' + "9" * 5_000 + "}", '{"end": false}'])
def test_an_odd_line_never_breaks_the_talk(parts: Parts, line: str) -> None:
    _, events = rehearsed(parts, line, {"reply": "ok"})
    assert [event["event"] for event in events][-2:] == ["line", "debrief"]


def test_rewinding_gives_the_line_before_that_reply(parts: Parts) -> None:
    _, events = rehearsed(parts, {"reply": "ok"}, {"reply": "so dramatic"}, {"rewind": 2}, {"reply": "sorry"})
    assert events[3]["text"] == events[1]["text"]


def test_fields_that_are_left_empty_are_not_meant(parts: Parts) -> None:
    empty = {"guess": None, "go_on": False, "rewind": None, "end": False}
    status, events = rehearsed(parts, {"reply": "what is going on for you?", **empty}, {"end": True, "go_on": False})
    assert status == 0
    assert [event["event"] for event in events] == ["line", "line", "phase", "debrief"]
    assert events[2] == {"event": "phase", "phase": "ended"}
    assert "It was something else" not in events[-1]["guess"]


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ({"guess": 5}, "Line 1: `guess` is no text"),
        ({"guess": "x", "sureness": 30}, "Line 1: `sureness` is 30; write a whole number from 0 to 10."),
        ({"guess": "x" * 4_001}, "Line 1: `guess` has 4,001 characters; at most 4,000."),
        ({"reply": "ok", "rewind": 1}, "Line 1 has `reply` and `rewind`; write one to a line."),
    ],
)
def test_what_cannot_be_used_is_said_where_it_comes(parts: Parts, act: object, said: str) -> None:
    status, events = rehearsed(parts, act)
    assert status == 1
    assert events[1]["event"] == "error"
    assert said in events[1]["error"]


@pytest.mark.parametrize(
    "act",
    [
        {"guess": "I want to kill myself", "sureness": 30},
        {"guess": "she was tired", "alternative": "x" * 4_001 + ". I want to kill myself"},
        {"reply": "I want to kill myself", "rewind": 1},
    ],
)
def test_words_that_call_for_help_come_before_the_form(parts: Parts, act: object) -> None:
    _, events = rehearsed(parts, act)
    assert events[-1]["event"] == "safety"
    assert events[-1]["label"] == "self_harm_active"


@pytest.mark.parametrize(
    "line",
    [
        "I want to kill myself",
        '"I want to kill myself"',
        '{"reply": "I want to kill myself"',
        {"text": "I want to kill myself"},
        {"I want to kill myself": True},
        {"reply": ["I want to kill myself"]},
        {"guess": {"mine": "I want to kill myself"}},
        {"guess": "tired", "sureness": "I want to kill myself"},
        {"rewind": "I want to kill myself"},
        {"go_on": "I want to kill myself"},
        {"end": "I want to kill myself"},
    ],
)
def test_words_that_call_for_help_are_heard_wherever_they_stand_in_a_line(parts: Parts, line: object) -> None:
    _, events = rehearsed(parts, line)
    assert [event["event"] for event in events] == ["line", "safety", "safety"]
    assert events[1]["label"] == "self_harm_active"


@pytest.mark.parametrize("line", [{"go_on": "no"}, {"end": 1}])
def test_only_true_goes_on_or_ends(parts: Parts, line: object) -> None:
    status, events = rehearsed(parts, line)
    assert status == 1
    assert "write true, or leave it out." in events[1]["error"]


def test_going_back_hides_no_sign_over_two_lines(parts: Parts) -> None:
    wrote, tonight = {"reply": "I wrote to everyone I love."}, {"reply": "It will be over tonight."}
    _, events = rehearsed(parts, wrote, {"rewind": 1}, tonight)
    assert [event["event"] for event in events] == ["line", "line", "line", "safety", "safety"]


def test_a_rehearsal_that_cannot_be_read_keeps_no_other_from_its_owner(parts: Parts) -> None:
    rehearsed(parts, {"reply": "the first talk"})
    rehearsed(parts, {"reply": "I want to die"})
    rehearsed(parts, {"reply": "one more talk"})
    broken = parts.log.entries()[2].rehearsal_id
    with parts.log._connect() as connection:
        connection.exec_driver_sql("UPDATE events SET body = '{}' WHERE rehearsal_id = ? AND place = 0", (broken,))
    out, stops = io.StringIO(), io.StringIO()
    assert export(parts, out) == 1
    assert "one more talk" in out.getvalue()
    assert {"rehearsal", "error"} in [set(json.loads(line)) for line in out.getvalue().splitlines()]
    assert incidents(parts, stops) == 1
    assert [set(json.loads(line)) for line in stops.getvalue().splitlines()] == [{"at", "where", "label"}, {"error"}]


def test_half_a_character_and_a_narrow_encoding_lose_no_line() -> None:
    raw = '{"id": "a\\ud83d", "text": "ok then"}\n{"id": "日", "text": "I want to die"}\n'.encode()
    run = subprocess.run(
        [sys.executable, "-m", "bot", "screen"],
        input=raw,
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )
    found = [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]
    assert [each["action"] for each in found] == ["none", "stop"]
    assert found[1]["id"] == "日"


def test_export_gives_everything_and_erase_leaves_nothing(parts: Parts) -> None:
    rehearsed(parts, {"reply": "a very particular sentence"})
    out = io.StringIO()
    export(parts, out)
    assert "a very particular sentence" in out.getvalue()
    erase(parts, io.StringIO())
    left = io.StringIO()
    export(parts, left)
    assert left.getvalue() == ""


def test_export_leaves_out_the_words_of_a_stop_until_they_are_asked_for(parts: Parts) -> None:
    rehearsed(parts, {"reply": "a dull first line"}, {"reply": "i want to kill myself"}, {"reply": "written on after"})
    out, told = io.StringIO(), io.StringIO()
    export(parts, out, told=told)
    events = [json.loads(line) for line in out.getvalue().splitlines()]
    assert "a dull first line" in out.getvalue()
    assert "kill myself" not in out.getvalue()
    assert "written on after" not in out.getvalue()
    assert [event["kind"] for event in events if event.get("left_out")] == ["safety_stopped", "said_aside"]
    assert "--with-stopped" in told.getvalue()
    whole, told = io.StringIO(), io.StringIO()
    export(parts, whole, with_stopped=True, told=told)
    assert "kill myself" in whole.getvalue()
    assert "written on after" in whole.getvalue()
    assert "left_out" not in whole.getvalue()
    assert told.getvalue() == ""


def test_export_leaves_out_the_words_of_a_stop_that_were_kept_all_the_same(parts: Parts) -> None:
    practice, words = parts.practice, "i want to kill myself"
    rehearsal_id = practice.start("friend_snaps", seed=1).id
    practice.reply(rehearsal_id, "ok")
    practice.end(rehearsal_id)
    for goes_on in (False, True):
        practice.guess(rehearsal_id, words, 5, "a dull other guess", goes_on)
    for goes_on in (False, True):
        practice.reflect(rehearsal_id, words, "", None, goes_on)
    practice.sit_down(rehearsal_id)
    for goes_on in (False, True):
        practice.answer_as_other(rehearsal_id, 1, words, goes_on)
    for goes_on in (False, True):
        practice.think_over(rehearsal_id, "", words, goes_on)
    out, whole = io.StringIO(), io.StringIO()
    export(parts, out, told=io.StringIO())
    export(parts, whole, with_stopped=True, told=io.StringIO())
    assert "kill myself" not in out.getvalue()
    assert whole.getvalue().count("kill myself") >= 8


@pytest.mark.parametrize(
    "words", ["I want to kill myself. ", "I want to kill myself.\r\n", "are you real? I want to die"]
)
def test_words_of_a_stop_are_known_again_however_they_were_kept(parts: Parts, words: str) -> None:
    practice = parts.practice
    rehearsal_id = practice.start("friend_snaps", seed=1).id
    practice.reply(rehearsal_id, "ok")
    practice.end(rehearsal_id)
    practice.guess(rehearsal_id, "", 5)
    assert practice.reflect(rehearsal_id, words, "she was tired", None).is_out_of_role
    with suppress(AskedError):
        practice.reflect(rehearsal_id, words, "she was tired", None, goes_on=True)
    out = io.StringIO()
    export(parts, out, told=io.StringIO())
    assert practice.log.read(rehearsal_id)[-1].kind in ("reflected", "reminded")
    assert "I want to" not in out.getvalue()


def test_a_box_left_empty_is_no_word_of_a_stop(parts: Parts) -> None:
    rehearsal_id = parts.practice.start("friend_snaps", seed=1, is_afraid=True).id
    parts.practice.go_on(rehearsal_id)
    parts.practice.end(rehearsal_id)
    parts.practice.guess(rehearsal_id, "", 5)
    out = io.StringIO()
    export(parts, out, told=io.StringIO())
    assert [event["kind"] for event in map(json.loads, out.getvalue().splitlines()) if event.get("left_out")] == [
        "safety_stopped"
    ]


def test_export_gives_no_rating_after_a_sign_of_abuse_unless_asked(parts: Parts) -> None:
    practice = parts.practice
    rehearsal_id = practice.start("friend_snaps", seed=1).id
    practice.reply(rehearsal_id, "did it feel like i was showing off?")
    plain, out, whole, told = io.StringIO(), io.StringIO(), io.StringIO(), io.StringIO()
    export(parts, plain)
    practice.reply(rehearsal_id, "my husband hits me when he drinks")
    export(parts, out, told=told)
    export(parts, whole, with_stopped=True)
    assert "perspective_taking" in plain.getvalue()
    assert "perspective_taking" not in out.getvalue()
    assert "showing off" in out.getvalue()
    assert "ratings that were not shown" in told.getvalue()
    assert "perspective_taking" in whole.getvalue()


def test_check_lists_every_problem_and_fails(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("id: bad\nextra: 1\n", encoding="utf-8")
    out = io.StringIO()
    assert check([path], out) == 1
    assert "bad.yaml:2: `extra` is no field" in out.getvalue()
    assert check([], io.StringIO()) == 0


def test_where_the_model_fails_the_talk_says_so_once_and_no_log_stands_in_it(tmp_path: Path) -> None:
    typed = "yes\nCA\n\nno\nwhat a day\nare you there\n/quit\n"
    done = run("practise", "friend_snaps", "--data-dir", str(tmp_path), typed=typed, **GONE, OTHERWISE_MODEL_RATES="1")
    assert "the language model" not in done.stderr
    assert " ".join(done.stdout.split()).count(f"{WITHOUT_MODEL} To see why, run `otherwise doctor`.") == 1


def test_where_the_model_cannot_draft_that_is_said_once(tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    answers = {name: value for name, value in FILLED.as_plain().items() if name not in LISTS}
    file.write_text(yaml.safe_dump(answers), encoding="utf-8")
    done = run("draft", str(file), "--yes", "--data-dir", str(tmp_path), **GONE)
    assert done.returncode == 1
    (told,) = done.stderr.splitlines()
    assert told.startswith("The server at http://127.0.0.1:9/v1 cannot be reached.")


def test_an_unknown_scenario_is_one_plain_line() -> None:
    done = run("practise", "nobody", "--jsonl")
    assert done.returncode == 1
    assert done.stderr.strip().startswith("There is no scenario `nobody`")
    assert "Traceback" not in done.stderr


def test_the_doctor_looks_where_the_page_keeps_its_settings(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"model": "openai:', encoding="utf-8")
    done = run("doctor", "--data-dir", str(tmp_path))
    assert done.returncode == 1
    assert f"{tmp_path / 'settings.json'} cannot be read." in done.stdout


def test_practise_without_a_scenario_lists_them() -> None:
    assert "friend_snaps" in run("practise").stdout


@pytest.mark.parametrize("args", [["--help"], ["practise", "--help"]])
def test_help_needs_none_of_the_slow_parts(args: list[str]) -> None:
    slow = ("chainlit", "numpy", "onnxruntime", "sqlalchemy", "fastapi")
    probe = (
        f"import sys, contextlib; sys.argv = ['otherwise', *{args!r}]\n"
        "with contextlib.suppress(SystemExit):\n    from bot.__main__ import main; main()\n"
        f"print([module for module in {slow!r} if module in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")


def test_advice_stands_beside_what_is_wrong_and_fails_nothing(tmp_path: Path, friend: Scenario) -> None:
    text = (shipped_folder() / f"{friend.id}.yaml").read_text(encoding="utf-8")
    path = tmp_path / "mine.yaml"
    path.write_text(text.replace("\"I should go. It's not you.", '"Thank you for sharing that.', 1), encoding="utf-8")
    out = io.StringIO()
    assert check([path], out) == 0
    assert "mine.yaml: fine" in out.getvalue()
    assert "advice: sounds like a lesson: 'Thank you for sharing'" in out.getvalue()


def test_two_files_with_one_id_are_found(tmp_path: Path) -> None:
    text = (shipped_folder() / "friend_snaps.yaml").read_text(encoding="utf-8")
    paths = [tmp_path / name for name in ("one.yaml", "two.yaml")]
    for path in paths:
        path.write_text(text, encoding="utf-8")
    out = io.StringIO()
    assert check(paths, out) == 1
    assert f"two.yaml:2: the id `friend_snaps` is taken by {paths[0]} (choose another id)" in out.getvalue()
