"""Named times: the turn of a century, holidays by computus, by fixed or counted dates, and through the `holidays` library by country."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any

from timeline.expressions.meaning.cycle import Cycle
from timeline.expressions.meaning.scene import Reading, Scene
from timeline.expressions.meaning.value import date_value
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY, WEEK, civil, days, easter, month_length, weekday


@dataclass(frozen=True, slots=True)
class Holiday(Cycle):
    """A day that a rule or a country's calendar gives for each year.

    The `key` is a small formula: "12-25" a fixed date; "easter-2" days from Easter; "11-4thu" the fourth Thursday of November, "5-lastmon"
    the last Monday of May, "11-4thu+1" the day after; "advent" four Sundays before Christmas; "pascha" is Easter of
    the Orthodox; "10-16~" the working day nearest to 16 October, "4-15>4-16~" the first working day from 15 April on that is not the one
    nearest to 16 April; "3-1tue%4" the first Tuesday of March in every fourth year; "2-1sun<2022<2-2sun" the first
    Sunday of February, since 2022 the second; "US:Juneteenth" what the `holidays` library
    calls so in that country; "islamic:eid_al_fitr_dates" a feast of its religious calendars; "own" what only a country's calendar tells,
    and none where that has no such day. `length` is how many days it lasts.

    >>> str(Holiday("easter-2", year=2025).interval(EVER)), str(Holiday("11-4thu", year=2025).interval(EVER))
    ('2025-04-18', '2025-11-27')
    """

    key: str
    year: int | None = None
    length: int = 1

    @classmethod
    def of(cls, written: str, year: int | None = None, *, name: str = "", country: str = "") -> Holiday:
        """The holiday of a formula with its length: "islamic:ramadan_beginning_dates/30"; before it goes what a country calls so.

        >>> Holiday.of("9-1mon", name="Labour Day", country="FR").key
        'FR:labor day'
        """
        if country not in ("", HOME) and (own := _called(country, _plain(name))):
            return cls(f"{country}:{own}", year)
        key, _, length = written.partition("/")
        return cls(key, year, int(length or 1))

    @property
    def round(self) -> Grain:
        """A year."""
        return Grain.YEAR

    def within(self, start: int) -> Interval | None:
        """Its day in a year; None where that year had none."""
        first = day_of(self.key, civil(start).year)
        return None if first is None else Interval(first, first + self.length * DAY)

    def around(self, at: int, *, back: int = 9, ahead: int = 9) -> list[Interval]:
        """Those near; of a calendar whose table begins years later none is."""
        found = Cycle.around(self, at, back=back, ahead=ahead)
        return [one for one in found if abs(one.start - at) < NEAR] if ":" in self.key else found

    def reading(self, scene: Scene) -> Reading:
        """The one of the year given, else the one that the scene points to."""
        if self.year is None:
            return Cycle.reading(self, scene)
        found = self.within(days(self.year, 1, 1) * DAY)
        if found is None:  # no table of its calendar reaches so far
            year = Grain.YEAR.unit(days(self.year, 1, 1) * DAY)
            return Reading("DATE", date_value(year.start, Grain.YEAR), year, Grain.YEAR, steps=(f"some time of {self.year}",))
        return self.spelled(found).also(f"in {self.year}, by the rule {self.key}")

    def spelled(self, interval: Interval | None) -> Reading:
        """A DATE of its day; of its first day where it lasts longer, the interval being all of it."""
        if interval is None:
            return Reading("DATE", self._unknown, EVER)
        return Reading("DATE", date_value(interval.start, Grain.DAY), interval)

    @property
    def _unknown(self) -> str:
        month, _, day = self.key.partition("-")
        fixed = month.isdecimal() and day.isdecimal()
        return f"XXXX-{int(month):02}-{int(day):02}" if fixed else "XXXX-XX-XX"


@dataclass(frozen=True, slots=True)
class Turn(Cycle):
    """The first year of a century, as "the turn of the century" names it.

    >>> str(Turn().interval(Interval.parse("2025")))
    '2000'
    """

    @property
    def round(self) -> Grain:
        """A century."""
        return Grain.CENTURY

    def within(self, start: int) -> Interval | None:
        """The year with which it begins."""
        return Grain.YEAR.unit(start)

    def spelled(self, interval: Interval | None) -> Reading:
        """A DATE of that year."""
        return Reading("DATE", "XXXX" if interval is None else date_value(interval.start, Grain.YEAR), interval or EVER, Grain.YEAR)


NEAR = 800 * DAY  # a holiday farther off is the first in its table, not the one that is looked for
REFORM = 1582  # the last year whose Easter all of Europe reckoned by the Julian calendar
OWN = "own"  # the formula of a day whose name says nothing of its date: "National Day"
HOME = "US"  # the country whose names for holidays the lexicon has
SAMPLE = range(2020, 2026)  # years whose holidays tell how a country names them
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@cache
def day_of(key: str, year: int) -> int | None:
    """The instant at which a named day of a year begins, None where there is none."""
    if key == OWN:
        return None
    formula, sign, more = _offset(key)
    if key.endswith("%4"):
        return None if year % 4 else day_of(key[:-2], year)
    if "<" in key:
        before, turn, since = key.split("<")
        return day_of(before if year < int(turn) else since, year)
    if ":" in key:
        return _library(key, year)
    if ">" in key or key.endswith("~"):
        return _working(key, year)
    start = _formula(formula, year)
    return None if start is None else start + sign * more * DAY


def _offset(key: str) -> tuple[str, int, int]:
    for mark, sign in (("+", 1), ("easter-", -1), ("pascha-", -1)):
        if mark in key and ":" not in key:
            before, _, after = key.rpartition(mark[-1])
            return before, sign, int(after)
    return key, 1, 0


def _formula(formula: str, year: int) -> int | None:
    if formula == "easter":
        return easter(year) if year > REFORM else julian_easter(year)
    if formula == "pascha":
        return orthodox_easter(year)
    if formula == "advent":
        christmas = days(year, 12, 25) * DAY
        return christmas - weekday(christmas) * DAY - 3 * WEEK
    month, _, day = formula.partition("-")
    if day.isdigit():
        return days(year, int(month), int(day)) * DAY if int(day) <= month_length(year, int(month)) else None
    return _counted(year, int(month), day)


def _working(key: str, year: int) -> int | None:
    """A date moved off weekends: "10-16~" to the nearest working day, "4-15>4-16~" on to the first one that is not the other holiday."""
    date, _, free = key.rstrip("~").partition(">")
    start = _formula(date, year)
    if start is None:
        return None
    if not free:
        return start + {6: -DAY, 7: DAY}.get(weekday(start), 0)
    taken = _working(free + "~", year)
    return next(at for at in (start + n * DAY for n in range(9)) if weekday(at) < 6 and at != taken)


def julian_easter(year: int) -> int:
    """Easter Sunday by the Julian calendar and in its dates (Meeus), as histories give it for the time before the reform.

    >>> civil(julian_easter(1204))[:3]
    (1204, 4, 25)
    """
    golden = (19 * (year % 19) + 15) % 30
    of_week = (2 * (year % 4) + 4 * (year % 7) - golden + 34) % 7
    month, day = divmod(golden + of_week + 114, 31)
    return days(year, month, day + 1) * DAY


def orthodox_easter(year: int) -> int:
    """Easter Sunday of the Julian calendar, as an instant of the Gregorian one.

    >>> civil(orthodox_easter(2020))[:3]
    (2020, 4, 19)
    """
    return julian_easter(year) + (year // 100 - year // 400 - 2) * DAY


def _counted(year: int, month: int, which: str) -> int:
    """ "4thu": the fourth Thursday of the month; "lastmon": the last Monday."""
    wanted = WEEKDAYS.index(which[-3:]) + 1
    if which.startswith("last"):
        last = days(year, month, month_length(year, month)) * DAY
        return last - (weekday(last) - wanted) % 7 * DAY
    first = days(year, month, 1) * DAY
    number = int(which[:-3])
    if number > 5:  # "25mon": the last Monday before the 25th
        limit = days(year, month, number) * DAY
        return limit - ((weekday(limit) - wanted - 1) % 7 + 1) * DAY
    return first + (wanted - weekday(first)) % 7 * DAY + (number - 1) * WEEK


def _library(key: str, year: int) -> int | None:
    """The first day that the `holidays` library gives: a religion's calendar, else what a country calls so."""
    home, _, name = key.partition(":")
    name, _, shift = name.partition("+")
    found = (
        _religious(home, name, year) if home in CALENDARS else [day for day, said in _holidays(home, year) if name.lower() in said.lower()]
    )
    return days(year, *found[0]) * DAY + int(shift or 0) * DAY if found else None


