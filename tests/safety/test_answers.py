"""What is answered to what a learner writes on after a stop."""

from __future__ import annotations

import pytest

from bot.safety.answers import answer_to, is_new_sign
from bot.safety.label import Label
from bot.safety.screen import Screening, screen
from bot.safety.texts import Answer

SELF_HARM = (Label.SELF_HARM_ACTIVE,)
SAID = ("I want to kill myself",)


def answer(text: str, stopped_for: tuple[Label, ...] = SELF_HARM) -> Answer:
    return answer_to(text, stopped_for, SAID, screen(text))


@pytest.mark.parametrize(
    "text",
    [
        "Yes", "yes.", "YES", "yess", "yeah", "yea", "yep", "yup", "y", "ye", "yh", "ya", "mhm", "uh huh", "I am",
        "i do", "yes i am", "um yes", "yeah kind of", "oui", "s\u00ed", "I think so", "i guess so", "of course i am",
        "Yes I am thinking about killing myself", "i am thinking about it", "all the time",
        # What is neither yes nor no.
        "I don't know", "idk", "maybe", "sometimes", "not really", "not sure", "not yet", "kinda", "a bit",
        # A plea.
        "please help me", "help", "HELP ME", "i need help", "please", "i can't do this", "stay with me", "I'm scared",
        "aidez-moi", "ayuda",
        # Means, or now.
        "I have the pills here", "the knife is next to me", "i'm on the bridge", "tonight", "right now", "i took them",
        "goodbye", "i have a plan", "no but I have the pills", "no, not tonight", "it's too late", "i'm about to",
        # Said anew.
        "i want to die", "no, I want to die",
    ],
)  # fmt: skip
def test_a_yes_a_plea_a_doubt_means_or_now_is_told_to_call(text: str) -> None:
    assert answer(text) is Answer.CALL_NOW


@pytest.mark.parametrize(
    "text",
    [
        "no", "No.", "NO!", "nope", "nah", "nooo", "no no", "no i'm not", "no, I'm fine", "not at all", "of course not",
        "no it was a joke", "no, I was joking", "no I don't want to die", "I'm not", "no, thanks", "non", "never",
        "no way, it was just an expression", "well no", "no, I'm not thinking about killing myself",
        "no sorry, I didn't mean it like that", "para nada", "pas du tout",
    ],
)  # fmt: skip
def test_a_no_is_believed(text: str) -> None:
    assert answer(text) is Answer.BELIEVED


@pytest.mark.parametrize(
    "text",
    [
        "it is hard",
        "what a day",
        "let's talk about the coffee instead",
        "my mum is here",
        "ok",
        "hm",
        "who are you",
        "",
    ],
)
def test_anything_else_gets_the_words_that_stay(text: str) -> None:
    assert answer(text) is Answer.STILL_HERE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", Answer.STILL_HERE),
        ("no", Answer.STILL_HERE),
        ("he does it every week", Answer.STILL_HERE),
        ("please help me", Answer.IN_DANGER_NOW),
        ("he is at the door", Answer.IN_DANGER_NOW),
        ("he's outside", Answer.IN_DANGER_NOW),
    ],
)
def test_where_nothing_was_asked_only_a_plea_or_a_danger_now_is_told_to_call(text: str, expected: Answer) -> None:
    assert answer_to(text, (Label.ABUSE,), ("my husband hits me",), screen(text)) is expected


def test_where_the_screen_fails_after_the_question_the_safer_text_answers() -> None:
    assert answer_to("what a day", SELF_HARM, SAID, Screening(Label.UNREAD, "")) is Answer.CALL_NOW


def test_only_another_kind_of_danger_is_new() -> None:
    assert is_new_sign(Label.ABUSE, SELF_HARM)
    assert is_new_sign(Label.SELF_HARM_PASSIVE, (Label.ABUSE,))
    assert not is_new_sign(Label.SELF_HARM_PASSIVE, SELF_HARM)
    assert not is_new_sign(Label.UNREAD, SELF_HARM)
    assert not is_new_sign(Label.NONE, SELF_HARM)
