"""The prepared words that a conflict of one's own is made of: ways of talking, and possible insides.

A voice says everything that does not depend on what is underneath; an inside is what is underneath, told in each of the
voices. Every inside has the same four rungs (said, happened, feels, needs), so that any voice goes with any inside.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import Field

from bot.scenario.model import (
    ByBand,
    Cue,
    Kindness,
    Move,
    Name,
    Part,
    Recalls,
    Says,
    Spoken,
    Start,
    Temperament,
    Text,
    Tries,
    Trigger,
)

FOLDER = Path(__file__).parent
RUNGS = ("said", "happened", "feels", "needs")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Told(Part):
    """One rung of an inside, in every voice."""

    fact: Text
    thought: Text
    feeling: Text
    says: dict[Name, list[Spoken]]
    tell_tale: list[Text] = Field(min_length=8)
    guessed_by: list[Text] = Field(min_length=7)


class Inside(Part):
    """What may be underneath."""

    id: Name
    choice: Text = Field(description="One line for the form.")
    from_age: int = Field(description="The youngest person, in years, whom it can be true of.")
    is_for_close: bool = Field(False, description="Whether it only fits somebody close to the learner.")
    reacts_because: Text
    happened: Told
    feels: Told
    needs: Told
    opens: dict[Name, dict[Name, list[Says]]] = Field(description="More safe answers: by answer, then by voice.")


class Archetype(Part):
    """A kind of strain: how it shows, and what may lie under it."""

    id: Name
    name: Text
    surface: Told
    insides: list[Inside] = Field(min_length=2)


class VoiceAnswer(Part):
    """How one voice answers one question."""

    guarded: list[Says] = Field(min_length=2)
    partial: list[Says] = Field(min_length=2)
    open: list[Says] = Field(min_length=1)


class Voice(Part):
    """A way of talking, with everything it says whatever is underneath."""

    id: Name
    name: Text
    sample: Text
    voice: Text
    temperament: Temperament
    start: Start
    softens: dict[Name, list[Says]]
    recalls: Recalls
    answers: dict[Name, VoiceAnswer]
    lines: dict[Move, ByBand]
    inner: dict[Move, list[Says]]
    cues: list[Cue] = Field(min_length=4)
    endings: dict[Name, list[Spoken]]


class Asked(Part):
    """Something people ask in any conflict."""

    id: Name
    about: Name | None = None
    asks: list[Text] = Field(min_length=5)


class Softens(Part):
    """A small thing that helps in any conflict; each voice has its own answers to it."""

    like: list[Text] = Field(min_length=5)
    because: Text

    def said_by(self, says: list[Says], because: str) -> Kindness:
        """The kindness as a scenario holds it."""
        return Kindness(like=self.like, because=because, says=says)


class Common(Part):
    """What every conflict of one's own has."""

    minutes: int
    sources: list[Text]
    content_warnings: list[Text]
    exclusions: list[Text]
    hints: list[Text] = Field(min_length=6)
    fear_hint: Text
    want_hint: Text
    notes: dict[Name, Text]
    heats_up_when: list[Trigger]
    softens: dict[Name, Softens]
    answers: list[Asked] = Field(min_length=20)
    tries: Tries


@dataclass(frozen=True)
class Content:
    """All of it."""

    common: Common
    voices: dict[str, Voice]
    archetypes: tuple[Archetype, ...]

    def insides(self) -> list[Inside]:
        """Every possible inside."""
        return [inside for archetype in self.archetypes for inside in archetype.insides]

    def placed(self, inside_id: str) -> tuple[Archetype, Inside]:
        """The inside of that id, with the archetype it belongs to. Raises KeyError when there is none."""
        for archetype in self.archetypes:
            for inside in archetype.insides:
                if inside.id == inside_id:
                    return archetype, inside
        raise KeyError(inside_id)


@lru_cache(maxsize=1)
def content() -> Content:
    """What the package holds, read once."""
    voices = [Voice.model_validate(_read(path)) for path in sorted((FOLDER / "voices").glob("*.yaml"))]
    archetypes = [Archetype.model_validate(_read(path)) for path in sorted((FOLDER / "archetypes").glob("*.yaml"))]
    common = Common.model_validate(_read(FOLDER / "common.yaml"))
    return Content(common, {voice.id: voice for voice in voices}, tuple(archetypes))


def _read(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - a safe loader, either way
