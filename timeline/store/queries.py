"""Questions to the store, one function each: the keys (document_id, id) of the events that answer it, from their bounds alone.

`x` is the four bounds of another event, or of a stretch of time (`Bounds.lasting`). Without `possible` an answer holds wherever in their
bounds the two lie; with it there is a place where it holds. An event without any bound may always have been: it answers nothing here.
`among` says which events are asked: `everything()`, or those that `happened()`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, literal_column, or_, select, union_all

from timeline.ordering.timeline import SHOWN
from timeline.store.schema import EventRow, MentionRow
from timeline.when import Bounds, Interval
from timeline.when.interval import BEGINNING, END

if TYPE_CHECKING:
    Keys = Select[Any, Any]

KEYS = (EventRow.document_id, EventRow.id)
# In figures, not as parameters: SQLite uses the index of dated events only where the statement says the same.
DATED = and_(EventRow.earliest_start > literal_column(str(BEGINNING)), EventRow.latest_end < literal_column(str(END)))
BOUNDED = or_(EventRow.earliest_start > BEGINNING, EventRow.latest_end < END)


def everything() -> Keys:
    """All events."""
    return select(*KEYS)


def happened() -> Keys:
    """Those that a timeline shows."""
    return select(*KEYS).where(EventRow.factuality.in_(SHOWN))


def one(id: str) -> Keys:
    """The event of this id."""
    return select(*KEYS).where(EventRow.id == id)


def first(among: Keys, count: int) -> Keys:
    """So many of the earliest events, of those with a date."""
    return among.where(DATED).order_by(EventRow.midpoint, *KEYS).limit(count)


def last(among: Keys, count: int) -> Keys:
    """So many of the latest events, of those with a date."""
    return among.where(DATED).order_by(EventRow.midpoint.desc(), *KEYS).limit(count)


def before(among: Keys, x: Bounds, *, possible: bool = False) -> Keys:
    """Events that have ended when x begins."""
    certain = EventRow.latest_end <= x.earliest_start
    ends = and_(EventRow.earliest_end <= x.latest_start, EventRow.earliest_end < x.latest_end)
    begins = EventRow.earliest_start < min(x.latest_start, x.latest_end)
    return among.where(or_(certain, and_(begins, ends, BOUNDED)) if possible else certain)


def after(among: Keys, x: Bounds, *, possible: bool = False) -> Keys:
    """Events that begin when x has ended."""
    certain = EventRow.earliest_start >= x.latest_end
    begins = and_(EventRow.latest_start >= x.earliest_end, EventRow.latest_start > x.earliest_start)
    ends = EventRow.latest_end > max(x.earliest_start, x.earliest_end)
    return among.where(or_(certain, and_(begins, ends, BOUNDED)) if possible else certain)


def during(among: Keys, x: Bounds, *, possible: bool = False) -> Keys:
    """Events that begin and end within x."""
    inside = and_(EventRow.earliest_start >= x.latest_start, EventRow.latest_end <= x.earliest_end)
    # This follows from the two, and lets the index on earliest_start stop where x does.
    certain = and_(inside, EventRow.earliest_start <= x.earliest_end)
    begins = and_(EventRow.latest_start >= x.earliest_start, EventRow.earliest_start < x.latest_end)
    ends = and_(EventRow.earliest_end <= x.latest_end, EventRow.latest_end > x.earliest_start)
    return among.where(or_(certain, and_(begins, ends, BOUNDED)) if possible else certain)


def overlaps(among: Keys, x: Bounds, lengths: list[int], *, possible: bool = False) -> Keys:
    """Events that share some time with x; `lengths` are the span classes that occur in the store.

    Two that overlap at all: the one began less than its own length before the other began. Spans of a class are shorter than 2**class
    seconds, so each class is one short stretch of the index by (span_class, earliest_start), whatever else there is.
    """
    wanted = among.where(_near(x.span) if possible else _certainly(x))
    found = union_all(*(_stretch(wanted, x.span, length) for length in lengths or [0])).subquery()
    return select(found.c.document_id, found.c.id)


def _stretch(wanted: Keys, span: Interval, length: int) -> Keys:
    # The class stands in the statement as it is: as a parameter, or joined from a table, SQLite's planner leaves the index alone.
    return wanted.where(
        EventRow.span_class == literal_column(str(length)),
        EventRow.earliest_start > span.start - 2**length,
        EventRow.earliest_start < span.end,
        EventRow.latest_end > span.start,
    )


def _certainly(x: Bounds) -> ColumnElement[bool]:
    begins = or_(EventRow.latest_start < x.earliest_end, EventRow.latest_end <= x.earliest_end, EventRow.latest_start <= x.earliest_start)
    ends = or_(EventRow.earliest_end > x.latest_start, EventRow.earliest_start >= x.latest_start, EventRow.earliest_end >= x.latest_end)
    return and_(begins, ends)


def _near(span: Interval) -> ColumnElement[bool]:
    """What is open on one side may overlap anything there: it counts where its known side lies within the span."""
    until = and_(EventRow.earliest_start == BEGINNING, EventRow.latest_end <= span.end)
    since = and_(EventRow.latest_end == END, EventRow.earliest_start >= span.start)
    return and_(BOUNDED, or_(DATED, until, since))


def lengths() -> Select[int]:
    """The span classes that occur, by hopping through the index rather than reading it."""
    hop = select(func.min(EventRow.span_class).label("length")).cte("hop", recursive=True)
    following = select(func.min(EventRow.span_class)).where(EventRow.span_class > hop.c.length).scalar_subquery()
    hops = hop.union_all(select(following).where(hop.c.length.is_not(None)))
    return select(hops.c.length).where(hops.c.length.is_not(None))


def find(among: Keys, words: str) -> Keys:
    """Events in whose headline, trigger words or their lemmas every one of the words occurs."""
    said = [_says(word) for word in words.split()]
    return among.where(*said) if said else among.where(literal_column("1 = 0"))


def _says(word: str) -> ColumnElement[bool]:
    theirs = and_(MentionRow.document_id == EventRow.document_id, MentionRow.event_id == EventRow.id)
    trigger = or_(MentionRow.text.icontains(word, autoescape=True), MentionRow.lemma.icontains(word, autoescape=True))
    return or_(EventRow.headline.icontains(word, autoescape=True), exists().where(theirs, trigger))
