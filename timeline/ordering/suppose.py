"""What if: the same timeline with one statement more, and what it would move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import QueryError
from timeline.events.event import Event
from timeline.ordering import asking
from timeline.ordering.system import date_node
from timeline.relations.relation import Kind, Relation
from timeline.when import Interval

if TYPE_CHECKING:
    from timeline.ordering.timeline import Timeline

KINDS = {
    "before": Kind.BEFORE,
    "after": Kind.AFTER,
    "meets": Kind.MEETS,
    "met by": Kind.MET_BY,
    "during": Kind.DURING,
    "includes": Kind.INCLUDES,
    "equals": Kind.SIMULTANEOUS,
    "starts": Kind.BEGINS,
    "started by": Kind.BEGUN_BY,
    "finishes": Kind.ENDS,
    "finished by": Kind.ENDED_BY,
    "overlaps": Kind.OVERLAPS,
}


@dataclass(frozen=True, slots=True)
class Moved:
    """An event before and after."""

    before: Event
    after: Event


@dataclass(frozen=True, slots=True)
class Supposition:
    """The timeline that would be, and the events whose bounds would change."""

    timeline: Timeline
    moved: tuple[Moved, ...]

    @property
    def contradicted(self) -> bool:
        """Whether what the texts say contradicts the assumption; then what says so is among the timeline's conflicts."""
        return any(relation.rule == "assumed" for conflict in self.timeline.conflicts for relation in conflict.statements)


def supposed(timeline: Timeline, first: Event, relation: str, second: asking.Place) -> Supposition:
    """The supposition that two events, or an event and a date, stand in this relation. Raises QueryError where it has no such name."""
    if relation not in KINDS:
        raise QueryError(f"{relation!r} is not a relation; these are: {', '.join(KINDS)}.")
    other = asking.resolved(timeline, second)
    target = date_node(other) if isinstance(other, Interval) else other.main.eid
    words = f"it is assumed: {first.headline} {relation} {other if isinstance(other, Interval) else other.headline}"
    assumed = Relation(first.main.eid, target, KINDS[relation], (), 1.0, "assumed", words)
    found = type(timeline).of(timeline.documents, timeline.events, timeline.expressions, (*timeline.relations, assumed))
    old = {event.id: event for event in timeline.events}
    moved = (Moved(old[event.id], event) for event in found.events if event.when != old[event.id].when)
    return Supposition(found, tuple(moved))
