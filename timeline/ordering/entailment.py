"""Whether one point must come before another, decided by supposing the contrary.

If the network contradicts "b before a", then a is no later than b. Sound and complete where propagation is, calendars included, and no
matrix of pairs is kept.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from timeline.ordering.chains import Chain, Chains
from timeline.ordering.network import ALWAYS, Edge
from timeline.ordering.solve import Solution

ROUNDS = 16  # how often calendars may move a point before that counts as never settling

# Allen's relations (1983) by which ends are known to come no later than which: (a.start ≤ b.start, …), the first that fits.
ALLEN = (
    ("equals", ("sS", "Ss", "eE", "Ee")),
    ("meets", ("eS", "Se")),
    ("met by", ("Es", "sE")),
    ("before", ("eS",)),
    ("after", ("Es",)),
    ("starts", ("sS", "Ss", "eE")),
    ("started by", ("sS", "Ss", "Ee")),
    ("finishes", ("eE", "Ee", "Ss")),
    ("finished by", ("eE", "Ee", "sS")),
    ("during", ("Ss", "eE")),
    ("includes", ("sS", "Ee")),
    ("overlaps", ("sS", "Se", "eE")),
    ("overlapped by", ("Ss", "sE", "Ee")),
)


def named(by: Callable[[str, str], bool | None]) -> str:
    """Allen's name for what is known of four ends; `by(a, b)` says whether one comes no later than another."""
    return next((name for name, pairs in ALLEN if all(by(*pair) for pair in pairs)), "")


@dataclass(frozen=True, slots=True)
class Entailment:
    """What a solution forces, point by point; answers are remembered."""

    solved: Solution
    chains: Chains
    known: dict[tuple[int, int, bool], frozenset[int] | None] = field(default_factory=dict)

    def follows(self, first: int, second: int, *, strictly: bool = False) -> bool:
        """Whether one point is no later (strictly: earlier) than another in every timeline that fits."""
        return self.forcing(first, second, strictly=strictly) is not None

    def forcing(self, first: int, second: int, *, strictly: bool = False) -> frozenset[int] | None:
        """The statements that force one point to be no later (strictly: earlier) than another; None where nothing does."""
        key = (first, second, strictly)
        if key not in self.known:
            self.known[key] = self._refuted(second, first, 0 if strictly else 1)
        return self.known[key]

    def allen(self, first: int, second: int) -> str:
        """The relation of two nodes under Allen's name, "" where it is not decided. A "before" may be a "meets": they touch at most."""
        letters = {"s": 2 * first, "e": 2 * first + 1, "S": 2 * second, "E": 2 * second + 1}
        return named(lambda a, b: self.follows(letters[a], letters[b]))

    def _refuted(self, earlier: int, later: int, ticks: int) -> frozenset[int] | None:
        """What contradicts the supposition that `earlier` comes so many ticks before `later`; None where nothing does.

        Values are raised from `later` on. The supposition fails where that passes a greatest value, moves a date, or comes back to
        `earlier` and raises it: at once where distances are constant, after some rounds where a calendar may still settle them.
        """
        low = {later: self.solved.low[earlier] + ticks}
        if low[later] <= self.solved.low[later]:
            return None
        if low[later] > self.solved.high[later]:
            return self._said(self.chains.earliest(earlier), self.chains.latest(later))
        return self._raised(earlier, later, ticks, low)

    def _raised(self, earlier: int, later: int, ticks: int, low: dict[int, int]) -> frozenset[int] | None:
        waiting, rounds, parents = deque([later]), 0, Parents({})
        while waiting:
            source = waiting.popleft()
            for edge in self.chains.leaving[source]:
                at, value = edge.target, edge.forward(low[source])
                if value <= low.get(at, self.solved.low[at]):
                    continue
                if value > self.solved.high[at]:
                    rest = self._said(self.chains.earliest(earlier), self.chains.latest(at))
                    return parents.back(source) | rest | told(edge.statement)
                low[at], parents[at] = value, (source, edge)
                waiting.append(at if at != earlier else later)
                if at == earlier:
                    if rounds == ROUNDS or not parents.counted(at):
                        return parents.back(at)
                    low[later], rounds = value + ticks, rounds + 1
        return None

    def _said(self, *chains: Chain) -> frozenset[int]:
        return frozenset(link.statement for chain in chains for link in chain.links)


class Parents(dict[int, tuple[int, Edge]]):
    """Which edge raised each point, from where."""

    def edges(self, point: int) -> Iterator[Edge]:
        """The edges back from a point, each point once."""
        seen: set[int] = set()
        while point in self and point not in seen:
            seen.add(point)
            point, edge = self[point]
            yield edge

    def back(self, point: int) -> frozenset[int]:
        """The statements that raised a point."""
        return frozenset().union(*(told(edge.statement) for edge in self.edges(point)))

    def counted(self, point: int) -> bool:
        """Whether a calendar counts on the way to a point."""
        return any(edge.stride for edge in self.edges(point))


def told(statement: int) -> frozenset[int]:
    """A statement as a set; none where it is only that everything starts before it ends."""
    return frozenset() if statement == ALWAYS else frozenset({statement})
