"""TimeML as a timeline: its expressions and events are ours, its temporal links our statements; bounds are worked out from them.

A time expression without a value of its own ("PRESENT_REF", "P2D") dates nothing; that of the document's creation is its publication.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.events.event import Event, Mention
from timeline.ordering import Timeline
from timeline.readers.source import Source
from timeline.relations.names import NAMES
from timeline.relations.nodes import publication
from timeline.relations.relation import Kind, Relation
from timeline.text import Span
from timeline.timeml import CREATION, Link, TimeML, read_timeml

TRUST = 0.95  # annotators agree on most links, not on all
IDENTITY = "IDENTITY"
# TLINK relTypes as kinds: the first kind that is written so, and those that we do not write.
KINDS: dict[str, Kind] = {name: kind for kind, name in reversed(NAMES.items())} | {
    "DURING": Kind.SIMULTANEOUS,
    "DURING_INV": Kind.SIMULTANEOUS,
    IDENTITY: Kind.SIMULTANEOUS,
}
WORDS = {
    "BEFORE": "before",
    "AFTER": "after",
    "IBEFORE": "right before",
    "IAFTER": "right after",
    "IS_INCLUDED": "within",
    "INCLUDES": "around",
    "BEGINS": "at the beginning of",
    "BEGUN_BY": "begun by",
    "ENDS": "at the end of",
    "ENDED_BY": "ended by",
}
LONGEST = 90  # characters of a clause that may stand as a headline


def annotated(source: Source) -> Timeline:
    """The timeline of a TimeML file. Raises UnreadableError where it is none."""
    return told(read_timeml(source.path))


def told(read: TimeML) -> Timeline:
    """The timeline of an annotated document.

    >>> from timeline.timeml import timeml
    >>> from timeline.text import Document
    >>> text = Document("He left at once.")
    >>> left = Mention("e1", Span(text.id, 3, 7), Span(text.id, 0, 16), "left", "leave")
    >>> [event.headline for event in told(read_timeml(timeml(text, mentions=[left]))).events]
    ['He left at once']
    """
    mentions = [replace(mention, headline=clause(read, mention)) for mention in read.mentions]
    joined = _events(mentions, [link for link in read.tlinks if link.type == IDENTITY])
    return Timeline.of([read.document], joined, read.expressions, _relations(read, _places(read)))


def _events(mentions: list[Mention], same: Iterable[Link]) -> list[Event]:
    """The events that mentions tell of, those that links call the same as one."""
    groups = {mention.eid: [mention] for mention in mentions}
    for link in same:
        first, second = groups.get(link.source), groups.get(link.target)
        if first is not None and second is not None and first is not second:
            first += second
            groups |= {mention.eid: first for mention in second}
    return [Event(tuple(group)) for group in dict.fromkeys(map(_key, groups.values()))]


def _key(group: list[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(group, key=lambda mention: mention.span))


def _places(read: TimeML) -> dict[str, Span]:
    """The characters that each end of a link stands for; for an event its sentence."""
    return {mention.eid: mention.sentence for mention in read.mentions} | {time.tid: time.span for time in read.expressions}


def _relations(read: TimeML, places: dict[str, Span]) -> Iterator[Relation]:
    signals = {signal.sid: signal.span for signal in read.signals}
    nodes = {CREATION: publication(read.document)}
    for link in read.tlinks:
        ends = [end for end in (link.source, link.target) if end in places]
        kind = KINDS.get(link.type)
        if kind is None or not ends or not {link.source, link.target} <= {*places, CREATION}:
            continue
        evidence = ([signals[link.signal]] if link.signal in signals else []) + [places[end] for end in ends]
        first, second = (nodes.get(end, end) for end in (link.source, link.target))
        yield Relation(first, second, kind, tuple(dict.fromkeys(evidence)), TRUST, "TimeML", _words(read, link, places))


def _words(read: TimeML, link: Link, places: dict[str, Span]) -> str:
    """What a link says, in words."""
    other = places.get(link.target)
    label = "the publication date" if other is None else f"“{_name(read, link.target, other)}”"
    return f"it is annotated as {WORDS.get(link.type, 'at the time of')} {label}"


def _name(read: TimeML, node: str, span: Span) -> str:
    return next((mention.text for mention in read.mentions if mention.eid == node), read.document.quote(span))


def clause(read: TimeML, mention: Mention) -> str:
    """The words around a trigger up to the next stops of its sentence, where they are few; else the trigger itself."""
    text, span, around = read.document.text, mention.span, mention.sentence
    start = max(
        (text.rfind(stop, around.start, span.start) + len(stop) for stop in STOPS if stop in text[around.start : span.start]),
        default=around.start,
    )
    ends = [at for stop in STOPS if (at := text.find(stop, span.end, around.end)) >= 0]
    found = " ".join(text[start : min(ends, default=around.end)].split()).strip(' .!?"“”')
    return found[:1].upper() + found[1:] if len(found) <= LONGEST else mention.text


STOPS = (", ", "; ", ": ", " — ", " – ", " (", ") ")
