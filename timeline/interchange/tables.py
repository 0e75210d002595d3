"""CSV: the columns that we write, the plain tables that people keep, and the spreadsheet of TimelineJS, told apart by their headings."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from timeline.errors import DateError, UnreadableError
from timeline.interchange import dates, rows
from timeline.interchange.own import bounds
from timeline.ordering import Timeline
from timeline.readers.source import Source
from timeline.render.rows import BOUNDS
from timeline.when import EVER, Bounds, Interval

# What people call each column; the first that a table has is taken. Compared without case, blanks and punctuation.
COLUMNS = {
    "date": "date start startdate starttime begin from when day time edtf year",
    "end": "end enddate endtime to until finish",
    "headline": "headline title event name label heading what summary subject",
    "text": "text description details body note notes content",
    "sentence": "sentence quotation quote",
    "place": "place location where city country venue",
    "speaker": "speaker attribution accordingto",
    "participants": "participants who people actors persons",
    "factuality": "factuality",
    "source": "source sources url link reference media",
    "published": "published publicationdate pubdate",
}
KNOWN = {name: tuple(names.split()) for name, names in COLUMNS.items()}
FACTUALITIES = ("fact", "negated", "possible", "planned", "generic")
FORMULA = ("'=", "'+", "'@", "'\t", "'\r")  # our writer's guard against spreadsheets
Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its line, its cells by our names, and by the headings as they stand (plain letters only)."""

    line: int
    cells: Cells
    raw: Cells

    @property
    def title(self) -> bool:
        """Whether it is the title slide of TimelineJS's spreadsheet."""
        return self.raw.get("type", "").casefold() == "title" and "year" in self.raw


def table(source: Source) -> Timeline:
    """The timeline of a CSV file with a heading line. Raises UnreadableError with the line at fault."""
    every = list(_records(source))
    records = [record for record in every if not record.title]
    first = dates.day_first(record.cells.get(name, "") for record in records for name in ("date", "end"))
    read = partial(_row, source=source, day_first=first)
    title = next((record.cells.get("headline", "") for record in every if record.title), "")
    return rows.timeline([read(record) for record in records], title or source.path.stem, source.path.name)


def _records(source: Source) -> Iterator[Record]:
    """The records that are not blank."""
    lines = _lines(source)
    headings = [_plain(heading) for heading in next(lines)[1]]
    chosen = _chosen(headings)
    for needed, names in (("date", "date, start, year"), ("headline", "headline, title, event")):
        if needed not in chosen and not (needed == "headline" and chosen.keys() & {"sentence", "text"}):
            raise UnreadableError(f"{source.path}, line 1", f"no column is headed {names} or the like")
    for line, found in lines:
        if any(cell.strip() for cell in found):
            raw = {heading: _cell(cell) for heading, cell in zip(headings, found, strict=False) if heading}
            yield Record(line, {name: raw.get(heading, "") for name, heading in chosen.items()}, raw)


def _lines(source: Source) -> Iterator[tuple[int, list[str]]]:
    """The cells of each record, and the line that it begins on."""
    reader = csv.reader(io.StringIO(source.text), delimiter=_delimiter(source.text))
    line = 1
    try:
        for found in reader:
            yield line, found
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableError(f"{source.path}, line {line}", f"it is not CSV ({error})") from error


def _delimiter(text: str) -> str:
    """What parts the cells of the heading line.

    >>> _delimiter("date;headline;place\\n2025-06-21;Closed, at last;Vessa")
    ';'
    """
    head = text.partition("\n")[0]
    return max(",;\t|", key=head.count)


def _plain(heading: str) -> str:
    return "".join(letter for letter in heading.casefold() if letter.isalnum())


def _chosen(headings: list[str]) -> dict[str, str]:
    """The heading that stands for each of our names."""
    return {name: found for name, names in KNOWN.items() if (found := next((each for each in names if each in headings), ""))}


