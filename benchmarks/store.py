"""What the store's questions cost among many events, against reading every row; and whether writers at once lose anything.

    python -m benchmarks.store [--events 1000000] [--writers 4] [--documents 100] [--write]

Events are synthetic: days, weeks, months, years, decades and hours in the proportions of news, two in a hundred open on one side.
CPU milliseconds, the best of several runs, with everything that SQLAlchemy does; both sides in the same process on the same file.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from sqlite3 import sqlite_version as version
from typing import Any

from sqlalchemy import Connection, func, insert, select, text

from benchmarks.results import provenance, table, write
from timeline.events.event import Event, Mention
from timeline.ordering import Timeline
from timeline.store import Store, queries
from timeline.store.place import transaction
from timeline.store.schema import DocumentRow, EventRow, RunRow
from timeline.store.schema import table as rows_of
from timeline.text import Document, Span
from timeline.when import Bounds, Grain, Interval
from timeline.when.interval import BEGINNING, END

GRAINS = {Grain.DAY: 55, Grain.WEEK: 12, Grain.MONTH: 14, Grain.YEAR: 11, Grain.DECADE: 3, Grain.HOUR: 5}
WINDOWS = {"a day": "2015-06-15", "a month": "2015-06", "a year": "2015"}
SINCE, UNTIL = Interval.parse("1990").start, Interval.parse("2025").end


def bounds(random: Random) -> Bounds:
    """When a synthetic event was."""
    grain = random.choices(list(GRAINS), list(GRAINS.values()))[0]
    inside = Bounds.inside(grain.unit(random.randrange(SINCE, UNTIL)))
    side = random.random()
    if side < 0.01:
        return Bounds(BEGINNING, inside.latest_start, BEGINNING, inside.latest_end)
    return Bounds(inside.earliest_start, END, inside.earliest_end, END) if side > 0.99 else inside


def row(n: int, when: Bounds) -> dict[str, Any]:
    span = when.span
    ends = {"earliest_start": when.earliest_start, "latest_start": when.latest_start}
    ends |= {"earliest_end": when.earliest_end, "latest_end": when.latest_end}
    told = {"headline": f"Event {n}", "factuality": "fact", "speaker": "", "place": "", "salience": 0.5, "span": str(span)}
    place = {"document_id": f"{n // 20:016x}", "id": f"{n:08x}", "n": n % 20}
    return place | told | ends | {"midpoint": when.midpoint, "span_class": span.length.bit_length()}


MENTIONS = """
INSERT INTO mention (document_id, eid, event_id, n, span_start, span_end, sentence_start, sentence_end, text, lemma, class, tense, aspect,
    polarity, modality, pos, factuality, place, speaker, headline, salience, more)
SELECT document_id, 'e' || n, id, 0, n, n + 1, n, n + 1, 'x', 'x', '', '', '', '', '', '', factuality, place, speaker, headline, salience,
    '{}'
