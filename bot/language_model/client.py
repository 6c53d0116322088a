"""Calls to a language model: a stream of words, or one answer in a given form. Each can be cut off at any moment.

Both go through one LangChain model and its one pool of connections; the stream takes the openai client in it, without
the objects that LangChain makes of each word.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Generator
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, TypeVar

from bot.errors import ModelTroubleError
from bot.language_model.endpoint import Endpoint
from bot.language_model.trouble import STILL_LOADING, trouble_of, unloaded
from bot.language_model.untraced import trace_nothing
from bot.language_model.wire import UNREADABLE, Wire
from bot.settled import settled

if TYPE_CHECKING:
    from langchain_openai import ChatOpenAI

T = TypeVar("T")

# How soon it is seen that nobody is waiting any more.
_LOOK_EVERY_SECONDS = 0.1
# Above this the connection itself is given up, so longer than any call may take; each call ends by its own time.
_CONNECTION_SECONDS = 250.0
MOST_LOADING_SECONDS = 1.0
"""So much of what loading takes is added to the time of a line and of a reading; what it takes beyond that is taken off
it, since a learner waits for the whole of it."""
# How long what a server still sends after its last word is read, so that the connection can be used again.
_DRAIN_SECONDS = 0.1
# Servers have many words for having finished, and few for having been cut short.
_CUTS = frozenset({"length", "max_tokens", "content_filter", "tool_calls", "function_call"})
_WHOLE = frozenset({"stop", "eos", "eos_token", "end_turn", "stop_sequence"})
# A server that says nothing of why it stopped, or something odd ("abort"), has finished where a sentence is finished.
_ENDS_WELL = re.compile(r"[.!?…]['\"”’)*]*\s*$")
_END_CHARACTERS = 20
_CUT_SHORT = "The server stopped in the middle of a line. Try again in a while."
_TOO_LONG = frozenset({"length", "max_tokens"})
_CUT_TOO_LONG = (
    "The server cut a line off at the longest that it may send. Let it send longer ones, or try another model."
)


@dataclass(frozen=True)
class Prompt:
    """What a model is given. `stable` comes first, and is the same, byte for byte, through a whole rehearsal."""

    stable: str
    moment: str

    @property
    def messages(self) -> list[dict[str, str]]:
        """One message of the system's and one of the user's: what every chat template can take."""
        return [{"role": "system", "content": self.stable}, {"role": "user", "content": self.moment}]


@dataclass(frozen=True)
class _End:
    """The stream is over; `reason` is the server's word for why ('' for none)."""

    reason: str


class Client:
    """One model at one endpoint. Nothing is loaded before `get_ready`, nothing contacted before the first call."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._lock = Lock()
        self._loading: Future[ChatOpenAI] | None = None

    def get_ready(self) -> Future[ChatOpenAI]:
        """Begins to load the libraries, which takes seconds, so that the first answer need not wait for them.

        What failed is begun anew."""
        with self._lock:
            if self._loading is None or (self._loading.done() and self._loading.exception() is not None):
                self._loading = Future()
                Thread(target=self._load, args=(self._loading,), name="language-model-load", daemon=True).start()
            return self._loading

    def wait_until_ready(self, until: float, is_wanted: Callable[[], bool]) -> None:
        """Waits until the libraries are loaded, so that none of the server's time is theirs; or until it is not wanted
        any more. Raises ModelTroubleError where they cannot be loaded, or are not by then."""
        try:
            _waited_for(self.get_ready(), until, is_wanted)
        except TimeoutError:
            raise ModelTroubleError(STILL_LOADING) from None

    def stream(self, prompt: Prompt, until: float, is_wanted: Callable[[], bool]) -> Generator[str]:
        """The words as they come. `until` is a time of `time.monotonic`.

        Ends early once it is not wanted any more. Raises ModelTroubleError, also when the time is up or when the
        stream was cut off in the middle.
        """
        arrived: SimpleQueue[str | _End | BaseException] = SimpleQueue()
        call = self.start(lambda model: _pump(model, prompt, arrived), until - time.monotonic())
        call.add_done_callback(lambda ended: None if ended.cancelled() else arrived.put(_last_of(ended)))
        last = ""
        try:
            while is_wanted():
                item = _next(arrived, until)
                if isinstance(item, str):
                    last = (last + item)[-_END_CHARACTERS:]
                    yield item
                elif isinstance(item, BaseException):
                    raise self._trouble(item)
                elif item is not None:
                    if _is_whole(item.reason, last):
                        return
                    raise ModelTroubleError(_why_cut(item.reason, last))
        finally:
            call.cancel()

    def answer(
        self, work: Callable[[ChatOpenAI], Coroutine[Any, Any, T]], until: float, is_wanted: Callable[[], bool]
    ) -> T | None:
        """What comes of some work with the model; None once it is not wanted any more, and the server is hung up on.

        Raises ModelTroubleError, also when the time is up.
        """
        return self.outcome(self.start(work, until - time.monotonic()), until, is_wanted) if is_wanted() else None

    def outcome(self, call: Future[T], until: float, is_wanted: Callable[[], bool]) -> T | None:
        """What comes of work that was started; None, and ModelTroubleError, as in `answer`."""
        try:
            return _waited_for(call, until, is_wanted)
        except Exception as error:  # noqa: BLE001  # whatever a library raises is trouble, and is named
            raise self._trouble(error) from None
        finally:
            call.cancel()

    def start(self, work: Callable[[ChatOpenAI], Coroutine[Any, Any, T]], seconds: float) -> Future[T]:
        """Starts some work with the model, and gives what will come of it; a TimeoutError when nothing has so many
        seconds after the libraries were loaded. Waits for nothing itself."""
        return asyncio.run_coroutine_threadsafe(self._done(work, seconds), self._loop)

    async def _done(self, work: Callable[[ChatOpenAI], Coroutine[Any, Any, T]], seconds: float) -> T:
        loading = self.get_ready()
        if not loading.done():
            # Others wait for the same loading, so that it goes on where this call does not.
            await asyncio.shield(asyncio.wrap_future(loading))
        async with asyncio.timeout(seconds):
            return await work(loading.result())

    def _trouble(self, error: BaseException) -> ModelTroubleError:
        """The trouble behind what was raised; a time that was up before it was asked anything is not the server's."""
        if isinstance(error, TimeoutError) and not self.get_ready().done():
            return ModelTroubleError(STILL_LOADING)
        return trouble_of(error, self.endpoint)

    def _load(self, loading: Future[ChatOpenAI]) -> None:
        try:
            model = _model(self.endpoint)
            settled()
            loading.set_result(model)
        except Exception as error:  # noqa: BLE001  # whoever waits for it is told
            loading.set_exception(unloaded(error))

    @cached_property
    def _loop(self) -> asyncio.AbstractEventLoop:
        """A loop of its own, on a thread of its own: a call outlives no one who waits, and holds up nobody else."""
        loop = asyncio.new_event_loop()
        Thread(target=loop.run_forever, name="language-model", daemon=True).start()
        return loop


