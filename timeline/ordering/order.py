"""One total order that contradicts nothing known, and how much of it was arbitrary.

Every event gets a moment: the middle of its bounds where both sides are known, the known side where one is, the day of publication
where none is. The moments are then raised until they satisfy every statement (the least schedule that is no earlier than they are),
so that sorting by them is a linear extension of the partial order; of equal moments, what is told first comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.events.event import Event
from timeline.ordering.network import FAR, Network
from timeline.ordering.solve import Solution, attempt
from timeline.ordering.worlds import Worlds

UNKNOWN_LOW, UNKNOWN_HIGH = -FAR // 2, FAR // 2


def moments(solved: Solution, defaults: Mapping[str, int]) -> dict[str, int]:
    """A moment (ticks) for the start of each node, in the order that holds. `defaults` serves nodes without any date."""
    wanted: dict[int, int] = {}
    for name, k in solved.network.nodes.items():
        for point in (2 * k, 2 * k + 1):
            wanted[point] = _wanted(solved.low[point], solved.high[point], defaults.get(name, 0))
    raised = attempt(_free(solved.network, wanted), [n for n in range(len(solved.network.statements)) if n not in solved.dropped])
    return {name: raised.low[2 * k] for name, k in solved.network.nodes.items()}


def _wanted(low: int, high: int, default: int) -> int:
    if low > UNKNOWN_LOW:
        return (low + high) // 2 if high < UNKNOWN_HIGH else low
    return high if high < UNKNOWN_HIGH else min(default, high)


def _free(network: Network, wanted: Mapping[int, int]) -> Network:
    """The same network, with moments to start from; what is fixed stays so."""
    return Network(network.nodes, network.statements, network.edges, network.mirrors, network.fixed, wanted)


def ordered(events: Sequence[Event], solved: Worlds, defaults: Mapping[str, int]) -> list[Event]:
    """The events in chronological order; of equal moments, those told first come first."""
    main = moments(solved.main, defaults)
    apart = {world: moments(other, defaults) for world, other in solved.others.items()}

    def key(event: Event) -> tuple[int, str, int]:
        home = solved.homes.get(event.id)
        at = main[event.id] if home is None else apart[home][event.id]
        first = min(event.mentions, key=lambda mention: mention.span.start).span
        return at, first.document, first.start

    return sorted(events, key=key)


@dataclass(frozen=True, slots=True)
class Placed:
    """An event in a total order, and whether it had to come after the one before it (True for the first)."""

    event: Event
    certain: bool


def placed(events: Sequence[Event], follows: Callable[[Event, Event], bool]) -> tuple[Placed, ...]:
    """The events in their order, what was arbitrary marked; `follows(a, b)` says whether b cannot start before a."""
    first = [Placed(event, certain=True) for event in events[:1]]
    return (*first, *(Placed(after, follows(before, after)) for before, after in pairwise(events)))
