"""Whether a reply can be read at all: what is empty, no English, code, or addressed to the program is not rated."""

from __future__ import annotations

import re

from bot.meaning.common_words import GRAMMAR, is_known
from bot.meaning.wording import plain, visible, words

LONGEST_REPLY_CHARS = 2_000
"""Longer is no reply in a quarrel but a letter or a paste: the labelled replies end at 700 characters, and levels
learned on a few sentences say nothing about pages."""

_CODE = re.compile(
    r"\b(?:def \w+\(|import \w+(?:\n|;|$)|from \w+ import|function ?\w*\(|console\.log|System\.out|#include|"
    r"SELECT .+ FROM|"
    r"DROP TABLE|public static|return \w+;|print\(|var \w+ ?=|const \w+ ?=|let \w+ ?=|\w+\(\);|sudo |rm -rf)|=>|"
    r"\{\s*\"|```|</script|\}\s*;|==\s|\bif \(.+\)\s*\{|#!/|%[0-9A-F]{2}\w*%[0-9A-F]{2}",
    re.IGNORECASE,
)
_TO_THE_PROGRAM = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}\b(?:instructions?|prompts?|rules?|rubric|"
    r"guidelines|previous (?:text|messages?))\b"
    r"|\b(?:rate|score|grade|mark|give|award|assign)\b[^.!?\n]{0,40}\b(?:[012]|two|full marks|top marks|maximum|"
    r"highest|max(?:imum)? (?:level|score)|perfect score)\b[^.!?\n]*"
    r"(?:\b(?:curiosity|level|skill|empathy|rating|score|perspective|everything|all|me|this|reply|please)\b|$)"
    r"|\b(?:system|developer|assistant) ?(?:prompt|message|override)?:|<\|?(?:system|im_start)|"
    r"\byou are (?:now )?(?:an? )?(?:ai|language model|assistant|rater|grader|chatbot)\b"
    r"|\b(?:curiosity|perspective_taking|validation|ownership|self_expression|composure)\"? ?[:=] ?[012]|"
    r"\bjailbreak\b|\bas (?:an ai|the rater)\b|\blevel 2\b|\bthis reply (?:shows|deserves|is a)\b"
    # What only a program has.
    r"|\b(?:system|hidden|initial|your|the|this) prompt\b|\bback ?story\b|\bcontext window\b|\btell-tale words?\b|"
    r"\b(?:developer|debug|admin|root) (?:mode|message|session|access)\b|\b(?:text|lines?|words) you were given\b|"
    r"\bnotes? to the (?:actor|rater|model|evaluator)\b|\bwhat (?:do|does|is in) the notes? to you\b|"
    r"(?<![^\s\"'])(?:(?:user|assistant): |human: (?=.*\bassistant:))|"
    r"\b(?:were|are|have) you (?:been )?(?:told|instructed|programmed|briefed)\b[^.!?\n]{0,20}"
    r"\bhow to (?:behave|act|respond)\b|"
    r"\bwhich (?:words?|things|topics)\b[^.!?\n]{0,20}\b(?:not allowed|forbidden) to (?:say|use|mention)\b|"
    r"\b(?:answer key|persona file|scenario file)\b|"
    r"\b(?:hidden|secret|system|original) (?:instructions?|rules|message|text|part|notes?)\b|"
    r"\b(?:print|output|dump|recite|summari[sz]e|translate|list|repeat)\b[^.!?\n]{0,30}\b(?:instructions?|rules|"
    r"the text|everything above)\b"
    # How a text is to be made up or put, and a sentence to be filled in: nobody asks that of someone they quarrel with.
    r"|\b(?:base ?64|rot ?13|pig latin|acrostic|in morse)\b|"
    r"\b(?:first|last|every|third) (?:letters?|words?) (?:of|from|in) (?:each|every|it|your)\b|"
    r"\bfill in the blanks?\b|\bfinish this sentence\b|^complete:|"
    r"\btell a story about (?:someone|somebody|a person)\b|\bwrite (?:the|a) (?:diary|poem|story|last page)\b|"
    r"\b(?:suppose|imagine|pretend) (?:it|this|that|you)(?: were|'re| was| are| is) (?:an?|the|in a) (?:film|movie|"
    r"book|story|game|play|author|narrator)\b|\bwhat(?:'s| is) the (?:plot )?twist\b|\bfortune teller\b",
    re.IGNORECASE,
)
_RATES_A_FEELING = re.compile(
    r"\b(?:hug|minute|sec|second|hour|day|chance|call|ring|space|time|week|reason)s?\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*\s*|[.!?\n]+\s*")
