"""Whether what a learner typed asks that the role-play stop.

Two halves, outside the role-play and before the persona sees the text: rules over explicit words (bot/safety/words),
and a trained encoder that also hears what is only hinted at, or what takes the earlier messages to understand. Either
of them stops. Both decide together on some words that are often said lightly ("kms, this essay"), and on words behind
a denial, a question or a quote ("you asked if I want to die"); and of words that leave any doubt the encoder may be
quite sure that they are not meant. Where the encoder cannot run the rules stand alone, and find less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from bot.meaning.clauses import clauses_of
from bot.safety.label import Label
from bot.safety.model import Joint, Sign, hear, load_joint, sentences_in
from bot.safety.plain import Plain, plain
from bot.safety.words.lightly import BY_A_DROP, HEDGED, LEAVES_NO_DOUBT, SAID_LIGHTLY, SEEMS_LIGHT
from bot.safety.words.not_meant import DENIALS, NEIGHBOURS, ONLY_TIRED, TAKEN_BACK
from bot.safety.words.patterns import compiled
from bot.safety.words.tables import is_french_or_spanish, tables_for
from bot.safety.words.told_apart import (
    FICTION,
    LONG_PAST,
    LONG_PAST_AFTER,
    NOT_FICTION,
    NOT_OVER,
    NOW_MEANT,
    PAST_TENSE,
    STILL_NOW,
)

__all__ = ["Label", "Screening", "screen"]

# How far back a disclosure in pieces is put together; what was said before that has been screened in its own turn.
_RECENT_MESSAGES = 4
_FEWEST_WORDS_LEFT = 2
_FEWEST_WORDS_OF_A_CLAUSE = 3
_SAYS_NOTHING_ELSE = frozenset(
    ["i", "am", "want", "to", "going", "will", "just", "really", "so", "and", "ok", "okay", "sorry", "now", "it"]
)
# Of 38 harmless messages for tuning in which such words stand, five more stop for it.
_MEANT_ALONE_FROM = 0.9
# A longer text is read in pieces; a sign fits into what two of them share.
_PIECE_CHARACTERS, _SHARED_CHARACTERS = 8_000, 400
# Within a sentence: where one thought ends and another begins.
_TURNS = re.compile(r" (?:and|but|so|because|then|now|et|mais|donc|alors|y|pero|entonces|ahora)(?= )")
# What makes a sign present stands in it or just before it.
_WORDS_BEFORE = re.compile(r"(?:\S+ ){0,3}$")

_QUOTE_MARKS = "'\"‘’“”«»"
# Someone else's words, as in: she said, 'I wish I was dead'.
_QUOTE_OF_ANOTHER = re.compile(
    r"(?i)\b(?:he|she|they|you|mum|mom|dad|who|someone|people|it(?=\s+(?:goes|sings))"
    r"|(?:an?|the|your)\s+(?!part|side|voices?|notes?|letters?|diary|kid|child|boy|girl|baby|teen|son|daughter)\w+"
    r"|character|il|elle|ma \w+|mon \w+|mi \w+|ella)\b"
    r"(?:[\s,]+(?!i\b)\w+){0,5}?[\s,]+(?:said|says|saying|told me|quote|wrote|texted|scream(?:ed|ing)|shout(?:ed|ing)"
    r"|yelled|goes|sings|singing|was like|replied|answered"
    r"|dit|disait|écrit|crie|dice|dijo|decía|escribió)(?:\s+to\s+(?:me|her|him|us|them))?[\s,:]*"
    r"""(?:"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|(?<!\w)['‘](?:[^'’\n]|['’](?=\w))*['’](?!\w))"""
)
# "What happens here if I say I want to die? Just wondering.": nothing is said but how the program works is asked. Of
# somebody ("would you stay if I said ...?") it is no such question.
_PROGRAM = r"(?:it|this(?: \w+)?|the (?:program|app|bot|screen|practice|chat|tool))"
_ASKS_WHAT_HAPPENS = re.compile(
    r"(?i)\b(?:what (?:happens|will happen|would happen)"
    rf"|(?:what )?(?:does|do|will|would|can) {_PROGRAM} (?:\w+ ){{0,2}}?"
    r"(?:do|stop|tell|report|record|read|pause|flag|log|alert|save|end|close|call))\b[^.!?]*"
    r"\bif (?:i|someone|somebody|anyone|people|a user)(?: ever| just)? (?:says?|types?|typed|writes?|wrote|puts?"
    r"|mentions?|use|used)\b[^.!?]*\?"
    r"|\bwhat (?:do|will|would) you do if (?:i|someone) (?:type|write|typed|wrote)s?\b[^.!?]*\?"
)
_ONLY_ASKS = re.compile(
    r"(?i)[^.!?]*\?|(?:hi|hey|hello|ok|okay|sorry|thanks)\b[^.!?]{0,20}[.!]?"
    r"|(?:i'?m |i am )?(?:just |only )*(?:asking|wondering|curious|checking|want to know|want to understand)\b"
    r"[^.!?]{0,60}[.!]?"
)
# A quoted threat is still a threat, so only these are read without the words of another.
_ABOUT_THE_SPEAKER = (Label.SELF_HARM_ACTIVE, Label.SELF_HARM_PASSIVE, Label.HARM_TO_OTHERS)
_TOLD_AS_PAST = (Label.SELF_HARM_ACTIVE, Label.SELF_HARM_PASSIVE, Label.ABUSE, Label.CHILD_RISK)
MOST_URGENT_FIRST = (
    Label.SELF_HARM_ACTIVE,
    Label.CHILD_RISK,
    Label.HARM_TO_OTHERS,
    Label.SELF_HARM_PASSIVE,
    Label.ABUSE,
)


