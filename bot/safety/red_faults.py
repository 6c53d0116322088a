"""The checklist of known red faults: each is answered for each text that the program can say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True)
class Answer:
    """Why some texts, by their names, have not got a fault. `is_quoted`: what stands in “ ” is in each of them."""

    texts: tuple[str, ...]
    answer: str
    is_quoted: bool


@dataclass(frozen=True)
class Checklist:
    """The answers to each fault, the version of the texts that was read for them, and the day."""

    version: str
    read_on: str
    faults: Mapping[str, tuple[Answer, ...]]


@cache
def checklist() -> Checklist:
    """The checklist, as it stands beside this."""
    import yaml

    read = yaml.safe_load(files("bot.safety").joinpath("red_faults.yaml").read_text(encoding="utf-8"))
    faults = {
        one["fault"]: tuple(
            Answer(tuple(each["texts"]), each["answer"], each.get("quotes", True)) for each in one["answers"]
        )
        for one in read["faults"]
    }
    return Checklist(read["version"], read["read_on"], MappingProxyType(faults))
