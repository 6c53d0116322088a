"""The pages beside the talk, asked for as a browser would."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.responses import Response
from starlette.testclient import TestClient

from bot.debrief.words import READ_TWICE
from bot.rating.second import SecondReading
from bot.rehearsal.phases import Phase
from bot.rubric import Rating
from bot.safety.red_faults import checklist
from bot.safety.texts import EVERY_TEXT, REMINDERS
from bot.settings import Settings
from bot.web.pages import pages
from bot.web.talk import state_of
from bot.web.threads import OUT_OF_ROLE, thread_of
from bot.wiring import Parts
from tests.language_model.readers import SaysOfReply
from tests.persona.rated import SMALL_TALK, rated

SCENARIO = "friend_snaps"
SHARP = "wow ok. someone's in a mood"
CURIOUS = "you seemed miles away before i opened my mouth, maybe it's one of those weeks? could be totally off"


# One for all: loading the models takes seconds, and every test starts talks of its own.
@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    made = Parts(Settings(data_dir=tmp_path_factory.mktemp("data")))
    yield made
    made.log.close()


@pytest.fixture
def browser(parts: Parts) -> TestClient:
    app = FastAPI()
    app.include_router(pages(parts))
    return TestClient(app, follow_redirects=False)


def talked(parts: Parts, *replies: str) -> str:
    """The id of a talk in which these were said, and that was then ended."""
    rehearsal = parts.practice.start(SCENARIO, seed=1, worked_up=7)
    for reply in replies:
        parts.practice.reply(rehearsal.id, reply)
    parts.practice.end(rehearsal.id)
    return rehearsal.id


def debrief_of(browser: TestClient, rehearsal_id: str) -> str:
    page: str = browser.get(f"/rehearsals/{rehearsal_id}/debrief").text
    return page


def test_start_page_shows_a_card_for_every_scenario(browser: TestClient, parts: Parts) -> None:
    page = browser.get("/").text
    for scenario in parts.library.all():
        assert f'href="/scenarios/{scenario.id}"' in page
        assert f"/faces/{scenario.id}.svg" in page


def test_whoever_begins_another_talk_after_one_that_stopped_is_shown_the_way_back_and_to_help(
    browser: TestClient, parts: Parts
) -> None:
    rehearsal = parts.practice.start(SCENARIO, seed=1)
    assert "has stopped" not in browser.get("/scenarios/partner_remark").text
    parts.practice.reply(rehearsal.id, "i want to kill myself")
    shown = browser.get("/scenarios/partner_remark").text
    assert f'has stopped, and waits where it was. <a href="/thread/{rehearsal.id}">' in shown
    parts.practice.go_on(rehearsal.id)
    assert "has stopped" not in browser.get("/scenarios/partner_remark").text


def test_start_page_leads_back_to_a_talk_that_goes_on(browser: TestClient, parts: Parts) -> None:
    rehearsal = parts.practice.start(SCENARIO, seed=1)
    assert f'href="/thread/{rehearsal.id}"' in browser.get("/").text


def test_tab_titles_tell_a_bystander_nothing(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    for path in ("/", f"/scenarios/{SCENARIO}", f"/rehearsals/{rehearsal_id}/debrief", "/safety"):
        title = re.search(r"<title>(.*?)</title>", browser.get(path).text)
        assert title is not None
        assert title[1].startswith("Otherwise")
        assert not re.search("snap|friend|abuse|crisis|suicide", title[1], re.IGNORECASE)


def test_start_needs_the_adult_box_and_keeps_what_was_chosen(browser: TestClient, parts: Parts) -> None:
    before = parts.log.entries()
    answer = browser.post("/rehearsals", data={"scenario_id": SCENARIO, "worked_up": "8"})
    assert answer.status_code == 422
    assert "18 or older" in answer.text
    assert 'value="8" checked' in answer.text
    assert parts.log.entries() == before


@pytest.mark.parametrize(("chosen", "kept"), [("yes", "yes"), ("no", "no"), ("", "")])
def test_what_was_said_about_fear_is_still_chosen_when_the_page_comes_back(
    browser: TestClient, chosen: str, kept: str
) -> None:
    page = browser.post("/rehearsals", data={"scenario_id": SCENARIO, "afraid": chosen}).text
    assert re.findall(r'name="afraid" value="(\w*)" checked', page) == [kept]


def test_start_leads_into_the_talk(browser: TestClient, parts: Parts) -> None:
    answer = browser.post("/rehearsals", data={"scenario_id": SCENARIO, "worked_up": "", "adult": "yes"})
    rehearsal_id = answer.headers["location"].removeprefix("/thread/")
    assert answer.status_code == 303
    assert parts.practice.rehearsal(rehearsal_id).worked_up_before is None


def test_a_number_out_of_range_is_told_and_starts_nothing(browser: TestClient, parts: Parts) -> None:
    before = parts.log.entries()
    answer = browser.post("/rehearsals", data={"scenario_id": SCENARIO, "worked_up": "11", "adult": "yes"})
    assert answer.status_code == 422
    assert parts.log.entries() == before


def test_debrief_of_a_talk_that_goes_on_leads_back_to_it(browser: TestClient, parts: Parts) -> None:
    rehearsal = parts.practice.start(SCENARIO, seed=1)
    answer = browser.get(f"/rehearsals/{rehearsal.id}/debrief")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/thread/{rehearsal.id}")


def test_nothing_of_the_inside_is_shown_before_the_guess(browser: TestClient, parts: Parts) -> None:
    page = debrief_of(browser, talked(parts, SHARP, "whatever"))
    scenario = parts.library.get(SCENARIO)
    assert 'name="guess"' in page
    for rung in scenario.ladder:
        for secret in (rung.fact, rung.thought, rung.feeling, *rung.says):
            assert secret not in page


def test_after_an_empty_guess_all_of_the_ladder_is_shown(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    answer = browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "", "sureness": "5"})
    assert answer.status_code == 303
    page = debrief_of(browser, rehearsal_id)
    assert page.count('class="rung ') == len(parts.library.get(SCENARIO).ladder)
    assert "Rated on wording only, by a program. It can be wrong." in page


def test_a_guess_that_cannot_be_kept_stays_in_the_box(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    guess = "the shop was shut and " * 300
    answer = browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": guess, "sureness": "5"})
    assert answer.status_code == 422
    assert guess[:50] in answer.text


def test_a_sign_of_danger_in_the_guess_brings_help_first_and_loses_no_word(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    words = "I want to kill myself"
    answer = browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": words, "sureness": "5"})
    assert answer.text.index("9-8-8") < answer.text.index(words)
    assert parts.practice.rehearsal(rehearsal_id).phase is Phase.ENDED


def test_who_told_of_being_hurt_is_neither_asked_to_guess_nor_rated(browser: TestClient, parts: Parts) -> None:
    rehearsal = parts.practice.start(SCENARIO, seed=1)
    parts.practice.reply(rehearsal.id, "my husband hits me when i talk like this")
    parts.practice.end(rehearsal.id)
    page = debrief_of(browser, rehearsal.id)
    assert "I believe you" in page
    assert 'name="guess"' not in page
    assert "ladder" not in page


def test_who_was_read_wrongly_can_say_so_and_gets_the_look_back(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = parts.practice.start(SCENARIO, seed=1).id
    parts.practice.reply(rehearsal_id, "my husband hits me when i talk like this")
    parts.practice.end(rehearsal_id)
    assert "This was not about me" in debrief_of(browser, rehearsal_id)
    assert browser.post(f"/rehearsals/{rehearsal_id}/not_about_me").status_code == 303
    assert 'name="guess"' in debrief_of(browser, rehearsal_id)


def test_after_a_yes_at_the_start_there_is_no_such_button_and_no_hint(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = parts.practice.start(SCENARIO, seed=1, is_afraid=True).id
    assert not state_of(parts, parts.practice.go_on(rehearsal_id))["has_hints"]
    parts.practice.end(rehearsal_id)
    assert "This was not about me" not in debrief_of(browser, rehearsal_id)
    assert browser.post(f"/rehearsals/{rehearsal_id}/not_about_me").status_code == 409


def test_after_a_yes_at_the_start_the_thread_has_no_line_of_the_other_person(browser: TestClient, parts: Parts) -> None:
    form = {"scenario_id": SCENARIO, "adult": "yes", "afraid": "yes"}
    rehearsal_id = browser.post("/rehearsals", data=form).headers["location"].removeprefix("/thread/")
    rehearsal = parts.practice.rehearsal(rehearsal_id)
    scenario = parts.practice.scenario_of(rehearsal)
    thread, state = thread_of(rehearsal, scenario, parts.safety_texts), state_of(parts, rehearsal)
    assert [step["name"] for step in thread["steps"]] == [OUT_OF_ROLE]
    assert (state["line"], state["has_begun"]) == ("", False)
    rehearsal = parts.practice.go_on(rehearsal_id)
    thread = thread_of(rehearsal, scenario, parts.safety_texts)
    assert [step["name"] for step in thread["steps"]] == [OUT_OF_ROLE, scenario.persona.name]
    assert state_of(parts, rehearsal)["has_begun"]


@pytest.mark.parametrize("place", ["guess", "reflection"])
def test_being_hurt_told_after_the_talk_takes_praise_ratings_and_the_other_chair_away(
    browser: TestClient, parts: Parts, place: str
) -> None:
    words = "my husband hits me"
    rehearsal_id = talked(parts, CURIOUS)
    field = {"guess": "guess", "reflection": "own_side"}[place]
    if place == "reflection":
        browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "", "sureness": "5"})
    form = {field: words, "sureness": "5"}
    stopped = browser.post(f"/rehearsals/{rehearsal_id}/{place}", data=form).text
    assert stopped.index('class="lines"') < stopped.index(words)
    assert not [each for each in (*LOOK_BACK_WORDS, "Keep it all the same") if each in stopped]
    browser.post(f"/rehearsals/{rehearsal_id}/{place}", data=form | {"goes_on": "yes"})
    browser.post(f"/rehearsals/{rehearsal_id}/go_on")
    page = debrief_of(browser, rehearsal_id)
    assert "I believe you" in page
    assert not [each for each in (*LOOK_BACK_WORDS, "Perspective-taking", "Keep it all the same") if each in page]
    browser.post(f"/rehearsals/{rehearsal_id}/not_about_me")
    assert not parts.practice.rehearsal(rehearsal_id).is_held_back


def test_words_that_were_not_about_the_learner_are_back_in_the_box(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    form = {"guess": "my husband hits me", "sureness": "5"}
    browser.post(f"/rehearsals/{rehearsal_id}/guess", data=form)
    browser.post(f"/rehearsals/{rehearsal_id}/not_about_me")
    assert "my husband hits me</textarea>" in debrief_of(browser, rehearsal_id)
    assert browser.post(f"/rehearsals/{rehearsal_id}/guess", data=form).status_code == 303
    assert 'class="rung ' in debrief_of(browser, rehearsal_id)


def test_who_asks_in_the_guess_what_this_is_is_told_there_and_loses_no_word(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    form = {"guess": "are you a real person reading this?", "sureness": "5"}
    page = html.unescape(browser.post(f"/rehearsals/{rehearsal_id}/guess", data=form).text)
    assert REMINDERS["asked_beside"] in page
    assert "are you a real person reading this?</textarea>" in page
    assert browser.post(f"/rehearsals/{rehearsal_id}/guess", data=form).status_code == 303


@pytest.mark.parametrize("words", ["I want to kill myself"])
def test_a_stop_in_the_look_back_is_still_there_when_the_page_is_loaded_anew(
    browser: TestClient, parts: Parts, words: str
) -> None:
    rehearsal_id = talked(parts, SHARP)
    form = {"guess": words, "sureness": "5"}
    assert "Keep it all the same" in browser.post(f"/rehearsals/{rehearsal_id}/guess", data=form).text
    page = debrief_of(browser, rehearsal_id)
    assert words in page
    assert "Look back all the same" in page
    assert browser.post(f"/rehearsals/{rehearsal_id}/rewind", data={"turn": "1"}).status_code == 409
    assert state_of(parts, parts.practice.rehearsal(rehearsal_id))["help"]
    assert browser.post(f"/rehearsals/{rehearsal_id}/guess", data=form | {"goes_on": "yes"}).status_code == 303
    assert 'class="rung ' in debrief_of(browser, rehearsal_id)


LOOK_BACK_WORDS = (
    "What helped most", "Nothing to fix", "Try again", "Sit in the other chair", "Line by line", "It likely did",
    'class="rated"', 'class="rung ', "Now show me", "Read the talk again",
)  # fmt: skip


@pytest.mark.parametrize("place", ["guess", "reflection"])
def test_after_a_stop_in_the_look_back_only_help_is_shown(browser: TestClient, parts: Parts, place: str) -> None:
    words = "I want to kill myself"
    rehearsal_id = talked(parts, CURIOUS, SHARP)
    if place == "reflection":
        parts.practice.guess(rehearsal_id, "", 5)
    boxes = {"guess": ("alternative", "guess"), "reflection": ("own_side", "other_reasons")}[place]
    stopped = browser.post(f"/rehearsals/{rehearsal_id}/{place}", data={boxes[0]: words, boxes[1]: "tired"}).text
    for page in (stopped, debrief_of(browser, rehearsal_id)):
        assert page.index('class="lines"') < page.index(words)
        assert "Look back all the same" in page
        assert not [each for each in LOOK_BACK_WORDS if each in page]
    assert f"{words}</textarea>" in stopped
    assert browser.post(f"/rehearsals/{rehearsal_id}/go_on").status_code == 303
    assert "Look back all the same" not in debrief_of(browser, rehearsal_id)


def test_thoughts_that_stopped_the_look_back_are_kept_on_the_learner_s_own_word(
    browser: TestClient, parts: Parts
) -> None:
    rehearsal_id = talked(parts, SHARP)
    parts.practice.guess(rehearsal_id, "", 5)
    form = {"own_side": "I want to kill myself", "other_reasons": "none", "worked_up": "3"}
    page = browser.post(f"/rehearsals/{rehearsal_id}/reflection", data=form).text
    assert 'name="worked_up" value="3"' in page
    for sent in ({"own_side": "i was tired"}, {"own_side": "the shop was shut and " * 200, "goes_on": "yes"}):
        answer = browser.post(f"/rehearsals/{rehearsal_id}/reflection", data=form | sent).text
        assert "9-8-8" in answer
        assert sent["own_side"].strip() in answer
        assert "Try again" not in answer
        assert "Keep it all the same" not in answer
        assert parts.practice.rehearsal(rehearsal_id).attempt.reflection is None
    assert browser.post(f"/rehearsals/{rehearsal_id}/reflection", data=form | {"goes_on": "yes"}).status_code == 303
    assert "I want to kill myself</textarea>" in debrief_of(browser, rehearsal_id)


QUESTION = "Are you thinking about killing yourself?"


def test_a_yes_on_the_page_of_a_stop_is_answered_and_the_question_is_not_shown_again(
    browser: TestClient, parts: Parts
) -> None:
    rehearsal_id = talked(parts, SHARP)
    stopped = browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "I want to kill myself"}).text
    assert QUESTION in stopped
    assert f'action="/rehearsals/{rehearsal_id}/aside"' in stopped
    answered = browser.post(f"/rehearsals/{rehearsal_id}/aside", data={"words": "yes"}).text
    for page in (answered, debrief_of(browser, rehearsal_id)):
        assert "Please call now" in page
        assert 'class="lines"' in page
        assert QUESTION not in page
        assert 'name="words"' in page
    kept = {"guess": "I want to kill myself", "goes_on": "yes"}
    browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "help me please", "goes_on": "yes"})
    assert parts.practice.rehearsal(rehearsal_id).attempt.guess is None
    assert browser.post(f"/rehearsals/{rehearsal_id}/guess", data=kept).status_code == 303


def test_the_lines_stand_above_the_text_that_speaks_of_them_as_above(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "I want to kill myself"})
    page = browser.post(f"/rehearsals/{rehearsal_id}/aside", data={"words": "what a day"}).text
    assert page.index('class="lines"') < page.index("I am still a program")


def test_a_no_there_names_the_button_that_stands_there(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "I want to kill myself"})
    page = browser.post(f"/rehearsals/{rehearsal_id}/aside", data={"words": "no"}).text
    assert "choose “Look back all the same”" in page
    assert "Go on with the practice" not in page


def test_who_is_told_to_call_beside_a_stop_of_another_kind_has_the_line_for_it(
    browser: TestClient, parts: Parts
) -> None:
    rehearsal_id = talked(parts, SHARP)
    browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "I want to kill myself"})
    told = "i hit my son and now he has bruises all over"
    browser.post(f"/rehearsals/{rehearsal_id}/aside", data={"words": told})
    page = browser.post(f"/rehearsals/{rehearsal_id}/aside", data={"words": "yes"}).text
    assert "Please call now" in page
    assert "9-8-8" in page


def test_an_ended_talk_shows_what_was_answered_last_and_not_the_question(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = parts.practice.start(SCENARIO, seed=1).id
    for words in ("I want to kill myself", "yes"):
        parts.practice.reply(rehearsal_id, words)
    parts.practice.end(rehearsal_id)
    page = debrief_of(browser, rehearsal_id)
    assert "Please call now" in page
    assert QUESTION not in page


def test_who_is_held_back_can_write_on_and_is_answered(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "my husband hits me", "sureness": "5"})
    for _ in range(2):
        page = browser.post(f"/rehearsals/{rehearsal_id}/aside", data={"words": "please help me"}).text
        assert "If the danger is now" in page
        assert 'name="words"' in page
        browser.post(f"/rehearsals/{rehearsal_id}/go_on")


def test_words_on_a_page_that_is_out_of_date_are_answered_too(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = parts.practice.start(SCENARIO, seed=1).id
    page = browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "I want to kill myself"}).text
    assert 'name="words"' in page
    assert "Please call now" in browser.post(f"/rehearsals/{rehearsal_id}/aside", data={"words": "yes"}).text


@pytest.mark.parametrize(
    ("page", "box"), [("guess", "guess"), ("reflection", "own_side"), ("chair/answer", "answer"), ("aside", "words")]
)
def test_a_stop_on_a_page_that_is_out_of_date_stands_in_the_talk_and_is_answered_there(
    browser: TestClient, parts: Parts, page: str, box: str
) -> None:
    rehearsal_id = talked(parts, SHARP)
    parts.practice.rewind(rehearsal_id, 1)
    address = f"/rehearsals/{rehearsal_id}/{page}"
    assert QUESTION in browser.post(address, data={box: "I want to kill myself"}).text
    scenario = parts.library.get(SCENARIO)
    shown = thread_of(parts.practice.rehearsal(rehearsal_id), scenario, parts.safety_texts)["steps"]
    assert [each["output"] for each in shown[-2:-1]] == ["I want to kill myself"]
    assert QUESTION in shown[-1]["output"]
    _, (answer,) = parts.answered(rehearsal_id, "yes, I have the pills here")
    assert "Please call now" in answer.text
    assert "Please call now" in browser.post(address, data={box: "please help me"}).text


@pytest.mark.parametrize(("words", "status"), [("  ", 200), ("x" * 20_001, 422)])
def test_nothing_or_too_much_written_on_loses_no_help_and_no_word(
    browser: TestClient, parts: Parts, words: str, status: int
) -> None:
    rehearsal_id = talked(parts, SHARP)
    browser.post(f"/rehearsals/{rehearsal_id}/guess", data={"guess": "I want to kill myself"})
    answer = browser.post(f"/rehearsals/{rehearsal_id}/aside", data={"words": words})
    assert answer.status_code == status
    assert ("9-8-8" if status == 200 else words) in answer.text


def test_not_about_me_opens_nothing_that_another_sign_holds(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = parts.practice.start(SCENARIO, seed=1).id
    for words in ("I want to kill myself tonight", "my husband hits me"):
        parts.practice.reply(rehearsal_id, words)
    parts.practice.end(rehearsal_id)
    page = debrief_of(browser, rehearsal_id)
    assert page.index("Are you thinking about killing yourself?") < page.index("I believe you")
    assert browser.post(f"/rehearsals/{rehearsal_id}/not_about_me").status_code == 303
    page = debrief_of(browser, rehearsal_id)
    assert "Are you thinking about killing yourself?" in page
    assert 'name="guess"' not in page
    assert browser.post(f"/rehearsals/{rehearsal_id}/go_on").status_code == 303
    assert 'name="guess"' in debrief_of(browser, rehearsal_id)


def test_markup_in_a_reply_is_shown_as_typed(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, "maybe <script>alert(1)</script> you are tired? i could be wrong")
    parts.practice.guess(rehearsal_id, "<b>tired</b>", 5)
    page = debrief_of(browser, rehearsal_id)
    assert "<script>alert" not in page
    assert "<b>tired" not in page
    assert "&lt;b&gt;tired" in page


def test_the_words_that_were_evidence_are_marked(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, CURIOUS)
    parts.practice.guess(rehearsal_id, "", 5)
    marked = re.findall(r"<mark>(.*?)</mark>", debrief_of(browser, rehearsal_id))
    assert any("one of those weeks" in words for words in marked)


def test_a_reply_that_cannot_be_read_has_no_rating_and_no_level(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, "asdf qwer zxcv")
    parts.practice.guess(rehearsal_id, "", 5)
    page = debrief_of(browser, rehearsal_id)
    assert "No rating for this one" in page
    assert '<ul class="rated">' not in page


def test_both_views_of_a_rating_stay_side_by_side(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    parts.practice.guess(rehearsal_id, "", 5)
    form = {"turn": "1", "skill": "composure", "level": "2"}
    answer = browser.post(f"/rehearsals/{rehearsal_id}/disagreement", data=form)
    assert answer.headers["location"].endswith("#turn-1")
    assert re.search(r"Staying steady\. The program: .+?\. You: <b>clear</b>", debrief_of(browser, rehearsal_id))


@pytest.mark.parametrize(
    ("reading", "told"),
    [
        (rated(perspective_taking=0), ("Perspective-taking", "clear", "not there", "not there")),
        (rated(perspective_taking=1), ("Perspective-taking", "clear", "partly", "clear")),
        (SMALL_TALK, ("Perspective-taking", "clear", "not there", "not there")),
    ],
)
def test_two_readings_that_differ_are_told_where_the_level_is_shown(
    browser: TestClient, parts: Parts, reading: Rating, told: tuple[str, str, str, str]
) -> None:
    twice = replace(parts.practice, second_rater=SaysOfReply(SecondReading(rating=reading)))
    rehearsal = twice.end(twice.reply(twice.start(SCENARIO, seed=1).id, CURIOUS).id)
    twice.guess(rehearsal.id, "", 5)
    skill, ours, theirs, shown = told
    sentence = READ_TWICE.format(skill=skill, ours=ours, theirs=theirs, shown=shown)
    assert f'<p class="both">{sentence}</p>' in debrief_of(browser, rehearsal.id)


def test_a_reply_that_was_read_once_is_told_of_no_other_reading(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, CURIOUS)
    parts.practice.guess(rehearsal_id, "", 5)
    assert "was read twice" not in debrief_of(browser, rehearsal_id)


def test_the_program_s_own_level_is_no_other_view(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    parts.practice.guess(rehearsal_id, "", 5)
    form = {"turn": "1", "skill": "composure", "level": "0"}
    answer = browser.post(f"/rehearsals/{rehearsal_id}/disagreement", data=form)
    assert answer.status_code == 422
    assert "The program calls it that too" in answer.text
    assert "The program: not there. You:" not in debrief_of(browser, rehearsal_id)


@pytest.mark.parametrize("act", ["rewind", "disagreement"])
def test_a_reply_that_there_is_not_is_told_in_plain_words(browser: TestClient, parts: Parts, act: str) -> None:
    rehearsal_id = talked(parts, SHARP)
    parts.practice.guess(rehearsal_id, "", 5)
    for turn in ("0", "9"):
        form = {"turn": turn, "skill": "composure", "level": "2"}
        answer = browser.post(f"/rehearsals/{rehearsal_id}/{act}", data=form)
        assert answer.status_code == 422
        assert f"There is no reply {turn}; this talk has one, reply 1." in answer.text


def test_looking_back_is_kept_beside_how_it_was_before(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    parts.practice.guess(rehearsal_id, "", 5)
    form = {"own_side": "I felt shoved away.", "other_reasons": "", "worked_up": "3"}
    assert browser.post(f"/rehearsals/{rehearsal_id}/reflection", data=form).status_code == 303
    page = debrief_of(browser, rehearsal_id)
    assert "I felt shoved away." in page
    assert "Before the talk you said 7." in page


def test_trying_again_leads_into_the_talk_and_keeps_the_earlier_try(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP, CURIOUS)
    parts.practice.guess(rehearsal_id, "", 5)
    answer = browser.post(f"/rehearsals/{rehearsal_id}/rewind", data={"turn": "2"})
    assert answer.headers["location"] == f"/thread/{rehearsal_id}"
    parts.practice.end(rehearsal_id)
    parts.practice.guess(rehearsal_id, "", 5)
    assert "Earlier tries" in debrief_of(browser, rehearsal_id)


def test_erasing_takes_the_talk_away(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, SHARP)
    assert browser.post(f"/rehearsals/{rehearsal_id}/erase").headers["location"] == "/"
    assert browser.get(f"/rehearsals/{rehearsal_id}/debrief").status_code == 404


@pytest.mark.parametrize("path", ["/scenarios/none", "/rehearsals/none/debrief", "/faces/none.svg"])
def test_an_unknown_id_is_a_plain_404(browser: TestClient, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text
    assert "<h1>" in answer.text


def test_an_act_out_of_its_time_is_told_in_words_and_keeps_them(browser: TestClient, parts: Parts) -> None:
    rehearsal = parts.practice.start(SCENARIO, seed=1)
    answer = browser.post(f"/rehearsals/{rehearsal.id}/guess", data={"guess": "she was worn out", "sureness": "5"})
    assert answer.status_code == 409
    assert "she was worn out" in answer.text


def test_the_chosen_country_is_kept_and_comes_first_everywhere(tmp_path: Path) -> None:
    parts = Parts(Settings(data_dir=tmp_path))
    app = FastAPI()
    app.include_router(pages(parts))
    browser = TestClient(app, follow_redirects=False)
    assert "Emergency in Canada: call 911" in parts.stop_text("harm_to_others")
    assert browser.post("/safety", data={"country": "uk"}).status_code == 303
    assert "116 123" in browser.get("/safety").text
    assert "Emergency in the United Kingdom: call 999" in parts.stop_text("harm_to_others")
    parts.log.close()


def test_the_first_start_asks_where_one_is_and_may_be_left_open(tmp_path: Path) -> None:
    parts = Parts(Settings(data_dir=tmp_path))
    app = FastAPI()
    app.include_router(pages(parts))
    browser = TestClient(app, follow_redirects=False)
    start = {"scenario_id": SCENARIO, "adult": "yes"}
    assert 'name="country"' in browser.get(f"/scenarios/{SCENARIO}").text
    assert 'value="GB" selected' in browser.post("/rehearsals", data={**start, "adult": "", "country": "GB"}).text
    assert parts.country == ""
    assert browser.post("/rehearsals", data={**start, "country": ""}).status_code == 303
    assert parts.country == ""
    assert browser.post("/rehearsals", data={**start, "country": "GB"}).status_code == 303
    assert parts.country == "GB"
    assert 'name="country"' not in browser.get(f"/scenarios/{SCENARIO}").text
    parts.log.close()


def test_who_never_said_where_they_are_sees_what_holds_where(tmp_path: Path) -> None:
    parts = Parts(Settings(data_dir=tmp_path))
    app = FastAPI()
    app.include_router(pages(parts))
    shown = TestClient(app).get("/safety").text
    assert '<option value="" selected>' in shown
    assert "Emergency in Canada" in shown
    assert "such as 112 in Europe or 999 in the UK" in shown
    parts.log.close()


def test_help_lines_follow_the_chosen_country(browser: TestClient) -> None:
    assert "116 123" in browser.get("/safety?country=GB").text
    assert "9-8-8" in browser.get("/safety").text
    assert "findahelpline.com" in browser.get("/safety?country=XX").text


def test_the_help_page_says_what_the_back_button_shows_after_leaving(browser: TestClient) -> None:
    page = " ".join(browser.get("/safety").text.split())
    assert "If somebody presses Back there, newer browsers show the harmless page again" in page


@pytest.mark.parametrize("path", ["/", f"/scenarios/{SCENARIO}", "/safety"])
def test_what_leaves_a_page_is_there_before_any_of_it_is_shown(browser: TestClient, path: str) -> None:
    page = browser.get(path).text
    assert page.index('<script src="/static/hide.js"></script>') < page.index("<body")


def test_no_page_names_another_host_to_load_from(browser: TestClient, parts: Parts) -> None:
    rehearsal_id = talked(parts, CURIOUS)
    looked = talked(parts, SHARP)
    parts.practice.guess(looked, "", 5)
    paths = ["/", f"/scenarios/{SCENARIO}", "/safety", "/about", "/protocol"]
    paths += [f"/rehearsals/{each}/debrief" for each in (rehearsal_id, looked)]
    for path in paths:
        assert not _outside(browser.get(path)), path


def test_no_style_or_script_of_ours_reaches_another_host() -> None:
    static = Path(__file__).parents[2] / "bot" / "web" / "static"
    for name in ("tokens.css", "pages.css", "debrief.js", "hide.js"):
        assert not re.search(r"(https?:)?//[a-z0-9-]+\.[a-z]", (static / name).read_text(encoding="utf-8")), name


def _outside(answer: Response) -> list[str]:
    addresses = re.findall(r'(?:href|src|action|content)="([^"]*)"', answer.text)  # type: ignore[attr-defined]
    return [address for address in addresses if address.startswith(("http:", "https:", "//"))]


def test_the_protocol_shows_every_text_word_for_word(browser: TestClient) -> None:
    shown = html.unescape(browser.get("/protocol").text)
    paragraphs = [each for said in EVERY_TEXT for each in said.text.split("\n\n")]
    assert [each for each in paragraphs if each not in shown] == []
    assert [fault for fault in checklist().faults if f"It {fault}" not in shown] == []
