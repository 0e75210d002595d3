"""What each world holds: the narrator's first, then what speakers say and conditions suppose, each apart.

Disagreement between speakers is not inconsistency: a statement of another world never moves what the narrator's world knows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events.event import Mention
from timeline.ordering.network import Network, network
from timeline.ordering.solve import Solution, solution
from timeline.relations.relation import Relation, Time
from timeline.when import Bounds


@dataclass(frozen=True, slots=True)
class Worlds:
    """The narrator's solution, that of each other world, which starts from the narrator's bounds, and whose word dates a node best.

    `linked`: the speaker who alone says how two nodes lie.
    """

    main: Solution
    others: Mapping[str, Solution]
    homes: Mapping[str, str]
    linked: Mapping[frozenset[str], str]

    def of(self, name: str) -> Solution:
        """The solution that says most of a node."""
        return self.others[self.homes[name]] if name in self.homes else self.main

    def between(self, first: str, second: str) -> Solution:
        """The solution that says most of how two nodes lie: the world that speaks of both, the narrator's first."""
        world = self.linked.get(frozenset((first, second)))
        candidates = [self.main, self.of(first), self.of(second), *([self.others[world]] if world else [])]
        both = [s for s in candidates if s.network.number(first) is not None and s.network.number(second) is not None]
        return both[-1] if both else self.main

    def bounds(self, name: str) -> Bounds:
        """What is known of a node."""
        return self.of(name).bounds(name)

    def every(self) -> list[Solution]:
        """The narrator's solution, then the others."""
        return [self.main, *self.others.values()]


def worlds(names: Sequence[str], times: Sequence[Time], relations: Sequence[Relation], alias: Mapping[str, str] | None = None) -> Worlds:
    """Every world solved. `alias` says which node a name stands for."""
    spoken: dict[str, list[Relation]] = {"": []}
    for relation in relations:
        spoken.setdefault(relation.world, []).append(relation)
    linked = _linked(relations, alias or {})
    main = solution(network(names, times, spoken.pop(""), alias))
    dates = {time.id: time for time in times}
    others: dict[str, Solution] = {}
    homes: dict[str, str] = {}
    for world, said in sorted(spoken.items()):
        nodes = list(dict.fromkeys((alias or {}).get(name, name) for r in said for name in (r.first, r.second)))
        others[world] = solution(_seen(network(nodes, [dates[name] for name in nodes if name in dates], said, alias), main))
        for node in nodes:
            before = others[homes[node]] if node in homes else main
            if others[world].bounds(node).span.length < before.bounds(node).span.length:
                homes[node] = world
    return Worlds(main, others, homes, linked)


def _linked(relations: Sequence[Relation], alias: Mapping[str, str]) -> dict[frozenset[str], str]:
    """For each pair of events of which only speakers say how they lie, the first one who does."""
    said: dict[frozenset[str], str] = {}
    for relation in relations:
        if relation.first in alias and relation.second in alias:
            pair = frozenset((alias[relation.first], alias[relation.second]))
            said[pair] = "" if not relation.world else said.get(pair, relation.world)
    return {pair: world for pair, world in said.items() if world.startswith("said:")}


def _seen(apart: Network, main: Solution) -> Network:
    """Another world's network with what the narrator's world knows of each node to begin with."""
    low: dict[int, int] = {}
    high: dict[int, int] = {}
    for name, k in apart.nodes.items():
        home = main.network.number(name)
        if home is not None:
            for side in (0, 1):
                low[2 * k + side], high[2 * k + side] = main.low[2 * home + side], main.high[2 * home + side]
    return replace(apart, low=low, high=high)


def first_bounds(times: Sequence[Time], mentions: Sequence[Mention], relations: Sequence[Relation]) -> dict[str, Bounds]:
    """The bounds of each mention by its eid: a first reading, before mentions are joined into events."""
    names = [mention.eid for mention in mentions]
    solved = worlds(names, times, relations)
    return {name: solved.bounds(name) for name in names}
