"""A rehearsal as the thread that Chainlit shows: computed from its events, kept nowhere else."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bot.rehearsal.rehearsal import Rehearsal
from bot.safety.texts import STILL_HERE
from bot.scenario.model import Scenario

LEARNER = "learner"
"""The one learner of a program that runs on one's own machine."""
OUT_OF_ROLE = "Otherwise"
"""Who speaks when nobody is being played."""
LEARNER_NAME = "You"


def thread_of(rehearsal: Rehearsal, scenario: Scenario, stop_text: Callable[[str], str]) -> dict[str, Any]:
    """The thread of the attempt going on, with every message in order."""
    name = scenario.persona.name
    steps = [_step(rehearsal, "0", name, scenario.opening_line)]
    for number in range(len(rehearsal.turns) + 1):
        if number:
            turn = rehearsal.turns[number - 1]
            steps.append(_step(rehearsal, f"{number}r", LEARNER_NAME, turn.reply, is_learner=True))
            steps.append(_step(rehearsal, f"{number}l", name, turn.line))
        for index, stop in enumerate(rehearsal.attempt.stops):
            if stop.after_turn == number and stop.is_in_talk:
                steps.append(_step(rehearsal, f"{number}s{index}", LEARNER_NAME, stop.reply, is_learner=True))
                steps.append(_step(rehearsal, f"{number}t{index}", OUT_OF_ROLE, stop_text(stop.label)))
                for place, aside in enumerate(stop.asides):
                    steps.append(_step(rehearsal, f"{number}a{index}.{place}", LEARNER_NAME, aside, is_learner=True))
                    steps.append(_step(rehearsal, f"{number}h{index}.{place}", OUT_OF_ROLE, STILL_HERE))
    return {
        "id": rehearsal.id,
        "createdAt": _SOME_TIME,
        "name": "Practice",
        "userId": LEARNER,
        "userIdentifier": LEARNER,
        "tags": [],
        "metadata": {},
        "steps": steps,
        "elements": [],
    }


# Chainlit wants a time with every message and shows none.
_SOME_TIME = datetime(2000, 1, 1, tzinfo=UTC).isoformat().replace("+00:00", "Z")


def _step(rehearsal: Rehearsal, key: str, name: str, text: str, is_learner: bool = False) -> dict[str, Any]:
    key = f"{rehearsal.id}/{len(rehearsal.attempts)}/{key}"
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_OID, key)),
        "threadId": rehearsal.id,
        "parentId": None,
        "name": name,
        "type": "user_message" if is_learner else "assistant_message",
        "input": "",
        "output": text,
        "streaming": False,
        "isError": False,
        "waitForAnswer": False,
        "metadata": {},
        "tags": None,
        "createdAt": _SOME_TIME,
        "start": _SOME_TIME,
        "end": _SOME_TIME,
        "showInput": False,
        "defaultOpen": False,
        "language": None,
        "generation": None,
        "feedback": None,
    }
