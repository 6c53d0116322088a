"""What the form for a conflict of one's own shows, and the page of all its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fastapi.responses import Response

from bot.errors import Problem
from bot.language_model.endpoint import Endpoint
from bot.own_conflict.answers import OLDEST, YOUNGEST
from bot.own_conflict.content import content
from bot.own_conflict.form import FREE, PRONOUNS, WHO, YES_NO, Typed
from bot.own_conflict.looks import LOOKS
from bot.own_conflict.names import WHAT_IS_TAKEN_OUT
from bot.safety.texts import the_computer, where_words_stay
from bot.web.render import page
from bot.web.stop_here import StopShown, mark_of
from bot.wiring import Parts

KEEP_WORDS = "Keep these words"
HOW_HARD = {"gentle": "On the gentle side", "ordinary": "Not easy", "hard": "Hard"}


@dataclass(frozen=True)
class FormShown:
    """Everything that the form page shows beside the form itself."""

    conflict_id: str = ""
    """'' for a new one."""
    faults: Mapping[str, str] = field(default_factory=dict)
    taken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stop: StopShown | None = None
    has_gone_on: bool = False
    """Whether the learner goes on with words that the practice has stopped for."""
    is_by_hand: bool = False
    """Whether the words were changed by hand since the form was filled in."""
    is_drafted: bool = False
    """Whether a language model drafted it."""
    trouble: tuple[str, ...] = ()
    """Why a language model could not draft it."""
    is_draft_at_fault: bool = False
    """Whether that is a draft which cannot be used, and no trouble in reaching the model."""
    told: str = ""
    """The answer to a question what this is, among the answers; '' where none was asked."""
    told_for: str = ""
    """Stands for the words that were answered so, which are then taken as they are."""
    is_unsent: bool = False
    """Whether a model was asked for, and has been sent nothing yet."""


def make_button(conflict_id: str) -> str:
    """What the button of the form is called, for a new conflict ('') and for one that there is."""
    return "Make it again" if conflict_id else "Make it"


def form_page(parts: Parts, typed: Typed, shown: FormShown) -> Response:
    """The form, filled as far as it is, with what is to be said about it."""
    prepared = content()
    return page(
        "own_form.html",
        422 if shown.faults else 200,
        typed=typed,
        shown=shown,
        button=make_button(shown.conflict_id),
        stopped_for=mark_of(typed.words) if shown.has_gone_on else shown.stop.stopped_for if shown.stop else "",
        who={key: words for key, (words, _, _) in WHO.items()},
        pronouns=PRONOUNS,
        yes_no=YES_NO,
        voices=prepared.voices.values(),
        archetypes=prepared.archetypes,
        how_hard=HOW_HARD,
        looks=LOOKS,
        has_model=parts.endpoint is not None,
        where_it_stays=_where_it_stays(parts),
        where_it_goes=_where_it_goes(parts.endpoint, parts.is_shared),
        longest={name: most for name, (_, most) in FREE.items()},
        youngest=YOUNGEST,
        oldest=OLDEST,
    )


def _where_it_stays(parts: Parts) -> str:
    """Where the answers are kept, and who is sent them in the talks that are made of them."""
    # They are kept in a file, wherever the database is.
    stays = where_words_stay(is_shared=parts.is_shared)
    endpoint = parts.endpoint
    if endpoint is None or endpoint.is_on_this_computer:
        return stays
    kept = f"What you write here is kept on {the_computer(parts.is_shared)}."
    return f"{kept} In each talk about it, it is also sent to the language model at {endpoint.host}."


def _where_it_goes(endpoint: Endpoint | None, is_shared: bool) -> str:
    """Where the answers go when a model drafts, in a sentence; '' where there is none."""
    if endpoint is None:
        return ""
    if endpoint.is_on_this_computer:
        goes = f"Your answers go to the language model on {the_computer(is_shared)}, and stay on it."
    else:
        goes = f"Your answers are sent to a language model at {endpoint.host}, and nowhere else."
    return f"{goes} {WHAT_IS_TAKEN_OUT}"


def words_page(
    conflict_id: str,
    words: str,
    is_shown: bool = True,
    problems: list[Problem] | None = None,
    stop: StopShown | None = None,
) -> Response:
    """The scenario as text to be changed; a warning in its place until it is asked for, since it shows the inside."""
    return page(
        "own_words.html",
        422 if problems else 200,
        conflict_id=conflict_id,
        words=words if is_shown else "",
        is_shown=is_shown,
        problems=problems or [],
        stop=stop,
        button=KEEP_WORDS,
    )
