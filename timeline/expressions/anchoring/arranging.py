"""What people who chat arrange: the day of which they speak, for its hours and the days beside it, whatever else they name by the way."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.anchoring.aside import until
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.every_day import hour_named
from timeline.expressions.meaning.frame import Frame
from timeline.expressions.meaning.plan import NO_PLAN, Plan
from timeline.expressions.settings import CHAT, Settings
from timeline.expressions.tense.groups import PAST, Tense
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.verbs import Verbs
from timeline.when import Grain, Interval
from timeline.when.civil import WEEK

MESSAGES = 200  # characters: so far they speak of it


@dataclass(slots=True)
class Arranging:
    """The day that people who chat have last spoken of as one to come, told at a `place`; nothing of what others write."""

    settings: Settings
    verbs: Verbs
    plan: Plan = NO_PLAN
    place: int = 0

    def at(self, start: int) -> Plan:
        """What was arranged before a character, and whether a few messages before."""
        return replace(self.plan, near=self.plan.day.known and start - self.place <= MESSAGES)

    def note(self, candidate: Candidate, frame: Frame, told: Tense, now: Interval) -> None:
        """A time was told: the day that it names or on which it is, unless something only lasts until then, or is over."""
        if self.settings.aloud != CHAT or not frame.known or frame.grain > Grain.DAY or now.open:
            return
        hour = hour_named(candidate.meaning)
        if hour is not None and hour.open and frame.grain < Grain.DAY and frame.interval.start >= now.start:
            self.plan = replace(self.plan, hours=(frame.interval, *self.plan.hours))
        if self._moves(candidate, frame, told, now):
            self.plan, self.place = replace(self.plan, day=_day(frame), weekly=self._weekly(candidate, frame)), candidate.end

    def _moves(self, candidate: Candidate, frame: Frame, told: Tense, now: Interval) -> bool:
        """Whether they speak of that day from here on."""
        first = candidate.node.first
        over = told.tense == PAST or frame.interval.end <= Grain.DAY.floor(now.start)
        begins = self.plan.day.known and first > 0 and candidate.chart.tokens.lowers[first - 1] in self.verbs.of  # "available from 1 March"
        own = self.at(candidate.start).near and _own(candidate, self.verbs)
        return not (over or begins or own or told.onward or until(candidate, self.verbs))

    def _weekly(self, candidate: Candidate, frame: Frame) -> bool:
        """Whether it is told with its weekday and its number, or beside one that was."""
        day = core(candidate.meaning)
        beside = self.plan.weekly and abs(frame.interval.start - self.plan.day.interval.start) < WEEK
        return beside or (isinstance(day, Calendar) and None not in (day.weekday, day.day))


def _day(frame: Frame) -> Frame:
    return replace(frame, interval=Grain.DAY.unit(Grain.DAY.floor(frame.interval.start)), grain=Grain.DAY)


def _own(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether somebody tells what he has on then, and offers nothing: "3 til when, i have an early shift monday"."""
    lowers, first, tables = candidate.chart.tokens.lowers, candidate.node.first, candidate.chart.grammar.tables
    begins = next((at + 1 for at in range(first - 1, -1, -1) if lowers[at] in verbs.breaks or lowers[at] in (",", ".", "?", "!")), 0)
    clause = lowers[begins:first]
    asked = "?" in lowers[candidate.node.last :]  # "are we on for Sunday?"
    told = not asked and all(any(word in tables.get(name, {}) for word in clause) for name in ("first_person", "having_on"))
    return told and not any(word in tables.get("offering", {}) for word in clause)
