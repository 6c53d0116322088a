"""What the rubric rules out whatever the model says. A rule only ever lowers a level."""

from __future__ import annotations

import re

from bot.meaning.insisting import INSISTS
from bot.meaning.questions import only_asks, questions_in
from bot.meaning.wording import plain, words
from bot.rating.features import Reading
from bot.rating.joined import BLOWS, is_held_lightly, is_offered
from bot.rating.lexicon.asking import HOSTILE_QUESTION, WOUNDING_WISH
from bot.rating.lexicon.moments import is_plain_stop
from bot.rating.lexicon.striking import STRIKING
from bot.rubric import Skill

Levels = dict[Skill, int]

# Rubric, curiosity: "A string of three or more questions caps at 1 (interrogation)."
MANY_QUESTIONS = 3
# A stock reply keeps at most this many words once its stock phrases are taken out and the everyday words left.
_FEW_PARTICULARS = 1
_SLAMS = 2
_CLINICAL_ACCOUNT = 2
_FEW_WORDS = 8
_OFFER = frozenset({"offer", "offers_help"})
_INVITES = frozenset(
    {"want_to_hear", "tell_me", "open_experience", "all_ears", "which_part", "open_how_is_it", "rest_of_it"}
)
# A question with one of these leaves them free, gives something, is about something else, or is no wondering at all.
_NOT_BARE = frozenset(
    {"declinable", "may_be_left", "respects_stop", "offer", "offers_help", "sorry", "hedge", "about_other_things",
     "advice_question", "accusing_question", "what_do_you_mean"}
)  # fmt: skip
_ELSEWHERE = re.compile(r"\b(?:still on for|btw|by the way|forgive me|(?:want|fancy) (?:a|an|some|another))\b")
_CROSS_EXAMINES = re.compile(
    r"\bwhat are you (?:hiding(?! from)|keeping from me|not telling me)\b|\b(?:what is|whats|tell me) your secret\b|"
    # As an order: "I'll answer honestly" is none.
    r"(?:^|[^\w\s'] ?)(?:(?:so|now|then|just|please|come on|ok|okay|right|look) )*"
    r"answer (?:me )?(?:(?:with )?(?:a )?yes or no|truthfully|honestly)\b|"
    # With a colon it is one even where the sentence before has no end.
    r"(?<!ill )(?<!will )(?<!i )(?<!to )answer (?:me )?(?:with )?(?:a )?yes or no ?:"
)
_CALM_DOWN = re.compile(
    r"\bcalm down\b|\b(?:youre|stop|are you|bit of an) (?:\w+ )?over ?react\w*|(?:^|[.!?,] ?|just )get over it\b"
    r"|\b(?:dont|stop) be(?:ing)? so (?:dramatic|sensitive|touchy)\b"
)
# Who names the skill in place of showing it recites: these are a trainer's words, hardly anybody's in a quarrel.
_NAMES_THE_SKILL = re.compile(
    r"\b(?:open (?:question|invitation)s?|perspectives?(?: taking)?|empath\w+|validat\w+|(?:non|not) ?judg\w*|"
    r"(?:am|as a|being) (?:a )?curious (?:person|and|about your)|i (?:am|m) curious about your|active(?:ly)? listen\w*|"
    r"reflective(?:ly)? listen\w*|i statements?|own my part|name my own part|hold(?:ing)? it lightly|safe space)\b"
)
# "Not asking. Not asking. Ok I'm asking, what is it": a word given and broken in the same breath.
_TAKES_IT_BACK = re.compile(
    r"\b(?:not (?:going to |gonna )?ask(?:ing)?|wont ask|will not ask|no more questions|"
    r"(?:ill|i will|im) (?:drop|leave|dropping|leaving|stop|stopping)(?: asking)?(?: it| that| this| you)?)\b"
    r".*(?:\?|\bim asking\b|\btell me\b)"
)
# "So what's up?" wonders, and would do so anywhere; in the labelled replies 3 of 26 of these are more than a 1.
_ASKS_IN_GENERAL = re.compile(r"\bwhat(?:s| is) (?:up|wrong|it|this about|going on|the matter)\b|\bwhat happened\b")
# Who asks for their lines wants to be told what to do, and nothing about the other.
_ASKS_FOR_LINES = re.compile(r"\btell me what (?:to |you want me to |i (?:should|can|have to) )(?:say|do|write)\b")
_FORMULA = re.compile(STRIKING["formula"])
_META = re.compile(STRIKING["meta_empathy"])


