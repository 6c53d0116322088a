"""The pages beside the talk: the start page, the briefing before a talk, help, about, and the drawn faces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response

from bot.debrief.words import SKILL_NAMES
from bot.errors import BadInputError, OtherwiseError
from bot.rehearsal.phases import Phase
from bot.rubric import RUBRIC_VERSION, Skill
from bot.safety.red_faults import checklist
from bot.safety.resources import COUNTRY_NAMES, Kind, Resource, code_of, lines_where
from bot.safety.texts import ASKS_AFRAID, EVERY_TEXT, TEXTS_DATE, TEXTS_VERSION, what_this_is
from bot.scenario.difficulty import Difficulty, difficulty_named
from bot.scenario.model import Scenario
from bot.web.faces import face_svg
from bot.web.forms import number_from
from bot.web.looking_back import looking_back
from bot.web.other_chair import other_chair
from bot.web.own_pages import own_cards, own_pages
from bot.web.plain_errors import PlainErrors, status_of
from bot.web.render import page
from bot.wiring import Parts

HOW_HARD = {"gentle": "gentle", "ordinary": "not easy", "hard": "hard"}
_DAYS = {
    Difficulty.GENTLE: "A better day",
    Difficulty.ORDINARY: "An ordinary day",
    Difficulty.HARD: "A worse day",
}
_GONE = "A scenario that is no longer here"
_KIND_WORDS = {
    Kind.EMERGENCY: "Danger right now",
    Kind.CRISIS: "Thoughts of suicide, or it is all too much",
    Kind.DOMESTIC_VIOLENCE: "Someone close hurts, scares or controls you",
    Kind.CHILD: "Worry about a child",
}


@dataclass(frozen=True)
class Card:
    """A scenario on the start page."""

    scenario: Scenario
    how_hard: str
    focus: str


@dataclass(frozen=True)
class Earlier:
    """A rehearsal there is: what, when, where it stands, and where it goes on."""

    id: str
    title: str
    when: str
    stands: str
    link: str | None


def pages(parts: Parts) -> APIRouter:
    """The routes of all pages. Handlers run in threads, so that reading the database holds up nobody's talk."""
    router = APIRouter(route_class=PlainErrors)

    @router.get("/")
    def _start_page() -> Response:
        return page("start.html", cards=_cards(parts), own=own_cards(parts), earlier=_earlier(parts))

    @router.get("/scenarios/{scenario_id}")
    def _briefing(scenario_id: str) -> Response:
        return _briefing_page(parts, parts.library.get(scenario_id))

    @router.post("/rehearsals")
    def _start(
        scenario_id: Annotated[str, Form()],
        worked_up: Annotated[str, Form()] = "",
        adult: Annotated[str, Form()] = "",
        afraid: Annotated[str, Form()] = "",
        country: Annotated[str, Form()] = "",
        difficulty: Annotated[str, Form()] = Difficulty.ORDINARY.value,
    ) -> Response:
        with parts.helping(is_afraid=afraid == "yes"):
            scenario = parts.library.get(scenario_id)
            try:
                if not adult:
                    raise BadInputError("Otherwise is for adults. Tick the box if you are 18 or older.")
                if country:
                    parts.choose_country(country)
                rehearsal = parts.start(
                    scenario_id, parts.new_seed(), number_from(worked_up), afraid == "yes", difficulty_named(difficulty)
                )
            except BadInputError as error:
                return _briefing_page(parts, scenario, error, worked_up, bool(adult), difficulty, afraid, country)
            return RedirectResponse(f"/thread/{rehearsal.id}", 303)

    @router.get("/faces/{scenario_id}.svg")
    def _face(scenario_id: str) -> Response:
        persona = parts.library.get(scenario_id).persona
        return Response(face_svg(persona.face, persona.age), media_type="image/svg+xml")

    router.include_router(help_pages(parts))
    router.include_router(looking_back(parts))
    router.include_router(other_chair(parts))
    router.include_router(own_pages(parts))
    return router


