"""A timeline into the store: what is new is inserted, what is no longer read is retracted, what is known stays as it is."""

from __future__ import annotations

import re

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from timeline.store.parts import Part
from timeline.store.rows import Content, content
from timeline.store.schema import DocumentRow, EventRow, ExpressionRow, QuotationRow, RunRow, StatementRow, table
from timeline.text import Document


def add(connection: Connection, part: Part, extractor: str) -> bool:
    """Keep what one document says; False where the same, or what a newer extractor says, is there already."""
    said = content(part)
    known = connection.execute(
        select(DocumentRow.said, DocumentRow.superseded, RunRow.extractor)
        .join(RunRow, RunRow.id == DocumentRow.run_id)
        .where(DocumentRow.id == part.document.id)
    ).first()
    if known and not known.superseded and (known.said == said.digest or newer(known.extractor, extractor)):
        return False
    made = connection.execute(insert(RunRow).values(extractor=extractor)).inserted_primary_key
    run = int(made[0]) if made else 0
    _clear(connection, [part.document.id] if known else [], run)
    _supersede(connection, part.document, run)
    _write(connection, said, run)
    return True


def newer(version: str, than: str) -> bool:
    """Whether a version comes after another.

    >>> newer("0.10.0", "0.9.1"), newer("0.9", "0.9")
    (True, False)
    """
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def _supersede(connection: Connection, document: Document, run: int) -> None:
    """Put a document in place of the same text of the same source, which had another date or title.

    Somebody gave the right date the second time: what hung on the wrong one would stand beside it otherwise.
    """
    same = and_(DocumentRow.source == document.source, DocumentRow.name == document.name, DocumentRow.source != "")
    other = and_(same, DocumentRow.superseded == "", DocumentRow.text == document.text, DocumentRow.id != document.id)
    found = list(connection.scalars(select(DocumentRow.id).where(other)))
    _clear(connection, found, run)
    connection.execute(update(DocumentRow).where(DocumentRow.id.in_(found)).values(superseded=document.id))


def _clear(connection: Connection, documents: list[str], run: int) -> None:
    """Take away what follows from these documents, and retract what was read in them."""
    for model in (EventRow, ExpressionRow):  # mentions and participants go with their events
        connection.execute(delete(table(model)).where(table(model).c.document_id.in_(documents)))
    still = and_(StatementRow.document_id.in_(documents), StatementRow.retracted.is_(None))
    connection.execute(update(StatementRow).where(still).values(retracted=run))


def _write(connection: Connection, said: Content, run: int) -> None:
    cells = said.document | {"run_id": run, "said": said.digest, "superseded": ""}
    if not connection.execute(update(DocumentRow).where(DocumentRow.id == cells["id"]).values(cells)).rowcount:
        connection.execute(insert(table(DocumentRow)), cells)
    for model, rows in said.tables.items():
        if rows:
            connection.execute(insert(table(model)), rows)
    _state(connection, said, run)


def _state(connection: Connection, said: Content, run: int) -> None:
    """Append statements that are new; take back the retraction of those that were read before."""
    known = set(connection.scalars(select(StatementRow.id).where(StatementRow.document_id == said.document["id"])))
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
