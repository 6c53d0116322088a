"""The picture of a talk: where heat and trust stood after each turn, as places on a drawing. The template draws it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from bot.debrief.debrief import Debrief

_TOP, _BOTTOM, _LEFT = 18.0, 206.0, 10.0
HEIGHT = 246
# Two end labels closer than a line of text would cover each other.
_LABEL_GAP = 19.0
# Room for the number of a turn, and for the word "start", below the drawing.
_NUMBER_WIDTH, _START_WIDTH = 20.0, 34.0


@dataclass(frozen=True)
class Point:
    """One turn on the drawing; turn 0 is where things stood before the first reply. Heat and trust are 0 to 10."""

    turn: int
    x: float
    heat_y: float
    trust_y: float
    heat: int
    trust: int
    has_opened: bool


@dataclass(frozen=True)
class Picture:
    """A drawing `width` by `HEIGHT`; every turn owns a column `column` wide."""

    width: int
    height: int
    right: float
    column: float
    points: tuple[Point, ...]
    heat_line: str
    trust_line: str
    heat_area: str
    heat_label_y: float
    trust_label_y: float
    numbered: frozenset[int]
    """The turns whose number is written below: all of them where there is room."""


def picture_of(seen: Debrief, width: int, label_width: int) -> Picture:
    """The picture of a debrief; `label_width` is kept free at the right for the names of the lines."""
    right = float(width - label_width)
    count = len(seen.moments)
    step = (right - _LEFT - 8) / max(count, 1)
    stands = [(0, seen.start.heat, seen.start.trust, False)]
    stands += [(moment.turn, moment.heat, moment.trust, moment.rung is not None) for moment in seen.moments]
    points = tuple(
        Point(
            turn, round(_LEFT + 4 + place * step, 1), _y(heat), _y(trust), round(heat * 10), round(trust * 10), opened
        )
        for place, (turn, heat, trust, opened) in enumerate(stands)
    )
    heat_label_y, trust_label_y = _labels(points[-1].heat_y, points[-1].trust_y)
    every = max(1, ceil(_NUMBER_WIDTH / step))
    return Picture(
        width=width,
        height=HEIGHT,
        right=right,
        column=round(step, 1),
        points=points,
        heat_line=_path([(point.x, point.heat_y) for point in points]),
        trust_line=_path([(point.x, point.trust_y) for point in points]),
        heat_area=_path([(point.x, point.heat_y) for point in points])
        + f"L{points[-1].x} {_BOTTOM}L{points[0].x} {_BOTTOM}Z",
        heat_label_y=heat_label_y,
        trust_label_y=trust_label_y,
        numbered=frozenset(n for n in range(every, count + 1, every) if n * step >= _START_WIDTH),
    )


def _y(value: float) -> float:
    return round(_BOTTOM - value * (_BOTTOM - _TOP), 1)


def _path(places: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in places)


def _labels(heat_y: float, trust_y: float) -> tuple[float, float]:
    """Heights of the two labels, pushed apart where the lines end near each other."""
    missing = _LABEL_GAP - abs(heat_y - trust_y)
    if missing <= 0:
        return heat_y, trust_y
    push = missing / 2 if heat_y > trust_y else -missing / 2
    return _inside(heat_y + push), _inside(trust_y - push)


def _inside(y: float) -> float:
    return round(min(max(y, _TOP), _BOTTOM), 1)
