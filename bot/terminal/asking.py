"""Asking in a terminal. Words typed in place of an answer are read for safety, and a sign of danger is answered first.

Each question raises EOFError where the input ends, or where the learner chooses to stop there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from rich.console import Console
from rich.markup import escape

from bot.errors import BadInputError
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stopping import Waiting, Where, found_in, screened
from bot.rehearsal.typed import note_from
from bot.safety.label import Label
from bot.safety.resources import COUNTRY_NAMES, INTERNATIONAL, code_of
from bot.terminal.speaking import say_out_of_role, say_what_went_wrong
from bot.wiring import Parts

_HOW_TO_GO_ON = "choose “Go on with the practice”"
_HOW_TO_BEGIN_ANEW = "change what you wrote, and run this again,"
_LEAVES = "Write on here, if you want to. It is answered.   Enter  leaves it here"
GO_ON = "/go on  takes the practice up again, if you want to   /end  stops it"


@dataclass(frozen=True)
class Told:
    """Words that were a sign of danger where they stood in place of an answer."""

    label: Label
    words: str


_ANSWERS = {"yes": "yes", "y": "yes", "no": "no", "n": "no", "": ""}
LEAVING = ("/end", "/quit")
_WHERE = "Where are you? So that phone numbers are right for you, should you need them. {}, or other; or leave it empty"
_NO_COMMANDS = "A command is no answer here. Enter leaves a question out, /quit stops here."


def yes_or_no(
    console: Console, question: str, parts: Parts, heard: list[Told] | None = None, is_yes: Label | None = None
) -> str:
    """`yes`, `no`, or '' where it was left open; asked again for any other word, since a yes must not be lost.

    Signs of danger in such words are added to `heard`. One of `is_yes` is a yes, and is answered by whoever asks.
    """
    heard = [] if heard is None else heard
    while True:
        said = console.input(f"{escape(question)}: ").strip()
        if said.lower() in _ANSWERS:
            return _ANSWERS[said.lower()]
        if said in LEAVING:
            raise EOFError
        if is_yes and (label := screened(said, ()).label) is is_yes:
            heard.append(Told(label, said))
            return "yes"
        if not is_answered_for_safety(console, said, parts, heard):
            console.print("Write yes or no.")


def country(console: Console, parts: Parts, heard: list[Told] | None = None) -> str:
    """The code of the country the learner is in, '' where it was left open; by its code or its name.

    Signs of danger in what was typed are added to `heard`.
    """
    codes = {name.lower(): code for code, name in COUNTRY_NAMES.items()} | {"other": INTERNATIONAL}
    offered = ", ".join(f"{code} {name}" for code, name in COUNTRY_NAMES.items() if code != INTERNATIONAL)
    while True:
        said = console.input(f"{escape(_WHERE.format(offered))}: ").strip()
        if not said or said.lower() in codes:
            return codes.get(said.lower(), "")
        if code_of(said) != INTERNATIONAL:
            return code_of(said)
        if said in LEAVING:
            raise EOFError
        if not is_answered_for_safety(console, said, parts, heard):
            console.print("Write one of these, or: other.")


def number(
    console: Console, question: str, parts: Parts, least: int = 0, most: int = 10, heard: list[Told] | None = None
) -> int | None:
    """A whole number from `least` to `most`; asked again for anything else, None where it was left open.

    Signs of danger in what was typed are added to `heard`.
    """
    while True:
        said = console.input(f"{escape(question)}: ").strip()
        if not said:
            return None
        if said.isdecimal() and least <= int(said) <= most:
            return int(said)
        if said in LEAVING:
            raise EOFError
        if not is_answered_for_safety(console, said, parts, heard):
            console.print(f"Write a whole number from {least} to {most}, or nothing.")


def note(console: Console, question: str, calls_for_help: Callable[[str], bool]) -> str:
    """A line of the learner's own, '' where it was left open.

    What calls for help is given back as it is, whatever its form, and is for the practice to answer.
    """
    while True:
        said = console.input(f"{escape(question)}\n> ").strip()
        if said and calls_for_help(said):
            return said
        if said in LEAVING:
            raise EOFError
        if said.startswith("/"):
            console.print(f"[dim]{_NO_COMMANDS}[/dim]")
            continue
        try:
            return note_from(said)
        except BadInputError as error:
            say_what_went_wrong(console, error)


def calling_for_help(rehearsal: Rehearsal, where: Where) -> Callable[[str], bool]:
    """Whether words typed there call for help, read along with what was typed before."""
    return lambda words: bool(words) and found_in(rehearsal, (words,), where).stops


def is_answered_for_safety(console: Console, said: str, parts: Parts, heard: list[Told] | None = None) -> bool:
    """Whether words in place of an answer called for help, which is then shown until the learner chooses to go on. They
    are added to `heard`."""
    found = screened(said, ())
    if found.stops:
        if heard is not None:
            heard.append(Told(found.label, said))
        _help(console, found.label, parts)
        word_to_go_on(console, parts, Waiting((found.label,), (said,)))
    return found.stops


def word_to_go_on(
    console: Console,
    parts: Parts,
    waiting: Waiting,
    offers: str = GO_ON,
    words: Sequence[str] = ("/go on",),
    how: str = _HOW_TO_GO_ON,
) -> str:
    """Which of these words the learner goes on with after a safety stop; what else they type is answered out of role.

    `waiting` is what it has stopped for, `offers` says what each word does, and `how` what an answer says of going on.
    """
    while True:
        console.print(f"[dim]{offers}[/dim]")
        typed = console.input("[bold]You:[/bold] ").strip()
        if typed in words:
            return typed
        if typed in LEAVING:
            raise EOFError
        found = screened(typed, ())
        if waiting.is_new(found):
            _help(console, found.label, parts)
            waiting = waiting.after(typed, found.label)
        else:
            answer = waiting.answer_to(typed, found)
            text = parts.answer_text(answer, waiting.labels[-1], waiting.labels[:-1])
            say_out_of_role(console, text.replace(_HOW_TO_GO_ON, how))
            waiting = waiting.after(typed, answer=answer)


def answered_until_left(console: Console, parts: Parts, waiting: Waiting) -> None:
    """Answers what is typed after a stop that nothing goes on from, until an empty line or the end of the input."""
    with suppress(EOFError, KeyboardInterrupt):
        word_to_go_on(console, parts, waiting, _LEAVES, words=("",), how=_HOW_TO_BEGIN_ANEW)


def _help(console: Console, label: Label, parts: Parts) -> None:
    parts.keep_stop("words", label)
    say_out_of_role(console, parts.stop_text(label))
