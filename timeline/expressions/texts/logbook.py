"""On which day each line of a log was written: its own, that of the last line that tells one, or of publication, on past midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from timeline.expressions.expression import Anchor
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.relative import Unit
from timeline.expressions.meaning.scene import NOW, Meaning, Reading, Scene
from timeline.expressions.meaning.today import Today
from timeline.expressions.meaning.value import date_value
from timeline.expressions.texts.kinds import core
from timeline.expressions.texts.stamped import Row, Stamps
from timeline.when import Grain, Interval
from timeline.when.civil import DAY, HOUR

TITLE = 8  # words beside the day in a line above a log
RULED = 3  # words beside it in one below, behind a sign: "--- Day changed Fri Aug 11 2023"
BACK = 2 * HOUR  # so little earlier a line is only out of order
_WORD = re.compile(r"[^\W\d_]{2,}")
_NOUGHT = re.compile(r"\b0\d[:.]\d\d")
_RULE = re.compile(r"[ \t]*[-=#*_~—]{1,}")


@dataclass(frozen=True, slots=True)
class Stamped(Meaning):
    """The day or hour at which what stands below or beside it was written."""

    interval_: Interval
    of: Meaning
    tail: str = ""
    why: str = ""

    @property
    def whole(self) -> bool:
        """Whether it tells a day without an hour."""
        return not self.tail

    def reading(self, scene: Scene) -> Reading:
        """A DATE or TIME that nothing around it changes."""
        at = self.interval_
        day = date_value(at.start, Grain.DAY)
        anchor = Anchor("none", label="the log", reason=self.why)
        if self.whole:
            return Reading("DATE", day, at, anchor=anchor, steps=(self.why,))
        return Reading("TIME", f"{day}T{self.tail}", at, _grain(at), anchor=anchor, steps=(self.why,))


def _grain(at: Interval) -> Grain:
    return Grain.SECOND if at.length < Grain.MINUTE.unit(0).length else Grain.MINUTE if at.length < HOUR else Grain.HOUR


@dataclass(slots=True)
class Logbook:
    """The lines of a log as they are dated one after the other."""

    text: str
    stamps: Stamps
    published: Interval
    backward: bool = False
    halves: bool = False  # whether its hours may be of either half of the day
    day: Interval | None = None
    why: str = ""
    last: Interval | None = None
    rows: list[Row] = field(default_factory=list)

    def dated(self, found: Sequence[Candidate]) -> Iterator[Candidate]:
        """The candidates, those that tell when lines were written with their days."""
        if not self.published.open:
            self.day, self.why = Grain.DAY.unit(Grain.DAY.floor(self.published.start)), f"the publication date, {named(self.published)}"
        self.rows = list(self.stamps.rows)
        self._look_ahead(found)
        for one in found:
            yield self._stamped(one) or self._headed(one) or self._sure(one)

    def _sure(self, one: Candidate) -> Candidate:
        """An hour inside a line is of a clock of 24 hours where it begins with a nought."""
        clock = _clock(one.meaning)
        sure = clock is not None and clock.open and clock.minute is not None and _NOUGHT.search(self.text, one.start, one.end)
        if clock is None or not sure:
            return one
        fixed = replace(clock, open=False)
        return replace(one, meaning=replace(one.meaning, clock=fixed) if isinstance(one.meaning, At) else fixed)

    def _look_ahead(self, found: Sequence[Candidate]) -> None:
        """Whether its lines go backward, and whether their hours are those of a clock of twelve."""
        starts = {row.start for row in self.rows}
        clocks = [clock for one in found if one.start in starts and (clock := _clock(one.meaning)) is not None]
        hours = [(clock.hour, clock.minute or 0) for clock in clocks]
        rises = sum(one < other for one, other in pairwise(hours))
        self.backward = 2 * rises < sum(one != other for one, other in pairwise(hours)) and len(hours) > 2
        padded = any(self.text[row.start] == "0" for row in self.rows)
        self.halves = all(clock.open for clock in clocks) and not padded

    def _stamped(self, one: Candidate) -> Candidate | None:
        """A candidate that is the stamp of a line, with its day."""
        while self.rows and self.rows[0].end <= one.start:
            self.rows.pop(0)
        clock = _clock(one.meaning)
        if not self.rows or clock is None or not self.rows[0].start <= one.start < one.end <= self.rows[0].end:
            return None
        if isinstance(one.meaning, At) and not isinstance(one.meaning.date, Today):
            day, why = self._day_of(one.meaning.date), "it tells its day itself"
            if day is None:
                return None
            self.day, self.why, self.last = day, why, None
        if self.day is None:
            return None
        at = self._at(clock, self.day)
        self.day, self.last = Grain.DAY.unit(Grain.DAY.floor(at.start)), at
        tail = replace(clock, hour=(at.start - self.day.start) // HOUR).tail
        return replace(one, meaning=Stamped(at, one.meaning, tail, f"on the day of {self.why}"))

    def _at(self, clock: Clock, day: Interval) -> Interval:
        """When it was: on the day of the line before, or, past midnight, on the next."""
        found = clock.within(day)
        if self.last is None or self.backward or found.start >= self.last.start:
            return found
        late = clock.later_half().within(day)
        if self.halves and late.start >= self.last.start:
            return late
        return found if self.last.start - found.start < BACK else clock.within(Grain.DAY.unit(day.end))

    def _headed(self, one: Candidate) -> Candidate | None:
        """A candidate that is the day in a line of its own, or above the log, of all that stands below."""
        if not self._heads(one) or (day := self._day_of(core(one.meaning))) is None:
            return None
        self.day, self.last, self.why = day, None, f"“{self.text[one.start : one.end]}”, {named(day)}"
        plain = not isinstance(one.meaning, At)
        return replace(one, meaning=Stamped(day, one.meaning, why="a line that tells the day of those below")) if plain else None

    def _heads(self, one: Candidate) -> bool:
        begin, stop = self.text.rfind("\n", 0, one.start) + 1, self.text.find("\n", one.end)
        line = self.text[begin : one.start] + " " + self.text[one.end : stop if stop >= 0 else len(self.text)]
        if any(row.begin <= one.start < row.end or row.begin == begin for row in self.stamps.rows):
            return False
        beside = len(_WORD.findall(line))
        above = self.stamps.rows[0].begin > one.start
        return beside <= (TITLE if above else RULED if _RULE.match(self.text, begin) else 0)

    def _day_of(self, date: Meaning) -> Interval | None:
        """The day that is meant: that of its year, else the latest up to publication, a weekday the first from the line before on."""
        if isinstance(date, Unit) and date.grain is Grain.DAY and date.base == NOW and not self.published.open:
            return Grain.DAY.unit(Grain.DAY.step(Grain.DAY.floor(self.published.start), date.offset))
        if not isinstance(date, Calendar) or date.grain is not Grain.DAY:
            return None
        if date.year is not None:
            return date.interval(self.published)
        began = self.last is not None or (self.day is not None and self.why.startswith("“"))
        if began and self.day is not None:
            return next((one for one in date.around(self.day.start) if one.end > self.day.start), None)
        if self.published.open:
            return None
        return next((one for one in reversed(date.around(self.published.start)) if one.start < self.published.end + DAY), None)


def _clock(meaning: Meaning) -> Clock | None:
    clock = meaning.clock if isinstance(meaning, At) else meaning
    return clock if isinstance(clock, Clock) and not clock.part else None
