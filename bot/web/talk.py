"""What the bar above the talk asks for: where the talk stands, a hint, a pause, the end."""

from __future__ import annotations

import logging
from collections.abc import Callable

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from bot.errors import ConflictError, OtherwiseError, UnknownRehearsalError
from bot.rehearsal.rehearsal import Rehearsal
from bot.scenario.model import Scenario
from bot.wiring import Parts

log = logging.getLogger("otherwise")


def talk(parts: Parts) -> APIRouter:
    """The addresses of the bar, under `/rehearsals/{id}/`."""
    router = APIRouter(prefix="/rehearsals/{rehearsal_id}")
    practice = parts.practice

    @router.get("/state")
    def _state(rehearsal_id: str) -> Response:
        return _answer(parts, lambda: practice.rehearsal(rehearsal_id))

    @router.post("/hint")
    def _hint(rehearsal_id: str) -> Response:
        return _answer(parts, lambda: practice.hint(rehearsal_id))

    @router.post("/pause")
    def _pause(rehearsal_id: str) -> Response:
        return _answer(parts, lambda: practice.pause(rehearsal_id))

    @router.post("/resume")
    def _resume(rehearsal_id: str) -> Response:
        return _answer(parts, lambda: practice.resume(rehearsal_id))

    @router.post("/go-on")
    def _go_on(rehearsal_id: str) -> Response:
        return _answer(parts, lambda: practice.go_on(rehearsal_id))

    @router.post("/end")
    def _end(rehearsal_id: str) -> Response:
        return _answer(parts, lambda: practice.end(rehearsal_id))

    return router


def _answer(parts: Parts, act: Callable[[], Rehearsal]) -> Response:
    try:
        return JSONResponse(state_of(parts, act()))
    except Exception as error:  # the bar must get an answer, whatever fails behind it
        if not isinstance(error, OtherwiseError):
            log.exception("the bar failed")
            return JSONResponse({"error": "Something went wrong here. Reload the page and try again."}, 500)
        status = 404 if isinstance(error, UnknownRehearsalError) else 409 if isinstance(error, ConflictError) else 400
        return JSONResponse({"error": str(error)}, status)


def state_of(parts: Parts, rehearsal: Rehearsal) -> dict[str, object]:
    """What the bar shows: never heat, trust or anything of the inside, which belong to the debrief."""
    scenario = parts.practice.scenario_of(rehearsal)
    hints = rehearsal.attempt.hints
    return {
        "id": rehearsal.id,
        "phase": rehearsal.phase.value,
        "title": scenario.title,
        "name": scenario.persona.name,
        "relationship": scenario.persona.relationship,
        "face": f"/faces/{scenario.id}.svg",
        "line": _line_now(rehearsal, scenario),
        "has_begun": rehearsal.attempt.begun_after is not None,
        "replies": [turn.reply for turn in rehearsal.turns],
        "waits": rehearsal.waits_for_go_on,
        "help": parts.helplines(rehearsal.attempt.waiting[-1].labels) if rehearsal.waits_for_go_on else [],
        "has_hints": not rehearsal.is_held_back,
        "hint": hints[-1].hint if hints else None,
    }


def _line_now(rehearsal: Rehearsal, scenario: Scenario) -> str:
    """What the other person said last, '' where they have not begun to talk."""
    if rehearsal.turns:
        return rehearsal.turns[-1].line
    return "" if rehearsal.attempt.begun_after is None else scenario.opening_line
