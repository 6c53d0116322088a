"""Ways of insisting, for the rater and for the other person alike."""

from __future__ import annotations

import re

_UNTIL = r"(?:until|till|unless)"
_TELL = r"(?:just )?(?:tell|say|answer|talk|explain|admit)"

# "I'm not leaving till you tell me" is no invitation, whatever it asks for (rubric: leaves them free to answer or not).
INSISTS = re.compile(
    rf"\b(?:not (?:leaving|going|moving) {_UNTIL}|not (?:stopping|dropping it)|"
    rf"(?:going to|gonna|i'?ll|will) keep (?:on )?asking|{_UNTIL} you {_TELL}|"
    # "Once you say it out loud it's real" asks for nothing.
    r"(?:after|once|as soon as) you (?:just )?(?:tell me|talk to me|answer|explain|admit|say (?:sorry|what|why|who))|"
    r"you (?:have to|need to|must|owe me|better) (?:just )?(?:tell|say|answer|talk|explain)|"
    rf"(?:second|minute|moment) you(?:'?re| are)? (?:{_TELL}|honest)|"
    r"(?:are|will|would) you (?:\w+ ){0,3}(?:tell|answer|talk|explain|say)(?: \w+){0,3} or (?:what|not)|"
    r"(?<!have to )(?<!need to )answer me)(?!\w)",
    re.IGNORECASE,
)
