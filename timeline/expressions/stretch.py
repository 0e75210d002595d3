"""The stretches of text that are read one at a time: sentences, with lines that were merely wrapped put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.text import sentences

_WORD = re.compile(r"[^\W\d_]+|\d")
_ENDED = re.compile(r"""[.!?:;…]["'”’)\]]*$""")
LONGEST = 4000  # characters: a wrapped paragraph without a full stop is not put together for ever


def stretches(text: str) -> list[tuple[int, int]]:
    """(start, end) of what is read as one sentence.

    >>> text = "The council met last\\nFriday. It adjourned."
    >>> [text[a:b] for a, b in stretches(text)]
    ['The council met last\\nFriday.', 'It adjourned.']
    """
    found: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if found and _wrapped(text, found[-1], start):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _wrapped(text: str, before: tuple[int, int], start: int) -> bool:
    gap = text[before[1] : start]
    line = before[1] - max(before[0], text.rfind("\n", before[0], before[1]) + 1)
    return (
        gap.strip(" \t\r") == "\n" and line > 40 and before[1] - before[0] < LONGEST and not _ENDED.search(text[before[1] - 3 : before[1]])
    )


def promising(text: str, triggers: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The stretches that hold a word or digit with which a time expression may begin."""
    for start, end in stretches(text):
        words = {word if word[0] > "9" else "#" for word in _WORD.findall(text[start:end].lower())}
        if not triggers.isdisjoint(words):
            yield start, end
