"""Days, weeks and months counted from the first of what is told: the third day of a siege, day 4, POD 3, its second week."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.expression import Anchor
from timeline.expressions.meaning.amounts import Amount
from timeline.expressions.meaning.called import counted, named
from timeline.expressions.meaning.scene import LONG_SINCE, Frame, Meaning, Reading, Scene
from timeline.expressions.meaning.untold import UNKNOWN_VALUES
from timeline.expressions.meaning.value import date_value
from timeline.expressions.tense.groups import PAST
from timeline.when import Grain, Interval
from timeline.when.civil import DAY, WEEK, weekday

FRIDAY = 5
MIDDLE = 3 * DAY  # from its first day: a counted week is named by the calendar week in which its middle lies


@dataclass(frozen=True, slots=True)
class Counted(Meaning):
    """The nth day, week or month of what began on a day that the text tells, or is being counted: first + n - `base`.

    `base`: the number of the first, 0 where day 0 is the day itself. `kind` and `of`: of what ("operation", "trial"), where that is told.
    Right beside a day it is that day ("on 21 July, the fifth day of the rising"). Below zero with a base of 1 it is counted from the end.
    `today`: the text says that it is the day on which it speaks ("this is day four"). `begins`: it begins on the day beside it.
    `alone`: told by its number alone, behind another. `working`: counted without weekends.
    """

    n: int
    today: bool = False
    unit: Grain = Grain.DAY
    base: int = 1
    kind: str = ""
    of: frozenset[str] = frozenset()
    begins: bool = False
    alone: bool = False
    working: bool = False

    @property
    def grain(self) -> Grain:
        """The unit that is counted."""
        return self.unit

    @property
    def plain(self) -> bool:
        """Whether it is a day by its number, of nothing in particular."""
        return self.unit is Grain.DAY and self.base == 1 and not (self.kind or self.of or self.today or self.alone or self.begins)

    def reading(self, scene: Scene) -> Reading:
        """A DATE, unknown where nothing tells what it is counted from."""
        if scene.begun.zero and self.base and not self.kind and self.n > 0:
            return replace(self, base=0).reading(scene)
        first = self.first(scene)
        if not first.known:
            why = f"the {self.unit.name.lower()} from which it is counted is not told"
            return Reading("DATE", UNKNOWN_VALUES[self.unit], grain=self.unit, steps=(why,))
        whole = self._whole(first.interval)
        now = scene.published.interval
        if not scene.narrative and scene.direction == PAST and not now.open and whole.start >= now.end:
            why = f"counted from {first.anchor.label} it would be still to come"
            return Reading("DATE", UNKNOWN_VALUES[self.unit], grain=self.unit, steps=(why,))
        value = date_value(whole.start + (MIDDLE if self.unit is Grain.WEEK else 0), self.unit)
        reading = Reading("DATE", value, whole, self.unit, anchor=first.anchor)
        return reading.also(f"{self._said(first.anchor.label)}: {named(whole)}")

    def _said(self, first: str) -> str:
        if self.base:
            return f"number {self.n} from {first}"
        return f"{first} {'minus' if self.n < 0 else 'plus'} {counted(abs(self.n), self.unit)}"

    def _whole(self, first: Interval) -> Interval:
        """The nth unit from a first day; below zero that is the last one."""
        count = self.n + 1 if self.n < 0 < self.base else self.n - self.base
        start = Grain.DAY.floor(first.start)
        if self.working:
            return Grain.DAY.unit(_working(start, count))
        start = self.unit.step(start, count)
        return Interval(start, self.unit.step(start, 1))

    def first(self, scene: Scene) -> Frame:
        """The day from which it is counted."""
        if self.n < 0 < self.base:
            return scene.begun.of(self.kind, self.of).last
        if scene.leading and DAY <= scene.ahead.length <= WEEK:  # "on the third day, 5 May 1914"
            return self._before(Frame(scene.ahead, told_beside(scene.ahead)))
        if scene.beside.known and scene.beside.interval.length <= DAY:
            return self._before(scene.beside)
        if self.today:
            return self._before(scene.published)
        begun = scene.begun.of(self.kind, self.of).first
        fine = begun.known and (begun.grain <= Grain.DAY or self.unit >= begun.grain)
        if fine and (not scene.narrative or self.kind or self.of or self._on(begun, scene.running)):
            return begun
        counting = not self.kind and not self.of and self.base and self.unit is Grain.DAY
        return self._told(scene, begun) if counting and (scene.narrative or _history(scene)) else Frame()

    def _told(self, scene: Scene, begun: Frame) -> Frame:
        """The day that a narrative last told of."""
        told = scene.running
        if not (told.known and told.anchor.reference):
            return Frame()
        if told.interval.length > DAY:
            near = scene.last(Grain.DAY)
            return begun if self._on(begun, told) else near if self._shortly(near, told) else Frame()
        if scene.began.known:
            told = scene.began  # "from 3 to 9 September; on the opening day"
        return Frame(Grain.DAY.unit(Grain.DAY.floor(told.interval.start)), told.anchor)

    def _before(self, day: Frame) -> Frame:
        """The first of the days or weeks of which the nth is told to be on this day."""
        if not day.known:
            return day
        start = Grain.DAY.floor(day.interval.start)
        start = start if self.begins or self.unit is Grain.DAY else self.unit.floor(start)
        return replace(day, interval=Grain.DAY.unit(self.unit.step(start, self.base - self.n)))

    def _shortly(self, near: Frame, told: Frame) -> bool:
        """Whether a day was told shortly before the week where the text is: "on 5 April …; a week later …; on the tenth day"."""
        return near.grain is Grain.DAY and 0 <= told.interval.start - near.interval.start + WEEK <= 5 * WEEK

    def _on(self, begun: Frame, told: Frame) -> bool:
        """Whether the days counted from there lead on from where the text is."""
        return begun.known and self._whole(begun.interval).start >= Grain.DAY.floor(told.interval.start)


@dataclass(frozen=True, slots=True)
class Since(Meaning):
    """So long after what began on a day that is told: "six weeks post-op"; where none is told only so long."""

    amount: Amount
    kind: str

    def reading(self, scene: Scene) -> Reading:
        """A DATE, else a DURATION; hours are counted from a mere day where they are whole days."""
        first = scene.begun.of(self.kind, frozenset()).first
        grain = Grain.DAY if self.amount.grain < Grain.DAY else self.amount.grain
        at = self.amount.added(first.interval.start) if first.known else 0
        if not first.known or at % DAY or self.amount.vague:
            return self.amount.reading(scene)
        found = grain.unit(at)
        reading = Reading("DATE", date_value(at, grain), found, grain, self.amount.mod, anchor=first.anchor)
        return reading.also(f"{first.anchor.label} plus {self.amount}: {named(found)}")


def told_beside(day: Interval) -> Anchor:
    """A day that is told in the same sentence as what is counted from it."""
    return Anchor("expression", day, "" if day.open else named(day), "the day told beside it")


def _history(scene: Scene) -> bool:
    """Whether what was last told of is long past, so that even a report goes on from there."""
    return scene.running.known and scene.running.interval.end + LONG_SINCE < scene.published.interval.start


def _working(start: int, count: int) -> int:
    """The day so many working days on."""
    while count:
        start = Grain.DAY.step(start, 1 if count > 0 else -1)
        if weekday(start) <= FRIDAY:
            count += -1 if count > 0 else 1
    return start
