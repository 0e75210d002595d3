"""Days from and to, both inclusive, and what of a timeline lies between them."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.errors import QueryError
from timeline.ordering import Timeline
from timeline.when import EVER, Bounds, Interval
from timeline.when.interval import BEGINNING, END


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time to look at.

    >>> str(Window.of("2025-06", "2025-07-04").interval), str(Window.of("", "2025").interval)
    ('2025-06-01/2025-07-05', '../2026-01-01')
    """

    interval: Interval = EVER

    @classmethod
    def of(cls, start: str, end: str) -> Window:
        """From the beginning of one day (month, year) to the end of another; "" is open. Raises DateError, and QueryError backwards."""
        first = Interval.parse(start).start if start else BEGINNING
        last = Interval.parse(end).end if end else END
        if first >= last:
            raise QueryError(f"There is no time from {start} to {end}: give the earlier day first.")
        return cls(Interval(first, last))

    def shows(self, when: Bounds) -> bool:
        """Whether what has these bounds may lie here; where one side is open, whether the side that is known does.

        >>> Window.of("2025-06", "2025-06").shows(Bounds(latest_end=Interval.parse("2025-06-21").start))
        True
        >>> Window.of("2010", "2010").shows(Bounds(latest_end=Interval.parse("2025-06-21").start))
        False
        """
        here = self.interval
        if here == EVER:
            return True
        if when.unknown or not when.span.overlaps(here):
            return False
        since, until = when.earliest_start >= here.start, when.latest_end <= here.end
        return when.dated or (until if when.earliest_start == BEGINNING else since)

    def view(self, timeline: Timeline) -> Timeline:
        """The timeline with only the events that this window shows; what they were derived from stays, so that it can be explained."""
        return timeline if self.interval == EVER else timeline.only(event for event in timeline.events if self.shows(event.when))
