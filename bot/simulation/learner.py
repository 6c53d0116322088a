"""A scripted learner: whole replies that an author wrote, in the order a person of that kind would use them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import cycle, islice
from pathlib import Path
from typing import Annotated, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from bot.errors import Problem, ScenarioError, UnknownLearnerError
from bot.rubric import Skill
from bot.scenario.model import Scenario, Tries

FOLDER = Path(__file__).parent / "learners"
# What a kind of learner says in one scenario alone, of its things, places and people: a file a scenario.
IN_SCENARIO = FOLDER / "in_scenario"
FEWEST_REPLIES = 30
_OWN = "@"
_OWN_PART = f"{_OWN}{Skill.OWNERSHIP}"
_HERE = f"{_OWN}here"
_SKILLS = tuple(Tries.model_fields)

Reply = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]


class Step(BaseModel):
    """A stretch of the talk: replies from these pools in turn."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    of: list[str] = Field(
        min_length=1,
        description="Pools, used in turn; `@curiosity` stands for the scenario's own sentences to try, `@here` for "
        "what this learner has to say in that scenario alone.",
    )
    times: int | None = Field(None, ge=1, description="How many replies; left out: to the end of the talk.")


class Script(BaseModel):
    """One kind of learner."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{2,31}$")]
    about: str = Field(min_length=10)
    is_skilled: bool = Field(description="Whether the persona opening to this learner would be earned.")
    does_harm: bool = Field(False, description="Whether a blow comes first, that must be mended before anything opens.")
    steps: list[Step] = Field(min_length=1)
    replies: dict[str, list[Reply]]


_Form = TypeVar("_Form")
_SCRIPT = TypeAdapter(Script)
_REPLIES_BY_LEARNER = TypeAdapter(dict[str, Annotated[list[Reply], Field(min_length=1)]])


@dataclass
class Learner:
    """One run of a script in one scenario. Says nothing twice while there is something new to say."""

    script: Script
    scenario: Scenario
    dice: random.Random
    _said: set[str] = field(default_factory=set)
    _places: Iterator[str] = field(init=False)

    def __post_init__(self) -> None:
        self._places = self._in_turn()

    def reply(self, disclosed: int) -> str:
        """The next reply. `disclosed` is how many rungs the learner has heard."""
        pool = self._pool(next(self._places), disclosed)
        new = [text for text in pool if text not in self._said] or pool
        chosen = self.dice.choice(new)
        self._said.add(chosen)
        return chosen

    def _in_turn(self) -> Iterator[str]:
        """The pools in the order of the steps, without those that have nothing to say here."""
        for step in self.script.steps:
            if not any(map(self._fits, step.of)):
                continue
            start = self.dice.randrange(len(step.of)) if step.times is None else 0
            pools = islice(cycle(step.of), start, None)
            yield from islice(filter(self._fits, pools), step.times)

    def _fits(self, name: str) -> bool:
        """Whether there is anything to say of that kind here: nobody owns a part that they do not have."""
        if name == _HERE:
            return not self._said.issuperset(self._here())
        return self.scenario.your_part is not None or name != _OWN_PART

    def _here(self) -> Sequence[str]:
        return replies_in(self.scenario.id).get(self.script.name, ())

    def _pool(self, name: str, disclosed: int) -> Sequence[str]:
        if name == _HERE:
            return self._here()
        if not name.startswith(_OWN):
            return self.script.replies[name]
        heard = {rung.id for rung in self.scenario.ladder[:disclosed]}
        skill = name.removeprefix(_OWN)
        fitting = [one for one in getattr(self.scenario.tries, skill) if one.after is None or one.after in heard]
        # What could only be said since the last rung is the freshest.
        fresh = [one.say for one in fitting if one.after is not None and one.say not in self._said]
        known = fresh or [one.say for one in fitting if one.say not in self._said]
        return known or self.script.replies.get(skill) or next(iter(self.script.replies.values()))


@lru_cache(maxsize=1)
def scripts(folder: Path = FOLDER) -> dict[str, Script]:
    """Every script by name. Raises ScenarioError with every problem of a file that cannot be used."""
    found = [_read(path) for path in sorted(folder.glob("*.yaml"))]
    return {script.name: script for script in found}


def script_named(name: str) -> Script:
    """The script of that name. Raises UnknownLearnerError, naming those there are."""
    known = scripts()
    if name not in known:
        raise UnknownLearnerError(f"There is no scripted learner `{name}`. There are: {', '.join(known)}, all.")
    return known[name]


@lru_cache(maxsize=64)
def replies_in(scenario_id: str, folder: Path = IN_SCENARIO) -> dict[str, list[str]]:
    """By learner, what they say in that scenario alone; empty for one that nobody wrote replies for.

    Raises ScenarioError with every problem of a file that cannot be used.
    """
    path = folder / f"{scenario_id}.yaml"
    return _checked(path, _REPLIES_BY_LEARNER) if path.is_file() else {}


def _read(path: Path) -> Script:
    script = _checked(path, _SCRIPT)
    if problems := list(_problems(path.name, script)):
        raise ScenarioError(problems)
    return script


def _checked(path: Path, form: TypeAdapter[_Form]) -> _Form:
    try:
        return form.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (yaml.YAMLError, OSError, UnicodeDecodeError) as error:
        raise ScenarioError([Problem(path.name, 1, f"cannot be read: {error}", "save it as plain YAML text")]) from None
    except ValidationError as error:
        problems = [
            Problem(path.name, 1, f"`{'.'.join(map(str, each['loc']))}`: {each['msg'].lower()}", "correct it")
            for each in error.errors(include_url=False)
        ]
        raise ScenarioError(problems) from None


def _problems(file: str, script: Script) -> Iterator[Problem]:
    count = sum(len(pool) for pool in script.replies.values())
    if count < FEWEST_REPLIES:
        yield Problem(file, 1, f"has {count} replies, fewer than {FEWEST_REPLIES}", "write more")
    if script.steps[-1].times is not None or set(script.steps[-1].of) <= {_OWN_PART, _HERE}:
        yield Problem(
            file, 1, "may have nothing to say at the end", "give the last step a pool of its own, and no `times`"
        )
    for step in script.steps:
        for name in step.of:
            if name == _HERE:
                continue
            if name.startswith(_OWN) and name.removeprefix(_OWN) not in _SKILLS:
                yield Problem(file, 1, f"`{name}` is no skill", f"use one of {', '.join(_SKILLS)} after the @")
            elif not name.startswith(_OWN) and not script.replies.get(name):
                yield Problem(file, 1, f"`{name}` has no replies", "write some, or correct the name")
