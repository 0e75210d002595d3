"""One token looked ahead: which categories can begin with a token and go on with the next, so that no others are tried.

The sets of LL(2) grammars (Aho and Ullman 1972): for each category and first token the keys that may follow, or that nothing need follow.
A set is a number with a bit for each key, and is worked out when its first token is first met.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from graphlib import CycleError, TopologicalSorter
from operator import or_

from timeline.errors import RuleError
from timeline.expressions.grammar.spelling import Entry, Table
from timeline.expressions.grammar.trie import CLASSES, Trie, key_of

ALONE = 1  # the bit that says that a category may be one token


@dataclass(frozen=True, slots=True)
class Keys:
    """A bit for each word that phrases and tables name and for each kind of token; which of them a category may begin with."""

    bits: Mapping[str, int]
    firsts: Mapping[str, int]

    @classmethod
    def of(cls, tries: Mapping[str, Trie], tables: Mapping[str, Table], firsts: Mapping[str, Iterable[str]]) -> Keys:
        """The keys of these phrases and tables."""
        named = {word for trie in tries.values() for word in trie.vocabulary()}.union(*firsts.values())
        named |= {word for table in tables.values() for entries in table.values() for words, _, _ in entries for word in words}
        bits = {key: ALONE << at for at, key in enumerate(sorted(named), start=1)}
        return cls(bits, {name: _union(bits[key] for key in own) for name, own in firsts.items()})

    def note(self, trie: Trie) -> None:
        """Note down a trie what may come next, ALONE where a phrase ends."""
        opens = ALONE if trie.ends else 0
        for (_, word), then in trie.words.items():
            opens |= self.bits[word]
            self.note(then)
        for what, then in trie.led():
            opens |= self.firsts.get(what, 0)
            self.note(then)
        trie.opens = opens

    def goes_on(self, entry: Entry) -> int:
        """What follows the first token of a table's entry."""
        return self.bits[entry[0][1]] if len(entry[0]) > 1 else ALONE


@dataclass(frozen=True, slots=True)
class Ahead:
    """What may stand second in each category, after a first token.

    `starters` are the categories that may begin with a key, those first with which others begin; `worded` those that begin with a word of
    their own, and `led` those that begin with another category, each with what goes on from there.
    """

    keys: Keys
    starters: Mapping[str, Sequence[str]]
    worded: Mapping[str, Sequence[tuple[str, int]]]
    led: Mapping[str, Sequence[tuple[str, int]]]
    known: dict[str, Mapping[str, int]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        tries: Mapping[str, Trie],
        tables: Mapping[str, Table],
        firsts: Mapping[str, Iterable[str]],
        starters: Mapping[str, Iterable[str]],
    ) -> Ahead:
        """The lookahead of these phrases and tables. Raises RuleError where categories begin with one another."""
        keys, place = Keys.of(tries, tables, firsts), {name: at for at, name in enumerate(_inside_first(tries))}
        for trie in tries.values():
            keys.note(trie)
        worded: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for name, trie in tries.items():
            for (_, word), then in trie.words.items():
                worded[word].append((name, then.opens))
        for name, table in tables.items():
            for word, entries in table.items():
                worded[word] += ((name, keys.goes_on(entry)) for entry in entries)
        led = {name: [(what, then.opens) for what, then in trie.led()] for name, trie in tries.items() if trie.slots}
        ordered = {key: sorted(names, key=lambda name: place.get(name, -1)) for key, names in starters.items()}
        return cls(keys, ordered, worded, led)

    def bits(self, lower: str) -> int:
        """The bits of a token: its own, that of its kind, and ALONE, for what does not need it."""
        return self.keys.bits.get(lower, 0) | self.keys.bits.get(key_of(lower), 0) | ALONE

    def after(self, lower: str) -> Mapping[str, int]:
        """For each category that may begin with this token, what may stand second."""
        key = lower if lower in self.starters else key_of(lower)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._after(key)
        return found

    def _after(self, key: str) -> Mapping[str, int]:
        found = {name: ALONE if name in CLASSES else 0 for name in self.starters[key]}
        for name, then in self.worded.get(key, ()):
            found[name] |= then
        for name in found:
            for what, then in self.led.get(name, ()):
                second = found.get(what, 0)
                found[name] |= second ^ ALONE | then if second & ALONE else second
        return found


def _inside_first(tries: Mapping[str, Trie]) -> list[str]:
    """The categories, each after those that it may begin with."""
    begun = {name: {what for what, _ in trie.led()} for name, trie in tries.items()}
    try:
        return list(TopologicalSorter(begun).static_order())
    except CycleError as error:
        raise RuleError(f"Rules must not begin with themselves: {' begins with '.join(error.args[1])}.") from error


def _union(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)
