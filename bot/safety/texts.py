"""What is said when the role-play stops: fixed, versioned words that no model writes or changes.

They follow what is known of safe wording: leave the role in plain sight, say what this is, ask once and directly, name
a line that answers day and night and a person nearby, stay, rate nothing. They avoid what does harm: blame, doubt,
praise, a promise asked for, advice on how to talk to someone dangerous, any means by its name. (VERA-MH; National
Domestic Violence Hotline.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from bot.safety.label import Label
from bot.safety.resources import Kind, Resource, lines_where

TEXTS_VERSION = "9"
TEXTS_DATE = "2026-11-27"

_STAY_HERE = "Your words stay on this computer."
WHAT_THIS_IS = (
    "This is an AI practice character, a computer program, for adults (18 and over). It is for rehearsing hard "
    f"conversations and does not replace help from a person. Nobody watches live. {_STAY_HERE} "
    "If you are in danger, call your emergency number."
)

ASKS_AFRAID = (
    "Think of the real person you are getting ready for, if there is one. Are you ever afraid of them, or of what "
    "happens if you disagree?"
)

WITHOUT_MODEL = (
    "The language model does not answer right now, so the lines are those written beforehand. It will be tried again. "
    "Nothing you typed is lost."
)
WITHOUT_RATING = (
    "The language model does not rate your replies right now, so the program rates them alone. It will be tried again. "
    "Nothing you typed is lost."
)

WORDS_ALONE = (
    "The trained part of the safety check does not run on this computer. Only a fixed list of words stops the practice "
    "here, and it misses most signs of danger. Do not lean on it. To mend that, install Otherwise anew."
)
CANNOT_READ = (
    "A part of the safety check cannot be used, so the practice stops at each message. To mend that, install Otherwise "
    "anew."
)


def without_model_because(fault: str) -> str:
    """The notice where the language model cannot be used as it is set up; `fault` is what is wrong, and the remedy."""
    return f"The language model cannot be used as it is set up, so the lines are those written beforehand. {fault}"


def the_computer(is_shared: bool) -> str:
    """What the computer is called that the program runs on. `is_shared`: others can reach it, and the learner may sit
    at another one."""
    return "the computer that runs this program" if is_shared else "this computer"


def where_words_stay(database_host: str = "", is_shared: bool = False) -> str:
    """Where the learner's words are kept. `database_host` is that of a database elsewhere, '' where it is here."""
    if database_host:
        return f"Your words are kept in a database at {database_host}. Whoever runs it can read them."
    if is_shared:
        return f"Your words are kept on {the_computer(is_shared)}. Whoever runs it can read them."
    return _STAY_HERE


def where_words_go(
    host: str = "", is_this_computer: bool = True, database_host: str = "", is_shared: bool = False
) -> str:
    """Where the learner's words go. `host` is that of the language model, '' where there is none; the rest says where
    they are kept."""
    stay = where_words_stay(database_host, is_shared)
    if not host:
        return stay
    if is_this_computer:
        return f"A language model on {the_computer(is_shared)} helps to put its lines into words. {stay}"
    sent = f"Your words are sent to a language model at {host}, which helps to answer."
    return f"{sent} They go nowhere else." if stay == _STAY_HERE else f"{sent} {stay}"


def what_this_is(words_go: str) -> str:
    """The disclosure before a talk, with where the words go."""
    return WHAT_THIS_IS.replace(_STAY_HERE, words_go)


_LEAVING = "I'm stepping out of the role. I am a computer program (an AI), and nobody is watching this page."
_LEAVE_THE_PAGE = "If someone comes, press Esc or “Hide” to leave this page at once."
# What a text says of a page, as it is in a terminal.
_IN_A_TERMINAL = {
    _LEAVE_THE_PAGE: "If someone comes, close this window.",
    "nobody is watching this page": "nobody is watching",
    "This page stays open, and you": "This stays open, and you",
    "The page “About” says where your words go. ": "`otherwise doctor` says whether a language model is set up. ",
    " You can pause it at the top of the page.": "",
    " What you wrote is still in the box. Send it once more to keep it.": "",
    "choose “Go on with the practice”": "type /go on",
}
_STAYING = (
    "This page stays open, and you can keep writing. Those words are not rated. "
    "The practice goes on only if you choose it."
)

