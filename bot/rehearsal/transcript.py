"""What was said in a rehearsal, in order: by the learner, by the persona, and by the program for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from bot.rehearsal.rehearsal import Attempt, Rehearsal, Stop
from bot.safety.texts import REMINDERS, Answer
from bot.scenario.model import Scenario


@dataclass(frozen=True)
class Said:
    """One message; `key` stays the same for as long as the message is there."""

    key: str
    by: Literal["learner", "persona", "program"]
    text: str


@dataclass(frozen=True)
class SafetyTexts:
    """The words for safety: of a stop, and of an answer to what is written on after one."""

    of_stop: Callable[[Stop], str]
    of_answer: Callable[[Answer, Stop], str]


def transcript(rehearsal: Rehearsal, scenario: Scenario, texts: SafetyTexts) -> list[Said]:
    """The messages of the attempt going on. Where it began stopped, the other person says nothing before the learner
    has chosen to go on."""
    said = list(_outside(rehearsal.attempt, 0, texts, scenario.opening_line))
    for number, turn in enumerate(rehearsal.turns, start=1):
        said += [Said(f"{number}r", "learner", turn.reply), Said(f"{number}l", "persona", turn.line)]
        said += _outside(rehearsal.attempt, number, texts)
    return said


def _outside(attempt: Attempt, after_turn: int, texts: SafetyTexts, opening_line: str = "") -> Iterator[Said]:
    """What was said out of role after a turn: stops and reminders in the order in which they came; and among them the
    opening line, where the talk begins with it."""
    reminders = [(each.after_stops, index, each) for index, each in enumerate(attempt.reminders)]
    for place in range(len(attempt.stops) + 1):
        if opening_line and place == attempt.begun_after:
            yield Said("0", "persona", opening_line)
        for after_stops, index, reminder in reminders:
            if reminder.where == "talk" and after_stops == place and reminder.after_turn == after_turn:
                if reminder.reply:
                    yield Said(f"{after_turn}q{index}", "learner", reminder.reply)
                yield Said(f"{after_turn}m{index}", "program", REMINDERS[reminder.why])
        if place < len(attempt.stops) and attempt.stops[place].after_turn == after_turn:
            yield from _of_stop(attempt.stops[place], f"{after_turn}.{place}", texts)


def _of_stop(stop: Stop, key: str, texts: SafetyTexts) -> Iterator[Said]:
    if not stop.is_in_talk:
        return
    if stop.reply:
        yield Said(f"{key}s", "learner", stop.reply)
    text = texts.of_answer(stop.answer, stop) if stop.answer else texts.of_stop(stop)
    yield Said(f"{key}t", "program", text)
    for place, (aside, answer) in enumerate(zip(stop.asides, stop.answers, strict=True)):
        if aside:
            yield Said(f"{key}a{place}", "learner", aside)
        yield Said(f"{key}h{place}", "program", texts.of_answer(answer, stop))
