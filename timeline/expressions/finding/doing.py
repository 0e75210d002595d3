"""Which half of the day an open hour is of by what is done then: "got home at 6:30", "off work at five", "got up at four thirty"."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.finding.found import Candidate
from timeline.expressions.grammar.engine import DOING, OUTING, Chart
from timeline.expressions.meaning.clock import At, Clock

NEAR = 5  # tokens between what is done and its hour
AROUND = 12  # the same, before and after it, where people chat
GOES_ON = 40  # characters from what was told last in chat: "pub fri? after 8 tho"
UP = 4  # before which hour nobody rises
FIRST, LAST = 3, 11  # the hours that may be of either half
RISING = 0  # what is done in the morning, where others tell from which hour of the evening on


def in_its_half(one: Candidate, before: Candidate | None = None) -> Candidate:
    """The same, where what is done right before it tells the half of the day of an open hour; `before` is what was told before it."""
    hour = one.meaning
    clock = hour.clock if isinstance(hour, At) else hour
    if not isinstance(clock, Clock) or not clock.open or clock.part or not FIRST <= clock.hour <= LAST or one.partner:
        return one
    done = _done(one) if isinstance(hour, Clock) else None
    if done is None and one.chart.settings.talk:
        done = _chatted(one, before)
    if done is None or clock.hour < (UP if done == RISING else done):
        return one
    halved = replace(clock if done == RISING else clock.later_half(), open=False)
    return replace(one, meaning=replace(hour, clock=halved) if isinstance(hour, At) else halved)


def _done(one: Candidate) -> int | None:
    """From which hour on is done what stands before it in its clause."""
    chart, first = one.chart, one.node.first
    found = (node for at in range(max(0, first - NEAR), first) for node in chart.at(DOING, at) if node.last <= first)
    return next((int(node.meaning) for node in found if not {",", ";"}.intersection(chart.tokens.lowers[node.last : first])), None)


def _chatted(one: Candidate, before: Candidate | None) -> int | None:
    """The same of what people who chat speak of near it, or in the sentence before."""
    first, last, end = one.node.first, one.node.last, len(one.chart.tokens)
    done = _first(one.chart, (*range(first - 1, max(-1, first - AROUND), -1), *range(last, min(end, last + AROUND))))
    goes_on = done is None and before is not None and before.chart is not one.chart and one.start - before.end <= GOES_ON
    return _first(before.chart, range(len(before.chart.tokens))) if goes_on and before is not None else done


def _first(chart: Chart, places: range | tuple[int, ...]) -> int | None:
    return next((int(node.meaning) for at in places for node in chart.at(OUTING, at)), None)
