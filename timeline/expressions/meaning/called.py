"""What explanations call a time or an amount."""

from __future__ import annotations

from functools import lru_cache

from timeline.when import Grain, Interval
from timeline.when.civil import weekday

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@lru_cache(maxsize=4096)
def named(interval: Interval) -> str:
    """An interval as explanations call it: days with their weekday.

    >>> named(Interval.parse("2025-06-23")), named(Interval.parse("2025-06"))
    ('Monday 2025-06-23', '2025-06')
    """
    day = f"{WEEKDAYS[weekday(interval.start) - 1]} " if interval.grain is Grain.DAY else ""
    return f"{day}{interval}"


def counted(count: float, grain: Grain) -> str:
    """An amount in words for explanations: '2 days', '1 week'."""
    return f"{count:g} {grain.name.lower()}{'' if count == 1 else 's'}"
