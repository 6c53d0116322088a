"""What a reply did, in one word: the thing the other person reacts to first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.meaning.insisting import INSISTS
from bot.persona.memory import breaks_word
from bot.persona.turn import Turn
from bot.persona.wording import (
    A_SHRUG,
    BLAMES,
    DISMISSES,
    FLATTERS,
    GIVES_ROOM,
    GOES,
    INSULTS,
    JOKES,
    OFFERS,
    WANDERS,
)
from bot.rubric import Flag, Rating, Skill
from bot.scenario.check import fold
from bot.scenario.model import Move

# Moves after which nothing good in the same reply counts: good words used to wound, pressed or heaped up
# are heard as what carries them (contempt outweighs content: Gottman 1994).
STRIKES = frozenset(
    {
        Move.ATTACKS,
        Move.BLAMES,
        Move.DISMISSES,
        Move.MIND_READS,
        Move.ADVISES,
        Move.INTERROGATES,
        Move.PRESSES,
        Move.STOCK,
        Move.FLATTERS,
        Move.GROVELS,
        Move.REPEATS,
        Move.IGNORES,
        Move.BREAKS_WORD,
        Move.UNCLEAR,
    }
)


def is_repeat(reply: str, earlier: Sequence[str]) -> bool:
    """Whether the learner has said this before, letter for letter or nearly so."""
    words = _words(reply)
    return any(_alike(words, _words(before)) for before in earlier)


def _alike(words: set[str], before: set[str]) -> bool:
    if len(words) < 4:
        return bool(words) and words == before
    # Three words in four: a line with a word changed is still the same line.
    return bool(before) and len(words & before) / len(words | before) >= 0.75


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w']+", fold(text)))


def says_little(reply: str) -> bool:
    """Whether the reply is a shrug: one small word, dots, an emoji."""
    return bool(A_SHRUG.match(reply.strip()))


def gives_room(reply: str) -> bool:
    """Whether the reply drops the matter or takes the pressure off."""
    return bool(GIVES_ROOM.search(fold(reply)))


def move_of(reply: str, rating: Rating, turns: Sequence[Turn]) -> Move:
    """The one thing the reply did that the persona reacts to first; blows before gifts, gifts before the rest."""
    if says_little(reply):
        return Move.SAYS_LITTLE
    if is_repeat(reply, [turn.reply for turn in turns]):
        return Move.REPEATS
    if rating.is_unrated:
        return Move.UNCLEAR
    if rating.level(Skill.COMPOSURE) != 0 and breaks_word(reply, rating, turns):
        return Move.BREAKS_WORD
    return _blow(reply, rating, turns) or _ignored(reply, rating, turns) or _gift(reply, rating) or _rest(reply, rating)


def _blow(reply: str, rating: Rating, turns: Sequence[Turn]) -> Move | None:
    text = fold(reply)
    if FLATTERS.search(text) and not INSULTS.search(text) and not _has_clear(rating):
        return Move.FLATTERS
    if rating.level(Skill.COMPOSURE) == 0:
        return _struck(text, rating)
    by_flag = {
        Flag.FAWNING: Move.GROVELS,
        Flag.INTERROGATION: Move.INTERROGATES,
        Flag.PRESSING: Move.PRESSES,
        Flag.OVER_ANALYSIS: Move.MIND_READS,
        Flag.FORMULA: Move.STOCK,
    }
    for flag, move in by_flag.items():
        if flag in rating.flags:
            return move
    if INSISTS.search(text):
        return Move.PRESSES
    if Flag.MIND_READING in rating.flags and not _takes_up_what_was_told(rating, turns):
        return Move.MIND_READS
    if Flag.ADVICE in rating.flags and not _has_clear(rating):
        return Move.ADVISES
    if rating.level(Skill.VALIDATION) == 0 and DISMISSES.search(text):
        return Move.DISMISSES
    return None


def _takes_up_what_was_told(rating: Rating, turns: Sequence[Turn]) -> bool:
    """Whether a feeling named without a maybe is a guess after all, or one they told themselves and may have."""
    has_told = bool(turns) and turns[-1].mind.disclosed > 0
    return rating.level(Skill.PERSPECTIVE_TAKING) == 2 or (has_told and rating.level(Skill.VALIDATION) == 2)


def _struck(text: str, rating: Rating) -> Move:
    """The kind of blow, the plainest first."""
    if INSULTS.search(text):
        return Move.ATTACKS
    if BLAMES.search(text):
        return Move.BLAMES
    if Flag.ADVICE in rating.flags:
        return Move.ADVISES
    return Move.DISMISSES if DISMISSES.search(text) else Move.ATTACKS


def _ignored(reply: str, rating: Rating, turns: Sequence[Turn]) -> Move | None:
    """Whether something was just told, and the reply is about something else."""
    if not turns or turns[-1].rung is None or gives_room(reply):
        return None
    takes_it_up = (
        any(rating.level(skill) for skill in (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING))
        or rating.level(Skill.VALIDATION) == 2
    )
    return Move.IGNORES if WANDERS.search(fold(reply)) and not takes_it_up else None


def _gift(reply: str, rating: Rating) -> Move | None:
    if GOES.search(fold(reply)) and "?" not in reply:
        return Move.LEAVES
    clear = {
        Skill.PERSPECTIVE_TAKING: Move.GUESSES,
        Skill.CURIOSITY: Move.ASKS,
        Skill.OWNERSHIP: Move.OWNS,
        Skill.VALIDATION: Move.VALIDATES,
    }
    for skill, move in clear.items():
        if rating.level(skill) == 2:
            return move
    if gives_room(reply):
        return Move.GIVES_ROOM
    if rating.level(Skill.SELF_EXPRESSION) == 2:
        return Move.SPEAKS_UP
    return None


def _rest(reply: str, rating: Rating) -> Move:
    if rating.level(Skill.OWNERSHIP) == 1 and re.search(r"\b(sorry|apologi[sz]e|my bad)\b", fold(reply)):
        return Move.APOLOGISES
    if OFFERS.search(fold(reply)):
        return Move.OFFERS
    if JOKES.search(reply):
        return Move.JOKES
    if WANDERS.search(fold(reply)):
        return Move.WANDERS
    if rating.level(Skill.CURIOSITY) == 1 or reply.rstrip().endswith("?"):
        return Move.ASKS
    if rating.level(Skill.OWNERSHIP) == 0 and BLAMES.search(fold(reply)):
        return Move.BLAMES
    return Move.PLAIN


def _has_clear(rating: Rating) -> bool:
    return any(
        rating.level(skill) == 2
        for skill in (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING, Skill.OWNERSHIP, Skill.VALIDATION)
    )
