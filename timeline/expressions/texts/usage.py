"""What a text's own dates and country tell of how it writes: day or month first, whose holidays."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from timeline.expressions.meaning.named import HOME
from timeline.expressions.settings import Settings
from timeline.expressions.wording.writing import Writing
from timeline.text import Document
from timeline.when.civil import DAY, civil

_FIGURES = re.compile(r"(?<![\w/.])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\w/])")
_HOURS = re.compile(r"^[ \t|*•-]*(?:(?:1[0-2]|[1-9]) ?[–-] ?)?([01]?\d|2[0-3])([.:])([0-5]\d)(?=[ \t]|[–:-])", re.MULTILINE)
_INLINE = re.compile(r"(?:^|(?<=[.!?]\s))((?:[01]\d|2[0-3])[0-5]\d): ", re.MULTILINE)  # "0615: reefed. 1120: sighted a ship."
_YEARS = re.compile(r"^[ \t|*•-]*(1\d{3}|20\d\d)(?:[-–/](?:\d{4}|\d\d))?(?=:| +[-–—] |[ \t]*\r?$|\t|  )", re.MULTILINE)
ROWS = 3
NOON = 2  # after the morning a programme goes on at one or two
MONTHS, DAYS = 12, 31
MONTH_FIRST = frozenset({"", "US", "PH", "CA"})  # where 3/4 is 4 March, or nothing is known


def usual(document: Document, settings: Settings, writing: Writing) -> Settings:
    """The settings with what the text tells where the caller did not.

    >>> usual(Document("From 3/4/2025 to 23/4/2025.", language="en-IE"), Settings(), Writing.of({}))
    Settings(prefer='', day_first=True, kind='', country='IE', timetable=False, log=False, aloud='', asked='')
    """
    day_first = settings.day_first or _day_first(document)
    rows = settings.timetable or timetable(document.text, writing)
    hours = settings.log or log(document.text, writing)
    return replace(settings, day_first=day_first, country=settings.country or document.region or HOME, timetable=rows, log=hours)


def timetable(text: str, writing: Writing) -> bool:
    r"""Whether the lines of a text begin with days, hours or years in figures that go on: a syllabus, a programme, a chronology.

    >>> [timetable(text, Writing.of({})) for text in ("9/3 Maps\n9/5 Rivers\n9/10 Cities", "9/10 Great\n8/10 Good\n7/10 Fair")]
    [True, False]
    """
    return _days(text, writing) or programme(text) or _years(text)


def _days(text: str, writing: Writing) -> bool:
    rows = [(int(first), int(second)) for first, second in writing.row.findall(text)]
    days = [pair for pair in rows if 0 < min(pair) <= MONTHS and max(pair) <= DAYS]
    rising = sum(one < other or one[0] > other[0] + MONTHS // 2 for one, other in pairwise(days))
    return len(days) >= ROWS and len(days) == len(rows) and rising >= len(days) - 1 - len(days) // 8 and len({b for _, b in days}) > 1


def programme(text: str) -> bool:
    r"""Whether lines begin with hours of a day or two, and not with the numbers of sections.

    >>> programme("9.30 Coffee\n10.15 Lecture\n11.00 Break\n1.15 Lunch"), programme("1.1 Scope\n1.2 Terms\n2.1 Fees")
    (True, False)
    """
    rows = _HOURS.findall(text)
    hours = [(int(hour), int(minute)) for hour, _, minute in rows]
    onward = sum(one < other or other[0] <= NOON for one, other in pairwise(hours))
    sure = any(sign == ":" for _, sign, _ in rows) or all(minute % 5 == 0 for _, minute in hours)
    told = len(hours) > ROWS and 3 * onward >= 2 * len(hours) and sure
    return told and len({hour for hour, _ in hours}) >= ROWS


def within_item(text: str, at: int) -> bool:
    r"""Whether a character stands in what an item of a programme tells, behind the hour with which its line begins.

    >>> [within_item("9.30 Coffee\n10.15 Lecture on Friday", at) for at in (0, 5, 12, 29)]
    [False, True, False, True]
    """
    begun = _HOURS.match(text, text.rfind("\n", 0, at) + 1)
    return begun is not None and at >= begun.end()


def _years(text: str) -> bool:
    r"""Whether lines begin with years that a sign parts from what they tell, one after the other, or the latest first.

    >>> _years("1788 – A canal\n1801: A lock\n1846\nThe gate broke."), _years("1788 boats\n1801 barges\n1846 carts")
    (True, False)
    """
    years = [int(year) for year in _YEARS.findall(text)]
    steps = [other - one for one, other in pairwise(years)]
    most = max(sum(step >= 0 for step in steps), sum(step <= 0 for step in steps))
    return len(set(years)) >= ROWS and most >= len(steps) - len(steps) // 8


def log(text: str, writing: Writing) -> bool:
    r"""Whether lines of a text begin with hours in four figures, as in a log or in nurse's notes; one of the night or morning tells them.

    Or sentences, where a colon parts such hours from what they tell.

    >>> [log(text, Writing.of({})) for text in ("0700: All well.\n1145: Rain.\n1430: Wind.", "1700: A mill.\n1815: A lock.\n1845: A fire.")]
    [True, False]
    >>> log("8 May. 0400: relieved Anders. 0615: reefed. 1120: sighted a ship.", Writing.of({}))
    True
    """
    hours = writing.logged.findall(text) or _INLINE.findall(text)
    return len(hours) >= ROWS and any(hour[0] == "0" for hour in hours)


def _day_first(document: Document) -> bool:
    """Whether a date of the text can only be read so, or is then that of publication, and none only the other way; else by the country."""
    pairs = [(int(first), int(second)) for first, second in _FIGURES.findall(document.text)]
    today = civil(document.published.start) if document.dated and document.published.length <= DAY else None
    here = (today.day, today.month) if today and today.day <= MONTHS else (0, 0)  # its own date, as most texts have it at their head
    days = sum(first > MONTHS >= second or (first, second) == here != (second, first) for first, second in pairs)
    months = sum(second > MONTHS >= first or (second, first) == here != (first, second) for first, second in pairs)
    return days > 0 == months or (not days and not months and document.region not in MONTH_FIRST)
