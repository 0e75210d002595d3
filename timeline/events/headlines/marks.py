"""What marks join and part: a hyphen inside a word, a comma between a noun and its name."""

from __future__ import annotations

from timeline.text.syntax import Parse, Word


def hyphened(parse: Parse, word: Word) -> bool:
    """Whether a hyphen joins a word to another: the "months" of "months-long"."""
    near = parse.words[max(0, word.i - 1) : word.i + 2]
    return any(w.text == "-" and word.start <= w.end and w.start <= word.end for w in near)


def adjoins(parse: Parse, noun: Word, name: Word) -> bool:
    """Whether a name follows its noun at once, without a mark: "the tanker Halden Star"."""
    first = parse.below(name.i)[0]
    return first.i == noun.i + 1 and first.pos != "PUNCT"
