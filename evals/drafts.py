"""What became of a model's drafts: a voice that is watched while it speaks."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from dataclasses import dataclass
from enum import StrEnum

from bot.language_model.back_off import BackOff
from bot.language_model.client import Prompt
from bot.language_model.voice import ModelVoice, Streams
from bot.persona.briefing import Briefing
from bot.persona.guard import Fault
from bot.persona.voice import Judge, Listener


class Outcome(StrEnum):
    """How a line came about."""

    CLEAN = "clean"
    SHORTENED = "shortened"
    """What came before a fault was said, and nothing after it."""
    REPAIRED = "repaired"
    """The first draft was held back, and the second was said."""
    REPLACED = "replaced"
    """Both drafts were held back; the author's line was said."""
    UNANSWERED = "unanswered"
    """The model gave no line, or half of one; the author's line was said."""


@dataclass(frozen=True)
class Drafts:
    """The drafts of one line."""

    calls: int
    faults: tuple[Fault, ...]
    is_said: bool
    """Whether any of it was."""

    @property
    def outcome(self) -> Outcome:
        """What became of them."""
        if not self.is_said:
            return Outcome.REPLACED if self.faults else Outcome.UNANSWERED
        if self.calls > 1:
            return Outcome.REPAIRED
        return Outcome.SHORTENED if self.faults else Outcome.CLEAN


class WatchedVoice:
    """The model actor, which keeps a record of its drafts and never waits after trouble."""

    def __init__(self, model: Streams, timeout_seconds: float) -> None:
        """`timeout_seconds` as in `ModelVoice`."""
        self.lines: list[Drafts] = []
        """One for each line asked for, in order."""
        self._model = model
        self._calls = 0
        self._faults: list[Fault] = []
        # On this clock every wait is over: what is measured is the model, and not when it was left alone.
        waits_for_nothing = BackOff(lambda: math.inf)
        self._voice = ModelVoice(self, timeout_seconds, waits_for_nothing, self._faults.append)

    def get_ready(self) -> None:
        """Begins to load what takes long."""
        self._model.get_ready()

    def wait_until_ready(self, until: float, is_wanted: Callable[[], bool]) -> None:
        """Waits until that is loaded."""
        self._model.wait_until_ready(until, is_wanted)

    def stream(self, prompt: Prompt, until: float, is_wanted: Callable[[], bool]) -> Generator[str]:
        """The model's own words, counted as one call."""
        self._calls += 1
        return self._model.stream(prompt, until, is_wanted)

    def speak(self, briefing: Briefing, judge: Judge, listener: Listener) -> str:
        """As `ModelVoice` does."""
        self._calls = 0
        self._faults.clear()
        text = self._voice.speak(briefing, judge, listener)
        self.lines.append(Drafts(self._calls, tuple(self._faults), bool(text)))
        return text
