"""The routes for a conflict of one's own: the form, the words it became, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from bot.errors import AnswersError, DraftError, ModelTroubleError, Problem, ScenarioError, UnknownScenarioError
from bot.own_conflict.answers import answers_from
from bot.own_conflict.by_hand import changed_words, checked_words
from bot.own_conflict.form import FREE, LISTS, Typed, typed_from
from bot.own_conflict.looks import LOOKS
from bot.own_conflict.making import Looked, Made, looked_over, made
from bot.rehearsal.stopping import LONGEST_READ, screened, screened_form
from bot.safety.texts import REMINDERS
from bot.scenario.model import Scenario
from bot.web.draft_pages import DraftShown, draft_page, draft_pages
from bot.web.draft_words import fault_in_words
from bot.web.faces import face_svg
from bot.web.leaving import while_there
from bot.web.own_form import KEEP_WORDS, FormShown, form_page, make_button, words_page
from bot.web.plain_errors import PlainErrors
from bot.web.settings_words import in_page_words
from bot.web.stop_here import OnPage, StopPosted, StopSent, mark_of, stop_on
from bot.wiring import Parts

_STAYS_HERE = (
    "What you wrote made this practice stop, so it is not sent to a model. You can make the talk without one, with the "
    "button beside it."
)


@dataclass(frozen=True)
class Sent:
    """What the browser sent: the form, and what it carries along where the practice has stopped for it already."""

    typed: Typed
    stop: StopSent
    told_for: str = ""
    is_by_model: bool = False
    """Whether a language model is to draft it."""


@dataclass(frozen=True)
class OwnCard:
    """A conflict of one's own on the start page."""

    id: str
    scenario: Scenario | None
    """None when its file cannot be read: somebody has changed it outside."""
    has_form: bool


def own_cards(parts: Parts) -> list[OwnCard]:
    """The conflicts of one's own that there are."""
    sound = {scenario.id: scenario for scenario in parts.library.own()}
    return [OwnCard(each, sound.get(each), parts.shelf.form(each) is not None) for each in parts.shelf.ids()]


async def _sent(request: Request, stop: StopPosted) -> Sent:
    form = await request.form()
    names = {each.name for each in fields(Typed)}
    raw: dict[str, object] = {name: form.get(name) for name in form if name in names}
    raw |= {name: form.getlist(name) for name in LISTS}
    return Sent(typed_from(raw), stop, str(form.get("told_for", "")), form.get("by") == "model")


FormSent = Annotated[Sent, Depends(_sent)]


def own_pages(parts: Parts) -> APIRouter:
    """The routes under `/own`."""
    router = APIRouter(prefix="/own", route_class=PlainErrors)
    shelf = parts.shelf
    router.include_router(draft_pages(parts))

    @router.get("")
    def _new() -> Response:
        return form_page(parts, Typed(), FormShown())

    @router.post("")
    async def _make(request: Request, sent: FormSent) -> Response:
        return await while_there(request, lambda is_there: _taken_in(parts, sent, "", is_there))

    @router.get("/looks/{look}.svg")
    def _look(look: str) -> Response:
        if look not in LOOKS:
            raise UnknownScenarioError
        return Response(face_svg(LOOKS[look].face, age=40), media_type="image/svg+xml")

    @router.get("/{conflict_id}")
    def _change(conflict_id: str) -> Response:
        form = shelf.form(conflict_id)
        if form is None:
            return RedirectResponse(f"/own/{conflict_id}/words", 303)
        return form_page(
            parts, form.typed, FormShown(conflict_id, is_by_hand=form.inside is None, is_drafted=form.is_drafted)
        )

    @router.post("/{conflict_id}")
    async def _make_anew(request: Request, conflict_id: str, sent: FormSent) -> Response:
        return await while_there(request, lambda is_there: _taken_in(parts, sent, conflict_id, is_there))

    @router.post("/{conflict_id}/draw")
    def _draw(conflict_id: str) -> Response:
        form = shelf.form(conflict_id)
        if form is not None:
            shelf.keep(made(form.typed, conflict_id, shelf.version(conflict_id) + 1, parts.new_seed()))
        return RedirectResponse(f"/scenarios/{conflict_id}", 303)

    @router.get("/{conflict_id}/words")
    def _words(conflict_id: str, show: str = "") -> Response:
        return words_page(conflict_id, shelf.text(conflict_id), is_shown=bool(show))

    @router.post("/{conflict_id}/words")
    def _keep_words(conflict_id: str, sent: StopPosted, words: Annotated[str, Form()] = "") -> Response:
        text = words.replace("\r\n", "\n")
        with parts.helping(text, sent.written):
            new = changed_words(shelf.text(conflict_id), text)
        found = screened(new, ())
        if stop := stop_on(parts, OnPage("words", new, found, KEEP_WORDS), sent):
            return words_page(conflict_id, text, stop=stop)
        try:
            if len(new) > LONGEST_READ:
                raise ScenarioError([_much_changed(new)])
            checked_words(text, conflict_id)
        except ScenarioError as error:
            return words_page(conflict_id, text, problems=error.problems)
        shelf.keep_words(conflict_id, text, has_stopped=found.stops)
        return RedirectResponse(f"/scenarios/{conflict_id}", 303)

    @router.get("/{conflict_id}/download")
    def _download(conflict_id: str) -> Response:
        named = {"content-disposition": f'attachment; filename="{conflict_id}.yaml"'}
        return Response(shelf.text(conflict_id), media_type="application/yaml", headers=named)

    @router.post("/{conflict_id}/erase")
    def _erase(conflict_id: str) -> Response:
        parts.erase_own(conflict_id)
        return RedirectResponse("/", 303)

    return router


