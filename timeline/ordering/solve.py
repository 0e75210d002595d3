"""The bounds of every point, and what had to be set aside so that there are any.

Two passes of label correction over integers (SPFA) give all bounds. A contradiction is a cycle that never settles, a fixed date that
would have to move, or a point whose least value passes its greatest; it is cut down to an irreducible set of statements, and a set of least
total trust that hits them all is set aside.
"""

from __future__ import annotations

import gc
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from timeline.ordering.hitting import hitting
from timeline.ordering.network import ALWAYS, FAR, Edge, Network, Push, exported, mirrored
from timeline.when import UNKNOWN, Bounds

Near = list[list[Push]]
Cause = tuple[int, int]  # the point that moved this one, and the statement by which
ROUNDS = 16  # how often calendars may lead a point back to itself before that counts as never resting
PATIENCE = 400  # contradictions of one component weighed against each other; of more, each gives up its least trusted statement


@dataclass(frozen=True, slots=True)
class Solution:
    """The least and greatest value of each point (ticks), the statements set aside, and the contradictions that made it necessary."""

    network: Network
    low: Sequence[int]
    high: Sequence[int]
    dropped: frozenset[int] = frozenset()
    conflicts: tuple[frozenset[int], ...] = ()

    def bounds(self, name: str) -> Bounds:
        """What is known of a node; UNKNOWN where no statement speaks of it."""
        k = self.network.number(name)
        if k is None:
            return UNKNOWN
        return exported((self.low[2 * k], self.low[2 * k + 1]), (self.high[2 * k], self.high[2 * k + 1]))

    def kept(self) -> Iterable[Edge]:
        """Every edge that holds."""
        yield from self.network.lasting()
        for number, edges in enumerate(self.network.edges):
            if number not in self.dropped:
                yield from edges


@dataclass(frozen=True, slots=True)
class Labels:
    """One attempt: the values reached, and the statements that contradict each other where it failed."""

    low: list[int]
    high: list[int]
    clash: frozenset[int] | None = None


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without garbage collection: it would look through a hundred thousand new tuples again and again, none of which is in a cycle."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_undisturbed()
def solution(network: Network) -> Solution:
    """Bounds for every point, with the fewest and least trusted statements set aside."""
    every = range(len(network.statements))
    labels = attempt(network, every)
    if labels.clash is None:
        return Solution(network, labels.low, labels.high)
    conflicts: list[frozenset[int]] = []
    dropped: set[int] = set()
    for part in _components(network):
        found, aside = _mended(network, part)
        conflicts += found
        dropped |= aside
    labels = attempt(network, [number for number in every if number not in dropped])
    return Solution(network, labels.low, labels.high, frozenset(dropped), tuple(conflicts))


def _mended(network: Network, part: list[int]) -> tuple[list[frozenset[int]], frozenset[int]]:
    """The contradictions of one component and what to set aside, found in turns until nothing contradicts."""
    conflicts: list[frozenset[int]] = []
    aside: frozenset[int] = frozenset()
    while clash := attempt(network, [number for number in part if number not in aside], local=True).clash:
        conflict = _irreducible(network, clash)
        conflicts.append(conflict)
        trust = partial(_trust, network)
        if len(conflicts) <= PATIENCE:
            aside = hitting(conflicts, trust)
        else:
            aside |= {min(conflict, key=lambda number: (trust(number), -number))}
    return conflicts, aside


def _trust(network: Network, number: int) -> float:
    return network.statements[number].confidence


def _irreducible(network: Network, clash: frozenset[int]) -> frozenset[int]:
    """The same contradiction without what it does not need (deletion filter)."""
    needed = set(clash)
    for number in sorted(clash, key=lambda n: (-_trust(network, n), n)):
        if attempt(network, needed - {number}, local=True).clash is not None:
            needed.discard(number)
    return frozenset(needed)


def attempt(network: Network, statements: Iterable[int], *, local: bool = False) -> Labels:
    """The values that these statements lead to; `local` looks only at the points they speak of, and numbers them anew."""
    numbers = list(statements)
    ahead: list[Push] = [edge for number in numbers for edge in network.edges[number]]
    if local:
        network, ahead = _part(network, ahead)
        behind = list(map(mirrored, ahead))
    else:
        behind = [edge for number in numbers for edge in network.mirrors[number]]
    count, fixed = 2 * len(network.nodes), network.fixed
    low, parents = _filled(count, network.low, fixed, 1), list[Cause | None]([None]) * count
    high, causes = _filled(count, network.high, fixed, -1), list[Cause | None]([None]) * count
    clash = raised(low, _near(ahead, count, 0), fixed, parents)
    if clash is None:
        clash = raised(high, _near(behind, count, 1), fixed, causes)
    high = [-value for value in high]
    if clash is None:
        crossed = next((point for point in range(count) if low[point] > high[point]), None)
        clash = None if crossed is None else _chain(crossed, parents) | _chain(crossed, causes)
    return Labels(low, high, clash)


