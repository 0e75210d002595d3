"""Where a text quotes somebody."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

QUOTED = frozenset('"“”„')
MARKS = re.compile(r'["“”„\n]')


def turns(text: str) -> list[int]:
    """Where a quotation begins, ends, and the next begins, in turn; one that is left open ends with its paragraph.

    >>> turns('He said: "Today we sail." Today they did.')
    [10, 25]
    >>> turns("Er sagte: „Heute segeln wir.“ Heute taten sie es.")
    [11, 29]
    """
    found: list[int] = []
    straight = curly = low = False
    for mark in MARKS.finditer(text):
        before = straight or curly or low
        straight = mark[0] != "\n" and straight != (mark[0] == '"')
        curly = (mark[0] == "“" and not low) or (mark[0] in '"„' and curly)
        low = mark[0] == "„" or (mark[0] == '"' and low)
        if before != (straight or curly or low):
            found.append(mark.end())
    return found


@dataclass(slots=True)
class Quotations:
    """The quotations of a text, looked for once somebody asks."""

    marks: list[int] | None = None

    def opened(self, text: str, at: int) -> int:
        """Where the quotation begins that a character stands in, 0 where it stands in none."""
        self.marks = turns(text) if self.marks is None else self.marks
        before = bisect_right(self.marks, at)
        return self.marks[before - 1] if before % 2 else 0
