"""Where paragraphs begin: after a blank line, any line break of a text that is not wrapped to one width, and a dateline."""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.text.dateline import datelines

ENDS = ".!?:;\"”’')]"
ITEMS = "-•*–—"
ROOM = 8  # characters: so uneven is the right edge of a text that was wrapped
_BREAK = re.compile(r"[ \t\r\f]*\n\s*")
_FIRST = 200  # lines that show whether a text is wrapped


def paragraphs(text: str) -> list[int]:
    """The character at which each paragraph but the first begins: titles, datelines and list items are paragraphs.

    >>> text = "Mayor resigns\\n\\nThe mayor of Vessa\\nresigned."
    >>> [text[at:][:9] for at in paragraphs(text)]
    ['The mayor']
    """
    loose = not _wrapped(text)
    after = {
        m.end()
        for m in _BREAK.finditer(text)
        if m.start() and m.end() < len(text) and (m[0].count("\n") > 1 or (loose and _new(text, m.end())))
    }
    return sorted(after | {end for _, end in datelines(text)})


def _new(text: str, at: int) -> bool:
    """Whether a line begins as a sentence, a title, an item or a row does."""
    first = text[at : at + 2].lstrip("\"“‘'([ ")[:1]
    return first.isupper() or first.isdigit() or first in ITEMS


def _wrapped(text: str) -> bool:
    """Whether a text is broken into lines of one width: then most lines end within a sentence, where the next word found no room."""
    lines = [line.rstrip() for line in text.split("\n")]
    filled = [line for line in lines if line][:_FIRST]
    if len(filled) <= 4 or 2 * sum(line[-1] not in ENDS for line in filled) <= len(filled):
        return False
    width = max(map(len, filled))
    inner = [(line, after.split(maxsplit=1)[0]) for line, after in pairwise(lines[:_FIRST]) if line and after.strip()]
    return 2 * sum(len(line) + len(word) + ROOM > width for line, word in inner) > len(inner)
