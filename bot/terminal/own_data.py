"""A learner's own data: out, and gone."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterable, Sequence
from typing import TextIO

from bot.errors import OtherwiseError
from bot.own_conflict.shelf import Form
from bot.rehearsal.events import (
    EVENT,
    AnsweredAsOther,
    Event,
    Guessed,
    Reflected,
    Reminded,
    SafetyStopped,
    SaidAside,
    ThoughtOver,
    TurnTaken,
)
from bot.rehearsal.rehearsal import computed
from bot.rehearsal.stopping import screened_form
from bot.storage.event_log import StopOutside
from bot.wiring import Parts

_KEPT = {
    Guessed: ("guess", "alternative"),
    Reflected: ("own_side", "other_reasons"),
    AnsweredAsOther: ("answer",),
    ThoughtOver: ("easier_or_harder", "wished_for"),
    # A question what this is, which stood in the same words.
    Reminded: ("reply",),
}
_RATED = {"rating", "readings", "suggestion"}
_LEFT_OUT = (
    "What you wrote where the practice had stopped is left out, and so are ratings that were not shown. "
    "To have them too: otherwise export --with-stopped\n"
)


def export(parts: Parts, out: TextIO, with_stopped: bool = False, told: TextIO = sys.stderr) -> int:
    """Writes every event of every rehearsal, oldest rehearsal first, then the own conflicts: one JSON object a line.

    What is taken out may be shown to others. So the words that led to a safety stop, and those written while it held,
    are left out (`left_out`), also where they were kept all the same, in a conflict of one's own too; and so are the
    ratings after a sign of abuse, as they are everywhere. `told` says so, unless all is wanted `with_stopped`. One that
    cannot be read has an `error` in its place. Returns 1 where there was any, else 0.
    """
    status = 0
    n_left_out = 0
    for entry in reversed(parts.log.entries(limit=1_000_000)):
        try:
            events = parts.log.read(entry.rehearsal_id)
            is_held_back = computed(entry.rehearsal_id, events).is_held_back
        except OtherwiseError as error:
            status = 1
            out.write(json.dumps({"rehearsal": entry.rehearsal_id, "error": str(error)}, ensure_ascii=False) + "\n")
            continue
        stopped_for = {_running([event.reply]) for event in events if isinstance(event, SafetyStopped)} - {""}
        for place, event in enumerate(events):
            body = {"rehearsal": entry.rehearsal_id, "place": place, **EVENT.dump_python(event, mode="json")}
            names = [] if with_stopped else _words_of_a_stop(event, stopped_for)
            if names:
                body |= dict.fromkeys(names, "") | {"left_out": True}
                n_left_out += 1
            if is_held_back and isinstance(event, TurnTaken) and not with_stopped:
                turn = event.turn.model_dump(mode="json", exclude=_RATED)
                body |= {"turn": turn, "left_out": True}
                n_left_out += 1
            out.write(json.dumps(body, ensure_ascii=False) + "\n")
    drafted = {scenario.id: scenario.drafted_by for scenario in parts.library.own()}
    for conflict_id in parts.shelf.ids():
        form = parts.shelf.form(conflict_id)
        whole: dict[str, object] = {
            "own_conflict": conflict_id,
            "answers": form.typed.as_plain() if form else None,
            "drafted_by": drafted.get(conflict_id),
            "yaml": parts.shelf.text(conflict_id),
        }
        if not with_stopped and _holds_words_of_a_stop(parts, conflict_id, form):
            whole |= {"answers": None, "yaml": "", "left_out": True}
            n_left_out += 1
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
    return names if _running(getattr(event, name) for name in names) in stopped_for else ()


def _running(boxes: Iterable[str]) -> str:
    """The words in these boxes as running text: each was stripped when it was kept, and not when it was read."""
    return " ".join(" ".join(boxes).split())


def _holds_words_of_a_stop(parts: Parts, conflict_id: str, form: Form | None) -> bool:
    """Whether a conflict of one's own was kept with words that the practice has stopped for."""
    return parts.shelf.has_stopped(conflict_id) or (form is not None and screened_form(form.typed.texts).stops)


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
        also = {"also": stop.also} if isinstance(stop, SafetyStopped) and stop.also else {}
        out.write(json.dumps({"at": stop.at.isoformat(), "where": stop.where, "label": stop.label, **also}) + "\n")
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
