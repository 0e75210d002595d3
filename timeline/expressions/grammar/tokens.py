"""Tokens: runs of letters, runs of digits, single signs, web addresses, and whether white space comes before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import category, normalize

_TOKEN = re.compile(r"https?://\S+|\d+|(?:[^\W\d_][\u0300-\u036f]*)+|[^\w\s]|_")
_SAME = str.maketrans({"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "\u00ad": "-", "\u02bc": "'", "´": "'"})
PICTURES = "\u2600"  # the first of them
_ORDINAL = "ºª"  # “1º maggio”


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
    """The tokens of text[start:end]; offsets are into the whole text.

    Typographic dashes and apostrophes are read as plain ones, letters as Unicode's NFKC has them: ligatures and accents apart are one word.

    >>> tokens("5\u1d57\u02b0 Ma\u0308rz, the \ufb01rst").lowers
    ['5', 'th', 'märz', ',', 'the', 'first']
    """
    found = Tokens([], [], [], [], [])
    last = start
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word, begin, stop = match.group(), match.start(), match.end()
        found.texts.append(word)
        found.lowers.append(word.lower() if word.isascii() else _plain(word.lower()))
        found.starts.append(begin)
        found.ends.append(stop)
        found.spaced.append(begin > last or begin == 0 or (begin == start and text[begin - 1].isspace()))
        last = stop
    return found


def _plain(word: str) -> str:
    """A word or sign with a character beyond ASCII as the rules spell it; figures and signs set small or large stay what they are.

    A picture ends what is said before it: "till 11 😩".
    """
    if word[0] >= PICTURES and category(word[0]) == "So":
        return "!"
    return normalize("NFKC", word) if word[0].isalpha() and word not in _ORDINAL else word.translate(_SAME)
