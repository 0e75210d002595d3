"""Everything that a text says about order, rule by rule, each pair of nodes once per kind, the most trusted first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.expressions.texts.dateline import heading
from timeline.expressions.texts.rows import Row, rows
from timeline.relations.reading import Reading, reading
from timeline.relations.relation import Kind, Relation
from timeline.relations.stated.anchoring import anchored
from timeline.relations.stated.answering import answered
from timeline.relations.stated.causes import tied
from timeline.relations.stated.listed import listed
from timeline.relations.stated.narrative import continued
from timeline.relations.stated.sequence import measures, sequenced
from timeline.relations.stated.signals import signalled
from timeline.relations.stated.telling import told
from timeline.text import Document, Span, datelines
from timeline.text.syntax import Parse
from timeline.when import Interval

SURE = 0.85  # a date that an event has for itself rather than shares


def relations(parse: Parse, found: list[Expression], mentions: list[Mention], entries: Sequence[Row] | None = None) -> list[Relation]:
    """What the text says about order, in reading order of its evidence. Linear in the length of the text.

    `entries` are the rows of the text, for those who know them already.
    """
    over = reading(parse, found, mentions, rows(parse.document, found) if entries is None else entries)
    signals, dated = _signals(parse, found, mentions, over)
    return _once([*dated, *signals, *tied(over), *answered(over), *_undated(told(over), dated), *continued(over, dated)])


def _signals(
    parse: Parse, found: Sequence[Expression], mentions: Sequence[Mention], over: Reading
) -> tuple[list[Relation], list[Relation]]:
    """What signals say, and which expressions date what: those that do not measure how far apart two events are."""
    signals, sequence = list(signalled(over)), list(sequenced(over))
    apart = [*(relation.evidence[0] for relation in signals if relation.amount), *measures(sequence)]
    dated = list(anchored(reading(parse, _dates(found, [*apart, *_head(parse.document)]), mentions)))
    return [*signals, *sequence], listed(over, dated)


def _head(document: Document) -> Iterator[Span]:
    """Where a text says when and where it was written."""
    lines = [(stamp.start, stamp.end) for stamp in heading(document)]
    return (Span(document.id, start, end) for start, end in (*lines, *datelines(document.text)))


def own_dates(parse: Parse, found: Sequence[Expression], mentions: Sequence[Mention]) -> dict[str, Interval]:
    """The date of each event, by its eid, that has an expression of its own."""
    _, dated = _signals(parse, found, mentions, reading(parse, found, mentions, rows(parse.document, found)))
    intervals = {expression.tid: expression.interval for expression in found}
    return {
        r.first: intervals[r.second] for r in sorted(dated, key=lambda r: r.confidence) if r.kind is Kind.DURING and r.confidence >= SURE
    }


def _undated(stated: Iterable[Relation], dated: list[Relation]) -> Iterator[Relation]:
    """What tense says, without the present of what has a date of its own: "they meet on Monday" is a plan."""
    own = {relation.first for relation in dated}
    return (relation for relation in stated if relation.rule != "told as present" or relation.first not in own)


def _dates(found: Sequence[Expression], spans: list[Span]) -> list[Expression]:
    """The expressions that date something; "two days" of "two days after the vote" only measures, a dateline tells of publication."""
    inside = {start for span in spans for start in range(span.start, span.end)}
    return [expression for expression in found if expression.span.start not in inside and expression.span.end - 1 not in inside]


def _once(stated: Iterable[Relation]) -> list[Relation]:
    """Each statement once, by its most trusted wording."""
    best: dict[tuple[object, ...], Relation] = {}
    for relation in stated:
        key = (relation.first, relation.second, relation.kind, relation.world)
        if key not in best or best[key].confidence < relation.confidence:
            best[key] = relation
    return sorted(best.values(), key=lambda r: (min(s.start for s in r.evidence), r.first, r.second, r.kind.name))
