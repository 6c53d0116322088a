"""The pages for a conflict of one's own, asked for as a browser would."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterator
from unittest.mock import patch

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from bot.errors import StorageError
from bot.own_conflict.content import content
from bot.own_conflict.form import typed_from
from bot.safety.screen import Screening
from bot.settings import Settings
from bot.storage.event_log import SqlEventLog
from bot.terminal.own_data import erase, export, incidents
from bot.web.pages import pages
from bot.web.stop_here import mark_of
from bot.wiring import Parts

FILLED = {
    "who": "friend",
    "name": "Kit",
    "pronoun": "she",
    "age": "40",
    "voice": "dry",
    "looks": "3",
    "said": "You never listen, do you.",
    "is_stop": "no",
    "happened": "We were in the kitchen and I asked about the weekend again.",
    "part": "I asked again after I had been told no.",
    "want": "That we can talk as we used to.",
    "difficulty": "ordinary",
    "afraid": "no",
}


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    made = Parts(Settings(data_dir=tmp_path_factory.mktemp("data")))
    yield made
    made.log.close()


@pytest.fixture
def browser(parts: Parts) -> Iterator[TestClient]:
    app = FastAPI()
    app.include_router(pages(parts))
    yield TestClient(app, follow_redirects=False)
    parts.shelf.erase()


def made(browser: TestClient, **changes: str | list[str]) -> str:
    """The id of a conflict made from the form."""
    answer = browser.post("/own", data=FILLED | changes)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"].removeprefix("/scenarios/")


def secrets_of(parts: Parts, conflict_id: str) -> list[str]:
    scenario = parts.library.get(conflict_id)
    return [text for rung in scenario.ladder for text in (rung.fact, rung.thought, *rung.says)]


def test_the_form_leads_to_a_briefing_and_a_talk(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    assert FILLED["happened"] in browser.get(f"/scenarios/{conflict_id}").text
    assert browser.get(f"/faces/{conflict_id}.svg").status_code == 200
    answer = browser.post("/rehearsals", data={"scenario_id": conflict_id, "adult": "yes"})
    rehearsal = parts.practice.rehearsal(answer.headers["location"].removeprefix("/thread/"))
    assert parts.practice.reply(rehearsal.id, "ok, I'll leave it").turns[0].line


def test_start_page_lists_it_under_your_own_and_leads_to_the_form(browser: TestClient) -> None:
    conflict_id = made(browser)
    page = browser.get("/").text
    own = page[page.index("Your own</h2>") :]
    assert 'href="/own"' in own
    assert f'href="/scenarios/{conflict_id}"' in own
    assert page.count(f'href="/scenarios/{conflict_id}"') == 1


def test_no_page_shows_a_surprise_before_it_is_asked_for(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    form = parts.shelf.form(conflict_id)
    assert form is not None
    assert form.inside
    for path in ("/", f"/scenarios/{conflict_id}", f"/own/{conflict_id}", f"/own/{conflict_id}/words"):
        page = html.unescape(browser.get(path).text)
        assert not [secret for secret in secrets_of(parts, conflict_id) if secret in page]
        assert not re.search(rf'value="{form.inside}" checked', page)


def test_every_field_at_fault_is_named_beside_it_and_nothing_typed_is_lost(browser: TestClient, parts: Parts) -> None:
    answer = browser.post("/own", data={"said": "<b>No.</b>", "age": "seven", "happened": "x", "fear": "y" * 300})
    page = html.unescape(answer.text)
    assert answer.status_code == 422
    for name in ("who", "name", "pronoun", "age", "voice", "happened", "fear", "is_stop"):
        assert f'id="{name}-problem"' in page
    assert "<b>No.</b></textarea>" in page
    assert "&lt;b&gt;" in answer.text
    assert "y" * 300 in page
    assert 'value="seven"' in page
    assert parts.shelf.ids() == []


def test_names_are_taken_out_and_shown_before_anything_is_kept(browser: TestClient, parts: Parts) -> None:
    answer = browser.post("/own", data=FILLED | {"part": "I shouted at my boss Zbigniew."})
    assert answer.status_code == 200
    assert "Taken out here: Zbigniew" in answer.text
    assert "I shouted at my boss.</textarea>" in answer.text
    assert parts.shelf.ids() == []
    conflict_id = made(browser, part="I shouted at my boss.")
    assert "Zbigniew" not in parts.shelf.text(conflict_id)


def test_a_word_said_to_be_no_name_stays(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser, part="I took the Volvo again.", keep=["Volvo"])
    assert parts.library.get(conflict_id).your_part == "I took the Volvo again."


def test_a_sign_of_danger_stops_and_the_same_words_again_go_on(browser: TestClient, parts: Parts) -> None:
    danger = FILLED | {"want": "I want to kill myself."}
    answer = browser.post("/own", data=danger)
    assert "Are you thinking about killing yourself?" in answer.text
    assert "I want to kill myself.</textarea>" in answer.text
    assert parts.shelf.ids() == []
    mark = re.search(r'name="stopped_for" value="(\w+)"', answer.text)
    assert mark is not None
    assert browser.post("/own", data=danger | {"stopped_for": mark[1]}).status_code == 303
    other = danger | {"want": "I want to end my life.", "stopped_for": mark[1]}
    assert "killing yourself" in browser.post("/own", data=other).text


def exported(parts: Parts, with_stopped: bool = False) -> tuple[dict[str, object], str]:
    """The last line of an export, and what it tells whoever takes it out."""
    out, told = io.StringIO(), io.StringIO()
    export(parts, out, with_stopped, told)
    return json.loads(out.getvalue().splitlines()[-1]), told.getvalue()


def test_a_conflict_with_words_that_stopped_is_exported_only_on_asking(browser: TestClient, parts: Parts) -> None:
    danger = FILLED | {"want": "I want to kill myself."}
    browser.post("/own", data=danger | fields_hidden_in(browser.post("/own", data=danger).text))
    left_out, told = exported(parts)
    assert (left_out["answers"], left_out["yaml"], left_out["left_out"]) == (None, "", True)
    assert "--with-stopped" in told
    whole, told = exported(parts, with_stopped=True)
    assert "kill myself" in json.dumps(whole)
    assert told == ""


def test_so_is_one_where_they_were_written_by_hand_until_it_is_made_anew(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    assert "left_out" not in exported(parts)[0]
    words = {"words": parts.shelf.text(conflict_id).replace("title: A talk with Kit", "title: I want to kill myself")}
    address = f"/own/{conflict_id}/words"
    browser.post(address, data=words | fields_hidden_in(browser.post(address, data=words).text))
    assert "kill myself" in parts.shelf.text(conflict_id)
    assert "kill myself" not in json.dumps(exported(parts)[0])
    browser.post(f"/own/{conflict_id}", data=FILLED)
    assert "left_out" not in exported(parts)[0]


@pytest.mark.parametrize(
    "danger",
    [
        {"fear": "that everyone would be better off without me"},
        {"fear": "that I would rather not wake up"},
        {"fear": "I will not be here next week", "want": "say goodbye properly before I go"},
        {"part": "I gave my plants away last week.", "want": "That he knows I am at peace now"},
    ],
)
def test_a_sign_in_one_answer_or_over_two_of_them_stops(browser: TestClient, parts: Parts, danger: object) -> None:
    assert isinstance(danger, dict)
    answer = browser.post("/own", data=FILLED | danger)
    assert "9-8-8" in answer.text
    assert parts.shelf.ids() == []


@pytest.mark.parametrize("name", ["age", "who", "pronoun", "voice", "looks", "is_stop", "difficulty", "afraid"])
def test_a_sign_in_place_of_a_number_or_a_choice_comes_before_what_is_wrong_with_it(
    browser: TestClient, name: str
) -> None:
    answer = browser.post("/own", data=FILLED | {name: "I want to kill myself"})
    assert "Are you thinking about killing yourself?" in answer.text
    answer = browser.post("/own", data=FILLED | {name: "I want to kill myself"} | fields_hidden_in(answer.text))
    assert "killing yourself" not in answer.text


def test_so_does_a_sign_in_the_lists_and_one_beyond_what_a_field_may_hold(browser: TestClient) -> None:
    long = "We talked about the weekend again. " * 9_000
    lists: list[dict[str, object]] = [
        {"insides": ["blamed", "I want to kill myself"]},
        {"keep": ["Volvo", "I want to kill myself tonight"]},
    ]
    for change in [*lists, {"happened": f"{long} I want to kill myself."}, {"want": f"I want to kill myself. {long}"}]:
        answer = browser.post("/own", data=FILLED | change)
        assert "Are you thinking about killing yourself?" in answer.text
    answer = browser.post("/own", data=FILLED | {"happened": long})
    assert answer.status_code == 422
    assert "at most 900 fit" in answer.text


def test_what_stands_in_place_of_a_choice_and_is_no_sign_is_named(browser: TestClient) -> None:
    answer = browser.post("/own", data=FILLED | {"age": "about forty", "voice": "a bit like my aunt"})
    assert answer.status_code == 422
    assert 'id="age-problem"' in answer.text


def test_a_line_that_sounds_like_a_sign_out_of_its_form_stops_nothing(browser: TestClient) -> None:
    # Alone the encoder takes it for one, and is not sure.
    assert made(browser, want="one evening for myself")


def test_each_talk_about_someone_who_hurts_begins_stopped_and_ends_without_praise(
    browser: TestClient, parts: Parts
) -> None:
    hurt = FILLED | {"fear": "He hits me when he has been drinking."}
    mark = re.search(r'name="stopped_for" value="(\w+)"', browser.post("/own", data=hurt).text)
    assert mark is not None
    conflict_id = made(browser, fear=hurt["fear"], stopped_for=mark[1])
    answer = browser.post("/rehearsals", data={"scenario_id": conflict_id, "adult": "yes"})
    rehearsal = parts.practice.rehearsal(answer.headers["location"].removeprefix("/thread/"))
    assert rehearsal.waits_for_go_on
    parts.practice.go_on(rehearsal.id)
    parts.practice.reply(rehearsal.id, "what was it like for you?")
    ended = parts.practice.end(rehearsal.id)
    assert ended.is_held_back
    assert "There is no look back this time" in browser.get(f"/rehearsals/{rehearsal.id}/debrief").text
    assert not parts.practice.say_not_about_self(rehearsal.id).is_held_back


def test_a_talk_about_nobody_who_hurts_begins_at_once(browser: TestClient, parts: Parts) -> None:
    assert not parts.start(made(browser), seed=1).waits_for_go_on


def test_who_asks_there_what_this_is_is_told_and_the_same_words_are_kept(browser: TestClient, parts: Parts) -> None:
    asking = FILLED | {"want": "Are you a real person reading this?"}
    answer = browser.post("/own", data=asking)
    assert "This is an AI practice character" in answer.text
    assert "Are you a real person reading this?</textarea>" in answer.text
    assert parts.shelf.ids() == []
    mark = re.search(r'name="told_for" value="(\w+)"', answer.text)
    assert mark is not None
    assert browser.post("/own", data=asking | {"told_for": mark[1]}).status_code == 303


def test_words_that_nobody_could_read_are_read_anew(
    browser: TestClient, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    conflict_id = made(browser)
    words = parts.shelf.text(conflict_id).replace("title: A talk with Kit", "title: Another talk")
    for address, data in (("/own", FILLED), (f"/own/{conflict_id}/words", {"words": words})):
        with monkeypatch.context() as broken:
            broken.setattr("bot.rehearsal.stopping.screen", _fails)
            again = fields_hidden_in(browser.post(address, data=data).text)
            typed = typed_from(dict(FILLED)).words if address == "/own" else "title: Another talk"
            for mark in (again["stopped_for"], mark_of(typed)):
                answer = browser.post(address, data=data | {"stopped_for": mark})
                assert "could not check your words" in answer.text
        assert browser.post(address, data=data | again).status_code == 303


def _fails(*_args: object) -> Screening:
    raise RuntimeError


def fields_hidden_in(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(stopped_for)" value="(\w*)">', page))


def test_a_stop_outside_a_talk_is_an_incident_without_a_word_of_it(browser: TestClient, parts: Parts) -> None:
    parts.log.erase()
    browser.post("/own", data=FILLED | {"want": "I want to kill myself."})
    browser.post("/own", data=FILLED | {"afraid": "yes"})
    conflict_id = made(browser)
    words = parts.shelf.text(conflict_id).replace("title: A talk with Kit", "title: I want to kill myself")
    browser.post(f"/own/{conflict_id}/words", data={"words": words})
    listed = io.StringIO()
    incidents(parts, listed)
    rows = [json.loads(row) for row in listed.getvalue().splitlines()]
    assert [(row["where"], row["label"]) for row in rows] == [
        ("form", "self_harm_active"),
        ("form", "abuse"),
        ("words", "self_harm_active"),
    ]
    assert all(row.keys() == {"at", "where", "label"} for row in rows)
    erase(parts, io.StringIO())
    assert parts.log.stops_outside() == []


def test_help_is_shown_though_the_stop_cannot_be_written(browser: TestClient, parts: Parts) -> None:
    with patch.object(SqlEventLog, "keep_stop", side_effect=StorageError("The disk is full.")):
        answer = browser.post("/own", data=FILLED | {"want": "I want to kill myself."})
    assert "Are you thinking about killing yourself?" in answer.text


def test_who_goes_on_after_a_stop_is_not_stopped_again_for_a_name(browser: TestClient) -> None:
    danger = FILLED | {"want": "I want to kill myself.", "part": "I took Zbigniew's car."}
    stopped = re.search(r'name="stopped_for" value="(\w+)"', browser.post("/own", data=danger).text)
    assert stopped is not None
    answer = browser.post("/own", data=danger | {"stopped_for": stopped[1]})
    again = re.search(r'name="stopped_for" value="(\w+)"', answer.text)
    assert again is not None
    assert "Taken out here: Zbigniew" in answer.text
    mended = danger | {"part": "I took someone's car.", "stopped_for": again[1]}
    assert browser.post("/own", data=mended).status_code == 303


def test_whoever_is_afraid_of_this_person_gets_help_and_no_rehearsal(browser: TestClient, parts: Parts) -> None:
    answer = browser.post("/own", data=FILLED | {"afraid": "yes"})
    assert "I believe you." in html.unescape(answer.text)
    assert parts.shelf.ids() == []


def test_a_more_urgent_sign_comes_first_and_going_on_with_it_takes_back_no_yes(
    browser: TestClient, parts: Parts
) -> None:
    both = FILLED | {"afraid": "yes", "want": "I want to kill myself."}
    answer = browser.post("/own", data=both)
    assert "Are you thinking about killing yourself?" in answer.text
    for _ in range(2):
        both |= fields_hidden_in(answer.text)
        answer = browser.post("/own", data=both)
        assert "I believe you." in html.unescape(answer.text)
        assert parts.shelf.ids() == []


def test_a_yes_to_being_afraid_is_answered_though_nobody_could_read_the_words_and_they_are_read_anew(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = FILLED | {"afraid": "yes", "want": "I want to kill myself."}
    with monkeypatch.context() as broken:
        broken.setattr("bot.rehearsal.stopping.screen", _fails)
        answer = browser.post("/own", data=both)
    assert "I believe you." in html.unescape(answer.text)
    answer = browser.post("/own", data=both | fields_hidden_in(answer.text) | {"afraid": "no"})
    assert "Are you thinking about killing yourself?" in answer.text


def test_changed_answers_are_the_next_version_over_the_same_inside(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    before = parts.library.get(conflict_id)
    answer = browser.post(f"/own/{conflict_id}", data=FILLED | {"said": "You did it again."})
    assert answer.status_code == 303
    after = parts.library.get(conflict_id)
    assert (after.version, after.opening_line) == (2, "You did it again.")
    assert after.ladder[1].fact == before.ladder[1].fact


def test_something_else_can_be_put_underneath(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    facts = {parts.library.get(conflict_id).ladder[1].fact}
    for _ in range(12):
        assert browser.post(f"/own/{conflict_id}/draw").status_code == 303
        facts.add(parts.library.get(conflict_id).ladder[1].fact)
    assert len(facts) > 1
    assert parts.library.get(conflict_id).version == 13


def test_a_talk_is_looked_back_on_as_it_was(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser, insides=["blamed"])
    rehearsal = parts.practice.start(conflict_id, seed=1)
    parts.practice.end(rehearsal.id)
    fact = parts.library.get(conflict_id).ladder[1].fact
    browser.post(f"/own/{conflict_id}", data=FILLED | {"insides": ["promised"]})
    browser.post(f"/rehearsals/{rehearsal.id}/guess", data={"guess": "", "sureness": "5"})
    assert fact in html.unescape(browser.get(f"/rehearsals/{rehearsal.id}/debrief").text)


def test_words_are_changed_by_hand_and_every_problem_has_its_line(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    words = parts.shelf.text(conflict_id)
    broken = words.replace("minutes: 12", "minutes: 900\nextra: 1")
    answer = browser.post(f"/own/{conflict_id}/words", data={"words": broken})
    line = broken.splitlines().index("extra: 1") + 1
    assert answer.status_code == 422
    assert f"Line {line}: `extra` is no field" in answer.text
    assert "minutes: 900" in answer.text
    answer = browser.post(f"/own/{conflict_id}/words", data={"words": words.replace("minutes: 12", "minutes: 9")})
    assert answer.status_code == 303
    assert (parts.library.get(conflict_id).minutes, parts.library.get(conflict_id).version) == (9, 2)


def test_words_keep_their_id(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    words = parts.shelf.text(conflict_id).replace(f"id: {conflict_id}", "id: friend_snaps")
    answer = browser.post(f"/own/{conflict_id}/words", data={"words": words})
    assert answer.status_code == 422
    assert f"leave it at `{conflict_id}`" in answer.text


def test_a_sign_of_danger_in_changed_words_stops(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    words = parts.shelf.text(conflict_id).replace("title: A talk with Kit", "title: I want to kill myself")
    answer = browser.post(f"/own/{conflict_id}/words", data={"words": words})
    assert "killing yourself" in answer.text
    assert parts.library.get(conflict_id).version == 1


def test_so_does_one_in_words_that_are_too_long_or_no_scenario(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    long = "\n".join(f"We talked about week {number} again." for number in range(4_000))
    for words in ("I want to kill myself", f"{long}\nI want to kill myself"):
        answer = browser.post(f"/own/{conflict_id}/words", data={"words": words})
        assert "killing yourself" in answer.text
    answer = browser.post(f"/own/{conflict_id}/words", data={"words": parts.shelf.text(conflict_id) + f"# {long}"})
    assert answer.status_code == 422
    assert "change at most 64,000 at a time" in answer.text


def test_it_is_taken_out_as_a_file_that_can_be_read_again(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    answer = browser.get(f"/own/{conflict_id}/download")
    assert answer.text == parts.shelf.text(conflict_id)
    assert f'filename="{conflict_id}.yaml"' in answer.headers["content-disposition"]


def test_erasing_takes_the_talks_about_it_too(browser: TestClient, parts: Parts) -> None:
    conflict_id = made(browser)
    talk, other = parts.practice.start(conflict_id, 1).id, parts.practice.start("friend_snaps", 1).id
    assert browser.post(f"/own/{conflict_id}/erase").status_code == 303
    assert browser.get(f"/own/{conflict_id}").status_code == 404
    left = [entry.rehearsal_id for entry in parts.log.entries()]
    assert other in left
    assert talk not in left


@pytest.mark.parametrize("path", ["/own/nobody", "/own/nobody/words", "/own/nobody/download", "/own/looks/99.svg"])
def test_what_is_not_there_is_a_plain_page(browser: TestClient, path: str) -> None:
    assert browser.get(path).status_code == 404


def test_the_form_offers_every_voice_and_every_inside(browser: TestClient) -> None:
    page = html.unescape(browser.get("/own").text)
    assert all(voice.sample in page for voice in content().voices.values())
    assert all(inside.choice in page for inside in content().insides())
