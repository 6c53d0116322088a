"""What the preview of a scenario shows: every part as a reader meets it, each line with its place in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi.responses import HTMLResponse

from bot.authoring.advice import advice_on
from bot.authoring.scaffold import MOVE_WORDS
from bot.debrief.words import LAYER_NAMES, LEVEL_NAMES, SKILL_NAMES
from bot.persona.turn import Turn
from bot.rubric import Skill
from bot.scenario.model import Band, Line, Scenario
from bot.scenario.pronouns import say
from bot.scenario.read import Examined
from bot.web.render import page
from bot.web.stop_here import StopShown

_BANDS = {Band.HOT: "hot", Band.WARM: "warm", Band.COOL: "cool"}
_FORMS = {"guarded": "Guarded", "partial": "Half open", "open": "Open"}
_RECALLS = {
    "kept_word": "A word was kept",
    "old_blow": "A blow is still in the ear",
    "old_gift": "Something stayed with them",
}
_ENDINGS = {
    "opens": "It opens to the end",
    "partly": "It ends halfway",
    "leaves": "They walk out",
    "boundary": "The learner ends it with a limit",
}


@dataclass(frozen=True)
class Row:
    """One line of the persona's, where it stands in the file, and the rung it waits for."""

    line: int
    say: str
    after: str | None


@dataclass(frozen=True)
class Group:
    """Lines that belong together: a heading, what goes with it, and the lines by column."""

    title: str
    about: str
    columns: dict[str, list[Row]]
    notes: tuple[str, ...] = ()
    line: int = 0
    """Where the whole of it begins in the file, 0 where that is nothing to look for."""


@dataclass(frozen=True)
class Trial:
    """What was typed into the box to try a reply, and what came of it."""

    reply: str = ""
    band: Band = Band.HOT
    told: int = 0
    turn: Turn | None = None
    stop: StopShown | None = None
    out_of_role: str = ""
    """What the program says for itself in place of a line."""
    problem: str = ""


def preview_page(examined: Examined, saved_at: str, trial: Trial) -> HTMLResponse:
    """The page for a file as it is now; where it cannot be read, what is wrong with it."""
    scenario = examined.scenario
    groups = _groups(examined, scenario) if scenario else {}
    ladder = scenario.ladder if scenario else []
    rows = {rung.id: _rung_rows(examined, index, rung.says) for index, rung in enumerate(ladder)}
    return page(
        "preview.html",
        examined=examined,
        scenario=scenario,
        saved_at=saved_at,
        advice=advice_on(examined),
        groups=groups,
        rows=rows,
        shown=_shown(groups, rows),
        focus=", ".join(SKILL_NAMES[Skill(skill)].lower() for skill in scenario.focus_skills) if scenario else "",
        layer_words=LAYER_NAMES,
        bands=_BANDS,
        trial=trial,
        heard=_heard(scenario, trial.turn) if scenario and trial.turn else [],
    )


def _shown(groups: dict[str, list[Group]], rows: dict[str, list[Row]]) -> frozenset[int]:
    """The lines of the file that the page can be led to."""
    every = [group for found in groups.values() for group in found]
    listed = [*rows.values(), *(some for group in every for some in group.columns.values())]
    return frozenset({row.line for some in listed for row in some} | {group.line for group in every})


def _groups(examined: Examined, scenario: Scenario) -> dict[str, list[Group]]:
    return {
        "What they say to each kind of reply": [
            Group(
                move.value,
                MOVE_WORDS[move],
                {words: _rows(examined, ("lines", move.value, band.value), by[band]) for band, words in _BANDS.items()},
            )
            for move, by in scenario.lines.items()
        ],
        "What they answer": [
            Group(
                answer.id,
                f"about {answer.about}" if answer.about else "",
                {
                    words: _rows(examined, ("answers", number, form), getattr(answer, form))
                    for form, words in _FORMS.items()
                },
                tuple(answer.asks),
                examined.line_of(("answers", number)),
            )
            for number, answer in enumerate(scenario.answers)
        ],
        "Small kindnesses": [
            Group(kind.like[0], kind.because, {"": _rows(examined, ("softens_when", number, "says"), kind.says)},
                  tuple(kind.like[1:]))
            for number, kind in enumerate(scenario.softens_when)
        ],
        "What comes back": [
            Group(words, "", {"": _rows(examined, ("recalls", kind), getattr(scenario.recalls, kind))})
            for kind, words in _RECALLS.items()
        ],
        "How it ends": [
            Group(
                words,
                getattr(scenario.endings, ending).note,
                {"": [
                    Row(examined.line_of(("endings", ending, "says", index)), text, None)
                    for index, text in enumerate(getattr(scenario.endings, ending).says)
                ]},
            )
            for ending, words in _ENDINGS.items()
        ],
    }  # fmt: skip


def _rows(examined: Examined, path: tuple[str | int, ...], lines: Sequence[Line]) -> list[Row]:
    return [Row(examined.line_of((*path, index)), line.say, line.after) for index, line in enumerate(lines)]


def _rung_rows(examined: Examined, index: int, says: Sequence[str]) -> list[Row]:
    return [Row(examined.line_of(("ladder", index, "says", place)), text, None) for place, text in enumerate(says)]


def _heard(scenario: Scenario, turn: Turn) -> list[str]:
    """How the reply was read and what it did, in a few words each."""
    levels = [
        f"{SKILL_NAMES[skill].lower()} {LEVEL_NAMES[level]}"
        for skill, level in turn.rating.levels.items()
        if level and skill is not Skill.COMPOSURE
    ]
    persona = scenario.persona
    source = f"from {turn.source.value}" + (f" `{turn.answer}`" if turn.answer else "")
    return [
        f"Heard as: {turn.move.value}",
        *([f"Rated: {', '.join(levels)}"] if levels else []),
        *(say(reason, persona.name, persona.pronoun) for reason in turn.reasons[:2]),
        f"Now: worked up {turn.mind.heat:.2f}, trust {turn.mind.trust:.2f}, openness {turn.mind.openness:.2f}",
        f"The line is {source}",
        *([f"It opened rung {turn.rung}"] if turn.rung else []),
    ]
