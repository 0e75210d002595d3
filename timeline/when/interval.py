"""A half-open stretch of time between two instants, either of which may be unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.errors import DateError
from timeline.when.civil import DAY, civil, days, iso_week, month_length, seconds, week_start
from timeline.when.grain import Grain

# The far ends of time: safe as JSON numbers, and ordinary integers to SQL.
BEGINNING, END = -(2**53 - 1), 2**53 - 1


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """[start, end): instants in seconds; BEGINNING and END where a side is unknown or open.

    >>> Interval.parse("2025-06-21").end - Interval.parse("2025-06-21").start
    86400
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"An interval cannot end ({self.end}) before it starts ({self.start}).")

    @property
    def open(self) -> bool:
        """Whether a side is unknown."""
        return self.start == BEGINNING or self.end == END

    @property
    def length(self) -> int:
        """Seconds from start to end."""
        return self.end - self.start

    @property
    def grain(self) -> Grain | None:
        """The coarsest unit that this is exactly one of; None where it is not one unit."""
        if self.open:
            return None
        return next((grain for grain in reversed(Grain) if grain.unit(self.start) == self), None)

    def __contains__(self, other: Interval | int) -> bool:
        if isinstance(other, int):
            return self.start <= other < self.end
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share an instant."""
        return self.start < other.end and other.start < self.end

    def common(self, other: Interval) -> Interval | None:
        """What the two share; None where they share nothing."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start < end else None

    def hull(self, other: Interval) -> Interval:
        """The least interval that holds both."""
        return Interval(min(self.start, other.start), max(self.end, other.end))

    def iso(self) -> tuple[str | None, str | None]:
        """The two ends in ISO 8601 to the second, None where open: what `timeline annotate` writes."""
        return (
            None if self.start == BEGINNING else iso(self.start, full=True),
            None if self.end == END else iso(self.end, full=True),
        )

    def __str__(self) -> str:
        """ISO 8601 / EDTF: one unit (2025-06-21, 2025-W26, 2025-06) or start/end with the end exclusive, ".." where open."""
        if spelling := unit_name(self):
            return spelling
        start = ".." if self.start == BEGINNING else iso(self.start)
        end = ".." if self.end == END else iso(self.end)
        return f"{start}/{end}"

    @classmethod
    def parse(cls, text: str) -> Interval:
        """The interval that `str` wrote; also any ISO date or date and time. Raises DateError for anything else.

        >>> str(Interval.parse("2025-06")), str(Interval.parse("../2025-06-21"))
        ('2025-06', '../2025-06-21')
        """
        first, slash, second = text.partition("/")
        if not slash:
            return _unit(first)
        start = BEGINNING if first == ".." else instant(first)
        end = END if second == ".." else instant(second)
        if start > end:
            raise DateError(text, where="interval")
        return cls(start, end)


EVER = Interval(BEGINNING, END)

