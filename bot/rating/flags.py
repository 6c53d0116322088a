"""The eight flags of the rubric: the model's word, and the rubric's own condition where it can be counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.meaning.questions import questions_in
from bot.meaning.wording import words
from bot.rating.caps import MANY_QUESTIONS, asks_on_after_a_stop, is_stock
from bot.rating.features import Reading
from bot.rubric import Flag, Skill

# The signs that show a flag best, where one of them stands there.
SHOWN_BY: dict[Flag, tuple[str, ...]] = {
    Flag.MIND_READING: (
        "mind_as_fact",
        "certain",
        "because_you",
        "you_feel",
        "fake_i_statement",
        "anecdote",
        "blame",
        "insult",
    ),
    Flag.OVER_ANALYSIS: ("clinical",),
    Flag.FORMULA: ("formula", "meta_empathy", "generic_understanding", "dismissal"),
    Flag.FAWNING: ("sorry", "self_putdown"),
    Flag.ADVICE: ("advice", "advice_question", "imperative_start"),
    Flag.INTERROGATION: (),
    Flag.PRESSING: (),
    Flag.ABSOLUTES: ("absolute_you", "absolute_all"),
}
_LONG_ACCOUNT_WORDS = 12
_CLINICAL_WORDS = 2
_SHORT_WORDS = 10
# A sentence that begins with a common phrase and goes on with so much of this moment is no stock phrase.
_SHARED_OF_THIS_MOMENT = 3
_OWN_OF_THIS_MOMENT = 8


@dataclass(frozen=True)
class Seen:
    """What a flag is decided on: the reply, its levels, and the flags that the trained model would set."""

    reading: Reading
    levels: dict[Skill, int]
    by_model: frozenset[Flag]


def flags_of(seen: Seen) -> tuple[Flag, ...]:
    """The flags of a reply, in the rubric's order."""
    return tuple(flag for flag in Flag if (_RULES[flag](seen) if flag in _RULES else flag in seen.by_model))


def _is_over_analysis(seen: Seen) -> bool:
    # Rubric: "a long or clinical account of their inner life".
    is_clinical = seen.reading.signs.get("clinical", 0) >= _CLINICAL_WORDS
    return len(words(seen.reading.text)) >= _LONG_ACCOUNT_WORDS and (is_clinical or Flag.OVER_ANALYSIS in seen.by_model)


def _is_formula(seen: Seen) -> bool:
    # Rubric: "with nothing of this moment in them".
    is_specific = 2 in (seen.levels[Skill.CURIOSITY], seen.levels[Skill.PERSPECTIVE_TAKING])
    if is_specific or _has_this_moment(seen.reading) or not {"formula", "meta_empathy"} & seen.reading.signs.keys():
        return False
    return Flag.FORMULA in seen.by_model or (is_stock(seen.reading) and seen.reading.signs.get("formula", 0) >= 2)


def _has_this_moment(reading: Reading) -> bool:
    return (
        len(reading.shared_particulars) >= _SHARED_OF_THIS_MOMENT or len(reading.own_particulars) >= _OWN_OF_THIS_MOMENT
    )


def _is_interrogation(seen: Seen) -> bool:
    return questions_in(seen.reading.text) >= MANY_QUESTIONS


def _is_pressing(seen: Seen) -> bool:
    signs = seen.reading.signs
    if seen.reading.answers_a_stop and "refuses_stop" in signs:
        return True
    if asks_on_after_a_stop(seen.levels, seen.reading):
        return True
    # 'Want another coffee?' offers, and asks nothing; 'I'll drop it. Are you alright?' has stopped; and who leaves them
    # free to answer or not does not press (of 118 such replies to a stop the raters flagged 7).
    has_stopped = bool({"offer", "respects_stop"} & signs.keys()) and len(words(seen.reading.text)) <= _SHORT_WORDS
    return Flag.PRESSING in seen.by_model and not has_stopped and "declinable" not in signs


def _has_absolutes(seen: Seen) -> bool:
    # 'Nothing would help' is no reproach: the rubric's absolutes are said at the person, and cost composure.
    return seen.levels[Skill.COMPOSURE] < 2 and Flag.ABSOLUTES in seen.by_model


_RULES: dict[Flag, Callable[[Seen], bool]] = {
    Flag.OVER_ANALYSIS: _is_over_analysis,
    Flag.FORMULA: _is_formula,
    Flag.INTERROGATION: _is_interrogation,
    Flag.PRESSING: _is_pressing,
    Flag.ABSOLUTES: _has_absolutes,
}
