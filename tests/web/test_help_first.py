"""Who is in danger is shown help on the pages beside the talk, whatever fails there, and no error."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from bot.errors import StorageError, UnknownScenarioError
from bot.scenario.library import Library
from bot.storage.event_log import SqlEventLog
from bot.web.pages import pages
from bot.wiring import Parts

SCENARIO = "friend_snaps"
IN_DANGER = "I want to kill myself tonight"
FAILS = StorageError("The database does not answer.")
BESIDE = [
    ("guess", "guess"),
    ("reflection", "own_side"),
    ("aside", "words"),
    ("chair/answer", "answer"),
    ("chair/thoughts", "wished_for"),
]


@pytest.fixture
def browser(parts: Parts) -> TestClient:
    app = FastAPI()
    app.include_router(pages(parts))
    return TestClient(app, follow_redirects=False)


def ended(parts: Parts, is_afraid: bool = False) -> str:
    return parts.practice.end(parts.practice.start(SCENARIO, seed=1, is_afraid=is_afraid).id).id


@pytest.mark.parametrize(("page", "box"), BESIDE)
def test_words_for_a_talk_that_was_erased_meanwhile_get_help(
    browser: TestClient, parts: Parts, page: str, box: str
) -> None:
    rehearsal_id = ended(parts)
    parts.log.erase(rehearsal_id)
    answer = browser.post(f"/rehearsals/{rehearsal_id}/{page}", data={box: IN_DANGER})
    assert answer.status_code == 200
    assert "9-8-8" in answer.text
    assert f"<blockquote>{IN_DANGER}</blockquote>" in answer.text
    assert browser.post(f"/rehearsals/{rehearsal_id}/{page}", data={box: "a long day"}).status_code == 404


@pytest.mark.parametrize(("page", "box"), BESIDE)
def test_words_get_help_where_the_database_fails(browser: TestClient, parts: Parts, page: str, box: str) -> None:
    rehearsal_id = ended(parts)
    with patch.object(SqlEventLog, "read", side_effect=FAILS):
        answer = browser.post(f"/rehearsals/{rehearsal_id}/{page}", data={box: IN_DANGER})
    assert "9-8-8" in answer.text
    assert str(FAILS) not in answer.text


@pytest.mark.parametrize(("afraid", "is_helped"), [("yes", True), ("no", False)])
def test_who_is_afraid_gets_help_where_no_talk_can_be_started(
    browser: TestClient, afraid: str, is_helped: bool
) -> None:
    with patch.object(SqlEventLog, "create", side_effect=FAILS):
        answer = browser.post("/rehearsals", data={"scenario_id": SCENARIO, "adult": "yes", "afraid": afraid})
    assert ("I believe you." in answer.text) is is_helped
    assert (str(FAILS) in answer.text) is not is_helped


def test_words_for_a_conflict_that_was_erased_get_help(browser: TestClient) -> None:
    answer = browser.post("/own/own_0000dead/words", data={"words": IN_DANGER})
    assert "9-8-8" in answer.text


def test_a_stop_after_the_talk_is_shown_though_the_scenario_is_gone(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = ended(parts, is_afraid=True)
    with patch.object(Library, "version", side_effect=UnknownScenarioError("gone")):
        assert "I believe you." in browser.get(f"/rehearsals/{rehearsal_id}/debrief").text
        assert f'href="/rehearsals/{rehearsal_id}/debrief"' in browser.get("/").text
