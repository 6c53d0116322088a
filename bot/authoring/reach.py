"""How far down the ladder clear replies can lead, by the rules that move the persona in a rehearsal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle, islice

from bot.persona.appraisal import appraise
from bot.persona.gate import after_telling, rung_to_release
from bot.persona.person import first_mind
from bot.persona.turn import Source, Turn
from bot.rubric import Rating, Skill
from bot.scenario.model import Move, Scenario

TURNS = 20
"""About the length at which people stop by themselves."""

_SHOWN_BY = {
    Move.GUESSES: Skill.PERSPECTIVE_TAKING,
    Move.ASKS: Skill.CURIOSITY,
    Move.OWNS: Skill.OWNERSHIP,
    Move.VALIDATES: Skill.VALIDATION,
}
# Different ways of doing well, each varied, since the same thing over and over is a technique.
_RUNS = (
    (Move.GUESSES, Move.ASKS),
    (Move.OWNS, Move.GUESSES, Move.ASKS, Move.VALIDATES),
    (Move.VALIDATES, Move.ASKS, Move.GUESSES),
)


def turns_to_rungs(scenario: Scenario) -> tuple[int, ...]:
    """The turn, from 1, in which each rung opens in the best of several runs of clear replies, on an ordinary day.

    From the top of the ladder; shorter than the ladder where `TURNS` turns do not get to its end.
    """
    runs = [_opening_turns(scenario, run) for run in _RUNS]
    return max(runs, key=lambda opened: (len(opened), -sum(opened)))


def _opening_turns(scenario: Scenario, run: Sequence[Move]) -> tuple[int, ...]:
    able = [move for move in run if move is not Move.OWNS or scenario.your_part is not None]
    turns: list[Turn] = []
    for move in islice(cycle(able), TURNS):
        turns.append(_next_turn(scenario, turns, move))
        if turns[-1].mind.disclosed == len(scenario.ladder):
            break
    return tuple(turn.number for turn in turns if turn.rung)


def _next_turn(scenario: Scenario, turns: Sequence[Turn], move: Move) -> Turn:
    mind = turns[-1].mind if turns else first_mind(scenario)
    rating = Rating(levels={**dict.fromkeys(Skill, 0), Skill.COMPOSURE: 2, _SHOWN_BY[move]: 2})
    appraisal = appraise(scenario, mind, "", rating, move, turns, is_kindness=False)
    rung = rung_to_release(scenario, appraisal, turns)
    after = appraisal.mind if rung is None else after_telling(scenario, appraisal.mind)
    return Turn(
        number=len(turns) + 1,
        reply="",
        rating=rating,
        move=move,
        rung=rung.id if rung else None,
        line="",
        source=Source.RUNG if rung else Source.MOVE,
        mind=after,
    )