def _part(network: Network, edges: list[Push]) -> tuple[Network, list[Push]]:
    """The nodes that these edges speak of as a network of their own."""
    nodes = sorted({point // 2 for edge in edges for point in edge[:2]})
    at = {2 * k + side: 2 * number + side for number, k in enumerate(nodes) for side in (0, 1)}
    kept = ({number: held[point] for point, number in at.items() if point in held} for held in (network.fixed, network.low, network.high))
    fixed, low, high = kept
    inside: list[Push] = [(at[source], at[target], ticks, statement, stride) for source, target, ticks, statement, stride in edges]
    return Network({str(k): number for number, k in enumerate(nodes)}, (), (), (), fixed, low, high), inside


def _filled(count: int, known: Mapping[int, int], fixed: Mapping[int, int], sign: int) -> list[int]:
    """The values to start from: unknown, but for what is known and what is fixed."""
    values = [-FAR] * count
    for held in (known, fixed):
        for point, value in held.items():
            values[point] = sign * value
    return values


def _near(edges: Iterable[Push], count: int, side: int) -> Near:
    """What each point pushes; a node's start its end, or from the other end of time (`side` 1) its end its start."""
    near: Near = [[(point, point ^ 1, 1, ALWAYS, None)] if point % 2 == side else [] for point in range(count)]
    for edge in edges:
        near[edge[0]].append(edge)
    return near


def raised(values: list[int], near: Near, fixed: Mapping[int, int], parents: list[Cause | None]) -> frozenset[int] | None:
    """Raise every value as far as the edges demand; the statements of a contradiction where that never ends or moves a date.

    What never ends shows as a point that moves itself; that is looked for once in as many moves as there are points (Cherkassky and
    Goldberg 1999), so that it costs next to nothing. Where calendars count, a point may move itself a few times and still come to rest.
    """
    waiting = deque(sorted(range(len(near)), key=values.__getitem__, reverse=True))
    queued = bytearray(b"\1") * len(near)
    moves = rounds = 0
    while waiting:
        source = waiting.popleft()
        queued[source] = 0
        base = values[source]
        for _, target, ticks, statement, stride in near[source]:
            value = base + ticks if stride is None else stride.forward(base)
            if value <= values[target]:
                continue
            if target in fixed:
                return _chain(source, parents) | _said(statement)
            values[target], parents[target] = value, (source, statement)
            moves += 1
            if not queued[target]:
                waiting.append(target)
                queued[target] = 1
        if moves > len(near):
            moves, rounds = 0, rounds + 1
            loop = _loop(parents)
            if loop and (rounds > ROUNDS or not _counted(loop, near, parents)):
                return _chain(loop[0], parents)
    return None


def _loop(parents: Sequence[Cause | None]) -> list[int]:
    """The points of one that moves itself; none where no point does."""
    met = [-1] * len(parents)
    for root in range(len(parents)):
        point = root
        while (cause := parents[point]) and met[point] < 0:
            met[point], point = root, cause[0]
        if cause and met[point] == root:
            return _round(point, parents)
    return []


def _round(point: int, parents: Sequence[Cause | None]) -> list[int]:
    """The points from one back to itself."""
    loop, at = [point], parents[point]
    while at and at[0] != point:
        loop.append(at[0])
        at = parents[at[0]]
    return loop


def _counted(loop: list[int], near: Near, parents: Sequence[Cause | None]) -> bool:
    """Whether a calendar counts on the way round."""
    for point in loop:
        source, statement = parents[point] or (point, ALWAYS)
        if any(stride for _, target, _, said, stride in near[source] if (target, said) == (point, statement)):
            return True
    return False


def _chain(point: int, parents: Sequence[Cause | None]) -> frozenset[int]:
    """The statements that led to a point's value; of a cycle, the whole of it."""
    found: set[int] = set()
    seen: set[int] = set()
    while (cause := parents[point]) and point not in seen:
        seen.add(point)
        point, statement = cause
        found |= _said(statement)
    return frozenset(found)


def _said(statement: int) -> frozenset[int]:
    return frozenset() if statement == ALWAYS else frozenset({statement})


def _components(network: Network) -> list[list[int]]:
    """Statements that speak, directly or not, of the same nodes; calendar dates do not join what they date."""
    leader = list(range(len(network.nodes)))

    def top(k: int) -> int:
        while leader[k] != k:
            leader[k] = leader[leader[k]]
            k = leader[k]
        return k

    homes: list[int] = []
    for edges in network.edges:
        free = sorted({point // 2 for edge in edges for point in edge[:2] if point not in network.fixed})
        homes.append(free[0] if free else edges[0][0] // 2)
        for k in free[1:]:
            leader[top(k)] = top(free[0])
    groups: dict[int, list[int]] = defaultdict(list)
    for number, home in enumerate(homes):
        groups[top(home)].append(number)
    return list(groups.values())
