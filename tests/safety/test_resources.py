"""Where help is, by country."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from unittest.mock import Mock, patch

import pytest

from bot.safety.resources import (
    COUNTRY_NAMES,
    INTERNATIONAL,
    Kind,
    Resource,
    countries,
    lines_where,
    resources_are_stale,
    resources_for,
)
from bot.terminal.practise import practise
from bot.wiring import Parts
from evals import helplines


def _every_line() -> list[Resource]:
    return [line for country in [*countries(), INTERNATIONAL] for kind in Kind for line in resources_for(country, kind)]


def _last_checked() -> date:
    return min(line.checked_on for line in _every_line())


def test_nine_countries_have_entries_of_their_own() -> None:
    assert set(countries()) == {"CA", "US", "GB", "IE", "AU", "NZ", "FR", "ES", "DE"}


@pytest.mark.parametrize("country", ["CA", "US", "GB", "IE", "AU", "NZ", "FR", "ES", "DE"])
@pytest.mark.parametrize("kind", [Kind.EMERGENCY, Kind.CRISIS, Kind.DOMESTIC_VIOLENCE])
def test_each_country_has_an_emergency_number_a_crisis_line_and_a_domestic_violence_line(
    country: str, kind: Kind
) -> None:
    assert {line.country for line in resources_for(country, kind)} == {country}


@pytest.mark.parametrize("country", ["BR", "", "??", "Canada"])
@pytest.mark.parametrize("kind", list(Kind))
def test_any_other_country_gets_the_international_entry(country: str, kind: Kind) -> None:
    assert [line.country for line in resources_for(country, kind)] == [INTERNATIONAL]


def test_a_country_without_a_line_of_a_kind_gets_the_international_one() -> None:
    assert "findahelpline.com" in resources_for("NZ", Kind.CHILD)[0].how


@pytest.mark.parametrize("written", ["GB", "gb", " uk ", "UK"])
def test_a_country_is_known_however_its_code_is_written(written: str) -> None:
    assert resources_for(written, "crisis")[0].name == "Samaritans"


def test_every_country_of_the_table_can_be_chosen_by_name() -> None:
    assert set(COUNTRY_NAMES) == {*countries(), INTERNATIONAL}


def test_each_line_says_what_one_does_and_a_website_that_it_is_one() -> None:
    every = _every_line()
    assert [line for line in every if not re.match(r"(?:call|call or text|open) ", line.how)] == []
    assert [line.name for line in every if line.how.startswith("open ") and "a website" not in line.name] == []


@pytest.mark.parametrize("country", [*COUNTRY_NAMES, ""])
def test_a_line_for_women_stands_beside_one_for_men_or_anybody(country: str) -> None:
    named = [line.name for line in lines_where(country, Kind.DOMESTIC_VIOLENCE)]
    for_women = [name for name in named if re.search(r"women|femmes|género|frauen", name, re.IGNORECASE)]
    assert all(re.search(r"for women|women's shelters", name) for name in for_women)
    assert not for_women or any(re.search(r"for men|for anybody", name) for name in named)


@pytest.mark.parametrize("kind", list(Kind))
def test_where_nobody_has_said_where_they_are_every_line_says_where_it_holds(kind: Kind) -> None:
    lines = lines_where("", kind)
    assert [line for line in lines if not re.search(r"in Canada|\(anywhere else\)", line.name)] == []
    assert {line.country for line in lines} == {"CA", INTERNATIONAL}


def test_anywhere_else_the_emergency_number_is_not_left_to_be_guessed() -> None:
    elsewhere = str(lines_where("", Kind.EMERGENCY)[-1])
    assert elsewhere.startswith("Emergency (anywhere else): call your local emergency number")
    assert "112 in Europe or 999 in the UK" in elsewhere


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="weather"):
        resources_for("CA", "weather")


def test_canada_and_the_us_name_988_to_call_or_text() -> None:
    assert {resources_for(country, Kind.CRISIS)[0].how for country in ("CA", "US")} == {"call or text 9-8-8"}


def test_crisis_lines_with_a_number_answer_day_and_night() -> None:
    assert {resources_for(country, Kind.CRISIS)[0].hours for country in countries()} == {"day and night"}


def test_entries_are_stale_after_180_days_and_not_before() -> None:
    assert not resources_are_stale(_last_checked() + timedelta(days=180))
    assert resources_are_stale(_last_checked() + timedelta(days=181))


def test_a_table_that_is_too_old_fails_the_checks_and_is_told_of_at_the_start(
    parts: Parts, capsys: pytest.CaptureFixture[str]
) -> None:
    too_old = _last_checked() + timedelta(days=181)
    assert helplines.main(_last_checked() + timedelta(days=180)) == 0
    assert capsys.readouterr().out == ""
    assert helplines.main(too_old) == 1
    assert str(_last_checked()) in capsys.readouterr().out
    with patch(
        "bot.wiring.datetime", Mock(now=lambda _zone: datetime(too_old.year, too_old.month, too_old.day, tzinfo=UTC))
    ):
        practise(parts, "", None, None, False, io.BytesIO(), io.StringIO())
    assert "more than 180 days ago" in capsys.readouterr().err


def test_make_check_looks_at_the_age_of_the_table() -> None:
    makefile = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf-8")
    assert "-m evals.helplines" in makefile.split("\ncheck:")[1].split("\n\n")[0]


def test_the_table_was_gone_over_in_the_last_180_days() -> None:
    # Meant to fail one day: then each line must be looked up again, and `checked_on` moved.
    assert not resources_are_stale(datetime.now(UTC).date())
