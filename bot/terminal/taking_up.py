"""Which talk an id names, and the command that takes it up again."""

from __future__ import annotations

import shlex

from rich.console import Console
from rich.markup import escape

from bot.errors import UnknownRehearsalError
from bot.rehearsal.rehearsal import Rehearsal
from bot.settings import settings_from_environment
from bot.wiring import Parts


def talk_named(parts: Parts, rehearsal_id: str) -> Rehearsal:
    """The talk with that id. Raises UnknownRehearsalError, saying what to do."""
    try:
        return parts.practice.rehearsal(rehearsal_id)
    except UnknownRehearsalError:
        last = parts.log.last()
        remedy = f"The last one here has the id {last}." if last else "There is none here yet."
        raise UnknownRehearsalError(
            f"There is no talk with the id `{rehearsal_id}` here. {remedy} Check the id; where it was kept in another "
            "folder, add --data-dir."
        ) from None


def show_command(console: Console, parts: Parts, command: str, rehearsal: Rehearsal) -> None:
    """Prints a command for a talk, whole, on a line of its own."""
    folder = parts.settings.data_dir
    is_usual = folder == settings_from_environment().data_dir
    option = "" if is_usual else f" --data-dir {shlex.quote(str(folder))}"
    console.print(f"  otherwise {command} {rehearsal.id}{escape(option)}", soft_wrap=True)


def say_left(console: Console, parts: Parts, rehearsal: Rehearsal, what_is_kept: str) -> None:
    """Says that the learner has left, and how to come back."""
    console.print(f"\nLeft here. {what_is_kept} To take it up again:")
    show_command(console, parts, "practise --resume", rehearsal)
