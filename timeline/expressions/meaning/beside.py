"""What comes round, told by how near it is to another time: third Tuesday after Christmas, closest Monday to 5 October."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.cycle import Cycle
from timeline.expressions.meaning.scene import Meaning, Reading, Scene
from timeline.when import Grain, Interval


@dataclass(frozen=True, slots=True)
class Beside(Meaning):
    """The nth occurrence after another time, before it (side -1), or nearest to it (side 0): "third Tuesday after Christmas".

    >>> from timeline.expressions.meaning.calendar import Calendar
    >>> from timeline.when import EVER
    >>> str(Beside(1, Calendar(weekday=1), Calendar(year=2025, month=10, day=5), 0).interval(EVER))
    '2025-10-06'
    """

    n: int
    item: Cycle
    of: Meaning
    side: int = 1

    def reading(self, scene: Scene) -> Reading:
        """A DATE; unknown where the other time is."""
        whole = self.of.reading(scene)
        if whole.interval.open:
            return self.item.spelled(None).also(*whole.steps)
        found = self._ordered(whole.interval)
        if not found:
            return self.item.spelled(None).also(*whole.steps)
        chosen = found[max(1, min(self.n, len(found))) - 1]
        reading = replace(self.item.spelled(chosen), anchor=whole.anchor, steps=whole.steps)
        return reading.also(f"number {self.n} {('nearest to', 'after', 'before')[self.side]} {named(whole.interval)}: {named(chosen)}")

    def _ordered(self, whole: Interval) -> list[Interval]:
        reach = 9 if self.item.round > Grain.DAY else 2 * self.n + 9  # of the days of a week five are working days
        found = self.item.around(whole.start, back=reach, ahead=reach)
        if self.side > 0:
            return [one for one in found if one.start >= whole.end]
        if self.side < 0:
            return [one for one in reversed(found) if one.end <= whole.start]
        return sorted(found, key=lambda one: (abs(one.start - whole.start), one.start))
