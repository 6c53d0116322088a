"""While the libraries load, and where they cannot be loaded: nobody waits longer than they want to, or are told."""

from __future__ import annotations

import json
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
from bot.language_model.voice import ModelVoice
from bot.persona.ear import Ear
from bot.persona.nearness import Nearness
from bot.persona.person import Person
from bot.persona.turn import Source
from bot.persona.voice import FreeSpeech
from bot.rubric import Moment, Skill
from bot.scenario.model import Scenario
from tests.language_model.conftest import Ears
from tests.language_model.fake_server import FakeServer, Says, Script, Stalls, always
from tests.persona.rated import SMALL_TALK

pytestmark = pytest.mark.enable_socket

ENDPOINT = Endpoint("m", "http://127.0.0.1:9/v1", "a-key")
A_WHILE_SECONDS = 30.0
SOON_SECONDS = 10.0
LOADING_SECONDS = 2.0
TIMEOUT_SECONDS = 4.0
FORM = json.dumps({**{skill.value: {"level": 1, "quote": ""} for skill in Skill}, "suggestion": ""})


async def _nothing(_model: object) -> str:
    return "done"


def streamed(client: Client, until: float, is_wanted: Callable[[], bool]) -> object:
    return list(client.stream(Prompt("s", "u"), until, is_wanted))


def answered(client: Client, until: float, is_wanted: Callable[[], bool]) -> object:
    return client.answer(_nothing, until, is_wanted)


def made_ready(client: Client, until: float, is_wanted: Callable[[], bool]) -> None:
    client.wait_until_ready(until, is_wanted)


def examined(client: Client, until: float, is_wanted: Callable[[], bool]) -> object:
    return streaming(client, until - time.monotonic(), is_wanted)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """A client whose libraries do not load before the test is over."""
    over = threading.Event()
    monkeypatch.setattr(client_module, "_model", lambda _endpoint: over.wait(A_WHILE_SECONDS))
    yield Client(ENDPOINT)
    over.set()


@pytest.mark.parametrize("work", [streamed, answered, examined, made_ready])
def test_who_leaves_while_it_loads_does_not_wait(slow: Client, work: Callable[..., object]) -> None:
    began = time.monotonic()
    work(slow, began + A_WHILE_SECONDS, lambda: time.monotonic() < began + 0.3)
    assert time.monotonic() - began < SOON_SECONDS


@pytest.mark.parametrize("work", [streamed, answered, made_ready])
def test_a_time_that_is_up_while_it_loads_is_not_the_server_s(slow: Client, work: Callable[..., object]) -> None:
    began = time.monotonic()
    with pytest.raises(ModelTroubleError, match="are still being loaded here, so the model was not asked yet"):
        work(slow, began + 0.3, lambda: True)
    assert time.monotonic() - began < SOON_SECONDS


def test_who_waits_for_a_line_while_it_loads_is_told_that_and_hears_the_author_s(
    slow: Client, caplog: pytest.LogCaptureFixture, friend: Scenario, ear: Ear, nearness: Nearness
) -> None:
    ears = Ears()
    person = Person(ear, FreeSpeech(ModelVoice(slow, 0.3), nearness))
    turn = person.answer(friend, [], "what a day", SMALL_TALK, 3, ears)
    assert turn.source is not Source.MODEL
    assert ears.notices == 1
    assert "still being loaded here" in caplog.text
    assert "did not answer in time" not in caplog.text


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch, server: FakeServer) -> Client:
    """A client whose libraries take longer to load than its server is given."""
    endpoint = Endpoint("m", server.base_url, "a-key")
    # Really loaded first, so that it takes as long on any machine.
    model = client_module._model(endpoint)

    def load(_endpoint: object) -> object:
        time.sleep(LOADING_SECONDS)
        return model

    monkeypatch.setattr(client_module, "_model", load)
    client = Client(endpoint)
    client.get_ready()
    time.sleep(LOADING_SECONDS / 2)
    return client


def slowly(text: str) -> Script:
    """Says so after most of the time that it is given."""

    def answer(_request: object) -> Says:
        time.sleep(LOADING_SECONDS * 0.6)
        return Says.whole(text)

    return answer


