"""Several timelines as one: names that could collide between documents are qualified, what several of them tell is joined, and everything
is worked out anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from timeline.events import across
from timeline.events.event import Event
from timeline.expressions.expression import Expression
from timeline.ordering.system import DATE
from timeline.ordering.timeline import Timeline
from timeline.relations.relation import PUBLICATION, Relation


def merged(timelines: Sequence[Timeline]) -> Timeline:
    """The timeline of all the documents of these timelines; one whose documents are all there already adds nothing."""
    whole: list[Timeline] = []
    for timeline in timelines:
        present = {document.id for other in whole for document in other.documents}
        if not {document.id for document in timeline.documents} <= present:
            whole.append(timeline)
    if len(whole) == 1:
        return whole[0]
    parts = [_qualified(timeline) for timeline in sorted(whole, key=_published)]
    documents, events, expressions, relations = ([item for part in parts for item in part[kind]] for kind in range(4))
    return Timeline.of(documents, across(events, documents), expressions, relations)


def _published(timeline: Timeline) -> tuple[int, str]:
    """The key to put timelines in one order, however they are given: by the publication of their first document."""
    return min(((document.published.start, document.id) for document in timeline.documents), default=(0, ""))


def _qualified(timeline: Timeline) -> tuple[Sequence[Any], ...]:
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
    shared = (f"{PUBLICATION}:", DATE)
    first, second = (name if name.startswith(shared) else lead + name for name in (relation.first, relation.second))
    kind, _, holder = relation.world.partition(":")
    return replace(relation, first=first, second=second, world=relation.world and f"{kind}:{lead}{holder}")
