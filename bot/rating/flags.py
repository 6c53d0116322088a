"""The eight flags of the rubric: the model's word, where the rubric's own condition for the flag is met."""

from __future__ import annotations

from collections.abc import Callable

from bot.rating.caps import MANY_QUESTIONS, is_stock, presses_on, question_marks
from bot.rating.features import Reading
from bot.rating.wording import words
from bot.rubric import Flag, Skill

# The signs that show a flag: without one of them the model has nothing to point at.
SHOWN_BY: dict[Flag, tuple[str, ...]] = {
    Flag.MIND_READING: ("mind_as_fact", "certain", "because_you", "you_feel", "fake_i_statement", "anecdote", "blame", "insult"),
    Flag.OVER_ANALYSIS: ("clinical",),
    Flag.FORMULA: ("formula", "meta_empathy", "generic_understanding", "dismissal"),
    Flag.FAWNING: ("sorry", "self_putdown"),
    Flag.ADVICE: ("advice", "advice_question", "imperative_start"),
    Flag.INTERROGATION: (),
    Flag.PRESSING: (),
    Flag.ABSOLUTES: ("absolute_you", "absolute_all", "always_word", "never_word"),
}
_LONG_ACCOUNT_WORDS = 12

Said = Callable[[Flag], bool]


def flags_of(reading: Reading, levels: dict[Skill, int], model_says: Said) -> tuple[Flag, ...]:
    """The flags of a reply, in the rubric's order; `model_says` is the trained model's opinion of each."""
    return tuple(flag for flag in Flag if _RULES[flag](reading, levels, model_says))


def _if_shown(flag: Flag) -> Callable[[Reading, dict[Skill, int], Said], bool]:
    def rule(reading: Reading, levels: dict[Skill, int], model_says: Said) -> bool:
        return model_says(flag) and any(name in reading.signs for name in SHOWN_BY[flag])

    return rule


def _over_analysis(reading: Reading, levels: dict[Skill, int], model_says: Said) -> bool:
    # Rubric: "a long or clinical account of their inner life"; one clinical word in passing is none.
    n_clinical = reading.signs.get("clinical", 0)
    is_long = len(words(reading.text)) >= _LONG_ACCOUNT_WORDS
    return n_clinical > 0 and is_long and (n_clinical >= 2 or model_says(Flag.OVER_ANALYSIS))


def _formula(reading: Reading, levels: dict[Skill, int], model_says: Said) -> bool:
    # Rubric: "with nothing of this moment in them".
    if levels[Skill.CURIOSITY] == 2 or levels[Skill.PERSPECTIVE_TAKING] == 2 or "formula" not in reading.signs and "meta_empathy" not in reading.signs:
        return False
    return model_says(Flag.FORMULA) or (is_stock(reading) and reading.signs.get("formula", 0) >= 2)


def _fawning(reading: Reading, levels: dict[Skill, int], model_says: Said) -> bool:
    # Rubric: "two or more apologies or self-put-downs, own view gone".
    n = reading.signs.get("sorry", 0) + reading.signs.get("self_putdown", 0)
    return n >= 2 and (model_says(Flag.FAWNING) or (n >= 3 and "self_putdown" in reading.signs))


def _interrogation(reading: Reading, levels: dict[Skill, int], model_says: Said) -> bool:
    return question_marks(reading) >= MANY_QUESTIONS


def _pressing(reading: Reading, levels: dict[Skill, int], model_says: Said) -> bool:
    return reading.answers_a_stop and (presses_on(reading) or model_says(Flag.PRESSING))


_RULES = {
    Flag.MIND_READING: _if_shown(Flag.MIND_READING),
    Flag.OVER_ANALYSIS: _over_analysis,
    Flag.FORMULA: _formula,
    Flag.FAWNING: _fawning,
    Flag.ADVICE: _if_shown(Flag.ADVICE),
    Flag.INTERROGATION: _interrogation,
    Flag.PRESSING: _pressing,
    Flag.ABSOLUTES: _if_shown(Flag.ABSOLUTES),
}