_SELF_HARM_ACTIVE = f"""{_LEAVING} I send no reports.

What you wrote sounds serious, and I take it that way. Are you thinking about killing yourself?

If you could act on it soon, or you are hurt, call the emergency number now. Go to a person nearby you trust, or ask \
one to come and be with you. In Canada and the US, call or text 9-8-8, day or night.

{_STAYING}"""

_SELF_HARM_PASSIVE = f"""{_LEAVING} I send no reports.

It sounds as if living is very hard right now, and I take that seriously. Are you thinking about ending your life?

You need not be alone with this. Is there a person nearby you trust: family, friend, doctor? You could show them \
this. In Canada and the US, call or text 9-8-8, day or night. In danger, call the emergency number.

{_STAYING}"""

_ABUSE = f"""{_LEAVING}

I believe you. Nobody may hurt you, scare you or control you. It is not your fault. You may say no, and keep it \
to yourself where saying it is not safe.

{_LEAVE_THE_PAGE} In danger now, call the emergency number. Those below help with staying safe; so can a person \
nearby you trust.

{_STAYING}"""

_HARM_TO_OTHERS = f"""{_LEAVING} I send no reports.

What you wrote sounds as if someone could get hurt, and I take it seriously. If it could happen soon, move away \
from them and call the emergency number. Below is a place to ask who can help with this. Tell a \
person nearby you trust, and ask them to stay with you.

{_STAYING}"""

_CHILD_RISK = f"""{_LEAVING} I send no reports.

What you wrote sounds as if a child may be hurt or in danger, and I take it seriously. If the danger is now, call the \
emergency number. If a child is alone, a grown-up needs to be with them now. Below is a place to ask where an \
adult can turn. A person nearby you trust can help as well.

{_STAYING}"""

_UNREAD = f"""{_LEAVING}

Something went wrong here, and I could not check your words for signs of danger. So the practice has stopped. \
It is not your fault.

If you are fine, choose to go on. If you are in danger now, call the emergency number. If you think about killing \
yourself, ask for help where it says below, or go to a person nearby you trust.

{_STAYING}"""

STILL_HERE = """I am still a program, and I am still here. You can keep writing; none of it is rated.

A person can do more than I can: at one of the lines above, or someone you trust. In danger now, call the emergency \
number. The practice goes on only if you choose it."""


class Answer(StrEnum):
    """Which text answers what the learner writes on after a stop."""

    STILL_HERE = "still_here"
    CALL_NOW = "call_now"
    """To a yes to the question about self-harm, a plea, a mention of means or of now."""
    IN_DANGER_NOW = "in_danger_now"
    """To a plea, or a danger that is now, where nothing was asked."""
    CHILD_NOW = "child_now"
    """The same where a child is in danger: nobody is told to leave it."""
    NOT_REACHED = "not_reached"
    """To a call that failed, or that cannot be made."""
    REACHED = "reached"
    """To a call that was made, or somebody who is there."""
    TELLS_NOBODY = "tells_nobody"
    """To a plea to tell nobody, and to the question who is told."""
    NOT_ASKED_AGAIN = "not_asked_again"
    """To the wish to be left alone after the question about self-harm."""
    HOW_TO_GO_ON = "how_to_go_on"
    """To the wish to go on with the practice."""
    BELIEVED = "believed"
    """To a no to the question about self-harm."""


_CANNOT_COME = """I am a computer program. I cannot see you, and I cannot come to you. A person can. You can keep \
writing; none of it is rated."""

_CALL_NOW = f"""I take this seriously. Please call now: the emergency number, or one you find below.

Put distance between you and anything you could use to hurt yourself. Go to another person now, or to another room. \
Tell them how it is, and ask them to stay with you.

{_CANNOT_COME}"""

_IN_DANGER_NOW = f"""I take this seriously. If the danger is now, or someone is hurt, please call now: the emergency \
number below.

If you can do it safely, go to another room or another place, to a person nearby you trust. Tell them what is going \
on.

{_CANNOT_COME}"""

_CHILD_NOW = f"""I take this seriously. If a child is hurt or in danger now, please call now: the emergency number \
below. Ask there what to do until help comes.

Stay with the child, or call another adult to come and take over. If someone else is the danger, go with the child \
to a safe place, if you can.

{_CANNOT_COME}"""

_NOT_REACHED = f"""It is hard to need help and not get through. Please try the emergency number now, or another place \
below.

If nobody answers, go to a person: at home, next door, or in a hospital. Ask them to call for you, and to stay with \
you.

{_CANNOT_COME}"""

