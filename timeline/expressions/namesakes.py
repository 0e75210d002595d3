"""People called like a time: told once with a first name or with what they are ("Ernst Freitag"), then by the last name alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.expressions.found import Candidate, candidates
from timeline.expressions.grammar import NAMING, Chart

LEADS = "before_date"  # the table of what leads to a time for all that


def dated(charts: Sequence[Chart]) -> Iterator[Candidate]:
    """The candidates of a text, without names that it has told: rules of the category `naming` find them."""
    names = {str(node.meaning) for chart in charts if NAMING in chart.grammar.tries for node in chart.found(NAMING)}
    for chart in charts:
        yield from (one for one in candidates(chart) if not (names and _called(one, names)))


def _called(one: Candidate, names: set[str]) -> bool:
    """Whether it is such a name with nothing before it that leads to a time."""
    tokens, first = one.chart.tokens, one.node.first
    leads = one.chart.grammar.tables.get(LEADS, {})
    led = first > 0 and tokens.lowers[first - 1] in leads
    return one.node.last - first == 1 and tokens.texts[first] in names and not led
