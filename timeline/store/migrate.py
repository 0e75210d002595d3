"""Schema versions: which one a store has, which one we have, and how the first becomes the second.

Alembic is imported only when a schema must change: a store that is up to date costs one SELECT.
"""

from __future__ import annotations

import ast
from itertools import chain, count
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from timeline.files import folder
from timeline.store.place import Place, engine, failure, place, transaction

NONE = ""  # the version of a database with nothing in it


def upgrade(url: str | Path) -> str:
    """Bring a store's schema up to ours; one sentence about what was done. Raises StoreError where there is none."""
    at = place(url)
    found(at)
    made = engine(at)
    try:
        before = version(made, at)
        kept = ready(made, at, create=False)
    finally:
        made.dispose()
    if before == head():
        return f"{at} is already at schema {before}."
    backup = f"; what it was is kept as {kept}" if kept else "; it was not backed up, as it is no SQLite file"
    return f"{at} went from schema {before} to {head()}{backup}."


def history(url: str | Path) -> str:
    """One line a schema version, oldest first, with an arrow at the store's own."""
    at = place(url)
    found(at)
    made = engine(at)
    try:
        here = version(made, at)
    finally:
        made.dispose()
    newer = {} if here in numbers() or here == NONE else {here: "(newer than this program)"}
    return "\n".join(f"{'→' if number == here else ' '} {number}  {what}" for number, what in (versions() | newer).items())


def found(at: Place) -> None:
    """Raise StoreError where the store's file does not exist."""
    if at.file is not None and not at.file.exists():
        raise failure(at, "there is no such file", f"Add documents to it first: timeline add FILES --db {at}")


def versions() -> dict[str, str]:
    """The schema versions and what each brought, oldest first: one file each, its number the beginning of its name."""
    return dict(zip(numbers(), map(_summary, _files()), strict=True))


def _summary(file: Path) -> str:
    return (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").partition("\n")[0]


def _files() -> list[Path]:
    return sorted((folder("migrations") / "versions").glob("[0-9]*.py"))


def numbers() -> list[str]:
    """The schema versions, oldest first."""
    return [file.name.partition("_")[0] for file in _files()]


def head() -> str:
    """The version of this program's schema."""
    return numbers()[-1]


def version(made: Engine, at: Place) -> str:
    """The version that a store has, NONE where it is empty. Raises StoreError where it holds something else."""
    with transaction(made, at) as connection:
        return _version(connection, at)


def _version(connection: Connection, at: Place) -> str:
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        here = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or NONE)
        if here == NONE or here.isdigit():
            return here
    if tables:
        raise failure(at, "it is a database, but not one of ours", "Name another place.")
    return NONE


def ready(made: Engine, at: Place, *, create: bool) -> str:
    """See that a store has our schema; the name of the backup where an older one was kept, else "".

    Raises StoreError where the store is newer than this program, or empty and not to be created.
    """
    here = version(made, at)
    if here == head():
        return ""
    _refuse(here, at, create=create)
    return _migrated(made, at)


def _refuse(here: str, at: Place, *, create: bool) -> None:
    if here == NONE and not create:
        raise failure(at, "there is nothing in it", f"Add documents to it first: timeline add FILES --db {at}")
    if here == NONE or here in numbers():
        return
    raise failure(at, f"its schema {here} is newer than this program's {head()}", "Install a newer timeline; nothing was changed.")


def _migrated(made: Engine, at: Place) -> str:
    with transaction(made, at, "migrate") as connection:
        here = _version(connection, at)  # once more, now that we alone write: of two openers only one migrates
        if here == head():
            return ""
        kept = _backup(made, at, here) if here != NONE and at.file else ""
        _apply(connection)
        _verify(connection, at)
    return kept


def _backup(made: Engine, at: Place, here: str) -> str:
    """A copy of the store's file beside it, as it was before; never in place of an earlier one."""
    names = (f"{at.file}.{here}{again}.backup" for again in chain([""], (f"-{n}" for n in count(2))))
    copy = next(name for name in names if not Path(name).exists())
    with transaction(made, at, "copy") as connection:
        connection.exec_driver_sql("VACUUM INTO ?", (copy,))
    return copy


def _apply(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _verify(connection: Connection, at: Place) -> None:
    # Foreign keys were off while tables were rebuilt; a row that refers to nothing now undoes the whole migration.
    if at.sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise failure(at, "its rows do not hold together", "Restore it from a backup; nothing was changed.")