def _model(endpoint: Endpoint) -> ChatOpenAI:
    trace_nothing()
    import httpx2
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    from bot.language_model.bounds import UNPACKED, keep_bounds

    # A proxy of the environment, or a redirect, would lead the words to another host.
    wire: dict[str, Any] = {"trust_env": False, "follow_redirects": False}
    return ChatOpenAI(
        model=endpoint.model,
        base_url=endpoint.base_url,
        api_key=SecretStr(endpoint.key or "none"),
        openai_proxy=None,
        # Else it warns of proxies that are not used, though both clients are ours.
        http_socket_options=(),
        # One try a turn: who waits is better served by a written line.
        max_retries=0,
        timeout=_CONNECTION_SECONDS,
        stream_usage=False,
        # Else a name or a variable would lead the words to OpenAI's other interface, which keeps what it is sent.
        use_responses_api=False,
        output_version="v0",
        http_async_client=httpx2.AsyncClient(
            timeout=_CONNECTION_SECONDS, headers=UNPACKED, event_hooks={"response": [keep_bounds]}, **wire
        ),
        http_client=httpx2.Client(**wire),
    )


async def _pump(model: ChatOpenAI, prompt: Prompt, arrived: SimpleQueue[str | _End | BaseException]) -> _End:
    wire = Wire()
    # What goes as `extra_body` goes as it is; `messages` would be held against their types first, for a millisecond.
    async with model.root_async_client.chat.completions.with_streaming_response.create(
        model=model.model_name, messages=[], stream=True, extra_body={"messages": prompt.messages}
    ) as answer:
        pieces = answer.iter_bytes()
        async for data in pieces:
            if text := wire.take(data):
                arrived.put(text)
            if wire.is_over:
                break
        if text := wire.end():
            arrived.put(text)
        await _drain(pieces)
    return _End(wire.reason)


async def _drain(pieces: AsyncIterator[bytes]) -> None:
    """Reads what comes after the last word, for a moment; what goes wrong with it takes nothing from the words."""
    with suppress(Exception):
        async with asyncio.timeout(_DRAIN_SECONDS):
            async for _ in pieces:
                pass


def _is_whole(reason: str, last: str) -> bool:
    """Whether a stream that ended for that reason, with those characters, is all that the model had to say."""
    if reason.lower() in _WHOLE or reason.lower() in _CUTS:
        return reason.lower() in _WHOLE
    return bool(_ENDS_WELL.search(last))


def _why_cut(reason: str, last: str) -> str:
    if reason.lower() in _TOO_LONG:
        return _CUT_TOO_LONG
    return _CUT_SHORT if last or reason else UNREADABLE


def _waited_for(call: Future[T], until: float, is_wanted: Callable[[], bool]) -> T | None:
    """What comes of it; None once it is not wanted any more, and a TimeoutError when the time is up."""
    while is_wanted():
        left = until - time.monotonic()
        if wait([call], max(0.0, min(left, _LOOK_EVERY_SECONDS))).done:
            return call.result()
        if left <= 0:
            raise TimeoutError
    return None


def _last_of(ended: Future[_End]) -> _End | BaseException:
    return ended.exception() or ended.result()


def _next(arrived: SimpleQueue[str | _End | BaseException], until: float) -> str | _End | BaseException | None:
    """What has arrived; None when nothing has yet. A TimeoutError when the time is up."""
    left = until - time.monotonic()
    if left <= 0:
        return TimeoutError()
    try:
        return arrived.get(timeout=min(left, _LOOK_EVERY_SECONDS))
    except Empty:
        return None
