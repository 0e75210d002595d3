"""The stretches of text that are read one at a time: sentences, with lines that were merely wrapped put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.expressions.grammar.engine import Grammar
from timeline.expressions.grammar.trie import DIGIT
from timeline.text import sentences

_WORD = re.compile(r"[^\W\d_]+|\d")
_LINE = re.compile(r"\S[^\n]*")
_ENDED = re.compile(r"""[.!?:;…]["'”’)\]]*$""")
_NUMBER = re.compile(r"^\d{1,2}(?=\D)")  # a longer one ends a sentence
SHORT = 120  # characters: what is asked of an assistant at once, whose full stops are as often those of figures
LONGEST = 4000  # characters: a wrapped paragraph without a full stop is not put together for ever


def stretches(text: str, goes_on: frozenset[str] = frozenset(), *, rows: bool = False) -> list[tuple[int, int]]:
    """(start, end) of what is read as one sentence; it goes on after the words in `goes_on`, where "#" is a number: "#." and "#s.".

    `rows`: the lines of a timetable stand for themselves.

    >>> text = "The council of the harbour town met late last\\nFriday. It adjourned."
    >>> [text[a:b] for a, b in stretches(text)]
    ['The council of the harbour town met late last\\nFriday.', 'It adjourned.']
    >>> len(stretches("Am 9. November fiel die Mauer.", frozenset({"#."})))
    1
    """
    found: list[tuple[int, int]] = []
    for start, end in _lines(text, sentences(text)) if rows else sentences(text):
        if found and ((not rows and _wrapped(text, found[-1], start)) or (goes_on and _unended(text, found[-1], goes_on))):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _lines(text: str, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The same, cut at the ends of lines."""
    for start, end in found:
        for match in _LINE.finditer(text, start, end):
            yield match.span()


def _wrapped(text: str, before: tuple[int, int], start: int) -> bool:
    gap = text[before[1] : start]
    line = before[1] - text.rfind("\n", max(0, before[1] - LONGEST), before[1]) - 1
    return (
        gap.strip(" \t\r") == "\n" and line > 40 and before[1] - before[0] < LONGEST and not _ENDED.search(text[before[1] - 3 : before[1]])
    )


def _unended(text: str, before: tuple[int, int], goes_on: frozenset[str]) -> bool:
    """Whether the full stop belongs to a number or an abbreviation, as far as the language knows them."""
    last = text[max(before[0], before[1] - 16) : before[1]].rsplit(None, 1)[-1].lower().lstrip("([")
    return _NUMBER.sub("#", last) in goes_on and before[1] - before[0] < LONGEST


def promising(stretch: str, grammar: Grammar) -> bool:
    """Whether a stretch holds a figure or what tells of time."""
    listed = [word if word[0] > "9" else DIGIT for word in _WORD.findall(stretch.lower())]
    words = set(listed)
    return DIGIT in words or not grammar.telling.isdisjoint(words) or (not grammar.led.isdisjoint(words) and _together(listed, grammar))


def _together(words: list[str], grammar: Grammar) -> bool:
    """Whether two weak words stand side by side that tell of time together: "at five"."""
    return any(second in grammar.led and first in grammar.leads for first, second in pairwise(words))
