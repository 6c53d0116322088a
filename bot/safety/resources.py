"""Where help is: lines by country from one dated table, so that it works with no network."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

INTERNATIONAL = "INT"
STALE_AFTER_DAYS = 180

HOME = "CA"
"""Whose lines are shown, and named as theirs, until somebody has said where they are."""
COUNTRY_NAMES = MappingProxyType(
    {
        "AU": "Australia", "CA": "Canada", "DE": "Germany", "ES": "Spain", "FR": "France", "GB": "United Kingdom",
        "IE": "Ireland", "NZ": "New Zealand", "US": "United States", INTERNATIONAL: "Another country",
    }
)  # fmt: skip
"""The countries that can be chosen, by their codes, in the order in which they are offered."""

# What people write for a country whose code is another.
_ALSO_CALLED = {"UK": "GB"}


class Kind(StrEnum):
    """What a line is for."""

    EMERGENCY = "emergency"
    CRISIS = "crisis"
    DOMESTIC_VIOLENCE = "domestic_violence"
    CHILD = "child"


@dataclass(frozen=True)
class Resource:
    """One line: `how` to reach it, its `hours`, and the day the entry was last gone over."""

    country: str
    kind: Kind
    name: str
    how: str
    hours: str
    checked_on: date

    @property
    def is_answered_day_and_night(self) -> bool:
        """Whether a person can be reached there at any hour, with no website to look a number up on first."""
        return self.hours == "day and night" and not self.how.startswith("open ")

    def __str__(self) -> str:
        return f"{self.name}: {self.how} ({self.hours})"


def countries() -> list[str]:
    """The two-letter codes that have an entry of their own, in the order of the table."""
    return list(dict.fromkeys(each.country for each in _table() if each.country != INTERNATIONAL))


def code_of(country: str) -> str:
    """The code under which a country stands in the table, INT where it has no entry."""
    code = country.strip().upper()
    code = _ALSO_CALLED.get(code, code)
    return code if code in countries() else INTERNATIONAL


def resources_for(country: str, kind: Kind | str) -> list[Resource]:
    """The lines of that kind in a country (ISO 3166 two-letter code), or the international ones where there are none.

    Never empty. Raises ValueError when `kind` is no kind.
    """
    code = code_of(country)
    wanted = [each for each in _table() if each.kind is Kind(kind)]
    local = [each for each in wanted if each.country == code]
    return local or [each for each in wanted if each.country == INTERNATIONAL]


def lines_where(country: str, kind: Kind | str) -> list[Resource]:
    """What is shown of a kind to somebody in a country; '' where nobody has said where they are.

    Then the lines of one country come with its name, and with what holds in any other: a number is never shown as if it
    worked where it may not.
    """
    if country.strip():
        return resources_for(country, kind)
    home = [_named(line, f"in {COUNTRY_NAMES[HOME]}") for line in resources_for(HOME, kind)]
    return [*home, *(_named(line, "anywhere else") for line in resources_for(INTERNATIONAL, kind))]


def _named(line: Resource, where: str) -> Resource:
    return line if where in line.name else replace(line, name=f"{line.name} ({where})")


def resources_are_stale(today: date) -> bool:
    """Whether any entry was last gone over more than 180 days before `today`."""
    return min(each.checked_on for each in _table()) < today - timedelta(days=STALE_AFTER_DAYS)


def stale_note(today: date) -> str:
    """What to say where the table is too old to rely on, '' while it is not."""
    if not resources_are_stale(today):
        return ""
    oldest = min(each.checked_on for each in _table())
    return (
        f"The phone numbers for help were last gone over on {oldest}, more than {STALE_AFTER_DAYS} days ago. Some may "
        "be out of date. Look for a newer Otherwise, or go over bot/safety/resources.json."
    )


@cache
def _table() -> tuple[Resource, ...]:
    text = files("bot.safety").joinpath("resources.json").read_text(encoding="utf-8")
    return tuple(
        Resource(
            country=entry["country"],
            kind=Kind(entry["kind"]),
            name=entry["name"],
            how=entry["how"],
            hours=entry["hours"],
            checked_on=date.fromisoformat(entry["checked_on"]),
        )
        for entry in json.loads(text)["resources"]
    )