_REACHED = """Stay with them, or stay on the line. Tell them what you told here, and how it is now. Ask them to stay \
until you are safe.

If they go, or the danger is now, call the emergency number. Other places to turn to are below. You can keep writing; \
none of it is rated."""

_TELLS_NOBODY = """I tell nobody, I call nobody, and I send no reports. I am a computer program. The start \
said where your words go; whoever can use the computer that keeps them may read them.

So nobody comes unless you ask them. A person you trust can help, and so can the places below; you may ask there who \
would be told. In danger now, call the emergency number. You can keep writing; none of it is rated."""

_NOT_ASKED_AGAIN = """I will not ask again. You do not have to answer, and you can stay here for as long as you like.

Help is below, for now or later. You can also go to a person nearby you trust. In danger now, call the emergency number.

You can end this, go on when you choose it, or keep writing; none of it is rated."""

_HOW_TO_GO_ON = """The practice goes on only by your choice: choose “Go on with the practice” when you want to. You \
can end it as well, or keep writing; none of it is rated.

Help stays below, and a person nearby you trust may help as well. In danger now, call the emergency number."""

_BELIEVED = """I believe you. If that changes, ask for help where it says below, or go to a person nearby you trust.

The practice goes on only by your choice: choose “Go on with the practice” when you want to. You can end it as well, \
or keep writing; none of it is rated."""

ANSWERS: Mapping[Answer, str] = MappingProxyType(
    {
        Answer.STILL_HERE: STILL_HERE,
        Answer.CALL_NOW: _CALL_NOW,
        Answer.IN_DANGER_NOW: _IN_DANGER_NOW,
        Answer.CHILD_NOW: _CHILD_NOW,
        Answer.NOT_REACHED: _NOT_REACHED,
        Answer.REACHED: _REACHED,
        Answer.TELLS_NOBODY: _TELLS_NOBODY,
        Answer.NOT_ASKED_AGAIN: _NOT_ASKED_AGAIN,
        Answer.HOW_TO_GO_ON: _HOW_TO_GO_ON,
        Answer.BELIEVED: _BELIEVED,
    }
)
"""What is said to what the learner writes on after a stop. The question about self-harm is in none of them."""

_NO_PERSON = """This is an AI practice character: a computer program, not a person. Its lines were written beforehand, \
or come from a language model where one is set up. Nobody is watching. The page “About” says where your words go."""
_HALF_AN_HOUR = """You have been at this for half an hour. A break may help: stand up, drink some water, look out of \
the window."""

REMINDERS: Mapping[str, str] = MappingProxyType(
    {
        "asked": f"I'm stepping out of the role to answer. {_NO_PERSON} The talk waits where it was.",
        "asked_beside": f"{_NO_PERSON} What you wrote is still in the box. Send it once more to keep it.",
        "week": (
            "This talk is more than a week old, so here it is again: you are talking with an AI practice character, a "
            "computer program. Nobody is watching, and it does not replace help from a person."
        ),
        "half_an_hour": f"{_HALF_AN_HOUR} The talk waits for you. You can pause it at the top of the page.",
        "half_an_hour_beside": f"{_HALF_AN_HOUR} What you wrote is kept, and waits for you.",
    }
)
"""What the program says for itself, by why it speaks; `beside` the talk, where no turn is taken."""

TEXTS: Mapping[Label, str] = MappingProxyType(
    {
        Label.SELF_HARM_ACTIVE: _SELF_HARM_ACTIVE,
        Label.SELF_HARM_PASSIVE: _SELF_HARM_PASSIVE,
        Label.ABUSE: _ABUSE,
        Label.HARM_TO_OTHERS: _HARM_TO_OTHERS,
        Label.CHILD_RISK: _CHILD_RISK,
        Label.UNREAD: _UNREAD,
    }
)


@dataclass(frozen=True)
class Said:
    """A text that the program may say for itself: its name in the checklist, when it is said, and its words."""

    name: str
    when: str
    text: str


