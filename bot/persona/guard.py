"""The guard: knows the whole ladder, and reads every line before it is spoken."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from bot.persona.draft_wording import (
    AGREES,
    ALL_IS_WELL,
    CONFESSES,
    DENIES,
    HARMS,
    HEAVY,
    MAYBE_HEAVY,
    NAMES_AND_DENIES,
    NODS,
    NOT,
    OUT_OF_ROLE,
    REFUSES,
    SAYS_NO,
    SOFT_WHILE_HOT,
    SOFT_WHILE_WARM,
    TEACHES,
    TURNS_AWAY,
)
from bot.persona.lapses import NOT_LISTENED, Hearing, Lapse, heard_in
from bot.persona.nearness import (
    FEWEST_WORDS,
    Meanings,
    Nearness,
    actions_of,
    as_guess,
    guessed,
    sentences_about,
    sentences_of,
    spoken_words,
    told_by,
    without_marks,
)
from bot.persona.plain_speech import bare, is_speech, run_of, unmarked, words_of
from bot.scenario.check import fold, tells
from bot.scenario.model import Band, Move, Rung, Scenario

LONGEST_SENTENCES, LONGEST_CHARACTERS = 3, 280
"""How much a person says at once; an author's line has the same bound (`bot.scenario.model.Spoken`)."""

# Cosines of all-MiniLM-L6-v2, below that of the judge of scripted talks (`bot.simulation.meaning`): a line that is
# held back for nothing (`python -m evals guard`) costs a little colour, one that slips
# through costs the whole exercise.
_TELLS_FROM, _GUESSES_FROM = 0.55, 0.55
# Below this a line is far from every guess in its own words, and need not be turned into one (`as_guess`).
_MAY_GUESS_FROM = 0.43
# The same to one sentence of it, which alone says less.
_SAYS_A_PART_FROM = 0.62
# So many words in a row, or a whole short sentence, that stand in the closed part of the ladder are no chance.
_WRITTEN_WORDS, _FEWEST_WRITTEN_WORDS = 5, 3
# A reply this near to a rung has guessed it: then a mere yes would tell.
_HAS_GUESSED_FROM = 0.50
# A denial this near to a guess that is right denies it; one that says little but what it is about comes less near.
_DENIES_FROM, _NAMES_AND_DENIES_FROM = 0.47, 0.37
# What a "not" and the rest of a sentence take off that at most.
_DENIAL_TAKES = 0.2
# A sentence this near to what has been told may well be about it, and is no confession of anything new.
_IS_ABOUT_FROM = 0.40
# A line of two or three words says little, and must come nearer: "They're sacking me."
_FEWEST_SHORT_WORDS, _TELLS_SHORT_FROM = 2, 0.62
_LAST_REPLIES = 3
# A yes of fewer words is known by them, and "Well, drink up." sounds like one.
_FEWEST_WORDS_OF_A_YES = 4
# So many words are more than a softening takes.
_FEWEST_WORDS_OF_SCORN = 5
# "Am I right? Yes or no." asks after what was guessed before.
_ASKS_AFTER_GUESS = re.compile(
    r"\b(?:right|true|correct|close|warm|guess\w*|yes or no|that it|that's it|is it|isn't it)\b|^\W*(?:so|well)\W*$"
)
# "Nobody died, you only had to ring." denies nothing about a call.
_CLAUSE_END = re.compile(r"[,;:]\s+|\s[-–—]+\s")
_GUESSING_MOVES = frozenset({Move.GUESSES, Move.MIND_READS})
# A no to anything else turns down an offer, or agrees: "I shouldn't have said that." "No."
_ASKING_MOVES = _GUESSING_MOVES | {Move.ASKS}
# So many words of the reply in a row are the reply again, and no answer to it.
_ECHO_WORDS = 7


# Somebody else speaks of this person: by name, or as one who tells a story does.
_OF_THEMSELF = (
    r"(?<!i'm )(?<!i am )(?<!me )\b{name}\b(?:'s)?\s+\w|\b(?:as|playing|being) {name}\b"
    r"|^\W*{pronoun} (?:looks?|shrugs?|sighs?|turns?|says?|nods?|pauses?|glances?|stares?|rolls?|crosses|mutters?|"
    r"smiles?)\b"
)


