"""The page as it hears a line: from the thread that speaks it to the loop that shows it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from bot.safety.texts import WITHOUT_MODEL, WITHOUT_RATING


class Window:
    """One window that waits for one line (a `bot.persona.voice.Listener`)."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """`loop` is the one that shows; the line may be spoken on any thread."""
        self._loop = loop
        self._heard: asyncio.Queue[str | None] = asyncio.Queue()
        self.is_there = True
        self.notice = ""
        """What the learner is to be told of a language model that fails."""

    def hear(self, text: str) -> None:
        """More of the line."""
        self._loop.call_soon_threadsafe(self._heard.put_nowait, text)

    def without_model(self) -> None:
        """The line is the author's, since the language model could not be used."""
        self.notice = WITHOUT_MODEL

    def without_rating(self) -> None:
        """The language model does not rate; where it does not speak either, that is told alone."""
        self.notice = self.notice or WITHOUT_RATING

    def leave(self) -> None:
        """Nobody waits any more: the line ends with what has been said of it."""
        self.is_there = False

    def close(self) -> None:
        """No more is coming."""
        self._heard.put_nowait(None)

    async def words(self) -> AsyncIterator[str]:
        """The line as it comes, until it is closed."""
        while (text := await self._heard.get()) is not None:
            yield text
