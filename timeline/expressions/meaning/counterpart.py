"""What is set beside its like in another year: the results of a quarter, the same quarter, this day in 1863."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.scene import Frame, Meaning, Reading, Scene
from timeline.expressions.meaning.value import date_value
from timeline.when import Grain
from timeline.when.civil import civil, month_length, seconds


@dataclass(frozen=True, slots=True)
class Counterpart(Meaning):
    """The quarter lately spoken of, or the half just told, in another year: "the year-ago period"; the whole year where none was.

    `offset` counts years from that quarter, or `year` names the year. `quarter`: the text says that it is a quarter, so that where none
    was spoken of it is the one before publication.
    """

    offset: int = 0
    year: int | None = None
    quarter: bool = False

    def reading(self, scene: Scene) -> Reading:
        """A DATE: a quarter, or a year."""
        half = scene.running if scene.running.grain is Grain.HALF and not self.quarter else None
        quarter = half or scene.quarter or (scene.spoken(Grain.QUARTER) if self.quarter and scene.published.known else None)
        frame = quarter or scene.published
        if not frame.known and self.year is None:
            return Reading("DATE", "XXXX", grain=Grain.YEAR, steps=("no date to count from",))
        grain = Grain.YEAR if quarter is None else Grain.HALF if quarter is half else Grain.QUARTER
        then = civil(frame.interval.start) if frame.known else civil(0)
        found = grain.unit(seconds(self.year if self.year is not None else then.year + self.offset, then.month))
        reading = Reading("DATE", date_value(found.start, grain), found, grain, anchor=frame.anchor)
        return reading.also(f"the counterpart of {frame.anchor.label or 'the anchor'} in another year: {named(found)}")


@dataclass(frozen=True, slots=True)
class SameMonth(Meaning):
    """The month that its sentence tells, a year before: "fell in May from 6 million a year earlier"; else as it stands."""

    plain: Meaning

    def reading(self, scene: Scene) -> Reading:
        """A DATE."""
        month = scene.running
        if scene.narrative or not scene.joined or month.grain is not Grain.MONTH or not month.known:
            return self.plain.reading(scene)
        return _in_year(month, civil(month.interval.start).year - 1, ", a year before")


@dataclass(frozen=True, slots=True)
class Same(Meaning):
    """The month last spoken of, in another year: so many years after it, or in a `year` by its number."""

    offset: int = 0
    year: int | None = None

    def reading(self, scene: Scene) -> Reading:
        """A DATE; some month of the year where none was spoken of."""
        month = scene.running if scene.running.grain <= Grain.MONTH else scene.published
        if not month.known:
            return Reading("DATE", "XXXX" if self.year is None else f"{self.year}-XX", grain=Grain.MONTH, steps=("no month to count from",))
        year = civil(month.interval.start).year + self.offset if self.year is None else self.year
        return _in_year(month, year, " in another year")


def _in_year(month: Frame, year: int, how: str) -> Reading:
    """The month in which a time lies, in a year by its number."""
    found = Grain.MONTH.unit(seconds(year, civil(month.interval.start).month))
    reading = Reading("DATE", date_value(found.start, Grain.MONTH), found, Grain.MONTH, anchor=month.anchor)
    return reading.also(f"the month of {month.anchor.label}{how}: {named(found)}")


@dataclass(frozen=True, slots=True)
class Results(Meaning):
    """A quarter whose results are spoken of: "third-quarter profit". That it "will" be reported does not put it into the future."""

    of: Meaning

    def reading(self, scene: Scene) -> Reading:
        """As by itself, where no tense is certain; a month is that before."""
        month = isinstance(self.of, Calendar) and self.of.month is not None and not scene.narrative and scene.published.known
        return self.of.reading(replace(scene, settled=month, direction="past" if month else scene.direction))


@dataclass(frozen=True, slots=True)
class Anniversary(Meaning):
    """The day, week or month of publication in another year: "on this day in 1863"."""

    grain: Grain
    year: int

    def reading(self, scene: Scene) -> Reading:
        """A DATE; the year alone where it is not known when this was written."""
        frame = scene.published
        then = civil(frame.interval.start) if frame.known else None
        if then is None or then.day > month_length(self.year, then.month):
            return Reading("DATE", date_value(seconds(self.year), Grain.YEAR), Grain.YEAR.unit(seconds(self.year)), Grain.YEAR)
        found = self.grain.unit(seconds(self.year, then.month, then.day))
        reading = Reading("DATE", date_value(found.start, self.grain), found, self.grain, anchor=frame.anchor)
        return reading.also(f"this {self.grain.name.lower()} in another year: {named(found)}")
