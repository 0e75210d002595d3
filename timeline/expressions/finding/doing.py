"""Which half of the day an open hour is of by what is done then: "got home at 6:30", "off work at five", "got up at four thirty"."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.finding.found import Candidate
from timeline.expressions.grammar.engine import DOING
from timeline.expressions.meaning.clock import Clock

NEAR = 5  # tokens between what is done and its hour
FIRST, LAST = 3, 11  # the hours that may be of either half
RISING = 0  # what is done in the morning, where others tell from which hour of the evening on


def in_its_half(one: Candidate) -> Candidate:
    """The same, where what is done right before it tells the half of the day of an open hour."""
    clock = one.meaning
    if not isinstance(clock, Clock) or not clock.open or clock.part or not FIRST <= clock.hour <= LAST or one.partner:
        return one
    done = _done(one)
    if done is None or clock.hour < done:
        return one
    return replace(one, meaning=replace(clock if done == RISING else clock.later_half(), open=False))


def _done(one: Candidate) -> int | None:
    """From which hour on is done what stands before it in its clause."""
    chart, first = one.chart, one.node.first
    found = (node for at in range(max(0, first - NEAR), first) for node in chart.at(DOING, at) if node.last <= first)
    return next((int(node.meaning) for node in found if not {",", ";"}.intersection(chart.tokens.lowers[node.last : first])), None)
