"""A timeline into the store: what is new is inserted, what is no longer read is retracted, what is known stays as it is."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from timeline.events.event import Event, Mention
from timeline.relations.relation import Relation
from timeline.store.parts import Part
from timeline.store.plain import row
from timeline.store.schema import (
    Base,
    DocumentRow,
    EventRow,
    ExpressionRow,
    MentionRow,
    ParticipantRow,
    QuotationRow,
    RunRow,
    StatementRow,
    columns,
    table,
)

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that a document says, as the rows of each table."""

    tables: dict[type[Base], Rows]
    statements: Rows
    quotations: Rows

    @property
    def digest(self) -> str:
        """Equal where the same was read in the same document."""
        told = {model.__tablename__: rows for model, rows in self.tables.items()} | {"statement": self.statements}
        return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


def add(connection: Connection, part: Part, extractor: str) -> bool:
    """Keep what one document says; False where the same, or what a newer extractor says, is there already."""
    said = content(part)
    known = connection.execute(
        select(DocumentRow.said, RunRow.extractor).join(RunRow, RunRow.id == DocumentRow.run_id).where(DocumentRow.id == part.document.id)
    ).first()
    if known and (known.said == said.digest or newer(known.extractor, extractor)):
        return False
    run = connection.execute(insert(RunRow).values(extractor=extractor)).inserted_primary_key
    assert run is not None
    _write(connection, part, said, int(run[0]), again=known is not None)
    return True


def newer(version: str, than: str) -> bool:
    """Whether a version comes after another.

    >>> newer("0.10.0", "0.9.1"), newer("0.9", "0.9")
    (True, False)
    """
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def _write(connection: Connection, part: Part, said: Content, run: int, *, again: bool) -> None:
    mark = {"run_id": run, "said": said.digest}
    if again:
        for model in (EventRow, ExpressionRow):  # mentions and participants go with their events
            connection.execute(delete(table(model)).where(table(model).c.document_id == part.document.id))
        connection.execute(update(DocumentRow).where(DocumentRow.id == part.document.id).values(mark))
    else:
        connection.execute(insert(table(DocumentRow)), row(part.document, columns(DocumentRow)) | mark | {"id": part.document.id})
    for fresh, rows in said.tables.items():
        if rows:
            connection.execute(insert(table(fresh)), rows)
    _state(connection, part.document.id, said, run)


def _state(connection: Connection, document: str, said: Content, run: int) -> None:
    """Append statements that are new, retract those that are no longer read, take back the retraction of those read again."""
    here = StatementRow.document_id == document
    known = set(connection.scalars(select(StatementRow.id).where(here)))
    connection.execute(update(StatementRow).where(here, StatementRow.retracted.is_(None)).values(retracted=run))
    again = [{"key": each["id"], "place": each["n"]} for each in said.statements if each["id"] in known]
    if again:
        place = update(StatementRow).where(StatementRow.id == bindparam("key")).values(n=bindparam("place"), retracted=None)
        connection.execute(place, again)
    fresh = [each | {"run_id": run, "retracted": None} for each in said.statements if each["id"] not in known]
    if fresh:
        connection.execute(insert(table(StatementRow)), fresh)
    quoted = [each for each in said.quotations if each["statement_id"] not in known]
    if quoted:
        connection.execute(insert(table(QuotationRow)), quoted)


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
    return Content(tables, statements, quotations)


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
