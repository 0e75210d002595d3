"""Amounts of time, what recurs, and what is vague: the meanings that name no date of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.meaning.called import counted
from timeline.expressions.meaning.scene import NOW, Meaning, Reading, Scene
from timeline.expressions.meaning.value import LETTERS, number
from timeline.expressions.meaning.workday import beyond
from timeline.when import Grain, Interval
from timeline.when.civil import DAY, WEEK

A_QUARTER = 3  # months
UNKNOWN_COUNT = -1.0  # "several", "a few": TIMEX3 writes X
FINE = {
    Grain.DAY: (Grain.HOUR, 24),
    Grain.HOUR: (Grain.MINUTE, 60),
    Grain.MINUTE: (Grain.SECOND, 60),
    Grain.YEAR: (Grain.MONTH, 12),
    Grain.WEEK: (Grain.DAY, 7),
}


@dataclass(frozen=True, slots=True)
class Amount(Meaning):
    """So many units, coarse to fine; a count of -1 is an unknown number. TIMEX3: P2D, P1Y6M, PT1H30M, PXW.

    `work`: of days, without those of weekends.

    >>> Amount.of(2.5, Grain.YEAR).value, Amount.of(4.2, Grain.YEAR).value, Amount.of(-1, Grain.WEEK).value
    ('P2Y6M', 'P4.2Y', 'PXW')
    """

    parts: tuple[tuple[float, Grain], ...]
    mod: str = ""
    most: float = 0
    suffix: str = ""
    work: bool = False

    @classmethod
    def of(cls, count: float, grain: Grain, mod: str = "") -> Amount:
        """So many of one unit; halves of years and hours become months and minutes, where those are whole."""
        whole = int(count)
        finer, size = FINE.get(grain, (grain, 1))
        if count not in (whole, UNKNOWN_COUNT) and round((count - whole) * size, 6).is_integer() and finer is not grain:
            return cls(((float(whole), grain), (float(round((count - whole) * size)), finer))[0 if whole else 1 :], mod)
        return cls(((float(count), grain),), mod)

    @property
    def grain(self) -> Grain:
        """The finest unit counted."""
        return min(grain for _, grain in self.parts)

    @property
    def vague(self) -> bool:
        """Whether the number is not known."""
        return any(count < 0 for count, _ in self.parts)

    @property
    def years(self) -> int:
        """How many years, where it is whole years that are counted; else 0."""
        return int(self.parts[0][0]) if self.grain is Grain.YEAR and not self.vague else 0

    @property
    def days(self) -> int:
        """How many days so many hours are, where they are whole days; else 0."""
        hours = int(self.parts[0][0]) if self.grain is Grain.HOUR and len(self.parts) == 1 and not self.vague else 0
        return hours // 24 if hours % 24 == 0 else 0

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        dates = "".join(_part(count, grain) for count, grain in self.parts if grain > Grain.HOUR)
        clock = "".join(_part(count, grain) for count, grain in self.parts if grain <= Grain.HOUR)
        return "P" + ((self.suffix and dates[:-1] + self.suffix) or dates) + ("T" + clock if clock else "")

    def reading(self, scene: Scene) -> Reading:
        """A DURATION of this length, at no particular time."""
        return Reading("DURATION", self.value, grain=self.grain, mod=self.mod, steps=(f"an amount of time: {self}",))

    def added(self, at: int, sign: int = 1) -> int:
        """The instant so much later, or earlier where sign is -1; fractions are counted in seconds."""
        if self.work and not self.vague:
            return beyond(at, int(self.parts[0][0]), sign)
        for count, grain in self.parts:
            whole = int(max(count, 0))
            at = grain.step(at, sign * whole)
            at += sign * round((max(count, 0) - whole) * (grain.step(0, 1) - 0))
        return at

    def with_mod(self, mod: str) -> Amount:
        """The same amount, approximated."""
        return replace(self, mod=mod)

    def __str__(self) -> str:
        return " ".join("some " + counted(2, grain)[2:] if count < 0 else counted(count, grain) for count, grain in self.parts)


def _part(count: float, grain: Grain) -> str:
    return ("X" if count < 0 else number(count)) + LETTERS[grain]


@dataclass(frozen=True, slots=True)
class Recurring(Meaning):
    """A SET: `value` is what recurs (P1D, XXXX-WXX-5, T09:00), `quant` EVERY or EACH, `freq` how often in each (2X).

    `slack`: too weak to count as an expression in news, where sales and wages are told "a year" on every line.
    """

    value: str
    quant: str = ""
    freq: str = ""
    grain: Grain = Grain.DAY
    mod: str = ""
    slack: bool = False

    def reading(self, scene: Scene) -> Reading:
        """Recurs without end: no interval of its own."""
        return Reading("SET", self.value, grain=self.grain, mod=self.mod, quant=self.quant, freq=self.freq, steps=("recurs",))


@dataclass(frozen=True, slots=True)
class Vague(Meaning):
    """PRESENT_REF, PAST_REF or FUTURE_REF: the text gives a side of now but no date.

    `slack`: too weak to count as an expression in news, where "the former mayor" and "future talks" are on every line. `news`: counts
    nowhere else, as "soon" in a tale of the past means soon after what was told.
    """

    value: str
    type: str = "DATE"
    mod: str = ""
    slack: bool = False
    news: bool = False

    def reading(self, scene: Scene) -> Reading:
        """The present is the publication date where that is known; past and future have no bounds."""
        frame = scene.published
        if self.value == "PRESENT_REF" and frame.known:
            return Reading(
                self.type, self.value, frame.interval, mod=self.mod, anchor=frame.anchor, steps=(f"the present: {frame.anchor.label}",)
            )
        return Reading(self.type, self.value, mod=self.mod, steps=("names no date",))


@dataclass(frozen=True, slots=True)
class Span(Meaning):
    """A DURATION that lies against a date: the past three weeks, the next two years, the first nine months of 1998.

    side -1 ends at the anchor's end, +1 begins at the anchor; `of` is then a frame of its own, counted from its start (+1) or end (-1).
    """

    amount: Amount
    side: int
    base: str = NOW
    of: Meaning | None = None
    kind: str = "DURATION"

    def reading(self, scene: Scene) -> Reading:
        """The amount, with the interval that it covers where the anchor is known."""
        plain = self.amount.reading(scene)
        whole = self.of.reading(scene) if self.of else None
        over = self.side > 0 and self.base == NOW and scene.direction == "past" and not scene.settings.prefer
        if over and whole is None and not scene.mentions:
            return plain  # "spent the next 27 years in prison", which nobody counts from publication
        frame = scene.running if over else scene.frame(self.base)
        near = whole.interval if whole else frame.interval
        if near.open or self.amount.vague:
            return plain
        anchor = whole.anchor if whole else frame.anchor
        label = str(near) if whole else frame.anchor.label
        covered = self._aligned(near) if scene.settings.prefer and whole is None else self._covered(near, inside=whole is not None)
        return replace(plain, interval=covered, anchor=anchor).also(f"{'up to' if self.side < 0 else 'from'} {label}: {covered}")

    def _aligned(self, near: Interval) -> Interval:
        """Whole units after or before the one that now is in, as assistants take "the next three hours"."""
        grain = self.amount.grain
        here = grain.unit(near.start)
        if self.side > 0:
            return Interval(here.end, self.amount.added(here.end))
        return Interval(self.amount.added(here.start, -1), here.start)

    def _covered(self, near: Interval, *, inside: bool) -> Interval:
        if inside and self.amount.grain is Grain.WEEK and near.length > 27 * DAY and self.side > 0:
            first = Grain.WEEK.floor(near.start)
            first = first if near.start - first <= WEEK // 2 else first + WEEK  # a week belongs to the year that holds most of it
            return Interval(first, self.amount.added(first))
        if inside:
            return (
                Interval(near.start, self.amount.added(near.start))
                if self.side > 0
                else Interval(self.amount.added(near.end, -1), near.end)
            )
        if self.side < 0:
            return Interval(self.amount.added(near.start, -1), near.end)
        return Interval(near.start, self.amount.added(near.end))


@dataclass(frozen=True, slots=True)
class Ahead(Meaning):
    """A DURATION that counts from now or from the time last spoken of to a date: "in two weeks", "within three days".

    The value stays the amount, as TimeML has it; the interval is the date that it leads to, or all up to it where `upto`.
    """

    amount: Amount
    base: str = NOW
    upto: bool = False

    def reading(self, scene: Scene) -> Reading:
        """The amount, with the interval it leads to."""
        plain = self.amount.reading(scene)
        frame = scene.then if self.base == NOW else scene.frame(self.base)
        done = scene.direction == "past" or scene.narrative  # "built in ten days" counts no days from now
        if not frame.known or self.amount.vague or done:
            return plain
        start, end = frame.interval.start, frame.interval.end
        first, last = (self.amount.added(at) for at in (start, max(start, end - DAY)))  # of a month told of, from any day of it
        grain = self.amount.grain if self.amount.grain < Grain.DAY and frame.interval.length <= 3600 else max(self.amount.grain, Grain.DAY)
        there = Interval(start, last) if self.upto else Interval(grain.unit(first).start, grain.unit(last).end)
        return replace(plain, interval=there, anchor=frame.anchor).also(f"{frame.anchor.label} plus {self.amount}: {there}")


def months_together(meaning: Meaning) -> bool:
    """Whether it is a stretch of more months than a quarter has: "the first nine months"."""
    amount = meaning.amount if isinstance(meaning, Span) and meaning.side > 0 else meaning
    return isinstance(amount, Amount) and amount.grain is Grain.MONTH and amount.parts[0][0] > A_QUARTER and len(amount.parts) == 1
