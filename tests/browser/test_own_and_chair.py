"""A talk of one's own from the form to the look back, and the other chair after it, on the real page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watched import LINES, Watched

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

SAID = "You never listen, do you."
REPLIES = [
    "I asked again after you had said no. That was pushy, and I'm sorry.",
    "maybe it felt like i wasn't there for you when it counted? i could be wrong",
]


def choose(page: Page, name: str, value: str) -> None:
    box = f"input[name={name}][value='{value}']"
    page.locator(f"label:has({box})").click()
    expect(page.locator(box)).to_be_checked()


def fill_in(page: Page) -> None:
    for name, value in (("who", "friend"), ("pronoun", "she"), ("voice", "dry"), ("looks", "3"), ("is_stop", "no")):
        choose(page, name, value)
    page.get_by_label("What shall we call them here?").fill("Kit")
    page.get_by_label("About how old are they?").fill("40")
    page.get_by_label("What did they say?").fill(SAID)
    page.get_by_label("What happened, as you saw it?").fill("We were in the kitchen. I asked about the weekend again.")
    page.get_by_label("What was your own part in it?").fill("I asked again after I had been told no.")
    choose(page, "difficulty", "ordinary")


def talk_and_look_back(watched: Watched) -> None:
    """Two replies, the end, and a guess; leaves the page at what was underneath."""
    for reply in REPLIES:
        watched.say(reply)
    watched.page.locator(".ow-bar").get_by_role("button", name="End").click()
    watched.page.wait_for_url("**/debrief")
    watched.page.locator("textarea[name=guess]").fill("maybe she felt alone with it")
    watched.page.locator("form[action$='/guess'] button[type=submit]").click()
    expect(watched.page.locator("main")).to_contain_text("maybe she felt alone with it")


def test_a_talk_of_ones_own_from_the_form_to_the_look_back(watched: Watched) -> None:
    page = watched.page
    page.goto(watched.server.address)
    page.locator("a[href='/own']").first.click()
    page.get_by_role("button", name="Make it").click()
    expect(page.get_by_role("alert").first).to_contain_text("cannot be used yet")

    fill_in(page)
    page.get_by_role("button", name="Make it").click()
    page.wait_for_url("**/scenarios/own_*")
    expect(page.locator("main")).to_contain_text("Kit")

    watched.start()
    expect(page.locator(LINES).first).to_contain_text(SAID)
    talk_and_look_back(watched)
    expect(page.locator("main")).to_contain_text("guess")


def test_the_other_chair_from_the_look_back_to_its_end(watched: Watched) -> None:
    page = watched.page
    watched.begin()
    talk_and_look_back(watched)

    page.get_by_role("link", name="Sit in the other chair").click()
    expect(page.locator("#card")).to_contain_text("her post is under review")
    page.get_by_role("button", name="Sit down").click()
    for number, reply in enumerate(REPLIES, start=1):
        expect(page.get_by_role("status")).to_contain_text(f"Reply {number} of {len(REPLIES)}")
        expect(page.locator("#now")).to_contain_text(reply)
        page.locator("textarea[name=answer]").fill(f"Hm. Well. That is {number}.")
        page.get_by_role("button", name="Say it").click()

    expect(page.locator("h1")).to_contain_text("How did your sentences sound?")
    expect(page.locator("main")).to_contain_text("Hm. Well. That is 2.")
    page.locator("textarea[name=easier_or_harder]").fill("the sorry made it easier")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("status")).to_contain_text("Kept. You can change it.")
    expect(page.locator("textarea[name=easier_or_harder]")).to_have_value("the sorry made it easier")
    page.get_by_role("link", name="Back to your look back").click()
    page.wait_for_url("**/debrief")
