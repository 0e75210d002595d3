"""A date as people and programs write it in a cell, as bounds: ISO 8601, EDTF, and what an English reader reads in it.

EDTF is that of ISO 8601-2:2019, level 1, with the sets [a..b] of level 2 that `timeline.render.edtf` writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.errors import DateError
from timeline.expressions import Settings, expressions
from timeline.text import Document
from timeline.when import EVER, UNKNOWN, Bounds, Grain, Interval
from timeline.when.civil import seconds
from timeline.when.interval import BEGINNING, END, iso

_QUALIFIED = re.compile(r"[?~%]")
_SET = re.compile(r"\[(?P<first>[^\[\]]*?)\.\.(?P<last>[^\[\]]*?)\]")
_OPEN = ("", "..")
_UNSPECIFIED = re.compile(r"(-XX){1,2}$")
_CODED = re.compile(r"(?P<year>-?\d{4})-(?P<code>2[1-4]|3[3-6]|40|41)")
_FAR = re.compile(r"Y(-?\d{4,})")
_FIGURES = re.compile(r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})")
_BARE = re.compile(r"[^\W_]+")
HOLLOW = {"in", "on", "at", "the", "about", "around", "approximately", "of"}  # words that leave a date as it is
_MIDNIGHT = re.compile(r"[ T]00:00(:00)?(\.0+)?Z?$")
_ABOUT = re.compile(r"^(?:c|ca|circa|about|around|approx)\b\.?\s*", re.I)
_SIDE = re.compile(r"^(before|until|by|after|since)\s+", re.I)
_FROM = re.compile(r"(?:from\s+)?(?P<first>.+?)\s*(?:–|—|\s-\s|(?<=\b\d{4})-(?=\d{4}$)|\bto\b|\buntil\b|\bthrough\b)\s*(?P<last>.+)", re.I)
_BETWEEN = re.compile(r"between\s+(?P<first>.+?)\s+and\s+(?P<last>.+)", re.I)
_CLOCK = re.compile(r"(?P<date>.+?)[ T](?P<hour>\d{1,2}):(?P<rest>\d\d(?::\d\d)?)\s*(?P<half>[ap])?\.?(?:m\.?)?", re.I)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")


def bounds(cell: str, *, day_first: bool | None = None) -> Bounds:
    """What a cell says of when something happened, nothing where it is empty or says XXXX. Raises DateError where it is no date.

    `day_first` says whether 3/4/2025 is 3 April; without it only figures that can be read one way are read.

    >>> for cell in ("2025-06-21", "June 2025", "[..2025-06-20]", "2025-05-03/2025-05-09", "2025-22", "XXXX-XX-XX", "21/6/2025"):
    ...     print(bounds(cell))
    2025-06-21
    2025-06
    ../2025-06-21
    2025-05-03/2025-05-10
    2025-06-01/2025-09-01
    ../..
    2025-06-21
    """
    text = _MIDNIGHT.sub("", _QUALIFIED.sub("", cell.strip()))
    if not text.strip("Xx.-/"):
        return UNKNOWN
    if match := _SET.fullmatch(text):
        return Bounds.inside(_hull(*match.groups()))
    first, slash, last = text.partition("/")
    if slash and "/" not in last:
        return between(_side(first), _side(last))
    try:
        return Bounds.inside(interval(text, day_first=day_first))
    except DateError:
        if (told := _told(text, day_first)) is None:
            raise
        return told


def _told(text: str, day_first: bool | None) -> Bounds | None:
    """A side or a range in words: "before 1990", "between May and July 2025", "3 May 2025 to 9 May 2025"; None where it is neither."""
    if match := _SIDE.match(text):
        known = interval(text[match.end() :], day_first=day_first)
        return Bounds.inside(SIDES[match[1].casefold()](known))
    match = _BETWEEN.fullmatch(text) or _FROM.fullmatch(text)
    if match is None:
        return None
    first, last = interval(_completed(match["first"], match["last"]), day_first=day_first), interval(match["last"], day_first=day_first)
    return Bounds.inside(first.hull(last)) if match.re is _BETWEEN else between(first, last)


def _completed(first: str, last: str) -> str:
    """The first of two dates with the month and year that it leaves to the last.

    >>> _completed("3", "9 May 2025"), _completed("May", "July 2025"), _completed("May 2024", "July 2025")
    ('3 May 2025', 'May 2025', 'May 2024')
    """
    words, others = first.split(), last.split()
    return first if len(words) >= len(others) or re.search(r"\d{4}", first) else " ".join([*words, *others[len(words) :]])


SIDES = {
    "before": lambda known: Interval(BEGINNING, known.start),
    "until": lambda known: Interval(BEGINNING, known.end),
    "by": lambda known: Interval(BEGINNING, known.end),
    "after": lambda known: Interval(known.end, END),
    "since": lambda known: Interval(known.start, END),
}


def between(first: Interval, last: Interval) -> Bounds:
    """The bounds of what started somewhere in the first and ended somewhere in the last. Raises DateError where that is backwards."""
    if first.start >= last.end:
        raise DateError(f"{first}/{last}", where="interval")
    return Bounds(first.start, min(first.end, last.end), max(first.start, last.start), last.end)


def _hull(first: str, last: str) -> Interval:
    a, b = _side(first), _side(last)
    if a.start >= b.end:
        raise DateError(f"[{first}..{last}]", where="interval")
    return Interval(a.start, b.end)


def _side(text: str) -> Interval:
    return EVER if text in _OPEN else interval(text)


def interval(text: str, *, day_first: bool | None = None) -> Interval:
    """The stretch of time that a date names. Raises DateError where it names none.

    >>> str(interval("15 March 44 BC")), str(interval("Y17000")), str(interval("2025-XX-XX"))
    ('-0043-03-15', '+17000', '2025')
    """
    if match := _CLOCK.fullmatch(text):
        return _clocked(match, day_first)
    if match := _FIGURES.fullmatch(text):
        return _figures(match, day_first)
    if match := _CODED.fullmatch(text):
        return _coded(int(match["year"]), int(match["code"]))
    if match := _FAR.fullmatch(text):
        return Grain.YEAR.unit(seconds(int(match[1])))
    text = _COMPACT.sub(r"\1-\2-\3", text) if text.isdecimal() and len(text) == 8 else _ABOUT.sub("", text)
    if text.isdecimal() and len(text) > 4:
        raise DateError(text)
    try:
        return Interval.parse(_UNSPECIFIED.sub("", text))
    except DateError:
        return _worded(text, day_first)


def _clocked(match: re.Match[str], day_first: bool | None) -> Interval:
    """A day and a time of day: "21/6/2025 9:30 pm"."""
    day, hour = interval(match["date"], day_first=day_first), int(match["hour"])
    if day.grain is not Grain.DAY:
        raise DateError(match[0])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].casefold() == "p" else 0)
    return Interval.parse(f"{iso(day.start)}T{hour:02}:{match['rest']}")


def _figures(match: re.Match[str], day_first: bool | None) -> Interval:
    """3/4/2025: by the day where that is over twelve, where dots part it, or as the caller says."""
    first, second = int(match["first"]), int(match["second"])
    if match["mark"] == "." or first > 12:
        day_first = True
    elif second > 12:
        day_first = False
    elif first == second:
        day_first = True
    if day_first is None:
        raise DateError(match[0], where="date, whose day and month could be either way round,")
    day, month = (first, second) if day_first else (second, first)
    return Interval.parse(f"{match['year']}-{month:02}-{day:02}")


def _coded(year: int, code: int) -> Interval:
    """The parts of a year by ISO 8601-2's codes: seasons of the north (winter is that which ends in the year), quarters, halves."""
    if code >= 40:
        return Grain.HALF.unit(seconds(year, 1 + 6 * (code - 40)))
    if code >= 33:
        return Grain.QUARTER.unit(seconds(year, 1 + 3 * (code - 33)))
    return Grain.SEASON.unit(seconds(year, {21: 3, 22: 6, 23: 9, 24: 1}[code]))