def _taken_in(parts: Parts, sent: Sent, conflict_id: str, is_there: Callable[[], bool]) -> Response:
    """Keeps what the form makes, or shows the form again, with everything typed still in it. `is_there` says whether
    the browser still waits. Raises NobodyWaitsError where a model was drafting and it does not."""
    if stop := stop_on(parts, _on_form(sent.typed, conflict_id), sent.stop):
        return form_page(parts, sent.typed, FormShown(conflict_id, stop=stop))
    has_gone_on = sent.stop.stopped_for == mark_of(sent.typed.words)
    shown = FormShown(conflict_id, has_gone_on=has_gone_on, told_for=sent.told_for)
    if asked := _asks_what_this_is(parts, sent):
        told = REMINDERS["asked_beside"]
        return form_page(parts, sent.typed, replace(shown, told=told, told_for=asked))
    try:
        looked = looked_over(sent.typed)
    except AnswersError as error:
        return form_page(parts, sent.typed, replace(shown, faults=error.faults))
    shown = replace(shown, taken=looked.taken)
    try:
        if sent.is_by_model and has_gone_on:
            return form_page(parts, looked.typed, replace(shown, trouble=(_STAYS_HERE,)))
        if sent.is_by_model:
            return _drafted(parts, looked, shown, is_there)
        conflict = _made(parts, looked.typed, conflict_id)
    except AnswersError as error:
        return form_page(parts, looked.typed, replace(shown, faults=error.faults))
    if looked.taken:
        return form_page(parts, looked.typed, shown)
    parts.shelf.keep(conflict)
    return RedirectResponse(f"/scenarios/{conflict.scenario.id}", 303)


def _much_changed(new: str) -> Problem:
    """The problem of a change that is too long to be read to its last word: nothing is kept that was not."""
    remedy = f"change at most {LONGEST_READ:,} at a time"
    return Problem("words", 1, f"{len(new):,} characters of it are new", remedy)


def _asks_what_this_is(parts: Parts, sent: Sent) -> str:
    """A mark of the answers that ask what this is, '' where none does or where that was answered. What the other person
    said is theirs."""
    texts = [getattr(sent.typed, name) for name in FREE if name != "said"]
    asking = "\n".join(text for text in texts if text and parts.practice.asks_what_this_is(text))
    return mark_of(asking) if asking and mark_of(asking) != sent.told_for else ""


def _made(parts: Parts, typed: Typed, conflict_id: str) -> Made:
    form = parts.shelf.form(conflict_id) if conflict_id else None
    version = parts.shelf.version(conflict_id) + 1 if conflict_id else 1
    is_same_choice = form is not None and form.typed.insides == typed.insides
    before = form.inside if form is not None and is_same_choice else None
    return made(typed, conflict_id or parts.new_own_id(), version, parts.new_seed(), before)


def _drafted(parts: Parts, looked: Looked, shown: FormShown, is_there: Callable[[], bool]) -> Response:
    """What a model drafts of the form, to be read; or the form again, where that did not work or a name was in it.

    Nothing is sent before the learner has seen what was taken out. Raises AnswersError and NobodyWaitsError.
    """
    answers_from(looked.typed)
    if looked.taken:
        return form_page(parts, looked.typed, replace(shown, is_unsent=True))
    try:
        judged = parts.drafter.drafted(looked.typed, is_there)
    except ModelTroubleError as trouble:
        return form_page(parts, looked.typed, replace(shown, trouble=(in_page_words(str(trouble)),)))
    except DraftError as error:
        faults = tuple(fault_in_words(fault) for fault in error.faults)
        return form_page(parts, looked.typed, replace(shown, trouble=faults, is_draft_at_fault=True))
    return draft_page(DraftShown.of(judged, looked.typed, shown.conflict_id, parts.drafter.model))


def _on_form(typed: Typed, conflict_id: str) -> OnPage:
    found, button = screened_form(typed.texts), make_button(conflict_id)
    return OnPage("form", typed.words, found, button, is_afraid=typed.afraid == "yes", who=typed.who)