_YEAR = r"(?P<year>[+-]?\d{4,})"
_SPELLINGS = (
    re.compile(_YEAR + r"-W(?P<week>\d\d)(?:-(?P<weekday>[1-7]))?"),
    re.compile(_YEAR + r"-Q(?P<quarter>[1-4])"),
    re.compile(_YEAR + r"-H(?P<half>[12])"),
    re.compile(_YEAR + r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"),
    re.compile(r"(?P<decade>-?\d{3})X"),
    re.compile(r"(?P<century>-?\d\d)XX"),
)
_CLOCK = re.compile(r"(?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?")
# How much of a full date and time of day names the unit.
_CUT = {Grain.SECOND: None, Grain.MINUTE: -3, Grain.HOUR: -6, Grain.DAY: -9}


def _unit(text: str) -> Interval:
    date, _, clock = text.strip().replace(" ", "T", 1).partition("T")
    match = next((m for m in (spelling.fullmatch(date) for spelling in _SPELLINGS) if m), None)
    if match is None:
        raise DateError(text)
    parts = {name: int(part) for name, part in match.groupdict().items() if part is not None}
    start, grain = _date(parts, text)
    if not clock:
        return grain.unit(start)
    time = _CLOCK.fullmatch(clock)
    if time is None or grain is not Grain.DAY:
        raise DateError(text)
    hour, minute, second = (int(time[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and (minute or second)):
        raise DateError(text)
    grain = Grain.SECOND if time["second"] else Grain.MINUTE if time["minute"] else Grain.HOUR
    return grain.unit(start + hour * 3600 + minute * 60 + second)


def _date(parts: dict[str, int], text: str) -> tuple[int, Grain]:
    """Start and unit of the named fields of a date; raises DateError for a 13th month or a 31 June."""
    if "decade" in parts:
        return seconds(parts["decade"] * 10), Grain.DECADE
    if "century" in parts:
        return seconds(parts["century"] * 100), Grain.CENTURY
    year = parts["year"]
    if "week" in parts:
        start = week_start(year, parts["week"])
        if iso_week(start) != (year, parts["week"]):
            raise DateError(text)
        return start + (parts.get("weekday", 1) - 1) * DAY, Grain.DAY if "weekday" in parts else Grain.WEEK
    if "quarter" in parts:
        return seconds(year, 3 * parts["quarter"] - 2), Grain.QUARTER
    if "half" in parts:
        return seconds(year, 6 * parts["half"] - 5), Grain.HALF
    month, day = parts.get("month", 1), parts.get("day", 1)
    if not 1 <= month <= 12 or not 1 <= day <= month_length(year, month):
        raise DateError(text)
    return days(year, month, day) * DAY, Grain.DAY if "day" in parts else Grain.MONTH if "month" in parts else Grain.YEAR


def unit_name(interval: Interval) -> str:
    """The ISO 8601 name of the one unit that an interval is, or "" where it is none that has a name.

    >>> unit_name(Interval(seconds(1990), seconds(2000)))
    '199X'
    """
    grain = interval.grain
    if grain is None or grain in (Grain.SEASON, Grain.MILLENNIUM):
        return ""
    if grain <= Grain.DAY:
        return iso(interval.start, full=True)[: _CUT[grain]]
    if grain is Grain.WEEK:
        year, week = iso_week(interval.start)
        return f"{_year(year)}-W{week:02}"
    then = civil(interval.start)
    if grain >= Grain.DECADE and not 0 <= then.year <= 9999:
        return ""
    return {
        Grain.MONTH: f"{_year(then.year)}-{then.month:02}",
        Grain.QUARTER: f"{_year(then.year)}-Q{(then.month + 2) // 3}",
        Grain.HALF: f"{_year(then.year)}-H{(then.month + 5) // 6}",
        Grain.YEAR: _year(then.year),
        Grain.DECADE: f"{then.year // 10:03}X",
        Grain.CENTURY: f"{then.year // 100:02}XX",
    }[grain]


def _year(year: int) -> str:
    """Four digits at least, signed below zero and beyond 9999, as ISO 8601 wants."""
    return f"{year:04}" if 0 <= year <= 9999 else f"{year:+05}"


def iso(at: int, *, full: bool = False) -> str:
    """An instant in ISO 8601: the date alone at midnight, unless `full`.

    >>> iso(seconds(2025, 6, 23)), iso(seconds(-43, 3, 15, 9, 30))
    ('2025-06-23', '-0043-03-15T09:30:00')
    """
    then = civil(at)
    date = f"{_year(then.year)}-{then.month:02}-{then.day:02}"
    return date if not full and at % DAY == 0 else f"{date}T{then.hour:02}:{then.minute:02}:{then.second:02}"


def instant(text: str) -> int:
    """The instant at which an ISO date or date and time begins (its zone is dropped: local time). Raises DateError.

    >>> instant("2025-06-23T14:30+02:00") - instant("2025-06-23")
    52200
    """
    return _unit(text).start


__all__ = ["BEGINNING", "END", "EVER", "Interval", "instant", "iso", "unit_name"]
