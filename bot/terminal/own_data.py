"""A learner's own data: out, and gone."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Sequence
from typing import TextIO

from bot.errors import OtherwiseError
from bot.rehearsal.events import (
    EVENT,
    AnsweredAsOther,
    Event,
    Guessed,
    Reflected,
    SafetyStopped,
    SaidAside,
    ThoughtOver,
)
from bot.storage.event_log import StopOutside
from bot.wiring import Parts

_KEPT = {
    Guessed: ("guess", "alternative"),
    Reflected: ("own_side", "other_reasons"),
    AnsweredAsOther: ("answer",),
    ThoughtOver: ("easier_or_harder", "wished_for"),
}
_LEFT_OUT = (
    "What you wrote where the practice had stopped is left out. To have it too: otherwise export --with-stopped\n"
)


def export(parts: Parts, out: TextIO, with_stopped: bool = False, told: TextIO = sys.stderr) -> int:
    """Writes every event of every rehearsal, oldest rehearsal first, then the own conflicts: one JSON object a line.

    What is taken out may be shown to others. So the words that led to a safety stop, and those written while it held,
    are left out (`left_out`), also where they were kept all the same, and `told` says so, unless they are wanted
    `with_stopped`. One that cannot be read has an `error` in its place. Returns 1 where there was any, else 0.
    """
    status = 0
    n_left_out = 0
    for entry in reversed(parts.log.entries(limit=1_000_000)):
        try:
            events = parts.log.read(entry.rehearsal_id)
        except OtherwiseError as error:
            status = 1
            out.write(json.dumps({"rehearsal": entry.rehearsal_id, "error": str(error)}, ensure_ascii=False) + "\n")
            continue
        stopped_for = {event.reply for event in events if isinstance(event, SafetyStopped)}
        for place, event in enumerate(events):
            body = {"rehearsal": entry.rehearsal_id, "place": place, **EVENT.dump_python(event, mode="json")}
            names = [] if with_stopped else _words_of_a_stop(event, stopped_for)
            if names:
                body |= dict.fromkeys(names, "") | {"left_out": True}
                n_left_out += 1
            out.write(json.dumps(body, ensure_ascii=False) + "\n")
    drafted = {scenario.id: scenario.drafted_by for scenario in parts.library.own()}
    for conflict_id in parts.shelf.ids():
        form = parts.shelf.form(conflict_id)
        whole = {
            "own_conflict": conflict_id,
            "answers": form.typed.as_plain() if form else None,
            "drafted_by": drafted.get(conflict_id),
            "yaml": parts.shelf.text(conflict_id),
        }
        out.write(json.dumps(whole, ensure_ascii=False) + "\n")
    if n_left_out:
        told.write(_LEFT_OUT)
    return status


def _words_of_a_stop(event: Event, stopped_for: Collection[str]) -> Sequence[str]:
    """The names under which an event holds words that the practice has stopped for, or that were written meanwhile."""
    if isinstance(event, SafetyStopped):
        return ("reply", "words")
    if isinstance(event, SaidAside):
        return ("reply",)
    names = _KEPT.get(type(event), ())
    boxes = [getattr(event, name) for name in names]
    return names if boxes and "\n".join(boxes).strip() in stopped_for else ()


def incidents(parts: Parts, out: TextIO) -> int:
    """Writes when the practice stopped for safety, where and for what: one JSON object a line, the oldest first.

    Never a word of what was written, and not in which talk. A talk that cannot be read has an `error` at the end;
    returns 1 where there was any, else 0.
    """
    in_talks: list[SafetyStopped] = []
    errors: list[str] = []
    for entry in parts.log.entries(limit=1_000_000):
        try:
            in_talks += [event for event in parts.log.read(entry.rehearsal_id) if isinstance(event, SafetyStopped)]
        except OtherwiseError as error:
            errors.append(str(error))
    stops: list[SafetyStopped | StopOutside] = [*in_talks, *parts.log.stops_outside()]
    for stop in sorted(stops, key=lambda stop: stop.at):
        out.write(json.dumps({"at": stop.at.isoformat(), "where": stop.where, "label": stop.label}) + "\n")
    for text in errors:
        out.write(json.dumps({"error": text}, ensure_ascii=False) + "\n")
    return 1 if errors else 0


def erase(parts: Parts, out: TextIO) -> None:
    """Erases every rehearsal and every conflict of the learner's own, and says how many there were."""
    talks, conflicts = parts.log.erase(), parts.shelf.erase()
    out.write(
        f"Erased {talks} rehearsal{'' if talks == 1 else 's'} and {conflicts} conflict{'' if conflicts == 1 else 's'} "
        "of your own. Nothing is left of them here.\n"
    )
