"""Hours on days that something beside them tells: on days that recur, on the day on which something begins, on one just told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.meaning.amounts import Amount, Recurring
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.relative import Shift
from timeline.expressions.meaning.scene import Meaning, Reading, Scene
from timeline.expressions.meaning.value import date_value
from timeline.when import Grain

LATEST = 6  # up to so many o'clock nobody is open in the morning


@dataclass(frozen=True, slots=True)
class Repeated(Meaning):
    """A time of day on days that recur: "at 9 a.m." beside "every Tuesday"."""

    clock: Clock
    days: Recurring

    def reading(self, scene: Scene) -> Reading:
        """A TIME on an unknown one of these days."""
        date, _, part = (self.days.value if self.days.value.startswith("XXXX") else "XXXX-XX-XX").partition("T")
        noon = part == "MO" and self.clock.afternoon  # "best on Saturday mornings, and by one it is shut"
        clock = self.clock if noon else self.clock.halved(part)
        if clock.open and clock.hour <= LATEST and not clock.zone and not scene.settings.prefer:
            clock = clock.later_half()  # "office hours: Wednesdays 3–5"
        return Reading("TIME", f"{date}T{clock.tail}", grain=clock.grain, steps=("on each of the days told beside it",))


@dataclass(frozen=True, slots=True)
class Begun(Meaning):
    """The day on which something else begins."""

    of: Meaning

    def reading(self, scene: Scene) -> Reading:
        """A DATE."""
        whole = self.of.reading(scene)
        if whole.interval.open:
            return whole
        day = Grain.DAY.unit(whole.interval.start)
        return Reading("DATE", date_value(day.start, Grain.DAY), day, anchor=whole.anchor, steps=whole.steps)


@dataclass(frozen=True, slots=True)
class Later(Meaning):
    """An hour of either half of the day, the first after the beginning of its stretch."""

    start: Clock
    clock: Clock

    def reading(self, scene: Scene) -> Reading:
        """A TIME."""
        whole = self.start.reading(scene)
        if whole.interval.open:
            return self.clock.reading(scene)
        day = Begun(self.start)
        here = Grain.DAY.unit(whole.interval.start)
        halves = sorted((self.clock, self.clock.later_half()), key=lambda one: one.hour)
        half = next((one for one in halves if one.within(here).start > whole.interval.start), None)
        on = day if half else Shift(Amount.of(1, Grain.DAY), 1, day, Grain.DAY)  # "between 10 and 12", in the evening
        return At(on, replace(half or halves[0], open=False)).reading(scene)


@dataclass(frozen=True, slots=True)
class Told(Meaning):
    """A day that was just told, so that it is not counted once more: "the next day, at noon"."""

    day: Reading

    def reading(self, scene: Scene) -> Reading:
        """As it was."""
        return self.day
