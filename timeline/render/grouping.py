"""The chronology in years and months, as finely as its span demands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.render.entry import Entry
from timeline.render.words import Table, name
from timeline.when import EVER, Grain, Interval

YEAR = 31_556_952  # seconds, on average
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
    outer, inner = _grains(entries)
    homes = _filled([_home(each, outer) for each in entries], [_began(each, outer) for each in entries])
    found: list[Year] = []
    taken: dict[str, int] = {}
    for home, run in groupby(zip(homes, entries, strict=True), key=lambda pair: pair[0]):
        held = [each for _, each in run]
        id = _fresh(f"y{home}" if home != EVER else "open", taken)
        found.append(Year(id, _capital(name(home, terms)) or terms["label"]["timeline"], tuple(_months(held, home, id, inner, terms))))
    return tuple(found)


def _grains(entries: Sequence[Entry]) -> tuple[Grain, Grain]:
    """Years of months; decades or centuries of years where the timeline is so long and thin that a year holds hardly more than an event."""
    dated = [each.when.span for each in entries if each.when.dated]
    if not dated:
        return Grain.YEAR, Grain.MONTH
    held = len({Grain.YEAR.floor(span.start) for span in dated})
    length = (max(span.end for span in dated) - min(span.start for span in dated)) // YEAR
    if len(dated) >= 2 * held or length <= 40:
        return Grain.YEAR, Grain.MONTH
    return (Grain.CENTURY if length > 400 else Grain.DECADE), Grain.YEAR


def _home(each: Entry, grain: Grain) -> Interval | None:
    """The unit that holds all of an entry's bounds; for one lasting longer, the unit it began in."""
    if not each.when.dated:
        return None
    unit = grain.unit(each.when.earliest_start)
    return unit if each.when.span in unit or (each.mark == "lasting" and each.when.latest_start <= unit.end) else None


def _began(each: Entry, grain: Grain) -> Interval | None:
    """The unit in which an entry may have begun at the earliest."""
    return grain.unit(each.when.earliest_start) if each.when.dated else None


def _filled(homes: list[Interval | None], began: Sequence[Interval | None]) -> list[Interval]:
    """Each unknown home: where the entry may have begun if its neighbours allow it, else the next one's, at the end the last."""
    after: Interval = next((home for home in reversed(homes) if home), EVER)
    nexts = []
    for home, start in zip(reversed(homes), reversed(began), strict=True):
        after = home or (start if start is not None and start.start <= after.start else after)
        nexts.append(after)
    found: list[Interval] = []
    for home, start, following in zip(homes, began, reversed(nexts), strict=True):
        fits = start is not None and (not found or found[-1].start <= start.start) and start.start <= following.start
        on = following if not found or found[-1].start <= following.start else found[-1]
        found.append(home or (start if start is not None and fits else on))
    return found


def _months(entries: list[Entry], whole: Interval, year: str, inner: Grain, terms: Table) -> Iterator[Month]:
    """The entries under a year in its months, and under "month not known" those that may be of several."""
    if len(entries) <= FEW:
        yield Month(f"{year}-all", "", tuple(entries))
        return
    wide = [whole if each.when.dated else None for each in entries]
    homes = _filled([_home(each, inner) or wider for each, wider in zip(entries, wide, strict=True)], wide)
    taken: dict[str, int] = {}
    for home, run in groupby(zip(homes, entries, strict=True), key=lambda pair: pair[0]):
        known = home.grain is not None and home.grain <= inner
        title = name(home, terms) if known else str(terms["label"]["unit_unknown"][inner.name.lower()]).format(outer=name(home, terms))
        place = str(home)[-2:] if inner is Grain.MONTH else str(home)
        yield Month(_fresh(f"{year}-{place if known else 'x'}", taken), _capital(title), tuple(each for _, each in run))


def _capital(title: str) -> str:
    """A title with a capital first letter."""
    return title[:1].upper() + title[1:]


def _fresh(id: str, taken: dict[str, int]) -> str:
    """The id itself, numbered from the second time on."""
    taken[id] = taken.get(id, 0) + 1
    return id if taken[id] == 1 else f"{id}-{taken[id]}"
