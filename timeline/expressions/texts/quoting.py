"""Where a text quotes somebody."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

QUOTED = frozenset('"“”„')
MARKS = re.compile(r'["“”„\n]')
SINGLE = re.compile(r"(?<![\w'‘’])['‘](?=\w)[^\n‘]{0,600}?(?<=[.,?!…—–])['’](?!\w)")  # closed behind a stop, as no apostrophe is


def turns(text: str) -> list[int]:
    """Where a quotation begins, ends, and the next begins, in turn; one that is left open ends with its paragraph.

    >>> turns('He said: "Today we sail." Today they did.')
    [10, 25]
    >>> turns("Er sagte: „Heute segeln wir.“ Heute taten sie es.")
    [11, 29]
    >>> turns("'We sail today,' he said in the 'Swan'.")
    [1, 16]
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
    return _with_single(text, found)


def _with_single(text: str, double: list[int]) -> list[int]:
    """The same with what is quoted between single marks, outside of the others."""
    found = []
    for mark in SINGLE.finditer(text):
        begin, end = mark.start() + 1, mark.end()
        if bisect_right(double, begin) % 2 == 0 and bisect_right(double, begin) == bisect_right(double, end):
            found += [begin, end]
    return sorted(double + found)


SPEAKER = re.compile(r" [^.,;:!?\n]{1,40}(?=[.,;:])")  # behind a quotation: "… he said, "


@dataclass(slots=True)
class Quotations:
    """The quotations of a text, looked for once somebody asks."""

    marks: list[int] | None = None

    def opened(self, text: str, at: int) -> int:
        """Where the quotation begins that a character stands in, 0 where it stands in none."""
        return self.around(text, at)[0]

    def around(self, text: str, at: int) -> tuple[int, int]:
        """Where the quotation begins and ends that a character stands in, 0 and 0 where it stands in none."""
        self.marks = turns(text) if self.marks is None else self.marks
        before = bisect_right(self.marks, at)
        return (self.marks[before - 1], [*self.marks, len(text)][before]) if before % 2 else (0, 0)

    def outside(self, text: str) -> str:
        """The text without what it quotes, and without who says so right behind it.

        >>> Quotations().outside("“We sail,” he said. “Today.” They did.")
        '“. “ They did.'
        """
        self.marks = turns(text) if self.marks is None else self.marks
        starts = [0, *self.marks[1::2]]
        return "".join(text[self._told(text, start) : end] for start, end in zip(starts, [*self.marks[::2], len(text)], strict=False))

    def _told(self, text: str, start: int) -> int:
        """Where a text goes on behind who says what was quoted, if that is told in the same sentence."""
        teller = SPEAKER.match(text, start) if text[max(0, start - 2) : start - 1] in (",", "?", "!") else None
        return teller.end() if teller else start
