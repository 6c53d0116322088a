"""What the tables are made of: groups of wordings with a reason, and the lists they share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.safety.label import Label

_NAMES = {
    "myself": r"my ?self",
    "who": (
        r"(?:he|she|they|you|(?:my|her|his|the) (?:\w+ ){0,2}?(?:partner|husband|wife|boyfriend|girlfriend"
        r"|fiancee?|ex"
        r"|spouse|mum|mother|dad|father|brother|sister|son|daughter|uncle|aunt|step\w+|carer|nephew|niece|cousin"
        r"|grand\w+"
        r"|family|parents|flatmate|in laws?|law)|mum|dad)"
    ),
    "them": r"(?:him|her|them|that man|that woman|(?:my|the|that) (?:\w+ )?(?:boss|ex|neighbou?r|husband|wife|brother"
    r"|sister|dad|mum|father|mother|boyfriend|girlfriend|partner|manager|landlord|coworker|colleague|teacher))",
    "child": (
        r"(?:(?:my|our|his|her|the|their) (?:\w+ ){0,2}?(?:kids?|children|child|baby|babies|toddlers?|sons?"
        r"|daughters?|twins"
        r"|bab(?:y|ies)|boys?|girls?|little (?:one|boy|girl|sister|brother)|stepson|stepdaughter|nephew|niece"
        r"|(?:year|month) old))"
    ),
    "gap": r"(?:(?!not |never )\w+ ){0,3}",
    "body_part": r"(?:arm|wrist|nose|rib|ribs|jaw|finger|hand|tooth|teeth|leg)",
}


@dataclass(frozen=True)
class Group:
    """Wordings that mean the same, and why they are here."""

    label: Label
    reason: str
    patterns: tuple[str, ...]


@dataclass(frozen=True)
class Pair:
    """Words that mean something only beside others, said earlier or in the same message."""

    label: Label
    reason: str
    beside: tuple[str, ...]
    now: tuple[str, ...]


@cache
def compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One expression that matches any of the patterns, from word to word."""
    whole = "|".join(f"(?:{pattern})" for pattern in patterns)
    for name, words in _NAMES.items():
        whole = whole.replace("{" + name + "}", words)
    return re.compile(rf"(?<=[ ])(?:{whole})(?=[ ])")
