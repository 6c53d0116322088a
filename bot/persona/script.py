"""The lines whose time has come, in the order in which they fit: all that an actor gets of a scenario.

What has not been said aloud, and what would need it to be, stays behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
    """What is told now, for the first time."""
    answers: tuple[str, ...] = ()
    kindness: int | None = None
    ending: Ending | None = None
    memory: Memory | None = None
    recalled: frozenset[str] = frozenset()
    """The lines of `recalls` that have been said, as `kind:place`."""


@dataclass(frozen=True)
class Part:
    """Lines of one kind."""

    source: Source
    lines: tuple[tuple[str, int], ...]
    """Each with how many rungs had to be said before it."""
    answer: str | None = None
    recall: str | None = None


def answers_openly(mind: Mind) -> bool:
    """Whether an answer comes in its safe form, and tells something."""
    return mind.openness >= _OPEN_FROM


def script_for(scenario: Scenario, cue: Cue) -> Iterator[Part]:
    """What may be said now, what fits best first."""
    script = _Script(scenario, cue)
    if cue.ending is not None:
        yield script.part(Source.ENDING, script.ending_lines())
        yield from script.by_move()
    elif cue.rung is not None:
        yield script.part(Source.RUNG, [Line(say=say, after=cue.rung.id) for say in cue.rung.says])
    else:
        yield from script.kindness()
        yield from script.recall()
        yield from script.answer()
        yield from script.by_move()


@dataclass(frozen=True)
class _Script:
    scenario: Scenario
    cue: Cue

    def part(self, source: Source, lines: Iterable[Line], answer: str | None = None, recall: str | None = None) -> Part:
        """Of these lines, those whose time has come."""
        due = ((line.say, self._rungs_before(line)) for line in lines)
        return Part(source, tuple(each for each in due if each[1] <= self.cue.mind.disclosed), answer, recall)

    def _rungs_before(self, line: Line) -> int:
        return 0 if line.after is None else self.scenario.rung_index(line.after) + 1

    def ending_lines(self) -> list[Line]:
        """The lines of an ending; who leaves without one is let go as the move has it."""
        assert self.cue.ending is not None
        if self.cue.ending is Ending.PARTLY and self.cue.move is Move.LEAVES:
            return self.scenario.lines[Move.LEAVES][self.cue.mind.band]
        return [Line(say=say) for say in getattr(self.scenario.endings, self.cue.ending.value).says]

    def kindness(self) -> Iterator[Part]:
        """What is said to a small kindness."""
        if self.cue.kindness is not None:
            yield self.part(Source.KINDNESS, self.scenario.softens_when[self.cue.kindness].says)

    def recall(self) -> Iterator[Part]:
        """What comes back of the talk, each line once."""
        if self.cue.memory is None:
            return
        kind = self.cue.memory.kind
        for place, line in enumerate(getattr(self.scenario.recalls, kind)):
            name = f"{kind}:{place}"
            if name not in self.cue.recalled:
                said = Line(say=line.say.replace("{words}", self.cue.memory.words), after=line.after)
                yield self.part(Source.RECALL, [said], recall=name)

    def answer(self) -> Iterator[Part]:
        """The answers to what was asked, the most open form first."""
        by_id = {answer.id: answer for answer in self.scenario.answers}
        for answer_id in self.cue.answers:
            answer = by_id[answer_id]
            is_told = answer.about is not None and self.scenario.rung_index(answer.about) < self.cue.mind.disclosed
            for form in _told_forms(answer) if is_told else _forms(answer, self.cue.mind.openness):
                yield self.part(Source.ANSWER, form, answer_id)

    def by_move(self) -> Iterator[Part]:
        """What is said to what the reply did."""
        for move in (self.cue.move, Move.PLAIN, Move.SAYS_LITTLE):
            for band in _nearest_bands(self.cue.mind.band):
                yield self.part(Source.MOVE, self.scenario.lines[move][band])


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


def _nearest_bands(band: Band) -> tuple[Band, ...]:
    return {
        Band.HOT: (Band.HOT, Band.WARM, Band.COOL),
        Band.WARM: (Band.WARM, Band.COOL, Band.HOT),
        Band.COOL: (Band.COOL, Band.WARM, Band.HOT),
    }[band]
