"""Whether news was brought up to date the day after its publication date, and so speaks of that day as past."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.expressions.finding.elsewhere import pairs, weekdays
from timeline.expressions.finding.found import CORE, Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.relative import Unit
from timeline.expressions.tense.groups import PAST
from timeline.expressions.tense.nearby import tense
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.verbs import Verbs
from timeline.when import Grain, Interval
from timeline.when.civil import HOUR, weekday

NEAR = 4  # tokens: how far before its day a verb of telling stands: "told the paper on Friday"
DATELINE = 10 * HOUR  # so late in the day it is already tomorrow somewhere


def late(found: Iterable[Candidate], published: Interval, verbs: Verbs) -> bool:
    """Whether somebody is told to have said something on the weekday that comes next, or clocks elsewhere show that it has begun.

    What was said six days ago was said “last Tuesday”; a bare weekday then is the day on which the text was finished, or where it is
    already tomorrow.
    """
    today = Grain.DAY.unit(published.start)
    early = published.length < today.length and published.start - today.start < DATELINE
    if published.open or published.length > today.length or early:
        return False
    tomorrow, listed = weekday(today.end), list(found)
    clocks = any(weekdays(pair) == {weekday(today.start), tomorrow} for pair in pairs(listed))
    named = any(isinstance(inner := core(one.meaning), Unit) and inner.grain is Grain.DAY and inner.offset == 1 for one in listed)
    return clocks or (not named and any(_of(one, tomorrow) and _told(one, verbs) for one in listed))  # else it is "tomorrow"


def _of(one: Candidate, day: int) -> bool:
    inner = core(one.meaning)
    return isinstance(inner, Calendar) and inner.weekday == day and inner.day is None and inner.year is None


def _told(one: Candidate, verbs: Verbs) -> bool:
    """Whether a verb of telling in the past tense stands right before it, and what was told was told by somebody: not "was told"."""
    node, lowers = one.node.slots.get(CORE, one.node), one.chart.tokens.lowers
    places = [at for at in range(max(0, node.first - NEAR), node.first) if lowers[at] in verbs.telling]
    passive = any(at and lowers[at - 1] in verbs.passive for at in places)
    return bool(places) and not passive and tense(one.chart, verbs, node.first, node.last).tense == PAST
