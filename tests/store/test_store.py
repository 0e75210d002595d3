"""What is added comes back equal, adding again changes nothing, and a newer reading replaces an older one."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from mayor import TEXT, document, told

import timeline
from timeline.errors import QueryError
from timeline.ordering import Timeline
from timeline.relations.relation import Kind, Relation
from timeline.store import Store
from timeline.store.save import newer


def rows(db: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(db) as base:
        return base.execute(query).fetchall()


def dump(db: Path) -> list[str]:
    with sqlite3.connect(db) as base:
        return list(base.iterdump())


def test_a_timeline_comes_back_equal(store: Store, tl: Timeline) -> None:
    back = store.timeline()
    assert list(back.documents) == list(tl.documents)
    assert list(back.events) == list(tl.events)
    assert list(back.expressions) == list(tl.expressions)
    assert list(back.relations) == list(tl.relations)


def test_every_explanation_survives(store: Store, tl: Timeline) -> None:
    back = store.timeline()
    assert [back.explain(event) for event in back.events] == [tl.explain(event) for event in tl.events]


def test_it_survives_in_another_process(db: Path, tl: Timeline) -> None:
    with Store(db) as first:
        first.add(tl)
    with Store(db, create=False) as second:
        assert list(second.timeline().events) == list(tl.events)
        assert second.documents == list(tl.documents)


def test_adding_again_changes_nothing(db: Path, tl: Timeline) -> None:
    with Store(db) as store:
        assert store.add(tl)
    before = dump(db)
    with Store(db) as store:
        assert not store.add(tl)
        assert not store.add(store.timeline())
    assert dump(db) == before


def test_two_documents_stay_apart_and_come_back_as_one_timeline(store: Store, tl: Timeline) -> None:
    assert store.add(told(document(published="2025-07-01", source="later.txt")))
    whole = store.timeline()
    assert [each.source for each in whole.documents] == ["", "later.txt"]
    assert len(whole.events) == 2 * len(tl.events)
    assert len({event.id for event in whole.events}) == len(whole.events)
    assert not store.add(whole), "a timeline of several documents is parted into what each of them says"


def other(tl: Timeline) -> Timeline:
    """The same document as another extractor may read it: one event less, another headline, other relations."""
    kept = [replace(event, mentions=(replace(event.main, headline="Another headline"),)) for event in (tl.one("resigned"), tl.one("met"))]
    stated = [tl.relations[1], Relation("e2", "t1", Kind.AFTER, rule="new")]
    return Timeline.of(tl.documents, kept, tl.expressions, stated)


def test_another_reading_by_the_same_version_replaces_the_first(store: Store, tl: Timeline) -> None:
    assert store.add(other(tl))
    assert list(store.timeline().events) == list(other(tl).events)


def test_a_newer_version_replaces_and_an_older_one_does_not(store: Store, tl: Timeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "__version__", "99.0")
    assert store.add(other(tl))
    monkeypatch.setattr(timeline, "__version__", "98.0")
    assert not store.add(tl)
    assert list(store.timeline().events) == list(other(tl).events)


@pytest.mark.parametrize(
    ("version", "than", "answer"), [("0.2", "0.1.9", True), ("0.10", "0.9", True), ("1.0", "1.0", False), ("0.9", "1", False)]
)
def test_versions_are_compared_as_numbers(version: str, than: str, answer: bool) -> None:
    assert newer(version, than) is answer


def test_a_date_given_later_replaces_the_reading_without_it(db: Path) -> None:
    undated, dated = (told(document(published=when, source="a.txt")) for when in ("..", "2025-06-24"))
    with Store(db) as store:
        assert store.add(undated)
        assert store.add(dated)
        assert store.documents == list(dated.documents)
        assert list(store.timeline().events) == list(dated.events)
        assert store.find("mayor", everything=True) == [dated.one("resigned")]
        assert not store.add(dated)
        assert store.add(undated), "the last that was given is the one that counts"
        assert store.documents == list(undated.documents)
        assert list(store.timeline().relations) == list(undated.relations)


@pytest.mark.parametrize(
    ("first", "second"), [({}, {}), ({"source": "a"}, {"source": "b"}), ({"source": "a", "name": "1"}, {"source": "a", "name": "2"})]
)
def test_the_same_text_elsewhere_is_another_document(db: Path, first: dict[str, str], second: dict[str, str]) -> None:
    with Store(db) as store:
        store.add(told(document(published="2025-06-24", **first)))
        store.add(told(document(published="2025-07-24", **second)))
        assert len(store.documents) == 2


def test_statements_are_retracted_not_deleted(db: Path, store: Store, tl: Timeline) -> None:
    store.add(other(tl))
    assert rows(db, "SELECT count(*), count(retracted) FROM statement") == [(5, 3)]
    assert list(store.timeline().relations) == list(other(tl).relations)
    store.add(tl)
    assert rows(db, "SELECT count(*), count(retracted) FROM statement") == [(5, 1)]
    assert list(store.timeline().relations) == list(tl.relations)
    assert rows(db, "SELECT count(*) FROM quotation") == [(3,)]


def test_the_same_statement_twice_is_kept_twice(db: Path, tl: Timeline) -> None:
    with Store(db) as store:
        store.add(Timeline.of(tl.documents, tl.events, tl.expressions, [tl.relations[0], tl.relations[0]]))
        assert len(store.timeline().relations) == 2


def test_nothing_is_kept_of_what_fails_midway(db: Path, store: Store, tl: Timeline) -> None:
    before = dump(db)
    twice = told(document(source="twice.txt"))
    with pytest.raises(timeline.StoreError):
        store.add(Timeline.of(twice.documents, [*twice.events, *twice.events], twice.expressions, twice.relations))
    assert dump(db) == before


def test_the_views_are_for_reading(db: Path, store: Store) -> None:
    seen = rows(db, "SELECT span, headline, sentence FROM timeline WHERE factuality = 'fact'")
    assert ("2025-06-23", "The mayor resigned on Monday", "The mayor resigned on Monday.") in seen
    assert [span for span, _, _ in seen] == ["../2025-06-24", "2025-06-23", "2025-06-25"]
    assert ("met", "AFTER", "resigned", "two days after") in rows(db, "SELECT first_text, kind, second_text, quote FROM evidence")


def test_an_empty_store_has_an_empty_timeline(db: Path) -> None:
    with Store(db) as store:
        assert list(store.timeline()) == []
        assert store.documents == []
        assert store.first() == []


def test_a_window_shows_what_may_lie_in_it(store: Store) -> None:
    assert [event.main.text for event in store.timeline("2025-06-24", "2025-06-30")] == ["met"]
    assert {event.main.text for event in store.timeline("2025-06-20", "2025-06-23").events} == {"resigned", "rang"}
    assert not list(store.timeline("2010", "2010").events)
    assert len(store.timeline("", "").events) == 4


def test_a_window_keeps_explanations(store: Store, tl: Timeline) -> None:
    view = store.timeline("2025-06-25", "2025-06-25")
    (met,) = view
    told = view.explain(met)
    assert "“The mayor resigned on Monday.”" in told
    assert told.count("\n") == tl.explain(met).count("\n")


@pytest.mark.parametrize(("start", "end", "error"), [("Monday", "", timeline.DateError), ("2025-06-25", "2025-06-20", QueryError)])
def test_a_window_that_is_none(store: Store, start: str, end: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        store.timeline(start, end)


def test_text_beyond_ascii(db: Path) -> None:
    text = TEXT.replace("The mayor", "The mayor Ünal 🏛")
    tl = told(document(text, title="Ñandú — “quoted”"))
    with Store(db) as store:
        store.add(tl)
        assert store.documents == list(tl.documents)
        assert [event.main.text for event in store.find("ünal")] == ["resigned"]
