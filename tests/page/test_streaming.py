"""A model on the real server: its line streams over Chainlit's own socket and can be stopped, trouble is told, and a
draft ends with the page that asked for it."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from bot.own_conflict.form import LISTS
from bot.safety.texts import WITHOUT_RATING
from evals.bench.client import Answer, Talk, begin_rehearsal
from tests.drafting.drafts import FILLED
from tests.language_model.fake_server import Fails, FakeServer, Says, Stalls, always, in_turn
from tests.page.server import Server

pytestmark = pytest.mark.enable_socket

OPENING = "ok, dropped. the joke about the phone was a dig"
SLOW_MACHINE_SECONDS = 120
LONGEST_LEAVING_SECONDS = 20


@pytest.fixture(scope="module")
def model() -> Iterator[FakeServer]:
    model = FakeServer(always(Says.whole("Not now.")))
    yield model
    model.stop()


@pytest.fixture(scope="module")
def server(model: FakeServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("data"), speaking_with(model))
    server.start()
    yield server
    server.stop()


def speaking_with(model: FakeServer) -> dict[str, str]:
    return {
        "OTHERWISE_MODEL": "openai:m",
        "OTHERWISE_BASE_URL": model.base_url,
        "OTHERWISE_REPLY_TIMEOUT_SECONDS": "60",
    }


def test_what_leaves_the_talk_is_there_before_anything_else_is_loaded(server: Server) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=SLOW_MACHINE_SECONDS)
    connection.request("GET", "/thread/00000000-0000-4000-8000-000000000000")
    page = connection.getresponse().read().decode()
    connection.close()
    assert 0 < page.index("/static/hide.js") < page.index("/assets/")


class Streamed(Talk):
    """A talk that keeps every event it heard."""

    async def until(self, wanted: str) -> None:
        """Waits until an event of that name has come, and leaves every event in its place."""
        async with asyncio.timeout(SLOW_MACHINE_SECONDS):
            seen = []
            while not any(event == wanted for event, _ in seen):
                seen.append(await self._events.get())
        for event in seen:
            self._events.put_nowait(event)

    async def stop(self) -> None:
        """Presses the stop button."""
        await self._socket.emit("stop")


async def opened(server: Server) -> Streamed:
    rehearsal_id = await begin_rehearsal(server.address, "friend_snaps")
    return await Streamed.open(server.address, rehearsal_id, timeout_seconds=SLOW_MACHINE_SECONDS)


async def answered_twice(server: Server) -> list[Answer]:
    """What is answered to two replies of one talk."""
    async with await opened(server) as talk:
        return [await talk.say(said, timeout_seconds=SLOW_MACHINE_SECONDS) for said in (OPENING, "are you there")]


def notices(answer: Answer) -> list[str]:
    return [told["text"] for told in answer.told if told.get("otherwise") == "notice"]


async def test_a_line_is_shown_once_under_the_name_and_kept(server: Server, model: FakeServer) -> None:
    model.script = always(Says.by_word("Not now. Drink your coffee."))
    async with await opened(server) as talk:
        answer = await talk.say(OPENING, timeout_seconds=SLOW_MACHINE_SECONDS)
        again = await Talk.open(server.address, talk.thread_id)
        await again.close()
    assert [(line.author, line.text) for line in answer.lines] == [("Noor", "Not now. Drink your coffee.")]
    assert again.shown[-1].text == "Not now. Drink your coffee."
    assert notices(answer) == []


@pytest.mark.parametrize("presses", [1, 3])
async def test_the_first_sentence_is_on_the_page_while_the_model_still_writes_and_stop_ends_it(
    server: Server, model: FakeServer, presses: int
) -> None:
    model.script = always(Stalls("Not now. Drink "))
    async with await opened(server) as talk:
        saying = asyncio.create_task(talk.say(OPENING, timeout_seconds=SLOW_MACHINE_SECONDS))
        await talk.until("stream_start")
        assert not saying.done()
        for _ in range(presses):
            await talk.stop()
        answer = await saying
        again = await Talk.open(server.address, talk.thread_id)
        await again.close()
    assert [line.text for line in answer.lines] == ["Not now."]
    assert again.shown[-1].text == "Not now."
    assert model.was_hung_up_on.wait(SLOW_MACHINE_SECONDS)


async def test_trouble_is_told_once_and_the_turn_is_taken(server: Server, model: FakeServer) -> None:
    model.script = in_turn(Fails(500))
    answers = await answered_twice(server)
    assert [len(answer.lines) for answer in answers] == [1, 1]
    assert [len(notices(answer)) for answer in answers] == [1, 0]


async def test_a_model_that_speaks_and_cannot_rate_is_told_of_once(tmp_path: Path, model: FakeServer) -> None:
    model.script = lambda request: Says.whole("Not now." if request.get("stream") else "no form")
    server = Server(tmp_path, {**speaking_with(model), "OTHERWISE_MODEL_RATES": "1"})
    server.start()
    try:
        answers = await answered_twice(server)
    finally:
        server.stop()
    assert [len(answer.lines) for answer in answers] == [1, 1]
    assert [notices(answer) for answer in answers] == [[WITHOUT_RATING], []]


async def test_a_model_that_cannot_be_used_as_it_is_set_up_is_told_of_once_and_the_talk_goes_on(tmp_path: Path) -> None:
    server = Server(tmp_path, {"OTHERWISE_MODEL": "llama3"})
    server.start()
    try:
        answers = await answered_twice(server)
    finally:
        server.stop()
    assert [len(answer.lines) for answer in answers] == [1, 1]
    assert [len(notices(answer)) for answer in answers] == [1, 0]
    assert "OTHERWISE_MODEL is 'llama3'. Write where it runs, a colon and its name" in notices(answers[0])[0]


@pytest.mark.parametrize("left", ["a draft", "a model that is tried first"])
def test_who_leaves_or_reloads_while_the_model_is_busy_hangs_up_on_it(
    server: Server, model: FakeServer, left: str
) -> None:
    is_asked = stalling(model)
    before = len(model.requests)
    # A browser that goes to another page, or to the same one again, closes the connection it waits on.
    waiting = asked_to_draft(server) if left == "a draft" else sent(server, "/settings", {"act": "try"})
    assert is_asked.wait(SLOW_MACHINE_SECONDS)
    assert not model.was_hung_up_on.is_set()
    waiting.close()
    # The model would be waited for far longer than this.
    assert model.was_hung_up_on.wait(LONGEST_LEAVING_SECONDS)
    assert len(model.requests) == before + 1


def test_a_server_that_is_stopped_does_not_wait_for_a_draft(tmp_path: Path, model: FakeServer) -> None:
    server = Server(tmp_path, speaking_with(model))
    server.start()
    is_asked = stalling(model)
    waiting = asked_to_draft(server)
    assert is_asked.wait(SLOW_MACHINE_SECONDS)
    began = time.monotonic()
    server.stop()
    assert time.monotonic() - began < LONGEST_LEAVING_SECONDS
    waiting.close()


def stalling(model: FakeServer) -> threading.Event:
    """From now on the model begins to answer and stalls; the event says that it was asked."""
    is_asked = threading.Event()

    def begin_and_stall(_request: object) -> Stalls:
        is_asked.set()
        return Stalls("{")

    model.script = begin_and_stall
    model.was_hung_up_on.clear()
    return is_asked


def asked_to_draft(server: Server) -> HTTPConnection:
    typed = {name: value for name, value in FILLED.as_plain().items() if name not in LISTS}
    return sent(server, "/own", typed | {"by": "model"})


def sent(server: Server, path: str, typed: Mapping[str, object]) -> HTTPConnection:
    connection = HTTPConnection("127.0.0.1", server.port)
    form = {"content-type": "application/x-www-form-urlencoded", "origin": server.address}
    connection.request("POST", path, urlencode(typed), form)
    return connection
