"""Takes names out of what a learner wrote, so that none is kept.

A name is a word with a capital in the middle of a sentence that is no ordinary word, a word with a capital at its start
that is no English word, has another capital inside or does what a person does ("Jack forgot"), or one of the common
given names however it is written. It is a rule of thumb: it can take out too much, which the learner may put back, and
it can miss a name that is a word as well or is written small.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.meaning.common_words import is_known
from bot.meaning.names import given_names
from bot.scenario.check import fold

WHAT_IS_TAKEN_OUT = (
    "Names that the program knows, or that look like one, are taken out first. It can miss one, so read your answers "
    "once more."
)
"""Said where answers are about to be sent."""

_LISTS = Path(__file__).parent / "lists"
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_STARTS_SENTENCE = re.compile(r"(?:^|[.!?…:\n]|[“\"‘(*-]\s?)[\s“\"‘(*-]*$")
_REACHED_BY = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|https?://\S+|(?<!\w)@\w{2,}|(?<!\w)\+?\d[\d ()/-]{6,}\d")
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Professor|Doctor)\.?"
# The dot of "Dr." ends no sentence.
_AFTER_TITLE = re.compile(rf"\b{_TITLES}\s+$")
_RELATIONS = (
    "boss|manager|supervisor|friend|mate|pal|partner|husband|wife|boyfriend|girlfriend|fiancee?|ex|mother|mum|mom|mam|"
    "father|dad|stepmother|stepmum|stepmom|stepfather|stepdad|son|daughter|stepson|stepdaughter|brother|sister|cousin|"
    "aunt|auntie|uncle|niece|nephew|gran|granny|grandma|grandmother|grandad|grandpa|grandfather|mother-in-law|"
    "father-in-law|sister-in-law|brother-in-law|colleague|coworker|co-worker|teammate|neighbour|neighbor|flatmate|"
    "roommate|housemate|landlord|landlady|teacher|doctor|coach|dog|cat"
)
# A text with this share of capitals is written in capitals throughout; they then tell nothing.
_MOSTLY_CAPITALS = 0.5
_FEWEST_WORDS = 6
# A text of which fewer words than this are English is in another language, and any word may start its sentences.
_MOSTLY_ENGLISH = 0.5
_FEWEST_LETTERS_OF_A_NAME = 3
# "McDonald", "Jean-Luc".
_CAPITAL_INSIDE = re.compile(r"(?:[^\W\d_A-Z]|[A-Z]['’])-?[A-Z]")
# What follows somebody's name, and neither "will you" nor "hope is".
_DOES_SOMETHING = re.compile(
    r"(?:['’]s)?\s+(?:(?:just|only|also|still|then|once|\w+ly)\s+)?(?:said|says|told|tells|asked|asks|forg[eo]ts?|c[ao]mes?|"
    r"went|goes|left|leaves|knew|knows|thought|thinks|wants?|wanted|hate[sd]|love[sd]|like[sd]|kept|keeps|got|gets|made|"
    r"makes|took|takes|gave|gives|call(?:s|ed)|laugh(?:s|ed)|shout(?:s|ed)|yell(?:s|ed)|snap(?:s|ped)|cried|cries|"
    r"lie[sd]|promise[sd]|refuse[sd]|never|always|did(?:n['’]t)?|does(?:n['’]t)?|(?:is|was) (?:late|angry|cross|there|"
    r"upset|mad|not)|isn['’]t|wasn['’]t|won['’]t|hasn['’]t|and (?:i|me))(?!\w)",
    re.IGNORECASE,
)
# Endings with which a known word may stand in no list, and letters drawn out: "Nooo".
_ENDING = re.compile(r"(?:s|es|e?d|ing|ly|er)$")
_DRAWN_OUT = re.compile(r"(.)\1\1")


@dataclass(frozen=True)
class WithoutNames:
    """Texts by field with the names taken out, and what was taken out of each."""

    texts: dict[str, str]
    taken: dict[str, tuple[str, ...]]


def without_names(texts: Mapping[str, str], allowed: Iterable[str] = ()) -> WithoutNames:
    """The texts without names. `allowed` are words that stay: the made-up name, and what is no name."""
    stay = {fold(word) for word in allowed}
    # A name found in one field is a name in all of them, also at the start of a sentence.
    names = {fold(word) for text in texts.values() for word in _capitalised(text)} - stay
    cleaned: dict[str, str] = {}
    taken: dict[str, tuple[str, ...]] = {}
    for field, text in texts.items():
        found: list[str] = []
        cleaned[field] = _cleaned(text, names, stay, found)
        if found:
            taken[field] = tuple(dict.fromkeys(found))
    return WithoutNames(cleaned, taken)


def _capitalised(text: str) -> list[str]:
    """Words with a capital that no sentence gave them."""
    words = list(_WORD.finditer(text))
    capitals = [word for word in words if word.group()[0].isupper() and not _is_ordinary(word.group())]
    if len(words) >= _FEWEST_WORDS and len(capitals) > _MOSTLY_CAPITALS * len(words):
        return []
    is_english = sum(_is_english(word.group()) for word in words) > _MOSTLY_ENGLISH * len(words)

    def is_name(word: re.Match[str]) -> bool:
        before = text[: word.start()]
        if _AFTER_TITLE.search(before) or not _STARTS_SENTENCE.search(before):
            return True
        if _CAPITAL_INSIDE.search(word.group()) or _is_somebody(word, text):
            return True
        return is_english and len(_bare(word.group())) >= _FEWEST_LETTERS_OF_A_NAME and not _is_english(word.group())

    return [_bare(word.group()) for word in capitals if is_name(word)]


def _is_somebody(word: re.Match[str], text: str) -> bool:
    """Whether a word that may be a name does, at the start of a sentence, what a person does."""
    name = _bare(word.group())
    after = word.start() + len(name)
    return fold(name) in _listed("names_or_words.txt") and _DOES_SOMETHING.match(text, after) is not None


def _is_english(word: str) -> bool:
    """Whether a sentence may begin with it though it is nobody's name."""
    return bool(_DRAWN_OUT.search(fold(word))) or all(map(_is_word, fold(word).split("-")))


