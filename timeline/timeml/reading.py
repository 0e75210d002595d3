"""TimeML into values: ours, TempEval-3's, and close relatives of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from timeline.errors import DateError, UnreadableError
from timeline.events.event import Mention
from timeline.expressions.expression import Anchor, Expression
from timeline.readers import opened, published_date
from timeline.text import Document, Span, sentences
from timeline.timeml.value import CREATION, Link, Signal, TimeML
from timeline.when import EVER, Interval

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_COMMENT = re.compile(r"characters (\d+) to (\d+)")
_ASIDE = ("DOCID", "DOCNO", "DCT", "TITLE", "EXTRAINFO", "MAKEINSTANCE", "TLINK", "SLINK", "ALINK")


def read_timeml(source: Path | str) -> TimeML:
    """The annotated document of a TimeML file, or of TimeML given as a text (it holds a "<").

    Intervals are those that values name by themselves ("1998-01", "1998-01-08T09:00"), EVER for all others. Factuality is as far as
    TimeML goes: negated by polarity, possible by modality. SLINK and ALINK are not read. An event of several instances becomes as many
    mentions. Raises UnreadableError where it is not XML, or no TimeML.

    >>> from timeline.timeml import timeml
    >>> read_timeml(timeml(Document("He left.", title="Gone", published=Interval.parse("2025-06-24")))).document.title
    'Gone'
    """
    root, where = _root(source)
    if etree.QName(root).localname != "TimeML":
        raise UnreadableError(where, f"its root is <{etree.QName(root).localname}>, not <TimeML>")
    told = _Told.of(root)
    text, places = _flat(told.body)
    document = _document(root, text, where)
    found = _Reading(document, places, _sentences(text))
    return TimeML(document, tuple(found.expressions()), tuple(found.mentions(told)), tuple(_links(told)), tuple(found.signals()))


def _root(source: Path | str) -> tuple[etree._Element, str]:
    """The root element, and what to call its source in an error. Entities are not expanded, nothing else is fetched."""
    given = isinstance(source, str) and "<" in source  # no path holds one
    where = "the TimeML" if given else str(source)
    data = str(source).lstrip("\ufeff \t\r\n").encode("utf-8", "replace") if given else opened(Path(source)).data
    encoding = "utf-8" if given else None
    parser = etree.XMLParser(
        encoding=encoding, resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser), where
    except etree.XMLSyntaxError as error:
        raise UnreadableError(where, f"it is not XML ({' '.join(str(error.msg).split())})") from error


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands outside the text: instances, links, and the body that holds the text."""

    instances: dict[str, list[etree._Element]]
    links: list[etree._Element]
    dates: list[etree._Element]
    body: etree._Element

    @classmethod
    def of(cls, root: etree._Element) -> _Told:
        instances: dict[str, list[etree._Element]] = {}
        for each in root.iter("MAKEINSTANCE"):
            instances.setdefault(each.get("eventID", ""), []).append(each)
        body = root.find(".//TEXT")
        return cls(instances, list(root.iter("TLINK")), root.findall(".//DCT/TIMEX3"), _bare(root) if body is None else body)

    def mentions(self, eid: str) -> list[tuple[str, dict[str, str]]]:
        """(id, attributes) of each mention of an event: the first instance, or the event without one, keeps the event's id."""
        told = [(each.get("eiid", ""), dict(each.attrib)) for each in self.instances.get(eid, [])] or [("", {})]
        return [(eid if number == 0 else eiid, attributes) for number, (eiid, attributes) in enumerate(told)]

    def ends(self) -> dict[str, str]:
        """The id here of each instance, and of the document's own date."""
        creation = {time.get("tid", ""): CREATION for time in self.dates}
        return creation | {
            each.get("eiid", ""): eid if number == 0 else each.get("eiid", "")
            for eid, several in self.instances.items()
            for number, each in enumerate(several)
        }


def _bare(root: etree._Element) -> etree._Element:
    """A copy of the document without what is not its text, for TimeML that has no TEXT element."""
    copy = etree.fromstring(etree.tostring(root))
    etree.strip_elements(copy, *_ASIDE, with_tail=False)
    return copy


class _Place(NamedTuple):
    """An element and the characters that it holds, or says it stands for."""

    element: etree._Element
    start: int
    end: int


def _flat(body: etree._Element) -> tuple[str, list[_Place]]:
    """The text of an element and the place in it of every element below, in order."""
    pieces: list[str] = []
    places: list[_Place] = []
    starts: list[int] = []
    length = 0
    for event, node in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            starts.append(length)
            piece = (isinstance(node.tag, str) and node.text) or ""  # an entity that nobody expands has no text
        else:
            places.append(_place(node, starts.pop(), length))
            piece = (node.tail or "") if node is not body else ""
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), sorted(places, key=lambda place: (place.start, place.end))


