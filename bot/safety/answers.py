"""Which fixed text answers what a learner writes on while the practice has stopped.

One place decides (`answer_to`), in a fixed order: a danger that comes from another, a no, then each kind of answer by
its wordings (`bot/safety/written_on.py`). What says less than it seems to is taken out first, and where a sign, a yes,
a plea, means or now is left, that comes before everything milder. In any doubt it is the safer text.

What was said since the stop is read along by the rules alone: beside words of self-harm the encoder takes whatever
follows for a sign, also "hm".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.safety.label import Label
from bot.safety.screen import Screening, by_words
from bot.safety.texts import Answer
from bot.safety.written_on import (
    BARE_NO,
    BEGINS_WITH_NO,
    BY_KIND,
    CALLS,
    FROM_ANOTHER,
    HARM_IS_NEAR,
    HELPER,
    IN_DANGER,
    LEADING_NO,
    MEANT_IT,
    NEEDS_HELP,
    NO,
    NOT_SAFE,
    SAYS_LESS,
    SCARED_OF_MYSELF,
    SOMEBODY_THERE,
    words_of,
)

ASK = frozenset({Label.SELF_HARM_ACTIVE, Label.SELF_HARM_PASSIVE})
"""The labels whose text asks whether the learner thinks of ending their life; it is asked once."""
_TELL_NO_MORE = frozenset({Label.ABUSE, Label.UNREAD})
# Also who has called, or has somebody with them: their no says nothing against it.
_TOLD_TO_CALL = frozenset({Answer.CALL_NOW, Answer.IN_DANGER_NOW, Answer.CHILD_NOW, Answer.NOT_REACHED, Answer.REACHED})
# After these the question stands as it stood.
_LEAVE_THE_QUESTION = frozenset({None, Answer.BELIEVED, Answer.NOT_ASKED_AGAIN})
# What the encoder alone hears is a new kind of danger where it is no fragment ("soon") and surely meant.
_LONG_FROM_WORDS, _SURE_FROM = 8, 0.9


def answer_to(
    text: str,
    stopped_for: Sequence[Label],
    earlier: Sequence[str],
    found: Screening,
    said_last: Sequence[Answer | None] = (),
) -> Answer:
    """The answer to a text while the practice has stopped for these labels, the last of them last.

    `earlier` is what the learner wrote since the stop, `found` is what the screen finds in the text by itself, and
    `said_last` is what the program has said since, the last thing last: an answer, or None for the text of a stop.
    """
    words = words_of(text)
    if not words:
        return Answer.STILL_HERE
    if danger := _danger_from_another(words, stopped_for):
        return danger
    urgent = _urgent(stopped_for)
    explicit = by_words(text, earlier).label
    is_told_to_call = not _TOLD_TO_CALL.isdisjoint(said_last)
    if (
        found.label is not Label.UNREAD
        and explicit is Label.NONE
        and NO.fullmatch(words)
        and not MEANT_IT.search(words)
    ):
        if is_told_to_call:
            return urgent
        return Answer.BELIEVED if _is_believed(words, stopped_for, said_last) else Answer.STILL_HERE
    kinds, left = _kinds_in(words, stopped_for, earlier)
    is_meant = not ASK.isdisjoint(stopped_for) and MEANT_IT.search(words) is not None
    # Of words that are known to the last one the encoder need not guess.
    heard = {explicit, found.label} if left else {explicit}
    if is_meant or _is_urgent(left, stopped_for, heard - {Label.NONE}):
        return urgent
    if kinds:
        return kinds[0]
    return urgent if is_told_to_call and BEGINS_WITH_NO.match(words) else Answer.STILL_HERE


def is_new_sign(found: Screening, stopped_for: Collection[Label]) -> bool:
    """Whether what was found needs words of its own: the practice has not stopped for its kind yet.

    Of what the encoder hears in a few words after a stop ("soon") too little is known for a text of its own.
    """
    label = found.label
    if label in (Label.NONE, Label.UNREAD) or label in stopped_for:
        return False
    if label in ASK and (not ASK.isdisjoint(stopped_for) or _is_of_that_danger(found.words, stopped_for)):
        return False
    is_long = len(found.words.split()) >= _LONG_FROM_WORDS
    return found.chance >= 1 or (is_long and (label in ASK or found.chance >= _SURE_FROM))


def _is_of_that_danger(said: str, stopped_for: Collection[Label]) -> bool:
    """Whether words that alone would be a sign of self-harm speak of the danger that is told already."""
    words = words_of(said)
    if Label.HARM_TO_OTHERS in stopped_for and SCARED_OF_MYSELF.search(words):
        return True
    return not {*stopped_for} <= {Label.UNREAD} and NOT_SAFE.search(words) is not None


def _danger_from_another(words: str, stopped_for: Sequence[Label]) -> Answer | None:
    """The answer where another person is a danger now, also where self-harm was asked about since; else None."""
    if {*stopped_for} <= {*ASK, Label.UNREAD} or not FROM_ANOTHER.search(words):
        return None
    return _urgent([label for label in stopped_for if label not in ASK])


def _urgent(stopped_for: Collection[Label]) -> Answer:
    if not ASK.isdisjoint(stopped_for):
        return Answer.CALL_NOW
    return Answer.CHILD_NOW if Label.CHILD_RISK in stopped_for else Answer.IN_DANGER_NOW


def _is_believed(words: str, stopped_for: Sequence[Label], said_last: Sequence[Answer | None]) -> bool:
    """Whether a no answers the question about self-harm: one that does not say what it denies only right after it."""
    if ASK.isdisjoint(stopped_for):
        return False
    last = said_last[-1] if said_last else None
    return not BARE_NO.fullmatch(words) or (stopped_for[-1] in ASK and last in _LEAVE_THE_QUESTION)


def _kinds_in(words: str, stopped_for: Collection[Label], earlier: Sequence[str]) -> tuple[list[Answer], str]:
    """The kinds of answer that milder wordings in a text ask for, the first first, and what is left without them."""
    kinds, left = [], SAYS_LESS.sub(" ", words)
    for kind, wording in BY_KIND:
        if kind is Answer.NOT_ASKED_AGAIN and ASK.isdisjoint(stopped_for):
            continue
        if wording.search(left):
            kinds.append(kind)
            left = wording.sub(" ", left)
    there = SOMEBODY_THERE.search(left)
    if there and _is_help(there["who"], stopped_for, earlier):
        kinds.append(Answer.REACHED)
        left = SOMEBODY_THERE.sub(" ", left)
    return kinds, " ".join(left.split())


def _is_help(who: str, stopped_for: Collection[Label], earlier: Sequence[str]) -> bool:
    """Whether somebody who is there helps. Where another person is a danger, that is nobody of the family or named."""
    if {*stopped_for} <= ASK:
        return True
    is_named = any(f" {who} " in f" {words_of(each)} " for each in earlier)
    return HELPER.fullmatch(who) is not None and not is_named


def _is_urgent(left: str, stopped_for: Collection[Label], signs: Collection[Label]) -> bool:
    """Whether what is left of a text, or a sign that was found in it, asks for the text that says to call now."""
    if not ASK.isdisjoint(stopped_for):
        return bool(signs) or CALLS.search(left) is not None or CALLS.search(LEADING_NO.sub("", left)) is not None
    if {*signs} - _TELL_NO_MORE or NEEDS_HELP.search(left):
        return True
    if Label.HARM_TO_OTHERS in stopped_for and HARM_IS_NEAR.search(left):
        return True
    return {*stopped_for} != {Label.UNREAD} and IN_DANGER.search(left) is not None
