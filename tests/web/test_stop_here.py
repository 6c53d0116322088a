"""A stop where there is no talk asks, and what is written on is answered, with everything typed left as it was."""

from __future__ import annotations

import html
import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from bot.own_conflict.form import LISTS
from bot.safety.screen import Screening
from bot.scenario.library import shipped_folder
from bot.settings import Settings
from bot.web.pages import pages
from bot.web.preview import make_preview
from bot.wiring import Parts
from tests.drafting.drafts import FILLED, good

DANGER = "I want to kill myself."
ASKS = "Are you thinking about killing yourself?"
CALL_NOW = "Please call now: the emergency number"
STILL_HERE = "I am still a program, and I am still here."
HURT = "I believe you. Nobody may hurt you"
FORM = {name: value for name, value in FILLED.as_plain().items() if name not in LISTS}


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    parts = Parts(Settings(data_dir=tmp_path / "data"))
    yield parts
    parts.log.close()


class Page:
    """A page that is sent back with all that stands on it, as a browser does."""

    def __init__(self, client: TestClient, address: str, data: dict[str, object]) -> None:
        self.client, self.address, self.data = client, address, dict(data)
        self.shown = ""

    def send(self, **boxes: object) -> str:
        answer = self.client.post(self.address, data=self.data | boxes)
        self.status, self.shown = answer.status_code, html.unescape(answer.text)
        for name in ("waiting", "stopped_for"):
            found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', answer.text)
            self.data[name] = html.unescape(found[1]) if found else ""
        return self.shown

    def write_on(self, words: str) -> str:
        return self.send(written=words, writes_on="yes")


def _own(parts: Parts) -> TestClient:
    app = FastAPI()
    app.include_router(pages(parts))
    return TestClient(app, follow_redirects=False)


def _form(parts: Parts, _tmp_path: Path) -> Page:
    return Page(_own(parts), "/own", FORM | {"want": DANGER})


def _words(parts: Parts, _tmp_path: Path) -> Page:
    client = _own(parts)
    conflict_id = client.post("/own", data=FORM).headers["location"].removeprefix("/scenarios/")
    words = parts.shelf.text(conflict_id).replace(f"title: A talk with {FILLED.name}", f"title: {DANGER[:-1]}")
    return Page(client, f"/own/{conflict_id}/words", {"words": words})


def _draft(parts: Parts, _tmp_path: Path) -> Page:
    draft = {f"{name}.thought": "I was tired." for name in ("said", "happened", "needs")}
    first = json.dumps(good())
    typed = {f"typed.{name}": value for name, value in FORM.items()}
    return Page(_own(parts), "/own/draft", typed | draft | {"first": first, "feels.thought": DANGER})


