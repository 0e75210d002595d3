"""Out of the store: rows back to documents, events and timelines, equal to what was added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import Connection, RowMapping, Subquery, and_, select

from timeline.events.event import Event, Mention, Participant
from timeline.expressions.expression import Expression
from timeline.ordering import Timeline
from timeline.relations.relation import Relation
from timeline.store.plain import bounds, value
from timeline.store.schema import (
    Base,
    DocumentRow,
    EventRow,
    ExpressionRow,
    MentionRow,
    ParticipantRow,
    QuotationRow,
    StatementRow,
    table,
)
from timeline.text import Document, Span

if TYPE_CHECKING:
    from timeline.store.queries import Keys

Key = tuple[str, str]


def documents(connection: Connection, *only: str) -> list[Document]:
    """The documents, those without a date first, then by date of publication; `only` those with these ids."""
    every = select(table(DocumentRow)).where(DocumentRow.superseded == "").order_by(DocumentRow.published_start, DocumentRow.id)
    chosen = every.where(DocumentRow.id.in_(only)) if only else every
    return [value(Document, cells) for cells in connection.execute(chosen).mappings()]


def timelines(connection: Connection, *only: str) -> list[Timeline]:
    """The timeline of each document under the document's own names; `only` those with these ids."""
    told = _events(connection, only)
    timed = _expressions(connection, only)
    stated = _relations(connection, only)
    return [Timeline.of([each], told[each.id], timed[each.id], stated[each.id]) for each in documents(connection, *only)]


def events(connection: Connection, keys: Keys) -> list[Event]:
    """The events with these keys (document_id, id), in chronological order."""
    return sorted((event for _, event in _rebuilt(connection, keys.subquery())), key=chronological)


def chronological(event: Event) -> tuple[int, int, Span]:
    """The key to sort events by: the middle of their bounds, then their earliest start, then their place in the text."""
    return event.when.midpoint, event.when.earliest_start, event.main.span


def _events(connection: Connection, only: tuple[str, ...]) -> dict[str, list[Event]]:
    """The events of each document, in the order in which they were added."""
    every = select(EventRow.document_id, EventRow.id)
    chosen = every.where(EventRow.document_id.in_(only)) if only else every
    found = defaultdict(list)
    for cells, event in sorted(_rebuilt(connection, chosen.subquery()), key=lambda found: found[0]["n"]):
        found[cells["document_id"]].append(event)
    return found


def _rebuilt(connection: Connection, keys: Subquery) -> list[tuple[RowMapping, Event]]:
    told = _mentions(connection, keys)
    here = and_(EventRow.document_id == keys.c.document_id, EventRow.id == keys.c.id)
    rows = connection.execute(select(table(EventRow)).join(keys, here)).mappings()
    return [(cells, Event(tuple(told[cells["document_id"], cells["id"]]), bounds(cells))) for cells in rows]


def _mentions(connection: Connection, keys: Subquery) -> dict[Key, list[Mention]]:
    """The mentions of these events, the fullest of each first."""
    taking = _participants(connection, keys)
    here = and_(MentionRow.document_id == keys.c.document_id, MentionRow.event_id == keys.c.id)
    found = defaultdict(list)
    for cells in connection.execute(select(table(MentionRow)).join(keys, here).order_by(MentionRow.n)).mappings():
        document = cells["document_id"]
        mention = value(Mention, cells, document)
        found[document, cells["event_id"]].append(replace(mention, participants=tuple(taking[document, mention.eid])))
    return found


def _participants(connection: Connection, keys: Subquery) -> dict[Key, list[Participant]]:
    here = and_(MentionRow.document_id == keys.c.document_id, MentionRow.event_id == keys.c.id)
    theirs = and_(ParticipantRow.document_id == MentionRow.document_id, ParticipantRow.eid == MentionRow.eid)
    wanted = select(table(ParticipantRow)).join(table(MentionRow), theirs).join(keys, here).order_by(ParticipantRow.n)
    found = defaultdict(list)
    for cells in connection.execute(wanted).mappings():
        found[cells["document_id"], cells["eid"]].append(value(Participant, cells, cells["document_id"]))
    return found


def _expressions(connection: Connection, only: tuple[str, ...]) -> dict[str, list[Expression]]:
    found = defaultdict(list)
    for cells in _rows(connection, ExpressionRow, only):
        found[cells["document_id"]].append(value(Expression, cells, cells["document_id"]))
    return found


def _relations(connection: Connection, only: tuple[str, ...]) -> dict[str, list[Relation]]:
    """What each document says about order, with its evidence; without what was retracted."""
    quoted = defaultdict(list)
    for cells in _rows(connection, QuotationRow, only):
        quoted[cells["statement_id"]].append(Span(cells["document_id"], cells["span_start"], cells["span_end"]))
    found = defaultdict(list)
    for cells in _rows(connection, StatementRow, only):
        if cells["retracted"] is None:
            found[cells["document_id"]].append(replace(value(Relation, cells), evidence=tuple(quoted[cells["id"]])))
    return found


def _rows(connection: Connection, model: type[Base], only: tuple[str, ...]) -> Iterable[RowMapping]:
    """The rows of a table in the order in which they were added; `only` those of these documents."""
    every = select(table(model)).order_by(table(model).c.n)
    return connection.execute(every.where(table(model).c.document_id.in_(only)) if only else every).mappings()
