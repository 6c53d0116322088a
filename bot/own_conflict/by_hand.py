"""The words of a conflict of one's own, as they are changed by hand."""

from __future__ import annotations

from bot.errors import Problem, ScenarioError
from bot.scenario.read import MAX_FILE_BYTES, parse_scenario


def changed_words(before: str, text: str) -> str:
    """The lines of a text that did not stand in it before: what the learner wrote, among all that was prepared."""
    known = set(before.splitlines())
    return "\n".join(line.strip() for line in text.splitlines() if line not in known)


def checked_words(text: str, conflict_id: str) -> None:
    """Raises ScenarioError with every problem and its line when the text is no sound scenario of that id."""
    if len(text.encode()) > MAX_FILE_BYTES:
        raise ScenarioError([Problem("words", 1, f"has more than {MAX_FILE_BYTES:,} bytes", "shorten it")])
    scenario = parse_scenario(text, "words")
    if scenario.id != conflict_id:
        line = next((n for n, row in enumerate(text.splitlines(), start=1) if row.startswith("id:")), 1)
        raise ScenarioError([Problem("words", line, f"the id is `{scenario.id}`", f"leave it at `{conflict_id}`")])
