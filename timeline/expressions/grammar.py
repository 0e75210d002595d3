"""The engine: rules and word tables of a language applied to tokens, bottom of the page to top, each result remembered.

A packrat parser (Ford 2002) that keeps, for each category and place, one result for each length: linear in the length of the text for
rules whose matches are bounded. It knows no language: everything it reads is in the rules and tables it is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.errors import RuleError
from timeline.expressions.phrase import Element, Sequence
from timeline.expressions.rule import Rule
from timeline.expressions.settings import Settings
from timeline.expressions.tokens import Tokens, tokens

DIGIT, WORD, ANY = "#", "a", "*"  # keys of tokens that no rule names: digits, letters, anything
CLASSES = {"d": 0, "d1": 1, "d2": 2, "d3": 3, "d4": 4, "d12": -1}
TOP, SHIELD = "timex", "shield"


@dataclass(frozen=True, slots=True)
class Node:
    """A category found at tokens first..last (exclusive), with its meaning and what it was made of."""

    category: str
    rule: str
    first: int
    last: int
    meaning: Any
    slots: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Here:
    """Where a rule matched, for the few that must look around."""

    tokens: Tokens
    first: int
    last: int
    settings: Settings
    slots: Mapping[str, Node]
    tables: Mapping[str, Mapping[str, tuple[tuple[Tokens, Any], ...]]] = field(default_factory=dict)

    def among(self, table: str, *, before: bool = False) -> bool:
        """Whether the token after the match, or before it, is a word of a lexicon table."""
        return (self.before() if before else self.after()) in self.tables[table]

    def text(self, slot: str = "") -> str:
        """What is written in a slot, or in the whole match; tokens joined without spaces."""
        node = self.slots.get(slot)
        first, last = (node.first, node.last) if node else (self.first, self.last)
        return "".join(self.tokens.texts[first:last])

    def before(self, back: int = 1) -> str:
        """The token so far before the match, in lower case, "" at the start of the sentence."""
        at = self.first - back
        return self.tokens.lowers[at] if at >= 0 else ""

    def after(self, on: int = 1) -> str:
        """The token so far after the match, in lower case, "" at the end of the sentence."""
        at = self.last + on - 1
        return self.tokens.lowers[at] if at < len(self.tokens) else ""

    def touches_before(self) -> bool:
        """Whether no space separates the match from what comes before."""
        return self.first > 0 and not self.tokens.spaced[self.first]

    def touches_after(self) -> bool:
        """Whether no space separates the match from what comes after."""
        return self.last < len(self.tokens) and not self.tokens.spaced[self.last]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Rules and tables made ready: which rules may begin with which token, and which words tables hold."""

    index: Mapping[str, Mapping[str, tuple[tuple[Rule, Sequence], ...]]]
    tables: Mapping[str, Mapping[str, tuple[tuple[Tokens, Any], ...]]]
    triggers: frozenset[str]
    digits: bool = True

    @classmethod
    def of(cls, rules: list[Rule], tables: Mapping[str, Mapping[str, Any]]) -> Grammar:
        """The grammar of these rules and of tables that map written words to values."""
        if twice := {rule.category for rule in rules} & set(tables):
            raise RuleError(f"Rules and word tables must not share a name: {', '.join(sorted(twice))}.")
        ready = {name: _table(table) for name, table in tables.items()}
        firsts = _firsts(rules, ready)
        index: dict[str, dict[str, list[tuple[Rule, Sequence]]]] = {}
        for rule in rules:
            for sequence in rule.sequences:
                for key in _first(sequence[0], firsts):
                    index.setdefault(rule.category, {}).setdefault(key, []).append((rule, sequence))
        frozen = {name: {key: tuple(found) for key, found in keys.items()} for name, keys in index.items()}
        top = set(frozen.get(TOP, {})) | set(frozen.get(SHIELD, {}))
        return cls(frozen, ready, frozenset(top))


