"""The debrief of one attempt, computed from its turns."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from bot.debrief.guess import GuessRead, read_guess
from bot.debrief.tries import Try, has_openings, next_tries
from bot.debrief.words import (
    GUESS,
    HELPED,
    LIMIT_AIM,
    LIMIT_HELPED,
    OWN_SIDE_BLOW,
    OWN_SIDE_LOST,
    OWN_SIDE_QUIET,
    OWN_SIDE_SAID,
)
from bot.meaning.embedder import Embedder
from bot.persona.person import first_mind
from bot.persona.turn import Mind, Turn
from bot.rehearsal.rehearsal import Attempt, Rehearsal
from bot.rubric import HEADLINE, Flag, Rater, Skill
from bot.scenario.model import Layer, Scenario
from bot.scenario.pronouns import say


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RungSeen(_Frozen):
    """One rung of the ladder, shown."""

    id: str
    layer: Layer
    fact: str
    feeling: str
    opened_on_turn: int | None
    on_words: str
    """The learner's words it opened on; '' when it stayed closed."""
    was_guessed: bool


class MomentSeen(_Frozen):
    """One turn, with what went on in the persona."""

    turn: int
    reply: str
    line: str
    thought: str
    why: str
    """What the reply likely did, the strongest thing first; '' when it moved nothing."""
    rung: str | None
    heat: float
    trust: float
    levels: dict[Skill, int | None]
    evidence: dict[Skill, list[str]]
    flags: list[Flag]


class Strength(_Frozen):
    """The words that helped most."""

    turn: int
    skill: Skill
    quote: str
    effect: str


class Debrief(_Frozen):
    """Everything the learner is shown after the guess."""

    scenario: str
    persona: str
    attempt: int
    turns: int
    ending: str | None
    ending_note: str
    aim_note: str
    """What a good talk comes to here, where that is not understanding; '' elsewhere."""
    guess: str
    """What the guess came to, in a sentence; '' when none was asked for."""
    ladder: list[RungSeen]
    start: Mind
    moments: list[MomentSeen]
    strength: Strength | None
    tries: list[Try]
    nothing_to_fix: bool
    has_no_rating: bool
    """Whether not one of the replies could be read."""
    turning_point: int | None
    """The turn to try again from."""
    own_side: str
    is_held_back: bool
    """Whether feedback on understanding the other is withheld, since the learner told of being hurt."""


def debrief(scenario: Scenario, rehearsal: Rehearsal, embedder: Embedder, rater: Rater) -> Debrief:
    """The debrief of the last attempt. The same events give the same debrief."""
    attempt = rehearsal.attempt
    name, pronoun = scenario.persona.name, scenario.persona.pronoun
    guess = attempt.guess_to_read
    read = read_guess(scenario, guess, embedder) if guess else None
    # Whoever is being hurt is not taught to see the other's side better.
    is_held_back = rehearsal.is_held_back
    tries = [] if is_held_back else next_tries(scenario, attempt.turns, rater, embedder)
    strength = None if is_held_back else _strength(scenario, attempt.turns)
    is_rated = any(not turn.rating.is_unrated for turn in attempt.turns)
    is_agreed = not any(turn.lowered for turn in attempt.turns)
    ending = attempt.ending
    return Debrief(
        scenario=scenario.id,
        persona=name,
        attempt=len(rehearsal.attempts),
        turns=len(attempt.turns),
        ending=ending.value if ending else None,
        ending_note=getattr(scenario.endings, ending.value).note if ending else "",
        aim_note=LIMIT_AIM if scenario.aim == "limit" else "",
        guess=say(GUESS[read.near, read.is_light], name, pronoun) if read and not is_held_back else "",
        ladder=[] if is_held_back else _ladder(scenario, attempt.turns, read),
        start=first_mind(scenario),
        moments=[] if is_held_back else _moments(scenario, attempt.turns),
        strength=strength,
        tries=tries,
        nothing_to_fix=is_rated and is_agreed and not is_held_back and not has_openings(scenario, attempt.turns),
        has_no_rating=bool(attempt.turns) and not is_rated,
        turning_point=tries[0].turn if tries else (strength.turn if strength else None),
        own_side=say(_own_side(attempt), name, pronoun),
        is_held_back=is_held_back,
    )


