"""Everything that a text says about order, rule by rule, each pair of nodes once per kind, the most trusted first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.anchoring import anchored
from timeline.relations.narrative import continued
from timeline.relations.reading import reading
from timeline.relations.relation import Relation
from timeline.relations.signals import signalled
from timeline.relations.telling import told
from timeline.text import Span
from timeline.text.syntax import Parse


def relations(parse: Parse, found: list[Expression], mentions: list[Mention]) -> list[Relation]:
    """What the text says about order, in reading order of its evidence. Linear in the length of the text."""
    over = reading(parse, found, mentions)
    signals = list(signalled(over))
    measures = [relation.evidence[0] for relation in signals if relation.amount]
    dated = list(anchored(reading(parse, _dates(found, measures), mentions)))
    return _once([*dated, *signals, *_undated(told(over), dated), *continued(over, dated)])


def _undated(stated: Iterable[Relation], dated: list[Relation]) -> Iterator[Relation]:
    """What tense says, without the present of what has a date of its own: "they meet on Monday" is a plan."""
    own = {relation.first for relation in dated}
    return (relation for relation in stated if relation.rule != "told as present" or relation.first not in own)


def _dates(found: Iterable[Expression], measures: list[Span]) -> list[Expression]:
    """The expressions that date something; "two days" of "two days after the vote" only measures."""
    inside = {start for span in measures for start in range(span.start, span.end)}
    return [expression for expression in found if expression.span.start not in inside and expression.span.end - 1 not in inside]


def _once(stated: Iterable[Relation]) -> list[Relation]:
    """Each statement once, by its most trusted wording."""
    best: dict[tuple[object, ...], Relation] = {}
    for relation in stated:
        key = (relation.first, relation.second, relation.kind, relation.world)
        if key not in best or best[key].confidence < relation.confidence:
            best[key] = relation
    return sorted(best.values(), key=lambda r: (min(s.start for s in r.evidence), r.first, r.second, r.kind.name))
