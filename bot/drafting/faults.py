"""What is wrong with a draft before anything is made of it, in words for whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.own_conflict.draft import FEWEST_GUESSES, FEWEST_SAYS, FEWEST_TELL_TALES, Draft, DraftedRung
from bot.persona.draft_wording import HARMS, OUT_OF_ROLE, TEACHES
from bot.persona.guard import LONGEST_CHARACTERS
from bot.persona.nearness import spoken_words
from bot.persona.plain_speech import is_speech
from bot.safety.label import Label
from bot.safety.screen import by_words
from bot.scenario.check import fold, tells

LONGEST_TOLD = 400
"""Characters of a fact or a reason; one or two sentences."""
_LONGEST_WORDS, _SHORTEST_WORDS = 60, 3
_NOT_PLAIN = "is not plain English; use everyday words, and no signs"
_IN_DANGER = "speaks of somebody in danger; choose an everyday trouble"
_HARMS = "threatens, holds a people in contempt or speaks of sex; leave that out"
# More than any form needs; what is beyond is no draft any more.
_MOST_IN_A_LIST = 40
LONGEST_DRAFT = 60_000
"""Characters of a whole draft as it is kept on its page; what is longer could not be taken back from there."""
# The rules of the safety screen read what somebody says of themselves; a narrator says it of another.
_GRAVE = re.compile(
    r"(?<!\w)(?:suicid\w*|kill(?:s|ed|ing)? (?:my|her|him|them)sel\w+|(?:end|take) (?:my|her|his|their) (?:own )?life|"
    r"self-harm\w*|overdos\w*|rap(?:e[ds]?|ing|ist)|abus(?:e[dr]?|es|ive|ing)|assault\w*|molest\w*|"
    r"want(?:s|ed)? to die|(?:jump|thr[eo]w)\w*(?: \w+sel\w+)? (?:off|from|out of) (?:the|a|that) "
    r"(?:bridge|roof|rooftop|building|balcony|cliff|window)|"
    r"(?:jump|step|thr[eo]w)\w*(?: \w+sel\w+)? (?:in front of|under) (?:the|a|that) "
    r"(?:train|tube|bus|lorry|truck|car))(?!\w)"
)


def faults_of(draft: Draft) -> list[str]:
    """Every fault of what is underneath; its lines and answers are judged one by one (`bot.drafting.judge`)."""
    if found := [*_of_size(draft)]:
        # All else would be read for nothing, and there may be very much of it.
        return found
    found = [f"reacts_because {fault}" for fault in _of_text(draft.reacts_because, LONGEST_TOLD)]
    for name, rung in draft.rungs().items():
        found += [f"{name}.{fault}" for fault in _of_rung(rung)]
    return found


def _of_size(draft: Draft) -> Iterator[str]:
    length = len(draft.model_dump_json())
    if length > LONGEST_DRAFT:
        yield f"the whole of it has {length:,} characters, and at most {LONGEST_DRAFT:,} fit; shorten it"
    for name, count in (("lines", len(draft.lines)), ("questions with answers", len(draft.answers))):
        if count > _MOST_IN_A_LIST:
            yield f"there are {count:,} {name}, and at most {_MOST_IN_A_LIST} fit; leave some out"
    lists = [each for one in draft.answers for each in (one.asks, one.guarded, one.partial, one.open, one.told)]
    longest = max(map(len, lists), default=0)
    if longest > _MOST_IN_A_LIST:
        yield f"a question has {longest:,} ways to ask or answer it, and at most {_MOST_IN_A_LIST} fit; leave some out"


def _of_rung(rung: DraftedRung) -> Iterator[str]:
    for name, longest in (("fact", LONGEST_TOLD), ("thought", LONGEST_CHARACTERS), ("feeling", 80)):
        for fault in _of_text(getattr(rung, name), longest):
            yield f"{name} {fault}"
    for name, fewest in (("says", FEWEST_SAYS), ("tell_tale", FEWEST_TELL_TALES), ("guessed_by", FEWEST_GUESSES)):
        count = len(set(map(fold, getattr(rung, name))))
        if len(getattr(rung, name)) > _MOST_IN_A_LIST:
            yield f"{name} has {len(getattr(rung, name))}; write {fewest} to {_MOST_IN_A_LIST}"
        elif count < fewest:
            yield f"{name} has {count}, and repeats do not count; write {fewest} to {_MOST_IN_A_LIST}"
    for say in rung.says:
        if fault := fault_of_speech(say):
            yield f"says {say!r}: {fault}"
        elif not tells(rung.tell_tale, say):
            yield f"says {say!r} holds none of its tell_tale words; use one of them, or add one that it holds"
    for word in rung.tell_tale:
        if not _SHORTEST_WORDS <= len(word) <= _LONGEST_WORDS:
            fits = f"write {_SHORTEST_WORDS} to {_LONGEST_WORDS}"
            yield f"tell_tale {word[:_LONGEST_WORDS]!r} has {len(word)} characters; {fits}"
    for guess in rung.guessed_by:
        yield from (f"guessed_by {guess!r} {fault}" for fault in _of_text(guess, LONGEST_CHARACTERS))


def fault_of_speech(say: str) -> str:
    """Why nobody may say it at any time ('' where somebody may): the rules that hold whatever has been told."""
    words = spoken_words(say)
    if len(say) > LONGEST_CHARACTERS:
        return f"it has {len(say)} characters, and at most {LONGEST_CHARACTERS} fit; shorten it"
    if not is_speech(say, words):
        return f"it {_NOT_PLAIN}"
    if found := OUT_OF_ROLE.search(fold(say)) or TEACHES.search(fold(say)):
        return f"no person would say {found.group(0)!r} here; change that"
    if HARMS.search(fold(say)):
        return f"it {_HARMS}"
    return f"it {_IN_DANGER}" if _is_in_danger(say) else ""


def _of_text(text: str, longest: int) -> Iterator[str]:
    if not text:
        yield "is empty; write it"
    elif len(text) > longest:
        yield f"has {len(text)} characters, and at most {longest} fit; shorten it"
    elif not is_speech(text, text):
        yield _NOT_PLAIN
    elif HARMS.search(fold(text)):
        yield _HARMS
    elif _is_in_danger(text):
        yield _IN_DANGER


def _is_in_danger(text: str) -> bool:
    """A made-up person is not one in danger: whoever is, needs more than a rehearsal."""
    return by_words(text).label is not Label.NONE or _GRAVE.search(fold(text)) is not None
