"""What was said in a rehearsal, in order: by the learner, by the persona, and by the program for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from bot.rehearsal.rehearsal import Attempt, Rehearsal, Stop
from bot.safety.texts import REMINDERS, STILL_HERE
from bot.scenario.model import Scenario


@dataclass(frozen=True)
class Said:
    """One message; `key` stays the same for as long as the message is there."""

    key: str
    by: Literal["learner", "persona", "program"]
    text: str


def transcript(rehearsal: Rehearsal, scenario: Scenario, stop_text: Callable[[str], str]) -> list[Said]:
    """The messages of the attempt going on. `stop_text` gives the words of a stop, by its label."""
    said = [Said("0", "persona", scenario.opening_line), *_outside(rehearsal.attempt, 0, stop_text)]
    for number, turn in enumerate(rehearsal.turns, start=1):
        said += [Said(f"{number}r", "learner", turn.reply), Said(f"{number}l", "persona", turn.line)]
        said += _outside(rehearsal.attempt, number, stop_text)
    return said


def _outside(attempt: Attempt, after_turn: int, stop_text: Callable[[str], str]) -> Iterator[Said]:
    """What was said out of role after a turn: stops and reminders in the order in which they came."""
    reminders = [(each.after_stops, index, each) for index, each in enumerate(attempt.reminders)]
    for place in range(len(attempt.stops) + 1):
        for after_stops, index, reminder in reminders:
            if after_stops == place and reminder.after_turn == after_turn:
                if reminder.reply:
                    yield Said(f"{after_turn}q{index}", "learner", reminder.reply)
                yield Said(f"{after_turn}m{index}", "program", REMINDERS[reminder.why])
        if place < len(attempt.stops) and attempt.stops[place].after_turn == after_turn:
            yield from _of_stop(attempt.stops[place], f"{after_turn}.{place}", stop_text)


def _of_stop(stop: Stop, key: str, stop_text: Callable[[str], str]) -> Iterator[Said]:
    if not stop.is_in_talk:
        return
    if stop.reply:
        yield Said(f"{key}s", "learner", stop.reply)
    yield Said(f"{key}t", "program", stop_text(stop.label))
    for place, aside in enumerate(stop.asides):
        yield Said(f"{key}a{place}", "learner", aside)
        yield Said(f"{key}h{place}", "program", STILL_HERE)
