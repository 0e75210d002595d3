"""The little language of phrases: what a rule's pattern means, compiled to flat sequences of elements.

    word            that word (lower case), or a sign; words without a space between them must touch in the text
    {month}         a result of the rule or lexicon table `month`, handed to the rule's parameter of that name
    {day:ordinal}   the same, handed to the parameter `day`
    (a|b c)         one of these; x? or (a b)? may be missing

Token classes: d (digits), d1, d2, d3, d4 (so many digits), d12 (one or two), word (letters).

>>> [len(sequence) for sequence in sequences("(on|at)? {month} {day:d12}")]
[3, 2]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from timeline.errors import RuleError

_PIECE = re.compile(
    r"\s*(?:\{(?:(?P<name>\w+):)?(?P<what>\w+)\}|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<word>\d+|[^\W\d_]+|[^\w\s?]|_))(?P<may>\??)"
)


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a sequence: `words`, any of them; else a category `what`, bound to `name`. `glued`: touches what comes before."""

    words: frozenset[str]
    what: str = ""
    name: str = ""
    glued: bool = False


Sequence = tuple[Element, ...]


def sequences(phrase: str) -> list[Sequence]:
    """Every flat sequence of a phrase, longest reading first. Raises RuleError where it is malformed."""
    pieces, at = [], 0
    while at < len(phrase.rstrip()):
        match = _PIECE.match(phrase, at)
        if match is None:
            raise RuleError(f"The phrase {phrase!r} cannot be read at {phrase[at:]!r}.")
        pieces.append(match)
        at = match.end()
    found, rest = _alternatives(pieces, 0)
    if rest != len(pieces):
        raise RuleError(f"The phrase {phrase!r} closes a group that it never opened.")
    return [sequence for sequence in found if sequence]


def _alternatives(pieces: list[re.Match[str]], at: int) -> tuple[list[Sequence], int]:
    """What stands between brackets: sequences joined by bars, and where it ends."""
    found: list[Sequence] = []
    branch: list[list[Sequence]] = []
    while at < len(pieces) and not pieces[at]["close"]:
        if pieces[at]["bar"]:
            found += _joined(branch)
            branch, at = [], at + 1
            continue
        choice, at = _item(pieces, at)
        branch.append(choice)
    return _merged(found + _joined(branch)), at


def _item(pieces: list[re.Match[str]], at: int) -> tuple[list[Sequence], int]:
    """One piece or bracketed group, with the empty sequence where it may be missing."""
    match = pieces[at]
    if not match["open"]:
        glued = at > 0 and not match[0][0].isspace()
        word = frozenset([match["word"].lower()]) if match["word"] else frozenset()
        element = Element(
            word,
            match["what"] or "",
            match["name"] or match["what"] or "",
            glued and not pieces[at - 1]["open"] and not pieces[at - 1]["bar"],
        )
        return [(element,), ()] if match["may"] else [(element,)], at + 1
    inside, at = _alternatives(pieces, at + 1)
    if at >= len(pieces):
        raise RuleError(f"The phrase {match.string!r} opens a group that it never closes.")
    if at > 0 and match.start() > 0 and not match[0][0].isspace():
        inside = [(_glue(sequence[0]), *sequence[1:]) if sequence else sequence for sequence in inside]
    return [*inside, ()] if pieces[at]["may"] else inside, at + 1


def _glue(element: Element) -> Element:
    return Element(element.words, element.what, element.name, glued=True)


def _joined(branch: list[list[Sequence]]) -> list[Sequence]:
    return [tuple(element for part in parts for element in part) for parts in product(*branch)] if branch else []


def _merged(found: list[Sequence]) -> list[Sequence]:
    """Single words as alternatives become one element, so that (a|b|c) does not multiply the sequences."""
    single = [s for s in found if len(s) == 1 and s[0].words and not s[0].glued]
    if len(single) < 2:
        return found
    one = Element(frozenset().union(*(s[0].words for s in single)))
    return [(one,), *(s for s in found if s not in single)]
