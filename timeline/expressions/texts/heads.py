"""The head of a row: a date with which a line begins, parted from what the line tells ("20 May: the engineer asks for help")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.texts.kinds import core
from timeline.when import Grain

FEWEST = 3  # rows that make a chronology
ENTITLED = 2  # that do below a title with their year
TITLE = 120  # characters of a title
LEAD = 16  # characters: the longest that stands before the date in its line
SIGN, STOP, CAPITAL = "sign", "stop", "capital"
_LEAD = re.compile(r"[ \t]*(?:[-•*–—|]+|\(|\[|\d{1,2} ?\|)?[ \t|*_]*(?P<word>[^\W\d_]+\.? )?")  # what may stand before it in its line
_MARKS = r"[*_]{0,2}[)\]]?"
_PARTED = {
    SIGN: re.compile(
        rf"[ \t]*(?:{_MARKS}:{_MARKS}[ \t]*|[)\]][ \t]+|{_MARKS}\.?[ \t]+[–—-]+[ \t]+|\.?—|\t[ \t]*|  +|[ \t]*\|[ \t]*)(?=\S)"
    ),
    STOP: re.compile(r"[ \t]*(?:\.[ \t]+(?=[\"“‘']?[^\W\d_a-z])|\.?[ \t\r]*\n\s*)(?=\S)"),
    CAPITAL: re.compile(r"[*_]{0,2}[ \t]+(?=[\"“‘'*_]?[^\W\d_a-z])"),
}
_ENDED = (".", "!", "?", "\n")
_ENTRY = re.compile(r"[:.][ \t]+(?=[\"“‘']?[^\W\d_a-z])")


class Head(NamedTuple):
    """Where a line that begins with a date begins, and where what it tells does.

    `parted`: what tells the date from that: a SIGN, a STOP (or the end of the line), or nothing but a CAPITAL. `led`: a word leads it.
    """

    begin: int
    start: int
    parted: str
    led: bool


def head(text: str, start: int, end: int) -> Head | None:
    r"""The head that the date text[start:end] is, None where it heads no line.

    >>> head("- 20 May: Help.", 2, 8), head("\nSpring 1846 Gate broken", 8, 12)
    (Head(begin=0, start=10, parted='sign', led=False), Head(begin=1, start=13, parted='capital', led=True))
    >>> head("On 20 May help came.", 3, 9)
    """
    near = max(0, start - LEAD)
    begin = text.rfind("\n", near, start) + 1 or near
    lead = _LEAD.fullmatch(text, begin, start)
    if lead is None or (begin and text[begin - 1] != "\n"):
        return None
    led = lead["word"] is not None
    found = ((parted, match) for parted, sign in _PARTED.items() if (match := sign.match(text, end)))
    parted, match = next(found, ("", None))
    return Head(begin, match.end(), parted, led) if match and not (led and "\n" in match[0]) else None


def within_line(text: str, start: int, end: int) -> bool:
    """Whether a date heads an entry within its line: "March 3: Left with nine men. March 5: Rain.", "8 September. Walked to Poplar."."""
    before = text[max(0, start - 2) : start].strip(" \"“‘'")
    return (not before or before in _ENDED) and _ENTRY.match(text, end) is not None


def _entry(day: Calendar, at: Head) -> bool:
    """Whether it heads the entry of a diary: "Tuesday, 8th. No gas."."""
    return at.parted == STOP and not at.led and day.weekday is not None and day.day is not None


def chronology(found: Sequence[Candidate], text: str) -> list[Calendar]:
    """The dates with which lines of a text begin that tell what was then, none where they are few; one with its year needs no sign.

    Days without it need none below a title that has it: "Journal of the voyage, 1903", "12 January. Cold.".
    """
    heads = ((day, head(text, one.start, one.end)) for one in found if isinstance(day := core(one.meaning), Calendar))
    kept = [(day, at) for day, at in heads if at is not None]
    listed = [day for day, at in kept if at.parted == SIGN or day.year is not None or _entry(day, at)]
    if len(listed) >= FEWEST:
        return listed
    entries = [day for day in days_run_on(found, text) if day.grain in (Grain.DAY, Grain.YEAR)]
    begins = bool(found) and within_line(text, found[0].start, found[0].end) and found[0].start == 0  # "5 September 1882. Camp 14. …"
    if len(entries) >= (ENTITLED if begins else FEWEST):
        return entries
    days = [day for day, at in kept if at.parted != CAPITAL and not at.led and day.year is None and day.day is not None]
    return days if len(days) >= ENTITLED and entitled(found, text) else []


def days_run_on(found: Sequence[Candidate], text: str) -> list[Calendar]:
    """The days that head entries within a line, of which the first is told with its year."""
    told = [day for one in found if isinstance(day := core(one.meaning), Calendar) and within_line(text, one.start, one.end)]
    return told if told and told[0].year is not None else []


def entitled(found: Sequence[Candidate], text: str) -> bool:
    """Whether a text has a title with a year and no other time."""
    title = text.find("\n", 0, TITLE)
    first = core(found[0].meaning) if found else None
    year = isinstance(first, Calendar) and first.year is not None and first.day is None and first.grain >= Grain.MONTH
    return year and found[0].end <= title and (len(found) < 2 or found[1].start > title)
