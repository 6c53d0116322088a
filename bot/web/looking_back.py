"""The pages after a talk: the guess first, then everything, and what the learner does with it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response

from bot.errors import BadInputError, ConflictError, OtherwiseError, PhaseError
from bot.rehearsal.phases import Phase
from bot.rehearsal.rehearsal import Rehearsal
from bot.web.debrief_page import debrief_page, guess_page, left_stopped_page, stopped_page
from bot.web.forms import GuessTyped, ReflectionTyped, number_from
from bot.web.plain_errors import PlainErrors, error_page
from bot.wiring import Parts

_CANNOT = (BadInputError, PhaseError, ConflictError)


def looking_back(parts: Parts) -> APIRouter:
    """The routes under `/rehearsals/{id}/` that are pages."""
    router = APIRouter(prefix="/rehearsals/{rehearsal_id}", route_class=PlainErrors)
    practice = parts.practice

    @router.get("/debrief")
    def _debrief(rehearsal_id: str) -> Response:
        return _look_back(parts, practice.rehearsal(rehearsal_id))

    @router.post("/guess")
    def _guess(
        rehearsal_id: str,
        guess: Annotated[str, Form()] = "",
        sureness: Annotated[str, Form()] = "5",
        alternative: Annotated[str, Form()] = "",
        goes_on: Annotated[str, Form()] = "",
    ) -> Response:
        typed = GuessTyped(guess, sureness, alternative)
        with parts.helping(guess, alternative):
            before = practice.rehearsal(rehearsal_id)
            try:
                after = practice.guess(rehearsal_id, guess, number_from(sureness) or 0, alternative, bool(goes_on))
            except _CANNOT as error:
                return _not_taken(parts, before, typed, error)
            if after.is_out_of_role:
                return _stopped(parts, after, typed)
            return RedirectResponse(_address(rehearsal_id), 303)

    @router.post("/reflection")
    def _reflection(
        rehearsal_id: str,
        own_side: Annotated[str, Form()] = "",
        other_reasons: Annotated[str, Form()] = "",
        worked_up: Annotated[str, Form()] = "",
        goes_on: Annotated[str, Form()] = "",
    ) -> Response:
        typed = ReflectionTyped(own_side, other_reasons, worked_up)
        with parts.helping(own_side, other_reasons):
            before = practice.rehearsal(rehearsal_id)
            try:
                after = practice.reflect(rehearsal_id, own_side, other_reasons, number_from(worked_up), bool(goes_on))
            except _CANNOT as error:
                return _not_taken(parts, before, typed, error)
            if after.is_out_of_role:
                return _stopped(parts, after, typed)
            return RedirectResponse(_address(rehearsal_id, "thoughts"), 303)

    @router.post("/disagreement")
    def _disagreement(
        rehearsal_id: str,
        turn: Annotated[str, Form()],
        skill: Annotated[str, Form()],
        level: Annotated[str, Form()] = "",
    ) -> Response:
        number, seen = number_from(turn), number_from(level)
        if number is None or seen is None:
            raise BadInputError("Choose how you see it: not there, partly or clear.")
        practice.disagree(rehearsal_id, number, skill, seen)
        return RedirectResponse(_address(rehearsal_id, f"turn-{number}"), 303)

    @router.post("/rewind")
    def _rewind(rehearsal_id: str, turn: Annotated[int, Form()]) -> Response:
        practice.rewind(rehearsal_id, turn)
        return RedirectResponse(f"/thread/{rehearsal_id}", 303)

    @router.post("/go_on")
    def _go_on(rehearsal_id: str) -> Response:
        practice.go_on(rehearsal_id)
        return RedirectResponse(_address(rehearsal_id), 303)

    @router.post("/aside")
    def _aside(rehearsal_id: str, words: Annotated[str, Form()] = "") -> Response:
        with parts.helping(words):
            before = practice.rehearsal(rehearsal_id)
            try:
                after = practice.say_aside(rehearsal_id, words)
            except _CANNOT as error:
                if not words.strip() and (before.waits_for_go_on or before.is_held_back):
                    return _answered(parts, before, words)
                return error_page(error, words, _address(rehearsal_id))
            return _answered(parts, after, words)

    @router.post("/not_about_me")
    def _not_about_me(rehearsal_id: str) -> Response:
        practice.say_not_about_self(rehearsal_id)
        return RedirectResponse(_address(rehearsal_id), 303)

    @router.post("/erase")
    def _erase(rehearsal_id: str) -> Response:
        parts.log.erase(rehearsal_id)
        return RedirectResponse("/", 303)

    return router


def _look_back(parts: Parts, rehearsal: Rehearsal) -> Response:
    if rehearsal.phase not in (Phase.ENDED, Phase.REVEALED):
        return RedirectResponse(f"/thread/{rehearsal.id}", 303)
    if rehearsal.waits_for_go_on:
        return left_stopped_page(parts, rehearsal)
    if rehearsal.phase is Phase.ENDED:
        return guess_page(parts, rehearsal, GuessTyped(rehearsal.given_back("guess")))
    return debrief_page(parts, rehearsal, ReflectionTyped.kept(rehearsal))


def _answered(parts: Parts, rehearsal: Rehearsal, words: str) -> Response:
    """What answers the words that were written on, where it stands."""
    if rehearsal.phase in (Phase.ENDED, Phase.REVEALED):
        return left_stopped_page(parts, rehearsal)
    return stopped_page(parts, rehearsal, words, rehearsal.attempt.stops[-1])


def _stopped(parts: Parts, rehearsal: Rehearsal, typed: GuessTyped | ReflectionTyped) -> Response:
    """The safety words, above what was typed, and nothing of the look back."""
    if _is_before(rehearsal, typed):
        return left_stopped_page(parts, rehearsal, typed)
    # The page it was typed on is out of date; the words that matter now are not.
    return stopped_page(parts, rehearsal, typed.words, rehearsal.attempt.stops[-1])


def _not_taken(
    parts: Parts, rehearsal: Rehearsal, typed: GuessTyped | ReflectionTyped, error: OtherwiseError
) -> Response:
    """What was typed, and why it was not taken: under the safety words, where it has stopped for those."""
    if rehearsal.waits_for_go_on and _is_before(rehearsal, typed):
        return left_stopped_page(parts, rehearsal, typed, error)
    if not isinstance(error, BadInputError) or not _is_before(rehearsal, typed):
        return error_page(error, typed.words, _address(rehearsal.id))
    if isinstance(typed, GuessTyped):
        return guess_page(parts, rehearsal, typed, error)
    return debrief_page(parts, rehearsal, typed, error)


def _is_before(rehearsal: Rehearsal, typed: GuessTyped | ReflectionTyped) -> bool:
    """Whether the rehearsal still stands where this was asked for."""
    return rehearsal.phase is (Phase.ENDED if isinstance(typed, GuessTyped) else Phase.REVEALED)


def _address(rehearsal_id: str, place: str = "") -> str:
    return f"/rehearsals/{rehearsal_id}/debrief" + (f"#{place}" if place else "")
