"""A timeline document by document: what one text says under its own names, as the store keeps it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from timeline.events.event import Event
from timeline.expressions.expression import Expression
from timeline.ordering import Timeline, merged
from timeline.relations.relation import PUBLICATION, Relation
from timeline.text import Document


@dataclass(frozen=True, slots=True)
class Part:
    """One document and what was read in it."""

    document: Document
    events: tuple[Event, ...]
    expressions: tuple[Expression, ...]
    relations: tuple[Relation, ...]

    @property
    def documents(self) -> tuple[Document]:
        """The one document."""
        return (self.document,)

    @property
    def words(self) -> dict[str, str]:
        """The words of each node of a relation: those of its mention or expression, or what the node stands for."""
        named = {mention.eid: mention.text for event in self.events for mention in event.mentions}
        named |= {event.id: event.main.text for event in self.events}
        named |= {expression.tid: expression.text for expression in self.expressions}
        return named | {f"{PUBLICATION}:{self.document.id}": "the publication date"}


def parts(timeline: Timeline) -> list[Part]:
    """The documents of a timeline, each with what it says; what several documents tell of one event is parted again."""
    return [_part(document, timeline, alone=len(timeline.documents) == 1) for document in timeline.documents]


def whole(told: list[Part]) -> Timeline:
    """The timeline of these documents."""
    if len(told) == 1:
        return Timeline.of(told[0].documents, told[0].events, told[0].expressions, told[0].relations)
    # A part has what `merged` looks at; a timeline of each document would be worked out first, and for nothing.
    return merged(cast("list[Timeline]", told))


def _part(document: Document, timeline: Timeline, *, alone: bool) -> Part:
    if alone:
        return Part(document, tuple(timeline.events), tuple(timeline.expressions), tuple(timeline.relations))
    events = [event for event in timeline.events if any(mention.span.document == document.id for mention in event.mentions)]
    mine = {f"{PUBLICATION}:{document.id}", *(event.id for event in events)}
    return Part(
        document,
        tuple(_event(event, document) for event in events),
        tuple(_expression(each, document) for each in timeline.expressions if each.span.document == document.id),
        tuple(_relation(each, document) for each in timeline.relations if _whose({each.first, each.second}, mine, document)),
    )


def _whose(names: set[str], mine: set[str], document: Document) -> bool:
    """Whether all these nodes are the document's own; what was concluded across documents is concluded anew."""
    return all(name in mine or local(name, document) != name for name in names)


def _event(event: Event, document: Document) -> Event:
    told = (mention for mention in event.mentions if mention.span.document == document.id)
    return replace(event, mentions=tuple(replace(mention, eid=local(mention.eid, document)) for mention in told))


def _expression(each: Expression, document: Document) -> Expression:
    anchor = replace(each.anchor, reference=local(each.anchor.reference, document))
    tid, begin, end = (local(name, document) for name in (each.tid, each.begin, each.end))
    return replace(each, anchor=anchor, tid=tid, begin=begin, end=end)


def _relation(each: Relation, document: Document) -> Relation:
    kind, colon, name = each.world.partition(":")
    world = f"{kind}:{local(name, document)}" if colon else each.world
    return replace(each, first=local(each.first, document), second=local(each.second, document), world=world)


def local(name: str, document: Document) -> str:
    """A node's name within its document: "3f2a/e1" is e1 in the document whose id begins with 3f2a.

    >>> text = Document("He left.")
    >>> local(f"{text.id[:6]}/e1", text), local("e1", text)
    ('e1', 'e1')
    """
    prefix, slash, rest = name.partition("/")
    return rest if slash and document.id.startswith(prefix) else name
