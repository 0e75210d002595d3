"""Values of ours from the plain data that JSON holds: each field by its type, what is missing at its default.

A value may grow a field without breaking files that lack it. `timeline.render.plain` and `timeline.store.plain` write what this reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from timeline.text import Span
from timeline.when import Interval


def built(kind: Any, data: Any) -> Any:
    """The value of this type that plain data describe; an interval may be an object or its spelling.

    Raises TypeError, ValueError or KeyError where they describe none.

    >>> built(tuple[Interval, ...], [{"start": 0, "end": 60}, "1970-01-02"])
    (Interval(start=0, end=60), Interval(start=86400, end=172800))
    """
    if get_origin(kind) is UnionType:
        return None if data is None else built(next(each for each in get_args(kind) if each is not type(None)), data)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), data)
    if kind is Interval and isinstance(data, str):
        return Interval.parse(data)
    if is_dataclass(kind):
        return _object(kind, data)
    return kind[data] if issubclass(kind, Enum) else _scalar(kind, data)


def _object(kind: Any, data: Any) -> Any:
    if not isinstance(data, Mapping):
        raise TypeError(f"{data!r} is no object")
    hints = types(kind)
    lacking = [each.name for each in fields(kind) if each.default is MISSING and each.name not in data]
    if lacking:
        raise ValueError(f"{lacking[0]!r} is missing")
    return kind(**{name: built(hints[name], part) for name, part in data.items() if name in hints})


def _tuple(kinds: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if not isinstance(data, list | tuple):
        raise TypeError(f"{data!r} is no list")
    if kinds[-1] is Ellipsis:
        kinds = kinds[:1] * len(data)
    return tuple(built(kind, item) for kind, item in zip(kinds, data, strict=True))


def _scalar(kind: type, data: Any) -> Any:
    if not isinstance(data, (int, float) if kind is float else kind):
        raise TypeError(f"{data!r} is no {NAMES.get(kind, kind.__name__)}")
    return data


NAMES = {int: "whole number", float: "number", str: "text"}


@cache
def types(kind: Any) -> dict[str, Any]:
    """The type of each field of a dataclass."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def spans(value: Any) -> Iterator[Span]:
    """Every span within a value.

    >>> list(spans((Span("d", 0, 3), "and", (Span("d", 4, 5),))))
    [Span(document='d', start=0, end=3), Span(document='d', start=4, end=5)]
    """
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))


__all__ = ["built", "spans", "types"]
