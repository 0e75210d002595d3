"""A text as running prose: what only sets it out is taken for white space, and every character stays where it is.

A date that a line break, a mark of emphasis or a character without width runs through is a date all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

ENDS = ".!?:;\"”’')]"
ROOM = 8  # characters: so uneven is the right edge of a text that was wrapped
NARROWEST = 30  # characters: a list of short lines is not wrapped

_ITEM = re.compile(r"[-•*|#]|\d{1,3}[.)] ")  # at the head of a line, and no part of the sentence above
_SAYS = re.compile(r"[^\W\d_][\w.'’-]{0,20}:\s")  # who speaks in a line of talk: "Zoe: still on?"
_GOES_ON = re.compile(r"\b[a-z]{1,3}[ \t\r]*\n[ \t]*\S|\S[ \t\r]*\n[ \t]*[^\W\d_A-Z]")
_JOINS = re.compile(r"(?<!\w)[^\W\d_A-Z]{1,3}$")  # a short word in small letters, with which hardly a line ends that stands for itself
_QUOTED = re.compile(r"[ \t]*(?:>[> \t]*)?")  # what stands before each line of mail that is answered
_SPACES = dict.fromkeys([0xA0, 0x2007, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x2007), *range(0x2008, 0x2010), *range(0x202A, 0x202F)], " ")
_SPACES |= dict.fromkeys([*range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF], " ")
_STRONG = re.compile(r"(?<![\w*_\\])(\*{1,3}|_{1,3})(?=[^\s*_])([^\n*]{1,300}?)(?<=[^\s*_\\])\1(?![\w*_])")


class Line(NamedTuple):
    """What a line holds without the white space around it, where that begins and ends, and the marks of quoted mail before it."""

    words: str
    start: int
    end: int
    indent: int
    marks: str


def prose(text: str) -> str:
    """The same number of characters; wrapped lines, emphasis in Markdown, and spaces of every width are plain spaces.

    Quotation marks made of two signs (``so'') are one and a space.

    >>> prose("It opened on **Monday** and\\u00a0shut.")
    'It opened on   Monday   and shut.'
    >>> prose("The board met for the last time on 12\\nJune in the hall of the harbour and was\\ntold to go.\\nShe stayed.")
    'The board met for the last time on 12 June in the hall of the harbour and was told to go.\\nShe stayed.'
    """
    if not text.isascii():
        text = text.translate(_SPACES)
    if _GOES_ON.search(text):
        text = _unwrapped(text)
    if "``" in text:
        text = text.replace("``", "“ ").replace("''", "” ")
    return _STRONG.sub(_unmarked, text) if "*" in text or "_" in text else text


def _unmarked(match: re.Match[str]) -> str:
    room = " " * len(match[1])
    return f"{room}{match[2]}{room}"


def _unwrapped(text: str) -> str:
    """The text without the line breaks that only wrap it."""
    breaks = [(one, below) for one, below in pairwise(_lines(text)) if one.words and below.words and one.marks == below.marks]
    breaks = [(line, below) for line, below in breaks if not _begins(line, below)]
    sure = sorted(len(line.words) + line.indent for line, below in breaks if _goes_on(line, below))
    width = sure[-1 - len(sure) // 20] if sure else 0  # one line in twenty may be longer: an address does not break
    if width < NARROWEST:
        return text
    full = [(line, below) for line, below in breaks if _full(line, below, width)]
    if 3 * sum(_goes_on(line, below) for line, below in full) < len(full):
        return text
    pieces, last = [], 0
    for line, below in full:
        pieces += [text[last : line.end], " " * (below.start - line.end)]
        last = below.start
    return "".join([*pieces, text[last:]])


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for line in text.split("\n"):
        led = _QUOTED.match(line)
        indent = led.end() if led else 0
        words = line[indent:].strip()
        yield Line(words, at + indent, at + indent + len(words), indent, line[:indent].strip())
        at += len(line) + 1


def _goes_on(line: Line, below: Line) -> bool:
    """Whether the words alone show that a line is no end: "… the town of", or a small letter below."""
    return (below.words[0].islower() and line.words[-1] not in ENDS) or _JOINS.search(line.words) is not None


def _full(line: Line, below: Line, width: int) -> bool:
    """Whether the first word of the next line found no room."""
    return line.indent + len(line.words) + len(below.words.split(maxsplit=1)[0]) + ROOM > width


def _begins(line: Line, below: Line) -> bool:
    """Whether something new begins at the next line, however long the one above: an item, a paragraph that is set in, what another says."""
    inset = below.indent > line.indent and not below.words[0].islower()
    return inset or _ITEM.match(below.words) is not None or _SAYS.match(below.words) is not None
