"""Everything that a document says, as the rows of each table."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from timeline.events.event import Event, Mention
from timeline.relations.relation import Relation
from timeline.store.parts import Part
from timeline.store.plain import row
from timeline.store.schema import Base, DocumentRow, EventRow, ExpressionRow, MentionRow, ParticipantRow, StatementRow, columns

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Content:
    """The rows of each table; `tables` in an order in which they can be inserted."""

    document: dict[str, Any]
    tables: dict[type[Base], Rows]
    statements: Rows
    quotations: Rows

    @property
    def digest(self) -> str:
        """Equal where the same was read in the same document."""
        told = {model.__tablename__: rows for model, rows in self.tables.items()} | {
            "document": self.document,
            "statement": self.statements,
        }
        return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


def content(part: Part) -> Content:
    """The rows of everything that a document says."""
    key = {"document_id": part.document.id}
    told = [(event, n, mention) for event in part.events for n, mention in enumerate(event.mentions)]
    tables: dict[type[Base], Rows] = {
        ExpressionRow: [row(each, columns(ExpressionRow)) | key | {"n": n} for n, each in enumerate(part.expressions)],
        EventRow: [_event(event) | key | {"n": n} for n, event in enumerate(part.events)],
        MentionRow: [_mention(mention) | key | {"event_id": event.id, "n": n} for event, n, mention in told],
        ParticipantRow: [each | key for _, _, mention in told for each in _participants(mention)],
    }
    statements, quotations = _statements(part)
    document = row(part.document, columns(DocumentRow)) | {"id": part.document.id}
    return Content(document, tables, statements, quotations)


def _event(event: Event) -> dict[str, Any]:
    when = event.when
    return {
        "id": event.id,
        "headline": event.headline,
        "factuality": event.factuality,
        "speaker": event.speaker,
        "place": event.place,
        "salience": event.salience,
        "span": str(when),
        "earliest_start": when.earliest_start,
        "latest_start": when.latest_start,
        "earliest_end": when.earliest_end,
        "latest_end": when.latest_end,
        "midpoint": when.midpoint,
        "span_class": when.span.length.bit_length(),
    }


def _mention(mention: Mention) -> dict[str, Any]:
    cells = row(mention, columns(MentionRow))
    cells["more"].pop("participants", None)  # they have a table
    return cells


def _participants(mention: Mention) -> Iterator[dict[str, Any]]:
    for n, each in enumerate(mention.participants):
        yield row(each, columns(ParticipantRow)) | {"eid": mention.eid, "n": n}


def _statements(part: Part) -> tuple[Rows, Rows]:
    """The rows of statements and of their quotations. What is said twice in the same words is two statements."""
    statements, quotations, words, told = [], [], part.words, Counter[str]()
    for n, relation in enumerate(part.relations):
        cells = _statement(relation, words)
        evidence = [[span.document, span.start, span.end] for span in relation.evidence]
        print_ = json.dumps([part.document.id, cells, evidence], sort_keys=True)
        told[print_] += 1
        id = sha256(f"{print_}{told[print_]}".encode()).hexdigest()[:24]
        statements.append(cells | {"id": id, "document_id": part.document.id, "n": n})
        quotations += [
            {"statement_id": id, "n": i, "document_id": span.document, "span_start": span.start, "span_end": span.end}
            | {"quote": part.document.quote(span) if span.document == part.document.id else ""}
            for i, span in enumerate(relation.evidence)
        ]
    return statements, quotations


def _statement(relation: Relation, words: dict[str, str]) -> dict[str, Any]:
    cells = row(relation, columns(StatementRow))
    cells["more"].pop("evidence", None)  # it has a table
    return cells | {"first_text": words.get(relation.first, ""), "second_text": words.get(relation.second, "")}
