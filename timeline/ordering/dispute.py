"""Every contradiction of a timeline: within the narrator's world, of a speaker with the narrator, and of two speakers with each other.

Speakers may differ without making the text inconsistent, and none of them moves the others' dates; a reader is shown that they differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from timeline.ordering.conflict import Conflict, conflicts
from timeline.ordering.solve import Solution
from timeline.ordering.system import System
from timeline.relations import DEFAULTS
from timeline.relations.relation import Relation

SAID = "said:"  # leads the name of a speaker's world; what is only supposed contradicts nothing


def disputes(system: System) -> Iterator[Conflict]:
    """What the texts say against each other or themselves, the narrator's own first."""
    return (conflict for conflict in _every(system) if not _expected(conflict))


def overruled(system: System) -> Iterator[Conflict]:
    """What we took for granted and the texts contradict: no contradiction of theirs."""
    return (conflict for conflict in _every(system) if _expected(conflict))


def _expected(conflict: Conflict) -> bool:
    """Whether nothing was set aside but defaults."""
    return bool(conflict.set_aside) and all(statement.rule in DEFAULTS for statement in conflict.set_aside)


def _every(system: System) -> Iterator[Conflict]:
    """Each contradiction once."""
    yield from conflicts(system.worlds.main)
    for world, solved in system.worlds.others.items():
        if world.startswith(SAID):
            yield from (_with_narrator(system, conflict) for conflict in conflicts(solved))
        else:
            yield from conflicts(solved)
    yield from _between(system)


def _with_narrator(system: System, conflict: Conflict) -> Conflict:
    """The conflict with what the narrator says of the same events, where that is what a speaker's word cannot be true beside."""
    names = dict.fromkeys(name for statement in conflict.set_aside for name in (statement.first, statement.second))
    told = _grounds(system, system.worlds.main, [system.event(name) for name in names])
    return replace(conflict, statements=tuple(dict.fromkeys([*told, *conflict.statements])))


def _between(system: System) -> Iterator[Conflict]:
    """What two speakers date apart: the word that gives an event its date is kept, the other set aside."""
    homes = defaultdict(list)
    for world, solved in system.worlds.others.items():
        if world.startswith(SAID):
            for name in solved.network.names:
                homes[name].append(world)
    for name, spoken in homes.items():
        if name not in system.times:
            for pair in combinations(spoken, 2):
                yield from _pair(system, name, pair)


def _pair(system: System, name: str, pair: tuple[str, str]) -> Iterator[Conflict]:
    first, second = (system.worlds.others[world] for world in pair)
    one, other = first.bounds(name), second.bounds(name)
    if not (one.latest_end <= other.earliest_start or other.latest_end <= one.earliest_start):
        return
    said = [[r for r in _grounds(system, solved, [name]) if r.world == world] for solved, world in zip((first, second), pair, strict=True)]
    if all(said):
        lost = said[0] if system.worlds.homes.get(name) == pair[1] else said[1]
        yield Conflict((*said[0], *said[1]), tuple(lost), pair[1])


def _grounds(system: System, solved: Solution, names: list[str]) -> list[Relation]:
    """The statements on which the bounds of these nodes rest in one world."""
    known = [name for name in names if name not in system.times and solved.network.number(name) is not None]
    return list(dict.fromkeys(step.relation for name in known for step in system.chains(solved).reasons(name)))
