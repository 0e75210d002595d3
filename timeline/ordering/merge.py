"""Several timelines as one: names that could collide between documents are qualified, then everything is worked out anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.event import Event
from timeline.expressions.expression import Expression
from timeline.ordering.timeline import Timeline
from timeline.relations.relation import PUBLICATION, Relation


def merged(timelines: Sequence[Timeline]) -> Timeline:
    """The timeline of all the documents of these timelines, each document once; a single one is returned as it is."""
    if len(timelines) == 1:
        return timelines[0]
    parts = {document.id: timeline for timeline in timelines for document in timeline.documents}
    whole = list({id(timeline): timeline for timeline in parts.values()}.values())
    qualified = [_qualified(timeline) for timeline in whole]
    documents = [document for part in qualified for document in part[0]]
    events, expressions, relations = ([item for part in qualified for item in part[kind]] for kind in (1, 2, 3))
    return Timeline.of(documents, events, expressions, relations)  # type: ignore[arg-type]


def _qualified(timeline: Timeline) -> tuple[Sequence[object], ...]:
    """A timeline's parts with every local name led by its document's."""
    if len(timeline.documents) != 1:  # it was merged before: its names are qualified
        return timeline.documents, timeline.events, timeline.expressions, timeline.relations
    lead = f"{timeline.documents[0].id[:12]}/"
    return (
        timeline.documents,
        [_event(event, lead) for event in timeline.events],
        [_expression(expression, lead) for expression in timeline.expressions],
        [_relation(relation, lead) for relation in timeline.relations],
    )


def _event(event: Event, lead: str) -> Event:
    return replace(event, mentions=tuple(replace(mention, eid=lead + mention.eid) for mention in event.mentions))


def _expression(expression: Expression, lead: str) -> Expression:
    anchor = expression.anchor
    return replace(
        expression,
        tid=lead + expression.tid,
        begin=expression.begin and lead + expression.begin,
        end=expression.end and lead + expression.end,
        anchor=replace(anchor, reference=anchor.reference and lead + anchor.reference),
    )


def _relation(relation: Relation, lead: str) -> Relation:
    first, second = (name if name.startswith(f"{PUBLICATION}:") else lead + name for name in (relation.first, relation.second))
    kind, _, holder = relation.world.partition(":")
    return replace(relation, first=first, second=second, world=relation.world and f"{kind}:{lead}{holder}")
