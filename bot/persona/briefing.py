"""What someone who speaks freely is given to speak from: only what has been said aloud, and how to behave.

Nothing of a rung that has not been released goes in: not what happened, not a thought, a feeling or a way of saying it,
not the words that would give it away, not why this person reacts as they do. Whatever an author wrote is read against
the closed part of the ladder once more before it is taken in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.meaning.questions import questions_in
from bot.meaning.wording import plain
from bot.persona.actor import Spoken
from bot.persona.guard import leaked_rung
from bot.persona.script import Cue
from bot.persona.turn import Ending, Turn
from bot.scenario.check import fold, tells
from bot.scenario.model import Band, Line, Move, Scenario

# Beyond this many turns nobody remembers the wording; it keeps the cost of a talk in step with its length.
_TURNS_REMEMBERED = 8
_LONGEST_REPLY_CHARACTERS = 1_200
_LONGEST_EARLIER_CHARACTERS = 400
_EXAMPLES_BY_BAND = 4
_EXAMPLES_OF = (Move.PLAIN, Move.ASKS, Move.BLAMES, Move.OFFERS, Move.GIVES_ROOM, Move.JOKES)
_NAMING_MOVES = frozenset({Move.GUESSES, Move.MIND_READS})
_GUESSES = re.compile(
    r"\b(?:maybe|perhaps|probably|must be|(?:i|i'm) (?:wonder|guess|bet|think|suppose|reckon|sure|guessing))\b"
)


@dataclass(frozen=True)
class Role:
    """Who is played: the same, word for word, through a whole rehearsal."""

    name: str
    pronoun: str
    age: int
    relationship: str
    situation: str
    """As it was told to the learner, who is `you` in it."""
    voice: str
    examples: tuple[str, ...]
    """Lines for the sound of it, none of which needs a rung to have been said."""


@dataclass(frozen=True)
class Exchange:
    """A reply and the line it got, shortened."""

    reply: str
    line: str


@dataclass(frozen=True)
class Briefing:
    """All that is given for one line."""

    role: Role
    opening_line: str
    """Empty once it lies too far back."""
    earlier: tuple[Exchange, ...]
    told: tuple[str, ...]
    """What this person has said of themselves, the rungs said aloud before this turn."""
    reply: str
    move: Move
    band: Band
    openness: float
    """0 to 1."""
    hint: str
    """The line that an author wrote for this moment."""
    is_telling: bool
    """Whether `hint` is something to be told now, for the first time."""
    has_more_to_keep: bool
    """Whether anything is left that this person does not talk about yet."""
    has_named: bool
    """Whether the reply names something that might be the matter, by a question or a guess. Whether it is right plays
    no part: that alone would tell."""
    ending: Ending | None


def briefing_for(scenario: Scenario, role: Role, cue: Cue, turns: Sequence[Turn], reply: str, hint: Spoken) -> Briefing:
    """What may be known to whoever speaks the line after `reply`. `hint` is what the author's own actor would say."""
    remembered = turns[-_TURNS_REMEMBERED:]
    told = [turn.line for turn in turns if turn.rung is not None]
    return Briefing(
        role=role,
        opening_line=scenario.opening_line if len(remembered) == len(turns) else "",
        earlier=tuple(Exchange(_short(turn.reply, _LONGEST_EARLIER_CHARACTERS), turn.line) for turn in remembered),
        told=tuple(line for line in told if leaked_rung(scenario, cue.mind.disclosed, line) is None),
        reply=_short(reply, _LONGEST_REPLY_CHARACTERS),
        move=cue.move,
        band=cue.mind.band,
        openness=cue.mind.openness,
        hint=hint.text,
        is_telling=cue.rung is not None,
        has_more_to_keep=cue.mind.disclosed < len(scenario.ladder),
        has_named=cue.move in _NAMING_MOVES
        or questions_in(plain(reply)) > 0
        or _GUESSES.search(fold(reply)) is not None,
        ending=cue.ending,
    )


def role_of(scenario: Scenario) -> Role:
    """Who is played, from what gives nothing of the ladder away."""
    persona = scenario.persona
    sentences = re.split(r"(?<=[.!?])\s+", persona.voice)
    return Role(
        name=persona.name,
        pronoun=persona.pronoun,
        age=persona.age,
        relationship=persona.relationship,
        situation=scenario.what_you_know if _is_safe(scenario, scenario.what_you_know) else "",
        voice=" ".join(sentence for sentence in sentences if _is_safe(scenario, sentence)),
        examples=tuple(chain.from_iterable(_examples(scenario, band) for band in Band)),
    )


def _examples(scenario: Scenario, band: Band) -> Iterable[str]:
    lines = (_first_safe(scenario, scenario.lines[move][band]) for move in _EXAMPLES_OF if move in scenario.lines)
    return [line for line in lines if line][:_EXAMPLES_BY_BAND]


def _first_safe(scenario: Scenario, lines: Iterable[Line]) -> str:
    return next((line.say for line in lines if line.after is None and _is_safe(scenario, line.say)), "")


def _is_safe(scenario: Scenario, text: str) -> bool:
    # All rungs at once: this is asked of many lines in every turn.
    return not tells([word for rung in scenario.ladder for word in rung.tell_tale], text)


def _short(text: str, longest: int) -> str:
    """On one line, so that a reply cannot pass for more of the talk than it is; cut in the middle when long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return f"{line[: longest // 2]} [...] {line[-longest // 2 :]}"
