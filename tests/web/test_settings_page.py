"""The settings of one's own computer: shown, tried, kept for the owner only, and refused to everybody else."""

from __future__ import annotations

import html
import io
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from bot.safety.texts import without_model_because
from bot.settings import Settings
from bot.terminal.own_data import export
from bot.web import server as server_module
from bot.web.pages import pages
from bot.web.settings_page import settings_page
from bot.wiring import Parts
from tests.language_model.fake_server import Fails, FakeServer, Says, always

pytestmark = pytest.mark.enable_socket

HERE = "http://127.0.0.1:8000"
OURS = {"origin": HERE}
KEY = "sk-very-secret"


@pytest.fixture
def server() -> Iterator[FakeServer]:
    server = FakeServer(always(Says.by_word("Not now. Drink your coffee.")))
    yield server
    server.stop()


def browser_of(
    parts: Parts, is_loopback: bool = True, client: tuple[str, int] = ("127.0.0.1", 50_000), base_url: str = HERE
) -> TestClient:
    app = FastAPI()
    app.include_router(settings_page(parts, is_loopback))
    app.include_router(pages(parts))
    return TestClient(app, base_url=base_url, client=client, follow_redirects=False)


def typed(server: FakeServer, act: str = "keep", **more: str) -> dict[str, str]:
    values = {"model": "openai:m", "base_url": server.base_url, "reply_timeout_seconds": "60", "model_rates": "no"}
    return {**values, "api_key": KEY, "act": act, **more}


def test_without_a_model_it_says_that_the_words_stay_here(parts: Parts) -> None:
    page = browser_of(parts).get("/settings").text
    assert "No language model." in page
    assert "Your words stay on this computer." in page


def test_words_that_are_kept_elsewhere_are_not_said_to_stay_here(parts: Parts) -> None:
    away = Parts(parts.settings.model_copy(update={"database_url": "postgresql://me:secret@db.example.org/talks"}))
    vars(away).update(log=parts.log, library=parts.library)
    browser = browser_of(away)
    for path in ("/settings", "/scenarios/friend_snaps", "/about"):
        page = browser.get(path).text
        assert "kept in a database at db.example.org" in page, path
        assert "stay on this computer" not in page, path
        assert "secret" not in page, path


@pytest.mark.parametrize("path", ["/scenarios/friend_snaps", "/about", "/own"])
def test_whoever_comes_from_another_computer_is_not_told_that_their_words_stay_on_it(parts: Parts, path: str) -> None:
    shared = Parts(parts.settings, is_shared=True)
    vars(shared).update(log=parts.log, library=parts.library)
    page = browser_of(shared, is_loopback=False).get(path).text
    assert "Your words are kept on the computer that runs this program." in page
    assert "this computer" not in page


@pytest.mark.parametrize(("host", "is_shared"), [("127.0.0.1", False), ("0.0.0.0", True)])  # noqa: S104  # bound, not served
def test_the_program_knows_whether_others_can_reach_it(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, host: str, is_shared: bool
) -> None:
    served: list[Parts] = []
    monkeypatch.setattr(server_module, "make_app", lambda parts, *_, **__: served.append(parts))
    monkeypatch.setattr("uvicorn.Server.run", lambda _server, sockets: sockets[0].close())
    server_module.serve(host, 0, parts)
    assert [each.is_shared for each in served] == [is_shared]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        (None, ""),
        ("sqlite:////tmp/talks.db", ""),
        ("postgresql://localhost/talks", ""),
        ("postgresql://[::1]:5432/talks", ""),
        ("postgresql:///talks?host=/run/postgresql", ""),
        ("postgresql:///talks?host=db.example.org", "db.example.org"),
        ("mysql://me:secret@192.0.2.7/talks", "192.0.2.7"),
        ("no address", ""),
    ],
)
def test_a_database_on_another_computer_is_known_by_its_address(address: str | None, host: str) -> None:
    assert Settings(database_url=address).database_host == host


def test_what_is_kept_is_used_at_once_and_only_its_owner_can_read_it(parts: Parts, server: FakeServer) -> None:
    browser = browser_of(parts)
    answer = browser.post("/settings", data=typed(server, model_rates="yes"), headers=OURS)
    assert answer.status_code == 303, html.unescape(answer.text)
    file = parts.settings.data_dir / "settings.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert parts.endpoint is not None
    assert (parts.endpoint.model, parts.endpoint.key) == ("m", KEY)
    assert parts.model_set_up.now.rater is not None
    assert "The model is m, at" in browser.get("/settings").text
    again = Parts(Settings(data_dir=parts.settings.data_dir))
    assert again.endpoint == parts.endpoint


