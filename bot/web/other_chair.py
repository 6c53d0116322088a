"""The page of the other chair: the learner plays the persona, against their own earlier replies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response

from bot.debrief.words import LAYER_NAMES
from bot.errors import BadInputError, ConflictError, OtherwiseError, PhaseError
from bot.rehearsal.chair import Sitting
from bot.rehearsal.phases import Phase
from bot.rehearsal.rehearsal import Attempt, Rehearsal, Stop
from bot.rehearsal.stopping import was_stopped_for
from bot.web.debrief_page import held_back_page, left_stopped_page, said_last, stopped_page
from bot.web.forms import number_from
from bot.web.plain_errors import PlainErrors, error_page, status_of
from bot.web.render import page
from bot.wiring import Parts

_CANNOT = (BadInputError, PhaseError, ConflictError)


@dataclass(frozen=True)
class ChairTyped:
    """What was typed into the page's boxes."""

    answer: str = ""
    easier_or_harder: str = ""
    wished_for: str = ""

    @property
    def boxes(self) -> tuple[str, ...]:
        """What was written, box by box, as it was sent: an answer, or the thoughts afterwards."""
        return (self.answer,) if self.answer else (self.easier_or_harder, self.wished_for)

    @property
    def words(self) -> str:
        """All that was written."""
        return f"{self.answer}\n{self.easier_or_harder}\n{self.wished_for}".strip()


@dataclass(frozen=True)
class Exchange:
    """One reply of the learner's: what they answered it from the other chair, and what the persona had answered."""

    turn: int
    reply: str
    answer: str
    line: str


def other_chair(parts: Parts) -> APIRouter:
    """The routes under `/rehearsals/{id}/chair`."""
    router = APIRouter(prefix="/rehearsals/{rehearsal_id}/chair", route_class=PlainErrors)
    practice = parts.practice

    @router.get("")
    def _chair(rehearsal_id: str) -> Response:
        rehearsal = practice.rehearsal(rehearsal_id)
        if rehearsal.waits_for_go_on or not practice.may_sit_down(rehearsal):
            return RedirectResponse(f"/rehearsals/{rehearsal_id}/debrief", 303)
        return _page(parts, rehearsal, _kept(rehearsal))

    @router.post("")
    def _sit_down(rehearsal_id: str) -> Response:
        practice.sit_down(rehearsal_id)
        return _to_the_chair(rehearsal_id)

    @router.post("/answer")
    def _answer(
        rehearsal_id: str,
        turn: Annotated[str, Form()] = "",
        answer: Annotated[str, Form()] = "",
        goes_on: Annotated[str, Form()] = "",
    ) -> Response:
        typed = ChairTyped(answer=answer)
        with parts.helping(answer):
            before = practice.rehearsal(rehearsal_id)
            try:
                is_once_more = bool(goes_on) and was_stopped_for(before, (answer,))
                if is_once_more and before.may_say_not_about_self and not before.stays_out_of_role:
                    # That is what the page asks for: the same words sent once more are the other person's.
                    practice.say_not_about_self(rehearsal_id)
                after = practice.answer_as_other(rehearsal_id, number_from(turn) or 0, answer, bool(goes_on))
            except _CANNOT as error:
                return _not_taken(parts, before, typed, error)
            return _stopped(parts, after, typed) if after.is_out_of_role else _to_the_chair(rehearsal_id)

    @router.post("/stop")
    def _get_up(rehearsal_id: str) -> Response:
        practice.get_up(rehearsal_id)
        return _to_the_chair(rehearsal_id)

    @router.post("/thoughts")
    def _thoughts(
        rehearsal_id: str,
        easier_or_harder: Annotated[str, Form()] = "",
        wished_for: Annotated[str, Form()] = "",
        goes_on: Annotated[str, Form()] = "",
    ) -> Response:
        typed = ChairTyped(easier_or_harder=easier_or_harder, wished_for=wished_for)
        with parts.helping(easier_or_harder, wished_for):
            before = practice.rehearsal(rehearsal_id)
            try:
                after = practice.think_over(rehearsal_id, easier_or_harder, wished_for, bool(goes_on))
            except _CANNOT as error:
                return _not_taken(parts, before, typed, error)
            return _stopped(parts, after, typed) if after.is_out_of_role else _to_the_chair(rehearsal_id)

    return router


