"""The larger encoder, which reads what the first one is in doubt about."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.errors import ModelFileError
from bot.meaning.trained import Heard, TrainedEncoder, load_encoder
from bot.safety import model
from bot.safety.model import LARGER, hear, load_joint
from bot.safety.screen import screen

if TYPE_CHECKING:
    from bot.meaning.trained import Scores

IN_DOUBT = "I'm a burden to everyone"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the larger encoder was asked to read."""
    texts: list[str] = []
    heard = TrainedEncoder.hear

    def listening(encoder: TrainedEncoder, before: str, text: str, is_enough: Callable[[Scores], bool]) -> Heard:
        if encoder is load_encoder(LARGER):
            texts.append(text)
        return heard(encoder, before, text, is_enough)

    monkeypatch.setattr(TrainedEncoder, "hear", listening)
    model._sign_in.cache_clear()
    return texts


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        (IN_DOUBT, True),
        ("Can we talk about Sunday?", False),
        ("I am going to kill myself tonight, I have decided", False),
        ("je suis un poids pour tout le monde, je ne sais plus quoi faire", False),
    ],
)
def test_it_reads_what_is_in_doubt_and_in_english(asked: list[str], text: str, is_asked: bool) -> None:
    hear(text, ())
    assert bool(asked) is is_asked


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to be here anymore, do you get that?",
        "I'm a burden to everyone and I know it",
        "honestly I can't go on like this, I can't go on",
        "I want it all to end. Can we talk?",
        "wanting to die all day",
    ],
)
def test_it_takes_back_no_explicit_words(text: str) -> None:
    assert screen(text).action == "stop"


def test_between_the_first_two_and_it_the_chance_may_go_either_way() -> None:
    joint = load_joint()
    assert joint.chance_with_larger(0.0, 0.0, -4.0) < 0.1
    assert joint.chance_with_larger(0.0, 0.0, 4.0) > 0.9


def test_a_file_that_was_changed_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "larger"
    folder.mkdir()
    shutil.copy(LARGER / "encoder.json", folder)
    (folder / "encoder.onnx").write_bytes(b"something else")
    with pytest.raises(ModelFileError, match="not the file we measured"):
        load_encoder(folder)
    card = json.loads((LARGER / "encoder.json").read_text(encoding="utf-8"))
    assert card["heads"].split()[0] == "safety:none"
