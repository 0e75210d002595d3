"""Dated lists of other programs, TimelineJS JSON and CSV, as timelines: each entry a sentence with the date that the file gives it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from timeline.errors import DateError
from timeline.events.event import Event, Mention
from timeline.relations.relation import Kind, Relation
from timeline.text import Document, Span
from timeline.when import EVER, Interval
from timeline.when.interval import BEGINNING, END, instant

if TYPE_CHECKING:
    from timeline.ordering import Timeline

# The columns that are understood, by what they hold: the first that is there and not empty counts.
COLUMNS = {
    "start": ("start", "date", "edtf"),
    "end": ("end",),
    "headline": ("headline", "title", "event", "name", "summary"),
    "sentence": ("sentence", "text", "description"),
    "place": ("place", "location", "group"),
    "speaker": ("speaker",),
    "factuality": ("factuality",),
}

OURS = "latest_end"  # a column that only our own files have


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: its date (EVER where it has none), and whether it lasted all of that time."""

    headline: str
    sentence: str
    when: Interval = EVER
    lasting: bool = False
    place: str = ""
    speaker: str = ""
    factuality: str = "fact"


def table(text: str) -> Timeline:
    """The timeline of a CSV file, ours or any with a date (or start) and a headline (or title) in its first line's names."""
    rows = list(csv.DictReader(io.StringIO(text)))
    if not rows or not any(name in rows[0] for name in COLUMNS["headline"]):
        raise ValueError(f"its first line names none of {', '.join(COLUMNS['headline'])}")
    return listed([_row(row) for row in rows])


def timelinejs(said: Mapping[str, Any]) -> Timeline:
    """The timeline of TimelineJS data."""
    title = said.get("title") or {}
    return listed([_slide(event) for event in said["events"]], _plain((title.get("text") or {}).get("headline", "")))


def listed(items: Iterable[Item], title: str = "") -> Timeline:
    """A timeline of entries in one document, each dated by a statement of its own, so that it can be explained."""
    from timeline.ordering import Timeline
    from timeline.ordering.system import date_node

    held = list(items)
    document = Document("\n".join(item.sentence for item in held), title)
    events, stated, at = [], [], 0
    for number, item in enumerate(held, 1):
        span = Span(document.id, at, at + len(item.sentence))
        at = span.end + 1
        events.append(_event(item, f"e{number}", span))
        if item.when != EVER:
            kind = Kind.SIMULTANEOUS if item.lasting else Kind.DURING
            stated.append(Relation(events[-1].id, date_node(item.when), kind, (span,), 1.0, "given", "the file says so"))
    return Timeline.of([document], events, (), stated, sorted({item.when for item in held} - {EVER}))


def _event(item: Item, eid: str, span: Span) -> Event:
    return Event(
        (
            Mention(
                eid,
                span,
                span,
                item.headline,
                "",
                headline=item.headline,
                place=item.place,
                speaker=item.speaker,
                factuality=item.factuality,
            ),
        )
    )


def _row(row: Mapping[str, str | None]) -> Item:
    said = {what: next((row[name] or "" for name in names if row.get(name)), "") for what, names in COLUMNS.items()}
    cells = {what: cell.removeprefix("'") for what, cell in said.items()}
    start, end = cells.pop("start"), cells.pop("end")
    headline = " ".join(cells.pop("headline").split())
    sentence = " ".join(cells.pop("sentence").split()) or headline
    kept = {what: cell for what, cell in cells.items() if cell}
    when = _exact(row) if OURS in row else _between(start, end)
    lasting = row["certainty"] == "lasting" if OURS in row else bool(start and end)
    return Item(headline, sentence, when, lasting, **kept)


def _exact(row: Mapping[str, str | None]) -> Interval:
    """The bounds of a row of our own."""
    start, end = row["earliest_start"], row["latest_end"]
    return Interval(instant(start) if start else BEGINNING, instant(end) if end else END)


def _between(start: str, end: str) -> Interval:
    """From the start of one date to the end of the other; an end that names a day or a longer unit is taken as inclusive.

    >>> str(_between("2025-06-21", "")), str(_between("", "2025-06")), str(_between("early spring", ""))
    ('2025-06-21', '../2025-07-01', '../..')
    """
    try:
        if not end:
            return Interval.parse(start) if start else EVER
        last = END if end == ".." else instant(end) if "T" in end else Interval.parse(end).end
        return Interval(instant(start) if start else BEGINNING, last)
    except DateError:
        return EVER


def _slide(event: Mapping[str, Any]) -> Item:
    text = event.get("text") or {}
    headline, told = _plain(text.get("headline", "")), _plain(text.get("text", ""))
    first, last = _figures(event.get("start_date") or {}), _figures(event.get("end_date") or {})
    return Item(headline, told or headline, _between(first, last), bool(last), place=str(event.get("group") or ""))


def _figures(date: Mapping[str, Any]) -> str:
    """The ISO 8601 spelling of a TimelineJS date, as fine as it is given."""
    parts = [date.get(name) for name in ("year", "month", "day")]
    given = parts[: next((i for i, part in enumerate(parts) if part in (None, "")), 3)]
    if not given:
        return ""
    year = int(str(given[0]))
    return "-".join([f"{year:04}" if year >= 0 else f"{year:05}", *(f"{int(str(part)):02}" for part in given[1:])])


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _plain(html: str) -> str:
    """The text of a piece of HTML on one line."""
    reader = _Text()
    reader.feed(html)
    return " ".join(" ".join(reader.words).split())
