"""What a reply means to the persona: how heat and trust move, what is earned, what is broken and mended.

The numbers are ours, set so that scripted learners fare as they should (`tests/persona/test_person.py` and
`tests/conversations/`): a curious one reaches the core in about six replies, an attacking or a reciting one never.
Their order is from the literature, named beside each rule. All changes are in the units
of heat and trust, which run from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.persona.moves import STRIKES, gives_room
from bot.persona.series import Said, bare_questions, is_clear, said_so_far, times_before
from bot.persona.turn import Mind, Turn
from bot.rubric import Flag, Rating, Skill
from bot.scenario.check import tells
from bot.scenario.model import Move, Scenario


@dataclass(frozen=True)
class Effect:
    """What one thing in a reply does: to heat, to trust, and towards the next rung."""

    heat: float
    trust: float
    credit: float
    why: str
    """In words for the debrief, with places for the persona's name and pronouns."""


# A clear skill. Being asked and being guessed at lightly open most: perspective *getting* is what
# makes people accurate about one another (Eyal, Steffel & Epley 2018). Owning a part and letting the feeling be
# calm most (repair attempts, Gottman 1999; validation level 5, Linehan 1997).
CLEAR = {
    Skill.PERSPECTIVE_TAKING: Effect(
        -0.07, 0.10, 0.80, "you guessed how it was for {them}, and left it {theirs} to correct"
    ),
    Skill.CURIOSITY: Effect(-0.05, 0.09, 0.75, "you wanted to know, and left {them} free not to say"),
    Skill.OWNERSHIP: Effect(-0.09, 0.08, 0.55, "you named your own part"),
    Skill.VALIDATION: Effect(-0.07, 0.06, 0.45, "you let the feeling make sense"),
    Skill.SELF_EXPRESSION: Effect(0.0, 0.04, 0.15, "you said what is yours without a blow"),
}
# Half of a skill is pleasant and moves little.
PARTIAL = {
    Skill.PERSPECTIVE_TAKING: Effect(0.0, 0.02, 0.10, "you had {their} side in view, in a general way"),
    Skill.CURIOSITY: Effect(0.0, 0.02, 0.15, "you asked"),
    Skill.OWNERSHIP: Effect(-0.04, 0.03, 0.10, "you said sorry"),
    Skill.VALIDATION: Effect(-0.01, 0.0, 0.0, "you took note of the feeling"),
}
OFFER = Effect(-0.02, 0.02, 0.10, "you offered something")
ROOM = Effect(-0.06, 0.05, 0.30, "you gave {them} room")
KINDNESS = Effect(-0.05, 0.06, 0.40, "it was a thing that helps with {them}")
# Nothing said against them, and the pace they need: arousal ebbs by itself (flooding, Gottman 1999).
STEADY = Effect(-0.02, 0.0, 0.0, "you stayed steady")

# Blows weigh about twice what gifts do: bad is stronger than good (Baumeister et al. 2001).
BLOWS = {
    Move.ATTACKS: Effect(0.20, -0.16, 0.0, "it was a blow"),
    Move.BLAMES: Effect(0.13, -0.10, 0.0, "it turned things back on {them}"),
    Move.DISMISSES: Effect(0.10, -0.07, 0.0, "it told {them} not to feel what was felt"),
    Move.MIND_READS: Effect(0.08, -0.07, 0.0, "it told {name} what goes on in {them}"),
    Move.PRESSES: Effect(0.08, -0.06, 0.0, "it went on after {they} had asked to stop"),
    Move.INTERROGATES: Effect(0.08, -0.05, 0.0, "it came as a string of questions"),
    Move.ADVISES: Effect(0.05, -0.04, 0.0, "it was advice {they} had not asked for"),
    Move.GROVELS: Effect(0.03, -0.04, 0.0, "now {they} had to look after you"),
    Move.STOCK: Effect(0.02, -0.02, 0.0, "it could have been said to anyone"),
    Move.FLATTERS: Effect(0.02, -0.02, 0.0, "praise was not what was missing"),
    Move.REPEATS: Effect(0.04, -0.02, 0.0, "you had said it before"),
    Move.IGNORES: Effect(0.07, -0.07, 0.0, "{they} had just told you something, and it went by"),
    # A word broken costs more than pressing does: it takes the next word with it.
    Move.BREAKS_WORD: Effect(0.09, -0.10, 0.0, "you had said you would leave it"),
    Move.JOKES: Effect(0.01, 0.0, 0.0, "it was a joke, where something else was waited for"),
    Move.SAYS_LITTLE: Effect(0.02, -0.01, 0.0, "there was little to hold on to"),
}
ABSOLUTES = Effect(0.04, -0.03, 0.0, "always and never leave no way out")
SORE_SPOT = Effect(0.06, -0.03, 0.0, "it touched a sore spot")

