"""Whether what a learner typed stops the practice: read along with what they typed before, and where they typed it."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.rehearsal.events import LONGEST_REPLY
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.typed import visible
from bot.safety.answers import ASK, answer_to, is_new_sign
from bot.safety.asked_words import asks_in_known_words
from bot.safety.late import is_late_sign
from bot.safety.screen import Label, Screening, most_urgent, screen
from bot.safety.texts import Answer

log = logging.getLogger("otherwise")

Where = Literal["start", "talk", "guess", "reflection", "chair"]

# For so many replies after a learner went on it may still come out that they think of ending their life.
_LATE_REPLIES = 3
# The screen reads the last replies along with the new one.
_RECENT_REPLIES = 6
_NOTHING = Screening(Label.NONE, "")
# What is heard in a form as surely as this is no line torn out of it.
_SURE = 0.9
LONGEST_READ = 64_000
"""Characters of one text that are read for signs; of a longer one the first and the last half of so many.

Everything that is kept is shorter (a conflict of one's own has some 45,000, a draft at most 60,000), and read to its
last word. Reading so much takes a second or two, and at worst, made of nothing but signs in doubt, about ten in each
8,000: a text without end would keep the computer at work for hours.
"""

# "I'm talking to someone now" tells that a person is there; in the talk the same words may ask.
_TALKS_TO = re.compile(
    r"\b(?:i am|i['\u2019]?m|estoy) (?:\w+ )?(?:talking|speaking|chatting|texting|hablando) (?:to|with|con)\b"
    r"(?![^.!,;]*\?)",
    re.IGNORECASE,
)
_SAY_NOT_WHAT_THIS_IS = frozenset({Answer.REACHED, Answer.NOT_ASKED_AGAIN, Answer.HOW_TO_GO_ON, Answer.BELIEVED})


@dataclass(frozen=True)
class Waiting:
    """A practice that has stopped and waits for the learner's word: for what, and what was said since."""

    labels: tuple[Label, ...]
    said: tuple[str, ...] = ()
    said_last: tuple[Answer | None, ...] = ()
    """What the program has said since, the last thing last: an answer, or None for the text of a stop."""

    def is_new(self, found: Screening) -> bool:
        """Whether what was found needs words of its own, and no answer to what was asked."""
        return is_new_sign(found, self.labels)

    def answer_to(self, text: str, found: Screening) -> Answer:
        """Which text answers this one, in which the screen has found that by itself; one that says what this is, where
        that is asked."""
        answer = answer_to(_legible(text), self.labels, self.said, found, self.said_last)
        # By known wordings alone: no file that fails may come between a learner in danger and an answer.
        is_left_open = answer in _SAY_NOT_WHAT_THIS_IS and asks_in_known_words(_TALKS_TO.sub(" ", text))
        return Answer.STILL_HERE if is_left_open else answer

    def after(self, text: str, *labels: Label, answer: Answer | None = None) -> Waiting:
        """As it waits after one more text, and what was said to it: an answer, or a stop for new labels."""
        said, said_last = (*self.said, text), (*self.said_last, answer)
        return replace(self, labels=(*self.labels, *labels), said=said, said_last=said_last)


def waiting_of(rehearsal: Rehearsal) -> Waiting:
    """What a rehearsal that waits for the learner's word has stopped for, and what was said since."""
    stops = rehearsal.attempt.waiting
    said = [words for stop in stops for words in (stop.reply, *stop.asides) if words]
    said_last = [each for stop in stops for each in (stop.answer, *stop.answers)]
    labels = [label for stop in stops for label in asked_about([Label(each) for each in stop.labels])]
    return Waiting(tuple(labels), tuple(said), tuple(said_last))


def asked_about(labels: Sequence[Label]) -> list[Label]:
    """What a stop for these, the most urgent first, has been answered for, that one last. Its text asks the question
    about self-harm only where that comes first; told beside something more urgent, it is still to be asked."""
    first, *also = labels
    return [*(label for label in also if label not in ASK), first]


def found_in(rehearsal: Rehearsal, boxes: tuple[str, ...], where: Where, goes_on: bool = False) -> Screening:
    """The most urgent sign in what was typed into these boxes; its label is `none` where nothing stops the practice.

    Each box is read alone, so that plain words in another do not hide a sign, and all together, since one may stand
    over two of them. With `goes_on` the learner has read what was said for these very words in the look back, and
    keeps them all the same; as they may once they have said that the words were not about them. Words that nobody
    could read are read anew.
    """
    if (goes_on or _was_not_about_self(rehearsal)) and was_stopped_for(rehearsal, boxes) and not _was_unread(rehearsal):
        return _NOTHING
    recent = _recent(rehearsal)

    def found(text: str) -> Screening:
        return screened(text, recent, Label.ABUSE if where == "guess" and _is_of_persona(text) else None)

    return most_urgent(found(text) for text in _readings(boxes))


def late_sign_in(rehearsal: Rehearsal, boxes: tuple[str, ...], found: Screening) -> Screening:
    """What was typed shortly after the learner went on from being asked about self-harm, where it is a sign of that
    again: also a late yes, which the screen cannot know for one."""
    since = rehearsal.replies_since_asked
    if since is None or since >= _LATE_REPLIES:
        return _NOTHING
    if found.label in ASK:
        return found
    late = next((box for box in boxes if is_late_sign(_legible(box), is_first=since == 0)), "")
    return Screening(Label.SELF_HARM_ACTIVE, late) if late and not found.stops else _NOTHING


def screened(text: str, recent: Sequence[str], apart_from: Label | None = None) -> Screening:
    """What the screen finds, `apart_from` one label; where it fails, the practice stops too: nobody has looked."""
    half = LONGEST_READ // 2
    read = text if len(text) <= LONGEST_READ else f"{text[:half]}\n{text[-half:]}"
    try:
        return screen(_legible(read), recent, apart_from)
    except Exception:
        # The traceback, and not the words: those are the learner's.
        log.exception("the safety screen failed")
        return Screening(Label.UNREAD, "")


def _legible(text: str) -> str:
    """The text without what would part a word and cannot be seen in it."""
    return "".join(each for each in visible(text) if unicodedata.category(each) != "Cf")


def screened_form(texts: Sequence[str]) -> Screening:
    """The most urgent sign in the answers of a form.

    Explicit words stop wherever they stand, in one answer or over several; so does what is heard there almost surely.
    Whatever else is heard has to be heard in one answer, and in all when they are read together: the screen knows
    messages; a line torn out of its form, or a form run together, can sound like a sign and be none.
    """
    together, *each = (screened(text, ()) for text in ("\n".join(texts), *texts))
    sure = [one for one in (together, *each) if one.chance >= _SURE]
    return most_urgent([*sure, *each] if together.stops else sure)


def or_own_yes(found: Screening, is_afraid: bool) -> Screening:
    """What was found, or the learner's own yes to being afraid of the other person where nothing more urgent was: abuse
    is the least urgent of the signs. Words that nobody could read say nothing against that yes."""
    return Screening(Label.ABUSE, "") if is_afraid and found.label in (Label.NONE, Label.UNREAD) else found


def screened_boxes(boxes: Sequence[str]) -> Screening:
    """The most urgent sign in what was typed into boxes beside each other: in one of them, or in all together."""
    return most_urgent(screened(text, ()) for text in _readings(boxes))


def _readings(boxes: Sequence[str]) -> Iterable[str]:
    filled = [box for box in boxes if box.strip()]
    # A single word beside a filled box ("none") says nothing by itself, whatever the encoder hears in it.
    return dict.fromkeys(["\n".join(filled), *(box for box in filled if len(box.split()) > 1)])


def _recent(rehearsal: Rehearsal) -> list[str]:
    """What was typed last, also before the learner went back, but for what stopped in its own turn."""
    typed: list[str] = []
    stopped_for = {stop.reply for attempt in rehearsal.attempts for stop in attempt.stops}
    for attempt in rehearsal.attempts:
        typed += (turn.reply for turn in attempt.turns[(attempt.branched_at or 1) - 1 :])
        typed += (answer for sitting in attempt.sittings for answer in sitting.answers)
    return [each for each in typed if each not in stopped_for][-_RECENT_REPLIES:]


def was_stopped_for(rehearsal: Rehearsal, boxes: tuple[str, ...]) -> bool:
    """Whether the look back has stopped for the very words in these boxes last."""
    stops = rehearsal.attempt.stops
    if not stops or stops[-1].is_in_talk:
        return False
    return stops[-1].reply == visible("\n".join(boxes))[:LONGEST_REPLY]


def _was_unread(rehearsal: Rehearsal) -> bool:
    """Whether nobody could read what stopped the practice last."""
    return rehearsal.attempt.stops[-1].label == Label.UNREAD


def _was_not_about_self(rehearsal: Rehearsal) -> bool:
    """Whether the learner has said that what stopped the practice last was not about them."""
    stops = rehearsal.attempt.stops
    return bool(stops) and not stops[-1].is_about_self


_OF_ONESELF = re.compile(
    r"\b(?:i|i['’]?(?:m|ve|d|ll)|me|my|mine|myself|we|we['’]?(?:re|ve)|us|our|ours)\b"
    r"|\b(?:je|moi|mon|ma|mes|nous|notre|nos)\b|\b[jm]['’]"
    r"|\b(?:yo|mi|mis|me|conmigo|nosotr[oa]s|nuestr[oa]s?|tengo|estoy|soy)\b",
    re.IGNORECASE,
)


# Whoever guesses says so, and speaks of the other person: "I think she was scared of her dad".
_GUESSING = re.compile(
    r"\bi(?:['’]d| would| can only| just)? (?:think|guess|wonder|bet|suppose|imagine|believe|assume|say)\b"
    r"|\bi(?:['’]?m| am) (?:just |only )?guessing\b"
    r"|\bj['’]imagine\b|\bje (?:pense|crois|suppose|devine|me demande)\b"
    r"|\byo (?:creo|pienso|supongo)\b|\bme imagino\b",
    re.IGNORECASE,
)


def _is_of_persona(guess: str) -> bool:
    """Whether a guess speaks of others only: that somebody hurts the persona is what a guess is for."""
    return not _OF_ONESELF.search(_GUESSING.sub("", guess))