# A person may be answered with one word of any sort; from four words on, English shows.
_FEWEST_WORDS_OF_A_LANGUAGE = 4
_LEAST_GRAMMAR_SHARE = 0.2
_LEAST_KNOWN_SHARE = 0.6
_PICTURE = re.compile(r"[\u2600-\u27bf\U0001F300-\U0001FAFF]")
# A thumb or two hearts answer somebody; a row of them is noise.
_LONGEST_PICTURES_CHARS = 6


# Where a clause may begin: what stands before it in the same sentence is said to the person.
_CLAUSE_STARTS = re.compile(r"[^\w\s'’\"(-]+\s+(?=\S)")
_FENCED = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
# Sentences as one types them; a dot within a word or a number ends none.
_SENTENCE_TYPED = re.compile(r".+?(?:[.!?…]+(?=\s|$)|\n|$)\s*", re.DOTALL)


def is_to_the_program(sentence: str) -> bool:
    """Whether a sentence speaks to the rater ('ignore your instructions', 'rate me 2') instead of to the person."""
    found = _TO_THE_PROGRAM.search(visible(sentence))
    return found is not None and not _RATES_A_FEELING.search(found.group())


def said_to_the_person(reply: str) -> str:
    """What of a reply is said to the person and can be read; the rest is blanked out, so that places stay true.

    Blanked are words to the program, code, and sentences that are no English. It is '' where nothing is left, and where
    half of what was said to them or more could not be read: levels of the rest would be a guess.
    """
    if len(reply) > LONGEST_REPLY_CHARS:
        return ""
    said = _without_code(_without_words_to_the_program(reply))
    if is_readable(said):
        return said
    parts = _SENTENCE_TYPED.findall(said)
    read = "".join(" " * len(part) if _is_unreadable(part) else part for part in parts)
    return read if 2 * _n_words(read) > _n_words(said) and is_readable(read) else ""


def _without_words_to_the_program(reply: str) -> str:
    """Blanks such sentences from the clause on in which they turn to the program."""
    if not _TO_THE_PROGRAM.search(reply):
        return reply
    parts = _SENTENCE.findall(reply)
    return "".join(_blanked(part, _TO_THE_PROGRAM) if is_to_the_program(part) else part for part in parts)


def _without_code(reply: str) -> str:
    """Blanks code: what is fenced, and else from the clause on in which it begins to the end of the line."""
    if not _CODE.search(reply):
        return reply
    reply = _FENCED.sub(lambda fenced: " " * len(fenced.group()), reply)
    return "".join(_blanked(line, _CODE) for line in reply.splitlines(keepends=True))


def _blanked(text: str, what: re.Pattern[str]) -> str:
    found = what.search(text)
    if found is None:
        return text
    before = text[: found.start()]
    start = max((mark.end() for mark in _CLAUSE_STARTS.finditer(f"{before}_") if mark.end() <= len(before)), default=0)
    return text[:start] + " " * (len(text) - start)


def _is_unreadable(sentence: str) -> bool:
    return _n_words(sentence) >= _FEWEST_WORDS_OF_A_LANGUAGE and not is_readable(sentence)


def _n_words(text: str) -> int:
    return len(words(plain(text)))


def is_readable(reply: str) -> bool:
    """Whether a reply holds English said to a person.

    An emoji or a 'k' alone is readable (a small answer is an answer); punctuation, code, gibberish, other languages and
    anything over `LONGEST_REPLY_CHARS` are not.
    """
    if len(reply) > LONGEST_REPLY_CHARS or _CODE.search(reply):
        return False
    said = words(plain(reply))
    letters = [word for word in said if not word.isdigit()]
    if not letters:
        return bool(_PICTURE.search(reply)) and len(reply) <= _LONGEST_PICTURES_CHARS
    known = sum(map(is_known, letters)) / len(letters)
    if len(letters) < _FEWEST_WORDS_OF_A_LANGUAGE:
        return known >= 0.5
    grammar = sum(word in GRAMMAR for word in letters) / len(letters)
    return known >= _LEAST_KNOWN_SHARE - 0.25 * (grammar > 0.4) and grammar >= _LEAST_GRAMMAR_SHARE * (known < 0.9)
