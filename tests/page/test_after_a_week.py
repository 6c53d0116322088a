"""A talk that is opened a week after it was begun says again what this is, on the real server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.rehearsal.events import Started
from bot.safety.texts import REMINDERS
from bot.scenario.model import Scenario
from bot.settings import Settings
from bot.wiring import Parts
from evals.bench.client import Talk
from tests.page.server import Server

pytestmark = pytest.mark.enable_socket

ID = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def server(tmp_path: Path, friend: Scenario) -> Iterator[Server]:
    log = Parts(Settings(data_dir=tmp_path)).log
    begun = datetime.now(UTC) - timedelta(days=8)
    log.create(ID, [Started(at=begun, scenario_id=friend.id, scenario_version=friend.version, seed=1)])
    log.close()
    server = Server(tmp_path)
    server.start()
    yield server
    server.stop()


async def test_a_talk_opened_after_a_week_says_what_this_is_before_anything_is_typed_and_once(server: Server) -> None:
    for _ in range(2):
        async with await Talk.open(server.address, ID) as talk:
            assert [line.text for line in talk.shown][1:] == [REMINDERS["week"]]
    async with await Talk.open(server.address, ID) as talk:
        answer = await talk.say("want another coffee?")
        assert REMINDERS["week"] not in [line.text for line in answer.lines]
        assert answer.phase == "talking"
