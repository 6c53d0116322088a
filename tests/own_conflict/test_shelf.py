"""Where conflicts of one's own are kept: private, with their earlier versions, and gone when erased."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import UnknownScenarioError
from bot.own_conflict.form import Typed
from bot.own_conflict.making import made
from bot.own_conflict.shelf import Shelf
from bot.scenario.library import Library

FILLED = Typed(
    who="friend",
    name="Kit",
    pronoun="he",
    age="40",
    voice="quiet",
    said="You never listen, do you.",
    is_stop="no",
    happened="We were in the kitchen and I asked about the weekend again.",
    insides=("blamed",),
)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "data" / "own")


@pytest.fixture
def library(shelf: Shelf) -> Library:
    return Library([], shelf.folder)


def test_what_is_kept_is_in_the_library_at_once_and_gone_when_erased(shelf: Shelf, library: Library) -> None:
    assert library.all() == []
    shelf.keep(made(FILLED, "own_a", 1, 1))
    assert [scenario.id for scenario in library.own()] == ["own_a"]
    assert shelf.erase() == 1
    assert library.all() == []
    assert [path for path in shelf.folder.rglob("*") if path.is_file()] == []


def test_only_its_owner_may_read_it(shelf: Shelf) -> None:
    shelf.keep(made(FILLED, "own_a", 1, 1))
    for path in [shelf.folder.parent, *shelf.folder.rglob("*"), shelf.folder]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def test_a_talk_begun_with_an_earlier_version_still_finds_it(shelf: Shelf, library: Library) -> None:
    shelf.keep(made(FILLED, "own_a", 1, 1))
    assert library.get("own_a").version == 1
    shelf.keep(made(replace(FILLED, insides=("promised",)), "own_a", 2, 1))
    assert library.get("own_a").version == shelf.version("own_a") == 2
    before, now = library.version("own_a", 1), library.get("own_a")
    assert before.version == 1
    assert before.ladder[1].fact != now.ladder[1].fact
    assert library.version("own_a", 7) == now


def test_words_changed_by_hand_are_the_next_version_and_the_form_stays(shelf: Shelf, library: Library) -> None:
    shelf.keep(made(FILLED, "own_a", 1, 1))
    shelf.keep_words("own_a", shelf.text("own_a").replace("A talk with Kit", "A talk about the weekend"))
    assert (library.get("own_a").version, library.get("own_a").title) == (2, "A talk about the weekend")
    form = shelf.form("own_a")
    assert form is not None
    assert (form.typed, form.inside) == (FILLED, None)


def test_a_file_broken_from_outside_is_left_out_and_comes_back_mended(shelf: Shelf, library: Library) -> None:
    shelf.keep(made(FILLED, "own_a", 1, 1))
    text = shelf.text("own_a")
    (shelf.folder / "own_a.yaml").write_text("id: own_a\n", encoding="utf-8")
    assert (library.own(), shelf.ids(), shelf.version("own_a")) == ([], ["own_a"], 1)
    shelf.keep_words("own_a", text)
    assert len(library.own()) == 1


def test_a_file_named_unlike_its_id_takes_the_place_of_none(shelf: Shelf, library: Library) -> None:
    shelf.keep(made(FILLED, "own_a", 1, 1))
    (shelf.folder / "own_b.yaml").write_text(shelf.text("own_a"), encoding="utf-8")
    assert [scenario.id for scenario in library.own()] == ["own_a"]


@pytest.mark.parametrize("conflict_id", ["nobody", "../own/own_a", "", "*"])
def test_an_id_there_is_not_is_refused(shelf: Shelf, conflict_id: str) -> None:
    shelf.keep(made(FILLED, "own_a", 1, 1))
    with pytest.raises(UnknownScenarioError):
        shelf.text(conflict_id)
    with pytest.raises(UnknownScenarioError):
        shelf.erase(conflict_id)
    assert shelf.ids() == ["own_a"]
