"""The parts of a draft in a learner's words, and its faults named by them."""

from __future__ import annotations

import re

from bot.own_conflict.draft import RUNG_NAMES
from bot.scenario.model import Move

RUNG_WORDS = {
    "said": "What bothers them on the surface",
    "happened": "What happened",
    "feels": "What it feels like",
    "needs": "What they need",
}
"""What each rung is called on the page."""
PART_WORDS = {
    "fact": "What is true",
    "thought": "What they think",
    "feeling": "The feeling",
    "says": "Ways of telling it",
    "tell_tale": "Words that give it away",
    "guessed_by": "How you might guess it",
    "reacts_because": "Why they react so",
}
"""What the parts of a rung are called on the page, and the reason beside them."""
HEAT_WORDS = {"hot": "boiling", "warm": "on edge", "cool": "calm"}
"""How worked up the other person is."""
MOVE_WORDS = {
    Move.ATTACKS: "insult, mock or threaten them",
    Move.BLAMES: "say that it is their fault",
    Move.DISMISSES: "play it down",
    Move.MIND_READS: "say what goes on in them, as if you knew",
    Move.ADVISES: "tell them what to do",
    Move.INTERROGATES: "ask many things at once",
    Move.PRESSES: "go on after they asked you to stop",
    Move.STOCK: "say what anyone would say",
    Move.FLATTERS: "praise them in place of an answer",
    Move.GROVELS: "say sorry again and again",
    Move.APOLOGISES: "say sorry, and not what for",
    Move.OWNS: "say what you did, and what it did to them",
    Move.ASKS: "ask how it is for them",
    Move.GUESSES: "make a careful guess",
    Move.VALIDATES: "say that their feeling makes sense",
    Move.SPEAKS_UP: "say how it is for you",
    Move.GIVES_ROOM: "let it rest, or wait",
    Move.WANDERS: "talk of something else",
    Move.SAYS_LITTLE: "say next to nothing",
    Move.JOKES: "joke or laugh",
    Move.OFFERS: "offer something",
    Move.IGNORES: "pass over what they have just told you",
    Move.BREAKS_WORD: "come back to what you had said you would leave",
    Move.REPEATS: "say the same again",
    Move.UNCLEAR: "write what cannot be read",
    Move.LEAVES: "say goodbye",
    Move.PLAIN: "say anything else",
}
"""What the learner does that a line answers, after "you"."""

_NAME = rf"({'|'.join(RUNG_NAMES)})"
_PART = re.compile(rf"^{_NAME}\.({'|'.join(PART_WORDS)}) ('|\")?")
_RUNG = re.compile(rf"^{_NAME}(?= is no secret)|(?<=too early: ){_NAME}(?= by )|rung `{_NAME}`")
# The scripted learner that found it out.
_FOUND_BY = re.compile(r" \([a-z_]+\)$")
# Where in a scenario the other line stands; a draft has no such places.
_SAME_AS = re.compile(r"^the same words as \S+:")
_TERMS = {
    "its tell_tale words": f"the “{PART_WORDS['tell_tale']}”",
    "tell_tale words": f"“{PART_WORDS['tell_tale']}”",
    "the last rung": f"“{RUNG_WORDS['needs']}”",
    "reacts_because": f"“{PART_WORDS['reacts_because']}”",
}


def fault_in_words(fault: str) -> str:
    """A fault as the page names it; what the fault quotes stays as it is, but for the names of the parts."""
    fault = _FOUND_BY.sub("", fault)
    fault = _PART.sub(lambda at: f"{RUNG_WORDS[at[1]]}: “{PART_WORDS[at[2]]}”{f', {at[3]}' if at[3] else ' '}", fault)
    fault = _RUNG.sub(lambda at: f"“{RUNG_WORDS[at[at.lastindex or 0]]}”", fault)
    fault = _SAME_AS.sub("the same words as another line:", fault)
    for term, words in _TERMS.items():
        fault = fault.replace(term, words)
    return fault[:1].upper() + fault[1:]
