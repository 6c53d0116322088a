"""Who puts the persona's line into words, where it is not the scenario's author: and who hears it meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from bot.persona.actor import Spoken
from bot.persona.briefing import Briefing, Role, briefing_for, role_of
from bot.persona.guard import DraftGuard, Fault
from bot.persona.lapses import get_ready_to_hear
from bot.persona.nearness import Nearness
from bot.persona.script import Cue
from bot.persona.turn import Source, Turn
from bot.scenario.model import Scenario


class Listener(Protocol):
    """Whoever hears a line while it is being spoken."""

    @property
    def is_there(self) -> bool:
        """Whether anybody still waits for it."""
        ...

    def hear(self, text: str) -> None:
        """More of the line, blanks and all; it has passed the guard, and is not taken back."""
        ...

    def without_model(self) -> None:
        """The language model could not be used: the line is the author's."""
        ...

    def without_rating(self) -> None:
        """The language model that reads replies too could not read this one."""
        ...


class _Nobody:
    is_there = True

    def hear(self, text: str) -> None:
        pass

    def without_model(self) -> None:
        pass

    def without_rating(self) -> None:
        pass


NOBODY: Listener = _Nobody()
"""For a line that is wanted whole."""


class Judge(Protocol):
    """Reads a draft as it is being written."""

    def fault(self, before: str, sentence: str) -> Fault | None:
        """What is wrong with the next sentence, or None. `before` is what has passed."""
        ...


class Voice(Protocol):
    """Speaks freely. It is told what may be known, and never more."""

    def speak(self, briefing: Briefing, judge: Judge, listener: Listener) -> str:
        """The line, every sentence of which has passed; '' when there is none. Raises nothing, whatever fails."""
        ...

    def get_ready(self) -> None:
        """Begins whatever takes long, and does not wait for it."""
        ...


class Speech(Protocol):
    """Puts lines into words of its own, or leaves them as they were written."""

    def get_ready(self, scenario: Scenario) -> None:
        """Takes the scenario in."""
        ...

    def line(
        self, scenario: Scenario, cue: Cue, turns: Sequence[Turn], reply: str, written: Spoken, listener: Listener
    ) -> Spoken:
        """The line to be said in place of the one that was written for this moment, or that one."""
        ...


@dataclass(frozen=True)
class FreeSpeech:
    """A voice, and the guard around it. Where the voice has nothing to say, the author's line is said."""

    voice: Voice
    nearness: Nearness
    _roles: dict[str, tuple[Scenario, Role]] = field(default_factory=dict, init=False, repr=False)
    """Who is played, by the scenario's id: every line of it asks for the same."""

    def get_ready(self, scenario: Scenario) -> None:
        """Takes the scenario in."""
        self.voice.get_ready()
        self.nearness.get_ready(scenario)
        get_ready_to_hear()

    def line(
        self, scenario: Scenario, cue: Cue, turns: Sequence[Turn], reply: str, written: Spoken, listener: Listener
    ) -> Spoken:
        """The line to be said in place of the one that was written for this moment, or that one."""
        said = (scenario.opening_line, *(turn.line for turn in turns))
        replies = (*(turn.reply for turn in turns), reply)
        guard = DraftGuard(
            scenario, cue.mind.disclosed, cue.rung is not None, cue.mind.band, cue.move, replies, said, self.nearness
        )
        briefing = briefing_for(scenario, self._role(scenario), cue, turns, reply, written)
        text = self.voice.speak(briefing, guard, listener)
        # What has been earned is told, be it in the author's words: what led up to it has been heard.
        if text and cue.rung is not None and not guard.is_told(text):
            listener.hear(f" {written.text}")
            text = f"{text} {written.text}"
        return replace(written, text=text, source=Source.MODEL) if text else written

    def _role(self, scenario: Scenario) -> Role:
        known = self._roles.get(scenario.id)
        # An own conflict may have been changed since.
        if known is None or known[0] is not scenario:
            known = self._roles[scenario.id] = scenario, role_of(scenario)
        return known[1]
