"""`otherwise own FILE`: the same answers, from a file."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import yaml

from bot.errors import AnswersError, BadInputError
from bot.scenario.read import read_scenario
from bot.settings import Settings
from bot.terminal.own import own
from bot.terminal.own_data import erase, export
from bot.wiring import Parts
from tests.terminal.typist import Typist

ANSWERS: dict[str, object] = {
    "who": "other",
    "who_words": "my boss Zbigniew",
    "name": "Kim",
    "pronoun": "he",
    "age": 52,
    "voice": "quiet",
    "said": "That is not how we do it here.",
    "is_stop": False,
    "happened": "I showed my plan for the stall. After two minutes he turned to the next point, and zoe smiled.",
    "difficulty": "hard",
    "insides": ["blamed"],
}


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    return Parts(Settings(data_dir=tmp_path / "data"))


def made(parts: Parts, file: Path) -> tuple[int, str]:
    out = io.StringIO()
    return own(parts, file, out), out.getvalue()


@pytest.mark.parametrize("write", [yaml.safe_dump, json.dumps])
def test_a_file_of_answers_becomes_a_sound_scenario(parts: Parts, tmp_path: Path, write: object) -> None:
    file = tmp_path / "answers"
    file.write_text(write(ANSWERS), encoding="utf-8")  # type: ignore[operator]
    status, said = made(parts, file)
    (conflict_id,) = parts.shelf.ids()
    scenario = read_scenario(parts.shelf.folder / f"{conflict_id}.yaml")
    assert status == 0
    assert f"otherwise practise {conflict_id}" in said
    assert scenario.persona.relationship == "boss"
    assert parts.library.get(conflict_id) == scenario


def test_it_says_which_names_it_took_out(parts: Parts, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(yaml.safe_dump(ANSWERS), encoding="utf-8")
    _, said = made(parts, file)
    assert "who_words: taken out, since it looks like a name: Zbigniew" in said
    assert "happened: taken out, since it looks like a name: zoe" in said


@pytest.mark.parametrize("change", [{"afraid": True}, {"want": "I want to kill myself."}])
def test_a_sign_of_danger_is_answered_and_nothing_is_kept(parts: Parts, tmp_path: Path, change: object) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(yaml.safe_dump(ANSWERS | change), encoding="utf-8")  # type: ignore[operator]
    status, said = made(parts, file)
    assert (status, parts.shelf.ids()) == (1, [])
    assert "I'm stepping out of the role" in said


def test_a_more_urgent_sign_in_the_answers_comes_before_a_yes_to_being_afraid(parts: Parts, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(yaml.safe_dump(ANSWERS | {"afraid": True, "want": "I want to kill myself."}), encoding="utf-8")
    status, said = made(parts, file)
    assert (status, parts.shelf.ids()) == (1, [])
    assert "Are you thinking about killing yourself?" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- 1", "does not hold answers"),
        ("who: [", "not readable YAML or JSON"),
        ("who: friend\nmother: x\n", "mother: There is no such field"),
        ("who: friend\n", "voice: Choose how they talk"),
        ("x" * 70_000, "more than 64,000"),
        ("who: !!python/object/apply:os.system ['true']", "not readable YAML or JSON"),
    ],
)
def test_what_cannot_be_used_is_named(parts: Parts, tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises((AnswersError, BadInputError), match=said.replace("(", r"\(")):
        own(parts, file, io.StringIO())


def stopped_at(parts: Parts, tmp_path: Path, typist: Typist, **change: object) -> str:
    """What is said at a terminal to answers that stop, and to what is typed there."""
    file = tmp_path / "answers.yaml"
    file.write_text(yaml.safe_dump(ANSWERS | change), encoding="utf-8")
    assert isinstance(typist.file, io.StringIO)
    assert own(parts, file, typist.file, typist) == 1
    assert typist.typed == []
    assert parts.shelf.ids() == []
    assert typist.shown.endswith("Nothing was kept.\n")
    return " ".join(typist.shown.split())


def test_in_a_terminal_what_is_typed_after_a_stop_is_answered_until_an_empty_line(parts: Parts, tmp_path: Path) -> None:
    typist = Typist("no", "I lied, I have the pills here", "my husband hits me", "")
    said = stopped_at(parts, tmp_path, typist, want="I want to kill myself.")
    assert "I believe you. If that changes" in said
    assert "change what you wrote, and run this again, when you want to" in said
    assert said.index("I believe you. If that") < said.index("Please call now: the emergency number")
    assert "Nobody may hurt you" in said
    assert said.count("Are you thinking about killing yourself?") == 1


@pytest.mark.parametrize("leaves", [EOFError(), KeyboardInterrupt(), "/quit"])
def test_so_it_is_until_the_input_ends(
    parts: Parts, tmp_path: Path, leaves: str | EOFError | KeyboardInterrupt
) -> None:
    said = stopped_at(parts, tmp_path, Typist("he is at the door, please help me", leaves), afraid=True)
    assert "If the danger is now, or someone is hurt, please call now" in said


def test_where_nobody_sits_nothing_is_asked(parts: Parts, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(yaml.safe_dump(ANSWERS | {"afraid": True}), encoding="utf-8")
    _, said = made(parts, file)
    assert "Write on here" not in said


@pytest.mark.parametrize(
    "raw",
    [
        b"I want to kill myself.",
        b"who: [ I want to kill myself.",
        b"who: friend\nplan: I want to kill myself.\n",
        b"\xff\xfe" + "want: I want to kill myself.".encode("utf-16-le"),
        b"want: \xffI want to kill myself.",
        b"x" * 70_000 + b"\nI want to kill myself.",
        b"[" * 30_000 + b"\nI want to kill myself.",
        yaml.safe_dump(ANSWERS | {"age": "I want to kill myself"}).encode(),
        yaml.safe_dump(ANSWERS | {"voice": "I want to kill myself"}).encode(),
        yaml.safe_dump(ANSWERS | {"happened": "We talked about it again. " * 800 + "I want to kill myself."}).encode(),
    ],
)
def test_a_sign_of_danger_comes_before_whatever_is_wrong_with_the_file(
    parts: Parts, tmp_path: Path, raw: bytes
) -> None:
    file = tmp_path / "answers.yaml"
    file.write_bytes(raw)
    status, said = made(parts, file)
    assert (status, parts.shelf.ids()) == (1, [])
    assert "Are you thinking about killing yourself?" in said


def test_a_file_that_is_not_there_is_named(parts: Parts, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="cannot be read"):
        own(parts, tmp_path / "nothing.yaml", io.StringIO())


def test_it_is_exported_and_erased_with_everything_else(parts: Parts, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(yaml.safe_dump(ANSWERS), encoding="utf-8")
    made(parts, file)
    out, said = io.StringIO(), io.StringIO()
    export(parts, out)
    assert json.loads(out.getvalue())["answers"]["said"] == ANSWERS["said"]
    erase(parts, said)
    assert "1 conflict of your own" in said.getvalue()
    assert parts.shelf.ids() == []
