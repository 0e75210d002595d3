"""TimelineJS's JSON: its slides and eras as rows of a table, what is HTML in them as plain text.

The format is that of https://timeline.knightlab.com/docs/json-format.html. Pictures, backgrounds and colours are not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree, html

from timeline.errors import UnreadableError
from timeline.interchange import dates, rows
from timeline.ordering import Timeline
from timeline.readers.source import Source
from timeline.when import UNKNOWN, Bounds, Grain, Interval
from timeline.when.civil import month_length, seconds
from timeline.when.interval import END

UNITS = ("year", "month", "day", "hour", "minute", "second")
BLOCKS = ("p", "br", "div", "li", "td", "th", "h1", "h2", "h3", "h4", "blockquote")  # what parts words without a blank
GRAINS = dict(zip(UNITS, (Grain.YEAR, Grain.MONTH, Grain.DAY, Grain.HOUR, Grain.MINUTE, Grain.SECOND), strict=True))
LIMITS = {"month": (1, 12), "day": (1, 31), "hour": (0, 24), "minute": (0, 59), "second": (0, 60)}
FURTHEST = END // (366 * 86_400)  # years that can be counted


def slides(source: Source, whole: Mapping[str, Any]) -> Timeline:
    """The timeline of a TimelineJS file. Raises UnreadableError with the slide at fault."""
    ours = "left_out" in whole  # our own export: the sentence is the quotation in the slide's text
    made = [_row(slide, where, source, ours=ours) for where, slide in _slides(whole)]
    return rows.timeline(made, _title(whole) or source.path.stem, source.path.name)


def _slides(whole: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for kind, name in (("events", "event"), ("eras", "era")):
        for number, slide in enumerate(whole.get(kind) or [], 1):
            yield f"{name} {number}", slide


def _title(whole: Mapping[str, Any]) -> str:
    title = whole.get("title")
    return _plain(_text(title, "headline")) if isinstance(title, Mapping) else ""


def _row(slide: Any, place: str, source: Source, *, ours: bool) -> rows.Row:
    where = f"{source.path}, {place}"
    if not isinstance(slide, Mapping):
        raise UnreadableError(where, "it is not an object")
    headline, said = _plain(_text(slide, "headline")), _said(_text(slide, "text"), ours=ours)
    if not headline and not said:
        raise UnreadableError(where, "it has neither a headline nor a text")
    when, told = _when(slide, where)
    return rows.Row(
        f"{place} of {source.path.name}",
        headline or said,
        rows.sentence(said) if ours and said else rows.sentence(headline, said),
        told,
        when,
        str(slide.get("group") or "") if ours else "",
        source=_link(slide),
    )


def _text(slide: Mapping[str, Any], name: str) -> str:
    text = slide.get("text")
    return str(text.get(name) or "") if isinstance(text, Mapping) else ""


def _link(slide: Mapping[str, Any]) -> str:
    """The address that a slide's media point the reader to, "" where there is none."""
    media = slide.get("media")
    return str(media.get("link") or "") if isinstance(media, Mapping) else ""


def _said(text: str, *, ours: bool) -> str:
    quoted = _parsed(text).find(".//blockquote") if ours and text.strip() else None
    return _folded(quoted) if quoted is not None else _plain(text)


def _plain(text: str) -> str:
    """HTML as one line of text.

    >>> _plain("<p>The <b>bridge</b>, &amp; the mill</p><p>closed")
    'The bridge, & the mill closed'
    """
    return _folded(_parsed(text)) if text.strip() else ""


def _parsed(text: str) -> html.HtmlElement:
    root = html.fragment_fromstring(text, create_parent="div")
    etree.strip_elements(root, "script", "style", with_tail=False)
    return root


def _folded(root: html.HtmlElement) -> str:
    for element in root.iter(*BLOCKS):
        element.tail = f" {element.tail or ''}"
    return " ".join("".join(str(piece) for piece in root.itertext()).split())


def _when(slide: Mapping[str, Any], where: str) -> tuple[Bounds, tuple[str, ...]]:
    """The bounds of a slide and how it writes its dates; undated where it has none."""
    start, end = (_date(slide.get(name), where) for name in ("start_date", "end_date"))
    if start is None:
        return (UNKNOWN, ()) if end is None else (Bounds.inside(end), (str(end),))
    shown = str((slide.get("display_date") or slide["start_date"].get("display_date")) or "").strip()
    if end is None or end == start:
        return Bounds.inside(start), (shown or str(start),)
    if end.end <= start.start:
        raise UnreadableError(where, f"it ends ({end}) before it starts ({start})")
    return dates.between(start, end), (str(start), str(end))


def _date(data: Any, where: str) -> Interval | None:
    """The unit of time that a date object names: its year, month, day and so on, down to the finest that is given."""
    if not isinstance(data, Mapping) or data.get("year") in (None, ""):
        return None
    figures: dict[str, int] = {}
    for unit in UNITS:
        if data.get(unit) in (None, ""):
            break
        figures[unit] = _figure(data[unit], unit, where)
    year, month, day = figures["year"], figures.get("month", 1), figures.get("day", 1)
    if day > month_length(year, month):
        raise UnreadableError(where, f"month {month} of {year} has no day {day}")
    at = seconds(year, month, day, figures.get("hour", 0), figures.get("minute", 0)) + figures.get("second", 0)
    return GRAINS[list(figures)[-1]].unit(at)


def _figure(value: Any, unit: str, where: str) -> int:
    try:
        figure = int(str(value).strip().removesuffix(".0"))
    except ValueError as error:
        raise UnreadableError(where, f"its {unit} is {value!r}, which is no number") from error
    low, high = LIMITS.get(unit, (-FURTHEST, FURTHEST))
    if not low <= figure <= high:
        raise UnreadableError(where, f"its {unit} is {figure}, which is beyond {low if figure < low else high}")
    return figure
