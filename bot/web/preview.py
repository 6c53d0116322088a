"""`otherwise preview`: one page on this computer that shows a scenario while its author writes it."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import uvicorn
from fastapi import FastAPI, Form
from fastapi.responses import JSONResponse, Response
from starlette.staticfiles import StaticFiles

from bot.authoring.try_out import try_out
from bot.errors import BadInputError, ScenarioError
from bot.persona.ear import Ear
from bot.persona.person import Person
from bot.rehearsal.stopping import screened
from bot.rehearsal.typed import reply_from
from bot.safety.texts import REMINDERS
from bot.scenario.model import Band
from bot.scenario.read import Examined, examine_file
from bot.web.address import LOCAL, bound_socket
from bot.web.faces import face_svg
from bot.web.guard import Guard
from bot.web.pages import help_pages
from bot.web.preview_page import Trial, preview_page
from bot.web.stop_here import OnPage, StopPosted, StopSent, stop_on
from bot.wiring import Parts

log = logging.getLogger("otherwise")

_HOST = "127.0.0.1"
_STATIC = Path(__file__).parent / "static"


def serve_preview(parts: Parts, file: Path, port: int) -> None:
    """Serves the preview until stopped, on this computer only. Raises ScenarioError when there is no such file."""
    if not file.is_file():
        raise ScenarioError(list(examine_file(file).problems))
    bound = bound_socket(_HOST, port)
    print(f"\nThe preview of {file}: http://{_HOST}:{port}\nPress Ctrl+C to stop it.", flush=True)
    config = uvicorn.Config(make_preview(parts, file), log_level="warning", access_log=False)
    uvicorn.Server(config).run(sockets=[bound])


def make_preview(parts: Parts, file: Path) -> FastAPI:
    """The application: the page, when the file was last saved, and what the page links to."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/static", StaticFiles(directory=_STATIC))
    desk = _Desk(parts)

    @app.get("/")
    def _page() -> Response:
        # The mark first: what is saved while the file is read is seen as a change.
        saved_at = saved_at_of(file)
        return preview_page(examine_file(file), saved_at, Trial())

    # Posted, so that what was typed stands in no address and in no list of pages.
    @app.post("/")
    def _try(
        sent: StopPosted,
        reply: Annotated[str, Form()] = "",
        heat: Annotated[str, Form()] = Band.HOT.value,
        told: Annotated[str, Form()] = "",
    ) -> Response:
        saved_at, examined = saved_at_of(file), examine_file(file)
        band = Band(heat) if heat in list(Band) else Band.HOT
        trial = Trial(reply, band, int(told) if re.fullmatch("[0-9]{1,4}", told) else 0)
        return preview_page(examined, saved_at, desk.tried(examined, saved_at, trial, sent))

    @app.get("/scenarios/saved")
    def _saved() -> Response:
        return JSONResponse({"saved_at": saved_at_of(file)})

    @app.get("/faces/preview.svg")
    def _face() -> Response:
        scenario = examine_file(file).scenario
        drawing = face_svg(scenario.persona.face, scenario.persona.age) if scenario else "<svg/>"
        return Response(drawing, media_type="image/svg+xml")

    app.include_router(help_pages(parts, has_settings=False))
    app.add_middleware(Guard, hosts=LOCAL)
    return app


def saved_at_of(file: Path) -> str:
    """A mark that changes whenever the file is saved; 'gone' while it is not there."""
    try:
        return str(file.stat().st_mtime_ns)
    except OSError:
        return "gone"


class _Desk:
    """Where a reply is tried. The persona is taken in anew for each saved file: its phrases may have changed."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._known: tuple[str, Person] | None = None

    def tried(self, examined: Examined, saved_at: str, trial: Trial, sent: StopSent) -> Trial:
        """The trial with what came of it; nothing comes of an empty box, or of a file with problems."""
        # Whoever writes scenarios may be in distress, too. Here is no talk that could go on with such words.
        page = OnPage("preview", trial.reply, screened(trial.reply, ()), "Say it")
        if stop := stop_on(self._parts, page, replace(sent, stopped_for="")):
            return replace(trial, stop=stop)
        if not trial.reply.strip():
            return trial
        if self._parts.practice.asks_what_this_is(trial.reply):
            return replace(trial, out_of_role=REMINDERS["asked"])
        scenario = examined.scenario
        if scenario is None or not examined.is_sound:
            return replace(trial, problem="Nothing can be tried while the file has problems. They are listed above.")
        if self._known is None or self._known[0] != saved_at:
            self._known = (saved_at, Person(Ear(self._parts.embedder)))
        told = min(max(trial.told, 0), len(scenario.ladder))
        try:
            reply = reply_from(trial.reply, "another reply")
        except BadInputError as error:
            return replace(trial, problem=str(error))
        turn = try_out(scenario, self._parts.rater, self._known[1], reply, trial.band, told)
        return replace(trial, told=told, turn=turn)
