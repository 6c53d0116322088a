"""What the page says of its own weakness is what is measured."""

from __future__ import annotations

import pytest

from bot.rating import EmbeddedRater
from bot.rating.trust import LEAST_TRUSTED_KAPPA, LESS_WELL_READ
from bot.rubric import Skill
from evals.agreement import kappa_of
from evals.replies import held_back

# A kappa moves in its second digit with one machine's arithmetic; nearer than this to the bar either word is honest.
NEAR = 0.02


@pytest.fixture(scope="module")
def kappas() -> dict[Skill, float]:
    replies = held_back()
    ratings = EmbeddedRater().rate_many([(each.reply, each.moment) for each in replies])
    rated = list(zip(replies, ratings, strict=True))
    return {skill: kappa_of(skill, rated) for skill in Skill}


@pytest.mark.parametrize("skill", list(Skill))
def test_a_skill_is_marked_as_less_well_read_when_it_is(skill: Skill, kappas: dict[Skill, float]) -> None:
    if abs(kappas[skill] - LEAST_TRUSTED_KAPPA) > NEAR:
        assert (kappas[skill] < LEAST_TRUSTED_KAPPA) == (skill in LESS_WELL_READ)
