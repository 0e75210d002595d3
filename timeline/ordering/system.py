"""The solved network of a timeline with the names of its nodes: which event a mention stands for, which date an expression names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.events.event import Event
from timeline.expressions.expression import Expression
from timeline.ordering.chains import Chains
from timeline.ordering.entailment import Entailment
from timeline.ordering.solve import Solution
from timeline.ordering.stride import TICKS
from timeline.ordering.worlds import Worlds, worlds
from timeline.relations import times as dates
from timeline.relations.relation import Relation, Time
from timeline.text import Document, Span
from timeline.text.sentences import sentences
from timeline.when import Interval


@dataclass(frozen=True, slots=True)
class System:
    """Everything about a timeline's order; what a query works out is kept for the next one. `told` says which event a mention tells of."""

    documents: Mapping[str, Document]
    times: Mapping[str, Time]
    names: Mapping[str, str]
    worlds: Worlds
    defaults: Mapping[str, int]
    told: Mapping[str, str] = field(default_factory=dict)
    entailments: dict[int, Entailment] = field(default_factory=dict)
    linked: dict[int, Chains] = field(default_factory=dict)
    split: dict[str, list[Span]] = field(default_factory=dict)

    def event(self, name: str) -> str:
        """The node that a name stands for: a mention's event, else itself."""
        return self.told.get(name, name)

    def chains(self, solved: Solution) -> Chains:
        """The edges of a solution, for walking back; where it is not the narrator's, those of the narrator's beneath."""
        if id(solved) not in self.linked:
            main = self.worlds.main
            self.linked[id(solved)] = Chains.of(solved, self.chains(main) if solved is not main else None)
        return self.linked[id(solved)]

    def sentence(self, span: Span) -> Span | None:
        """The sentence that a span begins in; None where it begins between two."""
        if span.document not in self.split:
            text = self.documents[span.document].text
            self.split[span.document] = [Span(span.document, start, end) for start, end in sentences(text)]
        told = self.split[span.document]
        at = bisect_right(told, span.start, key=lambda sentence: sentence.start) - 1
        return told[at] if at >= 0 and span.start < told[at].end else None

    def entailment(self, first: str, second: str) -> Entailment:
        """What is forced between two nodes: in the world that speaks of both, the narrator's first."""
        solved = self.worlds.between(first, second)
        if id(solved) not in self.entailments:
            self.entailments[id(solved)] = Entailment(solved, self.chains(solved))
        return self.entailments[id(solved)]


DATE = "date:"  # leads the name of a node that stands for a date which no text names: "date:2025-06-21"


def date_node(interval: Interval) -> str:
    """The name of a node that stands for a date which no text names."""
    return f"{DATE}{interval}"


def given_dates(relations: Sequence[Relation]) -> list[Time]:
    """The nodes of dates that relations name and no text does."""
    names = {name: None for relation in relations for name in (relation.first, relation.second) if name.startswith(DATE)}
    return [Time(name, Interval.parse(name.removeprefix(DATE)), name.removeprefix(DATE), "it is given") for name in names]


def named_dates(documents: Sequence[Document], expressions: Sequence[Expression]) -> list[Time]:
    """The nodes of what the documents' expressions name, and of the dates of publication."""
    spoken: dict[str, list[Expression]] = {document.id: [] for document in documents}
    for expression in expressions:
        spoken[expression.span.document].append(expression)
    return [time for document in documents for time in dates(spoken[document.id], document)]


def system(documents: Sequence[Document], events: Sequence[Event], named: Sequence[Time], relations: Sequence[Relation]) -> System:
    """The solved network of these documents, their events, the dates they name and what they say of order."""
    alias = {mention.eid: event.id for event in events for mention in event.mentions}
    solved = worlds([event.id for event in events], named, relations, alias)
    published = {document.id: document.published.end * TICKS for document in documents if document.dated}
    defaults = {event.id: published.get(event.main.span.document, 0) for event in events}
    names = {event.id: event.headline or event.main.text for event in events}
    return System({document.id: document for document in documents}, {time.id: time for time in named}, names, solved, defaults, alias)