def capped(levels: Levels, reading: Reading) -> Levels:
    """The levels after every rule; `reading` is what the learner said, in its moment."""
    allowed = dict(levels)
    for skill, cap in _caps(reading):
        allowed[skill] = min(allowed[skill], cap)
    # Rubric: "pressing on after they said stop or no caps at 1"; and to push is composure 1, to respect a stop 2.
    if asks_on_after_a_stop(allowed, reading):
        allowed[Skill.CURIOSITY], allowed[Skill.COMPOSURE] = 1, min(allowed[Skill.COMPOSURE], 1)
    return allowed


def _caps(reading: Reading) -> list[tuple[Skill, int]]:
    signs = reading.signs
    caps: list[tuple[Skill, int]] = []
    if INSISTS.search(reading.text):
        caps += [(Skill.CURIOSITY, 1), (Skill.COMPOSURE, 1)]
    # A wish to know that carries an insult is contempt (Gottman), not wondering.
    if is_wounding(reading):
        caps += [(Skill.CURIOSITY, 0), (Skill.PERSPECTIVE_TAKING, 0), (Skill.VALIDATION, 0), (Skill.COMPOSURE, 0)]
    # Rubric, composure 0: "insult, contempt, threat", however few words it takes.
    if "hostile" in signs:
        caps += [(Skill.PERSPECTIVE_TAKING, 0), (Skill.VALIDATION, 0), (Skill.COMPOSURE, 0)]
    # Rubric, composure 0: 'slamming the door ("Fine. Whatever. Bye")'.
    if signs.get("slammed_door", 0) >= _SLAMS and len(words(reading.text)) <= _FEW_WORDS:
        caps.append((Skill.COMPOSURE, 0))
    # Rubric, validation 0: "dismisses, minimises ... (Calm down)"; and told to somebody upset, it is no steadiness.
    if _CALM_DOWN.search(reading.text):
        caps += [(Skill.VALIDATION, 0), (Skill.COMPOSURE, 1)]
    return caps + _caps_of_questions(reading) + _caps_of_the_unspecific(reading)


def _caps_of_questions(reading: Reading) -> list[tuple[Skill, int]]:
    signs = reading.signs
    caps: list[tuple[Skill, int]] = []
    # Rubric, curiosity: "pressing on after they said stop or no caps at 1".
    if presses_on(reading):
        caps.append((Skill.CURIOSITY, 1))
    if questions_in(reading.text) >= MANY_QUESTIONS:
        caps.append((Skill.CURIOSITY, 1))
    if _TAKES_IT_BACK.search(reading.text) and "declinable" not in signs:
        caps.append((Skill.CURIOSITY, 1))
    if _ASKS_FOR_LINES.search(reading.text):
        caps.append((Skill.CURIOSITY, 0))
    if _ASKS_IN_GENERAL.search(reading.text) and not {"declinable", "open_experience", "which_part"} & signs.keys():
        caps.append((Skill.CURIOSITY, 1))
    # Rubric, curiosity 0: "What is your problem?", "Do you even hear yourself?"
    if HOSTILE_QUESTION.search(reading.text) and not _INVITES & signs.keys():
        caps += [(Skill.CURIOSITY, 0), (Skill.COMPOSURE, 0)]
    # Rubric, curiosity 0: "cross-examines".
    if _CROSS_EXAMINES.search(reading.text) and not ({"declinable"} | _INVITES) & signs.keys():
        caps += [(Skill.CURIOSITY, 0), (Skill.COMPOSURE, 1)]
    # 'Want a pizza?' is kind, and wonders nothing about them.
    is_about_them = bool((_INVITES | {"closed_check", "open_how"}) & signs.keys())
    if _ELSEWHERE.search(reading.text) and question_marks(reading) == 1 and not is_about_them:
        caps.append((Skill.CURIOSITY, 0))
    return caps


