"""How what is said looks in a terminal: the persona's lines, the program's words, and what went wrong."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape

from bot.errors import OtherwiseError
from bot.safety.texts import WITHOUT_MODEL, WITHOUT_RATING, in_a_terminal
from bot.scenario.model import Scenario

# What an error says of a page and its buttons, as it is in a terminal.
_ERRORS_IN_A_TERMINAL = {
    ", or choose Pause.": ".",
    "Reload this page to see it; your words are back in the box.": "Take it up again to see it.",
    "Reload this page; your words are still in the box.": "Take it up again, and write your words once more.",
    "Reload this page to see it.": "Take it up again to see it.",
    "Reload the page to see where it stands.": "Sit down again to see where it stands.",
    "Choose Resume, then send your words again.": "Type /go on, then write your words again.",
    "Choose Resume to go on.": "Type /go on.",
    "choose Stop here": "type /stop",
    "Set one up on the page Settings, or see what `otherwise doctor` says.": "`otherwise doctor` says how to.",
    "see the start page": "see what `otherwise practise` lists",
}
_SAYS_WHY = "To see why, run `otherwise doctor`."


class Notices:
    """What a learner is told of a language model that fails: each notice once, and one to a reply."""

    def __init__(self) -> None:
        self._told = {""}
        self._now = ""

    def without_model(self) -> None:
        """The line is the author's, since the language model could not be used."""
        self._now = WITHOUT_MODEL

    def without_rating(self) -> None:
        """The language model does not rate; where it does not speak either, that is told alone."""
        self._now = self._now or WITHOUT_RATING

    def untold(self) -> str:
        """What is still to be told of the last reply, '' for nothing."""
        notice, self._now = self._now, ""
        is_new = notice not in self._told
        self._told.add(notice)
        return notice if is_new else ""


class Speaking(Notices):
    """A terminal that shows a line as it comes, and says once when the language model does not answer."""

    def __init__(self, console: Console, scenario: Scenario) -> None:
        super().__init__()
        self.is_there = True
        self._console = console
        self._name = scenario.persona.name
        self._heard = ""

    @contextmanager
    def while_there(self) -> Iterator[None]:
        """Meanwhile Ctrl-C ends the line with what has been said, so that nothing typed is lost; pressed again, it
        breaks nothing off."""
        self.is_there = True
        before = signal.signal(signal.SIGINT, lambda *_: self._leave())
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def _leave(self) -> None:
        self.is_there = False

    def hear(self, text: str) -> None:
        """Prints more of the line. What comes has passed the guard; the terminal itself breaks what is too wide."""
        if not self._heard:
            self._console.print(_speaker(self._name), end=" ")
        self._heard += text
        self._console.print(with_actions(text), end="", soft_wrap=True)
        self._console.file.flush()

    def finished(self) -> str:
        """Ends the line, and gives what was heard of it ('' where it was not spoken freely)."""
        heard, self._heard = self._heard, ""
        if heard:
            self._console.print()
        if notice := self.untold():
            self._console.print(f"[dim]{notice} {_SAYS_WHY}[/dim]")
        return heard


def terminal() -> Console:
    """The terminal that the program was started in, no wider than is good to read."""
    return Console(highlight=False, width=min(92, Console().width))


def terminal_if_any() -> Console | None:
    """That terminal, where somebody sits at it: None where what is said or typed comes from a file or a program."""
    return terminal() if sys.stdin.isatty() and sys.stdout.isatty() else None


def show_line(console: Console, scenario: Scenario, line: str) -> None:
    """Prints a persona's line, its actions in italics."""
    console.print(f"{_speaker(scenario.persona.name)} {with_actions(line)}")


def show_own(console: Console, reply: str) -> None:
    """Prints a reply of the learner's, as it stood when they typed it."""
    console.print(f"[bold]You:[/bold] {escape(reply)}")


def say_out_of_role(console: Console, text: str) -> None:
    """Prints what the program says for itself."""
    console.print(escape(in_a_terminal(text)))


def say_what_went_wrong(console: Console, error: OtherwiseError) -> None:
    """Prints an error made on purpose."""
    console.print(f"[yellow]{escape(told_in_a_terminal(error))}[/yellow]")


def told_in_a_terminal(error: OtherwiseError) -> str:
    """What an error says, where there is no page to reload and no button to choose."""
    text = str(error)
    for of_page, of_window in _ERRORS_IN_A_TERMINAL.items():
        text = text.replace(of_page, of_window)
    return text


def with_actions(line: str) -> str:
    """Markup for words of the persona's, their actions in italics."""
    return re.sub(r"\*\((.+?)\)\*", r"[italic dim](\1)[/italic dim]", escape(line))


def _speaker(name: str) -> str:
    return f"[bold magenta]{escape(name)}:[/bold magenta]"
