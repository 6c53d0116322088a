"""What the persona keeps in mind of the talk so far: a word given, a blow, and what stayed with them.

Everything is computed from the turns; nothing is remembered from one rehearsal to the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.persona.turn import Turn
from bot.persona.wording import GIVES_ROOM, LEAVES_FREE, OFFERS, PROMISES
from bot.rubric import Flag, Rating, Skill
from bot.scenario.check import fold
from bot.scenario.model import Move

# A word given holds for the next few replies; after that the talk has moved on by itself.
_HOLDS_TURNS = 3
# After this many replies without pressing, a person notices that the word was kept.
_NOTICED_AFTER = 2
# Quoted back in a sentence of the persona's own, more than this is a speech.
_LONGEST_QUOTE_WORDS, _LONGEST_QUOTE_CHARACTERS = 9, 60
# Each memory comes up at most this often in a talk: a grudge worn on the sleeve is no longer a person.
_OFTEN = {"kept_word": 2, "old_blow": 2, "old_gift": 2}
_TURNS_BETWEEN = 3
_BLOWS = frozenset({Move.ATTACKS, Move.BLAMES, Move.DISMISSES})
_STAYS = {
    Move.GUESSES: Skill.PERSPECTIVE_TAKING,
    Move.OWNS: Skill.OWNERSHIP,
    Move.VALIDATES: Skill.VALIDATION,
}
# Moves that leave room to come back to something earlier.
_LEAVES_ROOM = frozenset({Move.PLAIN, Move.SAYS_LITTLE, Move.GIVES_ROOM, Move.JOKES, Move.OFFERS})
_MENDS = frozenset({Move.APOLOGISES, Move.OWNS, Move.VALIDATES, Move.GUESSES, Move.GIVES_ROOM, Move.OFFERS})


class Kind(StrEnum):
    """What is remembered; the names are those of the scenario's `recalls`."""

    KEPT_WORD = "kept_word"
    OLD_BLOW = "old_blow"
    OLD_GIFT = "old_gift"


@dataclass(frozen=True)
class Memory:
    """Something of this talk that comes back now, with the learner's own words where it was words."""

    kind: Kind
    words: str = ""


def has_promised(reply: str) -> bool:
    """Whether the learner gave their word to leave it or to wait."""
    return bool(PROMISES.search(fold(reply)))


def breaks_word(reply: str, rating: Rating, turns: Sequence[Turn]) -> bool:
    """Whether the learner goes on about what they had said they would leave.

    An open question breaks no word, nor one that is free to be declined, nor an offer; and once the persona has told
    something of their own accord the talk is theirs again.
    """
    if not _word_stands(turns):
        return False
    if Flag.PRESSING in rating.flags or Flag.INTERROGATION in rating.flags:
        return True
    text = fold(reply)
    is_closed = rating.level(Skill.CURIOSITY) == 1 and rating.level(Skill.PERSPECTIVE_TAKING) != 2
    return is_closed and "?" in reply and not any(soft.search(text) for soft in (GIVES_ROOM, OFFERS, LEAVES_FREE))


def _word_stands(turns: Sequence[Turn]) -> bool:
    for turn in reversed(turns[-_HOLDS_TURNS:]):
        if turn.rung is not None:
            return False
        if has_promised(turn.reply):
            return turn.ending is None
    return False


def comes_back(move: Move, turns: Sequence[Turn], is_owed_an_answer: bool) -> Memory | None:
    """What of the talk so far comes back to the persona as they hear a reply of this kind.

    Only a blow that is still in the ear goes before an answer that is owed.
    """
    if any(turn.recall for turn in turns[-_TURNS_BETWEEN:]):
        return None
    if move in _MENDS and _may(Kind.OLD_BLOW, turns) and (words := _last_blow(turns)):
        return Memory(Kind.OLD_BLOW, words)
    if is_owed_an_answer or move not in _LEAVES_ROOM:
        return None
    if _has_kept_word(turns) and _may(Kind.KEPT_WORD, turns):
        return Memory(Kind.KEPT_WORD)
    if _may(Kind.OLD_GIFT, turns) and (words := _last_gift(turns)):
        return Memory(Kind.OLD_GIFT, words)
    return None


def _may(kind: Kind, turns: Sequence[Turn]) -> bool:
    return sum((turn.recall or "").startswith(kind) for turn in turns) < _OFTEN[kind]


def _has_kept_word(turns: Sequence[Turn]) -> bool:
    since = turns[-_NOTICED_AFTER:]
    if len(since) < _NOTICED_AFTER or not has_promised(since[0].reply):
        return False
    return all(turn.move not in _BLOWS | {Move.PRESSES, Move.BREAKS_WORD, Move.INTERROGATES} for turn in since)


def _last_blow(turns: Sequence[Turn]) -> str:
    for turn in reversed(turns):
        if turn.move in _BLOWS:
            return _quotable(turn, Skill.COMPOSURE) or _quotable(turn, Skill.VALIDATION)
    return ""


def _last_gift(turns: Sequence[Turn]) -> str:
    # What was said in the last reply is still in the air; this is for what stayed.
    for turn in reversed(turns[:-1]):
        skill = _STAYS.get(turn.move)
        if skill is not None and turns[-1].mind.disclosed and (words := _quotable(turn, skill)):
            return words
    return ""


def _quotable(turn: Turn, skill: Skill) -> str:
    """A few words of the reply that stand for it, letter for letter; '' where none are short enough."""
    for found in turn.own_rating.evidence.get(skill, ()):
        words = re.sub(r"\s+", " ", found.quote).strip(" .,;:!?…\"'“”‘’")
        if 2 <= len(words.split()) <= _LONGEST_QUOTE_WORDS and len(words) <= _LONGEST_QUOTE_CHARACTERS:
            return words
    return ""