def _ladder(scenario: Scenario, turns: tuple[Turn, ...], read: GuessRead | None) -> list[RungSeen]:
    opened = {turn.rung: turn for turn in turns if turn.rung}
    return [
        RungSeen(
            id=rung.id,
            layer=rung.layer,
            fact=rung.fact,
            feeling=rung.feeling,
            opened_on_turn=opened[rung.id].number if rung.id in opened else None,
            on_words=telling_words(opened[rung.id]) if rung.id in opened else "",
            was_guessed=bool(read and rung.id in read.rungs),
        )
        for rung in scenario.ladder
    ]


def telling_words(turn: Turn) -> str:
    """The words of a reply that did most: the evidence of a clear skill, else the whole reply."""
    for skill in (*HEADLINE, Skill.OWNERSHIP, Skill.VALIDATION):
        spans = turn.rating.evidence.get(skill, ())
        if spans and turn.rating.level(skill) == 2:
            return spans[0].quote
    return turn.reply


def _moments(scenario: Scenario, turns: tuple[Turn, ...]) -> list[MomentSeen]:
    return [
        MomentSeen(
            turn=turn.number,
            reply=turn.reply,
            line=turn.line,
            thought=_thought(scenario, turns, turn),
            why=say(turn.reasons[0], scenario.persona.name, scenario.persona.pronoun) if turn.reasons else "",
            rung=turn.rung,
            heat=turn.mind.heat,
            trust=turn.mind.trust,
            levels=turn.rating.levels,
            evidence={skill: [span.quote for span in spans] for skill, spans in turn.rating.evidence.items()},
            flags=list(turn.rating.flags),
        )
        for turn in turns
    ]


def _thought(scenario: Scenario, turns: tuple[Turn, ...], turn: Turn) -> str:
    # The scenario may have been edited since: a rung that is gone has no thought to show.
    thoughts = {rung.id: rung.thought for rung in scenario.ladder}
    if turn.rung is not None:
        return thoughts.get(turn.rung, "")
    fit = [
        thought.say
        for thought in scenario.inner[turn.move]
        if thought.after is None or scenario.rung_index(thought.after) < turn.mind.disclosed
    ]
    before = sum(1 for other in turns[: turn.number - 1] if other.move is turn.move and other.rung is None)
    return fit[before % len(fit)] if fit else ""


def _strength(scenario: Scenario, turns: tuple[Turn, ...]) -> Strength | None:
    """The clear skill with the most effect, headline skills and opened rungs first; None rather than flattery."""
    name, pronoun = scenario.persona.name, scenario.persona.pronoun
    if scenario.aim == "limit" and (limit := _limit(name, turns)):
        return limit
    best: tuple[float, Turn, Skill] | None = None
    before = first_mind(scenario)
    for turn in turns:
        moved = turn.mind.openness - before.openness
        for skill in Skill:
            if turn.rating.level(skill) != 2 or not turn.rating.evidence.get(skill):
                continue
            worth = moved + 0.5 * (turn.rung is not None) + 0.3 * (skill in HEADLINE)
            if moved > 0 and (best is None or worth > best[0]):
                best = (worth, turn, skill)
        before = turn.mind
    if best is None:
        return None
    _, turn, skill = best
    effect = HELPED[skill] + (" It is what opened the door." if turn.rung else "")
    return Strength(
        turn=turn.number,
        skill=skill,
        quote=turn.rating.evidence[skill][0].quote,
        effect=say(effect, name, pronoun),
    )


def _limit(name: str, turns: tuple[Turn, ...]) -> Strength | None:
    """The first limit said plainly, however the persona took it."""
    skill = Skill.SELF_EXPRESSION
    for turn in turns:
        if turn.rating.level(skill) == 2 and (spans := turn.rating.evidence.get(skill)):
            effect = LIMIT_HELPED.format(name=name)
            return Strength(turn=turn.number, skill=skill, quote=spans[0].quote, effect=effect)
    return None


def _own_side(attempt: Attempt) -> str:
    levels = [turn.rating.level(Skill.SELF_EXPRESSION) for turn in attempt.turns]
    if all(level is None for level in levels):
        return ""
    if 2 in levels:
        return OWN_SIDE_SAID
    if any(Flag.FAWNING in turn.rating.flags for turn in attempt.turns):
        return OWN_SIDE_LOST
    return OWN_SIDE_BLOW if 0 in levels else OWN_SIDE_QUIET
