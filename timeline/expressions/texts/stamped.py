"""Lines that begin with the hour at which they were written, in chats and logs: "[14:02] ana: …", "0612 Unit 12 …", "Ana Ruiz 9:14 AM"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from timeline.expressions.texts.run_on import run_on
from timeline.expressions.wording.writing import Writing

FEWEST, PAIR = 3, 2  # lines that make a log; where every one is in brackets or has its date
POST = 60  # characters: the least of a post in a live report
SHARE = 4  # one line in so many of a log is stamped: messages may be long
SPEAKER = 3  # words of a name, at most
_SPEAKER = re.compile(r"[ \t]*(?:<[@+ ]?([^>\n]{1,24})>|([^\W\d_][^:\n]{0,23}):(?=\s))[ \t]*")
_ENDED = re.compile(r"[.!?…][\"”’')]*[ \t\r]*$", re.MULTILINE)
_ELAPSED = re.compile(r"0?0:0\d")  # the clock of a recording begins so


class Row(NamedTuple):
    """A line: where it begins, where its stamp stands, where what it says begins, who speaks; `marked`: it is hardly of anything else."""

    begin: int
    start: int
    end: int
    body: int
    speaker: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Stamps:
    """The stamped lines of a text, none where it is no log; `chat`: in most of them somebody speaks."""

    rows: tuple[Row, ...] = ()
    chat: bool = False

    def pieces(self, size: int) -> list[tuple[int, int]]:
        """What is read by itself, of a text of so many characters: what stands before the lines, each stamp, and what each line says."""
        if not self.rows:
            return [(0, size)]
        found = [(0, self.rows[0].begin)]
        for row, stop in zip(self.rows, [*(row.begin for row in self.rows[1:]), size], strict=True):
            found += [(row.start, row.end), (row.body, stop)]
        return [(start, end) for start, end in found if start < end]


PLAIN = Stamps()  # of a text that is no log


def stamps(text: str, writing: Writing, *, figures: bool) -> Stamps:
    r"""The stamped lines of a text; `figures`: its lines begin with hours of four figures.

    >>> chat = stamps("[14:02] ana: red\n[14:03] ben: looking\n[14:15] ben: green", Writing.of({}), figures=False)
    >>> [row.speaker for row in chat.rows], chat.chat
    (['ana', 'ben', 'ben'], True)
    >>> stamps("9:30 Coffee\n10:15 Rivers\n11:00 Break", Writing.of({}), figures=False).rows
    ()
    """
    found = list(_figured(text, writing) if figures else _rows(text, writing))
    if not found or (_ELAPSED.match(text, found[0].start) and not figures):
        return Stamps() if figures or found else _posts(text, writing)
    lines = sum(1 for line in text.split("\n") if line.strip())
    enough = len(found) >= FEWEST or (len(found) == PAIR and all(row.marked for row in found))
    names = Counter(row.speaker for row in found if row.speaker)
    talk = sum(names.values())
    told = sum(row.marked or names[row.speaker] > 1 or _sentence(text, row.body) for row in found)
    if not enough or SHARE * len(found) < lines or not (figures or 2 * told > len(found)):
        return Stamps() if figures else _posts(text, writing)
    return Stamps(tuple(found), 2 * talk > len(found))


def _posts(text: str, writing: Writing) -> Stamps:
    """The posts of a live report that run on in its paragraphs."""
    return Stamps(tuple(Row(start, start, end, body, "", marked=True) for start, end, body in run_on(text, writing)))


def _figured(text: str, writing: Writing) -> Iterator[Row]:
    for match in writing.logged.finditer(text):
        yield _row(text, match.start(), match.span(1), match.end(), marked=False)


def _rows(text: str, writing: Writing) -> Iterator[Row]:
    at = 0
    for line in text.splitlines(keepends=True):
        if (row := _front(text, at, writing) or _named(text, at, writing)) is not None:
            yield row
        at += len(line)


def _front(text: str, at: int, writing: Writing) -> Row | None:
    """A line that its stamp begins; without a bracket, its day or a sign behind it, only before a capital or who speaks."""
    match = writing.stamped.match(text, at)
    if match is None:
        return None
    marked = bool(match["open"] or match["day"] or match["second"])
    marked = marked or _sentence(text, match.end(), least=POST)  # "3.52pm Judge Ferris has sent the jury home.", no item of a programme
    row = _row(text, at, match.span("stamp"), match.end(), marked=marked)
    first = text[match.end() : match.end() + 1]
    return row if marked or match["sign"] or row.speaker or first.isupper() or first in '<"“*' else None


def _named(text: str, at: int, writing: Writing) -> Row | None:
    """A line that begins with who speaks, before the stamp: "priya [4:47 PM] …"."""
    match = writing.signed.match(text, at)
    if match is None or not (match["open"] or text[match.end() : match.end() + 1] in ("\n", "\r", "")):
        return None
    return Row(at, *match.span("stamp"), match.end(), match["name"].lower(), marked=True)


def _row(text: str, begin: int, stamp: tuple[int, int], end: int, *, marked: bool) -> Row:
    match = _SPEAKER.match(text, end)
    name = "" if match is None else match[1] or match[2]
    if match is None or name.count(" ") >= SPEAKER:
        return Row(begin, *stamp, end, "", marked)
    return Row(begin, *stamp, match.end(), name.lower(), marked)


def _sentence(text: str, at: int, least: int = 0) -> bool:
    """Whether what a line says from there on ends as a sentence does, and is longer than `least` characters."""
    stop = text.find("\n", at)
    end = stop if stop >= 0 else len(text)
    return end - at > least and _ENDED.search(text, max(at, end - 4), end) is not None
