"""Rows of somebody's table as a timeline: a document is made of them, so that every event has its sentence and every date its words.

A row becomes one line of the document, "2025-06-21: The bridge is closed.", whose first words are a time expression with the bounds that
the table gives; the statement that it dates the event makes the date explainable like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.errors import UnreadableError
from timeline.events.event import Event, Mention, Participant
from timeline.expressions.expression import Expression
from timeline.ordering import Timeline
from timeline.relations.relation import Kind, Relation
from timeline.render.marking import web
from timeline.text import Document, Span
from timeline.when import EVER, UNKNOWN, Bounds, Interval
from timeline.when.interval import BEGINNING, END, unit_name

TRUST = 1.0  # a table is believed as it stands
BETWEEN = "\n\n"  # rows
_ABOUT = re.compile(r"[?~%]|^(?:c|ca|circa|about|around|approx)\b", re.I)  # EDTF's marks, and what people write
ENDS = tuple(".!?…\"'”’)]»。؟")


@dataclass(frozen=True, slots=True)
class Row:
    """What one row says: `told` are the cells of its date, or of its start and its end, `where` its place ("line 3 of a.csv")."""

    where: str
    headline: str
    sentence: str
    told: tuple[str, ...] = ()
    when: Bounds = UNKNOWN
    place: str = ""
    speaker: str = ""
    factuality: str = "fact"
    participants: tuple[str, ...] = ()
    source: str = ""
    published: Interval = EVER


def sentence(headline: str, text: str = "") -> str:
    """One line that says what a row says.

    >>> sentence("The bridge is closed", "Traffic goes over Vessa"), sentence("Closed", "The bridge was closed")
    ('The bridge is closed. Traffic goes over Vessa.', 'The bridge was closed.')
    """
    parts = [" ".join(part.split()) for part in (headline, text)]
    if parts[0].casefold() in parts[1].casefold():
        parts = parts[1:]
    return " ".join(part if part.endswith(ENDS) else f"{part}." for part in parts if part)


def timeline(rows: Sequence[Row], title: str, name: str) -> Timeline:
    """The timeline of all rows; those of one source stand in one document. Raises UnreadableError where there is no row."""
    if not rows:
        raise UnreadableError(name, "it holds no row")
    groups: dict[tuple[str, Interval], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.source, row.published), []).append(row)
    made = [_Page(document(held, title, name), held, alone=len(groups) == 1) for held in groups.values()]
    for page in made:
        page.read()
    return Timeline.of(
        [page.document for page in made],
        [event for page in made for event in page.events],
        [time for page in made for time in page.expressions],
        [relation for page in made for relation in page.relations],
    )


def document(rows: Sequence[Row], title: str, name: str) -> Document:
    """The document that these rows make; it is the file's own where they name no source."""
    text, first = BETWEEN.join(line(row) for row in rows), rows[0]
    how = "given" if first.published != EVER else ""
    if not first.source:
        return Document(text, title, first.published, how, source=name, name=name)
    return Document(text, "" if web(first.source) else first.source, first.published, how, source=first.source)


def line(row: Row) -> str:
    """A row as it stands in the document."""
    return f"{_told(row)}: {row.sentence}" if row.told else row.sentence


def _told(row: Row) -> str:
    return " to ".join(row.told)


class Stated(NamedTuple):
    """That an event lies so to a stretch of time, which the first or the last cell of its date says."""

    kind: Kind
    interval: Interval
    last: bool = False


def stated(when: Bounds) -> list[Stated]:
    """What must be said of an event so that its bounds are these.

    >>> [(each.kind.name, str(each.interval)) for each in stated(Bounds.inside(Interval.parse("2025-06")))]
    [('DURING', '2025-06')]
    """
    if when.unknown and when.latest_start == END and when.earliest_end == BEGINNING:
        return []
    if when == Bounds.inside(when.span):
        return [Stated(Kind.DURING, when.span)]
    if when == Bounds.lasting(when.span):
        return [Stated(Kind.SIMULTANEOUS, when.span)]
    first, last = (when.earliest_start, when.latest_start), (when.earliest_end, when.latest_end)
    start = Stated(Kind.BEGINS, Interval(first[0], END)) if first[0] == first[1] else Stated(Kind.STARTS_IN, Interval(*first))
    end = Stated(Kind.ENDS, Interval(BEGINNING, last[1]), True) if last[0] == last[1] else Stated(Kind.ENDS_IN, Interval(*last), True)
    return [each for each in (start, end) if each.interval != EVER]


@dataclass
class _Page:
    """A document of rows, and what is read in it as it is gone through; names are led by the document's where it is not the only one."""

    document: Document
    rows: Sequence[Row]
    alone: bool
    events: list[Event] = field(default_factory=list)
    expressions: list[Expression] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)

    def read(self) -> None:
        """Go through the rows."""
        at = 0
        for number, row in enumerate(self.rows, 1):
            self._add(row, number, at)
            at += len(line(row)) + len(BETWEEN)

    def _name(self, name: str) -> str:
        return name if self.alone else f"{self.document.id[:12]}/{name}"

    def _add(self, row: Row, number: int, at: int) -> None:
        whole = Span(self.document.id, at, at + len(line(row)))
        mention = _mention(row, self._name(f"e{number}"), whole)
        self.events.append(Event((mention,)))
        for each in stated(row.when):
            time = self._expression(each, row, at, len(self.expressions) + 1)
            self.expressions.append(time)
            self.relations.append(Relation(mention.eid, time.tid, each.kind, (time.span,), TRUST, "table", _words(row, each)))

    def _expression(self, each: Stated, row: Row, at: int, number: int) -> Expression:
        text, before = (row.told or ("",))[-1 if each.last else 0], len(_told(row)) if each.last else 0
        start = at + max(0, before - len(text))
        value = unit_name(each.interval) or str(each.interval)
        kind = "TIME" if "T" in value and "/" not in value else "DATE"
        span = Span(self.document.id, start, start + len(text))
        mod = "APPROX" if _ABOUT.search(text) else ""
        return Expression(self._name(f"t{number}"), span, text, kind, value, each.interval, mod, rule="table", steps=(row.where,))


def _words(row: Row, each: Stated) -> str:
    """What the row says of the event's date, in words."""
    if len(row.told) < 2:
        return f"it says {_told(row)}"
    return f"it says that it {'ended' if each.last else 'began'} {row.told[-1 if each.last else 0]}"


def _mention(row: Row, eid: str, whole: Span) -> Mention:
    """The event of a row: its headline's words where the sentence has them, else the sentence."""
    start = whole.end - len(row.sentence)
    found = row.sentence.casefold().find(row.headline.casefold())
    at, text = (found, row.sentence[found : found + len(row.headline)]) if found >= 0 else (0, row.sentence)
    span = Span(whole.document, start + at, start + at + len(text))
    return Mention(
        eid,
        span,
        whole,
        text,
        text.casefold(),
        polarity="NEG" if row.factuality == "negated" else "POS",
        pos="OTHER",
        factuality=row.factuality,
        participants=tuple(_participants(row, whole, start)),
        place=row.place,
        speaker=row.speaker,
        headline=row.headline,
    )


def _participants(row: Row, whole: Span, start: int) -> Iterator[Participant]:
    for name in dict.fromkeys(row.participants):
        at = row.sentence.find(name)
        span = Span(whole.document, start + at, start + at + len(name)) if at >= 0 else whole
        yield Participant(name, "other", span, "NAME")


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Names without what is blank.

    >>> distinct("Elin Aasgard; ; the council".split(";"))
    ('Elin Aasgard', 'the council')
    """
    return tuple(name.strip() for name in names if name.strip())
