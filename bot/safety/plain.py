"""A message as people type it, made plain enough to compare with tables of words, and the way back to it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHES = "'’‘ʼ`´"
_TOKEN = re.compile(rf"[\w*@$!{_APOSTROPHES}]*\w|[.?!;:\n…]+")
_END = "."

# Words that add force but no meaning; left out so that the tables need not name them at every place.
_FORCE = frozenset(
    [
        "just",
        "really",
        "actually",
        "honestly",
        "so",
        "fucking",
        "fuckin",
        "freaking",
        "bloody",
        "kinda",
        "lowkey",
        "highkey",
        "truly",
        "legit",
        "simply",
        "basically",
        "seriously",
        "genuinely",
        "totally",
        "completely",
        "rlly",
        "tbh",
        "ngl",
        "fr",
    ]
)

# Apostrophes are gone by now: "don't", "dont" and "don’t" are one word here.
_SPELLINGS = {
    "im": "i am", "iam": "i am", "ive": "i have", "id": "i would", "ill": "i will", "imma": "i am going to",
    "ima": "i am going to", "youre": "you are", "youve": "you have", "youd": "you would", "youll": "you will",
    "hes": "he is", "hed": "he would", "hell": "he will", "shes": "she is", "shed": "she would", "shell": "she will",
    "theyre": "they are", "theyd": "they would", "theyll": "they will", "its": "it is", "thats": "that is",
    "theres": "there is", "whats": "what is", "wheres": "where is",
    "dont": "do not", "dnt": "do not", "doesnt": "does not", "didnt": "did not", "dint": "did not", "didn": "did not",
    "isnt": "is not", "wasnt": "was not", "arent": "are not", "werent": "were not", "havent": "have not",
    "hasnt": "has not", "hadnt": "had not", "cant": "can not", "cannot": "can not", "couldnt": "could not",
    "wont": "will not",
    "wouldnt": "would not", "shouldnt": "should not", "aint": "am not", "wanna": "want to", "wana": "want to",
    "gonna": "going to", "gona": "going to", "gunna": "going to", "tryna": "trying to", "gotta": "have to",
    "u": "you", "ur": "your", "r": "are", "bc": "because", "cuz": "because", "n": "and", "anymore": "any more",
    "nomore": "no more", "noone": "no one", "nobody": "no one", "w": "with", "tmrw": "tomorrow", "tmr": "tomorrow",
    "tonite": "tonight", "2nite": "tonight", "till": "until", "til": "until",
    "bf": "boyfriend", "gf": "girlfriend", "hubby": "husband", "mom": "mum", "mam": "mum",
    "kil": "kill", "kll": "kill", "klil": "kill", "kiil": "kill", "killl": "kill", "killin": "killing",
    "dieing": "dying",
    "killmyself": "kill myself", "hurtmyself": "hurt myself", "meself": "myself", "mesel": "myself",
    "masel": "myself", "maself": "myself", "mesen": "myself",
    "tae": "to", "dae": "do", "daein": "doing", "gonnae": "going to", "finna": "going to", "cannae": "can not",
    "dinnae": "do not",
    "boutta": "about to", "abt": "about", "bout": "about", "nowt": "nothing", "wishin": "wishing",
    "thinkin": "thinking",
    "hurtin": "hurting", "hirt": "hurt", "livin": "living", "aliv": "alive", "wnat": "want", "watn": "want",
    "selfharm": "self harm", "selfharming": "self harming", "unalived": "unalive", "kms": "kill myself",
    "suicidel": "suicidal", "suicidle": "suicidal", "suiside": "suicide", "suacide": "suicide", "suecide": "suicide",
    "sewerslide": "suicide",
}  # fmt: skip

# Where no apostrophe was typed these are a place or a thing after a word like "the".
_THINGS = frozenset(["shed", "shell", "hell"])
_BEFORE_A_THING = re.compile(r"(?:the|a|my|our|his|her|their|your|that|this|garden|bike|tool) $")
# "my husband's hitting me": what is said of them in one word with "is" or "has".
_PEOPLE_SAID_SHORT = re.compile(
    r"((?:grand|step)?(?:mum|mom|dad|mother|father|brother|sister|son|daughter)|husband|wife|partner|boyfriend"
    r"|girlfriend|bf|gf|fiancee?|ex|uncle|aunt|cousin|carer|boss|manager|flatmate)s"
)
_AFTER_IS = re.compile(r"\w{2,}ing|been|hit|violent|abusive")

# "No, I want to die" is an answer and no denial: there the sentence ends.
_COMMA_OF_AN_ANSWER = re.compile(r"(?i)\b(no|non|nope|nah|not),")
# Between words "die!please" is an end; a letter in disguise leaves less than a word on one side.
_END_WITHIN = re.compile(r"(?<=\w)!{2,}(?=\w)|(?<=[^\W\d_]{3})!(?=[^\W\d_]{3})")
# "I just want to... die": dots after these words are a breath, no end.
_BREATH = re.compile(r"(?i)\b(to|i|just|wanna|gonna|my|kill|hurt)(\s*(?:\.{2,}|…))(?=\s*\w)")
# "I want to end\nmy life": a small letter goes on with the line before, but for a word that begins a thought.
_LINE_WITHIN = re.compile(r"(?<=[\w,])[ \t]*\n[ \t]*(?=[^\W\d_A-Z])(?!(?:i|im|ive|id|ill|you|he|she|it|we|they)\b)")

# Long words that no other English word comes near, so that one slip of the finger is safely forgiven.
_FORGIVEN = ("suicide", "suicidal", "myself")


@dataclass(frozen=True)
class Plain:
    """`text` in small plain words, sentences ending in ' . ', with the places each word came from."""

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def typed(self, start: int, end: int) -> str:
        """What was typed where the plain text has [start, end)."""
        first, last = self.typed_span(start, end)
        return self.original[first:last]

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """Where in what was typed the plain text [start, end) came from."""
        return (self.starts[start], self.ends[end - 1]) if start < end else (0, 0)

    def sentence_at(self, start: int, end: int) -> str:
        """The plain sentence or sentences around [start, end)."""
        first, last = self.sentence_span(start, end)
        return self.text[first:last].strip()

    def sentence_span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the plain text the sentence or sentences around [start, end) stand."""
        after = self.text.find(" . ", end)
        before = self.text.rfind(" . ", 0, start)
        return before + 3 if before >= 0 else 0, after if after >= 0 else len(self.text)


