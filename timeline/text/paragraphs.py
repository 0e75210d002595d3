"""Where paragraphs begin: after a blank line, a line break before what begins as a sentence does, and a dateline."""

from __future__ import annotations

import re

from timeline.text.dateline import datelines

ITEMS = "-•*–—"
_BREAK = re.compile(r"[ \t\r\f]*\n\s*")


def paragraphs(text: str) -> list[int]:
    """The character at which each paragraph of running prose but the first begins: titles, datelines and list items are paragraphs.

    >>> text = "Mayor resigns\\n\\nThe mayor of Vessa\\nresigned."
    >>> [text[at:][:9] for at in paragraphs(text)]
    ['The mayor']
    """
    after = {m.end() for m in _BREAK.finditer(text) if m.start() and m.end() < len(text) and (m[0].count("\n") > 1 or _new(text, m.end()))}
    return sorted(after | {end for _, end in datelines(text)})


def _new(text: str, at: int) -> bool:
    """Whether a line begins as a sentence, a title, an item or a row does."""
    first = text[at : at + 2].lstrip("\"“‘'([ ")[:1]
    return first.isupper() or first.isdigit() or first in ITEMS
