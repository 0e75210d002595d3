"""Every question is answered from bounds as trying every possibility would answer it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from mayor import day
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.schema import CreateIndex, CreateTable

from timeline.errors import QueryError
from timeline.events.event import Event, Mention
from timeline.expressions.expression import Expression
from timeline.ordering import Timeline
from timeline.relations.relation import Kind, Relation
from timeline.store import Store, queries
from timeline.store.parts import Part
from timeline.store.place import transaction
from timeline.store.save import add
from timeline.store.schema import Base
from timeline.text import Document, Span
from timeline.when import UNKNOWN, Bounds

Ask = Callable[..., list[Event]]
DAY = 86_400
GRID = range(4)


def cases() -> list[tuple[int, int, int, int]]:
    """All bounds on a grid that some start and some later end can have."""
    pairs = [(a, b) for a, b in product(GRID, GRID) if a <= b]
    return [(*start, *end) for start, end in product(pairs, pairs) if start[0] <= end[0] and start[1] <= end[1] and start[0] < end[1]]


CASES = cases()


def bounded(case: tuple[int, int, int, int]) -> Bounds:
    return Bounds(*(at * DAY for at in case))


@cache
def worlds(case: tuple[int, int, int, int]) -> list[tuple[float, float]]:
    """Every way in which it may have been, of some length, to the half day."""
    return [(s / 2, e / 2) for s in range(2 * case[0], 2 * case[1] + 1) for e in range(2 * case[2], 2 * case[3] + 1) if s < e]


@pytest.fixture(scope="module")
def grid(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    text = Document("x" * len(CASES), source="grid")
    events = tuple(event(text, n, bounded(case)) for n, case in enumerate(CASES))
    with Store(tmp_path_factory.mktemp("grid") / "grid.db") as store:
        with transaction(store._engine, store._place, "write") as connection:
            add(connection, Part(text, events, (), ()), "0")
        yield store


def event(text: Document, n: int, when: Bounds) -> Event:
    where = Span(text.id, n, n + 1)
    return Event((Mention(f"e{n}", where, where, str(n), str(n), headline=f"case {n}"),), when)


QUESTIONS = {
    "before": (queries.before, lambda y, x: y[1] <= x[0]),
    "after": (queries.after, lambda y, x: y[0] >= x[1]),
    "during": (queries.during, lambda y, x: y[0] >= x[0] and y[1] <= x[1]),
    "overlaps": (queries.overlaps, lambda y, x: y[0] < x[1] and y[1] > x[0]),
}


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize("possible", [False, True], ids=["certain", "possible"])
def test_bounds_answer_as_every_possibility_does(grid: Store, name: str, possible: bool) -> None:
    ask, holds = QUESTIONS[name]
    for case in CASES:
        x = bounded(case)
        lengths = [grid._lengths()] if ask is queries.overlaps else []
        found = grid._events(ask(queries.everything(), x, *lengths, possible=possible))
        wanted = {y for y in CASES if (any if possible else all)(holds(b, a) for b in worlds(y) for a in worlds(case))}
        assert {CASES[int(each.main.text)] for each in found} == wanted, (name, case)


def words(found: list[Event]) -> list[str]:
    return [event.main.text for event in found]


RESIGNED, MET, RANG = "resigned", "met", "rang"


@pytest.mark.parametrize(
    ("ask", "certain", "possible"),
    [
        (lambda store, **how: store.between("2025-06-23", "2025-06-25", **how), [RESIGNED, MET], [RANG, RESIGNED, MET]),
        (lambda store, **how: store.between("2025-06-23", "", **how), [RESIGNED, MET], [RANG, RESIGNED, MET]),
        (lambda store, **how: store.between("2025-06-20", "2025-06-23", **how), [RESIGNED], [RANG, RESIGNED]),
        (lambda store, **how: store.between("2010", "2010", **how), [], []),
        (lambda store, **how: store.before("2025-06-24", **how), [RANG, RESIGNED], [RANG, RESIGNED]),
        (lambda store, **how: store.before("2025-06-20", **how), [], [RANG]),
        (lambda store, **how: store.after("2025-06-23", **how), [MET], [MET]),
        (lambda store, **how: store.during("2025-06", **how), [RESIGNED, MET], [RANG, RESIGNED, MET]),
        (lambda store, **how: store.overlaps("2025-06-25", **how), [MET], [MET]),
        (lambda store, **how: store.overlaps("2025-06-24", **how), [], []),
    ],
)
def test_questions_about_dates(store: Store, ask: Ask, certain: list[str], possible: list[str]) -> None:
    assert words(ask(store)) == certain
    assert words(ask(store, possible=True)) == possible


def test_questions_about_an_event_or_its_id(store: Store) -> None:
    resigned = store.one(RESIGNED)
    assert words(store.after(resigned)) == words(store.after(resigned.id)) == [MET]
    assert words(store.before(resigned)) == [RANG]
    assert words(store.overlaps(resigned)) == words(store.during(resigned)) == []
    assert words(store.overlaps(resigned, possible=True)) == []


def test_what_the_text_says_decides_where_bounds_do_not(db: Path) -> None:
    """Neither is dated: only the network knows which came first."""
    text = Document("It rained before it snowed.", source="undated")
    rained, snowed = (event_of(text, trigger, f"e{n}") for n, trigger in enumerate(("rained", "snowed"), 1))
    tl = Timeline.of([text], [rained, snowed], [], [Relation("e1", "e2", Kind.BEFORE)])
    with Store(db) as store:
        store.add(tl)
        assert words(store.before(snowed)) == ["rained"]
        assert words(store.after(rained)) == ["snowed"]
        assert words(store.before(rained)) == words(store.before(rained, possible=True)) == []


def event_of(text: Document, trigger: str, eid: str) -> Event:
    start = text.text.index(trigger)
    return Event((Mention(eid, Span(text.id, start, start + len(trigger)), Span(text.id, 0, len(text.text)), trigger, trigger),), UNKNOWN)


def test_the_network_answers_over_two_documents(store: Store) -> None:
    with_another = Document("The flood came on 1 July 2025.", source="later")
    start = with_another.text.index("came")
    where, whole = Span(with_another.id, start, start + 4), Span(with_another.id, 0, len(with_another.text))
    flood = Event((Mention("e1", where, whole, "came", "come", headline="The flood came"),))
    july = Expression("t1", Span(with_another.id, 18, 29), "1 July 2025", "DATE", "2025-07-01", day("2025-07-01"))
    store.add(Timeline.of([with_another], [flood], [july], [Relation("e1", "t1", Kind.DURING)]))
    assert store.relation(RESIGNED, "came") == "before"
    assert store.relation("came", MET) == "after"
    assert store.gap(MET, "came") == (5 * DAY, 7 * DAY)
    assert "1 July 2025" in store.explain("came")
    assert [each and each.main.text for each in store.neighbours(MET)] == [RESIGNED, "came"]
    assert words(store.after(MET)) == ["came"]


def test_an_event_that_is_not_in_the_store_is_compared_by_its_bounds(store: Store) -> None:
    flood = event_of(Document("A flood came."), "came", "e1").at(bounded((0, 1, 0, 1)))
    assert words(store.after(flood)) == [RESIGNED, MET]
    assert words(store.before(flood)) == []


def test_what_did_not_happen_is_there_when_asked_for(store: Store) -> None:
    assert words(store.find("fail")) == []
    assert words(store.find("fail", everything=True)) == ["fail"]


def test_words_are_found_in_triggers_before_headlines(store: Store) -> None:
    assert words(store.find("RESIGNED")) == [RESIGNED, MET]
    assert words(store.find("council met")) == [MET]
    assert words(store.find("mayor met")) == []
    assert words(store.find("")) == words(store.find("%")) == words(store.find("_")) == []


def test_one_event_by_id_or_words(store: Store) -> None:
    resigned = store.one(RESIGNED)
    assert store.one(resigned.id) == resigned
    with pytest.raises(QueryError, match="xylophone"):
        store.one("xylophone")
    with pytest.raises(QueryError, match="3 events"):
        store.one("the")


def test_first_and_last(store: Store) -> None:
    assert words(store.first()) == [RESIGNED]
    assert words(store.last()) == [MET]
    assert words(store.last(5)) == words(store.first(5)) == [RESIGNED, MET]


@pytest.mark.parametrize("x", ["Friday", "deadbeef", ""])
def test_what_is_neither_event_nor_date(store: Store, x: str) -> None:
    with pytest.raises(QueryError, match="give an event's id"):
        store.before(x)


def plan(store: Store, asked: queries.Keys) -> str:
    """How SQLite goes about it."""
    with transaction(store._engine, store._place) as connection:
        compiled = asked.compile(connection)
        values = tuple(compiled.params[name] for name in compiled.positiontup or ())
        return "\n".join(row[-1] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values))


@pytest.mark.parametrize("possible", [False, True])
def test_an_overlap_reads_a_stretch_of_the_index_in_each_class(store: Store, possible: bool) -> None:
    """Not the whole table, however many events there are."""
    told = plan(store, queries.overlaps(queries.everything(), bounded((0, 0, 1, 1)), [10, 17], possible=possible))
    assert told.count("COVERING INDEX ix_event_window (span_class=? AND earliest_start>? AND earliest_start<?)") == 2
    assert "SCAN event" not in told


@pytest.mark.parametrize("ask", [queries.first, queries.last])
def test_the_first_and_the_last_are_read_in_order(store: Store, ask: Callable[..., queries.Keys]) -> None:
    assert "SCAN event USING INDEX ix_event_dated" in plan(store, ask(queries.everything(), 5))


@pytest.mark.parametrize(
    ("ask", "index"), [(queries.before, "latest_end<"), (queries.after, "earliest_start>"), (queries.during, "earliest_start>")]
)
def test_certain_answers_are_ranges_of_an_index(store: Store, ask: Callable[..., queries.Keys], index: str) -> None:
    assert index in plan(store, ask(queries.everything(), bounded((0, 0, 1, 1))))


LENGTHS = [10, 17]
DIALECTS = [sqlite.dialect(), postgresql.dialect(), mysql.dialect()]


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
@pytest.mark.parametrize("possible", [False, True])
def test_questions_are_generic_sql(dialect: Dialect, possible: bool) -> None:
    x, among = bounded((0, 1, 1, 2)), queries.happened()
    asked = [ask(among, x, possible=possible) for ask in (queries.before, queries.after, queries.during)]
    asked += [queries.overlaps(among, x, LENGTHS, possible=possible), queries.first(among, 1), queries.last(among, 1)]
    asked += [queries.find(among, "50% of"), queries.one("deadbeef"), queries.everything()]
    for each in (*asked, queries.lengths()):
        assert "SELECT" in str(each.compile(dialect=dialect))


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_tables_are_generic_sql(dialect: Dialect) -> None:
    for each in Base.metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(each).compile(dialect=dialect))
        assert all("CREATE INDEX" in str(CreateIndex(index).compile(dialect=dialect)) for index in each.indexes)
