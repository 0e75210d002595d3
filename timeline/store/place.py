"""Where a store is, how it is connected to, and what its errors mean in one sentence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from json import JSONDecodeError
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from timeline.errors import StoreError

BUSY = 30_000  # milliseconds to wait for another writer


class DamageError(Exception):
    """Rows that are not what was once added."""


@dataclass(frozen=True, slots=True)
class Place:
    """A database by its URL, and its file where it is one."""

    url: URL
    file: Path | None = None

    @property
    def sqlite(self) -> bool:
        """Whether SQLite's own rules apply."""
        return self.url.get_backend_name() == "sqlite"

    def __str__(self) -> str:
        return str(self.file) if self.file else self.url.render_as_string(hide_password=True)


def place(db: str | Path) -> Place:
    """The place that a path or an SQLAlchemy URL names. Raises StoreError where there cannot be a store.

    >>> str(place("case.db")), str(place("sqlite:///case.db").file)
    ('case.db', 'case.db')
    """
    if not str(db):
        raise failure(repr(""), "it has no name", "Name a file.")
    try:
        url = make_url(db) if isinstance(db, str) and "://" in db else URL.create("sqlite", database=str(db))
        backend = url.get_backend_name()
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError) as error:
        raise failure(db, "it is no database URL that SQLAlchemy knows", "Give a file, or a URL such as sqlite:///case.db.") from error
    named = backend == "sqlite" and url.database not in (None, "", ":memory:") and not str(url.database).startswith("file:")
    found = Place(url, Path(str(url.database)) if named else None)
    if found.file is not None:
        _check(found.file)
    return found


def _check(file: Path) -> None:
    if file.is_dir():
        raise failure(file, "it is a directory", "Name a file in it.")
    if not file.parent.is_dir():
        raise failure(file, f"there is no directory {file.parent}", "Make it, or name another place.")


def failure(db: object, why: str, remedy: str = "") -> StoreError:
    """The one sentence about a store that cannot be used, and what to do."""
    return StoreError(f"Cannot use the store {db}: {why}." + (f" {remedy}" if remedy else ""))


def engine(at: Place) -> Engine:
    """Connections to a place; on SQLite with foreign keys on and the wait for other writers, and transactions that begin as we say."""
    try:
        made = create_engine(_unwritable(at.file) if at.file and _only_readable(at.file) else at.url)
    except ModuleNotFoundError as error:
        raise failure(at, f"its driver {error.name} is not installed", f"Install it: pip install {error.name}") from error
    if at.sqlite:
        event.listen(made, "connect", _connected)
    event.listen(made, "begin", _begun)
    return made


def _only_readable(file: Path) -> bool:
    """Whether a store lies where nobody may write, as on a shared drive, and all that was written is in the file."""
    log = Path(f"{file}-wal")
    return file.exists() and not os.access(file.parent, os.W_OK) and not (log.exists() and log.stat().st_size)


def _unwritable(file: Path) -> URL:
    # Even to read, SQLite wants to make a file beside the store; told that nothing changes there, it does not.
    return URL.create("sqlite", database=f"file:{quote(str(file.absolute()))}", query={"immutable": "1", "uri": "true"})


def _connected(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver would begin transactions by itself, only before writing: too late (see BEGINNINGS)
    connection.execute(f"PRAGMA busy_timeout={BUSY}")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.create_function("lower", 1, str.lower, deterministic=True)  # SQLite's own knows ASCII only


def _begun(connection: Connection) -> None:
    use = connection.get_execution_options().get("use", "read")
    for statement in BEGINNINGS.get(connection.dialect.name, {}).get(use, ()):
        connection.exec_driver_sql(statement)


# How a transaction begins, by what it is for. SQLite: one that reads first and writes later fails at once when another has written in
# between, as the wait for other writers does not apply to it; so one that will write takes the write lock from the start, and one that
# reads never does. Rebuilding a table drops it first, which with foreign keys on would delete every row that refers to it, and they can
# only be switched outside a transaction. The write-ahead log is a property of the file. PostgreSQL: writers come one after the other here
# too, so that two who bring the same document, or both find the schema missing, do not fail (the number is ours alone).
LOCK = ("SELECT pg_advisory_xact_lock(7463696265)",)
BEGINNINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "sqlite": {
        "read": ("PRAGMA foreign_keys=ON", "BEGIN"),
        "write": ("PRAGMA foreign_keys=ON", "BEGIN IMMEDIATE"),
        "migrate": ("PRAGMA journal_mode=WAL", "PRAGMA foreign_keys=OFF", "BEGIN IMMEDIATE"),
    },
    "postgresql": {"write": LOCK, "migrate": LOCK},
}


@contextmanager
def transaction(made: Engine, at: Place, use: str = "read") -> Iterator[Connection]:
    """A connection to "read", "write", "migrate" or "copy": it sees one state, and what it writes is kept whole or not at all."""
    with spoken(at), made.connect().execution_options(use=use) as connection, connection.begin():
        yield connection


DAMAGED, RESTORE = "it is damaged", "Restore it from a backup, or save what is left with sqlite3's .recover."
# What a driver's message contains, what it means, and what to do. The first that fits is said.
MEANINGS = (
    ("not a database", "it is not a database", "Name another file."),
    ("malformed", DAMAGED, RESTORE),
    ("disk image", DAMAGED, RESTORE),
    ("decode", DAMAGED, RESTORE),
    ("locked", "another program has kept it locked for 30 seconds", "Try again when that has ended."),
    ("readonly", "it may not be written to", "Change its permissions, or name another place."),
    ("unable to open", "it cannot be opened or made there", "Check the permissions of the file and its directory."),
    ("disk is full", "the disk is full", "What was there before is unharmed."),
)


@contextmanager
def spoken(at: Place) -> Iterator[None]:
    """Whatever the database complains about inside, as one sentence."""
    try:
        yield
    except SQLAlchemyError as error:
        told = str(error.orig) if isinstance(error, DBAPIError) else str(error)
        first = told.strip().splitlines()[0].rstrip(".") if told.strip() else type(error).__name__
        why, remedy = next(((why, remedy) for mark, why, remedy in MEANINGS if mark in told), (first, ""))
        raise failure(at, why, remedy) from error
    except (UnicodeError, JSONDecodeError, DamageError) as error:
        raise failure(at, DAMAGED, RESTORE) from error