def _cell(cell: str) -> str:
    return cell.removeprefix("'") if cell.startswith(FORMULA) else cell.strip()


def _row(record: Record, source: Source, *, day_first: bool | None) -> rows.Row:
    where, cells = f"{source.path}, line {record.line}", record.cells
    when, told = _when(record, where, day_first)
    said = cells.get("sentence", "") or cells.get("text", "")
    headline = cells.get("headline", "") or said
    if not headline:
        raise UnreadableError(where, "it has a date and no headline" if told else "it has no headline")
    return rows.Row(
        f"line {record.line} of {source.path.name}",
        " ".join(headline.split()),
        rows.sentence(said) if cells.get("sentence") else rows.sentence(headline, said),
        told,
        when,
        cells.get("place", ""),
        cells.get("speaker", ""),
        _factuality(cells.get("factuality", ""), where),
        rows.distinct(cells.get("participants", "").split(";")),
        cells.get("source", ""),
        _date(cells.get("published", ""), where),
    )


def _factuality(cell: str, where: str) -> str:
    if cell and cell not in FACTUALITIES:
        raise UnreadableError(where, f"its factuality is {cell!r}; it is one of {', '.join(FACTUALITIES)}")
    return cell or "fact"


def _date(cell: str, where: str) -> Interval:
    first = cell.partition(";")[0].strip()
    return _read(first, where, None).span if first else EVER


def _when(record: Record, where: str, day_first: bool | None) -> tuple[Bounds, tuple[str, ...]]:
    """The bounds of a record and the cells that say so."""
    cells = record.cells
    if set(BOUNDS) <= set(_spelled(record.raw)):
        when = _exact(record.raw, where)
        return when, (cells["date"],) if when != Bounds() and cells["date"] else ()
    first, last = (
        _timed(_assembled(record.raw, lead, cells.get(name, "")), lead, record.raw) for lead, name in (("", "date"), ("end", "end"))
    )
    start = _read(first, where, day_first)
    if not last or last == first:
        return start, (first,) if start != Bounds() else ()
    try:
        return dates.between(start.span, _read(last, where, day_first).span), (first or "..", last)
    except DateError as error:
        raise UnreadableError(where, f"it ends ({last}) before it starts ({first})") from error


def _spelled(raw: Cells) -> dict[str, str]:
    """Our names of the bounds, where the table has them."""
    return {name: raw[plain] for name in BOUNDS if (plain := _plain(name)) in raw}


def _exact(raw: Cells, where: str) -> Bounds:
    try:
        return bounds({name: cell or None for name, cell in _spelled(raw).items()})
    except DateError as error:
        raise UnreadableError(where, f"one of its bounds is no date ({str(error).partition(':')[0]})") from error


def _assembled(raw: Cells, lead: str, cell: str) -> str:
    """A date whose year, month and day stand in columns of their own, as in TimelineJS's spreadsheet; else the cell."""
    parts = [raw.get(f"{lead}{part}", "") for part in ("year", "month", "day")]
    if not parts[0]:
        return cell
    year, *rest = parts if parts[1] else parts[:1]
    figures = [f"{int(part):02}" if part.isdecimal() else part for part in rest if part]
    sign = "-" if year.startswith("-") else ""
    return "-".join([f"{sign}{year.removeprefix('-'):0>4}", *figures])


def _timed(date: str, lead: str, raw: Cells) -> str:
    """A date with the time of day that stands in a column of its own."""
    clock = raw.get(f"{lead}time", "")
    return f"{date} {clock}" if date and clock and clock != date else date


def _read(cell: str, where: str, day_first: bool | None) -> Bounds:
    try:
        return dates.bounds(cell, day_first=day_first)
    except DateError as error:
        unclear = " (day or month first?)" if "either way" in str(error) else ""
        raise UnreadableError(where, f"{cell!r} is not a date{unclear}", remedy="Write 2025-06-21, 2025-06, 2025 or EDTF.") from error
