"""A line of the report: what was measured, ours, theirs, the ratio, the bar, and whether it is met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

HEAD = ("what", "ours", "theirs", "ratio", "n", "bar", "")


@dataclass(frozen=True)
class Row:
    """One measurement, each cell ready to read."""

    what: str
    ours: str
    theirs: str = "-"
    ratio: str = "-"
    n: str = "-"
    bar: str = "-"
    verdict: str = ""

    def cells(self) -> tuple[str, ...]:
        """The cells in the order of the head."""
        return (self.what, self.ours, self.theirs, self.ratio, self.n, self.bar, self.verdict)


def compared(
    what: str,
    unit: str,
    ours: Sequence[float],
    theirs: Sequence[float],
    *,
    bar: float | None = None,
    n: str | None = None,
) -> Row:
    """Two rows of figures taken in turns: the ratio is that of each pair, and its median is held against the bar."""
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    return Row(
        what,
        f"{spread(ours)} {unit}",
        f"{spread(theirs)} {unit}",
        spread(ratios),
        n or str(len(ratios)),
        "information" if bar is None else f"<= {bar:g}",
        "" if bar is None else verdict(median(ratios), bar),
    )


def held(what: str, unit: str, figures: Sequence[float], *, bar: float, n: str | None = None) -> Row:
    """Figures of ours held against a bar of their own; the ratio is to the bar."""
    ratios = [figure / bar for figure in figures]
    return Row(
        what,
        f"{spread(figures)} {unit}",
        ratio=f"{spread(ratios)} of bar",
        n=n or str(len(figures)),
        bar=f"<= {bar:g} {unit}",
        verdict=verdict(median(figures), bar),
    )


def not_measured(what: str, why: str) -> Row:
    """Something that could not be measured, which is not the same as met."""
    return Row(what, f"not measured: {why}", verdict="NOT MEASURED")


def spread(figures: Sequence[float]) -> str:
    """The median, and in brackets the least and the greatest: `1.20 (1.10..1.32)`."""
    if len(figures) == 1:
        return _short(figures[0])
    return f"{_short(median(figures))} ({_short(min(figures))}..{_short(max(figures))})"


def verdict(figure: float, bar: float) -> str:
    """The word on a figure that must not be above its bar."""
    return "met" if figure <= bar else "NOT MET"


def table(rows: Sequence[Row]) -> str:
    """The rows under a head, in columns as wide as they need."""
    lines = [HEAD, *(row.cells() for row in rows)]
    fitted = [line for line in lines if not line[1].startswith("not measured")]
    widths = [max(len(line[column]) for line in fitted) for column in range(len(HEAD))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    if cells[1].startswith("not measured"):
        return f"{cells[0]:<{widths[0]}}  {cells[1]}  {cells[-1]}"
    return "  ".join(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()


def _short(figure: float) -> str:
    return f"{figure:,.0f}" if abs(figure) >= 100 else f"{figure:.1f}" if abs(figure) >= 10 else f"{figure:.2f}"
