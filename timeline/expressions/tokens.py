"""Tokens: runs of letters, runs of digits, single signs, web addresses, and whether white space comes before."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"https?://\S+|\d+|[^\W\d_]+|[^\w\s]|_")
_SAME = str.maketrans({"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "\u00ad": "-"})


@dataclass(slots=True)
class Tokens:
    """Parallel lists, which are quicker than objects: what is written, lower case, where, and whether a space comes before.

    >>> found = tokens("At 8am on Dec. 5")
    >>> found.lowers
    ['at', '8', 'am', 'on', 'dec', '.', '5']
    """

    texts: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    spaced: list[bool]

    def __len__(self) -> int:
        return len(self.lowers)


def tokens(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of text[start:end]; offsets are into the whole text. Typographic dashes and apostrophes are read as plain ones."""
    found = Tokens([], [], [], [], [])
    last = start
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word, begin, stop = match.group(), match.start(), match.end()
        found.texts.append(word)
        found.lowers.append(word.lower().translate(_SAME))
        found.starts.append(begin)
        found.ends.append(stop)
        found.spaced.append(begin > last or begin == 0)
        last = stop
    return found
