"""The page of the other chair, asked for as a browser would."""

from __future__ import annotations

import re

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from bot.web.pages import pages
from bot.wiring import Parts

FIRST, SECOND = "wow ok. someone's in a mood", "ok. dropped. sorry about the <b>dig</b>"


@pytest.fixture
def browser(parts: Parts) -> TestClient:
    app = FastAPI()
    app.include_router(pages(parts))
    return TestClient(app)


@pytest.fixture
def chair(parts: Parts) -> str:
    """The address of the chair of a talk that was looked back at."""
    rehearsal = parts.practice.start("friend_snaps", seed=1)
    for reply in (FIRST, SECOND):
        parts.practice.reply(rehearsal.id, reply)
    parts.practice.end(rehearsal.id)
    parts.practice.guess(rehearsal.id, "", 5)
    return f"/rehearsals/{rehearsal.id}/chair"


def shown(page: str) -> str:
    return re.sub(r"\s+", " ", page)


def test_the_look_back_offers_the_chair(browser: TestClient, chair: str) -> None:
    page = browser.get(chair.replace("chair", "debrief")).text
    assert f'href="{chair}"' in page
    assert "Sit in the other chair" in page


def test_the_card_holds_what_was_underneath(browser: TestClient, chair: str, parts: Parts) -> None:
    scenario = parts.library.get("friend_snaps")
    page = browser.get(chair).text
    assert all(rung.feeling in page for rung in scenario.ladder)
    assert "How Noor talks" in page


def test_ones_own_replies_come_one_after_the_other(browser: TestClient, chair: str) -> None:
    page = browser.post(chair).text
    assert "Reply 1 of 2" in page
    assert "sorry about the" not in page
    page = browser.post(f"{chair}/answer", data={"turn": "1", "answer": "Yeah. Well done."}).text
    assert "Reply 2 of 2" in page
    assert "Yeah. Well done." in page
    assert "sorry about the &lt;b&gt;dig&lt;/b&gt;" in page


def test_afterwards_two_questions_are_asked_and_kept(browser: TestClient, chair: str) -> None:
    browser.post(chair)
    page = browser.post(f"{chair}/stop").text
    assert "Which of those sentences made it easier to say something? Which made it harder?" in page
    page = browser.post(f"{chair}/thoughts", data={"easier_or_harder": "the sorry", "wished_for": "i saw"}).text
    assert "Kept. You can change it." in page
    assert "the sorry</textarea>" in page
    assert "i saw</textarea>" in page


def test_then_the_talk_can_be_read_through_and_tried_again(browser: TestClient, chair: str) -> None:
    browser.post(chair)
    browser.post(f"{chair}/answer", data={"turn": "1", "answer": "Yeah. Well done."})
    page = shown(browser.post(f"{chair}/stop").text)
    assert 'aria-label="Try again from here, turn 1"' in page
    assert "Noor, in the talk" in page
    assert "Sit there once more" in page


def test_a_sign_of_danger_brings_help_first_and_loses_no_word(browser: TestClient, chair: str) -> None:
    browser.post(chair)
    page = browser.post(f"{chair}/answer", data={"turn": "1", "answer": "i want to kill myself"}).text
    assert page.index("9-8-8") < page.index("i want to kill myself</textarea>")
    assert FIRST.split(".", maxsplit=1)[0] not in page


def test_being_hurt_told_there_holds_until_the_learner_goes_on_or_says_it_is_the_personas(
    browser: TestClient, chair: str
) -> None:
    browser.post(chair)
    said = {"turn": "1", "answer": "my husband hits me"}
    page = browser.post(f"{chair}/answer", data=said).text
    assert "I believe you" in page
    assert "my husband hits me</textarea>" in page
    page = browser.get(chair).text
    assert "How Noor talks" not in page
    assert "There is no look back this time" in page
    assert "Reply 2 of 2" in browser.post(f"{chair}/answer", data=said | {"goes_on": "yes"}).text


@pytest.mark.parametrize(
    ("told", "said", "answer"),
    [
        ("my husband hits me", "it is about me, please help me", "If the danger is now"),
        ("i want to kill myself", "yes", "Please call now"),
    ],
)
def test_only_the_same_words_once_more_are_the_personas_and_all_others_are_answered(
    browser: TestClient, chair: str, parts: Parts, told: str, said: str, answer: str
) -> None:
    browser.post(chair)
    form = {"turn": "1", "answer": told}
    assert f'action="{chair.replace("/chair", "/aside")}"' in browser.post(f"{chair}/answer", data=form).text
    assert answer in browser.post(f"{chair}/answer", data={"turn": "1", "answer": said, "goes_on": "yes"}).text
    rehearsal = parts.practice.rehearsal(chair.split("/")[2])
    assert rehearsal.waits_for_go_on
    assert rehearsal.attempt.sittings[-1].answers == ()
    assert "Reply 2 of 2" in browser.post(f"{chair}/answer", data=form | {"goes_on": "yes"}).text


def test_an_empty_answer_is_told_on_the_page(browser: TestClient, chair: str) -> None:
    browser.post(chair)
    answer = browser.post(f"{chair}/answer", data={"turn": "1", "answer": " "})
    assert answer.status_code == 422
    assert "choose Stop here" in answer.text
    assert "Reply 1 of 2" in answer.text


def test_what_cannot_be_taken_while_a_stop_in_the_talk_waits_shows_help_and_no_card(
    browser: TestClient, chair: str, parts: Parts
) -> None:
    browser.post(chair)
    parts.practice.reply(chair.split("/")[2], "i want to kill myself")
    page = browser.post(f"{chair}/answer", data={"turn": "1", "answer": " "}).text
    assert "9-8-8" in page
    assert "How Noor talks" not in page


def test_words_sent_once_more_take_back_nothing_that_was_told_in_the_talk(
    browser: TestClient, chair: str, parts: Parts
) -> None:
    browser.post(chair)
    rehearsal_id = chair.split("/")[2]
    parts.practice.reply(rehearsal_id, "my husband hits me")
    page = browser.post(f"{chair}/answer", data={"turn": "1", "answer": "Yeah.", "goes_on": "yes"}).text
    assert "I believe you" in page
    assert parts.practice.rehearsal(rehearsal_id).is_held_back


def test_an_answer_from_an_older_window_keeps_its_words(browser: TestClient, chair: str) -> None:
    browser.post(chair)
    browser.post(f"{chair}/answer", data={"turn": "1", "answer": "Yeah."})
    answer = browser.post(f"{chair}/answer", data={"turn": "1", "answer": "Said twice over."})
    assert answer.status_code == 409
    assert "Said twice over." in answer.text


def test_the_chair_of_a_talk_that_goes_on_leads_back_to_it(browser: TestClient, parts: Parts) -> None:
    rehearsal = parts.practice.start("friend_snaps", seed=1)
    answer = browser.get(f"/rehearsals/{rehearsal.id}/chair", follow_redirects=False)
    assert answer.headers["location"] == f"/rehearsals/{rehearsal.id}/debrief"
    answer = browser.get(answer.headers["location"], follow_redirects=False)
    assert answer.headers["location"] == f"/thread/{rehearsal.id}"


def test_the_tab_tells_a_bystander_nothing(browser: TestClient, chair: str) -> None:
    title = re.search(r"<title>(.*?)</title>", browser.get(chair).text)
    assert title is not None
    assert title[1] == "Otherwise: the other chair"
