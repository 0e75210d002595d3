"""A document with its annotations as TimeML: inline where they nest in the text, as empty elements with their place where they overlap."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.relation import PUBLICATION, Relation
from timeline.text import Document, Span
from timeline.timeml.value import CREATION, Link, Signal
from timeline.when import EVER
from timeline.when.interval import unit_name

UNDATED = "XXXX-XX-XX"
SCHEMA = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"
_RELATIONS = "BEFORE AFTER IBEFORE IAFTER INCLUDES IS_INCLUDED DURING DURING_INV SIMULTANEOUS IDENTITY BEGINS BEGUN_BY ENDS ENDED_BY"
RELATIONS = frozenset(_RELATIONS.split())
KINDS = ("TIMEX3", "EVENT", "SIGNAL")
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def timeml(
    document: Document,
    expressions: Iterable[Expression] = (),
    mentions: Iterable[Mention] = (),
    links: Iterable[Relation | tuple[str, ...]] = (),
    signals: Iterable[Signal] = (),
) -> str:
    """The TimeML document of a text and its annotations, `links` being relations or (source, target, relType[, sid]).

    TEXT holds the text character by character. An element holds no other (TimeML has no nesting): of two annotations that overlap, the
    time expression before the event, the longer before the shorter is inline; the other is an empty element whose `comment` says which
    characters it stands for. Characters that XML has no way to write become U+FFFD, one for one, so that offsets stay. Links whose ends
    are not written, or whose type TimeML does not know, are left out.

    >>> text = Document("He left at once.")
    >>> print(timeml(text, mentions=[Mention("e1", Span(text.id, 3, 7), Span(text.id, 0, 16), "left", "leave")]).split("TEXT>")[1])
    He <EVENT eid="e1" class="OCCURRENCE">left</EVENT> at once.</
    """
    times, told = sorted(expressions, key=lambda time: time.span), list(mentions)
    marked, linked = _Signals(document, times, list(signals)).links(links)
    root = etree.Element("TimeML", nsmap={"xsi": _XSI})
    root.set(f"{{{_XSI}}}noNamespaceSchemaLocation", SCHEMA)
    if document.language != "en":
        root.set(_LANGUAGE, document.language)
    root.extend(_head(document))
    root.append(_text(document.text, _annotations(times, told, marked)))
    root.extend(_instance(mention) for mention in told)
    known = (tuple(time.tid for time in times), tuple(mention.eid for mention in told), tuple(signal.sid for signal in marked))
    root.extend(_tlinks(linked, *map(frozenset, known)))
    root.text = "\n"
    for child in root:
        child.tail = "\n"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root, encoding="unicode")}\n'


def legal(text: str) -> str:
    """The text with U+FFFD in place of every character that XML 1.0 has no way to write.

    >>> legal("page\\x0cbreak") == "page\\ufffdbreak"
    True
    """
    return _ILLEGAL.sub("\ufffd", text)


def instance(eid: str) -> str:
    """The id of an event's one instance: "ei3" of "e3"."""
    return f"ei{eid.removeprefix('e')}"


@dataclass(frozen=True, slots=True)
class _Signals:
    """The signals of a document: those given, and those that relations name as their evidence."""

    document: Document
    times: list[Expression]
    signals: list[Signal]
    known: dict[Span, str] = field(default_factory=dict)  # the sid of each place

    def links(self, links: Iterable[Relation | tuple[str, ...]]) -> tuple[list[Signal], list[Link]]:
        """All signals, and all links in TimeML's terms."""
        self.known.update((signal.span, signal.sid) for signal in self.signals)
        given = list(links)
        stated = [link for link in given if isinstance(link, Relation)]
        linked = [Link(*link) for link in given if not isinstance(link, Relation)]
        if stated:
            linked += self._told(stated)
        return self.signals, linked

    def _told(self, relations: list[Relation]) -> list[Link]:
        from timeline.relations import tlinks

        trusted = {(_end(r.first), _end(r.second)): r for r in sorted(relations, key=lambda r: r.confidence)}
        return [Link(a, b, name, self._sid(trusted[a, b])) for a, b, name in tlinks(relations)]

    def _sid(self, relation: Relation) -> str:
        """The signal of a relation: the evidence that is nothing but the words that say so."""
        words = relation.words.casefold()
        span = next((span for span in relation.evidence if words and self.document.quote(span).casefold() == words), None)
        span = span and self._alone(span)
        if span is None:
            return ""
        if span not in self.known:
            self.known[span] = f"s{len(self.signals) + 1}"
            self.signals.append(Signal(self.known[span], span))
        return self.known[span]

    def _alone(self, span: Span) -> Span | None:
        """The words without the amount among them: "after" of "just three days after"; None where nothing else is there."""
        at = bisect_left(self.times, span.end, key=lambda time: time.span.start)
        if at == 0 or not self.times[at - 1].span.overlaps(span):
            return span
        amount = self.times[at - 1].span
        start, end = max((span.start, amount.start), (amount.end, span.end), key=lambda ends: ends[1] - ends[0])
        piece = self.document.text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        return replace(span, start=left, end=left + len(piece.strip())) if piece.strip() else None


def _element(tag: str, attributes: dict[str, str], text: str | None = None) -> etree._Element:
    element = etree.Element(tag, {name: legal(value) for name, value in attributes.items() if value})
    element.text = text and legal(text)
    return element


