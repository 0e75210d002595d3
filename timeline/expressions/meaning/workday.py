"""Days of work: what is counted in business days, without the weekends and without knowing anybody's holidays."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.meaning.cycle import Cycle
from timeline.expressions.meaning.scene import Reading
from timeline.expressions.meaning.value import date_value
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY, weekday

FRIDAY = 5


def beyond(at: int, count: int, sign: int = 1) -> int:
    """The instant so many working days later, or earlier where sign is -1.

    >>> str(Grain.DAY.unit(beyond(Interval.parse("2025-06-20").start, 2)))
    '2025-06-24'
    """
    while count > 0:
        count -= weekday(at if sign > 0 else at - DAY) <= FRIDAY
        at += sign * DAY
    return at


@dataclass(frozen=True, slots=True)
class Workday(Cycle):
    """Monday to Friday, each a day of its own.

    >>> [str(one) for one in Workday().around(Interval.parse("2025-06-21").start, back=1, ahead=2)]
    ['2025-06-20', '2025-06-23']
    """

    @property
    def round(self) -> Grain:
        """A day."""
        return Grain.DAY

    def within(self, start: int) -> Interval | None:
        """That day, unless it is of a weekend."""
        day = Grain.DAY.unit(start)
        return day if weekday(day.start) <= FRIDAY else None

    def spelled(self, interval: Interval | None) -> Reading:
        """A DATE."""
        return Reading("DATE", "XXXX-XX-XX" if interval is None else date_value(interval.start, Grain.DAY), interval or EVER, Grain.DAY)
