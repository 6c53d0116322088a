"""What counts as a late yes, shortly after a learner went on from being asked about self-harm."""

from __future__ import annotations

import pytest

from bot.safety.late import is_late_sign


@pytest.mark.parametrize(
    "text",
    [
        "actually yes", "I lied. Yes.", "I wasn\u2019t honest", "no, yes", "i still want to", "I still want to die",
        "i have the pills", "I'm on the bridge", "i did it", "I've done it", "i'm going to do it", "i took them",
        "now", "tonight", "it's too late", "goodbye", "help me", "i need help",
    ],
)  # fmt: skip
def test_a_late_yes_means_or_now_is_heard_in_each_of_the_next_replies(text: str) -> None:
    assert is_late_sign(text, is_first=False)


@pytest.mark.parametrize("text", ["yes", "Yeah.", "i do", "ok, yes", "maybe"])
def test_a_mere_yes_is_heard_in_the_first_only(text: str) -> None:
    assert is_late_sign(text, is_first=True)
    assert not is_late_sign(text, is_first=False)


@pytest.mark.parametrize(
    "text",
    [
        "ok, dropped", "help me understand what happened", "i want to hear about it", "are you busy tonight?",
        "maybe it's one of those weeks?", "yes, i hear you", "do you want to talk now?", "i still want that coffee",
        "i did it because i was angry", "i took it the wrong way", "no, it was my fault",
        "we can do it another day", "",
    ],
)  # fmt: skip
def test_ordinary_talk_is_no_late_sign(text: str) -> None:
    assert not is_late_sign(text, is_first=True)