class Fault(StrEnum):
    """Why a sentence may not be said, in words for whoever wrote it. They never point at what is kept."""

    TELLS = "it told, or came near to telling, something this person keeps to themselves"
    CONFESSES = "it made up something about this person's life"
    AGREES = "it said yes to a guess about what this person keeps to themselves"
    OUT_OF_ROLE = "it was not this person who spoke"
    TEACHES = "it taught, praised, or thanked for being understood"
    DENIES = "it took back what this person has told"
    DENIES_WHAT_IS_KEPT = "it said no to something that this person keeps to themselves, or the contrary of it"
    HARMS = "it threatened, was contemptuous of a people, or spoke of sex"
    TOO_SOFT = "it was softer than this person is right now"
    TOO_LONG = "it was too long"
    NOT_SPEECH = "it was not plain spoken English"
    AGAIN = "it had been said before"
    PUTS_OFF = "it went on without telling what was to be told now"


_NOT_AFTER_A_GUESS = frozenset(Lapse) - {Lapse.AGREES, Lapse.DENIES}
_WHATEVER_IS_SAID = {Lapse.OUT_OF_ROLE: Fault.OUT_OF_ROLE, Lapse.TEACHES: Fault.TEACHES}
"""What is heard and may not be said at any moment."""

MADE_UP_OR_KEPT = frozenset({Fault.TELLS, Fault.CONFESSES, Fault.AGREES, Fault.DENIES_WHAT_IS_KEPT})
"""Whoever could tell these apart would learn, guess by guess, what is kept: for only what is true can be told early."""


def leaked_rung(scenario: Scenario, disclosed: int, line: str) -> str | None:
    """Id of a rung not yet said aloud that the line gives away by its words, or None."""
    for rung in scenario.ladder[disclosed:]:
        if tells(rung.tell_tale, line):
            return rung.id
    return None