# One reply, however good, is one reply: trust is built in small moments (Gottman 2011). The cap on
# credit keeps the first rung from opening on the first reply.
MOST_COOLING, MOST_TRUST_WON, MOST_CREDIT = 0.16, 0.15, 0.90
MOST_HEATING, MOST_TRUST_LOST = 0.26, 0.24

# An attack leaves something owed. It takes about two steady replies with some repair in them to clear.
RUPTURES = {Move.ATTACKS: 1.0, Move.BLAMES: 0.4, Move.BREAKS_WORD: 0.4, Move.DISMISSES: 0.2, Move.PRESSES: 0.2}
REPAIRS = {Move.OWNS: 0.7, Move.VALIDATES: 0.4, Move.GUESSES: 0.4, Move.GIVES_ROOM: 0.35, Move.APOLOGISES: 0.3}
_REPAIR_BY_REST = 0.2
# While something is owed, what is offered counts half.
_WHILE_RUPTURED = 0.5

_PUSHED_LATELY_TURNS = 6

# The same kind of gift a second time running is worth less than half, so that with what is kept from a rung it opens no
# next one; from the third on it is a technique, and felt as one.
_AGAIN = (1.0, 0.4, 0.0)
# Calm comes by itself, and each kindness is a new one.
_NEVER_THE_SAME = (STEADY, KINDNESS)
THE_SAME = Effect(0.0, 0.0, 0.0, "it was the same kind of thing again")

# One closed question a reply: the third running is felt as being questioned and moves nothing, and from the fourth on
# each costs, about half of what many at once do.
_QUESTIONED_FROM, _COSTS_FROM = 3, 4
QUESTIONED = Effect(0.0, 0.0, 0.0, "it was one question after another")
QUESTIONED_ON = Effect(0.04, -0.03, 0.0, QUESTIONED.why)

_HEATS = {"slow": 0.75, "ordinary": 1.0, "fast": 1.25}
_CALMS = {"slow": 0.8, "ordinary": 1.0, "fast": 1.2}

# Nobody is talked down to nothing, or won over whole, in one talk: the nearer the end of the scale, the
# smaller the step.
_COOLS_WHEN_HOT, _TRUST_CEILING = 0.35, 1.2

# What has been told is not untold: trust never falls below this again.
_TRUST_FLOOR_BY_RUNG = 0.07


@dataclass(frozen=True)
class Appraisal:
    """What a reply did to the persona."""

    move: Move
    mind: Mind
    earned: float = 0.0
    """Credit won by this reply alone, 0 to 0.9."""
    is_clear: bool = False
    """Whether this reply or the one before it showed a skill clearly; without that nothing is told."""
    reasons: tuple[str, ...] = field(default=())
    is_questioning: bool = False
    """Whether it is one bare question after another, for so long that it costs."""


def appraise(
    scenario: Scenario, mind: Mind, reply: str, rating: Rating, move: Move, turns: Sequence[Turn], is_kindness: bool
) -> Appraisal:
    """The persona's mind after a reply, before anything is disclosed."""
    now = Said(move, reply, rating, is_kindness, turns[-1] if turns else None)
    earlier = said_so_far(turns)
    questions = bare_questions(now, earlier) if move is Move.ASKS else 0
    blows = _blows(scenario, reply, rating, move) + _felt_as_questioned(questions)
    is_closed_to_it = move in STRIKES or questions >= _QUESTIONED_FROM
    gifts = [] if is_closed_to_it else _gifts(reply, rating, mind, move, turns, is_kindness)
    temper = scenario.persona.temperament
    share = _again(now, earlier)
    cooling = _worth(gifts, share, lambda gift: -gift.heat * _CALMS[temper.cools], MOST_COOLING)
    heating = min(MOST_HEATING, sum(blow.heat for blow in blows) * _HEATS[temper.heats])
    won = _worth(gifts, share, lambda gift: gift.trust * _CALMS[temper.forgives], MOST_TRUST_WON)
    lost = min(MOST_TRUST_LOST, -sum(blow.trust for blow in blows))
    cooling *= _COOLS_WHEN_HOT + mind.heat
    won *= _TRUST_CEILING - mind.trust
    if mind.rupture > 0:
        won *= _WHILE_RUPTURED
        cooling *= _WHILE_RUPTURED
    rupture = _rupture(mind.rupture, move, blows, _CALMS[temper.forgives])
    earned = 0.0 if rupture > 0 or blows else _worth(gifts, share, lambda gift: gift.credit, MOST_CREDIT)
    trust = _within(mind.trust + won - lost, low=min(mind.trust, _TRUST_FLOOR_BY_RUNG * mind.disclosed))
    after = Mind(
        heat=_within(mind.heat + heating - cooling),
        trust=trust,
        credit=round(0.0 if rupture > 0 else mind.credit + earned, 4),
        rupture=rupture,
        disclosed=mind.disclosed,
    )
    told = sorted([*blows, *_felt(gifts, share)], key=_weight, reverse=True)
    has_shown = _shows_skill(rating) or (bool(turns) and _shows_skill(turns[-1].own_rating))
    reasons = tuple(effect.why for effect in told)
    return Appraisal(move, after, round(earned, 4), has_shown, reasons, questions >= _COSTS_FROM)


