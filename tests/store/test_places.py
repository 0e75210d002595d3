"""Whatever stands in the way of a store is one sentence, and what was there before stays as it was."""

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mayor import document, told

from timeline.errors import StoreError
from timeline.ordering import Timeline
from timeline.store import Store, history, place, upgrade

Opening = Callable[..., object]


def text(path: Path) -> Path:
    path.write_text("This is no database. " * 100, encoding="utf-8")
    return path


def damaged(path: Path) -> Path:
    with Store(path):
        pass
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    return path


def headed(path: Path) -> Path:
    path.write_bytes(b"SQLite format 3\0" + b"garbage" * 500)
    return path


def foreign(path: Path) -> Path:
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE bookmarks (url TEXT)")
    base.close()
    return path


def stranger(path: Path) -> Path:
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        base.execute("INSERT INTO alembic_version VALUES ('ae1027a6acf')")
    base.close()
    return path


def directory(path: Path) -> Path:
    path.mkdir()
    return path


@pytest.mark.parametrize("use", [Store, lambda db: Store(db, create=False), upgrade, history], ids=["create", "open", "upgrade", "history"])
@pytest.mark.parametrize(
    ("make", "why"),
    [
        (text, "it is not a database"),
        (damaged, "it is damaged"),
        (headed, "it is not a database|it is damaged"),
        (foreign, "not one of ours"),
        (stranger, "not one of ours"),
        (directory, "it is a directory"),
    ],
)
def test_what_is_no_store(tmp_path: Path, make: Callable[[Path], Path], why: str, use: Opening) -> None:
    db = make(tmp_path / "case.db")
    before = db.read_bytes() if db.is_file() else b""
    with pytest.raises(StoreError, match=why) as told:
        use(db)
    assert str(db) in str(told.value)
    assert "\n" not in str(told.value)
    assert [path.name for path in tmp_path.iterdir()] == ["case.db"]
    assert (db.read_bytes() if db.is_file() else b"") == before


@pytest.mark.parametrize("use", [lambda db: Store(db, create=False), upgrade, history], ids=["open", "upgrade", "history"])
def test_a_missing_store_is_not_created(tmp_path: Path, use: Opening) -> None:
    with pytest.raises(StoreError, match="there is no such file"):
        use(tmp_path / "case.db")
    assert not list(tmp_path.iterdir())


def test_an_empty_file_is_no_store_until_something_is_added(tmp_path: Path) -> None:
    (tmp_path / "case.db").touch()
    with pytest.raises(StoreError, match="nothing in it"):
        Store(tmp_path / "case.db", create=False)
    with Store(tmp_path / "case.db") as store:
        assert store.documents == []


@pytest.mark.parametrize(
    ("db", "why"),
    [
        ("nonsense://somewhere", "no database URL"),
        ("sqlite:/case.db://", "no database URL"),
        ("postgresql+nodriver://somewhere/case", "no database URL"),
        ("no/such/folder/case.db", "no directory no/such/folder"),
        ("sqlite:///no/such/folder/case.db", "no directory no/such/folder"),
        ("", "it has no name"),
    ],
)
def test_what_is_no_place(db: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match=why):
        Store(db)
    assert not list(tmp_path.iterdir())


def test_passwords_are_not_told() -> None:
    with pytest.raises(StoreError) as told:
        Store("postgresql+pg8000://reporter:hunter2@localhost:1/case")
    assert "hunter2" not in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a directory in which nobody may write")
def test_a_place_that_may_not_be_written() -> None:
    with pytest.raises(StoreError, match=r"cannot be opened or made there|may not be written"):
        Store("/proc/case.db")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE expression SET more = '{oops'",
        "UPDATE mention SET text = CAST(x'ff' AS TEXT)",
        "DELETE FROM mention WHERE eid = 'e2'",
    ],
)
def test_damage_that_shows_later_is_a_sentence(store: Store, db: Path, damage: str) -> None:
    with sqlite3.connect(db) as base:
        base.execute(damage)
    base.close()
    with pytest.raises(StoreError, match="it is damaged"):
        store.timeline()


def test_a_store_where_nobody_may_write_can_be_read(tmp_path: Path, tl: Timeline, monkeypatch: pytest.MonkeyPatch) -> None:
    db = tmp_path / "shared #1.db"
    with Store(db) as store:
        store.add(tl)
    monkeypatch.setattr(place.os, "access", lambda path, mode: False)
    with Store(db, create=False) as store:
        assert list(store.timeline().events) == list(tl.events)
        assert [path.name for path in tmp_path.iterdir()] == [db.name], "not even SQLite's own files are made"
        with pytest.raises(StoreError, match="may not be written to"):
            store.add(told(document(source="another")))


def test_names_with_marks_that_urls_use(tmp_path: Path) -> None:
    db = tmp_path / "case #1 50% ?.db"
    with Store(db) as store:
        assert store.documents == []
    assert db.exists()
    with Store(str(db), create=False) as store:
        assert store.version