@dataclass(frozen=True)
class Screening:
    """What was found, and the words it was found in, as they were typed ('' for none)."""

    label: Label
    words: str
    chance: float = 1.0
    """How likely it is meant, 0 to 1; 1 where explicit words say so."""
    also: tuple[Label, ...] = ()
    """What else is told beside it, the most urgent first."""

    @property
    def labels(self) -> tuple[Label, ...]:
        """Everything it is a sign of, the most urgent first."""
        return (self.label, *self.also)

    @property
    def stops(self) -> bool:
        """Whether the role-play must pause."""
        return self.label is not Label.NONE

    @property
    def action(self) -> str:
        """'stop' when the role-play must pause, else 'none'."""
        return "stop" if self.stops else "none"


_CLEAR = Screening(Label.NONE, "")


def screen(text: str, recent: Sequence[str] = (), apart_from: Label | None = None) -> Screening:
    """What the message is a sign of, read beside the messages just before it (oldest first).

    What stopped in its own turn would stop once more through what is said after it: who calls leaves such messages out
    of `recent`. `apart_from` is not looked for. Raises ModelFileError when a trained part is not the one that was
    measured.
    """
    return most_urgent(_screened(piece, recent, apart_from) for piece in _pieces(text))


def _screened(text: str, recent: Sequence[str], apart_from: Label | None) -> Screening:
    explicit = list(_explicit(text, recent, apart_from))
    least = [least_chance(found, text, recent, load_joint()) for found in explicit]
    chance = meant_by_chance(text, recent) if any(least) else 1.0
    by_rules: dict[Label, Screening] = {}
    for found, needed in zip(explicit, least, strict=True):
        if found.label not in by_rules and (chance >= needed or _is_meant_alone(found, text, recent)):
            by_rules[found.label] = found
    if by_rules:
        return _with_what_is_beside(most_urgent(by_rules.values()), text, apart_from)
    joint, left, elsewhere = load_joint(), meant(text), is_elsewhere(text)
    # Who has read it to the end need not read it again.
    whole = hear(left, recent, joint.to_the_end if any(least) else joint)
    if whole is not None and whole.label is not apart_from and joint.stops(whole, elsewhere):
        return _with_what_is_beside(_screening_of(whole, text), text, apart_from)
    return _CLEAR


def _with_what_is_beside(found: Screening, text: str, apart_from: Label | None) -> Screening:
    """What was found, and whether a clause of the message tells of abuse as well: after that nobody is shown how well
    they understood the other person, however urgent what else they told."""
    if Label.ABUSE in (*found.labels, apart_from):
        return found
    for clause in (text[each.start : each.end] for each in clauses_of(text)):
        heard = hear(meant(clause), ()) if len(clause.split()) >= _FEWEST_WORDS_OF_A_CLAUSE else None
        if heard is not None and heard.label is Label.ABUSE and heard.chance >= _MEANT_ALONE_FROM:
            return replace(found, also=(*found.also, Label.ABUSE))
    return found


