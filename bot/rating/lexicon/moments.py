"""What the other person's last words were: a stop, a hurt, an apology, a goodbye."""

from __future__ import annotations

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
