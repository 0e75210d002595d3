"""Seasons of sport and of school, which two years share: "the following season", "two seasons later"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.meaning.relative import Unit
from timeline.expressions.meaning.scene import RUNNING, Meaning, Reading, Scene
from timeline.expressions.meaning.value import date_value
from timeline.when import Grain, Interval

MIDDLE = 6  # months of a year before such a season begins


@dataclass(frozen=True, slots=True)
class Season(Meaning):
    """The season so many after the one of the time last spoken of: its first year; a plain year where no season was shared by two."""

    offset: int = 0
    base: str = RUNNING

    def reading(self, scene: Scene) -> Reading:
        """A DATE of a year."""
        plain = Unit(Grain.YEAR, self.offset, self.base).reading(scene)
        year = scene.running.grain is Grain.YEAR and not scene.running.shared
        if plain.interval.open or year or not any(one.shared for one in scene.mentions):
            return plain
        begun = Grain.YEAR.floor(Grain.MONTH.step(Grain.MONTH.floor(scene.running.interval.start), -MIDDLE))
        first = Grain.YEAR.step(begun, self.offset)
        found = season_from(first)
        return replace(plain, value=date_value(first, Grain.YEAR), interval=found).also(f"a season that two years share: {found}")


def season_from(year: int) -> Interval:
    """The season that begins in the middle of the year that begins at an instant.

    >>> from timeline.when import Interval
    >>> str(season_from(Interval.parse("2009").start))
    '2009-07-01/2010-07-01'
    """
    start = Grain.MONTH.step(year, MIDDLE)
    return Interval(start, Grain.MONTH.step(start, 2 * MIDDLE))