def _is_word(part: str) -> bool:
    stem = _ENDING.sub("", part)
    return any(map(is_known, (part, part.partition("'")[0], stem, f"{stem}e")))


def _is_ordinary(word: str) -> bool:
    is_shouted = len(word) > 1 and word.isupper()
    return is_shouted or fold(word) in _listed("ordinary.txt") or fold(_bare(word)) in _listed("ordinary.txt")


def _cleaned(text: str, names: set[str], stay: set[str], found: list[str]) -> str:
    def is_name(word: str) -> bool:
        bare = fold(_bare(word))
        if bare in stay:
            return False
        return bare in given_names() or (bare in names and word[0].isupper())

    def marked(word: re.Match[str]) -> str:
        if not is_name(word.group()):
            return word.group()
        found.append(_bare(word.group()))
        return _NAME + word.group()[len(_bare(word.group())) :]

    def reached(place: re.Match[str]) -> str:
        found.append(place.group())
        return "…"

    return _reads_well(_WORD.sub(marked, _REACHED_BY.sub(reached, text)))


# Stands for a name while the sentence around it is mended; no keyboard types it.
_NAME = "\ue000"


def _reads_well(text: str) -> str:
    """The sentence mended where names stood: "my boss Peter" becomes "my boss", and any other name "someone"."""
    text = re.sub(rf"(?:{_TITLES} )?{_NAME}(?:[ -]{_NAME})*", _NAME, text)
    text = re.sub(rf"\b({_RELATIONS}),? {_NAME},?(?=['’]s|\b|\W|$)", r"\1", text, flags=re.IGNORECASE)
    # Somebody spoken to by name: the sentence does without.
    text = re.sub(rf"(^|[.!?…]\s+){_NAME}, (\w)", lambda start: start[1] + start[2].upper(), text)
    text = re.sub(rf", {_NAME}(?=[,.!?…]|$)", "", text)
    text = re.sub(rf"\b(in|near) {_NAME}(?!['’]s)", r"\1 some place", text, flags=re.IGNORECASE)
    text = re.sub(rf"(^|[.!?…\n]\s*){_NAME}", r"\1Someone", text)
    return text.replace(_NAME, "someone")


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


@lru_cache(maxsize=2)
def _listed(file: str) -> frozenset[str]:
    lines = (_LISTS / file).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
