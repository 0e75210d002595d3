"""Time as a strip: columns of equal width for the stretches that hold events, long empty stretches cut out and marked as breaks."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import NamedTuple

from timeline.when import Bounds, Grain, Interval
from timeline.when.civil import DAY
from timeline.when.interval import BEGINNING, END

UNITS = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.DECADE, Grain.CENTURY, Grain.MILLENNIUM)
COLUMNS = 72  # at most, so that each is wide enough to see and to touch
GAP = 3  # empty columns in a row that are shown; more are cut out


@dataclass(frozen=True, slots=True)
class Column:
    """One unit of time: how many events fall in it for certain, how many perhaps (or in another), and where it stands.

    `at` and `width` are parts of the strip, 0 to 1.

    `cut` says that time was cut out before it, `first` is the event that it leads to, `label` the time it is best called by: its own, or
    that of its only events where those are known less exactly.
    """

    interval: Interval
    certain: int
    uncertain: int
    at: float
    width: float
    cut: bool
    first: str
    label: Interval

    @property
    def total(self) -> int:
        """All its events."""
        return self.certain + self.uncertain


class Held(NamedTuple):
    """An event on the strip: the instant it is counted at, and all of its time."""

    where: int
    id: str
    span: Interval


@dataclass(frozen=True, slots=True)
class Axis:
    """The columns in order, and the unit each of them is."""

    grain: Grain
    columns: tuple[Column, ...]

    @property
    def highest(self) -> int:
        """The events of the fullest column."""
        return max((column.total for column in self.columns), default=0)

    def at(self, instant: int) -> float:
        """Where an instant stands, 0 to 1; an instant that was cut out stands at the cut."""
        if not self.columns:
            return 0.0
        i = max(0, bisect_right([column.interval.start for column in self.columns], instant) - 1)
        column = self.columns[i]
        part = (instant - column.interval.start) / column.interval.length
        return column.at + column.width * min(1.0, max(0.0, part))

    def bar(self, when: Bounds) -> tuple[float, float] | None:
        """Where bounds begin and end, an open side at the strip's edge; None where nothing is known."""
        if when.unknown or not self.columns:
            return None
        start = 0.0 if when.earliest_start == BEGINNING else self.at(when.earliest_start)
        end = 1.0 if when.latest_end == END else self.at(when.latest_end)
        return start, end


def axis(dated: Iterable[tuple[str, Bounds]]) -> Axis:
    """The strip of these events, given by id and bounds: in days where most have one and they fit, else in weeks, months and so on.

    >>> days = [Bounds.inside(Interval.parse(day)) for day in ("2024-01-01", "2024-01-03", "2025-06-01")]
    >>> strip = axis([("a", days[0]), ("b", days[1]), ("c", days[2])])
    >>> strip.grain.name, [column.total for column in strip.columns], [column.cut for column in strip.columns]
    ('DAY', [1, 0, 1, 1], [False, False, False, True])
    """
    held = [Held(where, id, bounds.span) for id, bounds in dated for where in _place(bounds)]
    if not held:
        return Axis(Grain.DAY, ())
    typical = median_low(one.span.length for one in held)
    for grain in _units(typical):
        starts = _starts(sorted({grain.floor(one.where) for one in held}), grain)
        if len(starts) <= COLUMNS or grain is UNITS[-1]:
            break
    return Axis(grain, _columns(starts, grain, held))


def _units(length: int) -> Sequence[Grain]:
    """The units as long as this or longer, the longest where none is."""
    return [grain for grain in UNITS if grain.unit(0).length * 1.1 >= length] or UNITS[-1:]


def _place(bounds: Bounds) -> list[int]:
    """The instant an event is counted at; one with an open side is not counted."""
    if not bounds.dated:
        return []
    return [bounds.midpoint if bounds.span.length > DAY else bounds.earliest_start]


def _starts(filled: list[int], grain: Grain) -> list[tuple[int, bool]]:
    """The starts of all columns that are shown, and whether time is cut out before each."""
    found = [(filled[0], False)]
    for start in filled[1:]:
        between = _between(found[-1][0], start, grain)
        found += [(start, True)] if between is None else [(at, False) for at in (*between, start)]
    return found


def _between(first: int, last: int, grain: Grain) -> list[int] | None:
    """The starts of the units between two, None where there are more than are shown."""
    found: list[int] = []
    while (first := grain.step(first, 1)) < last:
        found.append(first)
        if len(found) > GAP:
            return None
    return found


def _columns(starts: list[tuple[int, bool]], grain: Grain, held: list[Held]) -> tuple[Column, ...]:
    inside: dict[int, list[Held]] = defaultdict(list)
    for one in held:
        inside[grain.floor(one.where)].append(one)
    width = 1 / (len(starts) + sum(cut for _, cut in starts))  # a cut takes the room of one column
    columns, at = [], 0.0
    for start, cut in starts:
        at += width * cut
        columns.append(_column(grain.unit(start), inside.get(start, []), at, width, cut))
        at += width
    return tuple(columns)


def _column(interval: Interval, events: list[Held], at: float, width: float, cut: bool) -> Column:
    sure = sum(one.span in interval for one in events)
    label = interval if sure or not events else events[0].span
    return Column(interval, sure, len(events) - sure, at, width, cut, events[0].id if events else "", label)
