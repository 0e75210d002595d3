"""The constraint network of a timeline: every node's start and end as points, every statement as "this point, then that one".

A simple temporal problem (Dechter, Meiri and Pearl 1991) whose distances may be counted by a calendar. Points are numbered: node k
starts at 2k and ends at 2k + 1. Values are ticks, of which a second has 2**20.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.ordering.stride import TICKS, Mirror, Stride
from timeline.relations.relation import COUNTLESS, Kind, Relation, Time
from timeline.when import Bounds, Interval
from timeline.when.interval import BEGINNING, END

FAR = 2**56 * TICKS  # beyond every date, so that counting from an unknown point stays unknown
Push = tuple[int, int, int, int, Stride | Mirror | None]  # an edge, or one seen from the other end of time
ALWAYS = -1  # the number of the statement that every node starts before it ends


class Edge(NamedTuple):
    """`source` + `ticks` ≤ `target` (or by `stride`, where calendars count), because of a statement."""

    source: int
    target: int
    ticks: int
    statement: int
    stride: Stride | None = None

    def forward(self, low: int) -> int:
        """The target's least value, given the source's."""
        return low + self.ticks if self.stride is None else self.stride.forward(low)

    def backward(self, high: int) -> int:
        """The source's greatest value, given the target's."""
        return high - self.ticks if self.stride is None else self.stride.backward(high)


def mirrored(edge: Push) -> Push:
    """The same edge over negated values: what holds its source back."""
    source, target, ticks, statement, stride = edge
    return target, source, ticks, statement, Mirror(stride) if isinstance(stride, Stride) else None


@dataclass(frozen=True, slots=True)
class Network:
    """Points, the statements about them as edges, and what is fixed from the start.

    `edges[k]` are those of `statements[k]`, `mirrors[k]` the same mirrored; `fixed` maps the points of calendar dates to their values.
    """

    nodes: Mapping[str, int]
    statements: Sequence[Relation]
    edges: Sequence[tuple[Edge, ...]]
    mirrors: Sequence[tuple[Push, ...]]
    fixed: Mapping[int, int]
    low: Mapping[int, int] = field(default_factory=dict)
    high: Mapping[int, int] = field(default_factory=dict)

    def number(self, name: str) -> int | None:
        """The number of a node, None where no statement and no event has this name."""
        return self.nodes.get(name)

    @property
    def names(self) -> list[str]:
        """The nodes' names by their numbers."""
        return list(self.nodes)

    def lasting(self) -> Iterator[Edge]:
        """That every node starts before it ends."""
        for k in self.nodes.values():
            yield Edge(2 * k, 2 * k + 1, 1, ALWAYS)


def network(names: Iterable[str], times: Iterable[Time], relations: Sequence[Relation], alias: Mapping[str, str] | None = None) -> Network:
    """The network of these nodes, dates and statements; `alias` says which node a name stands for (a mention's event)."""
    known = alias or {}
    nodes: dict[str, int] = {}
    for name in names:
        nodes.setdefault(name, len(nodes))
    fixed: dict[int, int] = {}
    for time in times:
        k = nodes.setdefault(time.id, len(nodes))
        fixed |= _fixed(k, time.interval)
    edges = []
    for number, relation in enumerate(relations):
        first = nodes.setdefault(known.get(relation.first, relation.first), len(nodes))
        second = nodes.setdefault(known.get(relation.second, relation.second), len(nodes))
        edges.append(tuple(stated(relation, first, second, number)))
    return Network(nodes, relations, edges, [tuple(map(mirrored, some)) for some in edges], fixed)


def _fixed(k: int, interval: Interval) -> dict[int, int]:
    """A date's points; an open side stays free."""
    ends = {2 * k: interval.start, 2 * k + 1: interval.end}
    return {point: at * TICKS for point, at in ends.items() if at not in (BEGINNING, END)}


# Each kind's pairs of ends as offsets: (0 for the first node or 1 for the second, 0 for its start or 1 for its end), twice.
_ENDS = {f"{node}.{end}": (n, e) for n, node in enumerate(("first", "second")) for e, end in enumerate(("start", "end"))}
_PAIRS = {kind: [(*_ENDS[a], *_ENDS[b]) for a, b in kind.value] for kind in Kind}


def stated(relation: Relation, first: int, second: int, number: int) -> Iterator[Edge]:
    """The edges of one statement between two nodes."""
    nodes = (first, second)
    for node, end, other, other_end in _PAIRS[relation.kind]:
        yield Edge(2 * nodes[node] + end, 2 * nodes[other] + other_end, 0, number)
    if relation.amount is not None:
        earlier, later = (first, second) if relation.kind in (Kind.BEFORE, Kind.STARTS_BEFORE) else (second, first)
        yield from _counted(relation, earlier, later, number)


def _counted(relation: Relation, earlier: int, later: int, number: int) -> Iterator[Edge]:
    """From unit to unit, for the starts and for the ends: at least so many on, and at most so many."""
    amount = relation.amount
    assert amount is not None
    for end in (0, 1):
        yield Edge(2 * earlier + end, 2 * later + end, 0, number, Stride(amount.grain, amount.least, end))
        if amount.most < COUNTLESS:
            yield Edge(2 * later + end, 2 * earlier + end, 0, number, Stride(amount.grain, -amount.most, end))


def exported(low: tuple[int, int], high: tuple[int, int]) -> Bounds:
    """Bounds in seconds from the least and greatest values of a start and an end, in ticks; what is beyond every date is unknown."""
    return Bounds(_down(low[0]), _up(high[0]), _down(low[1]), _up(high[1]))


def _down(at: int) -> int:
    second = at // TICKS
    return second if second > BEGINNING else BEGINNING


def _up(at: int) -> int:
    second = -(-at // TICKS)
    return second if second < END else END
