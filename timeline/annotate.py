"""One JSON document a line in, its time expressions, events and relations a line out: what evaluation and other tools run on.

In:  {"id", "text", "dct"?, "title"?, "prefer"?: "past"|"future"|"nearest", "day_first"?: bool, "events"?, "pairs"?}
Out: {"id", "timexes": [...], "events": [...], "tlinks": [...], "pairs"?: [...]}, or {"id", "timeml"}; the TimeML itself of a single line.

`start` and `end` are characters of the text as given, end exclusive; an `interval` is half-open local time, null for an open side.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.errors import UnreadableError
from timeline.expressions import Settings, dated, expressions
from timeline.expressions.expression import Expression
from timeline.readers.lines import document, record
from timeline.text import Document

if TYPE_CHECKING:
    from timeline.ordering import Timeline
    from timeline.reconstruct import Analysis
    from timeline.relations import Relation

Link = tuple[str, str, str]  # source, target, relType
PREFERENCES = ("", "past", "future", "nearest")
RELATIONS = ("linked", "stated", "all")


@dataclass(frozen=True, slots=True)
class Wish:
    """What to write: expressions only, one of RELATIONS, answers about given triggers, TimeML.

    "linked" are the few relations that an annotator would draw, "stated" what the text says and no more, "all" every pair that is decided.
    """

    only_timexes: bool = False
    relations: str = RELATIONS[0]
    given: bool = False
    timeml: bool = False
    model: str = ""
    weights: Path | None = None


@dataclass(frozen=True, slots=True)
class Malformed:
    """A line that cannot be read, with the sentence that says why."""

    number: int
    why: str


def annotated(lines: Iterable[str], wish: Wish) -> Iterator[dict[str, Any] | Malformed]:
    """What is found in each line, in the order of the lines; a malformed line is a value and does not stop the others."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield answer(record(line, f"line {number}"), f"line {number}", wish)
            except UnreadableError as error:
                yield Malformed(number, str(error))


def answer(fields: dict[str, Any], where: str, wish: Wish) -> dict[str, Any]:
    """The output object of one input object. Raises UnreadableError where a field is not what it should be."""
    text, settings = dated(document(fields, where)), _settings(fields, where)
    found: dict[str, Any] = {"id": fields.get("id")}
    if wish.only_timexes:
        return found | _timexes(text, settings, wish)
    if wish.given:
        return found | _given(text, fields, settings, wish)
    return found | _whole(text, settings, wish)


def timex(expression: Expression) -> dict[str, Any]:
    """One time expression as plain data; attributes that say nothing are left out, save those every reader expects."""
    plain = {
        "tid": expression.tid,
        "start": expression.span.start,
        "end": expression.span.end,
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod or None,
        "interval": list(expression.interval.iso()),
        "anchor": expression.anchor.reference or expression.anchor.kind,
        "rule": expression.rule,
    }
    extras = {"quant": expression.quant, "freq": expression.freq, "beginPoint": expression.begin, "endPoint": expression.end}
    return plain | {name: value for name, value in extras.items() if value}


def _settings(fields: dict[str, Any], where: str) -> Settings:
    prefer = fields.get("prefer") or ""
    if prefer not in PREFERENCES:
        raise UnreadableError(where, f'"prefer" is {prefer!r}', remedy="It is past, future or nearest.")
    return Settings(prefer=prefer, day_first=bool(fields.get("day_first", False)))


def _timexes(text: Document, settings: Settings, wish: Wish) -> dict[str, Any]:
    found = expressions(text, settings)
    if wish.timeml:
        from timeline.timeml import timeml

        return {"timeml": timeml(text, found)}
    return {"timexes": [timex(expression) for expression in found]}


def _whole(text: Document, settings: Settings, wish: Wish) -> dict[str, Any]:
    from timeline.reconstruct import analysis, in_order
    from timeline.text.syntax import MODEL

    read = analysis(text, model=wish.model or MODEL, settings=settings)
    timeline = in_order(read)
    if wish.timeml:
        from timeline.timeml import timeml

        told = sorted((mention for event in timeline.events for mention in event.naming), key=lambda mention: mention.span)
        return {"timeml": timeml(text, timeline.expressions, told, _links(read, timeline, wish))}
    return {
        "timexes": [timex(expression) for expression in timeline.expressions],
        "events": sorted(_events(timeline), key=lambda plain: (plain["start"], plain["end"])),
        "tlinks": [dict(zip(("source", "target", "relType"), link, strict=True)) for link in _named(_links(read, timeline, wish))],
    }


