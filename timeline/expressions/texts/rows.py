"""Chronologies and diaries: lines that begin with the date of what they tell, "20 May: the engineer asks for help"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from timeline.expressions.expression import Expression
from timeline.expressions.texts.heads import CAPITAL, FEWEST, Head, head
from timeline.expressions.wording.writing import Writing
from timeline.text import Document
from timeline.text.paragraphs import paragraphs

_FULL = re.compile(r"\d{4}-\d\d-\d\d|.*T\d\d:\d\d")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a chronology: the times at its head, and where what it tells begins and ends, in characters of the text.

    `dates` are one time, or two that are the ends of a stretch. `alone`: the head is a line of its own, and what stands below is of it.
    """

    dates: tuple[Expression, ...]
    begin: int
    start: int
    end: int
    alone: bool = False


def rows(document: Document, found: Sequence[Expression]) -> list[Row]:
    """The rows of a text in reading order; none where fewer than FEWEST lines are set out so.

    >>> from timeline.expressions import expressions
    >>> text = "3 May 2019: Cracks found.\\n4 May 2019: Quay closed.\\nJune 2019: Inquiry."
    >>> [text[row.start : row.end] for row in rows(Document(text), expressions(Document(text)))]
    ['Cracks found.', 'Quay closed.', 'Inquiry.']
    """
    from timeline import languages

    text = document.prose.text
    heads = list(_heads(text, found, languages.reader(document.language).words.writing))
    if sum(at.parted != CAPITAL or _full(dates[0]) for dates, at in heads) < FEWEST:
        return []
    ends = [*(at.begin for _, at in heads[1:]), len(text)]
    breaks = paragraphs(text)
    listed = [_row(text, dates, at, end, breaks) for (dates, at), end in zip(heads, ends, strict=True)]
    return [row for row in listed if row.start < row.end]


def _heads(text: str, found: Sequence[Expression], writing: Writing) -> Iterator[tuple[tuple[Expression, ...], Head]]:
    """The head of each line that begins with a time, or with both ends of a stretch; where only a capital parts it, with a year."""
    for one, after in zip_longest(found, found[1:]):
        if one.type not in ("DATE", "TIME"):
            continue
        second = after is not None and after.type == one.type and writing.joint.fullmatch(text, one.span.end, after.span.start) is not None
        dates = (one, after) if after is not None and second else (one,)
        at = head(text, one.span.start, dates[-1].span.end)
        if at and (at.parted != CAPITAL or (one.value[:1].isdigit() and (_full(one) or not at.led))):
            yield dates, at


def _full(one: Expression) -> bool:
    """Whether figures begin a whole day or an hour."""
    return _FULL.match(one.value) is not None and one.text[:1].isdigit()


def _row(text: str, dates: tuple[Expression, ...], at: Head, end: int, breaks: Sequence[int]) -> Row:
    """A row that ends where a paragraph does, at the next row or with the text.

    What stands below a mere date are paragraphs up to the next one.
    """
    alone = "\n" in text[dates[-1].span.end : at.start]
    after = bisect_right(breaks, at.start)
    stop = breaks[after] if after < len(breaks) and (not alone or end == len(text)) else end
    return Row(dates, at.begin, at.start, at.start + len(text[at.start : min(stop, end)].rstrip()), alone)
