"""scenarios/schema.json allows what the reader takes, and nothing else."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from bot.scenario.library import shipped_folder
from evals.schema import FILE, is_up_to_date, main, schema

SHIPPED = sorted(shipped_folder().glob("*.yaml"))


@pytest.fixture(scope="module")
def checker() -> Draft7Validator:
    return Draft7Validator(schema())


@pytest.fixture
def friend() -> dict[str, Any]:
    scenario: dict[str, Any] = yaml.safe_load((shipped_folder() / "friend_snaps.yaml").read_text(encoding="utf-8"))
    return copy.deepcopy(scenario)


def test_the_file_is_what_the_program_reads_now() -> None:
    assert is_up_to_date(), "run `python -m evals.schema`"
    assert json.loads(FILE.read_text(encoding="utf-8")) == schema()


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(schema())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_scenario_is_allowed(path: Path, checker: Draft7Validator) -> None:
    problems = checker.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert [problem.message for problem in problems] == []


@pytest.mark.parametrize("line", ["Words.", {"say": "Words."}, {"say": "Words.", "after": "dig"}])
def test_a_line_may_be_plain_words_or_say_what_it_waits_for(
    line: object, friend: dict[str, Any], checker: Draft7Validator
) -> None:
    friend["answers"][0]["open"] = [line]
    assert checker.is_valid(friend)


@pytest.mark.parametrize("line", ["", "x" * 281, 3, {}, {"say": "Words.", "before": "dig"}])
def test_what_is_no_line_is_refused(line: object, friend: dict[str, Any], checker: Draft7Validator) -> None:
    friend["answers"][0]["open"] = [line]
    assert not checker.is_valid(friend)


def test_a_sentence_to_try_may_be_plain_words_too(friend: dict[str, Any], checker: Draft7Validator) -> None:
    friend["tries"]["curiosity"] = ["One?", "Two?", "Three?", {"say": "Four?", "after": "dig"}]
    assert checker.is_valid(friend)


def test_an_unknown_key_and_an_unknown_move_are_refused(friend: dict[str, Any], checker: Draft7Validator) -> None:
    assert not checker.is_valid(friend | {"mood": "grim"})
    assert not checker.is_valid(friend | {"lines": friend["lines"] | {"sings": friend["lines"]["plain"]}})


def test_a_file_out_of_date_is_named_with_its_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "schema.json"
    assert main(["--check"], file) == 1
    assert "python -m evals.schema" in capsys.readouterr().err
    assert main([], file) == 0
    assert main(["--check"], file) == 0
