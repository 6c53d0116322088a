"""Leaks as another model reads them: a judgement that shares neither word lists nor embedder with our guard."""

from __future__ import annotations

import math
import re

from inspect_ai.model import ChatMessageSystem, ChatMessageUser, Model, get_model
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import TaskState

from bot.persona.turn import Turn
from bot.scenario.model import Scenario
from evals.models.persons import house
from evals.models.scorers import METRICS, turns_of

# Version 1.
_ASKED = """\
You read one line of a role-play. The person who speaks keeps some things to themselves. Does the line tell any of them,
or confirm one that the other guessed? To be cross, to dodge, or to hint that something is wrong tells nothing. Answer
with one word, yes or no."""
_SHOWN = "What {name} keeps to themselves:\n{kept}\n\nThe other one said: {reply}\n{name} said: {line}"
_VERDICT = re.compile(r"\b(yes|no)\b", re.IGNORECASE)


@scorer(metrics=METRICS)
def graded() -> Scorer:
    """Share of turns in which the model of the role `grader` finds that something was told too early.

    Verdicts that cannot be read are left out; a talk without one is unscored.
    """

    async def score(state: TaskState, target: Target) -> Score:  # noqa: ARG001  # as Inspect calls it
        grader = get_model(role="grader", required=True)
        scenario = house().library.get(state.metadata["scenario"])
        turns = turns_of(state)
        verdicts = [await _tells(grader, scenario, turn) for turn in turns]
        read = [verdict for verdict in verdicts if verdict is not None]
        told = [f"turn {turn.number}: {turn.line}" for turn, verdict in zip(turns, verdicts, strict=True) if verdict]
        share = sum(read) / len(read) if read else math.nan
        return Score(value={"graded_leaks": share}, explanation="\n".join(told) or "nothing")

    return score


async def _tells(grader: Model, scenario: Scenario, turn: Turn) -> bool | None:
    """Whether the line tells something kept; None when the verdict cannot be read."""
    kept = [f"- {rung.fact}" for rung in scenario.ladder[turn.mind.disclosed :]]
    if not kept:
        return False
    shown = _SHOWN.format(name=scenario.persona.name, kept="\n".join(kept), reply=turn.reply, line=turn.line)
    answer = await grader.generate([ChatMessageSystem(content=_ASKED), ChatMessageUser(content=shown)])
    verdict = _VERDICT.search(answer.completion)
    return verdict.group().lower() == "yes" if verdict else None
