"""The same store on PostgreSQL, where TIMELINE_TEST_POSTGRESQL names a database that may be emptied."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from mayor import document, told
from sqlalchemy import create_engine

from timeline.ordering import Timeline
from timeline.store import Store, history, upgrade
from timeline.store.place import transaction
from timeline.store.schema import Base

URL = os.environ.get("TIMELINE_TEST_POSTGRESQL", "")
pytestmark = pytest.mark.skipif(not URL, reason="TIMELINE_TEST_POSTGRESQL names no database")
WRITER = """
import sys
from mayor import document, told
from timeline.store import Store

with Store(sys.argv[2]) as store:
    print(sum(store.add(told(document(source=f"report {(n + int(sys.argv[1])) % 8}"))) for n in range(8)))
"""


@pytest.fixture
def url() -> str:
    emptied = create_engine(URL)
    with emptied.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    emptied.dispose()
    return URL


def test_a_timeline_comes_back_equal(url: str, tl: Timeline) -> None:
    with Store(url) as store:
        assert store.add(tl)
        assert not store.add(tl)
        assert store.timeline() == tl
        assert [event.main.text for event in store.between("2025-06-23", "2025-06-25", possible=True)] == ["rang", "resigned", "met"]
        assert [event.main.text for event in store.after("RESIGNED")] == ["met"]
        assert [event.main.text for event in store.first(1) + store.last(1)] == ["resigned", "met"]


def test_migrations_build_what_the_models_say(url: str) -> None:
    with Store(url) as store, transaction(store._engine, store._place) as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), Base.metadata) == []
    assert upgrade(url).endswith("is already at schema 0001.")
    assert history(url).startswith("→ 0001")


def test_writers_at_once(url: str) -> None:
    commands = [[sys.executable, "-c", WRITER, str(turn), url] for turn in (0, 3, 6)]
    running = [subprocess.Popen(each, cwd=Path(__file__).parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for each in commands]
    done = [process.communicate() for process in running]
    assert [error.decode() for _, error in done] == ["", "", ""]
    assert sum(int(new) for new, _ in done) == 8
    with Store(url) as store:
        assert len(store.documents) == 8


def test_a_source_is_replaced_by_its_right_date(url: str) -> None:
    with Store(url) as store:
        store.add(told(document(published="..", source="a")))
        store.add(told(document(source="a")))
        assert len(store.documents) == 1
