"""What is known of when something happened: four instants, two for its start and two for its end."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.when.interval import BEGINNING, END, Interval


@dataclass(frozen=True, slots=True, order=True)
class Bounds:
    """It started in [earliest_start, latest_start] and ended in [earliest_end, latest_end] (seconds, all inclusive).

    "It happened once, somewhere inside [a, b)" is `Bounds.inside(interval)`; "it lasted from a to b" is `Bounds.lasting(interval)`:
    the two are never mixed up. The four-tuple is that of TAC temporal slot filling (Ji et al. 2011).
    """

    earliest_start: int = BEGINNING
    latest_start: int = END
    earliest_end: int = BEGINNING
    latest_end: int = END

    @classmethod
    def inside(cls, interval: Interval) -> Bounds:
        """Once, somewhere inside: start and end both anywhere in the interval."""
        return cls(interval.start, interval.end, interval.start, interval.end)

    @classmethod
    def lasting(cls, interval: Interval) -> Bounds:
        """All the way from the interval's start to its end."""
        return cls(interval.start, interval.start, interval.end, interval.end)

    @property
    def span(self) -> Interval:
        """The stretch it lies in for certain: from its earliest start to its latest end."""
        return Interval(self.earliest_start, max(self.earliest_start, self.latest_end))

    @property
    def core(self) -> Interval | None:
        """The stretch it covers for certain, None where there is none."""
        return Interval(self.latest_start, self.earliest_end) if self.latest_start < self.earliest_end else None

    @property
    def dated(self) -> bool:
        """Whether both the earliest start and the latest end are known."""
        return self.earliest_start > BEGINNING and self.latest_end < END

    @property
    def unknown(self) -> bool:
        """Whether neither is."""
        return self.earliest_start == BEGINNING and self.latest_end == END

    @property
    def midpoint(self) -> int:
        """The middle of the span: where it stands in a chronological list when nothing finer is known.

        The midpoints of all points of a consistent network satisfy its every statement (Dechter, Meiri and Pearl 1991), so ordering by
        them never contradicts what is known.
        """
        return (self.earliest_start + self.latest_end) // 2

    def __str__(self) -> str:
        """The span as ISO 8601 / EDTF, ".." where a side is open: '2025-06-21', '../2025-06-21', '2025-01', '../..'."""
        return str(self.span)


UNKNOWN = Bounds()