def most_urgent(found: Iterable[Screening]) -> Screening:
    """The most urgent of these (words that nobody could read come first of all), with what the others are a sign of."""
    by_label: dict[Label, Screening] = {}
    for each in found:
        by_label.setdefault(each.label, each)
    told = {label for each in by_label.values() for label in each.labels}
    order = [label for label in (Label.UNREAD, *MOST_URGENT_FIRST) if label in told]
    first = next((by_label[label] for label in order if label in by_label), _CLEAR)
    return replace(first, also=tuple(label for label in order if label is not first.label))


def _screening_of(heard: Sign, text: str) -> Screening:
    # Where something was left out of what was heard, its words are not as they were typed.
    return Screening(heard.label, heard.words if heard.words in text else text.strip(), heard.chance)


def _first(found: Iterable[Screening]) -> Screening:
    return next((each for each in found if each.stops), _CLEAR)


def _pieces(text: str) -> Iterator[str]:
    yield text[:_PIECE_CHARACTERS]
    for start in range(_PIECE_CHARACTERS, len(text), _PIECE_CHARACTERS - _SHARED_CHARACTERS):
        yield text[start - _SHARED_CHARACTERS : start - _SHARED_CHARACTERS + _PIECE_CHARACTERS]


def meant(text: str) -> str:
    """The message without what the rules know to mean no harm, so that the encoder does not stumble over it.

    Figures of speech go, another's words about themselves or a third, and a thought that tells of a film, a game or a
    past that is over; of its sentence the rest stays. So do accidents, blows, and a denial that does not end there: a
    word more beside them makes them a sign, and the encoder hears what the rules pass over.
    """
    message = plain(text)
    cut = [found.span() for found in _surely_not_meant(message)]
    for label in _TOLD_AS_PAST:
        for found in _signs(label, message, ""):
            if _is_told_from_a_distance(label, message, found):
                cut.append(_clause_span(message, found))
    places = [message.typed_span(*span) for span in cut if span[0] < span[1]]
    for quote in _QUOTE_OF_ANOTHER.finditer(text):
        said = plain(quote.group())
        if any(True for label in _ABOUT_THE_SPEAKER for _ in _signs(label, said, "")):
            places.append(quote.span())
    kept, end = [], 0
    for start, stop in sorted(places):
        kept.append(text[end:start])
        end = max(end, stop)
    left = " ".join([*kept, text[end:]]).strip() if places else text
    # One word that is left over ("he", of "he has never hit me") says nothing by itself.
    return "" if places and len(left.split()) < _FEWEST_WORDS_LEFT else left


def _surely_not_meant(message: Plain) -> Iterator[re.Match[str]]:
    denials = {compiled(group.patterns) for group in DENIALS}
    neighbours = {compiled(group.patterns) for group in NEIGHBOURS}
    is_taken_back = _has(TAKEN_BACK, message.text)
    for figure in tables_for(message.text).not_meant:
        if figure not in neighbours:
            yield from (
                found
                for found in figure.finditer(message.text)
                if figure not in denials or (not is_taken_back and _ends_its_sentence(message, found))
            )


@cache
def _passed_over() -> frozenset[re.Pattern[str]]:
    """What the rules pass over and the encoder reads. Where a denial is taken back the rules read it as well."""
    return frozenset(compiled(group.patterns) for group in (*DENIALS, *NEIGHBOURS))


def _ends_its_sentence(message: Plain, found: re.Match[str]) -> bool:
    """Whether nothing follows in the sentence, or only what one is instead: "I'm not suicidal, just tired"."""
    _, last = message.sentence_span(found.start(), found.end())
    rest = f" {message.text[found.end() : last].strip()} "
    return not rest.strip() or compiled(ONLY_TIRED).match(rest, 1) is not None


def is_elsewhere(text: str) -> bool:
    """Whether the message is in French or Spanish, as far as its words tell."""
    return is_french_or_spanish(plain(text).text)


def by_words(text: str, recent: Sequence[str] = ()) -> Screening:
    """What the explicit words alone are a sign of."""
    return _first(found for piece in _pieces(text) for found in _explicit(piece, recent))


