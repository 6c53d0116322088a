"""What stands before every request."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from bot.web.guard import Guard


async def _anything(_request: object) -> PlainTextResponse:
    return PlainTextResponse("reached")


@pytest.fixture
def client() -> TestClient:
    inner = Starlette(routes=[Route("/{path:path}", _anything, methods=["GET", "POST", "PUT", "DELETE"])])
    return TestClient(Guard(inner, frozenset({"127.0.0.1"})), base_url="http://127.0.0.1:8000")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/scenarios/friend_snaps",
        "/own",
        "/own/own_a",
        "/thread/x",
        "/assets/index.js",
        "/project/settings",
        "/away",
        "/protocol",
    ],
)
def test_what_the_page_needs_is_let_through(client: TestClient, path: str) -> None:
    assert client.get(path).text == "reached"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/project/file"),
        ("POST", "/mcp"),
        ("PUT", "/project/thread/share"),
        ("PUT", "/feedback"),
        ("POST", "/auth/jwt"),
        ("PUT", "/project/element"),
        ("POST", "/project/action"),
        ("DELETE", "/project/thread"),
        ("DELETE", "/project/thread/00000000-0000-4000-8000-000000000000"),
        ("GET", "/docs"),
    ],
)
def test_what_nothing_here_uses_is_not_there(client: TestClient, method: str, path: str) -> None:
    assert client.request(method, path).status_code == 404


def test_whoever_follows_an_old_link_is_shown_the_way_back(client: TestClient) -> None:
    answer = client.get("/old/link", headers={"accept": "text/html,*/*"})
    assert answer.status_code == 404
    assert "This page is not here" in answer.text
    assert 'href="/"' in answer.text
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert client.get("/old/link", headers={"accept": "application/json"}).text == "There is nothing here."


def test_a_page_elsewhere_cannot_reach_in_by_another_name(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9999"])
def test_a_form_on_another_page_is_refused(client: TestClient, origin: str) -> None:
    assert client.post("/rehearsals", headers={"origin": origin}).status_code == 403


def test_our_own_form_is_taken(client: TestClient) -> None:
    assert client.post("/rehearsals", headers={"origin": "http://127.0.0.1:8000"}).text == "reached"


def test_a_page_may_load_nothing_from_elsewhere(client: TestClient) -> None:
    headers = client.get("/").headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
