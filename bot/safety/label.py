"""What a message may be a sign of."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """What the screen found; everything but `none` stops the role-play."""

    NONE = "none"
    SELF_HARM_PASSIVE = "self_harm_passive"
    SELF_HARM_ACTIVE = "self_harm_active"
    ABUSE = "abuse"
    HARM_TO_OTHERS = "harm_to_others"
    CHILD_RISK = "child_risk"
    UNREAD = "unread"
    """The screen itself failed, so nobody has looked at the words: it stops too."""


LEARNT = tuple(label for label in Label if label is not Label.UNREAD)
"""What the trained half of the screen tells apart, in the order of its heads."""
