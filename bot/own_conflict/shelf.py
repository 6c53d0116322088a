"""Where conflicts of one's own are kept: a folder of files that are the learner's alone.

`ID.yaml` is the scenario, `ID.json` the form it was made from, `ID.stopped` says that it holds words for which the
practice has stopped, and `earlier/` holds the versions that a talk may still look back on.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.errors import UnknownScenarioError
from bot.own_conflict.form import Typed, typed_from
from bot.own_conflict.making import DRAFTED, Made
from bot.private import write_private
from bot.scenario.library import EARLIER
from bot.scenario.model import Scenario

_STOPPED = ".stopped"
_VERSION = re.compile(r"^version: *(\d{1,9}) *$", re.MULTILINE)


@dataclass(frozen=True)
class Form:
    """The form a conflict was made from; `inside` is None once the words were changed by hand."""

    typed: Typed
    inside: str | None

    @property
    def is_drafted(self) -> bool:
        """Whether a language model drafted what is underneath."""
        return self.inside == DRAFTED


class Shelf:
    """The conflicts of one's own in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ids(self) -> list[str]:
        """Those there are."""
        return sorted(path.stem for path in self.folder.glob("*.yaml"))

    def text(self, conflict_id: str) -> str:
        """The scenario as it is written. Raises UnknownScenarioError."""
        return self._path(conflict_id).read_text(encoding="utf-8")

    def version(self, conflict_id: str) -> int:
        """Its version now, 1 where that cannot be read. Raises UnknownScenarioError."""
        found = _VERSION.search(self.text(conflict_id))
        return int(found[1]) if found else 1

    def form(self, conflict_id: str) -> Form | None:
        """The form it was made from; None when it came here as words. Raises UnknownScenarioError."""
        path = self._path(conflict_id).with_suffix(".json")
        if not path.exists():
            return None
        kept = json.loads(path.read_text(encoding="utf-8"))
        return Form(typed_from(kept["form"]), kept["inside"])

    def has_stopped(self, conflict_id: str) -> bool:
        """Whether it was kept with words that the practice has stopped for. Raises UnknownScenarioError."""
        return self._path(conflict_id).with_suffix(_STOPPED).exists()

    def keep(self, made: Made, has_stopped: bool = False) -> None:
        """Keeps a conflict made from a form; the version that was there goes to the earlier ones."""
        self._write(made.scenario.id, text_of(made.scenario))
        self._write_form(made.scenario.id, Form(made.typed, made.inside))
        # All of it is made anew, so what was changed by hand before is gone.
        self._path(made.scenario.id).with_suffix(_STOPPED).unlink(missing_ok=True)
        if has_stopped:
            self._mark_stopped(made.scenario.id)

    def keep_words(self, conflict_id: str, text: str, has_stopped: bool = False) -> None:
        """Keeps a sound scenario whose words were changed by hand, at the next version. Raises UnknownScenarioError."""
        form, version = self.form(conflict_id), self.version(conflict_id) + 1
        self._write(conflict_id, _VERSION.sub(f"version: {version}", text, count=1))
        if form is not None:
            self._write_form(conflict_id, Form(form.typed, None))
        if has_stopped:
            self._mark_stopped(conflict_id)

    def erase(self, conflict_id: str | None = None) -> int:
        """Removes one conflict, or all of them, with their earlier versions; returns how many went."""
        gone = self.ids() if conflict_id is None else [self._path(conflict_id).stem]
        for each in gone:
            for path in [*self.folder.glob(f"{each}.*"), *self.folder.glob(f"{EARLIER}/{each}.*")]:
                path.unlink()
        return len(gone)

    def _path(self, conflict_id: str) -> Path:
        # Looked up among those there are, so that no address can lead out of the folder.
        if conflict_id not in self.ids():
            raise UnknownScenarioError("There is no such conflict of your own here.")
        return self.folder / f"{conflict_id}.yaml"

    def _write(self, conflict_id: str, text: str) -> None:
        path = self.folder / f"{conflict_id}.yaml"
        if path.exists():
            earlier = self.folder / EARLIER / f"{conflict_id}.{self.version(conflict_id)}.yaml"
            write_private(earlier, self.text(conflict_id))
        write_private(path, text)

    def _mark_stopped(self, conflict_id: str) -> None:
        write_private(self._path(conflict_id).with_suffix(_STOPPED), "")

    def _write_form(self, conflict_id: str, form: Form) -> None:
        kept = {"form": form.typed.as_plain(), "inside": form.inside}
        write_private(self.folder / f"{conflict_id}.json", json.dumps(kept, ensure_ascii=False, indent=1) + "\n")


def text_of(scenario: Scenario) -> str:
    """The scenario as an author would write it: YAML, with a plain text for every line that has no `after`."""
    data = scenario.model_dump(mode="json")
    head = "# A scenario for Otherwise, made from a form. `otherwise check FILE` reads it.\n"
    return head + yaml.dump(_plain(data), Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=110)


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"say", "after"} and value["after"] is None:
        return value["say"]
    return {name: _plain(one) for name, one in value.items()}
