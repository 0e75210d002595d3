"""Documents with gold events and gold time expressions, as the benchmarks of relations read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpora import PARTS
from benchmarks.train_relations import documents
from timeline.errors import DateError
from timeline.events import Mention, given, mended
from timeline.expressions import expressions
from timeline.expressions.expression import Expression
from timeline.relations.learned.ground import PUBLISHED
from timeline.text import Document, Span
from timeline.text.syntax import Parse, parse
from timeline.when import EVER, Interval


@dataclass(frozen=True)
class Case:
    """A document with gold events and gold time expressions, each under the ids of its links."""

    fields: dict[str, Any]
    part: str
    parse: Parse
    found: list[Expression]
    mentions: list[Mention]


def cases(folder: Path, corpus: str) -> Iterator[Case]:
    """Every document of a corpus, parsed."""
    for number, fields in documents(folder, corpus):
        document = Document(fields["text"], published=interval(fields.get("dct") or ""))
        syntax = mended(parse(document))
        events = [
            {key: event[key] for key in ("eid", "eiid", "start", "end")} for event in fields["events"] if event["end"] > event["start"]
        ]
        yield Case(fields, PARTS[number % 3 == 2], syntax, gold_times(fields, document), given(syntax, events))


def interval(value: str) -> Interval:
    """What a gold value comes to; EVER where it is no calendar date ("P2D", "PAST_REF", "1998-WXX")."""
    date, _, clock = value.partition("T")
    value = value if clock[:1].isdigit() else date
    try:
        return Interval.parse(value)
    except DateError:
        return EVER


def gold_times(fields: dict[str, Any], document: Document) -> list[Expression]:
    """The annotated expressions as our own, with the interval of their gold value."""
    spans = [timex for timex in fields["timexes"] if timex.get("end", 0) > timex.get("start", 0) and timex["tid"] != fields.get("dct_tid")]
    own = expressions(document)
    return [
        Expression(
            timex["tid"],
            Span(document.id, timex["start"], timex["end"]),
            timex["text"],
            timex["type"],
            timex.get("value") or "",
            stretch(timex, own),
        )
        for timex in spans
    ]


def stretch(timex: dict[str, Any], own: list[Expression]) -> Interval:
    """The interval of a gold value; where that is no calendar date, or only the day of a part of it, the one that we find there."""
    value = timex.get("value") or ""
    told = interval(value) if timex["type"] in ("DATE", "TIME") else EVER
    ours = (e.interval for e in own if e.span.start < timex["end"] and timex["start"] < e.span.end)
    found = next(ours, EVER)
    return found if told == EVER or (timex["type"] == "TIME" and found in told) else told


def asked(case: Case) -> list[tuple[str, str, str]]:
    """The pairs that a document labels, with gold's label, under our name of the day of publication."""
    name = {case.fields["dct_tid"]: PUBLISHED}
    return [(*(name.get(link[end], link[end]) for end in ("source", "target")), link["relType"]) for link in case.fields["tlinks"]]
