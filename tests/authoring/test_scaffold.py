"""A new scenario has every part, and whatever is still to be written is said so, one by one."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from bot.authoring.scaffold import MOVE_WORDS, scaffold, write_scaffold
from bot.errors import BadInputError
from bot.scenario.model import Move
from bot.scenario.read import examine
from bot.terminal.authoring import new
from bot.terminal.check import check


def test_all_that_is_wrong_with_it_is_what_is_still_to_be_written(tmp_path: Path) -> None:
    text = scaffold("my_conflict", tmp_path)
    examined = examine(text)
    assert examined.scenario is not None
    assert len(examined.problems) == text.count('"TODO') + text.count("\n  TODO") - text.count('words: "TODO"') + 4
    assert all("is not written yet" in problem.message for problem in examined.problems)
    assert all(text.splitlines()[problem.line - 1] for problem in examined.problems)


def test_filled_in_it_can_be_rehearsed(tmp_path: Path) -> None:
    lines = []
    for number, line in enumerate(scaffold("my_conflict", tmp_path).splitlines()):
        filled = line.replace('words: ["TODO words', 'words: ["Qx words').replace('words: "TODO"', 'words: "held"')
        lines.append(filled.replace("TODO", f"{'held ' if 'when the reply plain' in line else ''}N{number}"))
    text = "\n".join(lines).replace("a limit", "an end")
    examined = examine(text)
    assert [str(problem) for problem in examined.problems] == []


def test_every_kind_of_reply_is_told_to_an_author() -> None:
    assert set(MOVE_WORDS) == set(Move)


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    path = write_scaffold("my_conflict", tmp_path)
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(BadInputError, match="is left as it is"):
        write_scaffold("my_conflict", tmp_path)
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("scenario_id", ["My-Conflict", "../up", "a", "", "friend_snaps"])
def test_an_id_that_cannot_be_used_is_named(tmp_path: Path, scenario_id: str) -> None:
    with pytest.raises(BadInputError, match=f"`{scenario_id}`"):
        write_scaffold(scenario_id, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_check_lists_what_is_left(tmp_path: Path) -> None:
    said, out = io.StringIO(), io.StringIO()
    new("my_conflict", tmp_path / "mine", said)
    path = tmp_path / "mine" / "my_conflict.yaml"
    assert str(path) in said.getvalue()
    assert check([path], out) == 1
    assert f"{path}:9: `title` is not written yet (a few words for the card" in out.getvalue()
