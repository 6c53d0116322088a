"""The scenarios at hand: those shipped, those in a folder of the learner's own, and those made from a form."""

from __future__ import annotations

from pathlib import Path

from bot.errors import Problem, ScenarioError, UnknownScenarioError
from bot.scenario.model import Scenario
from bot.scenario.read import read_scenario

EARLIER = "earlier"
"""The folder, inside that of one's own, with the versions that were replaced."""

_IN_WHEEL = Path(__file__).parent / "shipped"
_IN_CHECKOUT = Path(__file__).parents[2] / "scenarios"


def shipped_folder() -> Path:
    """Where the shipped scenarios lie: inside the package, or beside it in a checkout."""
    return _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT


class Library:
    """Scenarios by id, in the order they are offered; a broken file is left out and reported.

    `folders` are read once. `own` is a folder whose files come and go while the program runs; each is read anew when it
    has changed, and `own/earlier/ID.VERSION.yaml` is what a talk begun with that version goes on with.
    `problems` holds what was wrong with the files that were left out.
    """

    def __init__(self, folders: list[Path], own: Path | None = None) -> None:
        self.problems: list[Problem] = []
        self._by_id: dict[str, Scenario] = {}
        self._own = own
        self._read_at: dict[Path, tuple[int, Scenario | None]] = {}
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
        return sorted(self._known().values(), key=lambda s: (order.index(s.difficulty), s.title))

    def own(self) -> list[Scenario]:
        """Those made from a form, by id."""
        paths = sorted(self._own.glob("*.yaml")) if self._own else []
        found = [(path.stem, self._fresh(path)) for path in paths]
        # A file's name is its id here: it is what the folder is looked up by.
        return [scenario for stem, scenario in found if scenario is not None and scenario.id == stem]

    def get(self, scenario_id: str) -> Scenario:
        """The scenario of that id. Raises UnknownScenarioError, naming those there are."""
        known = self._known()
        try:
            return known[scenario_id]
        except KeyError:
            names = ", ".join(sorted(known)) or "none"
            raise UnknownScenarioError(f"There is no scenario `{scenario_id}`. There are: {names}.") from None

    def version(self, scenario_id: str, version: int) -> Scenario:
        """The scenario at that version where it is still here, else as it is now. Raises as `get` does."""
        now = self.get(scenario_id)
        if now.version == version or self._own is None:
            return now
        path = self._own / EARLIER / f"{now.id}.{version}.yaml"
        return (self._fresh(path) if path.exists() else None) or now

    def _known(self) -> dict[str, Scenario]:
        return {scenario.id: scenario for scenario in self.own()} | self._by_id

    def _fresh(self, path: Path) -> Scenario | None:
        """The scenario in a file, read again only when the file has changed; None when it is broken or gone."""
        try:
            changed_at = path.stat().st_mtime_ns
            if self._read_at.get(path, (0, None))[0] != changed_at:
                self._read_at[path] = (changed_at, None)
                self._read_at[path] = (changed_at, read_scenario(path))
        except (OSError, ScenarioError):
            return None
        return self._read_at[path][1]
