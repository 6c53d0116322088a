"""Where help is, by country."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.safety.resources import INTERNATIONAL, Kind, countries, resources_are_stale, resources_for


def _last_checked() -> date:
    every = [
        line for country in [*countries(), INTERNATIONAL] for kind in Kind for line in resources_for(country, kind)
    ]
    return min(line.checked_on for line in every)


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


def test_the_table_was_gone_over_in_the_last_180_days() -> None:
    # Meant to fail one day: then each line must be looked up again, and `checked_on` moved.
    assert not resources_are_stale(datetime.now(UTC).date())
