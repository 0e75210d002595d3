"""Migrations build what the models say, lose nothing, and happen by themselves when a store is opened."""

import sqlite3
from pathlib import Path
from shutil import copytree

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from mayor import document, told

from timeline import files
from timeline.errors import StoreError
from timeline.ordering import Timeline
from timeline.store import Store, history, migrate, upgrade
from timeline.store.place import transaction
from timeline.store.schema import Base

SECOND = '''"""A column for the colour of an event."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("DROP VIEW timeline")
    with op.batch_alter_table("event", recreate="always") as table:
        table.add_column(sa.Column("colour", sa.Text, nullable=False, server_default="grey"))
'''


@pytest.fixture
def tomorrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of migrations of a later version of this program, from now on."""
    later = Path(copytree(files.folder("migrations"), tmp_path / "migrations"))
    (later / "versions" / "0002_colour.py").write_text(SECOND, encoding="utf-8")
    monkeypatch.setattr(migrate, "folder", lambda name: tmp_path / name)
    return later


def test_migrations_build_what_the_models_say(store: Store) -> None:
    with transaction(store._engine, store._place) as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), Base.metadata) == []


def test_constraints_are_those_of_the_models(db: Path, store: Store) -> None:
    with sqlite3.connect(db) as base:
        built = "\n".join(row[0] for row in base.execute("SELECT sql FROM sqlite_master WHERE type = 'table'"))
    wanted = {constraint.name for table in Base.metadata.tables.values() for constraint in table.constraints}
    assert {name for name in wanted if str(name) not in built} == set()
    assert built.count("ON DELETE CASCADE") == 6


def test_a_store_that_is_up_to_date_needs_no_alembic(db: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrate, "_apply", lambda connection: pytest.fail("a migration was run"))
    with Store(db):
        pass


def test_opening_an_older_store_upgrades_it_and_keeps_a_backup(db: Path, tl: Timeline, store: Store, tomorrow: Path) -> None:
    with Store(db, create=False) as later:
        assert later.version == "0002"
        assert list(later.timeline().events) == list(tl.events), "rebuilding a table must not delete the rows that refer to it"
        assert not later.add(tl)
    with sqlite3.connect(f"{db}.0001.backup") as kept:
        assert kept.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        assert kept.execute("SELECT count(*) FROM mention").fetchall() == [(5,)]


def test_foreign_keys_hold_after_an_upgrade(db: Path, store: Store, tomorrow: Path) -> None:
    with Store(db) as later, transaction(later._engine, later._place, "write") as connection:
        connection.exec_driver_sql("DELETE FROM document")
        assert connection.exec_driver_sql("SELECT count(*) FROM participant").scalar() == 0


def test_upgrade_says_what_it_did(db: Path, store: Store, tomorrow: Path) -> None:
    assert upgrade(db) == f"{db} went from schema 0001 to 0002; what it was is kept as {db}.0001.backup."
    assert upgrade(str(db)) == f"{db} is already at schema 0002."


def test_a_backup_is_never_overwritten(db: Path, store: Store, tomorrow: Path) -> None:
    Path(f"{db}.0001.backup").write_text("an earlier one", encoding="utf-8")
    assert upgrade(db).endswith(".0001-2.backup.")
    assert Path(f"{db}.0001.backup").read_text(encoding="utf-8") == "an earlier one"


def test_history_marks_the_stores_own_version(db: Path, store: Store, tomorrow: Path) -> None:
    first, second = history(db).splitlines()
    assert first.startswith("→ 0001  Documents, ")
    assert second == "  0002  A column for the colour of an event."


def test_a_migration_that_fails_changes_nothing(db: Path, store: Store, tomorrow: Path) -> None:
    broken = SECOND + '    op.execute("INSERT INTO nowhere VALUES (1)")\n'
    (tomorrow / "versions" / "0002_colour.py").write_text(broken, encoding="utf-8")
    with sqlite3.connect(db) as base:
        before = list(base.iterdump())
    with pytest.raises(StoreError, match="nowhere"):
        upgrade(db)
    with sqlite3.connect(db) as base:
        assert list(base.iterdump()) == before


def test_rows_that_do_not_hold_together_undo_a_migration(db: Path, store: Store, tomorrow: Path) -> None:
    broken = SECOND + "    op.execute(\"UPDATE mention SET event_id = 'none'\")\n"
    (tomorrow / "versions" / "0002_colour.py").write_text(broken, encoding="utf-8")
    with pytest.raises(StoreError, match="do not hold together"):
        upgrade(db)
    assert "→ 0001" in history(db)


def test_a_newer_store_is_refused_and_left_alone(db: Path, store: Store, tomorrow: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade(db)
    before = db.read_bytes()
    monkeypatch.setattr(migrate, "folder", files.folder)
    for use in (Store, upgrade):
        with pytest.raises(StoreError, match=r"newer than this program's 0001. Install a newer timeline"):
            use(db)
    assert db.read_bytes() == before
    assert history(db) == f"  0001  {migrate.versions()['0001']}\n→ 0002  (newer than this program)"


def test_a_store_in_memory(tl: Timeline) -> None:
    with Store("sqlite://") as store:
        assert store.add(tl)
        assert store.add(told(document(source="another")))
        assert len(store.documents) == 2
