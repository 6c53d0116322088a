"""Claim: with the same model and the same learners, a gate and a guard leak and cave less than one prompt does.

`OTHERWISE_MODEL=... python -m evals single_prompt` plays scripted learners twice side by side: against the persona of
this program, and against the way peers do it, one prompt with the whole backstory in it and "reveal it gradually". Both
are moved and would open by the same gate, so that what was earned is the same; only who speaks differs. Printed for
each: turns in which something was told before it was earned, lines softer than the heat or opened for nothing, lines
out of role or teaching (`evals.slips`), and how often the author's line was said for want of another; then what the
guard held back of our drafts, and what became of the lines.

Without OTHERWISE_MODEL nothing is measured. `inspect eval evals/models/rehearsal.py` measures the same with logs, more
scenarios and standard errors.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from itertools import product

from bot.errors import ModelTroubleError
from bot.language_model.client import Prompt
from bot.language_model.voice import Streams
from bot.persona.actor import Spoken
from bot.persona.ear import Ear
from bot.persona.guard import Fault
from bot.persona.nearness import Nearness
from bot.persona.person import Person
from bot.persona.script import Cue
from bot.persona.turn import Source, Turn
from bot.persona.voice import FreeSpeech, Listener
from bot.scenario.library import Library, shipped_folder
from bot.scenario.model import Scenario
from bot.settings import settings_from_environment
from bot.simulation.learner import script_named
from bot.simulation.meaning import Meaning
from bot.simulation.run import LONGEST_TURNS, Stage
from bot.wiring import Parts
from evals.drafts import Outcome, WatchedVoice
from evals.measures import share
from evals.slips import Slip, slips_in

LEARNERS = ("curious", "hostile", "interrogating", "stock_phrase", "keyword_gamer", "flattering")
_SEED = 1
_STEPPED_IN = "the author stepped in"


@dataclass(frozen=True)
class SinglePrompt(FreeSpeech):
    """The way peers do it: everything in one prompt, and nothing between the model and the learner."""

    model: Streams
    timeout_seconds: float

    def line(
        self,
        scenario: Scenario,
        cue: Cue,  # noqa: ARG002  # one prompt has no cue
        turns: Sequence[Turn],
        reply: str,
        written: Spoken,
        listener: Listener,  # noqa: ARG002  # nobody listens to a measurement
    ) -> Spoken:
        """Whatever the model says, cut short or not; the author's line only where it says nothing."""
        until = time.monotonic() + self.timeout_seconds
        said: list[str] = []
        with (
            suppress(ModelTroubleError),
            closing(self.model.stream(_prompt(scenario, turns, reply), until, lambda: True)) as words,
        ):
            said.extend(words)
        text = " ".join("".join(said).split())
        return replace(written, text=text, source=Source.MODEL) if text else written


def _prompt(scenario: Scenario, turns: Sequence[Turn], reply: str) -> Prompt:
    persona = scenario.persona
    backstory = "\n".join(
        f"- {rung.fact} You think: {rung.thought} You feel: {rung.feeling}" for rung in scenario.ladder
    )
    stable = (
        f"You are {persona.name}, {persona.age}, {persona.relationship} of the user. Stay in character.\n"
        f"How you talk: {persona.voice}\nWhat the user knows: {scenario.what_you_know}\nWhat is really going on, "
        "which you reveal gradually, and only when the user is empathic and curious:\n"
        f"{backstory}\nAnswer in one to three sentences."
    )
    talk = [f"{persona.name}: {scenario.opening_line}"]
    for turn in turns:
        talk += [f"User: {turn.reply}", f"{persona.name}: {turn.line}"]
    return Prompt(stable, "\n".join([*talk, f"User: {reply}", f"{persona.name}:"]))


@dataclass
class Found:
    """What happened in the talks with one persona."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Plan:
    """Who talks, and for how long at most."""

    scenarios: Sequence[Scenario]
    learners: Sequence[str] = LEARNERS
    longest_turns: int = LONGEST_TURNS


def counted(parts: Parts, plan: Plan, free_speech: FreeSpeech) -> Counter[str]:
    """What happened in one talk of each learner in each scenario."""
    meaning = Meaning(parts.embedder)
    stage = Stage(parts.rater, Person(Ear(parts.embedder), free_speech), meaning)
    found: Counter[str] = Counter()
    for scenario, name in product(plan.scenarios, plan.learners):
        script = script_named(name)
        for turn in stage.play(scenario, script, _SEED, plan.longest_turns).turns:
            found["turns"] += 1
            found.update(slips_in(meaning, scenario, turn, script))
            found[_STEPPED_IN] += turn.source is not Source.MODEL
    return found


def compared(parts: Parts, plan: Plan, model: Streams, seconds: float) -> dict[str, Found]:
    """What happened with both."""
    nearness = Nearness(parts.embedder)
    voice = WatchedVoice(model, seconds)
    ours = Found(counted(parts, plan, FreeSpeech(voice, nearness)))
    ours.faults.update(fault for line in voice.lines for fault in line.faults)
    ours.outcomes.update(line.outcome for line in voice.lines)
    return {"ours": ours, "one prompt": Found(counted(parts, plan, SinglePrompt(voice, nearness, model, seconds)))}


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals single_prompt")
    parser.add_argument("--scenarios", type=int, default=2, help="the first so many only, since each turn is a call")
    parser.add_argument("--learners", default=",".join(LEARNERS), help="their names, with commas between")
    parser.add_argument("--turns", type=int, default=LONGEST_TURNS, help="how many a talk has at most")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Prints the table."""
    asked = _asked(arguments)
    parts = Parts(settings_from_environment())
    parts.model_set_up.must_be_usable()
    client = parts.language_model
    if client is None:
        print("not measured: OTHERWISE_MODEL is not set")
        return 0
    plan = Plan(Library([shipped_folder()]).all()[: asked.scenarios], asked.learners.split(","), asked.turns)
    found = compared(parts, plan, client, parts.settings.reply_timeout_seconds)
    print(f"{client.endpoint.model}, {len(plan.scenarios)} scenarios, {len(plan.learners)} learners")
    for what in (*Slip, _STEPPED_IN):
        row = "   ".join(f"{name}: {share(one.counts[what], one.counts['turns'])}" for name, one in found.items())
        print(f"  {what:<22} {row}")
    ours = found["ours"]
    print(f"  our drafts: {sum(ours.faults.values())} held back by the guard")
    for fault, count in ours.faults.most_common():
        print(f"    {count:>4}  {Fault(fault).value}")
    print("  our lines: " + ", ".join(f"{ours.outcomes[outcome]} {outcome}" for outcome in Outcome))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
