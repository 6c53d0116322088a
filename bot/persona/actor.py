"""The authored actor: chooses among the lines a scenario's author wrote, none of them twice.

It is given what has been released and a cue how to behave, and it never returns a line that gives more away.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.persona.guard import leaked_rung
from bot.persona.memory import Memory
from bot.persona.turn import Ending, Mind, Source
from bot.scenario.model import Answer, Band, Line, Move, Rung, Scenario

# The openness from which an answer comes in its half-safe and in its safe form.
_PARTIAL_FROM, _OPEN_FROM = 0.33, 0.46


@dataclass(frozen=True)
class Cue:
    """How to behave in this turn."""

    move: Move
    mind: Mind
    rung: Rung | None = None
    answers: tuple[str, ...] = ()
    kindness: int | None = None
    ending: Ending | None = None
    memory: Memory | None = None
    recalled: frozenset[str] = frozenset()
    """The lines of `recalls` that have been said, as `kind:place`."""


@dataclass(frozen=True)
class Spoken:
    """A line, and where its words come from."""

    text: str
    source: Source
    answer: str | None = None
    recall: str | None = None


def speak(scenario: Scenario, cue: Cue, said: Sequence[str], dice: random.Random) -> Spoken | None:
    """The persona's next line, or None when every line that could be said has been said."""
    able = _Able(scenario, cue.mind.disclosed, frozenset(said), dice)
    if cue.ending is not None:
        return able.pick(Source.ENDING, _ending_lines(scenario, cue)) or _by_move(scenario, cue, able)
    if cue.rung is not None:
        return able.pick(Source.RUNG, [Line(say=say, after=cue.rung.id) for say in cue.rung.says])
    return (
        _kindness(scenario, cue, able)
        or _recall(scenario, cue, able)
        or _answer(scenario, cue, able)
        or _by_move(scenario, cue, able)
    )


@dataclass(frozen=True)
class _Able:
    """What may be said now: nothing twice, nothing before its time."""

    scenario: Scenario
    disclosed: int
    said: frozenset[str]
    dice: random.Random

    def pick(self, source: Source, lines: Iterable[Line], answer: str | None = None) -> Spoken | None:
        due = [line for line in lines if self._is_due(line)]
        self.dice.shuffle(due)
        # What could only be said since the last rung is the freshest thing to say.
        for line in sorted(due, key=self._depth, reverse=True):
            if leaked_rung(self.scenario, self.disclosed, line.say) is None:
                return Spoken(line.say, source, answer)
        return None

    def _depth(self, line: Line) -> int:
        return -1 if line.after is None else self.scenario.rung_index(line.after)

    def _is_due(self, line: Line) -> bool:
        if line.say in self.said:
            return False
        return line.after is None or self.scenario.rung_index(line.after) < self.disclosed


def _kindness(scenario: Scenario, cue: Cue, able: _Able) -> Spoken | None:
    if cue.kindness is None:
        return None
    return able.pick(Source.KINDNESS, scenario.softens_when[cue.kindness].says)


def _recall(scenario: Scenario, cue: Cue, able: _Able) -> Spoken | None:
    if cue.memory is None:
        return None
    kind = cue.memory.kind
    for place, line in enumerate(getattr(scenario.recalls, kind)):
        name = f"{kind}:{place}"
        said = Line(say=line.say.replace("{words}", cue.memory.words), after=line.after)
        if name not in cue.recalled and (spoken := able.pick(Source.RECALL, [said])):
            return replace(spoken, recall=name)
    return None


def _answer(scenario: Scenario, cue: Cue, able: _Able) -> Spoken | None:
    by_id = {answer.id: answer for answer in scenario.answers}
    for answer_id in cue.answers:
        answer = by_id[answer_id]
        is_told = answer.about is not None and scenario.rung_index(answer.about) < cue.mind.disclosed
        for form in _told_forms(answer) if is_told else _forms(answer, cue.mind.openness):
            if spoken := able.pick(Source.ANSWER, form, answer_id):
                return spoken
    return None


def _forms(answer: Answer, openness: float) -> list[list[Line]]:
    """The forms an answer may take, the most open one first."""
    forms = [answer.guarded]
    if openness >= _PARTIAL_FROM:
        forms.insert(0, answer.partial)
    if openness >= _OPEN_FROM:
        forms.insert(0, answer.open)
    return forms


def _told_forms(answer: Answer) -> list[list[Line]]:
    """The forms once the thing itself has been said aloud: nobody denies what they have just told."""
    return [answer.open, [line for line in answer.partial if line.after is not None]]


def _by_move(scenario: Scenario, cue: Cue, able: _Able) -> Spoken | None:
    for move in (cue.move, Move.PLAIN, Move.SAYS_LITTLE):
        for band in _nearest_bands(cue.mind.band):
            if spoken := able.pick(Source.MOVE, scenario.lines[move][band]):
                return spoken
    return None


def _nearest_bands(band: Band) -> tuple[Band, ...]:
    return {
        Band.HOT: (Band.HOT, Band.WARM, Band.COOL),
        Band.WARM: (Band.WARM, Band.COOL, Band.HOT),
        Band.COOL: (Band.COOL, Band.WARM, Band.HOT),
    }[band]


def _ending_lines(scenario: Scenario, cue: Cue) -> list[Line]:
    assert cue.ending is not None
    if cue.ending is Ending.PARTLY and cue.move is Move.LEAVES:
        return scenario.lines[Move.LEAVES][cue.mind.band]
    return [Line(say=say) for say in getattr(scenario.endings, cue.ending.value).says]
