"""Templates into pages. Everything a learner or a scenario wrote is data: it is escaped, and only then set."""

from __future__ import annotations

import re
from pathlib import Path

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.debrief import questions
from bot.safety.texts import REMINDERS

# How an author writes what a person does while speaking: *(puts the cup down)*.
_ACTION = re.compile(r"\*\((.+?)\)\*", re.DOTALL)


def spoken(line: str) -> Markup:
    """A persona's line, escaped, with its actions in italics."""
    # Every second piece is an action; joining and formatting escape what they take in.
    pieces = enumerate(_ACTION.split(line))
    return Markup("").join(Markup("<i>({})</i>").format(piece) if place % 2 else piece for place, piece in pieces)


def page(template: str, status: int = 200, **context: object) -> HTMLResponse:
    """The page a template makes of the context; a name the template needs and does not get is an error."""
    return HTMLResponse(_ENVIRONMENT.get_template(template).render(context), status)


_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters["spoken"] = spoken
_ENVIRONMENT.globals["asks"] = questions
_ENVIRONMENT.globals["reminders"] = REMINDERS
