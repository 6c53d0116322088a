"""The figures of each measurement that were last accepted, and which have moved since.

While a measurement prints its tables it puts its headline figures into `Figures`, by name: counts and rates over fixed
data with fixed seeds, and no times, which differ by machine. `accepted.json` beside this file holds those accepted
last, one a line. A figure that moved is shown beside the accepted one, and fails nothing: whether it may move is said
by whoever moved it, with `python -m evals NAME --accept`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from evals.measures import share

FILE = Path(__file__).parent / "accepted.json"
ACCEPT = "--accept"

Accepted = dict[str, dict[str, str]]
"""The figures by name, of each measurement by name."""


class Figures(dict[str, str]):
    """Headline figures by name. A measurement of less than everything leaves none: they would stand beside others."""

    def count(self, name: str, found: int, of: int) -> None:
        """Keeps how many there were of how many."""
        self._keep(name, f"{found} of {of}")

    def share(self, name: str, found: int, of: int) -> str:
        """Keeps a count, and says it as `evals.measures.share` does."""
        self.count(name, found, of)
        return share(found, of)

    def rate(self, name: str, value: float, n: int) -> None:
        """Keeps a figure that is no count, and over how many it was taken."""
        self._keep(name, f"{value:.2f} over {n}")

    def _keep(self, name: str, figure: str) -> None:
        assert name not in self, f"two figures are called {name!r}"
        self[name] = figure


Measure = Callable[[list[str], Figures], int]
"""Takes options, prints tables, leaves figures; gives the exit status."""


class NotReadableError(Exception):
    """The file of accepted figures is missing or broken."""


def measured(name: str, measure: Measure, arguments: list[str], file: Path = FILE) -> int:
    """Measures, then says what has moved; with `--accept` it also writes the figures down. Gives the exit status."""
    is_accepting = ACCEPT in arguments
    try:
        accepted = read(file)
    except NotReadableError as trouble:
        anew = "anew, with the figures of this measurement alone"
        if not is_accepting:
            print(f"{trouble} `python -m evals {name} {ACCEPT}` writes it {anew}.", file=sys.stderr)
            return 2
        print(f"{trouble} It will be written {anew}.", file=sys.stderr)
        accepted = {}
    figures = Figures()
    status = measure([each for each in arguments if each != ACCEPT], figures)
    if not figures:
        print(f"\nNot everything was measured, so nothing was {'accepted' if is_accepting else 'compared'}.")
        return status or int(is_accepting)
    print("", *beside(figures, accepted.get(name, {})), sep="\n")
    if is_accepting:
        file.write_text(written(accepted | {name: figures}), encoding="utf-8")
        print(f"Accepted: {len(figures)} figures, written to {file}.")
    elif figures != accepted.get(name):
        print(f"To accept what is new: python -m evals {name} {ACCEPT}")
    return status


def without_options(measure: Callable[[Figures], None]) -> Measure:
    """A measurement that takes none of its own. A slip of typing is refused before a long run, not after it."""

    def run(arguments: list[str], figures: Figures) -> int:
        if arguments:
            raise SystemExit(f"There is no option {' '.join(arguments)} here; the only one is {ACCEPT}.")
        measure(figures)
        return 0

    return run


def beside(figures: Mapping[str, str], accepted: Mapping[str, str]) -> list[str]:
    """Each figure that moved beside the accepted one, which were never accepted, and which are no longer there."""
    known = [name for name in figures if name in accepted]
    lines = [f"{name}: {figures[name]}, accepted {accepted[name]}" for name in known if figures[name] != accepted[name]]
    if known and not lines:
        lines.append(f"None of the accepted figures moved ({len(known)}).")
    new = [name for name in figures if name not in accepted]
    if len(new) == len(figures) > 1:
        lines.append(f"None of these {len(new)} figures has been accepted yet.")
    elif new:
        lines.append(f"Not accepted yet: {'; '.join(new)}.")
    if gone := [name for name in accepted if name not in figures]:
        lines.append(f"Accepted, and no longer measured: {'; '.join(gone)}.")
    return lines


def read(file: Path = FILE) -> Accepted:
    """What the file holds. Raises NotReadableError when it is missing or broken."""
    try:
        return TypeAdapter(Accepted).validate_json(file.read_bytes())
    except OSError as error:
        raise NotReadableError(f"{file} cannot be read: {error.strerror}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = "".join(f"{key}: " for key in first["loc"])
        raise NotReadableError(f"{file} cannot be read: {place}{first['msg']}.") from error


def written(accepted: Accepted) -> str:
    """The figures as they stand in the file: sorted, one a line."""
    return json.dumps(accepted, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
