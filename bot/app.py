"""Chainlit callbacks: page events in, use cases called, messages out. Decides nothing."""

from __future__ import annotations

import asyncio
import functools
import logging
import uuid
from collections.abc import Awaitable, Callable
from typing import Any

import chainlit as cl
from chainlit.data.base import BaseDataLayer
from chainlit.server import sio
from chainlit.session import WebsocketSession
from chainlit.types import PageInfo, PaginatedResponse, ThreadDict
from chainlit.user import PersistedUser, User

from bot.errors import OtherwiseError, UnknownRehearsalError, UnknownScenarioError
from bot.web.listening import Window
from bot.web.talk import state_of
from bot.web.threads import LEARNER, OUT_OF_ROLE, name_of, thread_of
from bot.wiring import Parts, running

log = logging.getLogger("otherwise")

# Where the session keeps what its window shows.
_SHOWN = "shown"
# Where it keeps who waits for a line, and what it was told of a language model that fails.
_WINDOW, _TOLD = "window", "told"

_CREATED = "2000-01-01T00:00:00Z"


class Threads(BaseDataLayer):
    """Chainlit's window on the event log: it reads rehearsals as threads, and writes nothing but that one is opened."""

    async def get_thread(self, thread_id: str) -> ThreadDict | None:
        """The rehearsal of that id as a thread, or None. Each window asks for it as it opens, and as it comes back."""
        parts = running()
        try:
            rehearsal = await asyncio.to_thread(parts.practice.open, str(uuid.UUID(thread_id)))
            scenario = parts.practice.scenario_of(rehearsal)
        except (ValueError, UnknownRehearsalError, UnknownScenarioError):
            return None
        return thread_of(rehearsal, scenario, parts.safety_texts)  # type: ignore[return-value]

    async def get_thread_author(self, thread_id: str) -> str:
        """Everything on this computer is the learner's own."""
        return LEARNER

    async def get_user(self, identifier: str) -> PersistedUser | None:
        """The one learner of this computer."""
        return PersistedUser(id=identifier, identifier=identifier, createdAt=_CREATED)

    async def create_user(self, user: User) -> PersistedUser | None:
        """There is nothing to create: see `get_user`."""
        return await self.get_user(user.identifier)

    async def list_threads(self, pagination: Any, filters: Any) -> PaginatedResponse[ThreadDict]:
        """None: earlier rehearsals are listed on the start page."""
        return PaginatedResponse(pageInfo=PageInfo(hasNextPage=False, startCursor=None, endCursor=None), data=[])

    # Chainlit offers these to keep what it is told; ours is kept as events.
    async def update_thread(self, *_args: Any, **_more: Any) -> None: ...
    async def delete_thread(self, thread_id: str) -> None: ...
    async def create_step(self, step_dict: Any) -> None: ...
    async def update_step(self, step_dict: Any) -> None: ...
    async def delete_step(self, step_id: str) -> None: ...
    async def create_element(self, element: Any) -> None: ...
    async def get_element(self, thread_id: str, element_id: str) -> None: ...
    async def delete_element(self, element_id: str, thread_id: str | None = None) -> None: ...
    async def upsert_feedback(self, feedback: Any) -> str:
        return ""

    async def delete_feedback(self, feedback_id: str) -> bool:
        return False

    async def get_favorite_steps(self, user_id: str) -> list[Any]:
        return []

    async def build_debug_url(self) -> str:
        return ""

    async def close(self) -> None: ...


@cl.data_layer
def _threads() -> Threads:
    return Threads()


def told(handler: Callable[[cl.Message], Awaitable[None]]) -> Callable[[cl.Message], Awaitable[None]]:
    """Tells the learner, in plain words, when something failed; Chainlit itself would only log it."""

    @functools.wraps(handler)
    async def inner(message: cl.Message) -> None:
        try:
            await handler(message)
        except OtherwiseError as error:
            await _not_taken(message, str(error))
        except Exception:
            reference = uuid.uuid4().hex[:8]
            # The traceback, and not the words: those are the learner's.
            log.exception("a reply failed, reference %s", reference)
            what = f"Something went wrong here (reference {reference}). Your words are back in the box."
            await _not_taken(message, what)

    return inner


