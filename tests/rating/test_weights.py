"""The weights are the ones that were measured, or the rater says so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bot.errors import ModelFileError
from bot.rating import EmbeddedRater
from bot.rating.model import FOLDER
from bot.rubric import Moment

MEGABYTE = 1_048_576


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("weights.npz", "weights.json", "encoder.onnx", "encoder.json"):
        shutil.copy(FOLDER / name, tmp_path / name)
    return tmp_path


def test_weights_that_were_changed_are_refused(folder: Path) -> None:
    with (folder / "weights.npz").open("ab") as file:
        file.write(b"x")
    with pytest.raises(ModelFileError, match="not the file we measured"):
        EmbeddedRater(folder).rate("ok", Moment())


@pytest.mark.parametrize("name", ["weights.npz", "weights.json", "encoder.onnx", "encoder.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelFileError, match=name):
        EmbeddedRater(folder).rate("ok", Moment())


def test_weights_for_another_rubric_are_refused(folder: Path) -> None:
    card = json.loads((folder / "weights.json").read_text())
    (folder / "weights.json").write_text(json.dumps(card | {"rubric_version": "0"}))
    with pytest.raises(ModelFileError, match="rubric 0"):
        EmbeddedRater(folder).rate("ok", Moment())


def test_weights_stay_small() -> None:
    assert (FOLDER / "weights.npz").stat().st_size <= 3 * MEGABYTE


def test_a_rating_names_its_rater_and_rubric() -> None:
    assert "rubric 1" in EmbeddedRater().rate("ok", Moment()).rater
