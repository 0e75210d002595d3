"""Timelines read back from files: our own JSON and JSON lines whole, and dated lists of other programs (see foreign)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.errors import DateError, UnreadableError
from timeline.events.event import Event, Mention, Participant
from timeline.expressions.expression import Anchor, Expression
from timeline.relations.relation import Amount, Kind, Relation
from timeline.render import foreign
from timeline.render.plain import VERSION
from timeline.text import Document, Span
from timeline.when import Grain, Interval

if TYPE_CHECKING:
    from timeline.ordering import Timeline

Plain = Mapping[str, Any]
DATE = "date:"  # how the name of a node begins that stands for a date which no text names


def read_timeline(path: str | Path) -> Timeline:
    """The timeline in a file: JSON or JSON lines of ours, TimelineJS JSON, or CSV with at least a date and a headline.

    Raises UnreadableError, in one sentence, where it is none of them.
    """
    where = Path(path)
    try:
        text = where.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(path, "it is not there, or not text in UTF-8") from error
    reader = next((read for ending, read in READERS.items() if where.name.lower().endswith(ending)), None)
    if reader is None:
        raise UnreadableError(path, f"its ending is none of {', '.join(READERS)}")
    try:
        return reader(text)
    except DateError as error:
        raise UnreadableError(path, str(error).split(":")[0]) from error
    except KeyError as error:
        raise UnreadableError(path, f"it has no {error}") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise UnreadableError(path, f"it is not a timeline ({error})") from error


def whole(text: str) -> Timeline:
    """The timeline of a JSON file of ours, or of TimelineJS."""
    said = json.loads(text)
    if "timeline" not in said:
        return foreign.timelinejs(said)
    if said["timeline"] != VERSION:
        raise ValueError(f"it is of version {said['timeline']}, this program reads {VERSION}")
    return _timeline(*(said[f"{kind}s"] for kind in KINDS))


def lines(text: str) -> Timeline:
    """The timeline of a file of JSON lines."""
    said: dict[str, list[Plain]] = {kind: [] for kind in (*KINDS, "conflict")}
    for line in filter(str.strip, text.split("\n")):
        fields = json.loads(line)
        said[fields["kind"]].append(fields | ({"kind": fields["relation"]} if fields["kind"] == "relation" else {}))
    return _timeline(*(said[kind] for kind in KINDS))


KINDS = ("document", "event", "expression", "relation")
READERS: dict[str, Callable[[str], Timeline]] = {".json": whole, ".jsonl": lines, ".csv": foreign.table}


def _timeline(documents: list[Plain], events: list[Plain], expressions: list[Plain], relations: list[Plain]) -> Timeline:
    from timeline.ordering import Timeline

    stated = [relation(each) for each in relations]
    nodes = {node for each in stated for node in (each.first, each.second) if node.startswith(DATE)}
    dates = [Interval.parse(node.removeprefix(DATE)) for node in sorted(nodes)]
    return Timeline.of([document(each) for each in documents], map(event, events), map(expression, expressions), stated, dates)


def document(said: Plain) -> Document:
    """A document with its text."""
    return Document(**_only(said, Document, published=Interval.parse(said["published"])))


def event(said: Plain) -> Event:
    """An event; its bounds are worked out again from what is said of it."""
    return Event(tuple(mention(each) for each in said["mentions"]))


def mention(said: Plain) -> Mention:
    """A mention with its participants."""
    people = tuple(Participant(**_only(each, Participant, span=span(each["span"]))) for each in said["participants"])
    cues = tuple(map(span, said["cues"]))
    return Mention(**_only(said, Mention, span=span(said["span"]), sentence=span(said["sentence"]), participants=people, cues=cues))


def expression(said: Plain) -> Expression:
    """A time expression with its anchor."""
    anchor = Anchor(**_only(said["anchor"], Anchor, interval=Interval.parse(said["anchor"]["interval"])))
    return Expression(**_only(said, Expression, span=span(said["span"]), interval=Interval.parse(said["interval"]), anchor=anchor))


def relation(said: Plain) -> Relation:
    """What a text says of order."""
    amount = said["amount"] and Amount(said["amount"]["least"], said["amount"]["most"], Grain[said["amount"]["grain"]])
    evidence = tuple(map(span, said["evidence"]))
    return Relation(**_only(said, Relation, kind=Kind[said["kind"]], amount=amount, evidence=evidence))


def span(said: Plain) -> Span:
    """A place in a document."""
    return Span(said["document"], said["start"], said["end"])


def _only(said: Plain, made_of: type, /, **made: Any) -> dict[str, Any]:
    """The fields of a value among those of an object, lists as tuples, with those that are already values in place."""
    names: Iterable[str] = made_of.__dataclass_fields__  # type: ignore[attr-defined]
    plain = {name: tuple(said[name]) if isinstance(said[name], list) else said[name] for name in names if name in said}
    return plain | made
