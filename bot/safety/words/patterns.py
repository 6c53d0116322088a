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
    "qui": (
        r"(?:il|elle|ils|elles|lui|on|y|mon (?:\w+ )?(?:mari|copain|mec|conjoint|compagnon|ex|pere|frere|fils|chum"
        r"|patron"
        r"|chef|oncle|fiance|gars|homme|keum|ami|cousin|tuteur|beau pere|grand frere|coloc)|ma (?:\w+ )?(?:femme|copine"
        r"|compagne|mere|s(?:œ|oe)ur|fille|blonde|meuf|tante|conjointe|patronne|mif|belle mere)|mes (?:parents|freres)"
        r"|(?:le|la) (?:patron|patronne|dame|aide soignante|belle mere)|son fils|son pere|papa|maman)"
    ),
    "compagnon": (
        r"(?:il|elle|mon (?:\w+ )?(?:mari|copain|mec|conjoint|compagnon|ex|chum|fiance|homme|keum)|ma (?:\w+ )?(?:femme"
        r"|copine|compagne|blonde|meuf|conjointe))"
    ),
    "enfant": (
        r"(?:(?:mon|ma|mes|son|sa|ses|notre|nos|leur|leurs|le|la|les) (?:enfants?|gosses?|fils|filles?|bebes?|bb"
        r"|petite?s?|ptits?|neveux?|niece|petite s(?:œ|oe)ur|petit frere|gamine?s?|momes?|jumeaux|beau fils|petit fils"
        r"|petite fille))"
    ),
    "quien": (
        r"(?:el|ella|ellos|mi (?:marido|esposo|novio|pareja|ex|papa|padre|mama|madre|herman[oa]|hij[oa]|suegr[oa]"
        r"|padrastro|madrastra|ti[oa]|jef[ea]|patron|patrona|mujer|esposa|novia|abuel[oa]|niet[oa]|cunad[oa]|viej[oa]"
        r"|conviviente|companer[oa]|vato|prim[oa]|cuidador[a]?)|mis (?:padres|papas|hermanos|suegros)|la (?:senora"
        r"|cuidadora)|el (?:patron|jefe|encargado))"
    ),
    "pareja": r"(?:el|ella|mi (?:marido|esposo|novio|pareja|ex|mujer|esposa|novia|conviviente|vato|hombre))",
    "hijo": (
        r"(?:(?:mi|mis|su|sus|el|la|los|las|un|una) )?(?:hij[oa]s?|nin[oa]s?|bebe|bb|nen[ea]s?|sobrin[oa]s?"
        r"|herman[oa]s?"
        r"|hermanit[oa]s?|chamac[oa]s?|pelad[oa]s|niet[oa]s?|peques?|cri[oa]s?|chiquit[oa]s?|guagua|wawa|hijastr[oa])"
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