FROM event"""


def fill(connection: Connection, events: int) -> None:
    """So many events into an empty store, twenty a document."""
    random = Random(0)
    connection.execute(insert(rows_of(RunRow)), [{"id": 1, "extractor": "synthetic"}])
    blank = dict.fromkeys(("said", "superseded", "title", "source", "published_how", "zone", "language", "name", "text"), "")
    blank |= {"run_id": 1, "published_start": BEGINNING, "published_end": END, "more": {}}
    for start in range(0, events, 20_000):
        numbers = range(start, min(start + 20_000, events))
        documents = sorted({f"{n // 20:016x}" for n in numbers})
        connection.execute(insert(rows_of(DocumentRow)), [blank | {"id": id} for id in documents])
        connection.execute(insert(rows_of(EventRow)), [row(n, bounds(random)) for n in numbers])
    connection.execute(text(MENTIONS))  # one an event


def best(work: Callable[[], Any], runs: int = 7) -> tuple[float, Any]:
    """CPU milliseconds of the quickest run, and what it gave."""
    times, answer = [], None
    for _ in range(runs):
        before = time.process_time()
        answer = work()
        times.append(time.process_time() - before)
    return 1000 * min(times), answer


SCAN = f"""SELECT count(*) FROM event NOT INDEXED
WHERE factuality IN ('fact', 'planned') AND earliest_start < :end AND latest_end > :start
AND ((earliest_start > {BEGINNING} AND latest_end < {END})
  OR (earliest_start = {BEGINNING} AND latest_end < {END} AND latest_end <= :end)
  OR (latest_end = {END} AND earliest_start > {BEGINNING} AND earliest_start >= :start))"""


def questions(connection: Connection) -> Iterator[list[Any]]:
    """Each window: how many events may overlap it, and the milliseconds to count them by index and by reading every row; and the ratio."""
    for name, spelling in WINDOWS.items():
        window = Interval.parse(spelling)
        ends = {"start": window.start, "end": window.end}
        fast, found = best(partial(counted, connection, window))
        slow, wanted = best(partial(connection.scalar, text(SCAN), ends))
        assert found == wanted, (name, found, wanted)
        yield [name, found, fast, slow, slow / fast]


def counted(connection: Connection, window: Interval) -> Any:
    lengths = list(connection.scalars(queries.lengths()))
    keys = queries.overlaps(queries.happened(), Bounds.lasting(window), lengths, possible=True)
    return connection.scalar(select(func.count()).select_from(keys.subquery()))


def others(store: Store) -> Iterator[list[Any]]:
    """What people ask most, events and their evidence included: milliseconds, and how many events came."""
    asked: dict[str, Callable[[], list[Event]]] = {
        "events of a day, certain": lambda: store.between("2015-06-15", "2015-06-15"),
        "the 50 earliest": lambda: store.first(50),
        "the 50 latest": lambda: store.last(50),
        "one by its id": lambda: [store.one("0000002a")],
    }
    for name, ask in asked.items():
        cost, found = best(ask)
        yield [name, len(found), cost]


WRITER = """
import sys
from benchmarks.store import told
from timeline.store import Store
from timeline.store.place import BEGINNINGS

turn, documents, how, db = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
BEGINNINGS["sqlite"]["write"] = ("PRAGMA foreign_keys=ON", how)
failed = new = 0
with Store(db) as store:
    for n in range(documents):
        try:
            new += store.add(told(turn * documents + n))
        except Exception:
            failed += 1
print(new, failed)
"""


def told(n: int) -> Timeline:
    """A document that tells of twenty events."""
    document = Document("x " * 20, source=str(n))
    spans = [Span(document.id, 2 * i, 2 * i + 1) for i in range(20)]
    return Timeline.of([document], [Event((Mention(f"e{i}", span, span, "x", "x"),)) for i, span in enumerate(spans)], [], [])


def writers(count: int, documents: int, how: str) -> list[Any]:
    """So many processes that each add so many documents to one store: kept, failed, and what should have been kept."""
    with tempfile.TemporaryDirectory() as folder:
        db = str(Path(folder) / "case.db")
        Store(db).close()
        commands = [[sys.executable, "-c", WRITER, str(turn), str(documents), how, db] for turn in range(count)]
        running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for command in commands]
        answers = [process.communicate()[0].split() for process in running]
        with Store(db) as store:
            kept = len(store.documents)
    return [how, count * documents, kept, sum(int(failed) for _, failed in answers)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--documents", type=int, default=100, help="how many each writer adds")
    parser.add_argument("--write", action="store_true", help="write the figures into RESULTS.md")
    options = parser.parse_args()
    body = "\n\n".join(report(options))
    print(body)
    if options.write:
        write("store", "Store", body)


def report(options: argparse.Namespace) -> Iterator[str]:
    yield provenance("python -m benchmarks.store", "sqlalchemy")
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "many.db") as store:
        with transaction(store._engine, store._place, "write") as connection:
            fill(connection, options.events)
        with transaction(store._engine, store._place) as connection:
            yield f"Events that may overlap a stretch of time, of {options.events:,} synthetic events: counted, CPU ms, SQLite {version}."
            yield table(["window", "found", "index", "every row", "ratio"], questions(connection))
        yield "Other questions, with the events rebuilt: CPU ms."
        yield table(["question", "events", "ms"], others(store))
    yield f"{options.writers} processes that each add {options.documents} documents at once; the second row is the driver's own way."
    rows = [writers(options.writers, options.documents, how) for how in ("BEGIN IMMEDIATE", "BEGIN")]
    yield table(["a writing transaction begins with", "documents", "kept", "failed"], rows)


if __name__ == "__main__":
    main()
