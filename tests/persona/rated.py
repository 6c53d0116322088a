"""Ratings made by hand, so that the persona can be tested apart from the rater."""

from __future__ import annotations

from bot.rubric import Evidence, Flag, Rating, Skill

NEUTRAL = {
    Skill.CURIOSITY: 0,
    Skill.PERSPECTIVE_TAKING: 0,
    Skill.VALIDATION: 1,
    Skill.OWNERSHIP: 0,
    Skill.SELF_EXPRESSION: 1,
    Skill.COMPOSURE: 2,
}


def rated(*flags: Flag, **levels: int) -> Rating:
    """A rating like that of small talk, but for the levels and flags given."""
    found: dict[Skill, int | None] = {**NEUTRAL, **{Skill(skill): level for skill, level in levels.items()}}
    word = (Evidence(quote="x", start=0, end=1),)
    return Rating(levels=found, flags=flags, evidence=dict.fromkeys((Skill(skill) for skill in levels), word))


CURIOUS = rated(curiosity=2)
GUESS = rated(perspective_taking=2)
OWNED = rated(ownership=2)
BLOW = rated(composure=0, validation=0)
SMALL_TALK = rated()
