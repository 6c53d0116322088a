"""Runs scripted learners against a scenario's persona, and counts what must never happen and what should.

The rater, the person and the lines are the real ones; only the learner is scripted.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from statistics import median

from bot.persona.moves import STRIKES
from bot.persona.person import Person, first_mind
from bot.persona.turn import Source, Turn
from bot.rehearsal.practice import moment_of
from bot.rubric import HEADLINE, Rater, Skill
from bot.scenario.difficulty import Difficulty, on_a_day
from bot.scenario.model import Band, Move, Scenario
from bot.simulation.learner import Learner, Script
from bot.simulation.meaning import Meaning

# Longer than most people talk; a good talk is over before that.
LONGEST_TURNS = 18
# A flip: hot and struck, and within so few turns open or cool. Real people take longer (ours do by rule).
_FLIP_WITHIN_TURNS = 3
_HOSTILE = frozenset({Move.ATTACKS, Move.BLAMES})


@dataclass(frozen=True)
class Run:
    """One talk of a scripted learner, and what went wrong in it."""

    turns: tuple[Turn, ...]
    leaks: tuple[str, ...]
    unearned_reveals: int
    flips: int
    repeats: int
    contradictions: int
    harm_turns: int
    """How many replies it took from the first to the last blow, before anything was owned."""
    core_turn: int | None
    """The turn in which the last rung was said."""
    first_rung_turn: int | None

    @property
    def ending(self) -> str:
        """How it ended; 'goes_on' when the script ran out first."""
        ending = self.turns[-1].ending if self.turns else None
        return ending.value if ending else "goes_on"


@dataclass
class Tally:
    """Counts over all runs of one learner in one scenario."""

    scenario: str
    learner: str
    difficulty: str
    runs: int = 0
    turns: int = 0
    leaks: int = 0
    unearned_reveals: int = 0
    core_reached: int = 0
    turns_to_core: list[int] = field(default_factory=list)
    flips: int = 0
    repeats: int = 0
    contradictions: int = 0
    mended: int = 0
    """Runs in which something opened after harm, and later than the harm had taken."""
    rungs: int = 0
    endings: Counter[str] = field(default_factory=Counter)

    def add(self, run: Run) -> None:
        """Counts one more run."""
        self.runs += 1
        self.turns += len(run.turns)
        self.leaks += len(run.leaks)
        self.unearned_reveals += run.unearned_reveals
        self.flips += run.flips
        self.repeats += run.repeats
        self.contradictions += run.contradictions
        self.endings[run.ending] += 1
        self.rungs += run.turns[-1].mind.disclosed if run.turns else 0
        if run.core_turn is not None:
            self.core_reached += 1
            self.turns_to_core.append(run.core_turn)
        is_mended = run.first_rung_turn is not None and run.first_rung_turn > 2 * run.harm_turns
        self.mended += bool(run.harm_turns and is_mended)

    def as_json(self) -> dict[str, object]:
        """As the public command line writes it; counts are over the runs."""
        return {
            "scenario": self.scenario,
            "learner": self.learner,
            "difficulty": self.difficulty,
            "runs": self.runs,
            "turns": self.turns,
            "leaks": self.leaks,
            "unearned_reveals": self.unearned_reveals,
            "core_reached": self.core_reached,
            "median_turns_to_core": median(self.turns_to_core) if self.turns_to_core else None,
            "rungs_opened": self.rungs,
            "mended": self.mended,
            "flips": self.flips,
            "repeats": self.repeats,
            "contradictions": self.contradictions,
            "endings": dict(sorted(self.endings.items())),
        }


@dataclass(frozen=True)
class Stage:
    """The real parts that a scripted talk is played on."""

    rater: Rater
    person: Person
    meaning: Meaning

    def play(self, scenario: Scenario, script: Script, seed: int, longest: int = LONGEST_TURNS) -> Run:
        """One talk; the same seed gives the same talk."""
        learner = Learner(script, scenario, random.Random(f"{script.name}:{scenario.id}:{seed}"))
        turns: list[Turn] = []
        while len(turns) < longest and (not turns or turns[-1].ending is None):
            disclosed = turns[-1].mind.disclosed if turns else 0
            reply = learner.reply(disclosed)
            rating = self.rater.rate(reply, moment_of(scenario, turns))
            turns.append(self.person.answer(scenario, turns, reply, rating, seed))
        return self._judged(scenario, script, turns)

    def tally(
        self,
        scenario: Scenario,
        script: Script,
        runs: int,
        seed: int,
        difficulty: Difficulty,
        longest: int = LONGEST_TURNS,
    ) -> Tally:
        """`runs` talks of one learner in one scenario, on seeds from `seed` on, of at most `longest` replies."""
        played = on_a_day(scenario, difficulty)
        tally = Tally(scenario.id, script.name, difficulty.value)
        for number in range(runs):
            tally.add(self.play(played, script, seed + number, longest))
        return tally

    def _judged(self, scenario: Scenario, script: Script, turns: Sequence[Turn]) -> Run:
        rungs_at = [turn.number for turn in turns if turn.rung]
        is_whole = bool(turns) and turns[-1].mind.disclosed == len(scenario.ladder)
        return Run(
            turns=tuple(turns),
            leaks=tuple(found for turn in turns if (found := self.meaning.leak(scenario, turn))),
            unearned_reveals=sum(not _is_earned(script, turns, at) for at in range(len(turns)) if turns[at].rung),
            flips=_flips(turns),
            repeats=_repeats(scenario, turns),
            contradictions=_contradictions(scenario, turns),
            harm_turns=_harm(turns) if script.does_harm else 0,
            core_turn=rungs_at[-1] if is_whole and rungs_at else None,
            first_rung_turn=rungs_at[0] if rungs_at else None,
        )


def _is_earned(script: Script, turns: Sequence[Turn], at: int) -> bool:
    """Whether the learner is one to open to at all, showed something clear just now, and struck no blow."""
    if turns[at].move in STRIKES or not script.is_skilled:
        return False
    skills = (*HEADLINE, Skill.OWNERSHIP, Skill.VALIDATION)
    return any(turn.rating.level(skill) == 2 for turn in turns[max(0, at - 1) : at + 1] for skill in skills)


def _flips(turns: Sequence[Turn]) -> int:
    """How often the persona was struck while hot, and was open or cool within three turns."""
    count = 0
    for at, turn in enumerate(turns):
        if turn.move not in _HOSTILE or turn.mind.band is not Band.HOT:
            continue
        soon = turns[at + 1 : at + 1 + _FLIP_WITHIN_TURNS]
        count += any(later.rung is not None or later.mind.band is Band.COOL for later in soon)
    return count


def _repeats(scenario: Scenario, turns: Sequence[Turn]) -> int:
    lines = [scenario.opening_line, *(turn.line for turn in turns)]
    return len(lines) - len(set(lines))


def _contradictions(scenario: Scenario, turns: Sequence[Turn]) -> int:
    """How often something was denied or dodged that had been told before."""
    by_id = {answer.id: answer for answer in scenario.answers}
    count = 0
    for at, turn in enumerate(turns):
        if turn.source is not Source.ANSWER or turn.answer is None:
            continue
        answer = by_id[turn.answer]
        told_before = turns[at - 1].mind.disclosed if at else first_mind(scenario).disclosed
        if answer.about is None or scenario.rung_index(answer.about) >= told_before:
            continue
        closed = [line.say for line in (*answer.guarded, *answer.partial) if line.after is None]
        count += turn.line in closed
    return count


def _harm(turns: Sequence[Turn]) -> int:
    """How many replies it took from the first to the last blow, before anything was owned."""
    last = 0
    for turn in takewhile(lambda turn: turn.move is not Move.OWNS, turns):
        if turn.move in STRIKES:
            last = turn.number
    return last
