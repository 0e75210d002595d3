"""A whole timeline as templates see it: what is on it, in which sections, counted, and in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from timeline.events.event import Event
from timeline.relations.relation import Kind
from timeline.render.axis import Axis, Column, axis
from timeline.render.entry import FACTS, Entry, entry
from timeline.render.facets import Facet, facets
from timeline.render.grouping import Year, years
from timeline.render.lookup import Lookup, Source
from timeline.render.ticks import Tick, ticks
from timeline.render.words import Table, words
from timeline.when import Bounds, Grain, Interval
from timeline.when.civil import DAY

if TYPE_CHECKING:
    from timeline.ordering import Timeline

# Allen's relations in OWL-Time (Cox and Little 2022).
OWL = {
    Kind.BEFORE: "intervalBefore",
    Kind.AFTER: "intervalAfter",
    Kind.MEETS: "intervalMeets",
    Kind.MET_BY: "intervalMetBy",
    Kind.SIMULTANEOUS: "intervalEquals",
    Kind.BEGINS: "intervalStarts",
    Kind.BEGUN_BY: "intervalStartedBy",
    Kind.ENDS: "intervalFinishes",
    Kind.ENDED_BY: "intervalFinishedBy",
    Kind.OVERLAPS: "intervalOverlaps",
}

SECTIONS = ("undated", "negated", "possible", "generic")
NAMED = 2  # documents whose titles make that of their timeline


@dataclass(frozen=True, slots=True)
class Statement:
    """One side of a contradiction: what it says, the sentences that say so, and whether it was set aside."""

    words: str
    quotations: tuple[str, ...]
    sources: tuple[Source, ...]
    confidence: float
    set_aside: bool


@dataclass(frozen=True, slots=True)
class Dispute:
    """A contradiction: its statements, and the events it is about."""

    told: str
    statements: tuple[Statement, ...]


class View:
    """What a template is given as `view`.

    `entries` are the events of the chronology in order; `undated`, `negated`, `possible` and `generic` those of the other sections;
    `all` every event there is. Nothing is left out unless `limit` says so.
    """

    def __init__(
        self, timeline: Timeline, terms: Table, *, limit: int = 0, shown: Sequence[Event] = (), lookup: Lookup | None = None
    ) -> None:
        self.timeline = timeline
        self.terms = terms
        self.lookup = lookup or Lookup(timeline, terms)
        self.part = bool(shown)
        self.shown = shown or _most_telling(timeline.events, limit)

    @cached_property
    def all(self) -> tuple[Entry, ...]:
        """Every event in chronological order, whatever its factuality."""
        return tuple(replace(entry(event, self.lookup), bar=self.axis.bar(event.when)) for event in self.shown)

    @cached_property
    def axis(self) -> Axis:
        """The strip of time that its dated facts and plans span."""
        return axis((event.id, event.when) for event in self.shown if event.factuality in FACTS)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The chronology: facts and plans that have a date or a place in the order."""
        return tuple(_once_told(each for each in self.all if each.kind in FACTS and each.mark != "none"))

    @cached_property
    def undated(self) -> tuple[Entry, ...]:
        """Facts and plans with neither a date nor a place in the order."""
        return tuple(each for each in self.all if each.kind in FACTS and each.mark == "none")

    @property
    def negated(self) -> tuple[Entry, ...]:
        """What the text says did not happen."""
        return self.of("negated")

    @property
    def possible(self) -> tuple[Entry, ...]:
        """What it speaks of as possible."""
        return self.of("possible")

    @property
    def generic(self) -> tuple[Entry, ...]:
        """What it says of the world in general."""
        return self.of("generic")

    def of(self, kind: str) -> tuple[Entry, ...]:
        """The events of one factuality."""
        return tuple(each for each in self.all if each.kind == kind)

    @property
    def sections(self) -> list[tuple[str, tuple[Entry, ...]]]:
        """The sections after the chronology that hold anything: (name, entries)."""
        return [(name, held) for name in SECTIONS if (held := getattr(self, name))]

    @property
    def listed(self) -> tuple[Entry, ...]:
        """Every event in the order that a page shows them in: the chronology, then the other sections."""
        return self.entries + tuple(each for _, held in self.sections for each in held)

    @cached_property
    def years(self) -> tuple[Year, ...]:
        """The chronology in years and months."""
        return years(self.entries, self.terms)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The documents, numbered; of a part of the timeline those that tell of its events."""
        told = {source for each in self.all for source in each.sources} if self.part else None
        return tuple(source for source in self.lookup.sources.values() if told is None or source in told)

    @property
    def relations(self) -> list[tuple[str, str, str]]:
        """What the text says of the order of two events, in OWL-Time's names: (event, relation, event), each once."""
        found = {
            (self.lookup.event(one.first), OWL[one.kind], self.lookup.event(one.second))
            for one in self.timeline.relations
            if one.kind in OWL and not one.world
        }
        return sorted(link for link in found if link[0] and link[2] and link[0] != link[2])

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """The contradictions with their sentences."""
        return () if self.part else tuple(_dispute(conflict, self.lookup) for conflict in self.timeline.conflicts)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many there are of everything the header names; noughts are left out."""
        found = {
            "events": len(self.entries),
            "sources": len(self.sources),
            "uncertain": sum(each.mark in ("span", "before", "after") for each in self.entries),
            "ordered": sum(each.mark == "order" for each in self.entries),
            "planned": sum(each.kind == "planned" for each in self.entries),
            **{name: len(held) for name, held in self.sections},
            "conflicts": len(self.disputes),
        }
        return {name: number for name, number in found.items() if number or name == "events"}

    @property
    def title(self) -> str:
        """The titles of one or two documents; of more, or where none has any, the word for a timeline."""
        titles = [title for document in self.timeline.documents if (title := document.title or document.name)]
        return " · ".join(titles) if 0 < len(titles) == len(self.timeline.documents) <= NAMED else str(self.terms["label"]["timeline"])

    @property
    def scope(self) -> str:
        """From when to when it goes, in words; "" where nothing is dated."""
        dated = [each.when.span for each in self.entries if each.when.dated]
        if not dated:
            return ""
        first, last = min(span.start for span in dated), max(span.end for span in dated)
        return words(Bounds.lasting(Interval(Grain.DAY.floor(first), Grain.DAY.floor(last - 1) + DAY)), self.terms)

    @property
    def cut(self) -> int:
        """How many events `limit` left out."""
        return len(self.timeline.events) - len(self.shown)

    def named(self, column: Column) -> str:
        """The time of a column in words."""
        return words(Bounds.inside(column.label), self.terms)

    @property
    def ticks(self) -> list[Tick]:
        """What is written under the strip."""
        return ticks(self.axis, self.terms)

    @property
    def facets(self) -> list[Facet]:
        """What a reader can narrow it down by."""
        return facets(self.all, self.terms)

    def count(self, name: str, number: int) -> str:
        """A number with its noun: "3 events"."""
        return str(self.terms["count"][name][number != 1]).format(n=number)


def _most_telling(events: Sequence[Event], limit: int) -> Sequence[Event]:
    """All events, or the `limit` of them that belong most on a timeline, in their order."""
    if not limit or len(events) <= limit:
        return events
    best = sorted(events, key=lambda event: (event.factuality not in FACTS, -event.salience, event.id))[:limit]
    ids = {event.id for event in best}
    return [event for event in events if event.id in ids]


def _once_told(entries: Iterable[Entry]) -> Iterable[Entry]:
    """Each entry told whether the one before it has the same date, so that a page need not repeat it."""
    before = ""
    for each in entries:
        yield replace(each, again=each.date == before)
        before = each.date


def _dispute(conflict: Any, lookup: Lookup) -> Dispute:
    return Dispute(str(conflict), tuple(_statement(each, each in conflict.set_aside, lookup) for each in conflict.statements))


def _statement(statement: Any, set_aside: bool, lookup: Lookup) -> Statement:
    spans = [span for span in statement.evidence if span.document in lookup.documents]
    quoted = tuple(dict.fromkeys(lookup.sentence(span) for span in spans))
    sources = tuple(dict.fromkeys(lookup.sources[span.document] for span in spans))
    return Statement(statement.words, quoted, sources, statement.confidence, set_aside)