def _to_the_chair(rehearsal_id: str) -> Response:
    return RedirectResponse(_address(rehearsal_id), 303)


def _address(rehearsal_id: str) -> str:
    return f"/rehearsals/{rehearsal_id}/chair"


def _kept(rehearsal: Rehearsal) -> ChairTyped:
    """What was kept of the thoughts after the last sitting, or had stopped and is given back, to go on from."""
    attempt, given_back = rehearsal.attempt, rehearsal.given_back("chair")
    if given_back:
        is_answer = bool(attempt.sittings) and not attempt.sittings[-1].is_over
        return ChairTyped(answer=given_back) if is_answer else ChairTyped(easier_or_harder=given_back)
    thoughts = attempt.sittings[-1].thoughts if attempt.sittings else None
    return ChairTyped("", thoughts.easier_or_harder, thoughts.wished_for) if thoughts else ChairTyped()


def _not_taken(parts: Parts, rehearsal: Rehearsal, typed: ChairTyped, error: OtherwiseError) -> Response:
    """The page with what was typed and why it was not taken, or both by themselves where the page has moved on."""
    if rehearsal.stays_out_of_role:
        return stopped_page(parts, rehearsal, typed.words, rehearsal.attempt.waiting[-1])
    if isinstance(error, BadInputError) and _is_before(rehearsal, typed):
        if rehearsal.waits_for_go_on:
            return left_stopped_page(parts, rehearsal, error=error)
        return _page(parts, rehearsal, typed, error)
    return error_page(error, typed.words, _address(rehearsal.id))


def _is_before(rehearsal: Rehearsal, typed: ChairTyped) -> bool:
    """Whether the rehearsal still stands where these boxes were shown."""
    sittings = rehearsal.attempt.sittings
    if rehearsal.phase is not Phase.REVEALED or not sittings:
        return False
    is_question = bool(typed.easier_or_harder or typed.wished_for)
    return sittings[-1].is_over is is_question


def _stopped(parts: Parts, rehearsal: Rehearsal, typed: ChairTyped) -> Response:
    """The safety words, above what was typed; the role is left."""
    stop = rehearsal.attempt.stops[-1]
    is_before = _is_before(rehearsal, typed)
    if is_before and was_stopped_for(rehearsal, typed.boxes) and (typed.answer or not rehearsal.is_held_back):
        return _page(parts, rehearsal, typed, stop=stop)
    if rehearsal.is_held_back:
        return held_back_page(parts, rehearsal, typed.words)
    # What was written on is answered, and is nobody's to say.
    return left_stopped_page(parts, rehearsal) if is_before else stopped_page(parts, rehearsal, typed.words, stop)


def _page(
    parts: Parts,
    rehearsal: Rehearsal,
    typed: ChairTyped,
    error: OtherwiseError | None = None,
    stop: Stop | None = None,
) -> Response:
    attempt = rehearsal.attempt
    sitting = attempt.sittings[-1] if attempt.sittings else None
    return page(
        "chair.html",
        status_of(error) if error else 200,
        rehearsal=rehearsal,
        scenario=parts.practice.scenario_of(rehearsal),
        sitting=sitting,
        exchanges=_exchanges(attempt, sitting) if sitting else [],
        waiting=attempt.turns[sitting.turn - 1].reply if sitting and not sitting.is_over else "",
        layer_words=LAYER_NAMES,
        typed=typed,
        error=error,
        safety=said_last(parts, stop) if stop else None,
    )


def _exchanges(attempt: Attempt, sitting: Sitting) -> list[Exchange]:
    return [
        Exchange(turn.number, turn.reply, answer, turn.line)
        for turn, answer in zip(attempt.turns, sitting.answers, strict=False)
    ]
