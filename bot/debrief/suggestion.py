"""Whether a sentence that a language model would rather have heard may be shown: it is data, and nobody's word yet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.persona.draft_wording import HARMS, OUT_OF_ROLE
from bot.persona.guard import leaked_rung
from bot.persona.nearness import Nearness, as_guess, as_told, sentences_of, told_by
from bot.persona.plain_speech import bare, is_speech, unmarked, words_of
from bot.scenario.check import fold
from bot.scenario.model import Rung, Scenario

# Cosines of all-MiniLM-L6-v2. Of 615 guesses of the shipped ladders, each held against the others of its rung, two in
# three are found so; of 160 sentences that the authors offer from the start, each held against the others, 59 are held
# back for nothing. That costs little, since an author's sentence is then offered.
_TELLS_FROM, _MAY_TELL_FROM = 0.55, 0.45
# "You can leave it." says nothing of anybody; with the rest it is read all the same.
_FEWEST_WORDS_OF_A_PART = 5
# What a learner could not say aloud: something done, an address, a path.
_UNSPEAKABLE = re.compile(r"[*/@]|\w\.[^\W\d]{2}")
# What a stranger wants who writes through a model, and no talk is mended with. Matched on folded text.
_WANTS_SOMETHING = re.compile(
    r"(?<!\w)(?:pass(?:words?|codes?|phrases?)|(?:bank|card|account|login|log-in) (?:details|numbers?|data)|"
    r"your (?:\w+ )?(?:address|pin|login|phone number|number|postcode)|where (?:do )?you live|"
    r"(?:send|give|lend|pay|wire|transfer|loan|bring) (?:me|us|over) (?:\S+ ){0,3}?"
    r"(?:money|cash|pounds?|dollars?|euros?|quid|bucks|[£$€]?\d+)|"
    r"(?:send|wire|transfer|lend) (?:\S+ ){0,3}?(?:money|cash|pounds?|dollars?|euros?|quid|bucks))(?!\w)"
)


@dataclass(frozen=True)
class SuggestionGuard:
    """Reads what is suggested in place of one reply."""

    scenario: Scenario
    disclosed: int
    """How many rungs had been said aloud when the learner replied."""
    nearness: Nearness = field(repr=False)

    def lets_pass(self, suggestion: str) -> bool:
        """Whether it is plain speech that harms nobody and asks for nothing of theirs, and tells nothing that had not
        been said aloud, by its words or its meaning."""
        return self._is_plain(suggestion) and not self._tells(suggestion)

    def _is_plain(self, suggestion: str) -> bool:
        text = fold(suggestion)
        if _UNSPEAKABLE.search(suggestion) or any(each.search(text) for each in (OUT_OF_ROLE, HARMS, _WANTS_SOMETHING)):
            return False
        own_words = frozenset(words_of(f"{self.scenario.persona.name} {self.scenario.what_you_know}"))
        return all(is_speech(sentence, sentence, own_words) for sentence in sentences_of(suggestion))

    def _tells(self, suggestion: str) -> bool:
        texts = (suggestion, bare(suggestion), unmarked(suggestion))
        if any(leaked_rung(self.scenario, self.disclosed, text) for text in texts):
            return True
        parts = [part for part in sentences_of(suggestion) if len(part.split()) >= _FEWEST_WORDS_OF_A_PART]
        return any(map(self._means_what_is_kept, dict.fromkeys((suggestion, *parts))))

    def _means_what_is_kept(self, text: str) -> bool:
        """Whether it comes near to what is kept, and nearer than to all that an author lets a learner say by then."""
        near = max((self._nearest(rung, text) for rung in self._kept), default=0.0)
        if near < _MAY_TELL_FROM:
            return False
        return near >= _TELLS_FROM or near > self.nearness.to_any(self._let_out, text, fewest_words=1)

    def _nearest(self, rung: Rung, text: str) -> float:
        pronoun = self.scenario.persona.pronoun
        return max(
            self.nearness.to_guessing(rung, as_guess(text, pronoun, is_reply=True), fewest_words=1),
            self.nearness.to_any(told_by(rung), as_told(text, pronoun), fewest_words=1),
        )

    @property
    def _kept(self) -> list[Rung]:
        return self.scenario.ladder[self.disclosed :]

    @property
    def _let_out(self) -> tuple[str, ...]:
        return tuple(
            text
            for skill in type(self.scenario.tries).model_fields
            for suggestion in getattr(self.scenario.tries, skill)
            if suggestion.after is None or self.scenario.rung_index(suggestion.after) < self.disclosed
            for text in dict.fromkeys((suggestion.say, *sentences_of(suggestion.say)))
        )
