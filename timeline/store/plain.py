"""Values as plain data and back: rows where a table has columns for them, one JSON object for the rest.

A value may grow a field without a migration: what has no column goes into `more`, and what an old row lacks takes the field's default.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, TypeVar

from timeline.interchange.values import built, types
from timeline.text import Span
from timeline.when import Bounds, Interval

Value = TypeVar("Value")


def plain(value: Any) -> Any:
    """A value as JSON has it: dataclasses as objects without what is at its default, enumerations by name, tuples as lists.

    >>> plain((Span("d", 0, 3), Interval(0, 60)))
    [{'document': 'd', 'start': 0, 'end': 3}, {'start': 0, 'end': 60}]
    """
    if isinstance(value, Enum):
        return value.name
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value) if not _default(value, field)}
    return [plain(item) for item in value] if isinstance(value, tuple | list) else value


def _default(value: Any, field: Field[Any]) -> bool:
    return field.default is not MISSING and bool(getattr(value, field.name) == field.default)


def row(value: Any, columns: frozenset[str]) -> dict[str, Any]:
    """A value as a row with these columns: spans, intervals and bounds as their numbers, and what has no column in `more`."""
    found: dict[str, Any] = {"more": {}}
    for field in fields(value):
        for name, cell in _cells(field.name.rstrip("_"), getattr(value, field.name)):
            if name in columns:
                found[name] = plain(cell)
            elif not _default(value, field):
                found["more"][field.name] = plain(getattr(value, field.name))
    return found


def _cells(name: str, part: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(part, Span | Interval):
        yield f"{name}_start", part.start
        yield f"{name}_end", part.end
    else:
        yield name, part


def value(kind: Callable[..., Value], row: Mapping[Any, Any], document: str = "") -> Value:
    """The value that `row` wrote; its spans are of this document."""
    parts: dict[str, Any] = {}
    for field, hint in types(kind).items():
        name = field.rstrip("_")
        if field in row["more"]:
            parts[field] = built(hint, row["more"][field])
        elif f"{name}_start" in row and hint is Span:
            parts[field] = Span(document, row[f"{name}_start"], row[f"{name}_end"])
        elif f"{name}_start" in row and hint is Interval:
            parts[field] = Interval(row[f"{name}_start"], row[f"{name}_end"])
        elif name in row:
            parts[field] = built(hint, row[name])
    return kind(**parts)


def bounds(row: Mapping[Any, Any]) -> Bounds:
    """The four bounds of an event's row."""
    return Bounds(row["earliest_start"], row["latest_start"], row["earliest_end"], row["latest_end"])
