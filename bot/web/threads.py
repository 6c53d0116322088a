"""A rehearsal as the thread that Chainlit shows: computed from its events, kept nowhere else."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import Any

from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.transcript import SafetyTexts, Said, transcript
from bot.scenario.model import Scenario

LEARNER = "learner"
"""The one learner of a program that runs on one's own machine."""
OUT_OF_ROLE = "Otherwise"
"""Who speaks when nobody is being played."""
LEARNER_NAME = "You"


def thread_of(rehearsal: Rehearsal, scenario: Scenario, texts: SafetyTexts) -> dict[str, Any]:
    """The thread of the attempt going on, with every message in order."""
    return {
        "id": rehearsal.id,
        "createdAt": _SOME_TIME,
        "name": "Practice",
        "userId": LEARNER,
        "userIdentifier": LEARNER,
        "tags": [],
        "metadata": {},
        "steps": [_step(rehearsal, said, scenario) for said in transcript(rehearsal, scenario, texts)],
        "elements": [],
    }


def name_of(said: Said, scenario: Scenario) -> str:
    """Who is shown to have said it."""
    return {"learner": LEARNER_NAME, "persona": scenario.persona.name, "program": OUT_OF_ROLE}[said.by]


# Chainlit wants a time with every message and shows none.
_SOME_TIME = datetime(2000, 1, 1, tzinfo=UTC).isoformat().replace("+00:00", "Z")


def _step(rehearsal: Rehearsal, said: Said, scenario: Scenario) -> dict[str, Any]:
    key = f"{rehearsal.id}/{len(rehearsal.attempts)}/{said.key}"
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_OID, key)),
        "threadId": rehearsal.id,
        "parentId": None,
        "name": name_of(said, scenario),
        "type": "user_message" if said.by == "learner" else "assistant_message",
        "input": "",
        "output": said.text,
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
