"""A slow button on the real page: it says that it waits, takes no second press, and works again afterwards."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.browser.watched import Watched

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

WAITS = "The model is being tried. This can take a minute or two."
LET_GO_AFTER_MILLISECONDS = 250_000
LONGEST_MILLISECONDS = 60_000


def settings_filled_in(watched: Watched) -> Locator:
    """The button that tries a model at which nothing answers, on a page whose clock is set by hand."""
    page = watched.page
    page.clock.install()
    page.goto(f"{watched.server.address}/settings")
    page.get_by_label("Which model?").fill("openai:m")
    page.get_by_label("At which address?").fill("http://127.0.0.1:1/v1")
    return page.get_by_role("button", name="Try it first")


def test_a_slow_button_says_that_it_waits_and_is_let_go_after_a_while(watched: Watched) -> None:
    page, sent = watched.page, []

    def never_answered(route: Route) -> None:
        # The browser stays on the page and waits no longer, as where its loading was stopped: the page is not told.
        sent.append(route.request.method)
        route.fulfill(status=204)

    page.route(
        "**/settings", lambda route: never_answered(route) if route.request.method == "POST" else route.fallback()
    )
    button = settings_filled_in(watched)
    expect(page.locator(".waiting")).to_have_text("")
    with page.expect_request("**/settings"):
        button.click()
    expect(page.locator(".waiting")).to_have_text(WAITS)
    expect(button).to_be_disabled()
    expect(page.get_by_role("button", name="Keep it")).to_be_disabled()
    button.click(force=True)
    page.clock.fast_forward(LET_GO_AFTER_MILLISECONDS)
    expect(page.locator(".waiting")).to_have_text("")
    expect(button).to_be_enabled()
    assert len(sent) == 1
    with page.expect_request("**/settings"):
        button.click()
    expect(page.locator(".waiting")).to_have_text(WAITS)
    assert len(sent) == 2


def test_a_slow_button_works_again_after_trouble(watched: Watched) -> None:
    page = watched.page
    button = settings_filled_in(watched)
    found = page.get_by_role("status", name="What was found")
    for _ in range(2):
        with page.expect_response("**/settings", timeout=LONGEST_MILLISECONDS):
            button.click()
        expect(found).to_contain_text("cannot be reached", timeout=LONGEST_MILLISECONDS)
        expect(page.locator(".waiting")).to_have_text("")
        expect(button).to_be_enabled()
