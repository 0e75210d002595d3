"""Chronologies and diaries: lines that begin with the date of what they tell, "20 May: the engineer asks for help"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.expressions.expression import Expression
from timeline.expressions.writing import Writing
from timeline.text import Document
from timeline.text.paragraphs import paragraphs

FEWEST = 3  # rows that make a chronology
LEAD = 16  # characters: the longest that stands before the date in its line
_LEAD = re.compile(r"[ \t]*(?:[-•*–—|]+|\(|\[|\d{1,2} ?\|)?[ \t|*_]*(?P<word>[^\W\d_]+\.? )?")  # what may stand before it in its line
_MARKS = r"[*_]{0,2}[)\]]?"
_APART = re.compile(
    rf"[ \t]*(?:{_MARKS}:{_MARKS}[ \t]*|[)\]][ \t]+|{_MARKS}\.?[ \t]+[–—-]+[ \t]+|\.[ \t]+(?=[\"“‘']?[^\W\d_a-z])|\t[ \t]*|  +"
    r"|[ \t]*\|[ \t]*|\.?[ \t]*\n\s*)(?=\S)"
)
_BESIDE = re.compile(r"[*_]{0,2}[ \t]+(?=[\"“‘'*_]?[^\W\d_a-z])")  # only a capital tells that something new begins
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


class Head(NamedTuple):
    """The times at the head of a line, where the line and what it tells begin, and whether a sign parts them."""

    dates: tuple[Expression, ...]
    begin: int
    start: int
    sure: bool


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
    if sum(head.sure for head in heads) < FEWEST:
        return []
    ends = [*(head.begin for head in heads[1:]), len(text)]
    breaks = paragraphs(text)
    listed = [_row(text, head, end, breaks) for head, end in zip(heads, ends, strict=True)]
    return [row for row in listed if row.start < row.end]


def _heads(text: str, found: Sequence[Expression], writing: Writing) -> Iterator[Head]:
    """The head of each line that begins with a time."""
    for at, one in enumerate(found):
        near = max(0, one.span.start - LEAD)
        begin = text.rfind("\n", near, one.span.start) + 1 or near
        lead = _LEAD.fullmatch(text, begin, one.span.start)
        if one.type not in ("DATE", "TIME") or (begin and text[begin - 1] != "\n") or lead is None:
            continue
        other = found[at + 1] if at + 1 < len(found) else None
        second = other is not None and other.type == one.type and writing.joint.fullmatch(text, one.span.end, other.span.start) is not None
        dates = (one, other) if other is not None and second else (one,)
        last = dates[-1].span.end
        full = _FULL.match(one.value) is not None and one.text[:1].isdigit()
        apart, beside = _APART.match(text, last), _BESIDE.match(text, last)
        if apart and not (lead["word"] and "\n" in apart[0]):
            yield Head(dates, begin, apart.end(), sure=True)
        elif beside and one.value[:1].isdigit() and (full or not lead["word"]):
            yield Head(dates, begin, beside.end(), sure=full)


def _row(text: str, head: Head, end: int, breaks: Sequence[int]) -> Row:
    """A row that ends where a paragraph does, at the next row or with the text.

    What stands below a mere date are paragraphs up to the next one.
    """
    alone = "\n" in text[head.dates[-1].span.end : head.start]
    at = bisect_right(breaks, head.start)
    stop = breaks[at] if at < len(breaks) and (not alone or end == len(text)) else end
    return Row(head.dates, head.begin, head.start, head.start + len(text[head.start : min(stop, end)].rstrip()), alone)
