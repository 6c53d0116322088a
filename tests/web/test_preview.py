"""The preview shows a scenario as it is in the file now, and lets its author try one reply."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from bot.authoring.scaffold import write_scaffold
from bot.authoring.try_out import HEATS, try_out
from bot.persona.person import Person
from bot.rating.rater import EmbeddedRater
from bot.safety.texts import REMINDERS
from bot.scenario.library import shipped_folder
from bot.scenario.model import Band, Scenario
from bot.web.preview import make_preview
from bot.wiring import Parts

FRIEND = (shipped_folder() / "friend_snaps.yaml").read_text(encoding="utf-8")
GUESS = "maybe it felt like i was showing off? could be wrong"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(FRIEND, encoding="utf-8")
    return path


@pytest.fixture
def browser(parts: Parts, file: Path) -> TestClient:
    return TestClient(make_preview(parts, file), base_url="http://127.0.0.1:8001")


def test_every_line_stands_there_with_its_place(browser: TestClient, friend: Scenario) -> None:
    page = browser.get("/").text
    assert friend.title in page
    assert friend.ladder[-1].feeling in page
    for line in ("It hasn't rung", "You talked about lemons"):
        assert line in page.replace("&#39;", "'")
    number = FRIEND[: FRIEND.index("You talked about lemons")].count("\n") + 1
    assert f'id="L{number}"' in page


def test_a_saved_change_is_seen(browser: TestClient, file: Path) -> None:
    before = browser.get("/scenarios/saved").json()
    file.write_text(FRIEND.replace("A friend snaps at you", "Another title"), encoding="utf-8")
    assert browser.get("/scenarios/saved").json() != before
    assert "Another title" in browser.get("/").text


def test_a_reply_is_tried_at_a_heat_and_a_depth(browser: TestClient) -> None:
    page = browser.post("/", data={"reply": GUESS, "heat": "cool", "told": "1"}).text
    assert "Heard as: guesses" in page
    assert "perspective-taking clear" in page


@pytest.mark.parametrize("band", list(Band))
@pytest.mark.parametrize("told", [0, 2, 5])
def test_the_persona_stands_where_the_author_put_them(
    friend: Scenario, rater: EmbeddedRater, person: Person, band: Band, told: int
) -> None:
    turn = try_out(friend, rater, person, "so anyway, the bus was late", band, told)
    assert turn.mind.disclosed == told
    assert abs(turn.mind.heat - HEATS[band]) < 0.15
    assert turn.line


def test_a_sign_of_danger_comes_before_a_choice_that_is_none(browser: TestClient) -> None:
    page = browser.post("/", data={"reply": "I want to kill myself", "told": "everything"}).text
    assert "killing yourself" in page


def test_a_sign_of_danger_in_the_box_gets_help_and_no_answer(browser: TestClient) -> None:
    page = browser.post("/", data={"reply": "i want to kill myself"}).text
    assert "9-8-8" in page
    assert "Heard as" not in page


def test_who_asks_there_what_this_is_is_told_as_in_a_talk(browser: TestClient, file: Path) -> None:
    page = browser.post("/", data={"reply": "are you a person?"}).text
    assert REMINDERS["asked"] in html.unescape(page)
    assert "Heard as" not in page
    file.write_text(FRIEND.replace("Not everything is about you.", "It is under review."), encoding="utf-8")
    assert REMINDERS["asked"] in html.unescape(browser.post("/", data={"reply": "are you a person?"}).text)


def test_what_is_tried_stands_in_no_address(browser: TestClient) -> None:
    assert 'method="post" action="/#try"' in browser.get("/").text
    assert GUESS not in browser.get("/", params={"reply": GUESS}).text


def test_leaving_the_preview_clears_what_the_browser_kept_of_it(browser: TestClient) -> None:
    assert "storage" in browser.get("/away").headers["clear-site-data"]


def test_what_the_help_of_the_preview_leads_to_is_there(browser: TestClient) -> None:
    links = {
        link
        for path in ("/safety", "/protocol", "/about")
        for link in re.findall(r'href="(/[^"]*)"', browser.get(path).text)
    }
    assert {"/protocol", "/about", "/away"} <= links
    assert [link for link in links if browser.get(link).status_code != 200] == []


def test_a_file_with_problems_is_shown_with_them(browser: TestClient, file: Path) -> None:
    file.write_text(FRIEND.replace("Not everything is about you.", "It is under review."), encoding="utf-8")
    page = browser.post("/", data={"reply": GUESS}).text
    assert "gives away rung `review`" in page
    assert "Nothing can be tried while the file has problems" in page


@pytest.mark.parametrize("text", ["id: [", "", "id: a_b\n", "a: &x 1\n"])
def test_a_file_that_is_no_scenario_is_shown_as_that(browser: TestClient, file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    answer = browser.get("/")
    assert answer.status_code == 200
    assert "This file is no scenario yet" in answer.text


def test_a_file_that_is_gone_for_a_moment_is_no_error(browser: TestClient, file: Path) -> None:
    file.unlink()
    assert browser.get("/scenarios/saved").json() == {"saved_at": "gone"}
    assert "cannot be read" in browser.get("/").text


def test_a_new_scenario_can_be_looked_at(parts: Parts, tmp_path: Path) -> None:
    page = TestClient(make_preview(parts, write_scaffold("new_one", tmp_path)), base_url="http://127.0.0.1").get("/")
    assert page.status_code == 200
    assert "is not written yet" in page.text


def test_it_answers_to_this_computer_only(browser: TestClient) -> None:
    assert browser.get("/", headers={"host": "evil.example"}).status_code == 421
