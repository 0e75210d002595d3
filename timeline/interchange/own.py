"""Our own JSON and JSON lines, read back: an equal timeline, with the same explanations, that renders to the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from timeline.errors import DateError, UnreadableError
from timeline.events.event import Event, Mention
from timeline.expressions.expression import Expression
from timeline.interchange.values import built, spans
from timeline.ordering import Timeline
from timeline.readers.source import Source
from timeline.relations.relation import Relation
from timeline.render.plain import VERSION
from timeline.render.rows import BOUNDS
from timeline.text import Document
from timeline.when import Bounds, instant

KINDS = ("document", "event", "expression", "relation", "other")


@dataclass
class _Parts:
    """What a timeline is made of, gathered as it is read."""

    where: object
    documents: dict[str, Document] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    bounds: dict[str, Bounds] = field(default_factory=dict)
    expressions: list[Expression] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    others: dict[str, str] = field(default_factory=dict)

    def add(self, kind: str, data: Any, place: str) -> None:
        """One more document, event, expression or relation."""
        with _placed(self.where, place):
            if not isinstance(data, Mapping):
                raise TypeError("it is no object")
            self._adders[kind](data)

    @property
    def _adders(self) -> Mapping[str, Callable[[Mapping[str, Any]], None]]:
        return {kind: getattr(self, f"_{kind}") for kind in KINDS}

    def _document(self, data: Mapping[str, Any]) -> None:
        document = built(Document, data)
        if data.get("id", document.id) != document.id:
            raise ValueError("the document was edited, so that its id no longer is that of its text")
        self.documents[document.id] = document

    def _event(self, data: Mapping[str, Any]) -> None:
        event = Event(self._known(built(tuple[Mention, ...], data["mentions"])))
        if not event.mentions:
            raise ValueError("the event has no mention")
        self.events.append(event)
        if "bounds" in data:
            self.bounds[event.id] = bounds(data["bounds"])

    def _expression(self, data: Mapping[str, Any]) -> None:
        self.expressions.append(self._known(built(Expression, data)))

    def _relation(self, data: Mapping[str, Any]) -> None:
        self.relations.append(self._known(built(Relation, data)))

    def _other(self, data: Mapping[str, Any]) -> None:
        self.others[str(data["id"])] = str(data["headline"])

    def _known(self, value: Any) -> Any:
        """The value, whose spans all lie in a document that is there."""
        for span in spans(value):
            document = self.documents.get(span.document)
            if document is None:
                raise ValueError(f"there is no document {span.document!r}")
            if not 0 <= span.start <= span.end <= len(document.text):
                raise ValueError(f"the document has no characters {span.start} to {span.end}")
        return value

    def timeline(self) -> Timeline:
        """All of it, in the file's order and with the file's bounds: a file may hold some events of many, dated by the others."""
        if not self.documents:
            raise UnreadableError(self.where, "it holds no document")
        with _placed(self.where, ""):
            whole = Timeline.of(list(self.documents.values()), self.events, self.expressions, self.relations)
        system = replace(whole.system, names={**self.others, **whole.system.names})
        worked_out = {event.id: event.when for event in whole.events}
        dated = (event.at(self.bounds.get(event.id, worked_out[event.id])) for event in self.events)
        return replace(whole, system=system, events=tuple(dated))


@contextmanager
def _placed(where: object, place: str) -> Iterator[None]:
    """Whatever does not fit, as one sentence that says where."""
    try:
        yield
    except (TypeError, ValueError, LookupError, DateError) as error:
        why = f"{error} is missing or unknown" if isinstance(error, LookupError) else str(error).rstrip(".")
        raise UnreadableError(", ".join(filter(None, (str(where), place))), why) from error


def bounds(data: Mapping[str, str | None]) -> Bounds:
    """The four bounds of ISO 8601 spellings, those that are null or absent open.

    >>> str(bounds({"earliest_start": "2025-06-21", "latest_start": None, "latest_end": "2025-06-22"}))
    '2025-06-21'
    """
    if not isinstance(data, Mapping):
        raise TypeError(f"{data!r} are no bounds")
    return Bounds(**{name: instant(str(data[name])) for name in BOUNDS if data.get(name) is not None})


def whole(source: Source, data: Mapping[str, Any]) -> Timeline:
    """The timeline of our JSON, which holds everything in one object. Raises UnreadableError that says which part is at fault."""
    _check(data.get("timeline"), source.path)
    parts = _Parts(source.path)
    for kind in KINDS:
        for number, each in enumerate(_listed(data.get(f"{kind}s", []), kind, source), 1):
            parts.add(kind, each, f"{kind} {number}")
    return parts.timeline()


def _listed(found: Any, kind: str, source: Source) -> list[Any]:
    if not isinstance(found, list):
        raise UnreadableError(source.path, f'"{kind}s" is no list')
    return found


def _check(version: Any, where: object) -> None:
    if isinstance(version, int) and version > VERSION:
        raise UnreadableError(
            where, f"it is of version {version}, and this program reads {VERSION}", remedy="Install a newer article-timeline."
        )


def lines(source: Source) -> Timeline:
    """The timeline of our JSON lines, one document, event, expression or relation each. Raises UnreadableError with the line."""
    parts = _Parts(source.path)
    for number, data in _objects(source):
        kind = data.get("kind")
        if kind in KINDS:
            parts.add(kind, data | {"kind": data.get("relation")}, f"line {number}")
        elif kind != "conflict":
            remedy = "" if "text" not in data else "A line that holds an article is read with `timeline build` or `timeline add`."
            raise UnreadableError(f"{source.path}, line {number}", f"its kind is {kind!r}, none of {', '.join(KINDS)}", remedy=remedy)
    return parts.timeline()


def _objects(source: Source) -> Iterable[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(source.text.split("\n"), 1):
        if line.strip():
            data = loaded(line, f"{source.path}, line {number}")
            if not isinstance(data, dict):
                raise UnreadableError(f"{source.path}, line {number}", "it is not a JSON object")
            yield number, data


def loaded(text: str, where: object) -> Any:
    """What JSON says. Raises UnreadableError with the line and the column of the fault."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableError(where, f"it is not JSON ({error.msg}, line {error.lineno}, column {error.colno})") from error
    except RecursionError as error:
        raise UnreadableError(where, "it is nested too deeply") from error
