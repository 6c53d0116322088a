"""Words that claim to treat, to cure or to find out what somebody has: neither the product nor a scenario may.

Of "treat" only what is said of an ailment counts: people treat each other well or badly in every conflict.
"""

from __future__ import annotations

import re

_AILMENTS = (
    r"(?:anger|anxi\w+|depress\w+|stress|trauma\w*|panic|phobias?|addict\w+|ptsd|adhd|disorders?|illness\w*|conditions?"
    r"|symptoms?|patients?|loneliness|burnout|mental\w*)"
)
_BETWEEN = (
    r"(?:(?:your|his|her|their|our|my|the|any|an?|all|of|with|people|those|many|most|some|\w+(?:ed|ic|al))\s+){0,3}"
)
_CLAIMS = re.compile(
    r"\b(?:therap(?:y|ies|ist|eutic)|cures?\b|heals?\b|diagnos\w+|clinically proven"
    rf"|treat(?:ing|ed)?\s+{_BETWEEN}{_AILMENTS}\b|treats\b(?!\s+(?:me|you|him|her|us|them|it|everyone|everybody)\b)"
    r"|treatments? (?:of|for)|evidence[- ]based|mental illness|your companion|always here for you|guarantee[sd]?"
    r"|100 ?%)",
    re.IGNORECASE,
)
# What it says it is not.
_DENIALS = re.compile(r"\b(?:no|not|never|nor|neither|nothing|without|instead of)\b[^.:;]{0,60}$", re.IGNORECASE)


def claims_in(text: str) -> list[str]:
    """The claims of a text that are not denied in their own sentence."""
    return [found.group() for found in _CLAIMS.finditer(text) if not _DENIALS.search(text[: found.start()])]
