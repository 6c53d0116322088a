"""While the libraries load, and where they cannot be loaded: nobody waits longer than they want to, or are told."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from bot.drafting.drafter import LONGEST_SECONDS
from bot.errors import ModelTroubleError
from bot.language_model import client as client_module
from bot.language_model.client import Client, Prompt
from bot.language_model.doctor import streaming
from bot.language_model.endpoint import Endpoint
from bot.language_model.second_rater import ModelRater
from bot.language_model.trouble import trouble_of
from bot.rubric import Moment
from tests.language_model.fake_server import FakeServer, Says, always

pytestmark = pytest.mark.enable_socket

ENDPOINT = Endpoint("m", "http://127.0.0.1:9/v1", "a-key")
A_WHILE_SECONDS = 30.0
SOON_SECONDS = 10.0


async def _nothing(_model: object) -> str:
    return "done"


def streamed(client: Client, until: float, is_wanted: Callable[[], bool]) -> object:
    return list(client.stream(Prompt("s", "u"), until, is_wanted))


def answered(client: Client, until: float, is_wanted: Callable[[], bool]) -> object:
    return client.answer(_nothing, until, is_wanted)


def examined(client: Client, until: float, is_wanted: Callable[[], bool]) -> object:
    return streaming(client, until - time.monotonic(), is_wanted)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """A client whose libraries do not load before the test is over."""
    over = threading.Event()
    monkeypatch.setattr(client_module, "_model", lambda _endpoint: over.wait(A_WHILE_SECONDS))
    yield Client(ENDPOINT)
    over.set()


@pytest.mark.parametrize("work", [streamed, answered, examined])
def test_who_leaves_while_it_loads_does_not_wait(slow: Client, work: Callable[..., object]) -> None:
    began = time.monotonic()
    work(slow, began + A_WHILE_SECONDS, lambda: time.monotonic() < began + 0.3)
    assert time.monotonic() - began < SOON_SECONDS


@pytest.mark.parametrize("work", [streamed, answered])
def test_the_time_is_up_while_it_loads_as_at_any_other_time(slow: Client, work: Callable[..., object]) -> None:
    began = time.monotonic()
    with pytest.raises(ModelTroubleError, match="did not answer in time"):
        work(slow, began + 0.3, lambda: True)
    assert time.monotonic() - began < SOON_SECONDS


def test_a_turn_goes_on_while_the_second_rater_still_loads(slow: Client) -> None:
    began = time.monotonic()
    ModelRater(slow, A_WHILE_SECONDS).begin("sorry", Moment(relationship="friend", situation="s", previous="p"))
    assert time.monotonic() - began < SOON_SECONDS


@pytest.mark.parametrize("missing", ["httpx2", "langchain_openai"])
@pytest.mark.parametrize("work", [streamed, answered])
def test_a_library_that_is_missing_is_trouble_told_plainly(
    monkeypatch: pytest.MonkeyPatch, missing: str, work: Callable[..., object]
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(ModelTroubleError, match="missing or broken here"):
        work(Client(ENDPOINT), time.monotonic() + A_WHILE_SECONDS, lambda: True)


@pytest.mark.parametrize(("error", "said"), [(TimeoutError(), "in time"), (ValueError(), "missing or broken")])
def test_trouble_is_named_without_the_libraries_too(
    monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    assert said in str(trouble_of(error, ENDPOINT))


def test_what_could_not_be_loaded_is_loaded_at_the_next_call(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = iter([MemoryError()])

    def load(_endpoint: object) -> object:
        for error in tries:
            raise error
        return object()

    monkeypatch.setattr(client_module, "_model", load)
    client = Client(ENDPOINT)
    until = time.monotonic() + A_WHILE_SECONDS
    with pytest.raises(ModelTroubleError):
        client.answer(_nothing, until, lambda: True)
    assert client.answer(_nothing, until, lambda: True) == "done"


def test_a_connection_lasts_longer_than_the_longest_draft(client: Client) -> None:
    seconds = client.get_ready().result().root_async_client.timeout
    assert isinstance(seconds, float)
    assert seconds > LONGEST_SECONDS


@pytest.mark.parametrize(("model", "version"), [("m", "responses/v1"), ("gpt-5-codex", ""), ("gpt-5-pro", "")])
def test_words_go_to_the_interface_that_keeps_nothing(
    monkeypatch: pytest.MonkeyPatch, server: FakeServer, model: str, version: str
) -> None:
    monkeypatch.setenv("LC_OUTPUT_VERSION", version)
    server.script = always(Says.whole("Not now."))
    client = Client(Endpoint(model, server.base_url, "a-key"))
    said = client.answer(lambda loaded: loaded.ainvoke("hello"), time.monotonic() + A_WHILE_SECONDS, lambda: True)
    assert said is not None
    assert said.text == "Not now."
    assert server.paths == ["/v1/chat/completions"]
