"""The nodes that stand for stretches of time: one for each expression that names one, and one for the day of publication."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.expressions.expression import Expression
from timeline.relations.relation import PUBLICATION, Time
from timeline.text import Document
from timeline.when import EVER, Interval

VAGUE = "VAGUE"


def publication(document: Document) -> str:
    """The node of a document's publication date."""
    return f"{PUBLICATION}:{document.id}"


def times(found: Iterable[Expression], document: Document) -> list[Time]:
    """A node for each expression with an interval, then the publication date, which is there even where it is unknown."""
    return [_time(expression, document) for expression in found if expression.interval != EVER] + [_published(document)]


def _time(expression: Expression, document: Document) -> Time:
    label = f"“{document.quote(expression.span)}”"
    why = "; ".join(expression.steps) or f"{label} is {expression.interval}"
    return Time(expression.tid, expression.interval, label, why, (expression.span,))


def _published(document: Document) -> Time:
    why = f"published {document.published}" if document.dated else "the publication date is not known"
    if document.dated and document.published_how:
        why += f" ({document.published_how})"
    return Time(publication(document), document.published, "the publication date", why)


def compared(first: Interval, second: Interval) -> str:
    """How two dates lie.

    >>> compared(Interval.parse("2025-06"), Interval.parse("2025-06-23")), compared(EVER, Interval.parse("2025"))
    ('INCLUDES', 'VAGUE')
    """
    if EVER in (first, second):
        return VAGUE
    if first.end <= second.start or second.end <= first.start:
        return "BEFORE" if first.end <= second.start else "AFTER"
    if first == second:
        return "SIMULTANEOUS"
    return "IS_INCLUDED" if first in second else "INCLUDES" if second in first else VAGUE
