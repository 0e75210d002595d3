"""A part of a time, and a time with a modifier: early June, the first half of the year, about 1990, no later than Friday."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.meaning.scene import Meaning, Reading, Scene
from timeline.when import EVER, Interval

# What share of a time its early, middle and late part are taken to be.
SHARES = {"START": (0, 1 / 3), "MID": (1 / 3, 2 / 3), "END": (2 / 3, 1)}
HALVES = {"START": (0, 1 / 2), "END": (1 / 2, 1)}


@dataclass(frozen=True, slots=True)
class Part(Meaning):
    """early, mid, late, the beginning, the end of another time: its value with a modifier, and a third of its interval.

    `cut`: "before" or "after" trim at the publication date instead ("earlier this year", "later this week"), "half" takes a half.
    """

    mod: str
    of: Meaning
    cut: str = ""

    def reading(self, scene: Scene) -> Reading:
        """The outer reading with the modifier, narrowed."""
        whole = self.of.reading(scene)
        narrowed = self._narrowed(whole.interval, scene)
        reading = replace(whole, mod=self.mod, interval=narrowed)
        return reading if narrowed == whole.interval else reading.also(f"its {self.mod.lower()}: {narrowed}")

    def _narrowed(self, whole: Interval, scene: Scene) -> Interval:
        if whole.open:
            return whole
        now = scene.published.interval
        if self.cut == "half":
            return trimmed(whole, *HALVES[self.mod])
        if self.cut and now.start in whole:
            return (
                Interval(whole.start, max(now.end, whole.start)) if self.cut == "before" else Interval(now.start, max(whole.end, now.start))
            )
        if self.mod not in SHARES or self.cut:
            return whole
        first, last = SHARES[self.mod]
        return trimmed(whole, first, last)


def trimmed(whole: Interval, first: float, last: float) -> Interval:
    """A share of an interval, on whole days where it is longer than a few days, on whole hours where shorter."""
    size = 86_400 if whole.length > 3 * 86_400 else 3600 if whole.length > 7200 else 60
    length = whole.length // size
    return Interval(whole.start + round(first * length) * size, whole.start + round(last * length) * size)


@dataclass(frozen=True, slots=True)
class Modified(Meaning):
    """A time with a modifier that leaves its interval alone: about 1990, before 1959, no later than Friday."""

    mod: str
    of: Meaning

    def reading(self, scene: Scene) -> Reading:
        """The same reading with the modifier; BEFORE and AFTER open its interval."""
        whole = self.of.reading(scene)
        sides = {
            "BEFORE": Interval(EVER.start, whole.interval.start),
            "AFTER": Interval(whole.interval.end, EVER.end),
            "ON_OR_BEFORE": Interval(EVER.start, whole.interval.end),
            "ON_OR_AFTER": Interval(whole.interval.start, EVER.end),
        }
        return replace(whole, mod=self.mod, interval=sides.get(self.mod, whole.interval))
