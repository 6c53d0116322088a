"""What comes again in a talk: the same kind of move in a row, and one bare question after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from bot.meaning.common_words import GRAMMAR
from bot.meaning.questions import only_asks, questions_in
from bot.meaning.wording import plain, sentences, words
from bot.persona.moves import STRIKES
from bot.persona.script import answers_openly
from bot.persona.turn import Turn
from bot.persona.wording import ACKNOWLEDGES, GIVES_ROOM, LEAVES_FREE, OFFERS
from bot.rubric import Rating, Skill
from bot.scenario.check import fold
from bot.scenario.model import Move

# A 2 that the rater itself holds for less likely moves them as a 1 does.
_LEAST_SURE = 0.6
_SHOWS = {
    Move.GUESSES: Skill.PERSPECTIVE_TAKING,
    Move.ASKS: Skill.CURIOSITY,
    Move.OWNS: Skill.OWNERSHIP,
    Move.VALIDATES: Skill.VALIDATION,
    Move.SPEAKS_UP: Skill.SELF_EXPRESSION,
}
# To ask or to guess right after something was told, or to let it be, is to listen.
_LISTENS = frozenset({Move.ASKS, Move.GUESSES, Move.VALIDATES})
_SMALL_GIFTS = frozenset({Move.GIVES_ROOM, Move.OFFERS, Move.APOLOGISES})
_SKILLS = frozenset(_SHOWS.values())
# The moves that a reply of nothing but questions can be.
_QUESTIONS = frozenset({Move.ASKS, Move.PRESSES, Move.INTERROGATES, Move.BREAKS_WORD, Move.REPEATS})


@dataclass(frozen=True)
class Said:
    """A reply in its place: what it was, and the turn that it answers."""

    move: Move
    reply: str
    rating: Rating
    is_kindness: bool
    before: Turn | None = None


def said_so_far(turns: Sequence[Turn]) -> list[Said]:
    """The replies of a talk, each with the turn before it."""
    befores = (None, *turns)
    return [
        Said(turn.move, turn.reply, turn.own_rating, turn.kindness is not None, before)
        for before, turn in zip(befores, turns, strict=False)
    ]


def is_clear(rating: Rating, skill: Skill) -> bool:
    """Whether a skill is shown, and the rater is sure of it: a guess of the rater's opens nobody."""
    return rating.level(skill) == 2 and rating.sureness(skill) >= _LEAST_SURE


def times_before(now: Said, earlier: Sequence[Said]) -> int:
    """How often the same kind of move came just before, with nothing else given or told in between.

    The reply right after something told is a new move, once in a row: who then still only asks, or only guesses, has
    found a technique. An acknowledgement, a part owned, a view of one's own starts afresh each time.
    """
    count, has_followed = 0, False
    for last, each in pairwise([*_row(now, earlier), now]):
        count += _gave_as_much(last, now)
        if _brings_more(each, last):
            count, has_followed = 0, False
        elif _follows(each) and not has_followed:
            count, has_followed = 0, True
    return count


def _row(now: Said, earlier: Sequence[Said]) -> list[Said]:
    """The replies before of the same kind, the oldest first; those between that gave nothing part no two."""
    since = [*takewhile(lambda each: each.move is now.move or not _gives_something(each), reversed(earlier))]
    return [each for each in reversed(since) if each.move is now.move]


def _gives_something(each: Said) -> bool:
    if each.move in STRIKES:
        return False
    return bool(_shown(each.rating)) or each.is_kindness or each.move in _SMALL_GIFTS


def _brings_more(each: Said, last: Said) -> bool:
    """Whether it also gives something that the reply before did not, or acknowledges what was just told."""
    beside = _shown(each.rating) - {_SHOWS.get(each.move)}
    if each.move is Move.GUESSES:
        # "You felt alone because nobody asked" lets it make sense in the same breath, and is one guess.
        beside -= {Skill.VALIDATION}
    # "That sounds lonely to carry. How has it been?" takes their side in view before it asks.
    if each.move is Move.ASKS and each.rating.level(Skill.PERSPECTIVE_TAKING):
        beside |= {Skill.PERSPECTIVE_TAKING}
    if each.is_kindness or _acknowledges(each, last):
        return True
    return bool(beside if _was_told_a_rung(each) else beside - _shown(last.rating))


def _acknowledges(each: Said, last: Said) -> bool:
    """Whether a question comes after a sentence that takes in what was just told; the same one twice does not."""
    if each.move is not Move.ASKS or not _was_told(each):
        return False
    first, *rest = sentences(plain(each.reply)) or [""]
    is_said_first = bool(rest) and not questions_in(first) and bool(ACKNOWLEDGES.search(first))
    return is_said_first and first not in plain(last.reply)


def _shown(rating: Rating) -> frozenset[Skill]:
    return frozenset(skill for skill in _SKILLS if rating.level(skill) == 2)


def _follows(each: Said) -> bool:
    # A part is easily owned again; it answers what was told where it is the very thing.
    return _has_a_word_of_it(each) if each.move is Move.OWNS else each.move in _LISTENS and _was_told(each)


def _gave_as_much(each: Said, now: Said) -> bool:
    """A half thing said before does not use up the whole one."""
    skill = _SHOWS.get(now.move)
    return skill is None or not is_clear(now.rating, skill) or is_clear(each.rating, skill)


def _was_told(said: Said) -> bool:
    """Whether the reply comes right after something told: a rung, or an answer given openly."""
    before = said.before
    return _was_told_a_rung(said) or bool(before and before.answer and answers_openly(before.mind))


def _was_told_a_rung(said: Said) -> bool:
    return said.before is not None and said.before.rung is not None


def _has_a_word_of_it(said: Said) -> bool:
    """Whether the reply has a word of the rung just said that is new in the talk."""
    if said.before is None or not _was_told_a_rung(said):
        return False
    new = _content(said.before.line) - _content(said.before.reply)
    return bool(new & _content(said.reply))


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in words(plain(text)) if word not in GRAMMAR)


def bare_questions(now: Said, earlier: Sequence[Said]) -> int:
    """How many replies in a row, this one with them, were a closed question and nothing else."""
    return sum(1 for _ in takewhile(_is_bare_question, [now, *reversed(earlier)]))


def _is_bare_question(said: Said) -> bool:
    if said.move not in _QUESTIONS or said.is_kindness or _was_told_a_rung(said):
        return False
    if _shown(said.rating) or said.rating.level(Skill.OWNERSHIP) or _leaves_a_way_out(said.reply):
        return False
    return (said.rating.level(Skill.CURIOSITY) or 0) <= 1 and _only_asks(said)


def _leaves_a_way_out(reply: str) -> bool:
    return any(soft.search(fold(reply)) for soft in (GIVES_ROOM, OFFERS, LEAVES_FREE))


def _only_asks(said: Said) -> bool:
    text = plain(said.reply)
    # "I want to know what happened" wonders, and is put as no question.
    wonders = said.rating.level(Skill.CURIOSITY) == 1 and len(sentences(text)) == 1
    return only_asks(text) or (wonders and not questions_in(text))
