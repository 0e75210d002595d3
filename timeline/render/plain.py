"""A timeline as plain data, everything in it, so that it can be read back: what JSON and JSON lines hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from timeline.render.entry import Entry
from timeline.render.lookup import Source
from timeline.render.view import Dispute, View
from timeline.text import Document
from timeline.when import EVER, Bounds, Interval
from timeline.when.interval import BEGINNING, END, iso

VERSION = 1


def timeline(view: View) -> dict[str, Any]:
    """The whole timeline as one object."""
    return {
        "timeline": VERSION,
        "title": view.title,
        "counts": view.counts,
        "documents": [document(each, view.lookup.sources[each.id]) for each in view.timeline.documents],
        "events": [event(each) for each in view.all],
        "expressions": [plain(each) for each in view.timeline.expressions],
        "relations": [plain(each) for each in view.timeline.relations],
        "conflicts": [dispute(each) for each in view.disputes],
        **_others(view),
    }


def _others(view: View) -> dict[str, Any]:
    """The headlines of events that are not in a view and that relations tell of, so that an explanation can name them; nothing of none."""
    others = [{"id": id, "headline": headline} for id, headline in view.timeline.others.items()]
    return {"others": others} if others else {}


def lines(view: View) -> Iterator[dict[str, Any]]:
    """The same, one object a line: documents first, then events in order, then what they rest on.

    `kind` says what a line is; the kind of a relation is its `relation`.
    """
    whole = timeline(view)
    for kind in ("document", "event", "expression", "relation", "conflict", "other"):
        for each in whole.get(f"{kind}s", []):
            own = {"relation": each["kind"]} if "kind" in each else {}
            yield {"kind": kind, **own, **{name: part for name, part in each.items() if name != "kind"}}


def document(each: Document, source: Source) -> dict[str, Any]:
    """A document with its text, so that spans mean something, and how its date was found."""
    return {"id": each.id, **plain(each), "trust": source.trust}


def event(each: Entry) -> dict[str, Any]:
    """An event: in words, in EDTF, its first and last possible day, its four bounds, its mentions, why it is dated so."""
    first, last = each.days
    return {
        "id": each.id,
        "headline": each.headline,
        "date": each.date,
        "edtf": each.edtf,
        "earliest": first or None,
        "latest": last or None,
        "bounds": bounds(each.when),
        "certainty": each.mark,
        "factuality": each.kind,
        "speaker": each.speaker,
        "participants": list(each.who),
        "place": each.place,
        "order": each.order,
        "contested": each.contested,
        "sentences": [{"text": told.text, "source": told.source.id, "speaker": told.speaker, "url": told.url} for told in each.quotations],
        "why": [step.text for step in each.why],
        "mentions": [plain(mention) for mention in each.event.mentions],
    }


def dispute(each: Dispute) -> dict[str, Any]:
    """A contradiction: each statement with its sentences, and which one was set aside."""
    return {
        "told": each.told,
        "statements": [
            {
                "words": statement.words,
                "sentences": list(statement.quotations),
                "sources": [source.id for source in statement.sources],
                "confidence": statement.confidence,
                "set_aside": statement.set_aside,
            }
            for statement in each.statements
        ],
    }


def bounds(when: Bounds) -> dict[str, str | None]:
    """The four bounds in ISO 8601, null where unknown."""
    return {field.name: _instant(getattr(when, field.name)) for field in fields(when)}


def _instant(at: int) -> str | None:
    return None if at in (BEGINNING, END) else iso(at)


def plain(value: Any) -> Any:
    """A value object as dictionaries, lists and scalars.

    >>> plain(Interval.parse("2025-06")), plain(EVER)
    ('2025-06-01/2025-07-01', '../..')
    """
    if isinstance(value, Interval):
        return _ends(value)
    if isinstance(value, Enum):
        return value.name
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return [plain(each) for each in value] if isinstance(value, tuple | list) else value


def _ends(interval: Interval) -> str:
    """Both ends, whatever unit the interval is: exact, and read back by `Interval.parse`."""
    start = ".." if interval.start == BEGINNING else iso(interval.start)
    return f"{start}/{'..' if interval.end == END else iso(interval.end)}"


__all__ = ["EVER", "VERSION", "bounds", "dispute", "document", "event", "lines", "plain", "timeline"]
