"""`otherwise draft FILE`: drafted by a model, read in an editor, and only then kept."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from rich.console import Console

from bot.drafting.judge import Judge
from bot.errors import BadInputError, SettingsError
from bot.meaning.embedder import MiniLM
from bot.own_conflict.form import LISTS
from bot.rating.rater import EmbeddedRater
from bot.settings import Settings
from bot.terminal.draft import Edit, draft, edited
from bot.wiring import Parts
from tests.drafting.conftest import sent
from tests.drafting.drafts import FILLED, good
from tests.language_model.fake_server import FakeServer, always
from tests.terminal.typist import Typist

pytestmark = pytest.mark.enable_socket


@pytest.fixture(scope="module")
def server() -> Iterator[FakeServer]:
    server = FakeServer(always(sent(good())))
    yield server
    server.stop()


@pytest.fixture(scope="module")
def judge(rater: EmbeddedRater, embedder: MiniLM) -> Judge:
    return Judge(rater, embedder, {"keyword_gamer": 1})


@pytest.fixture
def parts(tmp_path: Path, server: FakeServer, judge: Judge) -> Parts:
    parts = Parts(Settings(data_dir=tmp_path / "data", model="openai:small-model", base_url=server.base_url))
    vars(parts).update(judge=judge)
    return parts


def drafted(parts: Parts, tmp_path: Path, edit: Edit | None, console: Console | None = None) -> tuple[int, str]:
    file, out = tmp_path / "answers.yaml", io.StringIO()
    answers = {name: value for name, value in FILLED.as_plain().items() if name not in LISTS}
    file.write_text(yaml.safe_dump(answers), encoding="utf-8")
    return draft(parts, file, edit, out, console), out.getvalue()


def test_a_model_that_cannot_be_used_as_it_is_set_up_is_told_of_as_that(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="OTHERWISE_MODEL is 'llama3'"):
        drafted(Parts(Settings(data_dir=tmp_path / "data", model="llama3")), tmp_path, None)


def test_what_was_changed_in_the_editor_is_kept_and_says_who_wrote_it(parts: Parts, tmp_path: Path) -> None:
    status, said = drafted(parts, tmp_path, lambda text: text.replace("I had more toast.", "I had crumpets."))
    (scenario,) = parts.library.own()
    assert status == 0
    assert "wrote some of it" in said
    assert scenario.drafted_by == "small-model"
    assert any("I had crumpets." in line.say for _, line in scenario.spoken())


def test_closing_the_editor_without_saving_keeps_nothing(parts: Parts, tmp_path: Path) -> None:
    assert drafted(parts, tmp_path, lambda _text: None)[0] == 1
    assert parts.shelf.ids() == []


def test_what_cannot_be_used_comes_back_into_the_editor_with_what_to_mend(parts: Parts, tmp_path: Path) -> None:
    shown: list[str] = []

    def edit(text: str) -> str:
        shown.append(text)
        texts = [
            "reacts_because: [",
            "[" * 3000,
            yaml.safe_dump(good() | {"reacts_because": ""}),
            yaml.safe_dump(good()),
        ]
        return texts[len(shown) - 1]

    assert drafted(parts, tmp_path, edit)[0] == 0
    assert "To mend: it is not readable YAML" in shown[1]
    assert "To mend: it is not readable YAML" in shown[2]
    assert "To mend: reacts_because is empty" in shown[3]


def test_a_sign_of_danger_in_the_change_is_answered_and_nothing_is_kept(parts: Parts, tmp_path: Path) -> None:
    status, said = drafted(parts, tmp_path, lambda text: text.replace("I had more toast.", "I want to kill myself."))
    assert (status, parts.shelf.ids()) == (1, [])
    assert "I'm stepping out of the role" in said


def test_in_a_terminal_what_is_typed_after_it_is_answered(parts: Parts, tmp_path: Path) -> None:
    typist = Typist("yes", "")
    drafted(parts, tmp_path, lambda text: text.replace("I had more toast.", "I want to kill myself."), typist)
    assert "Please call now" in typist.shown
    assert typist.typed == []


@pytest.mark.parametrize("written", ["# I want to kill myself.\n", "[" * 3000 + " I want to kill myself."])
def test_so_is_one_in_a_comment_and_in_what_cannot_be_read(parts: Parts, tmp_path: Path, written: str) -> None:
    status, said = drafted(parts, tmp_path, lambda _text: written)
    assert (status, parts.shelf.ids()) == (1, [])
    assert "I'm stepping out of the role" in said


def test_it_can_be_kept_unread(parts: Parts, tmp_path: Path) -> None:
    assert drafted(parts, tmp_path, None)[0] == 0
    assert len(parts.shelf.ids()) == 1


def test_an_editor_reads_a_file_and_none_that_works_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf more >> "$1"\n', encoding="utf-8")
    editor.chmod(0o700)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(editor))
    assert edited("some ") == "some more"
    editor.write_text('#!/bin/sh\nprintf "caf\\351" > "$1"\n', encoding="utf-8")
    assert edited("some ") == "caf\N{REPLACEMENT CHARACTER}"
    monkeypatch.setenv("EDITOR", "true")
    assert edited("some ") is None
    monkeypatch.setenv("EDITOR", str(tmp_path / "nothing"))
    with pytest.raises(BadInputError, match="Set EDITOR"):
        edited("some ")
