"""A drafter on a fake server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.drafting.drafter import Drafter
from bot.drafting.judge import Judge
from bot.language_model.client import Client
from bot.language_model.endpoint import Endpoint
from bot.meaning.embedder import MiniLM
from bot.rating.rater import EmbeddedRater
from tests.drafting.drafts import good
from tests.language_model.fake_server import FakeServer, Says, always


def sent(draft: dict[str, Any]) -> Says:
    """A draft as a server sends it."""
    return Says.whole(json.dumps(draft))


@pytest.fixture
def server() -> Iterator[FakeServer]:
    server = FakeServer(always(sent(good())))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def judge(rater: EmbeddedRater, embedder: MiniLM) -> Judge:
    """The real judge, with one talk: the others take long, and are played by `test_judge`."""
    return Judge(rater, embedder, {"keyword_gamer": 1})


@pytest.fixture
def drafter(server: FakeServer, judge: Judge) -> Drafter:
    client = Client(Endpoint("small-model", server.base_url, "a-key"))
    client.get_ready().result(300)
    return Drafter(client, judge, longest_seconds=600)
