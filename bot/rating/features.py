"""What the rater counts in a reply: named signs of the rubric, and what the reply shares with the moment it answers."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.meaning.particular import particular_words
from bot.meaning.wording import plain, sentences, words
from bot.rating.joined import joined_features
from bot.rating.lexicon.guessing import GUESSING
from bot.rating.lexicon.own_side import OWN_SIDE
from bot.rating.lexicon.perspective import PERSPECTIVE
from bot.rating.lexicon.striking import STRIKING
from bot.rating.lexicon.tone import TONE
from bot.rating.signs import Signs, moment_signs, signs_in_each, signs_of, together
from bot.rubric import Moment

Features = dict[str, float]

QUESTION_START = re.compile(
    r"^(?:(?:so|and|but|ok|oh|then|hm|well) )?"
    r"(?:what|whats|how|hows|why|which|when|where|who|are you|did you|do you|is it|is that|was it|have you|can you)\b"
)
_TURN = re.compile(r"\b(?:but|though|although|then again|still)\b")
_BUT_YOU = re.compile(
    r"\b(?:but|though|although|then again|not that|still|lets be honest|in fairness)\b[^.?!]*\b(?:you|your|youre)\b"
)
_HEARD_LAST = STRIKING.keys() | TONE.keys() | GUESSING.keys() | OWN_SIDE.keys() | PERSPECTIVE.keys()
_HEARD_FIRST = STRIKING.keys() | TONE.keys()
_OPEN = ("open_experience", "which_part", "want_to_hear", "tell_me", "open_how", "open_how_is_it", "rest_of_it")
_EXPERIENCE = frozenset({"open_experience", "which_part", "open_how_is_it"})
_NOT_GENUINE = ("accusing_question", "insult", "sarcasm", "advice_question", "why_you", "about_other_things")
_PRESSED_BY = ("advice", "respects_stop", "declinable", "refuses_stop", "closed_check", "mind_as_fact")


@dataclass(frozen=True)
class Reading:
    """A reply in its plain form, its sentences, the signs in them, and the moment it answers."""

    text: str
    parts: list[str]
    part_signs: list[Signs]
    signs: Signs
    moment: Moment

    @cached_property
    def question_count(self) -> int:
        """How many of the sentences carry a question mark."""
        return sum(1 for part in self.parts if "?" in part)

    @cached_property
    def answers_a_stop(self) -> bool:
        """Whether the moment is a stop: as the scenario says, else by the words."""
        if self.moment.is_stop is not None:
            return self.moment.is_stop
        return "stop" in moment_signs(plain(self.moment.previous))

    @cached_property
    def own_particulars(self) -> frozenset[str]:
        """The stems of the words in the reply that are not everyday words."""
        return particular_words(self.text)

    @cached_property
    def shared_particulars(self) -> frozenset[str]:
        """Those of them that also stand in the situation or in what was just said."""
        moment = self.moment
        around = plain(moment.previous), plain(f"{moment.situation} {moment.relationship}")
        return self.own_particulars & (particular_words(around[0]) | particular_words(around[1]))


def read(reply: str, moment: Moment, among: Iterable[str] | None = None) -> Reading:
    """The reply as the rater reads it; with `among`, no other signs than these are looked for."""
    text = plain(reply)
    parts = sentences(text)
    part_signs = signs_in_each(parts, among)
    return Reading(text, parts, part_signs, together(part_signs), moment)


def features_of(reading: Reading) -> Features:
    """Every named number of a reply in its moment; deterministic, 0 to about 5."""
    found: Features = {}
    for name, n in reading.signs.items():
        found[name] = 1.0
        if n > 1:
            found[name + "+"] = math.log2(n)
    found |= _size(reading)
    found |= _questions(reading)
    found |= _order(reading)
    found |= _specific(reading)
    found |= _moment(reading)
    found |= joined_features(reading.parts, reading.part_signs, reading.signs, found)
    return found


def _size(reading: Reading) -> Features:
    n = len(words(reading.text))
    found = {"words": math.log2(1 + n) / 3, "sentences": min(len(reading.parts), 8) / 4}
    for limit in (3, 6, 10):
        if n <= limit:
            found[f"at_most_{limit}_words"] = 1.0
    if n > 45:
        found["long"] = 1.0
    if "!" in reading.text:
        found["exclaims"] = 1.0
    return found


def _questions(reading: Reading) -> Features:
    found: Features = {}
    n = reading.question_count
    if n:
        found["asks"] = 1.0
        found[f"asks_{min(n, 4)}"] = 1.0
        if n == len(reading.parts):
            found["only_questions"] = 1.0
        if "?" in reading.parts[-1]:
            found["ends_asking"] = 1.0
    if any(QUESTION_START.search(part) for part in reading.parts if "?" not in part):
        found["asks_unmarked"] = 1.0
    genuine = [
        signs
        for part, signs in zip(reading.parts, reading.part_signs, strict=True)
        if any(name in signs for name in _OPEN) and not any(name in signs for name in _NOT_GENUINE)
    ]
    if genuine:
        found["open_sentence"] = 1.0
    if any(signs.keys() & _EXPERIENCE for signs in genuine):
        found["experience_sentence"] = 1.0
    pairs = zip(reading.parts, reading.part_signs, strict=True)
    if any("correctable" in signs and "?" in part for part, signs in pairs):
        found["asks_if_right"] = 1.0
    if any(name in reading.signs for name in _OPEN):
        for name, is_there in (
            ("open_and_declinable", "declinable" in reading.signs),
            ("open_not_accusing", "accusing_question" not in reading.signs),
            ("open_from_your_side", "from_your_side" in reading.signs),
            ("open_and_may_be_left", "may_be_left" in reading.signs),
        ):
            if is_there:
                found[name] = 1.0
    return found


def _order(reading: Reading) -> Features:
    """The end weighs most: 'I can see why. But honestly, grow up' is heard as its last sentence."""
    if not reading.parts:
        return {}
    last = reading.parts[-1]
    heard_last = reading.part_signs[-1] if len(reading.parts) > 1 else _after_the_turn(last, reading.part_signs[-1])
    found = {f"end:{name}": 1.0 for name in heard_last if name in _HEARD_LAST}
    if _BUT_YOU.search(last):
        found["ends_but_you"] = 1.0
    if len(reading.parts) > 1:
        found |= {f"first:{name}": 1.0 for name in reading.part_signs[0] if name in _HEARD_FIRST}
    return found


def _after_the_turn(sentence: str, signs: Signs) -> Signs:
    turned = _TURN.split(sentence)
    return signs if len(turned) == 1 else signs_of(turned[-1])


def _specific(reading: Reading) -> Features:
    own = reading.own_particulars
    before = particular_words(plain(reading.moment.previous))
    shared = reading.shared_particulars
    found: Features = {
        "particular": min(len(own), 12) / 6,
        "particular_share": len(own) / max(len(words(reading.text)), 1),
        "shares_previous": min(len(shared & before), 3) / 2,
        "shares_situation": min(len(shared - before), 4) / 2,
    }
    if not own:
        found["nothing_particular"] = 1.0
    if not shared:
        found["nothing_shared"] = 1.0
    return found


def _moment(reading: Reading) -> Features:
    found: Features = {f"moment:{name}": 0.5 for name in moment_signs(plain(reading.moment.previous)) if name != "stop"}
    if reading.answers_a_stop:
        found["moment:stop"] = 0.5
        found |= {f"stop*{name}": 1.0 for name in _PRESSED_BY if name in reading.signs}
        if reading.question_count:
            found["stop*asks"] = 1.0
            if "declinable" not in reading.signs:
                found["stop*asks_not_declinable"] = 1.0
    return found
