"""Several processes open, create and write one store at once: none fails, and each document is kept once."""

import subprocess
import sys
from pathlib import Path

from timeline.store import Store

HERE = Path(__file__).parent
WRITER = """
import sys
from mayor import document, told
from timeline.store import Store

turn, db = int(sys.argv[1]), sys.argv[2]
new = 0
for n in range(8):
    with Store(db) as store:
        new += store.add(told(document(source=f"report {(n + turn) % 8}")))
        assert store.documents
print(new)
"""


def test_writers_at_once(tmp_path: Path) -> None:
    db = tmp_path / "case.db"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(turn), str(db)], cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for turn in (0, 3, 6)
    ]
    told = [writer.communicate() for writer in writers]
    assert [error.decode() for _, error in told] == ["", "", ""]
    assert sum(int(new) for new, _ in told) == 8
    with Store(db, create=False) as store:
        assert {each.source for each in store.documents} == {f"report {n}" for n in range(8)}
        assert len(store.timeline().events) == 8 * 4
    assert [path.name for path in tmp_path.iterdir()] == ["case.db"]


def test_readers_do_not_wait_for_a_writer(store: Store, db: Path) -> None:
    from timeline.store.place import transaction

    with transaction(store._engine, store._place, "write") as connection:
        connection.exec_driver_sql("DELETE FROM statement")
        with Store(db, create=False) as other:
            assert len(other.timeline().relations) == 4
