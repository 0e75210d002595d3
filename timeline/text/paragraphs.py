"""Where paragraphs begin: after a blank line, any line break of a text that is not wrapped to one width, and a dateline."""

from __future__ import annotations

import re

from timeline.text.dateline import datelines

ENDS = ".!?:;\"”’')]"
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
    """Whether a line begins as a sentence or a title does."""
    return text[at : at + 2].lstrip("\"“‘'([ ")[:1].isupper()


def _wrapped(text: str) -> bool:
    """Whether a text is broken into lines of one width: then most lines end within a sentence."""
    lines = [line for line in (line.rstrip() for line in text.split("\n")) if line][:_FIRST]
    return len(lines) > 4 and sum(line[-1] not in ENDS for line in lines) > len(lines) / 2
