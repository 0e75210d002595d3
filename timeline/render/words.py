"""Dates in words: the structure is the same in every language, the words come from one table, words.<language>.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from timeline.errors import FormatError
from timeline.files import folder
from timeline.when import Bounds, Grain, Interval
from timeline.when.civil import civil, weekday
from timeline.when.interval import BEGINNING, END

GREGORIAN = 1582  # before the reform the days of the week of our proleptic dates are not those that people lived by
ENDS = (Grain.YEAR, Grain.MONTH, Grain.DAY, Grain.MINUTE)  # what one side of a range may be named by, coarse first

Table = Mapping[str, Any]


@cache
def table(language: str = "en", templates: Path | None = None) -> Table:
    """The words of a language: those of `templates` before the built-in ones. Raises FormatError where there are none."""
    homes = [home for home in (templates, folder("templates")) if home]
    found = [home / f"words.{language}.toml" for home in homes if (home / f"words.{language}.toml").is_file()]
    if not found:
        known = sorted(path.name.split(".")[1] for home in homes for path in home.glob("words.*.toml"))
        raise FormatError(f"There are no words for the language {language!r}; there are for {', '.join(known)}.")
    return tomllib.loads(found[0].read_text(encoding="utf-8"))


def words(when: Bounds, terms: Table | None = None) -> str:
    """What is known of a date, in words.

    >>> from timeline.when import Interval
    >>> for spelling in ("2025-06-21", "2025-01", "2025-05-03/2025-05-10", "../2025-06-21", "-0043-03-15"):
    ...     print(words(Bounds.inside(Interval.parse(spelling))))
    Saturday 21 June 2025
    in January 2025
    between 3 and 9 May 2025
    before 21 June 2025
    15 March 44 BCE
    """
    terms = terms or table()
    start, end = (when.earliest_start, when.latest_start), (when.earliest_end, when.latest_end)
    if when.unknown:
        return _half_known(when, terms)
    if not when.dated:
        return _open(when, terms)
    if start == end:
        return _inside(when.span, terms)
    if start[0] == start[1] and end[0] == end[1]:
        return _lasted(when.span, terms)
    if when.core is None:
        return _inside(when.span, terms)
    return _said(terms, "spanning", start=_inside(Interval(*start), terms), end=_inside(Interval(*end), terms))


def name(interval: Interval, terms: Table | None = None) -> str:
    """One unit of time by its name ("June 2025", "the 1990s"), "" where the interval is not one unit.

    >>> name(Interval.parse("19XX")), name(Interval.parse("2025-Q2"))
    ('the 20th century', 'the second quarter of 2025')
    """
    terms = terms or table()
    if _century(interval):
        return _long_name(interval.start, "century", 100, terms)
    grain = interval.grain
    if grain is None:
        return ""
    if grain is Grain.MILLENNIUM:
        return _long_name(interval.start, "millennium", 1000, terms)
    return str(terms["name"][grain.name.lower()]).format(**fields(interval.start, terms)).strip(" ,")


def fields(at: int, terms: Table) -> dict[str, str]:
    """What a pattern may name of an instant: its year, month, day and so on, as words and figures."""
    then = civil(at)
    return {
        "year": _year(then.year, terms),
        "season_year": _season_year(then.year, then.month, terms),
        "month": terms["months"][then.month - 1],
        "day": str(then.day),
        "weekday": terms["weekdays"][weekday(at) - 1] if then.year > GREGORIAN else "",
        "hour": f"{then.hour:02}",
        "minute": f"{then.minute:02}",
        "second": f"{then.second:02}",
        "season": terms["seasons"][(then.month // 3 - 1) % 4],
        "ordinal": terms["ordinals"][(then.month - 1) // 3 if then.month != 7 else 1],
    }


def side(at: int, pattern: str, terms: Table) -> str:
    """One side of a range, by a pattern of [end]: "day", "month", "day_in_month" and so on."""
    return str(terms["end"][pattern]).format(**fields(at, terms))


def _said(terms: Table, pattern: str, **parts: str) -> str:
    return str(terms["when"][pattern]).format(**parts)


def _fitting(pattern: str, grain: Grain | None, terms: Table) -> str:
    """The pattern for a unit of time where the language has one ("within_year"), else the general one."""
    own = f"{pattern}_{grain.name.lower()}" if grain is not None else pattern
    return own if own in terms["when"] else pattern


def _season_year(year: int, month: int, terms: Table) -> str:
    """The year of a season that begins in a month; a winter has two.

    >>> _season_year(1850, 12, table()), _season_year(1999, 12, table()), _season_year(1850, 6, table())
    ('1850–51', '1999–2000', '1850')
    """
    if month != 12 or year < 1000:
        return _year(year, terms)
    later = str(year + 1)
    return f"{year}–{later if later.endswith('00') else later[-2:]}"


def _year(year: int, terms: Table) -> str:
    """Years before the common era as people count them, and small ones so that they are not taken for days.

    >>> _year(0, table()), _year(79, table()), _year(2025, table())
    ('1 BCE', '79 CE', '2025')
    """
    if year <= 0:
        return str(terms["name"]["bce"]).format(year=1 - year)
    return str(terms["name"]["early"]).format(year=year) if year < 1000 else str(year)


def _century(interval: Interval) -> bool:
    """Whether it is a century, counted from its year 0 or, as historians do, from its year 1."""
    if interval.open:
        return False
    start, end = civil(interval.start), civil(interval.end)
    return start[1:] == end[1:] == (1, 1, 0, 0, 0) and end.year - start.year == 100 and start.year % 100 in (0, 1)


def _long_name(at: int, unit: str, years: int, terms: Table) -> str:
    count = civil(at).year // years
    pattern = unit if count >= 0 else f"{unit}_bce"
    return str(terms["name"][pattern]).format(century=_ordinal(count + 1 if count >= 0 else -count, terms))


def _ordinal(number: int, terms: Table) -> str:
    """In figures, with the ending that the language gives it.

    >>> [_ordinal(number, table()) for number in (1, 2, 3, 4, 11, 21)]
    ['1st', '2nd', '3rd', '4th', '11th', '21st']
    """
    last = 0 if number % 100 in (11, 12, 13) or number % 10 > 3 else number % 10
    return f"{number}{terms['ordinal_endings'][last]}"


def _inside(interval: Interval, terms: Table) -> str:
    """Once, somewhere inside."""
    if interval.start == interval.end:
        return _said(terms, "exact", name=name(Grain.MINUTE.unit(interval.start), terms))
    if unit := name(interval, terms):
        return _said(terms, "exact" if interval.length <= 86_400 else _fitting("within", interval.grain, terms), name=unit)
    first, last, adjacent = _ends(interval, terms)
    return _said(terms, "either" if adjacent else "between", first=first, last=last)


def _lasted(interval: Interval, terms: Table) -> str:
    """All the way from start to end."""
    if unit := name(interval, terms):
        return _said(terms, "throughout", name=unit)
    first, last, _ = _ends(interval, terms)
    return _said(terms, "lasted", first=first, last=last)


def _open(when: Bounds, terms: Table) -> str:
    """One side of the whole is not known."""
    if when.latest_end == END:
        if when.latest_start == END:
            return _after(when.earliest_start, terms)
        start = Interval(when.earliest_start, when.latest_start)
        return _said(terms, "began", start=_inside(start, terms))
    if when.earliest_end == BEGINNING:
        return _before(when.latest_end, terms)
    return _said(terms, "ended", end=_inside(Interval(when.earliest_end, when.latest_end), terms))


def _half_known(when: Bounds, terms: Table) -> str:
    """Neither far side is known; perhaps a near one is."""
    if when.latest_start < END:
        return _said(terms, "began_by", last=_end(when.latest_start, terms))
    if when.earliest_end > BEGINNING:
        return _said(terms, "ended_after", first=_end(when.earliest_end, terms))
    return _said(terms, "unknown")


def _before(at: int, terms: Table) -> str:
    return _said(terms, _fitting("before", _grain(at), terms), last=_end(at, terms))


def _after(at: int, terms: Table) -> str:
    """An instant at the start of a unit is the end of the one before: after 9 May is from 10 May, 00:00, on."""
    grain = _grain(at)
    return _said(terms, _fitting("after", grain, terms), first=_end(grain.step(at, -1) if grain >= Grain.DAY else at, terms))


def _end(at: int, terms: Table) -> str:
    return side(at, _grain(at).name.lower(), terms)


def _grain(at: int) -> Grain:
    """The coarsest unit that begins at this instant."""
    return next((grain for grain in ENDS if grain.floor(at) == at), Grain.MINUTE)


def _ends(interval: Interval, terms: Table) -> tuple[str, str, bool]:
    """The first and the last unit of a range in words, what they share said once; and whether they are neighbours."""
    grain = min(_grain(interval.start), _grain(interval.end), key=ENDS[::-1].index)
    last = grain.floor(interval.end - 1) if grain >= Grain.DAY else interval.end
    trimmed = _shared(interval.start, last, grain)
    first = side(interval.start, trimmed, terms)
    end = side(last, grain.name.lower(), terms)
    return first, end, grain >= Grain.DAY and grain.step(interval.start, 1) == last


def _shared(first: int, last: int, grain: Grain) -> str:
    """Which pattern leaves out what the second side of a range says too: "day_in_month" for 3 and 9 May 2025."""
    for outer in (Grain.DAY, Grain.MONTH, Grain.YEAR):
        if outer > grain and outer.floor(first) == outer.floor(last):
            return f"{grain.name.lower()}_in_{outer.name.lower()}"
    return grain.name.lower()
