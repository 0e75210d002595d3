"""Plain text: the whole file is the text, and a first line that stands by itself is its title."""

import re
from collections.abc import Iterator

from timeline.readers.source import Source
from timeline.text import Document, datelines

LONGEST = 100  # characters of a title
SENTENCE = (".", ":", ";", ",", "”", '"', ")")
_FIRST = re.compile(r"\s*(\S[^\n]*?)[ \t\r]*\n[ \t\r]*\n\s*\S")


def documents(source: Source) -> Iterator[Document]:
    """One document; its publication date is for the caller to say."""
    yield Document(source.text, title=title(source.text), source=str(source.path), name=source.path.stem)


def title(text: str) -> str:
    """The first line, where a blank line follows it and it is short and no sentence; "" where there is none such.

    >>> title("Fire destroys depot\\n\\nA fire destroyed a depot."), title("He left.\\n\\nShe stayed."), title("3 May 1911\\n\\nWe sailed.")
    ('Fire destroys depot', '', '')
    """
    first = _FIRST.match(text)
    if first is None:
        return ""
    line = first[1]
    words = sum(letter.isalpha() for letter in line) > len(line) // 2 and " " in line
    return line if words and len(line) <= LONGEST and not line.endswith(SENTENCE) and not datelines(text[: first.end()]) else ""
