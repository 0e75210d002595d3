"""The engine: rules and word tables of a language applied to tokens, bottom of the page to top, each result remembered.

A packrat parser (Ford 2002) that keeps, for each category and place, one result for each length: linear in the length of the text for
rules whose matches are bounded. A category is tried only where the next two tokens allow it (`ahead`). It knows no language: everything it
reads is in the rules and tables it is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.errors import RuleError
from timeline.expressions.grammar.ahead import ALONE, Ahead
from timeline.expressions.grammar.rule import Rule
from timeline.expressions.grammar.spelling import Table, stands, table
from timeline.expressions.grammar.tokens import Tokens
from timeline.expressions.grammar.trie import CLASSES, Trie, first_keys, key_of, starters, telling, tries
from timeline.expressions.settings import Settings

LOOSE, EITHER = (False,), (False, True)  # a token after a space can only follow loosely
WINDOW = 6  # tokens: how soon a word that tells of time must come
TOP, SHIELD, TENSE = "timex", "shield", "tense"
BEGINNING = "beginning"  # what begins on a day, from which others are counted
CUSTOM, ITSELF = "custom", "custom_of"  # what says that something is told in general: anywhere near, and beginning with the expression
STAGING = "staging"  # what sets a scene of which a text then tells in the present: "it's 1969"
DOING = "doing"  # what tells which half of the day its hour is of
OUTING = "outing"  # the same where people chat
NAMING = "naming"  # who is called like a time, and so shields it
NO_TIME = (STAGING, NAMING, SHIELD, TENSE, BEGINNING, CUSTOM, ITSELF, DOING, OUTING)  # whose words tell nothing of time


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
    tables: Mapping[str, Table] = field(default_factory=dict)

    def among(self, table: str, word: str) -> bool:
        """Whether a word, in lower case, is one of a lexicon table; "" is in none."""
        return word in self.tables[table]

    def values(self, table: str, word: str) -> list[Any]:
        """The values of the entries of a lexicon table that begin with a word, in lower case; none for ""."""
        return [value for _, _, value in self.tables[table].get(word, ())]

    def alone(self, table: str, word: str) -> list[Any]:
        """The values of the entries of a lexicon table that are just this word, in lower case."""
        return [value for words, _, value in self.tables[table].get(word, ()) if len(words) == 1]

    def first_of(self, *slots: str) -> Any:
        """The meaning of the first of these slots that the match has, None where it has none: for rules with many alternatives."""
        return next((self.slots[slot].meaning for slot in slots if slot in self.slots), None)

    def text(self, slot: str = "") -> str:
        """What is written in a slot, or in the whole match; tokens joined without spaces."""
        node = self.slots.get(slot)
        first, last = (node.first, node.last) if node else (self.first, self.last)
        return "".join(self.tokens.texts[first:last])

    @property
    def casual(self) -> bool:
        """Whether this is talk to people or assistants."""
        return self.settings.talk

    @property
    def whole(self) -> bool:
        """Whether the match is all there is, closing signs apart."""
        return self.first == 0 and all(not lower.isalnum() for lower in self.tokens.lowers[self.last :])

    def before(self, back: int = 1) -> str:
        """The token so far before the match, in lower case, "" at the start of the sentence."""
        at = self.first - back
        return self.tokens.lowers[at] if at >= 0 else ""

    def after(self, on: int = 1) -> str:
        """The token so far after the match, in lower case, "" at the end of the sentence."""
        at = self.last + on - 1
        return self.tokens.lowers[at] if at < len(self.tokens) else ""

    @property
    def preceding(self) -> str:
        """The token right before the match as it is written, "" at the start of the sentence."""
        return self.written(-1)

    @property
    def following(self) -> str:
        """The token right after the match as it is written, "" at the end of the sentence."""
        return self.written(1)

    def written(self, on: int) -> str:
        """The token so far after the match, or before it where that is negative, as it is written, "" outside of the sentence."""
        at = self.last + on - 1 if on > 0 else self.first + on
        return self.tokens.texts[at] if 0 <= at < len(self.tokens) else ""

    def touches_before(self) -> bool:
        """Whether no space separates the match from what comes before."""
        return self.first > 0 and not self.tokens.spaced[self.first]

    def touches_after(self) -> bool:
        """Whether no space separates the match from what comes after."""
        return self.last < len(self.tokens) and not self.tokens.spaced[self.last]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Rules and tables made ready: a trie of phrases for each category, the words of tables, and what each category may begin with.

    `leads` and `led` are weak words that tell of time together: "at five".
    """

    tries: Mapping[str, Trie]
    tables: Mapping[str, Table]
    starters: Mapping[str, frozenset[str]]
    telling: frozenset[str]
    ahead: Ahead
    leads: frozenset[str] = frozenset()
    led: frozenset[str] = frozenset()

    @classmethod
    def of(cls, rules: list[Rule], tables: Mapping[str, Mapping[str, Any]], weak: frozenset[str] = frozenset()) -> Grammar:
        """The grammar of these rules and of tables that map written words to values. Raises RuleError where a name is used twice.

        `weak` are words that occur in expressions but make none by themselves ("the", "of"): without a word that tells more, or a figure,
        nothing is looked for.
        """
        if twice := {rule.category for rule in rules} & set(tables):
            raise RuleError(f"Rules and word tables must not share a name: {', '.join(sorted(twice))}.")
        ready = {name: table(words) for name, words in tables.items()}
        firsts = first_keys(rules, ready)
        roots, begun = tries(rules), starters(firsts)
        told = telling([rule for rule in rules if rule.category not in NO_TIME], ready) - weak
        return cls(roots, ready, begun, told, Ahead.of(roots, ready, firsts, begun))

    def begun(self, lower: str) -> frozenset[str]:
        """The categories that can begin with a token at all."""
        return self.starters.get(lower) or self.starters[key_of(lower)]


