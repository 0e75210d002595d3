"""Why a point can be no earlier or no later: the shortest chain of statements from something dated to it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from timeline.ordering.network import ALWAYS, FAR, Edge
from timeline.ordering.solve import Solution
from timeline.ordering.stride import TICKS

Steps = Callable[[int, int], Iterator[tuple[int, int, int]]]  # from a point and its need: (point before, statement, its need)


class Link(NamedTuple):
    """One step of a chain: the node it starts from, the statement, the node it leads to."""

    source: int
    statement: int
    target: int


@dataclass(frozen=True, slots=True)
class Chains:
    """The edges that hold, by where they lead, for walking back from a bound to what it rests on."""

    solved: Solution
    arriving: Mapping[int, list[Edge]]
    leaving: Mapping[int, list[Edge]]

    @classmethod
    def of(cls, solved: Solution) -> Chains:
        """Those of a solution."""
        arriving, leaving = defaultdict(list), defaultdict(list)
        for edge in solved.kept():
            arriving[edge.target].append(edge)
            leaving[edge.source].append(edge)
        return cls(solved, arriving, leaving)

    def earliest(self, point: int, used: Container[int] = ()) -> list[Link]:
        """The statements that keep a point from being earlier, from the dated one on; none where nothing does.

        Of equally short chains, one of statements `used` already is taken, then the one told first.
        """
        low, fixed = self.solved.low, self.solved.network.fixed
        if low[point] <= -FAR // 2:
            return []
        need = low[point] // TICKS * TICKS  # whole seconds: what order alone adds is not part of a date

        def steps(at: int, need: int) -> Iterator[tuple[int, int, int]]:
            for edge in self.arriving[at]:
                if edge.forward(low[edge.source]) >= need:
                    least = need - edge.ticks if edge.stride is None else edge.stride.floor(low[edge.source])
                    yield edge.source, edge.statement, least

        return _shortest((point, need), steps, fixed, used)

    def latest(self, point: int, used: Container[int] = ()) -> list[Link]:
        """The statements that keep a point from being later, from the dated one on; none where nothing does."""
        high, fixed = self.solved.high, self.solved.network.fixed
        if high[point] >= FAR // 2:
            return []
        need = -(-high[point] // TICKS) * TICKS

        def steps(at: int, need: int) -> Iterator[tuple[int, int, int]]:
            for edge in self.leaving[at]:
                if edge.backward(high[edge.target]) <= need:
                    most = need + edge.ticks if edge.stride is None else edge.stride.ceiling(high[edge.target])
                    yield edge.target, edge.statement, most

        return _shortest((point, need), steps, fixed, used)

    def reasons(self, node: int) -> list[Link]:
        """Every statement that a node's four bounds rest on, each once, what is dated first."""
        start, end = 2 * node, 2 * node + 1
        told: dict[int, Link] = {}
        for side, point in ((self.earliest, start), (self.latest, end), (self.latest, start), (self.earliest, end)):
            for link in side(point, told):
                told.setdefault(link.statement, link)
        return list(told.values())


def _shortest(bound: tuple[int, int], steps: Steps, fixed: Mapping[int, int], used: Container[int]) -> list[Link]:
    """Breadth first from the bound (a point and its value) back to the nearest fixed point."""
    point = bound[0]
    came: dict[int, tuple[int, int]] = {point: (point, ALWAYS)}
    waiting = deque([bound])
    while waiting:
        at, least = waiting.popleft()
        if at in fixed:
            return _links(at, point, came)
        for source, statement, less in sorted(steps(at, least), key=lambda step: (step[1] not in used, step[1], step[0])):
            if source not in came:
                came[source] = (at, statement)
                waiting.append((source, less))
    return []


def _links(root: int, point: int, came: Mapping[int, tuple[int, int]]) -> list[Link]:
    found, at = [], root
    while at != point:
        following, statement = came[at]
        if statement != ALWAYS:
            found.append(Link(at // 2, statement, following // 2))
        at = following
    return found
