"""What is written under a strip of time: the start of each stretch and of each larger unit, where there is room."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.render.axis import Axis, Column
from timeline.render.words import Table, name, side
from timeline.when import Grain

ROOM = 0.12  # of the strip's width, for one label
TURN = 0.86  # from here on labels end at their column, so as not to run out of the strip
LARGER = {Grain.DAY: Grain.MONTH, Grain.WEEK: Grain.MONTH, Grain.MONTH: Grain.YEAR, Grain.QUARTER: Grain.YEAR, Grain.YEAR: Grain.DECADE}


@dataclass(frozen=True, slots=True)
class Tick:
    """Some words and where they begin, 0 to 1."""

    at: float
    text: str


def ticks(axis: Axis, terms: Table) -> list[Tick]:
    """The labels of a strip from left to right, none over another: one a stretch, then the starts of larger units."""
    first = [next((column for column in run if column.certain), run[0]) for run in _runs(axis)]
    larger = [column for before, column in zip(axis.columns, axis.columns[1:], strict=False) if _turns(axis.grain, before, column)]
    kept: list[Column] = []
    for column in [*first, *larger]:
        if all(abs(_left(column.at) - _left(other.at)) >= ROOM for other in kept):
            kept.append(column)
    return [Tick(column.at, _text(column, axis.grain, terms)) for column in sorted(kept, key=lambda column: column.at)]


def _runs(axis: Axis) -> list[list[Column]]:
    """The columns between one cut and the next."""
    found: list[list[Column]] = []
    for column in axis.columns:
        if column.cut or not found:
            found.append([])
        found[-1].append(column)
    return found


def _left(at: float) -> float:
    """Where a label's left edge is: the last ones end at their column instead of beginning there."""
    return at - ROOM if at > TURN else at


def _turns(grain: Grain, before: Column, column: Column) -> bool:
    """Whether a larger unit begins with a column."""
    unit = LARGER.get(grain)
    return unit is not None and unit.floor(before.interval.start) != unit.floor(column.interval.start)


def _text(column: Column, grain: Grain, terms: Table) -> str:
    """The column's time in a word or two: a week and a quarter, whose names are long, by the month that most of them is in."""
    if grain is Grain.DAY and column.label == column.interval:
        return side(column.interval.start, "day", terms)
    if column.label == column.interval and grain in (Grain.WEEK, Grain.QUARTER):
        return name(Grain.MONTH.unit((column.interval.start + column.interval.end) // 2), terms)
    return name(column.label, terms) or name(Grain.YEAR.unit(column.label.start), terms)
