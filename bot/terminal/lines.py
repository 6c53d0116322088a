"""JSON Lines in, JSON Lines out: a bad line gets an error in its place, and the others are still answered."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from os import cpu_count
from queue import Queue
from threading import Thread
from typing import BinaryIO, TextIO, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.rehearsal.events import LONGEST_REPLY
from bot.rehearsal.stopping import screened
from bot.rubric import Moment, Rating, Skill
from bot.safety.texts import in_a_terminal
from bot.wiring import Parts

Id = str | int | None
_READ_AHEAD = 64
_NO_RATING = Rating(levels=dict.fromkeys(Skill))


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
    """Rates each line. Returns 1 when some line could not be read, else 0.

    A reply that is a sign of danger is not rated: all its levels are null, `stopped` has the label, and `help` what is
    said then.
    """
    rater = parts.rater

    def answer(line: RateLine) -> dict[str, object]:
        found = screened(line.reply, ())
        if found.stops:
            said = in_a_terminal(parts.stop_text(found.label.value))
            return {"id": line.id, **rating_as_json(_NO_RATING), "stopped": found.label.value, "help": said}
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
    """Answers the lines on every core, in their order, and each as soon as it can be: a writer may wait for it."""
    status = 0
    with ThreadPoolExecutor(cpu_count()) as pool:
        under_way: Queue[Future[dict[str, object]] | None] = Queue(maxsize=_READ_AHEAD)

        def feed() -> None:
            try:
                for number, raw in enumerate(lines, start=1):
                    if raw.strip():
                        under_way.put(pool.submit(_answered, kind, raw, number, answer))
            except RuntimeError:
                # Nobody takes the answers any more.
                return
            finally:
                under_way.put(None)

        Thread(target=feed, daemon=True).start()
        while (asked := under_way.get()) is not None:
            result = asked.result()
            status = 1 if "error" in result else status
            out.write(json.dumps(result, ensure_ascii=False) + "\n")
            out.flush()
    return status


def _answered(kind: type[L], raw: bytes, number: int, answer: Callable[[L], dict[str, object]]) -> dict[str, object]:
    line_id, line, error = _read(kind, raw, number)
    return {"id": line_id, "error": error} if line is None else answer(line)


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
