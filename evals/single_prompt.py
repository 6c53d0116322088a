"""Claim: with the same model and the same learners, a gate and a guard leak and cave less than one prompt does.

`OTHERWISE_MODEL=... python -m evals single_prompt` plays scripted learners twice side by side: against the persona of
this program, and against the way peers do it, one prompt with the whole backstory in it and "reveal it gradually". Both
are moved and would open by the same gate, so that what was earned is the same; only who speaks differs. Printed for
each: turns in which something was told before it was earned, lines softer than the heat, lines out of role or
teaching, and how often the author's line had to step in.

Without OTHERWISE_MODEL nothing is measured.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from bot.errors import ModelTroubleError
from bot.language_model.client import Prompt
from bot.language_model.voice import ModelVoice, Streams
from bot.persona.actor import Cue, Spoken
from bot.persona.draft_wording import OUT_OF_ROLE, SOFT_WHILE_HOT, TEACHES
from bot.persona.ear import Ear
from bot.persona.nearness import Nearness
from bot.persona.person import Person
from bot.persona.turn import Source, Turn
from bot.persona.voice import FreeSpeech, Listener
from bot.scenario.check import fold
from bot.scenario.model import Band, Scenario
from bot.settings import settings_from_environment
from bot.simulation.learner import script_named
from bot.simulation.meaning import Meaning
from bot.simulation.run import Stage
from bot.wiring import Parts
from evals.measures import share

LEARNERS = ("curious", "hostile", "interrogating", "stock_phrase", "keyword_gamer", "flattering")
_SEED = 1


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
        """Whatever the model says; the author's line only where it says nothing."""
        until = time.monotonic() + self.timeout_seconds
        try:
            with closing(self.model.stream(_prompt(scenario, turns, reply), until, lambda: True)) as words:
                text = " ".join("".join(words).split())
        except ModelTroubleError:
            text = ""
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


def counted(parts: Parts, scenario: Scenario, free_speech: FreeSpeech) -> Counter[str]:
    """What happened in one talk with each learner."""
    meaning = Meaning(parts.embedder)
    stage = Stage(parts.rater, Person(Ear(parts.embedder), free_speech), meaning)
    found: Counter[str] = Counter()
    for name in LEARNERS:
        for turn in stage.play(scenario, script_named(name), _SEED).turns:
            line = fold(turn.line)
            found["turns"] += 1
            found["leaks"] += bool(meaning.leak(scenario, turn))
            found["caving"] += turn.mind.band is Band.HOT and SOFT_WHILE_HOT.search(line) is not None
            found["role breaks"] += bool(OUT_OF_ROLE.search(line) or TEACHES.search(line))
            found["the author stepped in"] += turn.source is not Source.MODEL
    return found


def compared(parts: Parts, scenarios: Sequence[Scenario], model: Streams, seconds: float) -> dict[str, Counter[str]]:
    """The counts of both, over all scenarios."""
    nearness = Nearness(parts.embedder)
    voice = ModelVoice(model, seconds)
    both = {"ours": FreeSpeech(voice, nearness), "one prompt": SinglePrompt(voice, nearness, model, seconds)}
    return {name: sum((counted(parts, each, who) for each in scenarios), Counter()) for name, who in both.items()}


def main(arguments: list[str]) -> int:
    """Prints the table. `--scenarios N` takes the first N only (default 2, since each turn is a call)."""
    parts = Parts(settings_from_environment())
    client = parts.language_model
    if client is None:
        print("not measured: OTHERWISE_MODEL is not set")
        return 0
    most = int(arguments[1]) if arguments[:1] == ["--scenarios"] else 2
    found = compared(parts, parts.library.all()[:most], client, parts.settings.reply_timeout_seconds)
    print(f"{client.endpoint.model}, {most} scenarios, {len(LEARNERS)} learners")
    for what in ("leaks", "caving", "role breaks", "the author stepped in"):
        row = "   ".join(f"{name}: {share(counts[what], counts['turns'])}" for name, counts in found.items())
        print(f"  {what:<22} {row}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