def _head(document: Document) -> Iterable[etree._Element]:
    yield _element("DOCID", {}, document.name or document.id)
    dct = _element("DCT", {})
    dct.append(_creation(document))
    yield dct
    if document.title:
        yield _element("TITLE", {}, document.title)
    if document.source:
        yield _element("EXTRAINFO", {}, document.source)


def _creation(document: Document) -> etree._Element:
    value = "" if document.published == EVER else unit_name(document.published)
    timed = "T" in value
    attributes = {
        "tid": CREATION,
        "type": "TIME" if timed else "DATE",
        "value": (value or UNDATED) + (document.zone if timed else ""),
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }
    return _element("TIMEX3", attributes, value)


@dataclass(frozen=True, slots=True)
class _Place:
    """An element and the characters it stands for; what is not `inline` is written empty, and says so."""

    start: int
    end: int
    element: etree._Element
    inline: bool = True


def _annotations(times: Sequence[Expression], mentions: Sequence[Mention], signals: Sequence[Signal]) -> list[_Place]:
    """Where each annotation is written, in the order of the text; those that come first here keep their place when others overlap."""
    tids = {time.tid for time in times} | {CREATION}
    wanted = [(time.span, _timex(time, tids)) for time in times]
    wanted += [(m.span, _element("EVENT", {"eid": m.eid, "class": m.class_})) for m in mentions]
    wanted += [(signal.span, _element("SIGNAL", {"sid": signal.sid})) for signal in signals]
    places: list[_Place] = []
    taken = _Taken()
    for span, element in sorted(wanted, key=lambda each: _rank(*each)):
        places.append(taken.place(span, element))
    return sorted(places, key=lambda place: (place.start, place.inline, place.end))


def _rank(span: Span, element: etree._Element) -> tuple[bool, int, int, int, str]:
    """Who keeps a place in the text before whom: what stands for characters at all, then by kind, then by length."""
    return span.start == span.end, KINDS.index(element.tag), span.start - span.end, span.start, str(element.values()[0])


class _Taken:
    """Which characters already stand inside an element."""

    def __init__(self) -> None:
        self.by: dict[int, int] = {}  # character → start of the element that holds it

    def place(self, span: Span, element: etree._Element) -> _Place:
        """Inline where all characters are free; else empty, before whatever is in the way."""
        holders = [self.by[at] for at in range(span.start, max(span.end, span.start + 1)) if at in self.by]
        if span.start < span.end and not holders:
            self.by.update(dict.fromkeys(range(span.start, span.end), span.start))
            return _Place(span.start, span.end, element)
        start = min([span.start, *holders])
        if (start, start) != (span.start, span.end):
            element.set("comment", f"characters {span.start} to {span.end}")
        return _Place(start, start, element, inline=False)


def _timex(time: Expression, tids: set[str]) -> etree._Element:
    anchor = CREATION if time.anchor.kind == "publication" else time.anchor.reference
    attributes = {
        "tid": time.tid,
        "type": time.type,
        "value": time.value or UNDATED,
        "mod": time.mod,
        "quant": time.quant,
        "freq": time.freq,
        "temporalFunction": "true" if anchor in tids else "false",
        "functionInDocument": "NONE",
    }
    references = {"anchorTimeID": anchor, "beginPoint": time.begin, "endPoint": time.end}
    return _element("TIMEX3", attributes | {name: tid for name, tid in references.items() if tid in tids})


def _text(text: str, places: Sequence[_Place]) -> etree._Element:
    """TEXT: the pieces of the text between, in and after its elements."""
    body = etree.Element("TEXT")
    last, at = None, 0
    for place in places:
        _follow(body, last, text[at : place.start])
        if place.inline:
            place.element.text = legal(text[place.start : place.end])
        body.append(place.element)
        last, at = place.element, max(at, place.end)
    _follow(body, last, text[at:])
    return body


def _follow(body: etree._Element, last: etree._Element | None, piece: str) -> None:
    """Put a piece of text after the last element of the body."""
    if last is None:
        body.text = legal(piece)
    else:
        last.tail = legal(piece)


def _instance(mention: Mention) -> etree._Element:
    attributes = {
        "eiid": instance(mention.eid),
        "eventID": mention.eid,
        "pos": mention.pos,
        "tense": mention.tense,
        "aspect": mention.aspect,
        "polarity": mention.polarity,
        "modality": mention.modality,
    }
    return _element("MAKEINSTANCE", attributes)


def _tlinks(links: Iterable[Link], tids: frozenset[str], eids: frozenset[str], sids: frozenset[str]) -> Iterable[etree._Element]:
    number, known = 0, tids | eids | {CREATION}
    for link in links:
        first, second = _end(link.source), _end(link.target)
        if link.type in RELATIONS and {first, second} <= known:
            number += 1
            ends = {
                "eventInstanceID" if first in eids else "timeID": instance(first) if first in eids else first,
                "relatedToEventInstance" if second in eids else "relatedToTime": instance(second) if second in eids else second,
            }
            signal = {"signalID": link.signal} if link.signal in sids else {}
            yield _element("TLINK", {"lid": f"l{number}", "relType": link.type, **ends, **signal})


def _end(node: str) -> str:
    return CREATION if node.startswith(f"{PUBLICATION}:") else node
