"""A reply as the rater reads it: one plain form, whatever the quotes, the case and the spelling habits.

People type 'ur', 'dont', 'could of' and "don't" for the same words. Reading them alike matters more for few labelled
replies than any choice of model does.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

_TAG = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->|</?[a-zA-Z][^<>]{0,200}>", re.DOTALL | re.IGNORECASE)
_LINE_END = re.compile(r"\s*\n\s*")
_SPACE = re.compile(r"\s+")
_APOSTROPHE = re.compile(r"(?<=\w)['\u2019\u2018`\u00b4](?=\w)")
_LONG_VOWEL = re.compile(r"([aeiouy])\1{2,}")
_LONG_CONSONANT = re.compile(r"([b-df-hj-np-tv-z])\1{2,}")
_WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"[^\W_]+|\.\.\.|[?!.,;:]|[^\w\s]")

# Ways of typing one word. The Scots, Irish and Singlish forms are those that the labelled replies hold.
_SPELLINGS = {
    "u": "you", "ya": "you", "ye": "you", "yous": "you", "yall": "you", "ur": "your", "yer": "your", "r": "are",
    "cos": "because", "cuz": "because", "coz": "because", "bc": "because", "bcos": "because", "cause": "because",
    "tho": "though", "altho": "although", "prob": "probably", "probs": "probably", "prolly": "probably",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tonite": "tonight", "idk": "i dont know", "dunno": "dont know",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "kinda": "kind of", "sorta": "sort of",
    "pls": "please", "plz": "please", "thx": "thanks", "ty": "thanks", "soz": "sorry", "sry": "sorry",
    "rn": "right now", "tbh": "to be honest", "imo": "i think", "ngl": "not going to lie", "okay": "ok",
    "oki": "ok", "mam": "mum", "mom": "mum", "spose": "suppose", "summat": "something", "sth": "something",
    "smth": "something", "ppl": "people", "naw": "no", "nope": "no", "nah": "no", "yeah": "yes", "yep": "yes",
    "yup": "yes", "aye": "yes", "w": "with", "n": "and", "iam": "im", "mightve": "might have",
    "mustve": "must have", "wouldve": "would have", "couldve": "could have", "shouldve": "should have", "tae": "to",
    "aff": "off", "naebody": "nobody", "wi": "with", "ma": "my", "k": "ok", "luv": "love", "hun": "love",
    "whatcha": "what are you", "lemme": "let me", "gimme": "give me",
}  # fmt: skip

# 'you are' and "you're" are one; the short form wins because most replies are typed that way. In this order: "i would
# not" is "i wouldnt", and "you are not" is "youre not".
_PAIRS = {
    "i would": "id", "i had": "id", "i will": "ill", "i have": "ive", "it is": "its", "that is": "thats",
    "what is": "whats", "how is": "hows", "you would": "youd", "you had": "youd", "you will": "youll",
    "you have": "youve", "tell us": "tell me", "let us": "lets",
}  # fmt: skip
_I_AM = re.compile(r"\b(?:i am|you are)\b")
_NOT = re.compile(r"\b(do|does|did|is|was|are|were|could|would|should|have|has|had) not\b|\bcan ?not\b|\bwill not\b")
_PAIR = re.compile(rf"\b(?:{'|'.join(_PAIRS)})\b")
_COULD_OF = re.compile(r"\b(could|should|would|must|might)(?:ve| of)\b")
# "your just jealous": the possessive is never followed by these.
_YOUR_JUST = re.compile(
    r"\byour (?=(?:just|so|being|not|only|always|never|going|right|wrong|angry|mad|annoyed|upset|tired|stressed|"
    r"jealous|hurt|lonely|scared|sad|in|really|very|too|probably|a|the)\b)"
)


def _contracted(text: str) -> str:
    text = _I_AM.sub(lambda found: "im" if found.group() == "i am" else "youre", text)
    text = _NOT.sub(_without_o, text)
    text = _PAIR.sub(lambda found: _PAIRS[found.group()], text)
    return _YOUR_JUST.sub("youre ", _COULD_OF.sub(r"\1 have", text))


def _without_o(found: re.Match[str]) -> str:
    if found.group(1):
        return f"{found.group(1)}nt"
    return "wont" if found.group() == "will not" else "cant"


def visible(text: str) -> str:
    """The text without markup and control characters; a line end becomes a full stop, since it ends a sentence."""
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    if text.isascii() and text.isprintable():
        # Most of what is typed: nothing in it to look for.
        return text.strip()
    text = unicodedata.normalize("NFKC", text).replace("…", "...")
    text = "".join(" " if ch == "\t" else ch for ch in text if ch in "\n\t" or unicodedata.category(ch)[0] != "C")
    return _LINE_END.sub(". ", text.strip())


@lru_cache(maxsize=512)
def plain(text: str) -> str:
    """The text in lower case, without apostrophes and drawn-out letters, with spelling habits made one."""
    text = _APOSTROPHE.sub("", visible(text).lower())
    text = _LONG_CONSONANT.sub(r"\1\1", _LONG_VOWEL.sub(r"\1", text))
    text = _WORD.sub(lambda found: _SPELLINGS.get(found.group(), found.group()), text)
    return _SPACE.sub(" ", _contracted(text)).strip()


def words(text: str) -> list[str]:
    """The words of a plain text, without punctuation."""
    return _WORD.findall(text)


def tokens(text: str) -> list[str]:
    """The words, marks and emoji of a plain text, in order."""
    return _TOKEN.findall(text)


_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+|$)")


def sentences(text: str) -> list[str]:
    """The sentences of a plain text, each with its end mark."""
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip(" .!?")]
