"""Where the screen is not whole, page and terminal say so before anybody leans on it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from bot.meaning import trained
from bot.meaning.trained import load_encoder
from bot.safety import model
from bot.safety.texts import CANNOT_READ, WORDS_ALONE
from bot.scenario.difficulty import Difficulty
from bot.terminal.by_hand import rehearse
from bot.terminal.doctor import doctor
from bot.terminal.practise import practise
from bot.web.pages import pages
from bot.wiring import Parts
from tests.terminal.typist import Typist


@pytest.fixture
def without_onnxruntime() -> Iterator[None]:
    load_encoder.cache_clear()
    with patch.object(trained, "encoder_is_installed", return_value=False):
        yield
    load_encoder.cache_clear()


@pytest.fixture
def without_its_file(tmp_path: Path) -> Iterator[None]:
    with patch.object(model, "FOLDER", tmp_path):
        yield


@pytest.fixture
def without_the_larger_file(tmp_path: Path) -> Iterator[None]:
    with patch.object(model, "LARGER", tmp_path):
        yield


@pytest.mark.parametrize(
    ("broken", "note"),
    [
        ("without_onnxruntime", WORDS_ALONE),
        ("without_its_file", CANNOT_READ),
        ("without_the_larger_file", CANNOT_READ),
    ],
)
def test_a_screen_that_is_not_whole_is_told_of_everywhere(
    parts: Parts, broken: str, note: str, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue(broken)
    app = FastAPI()
    app.include_router(pages(parts))
    browser = TestClient(app)
    assert note in browser.get("/scenarios/friend_snaps").text
    assert note in browser.get("/protocol").text
    console = Typist("no")
    rehearse(parts, "friend_snaps", 1, Difficulty.ORDINARY, console)
    assert note in " ".join(console.shown.split())
    out = io.StringIO()
    assert doctor(parts, out) == 1
    assert note in out.getvalue()
    out = io.StringIO()
    practise(parts, "friend_snaps", 1, "ordinary", True, io.BytesIO(b""), out)
    assert note in json.loads(out.getvalue().splitlines()[0])["disclosure"]


def test_of_a_screen_that_is_whole_nothing_is_said(parts: Parts) -> None:
    out = io.StringIO()
    assert parts.hearing_note == ""
    assert doctor(parts, out) == 0
    assert "The whole safety check runs." in out.getvalue()
