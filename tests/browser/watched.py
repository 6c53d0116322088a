"""A page in a real Chromium that remembers what it should not have done."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.page.server import Server

LINES = "[data-step-type=assistant_message]"
REPLIES = "[data-step-type=user_message]"


class Watched:
    """A page that remembers what it should not have done."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page, self.server = page, server
        self.faults: list[str] = []
        page.on("request", lambda request: self._elsewhere(request.url))
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))

    def _elsewhere(self, url: str) -> None:
        if not url.startswith((self.server.address, self.server.address.replace("http", "ws"), "data:", "blob:")):
            self.faults.append(f"asked another host: {url}")

    def begin(self, scenario: str = "friend_snaps") -> None:
        self.page.goto(self.server.address)
        self.page.locator(f"a[href='/scenarios/{scenario}']").first.click()
        self.start()

    def start(self) -> None:
        """From the page before the talk to its first line."""
        self.page.get_by_label("I am 18 or older").check()
        self.page.get_by_role("button", name="Start").click()
        expect(self.page.locator(LINES)).to_have_count(1, timeout=60_000)

    def say(self, text: str) -> None:
        before = self.page.locator(LINES).count()
        self.page.locator("#chat-input").fill(text)
        self.page.locator("#chat-submit").click()
        expect(self.page.locator(LINES)).to_have_count(before + 1, timeout=30_000)

    def said(self) -> list[str]:
        return [text.strip() for text in self.page.locator(f"{LINES}, {REPLIES}").all_inner_texts()]
