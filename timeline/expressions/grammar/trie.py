"""Phrases of a category as a trie, so that what many of them begin with is looked for once; and what a category may begin with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.expressions.grammar.phrase import Element
from timeline.expressions.grammar.rule import Rule

DIGIT, WORD, ANY = "<digits>", "<letters>", "<any>"  # keys of tokens that no rule names: digits, letters, anything
# Token classes: how many digits, 0 for any number of them, -1 for one or two; `word` is a run of letters.
CLASSES = {"d": 0, "d1": 1, "d2": 2, "d3": 3, "d4": 4, "d12": -1, "word": -2}


@dataclass(slots=True)
class Trie:
    """What may come next: a word or sign, a slot of a category, or the end of a phrase (order, rule, names of its slots).

    `opens` are the tokens that may come next, as bits (see `ahead`).
    """

    words: dict[tuple[bool, str], Trie] = field(default_factory=dict)
    slots: dict[bool, dict[str, Trie]] = field(default_factory=dict)
    ends: tuple[tuple[int, Rule, tuple[str, ...]], ...] = ()
    opened: dict[tuple[bool, frozenset[str]], tuple[tuple[str, Trie], ...]] = field(default_factory=dict)
    opens: int = 0

    def led(self) -> Iterator[tuple[str, Trie]]:
        """The categories that may come next, and what goes on from each."""
        return (slot for slots in self.slots.values() for slot in slots.items())

    def vocabulary(self) -> Iterator[str]:
        """Every word and sign that the phrases name."""
        yield from (word for _, word in self.words)
        for then in (*self.words.values(), *(then for _, then in self.led())):
            yield from then.vocabulary()

    def opening(self, glued: bool, begun: frozenset[str]) -> tuple[tuple[str, Trie], ...]:
        """The slots of those categories, in the order of the rules, each with what comes after it; looked for once for each set of them."""
        found = self.opened.get((glued, begun))
        if found is None:
            found = self.opened[glued, begun] = tuple(slot for slot in self.slots.get(glued, {}).items() if slot[0] in begun)
        return found

    def add(self, elements: tuple[Element, ...], order: int, rule: Rule, names: tuple[str, ...] = ()) -> None:
        """Put in one phrase; alternatives of single words part here."""
        if not elements:
            self.ends += ((order, rule, names),)
            return
        first, rest = elements[0], elements[1:]
        for word in sorted(first.words):
            self.words.setdefault((first.glued, word), Trie()).add(rest, order, rule, names)
        if not first.words:
            branch = self.slots.setdefault(first.glued, {}).setdefault(first.what, Trie())
            branch.add(rest, order, rule, (*names, first.name))


def tries(rules: list[Rule]) -> dict[str, Trie]:
    """The trie of each category."""
    found: dict[str, Trie] = {}
    for order, rule in enumerate(rules):
        for sequence in rule.sequences:
            found.setdefault(rule.category, Trie()).add(sequence, order, rule)
    return found


def key_of(lower: str) -> str:
    """The key of a token by its kind."""
    return DIGIT if lower[0].isdecimal() else WORD if lower[0].isalpha() else ANY


def first_keys(rules: list[Rule], tables: Mapping[str, Mapping[str, Any]]) -> dict[str, frozenset[str]]:
    """For each category the words and keys of tokens with which it may begin: grown until nothing is added."""
    firsts: dict[str, set[str]] = {name: set(table) for name, table in tables.items()}
    firsts |= {name: {WORD if name == "word" else DIGIT} for name in CLASSES}
    grown = True
    while grown:
        grown = False
        for rule in rules:
            mine = firsts.setdefault(rule.category, set())
            more = set().union(*(_first(sequence[0], firsts) for sequence in rule.sequences)) - mine
            mine |= more
            grown = grown or bool(more)
    return {name: frozenset(keys) for name, keys in firsts.items()}


def telling(rules: list[Rule], tables: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    """The words that phrases hold, and the first words of what their tables hold."""
    elements = [element for rule in rules for sequence in rule.sequences for element in sequence]
    words = frozenset().union(*(element.words for element in elements))
    return words.union(*(tables[name] for name in {element.what for element in elements} & set(tables)))


def starters(firsts: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """For each word that is named anywhere, and each key, the categories that may begin with it."""
    words = set().union(*firsts.values(), (DIGIT, WORD, ANY))
    found: dict[str, set[str]] = {word: set() for word in words}
    for name, keys in firsts.items():
        for key in keys:
            found[key].add(name)
    return {word: frozenset(found[word] | found[word if word in (DIGIT, WORD, ANY) else key_of(word)]) for word in words}


def _first(element: Element, firsts: Mapping[str, set[str]]) -> set[str]:
    return set(element.words) if element.words else firsts.get(element.what, set())
