"""How far apart calendars say two points lie: "two days after" counts days as a calendar does, not blocks of 24 hours."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.when import Grain
from timeline.when.grain import MONTHS, STEPS
from timeline.when.interval import BEGINNING, END

# A tick is far less than a second: coming before costs a tick, so order is strict and dates keep their whole seconds.
TICKS = 1 << 20
MONTH = 28 * 86_400


@dataclass(frozen=True, slots=True)
class Stride:
    """The target lies at least `count` units of `grain` after the source, counted from unit to unit.

    `lag` is 1 for ends, which are exclusive: an event that ends at midnight ended the day before. Both directions are monotone, so bounds
    have one fixpoint whatever the order of propagation.

    >>> from timeline.when import instant, iso
    >>> two_days = Stride(Grain.DAY, 2)
    >>> iso(two_days.forward(instant("2025-06-21T17:00") * TICKS) // TICKS)
    '2025-06-23'
    >>> iso(two_days.backward(instant("2025-06-23T09:00") * TICKS) // TICKS + 1)
    '2025-06-22'
    """

    grain: Grain
    count: int
    lag: int = 0

    def forward(self, low: int) -> int:
        """The target's least value (ticks), given the source's."""
        return self._first(low - self.lag, self.count) + self.lag

    def backward(self, high: int) -> int:
        """The source's greatest value (ticks), given the target's."""
        return self._first(high - self.lag, 1 - self.count) - 1 + self.lag

    def floor(self, low: int) -> int:
        """The least value (ticks) that moves the target as far as `low` does."""
        return self._first(low - self.lag, 0) + self.lag

    def ceiling(self, high: int) -> int:
        """The greatest value (ticks) that holds the source back no more than `high` does."""
        return self._first(high - self.lag, 1) - 1 + self.lag

    def _first(self, at: int, count: int) -> int:
        """The first tick of the unit `count` units on."""
        second = at // TICKS
        if not BEGINNING < second < END:
            return at + count * self.shortest * TICKS
        return self.grain.step(self.grain.floor(second), count) * TICKS

    @property
    def shortest(self) -> int:
        """Seconds that one unit has at least."""
        return STEPS[self.grain] if self.grain in STEPS else MONTHS[self.grain] * MONTH

    @property
    def least(self) -> int:
        """Ticks that lie between source and target at least, whatever the date."""
        return (self.count - 1) * self.shortest * TICKS + 1


@dataclass(frozen=True, slots=True)
class Mirror:
    """A stride seen from the other end of time, over negated values."""

    stride: Stride

    def forward(self, low: int) -> int:
        """The source's greatest value, negated, given the target's, negated."""
        return -self.stride.backward(-low)

    def floor(self, low: int) -> int:
        """The least value that moves as far as `low` does."""
        return -self.stride.ceiling(-low)
