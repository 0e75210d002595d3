"""What people who chat arrange: the day of which they speak, for its hours and the days beside it, whatever else they name by the way."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.anchoring.aside import until
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.every_day import Daily
from timeline.expressions.meaning.frame import NOWHEN, Frame
from timeline.expressions.settings import CHAT, Settings
from timeline.expressions.tense.groups import PAST, Tense
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.verbs import Verbs
from timeline.when import Grain, Interval
from timeline.when.civil import WEEK

MESSAGES = 200  # characters: so far they speak of it


@dataclass(slots=True)
class Arranging:
    """The day that people who chat have last spoken of as one to come; nothing of what others write."""

    settings: Settings
    verbs: Verbs
    day: Frame = NOWHEN
    place: int = 0  # where it was told
    weekly: bool = False  # whether with its weekday and its number, so that a weekday told next is of its week

    hours: tuple[Interval, ...] = ()  # those told by figures of either half of the day

    def near(self, start: int) -> bool:
        """Whether it was told a few messages before a character."""
        return self.day.known and start - self.place <= MESSAGES

    def note(self, candidate: Candidate, frame: Frame, told: Tense, now: Interval) -> None:
        """A time was told: the day that it names or on which it is, unless something only lasts until then, or is over."""
        if self.settings.aloud != CHAT or not frame.known or frame.grain > Grain.DAY or now.open:
            return
        hour = candidate.meaning.clock if isinstance(candidate.meaning, At | Daily) else candidate.meaning
        if isinstance(hour, Clock) and hour.open and frame.grain < Grain.DAY and frame.interval.start >= now.start:
            self.hours = (frame.interval, *self.hours)
        over = told.tense == PAST or frame.interval.end <= Grain.DAY.floor(now.start)
        first = candidate.node.first
        begins = self.day.known and first > 0 and candidate.chart.tokens.lowers[first - 1] in self.verbs.of  # "available from 1 March"
        own = self.near(candidate.start) and _own(candidate, self.verbs)
        if not over and not begins and not own and not told.onward and not until(candidate, self.verbs):
            day = core(candidate.meaning)
            beside = self.weekly and abs(frame.interval.start - self.day.interval.start) < WEEK
            self.weekly = beside or (isinstance(day, Calendar) and None not in (day.weekday, day.day))
            self.place = candidate.end
            self.day = replace(frame, interval=Grain.DAY.unit(Grain.DAY.floor(frame.interval.start)), grain=Grain.DAY)


def _own(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether somebody tells what he has on then, and offers nothing: "3 til when, i have an early shift monday"."""
    lowers, first, tables = candidate.chart.tokens.lowers, candidate.node.first, candidate.chart.grammar.tables
    begins = next((at + 1 for at in range(first - 1, -1, -1) if lowers[at] in verbs.breaks or lowers[at] in (",", ".", "?", "!")), 0)
    clause = lowers[begins:first]
    asked = "?" in lowers[candidate.node.last :]  # "are we on for Sunday?"
    told = not asked and all(any(word in tables.get(name, {}) for word in clause) for name in ("first_person", "having_on"))
    return told and not any(word in tables.get("offering", {}) for word in clause)