def test_the_next_reply_is_spoken_by_it_without_starting_anew(parts: Parts, server: FakeServer) -> None:
    del vars(parts)["person"]
    rehearsal = parts.practice.start("friend_snaps", seed=1)
    assert parts.practice.reply(rehearsal.id, "what a day").turns[0].line != "Not now. Drink your coffee."
    browser_of(parts).post("/settings", data=typed(server), headers=OURS)
    assert (
        parts.practice.reply(rehearsal.id, "what a day it was").turns[1].line.startswith("Not now. Drink your coffee.")
    )
    browser_of(parts).post("/settings", data={"act": "forget"}, headers=OURS)
    assert not (parts.settings.data_dir / "settings.json").exists()
    count = len(server.requests)
    assert parts.practice.reply(rehearsal.id, "all right").turns[2].line
    assert len(server.requests) == count


def test_the_key_is_never_shown_logged_or_taken_out(
    parts: Parts, server: FakeServer, caplog: pytest.LogCaptureFixture
) -> None:
    browser = browser_of(parts)
    browser.post("/settings", data=typed(server), headers=OURS)
    server.script = always(Fails(401))
    tried = browser.post("/settings", data=typed(server, act="try"), headers=OURS)
    wrong = browser.post("/settings", data=typed(server, reply_timeout_seconds="soon"), headers=OURS)
    assert "refused the key" in tried.text
    out = io.StringIO()
    export(parts, out)
    for text in (tried.text, wrong.text, browser.get("/settings").text, caplog.text, out.getvalue()):
        assert KEY not in text
    assert KEY not in repr(parts.model_set_up.now)


def test_trying_reaches_the_model_and_keeps_nothing(parts: Parts, server: FakeServer) -> None:
    answer = browser_of(parts).post("/settings", data=typed(server, act="try"), headers=OURS)
    assert "the others bit by bit" in answer.text
    assert parts.endpoint is None
    assert not (parts.settings.data_dir / "settings.json").exists()


def test_an_empty_key_is_the_kept_one_but_never_for_another_address(parts: Parts, server: FakeServer) -> None:
    browser = browser_of(parts)
    browser.post("/settings", data=typed(server), headers=OURS)
    browser.post("/settings", data=typed(server, api_key="", reply_timeout_seconds="9"), headers=OURS)
    assert parts.endpoint is not None
    assert parts.endpoint.key == KEY
    away = typed(server, api_key="", base_url="http://127.0.0.1:1/v1")
    assert "the key that is kept is not sent there" in browser.post("/settings", data=away, headers=OURS).text
    browser.post("/settings", data=typed(server, api_key="", no_key="yes"), headers=OURS)
    assert parts.endpoint.key == ""


def test_a_long_key_is_kept_whole(parts: Parts, server: FakeServer) -> None:
    key = "k" * 4_000
    assert browser_of(parts).post("/settings", data=typed(server, api_key=f" {key}\n"), headers=OURS).status_code == 303
    assert parts.endpoint is not None
    assert parts.endpoint.key == key


@pytest.mark.parametrize(
    ("change", "name", "said"),
    [
        ({"model": "skynet:x"}, "model", "Write where it runs, a colon and its name"),
        ({"base_url": "ftp://x"}, "base_url", "http://127.0.0.1:11434/v1"),
        ({"api_key": "sk-‘abc’"}, "api_key", "Write it once more: it holds a blank or a sign that no key has"),
        ({"api_key": "k" * 4_001}, "api_key", "It may have 4,000 characters at most. Copy it once more."),
        ({"base_url": f"http://127.0.0.1/{'v' * 500}"}, "base_url", "It may have 500 characters at most."),
        ({"reply_timeout_seconds": "soon"}, "reply_timeout_seconds", "120 at most"),
        ({"reply_timeout_seconds": "0"}, "reply_timeout_seconds", "120 at most"),
        ({"model_rates": "maybe"}, "model_rates", "Choose yes or no"),
    ],
)
def test_what_cannot_be_used_is_named_beside_its_field_with_a_remedy(
    parts: Parts, server: FakeServer, change: dict[str, str], name: str, said: str
) -> None:
    answer = browser_of(parts).post("/settings", data=typed(server, **change), headers=OURS)
    assert answer.status_code == 422
    assert said in html.unescape(answer.text)
    assert f'id="{name}-problem"' in answer.text or name == "model_rates"
    assert parts.endpoint is None


