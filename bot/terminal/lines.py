"""JSON Lines in, JSON Lines out: a bad line gets an error in its place, and the others are still answered."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import BinaryIO, TextIO, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.rehearsal.events import LONGEST_REPLY
from bot.rubric import Moment, Rating
from bot.wiring import Parts

Id = str | int | None


class _Line(BaseModel):
    # Others' tools add keys of their own to a line; they are theirs to keep.
    model_config = ConfigDict(frozen=True, extra="ignore")
    id: str | int


L = TypeVar("L", bound=_Line)


class RateLine(_Line):
    """A reply to rate, and the moment it answers."""

    relationship: str
    situation: str
    previous: str
    reply: str = Field(max_length=LONGEST_REPLY)


class ScreenLine(_Line):
    """A message to screen, and those before it."""

    recent: list[str] = Field(default_factory=list)
    text: str = Field(max_length=LONGEST_REPLY)


def rate(parts: Parts, lines: BinaryIO, out: TextIO) -> int:
    """Rates each line. Returns 1 when some line could not be read, else 0."""
    rater = parts.rater

    def answer(line: RateLine) -> dict[str, object]:
        moment = Moment(relationship=line.relationship, situation=line.situation, previous=line.previous)
        return {"id": line.id, **rating_as_json(rater.rate(line.reply, moment))}

    return _each(RateLine, lines, out, answer)


def screen(lines: BinaryIO, out: TextIO) -> int:
    """Screens each line. Returns 1 when some line could not be read, else 0."""
    from bot.safety.screen import screen as screen_text

    def answer(line: ScreenLine) -> dict[str, object]:
        found = screen_text(line.text, line.recent)
        return {"id": line.id, "label": found.label.value, "action": found.action, "words": found.words}

    return _each(ScreenLine, lines, out, answer)


def rating_as_json(rating: Rating) -> dict[str, object]:
    """A rating as the public command line writes it."""
    return {
        "levels": {skill.value: level for skill, level in rating.levels.items()},
        "flags": [flag.value for flag in rating.flags],
        "evidence": {
            skill.value: [span.model_dump() for span in spans] for skill, spans in rating.evidence.items() if spans
        },
        "flag_evidence": {
            flag.value: [span.model_dump() for span in spans] for flag, spans in rating.flag_evidence.items() if spans
        },
        "not_asked_for": sorted(skill.value for skill in rating.not_asked_for),
        "rater": rating.rater,
    }


def _each(kind: type[L], lines: BinaryIO, out: TextIO, answer: Callable[[L], dict[str, object]]) -> int:
    status = 0
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        line_id, line, error = _read(kind, raw, number)
        if line is None:
            status = 1
            result: dict[str, object] = {"id": line_id, "error": error}
        else:
            result = answer(line)
        out.write(json.dumps(result, ensure_ascii=False) + "\n")
        out.flush()
    return status


def _read(kind: type[L], raw: bytes, number: int) -> tuple[Id, L | None, str]:
    try:
        data = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return None, None, f"line {number} is not UTF-8 text; save it as UTF-8"
    except (ValueError, RecursionError):
        return None, None, f"line {number} is not one JSON object; put each on a line of its own"
    if not isinstance(data, dict):
        return None, None, f"line {number} is not a JSON object"
    line_id = data.get("id") if isinstance(data.get("id"), str | int) else None
    try:
        return line_id, kind.model_validate(data), ""
    except ValidationError as error:
        return line_id, None, "; ".join(_say(problem) for problem in error.errors(include_url=False))


def _say(problem: object) -> str:
    assert isinstance(problem, dict)
    field = ".".join(str(step) for step in problem["loc"])
    if problem["type"] == "missing":
        return f"`{field}` is missing; add it"
    if problem["type"] == "string_too_long":
        return f"`{field}` has {len(problem['input']):,} characters; at most {LONGEST_REPLY:,} can be read"
    return f"`{field}`: {problem['msg'].lower()}"
