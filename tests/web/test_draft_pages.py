"""A conflict drafted by a model, on the pages: asked for, read, changed, kept and rehearsed."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from bot.drafting.judge import Judge
from bot.own_conflict.form import LISTS
from bot.safety.screen import Screening
from bot.scenario.read import read_scenario
from bot.settings import Settings
from bot.terminal.own_data import export
from bot.web.pages import pages
from bot.web.stop_here import mark_of
from bot.wiring import Parts
from tests.drafting.conftest import sent
from tests.drafting.drafts import FILLED, good, wordy
from tests.language_model.fake_server import Fails, FakeServer, always

pytestmark = pytest.mark.enable_socket

TYPED = {name: value for name, value in FILLED.as_plain().items() if name not in LISTS}
BY_MODEL = TYPED | {"by": "model"}


@pytest.fixture(scope="module")
def server() -> Iterator[FakeServer]:
    server = FakeServer(always(sent(good())))
    yield server
    server.stop()


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory, server: FakeServer) -> Iterator[Parts]:
    data = tmp_path_factory.mktemp("data")
    parts = Parts(Settings(data_dir=data, model="openai:small-model", base_url=server.base_url))
    vars(parts).update(judge=Judge(parts.rater, parts.embedder, {"keyword_gamer": 1}))
    yield parts
    parts.log.close()


@pytest.fixture
def browser(parts: Parts, server: FakeServer) -> Iterator[TestClient]:
    app = FastAPI()
    app.include_router(pages(parts))
    yield TestClient(app, follow_redirects=False)
    parts.shelf.erase()
    server.script = always(sent(good()))
    server.requests.clear()


def fields_of(page: str) -> dict[str, Any]:
    """What a browser would send of the form on the page."""
    form = page[page.index('action="/own/draft"') :]
    found = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', form))
    found |= dict(re.findall(r'<textarea name="([^"]+)"[^>]*>(.*?)</textarea>', form, re.DOTALL))
    return {name: html.unescape(value) for name, value in found.items()}


def drafted(browser: TestClient) -> dict[str, Any]:
    answer = browser.post("/own", data=BY_MODEL)
    assert answer.status_code == 200
    assert "A draft to read" in answer.text
    return fields_of(answer.text)


def test_words_that_stopped_are_never_sent_to_a_model(browser: TestClient, server: FakeServer) -> None:
    danger = BY_MODEL | {"want": "I want to kill myself."}
    stopped = re.search(r'name="stopped_for" value="(\w+)"', browser.post("/own", data=danger).text)
    assert stopped is not None
    answer = browser.post("/own", data=danger | {"stopped_for": stopped[1]})
    assert "it is not sent to a model" in answer.text
    assert "I want to kill myself.</textarea>" in answer.text
    assert server.requests == []


def test_without_a_model_nothing_of_it_is_offered(tmp_path: Path) -> None:
    app = FastAPI()
    app.include_router(pages(Parts(Settings(data_dir=tmp_path))))
    assert "draft it" not in TestClient(app).get("/own").text


def test_the_form_says_that_its_words_go_to_a_model_elsewhere_in_each_talk(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, model="openai:m", base_url="https://api.example.org/v1")
    app = FastAPI()
    app.include_router(pages(Parts(settings)))
    page = TestClient(app).get("/own").text
    assert "In each talk about it, it is also sent to the language model at api.example.org." in page
    assert "unless you choose the model" not in page


def test_the_form_offers_it_and_says_where_the_words_go(browser: TestClient) -> None:
    page = browser.get("/own").text
    assert "Let the model draft it" in page
    assert "Your answers go to the language model on this computer, and stay on it." in page
    assert "Names that the program knows, or that look like one, are taken out first. It can miss one" in page


def test_it_is_read_first_kept_then_and_rehearsed(browser: TestClient, parts: Parts) -> None:
    fields = drafted(browser)
    assert parts.shelf.ids() == []
    fields["line.2.say"] = "I had crumpets. There's your weekend."
    fields["line.3.say"] = ""
    answer = browser.post("/own/draft", data=fields)
    assert answer.status_code == 303, html.unescape(answer.text)
    (conflict_id,) = parts.shelf.ids()
    scenario = read_scenario(parts.shelf.folder / f"{conflict_id}.yaml")
    said = {line.say for _, line in scenario.spoken()}
    assert "I had crumpets. There's your weekend." in said
    assert "Lovely. Put that on a mug and sell it." not in said
    assert scenario.drafted_by == "small-model"
    for page in (browser.get("/").text, browser.get(f"/scenarios/{conflict_id}").text):
        assert "language model (small-model)" in page
    assert "drafted_by: small-model" in browser.get(f"/own/{conflict_id}/download").text
    start = browser.post("/rehearsals", data={"scenario_id": conflict_id, "adult": "yes"})
    rehearsal_id = start.headers["location"].removeprefix("/thread/")
    assert parts.practice.reply(rehearsal_id, "ok, I'll leave it").turns[0].line
    parts.practice.end(rehearsal_id)
    browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "", "sureness": "5"})
    assert "After nine years the choir" in browser.get(f"/rehearsals/{rehearsal_id}/debrief").text
    assert "A language model drafted this one." in browser.get(f"/own/{conflict_id}").text


def test_the_export_says_it_too(browser: TestClient, parts: Parts, tmp_path: Path) -> None:
    browser.post("/own/draft", data=drafted(browser))
    with (tmp_path / "out").open("w+", encoding="utf-8") as out:
        export(parts, out)
        out.seek(0)
        last = json.loads(out.readlines()[-1])
    assert last["drafted_by"] == "small-model"


def test_what_is_underneath_is_behind_a_fold(browser: TestClient) -> None:
    page = browser.post("/own", data=BY_MODEL).text
    shown = re.sub(r"<details>.*?</details>|<input[^>]*>", "", page, flags=re.DOTALL)
    assert "choir" not in shown
    assert "I had toast." in shown


def test_a_changed_line_that_gives_something_away_is_named_and_nothing_is_lost(
    browser: TestClient, parts: Parts
) -> None:
    fields = drafted(browser) | {"line.0.say": "The choir can whistle."}
    answer = browser.post("/own/draft", data=fields)
    page = html.unescape(answer.text)
    assert answer.status_code == 422
    assert "This cannot be said: 'The choir can whistle.'" in page
    assert ">The choir can whistle.</textarea>" in page
    assert parts.shelf.ids() == []


def test_a_sign_of_danger_in_what_was_changed_stops_and_the_same_again_goes_on(
    browser: TestClient, parts: Parts
) -> None:
    fields = drafted(browser) | {"feels.thought": "I want to kill myself."}
    answer = browser.post("/own/draft", data=fields)
    assert "Are you thinking about killing yourself?" in answer.text
    assert parts.shelf.ids() == []
    again = fields_of(answer.text)
    assert again["feels.thought"] == "I want to kill myself."
    assert "in danger" in browser.post("/own/draft", data=again).text


def test_a_draft_kept_with_words_that_stopped_is_left_out_of_the_export(browser: TestClient, parts: Parts) -> None:
    fields = drafted(browser) | {"line.2.say": "I'm so worn out with living. I want it over."}
    again = fields_of(browser.post("/own/draft", data=fields).text)
    assert parts.shelf.ids() == []
    assert browser.post("/own/draft", data=again).status_code == 303
    out = io.StringIO()
    export(parts, out, told=io.StringIO())
    assert "worn out with living" not in out.getvalue()


def test_changed_words_that_nobody_could_read_are_read_anew(
    browser: TestClient, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = drafted(browser) | {"line.2.say": "I had crumpets. There's your weekend."}
    with monkeypatch.context() as broken:
        broken.setattr("bot.rehearsal.stopping.screen", _fails)
        page = browser.post("/own/draft", data=fields).text
        assert "could not check your words" in page
        for mark in (fields_of(page)["stopped_for"], mark_of("I had crumpets. There's your weekend.")):
            browser.post("/own/draft", data=fields | {"stopped_for": mark})
            assert parts.shelf.ids() == []
    assert browser.post("/own/draft", data=fields_of(page)).status_code == 303


def _fails(*_args: object) -> Screening:
    raise RuntimeError


@pytest.mark.parametrize("change", [{"want": "I want to kill myself."}, {"afraid": "yes"}])
def test_a_sign_of_danger_in_the_description_stops_before_anything_is_sent(
    browser: TestClient, server: FakeServer, change: dict[str, str]
) -> None:
    assert "I'm stepping out of the role" in html.unescape(browser.post("/own", data=BY_MODEL | change).text)
    assert server.requests == []


def test_names_are_taken_out_and_shown_before_anything_is_sent(browser: TestClient, server: FakeServer) -> None:
    answer = browser.post("/own", data=BY_MODEL | {"part": "I shouted at my boss Zbigniew."})
    assert "Taken out here: Zbigniew" in answer.text
    assert server.requests == []


def test_trouble_is_told_on_the_form_with_everything_typed_still_in_it(
    browser: TestClient, parts: Parts, server: FakeServer
) -> None:
    server.script = always(Fails(401))
    page = html.unescape(browser.post("/own", data=BY_MODEL).text)
    assert "The model could not draft it" in page
    assert "refused the key" in page
    assert f"{FILLED.happened}</textarea>" in page
    assert parts.shelf.ids() == []


def test_a_draft_that_its_page_could_not_take_back_is_told_on_the_form(browser: TestClient, server: FakeServer) -> None:
    server.script = always(sent(wordy()))
    page = html.unescape(browser.post("/own", data=BY_MODEL).text)
    assert "There are 3,000 lines, and at most 40 fit" in page
    assert f"{FILLED.happened}</textarea>" in page


def test_a_field_at_fault_is_named_and_nothing_is_sent(browser: TestClient, server: FakeServer) -> None:
    answer = browser.post("/own", data=BY_MODEL | {"age": "seven"})
    assert answer.status_code == 422
    assert 'id="age-problem"' in answer.text
    assert server.requests == []


def test_a_sign_of_danger_comes_before_a_draft_that_cannot_be_read(browser: TestClient) -> None:
    for sent_back in ({"first": "{}"}, {"first": "x" * 70_000}):
        answer = browser.post("/own/draft", data=sent_back | {"feels.thought": "I want to kill myself."})
        assert "Are you thinking about killing yourself?" in answer.text
        assert "cannot be read any more" not in answer.text


def test_a_sign_of_danger_far_down_in_a_box_is_read_and_too_long_a_draft_is_named(browser: TestClient) -> None:
    long = "I had toast and some more toast. " * 2_000
    fields = drafted(browser) | {"feels.thought": long}
    answer = browser.post("/own/draft", data=fields)
    assert answer.status_code == 422
    assert "shorten it" in answer.text
    fields["feels.thought"] = f"{long} I want to kill myself."
    assert "Are you thinking about killing yourself?" in browser.post("/own/draft", data=fields).text


def test_what_is_no_draft_is_refused_plainly(browser: TestClient) -> None:
    answer = browser.post("/own/draft", data={"first": "{}", "typed.name": "Kit"})
    assert answer.status_code == 422
    assert "cannot be read any more" in answer.text
