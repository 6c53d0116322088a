"""A draft to be read and changed before it is kept: the page, and what it sends back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError
from starlette.datastructures import FormData

from bot.drafting.judge import Judged
from bot.errors import BadInputError, DraftError
from bot.own_conflict.by_hand import changed_words
from bot.own_conflict.draft import RUNG_NAMES, Draft
from bot.own_conflict.form import LISTS, Typed, typed_from
from bot.rehearsal.stopping import screened
from bot.web.draft_words import HEAT_WORDS, MOVE_WORDS, PART_WORDS, RUNG_WORDS, fault_in_words
from bot.web.plain_errors import PlainErrors
from bot.web.render import page
from bot.web.stop_here import OnPage, StopPosted, StopShown, stop_on
from bot.wiring import Parts

_BUTTON = "Keep it"
_TEXTS = ("fact", "thought", "feeling")
_RUNG_LISTS = ("says", "tell_tale", "guessed_by")
_HIDDEN = ("first", "conflict_id", "drafted_by", "stopped_for", "waiting", "written", "writes_on")
_ANSWER_LISTS = ("asks", "guarded", "partial", "open", "told")
# What a draft holds is less; more is no draft of ours.
_MOST_PARTS = 60


@dataclass(frozen=True)
class DraftShown:
    """A draft on its page, and all that goes with it when it is sent back."""

    draft: Draft
    first: Draft
    """As the model wrote it; what differs is the learner's own."""
    typed: Typed
    conflict_id: str
    """'' for a new one."""
    drafted_by: str
    left_out: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    stopped_for: str = ""

    @classmethod
    def of(cls, judged: Judged, typed: Typed, conflict_id: str, drafted_by: str) -> DraftShown:
        """As it comes from the model."""
        return cls(judged.draft, judged.draft, typed, conflict_id, drafted_by, judged.left_out)

    @property
    def is_inside_changed(self) -> bool:
        """Whether the learner has opened what is underneath, and changed it."""
        inside, first = (each.model_copy(update={"lines": []}) for each in (self.draft, self.first))
        return _texts(inside) != _texts(first)

    @property
    def new_words(self) -> str:
        """What the learner changed in it."""
        return changed_words("\n".join(_texts(self.first)), "\n".join(_texts(self.draft)))


def draft_pages(parts: Parts) -> APIRouter:
    """The route that takes a draft back."""
    router = APIRouter(prefix="/draft", route_class=PlainErrors)

    @router.post("")
    def _keep(posted: DraftPosted, on_stop: StopPosted) -> Response:
        with parts.helping(*_boxes(posted), on_stop.written):
            sent = _shown_from(posted)
        found = screened(sent.new_words, ())
        if stop := stop_on(parts, OnPage("draft", sent.new_words, found, _BUTTON, who=sent.typed.who), on_stop):
            return draft_page(sent, stop)
        version = parts.shelf.version(sent.conflict_id) + 1 if sent.conflict_id else 1
        new_id = sent.conflict_id or parts.new_own_id()
        try:
            conflict = parts.drafter.made(sent.draft, sent.typed, new_id, version, sent.drafted_by)
        except DraftError as error:
            return draft_page(sent, faults=error.faults)
        parts.shelf.keep(conflict, has_stopped=found.stops)
        return RedirectResponse(f"/scenarios/{new_id}", 303)

    return router


def draft_page(shown: DraftShown, stop: StopShown | None = None, faults: Iterable[str] = ()) -> Response:
    """The draft, to be read and changed."""
    faults = [fault_in_words(fault) for fault in faults]
    typed = shown.typed.as_plain()
    return page(
        "own_draft.html",
        422 if faults else 200,
        shown=shown,
        draft=shown.draft,
        faults=faults,
        stop=stop,
        button=_BUTTON,
        stopped_for=stop.stopped_for if stop else shown.stopped_for,
        first=shown.first.model_dump_json(),
        typed=[(name, one) for name, value in typed.items() for one in (value if name in LISTS else [value])],  # type: ignore[attr-defined]
        rung_words=RUNG_WORDS,
        part_words=PART_WORDS,
        heat_words=HEAT_WORDS,
        move_words=MOVE_WORDS,
    )


async def _posted(request: Request) -> FormData:
    return await request.form()


DraftPosted = Annotated[FormData, Depends(_posted)]


def _boxes(posted: FormData) -> list[str]:
    """What stands in the boxes of the page, all in one: how much of it is the learner's own cannot be told apart where
    the draft cannot be read."""
    return ["\n".join(value for name, value in posted.items() if isinstance(value, str) and _is_of_box(name))]


def _is_of_box(name: str) -> bool:
    return name not in _HIDDEN and not name.startswith("typed.") and not name.endswith((".move", ".heat", ".about"))


def _shown_from(form: FormData) -> DraftShown:
    """What the page sends. Raises BadInputError where it is not of this page's form."""
    names = {each.name for each in fields(Typed)}
    raw: dict[str, object] = {name: form.get(f"typed.{name}", "") for name in names}
    raw |= {name: form.getlist(f"typed.{name}") for name in LISTS}
    texts = {name: value for name, value in form.items() if isinstance(value, str)}
    try:
        first = Draft.model_validate_json(texts.get("first", ""))
        draft = _draft_from(texts)
    except (ValidationError, ValueError):
        raise BadInputError(
            "This draft cannot be read any more. Go back to the form and have it drafted anew."
        ) from None
    return DraftShown(
        draft=draft,
        first=first,
        typed=typed_from(raw),
        conflict_id=texts.get("conflict_id", ""),
        drafted_by=texts.get("drafted_by", ""),
        stopped_for=texts.get("stopped_for", ""),
    )


def _draft_from(texts: Mapping[str, str]) -> Draft:
    rungs = {
        name: {part: _text(texts.get(f"{name}.{part}", "")) for part in _TEXTS}
        | {part: _rows(texts.get(f"{name}.{part}", "")) for part in _RUNG_LISTS}
        for name in RUNG_NAMES
    }
    lines = [
        {"move": texts[f"line.{at}.move"], "heat": texts.get(f"line.{at}.heat", ""), "say": say}
        for at in range(_MOST_PARTS)
        if f"line.{at}.move" in texts and (say := _text(texts.get(f"line.{at}.say", "")))
    ]
    answers = [
        {"about": texts[f"answer.{at}.about"]}
        | {part: _rows(texts.get(f"answer.{at}.{part}", "")) for part in _ANSWER_LISTS}
        for at in range(_MOST_PARTS)
        if f"answer.{at}.about" in texts and _rows(texts.get(f"answer.{at}.asks", ""))
    ]
    why = _text(texts.get("reacts_because", ""))
    return Draft.model_validate({"reacts_because": why, **rungs, "lines": lines, "answers": answers})


def _text(value: str) -> str:
    return " ".join(value.split())


def _rows(value: str) -> list[str]:
    return [text for row in value.splitlines() if (text := _text(row))]


def _texts(draft: Draft) -> list[str]:
    """Every text of a draft, one a row."""

    def of(value: object) -> list[str]:
        if isinstance(value, str):
            return [_text(value)]
        found: Iterable[object] = (
            value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        )
        return [text for one in found for text in of(one)]

    return of(json.loads(draft.model_dump_json()))