def _links(read: "Analysis", timeline: "Timeline", wish: Wish) -> list["Relation | Link"]:
    """What relates events and times, as relations with their evidence or under TimeML's names; mentions of one happening last."""
    if wish.relations == "all":
        return [*_decided(timeline)]
    if wish.relations == "stated":
        return [*read.relations]
    from timeline.relations.linking import linked

    return [*linked(read.parse, read.expressions, read.mentions, read.relations), *_same(timeline)]


def _named(links: list["Relation | Link"]) -> Iterator[Link]:
    """Everything under TimeML's names, each pair once."""
    from timeline.relations import tlinks

    named = tlinks(link for link in links if not isinstance(link, tuple))
    known = {frozenset(link[:2]) for link in named}
    yield from named
    yield from (link for link in links if isinstance(link, tuple) and frozenset(link[:2]) not in known)


def _events(timeline: "Timeline") -> Iterator[dict[str, Any]]:
    for event in timeline.events:
        for mention in event.naming:
            yield {
                "eid": mention.eid,
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.text,
                "class": mention.class_,
                "tense": mention.tense,
                "aspect": mention.aspect,
                "polarity": mention.polarity,
                "modality": mention.modality or None,
                "pos": mention.pos,
                "factuality": mention.factuality,
                "interval": list(event.when.span.iso()),
                "cluster": event.id,
            }


def _decided(timeline: "Timeline") -> Iterator[Link]:
    """The relation of every two events that the network decides, told or inferred, and of every two mentions of one event."""
    for event in timeline.events:
        yield from ((a.eid, b.eid, "IDENTITY") for a, b in combinations(event.naming, 2))
    for first, second in combinations(timeline.events, 2):
        if decided := DECIDED.get(timeline.relation(first, second)):
            yield from ((a.eid, b.eid, decided) for a in first.naming for b in second.naming)


def _same(timeline: "Timeline") -> Iterator[Link]:
    """Each mention of a happening with the one before it."""
    for event in timeline.events:
        yield from ((first.eid, second.eid, "IDENTITY") for first, second in pairwise(event.naming))


# Allen's relations (1983) under the names of TimeML's TLINKs.
DECIDED = {
    "before": "BEFORE",
    "after": "AFTER",
    "meets": "IBEFORE",
    "met by": "IAFTER",
    "during": "IS_INCLUDED",
    "includes": "INCLUDES",
    "equals": "SIMULTANEOUS",
    "starts": "BEGINS",
    "started by": "BEGUN_BY",
    "finishes": "ENDS",
    "finished by": "ENDED_BY",
}


def _given(text: Document, fields: dict[str, Any], settings: Settings, wish: Wish) -> dict[str, Any]:
    """Answers about the triggers that the input line names, for gold-entity evaluation and other people's detectors."""
    from timeline.events import given, mended
    from timeline.relations import WEIGHTS, order_of
    from timeline.text.syntax import MODEL, parse

    syntax = mended(parse(text, wish.model or MODEL))
    mentions = given(syntax, fields.get("events") or [])
    pairs = [(str(source), str(target)) for source, target in fields.get("pairs") or []]
    keys, found = ("source", "target", "relType", "confidence"), expressions(text, settings)
    decided = order_of(syntax, mentions, pairs, found=found, weights=wish.weights or WEIGHTS)
    return {
        "timexes": [timex(expression) for expression in found],
        "pairs": [dict(zip(keys, answer, strict=True)) for answer in decided],
    }


def written(found: dict[str, Any], *, alone: bool = False) -> str:
    """One output line, without its end: JSON; where TimeML was wished for and the document stands alone, the TimeML itself.

    Many TimeML documents are lines of JSON, {"id", "timeml"}: a file of XML has one root.
    """
    return found["timeml"].rstrip() if alone and "timeml" in found else json.dumps(found, ensure_ascii=False)
