"""What the page says of its own weakness is what is measured."""

from __future__ import annotations

from bot.rating import EmbeddedRater
from bot.rating.trust import LESS_WELL_READ
from evals.agreement import less_well_read


def test_the_skills_marked_as_less_well_read_are_those_under_the_bar() -> None:
    assert less_well_read(EmbeddedRater()) == LESS_WELL_READ
