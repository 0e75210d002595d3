"""Values as plain data and back: rows where a table has columns for them, one JSON object for the rest.

A value may grow a field without a migration: what has no column goes into `more`, and what an old row lacks takes the field's default.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from timeline.interchange.values import built, types
from timeline.text import Span
from timeline.when import Bounds, Interval

Value = TypeVar("Value")
Cells = Mapping[str, Any]
SCALARS = (str, int, float, bool)


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


@cache
def reader(kind: Callable[..., Value], columns: frozenset[str]) -> Callable[[Cells, str], Value]:
    """What makes the values of a type, with their spans in a document, from the rows that `row` wrote with these columns.

    >>> read = reader(Interval, frozenset({"start", "end"}))
    >>> read({"start": 0, "end": 60, "more": {}}, "d")
    Interval(start=0, end=60)
    """
    hints = types(kind)
    names = {field: field.rstrip("_") for field in hints}
    as_it_is = [(field, name) for field, name in names.items() if name in columns and hints[field] in SCALARS]
    by_type = [(field, name) for field, name in names.items() if name in columns and hints[field] not in SCALARS]
    stretches = [
        (field, f"{name}_start", f"{name}_end", hints[field] is Span) for field, name in names.items() if f"{name}_start" in columns
    ]

    def read(cells: Cells, document: str) -> Value:
        parts = {field: cells[name] for field, name in as_it_is}
        for field, name in by_type:
            parts[field] = built(hints[field], cells[name])
        for field, start, end, span in stretches:
            parts[field] = Span(document, cells[start], cells[end]) if span else Interval(cells[start], cells[end])
        for field, data in cells["more"].items():
            if field in hints:
                parts[field] = built(hints[field], data)
        return kind(**parts)

    return read


def bounds(row: Cells) -> Bounds:
    """The four bounds of an event's row."""
    return Bounds(row["earliest_start"], row["latest_start"], row["earliest_end"], row["latest_end"])
