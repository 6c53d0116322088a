"""A turn as the look back shows it: the marked words, the few levels worth naming, and how the learner sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.debrief.debrief import MomentSeen
from bot.debrief.words import LEVEL_NAMES, READ_TWICE, SKILL_NAMES
from bot.persona.moves import STRIKES
from bot.persona.turn import Turn
from bot.rating.second import FAR_APART
from bot.rating.trust import LESS_WELL_READ
from bot.rehearsal.rehearsal import Attempt
from bot.rubric import HEADLINE, Evidence, Flag, Rating, Skill
from bot.scenario.model import Persona
from bot.scenario.pronouns import say

# A flag says what the words did, not what the learner is.
FLAG_WORDS = {
    Flag.MIND_READING: "Says what goes on in {name} as a fact",
    Flag.OVER_ANALYSIS: "Explains {them} more than it asks {them}",
    Flag.FORMULA: "Would fit anyone",
    Flag.FAWNING: "Leaves your own side out",
    Flag.ADVICE: "Advice",
    Flag.INTERROGATION: "Many questions at once",
    Flag.PRESSING: "Goes on after a stop",
    Flag.ABSOLUTES: "“Always” or “never”",
}
# Where the 0 of a blow says what was done, the plainest first. A headline skill at 0 is only absent.
_BLOWS = (Skill.COMPOSURE, Skill.VALIDATION, Skill.OWNERSHIP, Skill.SELF_EXPRESSION)


@dataclass(frozen=True)
class Piece:
    """Some words of a reply, and whether they are evidence."""

    text: str
    is_marked: bool


@dataclass(frozen=True)
class Named:
    """A level or a flag that carries information; `level` is '' for a flag."""

    what: str
    level: str
    is_less_sure: bool = False
    """Whether it is a skill that the program reads less well than the others."""


@dataclass(frozen=True)
class Choice:
    """A skill the learner can see differently, and what the program said of it."""

    skill: str
    name: str
    rated: str


@dataclass(frozen=True)
class SeenDifferently:
    """Both views of one skill, side by side."""

    name: str
    rated: str
    learner: str


@dataclass(frozen=True)
class TurnShown:
    """One turn of the list."""

    seen: MomentSeen
    why: str
    """What the reply likely did, as a sentence; '' when it moved nothing."""
    pieces: tuple[Piece, ...]
    named: tuple[Named, ...]
    is_unrated: bool
    read_twice: tuple[str, ...]
    """Where a second reading differs, in a sentence for each skill."""
    choices: tuple[Choice, ...]
    differently: tuple[SeenDifferently, ...]

    @property
    def has_less_sure(self) -> bool:
        """Whether some skill named here is one that the program reads less well."""
        return any(one.is_less_sure for one in self.named)


def turns_shown(persona: Persona, attempt: Attempt, moments: list[MomentSeen]) -> list[TurnShown]:
    """Every turn of an attempt, with what the page says about it."""
    return [
        TurnShown(
            seen=seen,
            why=f"{seen.why[0].upper()}{seen.why[1:]}." if seen.why else "",
            pieces=pieces_of(turn.reply, list(_spans(turn))),
            named=tuple(_named(persona, turn)),
            is_unrated=turn.rating.is_unrated,
            read_twice=tuple(_read_twice(turn)),
            choices=tuple(_choices(turn)),
            differently=tuple(_differently(attempt, turn)),
        )
        for turn, seen in zip(attempt.turns, moments, strict=True)
    ]


def pieces_of(reply: str, spans: list[Evidence]) -> tuple[Piece, ...]:
    """The reply cut where evidence begins and ends; neighbouring evidence becomes one mark."""
    inside = [False] * len(reply)
    end = 0
    for span in sorted(spans, key=lambda span: span.start):
        start = end if reply[end : span.start].isspace() and end else span.start
        inside[start : span.end] = [True] * len(inside[start : span.end])
        end = max(end, span.end)
    pieces: list[Piece] = []
    start = 0
    for at in range(1, len(reply) + 1):
        if at == len(reply) or inside[at] is not inside[start]:
            pieces.append(Piece(reply[start:at], inside[start]))
            start = at
    return tuple(pieces)


def _worth_naming(turn: Turn) -> list[Skill]:
    """The headline skills that show, and for a blow one 0: a list of all that is not there would bury the line."""
    rating = turn.rating
    shown = [skill for skill in HEADLINE if (rating.level(skill) or 0) > 0]
    if turn.move not in STRIKES:
        return shown
    return shown + [skill for skill in _BLOWS if rating.level(skill) == 0 and rating.evidence.get(skill)][:1]


def _spans(turn: Turn) -> Iterator[Evidence]:
    rating = turn.rating
    for skill in dict.fromkeys((*_worth_naming(turn), *turn.lowered)):
        yield from rating.evidence.get(skill, ())
    for flag in rating.flags:
        yield from rating.flag_evidence.get(flag, ())


def _named(persona: Persona, turn: Turn) -> Iterator[Named]:
    for skill in _worth_naming(turn):
        yield Named(SKILL_NAMES[skill], _rated(turn.rating, skill), skill in LESS_WELL_READ)
    for flag in turn.rating.flags:
        yield Named(say(FLAG_WORDS[flag], persona.name, persona.pronoun), "")


def _read_twice(turn: Turn) -> Iterator[str]:
    """Every level that is named and was read differently, and of the others those that lie far apart."""
    if not turn.readings:
        return
    ours, theirs = turn.readings
    named = _worth_naming(turn)
    for skill, name in SKILL_NAMES.items():
        our_level, their_level = ours.level(skill), theirs.level(skill)
        if our_level is None or their_level is None:
            continue
        if abs(our_level - their_level) >= (1 if skill in named else FAR_APART):
            levels = {"ours": LEVEL_NAMES[our_level], "theirs": LEVEL_NAMES[their_level]}
            yield READ_TWICE.format(skill=name, **levels, shown=_rated(turn.rating, skill))


def _choices(turn: Turn) -> Iterator[Choice]:
    """Every skill, those named on the page first: they are the likeliest to be seen differently."""
    named = _worth_naming(turn)
    for skill in (*named, *(skill for skill in Skill if skill not in named)):
        yield Choice(skill.value, SKILL_NAMES[skill], _rated(turn.rating, skill))


def _rated(rating: Rating, skill: Skill) -> str:
    level = rating.level(skill)
    if level is not None:
        return LEVEL_NAMES[level]
    return "not asked for here" if skill in rating.not_asked_for else "no rating"


def _differently(attempt: Attempt, turn: Turn) -> Iterator[SeenDifferently]:
    for skill, level in attempt.seen_differently(turn.number).items():
        yield SeenDifferently(SKILL_NAMES[skill], _rated(turn.rating, skill), LEVEL_NAMES[level])