def _worded(text: str, day_first: bool | None) -> Interval:
    """A date in words, where one time expression is all there is and needs no other date to count from."""
    found = expressions(Document(text), Settings(day_first=bool(day_first), kind="narrative"))
    if len(found) != 1 or found[0].interval == EVER or found[0].anchor.kind != "none":
        raise DateError(text)
    rest = text[: found[0].span.start] + " " + text[found[0].span.end :]
    if {word.casefold() for word in _BARE.findall(rest)} - HOLLOW:
        raise DateError(text)
    return found[0].interval


def day_first(cells: Iterable[str]) -> bool | None:
    """Whether the days of a column come first, by a figure over twelve in it; None where none tells, or where they disagree.

    >>> day_first(["3/4/2025", "21/4/2025"]), day_first(["3/4/2025"])
    (True, None)
    """
    told = {match["first"] > match["second"] for cell in cells if (match := _parted(cell))}
    return told.pop() if len(told) == 1 else None


def _parted(cell: str) -> dict[str, int] | None:
    match = _FIGURES.fullmatch(cell.strip())
    figures = {name: int(match[name]) for name in ("first", "second")} if match and match["mark"] != "." else {}
    return figures if figures and max(figures.values()) > 12 else None


__all__ = ["between", "bounds", "day_first", "interval"]
