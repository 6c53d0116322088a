"""A scenario file, from text to a checked Scenario; every problem is found at once and carries its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import ValidationError

from bot.errors import Problem, ScenarioError
from bot.scenario.check import problems_of_content
from bot.scenario.model import Scenario
from bot.scenario.plain_data import Lines, Path_, plain_data
from bot.scenario.unwritten import unwritten

# The longest shipped scenario is under 120 kB; a file of megabytes is a mistake or an attack.
MAX_FILE_BYTES = 1_000_000


@dataclass(frozen=True)
class Examined:
    """What came of reading a scenario: the scenario, where the text has the form of one, and every problem."""

    file: str
    scenario: Scenario | None = None
    problems: tuple[Problem, ...] = ()
    lines: Mapping[Path_, int] = field(default_factory=dict)
    is_unwritten: bool = False
    """Whether some of it is still to be written."""

    def line_of(self, path: Path_) -> int:
        """The line, from 1, where a part of the file stands, or the nearest part around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    @property
    def is_sound(self) -> bool:
        """Whether it can be rehearsed."""
        return self.scenario is not None and not self.problems


def read_scenario(path: Path) -> Scenario:
    """The scenario in one file. Raises ScenarioError with every problem, each with file, line and remedy."""
    return _sound(examine_file(path))


def parse_scenario(text: str, file: str = "scenario") -> Scenario:
    """The scenario in a YAML text. Raises ScenarioError as `read_scenario` does."""
    return _sound(examine(text, file))


def _sound(examined: Examined) -> Scenario:
    if examined.scenario is None or examined.problems:
        raise ScenarioError(list(examined.problems))
    return examined.scenario


def examine_file(path: Path) -> Examined:
    """What is in one file; a file that cannot be read is a problem too, and never an error."""
    try:
        return examine(_text_of(path), str(path))
    except ScenarioError as error:
        return Examined(str(path), problems=tuple(error.problems))


def examine(text: str, file: str = "scenario") -> Examined:
    """What is in a YAML text, with every problem in the order of its lines."""
    lines: Lines = {}
    try:
        data = plain_data(text, file, lines)
    except ScenarioError as error:
        return Examined(file, problems=tuple(error.problems))
    empty = Examined(file, lines=lines)
    found = [Problem(file, empty.line_of(path), message, remedy) for path, message, remedy in unwritten(data)]
    is_unwritten = bool(found)
    scenario = None
    try:
        scenario = Scenario.model_validate(data)
    except ValidationError as error:
        found += [
            Problem(file, empty.line_of(_plain(problem["loc"])), _say(problem), _remedy(problem))
            for problem in error.errors(include_url=False)
        ]
    else:
        found += [
            Problem(file, empty.line_of(path), message, remedy)
            for path, message, remedy in problems_of_content(scenario)
        ]
    ordered = tuple(sorted(found, key=lambda problem: problem.line))
    return replace(empty, scenario=scenario, problems=ordered, is_unwritten=is_unwritten)


def _text_of(path: Path) -> str:
    try:
        # Asked before it is opened: a pipe would never end, and a file of megabytes is never taken into memory.
        size = path.stat().st_size
        if not path.is_file():
            raise ScenarioError([Problem(str(path), 1, "is no file", "name a scenario file, one ending in .yaml")])
        if size > MAX_FILE_BYTES:
            what = f"is {size:,} bytes long, more than {MAX_FILE_BYTES:,}"
            raise ScenarioError([Problem(str(path), 1, what, "one file holds one scenario; shorten it")])
        raw = path.read_bytes()
    except OSError as error:
        raise ScenarioError([Problem(str(path), 1, f"cannot be read: {error.strerror}", "check the path")]) from error
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ScenarioError([Problem(str(path), line, "is not UTF-8 text", "save the file as UTF-8")]) from error


def _plain(location: tuple[int | str, ...]) -> Path_:
    # pydantic writes the key of a mapping as (key, "[key]"); the file knows only the key.
    return tuple(step for step in location if step != "[key]")


def _say(problem: object) -> str:
    assert isinstance(problem, dict)
    where = ".".join(str(step) for step in _plain(problem["loc"])) or "the file"
    kind = problem["type"]
    if kind == "missing":
        return f"`{where}` is missing"
    if kind == "extra_forbidden":
        return f"`{where}` is no field of a scenario"
    shown = repr(problem.get("input"))
    shown = shown if len(shown) <= 60 else shown[:57] + "..."
    return f"`{where}` is {shown}: {problem['msg'].lower()}"


def _remedy(problem: object) -> str:
    assert isinstance(problem, dict)
    remedies = {
        "missing": "add it",
        "extra_forbidden": "remove it, or correct its name",
        "too_short": "write more of them",
        "string_too_long": "shorten it",
        "string_too_short": "write something",
        "string_pattern_mismatch": "use small letters, digits and _ only",
        "enum": "use one of the words named",
        "literal_error": "use one of the words named",
    }
    return remedies.get(problem["type"], "correct the value")