@lru_cache(maxsize=32)
def plain(original: str) -> Plain:
    """The message with spellings evened out: case, accents, apostrophes, short forms, letters swapped for signs."""
    pieces: list[str] = [" "]
    starts, ends = [0], [0]
    tokens = list(_TOKEN.finditer(_with_its_ends(original)))
    words = [_word(token.group()) for token in tokens]
    for place, (match, word) in enumerate(zip(tokens, words, strict=True)):
        if not word:
            continue
        after = next(filter(None, words[place + 1 :]), "")
        piece = _in_place(match.group().lower(), word, pieces[-1], after) + " "
        pieces.append(piece)
        starts.extend([match.start()] * len(piece))
        ends.extend([match.end()] * len(piece))
    return Plain(original, "".join(pieces), tuple(starts), tuple(ends))


def _with_its_ends(original: str) -> str:
    """The message, every place kept, with an end where a sentence ends and none where someone only draws breath."""
    text = _COMMA_OF_AN_ANSWER.sub(r"\1.", original)
    text = _END_WITHIN.sub(lambda end: _END * len(end.group()), text)
    text = _LINE_WITHIN.sub(lambda line: " " * len(line.group()), text)
    return _BREATH.sub(lambda breath: breath.group(1) + " " * len(breath.group(2)), text)


def _in_place(typed: str, word: str, before: str, after: str) -> str:
    """The word as its neighbours say it is meant: 'the shed' is no 'she would', 'my dads hitting' is 'my dad is'."""
    if typed in _THINGS and _BEFORE_A_THING.fullmatch(before):
        return typed
    person = _PEOPLE_SAID_SHORT.fullmatch(word)
    if person and _AFTER_IS.fullmatch(after):
        return f"{_SPELLINGS.get(person.group(1), person.group(1))} is"
    return word


# Letters of other scripts that look like ours; beside ours they stand for them.
_LOOK_ALIKES = str.maketrans("авекмнорстухіїјѕԁɡοαεικνρτυχ", "abekmhopctyxiijsdgoaeikvptux")


@lru_cache(maxsize=4096)
def _word(token: str) -> str:
    if not any(ch.isalnum() for ch in token):
        return _END
    bare = "".join(ch for ch in unicodedata.normalize("NFKD", token.lower()) if not unicodedata.combining(ch))
    if any("a" <= ch <= "z" for ch in bare):
        bare = bare.translate(_LOOK_ALIKES)
    bare = re.sub(rf"[{_APOSTROPHES}]", "", bare)
    bare = _unmasked(bare)
    bare = re.sub(r"([a-z])\1{2,}", r"\1", bare)
    if bare in _FORCE:
        return ""
    if bare in _SPELLINGS:
        return _SPELLINGS[bare]
    return next((word for word in _FORGIVEN if _is_one_slip_away(bare, word)), bare)


def _unmasked(word: str) -> str:
    """Letters for the signs put in their place: su1cide, k!ll, d*e."""
    for signs, letter in (("1!*", "i"), ("0", "o"), ("3", "e"), ("@", "a"), ("$", "s")):
        word = re.sub(rf"(?<=[a-z])[{re.escape(signs)}](?=[a-z])", letter, word)
    return word.strip("*@$!_")


def _is_one_slip_away(word: str, known: str) -> bool:
    """One letter missing, added, wrong, or two neighbours swapped (Damerau 1964)."""
    if word == known or abs(len(word) - len(known)) > 1:
        return False
    same = 0
    while same < min(len(word), len(known)) and word[same] == known[same]:
        same += 1
    rest, known_rest = word[same:], known[same:]
    return (
        rest[1:] == known_rest[1:]
        or rest == known_rest[1:]
        or rest[1:] == known_rest
        or (rest[:2] == known_rest[1::-1] and rest[2:] == known_rest[2:])
    )