def _preview(parts: Parts, tmp_path: Path) -> Page:
    file = tmp_path / "mine.yaml"
    file.write_text((shipped_folder() / "friend_snaps.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    client = TestClient(make_preview(parts, file), base_url="http://127.0.0.1:8001")
    return Page(client, "/", {"reply": DANGER, "heat": "cool", "told": "1"})


def _broken_preview(parts: Parts, tmp_path: Path) -> Page:
    page = _preview(parts, tmp_path)
    (tmp_path / "mine.yaml").write_text("id: [", encoding="utf-8")
    return page


EACH = pytest.mark.parametrize("opened", [_form, _words, _draft, _preview, _broken_preview])


@EACH
def test_what_is_written_on_is_answered_and_everything_typed_stays(
    opened: object, parts: Parts, tmp_path: Path
) -> None:
    page = opened(parts, tmp_path)  # type: ignore[operator]
    kept = parts.shelf.ids()
    assert ASKS in page.send()
    assert 'name="written"' in page.shown
    for words, answer in (
        ("", STILL_HERE),
        ("yes", CALL_NOW),
        ("no", CALL_NOW),
        ("my sister is here", "Stay with them, or stay on the line."),
        ("don't tell anyone", "I tell nobody, I call nobody"),
    ):
        assert answer in page.write_on(words)
        assert ASKS not in page.shown
        assert DANGER[:-1] in page.shown
        assert page.status == 200
        assert f'<blockquote class="kept">{words}</blockquote>' in page.shown or not words
    assert parts.shelf.ids() == kept
    assert [stop.label for stop in parts.log.stops_outside()] == ["self_harm_active"]


@EACH
def test_a_no_is_believed_and_names_the_button_that_goes_on(opened: object, parts: Parts, tmp_path: Path) -> None:
    page = opened(parts, tmp_path)  # type: ignore[operator]
    page.send()
    assert "I believe you. If that changes" in page.write_on("no")
    button = re.search(r"choose “([^”]+)” when you want to", page.shown)
    assert button is not None
    assert f">{button[1]}</button>" in page.shown or opened is _broken_preview


@pytest.mark.parametrize("opened", [_form, _words])
def test_after_the_answers_the_very_words_can_still_be_gone_on_with(
    opened: object, parts: Parts, tmp_path: Path
) -> None:
    page = opened(parts, tmp_path)  # type: ignore[operator]
    page.send()
    page.write_on("no")
    page.send()
    assert page.status == 303


@EACH
def test_another_danger_that_is_written_has_words_of_its_own(opened: object, parts: Parts, tmp_path: Path) -> None:
    page = opened(parts, tmp_path)  # type: ignore[operator]
    page.send()
    assert HURT in page.write_on("my husband hits me")
    assert [stop.label for stop in parts.log.stops_outside()] == ["self_harm_active", "abuse"]
    assert STILL_HERE in page.write_on("hm")


def test_words_in_the_box_are_answered_whichever_button_is_pressed(parts: Parts, tmp_path: Path) -> None:
    page = _form(parts, tmp_path)
    page.send()
    assert CALL_NOW in page.send(written="yes")
    assert parts.shelf.ids() == []


def test_the_same_words_sent_anew_are_asked_about_once(parts: Parts, tmp_path: Path) -> None:
    page = _preview(parts, tmp_path)
    page.send()
    page.write_on("no")
    assert ASKS not in page.send()
    assert "I believe you. If that changes" in page.shown
    page.data["reply"] = "I have the pills here, I will kill myself tonight"
    assert CALL_NOW in page.send()
    assert len(parts.log.stops_outside()) == 1


def test_another_sign_in_the_form_is_answered_below_what_was_written_on(parts: Parts, tmp_path: Path) -> None:
    page = _form(parts, tmp_path)
    page.send()
    page.data["fear"] = "He hits me when he has been drinking."
    page.data["want"] = "That he stops."
    shown = page.write_on("yes")
    assert shown.index(CALL_NOW) < shown.index(HURT)


def test_who_said_that_they_are_afraid_is_answered_and_asked_nothing_twice(parts: Parts) -> None:
    page = Page(_own(parts), "/own", FORM | {"afraid": "yes"})
    assert HURT in page.send()
    assert "I take this seriously. If the danger is now" in page.write_on("he is at the door, please help me")
    assert "I take this seriously. If the danger is now" in page.send()
    assert parts.shelf.ids() == []


def test_nobody_of_those_whom_the_form_is_about_is_taken_for_help(parts: Parts) -> None:
    page = Page(_own(parts), "/own", FORM | {"who": "neighbour", "fear": "He hits me."})
    assert HURT in page.send()
    assert "Stay with them" not in page.write_on("my neighbour is here")


def test_what_cannot_be_read_of_the_page_is_told_from_the_beginning(parts: Parts, tmp_path: Path) -> None:
    no_sign, nothing = '{"labels": ["none"], "said": [], "said_last": [null]}', '{"labels": [], "said_last": []}'
    for waiting in ("{", no_sign, nothing, "[" * 9999):
        page = _form(parts, tmp_path)
        page.data["waiting"] = waiting
        assert ASKS in page.send()
        page.data["waiting"] = waiting
        assert CALL_NOW not in page.write_on("hm")
    assert HURT in Page(_own(parts), "/own", FORM).write_on("my husband hits me")


def test_words_that_nobody_could_read_are_told_so_each_time(
    parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_args: object) -> Screening:
        raise RuntimeError

    page = _form(parts, tmp_path)
    with monkeypatch.context() as broken:
        broken.setattr("bot.rehearsal.stopping.screen", fails)
        for _ in range(2):
            assert "could not check your words" in page.send()
        assert "could not check your words" not in page.write_on("I am fine")
    assert ASKS in page.send()


def test_nothing_that_is_written_on_is_kept_or_logged_or_put_into_an_address(
    parts: Parts, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    page = _form(parts, tmp_path)
    page.send()
    page.write_on("quixotic zeppelin")
    assert "quixotic zeppelin" in page.shown
    assert not re.findall(r'(?:href|action|src)="[^"]*(?:quixotic|kill)', page.shown)
    assert "zeppelin" not in caplog.text
    assert not [path for path in (tmp_path / "data").rglob("*") if path.is_file() and b"zeppelin" in path.read_bytes()]
