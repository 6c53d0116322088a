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

    @property
    def may_try(self) -> bool:
        """Whether the waiting is over."""
        with self._lock:
            return self._now() >= self._not_before

    def trouble(self, asked_seconds: float = 0.0) -> None:
        """Waits twice as long as the last time, or as long as was asked for."""
        with self._lock:
            waits = min(_LONGEST_SECONDS, _FIRST_SECONDS * 2**self._in_a_row)
            self._in_a_row = min(self._in_a_row + 1, 10)
            self._not_before = self._now() + max(waits, asked_seconds)

    def all_is_well(self) -> None:
        """Forgets the trouble."""
        with self._lock:
            self._in_a_row, self._not_before = 0, 0.0
