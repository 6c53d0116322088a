"""When to try a language model again after trouble: later each time, and never so late that it seems gone."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

_FIRST_SECONDS, _LONGEST_SECONDS = 1.0, 60.0


class BackOff:
    """Remembers trouble. Talks in several windows share one."""

    def __init__(self, now: Callable[[], float]) -> None:
        """`now` gives seconds that never go back."""
        self._now = now
        self._lock = Lock()
        self._in_a_row = 0
        self._not_before = 0.0
        self._asked_until = 0.0

    @property
    def may_try(self) -> bool:
        """Whether the waiting is over."""
        with self._lock:
            return self._now() >= self._not_before

    def trouble(self, asked_seconds: float = 0.0) -> None:
        """Waits twice as long as the last time, or as long as was asked for, and no shorter than it would have."""
        with self._lock:
            waits = min(_LONGEST_SECONDS, _FIRST_SECONDS * 2**self._in_a_row)
            self._in_a_row = min(self._in_a_row + 1, 10)
            now = self._now()
            self._asked_until = max(self._asked_until, now + asked_seconds)
            self._not_before = max(self._not_before, now + waits, self._asked_until)

    def all_is_well(self) -> None:
        """Forgets the trouble, but for a wait that was asked for: what went well may have begun before that."""
        with self._lock:
            self._in_a_row, self._not_before = 0, self._asked_until
