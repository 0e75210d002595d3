"""Two clocks that show one instant: "at 4:29 a.m. in Sarn, 9:29 p.m. ET", "at 1930 CDT on 1 June (0030 GMT)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.scene import Meaning, Reading, Scene
from timeline.expressions.meaning.value import date_value
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

NEAR = 7  # tokens between the two
BETWEEN = frozenset("(,/")  # one of them parts the two


@dataclass(frozen=True, slots=True)
class Elsewhere(Meaning):
    """An hour of another place at the instant just told: of whichever day is nearest to that."""

    of: Meaning

    def reading(self, scene: Scene) -> Reading:
        """A TIME."""
        here, told = self.of.reading(scene), scene.running
        if here.interval.open or not told.known or told.grain >= Grain.DAY:
            return here
        days = [Interval(here.interval.start + n * DAY, here.interval.end + n * DAY) for n in (0, -1, 1)]
        found = min(days, key=lambda one: abs(one.start - told.interval.start))
        if found == here.interval:
            return here
        value = f"{date_value(found.start, Grain.DAY)}T{here.value.partition('T')[2]}"
        return replace(here, value=value, interval=found).also(f"at the instant of {told.anchor.label}: {named(found)}")


def told_twice(found: Sequence[Candidate]) -> list[Candidate]:
    """The same candidates, hours that only tell those before them by another clock known as such."""
    twice = {id(pair[1]) for pair in pairs(found) if len(weekdays(pair)) < len(pair)}
    return [replace(one, meaning=Elsewhere(one.meaning)) if id(one) in twice and not one.early else one for one in found]


def pairs(found: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    """Hours told by two clocks, as many minutes past another hour, right beside each other: with a zone, or on two weekdays."""
    hours = [(one, clock) for one in found if (clock := _clock(one.meaning)) is not None]
    for (first, here), (second, there) in pairwise(hours):
        sure = here.zone or there.zone or len(weekdays((first, second))) == 2
        same = (here.minute or 0) == (there.minute or 0) and here.hour != there.hour and sure
        if same and first.chart is second.chart and 0 < second.node.first - first.node.last <= NEAR:
            between = first.chart.tokens.lowers[first.node.last : second.node.first]
            if not BETWEEN.isdisjoint(between):
                yield first, second


def _clock(meaning: Meaning) -> Clock | None:
    clock = meaning.clock if isinstance(meaning, At) else meaning
    return clock if isinstance(clock, Clock) and not clock.part else None


def weekdays(pair: tuple[Candidate, Candidate]) -> set[int]:
    """On which weekdays the two clocks stand, as far as the text says so."""
    days = (one.meaning.date for one in pair if isinstance(one.meaning, At))
    return {day.weekday for day in days if isinstance(day, Calendar) and day.weekday and day.day is None}
