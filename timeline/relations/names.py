"""TimeML's names for relations: what `timeline annotate` and a TimeML file call them."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.relations.relation import PUBLICATION, Kind, Relation

# TLINK relTypes (Pustejovsky et al. 2003). Kinds that say less than a relType are left out: to name them would claim too much.
NAMES = {
    Kind.BEFORE: "BEFORE",
    Kind.AFTER: "AFTER",
    Kind.MEETS: "IBEFORE",
    Kind.MET_BY: "IAFTER",
    Kind.DURING: "IS_INCLUDED",
    Kind.INCLUDES: "INCLUDES",
    Kind.SIMULTANEOUS: "SIMULTANEOUS",
    Kind.BEGINS: "BEGINS",
    Kind.BEGUN_BY: "BEGUN_BY",
    Kind.ENDS: "ENDS",
    Kind.ENDED_BY: "ENDED_BY",
    Kind.STARTS_IN: "BEGUN_BY",
    Kind.ENDS_IN: "ENDED_BY",
    Kind.ENDS_BEFORE: "BEFORE",
    Kind.STARTS_BEFORE: "BEFORE",
    Kind.OVERLAPS: "BEFORE",
    Kind.STARTS_AFTER: "AFTER",
}

# Kinds that say a little less than their name; they are named only where the rule is as good as certain.
WEAK = {Kind.ENDS_BEFORE, Kind.STARTS_BEFORE, Kind.STARTS_AFTER, Kind.OVERLAPS}
SURE = 0.85


def tlinks(relations: Iterable[Relation]) -> list[tuple[str, str, str]]:
    """(source, target, relType) of each relation that TimeML has a name for, each pair once, the most trusted first; "t0" is publication.

    >>> tlinks([Relation("e1", "published:00", Kind.ENDS_BEFORE), Relation("e1", "e2", Kind.MEETING_AT_ALL)])
    [('e1', 't0', 'BEFORE')]
    """
    links: dict[tuple[str, str], str] = {}
    for relation in sorted(relations, key=lambda r: -r.confidence):
        pair = _plain(relation.first), _plain(relation.second)
        named = relation.kind in NAMES and (relation.kind not in WEAK or relation.confidence >= SURE)
        if named and pair not in links and pair[::-1] not in links:
            links[pair] = NAMES[relation.kind]
    return [(first, second, name) for (first, second), name in links.items()]


def _plain(node: str) -> str:
    return "t0" if node.startswith(f"{PUBLICATION}:") else node
