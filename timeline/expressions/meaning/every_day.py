"""An hour that comes round every day, told to somebody who prefers one side of now: "at 5" asked of an assistant."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.cycle import Cycle
from timeline.expressions.meaning.scene import Meaning, Reading
from timeline.expressions.meaning.value import date_value
from timeline.when import EVER, Grain, Interval


def hour_named(meaning: Meaning) -> Clock | None:
    """The hour that a meaning tells, if it tells one."""
    inner = meaning.clock if isinstance(meaning, At | Daily) else meaning
    return inner if isinstance(inner, Clock) else None


@dataclass(frozen=True, slots=True)
class Daily(Cycle):
    """A clock time as something that comes round every day, where the text prefers one side of now ("at 5" told to an assistant)."""

    clock: Clock

    @property
    def round(self) -> Grain:
        """A day."""
        return Grain.DAY

    def within(self, start: int) -> Interval | None:
        """On the day that begins at `start`."""
        return self.clock.within(Grain.DAY.unit(start))

    def spelled(self, interval: Interval | None) -> Reading:
        """A TIME."""
        if interval is None:
            return Reading("TIME", f"XXXX-XX-XXT{self.clock.tail}", EVER, self.clock.grain)
        return Reading("TIME", f"{date_value(interval.start, Grain.DAY)}T{self.clock.tail}", interval, self.clock.grain)
