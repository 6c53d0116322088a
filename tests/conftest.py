"""What the tests share: the real parts, made once, and a clock and log of their own."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.meaning.embedder import MiniLM
from bot.persona.ear import Ear
from bot.persona.person import Person
from bot.rating.rater import EmbeddedRater
from bot.rehearsal.practice import Practice
from bot.safety.asked import AsksWhatThisIs
from bot.scenario.library import Library, shipped_folder
from bot.scenario.model import Scenario
from bot.settings import Settings
from bot.storage.event_log import SqlEventLog
from bot.wiring import Parts


@pytest.fixture(scope="session")
def library() -> Library:
    return Library([shipped_folder()])


@pytest.fixture(scope="session")
def friend(library: Library) -> Scenario:
    return library.get("friend_snaps")


@pytest.fixture(scope="session")
def embedder() -> MiniLM:
    return MiniLM()


@pytest.fixture(scope="session")
def rater() -> EmbeddedRater:
    return EmbeddedRater()


@pytest.fixture(scope="session")
def person(embedder: MiniLM) -> Person:
    return Person(Ear(embedder))


@pytest.fixture
def log(tmp_path: Path) -> SqlEventLog:
    return SqlEventLog(f"sqlite:///{tmp_path / 'test.db'}")


@pytest.fixture
def practice(library: Library, rater: EmbeddedRater, person: Person, log: SqlEventLog, embedder: MiniLM) -> Practice:
    minutes = count()
    ids = count(1)
    return Practice(
        library=library,
        rater=rater,
        person=person,
        log=log,
        now=lambda: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=next(minutes)),
        new_id=lambda: f"00000000-0000-4000-8000-{next(ids):012d}",
        asks_what_this_is=AsksWhatThisIs(embedder),
    )


@pytest.fixture
def parts(tmp_path: Path, rater: EmbeddedRater, embedder: MiniLM, person: Person, library: Library) -> Parts:
    """The real parts over a data directory of the test's own; what is slow to load is shared."""
    parts = Parts(Settings(data_dir=tmp_path / "data", country="CA"))
    vars(parts).update(rater=rater, embedder=embedder, person=person, library=library)
    return parts


def skip_or_fail(why: str) -> None:
    """Skips a test that needs more than the machine has; where everything must run, fails it instead."""
    if os.environ.get("OTHERWISE_NO_SKIPS"):
        pytest.fail(why)
    pytest.skip(why)
