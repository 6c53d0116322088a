"""What is written stays, whatever happens to the process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.errors import ConflictError, StorageError, UnknownRehearsalError
from bot.rehearsal.events import HintGiven, Started
from bot.storage.event_log import SqlEventLog

AT = datetime(2026, 1, 1, tzinfo=UTC)
STARTED = Started(at=AT, scenario_id="friend_snaps", scenario_version=1, seed=1)

WRITE_UNTIL_KILLED = """
import sys
from datetime import UTC, datetime
from bot.rehearsal.events import HintGiven, Started
from bot.storage.event_log import SqlEventLog
log, at = SqlEventLog(sys.argv[1]), datetime(2026, 1, 1, tzinfo=UTC)
log.create("r", [Started(at=at, scenario_id="s", scenario_version=1, seed=1)])
for place in range(1, 100_000):
    log.append("r", place, HintGiven(at=at, after_turn=0, hint=str(place)))
    print(place, flush=True)
"""


def hint(text: str) -> HintGiven:
    return HintGiven(at=AT, after_turn=0, hint=text)


def test_events_come_back_in_order(log: SqlEventLog) -> None:
    log.create("r", [STARTED])
    log.append("r", 1, hint("one"))
    log.append("r", 2, hint("two"))
    assert log.read("r") == [STARTED, hint("one"), hint("two")]


def test_a_place_is_taken_once(log: SqlEventLog) -> None:
    log.create("r", [STARTED])
    log.append("r", 1, hint("one"))
    with pytest.raises(ConflictError):
        log.append("r", 1, hint("other"))


def test_a_killed_process_loses_nothing_it_had_written(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'killed.db'}"
    process = subprocess.Popen([sys.executable, "-c", WRITE_UNTIL_KILLED, url], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    seen = 0
    while seen < 25:
        seen = int(process.stdout.readline())
    os.kill(process.pid, signal.SIGKILL)
    seen = max([seen, *(int(line) for line in process.stdout.read().split())])
    process.wait()
    assert len(SqlEventLog(url).read("r")) >= seen + 1


def test_erasing_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "erased.db"
    log = SqlEventLog(f"sqlite:///{path}")
    log.create("r", [STARTED, hint("a very particular sentence")])
    assert log.erase("r") == 1
    log.close()
    with pytest.raises(UnknownRehearsalError):
        SqlEventLog(f"sqlite:///{path}").read("r")
    assert not any(b"a very particular sentence" in file.read_bytes() for file in tmp_path.iterdir())


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'newer.db'}"
    SqlEventLog(url).close()
    with sa.create_engine(url).begin() as connection:
        connection.execute(sa.text("UPDATE schema_version SET version = 99"))
    with pytest.raises(StorageError, match="newer Otherwise"):
        SqlEventLog(url)


def test_an_address_that_cannot_be_used_is_named() -> None:
    with pytest.raises(StorageError, match="OTHERWISE_DATABASE_URL"):
        SqlEventLog("sqlite:////no/such/folder/x.db")
