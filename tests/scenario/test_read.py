"""A scenario file is read safely, and every fault in it is found at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ScenarioError
from bot.scenario.library import Library, shipped_folder
from bot.scenario.model import Scenario
from bot.scenario.read import MAX_FILE_BYTES, parse_scenario, read_scenario

FRIEND = shipped_folder() / "friend_snaps.yaml"


def problems(text: str) -> list[str]:
    with pytest.raises(ScenarioError) as error:
        parse_scenario(text, "x.yaml")
    return [str(problem) for problem in error.value.problems]


def changed(**changes: object) -> str:
    data = yaml.safe_load(FRIEND.read_text(encoding="utf-8"))
    return yaml.safe_dump(data | changes, allow_unicode=True, sort_keys=False)


def test_every_shipped_scenario_is_sound() -> None:
    library = Library([shipped_folder()])
    assert not library.problems
    assert {"friend_snaps", "partner_remark", "child_falls"} <= {scenario.id for scenario in library.all()}


def test_every_fault_is_named_with_its_line_and_a_remedy() -> None:
    found = problems("id: Bad Id\ntitle: x\nextra: 1\n")
    assert "x.yaml:1: `id` is 'Bad Id'" in found[0]
    assert any(line.startswith("x.yaml:3: `extra` is no field") for line in found)
    assert any("`persona` is missing (add it)" in line for line in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id: a\nid: b\n", "`id` stands twice"),
        ("id: !!python/object/apply:os.system ['true']\n", "uses a tag"),
        ("a: &x [1]\nb: *x\n", "uses a tag, an anchor or an alias"),
        ("- 1\n- 2\n", "does not hold a scenario"),
        ("a: [1\nb: 2", "not readable YAML"),
        ("", "does not hold a scenario"),
        ("a: 1\nb: \x00\n", "x.yaml:2: is not readable YAML: control characters"),
        ("b: 1\na: 2001-13-45\n", "x.yaml:2: is not readable YAML: month must be in 1..12"),
        ("[" * 500_000, "nested more than 20 deep"),
        ("- " * 300_000, "nested more than 20 deep"),
        ("? " * 300_000, "nested more than 20 deep"),
        ("a: [" + "b," * 300_000 + "]", "more than 200,000 parts"),
        ("a: " + "1:" * 400_000 + "1\n", "`id` is missing"),
    ],
)
def test_what_is_no_scenario_is_refused(text: str, said: str) -> None:
    assert said in problems(text)[0]


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"id: a\ntitle: caf\xe9\n")
    with pytest.raises(ScenarioError, match="2: is not UTF-8"):
        read_scenario(path)


def test_a_line_that_tells_a_rung_too_early_is_found() -> None:
    rung = read_scenario(FRIEND).ladder[-1]
    found = problems(changed(opening_line=f"It's {rung.tell_tale[0]}, if you must know."))
    assert any(f"gives away rung `{rung.id}`" in line for line in found)


def test_a_persona_who_teaches_is_found() -> None:
    assert "teaches or thanks" in " ".join(
        problems(changed(opening_line="Thanks for understanding, that means a lot."))
    )


def test_a_line_that_stands_twice_is_found(friend: Scenario) -> None:
    first = friend.answers[0].guarded[0].say
    assert any("the same words as" in line for line in problems(changed(opening_line=first)))


def test_a_broken_file_stays_out_and_the_others_stay_in(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("id: broken\n", encoding="utf-8")
    (tmp_path / "friend.yaml").write_text(FRIEND.read_text(encoding="utf-8"), encoding="utf-8")
    library = Library([tmp_path])
    assert [scenario.id for scenario in library.all()] == ["friend_snaps"]
    assert all("broken.yaml" in problem.file for problem in library.problems)


@pytest.mark.parametrize("size", [10_000_000, MAX_FILE_BYTES + 1])
def test_a_file_of_megabytes_is_never_opened(tmp_path: Path, size: int) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(size)
    path.chmod(0)
    with pytest.raises(ScenarioError, match=f"is {size:,} bytes long"):
        read_scenario(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    for path in (tmp_path, tmp_path / "pipe.yaml", tmp_path / "none.yaml"):
        with pytest.raises(ScenarioError):
            read_scenario(path)


def test_every_todo_is_named_with_its_line_and_what_to_write() -> None:
    found = problems("id: a_b\ntitle: TODO a few words for the card\nhints:\n  - TODO\n")
    assert "x.yaml:2: `title` is not written yet (a few words for the card)" in found
    assert "x.yaml:4: `hints.0` is not written yet (write it)" in found


@given(st.text(max_size=200))
def test_any_text_is_a_scenario_or_a_list_of_problems(text: str) -> None:
    with pytest.raises(ScenarioError) as error:
        parse_scenario(text)
    assert error.value.problems
