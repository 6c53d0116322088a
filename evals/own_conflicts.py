"""Conflicts of one's own for the measurements: every voice with every inside, from one filled form."""

from __future__ import annotations

from bot.own_conflict.answers import answers_from
from bot.own_conflict.compose import composed
from bot.own_conflict.content import content
from bot.own_conflict.form import Typed
from bot.scenario.model import Scenario


def own_conflicts() -> list[Scenario]:
    """One scenario for each voice and inside; those of a voice share its id and differ in their version."""
    prepared = content()
    return [
        composed(prepared, answers_from(_filled(voice)), prepared.placed(inside.id), f"own_{voice}", number)
        for voice in prepared.voices
        for number, inside in enumerate(prepared.insides(), start=1)
    ]


def _filled(voice: str) -> Typed:
    return Typed(
        who="friend",
        name="Kit",
        pronoun="they",
        age="40",
        voice=voice,
        said="You never listen, do you.",
        is_stop="no",
        happened="We were in the kitchen and I asked about the weekend again.",
        part="I asked again after I had been told no.",
    )
