"""A learner's own data: out, and gone."""

from __future__ import annotations

import json
from typing import TextIO

from bot.rehearsal.events import EVENT, SafetyStopped
from bot.storage.event_log import StopOutside
from bot.wiring import Parts


def export(parts: Parts, out: TextIO) -> None:
    """Writes every event of every rehearsal, oldest rehearsal first, then the own conflicts: one JSON object a line."""
    for entry in reversed(parts.log.entries(limit=1_000_000)):
        for place, event in enumerate(parts.log.read(entry.rehearsal_id)):
            body = {"rehearsal": entry.rehearsal_id, "place": place, **EVENT.dump_python(event, mode="json")}
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


def incidents(parts: Parts, out: TextIO) -> None:
    """Writes when the practice stopped for safety, where and for what: one JSON object a line, the oldest first.

    Never a word of what was written, and not in which talk.
    """
    talks = (parts.log.read(entry.rehearsal_id) for entry in parts.log.entries(limit=1_000_000))
    in_talks = [event for events in talks for event in events if isinstance(event, SafetyStopped)]
    stops: list[SafetyStopped | StopOutside] = [*in_talks, *parts.log.stops_outside()]
    for stop in sorted(stops, key=lambda stop: stop.at):
        out.write(json.dumps({"at": stop.at.isoformat(), "where": stop.where, "label": stop.label}) + "\n")


def erase(parts: Parts, out: TextIO) -> None:
    """Erases every rehearsal and every conflict of the learner's own, and says how many there were."""
    talks, conflicts = parts.log.erase(), parts.shelf.erase()
    out.write(
        f"Erased {talks} rehearsal{'' if talks == 1 else 's'} and {conflicts} conflict{'' if conflicts == 1 else 's'} "
        "of your own. Nothing is left of them here.\n"
    )
