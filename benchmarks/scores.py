"""TempEval-3 scores of time expressions: strict, relaxed, type and value, counted over all documents.

Definitions by UzZaman et al. (2013): an expression found matches a gold one of the same characters (strict) or one that it overlaps
(relaxed, one to one); type and value scores are the relaxed ones times the share of matched pairs that agree on it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

MEASURES = ("strict", "relaxed", "type", "value")


class Timex(NamedTuple):
    """Characters, type and value of one expression."""

    start: int
    end: int
    type: str
    value: str


Pair = tuple[Timex, Timex]


def pairs(gold: Sequence[Timex], found: Sequence[Timex]) -> list[Pair]:
    """One-to-one pairs that overlap: the same characters first, then the greatest overlap, then reading order."""
    near = sorted(
        (a[:2] != b[:2], max(a.start, b.start) - min(a.end, b.end), a.start, b.start, i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(found)
        if a.start < b.end and b.start < a.end
    )
    left, right, matched = set(), set(), []
    for *_, i, j in near:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            matched.append((gold[i], found[j]))
    return sorted(matched)


@dataclass
class Tally:
    """How many there are in gold, how many were found, and how many pairs agree on each measure, in all and for each gold type."""

    count: Counter[str] = field(default_factory=Counter)
    types: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, gold: Sequence[Timex], found: Sequence[Timex]) -> None:
        """Count one document."""
        for what, timexes in (("gold", gold), ("found", found)):
            for timex in timexes:
                self._count(timex.type, [what])
        for a, b in pairs(gold, found):
            agreed = {"relaxed": True, "strict": a[:2] == b[:2], "type": a.type == b.type, "value": same_value(a, b), "told": bool(a.value)}
            self._count(a.type, [name for name, holds in agreed.items() if holds])

    def _count(self, kind: str, names: list[str]) -> None:
        self.count.update(names)
        self.types.setdefault(kind, Counter()).update(names)

    def score(self, measure: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of a measure, in percent."""
        right = self.count[measure]
        if not self.count["gold"] and not self.count["found"]:
            return 100.0, 100.0, 100.0
        precision = share(right, self.count["found"])
        recall = share(right, self.count["gold"])
        return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0

    @property
    def accuracy(self) -> float:
        """The share of matched pairs with the right value, of those whose gold has one, in percent."""
        return share(self.count["value"], self.count["told"])


def same_value(gold: Timex, found: Timex) -> bool:
    """Whether the values agree; a gold time of an untold day ("T10:00") settles the time of day alone."""
    if gold.value.startswith("T"):
        return found.value.partition("T")[2] == gold.value[1:]
    return bool(gold.value) and gold.value == found.value


def share(part: float, whole: float) -> float:
    """In percent; 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def errors(gold: Sequence[Timex], found: Sequence[Timex]) -> Iterator[tuple[str, Timex | None, Timex | None]]:
    """("miss" | "false" | "span" | "type" | "value", gold, found) of everything that is wrong in one document."""
    matched = pairs(gold, found)
    yield from (("miss", timex, None) for timex in gold if timex not in [a for a, _ in matched])
    yield from (("false", None, timex) for timex in found if timex not in [b for _, b in matched])
    for a, b in matched:
        differ = {"span": a[:2] != b[:2], "type": a.type != b.type, "value": not same_value(a, b)}
        yield from ((what, a, b) for what, wrong in differ.items() if wrong)
