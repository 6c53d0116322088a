"""The scenarios at hand: those shipped, and those in a folder of the learner's own."""

from __future__ import annotations

from pathlib import Path

from bot.errors import Problem, ScenarioError, UnknownScenarioError
from bot.scenario.model import Scenario
from bot.scenario.read import read_scenario

_IN_WHEEL = Path(__file__).parent / "shipped"
_IN_CHECKOUT = Path(__file__).parents[2] / "scenarios"


def shipped_folder() -> Path:
    """Where the shipped scenarios lie: inside the package, or beside it in a checkout."""
    return _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT


class Library:
    """Scenarios by id, in the order they are offered; a broken file is left out and reported.

    `problems` holds what was wrong with the files that were left out.
    """

    def __init__(self, folders: list[Path]) -> None:
        self.problems: list[Problem] = []
        self._by_id: dict[str, Scenario] = {}
        for path in sorted(path for folder in folders for path in folder.glob("*.yaml")):
            self._add(path)

    def _add(self, path: Path) -> None:
        try:
            scenario = read_scenario(path)
        except ScenarioError as error:
            self.problems.extend(error.problems)
            return
        if scenario.id in self._by_id:
            self.problems.append(Problem(str(path), 1, f"the id `{scenario.id}` is taken", "choose another id"))
            return
        self._by_id[scenario.id] = scenario

    def all(self) -> list[Scenario]:
        """Every scenario, gentle ones first, then by title."""
        order = ["gentle", "ordinary", "hard"]
        return sorted(self._by_id.values(), key=lambda s: (order.index(s.difficulty), s.title))

    def get(self, scenario_id: str) -> Scenario:
        """The scenario of that id. Raises UnknownScenarioError, naming those there are."""
        try:
            return self._by_id[scenario_id]
        except KeyError:
            known = ", ".join(sorted(self._by_id)) or "none"
            raise UnknownScenarioError(f"There is no scenario `{scenario_id}`. There are: {known}.") from None
