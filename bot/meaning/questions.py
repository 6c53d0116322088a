"""Questions with their mark and without it: people who type in small letters often leave it out."""

from __future__ import annotations

import re

from bot.meaning.wording import sentences, words

# Only where the verb stands before who or what it is about: "what is it", "did I", "are you", but not "what I meant",
# "have a seat" or "did it again"; not "did my best" or "is your call", nor "so was I"; and not "can you pass the salt",
# which asks for the salt.
_THING = r"(?:it|this|that|there|he|she|something|someone|somebody|anything|anyone|everything)"
_TURNED = (
    rf"(?:(?:is|was|does|has) {_THING}|(?:isnt|wasnt|doesnt|hasnt) (?:it|there|he|she)|(?:was|wasnt) i|"
    r"(?:do|did|didnt) (?:you|i|we|they|he|she)|did (?:something|someone|somebody|anyone)|"
    r"(?:are|were|arent|werent|have|havent) (?:you|we|they))"
)
_ENDS = r"(?= ?(?:[.,;!?]|$))"
_ASKED_WITH_WHAT = (
    rf"(?:(?:what|why|how|where|when|who|which \w+) {_TURNED}|"
    r"whats (?:wrong|up(?! with me)|it|going on|happening|bothering|the matter)|"
    rf"what happened(?: (?:to you|with you|there|then|today|yesterday|last night|at \w+))?{_ENDS}|"
    r"hows (?:it|that|things|work)|whos (?:it|that|this)|why (?:wont|cant|dont|didnt|wouldnt) you|how come)\b"
)
_ASKED = rf"(?:{_ASKED_WITH_WHAT}|{_TURNED}\b)"
_LEAD = r"(?:(?:but|ok|oh|well|then|hey|come on|please|god|no|yes|look|sorry) )*"
_STARTS = re.compile(rf"^{_LEAD}(?:{_ASKED}|(?:(?:and|so) )+{_LEAD}{_ASKED_WITH_WHAT})")
# "Is it work or is it me" is one question, with a choice in it; "I did something" is none.
_NEXT = re.compile(rf"(?<!\bor )(?<!\bi )\b{_ASKED}")
# "You are cross, are you": hung on to the end it makes no question more.
_FEWEST_AFTER_A_COMMA = 3


# "Ok.", "come on", a name: said on the way to a question.
_ON_THE_WAY_WORDS = 2
_GOES_ON = re.compile(r"^(?:or|and|but)\b")


def questions_in(text: str) -> int:
    """How many questions there are in a plain text (`bot.meaning.wording.plain`), '??' counted once."""
    return sum(max(_turned(_pieces(sentence)), int("?" in sentence)) for sentence in sentences(text))


def only_asks(text: str) -> bool:
    """Whether a plain text is nothing but questions, a word or two on the way aside."""
    return questions_in(text) > 0 and all(map(_only_asks, sentences(text)))


def _only_asks(sentence: str) -> bool:
    pieces = _pieces(sentence)
    rest = pieces[:-1] if "?" in sentence else pieces
    return all(_STARTS.search(each) or _GOES_ON.search(each) or len(words(each)) <= _ON_THE_WAY_WORDS for each in rest)


def _turned(pieces: list[str]) -> int:
    """The questions that show by their order of words."""
    return sum(
        len(_NEXT.findall(piece))
        for place, piece in enumerate(pieces)
        if _STARTS.search(piece) and (place == 0 or len(words(piece)) >= _FEWEST_AFTER_A_COMMA)
    )


def _pieces(sentence: str) -> list[str]:
    return [piece.strip() for piece in re.split(r"[,;]| - ", sentence)]
