"""What a candidate came to, as an expression of its document."""

from __future__ import annotations

from timeline.expressions.expression import Anchor, Expression
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.scene import Reading
from timeline.text import Document, Span
from timeline.when import Interval


def outcome(document: Document, candidate: Candidate, reading: Reading, number: int) -> Expression:
    """The expression with its number, and that of the other end where it is one end of a stretch."""
    start, end = candidate.start, candidate.end
    partner = f"t{number + candidate.partner}" if candidate.partner else ""
    return Expression(
        tid=f"t{number}",
        span=Span(document.id, start, end),
        text=document.text[start:end],
        type=reading.type,
        value=reading.value,
        interval=reading.interval,
        mod=reading.mod,
        quant=reading.quant,
        freq=reading.freq,
        anchor=reading.anchor,
        rule=candidate.rule,
        steps=reading.steps,
        rejected=tuple(dict.fromkeys(reading.rejected)),
        begin=partner if candidate.partner < 0 else "",
        end=partner if candidate.partner > 0 else "",
        tree=candidate.tree,
    )


def anchored(document: Document, expression: Expression, interval: Interval, why: str) -> Anchor:
    """An expression as what others are counted from, with the reason."""
    return Anchor("expression", interval, f"“{document.quote(expression.span)}”, {named(interval)}", why)