@dataclass(frozen=True)
class DraftGuard:
    """Reads the draft of one line, sentence by sentence, as it is being written."""

    scenario: Scenario
    disclosed: int
    """How many rungs have been said aloud, the one released in this turn among them."""
    is_telling: bool
    """Whether a rung is released in this turn."""
    band: Band
    move: Move
    replies: tuple[str, ...]
    """What the learner said so far; the last is answered."""
    said: tuple[str, ...]
    """The persona's lines so far."""
    nearness: Nearness = field(repr=False)
    listens: bool = True
    """Whether lapses are heard that no pattern knows. Lines that somebody reads before they are ever said, and in which
    a life is made up on purpose, go by the patterns alone."""

    def fault(self, before: str, sentence: str) -> Fault | None:
        """What is wrong with the next sentence of a draft, or None. `before` is what has passed of the draft."""
        words = spoken_words(sentence)
        whole = f"{before} {sentence}".strip()
        text, done = fold(sentence), [fold(action) for action in actions_of(sentence)]
        if len(whole) > LONGEST_CHARACTERS:
            return Fault.TOO_LONG
        # The scenario's own words are gathered only where some word is no common one.
        if not is_speech(sentence, words) and not is_speech(sentence, words, self._own_words):
            return Fault.NOT_SPEECH
        if OUT_OF_ROLE.search(text) or self._speaks_of_themself(words):
            return Fault.OUT_OF_ROLE
        if HARMS.search(text):
            return Fault.HARMS
        if TEACHES.search(text) or TEACHES.search(fold(whole)):
            return Fault.TEACHES
        if self._tells(before, sentence, whole):
            return Fault.TELLS
        hearing = self._hearing(words)
        if heard := [lapse for lapse in _WHATEVER_IS_SAID if hearing.is_heard(lapse)]:
            return _WHATEVER_IS_SAID[max(heard, key=hearing.scores.__getitem__)]
        # Only what is said is heard; where that speaks against a pattern, what is done still goes by it.
        if self._confesses(sentence, text, text if hearing.is_possible(Lapse.CONFESSES) else " ".join(done), hearing):
            return Fault.CONFESSES
        if self._agrees(fold(words), done, hearing):
            return Fault.AGREES
        if denial := self._denial(sentence, text, fold(words), hearing):
            return denial
        # "You're right, how dare I own a clock." is not soft.
        may_be_scorn = len(words.split()) >= _FEWEST_WORDS_OF_SCORN and not hearing.is_possible(Lapse.SOFT)
        if self._is_too_soft(" ".join(done) if may_be_scorn else text, hearing):
            return Fault.TOO_SOFT
        if self._is_again(text):
            return Fault.AGAIN
        # One sentence may lead up to what is to be told.
        return Fault.PUTS_OFF if before and self.is_telling and not self.is_told(whole) else None

    def is_told(self, line: str) -> bool:
        """Whether the line tells the rung that is released in this turn, as a whole or in one of its sentences."""
        return any(map(self._tells_what_is_released, dict.fromkeys((line, *sentences_of(line)))))

    def _tells_what_is_released(self, text: str) -> bool:
        rung = self.scenario.ladder[self.disclosed - 1]
        return self.nearness.to_telling(rung, text) >= _TELLS_FROM or self._is_as_guessed(rung, text)

    def _speaks_of_themself(self, words: str) -> bool:
        """Whether somebody else speaks of this person, by name."""
        name = re.escape(self.scenario.persona.name)
        return re.search(_OF_THEMSELF.format(name=name, pronoun=self._pronoun), words, re.IGNORECASE) is not None

    def _tells(self, before: str, sentence: str, whole: str) -> bool:
        if any(leaked_rung(self.scenario, self.disclosed, text) for text in (whole, bare(whole), unmarked(whole))):
            return True
        if self._is_written_of_kept(sentence):
            return True
        if any(map(self._shows_what_is_kept, actions_of(sentence))):
            return True
        texts = {sentence, bare(sentence)}
        if spoken_words(sentence):
            # Part of it may be said, and the rest done; where nothing is done, this is the same text.
            texts.add(without_marks(sentence))
        wholes = {whole, without_marks(whole), f"{sentences_of(before)[-1]} {sentence}"} if before else set()
        return any(map(self._means_what_is_kept, texts)) or any(map(self._means_it_together, wholes))

    def _shows_what_is_kept(self, action: str) -> bool:
        """Whether what is done tells it. An action speaks of this person as somebody does who guesses."""
        done = f"{self._pronoun} {action}"
        return any(
            self.nearness.to_telling(rung, done) >= _TELLS_FROM
            or self.nearness.to_guessing(rung, done) >= _GUESSES_FROM
            for rung in self.scenario.ladder[self.disclosed :]
        )

    def _means_what_is_kept(self, text: str) -> bool:
        if _FEWEST_SHORT_WORDS <= len(spoken_words(text).split()) < FEWEST_WORDS:
            return self._means_it_in_short(spoken_words(text))
        if self.nearness.means_any(self._kept_meanings, text):
            return True
        return self.nearness.means_any(self._kept_guesses, text) and any(
            self._is_as_guessed(rung, text) for rung in self.scenario.ladder[self.disclosed :]
        )

    def _is_as_guessed(self, rung: Rung, text: str) -> bool:
        """Whether it says what a learner might guess of the rung."""
        return (
            self.nearness.to_any(guessed(rung, self._pronoun), text) >= _MAY_GUESS_FROM
            and self.nearness.to_guessing(rung, as_guess(text, self._pronoun)) >= _GUESSES_FROM
        )

    def _means_it_in_short(self, text: str) -> bool:
        """Whether two or three words tell it: "They're sacking me."."""
        guess = as_guess(text, self._pronoun)
        return any(
            self.nearness.to_guessing(rung, guess, _FEWEST_SHORT_WORDS) >= _TELLS_SHORT_FROM
            for rung in self.scenario.ladder[self.disclosed :]
        )

    def _means_it_together(self, whole: str) -> bool:
        """Whether what has passed tells something with the next sentence; read as a whole only where it comes near."""
        is_near = self.nearness.may_mean_any(self._kept_meanings, sentences_of(whole))
        return is_near and self._means_what_is_kept(whole)

    @cached_property
    def _kept_guesses(self) -> Meanings:
        """What a learner might guess of what is kept, and how near a line comes that may say it."""
        return tuple((guessed(rung, self._pronoun), _MAY_GUESS_FROM) for rung in self.scenario.ladder[self.disclosed :])

    @cached_property
    def _kept_meanings(self) -> Meanings:
        """Texts that mean what is kept, and how near a line may come to them."""
        return tuple(
            meaning
            for rung in self.scenario.ladder[self.disclosed :]
            for meaning in (
                (told_by(rung), _TELLS_FROM),
                (sentences_about(rung), _SAYS_A_PART_FROM),
                (guessed(rung, self._pronoun), _GUESSES_FROM),
            )
        )

    def _is_written_of_kept(self, sentence: str) -> bool:
        """Whether some words in a row are an author's about what is kept, and nobody was let hear them."""
        words = words_of(sentence)
        length = min(len(words), _WRITTEN_WORDS)
        if length < _FEWEST_WRITTEN_WORDS:
            return False
        runs = (f" {' '.join(words[at : at + length])} " for at in range(len(words) - length + 1))
        return any(run in self._kept and not self._is_let_out(run) for run in runs)

    @cached_property
    def _kept(self) -> str:
        kept = self.scenario.ladder[self.disclosed :]
        texts = [t for rung in kept for t in (rung.fact, rung.thought, rung.feeling, *rung.says, *rung.guessed_by)]
        if kept:
            texts.append(self.scenario.persona.reacts_because)
        return " | ".join(map(run_of, texts))

    def _is_let_out(self, run: str) -> bool:
        """Whether these words in a row are an author's, who lets them be said, or have been said."""
        return any(run in run_of(text) for text in self._let_out)

    def _hearing(self, words: str) -> Hearing:
        """What is heard in the words, in which an author's own are nothing to listen for."""
        if not (self.listens and words):
            return NOT_LISTENED
        # A yes or a no is one to a guess alone.
        among = frozenset(Lapse) if self.move in _ASKING_MOVES else _NOT_AFTER_A_GUESS
        hearing = heard_in(words, self.nearness.inside(words), self.replies[-1], among)
        is_anything = any(map(hearing.is_heard, Lapse))
        return NOT_LISTENED if is_anything and self._is_let_out(run_of(words)) else hearing

    def _confesses(self, sentence: str, text: str, doubtful: str, hearing: Hearing) -> bool:
        """`doubtful` is what words are believed in that stand in plain talk as often."""
        found = [*HEAVY.findall(text), *MAYBE_HEAVY.findall(doubtful)]
        if any(not any(tells([each], text) for text in self._let_out) for each in found):
            return True
        begins_to = not self.is_telling and CONFESSES.search(doubtful) is not None
        # Once all is told, what sounds like a confession and begins as none is mostly more of that.
        is_heard = hearing.is_heard(Lapse.CONFESSES) and self.disclosed < len(self.scenario.ladder)
        return (begins_to or is_heard) and not self._is_about_told(sentence)

    def _is_about_told(self, sentence: str) -> bool:
        """Whether it may well be about what has been told, in this turn or before."""
        return any(
            self.nearness.to_any(texts, sentence, fewest_words=1) >= _IS_ABOUT_FROM
            for rung in self.scenario.ladder[: self.disclosed]
            for texts in (told_by(rung), guessed(rung, self._pronoun))
        )

    def _denial(self, sentence: str, text: str, words: str, hearing: Hearing) -> Fault | None:
        if self._denies(sentence, text):
            return Fault.DENIES
        if self._says_no_to_what_is_kept(words, hearing) or self._denies_what_is_kept(words):
            return Fault.DENIES_WHAT_IS_KEPT
        return None

    def _denies(self, sentence: str, text: str) -> bool:
        """Whether it takes back something told, in this turn or before."""
        told = self.scenario.ladder[: self.disclosed]
        return DENIES.search(text) is not None and any(
            self.nearness.to_telling(rung, sentence) >= _IS_ABOUT_FROM for rung in told
        )

    def _says_no_to_what_is_kept(self, words: str, hearing: Hearing) -> bool:
        """Whether it says no to a guess that is right, whatever it names."""
        is_heard = hearing.is_heard(Lapse.DENIES) and not TURNS_AWAY.search(words)
        if not (SAYS_NO.search(words) or is_heard):
            return False
        return self.move in _ASKING_MOVES and any(map(self._has_guessed, self._asked_about))

    def _denies_what_is_kept(self, words: str) -> bool:
        """Whether it denies something kept, or says the contrary. Who hears that and is told the thing later was lied
        to; to refuse, or to put it off, is no lie."""
        kept = self.scenario.ladder[self.disclosed :]
        denying = [clause for clause in _CLAUSE_END.split(words) if NOT.search(clause) or ALL_IS_WELL.search(clause)]
        if not (kept and denying) or REFUSES.search(words) or self._is_let_out(run_of(words)):
            return False
        bar = _NAMES_AND_DENIES_FROM if NAMES_AND_DENIES.search(words) else _DENIES_FROM
        guesses = [guessed(rung, self._pronoun) for rung in kept]
        # MiniLM hears little difference between a thing and its denial, and less once the "not" is gone; so what lies
        # far off as it stands need not be read once more.
        if not any(self.nearness.to_any(each, words, fewest_words=1) >= bar - _DENIAL_TAKES for each in guesses):
            return False
        denied = NOT.sub("", ", ".join(denying))
        return any(self.nearness.to_any(each, denied, fewest_words=1) >= bar for each in guesses)

    @cached_property
    def _let_out(self) -> tuple[str, str]:
        """All that may be spoken of: what the learner was told and what an author lets this person say, which is the
        same from one rung to the next; and what was said."""
        told = self.scenario.ladder[: self.disclosed]
        texts = [text for rung in told for text in (rung.fact, *rung.says)]
        says = [say for after in (None, *(rung.id for rung in told)) for say in self.scenario.says_after.get(after, ())]
        return " ".join((self.scenario.what_you_know, *texts, *says)), " ".join(self.said)

    @cached_property
    def _own_words(self) -> frozenset[str]:
        """The scenario's own words, names among them."""
        says = [say for each in self.scenario.says_after.values() for say in each]
        texts = (self.scenario.what_you_know, self.scenario.persona.name, *says)
        return frozenset(words_of(" ".join(texts))) | frozenset(words_of(" ".join(self.said)))

    @property
    def _pronoun(self) -> str:
        return self.scenario.persona.pronoun

    def _agrees(self, words: str, actions: list[str], hearing: Hearing) -> bool:
        kept = self.scenario.ladder[self.disclosed :]
        says_yes = (
            (len(words.split()) >= _FEWEST_WORDS_OF_A_YES and hearing.is_heard(Lapse.AGREES))
            or any(map(AGREES.search, (words, *actions)))
            or any(map(NODS.search, actions))
        )
        if self.is_telling or not kept or not says_yes:
            return False
        return self.move in _GUESSING_MOVES or any(map(self._has_guessed, self._asked_about))

    @property
    def _asked_about(self) -> tuple[str, ...]:
        """The replies that a yes would answer: the last one, and what was said before it where it asks after that."""
        return self.replies[-_LAST_REPLIES:] if _ASKS_AFTER_GUESS.search(fold(self.replies[-1])) else self.replies[-1:]

    def _has_guessed(self, reply: str) -> bool:
        """Whether a reply has guessed something that is kept, in any of its sentences."""
        if leaked_rung(self.scenario, self.disclosed, reply):
            return True
        guesses = [as_guess(sentence, self._pronoun, is_reply=True) for sentence in sentences_of(reply)]
        return any(
            self.nearness.to_guessing(rung, guess, fewest_words=1) >= _HAS_GUESSED_FROM
            for guess in guesses
            for rung in self.scenario.ladder[self.disclosed :]
        )

    def _is_too_soft(self, text: str, hearing: Hearing) -> bool:
        if self.band is Band.COOL:
            return False
        if self.is_telling:
            # What is told may sound soft; sorry and a hug are more than that, but where an author put them.
            return SOFT_WHILE_HOT.search(text) is not None and not self._is_let_out(run_of(text))
        if self.band is Band.WARM:
            return SOFT_WHILE_WARM.search(text) is not None
        return hearing.is_heard(Lapse.SOFT) or SOFT_WHILE_HOT.search(text) is not None

    def _is_again(self, text: str) -> bool:
        words = words_of(text)
        if any(words == words_of(line) or (len(words) >= 4 and text in fold(line)) for line in self.said):
            return True
        reply = " ".join(words_of(self.replies[-1]))
        runs = (" ".join(words[at : at + _ECHO_WORDS]) for at in range(len(words) - _ECHO_WORDS + 1))
        return any(run in reply for run in runs)
