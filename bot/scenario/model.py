"""The parts of a scenario, as its author writes them.

The field descriptions are what an author sees in an editor: `scenarios/schema.json` is made from them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Spoken = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=280)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,47}$")]
Speed = Literal["slow", "ordinary", "fast"]


class Move(StrEnum):
    """What a reply did, as the person who hears it would name it."""

    ATTACKS = "attacks"
    BLAMES = "blames"
    DISMISSES = "dismisses"
    MIND_READS = "mind_reads"
    ADVISES = "advises"
    INTERROGATES = "interrogates"
    PRESSES = "presses"
    STOCK = "stock"
    FLATTERS = "flatters"
    GROVELS = "grovels"
    APOLOGISES = "apologises"
    OWNS = "owns"
    ASKS = "asks"
    GUESSES = "guesses"
    VALIDATES = "validates"
    SPEAKS_UP = "speaks_up"
    GIVES_ROOM = "gives_room"
    WANDERS = "wanders"
    SAYS_LITTLE = "says_little"
    JOKES = "jokes"
    OFFERS = "offers"
    IGNORES = "ignores"
    BREAKS_WORD = "breaks_word"
    REPEATS = "repeats"
    UNCLEAR = "unclear"
    LEAVES = "leaves"
    PLAIN = "plain"


class Band(StrEnum):
    """How worked up the persona is: hot from heat 0.6, warm from 0.3, else cool."""

    HOT = "hot"
    WARM = "warm"
    COOL = "cool"


class Layer(StrEnum):
    """How deep a rung lies, from the complaint on the surface to the need underneath."""

    SURFACE = "surface"
    EVENT = "event"
    FEELING = "feeling"
    NEED = "need"


class Part(BaseModel):
    """Base of every part: frozen, and no key that the format does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Line(Part):
    """Something the persona may say, once the rung named in `after` has been said aloud."""

    say: Spoken = Field(description="The words, one to three short sentences. Actions in *(round brackets and stars)*.")
    after: Name | None = Field(None, description="The rung that must have been said aloud before this line may be.")


def _as_line(value: object) -> object:
    return {"say": value} if isinstance(value, str) else value


Says = Annotated[Line, BeforeValidator(_as_line)]


class Face(Part):
    """How the drawn face looks."""

    skin: Literal["pale", "light", "tan", "brown", "dark"]
    hair: Literal["black", "brown", "red", "blond", "grey", "white"]
    style: Literal["long", "short", "curly", "bun", "bob", "fringe", "bald", "headscarf"]
    wears: Literal["nothing", "glasses", "beard", "moustache"] = "nothing"
    ground: Literal["sand", "sage", "sky", "rose", "plum", "clay"]


class Temperament(Part):
    """How fast the persona heats up, cools down and forgives, and how much it takes before they tell the next thing."""

    heats: Speed
    cools: Speed
    forgives: Speed
    reserve: float = Field(
        1.0, ge=0.7, le=1.5, description="How much it takes before they tell the next thing; 1 is ordinary."
    )


class Start(Part):
    """Where the persona stands when the talk begins."""

    heat: float = Field(ge=0, le=1, description="How worked up, 0 to 1.")
    trust: float = Field(ge=0, le=1, description="How safe with the learner, 0 to 1.")


