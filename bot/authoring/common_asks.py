"""What learners ask or bring up in almost any conflict, in their different ways: the answers are the persona's own."""

from __future__ import annotations

COMMON_ASKS = {
    "are_you_ok": ("are you ok", "you alright?", "is everything okay", "how are you doing", "you don't seem yourself"),
    "whats_wrong": ("what's wrong", "what's the matter", "is something wrong", "what's going on with you", "what"),
    "did_i": ("did i do something", "is it me", "are you angry with me", "have i upset you", "what have i done"),
    "why_bare": ("why", "why though", "how come", "but why", "why is that"),
    "want_talk": (
        "do you want to talk about it", "can we talk about this", "i'd like us to talk", "shall we talk properly",
        "will you tell me about it",
    ),
    "tell_more": ("tell me more", "go on", "i'm listening", "what do you mean", "say a bit more about that"),
    "what_like": (
        "what's that like for you", "how does that feel", "what has it been like", "what's it like, carrying that",
        "how has it been these days",
    ),
    "what_need": ("what do you need", "how can i help", "what can i do", "what would make it better", "what'd help"),
    "be_fine": ("it'll be fine", "it will all work out", "don't worry", "it's going to be ok", "these things pass"),
    "no_wonder": (
        "no wonder you're upset", "of course you snapped", "i can see why you'd be angry", "that makes sense",
        "anyone would feel like that",
    ),
    "oh_no": ("oh no", "that's awful", "i had no idea", "i'm so sorry that happened", "i didn't know"),
    "glad": (
        "thank you for telling me", "i'm glad you told me", "thanks for saying that", "i'm glad you said it",
        "that can't have been easy to say",
    ),
    "told_anyone": (
        "have you told anyone", "does anyone else know", "who else knows about this", "did you talk to somebody",
        "am i the first you've told",
    ),
    "what_next": ("so what do we do now", "what happens next", "where do we go from here", "what now", "any plan"),
}  # fmt: skip
"""By the id of the answer."""
