"""What the browser is sent before the guess holds nothing of the inside that was not said aloud."""

from __future__ import annotations

import json

import pytest

from bot.web.talk import state_of
from bot.web.threads import thread_of
from bot.wiring import Parts


@pytest.mark.parametrize("scenario_id", ["friend_snaps", "partner_remark", "child_falls"])
@pytest.mark.parametrize("is_over", [False, True])
def test_neither_the_bar_nor_the_thread_knows_the_ladder(parts: Parts, scenario_id: str, is_over: bool) -> None:
    rehearsal = parts.practice.start(scenario_id, 1)
    for reply in ("ok, i hear you, dropping it", "is it me you are cross with?"):
        rehearsal = parts.practice.reply(rehearsal.id, reply)
    if is_over:
        rehearsal = parts.practice.end(rehearsal.id)
    scenario = parts.practice.scenario_of(rehearsal)
    sent = json.dumps([state_of(parts, rehearsal), thread_of(rehearsal, scenario, parts.safety_texts)])
    kept = scenario.ladder[rehearsal.turns[-1].mind.disclosed :]
    assert kept
    for rung in kept:
        for secret in (rung.fact, rung.thought, rung.feeling, *rung.says):
            assert json.dumps(secret)[1:-1] not in sent
    assert "heat" not in sent
