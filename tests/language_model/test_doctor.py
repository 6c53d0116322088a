"""`otherwise doctor` says in plain words what is set up and whether it works."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.errors import SettingsError
from bot.language_model.doctor import Finding
from bot.language_model.endpoint import endpoint_of
from bot.rubric import Skill
from bot.settings import Settings, settings_from_environment
from bot.terminal.doctor import doctor
from bot.wiring import Parts
from tests.language_model.fake_server import Answer, Cuts, Fails, FakeServer, Says, Script, Sends, Stalls, always

pytestmark = pytest.mark.enable_socket

FORM = json.dumps({**{skill.value: {"level": 1, "quote": ""} for skill in Skill}, "suggestion": ""})
RATES_TOO = "It rates your replies too. Where its rating is far lower than the program's, the lower one is shown."
IS_SENT_ALL_THE_SAME = "Your replies are still sent to it to be rated"
AWAY = "https://models.example.org/v1"
RATES_NOTHING = "It does not rate your replies."


def asked(settings: Settings) -> tuple[int, str]:
    out = io.StringIO()
    return doctor(Parts(settings), out), out.getvalue()


def at(server: FakeServer, seconds: float = 60, is_to_rate: bool = False) -> Settings:
    return Settings(
        model="openai:m",
        base_url=server.base_url,
        reply_timeout_seconds=seconds,
        OPENAI_API_KEY="secret-key",
        model_rates=is_to_rate,
    )


def speaks_but(rates: Answer) -> Script:
    """Speaks well, and answers so where a rating is asked for."""
    return lambda request: Says.by_word("Not now, please.") if request.get("stream") else rates


def test_without_a_model_it_says_that_the_words_stay_here() -> None:
    status, said = asked(Settings())
    assert status == 0
    assert "Your words stay on this computer." in said
    assert "OTHERWISE_MODEL=" in said


def test_a_model_that_speaks_is_told_of_with_where_the_words_go(server: FakeServer) -> None:
    server.script = always(Says.by_word(FORM))
    status, said = asked(at(server))
    assert status == 0
    assert "language model on this computer" in said
    assert "the others bit by bit. You will see a line while it is being written." in said
    assert "It filled in the form that a rating takes, so it can rate your replies too." in said
    assert f"{RATES_NOTHING} Set OTHERWISE_MODEL_RATES=1 if it should." in said
    assert "secret-key" not in said


def test_who_says_back_what_it_is_asked_or_fills_in_one_field_is_not_said_to_rate(server: FakeServer) -> None:
    echo: Script = lambda request: Says.whole("\n".join(said["content"] for said in request["messages"]))  # noqa: E731
    for script in (echo, always(Says.whole('{"colour": "blue"}'))):
        server.script = script
        said = asked(at(server))[1]
        assert "It did not fill in the form that a rating takes." in said
        assert "OTHERWISE_MODEL_RATES" not in said


def _by_tool(request: dict[str, Any]) -> Answer:
    if request.get("response_format"):
        return Fails(400)
    if not request.get("tools"):
        return Says.by_word("Not now, please.")
    call = {"id": "t", "type": "function", "function": {"name": "ReplyRead", "arguments": FORM}}
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    body = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
    choice = {"index": 0, "message": message, "finish_reason": "tool_calls"}
    return Sends(json.dumps({**body, "choices": [choice]}).encode(), "application/json")


def _by_json(request: dict[str, Any]) -> Answer:
    kind = request.get("response_format", {}).get("type")
    return Says.whole(FORM) if kind == "json_object" else Says.whole("Not now, please.")


def _in_words(request: dict[str, Any]) -> Answer:
    if request.get("response_format") or request.get("tools"):
        return Fails(400)
    return Says.whole(f"Here you are: {FORM}")


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (always(Says.whole(FORM)), "the server keeps the answer to it."),
        (_by_tool, "The form is handed over as a tool"),
        (_by_json, "the server sends nothing but forms"),
        (_in_words, "The form is asked for in words alone"),
    ],
)
def test_the_way_in_which_it_is_asked_for_a_rating_is_told(
    server: FakeServer, script: Callable[[dict[str, Any]], Answer], said: str
) -> None:
    server.script = script
    assert said in asked(at(server))[1]


@pytest.mark.parametrize(
    ("rates", "is_to_rate", "found", "comes_of_it"),
    [
        (Says.whole(FORM), True, "so it can rate your replies too.", RATES_TOO),
        (Fails(429), True, "no rating came. The server at", IS_SENT_ALL_THE_SAME),
        (Fails(500), True, "answered with error 500", IS_SENT_ALL_THE_SAME),
        (Stalls(), True, "did not answer in time", IS_SENT_ALL_THE_SAME),
        (Says.whole("Not now."), True, "did not fill in the form", IS_SENT_ALL_THE_SAME),
        (Says.whole(FORM), False, "so it can rate your replies too.", RATES_NOTHING),
        (Fails(429), False, "no rating came. The server at", RATES_NOTHING),
    ],
    ids=["rates", "429", "500", "time-out", "no form", "not asked to", "not asked to, 429"],
)
def test_what_will_come_of_rating_is_what_comes_of_it(
    server: FakeServer, rates: Answer, is_to_rate: bool, found: str, comes_of_it: str
) -> None:
    server.script = speaks_but(rates)
    settings = at(server, seconds=4 if isinstance(rates, Stalls) else 60, is_to_rate=is_to_rate)
    status, said = asked(settings)
    assert status == 0
    assert found in said
    assert [told for told in (RATES_TOO, IS_SENT_ALL_THE_SAME, RATES_NOTHING) if told in said] == [comes_of_it]
    # What is told here is what the talks are given.
    assert (Parts(settings).model_set_up.now.rater is None) is (comes_of_it == RATES_NOTHING)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Says.whole("Not now."), "You will see a line once all of it is there."),
        (Says.whole("Not now."), "It can speak, but not rate your replies."),
        (Says((), finish="stop"), "The server answers, but without a word. Try another model."),
        (Says((" ", "\n", " ")), "The server answers, but without a word. Try another model."),
        (Says(("<think>", "She is cross. ")), "The server answers, but without a word. Try another model."),
        (Says((" ", "Not", " now.")), "the others bit by bit."),
        (Says((" ", "Not now.", "\n")), "and all the others with it."),
        (Cuts("Not"), "broke off in the middle of a line. Try again in a while."),
        (Says(("Not",), finish=None), "stopped in the middle of a line. Try again in a while."),
        (Says(("Not",), finish="length"), "at the longest that it may send. Let it send longer ones"),
        (Sends(b"<html>hello</html>"), "sent something that cannot be read. Check OTHERWISE_BASE_URL"),
        (Sends(b"data: <html>\n\n"), "cannot be read (JSONDecodeError). Check OTHERWISE_BASE_URL"),
    ],
)
def test_what_it_can_and_cannot_do_is_told_by_what_one_will_see(server: FakeServer, answer: Answer, said: str) -> None:
    server.script = always(answer)
    assert said in asked(at(server))[1]


@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "refused the key"), (404, "does not know the model"), (429, "is too busy"), (500, "error 500")],
)
def test_what_is_wrong_is_named_with_a_remedy(server: FakeServer, status: int, said: str) -> None:
    server.script = always(Fails(status))
    assert asked(at(server))[0] == 1
    assert said in asked(at(server))[1]


@pytest.mark.parametrize(
    ("status", "said", "to_check"),
    [
        (400, "may not know the model", "OTHERWISE_MODEL"),
        (422, "may not know the model", "OTHERWISE_MODEL"),
        *((status, "points to another address", "OTHERWISE_BASE_URL") for status in (301, 302, 307, 308)),
    ],
)
def test_what_no_waiting_mends_is_told_with_what_to_check(
    server: FakeServer, status: int, said: str, to_check: str
) -> None:
    server.script = always(Fails(status, {"location": "http://127.0.0.1:9/v1"} if status < 400 else {}))
    told = " ".join(asked(at(server))[1].split())
    assert said in told
    assert f"Check {to_check}" in told
    assert "Try again in a while" not in told


def test_a_server_that_is_not_there_or_says_nothing_is_told_of_and_the_written_lines_are_used(
    server: FakeServer,
) -> None:
    server.script = always(Stalls())
    status, said = asked(at(server, seconds=1))
    assert status == 1
    assert "did not answer in time" in said
    server.stop()
    status, said = asked(at(server))
    assert status == 1
    assert "cannot be reached. Is it running, and is the address right?" in said
    assert "The other person will speak with the lines that came with each scenario until that works." in said
    assert "your words may still be sent to it" in said


def test_a_server_that_cannot_be_trusted_or_speaks_no_https_is_told_with_what_to_check(server: FakeServer) -> None:
    status, said = asked(Settings(model="openai:m", base_url=server.base_url.replace("http:", "https:")))
    assert status == 1
    assert "cannot be reached over https. Check OTHERWISE_BASE_URL, and whether this computer trusts" in said


@pytest.mark.parametrize(
    ("address", "is_open"),
    [
        ("http://models.example.org/v1", True),
        ("https://models.example.org/v1", False),
        ("http://127.0.0.1:9/v1", False),
    ],
)
def test_that_others_on_the_network_can_read_along_is_told_where_they_can(
    monkeypatch: pytest.MonkeyPatch, address: str, is_open: bool
) -> None:
    monkeypatch.setattr("bot.terminal.doctor.streaming", lambda *_: Finding(False, "It was not tried."))
    said = asked(Settings(model="openai:m", base_url=address))[1]
    assert ("Others on the same network can read them on their way there. Use an https address." in said) is is_open
    assert ("sent to a language model at models.example.org" in said) is ("example.org" in address)


@pytest.mark.parametrize(
    ("typed", "named", "is_held_back"),
    [("", "", False), ("http://127.0.0.1:9/v1", "", False), (AWAY, "", True), ("", AWAY, False)],
)
def test_a_key_that_is_not_sent_to_an_address_that_was_typed_is_told_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, named: str, is_held_back: bool
) -> None:
    monkeypatch.setattr("bot.terminal.doctor.streaming", lambda *_: Finding(False, "It was not tried."))
    kept = {"base_url": typed} if typed else {}
    (tmp_path / "settings.json").write_text(json.dumps({"model": "openai:m", **kept}), encoding="utf-8")
    environment = Settings(data_dir=tmp_path, OPENAI_API_KEY="a-key")
    said = asked(environment.model_copy(update={"base_url": named}) if named else environment)[1]
    assert (
        "The one in OPENAI_API_KEY is not sent there, because the address was set on the page" in said
    ) is is_held_back
    assert ("Key:       none\n" in said) is is_held_back
    assert ("Key:       set, and not shown\n" in said) is not is_held_back


@pytest.mark.parametrize("kept", ['{"model": "openai:m", "api_key": "sk-very', "[" * 100_000, '{"model": "llama3"}'])
def test_what_is_set_and_cannot_be_used_is_told_with_the_remedy(tmp_path: Path, kept: str) -> None:
    (tmp_path / "settings.json").write_text(kept, encoding="utf-8")
    status, said = asked(Settings(data_dir=tmp_path))
    assert status == 1
    assert "cannot be used as it is set up, so the lines are those written beforehand." in said
    assert "choose “Forget these settings”" in said
    assert "Your words stay on this computer." in said
    assert "sk-very" not in said


def test_a_model_that_the_environment_names_wrongly_is_told_by_its_variable() -> None:
    status, said = asked(Settings(model="llama3"))
    assert status == 1
    assert "OTHERWISE_MODEL is 'llama3'. Write where it runs, a colon and its name" in said
    assert "page Settings" not in said


@pytest.mark.parametrize("model", ["gpt-4", "openai:", "skynet:x"])
def test_a_model_that_is_named_wrongly_is_refused_with_the_right_form(model: str) -> None:
    with pytest.raises(SettingsError, match="Write where it runs, a colon and its name"):
        endpoint_of(model, None, "")


@pytest.mark.parametrize(
    "address",
    [
        "localhost:1", "ftp://x/v1", "http://me:pass@x/v1", "http://[x/v1", "http://x /v1", "http://x/\nv1",
        "http://x/v1\u200b",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_used_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(SettingsError, match="OTHERWISE_BASE_URL") as raised:
        endpoint_of("openai:m", address, "")
    assert "pass" not in str(raised.value)


@pytest.mark.parametrize("around", [" ", "\n", "\r\n", "\t", "\xa0"])
def test_blanks_and_line_ends_around_an_address_and_a_key_are_left_off(around: str) -> None:
    endpoint = endpoint_of("openai:m", f"{around}http://127.0.0.1:9/v1/{around}", f"{around}a-key{around}")
    assert (endpoint.base_url, endpoint.key) == ("http://127.0.0.1:9/v1", "a-key")
    assert endpoint_of("openai:m", around, around) == endpoint_of("openai:m", None, "")


@pytest.mark.parametrize("key", ["sk-‘abc’", "a\u200bb", "schlüssel", "sk-abc def", "sk-abc\nsk-def", "\ufeffsk-abc"])
def test_a_key_that_no_server_can_be_sent_is_named_and_not_repeated(key: str) -> None:
    status, said = asked(Settings(model="openai:m", OPENAI_API_KEY=key))
    assert status == 1
    assert "OPENAI_API_KEY is no key that can be sent. Write it once more" in said
    assert key not in said


def test_a_name_may_hold_a_colon_of_its_own_and_the_key_is_never_shown() -> None:
    endpoint = endpoint_of("ollama:llama3.1:8b", None, "a-key")
    assert (endpoint.model, endpoint.is_on_this_computer) == ("llama3.1:8b", True)
    assert "a-key" not in repr(endpoint)
    assert not replace(endpoint, base_url="https://example.com/v1").is_on_this_computer


def test_the_key_comes_from_its_own_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "a-key")
    monkeypatch.setenv("OTHERWISE_REPLY_TIMEOUT_SECONDS", "7.5")
    settings = settings_from_environment()
    assert settings.api_key == SecretStr("a-key")
    assert settings.reply_timeout_seconds == 7.5
    assert "a-key" not in repr(settings)


def test_a_time_out_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTHERWISE_REPLY_TIMEOUT_SECONDS", "soon")
    with pytest.raises(SettingsError, match=r"OTHERWISE_REPLY_TIMEOUT_SECONDS is 'soon'\. Write a number"):
        settings_from_environment()