class Persona(Part):
    """The other person."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=24)]
    pronoun: Literal["she", "he", "they"]
    age: int = Field(ge=2, le=110)
    relationship: Text = Field(description="Who they are to the learner, two or three words: close friend.")
    voice: Text = Field(description="How they talk: length, rhythm, favourite words, what they never say.")
    reacts_because: Text = Field(description="Why this person reacts so, for authors and clinicians.")
    temperament: Temperament
    start: Start
    face: Face


class Rung(Part):
    """One step of the ladder down into the backstory."""

    id: Name
    layer: Layer
    openness: float = Field(gt=0, lt=1, description="The openness (0 to 1) it takes before this is said.")
    fact: Text = Field(description="What is so, told by the narrator in the debrief.")
    thought: Text = Field(description="What the persona thinks about it, in their own words.")
    feeling: Text = Field(description="What it feels like, a few words.")
    says: list[Spoken] = Field(min_length=2, description="Ways of saying it aloud; each gives the whole rung away.")
    tell_tale: list[Text] = Field(min_length=2, description="Words that would give it away before its time.")
    guessed_by: list[Text] = Field(min_length=3, description="How a learner might put it who guessed right.")


class Answer(Part):
    """Something the learner is likely to ask or bring up, and how it is answered."""

    id: Name
    about: Name | None = Field(
        None,
        description="The rung this is about. Once it has been said aloud, the guarded form is never used again, and of "
        "the half-open form only what has an `after`: nobody denies what they have just told.",
    )
    asks: list[Text] = Field(min_length=3, description="How a learner might put it, in different words.")
    guarded: list[Says] = Field(min_length=1, description="The answer while there is little trust.")
    partial: list[Says] = Field(min_length=1, description="The answer when it is half safe.")
    open: list[Says] = Field(min_length=1, description="The answer when it is safe.")


class ByBand(Part):
    """Lines by how worked up the persona is."""

    hot: list[Says] = Field(min_length=2)
    warm: list[Says] = Field(min_length=2)
    cool: list[Says] = Field(min_length=2)

    def __getitem__(self, band: Band) -> list[Line]:
        lines: list[Line] = getattr(self, band.value)
        return lines


class Trigger(Part):
    """Words that touch a sore spot of this one person."""

    words: list[Text] = Field(min_length=1, description="Words or short phrases of the learner's, matched exactly.")
    because: Text


class Kindness(Part):
    """A small thing that helps with this one person."""

    like: list[Text] = Field(min_length=3, description="How a learner might say or do it.")
    because: Text
    says: list[Says] = Field(min_length=2, description="What the persona answers to it.")


class Recalls(Part):
    """What the persona says of something that was said earlier in this talk."""

    kept_word: list[Says] = Field(
        min_length=3, description="The learner said they would drop it or wait, and did: the persona has noticed."
    )
    old_blow: list[Says] = Field(
        min_length=3,
        description="The learner struck earlier and is kinder now: the persona still has it in the ear. {words} stands "
        "for the learner's own words, letter for letter.",
    )
    old_gift: list[Says] = Field(
        min_length=3,
        description="Something the learner said earlier stayed with the persona. {words} stands for the learner's own "
        "words, letter for letter.",
    )


class Cue(Part):
    """Something the persona says that could be picked up."""

    words: Text = Field(description="Words that stand, letter for letter, in one of the persona's lines.")
    invites: Text = Field(description="What one could have wondered there, told to the learner.")
    try_saying: Spoken = Field(description="One sentence a learner could have said there.")


class Suggestion(Part):
    """One sentence to try, offered in the debrief where it fits."""

    say: Spoken
    after: Name | None = Field(None, description="The rung the learner must have heard for it to make sense.")


def _as_suggestion(value: object) -> object:
    return {"say": value} if isinstance(value, str) else value


Suggests = Annotated[Suggestion, BeforeValidator(_as_suggestion)]


class Tries(Part):
    """Sentences to try, by the skill each of them shows clearly."""

    curiosity: list[Suggests] = Field(min_length=4)
    perspective_taking: list[Suggests] = Field(min_length=4)
    validation: list[Suggests] = Field(min_length=3)
    ownership: list[Suggests] = Field(default_factory=list, description="At least three where the learner has a part.")
    self_expression: list[Suggests] = Field(min_length=3)
    composure: list[Suggests] = Field(min_length=3)


class Ending(Part):
    """How a talk may end: the persona's last words, and the narrator's word on it."""

    says: list[Spoken] = Field(min_length=2)
    note: Text = Field(description="One or two sentences to the learner about where this leaves things.")


class Endings(Part):
    """The four ways a talk ends."""

    opens: Ending
    partly: Ending
    leaves: Ending
    boundary: Ending = Field(description="The learner ended it with a limit, plainly and without a blow.")


class Scenario(Part):
    """One conflict to rehearse."""

    id: Name
    version: int = Field(ge=1, description="Raised by one whenever the words change.")
    title: Annotated[str, StringConstraints(min_length=3, max_length=60)]
    summary: Annotated[str, StringConstraints(min_length=10, max_length=160)] = Field(
        description="One line for the card."
    )
    difficulty: Literal["gentle", "ordinary", "hard"]
    minutes: int = Field(ge=3, le=40, description="How long a rehearsal takes, roughly.")
    drafted_by: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)] | None = Field(
        None, description="The language model that wrote some of it; null = none did."
    )
    sources: list[Text] = Field(min_length=1, description="What the scenario rests on.")
    content_warnings: list[Text] = Field(description="What comes up in it; may be empty.")
    exclusions: list[Text] = Field(min_length=1, description="When not to practise this.")
    focus_skills: list[
        Literal["curiosity", "perspective_taking", "validation", "ownership", "self_expression", "composure"]
    ] = Field(min_length=1, max_length=3)
    aim: Literal["understanding", "limit"] = Field(
        "understanding",
        description="What a good talk comes to here. `limit`: understanding the other is not the answer; a plain limit "
        "or leaving is, and the debrief says so.",
    )
    what_you_know: Text = Field(description="The learner's side, told to the learner as 'you'.")
    your_part: Text | None = Field(description="What the learner did that they could own; null when there is nothing.")
    persona: Persona
    opening_line: Spoken
    opening_is_stop: bool = Field(description="Whether the opening line asks the learner to stop.")
    ladder: list[Rung] = Field(min_length=4, max_length=7)
    heats_up_when: list[Trigger] = Field(min_length=2)
    softens_when: list[Kindness] = Field(min_length=2)
    recalls: Recalls
    answers: list[Answer] = Field(min_length=20)
    lines: dict[Move, ByBand]
    inner: dict[Move, list[Says]] = Field(
        description="What the persona thinks, by what the reply did; for the debrief."
    )
    cues: list[Cue] = Field(min_length=4)
    tries: Tries
    hints: list[Text] = Field(min_length=6, description="Questions to ask oneself; never a line to say.")
    endings: Endings

    def rung_index(self, rung_id: str) -> int:
        """Position of a rung on the ladder, 0 = the top. Raises KeyError when there is none of that id."""
        for index, rung in enumerate(self.ladder):
            if rung.id == rung_id:
                return index
        raise KeyError(rung_id)

    @cached_property
    def says_after(self) -> Mapping[str | None, tuple[str, ...]]:
        """What the persona may say once a rung has been said aloud, by its id; by None what needs no rung."""
        found: dict[str | None, list[str]] = {}
        for _, line in self.spoken():
            found.setdefault(line.after, []).append(line.say)
        return {after: tuple(says) for after, says in found.items()}

    def spoken(self) -> Iterator[tuple[tuple[str | int, ...], Line]]:
        """Every line the persona may say, with its path in the file; rungs and endings count as lines too."""
        yield ("opening_line",), Line(say=self.opening_line)
        yield from self._of_lists()
        for number, rung in enumerate(self.ladder):
            for index, say in enumerate(rung.says):
                yield ("ladder", number, "says", index), Line(say=say, after=rung.id)
        for ending in ("opens", "partly", "leaves", "boundary"):
            for index, say in enumerate(getattr(self.endings, ending).says):
                after = self.ladder[-1].id if ending == "opens" else None
                yield ("endings", ending, "says", index), Line(say=say, after=after)

    def _of_lists(self) -> Iterator[tuple[tuple[str | int, ...], Line]]:
        lists: list[tuple[tuple[str | int, ...], list[Line]]] = [
            *((("lines", move.value, band.value), by[band]) for move, by in self.lines.items() for band in Band),
            *(
                (("answers", number, form), getattr(answer, form))
                for number, answer in enumerate(self.answers)
                for form in ("guarded", "partial", "open")
            ),
            *((("softens_when", number, "says"), kindness.says) for number, kindness in enumerate(self.softens_when)),
            *((("recalls", kind), getattr(self.recalls, kind)) for kind in type(self.recalls).model_fields),
        ]
        for path, lines in lists:
            for index, line in enumerate(lines):
                yield (*path, index), line