def help_pages(parts: Parts, has_settings: bool = True) -> APIRouter:
    """The routes that every page leads to: help, what this is, and away from it. `has_settings`: there is a page for
    those, too."""
    router = APIRouter(route_class=PlainErrors)

    @router.get("/safety")
    def _safety(country: str | None = None) -> Response:
        return safety_page(country or parts.country)

    @router.post("/safety")
    def _choose(country: Annotated[str, Form()] = "") -> Response:
        parts.choose_country(country)
        return RedirectResponse("/safety", 303)

    @router.get("/protocol")
    def _protocol() -> Response:
        return page(
            "protocol.html",
            texts=EVERY_TEXT,
            when={said.name: said.when for said in EVERY_TEXT},
            checklist=checklist(),
            version=TEXTS_VERSION,
            dated=TEXTS_DATE,
            hearing_note=parts.hearing_note,
        )

    @router.get("/away")
    def _away() -> Response:
        # The browser itself is told to forget what it kept for this address.
        away = page("away.html")
        away.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
        return away

    @router.get("/about")
    def _about() -> Response:
        place = None if parts.settings.database_url else parts.settings.data_dir
        return page(
            "about.html",
            place=place,
            has_settings=has_settings,
            rubric=RUBRIC_VERSION,
            what_this_is=what_this_is(parts.words_go),
            words_go=parts.words_go,
            is_shared=parts.is_shared,
            has_model=parts.endpoint is not None,
        )

    return router


def _cards(parts: Parts) -> list[Card]:
    own = {scenario.id for scenario in parts.library.own()}
    return [
        Card(
            scenario,
            HOW_HARD[scenario.difficulty],
            ", ".join(SKILL_NAMES[Skill(skill)].lower() for skill in scenario.focus_skills),
        )
        for scenario in parts.library.all()
        if scenario.id not in own
    ]


def _earlier(parts: Parts) -> list[Earlier]:
    return [_earlier_one(parts, entry.rehearsal_id, entry.last_at) for entry in parts.log.entries()]


def _earlier_one(parts: Parts, rehearsal_id: str, last_at: datetime) -> Earlier:
    # The program runs on the learner's own machine, so its time of day is theirs.
    local = last_at.astimezone()
    when = f"{local.day} {local:%b}, {local:%H:%M}"
    try:
        rehearsal = parts.practice.rehearsal(rehearsal_id)
    except OtherwiseError:
        return Earlier(rehearsal_id, _GONE, when, "can only be erased", None)
    try:
        scenario = parts.practice.scenario_of(rehearsal)
    except OtherwiseError:
        # What was said for the learner's safety after the talk needs no scenario.
        has_stopped = rehearsal.waits_for_go_on or rehearsal.is_held_back
        if has_stopped and rehearsal.phase in (Phase.ENDED, Phase.REVEALED):
            return Earlier(rehearsal_id, _GONE, when, "stopped", f"/rehearsals/{rehearsal_id}/debrief")
        return Earlier(rehearsal_id, _GONE, when, "can only be erased", None)
    if rehearsal.phase in (Phase.ENDED, Phase.REVEALED):
        stands = "not looked back yet" if rehearsal.phase is Phase.ENDED else "looked back"
        return Earlier(rehearsal_id, scenario.title, when, stands, f"/rehearsals/{rehearsal_id}/debrief")
    stands = {Phase.PAUSED: "paused", Phase.STOPPED: "stopped"}.get(rehearsal.phase, "going on")
    return Earlier(rehearsal_id, scenario.title, when, stands, f"/thread/{rehearsal_id}")


def _briefing_page(
    parts: Parts,
    scenario: Scenario,
    error: BadInputError | None = None,
    worked_up: str = "",
    is_adult: bool = False,
    difficulty: str = Difficulty.ORDINARY.value,
    afraid: str = "",
    country: str = "",
) -> Response:
    return page(
        "briefing.html",
        status_of(error) if error else 200,
        scenario=scenario,
        how_hard=HOW_HARD[scenario.difficulty],
        what_this_is=what_this_is(parts.words_go),
        hearing_note=parts.hearing_note,
        left_stopped=_earlier_one(parts, left.id, left.last_at) if (left := parts.practice.left_stopped) else None,
        error=error,
        worked_up=worked_up,
        is_adult=is_adult,
        days=_DAYS,
        difficulty=difficulty,
        afraid=afraid,
        asks_afraid=ASKS_AFRAID,
        countries={} if parts.country else COUNTRY_NAMES,
        country=country,
    )


def safety_page(country: str) -> Response:
    """Who can be called in a country, two letters ('' = nobody has said which); another one gets what holds
    everywhere."""
    chosen = code_of(country) if country else ""
    lines: list[tuple[str, list[Resource]]] = [
        (words, lines_where(chosen, kind)) for kind, words in _KIND_WORDS.items()
    ]
    return page(
        "safety.html",
        choices=COUNTRY_NAMES,
        chosen=chosen,
        lines=lines,
        checked_on=min(line.checked_on for _, found in lines for line in found),
    )
