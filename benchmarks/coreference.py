"""How well two partitions of the same mentions agree: MUC, B³, CEAF-e and their mean, the CoNLL score (Pradhan et al. 2012)."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

Partition = Sequence[frozenset[Hashable]]


@dataclass
class Agreement:
    """Numerators and denominators of recall and precision, summed over documents."""

    sums: dict[str, list[float]] = field(default_factory=lambda: {name: [0.0] * 4 for name in ("MUC", "B³", "CEAF-e")})

    def add(self, gold: Partition, found: Partition) -> None:
        """Count one document, whose two partitions hold the same mentions."""
        for name, sums in (("MUC", _muc(gold, found)), ("B³", _b_cubed(gold, found)), ("CEAF-e", _ceaf(gold, found))):
            self.sums[name] = [a + b for a, b in zip(self.sums[name], sums, strict=True)]

    def score(self, name: str) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent."""
        right, gold, kept, found = self.sums[name]
        recall, precision = right / gold if gold else 0.0, kept / found if found else 0.0
        return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall) if precision + recall else 0.0

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return sum(self.score(name)[2] for name in self.sums) / 3


def _muc(gold: Partition, found: Partition) -> list[float]:
    """Links kept: a group of n mentions has n − 1 of them, less one for each further piece it is cut into (Vilain et al. 1995)."""
    return [*_links(gold, found), *_links(found, gold)]


def _links(groups: Partition, others: Partition) -> tuple[float, float]:
    home = {mention: n for n, group in enumerate(others) for mention in group}
    kept = sum(len(group) - len({home[mention] for mention in group}) for group in groups)
    return kept, sum(len(group) - 1 for group in groups)


def _b_cubed(gold: Partition, found: Partition) -> list[float]:
    """Of each mention the share of its group that the other partition keeps with it (Bagga and Baldwin 1998)."""
    return [*_shares(gold, found), *_shares(found, gold)]


def _shares(groups: Partition, others: Partition) -> tuple[float, float]:
    home = {mention: group for group in others for mention in group}
    return sum(len(group & home[m]) / len(group) for group in groups for m in group), sum(len(group) for group in groups)


def _ceaf(gold: Partition, found: Partition) -> list[float]:
    """The best one-to-one alignment of groups by their overlap, 2|a∩b|/(|a|+|b|) (Luo 2005)."""
    likeness = [[2 * len(a & b) / (len(a) + len(b)) for b in found] for a in gold]
    best = assignment(likeness)
    return [best, len(gold), best, len(found)]


def assignment(gain: list[list[float]]) -> float:
    """The greatest sum of one entry a row and column (Kuhn 1955, by shortest augmenting paths).

    >>> assignment([[1.0, 0.9], [0.9, 0.0]])
    1.8
    """
    size = max(len(gain), len(gain[0]) if gain else 0)
    cost = [[-(gain[i][j] if i < len(gain) and j < len(gain[i]) else 0.0) for j in range(size)] for i in range(size)]
    left, right, match = [0.0] * (size + 1), [0.0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        _augment(row, cost, (left, right), match)
    return -sum(cost[match[j] - 1][j - 1] for j in range(1, size + 1))


def _augment(row: int, cost: list[list[float]], prices: tuple[list[float], list[float]], match: list[int]) -> None:
    left, right = prices
    size = len(cost)
    least, way, used = [float("inf")] * (size + 1), [0] * (size + 1), [False] * (size + 1)
    match[0], at = row, 0
    while match[at]:
        used[at] = True
        free = [j for j in range(1, size + 1) if not used[j]]
        for j in free:
            slack = cost[match[at] - 1][j - 1] - left[match[at]] - right[j]
            if slack < least[j]:
                least[j], way[j] = slack, at
        after = min(free, key=lambda j: least[j])
        step = least[after]
        for j in range(size + 1):
            if used[j]:
                left[match[j]] += step
                right[j] -= step
            else:
                least[j] -= step
        at = after
    while at:
        match[at], at = match[way[at]], way[at]