def _place(node: etree._Element, start: int, end: int) -> _Place:
    stated = _COMMENT.fullmatch(node.get("comment") or "") if start == end else None
    return _Place(node, int(stated[1]), int(stated[2])) if stated else _Place(node, start, end)


def _document(root: etree._Element, text: str, where: str) -> Document:
    if not text.strip():
        raise UnreadableError(where, "it holds no text")
    creation = next((time for time in root.iter("TIMEX3") if time.get("functionInDocument") == "CREATION_TIME"), None)
    when, zone = _published("" if creation is None else creation.get("value", ""))
    return Document(
        text,
        title=_line(root, "TITLE"),
        published=when,
        published_how="" if when == EVER else "given",
        zone=zone,
        source=_line(root, "EXTRAINFO"),
        language=root.get(_LANGUAGE, "en"),
        name=_line(root, "DOCID") or _line(root, "DOCNO"),
    )


def _line(root: etree._Element, tag: str) -> str:
    found = root.find(f".//{tag}")
    return "" if found is None else "".join(found.itertext()).strip()


def _published(value: str) -> tuple[Interval, str]:
    """The day or minute and the zone; EVER where a document has no date, or one that no calendar has."""
    try:
        return published_date(value)
    except DateError:
        return interval(value), ""


def interval(value: str) -> Interval:
    """The stretch of time that a TIMEX3 value names by itself; EVER where it names none.

    >>> str(interval("1998-Q1")), interval("PRESENT_REF") == interval("P2D") == EVER
    ('1998-Q1', True)
    """
    try:
        return EVER if "/" in value else Interval.parse(value)
    except DateError:
        return EVER


def _sentences(text: str) -> Callable[[int], tuple[int, int]]:
    """A function that gives the sentence around a character."""
    found = sentences(text)
    starts = [start for start, _ in found]
    return lambda at: found[max(0, bisect_right(starts, at) - 1)]


@dataclass(frozen=True, slots=True)
class _Reading:
    """The places of a document's annotations, read as values."""

    document: Document
    places: list[_Place]
    sentence: Callable[[int], tuple[int, int]]

    def _each(self, tag: str) -> Iterator[tuple[etree._Element, Span, str]]:
        for element, start, end in self.places:
            if element.tag == tag:
                yield element, Span(self.document.id, start, end), self.document.text[start:end]

    def expressions(self) -> Iterator[Expression]:
        """Each TIMEX3 of the text."""
        for node, span, text in self._each("TIMEX3"):
            value = node.get("value", "")
            yield Expression(
                node.get("tid", ""),
                span,
                text,
                node.get("type", "DATE"),
                value,
                interval(value),
                mod=node.get("mod", ""),
                quant=node.get("quant", ""),
                freq=node.get("freq", ""),
                anchor=self._anchor(node.get("anchorTimeID", "")),
                begin=node.get("beginPoint", ""),
                end=node.get("endPoint", ""),
            )

    def _anchor(self, tid: str) -> Anchor:
        if tid == CREATION:
            return Anchor("publication", self.document.published, reference=tid)
        return Anchor("expression", reference=tid) if tid else Anchor()

    def mentions(self, told: _Told) -> Iterator[Mention]:
        """Each EVENT of the text, with the attributes of its instance."""
        for node, span, text in self._each("EVENT"):
            around = Span(self.document.id, *self.sentence(span.start))
            for eid, attributes in told.mentions(node.get("eid", "")):
                yield _mention(eid, (span, around, text), {**node.attrib, **attributes})

    def signals(self) -> Iterator[Signal]:
        """Each SIGNAL of the text."""
        for node, span, _ in self._each("SIGNAL"):
            yield Signal(node.get("sid", ""), span)


def _mention(eid: str, place: tuple[Span, Span, str], told: dict[str, str]) -> Mention:
    span, around, text = place
    polarity, modality = told.get("polarity", "POS"), told.get("modality", "").replace("NONE", "")
    return Mention(
        eid,
        span,
        around,
        text,
        text.casefold(),
        class_=told.get("class", "OCCURRENCE"),
        tense=told.get("tense", "NONE"),
        aspect=told.get("aspect", "NONE"),
        polarity=polarity,
        modality=modality,
        pos=told.get("pos", "OTHER"),
        factuality="negated" if polarity == "NEG" else "possible" if modality else "fact",
    )


def _links(told: _Told) -> Iterator[Link]:
    ends = told.ends()
    for node in told.links:
        source = node.get("timeID") or node.get("eventInstanceID", "")
        target = node.get("relatedToTime") or node.get("relatedToEventInstance", "")
        yield Link(ends.get(source, source), ends.get(target, target), node.get("relType", ""), node.get("signalID", ""))
