"""Whole dialogues, as data under `tests/conversations/`: what each kind of talk comes to, on every seed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.persona.person import first_mind
from bot.rehearsal.phases import Phase
from bot.rehearsal.practice import Practice
from bot.rehearsal.rehearsal import Rehearsal

FOLDER = Path(__file__).parent / "conversations"
CASES = [
    pytest.param(case, seed, id=f"{path.stem}-{seed}")
    for path in sorted(FOLDER.glob("*.yaml"))
    for case in [yaml.safe_load(path.read_text(encoding="utf-8"))]
    for seed in case["seeds"]
]


def talk(practice: Practice, case: dict[str, Any], seed: int) -> Rehearsal:
    rehearsal = practice.start(case["scenario"], seed)
    for reply in case["replies"]:
        if rehearsal.phase is Phase.TALKING:
            rehearsal = practice.reply(rehearsal.id, reply)
    return rehearsal


@pytest.mark.parametrize(("case", "seed"), CASES)
def test_a_talk_comes_to_what_it_earned(practice: Practice, case: dict[str, Any], seed: int) -> None:
    rehearsal = talk(practice, case, seed)
    turns, expect = rehearsal.turns, case["expect"]
    start, end = first_mind(practice.scenario_of(rehearsal)), turns[-1].mind
    assert expect.get("rungs_at_least", 0) <= end.disclosed <= expect.get("rungs_at_most", 9), told(rehearsal)
    assert not expect.get("heat_falls") or end.heat < start.heat, told(rehearsal)
    assert not expect.get("heat_rises") or end.heat > start.heat, told(rehearsal)
    if "ending" in expect:
        assert turns[-1].ending == expect["ending"], told(rehearsal)
    early = [turn for turn in turns[: expect.get("no_rung_before_turn", 1) - 1] if turn.rung]
    assert not early, told(rehearsal)


@pytest.mark.parametrize(("case", "seed"), CASES)
def test_no_line_comes_twice_and_none_tells_too_early(practice: Practice, case: dict[str, Any], seed: int) -> None:
    rehearsal = talk(practice, case, seed)
    scenario = practice.scenario_of(rehearsal)
    lines = [scenario.opening_line, *(turn.line for turn in rehearsal.turns)]
    assert len(set(lines)) == len(lines)
    for turn in rehearsal.turns:
        kept = [word for rung in scenario.ladder[turn.mind.disclosed :] for word in rung.tell_tale]
        assert not [word for word in kept if re.search(rf"\b{re.escape(word)}\b", turn.line, re.IGNORECASE)]


def told(rehearsal: Rehearsal) -> str:
    return "\n".join(
        f"{turn.move:<12} {turn.mind.heat:.2f} {turn.mind.trust:.2f} {turn.mind.openness:.2f} {turn.mind.credit:.2f} "
        f"{turn.mind.disclosed} {list(turn.rating.levels.values())} {turn.reply[:60]!r} -> {turn.line!r}"
        for turn in rehearsal.turns
    )
