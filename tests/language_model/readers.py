"""Second raters that a test tells what to say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.rating.second import SecondReading
from bot.rubric import Moment


class ReadsNothing:
    """A second rater that fails."""

    def begin(self, reply: str, moment: Moment, when_unread: Callable[[], None]) -> Any:  # noqa: ARG002  # as above
        return lambda _is_wanted: when_unread()


class SaysOfReply:
    """A second rater that says what it is told to."""

    def __init__(self, reading: SecondReading | None) -> None:
        self._reading = reading

    def begin(self, reply: str, moment: Moment, when_unread: Callable[[], None]) -> Any:  # noqa: ARG002  # as the protocol says
        return lambda _is_wanted: self._reading
