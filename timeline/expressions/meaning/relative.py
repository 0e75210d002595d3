"""Dates counted from another date: this week, last year, three days ago, the first Monday of May."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.expression import Anchor
from timeline.expressions.meaning.amounts import Amount
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.cycle import Cycle
from timeline.expressions.meaning.scene import NOW, RUNNING, SPOKEN, Frame, Meaning, Reading, Scene
from timeline.expressions.meaning.told_before import another, told_over
from timeline.expressions.meaning.untold import UNKNOWN_VALUES, UNTOLD, some
from timeline.expressions.meaning.value import date_value
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY, WEEK

MOST_OF_A_YEAR = 300 * DAY


@dataclass(frozen=True, slots=True)
class Unit(Meaning):
    """The unit that holds the anchor, or the nth before or after it: interval = unit(step(floor(anchor), offset)).

    >>> str(Unit(Grain.WEEK, -1).interval(Interval.parse("2025-06-23")))
    '2025-W25'
    """

    grain: Grain
    offset: int = 0
    base: str | Meaning = NOW

    def reading(self, scene: Scene) -> Reading:
        """A DATE of this unit."""
        frame = self._frame(scene)
        if not frame.known or (self.offset > 0 and _untold(self.base, frame, scene)):
            return Reading("DATE", UNKNOWN_VALUES.get(self.grain, "XXXX"), grain=self.grain, steps=("no date to count from",))
        if self.base == RUNNING and frame is not told_over(scene, self.grain) and self._hidden(scene, frame):
            return some(scene.running, Grain.DAY, self.offset)
        if self.base == RUNNING and self._rough(scene, frame):
            return some(frame, self.grain, self.offset)
        start = self.grain.step(self.grain.floor(frame.begins(self.grain)), self.offset)
        found = self.grain.unit(start)
        said = f"{self.offset:+d} {self.grain.name.lower()}" if self.offset else f"the {self.grain.name.lower()} that holds it"
        reading = Reading("DATE", date_value(found.start, self.grain), found, self.grain, anchor=frame.anchor)
        return reading.also(f"{frame.anchor.label}: {said}: {named(found)}")

    def _rough(self, scene: Scene, frame: Frame) -> bool:
        """Whether it is a week or month of a year or month with none told: "in 2021 it agreed; the following month"."""
        longer = frame.grain <= Grain.YEAR and frame.interval.length > (MOST_OF_A_YEAR if self.grain is Grain.MONTH else 3 * WEEK)
        return self.grain in (Grain.WEEK, Grain.MONTH) and longer and frame is not scene.published

    def _hidden(self, scene: Scene, frame: Frame) -> bool:
        """Whether it is a day of a month spoken of since the day before ("sank in May; that day"), or of a year with no day at all."""
        told = scene.running
        if self.grain is Grain.DAY and told.grain < Grain.DAY and frame.interval.length > WEEK:
            return True  # the next morning, of an hour of some day
        if self.grain is not Grain.DAY or told.grain not in UNTOLD or told is scene.published:
            return False
        return frame.grain > Grain.DAY or (told.grain is Grain.MONTH and frame.interval.start not in told.interval)

    def _frame(self, scene: Scene) -> Frame:
        if self.base == SPOKEN:
            return scene.spoken(self.grain)
        if isinstance(self.base, str) and self.base != RUNNING:
            return scene.near(self.base, self.grain)
        if self.base == RUNNING and self.grain is Grain.QUARTER and scene.reported is not None:
            return scene.reported
        if self.base == RUNNING and self.offset < 0 and (over := told_over(scene, self.grain)) is not None:
            return over
        if self.base == RUNNING:
            on = self.offset != 0
            told = scene.ended if scene.stopped(that=not on) else scene.reached(self.grain, on=on)
            return told if on else another(scene, self.grain, told)
        return framed(self.base, scene)


@dataclass(frozen=True, slots=True)
class Shift(Meaning):
    """An amount before or after an anchor: floor(anchor + sign × amount) in the finest unit counted.

    "three days ago" is Shift(3 days, -1); "a year later" counts from the running time; "two weeks before Easter" from another meaning.

    >>> str(Shift(Amount.of(3, Grain.DAY), -1).interval(Interval.parse("2025-06-23")))
    '2025-06-20'
    """

    amount: Amount
    sign: int
    base: str | Meaning = NOW
    grain: Grain | None = None

    def reading(self, scene: Scene) -> Reading:
        """A DATE or TIME in the unit counted; PAST_REF or FUTURE_REF where the number is not known."""
        if self.amount.vague:
            return self._vague(scene)
        compared = self._unit(scene) is Grain.QUARTER and isinstance(self.base, str)
        frame = (scene.reported or scene.running) if compared else self._frame(scene)
        if self.amount.grain < Grain.DAY and isinstance(self.base, str) and frame.interval.length > 2 * DAY and scene.published.known:
            frame = scene.published  # no hours are counted from a month spoken of
        if self._rough(frame, scene):
            return some(frame, self.amount.grain, self.sign * round(self.amount.parts[0][0]))
        whole = self.sign > 0 and self.grain is None and self.amount.grain >= Grain.DAY
        if not frame.known or (whole and _untold(self.base, frame, scene)):
            return Reading(
                "DATE", UNKNOWN_VALUES.get(self.amount.grain, "XXXX-XX-XX"), mod=self.amount.mod, steps=("no date to count from",)
            )
        return self._counted(frame, self._unit(scene))

    def _frame(self, scene: Scene) -> Frame:
        """What is counted from; so many days after a mere month or year are counted from a day of it where one was told.

        So many years are also counted from a year far from there, which the text does not go on from else.
        """
        told = scene.running
        if self.base == RUNNING and self.sign < 0 and (over := told_over(scene, self.amount.grain)) is not None:
            return over
        if self.base == RUNNING and self.amount.grain >= Grain.YEAR and scene.narrative and scene.mentions:
            return scene.line(Grain.YEAR)
        if self.base == RUNNING and self.amount.grain >= Grain.YEAR and scene.mentions and scene.mentions[0].passing:
            return scene.mentions[0]  # "in jail in 1998, and free two years later"
        fine = self.base == RUNNING and self.amount.grain <= Grain.WEEK < told.grain and told is not scene.published
        if fine and scene.main.known:
            return scene.main  # "cut on Wednesday for the fifth time since October; a day earlier"
        from_there = scene.day.interval.start in told.interval or (told.passing and self.sign < 0)
        return scene.day if fine and from_there else framed(self.base, scene)

    def _rough(self, frame: Frame, scene: Scene) -> bool:
        """Whether it is counted from a longer time, so that no day or month can be told: "in May; four days later"."""
        blurred = frame.grain in UNTOLD or (frame.grain <= Grain.WEEK and frame.interval.length > 2 * WEEK)
        days = self.amount.grain in (Grain.DAY, Grain.WEEK) and blurred
        days = days or (self.amount.grain is Grain.MONTH and frame.grain <= Grain.YEAR and frame.interval.length > MOST_OF_A_YEAR)
        return self.base == RUNNING and self.grain is None and days and frame.known and frame is not scene.published

    def _unit(self, scene: Scene) -> Grain:
        """The unit of the result: where quarters are compared, a year earlier is the quarter a year earlier."""
        grain = self.amount.grain if self.grain is None else self.grain
        if grain >= Grain.DECADE and any(count % 1 for count, _ in self.amount.parts):
            return Grain.YEAR  # "a century and a half ago"
        quarters = grain is Grain.YEAR and self.grain is None and isinstance(self.base, str) and scene.reported is not None
        return Grain.QUARTER if quarters and len(self.amount.parts) == 1 and self.amount.parts[0][0] == 1 else grain

    def _vague(self, scene: Scene) -> Reading:
        frame = framed(self.base, scene)
        known = frame.known
        value = "PAST_REF" if self.sign < 0 else "FUTURE_REF"
        side = EVER
        if known:
            side = Interval(EVER.start, frame.interval.end) if self.sign < 0 else Interval(frame.interval.start, EVER.end)
        return Reading("DATE", value, side, mod=self.amount.mod, anchor=frame.anchor, steps=("the number is not known",))

    def _counted(self, frame: Frame, grain: Grain) -> Reading:
        at = frame.begins(grain)
        if grain < Grain.DAY and frame.interval.length <= 60:
            grain = min(grain, Grain.MINUTE)
        if grain is Grain.DECADE:
            grain = Grain.YEAR
        if grain is Grain.HOUR and frame.grain is Grain.DAY and self.amount.days:
            grain = Grain.DAY  # "on Dec. 1, and 48 hours later"
        if grain < Grain.DAY and frame.interval.length > 3600:  # hours before a mere day: some time of it, or of another
            return self._of_some_hour(frame)
        if grain is Grain.YEAR and frame.grain >= Grain.DECADE:
            return self._far(frame)
        found = grain.unit(self.amount.added(at, self.sign))
        type_ = "TIME" if grain < Grain.DAY else "DATE"
        reading = Reading(type_, date_value(found.start, grain), found, grain, self.amount.mod, anchor=frame.anchor)
        return reading.also(f"{frame.anchor.label} {'minus' if self.sign < 0 else 'plus'} {self.amount}: {named(found)}")

    def _of_some_hour(self, frame: Frame) -> Reading:
        """So many hours from some hour of a time, on the day on which its middle comes to lie: "on Wednesday night; 14 hours later"."""
        first, last = (self.amount.added(at, self.sign) for at in (frame.interval.start, frame.interval.end))
        middle = Grain.DAY.floor((first + last) // 2)
        today = self.base == NOW and abs(first - frame.interval.start) < DAY  # "13 hours ago", told on a day
        middle = Grain.DAY.floor(frame.interval.start) if today else middle
        here = middle == Grain.DAY.floor(frame.interval.start)
        within = frame.interval if here else Interval(first, last)
        steps = ("the hour of the anchor is not known",)
        return Reading("TIME" if here else "DATE", date_value(middle, Grain.DAY), within, anchor=frame.anchor, steps=steps)

    def _far(self, frame: Frame) -> Reading:
        """So many years from some year of a decade or century: "in the 17th century; two hundred years later"."""
        first, last = (self.amount.added(at, self.sign) for at in (frame.interval.start, frame.interval.end - 1))
        found, grain = Interval(Grain.YEAR.floor(first), Grain.YEAR.unit(last).end), frame.grain
        value = date_value(first, grain) if last < grain.unit(first).end else UNKNOWN_VALUES[Grain.YEAR]
        reading = Reading("DATE", value, found, grain, self.amount.mod, anchor=frame.anchor)
        return reading.also(f"{frame.anchor.label} {'minus' if self.sign < 0 else 'plus'} {self.amount}: {named(found)}")


def _untold(base: str | Meaning, frame: Frame, scene: Scene) -> bool:
    """Whether it is counted from what nobody dated: "he was released; two weeks later he was dead" lies in no time to come."""
    return base == RUNNING and frame.anchor.kind == "publication" and scene.direction == "past" and not scene.settings.prefer


def framed(base: str | Meaning, scene: Scene) -> Frame:
    """The frame of a base: the publication date, the running time, or what another meaning comes to."""
    if isinstance(base, str):
        return scene.frame(base)
    whole = base.reading(scene)
    return Frame(whole.interval, Anchor("expression", whole.interval, named(whole.interval), "it is counted from there"), whole.grain)


@dataclass(frozen=True, slots=True)
class Nth(Meaning):
    """The nth unit or occurrence inside another time, or counted from its end where n is negative.

    >>> from timeline.expressions.meaning.calendar import Calendar
    >>> str(Nth(-1, Calendar(weekday=1), Calendar(year=2025, month=5)).interval(EVER))
    '2025-05-26'
    """

    n: int
    item: Grain | Cycle
    of: Meaning

    def reading(self, scene: Scene) -> Reading:
        """A DATE; unknown where the outer time is."""
        whole = self.of.reading(scene)
        grain = self.item if isinstance(self.item, Grain) else Grain.DAY
        if whole.interval.open:
            some = UNKNOWN_VALUES.get(grain, "XXXX")
            value = f"{whole.value}-XX" if whole.value.startswith("XXXX-") and grain is Grain.DAY and whole.grain is Grain.MONTH else some
            return Reading("DATE", value, grain=grain, anchor=whole.anchor, steps=whole.steps)
        found = self._units(whole.interval) if isinstance(self.item, Grain) else self._occurrences(self.item, whole.interval)
        inner = Reading("DATE", date_value(found.start, grain), found, grain) if isinstance(self.item, Grain) else self.item.spelled(found)
        return replace(inner, anchor=whole.anchor, steps=whole.steps).also(f"number {self.n} in {named(whole.interval)}: {named(found)}")

    def _units(self, whole: Interval) -> Interval:
        grain = Grain(self.item)  # type: ignore[arg-type]
        if self.n > 0:
            first = grain.floor(whole.start)
            # A week belongs to the month or year that holds most of it.
            first = grain.step(first, 1) if whole.start - first > (grain.step(first, 1) - first) // 2 else first
            return grain.unit(grain.step(first, self.n - 1))
        last = grain.floor(whole.end - 1)
        # Of a year the last week is the one that it holds most of (ISO 8601), of a month the last that ends in it.
        inside = whole.end - last > WEEK // 2 if whole.length > 300 * DAY else grain.step(last, 1) <= whole.end
        last = last if inside or grain is not Grain.WEEK else grain.step(last, -1)
        return grain.unit(grain.step(last, self.n + 1))

    def _occurrences(self, item: Cycle, whole: Interval) -> Interval:
        reach = max(9, int(whole.length / 86400 / (7 if item.round > Grain.DAY else 1)) + 9)
        found = [one for one in item.around(whole.start, ahead=reach) if whole.start <= one.start < whole.end]
        at = self.n - 1 if self.n > 0 else self.n
        return found[at] if -len(found) <= at < len(found) else whole