def _caps_of_the_unspecific(reading: Reading) -> list[tuple[Skill, int]]:
    signs = reading.signs
    caps: list[tuple[Skill, int]] = []
    # Rubric, level 2: "specific to this person and this moment". Stock phrases fit every moment, so they fit none.
    if is_stock(reading):
        caps += [(skill, 1) for skill in (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING, Skill.VALIDATION)]
    if _NAMES_THE_SKILL.search(reading.text) and not reading.shared_particulars:
        caps += [(skill, 1) for skill in (Skill.CURIOSITY, Skill.PERSPECTIVE_TAKING, Skill.VALIDATION, Skill.OWNERSHIP)]
    # A stock opening ("I appreciate you sharing that") with nothing of this moment after it is the rubric's generic 1.
    if "formula" in signs and not reading.shared_particulars:
        caps += [(Skill.PERSPECTIVE_TAKING, 1), (Skill.VALIDATION, 1)]
    # Rubric, flags: "a long or clinical account of their inner life" explains a person, and holds nothing lightly.
    if signs.get("clinical", 0) >= _CLINICAL_ACCOUNT:
        caps.append((Skill.PERSPECTIVE_TAKING, 1))
    if not reading.own_particulars:
        caps += [(Skill.PERSPECTIVE_TAKING, 1), (Skill.VALIDATION, 1)]
    return caps


def spared(levels: Levels, reading: Reading) -> Levels:
    """The levels where a composure 0 for putting oneself down, letting the other off, or a guess offered becomes a 1,
    and a short offer of help ("shall i get us another coffee") is the steady reply that it is.

    Rubric, composure 0: "insult, contempt, threat, mockery, ... counter-attack, refusing their limit, slamming the
    door"; none of the three is any of these, unless words that strike stand beside it
    (of 127 guesses in the labelled replies that are held lightly, offered and without such words, 3 have composure 0;
    of 10 such offers 9 have composure 2).
    """
    if BLOWS & reading.signs.keys():
        return levels
    if reading.signs.keys() >= _OFFER and len(words(reading.text)) <= _FEW_WORDS:
        return levels | {Skill.COMPOSURE: 2}
    is_meek = bool({"self_putdown", "declinable"} & reading.signs.keys())
    offers = is_held_lightly(reading.signs) and is_offered(reading.signs)
    if levels[Skill.COMPOSURE] or not (is_meek or offers):
        return levels
    return levels | {Skill.COMPOSURE: 1}


def question_marks(reading: Reading) -> int:
    """The questions asked, '??' counted once."""
    return len(re.findall(r"\?[?! ]*", reading.text))


def presses_on(reading: Reading) -> bool:
    """Whether a reply to a stop goes on asking or telling without leaving a way out."""
    if not reading.answers_a_stop:
        return False
    leaves_a_way_out = "declinable" in reading.signs or "respects_stop" in reading.signs
    asks = "?" in reading.text or "open_experience" in reading.signs
    return "refuses_stop" in reading.signs or (asks and not leaves_a_way_out)


def asks_on_after_a_stop(levels: Levels, reading: Reading) -> bool:
    """Whether a reply to a plain stop wonders on, as a question and nothing else ("What's wrong?"), with no way out."""
    is_stop = reading.moment.is_stop
    if is_stop is None:
        is_stop = is_plain_stop(plain(reading.moment.previous))
    wonders = levels[Skill.CURIOSITY] > 0 and levels[Skill.PERSPECTIVE_TAKING] < 2
    return is_stop and wonders and only_asks(reading.text) and not _NOT_BARE & reading.signs.keys()


def is_wounding(reading: Reading) -> bool:
    """Whether curious words are used to wound ('I'm so curious how you manage to be this selfish')."""
    pairs = zip(reading.parts, reading.part_signs, strict=True)
    return any(WOUNDING_WISH.search(part) and "insult" in signs for part, signs in pairs)


def is_stock(reading: Reading) -> bool:
    """Whether the reply is phrases that could answer anything, or empathy vocabulary, with nothing of this moment."""
    if reading.shared_particulars or not {"formula", "meta_empathy"} & reading.signs.keys():
        return False
    rest = _META.sub(" ", _FORMULA.sub(" ", reading.text))
    stock_words = len(words(reading.text)) - len(words(rest))
    is_mostly_stock = stock_words * 4 >= len(words(reading.text))
    return is_mostly_stock and len(reading.own_particulars) <= _FEW_PARTICULARS + stock_words // 8
