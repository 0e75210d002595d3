"""A timeline too long for one page: an index, pages of at most 2,500 events, and a small file beside each for the index to search in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.events.event import Event
from timeline.render.entry import FACTS
from timeline.render.escapes import script_json
from timeline.render.view import View
from timeline.render.words import name, words
from timeline.when import Bounds, Grain, Interval

LONGEST = 10_000  # events on one page, unless asked for otherwise
SIZE = 2_500  # events on one of many


@dataclass(frozen=True, slots=True)
class Part:
    """One of many pages: its number, its file beside the index, what it is called, and its view."""

    number: int
    file: str
    title: str
    view: View

    @property
    def search(self) -> str:
        """A script that hands the index what it searches in: [id, date, headline] of each event."""
        rows = [[each.id, each.date, each.headline] for each in self.view.listed]
        return f"timelinePart({self.number},{script_json(rows)});\n"


def parts(view: View, folder: str) -> list[Part]:
    """The pages of a view, in the order of their events; those of no date or of another factuality come last."""
    dated: list[Event] = []
    other: list[Event] = []
    for event in view.shown:
        (dated if event.factuality in FACTS and event.when.dated else other).append(event)
    runs = [(_title(run, view), run) for run in _runs(dated)]
    runs += [(view.terms["label"]["other_events"], run) for run in _cut(other)]
    return [
        Part(number, f"{folder}/{number:03}.html", title, View(view.timeline, view.terms, shown=run, lookup=view.lookup))
        for number, (title, run) in enumerate(runs, 1)
    ]


def _runs(events: Sequence[Event]) -> Iterator[list[Event]]:
    """Whole years together while they fit; a year that does not is cut."""
    held: list[Event] = []
    for _, run in groupby(events, key=lambda event: Grain.YEAR.floor(event.when.midpoint)):
        year = list(run)
        if held and len(held) + len(year) > SIZE:
            yield from _cut(held)
            held = []
        held += year
    yield from _cut(held)


def _cut(events: list[Event]) -> Iterator[list[Event]]:
    for start in range(0, len(events), SIZE):
        yield events[start : start + SIZE]


def _title(events: Sequence[Event], view: View) -> str:
    """The first and the last month of its events."""
    first, last = (Grain.MONTH.unit(event.when.midpoint) for event in (events[0], events[-1]))
    whole = Interval(min(first.start, last.start), max(first.end, last.end))
    return name(whole, view.terms) or words(Bounds.lasting(whole), view.terms)
