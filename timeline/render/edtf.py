"""Bounds as EDTF (ISO 8601-2:2019), and as the dates of formats that have no room for bounds.

One rule keeps "somewhere inside" and "lasted" apart: a set [a..b] happened once, somewhere from a to b; an interval a/b lasted from a to b.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.when import Bounds, Grain, Interval
from timeline.when.civil import DAY, civil
from timeline.when.interval import BEGINNING, END

UNSPECIFIED = "XXXX-XX-XX"
_FIRST = {Grain.QUARTER: (33, 3), Grain.HALF: (40, 6)}  # ISO 8601-2's codes for the parts of a year: the first one, months in each
_SEASONS = {12: 24, 3: 21, 6: 22, 9: 23}  # winter is filed under the year it ends in, as its three months mostly are
_HTML = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?|-W\d\d)?")


@lru_cache(4096)
def edtf(when: Bounds) -> str:
    """What is known of a date, in EDTF; days at the finest where a stretch of several hours cannot be said.

    >>> for spelling in ("2025-06-21", "2025-05-03/2025-05-10", "../2025-06-21", "2025-W26", "-0043-03-15", "2025-Q2"):
    ...     print(edtf(Bounds.inside(Interval.parse(spelling))))
    2025-06-21
    [2025-05-03..2025-05-09]
    [..2025-06-20]
    [2025-06-23..2025-06-29]
    -0043-03-15
    2025-34
    >>> edtf(Bounds.lasting(Interval.parse("2025-05-03/2025-05-10")))
    '2025-05-03/2025-05-09'
    """
    if when.unknown:
        return UNSPECIFIED
    start, end = (when.earliest_start, when.latest_start), (when.earliest_end, when.latest_end)
    if when.core is None or start == end:
        return _once(when.span)
    if start[0] == start[1] and end[0] == end[1]:
        return f"{_first(start[0])}/{_last(end[0])}"
    return f"{_side(Interval(*start))}/{_side(Interval(*end))}"


def _once(span: Interval) -> str:
    if unit := _unit(span):
        return unit
    start, end = _first(span.start), _last(span.end)
    return start if start == end else f"[{start}..{end}]"


def _side(side: Interval) -> str:
    """One end of something that lasted: a unit where it is one, ".." where open, else its outer day, marked approximate."""
    if side.open:
        return ".."
    return _unit(side) or f"{_first(side.start)}~"


def _unit(interval: Interval) -> str:
    grain = interval.grain
    if grain is None or grain in (Grain.WEEK, Grain.MILLENNIUM):
        return ""
    then = civil(interval.start)
    if grain <= Grain.DAY:
        clock = f"T{then.hour:02}:{then.minute:02}:{then.second:02}" if grain <= Grain.MINUTE else ""
        return _first(interval.start) + clock
    year = _year(then.year)
    if grain is Grain.SEASON:
        return f"{_year(then.year + (then.month == 12))}-{_SEASONS[then.month]}"
    if grain in _FIRST:
        code, months = _FIRST[grain]
        return f"{year}-{code + (then.month - 1) // months}"
    if grain >= Grain.DECADE and not 0 <= then.year <= 9999:
        return ""
    return {Grain.MONTH: f"{year}-{then.month:02}", Grain.YEAR: year, Grain.DECADE: f"{year[:3]}X", Grain.CENTURY: f"{year[:2]}XX"}[grain]


def _first(at: int) -> str:
    """The day of an instant, "" where there is none."""
    if at in (BEGINNING, END):
        return ""
    then = civil(at)
    return f"{_year(then.year)}-{then.month:02}-{then.day:02}"


def _last(at: int) -> str:
    """The last day that an exclusive end leaves in."""
    return "" if at == END else _first(at - 1 if at % DAY == 0 else at)


def _year(year: int) -> str:
    return f"{year:04}" if 0 <= year <= 9999 else f"{year:+05}" if -9999 <= year < 0 else f"Y{year}"


@lru_cache(4096)
def days(when: Bounds) -> tuple[str, str]:
    """The first and the last day it may have been, both inclusive, "" where open."""
    return _first(when.earliest_start), _last(when.latest_end)


@lru_cache(4096)
def machine(when: Bounds) -> str:
    """The `datetime` of HTML's time element, "" where HTML has no spelling for it (before year 1, ranges, decades).

    >>> machine(Bounds.inside(Interval.parse("2025-06"))), machine(Bounds.inside(Interval.parse("../2025-06")))
    ('2025-06', '')
    """
    spelling = str(when.span)
    return spelling if _HTML.fullmatch(spelling) and not spelling.startswith("0000") else ""
