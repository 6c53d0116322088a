"""`otherwise draft`: a conflict of one's own, drafted by a language model and read in an editor before it is kept."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

import yaml
from pydantic import ValidationError
from rich.console import Console

from bot.errors import BadInputError, DraftError
from bot.own_conflict.by_hand import changed_words
from bot.own_conflict.draft import Draft
from bot.own_conflict.form import Typed
from bot.own_conflict.making import Made
from bot.own_conflict.names import WHAT_IS_TAKEN_OUT
from bot.rehearsal.stopping import screened
from bot.terminal.own import is_stopped, keep, typed_of
from bot.wiring import Parts

Edit = Callable[[str], str | None]
"""Shows a text to be changed, and gives it back; None when it was closed without saving."""

_USUAL_EDITOR = "notepad" if os.name == "nt" else "vi"
_HEAD = (
    "# {model} wrote this. Change what does not fit, save, and close the editor. Close it without saving to keep "
    "nothing.\n# It shows what is underneath.\n"
)
_FAULT = "# To mend: {fault}\n"


def draft(parts: Parts, file: Path, edit: Edit | None, out: TextIO, console: Console | None = None) -> int:
    """Has it drafted, lets it be read and changed, and keeps it. Returns 1 when nothing was kept.

    Without `edit` it is kept as it comes. `console` is where somebody sits who can write on after a stop. Raises
    AnswersError, BadInputError, ModelTroubleError, DraftError, and SettingsError where the model that is named cannot
    be used.
    """
    typed = typed_of(parts, file, out, console)
    if typed is None:
        return 1
    parts.model_set_up.must_be_usable()
    if parts.endpoint is not None:
        out.write(f"{parts.words_go} {WHAT_IS_TAKEN_OUT} It takes a minute or more.\n")
        out.flush()
    judged = parts.drafter.drafted(typed)
    if judged.left_out:
        out.write(f"{len(judged.left_out)} lines were left out: they gave something away, or nobody would say them.\n")
    made = _read_and_made(parts, typed, judged.draft, edit, out, console)
    if made is None:
        out.write("Nothing was kept.\n")
        return 1
    keep(parts, made, out)
    out.write(f"It says that {made.scenario.drafted_by} wrote some of it.\n")
    return 0


def edited(text: str) -> str | None:
    """The text as it comes out of the editor that the environment names (`VISUAL`, `EDITOR`); None when it was not
    saved. The editor reads a file, in a folder that only its owner may enter and that is gone afterwards.

    Raises BadInputError where no editor can be started.
    """
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or _USUAL_EDITOR)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "draft.yaml"
        path.write_text(text, encoding="utf-8")
        saved_at = path.stat().st_mtime_ns
        try:
            # The learner's own choice of a program, as git and others take it.
            subprocess.run([*command, str(path)], check=True)  # noqa: S603
        except (OSError, subprocess.CalledProcessError):
            raise BadInputError(
                f"The editor {command[0]!r} did not work. Set EDITOR to another, or use --yes."
            ) from None
        # What is no text is found by whoever reads it, and by nobody where it raises an error here.
        return path.read_text(encoding="utf-8", errors="replace") if path.stat().st_mtime_ns != saved_at else None


def _read_and_made(
    parts: Parts, typed: Typed, first: Draft, edit: Edit | None, out: TextIO, console: Console | None
) -> Made | None:
    """The conflict, once nothing is wrong with what was read; None when it is thrown away."""
    drafter, new_id = parts.drafter, parts.new_own_id()
    if edit is None:
        return drafter.made(first, typed, new_id, 1, drafter.model)
    before = _as_text(first)
    text, head = before, _HEAD.format(model=drafter.model)
    while (changed := edit(head + text)) is not None:
        # Also what was written as a comment, which is left out.
        new = changed_words(head + before, changed)
        if is_stopped(parts, "draft", screened(new, ()), f"{typed.who}\n{new}", out, console):
            return None
        text = "".join(row for row in changed.splitlines(keepends=True) if not row.startswith("#"))
        try:
            return drafter.made(_draft_in(text), typed, new_id, 1, drafter.model)
        except DraftError as error:
            head = _HEAD.format(model=drafter.model) + "".join(_FAULT.format(fault=fault) for fault in error.faults)
    return None


def _as_text(draft: Draft) -> str:
    return yaml.safe_dump(draft.model_dump(mode="json"), allow_unicode=True, sort_keys=False, width=110)


def _draft_in(text: str) -> Draft:
    """The draft in a text. Raises DraftError."""
    try:
        return Draft.model_validate(yaml.safe_load(text))
    except (yaml.YAMLError, RecursionError) as error:
        raise DraftError([f"it is not readable YAML: {' '.join(str(error).split())[:160]}"]) from None
    except ValidationError as error:
        found = error.errors(include_url=False)[:8]
        raise DraftError([f"{'.'.join(map(str, each['loc']))}: {each['msg'].lower()}" for each in found]) from None
