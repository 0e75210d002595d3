"""A store of timelines: what is added, what is asked of it, and the events that answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import timeline
from timeline.errors import DateError, QueryError
from timeline.events.event import Event
from timeline.ordering import Timeline
from timeline.ordering.timeline import SHOWN
from timeline.store import load, queries, save
from timeline.store.migrate import found, head, ready
from timeline.store.parts import parts, whole
from timeline.store.place import engine, place, transaction
from timeline.store.window import Window
from timeline.text import Document
from timeline.when import Bounds, Interval

Answer = TypeVar("Answer")
Relating = Callable[[Timeline, Event, Event], bool | None]


class Store:
    """Timelines kept in a database: a path, or any SQLAlchemy URL. Opening an older one brings its schema up to date, after a backup.

    With `create=False` it must exist. Raises StoreError, in one sentence, where it cannot be used.

        with Store("case.db") as store:
            store.add(timeline.build("article.txt"))
            store.between("2025-06-20", "2025-06-25")

    >>> from timeline.text import Document
    >>> with Store("sqlite://") as store:
    ...     store.add(Timeline.of([Document("Nothing happened.")], [], [], []))
    ...     store.between("2025-06-20", "2025-06-25")
    True
    []

    Every question is answered with events in chronological order, those that a timeline shows; with `everything` negated, possible and
    generic ones too. `possible` asks for what may be, not only for what is certain.
    """

    def __init__(self, db: str | Path, *, create: bool = True) -> None:
        self._place = place(db)
        if not create:
            found(self._place)
        self._engine = engine(self._place)
        try:
            ready(self._engine, self._place, create=create)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @property
    def version(self) -> str:
        """The version of the schema."""
        return head()

    @property
    def documents(self) -> list[Document]:
        """Every document, by date of publication."""
        with transaction(self._engine, self._place) as connection:
            return load.documents(connection)

    def add(self, timeline_: Timeline) -> bool:
        """Keep what a timeline says; True where any of it was new. Adding it again changes nothing.

        What a newer version of the program read replaces what an older one did; an older one's is not taken. The same text of the same
        source with another date or title takes the place of the first. Statements that no longer hold stay, marked as retracted.
        """
        with transaction(self._engine, self._place, "write") as connection:
            news = [save.add(connection, part, timeline.__version__) for part in parts(timeline_)]
        return any(news)

    def timeline(self, start: str = "", end: str = "") -> Timeline:
        """The timeline of all documents; from one day to another, both inclusive, the events that may lie there."""
        window = Window.of(start, end)
        with transaction(self._engine, self._place) as connection:
            told = load.parts(connection)
        return window.view(whole(told))

    def one(self, event: str) -> Event:
        """The event of this id, or else the only one with these words in a trigger, or else in its headline. Raises QueryError."""
        found = self._events(queries.one(event)) or self.find(event, everything=True)
        found = [each for each in found if _says(each, event)] or found
        if len(found) != 1:
            raise QueryError(_which(event, found))
        return found[0]

    def find(self, words: str, *, everything: bool = False) -> list[Event]:
        """The events in which all these words occur: those where a trigger says them first, then those where a headline does."""
        return sorted(self._events(queries.find(_among(everything=everything), words)), key=lambda event: not _says(event, words))

    def between(self, start: str, end: str, *, possible: bool = False, everything: bool = False) -> list[Event]:
        """The events that share time with these days, both inclusive ("" is open)."""
        days = Bounds.lasting(Window.of(start, end).interval)
        return self._events(queries.overlaps(_among(everything=everything), days, self._lengths(), possible=possible))

    def before(self, x: Event | str, *, possible: bool = False, everything: bool = False) -> list[Event]:
        """The events that ended before x (an event, its id or words of it, or an ISO date) began."""
        event, bounds = self._bounds(x)
        found = self._events(queries.before(_among(everything=everything), bounds, possible=possible))
        return _settled(found, self._beside(event, Timeline.before, everything=everything), possible=possible)

    def after(self, x: Event | str, *, possible: bool = False, everything: bool = False) -> list[Event]:
        """The events that began after x had ended."""
        event, bounds = self._bounds(x)
        found = self._events(queries.after(_among(everything=everything), bounds, possible=possible))
        return _settled(found, self._beside(event, Timeline.after, everything=everything), possible=possible)

    def during(self, x: Event | str, *, possible: bool = False, everything: bool = False) -> list[Event]:
        """The events that lie within x."""
        event, bounds = self._bounds(x)
        found = self._events(queries.during(_among(everything=everything), bounds, possible=possible))
        return _settled(found, self._beside(event, Timeline.during, everything=everything), possible=possible)

    def overlaps(self, x: Event | str, *, possible: bool = False, everything: bool = False) -> list[Event]:
        """The events that share some time with x."""
        event, bounds = self._bounds(x)
        found = self._events(queries.overlaps(_among(everything=everything), bounds, self._lengths(), possible=possible))
        return _settled(found, self._beside(event, Timeline.overlaps, everything=everything), possible=possible)

    def first(self, count: int = 1, *, everything: bool = False) -> list[Event]:
        """So many of the earliest dated events."""
        return self._events(queries.first(_among(everything=everything), count))

    def last(self, count: int = 1, *, everything: bool = False) -> list[Event]:
        """So many of the latest dated events."""
        return self._events(queries.last(_among(everything=everything), count))

    def relation(self, first: Event | str, second: Event | str) -> str:
        """Allen's relation of two events ("before", "during", …), "" where it is not decided."""
        return self._both(first, second, Timeline.relation)

    def gap(self, first: Event | str, second: Event | str) -> tuple[int, int]:
        """Least and most seconds from the end of the first to the start of the second; negative where the second starts earlier."""
        return self._both(first, second, Timeline.gap)

    def explain(self, event: Event | str) -> str:
        """Why an event is dated as it is, in words with sentences."""
        found = event if isinstance(event, Event) else self.one(event)
        told = self._told(found)
        return told.explain(told[found.id])

    def neighbours(self, event: Event | str) -> tuple[Event | None, Event | None]:
        """What stands before and after an event in the chronological list of everything that a timeline shows."""
        found = event if isinstance(event, Event) else self.one(event)
        every = self.timeline()
        return every.neighbours(every[found.id])

    def _events(self, keys: queries.Keys) -> list[Event]:
        with transaction(self._engine, self._place) as connection:
            return load.events(connection, keys)

    def _lengths(self) -> list[int]:
        with transaction(self._engine, self._place) as connection:
            return list(connection.scalars(queries.lengths()))

    def _bounds(self, x: Event | str) -> tuple[Event | None, Bounds]:
        """What x is to be compared by: an event and its bounds, or the bounds of a stretch of time."""
        if isinstance(x, Event):
            return x, x.when
        if known := self._events(queries.one(x)):  # an id may look like a year
            return known[0], known[0].when
        try:
            return None, Bounds.lasting(Interval.parse(x))
        except DateError:
            event = self.one(x)
            return event, event.when

    def _both(self, first: Event | str, second: Event | str, answer: Callable[[Timeline, Event, Event], Answer]) -> Answer:
        """The answer about two events from the documents that tell of them."""
        a, b = (each if isinstance(each, Event) else self.one(each) for each in (first, second))
        told = self._told(a, b)
        return answer(told, told[a.id], told[b.id])

    def _told(self, *events: Event) -> Timeline:
        """The timeline of the documents that tell of these events."""
        with transaction(self._engine, self._place) as connection:
            return whole(load.parts(connection, *{mention.span.document for event in events for mention in event.mentions}))

    def _beside(self, x: Event | None, relation: Relating, *, everything: bool) -> list[tuple[Event, bool | None]]:
        """How the other events of an event's document relate to it, as the text says; the event itself does not.

        Bounds alone do not tell which of two undated events came first: their document's network does.
        """
        if x is None:
            return []
        told = self._told(x)
        known = [event for event in told.events if event.id == x.id]  # none where it is not the store's
        others = [other for other in told.events if other.id != x.id and (everything or other.factuality in SHOWN)]
        return [(it, False) for it in known] + [(other, relation(told, other, it)) for it in known for other in others]


def _among(*, everything: bool) -> queries.Keys:
    return queries.everything() if everything else queries.happened()


def _settled(found: list[Event], verdicts: list[tuple[Event, bool | None]], *, possible: bool) -> list[Event]:
    """An answer from bounds with what the text says about order: without what it denies and, to be certain, with what it affirms."""
    denied = {event.id for event, verdict in verdicts if verdict is False}
    affirmed = {} if possible else {event.id: event for event, verdict in verdicts if verdict}
    every = {event.id: event for event in found if event.id not in denied} | affirmed
    return sorted(every.values(), key=load.chronological)


def _says(event: Event, words: str) -> bool:
    triggers = " ".join(f"{mention.text} {mention.lemma}" for mention in event.mentions).casefold()
    return all(word in triggers for word in words.casefold().split())


def _which(words: str, found: list[Event]) -> str:
    if not found:
        return f"There is no event {words!r} here; give an event's id, words of its headline, or a date such as 2025-06-23."
    named = "; ".join(f"{event.id} {event.headline}" for event in found[:5])
    return f"{words!r} may be {len(found)} events ({named}{' …' if len(found) > 5 else ''}): name one by its id."
