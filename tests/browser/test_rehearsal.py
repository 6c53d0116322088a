"""A whole rehearsal on the real page, in a real Chromium, with what can go wrong on the way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.watched import LINES, REPLIES, Watched

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

CURIOUS = [
    "ok. dropped. teasing you about the phone was a dig, and it hurt. i'm sorry",
    "you don't have to say anything. you seemed miles away, maybe it's been one of those weeks? i could be wrong",
    "what's it been like, sitting here with that going round? only if you want to say",
]


def test_a_rehearsal_from_the_first_card_to_trying_again(watched: Watched) -> None:
    page = watched.page
    watched.begin()
    expect(page.locator(".ow-bar")).to_contain_text("AI practice character")
    expect(page.locator(LINES).first).to_contain_text("Not everything is about you.")
    for reply in CURIOUS:
        watched.say(reply)

    page.get_by_role("button", name="Hint").click()
    expect(page.locator(".ow-hint")).to_contain_text("?")

    page.get_by_role("button", name="Pause").click()
    expect(page.locator(".ow-panel")).to_contain_text("Paused")
    page.get_by_role("button", name="Resume").click()
    expect(page.locator(".ow-panel")).to_have_count(0)

    page.locator(".ow-bar").get_by_role("button", name="End").click()
    page.wait_for_url("**/debrief")
    expect(page.locator("main")).not_to_contain_text("her post is under review")
    page.locator("textarea[name=guess]").fill("maybe she is frightened about work, and did not want pity")
    page.locator("form[action$='/guess'] button[type=submit]").click()

    expect(page.locator("main")).to_contain_text("her post is under review")
    expect(page.locator("main")).to_contain_text("frightened about work")
    expect(page.locator("mark").first).to_be_visible()
    expect(page.locator("svg [tabindex], svg a").first).to_be_attached()
    page.locator("textarea[name=own_side]").fill("I was hurt and wanted it to be about me.")
    page.locator("form[action$='/reflection'] button[type=submit]").click()
    expect(page.locator("main")).to_contain_text("I was hurt and wanted it to be about me.")

    page.locator("#lines").get_by_role("button", name="Try again from here, turn 3").click()
    expect(page.locator(REPLIES)).to_have_count(2, timeout=30_000)
    watched.say("is there anything you'd like from me, or shall we just sit here a bit")
    assert len(watched.said()) == 7


def test_a_reload_shows_the_same_talk(watched: Watched) -> None:
    watched.begin("child_falls")
    watched.say("oh love, that hurts. i'm here")
    before = watched.said()
    watched.page.reload()
    expect(watched.page.locator(LINES)).to_have_count(2, timeout=30_000)
    assert watched.said() == before


def test_a_connection_that_knows_no_talk_is_made_anew(watched: Watched) -> None:
    watched.begin()
    talk = watched.page.url
    with watched.page.expect_navigation():
        watched.page.evaluate("window.postMessage({otherwise: 'nowhere'}, '*')")
    expect(watched.page.locator(LINES)).to_have_count(1, timeout=60_000)
    expect(watched.page).to_have_url(talk)


def test_a_server_killed_between_two_turns_loses_nothing(watched: Watched) -> None:
    watched.begin("partner_remark")
    watched.say("that stung, and i'd like to know what it was about. no rush")
    before = watched.said()
    watched.server.kill()
    watched.server.start()
    watched.page.reload()
    expect(watched.page.locator(LINES)).to_have_count(2, timeout=30_000)
    assert watched.said() == before
    watched.say("i did finish your story for you. sorry")
    assert len(watched.said()) == 5


def test_going_back_begins_that_reply_anew(watched: Watched) -> None:
    page = watched.page
    watched.begin()
    watched.say("wow ok. someone's in a mood")
    watched.say("you're so dramatic")
    page.get_by_role("button", name="Go back").click()
    page.get_by_role("button", name=re.compile("^2\\. ")).click()
    expect(page.locator(REPLIES)).to_have_count(1, timeout=30_000)
    watched.say(CURIOUS[1])
    assert len(watched.said()) == 5


def test_words_of_self_harm_stop_the_game_at_once(watched: Watched) -> None:
    page = watched.page
    watched.begin()
    watched.say("i want to kill myself")
    expect(page.locator(LINES).last).to_contain_text("computer program")
    expect(page.locator(LINES).last).to_contain_text("9-8-8")
    expect(page.locator(".ow-panel")).to_contain_text("goes on only if you choose it")
    page.reload()
    expect(page.locator(LINES)).to_have_count(2, timeout=30_000)
    expect(page.locator(".ow-panel")).to_contain_text("goes on only if you choose it")
    watched.say("let's talk about the coffee instead")
    expect(page.locator(LINES).last).to_contain_text("still here")
    page.get_by_role("button", name="Go on with the practice").click()
    expect(page.locator(".ow-panel")).to_have_count(0)
    watched.say("i'm all right to go on. sorry about the phone thing")


def left(page: Page) -> None:
    page.wait_for_url("**/away")
    expect(page.get_by_role("heading", name="Shopping list")).to_be_visible()


def test_the_esc_key_leaves_also_while_a_list_is_open(watched: Watched) -> None:
    page = watched.page
    watched.begin()
    watched.say("ok. dropped")
    page.get_by_role("button", name="Go back").click()
    expect(page.locator("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    left(page)


def test_a_talk_can_be_left_where_the_server_gives_no_state(watched: Watched) -> None:
    page = watched.page
    watched.begin()
    page.route("**/state", lambda route: route.fulfill(status=500, json={"error": "Something went wrong here."}))
    page.reload()
    page.get_by_role("link", name="Hide").click()
    left(page)


def test_back_after_leaving_shows_the_harmless_page_again(watched: Watched) -> None:
    page = watched.page
    page.goto(watched.server.address)
    page.goto(f"{watched.server.address}/safety")
    page.keyboard.press("Escape")
    left(page)
    if page.evaluate("!window.navigation?.activation"):
        pytest.skip("this browser does not say which page it was come back to from")
    page.go_back()
    left(page)


def test_a_second_stop_for_something_else_shows_other_people_to_call(watched: Watched) -> None:
    page = watched.page
    watched.begin()
    watched.say("my husband hits me and i am scared of him")
    expect(page.locator(".ow-panel")).to_contain_text("sheltersafe.ca")
    watched.say("i want to kill myself")
    expect(page.locator(".ow-panel")).to_contain_text("9-8-8")


def test_a_reply_that_is_too_long_stays_in_the_box(watched: Watched) -> None:
    watched.begin()
    long = "so anyway " * 2_100
    watched.page.locator("#chat-input").fill(long)
    watched.page.locator("#chat-submit").click()
    expect(watched.page.locator(".ow-hint")).to_contain_text("Shorten it")
    expect(watched.page.locator("#chat-input")).to_have_value(long)
    expect(watched.page.locator(LINES)).to_have_count(1)


def test_a_window_that_shows_an_older_talk_gives_the_words_back(watched: Watched, context: BrowserContext) -> None:
    watched.begin()
    other = context.new_page()
    other.goto(watched.page.url)
    expect(other.locator(LINES)).to_have_count(1, timeout=30_000)
    watched.say("ok. dropped")
    other.locator("#chat-input").fill("are you there")
    other.locator("#chat-submit").click()
    expect(other.locator(LINES).last).to_contain_text("another window", timeout=30_000)
    expect(other.locator("#chat-input")).to_have_value("are you there")
    other.close()


def test_what_a_learner_types_is_shown_as_text(watched: Watched) -> None:
    watched.begin()
    watched.say("<img src=x onerror=alert(1)> **hm**")
    expect(watched.page.locator(REPLIES).last).to_contain_text("<img src=x onerror=alert(1)> **hm**")
