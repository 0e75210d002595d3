"""When a text says that it was written: a line with nothing but a date at its head ("Published 12 March 2024"), or a dateline.

Used only where nobody gave a publication date. A year must stand in it: "BERLIN, March 8" alone tells no year, and none is invented.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from timeline.errors import DateError
from timeline.expressions.expression import Expression
from timeline.text import Document, datelines
from timeline.when import Grain, Interval

LINES, LONGEST = 8, 160  # how many lines of a text are its head, and how many characters of each may be a date
REACH = 4000  # characters in which a second line of this kind tells that each heads what happened then
_LINES = re.compile(r"[^\n;]*[^\s;][^\n;]*")
OFFSET = re.compile(r"\s*[+-]\d\d:?\d\d$")  # of a time zone
BESIDE = " \t,.;:|/()[]•·-–—"  # what may stand between a date and its label
RANKS = ("published", "dateline", "bare", "updated")  # most trusted first


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date that may be that of publication, what speaks for it (one of RANKS), and the characters start..end of the line it stands in."""

    when: Interval
    kind: str
    start: int
    end: int


def dated(document: Document) -> Document:
    """The document with the date its own head gives; the document itself where its date is known or its head gives none.

    >>> found = dated(Document("OSLO, March 12, 2024 (Wire) — The ferry sank on Monday."))
    >>> str(found.published), found.published_how
    ('2024-03-12', 'dateline')
    """
    if document.dated:
        return document
    stamps = sorted(heading(document), key=lambda stamp: RANKS.index(stamp.kind))
    if not stamps:
        return document
    how = "dateline" if stamps[0].kind == "dateline" else "text"
    return replace(document, published=stamps[0].when, published_how=how)


def heading(document: Document) -> list[Stamp]:
    """The dates that the head of a text gives for the text itself, not for what it tells of."""
    labels = _labels(document.language)
    lines = [(match.start(), match[0]) for match in _LINES.finditer(document.text, 0, REACH)]
    found = []
    for at, line in lines[:LINES]:
        if (read := _line(line, document.language, labels)) is not None:
            later = (other for _, other in lines[LINES:])
            if read[1] != "bare" or not any(_line(other, document.language, labels) for other in later):  # else a chronicle
                found.append(Stamp(*read, at, at + len(line)))
    for start, end in datelines(document.text):
        if (when := _dateline(document.text[start:end], document.language, labels)) is not None:
            found.append(Stamp(when, "dateline", start, end))
    return found


def _line(line: str, language: str, labels: Mapping[str, str]) -> tuple[Interval, str] | None:
    """A line that holds a date and nothing else but a word for publishing, an hour, or whose article it is."""
    if len(line) > LONGEST or not any(letter.isdigit() for letter in line):
        return None
    found = _found(line, language)
    days = [each for each in found if _day(each) is not None]
    if len({str(_day(each))[:10] for each in days}) != 1:
        return None
    rest = OFFSET.sub("", line)
    for each in reversed(found):
        rest = rest[: each.span.start] + "|" + rest[each.span.end :]
    words = [word for part in rest.split("|") if (word := part.strip(BESIDE).lower())]
    kinds = [labels.get(word, "") for word in words]
    if not all(kind or _signed(word, labels) for kind, word in zip(kinds, words, strict=True)):
        return None
    kind = next((kind for kind in kinds if kind in RANKS), "bare")
    when = _day(max(days, key=lambda each: len(each.value)))
    return (when, kind) if when is not None else None


def _signed(word: str, labels: Mapping[str, str]) -> bool:
    """Whether what stands beside a date says who wrote: "By …", in few words."""
    first, _, others = word.partition(" ")
    return labels.get(first) == "by" and len(others.split()) <= 8


def _dateline(line: str, language: str, labels: Mapping[str, str]) -> Interval | None:
    """The date in a dateline, where it has a year and the line begins with no word of a sentence ("In Oslo, …")."""
    found = _found(line, language)
    when = _day(found[0]) if len(found) == 1 else None
    prose = labels.get(line.split(maxsplit=1)[0].lower()) == "prose"
    return None if prose else when


def _found(text: str, language: str) -> list[Expression]:
    from timeline.expressions import expressions

    return expressions(Document(text, language=language))


def _day(expression: Expression) -> Interval | None:
    """The day or minute an expression names by itself; None where it names another kind of time, or leans on another."""
    if expression.type not in ("DATE", "TIME") or expression.anchor.kind != "none":
        return None
    try:
        when = Interval.parse(expression.value[:16])
    except DateError:
        return None
    return when if when.grain in (Grain.DAY, Grain.MINUTE) else None


def _labels(language: str) -> Mapping[str, str]:
    from timeline import languages

    return languages.language(language).heading if language in languages.known() else {}
