"""At most two things to try, each bound to the learner's words, with one sentence that would itself have shown more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from bot.debrief.suggestion import SuggestionGuard
from bot.debrief.words import COST, COST_ELSE, LIMIT_MISSED, SERVES, SERVES_ELSE
from bot.meaning.embedder import Embedder
from bot.persona.moves import STRIKES
from bot.persona.nearness import Nearness
from bot.persona.person import first_mind
from bot.persona.turn import Turn
from bot.rehearsal.practice import moment_of
from bot.rubric import HEADLINE, Rater, Rating, Skill
from bot.scenario.model import Cue, Move, Scenario
from bot.scenario.pronouns import say

MOST_TRIES = 2
# Below this much lost openness a reply was no loss worth naming: picking at small things helps nobody.
_WORTH_NAMING = 0.02
# A line that could have been picked up and was not weighs about as much as a small blow.
_MISSED_CUE = 0.05
# Whoever dropped it when asked, owned a part or gave room did what the moment asked for; no cue was missed.
_LEFT_LYING = frozenset({Move.PLAIN, Move.ASKS, Move.WANDERS, Move.SAYS_LITTLE, Move.SPEAKS_UP})
_BARE = frozenset({Move.APOLOGISES, Move.SAYS_LITTLE, Move.REPEATS})
_BARE_COST = 0.03
# Where a limit was the right reply and none came, nothing else is worth naming before it.
_MISSED_LIMIT = 1.0
_LIMITS = (Skill.SELF_EXPRESSION, Skill.COMPOSURE)


class Try(BaseModel):
    """One thing to try: the learner's words, what they likely did, and a sentence to try there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    turn: int
    quote: str
    effect: str
    sentence: str
    skill: Skill
    level_then: int
    """Level of the learner's reply on that skill, 0 or 1, by our own reading."""
    level_of_sentence: int
    """Level of the sentence in its place, 1 or 2, by the same rater; always higher."""


@dataclass(frozen=True)
class _Opening:
    """A reply that could have gone further."""

    cost: float
    turn: Turn
    cue: Cue | None = None
    is_for_limit: bool = False


def next_tries(scenario: Scenario, turns: tuple[Turn, ...], rater: Rater, embedder: Embedder) -> list[Try]:
    """What to try next time, the costliest moment first; empty when there is nothing to fix."""
    nearness = Nearness(embedder)
    found: list[Try] = []
    used: set[str] = set()
    for opening in sorted(_openings(scenario, turns), key=lambda o: (-o.cost, o.turn.number)):
        if len(found) == MOST_TRIES:
            break
        if any(opening.turn.number == one.turn for one in found):
            continue
        offered = _try(scenario, turns, opening, rater, nearness, used)
        if offered is not None:
            used.add(offered.sentence)
            found.append(offered)
    return found


def has_openings(scenario: Scenario, turns: tuple[Turn, ...]) -> bool:
    """Whether some reply could have gone further, be there a sentence to offer or not."""
    return any(True for _ in _openings(scenario, turns))


def _openings(scenario: Scenario, turns: Sequence[Turn]) -> Iterator[_Opening]:
    openness = first_mind(scenario).openness
    line = scenario.opening_line
    if scenario.aim == "limit" and turns and not _has_limit(turns):
        yield _Opening(_MISSED_LIMIT, turns[-1], is_for_limit=True)
    for turn in turns:
        lost = openness - turn.mind.openness
        cue = next((cue for cue in scenario.cues if cue.words in line), None)
        if turn.move in STRIKES and turn.move is not Move.UNCLEAR and lost > _WORTH_NAMING:
            yield _Opening(lost, turn)
        elif cue is not None and turn.rung is None and turn.move in _LEFT_LYING and not _has_headline(turn.own_rating):
            yield _Opening(_MISSED_CUE, turn, cue)
        elif turn.move in _BARE:
            yield _Opening(_BARE_COST, turn)
        openness, line = turn.mind.openness, turn.line


def _has_limit(turns: Sequence[Turn]) -> bool:
    return any(turn.own_rating.level(Skill.SELF_EXPRESSION) == 2 or turn.move is Move.LEAVES for turn in turns)


def _has_headline(rating: Rating) -> bool:
    return any(rating.level(skill) == 2 for skill in HEADLINE)


def _try(
    scenario: Scenario, turns: Sequence[Turn], opening: _Opening, rater: Rater, nearness: Nearness, used: set[str]
) -> Try | None:
    turn = opening.turn
    moment = moment_of(scenario, turns[: turn.number - 1])
    for skill, sentence in _candidates(scenario, turns, opening, nearness):
        # The sentence has only our reading, so the reply's own level is ours too, whatever a second one made of it.
        then = turn.own_rating.level(skill)
        if sentence in used or then is None:
            continue
        rated = rater.rate(sentence, moment)
        level = rated.level(skill)
        if level is None or level <= then or rated.flags or rated.level(Skill.COMPOSURE) == 0:
            continue
        name, pronoun = scenario.persona.name, scenario.persona.pronoun
        return Try(
            turn=turn.number,
            quote=_quote(turn, skill),
            effect=_effect(opening, name, pronoun),
            sentence=sentence,
            skill=skill,
            level_then=then,
            level_of_sentence=level,
        )
    return None


def _effect(opening: _Opening, name: str, pronoun: str) -> str:
    if opening.cue is not None:
        return f"There was an opening: {opening.cue.invites}"
    return say(LIMIT_MISSED if opening.is_for_limit else COST.get(opening.turn.move, COST_ELSE), name, pronoun)


def _candidates(
    scenario: Scenario, turns: Sequence[Turn], opening: _Opening, nearness: Nearness
) -> Iterator[tuple[Skill, str]]:
    turn = opening.turn
    if opening.cue is not None:
        for skill in HEADLINE:
            yield skill, opening.cue.try_saying
    disclosed = turns[turn.number - 2].mind.disclosed if turn.number > 1 else 0
    if turn.suggestion and SuggestionGuard(scenario, disclosed, nearness).lets_pass(turn.suggestion):
        for skill in HEADLINE:
            yield skill, turn.suggestion
    for skill in _LIMITS if scenario.aim == "limit" else SERVES.get(turn.move, SERVES_ELSE):
        suggestions = getattr(scenario.tries, skill.value)
        # What fits only since the last rung is nearest to the moment.
        for suggestion in sorted(suggestions, key=lambda s: s.after is None):
            if suggestion.after is None or scenario.rung_index(suggestion.after) < disclosed:
                yield skill, suggestion.say


def _quote(turn: Turn, skill: Skill) -> str:
    """The words at fault, else the whole reply."""
    rating = turn.own_rating
    spans = rating.evidence.get(skill, ())
    if not spans and rating.flags:
        spans = rating.flag_evidence.get(rating.flags[0], ())
    return max((span.quote for span in spans), key=len, default=turn.reply)
