"""Named days: holidays by computus, by fixed or counted dates, and through the `holidays` library by country."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.expressions.cycle import Cycle
from timeline.expressions.reading import Reading
from timeline.expressions.value import date_value
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY, WEEK, civil, days, easter, month_length, weekday


@dataclass(frozen=True, slots=True)
class Holiday(Cycle):
    """A day that a rule or a country's calendar gives for each year.

    The `key` is a small formula: "12-25" a fixed date; "easter-2" days from Easter; "11-4thu" the fourth Thursday of November, "5-lastmon"
    the last Monday of May, "11-4thu+1" the day after; "advent" four Sundays before Christmas; "US:Juneteenth" what the
    `holidays` library calls so in that country; "islamic:9-1" a day of the Hijri year. `days` is how long it lasts.

    >>> str(Holiday("easter-2", year=2025).interval(EVER)), str(Holiday("11-4thu", year=2025).interval(EVER))
    ('2025-04-18', '2025-11-27')
    """

    key: str
    year: int | None = None
    length: int = 1

    @property
    def round(self) -> Grain:
        """A year."""
        return Grain.YEAR

    def within(self, start: int) -> Interval | None:
        """Its day in a year; None where that year had none."""
        first = day_of(self.key, civil(start).year)
        return None if first is None else Interval(first, first + self.length * DAY)

    def reading(self, scene):  # type: ignore[no-untyped-def]
        """The one of the year given, else the one that the scene points to."""
        if self.year is None:
            return Cycle.reading(self, scene)
        return self.spelled(self.within(days(self.year, 1, 1) * DAY)).also(f"in {self.year}, by the rule {self.key}")

    def spelled(self, interval: Interval | None) -> Reading:
        """A DATE of one day, or of a week or month where it lasts so long."""
        if interval is None:
            return Reading("DATE", "XXXX-XX-XX", EVER)
        return Reading("DATE", date_value(interval.start, Grain.DAY), interval)


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@cache
def day_of(key: str, year: int) -> int | None:
    """The instant at which a named day of a year begins, None where there is none."""
    formula, sign, more = _offset(key)
    if ":" in key:
        return _library(key, year)
    start = _formula(formula, year)
    return None if start is None else start + sign * more * DAY


def _offset(key: str) -> tuple[str, int, int]:
    for mark, sign in (("+", 1), ("easter-", -1)):
        if mark in key and ":" not in key:
            before, _, after = key.rpartition(mark[-1])
            return before, sign, int(after)
    return key, 1, 0


def _formula(formula: str, year: int) -> int | None:
    if formula == "easter":
        return easter(year)
    if formula == "advent":
        christmas = days(year, 12, 25) * DAY
        return christmas - weekday(christmas) * DAY - 3 * WEEK
    month, _, day = formula.partition("-")
    if day.isdigit():
        return days(year, int(month), int(day)) * DAY if int(day) <= month_length(year, int(month)) else None
    return _counted(year, int(month), day)


def _counted(year: int, month: int, which: str) -> int:
    """ "4thu": the fourth Thursday of the month; "lastmon": the last Monday."""
    wanted = WEEKDAYS.index(which[-3:]) + 1
    if which.startswith("last"):
        last = days(year, month, month_length(year, month)) * DAY
        return last - (weekday(last) - wanted) % 7 * DAY
    first = days(year, month, 1) * DAY
    return first + (wanted - weekday(first)) % 7 * DAY + (int(which[0]) - 1) * WEEK


def _library(key: str, year: int) -> int | None:
    """The first day that the `holidays` library calls so in a country (or a religion's calendar)."""
    country, _, name = key.partition(":")
    found = [day for day, said in _holidays(country, year) if name.lower() in said.lower()]
    return days(year, *found[0]) * DAY if found else None


@cache
def _holidays(country: str, year: int) -> tuple[tuple[tuple[int, int], str], ...]:
    """((month, day), name) of a country's public holidays in a year, those of observance left out where a real one is named."""
    import holidays

    if not 1900 <= year <= 2100:
        return ()
    found = holidays.country_holidays(country, years=year, language="en_US", observed=False)
    return tuple(((day.month, day.day), name) for day, name in sorted(found.items()) if day.year == year)
