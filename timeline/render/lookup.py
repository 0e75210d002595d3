"""What is looked up many times while a timeline is put into words: sentences, sources, neighbours, evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.events.event import Event, Mention
from timeline.relations.relation import Kind
from timeline.render.marking import Piece, pieces, web
from timeline.render.words import Table, name, words
from timeline.text import Document, Span
from timeline.when import Bounds
from timeline.when.civil import DAY
from timeline.when.grain import Grain
from timeline.when.interval import iso

if TYPE_CHECKING:
    from timeline.ordering import Timeline
    from timeline.render.entry import Entry

# How the first of two events lies to the second, and the second to the first, as keys of [order] in the words.
PLACES = {
    Kind.BEFORE: ("before", "after"),
    Kind.MEETS: ("before", "after"),
    Kind.AFTER: ("after", "before"),
    Kind.MET_BY: ("after", "before"),
    Kind.STARTS_BEFORE: ("began_before", "began_after"),
    Kind.STARTS_AFTER: ("began_after", "began_before"),
    Kind.DURING: ("during", "while"),
    Kind.INCLUDES: ("while", "during"),
    Kind.SIMULTANEOUS: ("while", "while"),
    Kind.MEETING_AT_ALL: ("while", "while"),
    Kind.OVERLAPS: ("began_before", "began_after"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """A document as the reader of a page knows it; `link` is its address where that may be linked to."""

    number: int
    id: str
    title: str
    published: str
    iso: str
    how: str
    trust: str
    link: str
    address: str
    language: str


class Lookup:
    """The indexes of one timeline, made once."""

    def __init__(self, timeline: Timeline, terms: Table) -> None:
        self.timeline = timeline
        self.terms = terms
        self.entries: dict[str, Entry] = {}
        self._dates: dict[Bounds, str] = {}
        self.documents: dict[str, Document] = {document.id: document for document in timeline.documents}
        self.sources = {document.id: source(document, number, terms) for number, document in enumerate(timeline.documents, 1)}

    @cached_property
    def times(self) -> dict[str, list[Span]]:
        """The spans of time expressions by document, in reading order."""
        found: dict[str, list[Span]] = defaultdict(list)
        for expression in self.timeline.expressions:
            found[expression.span.document].append(expression.span)
        return {document: sorted(spans) for document, spans in found.items()}

    @cached_property
    def signals(self) -> dict[str, list[Span]]:
        """The evidence of the relations that each event or mention takes part in."""
        found: dict[str, list[Span]] = defaultdict(list)
        for relation in self.timeline.relations:
            for node in (relation.first, relation.second):
                found[node] += relation.evidence
        return dict(found)

    @cached_property
    def contested(self) -> set[str]:
        """The ids of the events that a contradiction is about."""
        return {self.events[node] for node in _parties(self.timeline) if node in self.events}

    @cached_property
    def highlights(self) -> set[str]:
        """The ids of the events that a person would choose."""
        return {event.id for event in self.timeline.highlights}

    @cached_property
    def events(self) -> dict[str, str]:
        """The id of the event that each node stands for: events' own ids and those of their mentions."""
        return {node: event.id for event in self.timeline.events for node in _nodes(event)}

    def event(self, node: str) -> str:
        """The id of the event that a node stands for, "" where it is a date."""
        return self.events.get(node, "")

    def date(self, when: Bounds) -> str:
        """The date in words, each put into words once."""
        if when not in self._dates:
            self._dates[when] = words(when, self.terms)
        return self._dates[when]

    def pieces(self, mention: Mention, event: Event) -> tuple[Piece, ...]:
        """The sentence of a mention, marked."""
        sentence = mention.sentence
        marks = [(mention.span, "event"), *((span, "time") for span in _within(self.times.get(sentence.document, []), sentence))]
        for node in (mention.eid, event.id):
            marks += [(span, "order") for span in self.signals.get(node, ()) if span != sentence and not span.holds(mention.span)]
        return pieces(self.documents[sentence.document], sentence, marks)

    def sentence(self, span: Span) -> str:
        """The whole sentence that a span stands in, of those that tell of an event; else the span itself."""
        spans = self.told.get(span.document, [])
        return self.documents[span.document].quote(next((told for told in spans if told.overlaps(span)), span))

    @cached_property
    def told(self) -> dict[str, list[Span]]:
        """The sentences that tell of events, by document."""
        found: dict[str, set[Span]] = defaultdict(set)
        for event in self.timeline.events:
            for mention in event.mentions:
                found[mention.sentence.document].add(mention.sentence)
        return {document: sorted(spans) for document, spans in found.items()}

    @cached_property
    def told_order(self) -> dict[str, list[tuple[str, Event, Span]]]:
        """What the texts say of each event's place among others: (how, the other, the sentence), as told, nothing that was set aside."""
        aside = {relation for conflict in self.timeline.conflicts for relation in conflict.set_aside}
        by_id = {event.id: event for event in self.timeline.events}
        found: dict[str, list[tuple[str, Event, Span]]] = defaultdict(list)
        for relation in self.timeline.relations:
            first, second = self.event(relation.first), self.event(relation.second)
            if first and second and first != second and not relation.world and relation.kind in PLACES and relation not in aside:
                here, there = PLACES[relation.kind]
                found[first].append((here, by_id[second], relation.evidence[0]))
                found[second].append((there, by_id[first], relation.evidence[0]))
        return dict(found)

    def order(self, event: Event) -> str:
        """The sentence on its place among others: “After “…” and before “…”.”, "" where nothing is told of it."""
        said = dict.fromkeys(f"{self.terms['order'][how]} “{_title(other)}”" for how, other, _ in self.told_order.get(event.id, []))
        if not said:
            return ""
        line = self.terms["order"]["and"].join(said)
        return f"{line[0].upper()}{line[1:]}."

    def order_told(self, event: Event) -> tuple[str, ...]:
        """The sentences that say so, but for the one that tells of the event itself."""
        spans = dict.fromkeys(span for _, _, span in self.told_order.get(event.id, []) if not event.main.sentence.holds(span))
        return tuple(dict.fromkeys(self.sentence(span) for span in spans))

    def why(self, event: Event) -> list[str]:
        """The chain of evidence, line by line, without its heading, which names the event and its date."""
        return [line for line in self.timeline.explain(event).splitlines()[1:] if line.strip()]


