"""TIMEX3 values: how dates, times and amounts are written in the `value` attribute."""

from __future__ import annotations

from timeline.when import Grain
from timeline.when.civil import civil, iso_week

LETTERS = {
    Grain.SECOND: "S",
    Grain.MINUTE: "M",
    Grain.HOUR: "H",
    Grain.DAY: "D",
    Grain.WEEK: "W",
    Grain.MONTH: "M",
    Grain.QUARTER: "Q",
    Grain.SEASON: "SE",
    Grain.HALF: "H",
    Grain.YEAR: "Y",
    Grain.DECADE: "DE",
    Grain.CENTURY: "CE",
    Grain.MILLENNIUM: "ML",
}
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
WINTER = 12  # a winter is of the year in which it ends, as two of its three months are; EDTF files it so, and meteorologists
FIRST_MONTH = {name: month for month, name in SEASONS.items()}
# Hours from midnight that parts of a day are taken to last: the boundaries are ours, TIMEX3 names only the parts.
PART_WORDS = {
    "MO": "in the morning",
    "MI": "at midday",
    "MD": "about midday",
    "AF": "in the afternoon",
    "DT": "in the daytime",
    "EV": "in the evening",
    "NI": "at night",
}
PARTS = {"MO": (6, 12), "MI": (12, 13), "MD": (11, 14), "AF": (12, 18), "DT": (6, 18), "EV": (18, 24), "NI": (18, 30)}


def year_value(year: int) -> str:
    """An astronomical year: 1998, 0079, BC0044 for -43.

    >>> year_value(1998), year_value(-43)
    ('1998', 'BC0044')
    """
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def date_value(start: int, grain: Grain) -> str:
    """The value of the unit that begins at an instant.

    >>> from timeline.when.civil import seconds
    >>> [date_value(seconds(1998, 6, 1), grain) for grain in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.YEAR)]
    ['1998-06-01', '1998-W23', '1998-06', '1998-Q2', '1998-SU', '1998']
    >>> date_value(seconds(1850, 12, 1), Grain.SEASON)
    '1851-WI'
    """
    then = civil(start)
    year = year_value(then.year + (grain is Grain.SEASON and then.month == WINTER))
    if grain <= Grain.HOUR:
        return f"{year}-{then.month:02}-{then.day:02}T{clock_value(then.hour, then.minute, then.second, grain)}"
    if grain is Grain.WEEK:
        iso_year, week = iso_week(start)
        return f"{year_value(iso_year)}-W{week:02}"
    if grain >= Grain.DECADE:
        return _long_value(then.year, grain)
    tail = {
        Grain.DAY: f"-{then.month:02}-{then.day:02}",
        Grain.MONTH: f"-{then.month:02}",
        Grain.QUARTER: f"-Q{(then.month + 2) // 3}",
        Grain.SEASON: f"-{SEASONS[max(3, then.month // 3 * 3)]}",
        Grain.HALF: f"-H{(then.month + 5) // 6}",
        Grain.YEAR: "",
    }
    return year + tail[grain]


def _long_value(year: int, grain: Grain) -> str:
    """Decades, centuries and millennia: only the digits that all their years share, as TimeML has them (199, 19, BC08)."""
    digits = {Grain.DECADE: 1, Grain.CENTURY: 2, Grain.MILLENNIUM: 3}[grain]
    return f"{year:04}"[:-digits] if year >= 0 else "BC" + f"{-year:04}"[:-digits]


def clock_value(hour: int, minute: int = 0, second: int = 0, grain: Grain = Grain.MINUTE) -> str:
    """A time of day: 17:00, 09:30:15.

    >>> clock_value(9, 30)
    '09:30'
    """
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if grain is Grain.SECOND else "")


def number(quantity: float) -> str:
    """A quantity as it is written in durations: whole numbers without a point.

    >>> number(2.0), number(2.5)
    ('2', '2.5')
    """
    return str(int(quantity)) if quantity == int(quantity) else f"{quantity:g}"
