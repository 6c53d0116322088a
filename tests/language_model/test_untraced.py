"""Whatever the environment says, words go to the named endpoint and to no one else."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from bot.errors import ModelTroubleError
from bot.language_model.client import Client, Prompt
from bot.language_model.endpoint import Endpoint
from bot.language_model.untraced import trace_nothing
from tests.language_model.fake_server import Fails, FakeServer, Says, always

pytestmark = pytest.mark.enable_socket

# A process of its own: the libraries read most of these variables once.
_LINE_AND_FORM = """
import sys, time
from pydantic import BaseModel
from bot.language_model.client import Client, Prompt
from bot.language_model.endpoint import Endpoint
from bot.language_model.structured import Asker
class Form(BaseModel):
    colour: str
client = Client(Endpoint("m", sys.argv[1], "a-key"))
client.get_ready().result()
print("".join(client.stream(Prompt("s", "u"), time.monotonic() + 60, lambda: True)))
messages = [("system", "s"), ("user", "u")]
print(client.answer(lambda model: Asker(Form).ask(model, messages), time.monotonic() + 60, lambda: True))
time.sleep(1.5)
"""


FORM = '{"colour": "blue"}'


def line_and_form_said(server: FakeServer, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _LINE_AND_FORM, server.base_url]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)


# Where both are set LangSmith refuses, and sends nothing to either.
@pytest.mark.parametrize("tracing_to", ["one place", "several"])
def test_tracing_proxies_and_gateways_of_the_environment_are_overruled(server: FakeServer, tracing_to: str) -> None:
    trap = FakeServer(always(Fails(500)))
    address = trap.base_url.removesuffix("/v1")
    traps = "OPENAI_BASE_URL OPENAI_API_BASE OPENAI_PROXY HTTP_PROXY http_proxy ALL_PROXY OTEL_EXPORTER_OTLP_ENDPOINT"
    one = dict.fromkeys(("LANGSMITH_ENDPOINT", "LANGCHAIN_ENDPOINT"), address)
    several = {"LANGSMITH_RUNS_ENDPOINTS": json.dumps({address: "trap"})}
    on = "LANGSMITH_TRACING LANGSMITH_TRACING_V2 LANGCHAIN_TRACING_V2 LANGCHAIN_TRACING LANGSMITH_OTEL_ENABLED"
    environment = {
        **(one if tracing_to == "one place" else several),
        **dict.fromkeys(traps.split(), address),
        **dict.fromkeys(on.split(), "true"),
        "LANGSMITH_API_KEY": "trap",
        "LANGCHAIN_API_KEY": "trap",
        "OPENAI_LOG": "debug",
        "OPENAI_ORG_ID": "an-org",
        "OPENAI_CUSTOM_HEADERS": "X-Trap: yes",
        "no_proxy": "",
        "NO_PROXY": "",
    }
    # The line streams past LangChain; the form goes through it, where its tracing would listen.
    server.script = lambda request: Says.whole("Not now. Drink your coffee." if request.get("stream") else FORM)
    done = line_and_form_said(server, environment)
    trap.stop()
    assert done.stdout.splitlines() == ["Not now. Drink your coffee.", "colour='blue'"], done.stderr
    assert trap.raw == []
    assert len(server.raw) == 2
    for sent in server.raw:
        assert b"an-org" not in sent
        assert b"X-Trap" not in sent
    assert "Not now" not in done.stderr
    assert "blue" not in done.stderr
    assert "proxy" not in done.stderr


class _Door:
    """A port that keeps the first bytes of whoever knocks, and shuts again."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            knocks, _ = self._socket.accept()
            with knocks:
                self.heard.append(knocks.recv(1_000))


# In a handshake, what is sent first begins so.
_HANDSHAKE = b"\x16"


@pytest.mark.parametrize("certificates", ["", "/no/such/file.pem"])
@pytest.mark.parametrize(
    ("name", "scheme"),
    [("HTTPS_PROXY", "http"), ("https_proxy", "http"), ("ALL_PROXY", "socks5"), ("ALL_PROXY", "socks")],
)
def test_to_an_https_address_too_nothing_in_the_environment_leads_another_way(
    monkeypatch: pytest.MonkeyPatch, name: str, scheme: str, certificates: str
) -> None:
    named, trap = _Door(), _Door()
    monkeypatch.setenv(name, f"{scheme}://127.0.0.1:{trap.port}")
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("SSL_CERT_FILE", certificates)
    client = Client(Endpoint("m", f"https://127.0.0.1:{named.port}/v1", "a-key"))
    client.get_ready().result(300)
    with pytest.raises(ModelTroubleError, match="cannot be reached"):
        list(client.stream(Prompt("s", "u"), time.monotonic() + 60, lambda: True))
    assert [heard[:1] for heard in named.heard] == [_HANDSHAKE]
    assert trap.heard == []


class _Shared(dict[str, str]):
    """An environment out of which another thread takes every name while they are looked at."""

    def __iter__(self) -> Iterator[str]:
        names = list(super().__iter__())
        self.clear()
        return iter(names)


def test_two_models_may_load_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = _Shared(LANGSMITH_TRACING="true", OPENAI_LOG="debug")
    monkeypatch.setattr("bot.language_model.untraced.os.environ", environment)
    trace_nothing()
    assert "OPENAI_LOG" not in environment
    assert environment["LANGSMITH_TRACING"] == "false"


def test_a_redirect_is_not_followed_with_the_words(server: FakeServer) -> None:
    trap = FakeServer(always(Says.whole("Trapped.")))
    server.script = always(Fails(307, {"location": f"{trap.base_url}/chat/completions"}))
    done = line_and_form_said(server, {})
    trap.stop()
    assert done.returncode != 0
    assert trap.raw == []


def test_without_a_model_neither_library_is_loaded(tmp_path: object) -> None:
    probe = (
        "import sys\nfrom bot.settings import Settings\nfrom bot.wiring import Parts\n"
        f"parts = Parts(Settings(data_dir={str(tmp_path)!r}))\nparts.practice\n"
        "print([name for name in ('openai', 'langchain_core', 'langchain_openai') if name in sys.modules])"
    )
    environment = {name: value for name, value in os.environ.items() if name != "OTHERWISE_MODEL"}
    done = subprocess.run([sys.executable, "-c", probe], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