CALENDARS = {
    "islamic": "_IslamicLunar",
    "hebrew": "_HebrewLunisolar",
    "hindu": "_HinduLunisolar",
    "chinese": "_ChineseLunisolar",
    "buddhist": "_BuddhistLunisolar",
}


@cache
def _religious(home: str, name: str, year: int) -> list[tuple[int, int]]:
    """(month, day) of a feast in a Gregorian year by the tables of a religious calendar; empty where they do not reach."""
    module = import_module(f"holidays.calendars.{home}")
    told = getattr(getattr(module, CALENDARS[home])(), name)(year)
    return sorted({(day.month, day.day) for day in _dates(told) if day.year == year})


def _dates(told: Any) -> list[date]:
    """The dates in what a calendar answers: one date, or any nesting of dates and flags that say whether they are exact."""
    if isinstance(told, date):
        return [told]
    return [] if told is None or isinstance(told, bool) else [day for part in told for day in _dates(part)]


@cache
def countries() -> tuple[str, ...]:
    """The ISO 3166 codes of the countries whose public holidays are known."""
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


@cache
def _called(country: str, plain: str) -> str:
    """The name under which a country's calendar has a holiday, "" where it has none."""
    known = {_plain(said): said.lower() for year in SAMPLE for _, name in _holidays(country, year) for said in name.split("; ")}
    return known.get(plain, "")


def _plain(name: str) -> str:
    """A name without what spellings differ in."""
    return re.sub(r"[\W_]", "", name.lower().replace("labour", "labor"))


@cache
def _holidays(country: str, year: int) -> tuple[tuple[tuple[int, int], str], ...]:
    """((month, day), name) of a country's public holidays in a year, those moved to a working day left out."""
    import holidays

    if not 1900 <= year <= 2100 or country not in countries():
        return ()
    found = holidays.country_holidays(country, years=year, language="en_US", observed=False)
    return tuple(((day.month, day.day), name) for day, name in sorted(found.items()) if day.year == year)
