"""The tables, as typed models; the migrations build the same ones, which a test holds.

    run ─▶ document ─▶ expression
                   ├─▶ event ─▶ mention ─▶ participant
                   └─▶ statement ─▶ quotation

Instants are integers (seconds of local time from 1970), open sides the far ends of time, so nothing is NULL but what is not retracted.
`n` is the place among the others of the same document; `more` keeps the fields of a value that have no column.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    func,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from timeline.when.interval import BEGINNING, END

More = Annotated[dict[str, Any], mapped_column(JSON)]
Id = Annotated[str, mapped_column(String(64))]
Key = Annotated[str, mapped_column(String(64), primary_key=True)]
Owner = Annotated[str, mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)]
Place = Annotated[int, mapped_column(Integer)]
Instant = Annotated[int, mapped_column(BigInteger().with_variant(Integer, "sqlite"))]
Serial = Annotated[int, mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)]

ENDS = ("earliest_start", "latest_end", "latest_start", "earliest_end")
DATED = f"earliest_start > {BEGINNING} AND latest_end < {END}"

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """What every table shares: names for its constraints, so that migrations can find them."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {str: Text(), float: Double()}  # noqa: RUF012 (SQLAlchemy reads it from the class)


class RunRow(Base):
    """One use of the extractor that brought something new, and its version (PROV's Activity)."""

    __tablename__ = "run"
    id: Mapped[Serial]
    extractor: Mapped[str]
    started: Mapped[datetime] = mapped_column(server_default=func.current_timestamp())


class DocumentRow(Base):
    """A document as it was read; `said` is the digest of everything that the extractor read in it.

    `superseded` is the id of the document that took its place: the same text of the same source with its right date; else "".
    """

    __tablename__ = "document"
    id: Mapped[Key]
    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"))
    said: Mapped[Id]
    superseded: Mapped[Id]
    title: Mapped[str]
    source: Mapped[str]
    published_start: Mapped[Instant]
    published_end: Mapped[Instant]
    published_how: Mapped[str]
    zone: Mapped[str]
    language: Mapped[str]
    name: Mapped[str]
    text: Mapped[str]
    more: Mapped[More]

    __table_args__ = (Index(None, "source", "name"),)


class ExpressionRow(Base):
    """A time expression: its characters, its TIMEX3 attributes, the interval it names, and the rule."""

    __tablename__ = "expression"
    document_id: Mapped[Owner]
    tid: Mapped[Key]
    n: Mapped[Place]
    span_start: Mapped[Place]
    span_end: Mapped[Place]
    text: Mapped[str]
    type: Mapped[str]
    value: Mapped[str]
    mod: Mapped[str]
    interval_start: Mapped[Instant]
    interval_end: Mapped[Instant]
    rule: Mapped[str]
    more: Mapped[More]


class EventRow(Base):
    """A happening and its four bounds, in words too (`span`); `span_class` is the number of bits of the length of its span.

    Events of one class have about the same length, so an overlap query is a short range of (span_class, earliest_start) in each class.
    """

    __tablename__ = "event"
    document_id: Mapped[Owner]
    id: Mapped[Key]
    n: Mapped[Place]
    headline: Mapped[str]
    factuality: Mapped[str]
    speaker: Mapped[str]
    place: Mapped[str]
    salience: Mapped[float]
    span: Mapped[str]
    earliest_start: Mapped[Instant]
    latest_start: Mapped[Instant]
    earliest_end: Mapped[Instant]
    latest_end: Mapped[Instant]
    midpoint: Mapped[Instant]
    span_class: Mapped[int] = mapped_column(SmallInteger)

    __table_args__ = (
        CheckConstraint("earliest_start <= latest_start", "start"),
        CheckConstraint("earliest_end <= latest_end", "end"),
        Index("ix_event_window", "span_class", *ENDS, "factuality", "document_id", "id"),  # all that an overlap query looks at
        Index(None, "earliest_start"),
        Index(None, "latest_end"),
        Index("ix_event_dated", "midpoint", sqlite_where=text(DATED), postgresql_where=text(DATED)),
        Index(None, "id"),
    )


class MentionRow(Base):
    """A place where a text speaks of an event, with its TimeML attributes; `n` puts the fullest mention first."""

    __tablename__ = "mention"
    document_id: Mapped[Key]
    eid: Mapped[Key]
    event_id: Mapped[Id]
    n: Mapped[Place]
    span_start: Mapped[Place]
    span_end: Mapped[Place]
    sentence_start: Mapped[Place]
    sentence_end: Mapped[Place]
    text: Mapped[str]
    lemma: Mapped[str]
    class_: Mapped[str] = mapped_column("class")
    tense: Mapped[str]
    aspect: Mapped[str]
    polarity: Mapped[str]
    modality: Mapped[str]
    pos: Mapped[str]
    factuality: Mapped[str]
    place: Mapped[str]
    speaker: Mapped[str]
    headline: Mapped[str]
    salience: Mapped[float]
    more: Mapped[More]

    __table_args__ = (
        ForeignKeyConstraint(["document_id", "event_id"], ["event.document_id", "event.id"], ondelete="CASCADE"),
        Index(None, "document_id", "event_id"),
    )


class ParticipantRow(Base):
    """Who or what takes part, according to one mention."""

    __tablename__ = "participant"
    document_id: Mapped[Key]
    eid: Mapped[Key]
    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    entity: Mapped[str]
    span_start: Mapped[Place]
    span_end: Mapped[Place]
    more: Mapped[More]

    __table_args__ = (ForeignKeyConstraint(["document_id", "eid"], ["mention.document_id", "mention.eid"], ondelete="CASCADE"),)


class StatementRow(Base):
    """What a text says about order: appended, never rewritten; `retracted` is the run that no longer read it.

    `first` and `second` are the names of mentions and expressions within the document, `first_text` and `second_text` their words.
    """

    __tablename__ = "statement"
    id: Mapped[Key]
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    n: Mapped[Place]
    first: Mapped[Id]
    first_text: Mapped[str]
    kind: Mapped[str]
    second: Mapped[Id]
    second_text: Mapped[str]
    words: Mapped[str]
    rule: Mapped[str]
    confidence: Mapped[float]
    world: Mapped[str]
    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"))
    retracted: Mapped[int | None] = mapped_column(ForeignKey("run.id"))
    more: Mapped[More]


class QuotationRow(Base):
    """The words that a statement rests on: characters of the document, and the quote itself."""

    __tablename__ = "quotation"
    statement_id: Mapped[str] = mapped_column(ForeignKey("statement.id", ondelete="CASCADE"), primary_key=True)
    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    document_id: Mapped[Id]
    span_start: Mapped[Place]
    span_end: Mapped[Place]
    quote: Mapped[str]


def table(model: type[Base]) -> Table:
    """The table of a model, whose columns have the names that the database knows."""
    return Base.metadata.tables[model.__tablename__]


def columns(model: type[Base]) -> frozenset[str]:
    """The names of a table's columns."""
    return frozenset(table(model).columns.keys())