EVERY_TEXT = (
    Said("disclosure", "Before each talk", WHAT_THIS_IS),
    Said("asks_afraid", "The question before each talk", ASKS_AFRAID),
    Said("self_harm_active", "When you may be about to hurt yourself", _SELF_HARM_ACTIVE),
    Said("self_harm_passive", "When living is very hard", _SELF_HARM_PASSIVE),
    Said("abuse", "When someone hurts or scares you", _ABUSE),
    Said("harm_to_others", "When someone else may get hurt", _HARM_TO_OTHERS),
    Said("child_risk", "When a child may be in danger", _CHILD_RISK),
    Said("unread", "When your words could not be read", _UNREAD),
    Said("still_here", "When you write on after a stop", STILL_HERE),
    Said("call_now", "When you say yes, ask for help, or are about to hurt yourself", _CALL_NOW),
    Said("in_danger_now", "When you ask for help, or the danger is now", _IN_DANGER_NOW),
    Said("child_now", "When you ask for help for a child, or a child is in danger now", _CHILD_NOW),
    Said("not_reached", "When nobody answers your call, or you cannot call", _NOT_REACHED),
    Said("reached", "When you have called, or someone is with you", _REACHED),
    Said("tells_nobody", "When you ask who is told", _TELLS_NOBODY),
    Said("not_asked_again", "When you want to be left alone", _NOT_ASKED_AGAIN),
    Said("how_to_go_on", "When you say that you want to go on", _HOW_TO_GO_ON),
    Said("believed", "When you say no", _BELIEVED),
    Said("asked", "When you ask whether it is an AI", REMINDERS["asked"]),
    Said("asked_beside", "When you ask that where there is no talk", REMINDERS["asked_beside"]),
    Said("week", "When a talk goes on after a week", REMINDERS["week"]),
    Said("half_an_hour", "After half an hour", REMINDERS["half_an_hour"]),
    Said("half_an_hour_beside", "After half an hour, where there is no talk", REMINDERS["half_an_hour_beside"]),
    Said("without_model", "When a language model does not answer", WITHOUT_MODEL),
    Said("without_rating", "When a language model that rates too does not do it", WITHOUT_RATING),
    Said("words_alone", "When the trained part of the safety check does not run", WORDS_ALONE),
    Said("cannot_read", "When a part of the safety check cannot be used", CANNOT_READ),
)
"""All of them: what the protocol page shows, and the checklist (`red_faults.yaml`) answers for."""

_LINES: Mapping[Label, tuple[Kind, ...]] = MappingProxyType(
    {
        Label.SELF_HARM_ACTIVE: (Kind.CRISIS, Kind.EMERGENCY),
        Label.SELF_HARM_PASSIVE: (Kind.CRISIS, Kind.EMERGENCY),
        Label.ABUSE: (Kind.DOMESTIC_VIOLENCE, Kind.EMERGENCY),
        Label.HARM_TO_OTHERS: (Kind.CRISIS, Kind.EMERGENCY),
        Label.CHILD_RISK: (Kind.CHILD, Kind.EMERGENCY),
        Label.UNREAD: (Kind.CRISIS, Kind.EMERGENCY),
    }
)


def lines_for(labels: Sequence[Label], country: str) -> list[Resource]:
    """The lines that belong to these labels in a country ('' where nobody has said which), the ones to talk to first,
    each once. Raises KeyError for `none`.
    """
    kinds = dict.fromkeys(kind for label in labels for kind in _LINES[label] if kind is not Kind.EMERGENCY)
    return list(dict.fromkeys(line for kind in (*kinds, Kind.EMERGENCY) for line in lines_where(country, kind)))


_TO_WHAT_WAS_ASKED = (Answer.CALL_NOW, Answer.NOT_ASKED_AGAIN, Answer.BELIEVED)


def answer_text(answer: Answer, label: Label, country: str, beside: Sequence[Label] = ()) -> str:
    """What is said to what is written on after a stop for a label, with the lines where the text speaks of them: those
    of the label, and of what else it has stopped for, `beside` it."""
    if answer is Answer.STILL_HERE:
        return ANSWERS[answer]
    asked = (Label.SELF_HARM_ACTIVE,) if answer in _TO_WHAT_WAS_ASKED else ()
    return _with_lines(ANSWERS[answer], (*asked, label, *beside), country)


def in_a_terminal(text: str) -> str:
    """A text as a terminal shows it: there is no page there, and no key or button that leaves one."""
    for of_page, of_window in _IN_A_TERMINAL.items():
        text = text.replace(of_page, of_window)
    return text


def stop_text(label: Label, country: str, also: Sequence[Label] = ()) -> str:
    """The whole message: the fixed text, then the lines, one a row, also those for what `also` was told.

    Raises KeyError for `none`.
    """
    return _with_lines(TEXTS[label], (label, *also), country)


def _with_lines(text: str, labels: Sequence[Label], country: str) -> str:
    return "\n".join([text, "", *(f"- {line}" for line in lines_for(labels, country))])
