"""What is answered to what a learner writes on after a stop."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.safety.answers import answer_to, is_new_sign
from bot.safety.label import Label
from bot.safety.screen import Screening, screen
from bot.safety.texts import Answer

SELF_HARM = (Label.SELF_HARM_ACTIVE,)
ABUSE = (Label.ABUSE,)
HARM = (Label.HARM_TO_OTHERS,)
CHILD = (Label.CHILD_RISK,)
SAID = {
    Label.SELF_HARM_ACTIVE: "i want to kill myself",
    Label.ABUSE: "my husband hits me when he drinks",
    Label.HARM_TO_OTHERS: "i am going to hurt her tonight, i have a knife",
    Label.CHILD_RISK: "i hit my son and now he has bruises all over",
}


def answer(text: str, stopped_for: tuple[Label, ...] = SELF_HARM, said_last: Sequence[Answer | None] = ()) -> Answer:
    return answer_to(text, stopped_for, [SAID[label] for label in stopped_for], screen(text), said_last)


@pytest.mark.parametrize(
    "text",
    [
        "Yes", "yes.", "YES", "yess", "yeah", "yea", "yep", "yup", "y", "ye", "yh", "ya", "mhm", "uh huh", "I am",
        "i do", "yes i am", "um yes", "yeah kind of", "oui", "s\u00ed", "I think so", "i guess so", "of course i am",
        "Yes I am thinking about killing myself", "i am thinking about it", "all the time", "what? yes", "ok yes",
        "I still want to", "i want to", "i really wanna", "i want to do it", "wanna die", "actually yes", "i lied. yes",
        # What is neither yes nor no.
        "I don't know", "idk", "maybe", "sometimes", "not really", "not sure", "not yet", "kinda", "a bit",
        # A no that takes itself back.
        "no... yes", "no wait yes", "no, not yet", "no just sometimes", "no maybe", "no, not really", "i dunno maybe",
        "no but yes", "no idk", "no not tonight", "no im thinking about it", "nah i guess", "no. well. maybe",
        "just thoughts", "thoughts yes but no plan", "only thoughts", "i have thoughts", "i don't really want to die",
        "yes but i won't do it", "i can't promise i won't do it", "i don't know if i want to go on",
        # That it was meant is no no.
        "I was not joking", "im not kidding", "no im not exaggerating", "i never joke about this", "not a joke",
        "no joke", "i'm not just joking", "no i mean it", "im serious", "I wasn't lying", "this is not a joke",
        # No hope.
        "no point", "no way out", "there's no hope", "whats the point", "nothing matters", "im done", "i give up",
        "no reason to live", "I don't want to go on", "i cant live like this", "everyone is better off without me",
        # A plea.
        "please help me", "help", "HELP ME", "i need help", "please", "i can't do this", "stay with me", "I'm scared",
        "aidez-moi", "ayuda", "plz help", "pls help", "plz", "can you call an ambulance", "call someone",
        "make it stop",
        # Means, now, or done.
        "I have the pills here", "the knife is next to me", "i'm on the bridge", "tonight", "right now", "i took them",
        "goodbye", "i have a plan", "no but I have the pills", "no, not tonight", "it's too late", "i'm about to",
        "tomorrow", "soon", "not soon", "i did it", "ive done it", "i already did", "i drank it", "i took 30 pills",
        "there is so much blood", "i'm standing on the edge", "in 10 minutes", "in ten mins", "in an hour",
        "i swallowed all of them", "i took too many", "im going to do it now", "i'm ready", "i am ready to die",
        "he's not breathing",
        # Said anew.
        "i want to die", "no, I want to die",
        # Other tongues, other scripts, and pictures.
        "ja", "ja, ich will sterben", "hilfe", "bitte hilf mir", "ich kann nicht mehr", "vielleicht", "jetzt",
        "ich habe die Tabletten", "да", "sim", "はい", "네", "是", "死にたい", "🔪", "💊", "🔫", "👍", "💊💊💊", "🆘",
        # Milder words beside what is not mild.
        "i threw the pills away but i bought more", "i want to live but i can't",
        "i gave the pills to my brother and then i took the rest",
        "please don't tell anyone, i have the pills", "leave me alone i want to die", "i called but i took 30 pills",
        "i want to talk to my mum but i have the pills", "he is at the door",
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
        "its fine i was joking", "no lol", "wtf no", "what? no", "no im just sad", "I'm safe", "i'm not suicidal",
        "i am not thinking about killing myself", "i wont do it", "je veux pas mourir", "i don't want to die",
        "no i would never do that", "omg no", "no haha i'm good", "it was just a joke", "im not going to do anything",
        "I am not going to kill myself", "nein", "нет", "no quiero morir", "no. i'm just tired", "no thank you",
    ],
)  # fmt: skip
def test_a_no_is_believed(text: str) -> None:
    assert answer(text) is Answer.BELIEVED


@pytest.mark.parametrize("told", [Answer.CALL_NOW, Answer.IN_DANGER_NOW, Answer.CHILD_NOW, Answer.NOT_REACHED])
@pytest.mark.parametrize(
    "text", ["no", "nope", "no i'm fine", "I'm safe", "no it was a joke", "no i wont", "no, never"]
)
def test_no_no_is_believed_once_somebody_was_told_to_call(text: str, told: Answer) -> None:
    assert answer(text, SELF_HARM, [None, told]) is Answer.CALL_NOW
    assert answer(text, SELF_HARM, [None, told, Answer.STILL_HERE]) is Answer.CALL_NOW


@pytest.mark.parametrize(
    "text",
    [
        "I threw the pills away", "i flushed the rest of the pills down the toilet", "i've locked the knife away",
        "I handed the gun over", "gave up", "i gave everything away",
    ],
)  # fmt: skip
def test_means_put_out_of_reach_are_no_yes_and_call_for_no_alarm(text: str) -> None:
    assert answer(text) is Answer.STILL_HERE


def test_a_bare_no_is_believed_only_right_after_the_question_and_a_plain_denial_also_later() -> None:
    assert answer("no", SELF_HARM, [None]) is Answer.BELIEVED
    assert answer("no", SELF_HARM, [None, Answer.BELIEVED]) is Answer.BELIEVED
    assert answer("no", SELF_HARM, [None, Answer.STILL_HERE]) is Answer.STILL_HERE
    assert answer("no", (*SELF_HARM, *ABUSE), [None, None]) is Answer.STILL_HERE
    assert answer("no i'm not suicidal", SELF_HARM, [None, Answer.STILL_HERE]) is Answer.BELIEVED


@pytest.mark.parametrize(
    "text",
    [
        "it is hard", "what a day", "let's talk about the coffee instead", "ok", "hm", "who are you", "", "  ", "...",
        "i want to talk to my mum", "i took a shower", "i need to sleep", "im fine", "why are you asking",
        "i took the bus",
    ],
)  # fmt: skip
def test_anything_else_gets_the_words_that_stay(text: str) -> None:
    assert answer(text) is Answer.STILL_HERE


@pytest.mark.parametrize("stopped_for", [SELF_HARM, ABUSE])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they put me on hold", Answer.NOT_REACHED),
        ("they hung up on me", Answer.NOT_REACHED),
        ("nobody picks up", Answer.NOT_REACHED),
        ("no one answers", Answer.NOT_REACHED),
        ("no one can help", Answer.NOT_REACHED),
        ("the line is busy", Answer.NOT_REACHED),
        ("i called but nobody picked up", Answer.NOT_REACHED),
        ("they didnt help me", Answer.NOT_REACHED),
        ("i can't call", Answer.NOT_REACHED),
        ("i have nobody", Answer.NOT_REACHED),
        ("ok i called", Answer.REACHED),
        ("i'm calling now", Answer.REACHED),
        ("i called them", Answer.REACHED),
        ("i told a friend", Answer.REACHED),
        ("the police are on their way", Answer.REACHED),
        ("my friend is with me now", Answer.REACHED),
        ("promise me you wont tell", Answer.TELLS_NOBODY),
        ("please dont tell anyone", Answer.TELLS_NOBODY),
        ("dont call the police", Answer.TELLS_NOBODY),
        ("are you going to call the police", Answer.TELLS_NOBODY),
        ("will you tell my parents?", Answer.TELLS_NOBODY),
        ("is this private", Answer.TELLS_NOBODY),
        ("who can see this?", Answer.TELLS_NOBODY),
        ("i want to go on", Answer.HOW_TO_GO_ON),
        ("i'm ready to go on", Answer.HOW_TO_GO_ON),
        ("can we continue", Answer.HOW_TO_GO_ON),
        ("continue", Answer.HOW_TO_GO_ON),
        ("i'm fine, let's go on with the practice", Answer.HOW_TO_GO_ON),
    ],
)
def test_help_reached_or_not_secrecy_and_the_wish_to_go_on_have_answers_of_their_own(
    text: str, expected: Answer, stopped_for: tuple[Label, ...]
) -> None:
    assert answer(text, stopped_for) is expected


@pytest.mark.parametrize(
    "text",
    ["my mum is coming now", "my mum is here", "my sister is with me now", "i gave the pills to my mum",
     "i handed my sister the pills", "im on the phone with 988", "i'm not alone"],
)  # fmt: skip
def test_who_is_with_somebody_is_told_to_stay_with_them(text: str) -> None:
    assert answer(text) is Answer.REACHED


@pytest.mark.parametrize(
    "text",
    ["No I'm not, leave me alone", "leave me alone", "no!!! stop asking", "stop asking me that", "shut up", "go away"],
)
def test_who_wants_to_be_left_alone_is_not_asked_again(text: str) -> None:
    assert answer(text) is Answer.NOT_ASKED_AGAIN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", Answer.STILL_HERE),
        ("no", Answer.STILL_HERE),
        ("he does it every week", Answer.STILL_HERE),
        ("leave me alone", Answer.STILL_HERE),
        ("my mum is a teacher", Answer.STILL_HERE),
        ("please help me", Answer.IN_DANGER_NOW),
        ("he is at the door", Answer.IN_DANGER_NOW),
        ("he's outside", Answer.IN_DANGER_NOW),
        ("my husband is here", Answer.IN_DANGER_NOW),
        ("my husband is coming home now", Answer.IN_DANGER_NOW),
        ("i locked myself in the bathroom", Answer.IN_DANGER_NOW),
        ("im not safe", Answer.IN_DANGER_NOW),
        ("i dont feel safe", Answer.IN_DANGER_NOW),
        ("he has a knife", Answer.IN_DANGER_NOW),
        ("he says he will kill me", Answer.IN_DANGER_NOW),
        ("hilfe", Answer.IN_DANGER_NOW),
        ("🔪", Answer.IN_DANGER_NOW),
        ("dont call the police, he has a gun", Answer.IN_DANGER_NOW),
    ],
)
def test_after_abuse_only_a_plea_or_a_danger_now_is_told_to_call(text: str, expected: Answer) -> None:
    assert answer(text, ABUSE) is expected


@pytest.mark.parametrize(
    "text",
    ["i already did", "i did it", "i stabbed her", "she's not moving", "im outside her door", "tomorrow", "soon",
     "i'm scared of myself", "help", "i can't stop myself", "she is not breathing", "in 10 minutes", "i hit her",
     "she wont wake up", "there is blood everywhere", "i have the gun", "she is here"],
)  # fmt: skip
def test_a_deed_or_what_is_near_after_a_threat_is_told_to_call(text: str) -> None:
    assert answer(text, HARM) is Answer.IN_DANGER_NOW


@pytest.mark.parametrize(
    "text",
    ["help him", "he wont stop crying", "i shook him", "he's not breathing", "he isn't moving", "he wont wake up",
     "i did it again right now", "i hurt him", "help", "he has a seizure", "there is blood"],
)  # fmt: skip
def test_a_child_in_danger_now_has_a_text_of_its_own(text: str) -> None:
    assert answer(text, CHILD) is Answer.CHILD_NOW


@pytest.mark.parametrize("text", ["are you going to report me", "are you gonna tell", "do you report this"])
@pytest.mark.parametrize("stopped_for", [CHILD, HARM, SELF_HARM])
def test_who_asks_whether_they_are_reported_is_told(text: str, stopped_for: tuple[Label, ...]) -> None:
    assert answer(text, stopped_for) is Answer.TELLS_NOBODY


@pytest.mark.parametrize("text", ["he is at the door", "he has a knife", "he says he will kill me", "he's coming back"])
def test_a_danger_from_another_is_heard_also_once_self_harm_was_asked_about(text: str) -> None:
    assert answer(text, (*ABUSE, *SELF_HARM)) is Answer.IN_DANGER_NOW
    assert answer(text, (*CHILD, *SELF_HARM)) is Answer.CHILD_NOW


def test_the_one_who_hurts_them_is_no_help_because_they_are_here() -> None:
    said = ["my neighbour hits me"]
    assert answer_to("my neighbour is with me now", ABUSE, said, screen("")) is Answer.STILL_HERE
    assert answer_to("my friend is with me now", ABUSE, said, screen("")) is Answer.REACHED
    assert answer("my mum is here", ABUSE) is Answer.IN_DANGER_NOW


@pytest.mark.parametrize("text", ["what a day", "no"])
def test_where_the_screen_fails_after_the_question_the_safer_text_answers(text: str) -> None:
    assert answer_to(text, SELF_HARM, ["i want to kill myself"], Screening(Label.UNREAD, "")) is Answer.CALL_NOW


def test_only_another_kind_of_danger_is_new() -> None:
    def is_new(label: Label, stopped_for: tuple[Label, ...]) -> bool:
        return is_new_sign(Screening(label, "the words"), stopped_for)

    assert is_new(Label.ABUSE, SELF_HARM)
    assert is_new(Label.SELF_HARM_PASSIVE, ABUSE)
    assert not is_new(Label.SELF_HARM_PASSIVE, SELF_HARM)
    assert not is_new(Label.UNREAD, SELF_HARM)
    assert not is_new(Label.NONE, SELF_HARM)


@pytest.mark.parametrize(
    ("text", "stopped_for"),
    [
        ("tomorrow", SELF_HARM), ("soon", SELF_HARM), ("not soon", SELF_HARM), ("he's not breathing", SELF_HARM),
        ("he's not breathing", CHILD), ("i locked myself in the bathroom", ABUSE), ("im not safe", ABUSE),
        ("i dont feel safe", ABUSE), ("i'm scared of myself", HARM), ("he wont stop crying", ABUSE),
    ],
)  # fmt: skip
def test_a_few_words_after_a_stop_are_no_new_kind_of_danger(text: str, stopped_for: tuple[Label, ...]) -> None:
    assert not is_new_sign(screen(text), stopped_for)


@pytest.mark.parametrize(
    ("text", "stopped_for"),
    [
        ("i want to kill myself", ABUSE),
        ("i'm not safe with myself", ABUSE),
        ("i think about killing myself when he is like this", ABUSE),
        ("my dad hits me", SELF_HARM),
        ("he hits my daughter too", ABUSE),
        ("i am scared of myself", ABUSE),
    ],
)
def test_explicit_or_long_words_for_another_kind_are_new(text: str, stopped_for: tuple[Label, ...]) -> None:
    assert is_new_sign(screen(text), stopped_for)