def least_chance(found: Screening, text: str, recent: Sequence[str], joint: Joint) -> float:
    """How likely a message must be meant for words that were found in it to stop it; 0 where they always do."""
    is_light = may_be_light(found, text, recent) or _is_hedged(found, text)
    if not is_light and (leaves_no_doubt(found) or _stands_alone(found, text, recent) or _is_by_a_drop(found, text)):
        return 0.0
    if is_elsewhere(text):
        return joint.elsewhere_words_below
    return joint.light_below if is_light else joint.doubted_below


def _is_by_a_drop(found: Screening, text: str) -> bool:
    """Whether words of intent stand beside a place to fall from: "up to the roof, and then I'll end it"."""
    return found.label is Label.SELF_HARM_ACTIVE and _has(BY_A_DROP, plain(text).text)


def may_be_light(found: Screening, text: str, recent: Sequence[str] = ()) -> bool:
    """Whether the words that were found are said lightly about as often as they are meant, or stand beside such."""
    if not found.stops or _stands_alone(found, text, recent):
        return False
    if _has(SAID_LIGHTLY, _words_of(found)):
        return True
    return not leaves_no_doubt(found) and any(_has(SEEMS_LIGHT, plain(each).text) for each in (*recent, text))


def _stands_alone(found: Screening, text: str, recent: Sequence[str]) -> bool:
    """Whether nothing else is said, by which the words could be light: "I'm ending it tonight"."""
    rest = plain(text).text.replace(plain(found.words).text.strip(), " ")
    return not recent and not set(re.findall(r"\w+", rest)) - _SAYS_NOTHING_ELSE


def _is_hedged(found: Screening, text: str) -> bool:
    """Whether the thought denies, asks, quotes, tests or remembers before it comes to the words that were found."""
    message, words = plain(text), plain(found.words).text.strip()
    at = message.text.find(words)
    if at < 0 or _has(BY_A_DROP, message.text) or _has(TAKEN_BACK, message.text):
        return False
    first, _ = message.sentence_span(at, at + len(words))
    thought = _TURNS.split(message.text[first:at])[-1]
    return _has(HEDGED, f" {thought.strip()} ")


def leaves_no_doubt(found: Screening) -> bool:
    """Whether the words that were found stop, whatever the encoder hears."""
    return _has(LEAVES_NO_DOUBT, _words_of(found))


def _words_of(found: Screening) -> str:
    return f" {plain(found.words).text} {found.words.lower().strip(_QUOTE_MARKS)} "


def meant_by_chance(text: str, recent: Sequence[str], joint: Joint | None = None) -> float:
    """How likely such words are meant, 0 to 1, in the whole of a message: 1 where that cannot be heard.

    Read as it was typed and as the rules read it, since a word that is spelt in an odd way is none to the encoder; and
    with the larger encoder and without, since each takes some words of danger for harmless. Whichever finds more
    counts.
    """
    with_larger = (joint or load_joint()).to_the_end
    ways = (with_larger, with_larger.without_larger)
    heard = [hear(each, recent, way) for each in (text, plain(text).text) for way in ways]
    return max(each.chance if each else 1.0 for each in heard)


def _is_meant_alone(found: Screening, text: str, recent: Sequence[str]) -> bool:
    """Whether words that may be said lightly are clearly meant in their own sentence, whatever is said around it."""
    own = [each for each in sentences_in(text) if found.words.strip() in each]
    return bool(own) and own != [text] and meant_by_chance(own[0], recent) >= _MEANT_ALONE_FROM


def _explicit(text: str, recent: Sequence[str], apart_from: Label | None = None) -> Iterator[Screening]:
    """All explicit words that are a sign, the most urgent kind first."""
    whole = _read(text)
    unquoted = _QUOTE_OF_ANOTHER.sub(lambda quote: _blank(quote.group()), text)
    own = whole if unquoted == text else _read(unquoted)
    earlier = " ".join(_read(message).text for message in recent[-_RECENT_MESSAGES:])
    if _asks_how_it_works(text):
        return
    for label in MOST_URGENT_FIRST:
        if label is apart_from:
            continue
        message = own if label in _ABOUT_THE_SPEAKER else whole
        told: set[str] = set()
        for found in _signs(label, message, earlier):
            words = message.typed(found.start(), found.end())
            # What is said over and over is a sign once; each look at what stands around it reads its whole sentence.
            if words in told or _is_told_from_a_distance(label, message, found):
                continue
            if not _is_said_to_be_long_past(label, message, found):
                told.add(words)
                yield Screening(label, words)


