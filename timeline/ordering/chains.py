"""Why a point can be no earlier or no later: the shortest chain of statements from something dated to it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from timeline.ordering.network import ALWAYS, FAR, Edge
from timeline.ordering.solve import Solution
from timeline.ordering.stride import TICKS
from timeline.relations.relation import Relation
from timeline.when import Bounds

Bound = tuple[int, bool]  # a point, and whether its least value is meant rather than its greatest
Ways = Callable[[int, int], Iterator[tuple[int, int, int]]]  # from a point and its need: (point before, statement, its need)


class Link(NamedTuple):
    """One step of a chain: the node it starts from, the statement, the node it leads to."""

    source: int
    statement: int
    target: int


class Chain(NamedTuple):
    """The point that a bound rests on, and the links from there; no such point where nothing bounds it."""

    root: int | None = None
    links: tuple[Link, ...] = ()


class Step(NamedTuple):
    """A link that stands for itself: the names of its nodes, what is said, and the bounds of the node it leads to."""

    source: str
    relation: Relation
    target: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Chains:
    """The edges that hold, by where they lead, for walking back from a bound to what it rests on.

    `beneath` are those of the narrator's world where this is a speaker's, which starts from the narrator's bounds.
    """

    solved: Solution
    arriving: Mapping[int, list[Edge]]
    leaving: Mapping[int, list[Edge]]
    beneath: Chains | None = None

    @classmethod
    def of(cls, solved: Solution, beneath: Chains | None = None) -> Chains:
        """Those of a solution."""
        arriving, leaving = defaultdict(list), defaultdict(list)
        for edge in solved.kept():
            arriving[edge.target].append(edge)
            leaving[edge.source].append(edge)
        return cls(solved, arriving, leaving, beneath)

    def earliest(self, point: int, used: Container[int] = ()) -> Chain:
        """What keeps a point from being earlier.

        Of equally short chains, one of statements `used` already is taken, then the one told first.
        """
        low, network = self.solved.low, self.solved.network
        if low[point] <= -FAR // 2:
            return Chain()
        need = low[point] // TICKS * TICKS  # whole seconds: what order alone adds is not part of a date

        def ways(at: int, need: int) -> Iterator[tuple[int, int, int]]:
            for edge in self.arriving[at]:
                if edge.forward(low[edge.source]) >= need:
                    least = need - edge.ticks if edge.stride is None else edge.stride.floor(low[edge.source])
                    yield edge.source, edge.statement, least

        def given(at: int, need: int) -> bool:
            return at in network.fixed or network.low.get(at, -FAR) >= need

        return _shortest((point, need), ways, given, used)

    def latest(self, point: int, used: Container[int] = ()) -> Chain:
        """What keeps a point from being later."""
        high, network = self.solved.high, self.solved.network
        if high[point] >= FAR // 2:
            return Chain()
        need = -(-high[point] // TICKS) * TICKS

        def ways(at: int, need: int) -> Iterator[tuple[int, int, int]]:
            for edge in self.leaving[at]:
                if edge.backward(high[edge.target]) <= need:
                    most = need + edge.ticks if edge.stride is None else edge.stride.ceiling(high[edge.target])
                    yield edge.target, edge.statement, most

        def given(at: int, need: int) -> bool:
            return at in network.fixed or network.high.get(at, FAR) <= need

        return _shortest((point, need), ways, given, used)

    def reasons(self, name: str) -> list[Step]:
        """Every statement that a node's four bounds rest on, each once, what is dated first."""
        start, end = self.point(name, 0), self.point(name, 1)
        return self.steps([(start, True), (end, False), (start, False), (end, True)])

    def point(self, name: str, end: int) -> int:
        """The number of a node's start (0) or end (1)."""
        return 2 * self.solved.network.nodes[name] + end

    def steps(self, bounds: Iterable[Bound]) -> list[Step]:
        """The same of some bounds; where a chain begins with what the narrator says, why that is so comes before it."""
        told: dict[int, Link] = {}
        lent: dict[Bound, None] = {}
        for point, least in bounds:
            root, links = self.earliest(point, told) if least else self.latest(point, told)
            for link in links:
                told.setdefault(link.statement, link)
            if root is not None and root not in self.solved.network.fixed:
                lent[root, least] = None
        return [*self._lent(lent), *self._named(told.values())]

    def _lent(self, bounds: Iterable[Bound]) -> list[Step]:
        names, beneath = self.solved.network.names, self.beneath
        return beneath.steps((beneath.point(names[at // 2], at % 2), least) for at, least in bounds) if beneath else []

    def _named(self, links: Iterable[Link]) -> Iterator[Step]:
        names, said = self.solved.network.names, self.solved.network.statements
        for source, statement, target in links:
            yield Step(names[source], said[statement], names[target], self.solved.bounds(names[target]))


def _shortest(bound: tuple[int, int], ways: Ways, given: Callable[[int, int], bool], used: Container[int]) -> Chain:
    """Breadth first from the bound (a point and its value) back to the nearest point that is given so much."""
    came: dict[int, tuple[int, int]] = {bound[0]: (bound[0], ALWAYS)}
    waiting = deque([bound])
    while waiting:
        at, least = waiting.popleft()
        if given(at, least):
            return Chain(at, tuple(_links(at, bound[0], came)))
        for source, statement, less in sorted(ways(at, least), key=lambda way: (way[1] not in used, way[1], way[0])):
            if source not in came:
                came[source] = (at, statement)
                waiting.append((source, less))
    return Chain()


def _links(root: int, point: int, came: Mapping[int, tuple[int, int]]) -> Iterator[Link]:
    at = root
    while at != point:
        following, statement = came[at]
        if statement != ALWAYS:
            yield Link(at // 2, statement, following // 2)
        at = following