@cl.on_message
@told
async def on_message(message: cl.Message) -> None:
    """Takes a turn, and shows the persona's line, and what the program says for itself."""
    window = Window(asyncio.get_running_loop())
    cl.user_session.set(_WINDOW, window)
    turn = asyncio.create_task(_take_turn(message, window))
    while not turn.done():
        try:
            await asyncio.wait([turn])
        except asyncio.CancelledError:
            # Stopped: the turn ends at once with what has been said, so that nothing typed is lost; it is not broken
            # off where Stop is pressed again.
            window.leave()
    await turn


async def _take_turn(message: cl.Message, window: Window) -> None:
    parts = running()
    rehearsal_id = cl.context.session.thread_id
    shown = cl.user_session.get(_SHOWN)
    taking = asyncio.ensure_future(asyncio.to_thread(parts.answered, rehearsal_id, message.content, shown, window))
    taking.add_done_callback(lambda _: window.close())
    line = await _shown_while_spoken(parts, rehearsal_id, window)
    try:
        rehearsal, answers = await taking
    except BaseException:
        if line is not None:
            await line.remove()
        raise
    cl.user_session.set(_SHOWN, rehearsal.shown)
    scenario = parts.practice.scenario_of(rehearsal)
    for said in answers:
        if said.by == "persona" and line is not None:
            line.content = said.text
            await line.send()
        else:
            await cl.Message(author=name_of(said, scenario), content=said.text).send()
    await cl.send_window_message({"otherwise": "state", "state": state_of(parts, rehearsal)})
    notice = parts.model_notice or window.notice
    told_before = cl.user_session.get(_TOLD) or []
    if notice and notice not in told_before:
        cl.user_session.set(_TOLD, [*told_before, notice])
        await cl.send_window_message({"otherwise": "notice", "text": notice})


async def _shown_while_spoken(parts: Parts, rehearsal_id: str, window: Window) -> cl.Message | None:
    """The message that the line has been shown in, None when nothing was heard of it."""
    line: cl.Message | None = None
    async for text in window.words():
        if line is None:
            rehearsal = await asyncio.to_thread(parts.practice.rehearsal, rehearsal_id)
            line = cl.Message(author=parts.practice.scenario_of(rehearsal).persona.name, content="")
        await line.stream_token(text)
    return line


@cl.on_chat_end
async def on_chat_end() -> None:
    """The window has gone: whoever speaks for it need not go on."""
    window = cl.user_session.get(_WINDOW)
    if window is not None:
        window.leave()


@sio.on("stop")  # type: ignore[untyped-decorator]
async def on_stop(sid: str) -> None:
    """Ends the line that is being spoken. Takes the place of Chainlit's own, which adds a message about a task."""
    session = WebsocketSession.get(sid)
    if session and session.current_task:
        session.current_task.cancel()


@cl.on_chat_resume
async def on_chat_resume(thread: ThreadDict) -> None:
    """The thread shows itself; the persona takes the scenario in meanwhile, so that the first answer comes at once."""
    parts = running()
    rehearsal = await asyncio.to_thread(parts.practice.rehearsal, thread["id"])
    cl.user_session.set(_SHOWN, rehearsal.shown)
    await asyncio.to_thread(parts.person.get_ready, parts.practice.scenario_of(rehearsal))


@cl.on_chat_start
async def on_chat_start() -> None:
    """Shows the thread where Chainlit did not; without a rehearsal, sends the learner to the start page.

    A page that loses its connection before the thread was shown comes back as a restored session, which Chainlit
    starts afresh instead of resuming.
    """
    session = cl.context.session
    thread = await Threads().get_thread(session.thread_id_to_resume) if session.thread_id_to_resume else None
    if thread is None:
        await cl.send_window_message({"otherwise": "nowhere"})
        return
    session.has_first_interaction = True
    await cl.context.emitter.emit("first_interaction", {"interaction": "resume", "thread_id": thread["id"]})
    await on_chat_resume(thread)
    await cl.context.emitter.resume_thread(thread)


async def _not_taken(message: cl.Message, why: str) -> None:
    await cl.Message(author=OUT_OF_ROLE, content=why).send()
    await cl.send_window_message({"otherwise": "not_taken", "text": message.content})
