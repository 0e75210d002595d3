"""Out of the store: rows back to documents, events and what documents say, equal to what was added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, Subquery, and_, select

from timeline.events.event import Event, Mention, Participant
from timeline.expressions.expression import Expression
from timeline.relations.relation import Relation
from timeline.store.parts import Part
from timeline.store.place import DamageError
from timeline.store.plain import Cells, Value, bounds, reader
from timeline.store.schema import (
    Base,
    DocumentRow,
    EventRow,
    ExpressionRow,
    MentionRow,
    ParticipantRow,
    QuotationRow,
    StatementRow,
    columns,
    table,
)
from timeline.text import Document, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.store.queries import Keys

Key = tuple[str, str]


def documents(connection: Connection, *only: str) -> list[Document]:
    """The documents, those without a date first, then by date of publication; `only` those with these ids."""
    every = select(table(DocumentRow)).where(DocumentRow.superseded == "").order_by(DocumentRow.published_start, DocumentRow.id)
    read = _reader(Document, DocumentRow)
    return [read(cells, cells["id"]) for cells in _cells(connection, every.where(DocumentRow.id.in_(only)) if only else every)]


def parts(connection: Connection, *only: str) -> list[Part]:
    """What each document says under its own names; `only` those with these ids."""
    told = _events(connection, only)
    timed = _expressions(connection, only)
    stated = _relations(connection, only)
    return [Part(each, tuple(told[each.id]), tuple(timed[each.id]), tuple(stated[each.id])) for each in documents(connection, *only)]


def events(connection: Connection, keys: Keys) -> list[Event]:
    """The events with these keys (document_id, id), in chronological order."""
    chosen = keys.subquery()
    rows = _cells(connection, select(table(EventRow)).join(chosen, _its(EventRow.document_id, EventRow.id, chosen)))
    mentioned = _its(MentionRow.document_id, MentionRow.event_id, chosen)
    told = _cells(connection, select(table(MentionRow)).join(chosen, mentioned).order_by(MentionRow.n))
    theirs = and_(ParticipantRow.document_id == MentionRow.document_id, ParticipantRow.eid == MentionRow.eid)
    joined = select(table(ParticipantRow)).join(table(MentionRow), theirs).join(chosen, mentioned)
    taking = _cells(connection, joined.order_by(ParticipantRow.n))
    return sorted((event for _, event in _rebuilt(rows, told, taking)), key=chronological)


def chronological(event: Event) -> tuple[int, int, Span]:
    """The key to sort events by: the middle of their bounds, then their earliest start, then their place in the text."""
    return event.when.midpoint, event.when.earliest_start, event.main.span


def _its(document: Any, event: Any, keys: Subquery) -> Any:
    return and_(document == keys.c.document_id, event == keys.c.id)


def _events(connection: Connection, only: tuple[str, ...]) -> dict[str, list[Event]]:
    """The events of each document, in the order in which they were added."""
    rows, told, taking = (_rows(connection, model, only) for model in (EventRow, MentionRow, ParticipantRow))
    found = defaultdict(list)
    for document, event in _rebuilt(rows, told, taking):
        found[document].append(event)
    return found


def _rebuilt(rows: Iterable[Cells], told: Iterable[Cells], taking: Iterable[Cells]) -> Iterator[tuple[str, Event]]:
    """The events of these rows with their documents, given the rows of their mentions, fullest first, and of who takes part."""
    party, mention = _reader(Participant, ParticipantRow), _reader(Mention, MentionRow)
    parties: dict[Key, list[Participant]] = defaultdict(list)
    for cells in taking:
        parties[cells["document_id"], cells["eid"]].append(party(cells, cells["document_id"]))
    mentions: dict[Key, list[Mention]] = defaultdict(list)
    for cells in told:
        document, with_ = cells["document_id"], parties.get((cells["document_id"], cells["eid"]), ())
        found = mention(cells, document)
        mentions[document, cells["event_id"]].append(replace(found, participants=tuple(with_)) if with_ else found)
    for cells in rows:
        document = cells["document_id"]
        if not mentions[document, cells["id"]]:
            raise DamageError(f"Nothing mentions the event {cells['id']}.")
        yield document, Event(tuple(mentions[document, cells["id"]]), bounds(cells))


def _expressions(connection: Connection, only: tuple[str, ...]) -> dict[str, list[Expression]]:
    read, found = _reader(Expression, ExpressionRow), defaultdict(list)
    for cells in _rows(connection, ExpressionRow, only):
        found[cells["document_id"]].append(read(cells, cells["document_id"]))
    return found


def _relations(connection: Connection, only: tuple[str, ...]) -> dict[str, list[Relation]]:
    """What each document says about order, with its evidence; without what was retracted."""
    quoted = defaultdict(list)
    for cells in _rows(connection, QuotationRow, only):
        quoted[cells["statement_id"]].append(Span(cells["document_id"], cells["span_start"], cells["span_end"]))
    read, found = _reader(Relation, StatementRow), defaultdict(list)
    for cells in _rows(connection, StatementRow, only):
        if cells["retracted"] is None:
            evidence = tuple(quoted[cells["id"]])
            found[cells["document_id"]].append(replace(read(cells, cells["document_id"]), evidence=evidence))
    return found


def _reader(kind: Callable[..., Value], model: type[Base]) -> Callable[[Cells, str], Value]:
    return reader(kind, columns(model))


def _rows(connection: Connection, model: type[Base], only: tuple[str, ...]) -> Iterator[Cells]:
    """The rows of a table in the order in which they were added; `only` those of these documents."""
    every = select(table(model)).order_by(table(model).c.n)
    return _cells(connection, every.where(table(model).c.document_id.in_(only)) if only else every)


def _cells(connection: Connection, asked: Select[Any]) -> Iterator[dict[str, Any]]:
    """The rows as dictionaries, which are quicker to read than SQLAlchemy's own."""
    found = connection.execute(asked)
    names = tuple(found.keys())
    return (dict(zip(names, row, strict=True)) for row in found)
