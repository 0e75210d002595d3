"""The chronology in years and months, as finely as its span demands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.render.entry import Entry
from timeline.render.words import Table, name
from timeline.when import EVER, Grain, Interval

FEW = 6  # a year with at most so many events is not cut into months


@dataclass(frozen=True, slots=True)
class Month:
    """Some events in a row: those of a month, or of a year that is not cut; `title` is "" where the year's title says it all."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The events of a year in a row, or of a longer time where years are not known."""

    id: str
    title: str
    months: tuple[Month, ...]

    @property
    def size(self) -> int:
        """How many events it holds."""
        return sum(len(month.entries) for month in self.months)


def years(entries: Sequence[Entry], terms: Table) -> tuple[Year, ...]:
    """The entries, which are in order, under the years and months that hold them.

    An entry that no year holds (open, or known by order only) stays where the order puts it, under the heading of the next that has one.
    """
    grain = _outer(entries)
    homes = _filled([_home(each, grain) for each in entries])
    found: list[Year] = []
    taken: dict[str, int] = {}
    for home, run in groupby(zip(homes, entries, strict=True), key=lambda pair: pair[0]):
        held = [each for _, each in run]
        id = _fresh(f"y{home}" if home != EVER else "open", taken)
        found.append(Year(id, name(home, terms) or terms["label"]["timeline"], tuple(_months(held, id, terms))))
    return tuple(found)


def _outer(entries: Sequence[Entry]) -> Grain:
    """Years; centuries where the timeline is so long and so thin that a year holds hardly more than one event."""
    dated = [each.when.span for each in entries if each.when.dated]
    if not dated:
        return Grain.YEAR
    held = len({Grain.YEAR.floor(span.start) for span in dated})
    length = max(span.end for span in dated) - min(span.start for span in dated)
    return Grain.CENTURY if length > 300 * 31_556_952 and len(dated) < 2 * held else Grain.YEAR


def _home(each: Entry, grain: Grain) -> Interval | None:
    """The unit that holds all of an entry's bounds; for one lasting longer, the unit it began in."""
    if not each.when.dated:
        return None
    unit = grain.unit(each.when.earliest_start)
    return unit if each.when.span in unit or (each.mark == "lasting" and each.when.latest_start <= unit.end) else None


def _filled(homes: list[Interval | None]) -> list[Interval]:
    """Each unknown home taken from the next that is known, at the end from the last."""
    last: Interval = next((home for home in reversed(homes) if home), EVER)
    found = []
    for home in reversed(homes):
        last = home or last
        found.append(last)
    return found[::-1]


def _months(entries: list[Entry], year: str, terms: Table) -> Iterator[Month]:
    if len(entries) <= FEW:
        yield Month(f"{year}-all", "", tuple(entries))
        return
    homes = _filled([_home(each, Grain.MONTH) or _wider(each) for each in entries])
    taken: dict[str, int] = {}
    for home, run in groupby(zip(homes, entries, strict=True), key=lambda pair: pair[0]):
        known = home.grain is not None and home.grain <= Grain.MONTH
        title = name(home, terms) if known else str(terms["label"]["month_unknown"]).format(year=name(home, terms))
        yield Month(_fresh(f"{year}-{str(home)[-2:] if known else 'x'}", taken), title, tuple(each for _, each in run))


def _wider(each: Entry) -> Interval | None:
    """The year of an entry that is dated, but to no month."""
    return Grain.YEAR.unit(each.when.earliest_start) if each.when.dated else None


def _fresh(id: str, taken: dict[str, int]) -> str:
    """The id itself, numbered from the second time on."""
    taken[id] = taken.get(id, 0) + 1
    return id if taken[id] == 1 else f"{id}-{taken[id]}"