def _weight(effect: Effect) -> float:
    return 1.0 if effect is THE_SAME else abs(effect.heat) + abs(effect.trust)


def _shows_skill(rating: Rating) -> bool:
    return any(is_clear(rating, skill) for skill in CLEAR if skill is not Skill.SELF_EXPRESSION)


def _blows(scenario: Scenario, reply: str, rating: Rating, move: Move) -> list[Effect]:
    found = [BLOWS[move]] if move in BLOWS else []
    if Flag.ABSOLUTES in rating.flags:
        found.append(ABSOLUTES)
    # Who names their part has to say what it was; that is no second blow.
    if move is not Move.OWNS and any(tells(trigger.words, reply) for trigger in scenario.heats_up_when):
        found.append(SORE_SPOT)
    return found


def _gifts(
    reply: str, rating: Rating, mind: Mind, move: Move, turns: Sequence[Turn], is_kindness: bool
) -> list[Effect]:
    clear = [effect for skill, effect in CLEAR.items() if is_clear(rating, skill)]
    partial = [effect for skill, effect in PARTIAL.items() if rating.level(skill) and not is_clear(rating, skill)]
    found = [*clear, *(partial if mind.disclosed else map(_without_credit, partial))]
    if gives_room(reply):
        found.append(_without_credit(ROOM) if _has_pushed(turns) else ROOM)
    if move is Move.OFFERS:
        found.append(OFFER if mind.disclosed else _without_credit(OFFER))
    if is_kindness:
        found.append(KINDNESS)
    if rating.level(Skill.COMPOSURE) == 2:
        found.append(STEADY)
    return found


def _has_pushed(turns: Sequence[Turn]) -> bool:
    """Whether the learner lately went on where they should not have: then room given again is only a word."""
    return any(turn.move in (Move.PRESSES, Move.BREAKS_WORD) for turn in turns[-_PUSHED_LATELY_TURNS:])


def _without_credit(effect: Effect) -> Effect:
    # Before the first rung, halves do not add up: it takes something clear to open a closed door.
    return Effect(effect.heat, effect.trust / 2, 0.0, effect.why)


def _again(now: Said, earlier: Sequence[Said]) -> float:
    return 0.0 if now.move is Move.LEAVES else _AGAIN[min(times_before(now, earlier), len(_AGAIN) - 1)]


def _worth(gifts: Sequence[Effect], share: float, of: Callable[[Effect], float], most: float) -> float:
    """What the gifts come to in one respect, where those that can be the same again count by `share`."""
    lasting = sum(of(gift) for gift in gifts if gift in _NEVER_THE_SAME)
    fading = sum(of(gift) for gift in gifts if gift not in _NEVER_THE_SAME)
    return min(most, lasting + share * min(most, fading))


def _felt(gifts: Sequence[Effect], share: float) -> list[Effect]:
    """The gifts as they are felt: where the same kind came too often, that before all."""
    if share:
        return [*gifts]
    is_spent = any(gift.trust for gift in gifts if gift not in _NEVER_THE_SAME)
    return [THE_SAME] * is_spent + [gift for gift in gifts if gift in _NEVER_THE_SAME]


def _felt_as_questioned(questions: int) -> list[Effect]:
    if questions < _QUESTIONED_FROM:
        return []
    return [QUESTIONED if questions < _COSTS_FROM else QUESTIONED_ON]


def _rupture(owed: float, move: Move, blows: list[Effect], speed: float) -> float:
    if move in RUPTURES:
        return min(2.0, owed + RUPTURES[move])
    if blows or owed == 0:
        return owed
    mended = REPAIRS.get(move, _REPAIR_BY_REST) * speed
    return round(max(0.0, owed - mended), 4)


def _within(value: float, low: float = 0.0) -> float:
    return round(min(1.0, max(low, value)), 4)
