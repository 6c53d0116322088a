"""What a scripted learner says: general replies that fit any talk, and some that only make sense in one scenario."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bot.errors import ScenarioError
from bot.scenario.library import Library
from bot.scenario.model import Scenario
from bot.simulation.learner import Learner, replies_in, scripts

FEWEST_IN_A_SCENARIO = 3


def replies_of(name: str, scenario: Scenario, count: int = 14) -> list[str]:
    learner = Learner(scripts()[name], scenario, random.Random(7))
    return [learner.reply(disclosed=0) for _ in range(count)]


def written(folder: Path, text: str) -> Path:
    (folder / "somewhere.yaml").write_text(text, encoding="utf-8")
    return folder


def test_every_kind_has_something_to_say_in_every_scenario_alone(library: Library) -> None:
    for scenario in library.all():
        for script in scripts().values():
            steps = {name for step in script.steps for name in step.of}
            here = replies_in(scenario.id).get(script.name, [])
            assert any(name.startswith("@") for name in steps), script.name
            assert ("@here" in steps) == bool(here), (scenario.id, script.name)
            assert "@here" not in steps or len(here) >= FEWEST_IN_A_SCENARIO, (scenario.id, script.name)


def test_nobody_says_in_two_scenarios_what_belongs_to_one(library: Library) -> None:
    said = [text for scenario in library.all() for texts in replies_in(scenario.id).values() for text in texts]
    assert len(set(said)) == len(said)


def test_what_belongs_to_the_scenario_is_said_in_it(friend: Scenario) -> None:
    said = replies_of("hostile", friend)
    here = set(replies_in(friend.id)["hostile"])
    assert here <= set(said)
    assert not here & set(replies_of("hostile", friend.model_copy(update={"id": "own_conflict"})))


def test_where_nobody_wrote_for_the_scenario_as_many_blows_are_struck(friend: Scenario) -> None:
    """A conflict of one's own has no replies of its own, and the talk still begins with two blows."""
    script = scripts()["hostile_then_repair"]
    elsewhere = replies_of("hostile_then_repair", friend.model_copy(update={"id": "own_conflict"}), 3)
    assert [text in script.replies["blows"] for text in elsewhere] == [True, True, False]


def test_a_file_that_cannot_be_used_says_where_and_what(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=r"somewhere\.yaml.*hostile"):
        replies_in("somewhere", written(tmp_path, "hostile: []"))
    assert replies_in("nowhere", tmp_path) == {}
