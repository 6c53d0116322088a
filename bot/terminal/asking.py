"""Asking in a terminal. Words typed in place of an answer are read for safety, and a sign of danger is answered first;
then the question what this is.

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
from bot.rehearsal.stopping import Waiting, Where, asked_about, found_in, screened
from bot.rehearsal.typed import note_from
from bot.safety.label import Label
from bot.safety.resources import COUNTRY_NAMES, INTERNATIONAL, code_of
from bot.safety.screen import Screening
from bot.safety.texts import REMINDERS
from bot.terminal.speaking import say_out_of_role, say_what_went_wrong
from bot.wiring import Parts

_HOW_TO_GO_ON = "choose “Go on with the practice”"
_HOW_TO_BEGIN_ANEW = "change what you wrote, and run this again,"
_LEAVES = "Write on here, if you want to. It is answered.   Enter  leaves it here"
GO_ON = "/go on  takes the practice up again, if you want to   /end  stops it"


@dataclass(frozen=True)
class Told:
    """Words that were a sign of danger where they stood in place of an answer, and everything they were a sign of."""

    labels: tuple[Label, ...]
    words: str


_ANSWERS = {"yes": "yes", "y": "yes", "no": "no", "n": "no", "": ""}
LEAVING = ("/end", "/quit")
_WHERE = "Where are you? So that phone numbers are right for you, should you need them. {}, or other; or leave it empty"
_ONCE_MORE = "Write it once more to keep it."
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
        if is_yes and screened(said, ()).label is is_yes:
            heard.append(Told((is_yes,), said))
            return "yes"
        if not is_answered_out_of_role(console, said, parts, heard):
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
        if not is_answered_out_of_role(console, said, parts, heard):
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
        if not is_answered_out_of_role(console, said, parts, heard):
            console.print(f"Write a whole number from {least} to {most}, or nothing.")


def what_is_typed(console: Console, prompt: str, parts: Parts, calls_for_help: Callable[[str], bool]) -> str:
    """What is typed at a prompt. Words that ask what this is are answered, and taken when they come once more; what
    calls for help is taken at once."""
    told_for = ""
    while True:
        said = console.input(prompt).strip()
        if said == told_for or calls_for_help(said) or not _is_told_what_this_is(console, said, parts):
            return said
        told_for = said
        console.print(f"[dim]{_ONCE_MORE}[/dim]")


def note(console: Console, question: str, parts: Parts, calls_for_help: Callable[[str], bool]) -> str:
    """A line of the learner's own, '' where it was left open.

    What calls for help is given back as it is, whatever its form, and is for the practice to answer.
    """
    while True:
        said = what_is_typed(console, f"{escape(question)}\n> ", parts, calls_for_help)
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


def is_answered_out_of_role(console: Console, said: str, parts: Parts, heard: list[Told] | None = None) -> bool:
    """Whether words in place of an answer called for help, which is then shown until the learner chooses to go on; such
    words are added to `heard`. Or whether they asked what this is, which is then told."""
    found = screened(said, ())
    if found.stops:
        heard = [] if heard is None else heard
        heard.append(Told(found.labels, said))
        _help(console, found, parts)
        word_to_go_on(console, parts, Waiting(tuple(asked_about(found.labels)), (said,)), heard=heard)
    return found.stops or _is_told_what_this_is(console, said, parts)


def _is_told_what_this_is(console: Console, said: str, parts: Parts) -> bool:
    asks = parts.practice.asks_what_this_is(said)
    if asks:
        say_out_of_role(console, REMINDERS["asked_beside"])
    return asks


def word_to_go_on(
    console: Console,
    parts: Parts,
    waiting: Waiting,
    offers: str = GO_ON,
    words: Sequence[str] = ("/go on",),
    heard: list[Told] | None = None,
    how: str = _HOW_TO_GO_ON,
) -> str:
    """Which of these words the learner goes on with after a safety stop; what else they type is answered out of role,
    and its signs of danger are added to `heard`.

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
        if heard is not None and found.stops:
            heard.append(Told(found.labels, typed))
        if waiting.is_new(found):
            _help(console, found, parts)
            waiting = waiting.after(typed, *asked_about(found.labels))
        else:
            answer = waiting.answer_to(typed, found)
            text = parts.answer_text(answer, waiting.labels[-1], waiting.labels[:-1])
            say_out_of_role(console, text.replace(_HOW_TO_GO_ON, how))
            waiting = waiting.after(typed, answer=answer)


def answered_until_left(console: Console, parts: Parts, waiting: Waiting) -> None:
    """Answers what is typed after a stop that nothing goes on from, until an empty line or the end of the input."""
    with suppress(EOFError, KeyboardInterrupt):
        word_to_go_on(console, parts, waiting, _LEAVES, words=("",), how=_HOW_TO_BEGIN_ANEW)


def _help(console: Console, found: Screening, parts: Parts) -> None:
    parts.keep_stop("words", found.label)
    say_out_of_role(console, parts.stop_text(found.label, found.also))
