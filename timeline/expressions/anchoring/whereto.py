"""What the running time becomes by an expression where that is not what it says: the day a week later, a season that two years share."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.relative import Shift
from timeline.expressions.meaning.scene import Frame, Reading
from timeline.expressions.meaning.seasons import season_from
from timeline.expressions.texts.kinds import core
from timeline.when import Grain
from timeline.when.civil import DAY

JOINTS = ("-", "–", "—", "/")
SEASONAL = "seasonal_word"  # the table of what is told in years that begin in summer
NEAR, AFTER = 1200, 60  # characters before and behind in which sport or school is told of


def whereto(candidate: Candidate, reading: Reading, told: Frame, mentions: tuple[Frame, ...], text: str) -> Frame:
    """The time that a text moves to."""
    if _weeks(candidate, reading):
        shift = core(candidate.meaning)
        start = shift.amount.added(Grain.DAY.floor(reading.anchor.interval.start), shift.sign)  # type: ignore[attr-defined]
        day = Grain.DAY.unit(start)
        label = told.anchor.label.replace(named(told.interval), named(day))
        return replace(told, interval=day, grain=Grain.DAY, anchor=replace(told.anchor, interval=day, label=label))
    if mentions and _shared(candidate, told, mentions, text):
        return replace(told, interval=season_from(Grain.YEAR.step(told.interval.start, -1)))
    return told


def _weeks(candidate: Candidate, reading: Reading) -> bool:
    """Whether it is so many weeks from a day, so that what follows is counted from the day itself: "a week later … the next morning"."""
    shift = core(candidate.meaning)
    weeks = isinstance(shift, Shift) and shift.amount.grain is Grain.WEEK and not shift.amount.vague
    return weeks and reading.grain is Grain.WEEK and reading.anchor.interval.length <= DAY


def _shared(candidate: Candidate, told: Frame, mentions: tuple[Frame, ...], text: str) -> bool:
    """Whether it is the second year of a season of sport or school: "the 2009–10 season", and then "2010–11"."""
    first = mentions[0]
    if candidate.partner != -1 or told.grain is not Grain.YEAR or first.grain is not Grain.YEAR or text[candidate.start - 1] not in JOINTS:
        return False
    if first.interval.end != told.interval.start:
        return False
    near = text[max(0, candidate.start - NEAR) : candidate.end + AFTER].lower().split()
    return any(one.shared for one in mentions) or not candidate.chart.grammar.tables.get(SEASONAL, {}).keys().isdisjoint(near)
