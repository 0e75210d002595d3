"""Dates by the fields of the calendar: a year, a month, a day, a weekday, a quarter, a season, as far as the text gives them."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from timeline.expressions.expression import Anchor
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.cycle import Cycle
from timeline.expressions.meaning.rounds import cyclic
from timeline.expressions.meaning.scene import Reading, Scene
from timeline.expressions.meaning.value import FIRST_MONTH, WINTER, date_value
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY, WEEK, civil, days, iso_week, month_length, seconds, week_start, weekday

ABSOLUTE = Anchor("none", reason="the expression names its date in full")
LONG_PAST = 3652 * DAY
WEEKLY = Anchor("none", reason="its weekday tells the year")


@dataclass(frozen=True, slots=True)
class Calendar(Cycle):
    """Fields of the calendar, None where the text does not say.

    `year` is astronomical (0 is 1 BCE); `decade`, `century`, `millennium` are their first years; `season` SP, SU, FA or WI; `weekday` 1
    for Monday; `weekend` the Saturday and Sunday of a week; `pointed` says that it is told as near ("this coming Sunday, March 8"). Coarser
    fields that are missing are found from the scene.

    >>> Calendar(month=6, day=23).interval(Interval.parse("2025-06-20"))  # doctest: +ELLIPSIS
    Interval(start=1750636800, end=1750723200)
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    weekend: bool | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    millennium: int | None = None
    pointed: bool | None = None

    @property
    def named(self) -> frozenset[str]:
        """Which fields are told, apart from the year."""
        told = (field.name for field in fields(self) if getattr(self, field.name) is not None)
        return frozenset(told) - {"year", "pointed"}

    @property
    def grain(self) -> Grain:
        """The finest unit named."""
        named_ = (
            (self.day or self.weekday, Grain.DAY),
            (self.week or self.weekend, Grain.WEEK),
            (self.month, Grain.MONTH),
            (self.quarter, Grain.QUARTER),
            (self.season, Grain.SEASON),
            (self.half, Grain.HALF),
        )
        return next((grain for field, grain in named_ if field), self._long)

    @property
    def _long(self) -> Grain:
        if self.year is not None:
            return Grain.YEAR
        return Grain.DECADE if self.decade is not None else Grain.CENTURY if self.century is not None else Grain.MILLENNIUM

    @property
    def absolute(self) -> bool:
        """Whether nothing need be found from the scene."""
        return (self.year is not None) or self.grain >= Grain.DECADE

    @property
    def round(self) -> Grain:
        """What must be found: the year of a month, the month of a day, the week of a weekday."""
        if self.month or self.quarter or self.half or self.season or self.week:
            return Grain.YEAR
        return Grain.MONTH if self.day else Grain.WEEK

    @property
    def reported(self) -> bool:
        """Results of a quarter or half are reported, expected and compared in any tense."""
        return self.quarter is not None or self.half is not None

    def reading(self, scene: Scene) -> Reading:
        """Absolute where the year is given; else the occurrence that the scene points to."""
        if self.absolute:
            whole = self._absolute()
            return replace(self.spelled(whole), anchor=ABSOLUTE).also(f"names {named(whole)}")
        if self.weekday and self.day and cyclic(scene, self.round).known and not self._fitting(scene):
            if (lately := self._lately(scene)) is not None:
                return lately
            return replace(self, weekday=None).reading(scene).also("the weekday named does not fit and is passed over")
        return Cycle.reading(self, scene)

    def _absolute(self) -> Interval:
        if self.year is not None:
            return self.within(seconds(self.year)) or Grain.YEAR.unit(seconds(self.year))
        first = next(start for start in (self.decade, self.century, self.millennium) if start is not None)
        return Grain(self.grain).unit(seconds(first)) if first > 0 else Interval(seconds(first), Grain(self.grain).step(seconds(first), 1))

    def within(self, start: int) -> Interval | None:
        """Where these fields lie in the year, month or week that begins at `start`."""
        then = civil(start)
        if not self.absolute and self.round is Grain.WEEK:
            return self._in_week(start)
        month = self.month or (then.month if not self.absolute and self.round is Grain.MONTH else None)
        if month and self.day:
            if not 1 <= month <= 12 or self.day > month_length(then.year, month):
                return None
            return self._agreeing(Grain.DAY.unit(days(then.year, month, self.day) * DAY))
        return self._larger(then.year, month)

    def _agreeing(self, found: Interval) -> Interval | None:
        """A weekday named beside a date decides between years, where one of them fits."""
        fits = self.weekday is None or self.absolute or weekday(found.start) == self.weekday
        return found if fits else None

    def _fitting(self, scene: Scene) -> bool:
        """Whether the weekday falls on this day of the month soon; people who ask for something mean the next time that it does."""
        reach = 9 if scene.settings.prefer and self.month is None else 1
        return bool(self.around(cyclic(scene, self.round).interval.start, back=reach, ahead=reach))

    def _lately(self, scene: Scene) -> Reading | None:
        """The one about the time of publication, where the weekday fits there and not in the year told of, unless that is long past."""
        now, ahead = scene.published, scene.direction == "future"
        if scene.running.interval.end < now.interval.start - LONG_PAST:
            return None  # in 1666 weekdays were others
        near = self.around(now.interval.start, back=1, ahead=1) if now.known and self.round is Grain.YEAR else []
        sided = [one for one in near if (one.end > now.interval.start if ahead else one.start < now.interval.end)]
        if not sided:
            return None
        found = sided[0 if ahead else -1]
        return replace(self.spelled(found), anchor=WEEKLY).also(f"{named(found)}: its weekday fits in no year that was told of")

    def _in_week(self, start: int) -> Interval:
        if self.weekend:
            return Interval(start + 5 * DAY, start + WEEK)
        return Grain.DAY.unit(start + ((self.weekday or 1) - 1) * DAY)

    def _larger(self, year: int, month: int | None) -> Interval:
        if month:
            return Grain.MONTH.unit(seconds(year, month))
        if self.week:
            return Grain.WEEK.unit(week_start(year, self.week))
        if self.quarter:
            return Grain.QUARTER.unit(seconds(year, 3 * self.quarter - 2))
        if self.half:
            return Grain.HALF.unit(seconds(year, 6 * self.half - 5))
        if self.season:
            first = FIRST_MONTH[self.season]
            return Grain.SEASON.unit(seconds(year - (first == WINTER), first))
        return Grain.YEAR.unit(seconds(year))

    def spelled(self, interval: Interval | None) -> Reading:
        """A DATE with the value of an occurrence, or with X for what is unknown."""
        if interval is None:
            return Reading("DATE", self._unknown(), EVER, self.grain)
        if self.weekend:
            year, week = iso_week(interval.start)
            return Reading("DATE", f"{year:04}-W{week:02}-WE", interval, Grain.WEEK)
        return Reading("DATE", date_value(interval.start, self.grain), interval, self.grain)

    def _unknown(self) -> str:
        if self.weekday and not self.day:
            return f"XXXX-WXX-{self.weekday}"
        if self.weekend:
            return "XXXX-WXX-WE"
        month = f"{self.month:02}" if self.month else "XX"
        tails = {
            Grain.DAY: f"-{month}-{self.day or 0:02}",
            Grain.MONTH: f"-{month}",
            Grain.WEEK: f"-W{self.week or 0:02}",
            Grain.QUARTER: f"-Q{self.quarter}",
            Grain.HALF: f"-H{self.half}",
            Grain.SEASON: f"-{self.season}",
        }
        return "XXXX" + tails[self.grain]

    def filled(self, other: Calendar) -> Calendar:
        """The same with what it lacks, coarser than what it says, taken from its neighbour: "21 and 22 June 2025"."""
        lacks_year = self.year is None and not self.decade and not self.century
        lacks_month = self.month is None and self.day and not self.weekday
        return replace(self, year=other.year if lacks_year else self.year, month=other.month if lacks_month else self.month)

    def __str__(self) -> str:
        said = ((field.name, getattr(self, field.name)) for field in fields(self))
        return ", ".join(f"{name} {value}" for name, value in said if value is not None and name != "pointed")
