"""The two who are compared, speaking with the model that Inspect holds: ours, and one prompt."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from anyio import from_thread
from inspect_ai.model import ChatMessage, ChatMessageSystem, ChatMessageUser, Model, ModelOutput

from bot.errors import ModelTroubleError
from bot.language_model.client import Prompt
from bot.persona.ear import Ear
from bot.persona.nearness import Nearness
from bot.persona.person import Person
from bot.persona.voice import FreeSpeech
from bot.scenario.library import Library, shipped_folder
from bot.settings import Settings
from bot.simulation.meaning import Meaning
from bot.wiring import Parts
from evals.drafts import Drafts, WatchedVoice
from evals.single_prompt import SinglePrompt

OURS, ONE_PROMPT = "ours", "one_prompt"
PERSONAS = (OURS, ONE_PROMPT)


class Asked:
    """Words from Inspect's model, so that its log, cache, limits and retries hold.

    Runs on a thread of a solver's. A call that fails raises what Inspect raises: a server that is down must not pass
    for a persona that does not leak.
    """

    def __init__(self, model: Model) -> None:
        self._model = model

    def get_ready(self) -> None:
        """It always is."""

    def wait_until_ready(self, until: float, is_wanted: Callable[[], bool]) -> None:
        """Nothing is waited for."""

    def stream(self, prompt: Prompt, until: float, is_wanted: Callable[[], bool]) -> Generator[str]:  # noqa: ARG002  # Inspect has time-outs of its own, and nobody leaves
        """The whole answer in one piece. Raises ModelTroubleError after one that was cut off."""
        from_thread.check_cancelled()
        output = from_thread.run(self._ask, prompt)
        yield output.completion
        if output.stop_reason != "stop":
            raise ModelTroubleError(f"The model did not finish the line ({output.stop_reason}).")

    async def _ask(self, prompt: Prompt) -> ModelOutput:
        messages: list[ChatMessage] = [ChatMessageSystem(content=prompt.stable), ChatMessageUser(content=prompt.moment)]
        return await self._model.generate(messages)


@dataclass(frozen=True)
class Speaker:
    """A person, and the record of what became of their drafts."""

    person: Person
    voice: WatchedVoice

    @property
    def drafts(self) -> list[Drafts]:
        """One for each line that was read by the guard."""
        return self.voice.lines


class House:
    """What every talk shares; slow to load, so loaded once."""

    @cached_property
    def parts(self) -> Parts:
        """The embedder and the rater."""
        return Parts(Settings())

    @cached_property
    def library(self) -> Library:
        """The scenarios that came with the program: nobody's own conflict is measured with."""
        return Library([shipped_folder()])

    @cached_property
    def meaning(self) -> Meaning:
        """The judge of leaks."""
        return Meaning(self.parts.embedder)

    @cached_property
    def _ear(self) -> Ear:
        return Ear(self.parts.embedder)

    @cached_property
    def _nearness(self) -> Nearness:
        return Nearness(self.parts.embedder)

    def speaker(self, persona: str, model: Model) -> Speaker:
        """One of the two, for one talk."""
        asked = Asked(model)
        voice = WatchedVoice(asked, math.inf)
        speech = FreeSpeech(voice, self._nearness)
        if persona == ONE_PROMPT:
            speech = SinglePrompt(voice, self._nearness, asked, math.inf)
        return Speaker(Person(self._ear, speech), voice)


@lru_cache(maxsize=1)
def house() -> House:
    """The one there is."""
    return House()
