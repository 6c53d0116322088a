"""The event log in a database, through SQLAlchemy; SQLite unless told otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

import sqlalchemy as sa
from pydantic import ValidationError
from sqlalchemy.exc import DatabaseError, IntegrityError

from bot.errors import ConflictError, StorageError, UnknownRehearsalError
from bot.rehearsal.events import EVENT, Event

SCHEMA_VERSION = 1
# Some twenty talks; what is erased is forgotten here too.
_EVENTS_KEPT = 1_000

_metadata = sa.MetaData()

_schema = sa.Table("schema_version", _metadata, sa.Column("version", sa.Integer, primary_key=True))

_events = sa.Table(
    "events",
    _metadata,
    sa.Column("rehearsal_id", sa.String(36), primary_key=True),
    sa.Column("place", sa.Integer, primary_key=True),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("at", sa.String(32), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)

_stops = sa.Table(
    "stops",
    _metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.String(32), nullable=False),
    sa.Column("place", sa.String(24), nullable=False),
    sa.Column("label", sa.String(24), nullable=False),
)


@dataclass(frozen=True)
class StopOutside:
    """When the practice stopped outside a talk, in which place, and for what."""

    at: datetime
    where: str
    label: str


@dataclass(frozen=True)
class Entry:
    """One rehearsal in the list of those there are: its id and when it last moved on."""

    rehearsal_id: str
    last_at: datetime


class SqlEventLog:
    """Events in a database. Every write is a transaction; a process that is killed loses nothing written."""

    def __init__(self, url: str) -> None:
        """Opens the database and makes its tables. Raises StorageError when it is newer than this program."""
        try:
            # Never the parameters in a message: they are the learner's words.
            self._engine = sa.create_engine(url, hide_parameters=True)
            if self._engine.dialect.name == "sqlite":
                sa.event.listen(self._engine, "connect", _set_up_sqlite)
            with self._engine.begin() as connection:
                _metadata.create_all(connection)
                version = connection.execute(sa.select(_schema.c.version)).scalar()
                if version is None:
                    connection.execute(sa.insert(_schema).values(version=SCHEMA_VERSION))
        except ImportError as error:
            raise StorageError(f"The database needs a driver: {error}. Install it, then start again.") from None
        except (sa.exc.ArgumentError, DatabaseError) as error:
            reason = str(getattr(error, "orig", error))
            raise StorageError(f"The database cannot be opened: {reason}. Check OTHERWISE_DATABASE_URL.") from None
        if version is not None and version > SCHEMA_VERSION:
            raise StorageError(
                f"The database is of version {version}, this program knows up to {SCHEMA_VERSION}. "
                "Install a newer Otherwise."
            )

    def create(self, rehearsal_id: str, events: Sequence[Event]) -> None:
        """Writes the first events of a rehearsal, all or none."""
        with self._connect() as connection:
            rows = [_row(rehearsal_id, place, event) for place, event in enumerate(events)]
            connection.execute(sa.insert(_events), rows)

    def read(self, rehearsal_id: str) -> list[Event]:
        """Every event, in order. Raises UnknownRehearsalError."""
        query = sa.select(_events.c.body).where(_events.c.rehearsal_id == rehearsal_id).order_by(_events.c.place)
        with self._connect() as connection:
            bodies = connection.execute(query).scalars().all()
        if not bodies:
            raise UnknownRehearsalError("There is no such rehearsal here.")
        try:
            return [_event_of(body) for body in bodies]
        except ValidationError:
            raise StorageError(
                "This rehearsal was written by another version of Otherwise, and is left alone."
            ) from None

    def append(self, rehearsal_id: str, place: int, event: Event) -> None:
        """Writes one event at `place` (1 = after the first). Raises ConflictError when that place is taken.

        Raises UnknownRehearsalError when the rehearsal has been erased meanwhile: then nothing of it may come back.
        """
        row = _row(rehearsal_id, place, event)
        before = sa.select(_events.c.place).where(_events.c.rehearsal_id == rehearsal_id, _events.c.place == place - 1)
        values = sa.select(*(sa.literal(value).label(name) for name, value in row.items())).where(before.exists())
        try:
            with self._connect() as connection:
                written = connection.execute(sa.insert(_events).from_select(list(row), values)).rowcount
        except IntegrityError:
            raise ConflictError(
                "This rehearsal has moved on in another window. Reload this page; your words are still in the box."
            ) from None
        if not written:
            raise UnknownRehearsalError("This rehearsal has been erased.")

    def last(self) -> str | None:
        """The rehearsal that moved last; None where there is none."""
        query = sa.select(_events.c.rehearsal_id).order_by(_events.c.at.desc()).limit(1)
        with self._connect() as connection:
            rehearsal_id: str | None = connection.execute(query).scalar()
        return rehearsal_id

    def entries(self, limit: int = 500) -> list[Entry]:
        """The rehearsals there are, those that moved last first."""
        last = sa.func.max(_events.c.at).label("last")
        query = sa.select(_events.c.rehearsal_id, last).group_by(_events.c.rehearsal_id)
        with self._connect() as connection:
            rows = connection.execute(query.order_by(last.desc()).limit(limit)).all()
        return [Entry(row.rehearsal_id, datetime.fromisoformat(row.last)) for row in rows]

    def keep_stop(self, stop: StopOutside) -> None:
        """Writes that the practice stopped outside a talk."""
        with self._connect() as connection:
            row = {"at": stop.at.isoformat(), "place": stop.where, "label": stop.label}
            connection.execute(sa.insert(_stops), [row])

    def stops_outside(self) -> list[StopOutside]:
        """The stops outside a talk, the oldest first."""
        with self._connect() as connection:
            rows = connection.execute(sa.select(_stops).order_by(_stops.c.id)).all()
        return [StopOutside(datetime.fromisoformat(row.at), row.place, row.label) for row in rows]

    def erase(self, rehearsal_id: str | None = None) -> int:
        """Removes one rehearsal, or all of them with every stop, and the space they took; returns how many went."""
        which = sa.true() if rehearsal_id is None else _events.c.rehearsal_id == rehearsal_id
        with self._connect() as connection:
            count = connection.execute(
                sa.select(sa.func.count(sa.distinct(_events.c.rehearsal_id))).where(which)
            ).scalar_one()
            connection.execute(sa.delete(_events).where(which))
            if rehearsal_id is None:
                connection.execute(sa.delete(_stops))
        _event_of.cache_clear()
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("VACUUM")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return int(count)

    @contextmanager
    def _connect(self) -> Iterator[sa.Connection]:
        """One transaction; a fault of the database itself becomes a StorageError."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except IntegrityError:
            raise
        except sa.exc.DBAPIError as error:
            raise StorageError(f"The database does not answer: {error.orig}. Nothing was written; try again.") from None

    def close(self) -> None:
        """Closes every connection."""
        self._engine.dispose()


@lru_cache(maxsize=_EVENTS_KEPT)
def _event_of(body: str) -> Event:
    """The event that was written so. Nothing ever changes one, and every act reads those of its talk anew."""
    return EVENT.validate_json(body)


def _row(rehearsal_id: str, place: int, event: Event) -> dict[str, object]:
    return {
        "rehearsal_id": rehearsal_id,
        "place": place,
        "kind": event.kind,
        "at": event.at.isoformat(),
        "body": EVENT.dump_json(event, exclude_defaults=False).decode(),
    }


def _set_up_sqlite(connection: object, _record: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    # A reader never waits for a writer, and a killed process loses nothing that was committed.
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA busy_timeout=5000")
    # What is erased is overwritten, not only unlinked.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()
