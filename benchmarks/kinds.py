"""Kinds of error: what went wrong, with which type, in an expression of which shape, so that the costliest rise to the top.

A shape keeps only words that belong to time expressions in general ("last unit", "weekday part", "9 month 9999"): it quotes no text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from benchmarks.corpora import Read
from benchmarks.scores import Timex, errors

MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
)
DAYS = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
UNITS = "second minute hour day week weekend month quarter season year decade century night fortnight"
NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred dozen couple few several"
)
WORDS = (
    "a an the this that these those last past next coming previous following same early late mid end start beginning middle "
    "first second third fourth ago earlier later before after since until from to and of in on at for between within during "
    "about around some nearly almost more than least less over now today tomorrow yesterday tonight current currently recent "
    "recently former future once time times every each all am pm noon midnight spring summer fall autumn winter fiscal annual "
    "annually daily weekly monthly yearly ad bc bce ce s th st nd rd old long o'clock"
)
PARTS = "morning afternoon evening night tonight overnight"
CLASSES = {
    **dict.fromkeys(PARTS.split(), "part"),
    **dict.fromkeys(NUMBERS.split(), "number"),
    **dict.fromkeys(UNITS.split(), "unit"),
    **dict.fromkeys([unit + "s" for unit in UNITS.split()] + ["centuries"], "units"),
    **dict.fromkeys(MONTHS.split(), "month"),
    **dict.fromkeys(DAYS.split(), "weekday"),
    **dict.fromkeys([day + "s" for day in DAYS.split()[:7]], "weekdays"),
    **dict.fromkeys(WORDS.split()),
}
PIECE = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]")


def shape(text: str) -> str:
    """The text with numbers, names and units replaced by what they are, and foreign words by "…".

    >>> shape("the second quarter of 1998"), shape("Tuesday morning"), shape("the Tang dynasty")
    ('the second unit of 9999', 'weekday part', 'the …')
    """
    pieces = " ".join(_class(piece) for piece in PIECE.findall(text.lower()))
    return re.sub(r"…(?: …)+", "…", pieces)


def _class(piece: str) -> str:
    if piece.isdigit():
        return "9" * min(len(piece), 4)
    if not piece[0].isalpha():
        return piece
    return CLASSES.get(piece, "…") or piece


def kinds(reads: Iterable[Read]) -> Counter[tuple[str, str, str]]:
    """How often each (error, type, shape) occurs; a pair that is wrong in three ways counts under each."""
    return Counter((what, *_described(read, a or b)) for read in reads for what, a, b in errors(read.gold, read.found))


def _described(read: Read, timex: Timex | None) -> tuple[str, str]:
    return (timex.type, shape(read.document.text[timex.start : timex.end])) if timex else ("", "")


def listed(reads: Iterable[Read], *, width: int = 60) -> list[str]:
    """Every error on a line with its surroundings: for the development part only, and for the screen only."""
    return [
        "\t".join((what, read.document.name, str(read.document.published), _said(read, a), _said(read, b), _around(read, a or b, width)))
        for read in reads
        for what, a, b in errors(read.gold, read.found)
    ]


def _said(read: Read, timex: Timex | None) -> str:
    return f"{read.document.text[timex.start : timex.end]!r} {timex.type} {timex.value}" if timex else "–"


def _around(read: Read, timex: Timex | None, width: int) -> str:
    if timex is None:
        return ""
    text = read.document.text
    marked = f"{text[max(0, timex.start - width) : timex.start]}[[{text[timex.start : timex.end]}]]{text[timex.end : timex.end + width]}"
    return " ".join(marked.split())
