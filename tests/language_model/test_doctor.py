"""`otherwise doctor` says in plain words what is set up and whether it works."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pydantic import SecretStr

from bot.errors import SettingsError
from bot.language_model.endpoint import endpoint_of
from bot.settings import Settings, settings_from_environment
from bot.terminal.doctor import doctor
from bot.wiring import Parts
from tests.language_model.fake_server import Answer, Cuts, Fails, FakeServer, Says, Sends, always

pytestmark = pytest.mark.enable_socket


def asked(settings: Settings) -> tuple[int, str]:
    out = io.StringIO()
    return doctor(Parts(settings), out), out.getvalue()


def at(server: FakeServer) -> Settings:
    return Settings(model="openai:m", base_url=server.base_url, reply_timeout_seconds=60, OPENAI_API_KEY="secret-key")


def test_without_a_model_it_says_that_the_words_stay_here() -> None:
    status, said = asked(Settings())
    assert status == 0
    assert "Your words stay on this computer." in said
    assert "OTHERWISE_MODEL=" in said


def test_a_model_that_speaks_is_told_of_with_where_the_words_go(server: FakeServer) -> None:
    server.script = always(Says.by_word('{"colour": "blue"}'))
    status, said = asked(at(server))
    assert status == 0
    assert "language model on this computer" in said
    assert "the others bit by bit. You will see a line while it is being written." in said
    assert "It can fill in a form, so it can rate your replies too." in said
    assert "It does not rate your replies. Set OTHERWISE_MODEL_RATES=1 if it should." in said
    assert "secret-key" not in said


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Says.whole("Not now."), "You will see a line once all of it is there."),
        (Says.whole("Not now."), "It can speak, but not rate your replies."),
        (Says((), finish="stop"), "The server answers, but without a word. Try another model."),
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
    ("status", "said"), [(401, "refused the key"), (404, "does not know the model"), (500, "error 500")]
)
def test_what_is_wrong_is_named_with_a_remedy(server: FakeServer, status: int, said: str) -> None:
    server.script = always(Fails(status))
    assert asked(at(server))[0] == 1
    assert said in asked(at(server))[1]


@pytest.mark.parametrize("model", ["gpt-4", "openai:", "skynet:x"])
def test_a_model_that_is_named_wrongly_is_refused_with_the_right_form(model: str) -> None:
    with pytest.raises(SettingsError, match="Write where it runs, a colon and its name"):
        endpoint_of(model, None, "")


@pytest.mark.parametrize("address", ["localhost:1", "ftp://x/v1", "http://me:pass@x/v1", "http://[x/v1"])
def test_an_address_that_cannot_be_used_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(SettingsError, match="OTHERWISE_BASE_URL") as raised:
        endpoint_of("openai:m", address, "")
    assert "pass" not in str(raised.value)


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