def _asks_how_it_works(text: str) -> bool:
    """Whether a message only asks what the program does at such words. The encoder hears it all the same."""
    parts = [each.strip() for each in re.findall(r"[^.!?]+[.!?]*", text) if each.strip()]
    return any(map(_ASKS_WHAT_HAPPENS.search, parts)) and all(map(_ONLY_ASKS.fullmatch, parts))


# What was said before is read along with each reply after it.
@lru_cache(maxsize=32)
def _read(text: str) -> Plain:
    """The plain text with figures of speech and denials blanked, every place kept."""
    message = plain(text)
    blanked = message.text
    read_all_the_same = _passed_over() if _has(TAKEN_BACK, message.text) else frozenset()
    for figure in tables_for(message.text).not_meant:
        if figure in read_all_the_same:
            continue
        blanked = figure.sub(lambda found: _blank(found.group()), blanked)
    return Plain(message.original, blanked, message.starts, message.ends)


def _blank(words: str) -> str:
    return re.sub(r"[^\s]", "_", words)


def _signs(label: Label, message: Plain, earlier: str) -> Iterator[re.Match[str]]:
    tables = tables_for(message.text)
    for sign in tables.risk[label]:
        yield from sign.finditer(message.text)
    for beside, now in tables.pairs[label]:
        if beside.search(f"{earlier} {message.text}"):
            yield from now.finditer(message.text)


def _is_told_from_a_distance(label: Label, message: Plain, found: re.Match[str]) -> bool:
    """Whether it tells of a film or a game, or of a past that the rest of the message leaves in the past."""
    if _is_fiction(message, found):
        return True
    if label not in _TOLD_AS_PAST or _is_meant_now(message, found) or _has(STILL_NOW, message.text):
        return False
    is_long_ago = _has(LONG_PAST, f" {message.sentence_at(found.start(), found.end())} ")
    return is_long_ago and _is_in_the_past(message, found)


def _is_said_to_be_long_past(label: Label, message: Plain, found: re.Match[str]) -> bool:
    """Whether the rest of its sentence or the two after it say that it was long ago. The encoder reads all the same."""
    if label not in _TOLD_AS_PAST or _is_meant_now(message, found) or _has(NOT_OVER, message.text):
        return False
    first, last = message.sentence_span(found.start(), found.end())
    after = message.text[last + 2 :].split(" . ")[:2]
    sentences = (message.text[first:last], *after)
    return any(_has(LONG_PAST_AFTER, f" {each.strip()} ") for each in sentences) and _is_in_the_past(message, found)


def _is_in_the_past(message: Plain, found: re.Match[str]) -> bool:
    start, end = _clause_span(message, found)
    return _has(PAST_TENSE, f" {message.text[start:end].strip()} ")


def _is_fiction(message: Plain, found: re.Match[str]) -> bool:
    sentence = f" {message.sentence_at(found.start(), found.end())} "
    start, end = _clause_span(message, found)
    first, _ = message.sentence_span(found.start(), found.end())
    # A film named before sets the scene; one named after the thought only says where or why it happened.
    near = f" {message.text[start if _is_meant_now(message, found) else first : end].strip()} "
    return _has(FICTION, near) and not _has(NOT_FICTION, sentence)


def _clause_span(message: Plain, found: re.Match[str]) -> tuple[int, int]:
    """Where the thought stands that a sign is part of."""
    first, last = message.sentence_span(found.start(), found.end())
    turns = list(_TURNS.finditer(message.text, first, last))
    start = max((turn.end() for turn in turns if turn.end() <= found.start()), default=first)
    return start, min((turn.start() for turn in turns if turn.start() >= found.end()), default=last)


def _is_meant_now(message: Plain, found: re.Match[str]) -> bool:
    return _has(NOW_MEANT, f" {_just_before(message, found)}{found.group()} ")


def _just_before(message: Plain, found: re.Match[str]) -> str:
    first, _ = message.sentence_span(found.start(), found.end())
    before = _WORDS_BEFORE.search(message.text[first : found.start()])
    return before.group() if before else ""


# Asked of the same sentence for each sign in it.
@lru_cache(maxsize=64)
def _has(patterns: tuple[str, ...], text: str) -> bool:
    return compiled(patterns).search(text) is not None
