"""Plain data from YAML, and the line on which each part stands.

No tags and no anchors: a scenario never needs them, and both can be made to hurt. Nothing nested or long without
end is built at all.
"""

from __future__ import annotations

import yaml

from bot.errors import Problem, ScenarioError

Path_ = tuple[str | int, ...]
Lines = dict[Path_, int]

# Reads the same, ten times as fast, where PyYAML was built with libyaml.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALARS = yaml.SafeLoader("")
_OPENS = (
    yaml.BlockSequenceStartToken,
    yaml.BlockMappingStartToken,
    yaml.FlowSequenceStartToken,
    yaml.FlowMappingStartToken,
)
_CLOSES = (yaml.BlockEndToken, yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
# Shipped scenarios have under 10,000 tokens and are 5 deep.
_MOST_TOKENS, _DEEPEST = 200_000, 20
_LONGEST_NUMBER = 40


def plain_data(text: str, file: str, lines: Lines) -> object:
    """The data in a YAML text; the line of each part is noted in `lines`. Raises ScenarioError."""
    try:
        _scan(text, file)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        what = f"is not readable YAML: {error.problem or error.context}"
        raise ScenarioError([Problem(file, line, what, "check indents, colons and quotes near this line")]) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        what = f"is not readable YAML: {error.reason}"
        raise ScenarioError([Problem(file, line, what, "delete that character, or save it as plain text")]) from None
    if not isinstance(node, yaml.MappingNode):
        raise ScenarioError([Problem(file, 1, "does not hold a scenario", "start with `id:` and the other fields")])
    problems: list[Problem] = []
    data = _value(node, (), lines, file, problems)
    if problems:
        raise ScenarioError(problems)
    return data


def _scan(text: str, file: str) -> None:
    """Refuses, before anything is built from it, what can hurt a reader. Raises ScenarioError."""
    depth = 0
    for number, token in enumerate(yaml.scan(text, Loader=_LOADER)):
        depth += isinstance(token, _OPENS) - isinstance(token, _CLOSES)
        what, remedy = "", ""
        if isinstance(token, yaml.TagToken | yaml.AnchorToken | yaml.AliasToken):
            what, remedy = "uses a tag, an anchor or an alias", "write the value out"
        elif depth > _DEEPEST:
            what, remedy = (
                f"is nested more than {_DEEPEST} deep",
                "no part of a scenario is; check brackets and indents",
            )
        elif number > _MOST_TOKENS:
            what, remedy = f"has more than {_MOST_TOKENS:,} parts", "one file holds one scenario; shorten it"
        if what:
            raise ScenarioError([Problem(file, token.start_mark.line + 1, what, remedy)])


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
    # YAML reads 1:30:00 as a number too, and takes minutes over a long one.
    is_overlong = isinstance(node.value, str) and len(node.value) > _LONGEST_NUMBER and not node.tag.endswith(":str")
    try:
        value: object = node.value if is_overlong else _SCALARS.construct_object(node)
    except ValueError as error:
        what = f"is not readable YAML: {str(error).splitlines()[0]}"
        problems.append(Problem(file, lines[path], what, "put what is meant as text in quotes, or mend the value"))
        return node.value
    return value