@dataclass(slots=True)
class Chart:
    """One stretch of text being read.

    Of each token: `begun`, the categories that may begin with it; `after`, what may follow it in each; `bits`, what it is as that which
    follows; `near`, whether something soon after tells of time; `joins`, how it may follow what comes before.
    """

    grammar: Grammar
    tokens: Tokens
    settings: Settings
    memo: dict[tuple[str, int], tuple[Node, ...]] = field(default_factory=dict)
    size: int = 0
    begun: list[frozenset[str]] = field(default_factory=list)
    after: list[Mapping[str, int]] = field(default_factory=list)
    bits: list[int] = field(default_factory=list)
    near: list[bool] = field(default_factory=list)
    joins: list[tuple[bool, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.size = len(self.tokens)
        lowers, ahead = self.tokens.lowers, self.grammar.ahead
        self.begun = [self.grammar.begun(lower) for lower in lowers]
        self.after = [ahead.after(lower) for lower in lowers]
        self.joins = [*(LOOSE if spaced else EITHER for spaced in self.tokens.spaced), ()]
        self.bits = [*map(ahead.bits, lowers), ALONE]
        self.near = [True] * self.size if self.settings.prefer else self._near()

    def _near(self) -> list[bool]:
        """For each token whether one that tells of time stands there or soon after."""
        near, last = [False] * self.size, self.size + WINDOW
        for at in range(self.size - 1, -1, -1):
            lower = self.tokens.lowers[at]
            if (
                lower in self.grammar.telling
                or lower[0].isdecimal()
                or (lower in self.grammar.leads and self.tokens.lowers[at + 1 : at + 2] and self.tokens.lowers[at + 1] in self.grammar.led)
            ):
                last = at
            near[at] = last - at <= WINDOW
        return near

    def found(self, category: str) -> Iterator[Node]:
        """Every result of a category, place by place, longest first."""
        for at in range(self.size):
            if self.near[at] and self.after[at].get(category, 0) & self.bits[at + 1]:
                yield from self.at(category, at)

    def at(self, category: str, at: int) -> tuple[Node, ...]:
        """The results of a category that begin at this token, longest first, one for each length."""
        key = (category, at)
        found = self.memo.get(key)
        if found is None:
            self.memo[key] = ()  # a rule that begins with its own category finds nothing there
            found = self.memo[key] = self._class(category, at) if category in CLASSES else self._made(category, at)
        return found

    def _made(self, category: str, at: int) -> tuple[Node, ...]:
        results: dict[int, Node] = {}
        for entry in self.grammar.tables.get(category, {}).get(self.tokens.lowers[at], ()):
            if stands(entry, self.tokens, at):
                last = at + len(entry[0])
                results.setdefault(last, Node(category, category, at, last, entry[2], {}))
        trie = self.grammar.tries.get(category)
        if trie is not None:
            ends: list[tuple[int, int, Rule, dict[str, Node]]] = []
            self._walk(trie, at, (), ends)
            if len(ends) > 1:
                ends.sort(key=lambda end: (end[0], end[1]))
            for last, _, rule, slots in ends:
                if last not in results and (node := self._applied(rule, at, last, slots)):
                    results[last] = node
        return tuple(results[last] for last in sorted(results, reverse=True)) if results else ()

    def _walk(self, trie: Trie, at: int, nodes: tuple[Node, ...], ends: list[tuple[int, int, Rule, dict[str, Node]]]) -> None:
        """Every way from here down the trie: notes where a phrase ends, its place among the rules, and its slots."""
        for order, rule, names in trie.ends:
            ends.append((at, order, rule, dict(zip(names, nodes, strict=True))))
        for glued in self.joins[at]:
            branch = trie.words.get((glued, self.tokens.lowers[at]))
            if branch is not None:
                self._walk(branch, at + 1, nodes, ends)
            for what, beyond in trie.opening(glued, self.begun[at]) if glued in trie.slots else ():
                if self.after[at][what] & self.bits[at + 1]:
                    found = self.memo.get((what, at))
                    for node in self.at(what, at) if found is None else found:
                        if beyond.opens & self.bits[node.last]:
                            self._walk(beyond, node.last, (*nodes, node), ends)

    def _applied(self, rule: Rule, at: int, last: int, slots: dict[str, Node]) -> Node | None:
        values = {name: node.meaning for name, node in slots.items() if name in rule.wants}
        if "here" in rule.wants:
            values["here"] = Here(self.tokens, at, last, self.settings, slots, self.grammar.tables)
        meaning = rule.meaning(**values)
        return None if meaning is None else Node(rule.category, rule.name, at, last, meaning, slots)

    def _class(self, category: str, at: int) -> tuple[Node, ...]:
        lower = self.tokens.lowers[at]
        if category == "word":
            return (Node(category, category, at, at + 1, self.tokens.texts[at], {}),) if lower.isalpha() else ()
        if not lower.isdecimal():
            return ()
        size = CLASSES[category]
        fits = size == 0 or len(lower) == size or (size == -1 and len(lower) <= 2)
        return (Node(category, category, at, at + 1, int(lower), {}),) if fits else ()