def test_the_environment_wins_and_is_said_to(
    tmp_path: Path, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTHERWISE_MODEL", "openai:from-outside")
    monkeypatch.setenv("OPENAI_API_KEY", "outside-key")
    parts = Parts(Settings(data_dir=tmp_path))
    browser = browser_of(parts)
    assert (
        "This is set outside this page, in OTHERWISE_MODEL. It cannot be changed here." in browser.get("/settings").text
    )
    assert browser.post("/settings", data=typed(server), headers=OURS).status_code == 303
    assert parts.endpoint is not None
    assert (parts.endpoint.model, parts.endpoint.key, parts.endpoint.base_url) == (
        "from-outside", "outside-key", server.base_url,
    )  # fmt: skip
    kept = (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert KEY not in kept
    assert "outside" not in kept


AWAY = "https://models.example.org/v1"


@pytest.mark.parametrize(
    ("model", "address", "is_sent"),
    [
        ("openai:m", "", True),
        ("ollama:m", " ", True),
        ("openai:m", "https://API.openai.com/v1/", True),
        ("openai:m", "http://localhost:1234/v1", True),
        ("openai:m", "http://[::1]:1234/v1", True),
        ("openai:m", AWAY, False),
        ("ollama:m", AWAY, False),
        ("openai:m", "http://192.0.2.7:8080/v1", False),
        ("openai:m", "http://api.openai.com/v1", False),
        ("openai:m", "https://api.openai.com.example.org/v1", False),
    ],
)
def test_the_key_of_the_environment_goes_to_no_other_address_that_is_typed(
    tmp_path: Path, model: str, address: str, is_sent: bool
) -> None:
    parts = Parts(Settings(data_dir=tmp_path, OPENAI_API_KEY="outside-key"))
    parts.model_set_up.keep({"model": model, "base_url": address})
    for each in (parts, Parts(parts.settings)):
        assert each.endpoint is not None
        assert each.endpoint.key == ("outside-key" if is_sent else "")
        assert each.model_set_up.holds_key_back is not is_sent
    named = Parts(Settings(data_dir=tmp_path, OPENAI_API_KEY="outside-key", base_url=address or AWAY))
    assert named.endpoint is not None
    assert named.endpoint.key == "outside-key"


def test_a_key_typed_for_another_address_is_kept_and_sent_there_alone(
    tmp_path: Path, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "outside-key")
    parts = Parts(Settings(data_dir=tmp_path))
    browser = browser_of(parts)
    assert "The key in OPENAI_API_KEY goes to OpenAI and to this computer only." in browser.get("/settings").text

    def key_after(**change: str) -> str:
        answer = browser.post("/settings", data=typed(server, **change), headers=OURS)
        assert answer.status_code == 303, html.unescape(answer.text)
        assert parts.endpoint is not None
        assert Parts(Settings(data_dir=tmp_path)).endpoint == parts.endpoint
        return parts.endpoint.key

    assert key_after(base_url=AWAY, api_key="") == ""
    page = browser.get("/settings").text
    assert "No key is set." in page
    assert (
        "The key in OPENAI_API_KEY is not sent to this address, because the address was written on this page." in page
    )
    assert key_after(base_url=AWAY) == KEY
    assert key_after(base_url=AWAY, api_key="", reply_timeout_seconds="9") == KEY
    other = typed(server, base_url="https://other.example.org/v1", api_key="")
    assert "the key that is kept is not sent there" in browser.post("/settings", data=other, headers=OURS).text
    assert key_after(base_url=AWAY, api_key="", no_key="yes") == ""
    assert key_after(base_url="", api_key="") == "outside-key"
    assert "is not sent to this address" not in browser.get("/settings").text
    kept = (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert KEY not in kept
    assert "outside" not in kept


def test_trying_another_address_sends_the_key_of_the_environment_nowhere(
    tmp_path: Path, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The server is on this computer, and is taken for another one.
    monkeypatch.setattr("bot.settings.is_this_computer", lambda _host: False)
    parts = Parts(Settings(data_dir=tmp_path, OPENAI_API_KEY="outside-key"))
    browser_of(parts).post("/settings", data=typed(server, act="try", api_key=""), headers=OURS)
    assert server.raw
    assert not any(b"outside-key" in raw for raw in server.raw)


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:9999", "null", ""])
def test_another_page_may_change_nothing(parts: Parts, server: FakeServer, origin: str) -> None:
    headers = {"origin": origin} if origin else {}
    assert browser_of(parts).post("/settings", data=typed(server), headers=headers).status_code == 403
    assert parts.endpoint is None


def test_who_is_not_at_this_computer_sees_and_changes_nothing(parts: Parts, server: FakeServer) -> None:
    away = [
        browser_of(parts, is_loopback=False),
        browser_of(parts, client=("192.168.0.7", 50_000)),
        browser_of(parts, base_url="http://otherwise.example"),
    ]
    for browser in away:
        assert browser.get("/settings").status_code == 403
        origin = {"origin": str(browser.base_url)}
        assert browser.post("/settings", data=typed(server), headers=origin).status_code == 403
        assert "This page opens on one computer only" in browser.get("/settings").text
    passed_on = browser_of(parts).get("/settings", headers={"x-forwarded-for": "10.0.0.1"})
    assert passed_on.status_code == 403
    assert parts.endpoint is None


def keep_as_it_stands(parts: Parts, text: str) -> Path:
    parts.settings.data_dir.mkdir(parents=True, exist_ok=True)
    file = parts.settings.data_dir / "settings.json"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_that_was_broken_is_named_and_not_repeated_and_can_be_forgotten_here(parts: Parts) -> None:
    file = keep_as_it_stands(parts, '{"api_key": "sk-very')
    browser = browser_of(parts)
    answer = browser.get("/settings")
    page = html.unescape(answer.text)
    assert answer.status_code == 200
    assert f"{file} cannot be read. Remove it" in page
    assert "Forget these settings</button>" in page
    assert "sk-very" not in page
    assert browser.post("/settings", data={"act": "forget"}, headers=OURS).status_code == 303
    assert not file.exists()
    assert "No language model." in browser.get("/settings").text


def test_a_file_that_was_broken_is_written_anew_by_what_is_kept_here(parts: Parts, server: FakeServer) -> None:
    keep_as_it_stands(parts, '{"model": "openai:')
    assert browser_of(parts).post("/settings", data=typed(server), headers=OURS).status_code == 303
    assert Parts(Settings(data_dir=parts.settings.data_dir)).endpoint == parts.endpoint
    assert parts.model_notice == ""


def test_while_a_file_is_broken_no_word_goes_to_where_the_environment_alone_would_lead(tmp_path: Path) -> None:
    parts = Parts(Settings(data_dir=tmp_path, model="openai:m", OPENAI_API_KEY="outside-key"))
    assert parts.endpoint is not None
    again = Parts(parts.settings)
    keep_as_it_stands(again, '{"base_url": "http://127.0.0.1:')
    assert again.endpoint is None


def test_a_model_that_the_environment_names_wrongly_closes_neither_this_page_nor_the_others(tmp_path: Path) -> None:
    parts = Parts(Settings(data_dir=tmp_path, model="llama3"))
    browser = browser_of(parts)
    page = html.unescape(browser.get("/settings").text)
    assert "OTHERWISE_MODEL is 'llama3'. Write where it runs, a colon and its name" in page
    assert browser.post("/settings", data={"act": "forget"}, headers=OURS).status_code == 303
    for path in ("/settings", "/scenarios/friend_snaps", "/about", "/own"):
        assert browser.get(path).status_code == 200, path
        assert "stay" in browser.get(path).text, path


def test_who_sits_at_another_computer_is_told_nothing_of_what_is_set_here(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, model="llama3")
    assert "llama3" in Parts(settings).model_notice
    told = Parts(settings, is_shared=True).model_notice
    assert told == without_model_because("Whoever runs this program can see why: `otherwise doctor` says it.")


def test_who_starts_the_server_is_told_what_is_wrong_with_the_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(server_module, "make_app", lambda *_, **__: None)
    monkeypatch.setattr("uvicorn.Server.run", lambda _server, sockets: sockets[0].close())
    server_module.serve("0.0.0.0", 0, Parts(Settings(data_dir=tmp_path, model="llama3")))  # noqa: S104  # bound, not served
    assert "OTHERWISE_MODEL is 'llama3'. Write where it runs" in capsys.readouterr().out


@pytest.mark.parametrize("path", ["/scenarios/friend_snaps", "/about", "/settings"])
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://models.example.org/v1", "Your words are sent to a language model at models.example.org, which"),
        ("http://192.0.2.7:8080/v1", "Your words are sent to a language model at 192.0.2.7, which"),
        ("http://127.0.0.1:9/v1", "A language model on this computer helps to put its lines into words."),
    ],
)
def test_before_a_talk_and_beside_it_the_pages_say_where_its_words_go(
    tmp_path: Path, path: str, address: str, said: str
) -> None:
    page = browser_of(Parts(Settings(data_dir=tmp_path, model="openai:m", base_url=address))).get(path).text
    assert said in page
    assert ("on this computer" in page and "stay on this computer" in page) is ("127.0.0.1" in address)
