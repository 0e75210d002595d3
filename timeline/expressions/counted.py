"""Days counted from the first of what is told: the third day of a siege, the second night, day 4."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.found import Candidate
from timeline.expressions.kinds import core
from timeline.expressions.reading import Frame, Meaning, Reading, Scene, named
from timeline.expressions.value import date_value
from timeline.expressions.writing import Writing
from timeline.when import Grain
from timeline.when.civil import DAY, WEEK

BESIDE = frozenset([",", "(", "-", "–", "—", ""])  # between a day and what it is called else


@dataclass(frozen=True, slots=True)
class Counted(Meaning):
    """The nth day of what began on the day last told of, or where the days of it are being counted: first + n - 1.

    Right beside a day it is that day ("on 21 July, the fifth day of the rising"). Below zero it is counted from an end that nobody knows.
    `today`: the text says that it is the day on which it speaks ("this is day four").
    """

    n: int
    today: bool = False

    @property
    def grain(self) -> Grain:
        """A day."""
        return Grain.DAY

    def reading(self, scene: Scene) -> Reading:
        """A DATE, unknown where no day was told before."""
        first = self.first(scene)
        if not first.known:
            return Reading("DATE", "XXXX-XX-XX", steps=("the day from which it is counted is not told",))
        day = Grain.DAY.unit(Grain.DAY.step(first.interval.start, self.n - 1))
        reading = Reading("DATE", date_value(day.start, Grain.DAY), day, anchor=first.anchor)
        return reading.also(f"number {self.n} from {first.anchor.label}: {named(day)}")

    def first(self, scene: Scene) -> Frame:
        """The day from which it is counted."""
        told, counted = scene.running, scene.counted
        if self.today:
            return self._before(scene.published)
        if counted.known and not scene.narrative:
            return counted
        if self.n > 0 and scene.leading and scene.ahead.length == DAY:
            return Frame(Grain.DAY.unit(Grain.DAY.step(scene.ahead.start, 1 - self.n)), told.anchor)  # "on the third day, 5 May 1914"
        return self._told(scene) if self.n > 0 and told.known and told.anchor.reference else Frame()

    def _told(self, scene: Scene) -> Frame:
        """The day last told of, or the first of those that are being counted."""
        told, counted = scene.running, scene.counted
        if told.interval.length > DAY:
            near = scene.last(Grain.DAY)
            return counted if self._on(counted, told) else near if self._shortly(near, told) else Frame()
        if scene.beside:
            return self._before(told)
        return counted if self._on(counted, told) else Frame(Grain.DAY.unit(Grain.DAY.floor(told.interval.start)), told.anchor)

    def _before(self, day: Frame) -> Frame:
        """The first of the days of which this one is the nth."""
        return replace(day, interval=Grain.DAY.unit(Grain.DAY.step(Grain.DAY.floor(day.interval.start), 1 - self.n))) if day.known else day

    def _shortly(self, near: Frame, told: Frame) -> bool:
        """Whether a day was told shortly before the week where the text is: "on 5 April …; a week later …; on the tenth day"."""
        return near.grain is Grain.DAY and 0 <= told.interval.start - near.interval.start + WEEK <= 5 * WEEK

    def _on(self, counted: Frame, told: Frame) -> bool:
        """Whether the days counted before lead on from where the text is."""
        return counted.known and counted.interval.start + (self.n - 1) * DAY >= Grain.DAY.floor(told.interval.start)


def leads(between: str, writing: Writing) -> bool:
    """Whether what stands between a day by its number and a date lets it be that date."""
    return between.strip() in BESIDE or (writing.ordered.fullmatch(between) is not None and not between.isspace())


def toward(candidate: Candidate, coming: list[Candidate], scene: Scene) -> Scene:
    """The scene of a day by its number with the date that stands right behind it: "on the third day, 16 September"."""
    if not scene.leading or not isinstance(core(candidate.meaning), Counted):
        return scene
    return replace(scene, ahead=coming[0].meaning.reading(scene).interval)


def day_one(meaning: Meaning, reading: Reading) -> Frame | None:
    """The first of the days that are being counted, where this is one of them."""
    told = core(meaning)
    if not isinstance(told, Counted) or reading.interval.open:
        return None
    first = Grain.DAY.unit(Grain.DAY.step(Grain.DAY.floor(reading.interval.start), 1 - told.n))
    return Frame(first, reading.anchor)
