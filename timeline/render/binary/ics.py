"""iCalendar (RFC 5545): a date has to be chosen, so uncertainty stays in words and in EDTF; what follows what is told as in RFC 9253."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from timeline.relations.relation import Kind
from timeline.render.entry import Entry
from timeline.render.view import View
from timeline.when import Grain
from timeline.when.civil import DAY, civil

SUFFIX = ".ics"
DESCRIPTION = "iCalendar, for calendar programs; needs icalendar"
NEEDS = ("fact", "bounds", "common_era")
EXTRA = "icalendar"

_FOLLOWS = {Kind.BEFORE: False, Kind.MEETS: False, Kind.AFTER: True, Kind.MET_BY: True}


def content(view: View, kept: Sequence[Entry], left_out: str) -> bytes:
    """A calendar of all-day or timed events. No clock is looked at: the stamp is the publication of the latest source."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//article-timeline//timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", view.title)
    if left_out:
        calendar.add("comment", left_out)
    stamp, after = _stamp(view), _predecessors(view, {each.id for each in kept})
    for each in kept:
        calendar.add_component(_event(each, stamp, after.get(each.id, [])))
    return bytes(calendar.to_ical())


def _event(each: Entry, stamp: datetime, after: Sequence[str]) -> Any:
    from icalendar import Event

    made = Event()
    for name, value in (
        ("uid", f"{each.id}@timeline"),
        ("dtstamp", stamp),
        ("dtstart", _moment(each, each.when.span.start)),
        ("dtend", _moment(each, each.when.span.end)),
        ("summary", each.headline if each.certain else f"{each.headline} ({each.date})"),
        ("description", _described(each)),
        ("location", each.place),
        ("status", "TENTATIVE" if each.kind == "planned" or not each.certain else "CONFIRMED"),
        ("transp", "TRANSPARENT"),
        ("url", each.quotation.source.link),
        ("x-timeline-edtf", each.edtf),
    ):
        if value:
            made.add(name, value)
    for id in after:  # a component names those it cannot start before the end of
        made.add("related-to", f"{id}@timeline", parameters={"RELTYPE": "FINISHTOSTART"})
    return made


def _moment(each: Entry, at: int) -> date | datetime:
    """A date; a floating date and time where the event is known to a part of a day."""
    then = civil(at)
    if each.when.span.start % DAY == 0 and each.when.span.end % DAY == 0:
        return date(*then[:3])
    return datetime(*then)


def _described(each: Entry) -> str:
    said = [f"{each.date}.", each.order, *(f"“{told.text}” ({told.source.title})" for told in each.quotations)]
    return "\n".join([line for line in said if line] + [step.text for step in each.why])


def _stamp(view: View) -> datetime:
    known = [document.published.start for document in view.timeline.documents if document.dated]
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=Grain.SECOND.floor(max(known, default=0)))


def _predecessors(view: View, ids: set[str]) -> dict[str, list[str]]:
    """For each event, those that the text says were over before it began."""
    found: dict[str, set[str]] = {}
    for first, second in _ordered(view):
        if {first, second} <= ids and first != second:
            found.setdefault(second, set()).add(first)
    return {id: sorted(before) for id, before in sorted(found.items())}


def _ordered(view: View) -> Iterator[tuple[str, str]]:
    for relation in view.timeline.relations:
        turned = _FOLLOWS.get(relation.kind)
        pair = view.lookup.event(relation.first), view.lookup.event(relation.second)
        if turned is not None and not relation.world:
            yield pair[::-1] if turned else pair
