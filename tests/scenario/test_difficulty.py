"""A worse day changes temper and gate, and not one word."""

from __future__ import annotations

import pytest

from bot.authoring.reach import turns_to_rungs
from bot.errors import BadInputError
from bot.scenario.difficulty import Difficulty, difficulty_named, on_a_day
from bot.scenario.library import Library


def test_an_ordinary_day_is_as_the_author_wrote_it(library: Library) -> None:
    scenario = library.get("friend_snaps")
    assert on_a_day(scenario, Difficulty.ORDINARY) is scenario


def test_on_a_hard_day_every_rung_takes_more_and_on_a_gentle_one_less(library: Library) -> None:
    for scenario in library.all():
        gentle, hard = on_a_day(scenario, Difficulty.GENTLE), on_a_day(scenario, Difficulty.HARD)
        assert gentle.persona.start.heat < scenario.persona.start.heat < hard.persona.start.heat
        for easy, written, stiff in zip(gentle.ladder, scenario.ladder, hard.ladder, strict=True):
            assert easy.openness < written.openness < stiff.openness


def test_the_words_are_the_same_on_any_day(library: Library) -> None:
    scenario = library.get("friend_snaps")
    assert list(on_a_day(scenario, Difficulty.HARD).spoken()) == list(scenario.spoken())


def test_an_unknown_difficulty_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadInputError, match="gentle, ordinary, hard"):
        difficulty_named("brutal")


def test_the_core_takes_longer_on_a_hard_day_than_on_a_gentle_one_in_every_scenario(library: Library) -> None:
    for scenario in library.all():
        gentle, written, hard = (turns_to_rungs(on_a_day(scenario, day)) for day in Difficulty)
        assert len(hard) == len(scenario.ladder), scenario.id
        assert gentle[-1] <= written[-1] < hard[-1], scenario.id


def test_nobody_tells_anything_on_the_first_reply_even_on_a_gentle_day(library: Library) -> None:
    for scenario in library.all():
        assert turns_to_rungs(on_a_day(scenario, Difficulty.GENTLE))[0] > 1, scenario.id
