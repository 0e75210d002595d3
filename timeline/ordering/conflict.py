"""Statements that cannot all be true, and which of them was set aside."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.ordering.solve import Solution
from timeline.relations.relation import Relation


@dataclass(frozen=True, slots=True)
class Conflict:
    """An irreducible contradiction: without any one of its statements the others could all be true.

    `set_aside` are those of its statements that were left out so that the rest holds: the least trusted that break every contradiction.
    """

    statements: tuple[Relation, ...]
    set_aside: tuple[Relation, ...]
    world: str = ""

    def __str__(self) -> str:
        told = "; ".join(f"{relation.words} [set aside]" if relation in self.set_aside else relation.words for relation in self.statements)
        return f"These cannot all be true: {told}"


def conflicts(solved: Solution) -> list[Conflict]:
    """The contradictions that a solution met, each with its statements in the order they are told."""
    said = solved.network.statements
    return [
        Conflict(
            tuple(said[number] for number in sorted(found)),
            tuple(said[number] for number in sorted(found & solved.dropped)),
            next((said[number].world for number in found), ""),
        )
        for found in dict.fromkeys(solved.conflicts)
    ]
