"""Times that only a longer one holds: some day of a month, some month of a year, and what no date is known of at all."""

from __future__ import annotations

from timeline.expressions.meaning.frame import Frame, Reading
from timeline.expressions.meaning.value import date_value
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

UNKNOWN_VALUES = {
    Grain.DAY: "XXXX-XX-XX",
    Grain.WEEK: "XXXX-WXX",
    Grain.MONTH: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX",
    Grain.HALF: "XXXX-HX",
    Grain.YEAR: "XXXX",
}
A_YEAR = 12  # months, from which on another year is meant
UNTOLD = {Grain.MONTH: "-XX", Grain.YEAR: "-XX-XX"}


def some(frame: Frame, grain: Grain, on: int = 0) -> Reading:
    """Some day, week or month of a longer time, or so many on from one: "the following month", in a year."""
    outer = Grain.MONTH if frame.interval.length <= 31 * DAY and grain is Grain.DAY else Grain.YEAR
    value = date_value(frame.interval.start, outer) + (UNTOLD[outer] if grain is Grain.DAY else "-WXX" if grain is Grain.WEEK else "-XX")
    first, last = (grain.unit(grain.step(grain.floor(at), on)) for at in (frame.interval.start, frame.interval.end - 1))
    within = frame.interval if not on else Interval(first.start, last.end)
    if grain is Grain.MONTH and abs(on) >= A_YEAR:
        value = date_value((first.start + last.end) // 2, Grain.YEAR)  # "in 1854, and eighteen months later"
    reading = Reading("DATE", value, within, grain, anchor=frame.anchor)
    return reading.also(f"{frame.anchor.label}: some {grain.name.lower()} of it" + (f", {on:+d}" if on else ""))