def test_what_loading_takes_is_not_taken_from_the_server_s_time(
    late: Client, server: FakeServer, friend: Scenario, ear: Ear, nearness: Nearness
) -> None:
    server.script = slowly("Not now.")
    person = Person(ear, FreeSpeech(ModelVoice(late, LOADING_SECONDS * 0.9), nearness))
    assert person.answer(friend, [], "what a day", SMALL_TALK, 3).line == "Not now."


def test_nor_from_that_of_a_second_reading(late: Client, server: FakeServer) -> None:
    server.script = slowly(FORM)
    moment = Moment(relationship="friend", situation="s", previous="p")
    waits = ModelRater(late, LOADING_SECONDS * 0.9).begin("sorry about that", moment)
    late.get_ready().result()
    assert waits(lambda: True) is not None


def test_a_turn_goes_on_while_the_second_rater_still_loads(slow: Client) -> None:
    began = time.monotonic()
    ModelRater(slow, A_WHILE_SECONDS).begin("sorry", Moment(relationship="friend", situation="s", previous="p"))
    assert time.monotonic() - began < SOON_SECONDS


@pytest.mark.parametrize("missing", ["httpx2", "langchain_openai", "openai"])
@pytest.mark.parametrize("work", [streamed, answered])
def test_a_library_that_is_missing_is_trouble_told_plainly(
    monkeypatch: pytest.MonkeyPatch, missing: str, work: Callable[..., object]
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    if missing == "openai":
        # Else what stands on it is still there.
        for name in [name for name in sys.modules if name.startswith("langchain_openai")]:
            monkeypatch.delitem(sys.modules, name)
    with pytest.raises(ModelTroubleError) as raised:
        work(Client(ENDPOINT), time.monotonic() + A_WHILE_SECONDS, lambda: True)
    library = missing.replace("_", "-")
    assert f"The library {library}, which language models need, is missing or broken here." in str(raised.value)
    assert f"{sys.executable} -m pip install --force-reinstall --no-deps {library}`." in str(raised.value)


@pytest.mark.parametrize("error", [MemoryError(), OSError("x"), TimeoutError(), ImportError("x")])
@pytest.mark.parametrize("work", [streamed, answered, made_ready])
def test_whatever_keeps_it_from_loading_is_said_to_be_here(
    monkeypatch: pytest.MonkeyPatch, error: Exception, work: Callable[..., object]
) -> None:
    def load(_endpoint: object) -> object:
        raise error

    monkeypatch.setattr(client_module, "_model", load)
    with pytest.raises(ModelTroubleError) as raised:
        work(Client(ENDPOINT), time.monotonic() + A_WHILE_SECONDS, lambda: True)
    assert "here" in str(raised.value)
    assert "Install the program anew: `make clean`, then `make run`." in str(raised.value)
    assert "server" not in str(raised.value)


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


def test_nobody_waits_longer_for_loading_and_a_server_that_stalls_than_the_time_out_and_a_little(
    monkeypatch: pytest.MonkeyPatch, server: FakeServer, friend: Scenario, ear: Ear, nearness: Nearness
) -> None:
    server.script = always(Stalls())
    endpoint = Endpoint("m", server.base_url, "a-key")
    model = client_module._model(endpoint)

    def load(_endpoint: object) -> object:
        time.sleep(TIMEOUT_SECONDS - 0.5)
        return model

    monkeypatch.setattr(client_module, "_model", load)
    client = Client(endpoint)
    began = time.monotonic()
    reading = ModelRater(client, TIMEOUT_SECONDS).begin("sorry", Moment(relationship="f", situation="s", previous="p"))
    turn = Person(ear, FreeSpeech(ModelVoice(client, TIMEOUT_SECONDS), nearness)).answer(
        friend, [], "what a day", SMALL_TALK, 3
    )
    assert reading(lambda: True) is None
    assert turn.source is not Source.MODEL
    assert time.monotonic() - began < TIMEOUT_SECONDS + 2