def source(document: Document, number: int, terms: Table) -> Source:
    """A document in words: when it was published, how that was found, and how far to trust it."""
    how = document.published_how
    when = terms["label"]["published"].format(date=_day(document, terms)) if document.dated else terms["label"]["unpublished"]
    return Source(
        number=number,
        id=document.id,
        title=document.title or document.name or document.source or terms["label"]["source"],
        published=when,
        iso=iso(document.published.start) if document.dated else "",
        how=str(terms["how"].get(how, how)) if document.dated else "",
        trust=str(terms["trust"].get(how, terms["trust"][""])) if document.dated else "",
        link=document.source if web(document.source) else "",
        address=document.source,
        language=document.language,
    )


def _day(document: Document, terms: Table) -> str:
    when = document.published
    grain = Grain.DAY if when.length >= DAY else Grain.MINUTE
    return name(grain.unit(when.start), terms) + (f" ({document.zone})" if document.zone else "")


def _title(event: Event) -> str:
    return event.headline or event.main.text


def _nodes(event: Event) -> list[str]:
    return [event.id, *(mention.eid for mention in event.mentions)]


def _parties(timeline: Timeline) -> Iterable[str]:
    """The nodes that the statements of contradictions relate."""
    for conflict in timeline.conflicts:
        for statement in conflict.statements:
            yield from (getattr(statement, "first", ""), getattr(statement, "second", ""))


def _within(spans: list[Span], sentence: Span) -> list[Span]:
    """The spans that lie in a sentence, of a sorted list."""
    at = bisect_left(spans, replace(sentence, end=sentence.start))  # one that begins where the sentence does is shorter than it
    found = []
    while at < len(spans) and spans[at].start < sentence.end:
        found.append(spans[at])
        at += 1
    return found
