"""What people say while they look for words: "it's, um, Saturday" is read as "it's Saturday"."""

from __future__ import annotations

from timeline.expressions.grammar.tokens import Tokens
from timeline.expressions.wording.verbs import Verbs

LONGEST = 4  # tokens of what may stand between commas and say nothing: "I want to say"


def fluent(tokens: Tokens, verbs: Verbs) -> Tokens:
    """The tokens without fillers, and without asides between commas; a comma before one stays save where a word leans on what follows.

    >>> from timeline.expressions.grammar.tokens import tokens
    >>> verbs = Verbs(fillers=frozenset({"um", "uh"}), leaning=frozenset({"s"}))
    >>> " ".join(fluent(tokens("it's, um, Saturday, uh, August"), verbs).texts)
    "it ' s Saturday , August"
    """
    if "," not in tokens.lowers and verbs.fillers.isdisjoint(tokens.lowers):
        return tokens
    left = _left(tokens.lowers, verbs.fillers, verbs.asides, verbs.leaning)
    if len(left) == len(tokens):
        return tokens
    spaced = [tokens.spaced[at] or (place > 0 and left[place - 1] != at - 1) for place, at in enumerate(left)]
    texts, lowers = [tokens.texts[at] for at in left], [tokens.lowers[at] for at in left]
    return Tokens(texts, lowers, [tokens.starts[at] for at in left], [tokens.ends[at] for at in left], spaced)


def _left(lowers: list[str], fillers: frozenset[str], asides: frozenset[str], leaning: frozenset[str]) -> list[int]:
    left: list[int] = []
    at, size = 0, len(lowers)
    while at < size:
        end = at + 1 if lowers[at] in fillers else _aside(lowers, at, asides)
        if end == at:
            left.append(at)
            at += 1
            continue
        if len(left) > 1 and lowers[left[-1]] == "," and lowers[left[-2]] in leaning:
            left.pop()
        at = end + (end < size and lowers[end] == "," and (not left or lowers[left[-1]] in leaning or lowers[left[-1]] == ","))
    return left


def _aside(lowers: list[str], at: int, asides: frozenset[str]) -> int:
    """Where what stands between two commas and says nothing ends, `at` where nothing such stands there."""
    if at == 0 or lowers[at - 1] != ",":
        return at
    for end in range(at + 1, min(len(lowers), at + LONGEST + 1)):
        if lowers[end] == ",":
            return end if " ".join(lowers[at:end]) in asides else at
    return at