@dataclass(slots=True)
class Chart:
    """One stretch of text being read."""

    grammar: Grammar
    tokens: Tokens
    settings: Settings
    memo: dict[tuple[str, int], tuple[Node, ...]] = field(default_factory=dict)

    def found(self, category: str) -> Iterator[Node]:
        """Every result of a category, place by place, longest first."""
        index = self.grammar.index.get(category, {})
        for at, lower in enumerate(self.tokens.lowers):
            if lower in index or _key(lower) in index or ANY in index:
                yield from self.at(category, at)

    def at(self, category: str, at: int) -> tuple[Node, ...]:
        """The results of a category that begin at this token, longest first, one for each length."""
        if at >= len(self.tokens):
            return ()
        if category in CLASSES or category == "word":
            return self._class(category, at)
        key = (category, at)
        if key not in self.memo:
            self.memo[key] = ()  # a rule that begins with its own category finds nothing there
            self.memo[key] = self._made(category, at)
        return self.memo[key]

    def _made(self, category: str, at: int) -> tuple[Node, ...]:
        results: dict[int, Node] = {}
        lower = self.tokens.lowers[at]
        for spelling, value in self.grammar.tables.get(category, {}).get(lower, ()):
            if self._spelled(spelling, at):
                results.setdefault(at + len(spelling), Node(category, category, at, at + len(spelling), value, {}))
        index = self.grammar.index.get(category, {})
        for key in dict.fromkeys((lower, _key(lower), ANY)):
            for rule, sequence in index.get(key, ()):
                for node in self._applied(rule, sequence, at):
                    results.setdefault(node.last, node)
        return tuple(results[last] for last in sorted(results, reverse=True))

    def _applied(self, rule: Rule, sequence: Sequence, at: int) -> Iterator[Node]:
        for last, slots in self._matched(sequence, 0, at):
            values = {name: node.meaning for name, node in slots.items() if name in rule.wants}
            if "here" in rule.wants:
                values["here"] = Here(self.tokens, at, last, self.settings, slots, self.grammar.tables)
            meaning = rule.meaning(**values)
            if meaning is not None:
                yield Node(rule.category, rule.name, at, last, meaning, slots)

    def _matched(self, sequence: Sequence, place: int, at: int) -> Iterator[tuple[int, dict[str, Node]]]:
        """Every way to match the rest of a sequence from a token on: where it ends, and the slots."""
        if place == len(sequence):
            yield at, {}
            return
        element = sequence[place]
        if at >= len(self.tokens) or (element.glued and self.tokens.spaced[at]):
            return
        if element.words:
            if self.tokens.lowers[at] in element.words:
                yield from self._matched(sequence, place + 1, at + 1)
            return
        for node in self.at(element.what, at):
            for last, slots in self._matched(sequence, place + 1, node.last):
                yield last, {element.name: node, **slots}

    def _class(self, category: str, at: int) -> tuple[Node, ...]:
        lower = self.tokens.lowers[at]
        if category == "word":
            return (Node(category, category, at, at + 1, self.tokens.texts[at], {}),) if lower.isalpha() else ()
        if not lower.isdecimal():
            return ()
        size = CLASSES[category]
        fits = size == 0 or len(lower) == size or (size == -1 and len(lower) <= 2)
        return (Node(category, category, at, at + 1, int(lower), {}),) if fits else ()

    def _spelled(self, spelling: Tokens, at: int) -> bool:
        if len(spelling) == 1:
            return True
        here = self.tokens
        end = at + len(spelling)
        if here.lowers[at:end] != spelling.lowers:
            return False
        return all(loose or not spaced for loose, spaced in zip(spelling.spaced[1:], here.spaced[at + 1 : end], strict=True))


def _key(lower: str) -> str:
    return DIGIT if lower[0].isdecimal() else WORD if lower[0].isalpha() else ANY


def _table(table: Mapping[str, Any]) -> dict[str, tuple[tuple[Tokens, Any], ...]]:
    """The entries of a word table under their first token, longest first."""
    found: dict[str, list[tuple[Tokens, Any]]] = {}
    for written, value in table.items():
        spelling = tokens(str(written))
        found.setdefault(spelling.lowers[0], []).append((spelling, value))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in found.items()}


def _first(element: Element, firsts: Mapping[str, set[str]]) -> set[str]:
    """The keys of tokens with which an element may begin."""
    if element.words:
        return set(element.words)
    if element.what in CLASSES:
        return {DIGIT}
    return {WORD} if element.what == "word" else firsts.get(element.what, set())


def _firsts(rules: list[Rule], tables: Mapping[str, Mapping[str, Any]]) -> dict[str, set[str]]:
    """For each category the keys of tokens with which it may begin: grown until nothing is added."""
    firsts: dict[str, set[str]] = {name: set(table) for name, table in tables.items()}
    grown = True
    while grown:
        grown = False
        for rule in rules:
            mine = firsts.setdefault(rule.category, set())
            more = set().union(*(_first(sequence[0], firsts) for sequence in rule.sequences)) - mine
            mine |= more
            grown = grown or bool(more)
    return firsts
