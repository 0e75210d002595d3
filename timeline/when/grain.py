"""The units of time, from fine to coarse, and the arithmetic of each."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from timeline.when.civil import DAY, HOUR, MINUTE, WEEK, add_months, civil, days, seconds, weekday

if TYPE_CHECKING:
    from timeline.when.interval import Interval


class Grain(IntEnum):
    """A unit of time, ordered from fine to coarse."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    DAY = 3
    WEEK = 4
    MONTH = 5
    QUARTER = 6
    SEASON = 7
    HALF = 8
    YEAR = 9
    DECADE = 10
    CENTURY = 11
    MILLENNIUM = 12

    def floor(self, at: int) -> int:
        """The start of the unit that holds the instant `at`.

        >>> from timeline.when.interval import iso
        >>> iso(Grain.QUARTER.floor(seconds(2025, 6, 23)))
        '2025-04-01'
        """
        if self in SECONDS:
            return at - at % SECONDS[self]
        if self is Grain.WEEK:
            return (at // DAY - weekday(at) + 1) * DAY
        shift = 1 if self is Grain.SEASON else 0  # a winter begins in December
        then = civil(at)
        months = then.year * 12 + then.month - 1 + shift
        year, month = divmod(months - months % MONTHS[self] - shift, 12)
        return days(year, month + 1, 1) * DAY

    def step(self, at: int, count: int) -> int:
        """The instant `count` units after `at` (before, where negative), at the same place in its unit where there is one.

        >>> from timeline.when.interval import iso
        >>> iso(Grain.MONTH.step(seconds(2025, 3, 31), -1))
        '2025-02-28'
        """
        if self in STEPS:
            return at + STEPS[self] * count
        return add_months(at, MONTHS[self] * count)

    def unit(self, at: int) -> Interval:
        """The whole unit that holds the instant `at`.

        >>> str(Grain.WEEK.unit(seconds(2025, 6, 25)))
        '2025-W26'
        """
        from timeline.when.interval import Interval

        start = self.floor(at)
        return Interval(start, self.step(start, 1))


SECONDS = {Grain.SECOND: 1, Grain.MINUTE: MINUTE, Grain.HOUR: HOUR, Grain.DAY: DAY}
STEPS = SECONDS | {Grain.WEEK: WEEK}
MONTHS = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
    Grain.MILLENNIUM: 12_000,
}

__all__ = ["MONTHS", "STEPS", "Grain", "seconds"]
