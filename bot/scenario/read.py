"""A scenario file, from text to a checked Scenario; every problem is found at once and carries its line."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import ValidationError

from bot.errors import Problem, ScenarioError
from bot.scenario.check import problems_of_content
from bot.scenario.model import Scenario

# The longest shipped scenario is under 80 kB; a file of megabytes is a mistake or an attack.
MAX_FILE_BYTES = 1_000_000

# Reads the same, ten times as fast, where PyYAML was built with libyaml.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALARS = yaml.SafeLoader("")

Path_ = tuple[str | int, ...]
Lines = dict[Path_, int]


def read_scenario(path: Path) -> Scenario:
    """The scenario in one file. Raises ScenarioError with every problem, each with file, line and remedy."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ScenarioError([Problem(str(path), 1, f"cannot be read: {error.strerror}", "check the path")]) from error
    if len(raw) > MAX_FILE_BYTES:
        size = f"is {len(raw):,} bytes long, more than {MAX_FILE_BYTES:,}"
        raise ScenarioError([Problem(str(path), 1, size, "one file holds one scenario; shorten it")])
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ScenarioError([Problem(str(path), line, "is not UTF-8 text", "save the file as UTF-8")]) from error
    return parse_scenario(text, str(path))


def parse_scenario(text: str, file: str = "scenario") -> Scenario:
    """The scenario in a YAML text. Raises ScenarioError as `read_scenario` does."""
    lines: Lines = {}
    data = _load(text, file, lines)
    try:
        scenario = Scenario.model_validate(data)
    except ValidationError as error:
        raise ScenarioError(
            [
                Problem(file, _line_of(lines, _plain(problem["loc"])), _say(problem), _remedy(problem))
                for problem in error.errors(include_url=False)
            ]
        ) from None
    found = [
        Problem(file, _line_of(lines, path), message, remedy) for path, message, remedy in problems_of_content(scenario)
    ]
    if found:
        raise ScenarioError(found)
    return scenario


def _load(text: str, file: str, lines: Lines) -> object:
    """Plain data from YAML. No tags, no anchors: a scenario never needs them, and both can be made to hurt."""
    try:
        for token in yaml.scan(text, Loader=_LOADER):
            if isinstance(token, yaml.TagToken | yaml.AnchorToken | yaml.AliasToken):
                line = token.start_mark.line + 1
                raise ScenarioError([Problem(file, line, "uses a tag, an anchor or an alias", "write the value out")])
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        what = f"is not readable YAML: {error.problem or error.context}"
        raise ScenarioError([Problem(file, line, what, "check indents, colons and quotes near this line")]) from None
    except (yaml.YAMLError, RecursionError) as error:
        what = f"is not readable YAML: {str(error).splitlines()[0]}"
        raise ScenarioError([Problem(file, 1, what, "save it again as plain text")]) from None
    if not isinstance(node, yaml.MappingNode):
        raise ScenarioError([Problem(file, 1, "does not hold a scenario", "start with `id:` and the other fields")])
    problems: list[Problem] = []
    try:
        data = _value(node, (), lines, file, problems)
    except (RecursionError, ValueError) as error:
        what = f"is not readable YAML: {str(error).splitlines()[0]}"
        raise ScenarioError([Problem(file, 1, what, "check its indents and values")]) from None
    if problems:
        raise ScenarioError(problems)
    return data


def _value(node: yaml.Node, path: Path_, lines: Lines, file: str, problems: list[Problem]) -> object:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = key_node.start_mark.line + 1
            if key in mapping:
                problems.append(Problem(file, line, f"`{key}` stands twice", "keep one of the two"))
            mapping[key] = _value(value_node, (*path, key), lines, file, problems)
            lines[(*path, key)] = line
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, i), lines, file, problems) for i, item in enumerate(node.value)]
    value: object = _SCALARS.construct_object(node)
    return value


def _plain(location: tuple[int | str, ...]) -> Path_:
    # pydantic writes the key of a mapping as (key, "[key]"); the file knows only the key.
    return tuple(step for step in location if step != "[key]")


def _line_of(lines: Lines, path: Path_) -> int:
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


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
