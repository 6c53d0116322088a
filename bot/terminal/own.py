"""`otherwise own`: a conflict of one's own, from a file of answers."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TextIO

import yaml
from rich.console import Console

from bot.errors import AnswersError, BadInputError
from bot.own_conflict.form import Typed, typed_from
from bot.own_conflict.making import Made, looked_over, made
from bot.rehearsal.events import LONGEST_REPLY
from bot.rehearsal.stopping import Waiting, asked_about, or_own_yes, screened, screened_form
from bot.safety.screen import Screening
from bot.safety.texts import in_a_terminal
from bot.terminal.asking import answered_until_left
from bot.wiring import Parts

# Every field filled to the brim is under 10 kB.
_MOST_CHARACTERS = 64_000
# What is too long to be used is still read for signs of danger, and no file is taken in without end for that.
_MOST_BYTES_READ = 1_000_000
_NOTHING_KEPT = "Nothing was kept.\n"


def own(parts: Parts, file: Path, out: TextIO, console: Console | None = None) -> int:
    """Makes the scenario of a file of answers (YAML or JSON) and keeps it. Returns 1 when the safety screen stops it.

    `console` is where somebody sits who can write on then. Raises AnswersError naming every field that cannot be used,
    BadInputError when the file cannot be read.
    """
    typed = typed_of(parts, file, out, console)
    if typed is None:
        return 1
    conflict = made(typed, parts.new_own_id(), 1, parts.new_seed())
    keep(parts, conflict, out)
    return 0


def typed_of(parts: Parts, file: Path, out: TextIO, console: Console | None) -> Typed | None:
    """The answers in a file, without names, saying which were taken out; None when the safety screen stops it.

    Raises AnswersError, BadInputError.
    """
    text = _text_of(file)
    try:
        typed = typed_from(_answers_in(file, text))
    except (AnswersError, BadInputError):
        if is_stopped(parts, "form", screened(text, ()), text, out, console):
            out.write(_NOTHING_KEPT)
            return None
        raise
    found = or_own_yes(screened_form(typed.texts), typed.afraid == "yes")
    # Who the other person is stands beside the words: that is nobody who is there to help.
    if is_stopped(parts, "form", found, f"{typed.who}\n{typed.words}", out, console):
        out.write(_NOTHING_KEPT)
        return None
    looked = looked_over(typed)
    for field, words in looked.taken.items():
        out.write(f"{field}: taken out, since it looks like a name: {', '.join(words)}\n")
    return looked.typed


def is_stopped(
    parts: Parts,
    where: Literal["form", "draft"],
    found: Screening,
    words: str,
    out: TextIO,
    console: Console | None,
) -> bool:
    """Whether what was found in these words stops here. That is answered then, and so is what is typed after it."""
    if found.stops:
        parts.keep_stop(where, found.label)
        out.write(in_a_terminal(parts.stop_text(found.label, found.also)) + "\n\n")
        out.flush()
        if console is not None:
            waiting = Waiting(tuple(asked_about(found.labels)), (words[:LONGEST_REPLY],))
            answered_until_left(console, parts, waiting)
    return found.stops


def keep(parts: Parts, conflict: Made, out: TextIO) -> None:
    """Keeps a conflict, and says where, and what to do with it."""
    parts.shelf.keep(conflict)
    out.write(f"Kept in {parts.shelf.folder / conflict.scenario.id}.yaml\n")
    out.write(f"Rehearse it with: otherwise practise {conflict.scenario.id}\n")


def _text_of(file: Path) -> str:
    """What a file holds, up to more than answers can. Bytes that are no text become signs that are a fault in YAML."""
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES_READ).decode("utf-8", "surrogateescape")
    except OSError as error:
        raise BadInputError(f"{file} cannot be read: {error.strerror}. Check the path.") from None


def _answers_in(file: Path, text: str) -> dict[str, object]:
    if len(text) > _MOST_CHARACTERS:
        raise BadInputError(f"{file} has more than {_MOST_CHARACTERS:,} characters. Shorten it.")
    try:
        # JSON is YAML too.
        answers = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        what = str(error).splitlines()[0]
        raise BadInputError(f"{file} is not readable YAML or JSON: {what}. Check its indents and quotes.") from None
    if not isinstance(answers, dict):
        raise AnswersError({str(file): "It does not hold answers. Start with `who:` and the other fields."})
    return answers
