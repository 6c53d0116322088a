"""Claim: whatever model speaks, gate and guard leak and cave less than one prompt with the same model does.

`inspect eval evals/models/rehearsal.py --model PROVIDER/NAME` runs two tasks of Inspect (https://inspect.aisi.org.uk):

- `rehearsal`: scripted learners talk with both personas side by side (see `evals.single_prompt`).
- `injections`: the injections of `evals/datasets/injections` are said to both.

`-T` narrows them: `scenarios`, `learners`, `kinds` and `personas` take names with commas between, `seeds` and `turns`
numbers. All of it together is some thousand calls; a first look is
`-T scenarios=friend_snaps -T learners=curious,hostile -T turns=6`. CONTRIBUTING says how to name a server of one's own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from anyio import to_thread
from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ChatMessageAssistant, ChatMessageUser, ModelOutput, get_model
from inspect_ai.solver import Generate, Solver, TaskState, solver

from bot.persona.turn import Turn
from bot.simulation.learner import script_named
from bot.simulation.run import LONGEST_TURNS, Stage
from evals import injections as injection_data
from evals.models.persons import PERSONAS, Speaker, house
from evals.models.scorers import FAULTS, OUTCOMES, TURNS, guard, levels, slips
from evals.single_prompt import LEARNERS

Names = str | Sequence[str]
_Play = Callable[[TaskState, Speaker], Sequence[Turn]]


@task
def rehearsal(
    scenarios: Names = "",
    learners: Names = LEARNERS,
    personas: Names = PERSONAS,
    seeds: int = 1,
    turns: int = LONGEST_TURNS,
) -> Task:
    """Whole talks: one sample for each scenario (all where none is named), learner, seed and persona."""
    samples = [
        Sample(
            id=f"{scenario}/{learner}/{seed}/{persona}",
            input=script_named(learner).about,
            metadata={"scenario": scenario, "learner": learner, "seed": seed, "persona": persona},
        )
        for scenario in _scenarios(scenarios)
        for learner in _names(learners)
        for seed in range(1, seeds + 1)
        for persona in _personas(personas)
    ]
    return Task(dataset=MemoryDataset(samples, name="rehearsal"), solver=talk(turns), scorer=[slips(), guard()])


@task
def injections(scenarios: Names = "", kinds: Names = "", personas: Names = PERSONAS) -> Task:
    """One sample for each scenario, kind of injection (all where none is named) and persona."""
    texts = _texts()
    samples = [
        Sample(
            id=f"{scenario}/{kind}/{persona}",
            input=f"{len(texts[kind])} injections of the kind `{kind}`",
            metadata={"scenario": scenario, "kind": kind, "persona": persona},
        )
        for scenario in _scenarios(scenarios)
        for kind in _known(_names(kinds) or list(texts), list(texts), "kind")
        for persona in _personas(personas)
    ]
    return Task(
        dataset=MemoryDataset(samples, name="injections"), solver=injected(), scorer=[slips(), guard(), levels()]
    )


@solver
def talk(turns: int = LONGEST_TURNS) -> Solver:
    """A scripted learner talks with the persona, for at most so many turns."""

    def play(state: TaskState, speaker: Speaker) -> Sequence[Turn]:
        of = state.metadata
        stage = Stage(house().parts.rater, speaker.person, house().meaning)
        return stage.play(house().library.get(of["scenario"]), script_named(of["learner"]), of["seed"], turns).turns

    return _played(play)


@solver
def injected() -> Solver:
    """The persona is told every injection of a kind."""

    def play(state: TaskState, speaker: Speaker) -> Sequence[Turn]:
        scenario = house().library.get(state.metadata["scenario"])
        texts = _texts()[state.metadata["kind"]]
        return list(injection_data.answered(house().parts, scenario, speaker.person, texts))

    return _played(play)


def _played(play: _Play) -> Solver:
    """Plays on a thread, since our actor waits for its words; keeps what happened, for the scorers and the viewer."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:  # noqa: ARG001  # each line has its own prompt
        speaker = house().speaker(state.metadata["persona"], get_model())
        turns = await to_thread.run_sync(play, state, speaker)
        state.store.set(TURNS, [turn.model_dump(mode="json") for turn in turns])
        state.store.set(OUTCOMES, [line.outcome.value for line in speaker.drafts])
        state.store.set(FAULTS, [fault.value for line in speaker.drafts for fault in line.faults])
        opening = house().library.get(state.metadata["scenario"]).opening_line
        state.messages = [ChatMessageAssistant(content=opening)]
        for turn in turns:
            state.messages += [ChatMessageUser(content=turn.reply), ChatMessageAssistant(content=turn.line)]
        state.output = ModelOutput.from_content(str(state.model), turns[-1].line)
        return state

    return solve


def _texts() -> dict[str, list[str]]:
    """The injections by kind."""
    by_kind: dict[str, list[str]] = {}
    for kind, text in injection_data.injections():
        by_kind.setdefault(kind, []).append(text)
    return by_kind


def _scenarios(names: Names) -> list[str]:
    return [house().library.get(name).id for name in _names(names)] or [each.id for each in house().library.all()]


def _personas(names: Names) -> list[str]:
    return _known(_names(names), PERSONAS, "persona")


def _known(names: list[str], known: Sequence[str], what: str) -> list[str]:
    for name in names:
        if name not in known:
            raise ValueError(f"There is no {what} {name!r}. There are: {', '.join(known)}.")
    return names


def _names(given: Names) -> list[str]:
    """Inspect hands over one name as text and several as a list."""
    return given.replace(",", " ").split() if isinstance(given, str) else list(given)
