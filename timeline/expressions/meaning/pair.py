"""Two times told together: the ends of a stretch, days side by side, a day with its hours."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.scene import Meaning, Reading, Scene

TO, AND = "to", "and"  # the joints that say how: as the ends of a stretch, or side by side


@dataclass(frozen=True, slots=True)
class Pair(Meaning):
    """Two times told together ("21 and 22 June", "from May to July 1998"): each is an expression of its own that fills in the other.

    `joint`: TO where they are the ends of a stretch of time, AND where they are merely named together. A `third` and a `fourth` are
    told as they are, before or after them: the day of "10 to 11 a.m. on Wednesday".
    """

    first: Meaning
    second: Meaning
    joint: str = TO
    third: Meaning | None = None
    fourth: Meaning | None = None

    def reading(self, scene: Scene) -> Reading:
        """The stretch from the first to the second."""
        one, other = self.first.reading(scene), self.second.reading(scene)
        if one.interval.open or other.interval.open or one.interval.start > other.interval.end:
            return one
        return replace(one, interval=one.interval.hull(other.interval)).also(f"to {named(other.interval)}")


@dataclass(frozen=True, slots=True)
class Narrowed(Meaning):
    """A day with hours told beside it ("on Friday from 2 to 4 p.m."): its own value, the interval of those hours."""

    of: Meaning
    to: Pair

    def reading(self, scene: Scene) -> Reading:
        """The reading of the day, narrowed."""
        day, hours = self.of.reading(scene), self.to.reading(scene)
        if day.interval.open or hours.interval.open or hours.interval.start not in day.interval:
            return day
        return replace(day, interval=hours.interval).also(f"only its hours told beside it: {hours.interval}")
