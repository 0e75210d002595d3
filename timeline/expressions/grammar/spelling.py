"""Word tables made ready: the entries of each under their first token, so that what is written can be looked up where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.expressions.grammar.tokens import Tokens, tokens

# What is written, in lower case; for each token whether a space may come before; the value. Plain tuples, of which there are thousands:
# what holds nothing but words and numbers is no work for the garbage collector.
Entry = tuple[tuple[str, ...], tuple[bool, ...], Any]
Table = Mapping[str, tuple[Entry, ...]]


def table(written: Mapping[str, Any]) -> dict[str, tuple[Entry, ...]]:
    """The entries of a word table under their first token, longest first.

    >>> table({"the day": 1, "the": 2})
    {'the': ((('the', 'day'), (False, True), 1), (('the',), (False,), 2))}
    """
    found: dict[str, list[Entry]] = {}
    for spelling, value in written.items():
        read = tokens(str(spelling))
        found.setdefault(read.lowers[0], []).append((tuple(read.lowers), (False, *read.spaced[1:]), value))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in found.items()}


def stands(entry: Entry, text: Tokens, at: int) -> bool:
    """Whether an entry, whose first token stands there, is written there as a whole."""
    words, loose, _ = entry
    length = len(words)
    if length == 1:
        return True
    if tuple(text.lowers[at : at + length]) != words:
        return False
    return all(may or not spaced for may, spaced in zip(loose[1:], text.spaced[at + 1 : at + length], strict=True))
