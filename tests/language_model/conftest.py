"""A talk with a language model behind it, on a fake server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from bot.language_model.back_off import BackOff
from bot.language_model.client import Client
from bot.language_model.endpoint import Endpoint
from bot.language_model.voice import ModelVoice
from bot.meaning.embedder import MiniLM
from bot.persona.ear import Ear
from bot.persona.nearness import Nearness
from bot.persona.person import Person
from bot.persona.voice import FreeSpeech
from bot.rehearsal.practice import Practice
from tests.language_model.fake_server import FakeServer, Says, Script, always

TIMEOUT_SECONDS = 3.0


class Ears:
    """A listener that keeps what it heard."""

    def __init__(self) -> None:
        self.is_there = True
        self.heard: list[str] = []
        self.notices = 0
        self.unrated = 0

    def hear(self, text: str) -> None:
        self.heard.append(text)

    def without_model(self) -> None:
        self.notices += 1

    def without_rating(self) -> None:
        self.unrated += 1


@pytest.fixture
def server() -> Iterator[FakeServer]:
    server = FakeServer(always(Says.whole("Not now. Drink your coffee.")))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def nearness(embedder: MiniLM) -> Nearness:
    return Nearness(embedder)


@pytest.fixture(scope="session")
def ear(embedder: MiniLM) -> Ear:
    return Ear(embedder)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = 1_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def client(server: FakeServer) -> Client:
    client = Client(Endpoint("m", server.base_url, "a-key"))
    client.get_ready().result(300)
    return client


@pytest.fixture
def talkative(practice: Practice, ear: Ear, nearness: Nearness, client: Client, clock: Clock) -> Practice:
    """The practice, with a model that speaks."""
    voice = ModelVoice(client, TIMEOUT_SECONDS, BackOff(clock))
    return replace(practice, person=Person(ear, FreeSpeech(voice, nearness)))


@pytest.fixture
def says(server: FakeServer) -> Callable[[Script], FakeServer]:
    """Sets what the server answers."""

    def set_script(script: Script) -> FakeServer:
        server.script = script
        return server

    return set_script
