"""Which half of the day an open hour is of by what is done then: "got home at 6:30", "off work at five", "got up at four thirty"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from timeline.expressions.finding.found import Candidate
from timeline.expressions.grammar.engine import DOING, OUTING, Chart
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.on_days import Later
from timeline.expressions.settings import CHAT

NEAR = 5  # tokens between what is done and its hour
AROUND = 16  # the same, before and after it, where people chat
GOES_ON = 40  # characters from what was told last in chat: "pub fri? after 8 tho"
UP = 4  # before which hour nobody rises
FIRST, LAST = 3, 11  # the hours that may be of either half
RISING = 0  # what is done in the morning, where others tell from which hour of the evening on
BY_DAY, BEGINS, NOON = -1, 7, 12  # what is done between seven in the morning and six in the evening
BETWEEN = 3  # tokens: fewer stand between the ends of a stretch: "8 till about 2"
MESSAGES = 140  # characters from what was told last in messages that go to and fro


def in_its_half(one: Candidate, before: Candidate | None = None) -> Candidate:
    """The same, where what is done right before it tells the half of the day of an open hour; `before` is what was told before it."""
    hour = one.meaning
    clock = hour.clock if isinstance(hour, At) else hour
    if not isinstance(clock, Clock) or not clock.open or clock.part or not FIRST <= clock.hour <= LAST or one.partner:
        return one
    done = _done(one) if isinstance(hour, Clock) else None
    if done is None and one.chart.settings.talk:
        done = _chatted(one, before)
    if done == BY_DAY:
        done = None if clock.hour == BEGINS - 1 else RISING if BEGINS <= clock.hour < NOON else FIRST
    if done is None or clock.hour < (UP if done == RISING else done):
        return one
    halved = replace(clock if done == RISING else clock.later_half(), open=False)
    return replace(one, meaning=replace(hour, clock=halved) if isinstance(hour, At) else halved)


def stretched(found: list[Candidate]) -> list[Candidate]:
    """The same, of which two hours that people who chat tell as a stretch may be of the two halves of the day."""
    told = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        if one.chart is other.chart and one.chart.settings.aloud == CHAT:
            told[at], told[at + 1] = _over_noon(told[at], other)
    return told


def _over_noon(one: Candidate, other: Candidate) -> tuple[Candidate, Candidate]:
    """Two open hours that people who chat tell as a stretch, over noon where it ends at twelve or at a smaller one: "from 8 till 12"."""
    first, last = _clock(one), _clock(other)
    if first is None or last is None or not last.open or first.hour == NOON or not _stretch(one, other):
        return one, other
    if first.hour < BEGINS or first.hour <= last.hour < NOON:
        later = isinstance(one.meaning, Clock) and isinstance(other.meaning, Clock)
        return one, replace(other, meaning=Later(first, last)) if later else other  # "4 to 11"
    end = last if last.hour == NOON else last.later_half()
    return _with(one, replace(first, open=False)), _with(other, replace(end, open=False))


def _clock(one: Candidate) -> Clock | None:
    """The hour that is told, if it is no part of a day."""
    hour = one.meaning.clock if isinstance(one.meaning, At) else one.meaning
    return hour if isinstance(hour, Clock) and not hour.part else None


def _with(one: Candidate, clock: Clock) -> Candidate:
    return replace(one, meaning=replace(one.meaning, clock=clock) if isinstance(one.meaning, At) else clock)


def _stretch(one: Candidate, other: Candidate) -> bool:
    """Whether two hours are the ends of a stretch: "8 till 12", "between 8 and 12"."""
    tokens, tables = one.chart.tokens, one.chart.grammar.tables
    between = [word for word, at in zip(tokens.lowers, tokens.starts, strict=True) if one.end <= at < other.start]
    before = [word for word, at in zip(tokens.lowers, tokens.starts, strict=True) if at < one.start]
    led = bool(before) and before[-1] in tables.get("between_hours", {})
    return one.partner > 0 > other.partner or (led and 0 < len(between) < BETWEEN and between[0] in tables.get("joining_hours", {}))


def _done(one: Candidate) -> int | None:
    """From which hour on is done what stands before it in its clause."""
    chart, first = one.chart, one.node.first
    found = (node for at in range(max(0, first - NEAR), first) for node in chart.at(DOING, at) if node.last <= first)
    return next((int(node.meaning) for node in found if not {",", ";"}.intersection(chart.tokens.lowers[node.last : first])), None)


def _chatted(one: Candidate, before: Candidate | None) -> int | None:
    """The same of what people who chat speak of near it, or in the sentence before."""
    first, last, end = one.node.first, one.node.last, len(one.chart.tokens)
    places = (*range(first - 1, max(-1, first - AROUND), -1), *range(last, min(end, last + AROUND)))
    told = ((at, int(node.meaning)) for at in places for node in one.chart.at(OUTING, at))
    done = next((half for at, half in told if half != BY_DAY or not _apart(one.chart, first, at)), None)
    far = MESSAGES if one.chart.settings.aloud == CHAT else GOES_ON
    goes_on = done is None and before is not None and before.chart is not one.chart and one.start - before.end <= far
    return _unbound(before.chart) if goes_on and before is not None else done


def _unbound(chart: Chart) -> int | None:
    """The same of a message before, where what is done has no hour of its own: "i start work at 9" – "7 it is"."""
    lowers = chart.tokens.lowers
    found = (node for at in range(len(lowers)) for node in chart.at(OUTING, at))
    return next((int(node.meaning) for node in found if not any(word.isdecimal() for word in lowers[node.last : node.last + NEAR])), None)


def _apart(chart: Chart, one: int, other: int) -> bool:
    """Whether a comma or the like parts two tokens."""
    return not {",", ";", ".", "!", "?"}.isdisjoint(chart.tokens.lowers[min(one, other) : max(one, other)])
