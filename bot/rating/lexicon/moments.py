"""What the other person's last words were: a stop, a hurt, an apology, a goodbye."""

from __future__ import annotations

import re

MOMENTS: dict[str, str] = {
    "stop": r"\b(?:drop it|leave it|leave me alone|let it go|stop (?:it|that|talking|asking|managing)?|go away|"
    r"not now|"
    r"please dont|dont (?:want to|wanna) (?:\w+ )?(?:talk|get into|discuss|do this|hear)|dont ask|enough|shut up|"
    r"forget (?:it|i said|about it)|just go|im (?:done|not talking|not doing this)|get out|back off|"
    r"give me (?:space|a minute|a sec)|leave (?:it|me)|"
    r"can you (?:just )?(?:go|stop|not)|not (?:today|tonight|here)|dont touch|end of (?:discussion|conversation)|"
    r"i cant do this|no more|i said no|wont talk|dont really want)\b",
    "apology": r"\b(?:sorry|out of line|apologi[sz]e|no excuse|my fault|shouldnt have)\b",
    "hurt": r"\b(?:hurts?|ambushed|scared|alone|forgot\w*|nobody|cry\w*|hate|cant do anything|wrong|anymore|quit|"
    r"drowning|invisible|laugh more|without me)\b",
    "accuses": r"\byou(?:re|r|d|ve)?\b|\bpeople like you\b",
    "asks": r"\?",
    "long": r"(?:\w+\W+){14,}",
}

# A stop with nothing round it, at the head of what is said. The sign above also hears "near enough" and "leave it on
# the side", which the trained weights allow for; a rule that costs composure may not. Nor may it hear "Enough. Eat your
# biscuit.", so that a bare "stop" or "enough" counts only as the whole line.
_LEAD = r"(?:(?:please|just|can you|will you|could you|i said|i told you|no|god|right|mate|oh|and|but|so) )*"
_END = r"(?= ?(?:[.,;!?]|$))"
_NOW = r"(?: (?:now|tonight|today|here|on the \w+))?"
_STOPS = (
    rf"(?:drop|leave) (?:it|me|that)(?: alone| be| now)?(?:{_END}| will you| please)",
    rf"let it go{_END}|leave me alone|go away|back off|forget i said anything{_END}",
    rf"stop (?:it|that|talking){_END}|stop (?:asking|pushing|\w+ing me)|dont ask{_END}|no more questions",
    rf"not now\b|can you just not{_END}|end of (?:discussion|conversation)",
    r"(?:i )?dont (?:want to|wanna) (?:talk|get into|discuss|do this|hear)",
    rf"im not (?:talking (?:about|to)|discussing|answering|doing this{_NOW}{_END})",
    rf"(?:thats|ive had|ive heard) enough(?! to\b)(?: of (?:it|this|that))?{_END}",
)
_WHOLE_LINE = rf"^{_LEAD}(?:stop|enough|shut up|forget it)[.!]*$"
_PLAIN_STOP = re.compile(rf"(?:^|[.,;!?] ?){_LEAD}(?:{'|'.join(_STOPS)})|{_WHOLE_LINE}")
_SPOKEN_BY_ANOTHER = re.compile(r"\b(?:said|says|saying|told|tells|goes|shouted|was like)\b[^.!?]*$")
_TURNS_TO_THEM = re.compile(r"[.!?] ?(?:[^.!?]*\?|it (?:doesnt|isnt|wont|can|is|was)\b)")


def is_plain_stop(line: str) -> bool:
    """Whether a plain line asks to stop: not where somebody else is quoted, and not where a question follows."""
    return any(
        not _SPOKEN_BY_ANOTHER.search(line[: found.start() + 1]) and not _TURNS_TO_THEM.search(line, found.end())
        for found in _PLAIN_STOP.finditer(line)
    )
