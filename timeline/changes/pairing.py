"""Which event of one timeline is which of another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.changes.change import Told
from timeline.events.event import Event, Mention
from timeline.ordering import Timeline
from timeline.render import words
from timeline.text import Document

Key = tuple[str, str, str]  # source, trigger, sentence
ALIKE = 0.5  # the share of words that two sentences must have in common for one to be taken for an edition of the other


class Side:
    """One of the two timelines, with what is needed to find an event of the other in it."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.names = {document.id: _name(document) for document in timeline.documents}

    def told(self, event: Event) -> Told:
        """The event with its reasons."""
        return Told(event, words(event.when), self.name(event.main), self.timeline.explain(event))

    def name(self, mention: Mention) -> str:
        """Where a mention stands."""
        return self.names[mention.span.document]

    def has(self, event: Event, other: "Side") -> str:
        """What this side has of the document in which the other has an event."""
        if event.main.span.document in self.names:
            return "the text"
        return "another edition" if other.name(event.main) in self.names.values() else "nothing"

    def keys(self, event: Event) -> Iterator[Key]:
        """What an event is known by in another edition of its text: each mention's source, trigger and sentence."""
        for mention in event.mentions:
            yield self.name(mention), mention.text.casefold(), self.timeline.quote(mention.sentence)

    def likeness(self, event: Event) -> tuple[tuple[str, str], set[str]]:
        """What an event may be recognised by where its sentence was edited: source and lemma, and the sentence's words."""
        sentence = self.timeline.quote(event.main.sentence)
        return (self.name(event.main), event.main.lemma.casefold()), set(sentence.casefold().split())


def _name(document: Document) -> str:
    """What a reader would call a document, the same for all its editions."""
    return document.source or document.title or document.name or document.id


def pairs(old: Side, new: Side) -> list[tuple[Event, Event]]:
    """Each old event with the new one that it is, where there is one, by the surest sign first."""
    found: dict[str, tuple[Event, Event]] = {}
    for signs in (_same, _retold, _edited):
        taken = {event.id for _, event in found.values()}
        left = [event for event in old.timeline.events if event.id not in found]
        fresh = [event for event in new.timeline.events if event.id not in taken]
        for was, now in signs(Rest(old, left), Rest(new, fresh)):
            if was.id not in found and now.id not in taken:
                found[was.id] = was, now
                taken.add(now.id)
    place = {event.id: n for n, event in enumerate(new.timeline.events)}
    return sorted(found.values(), key=lambda pair: place[pair[1].id])


@dataclass(frozen=True, slots=True)
class Rest:
    """The events of a side that are not paired yet."""

    side: Side
    events: list[Event]


def _same(old: Rest, new: Rest) -> Iterator[tuple[Event, Event]]:
    now = {event.id: event for event in new.events}
    return ((event, now[event.id]) for event in old.events if event.id in now)


def _retold(old: Rest, new: Rest) -> Iterator[tuple[Event, Event]]:
    """Events of one source with the same trigger in the same sentence."""
    known: dict[Key, list[Event]] = {}
    for event in new.events:
        for key in new.side.keys(event):
            known.setdefault(key, []).append(event)
    return ((event, now) for event in old.events for key in old.side.keys(event) for now in known.get(key, ()))


def _edited(old: Rest, new: Rest) -> Iterable[tuple[Event, Event]]:
    """Events of one source with the same lemma, in sentences that are much alike, the likest first."""
    known: dict[tuple[str, str], list[tuple[Event, set[str]]]] = {}
    for event in new.events:
        key, said = new.side.likeness(event)
        known.setdefault(key, []).append((event, said))
    found = []
    for event in old.events:
        key, said = old.side.likeness(event)
        found += [(len(said & other) / len(said | other), event, now) for now, other in known.get(key, ())]
    return [(was, now) for alike, was, now in sorted(found, key=lambda each: -each[0]) if alike >= ALIKE]
