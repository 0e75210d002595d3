"""Questions about order, answered from the solved network: bounds first, then by supposing the contrary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from timeline.errors import DateError, QueryError
from timeline.events.event import Event
from timeline.ordering.entailment import Entailment, named
from timeline.when import EVER, Bounds, Interval
from timeline.when.interval import BEGINNING, END

if TYPE_CHECKING:
    from timeline.ordering.timeline import Timeline

Place: TypeAlias = "Event | Interval | str"  # an event, its id, words that mean one, or a date


def find(events: Iterable[Event], words: str) -> list[Event]:
    """Events with all these words in their headline or triggers; facts first, then those whose trigger it is, then as they stand."""
    wanted = words.lower().split()
    found = [each for each in events if all(word in _text(each) for word in wanted)] if wanted else []
    return sorted(found, key=lambda each: (each.factuality not in ("fact", "planned"), not _triggers(each) & set(wanted), -each.salience))


def _text(each: Event) -> str:
    return f"{each.headline} {' '.join(mention.text for mention in each.mentions)}".lower()


def _triggers(each: Event) -> set[str]:
    return {form.lower() for mention in each.mentions for form in (mention.text, mention.lemma)}


def one(events: Sequence[Event], words: str) -> Event:
    """The one event meant, what happened before what did not. Raises QueryError with the candidates where words mean several."""
    for each in events:
        if each.id == words:
            return each
    found = find(events, words)
    if not found:
        raise QueryError(f"No event has the id or the words {words!r}; `timeline show` lists them.")
    exact = [each for each in found if _triggers(each) & set(words.lower().split())] or found
    exact = [each for each in exact if each.factuality in ("fact", "planned")] or exact
    if len(exact) > 1:
        listed = "; ".join(f"{each.id} ({each.headline})" for each in exact[:5])
        raise QueryError(f"{len(exact)} events have the words {words!r}: {listed}{' …' if len(exact) > 5 else ''}. Name one by its id.")
    return exact[0]


def event(timeline: Timeline, place: Place) -> Event:
    """The event meant by a place. Raises QueryError where it is a date."""
    if isinstance(place, Interval):
        raise QueryError(f"{place} is a date; an event is needed here.")
    return place if isinstance(place, Event) else one(timeline.events, place)


def resolved(timeline: Timeline, place: Place) -> Event | Interval:
    """The event or the date meant. An id goes before a date: one of digits alone could be read as a year."""
    if not isinstance(place, str):
        return place
    if place in timeline.by_id:
        return timeline.by_id[place]
    try:
        return Interval.parse(place)
    except DateError:
        return one(timeline.events, place)


def before(timeline: Timeline, first: Place, second: Place) -> bool | None:
    """Whether the first ends by the second's start."""
    return Pair.of(timeline, first, second).by("e", "S")


def during(timeline: Timeline, first: Place, second: Place) -> bool | None:
    """Whether the first starts no earlier and ends no later than the second."""
    two = Pair.of(timeline, first, second)
    answers = (two.by("S", "s"), two.by("e", "E"))
    return False if False in answers else None if None in answers else True


def overlaps(timeline: Timeline, first: Place, second: Place) -> bool | None:
    """Whether neither is over when the other starts."""
    two = Pair.of(timeline, first, second)
    if two.by("e", "S") or two.by("E", "s"):
        return False
    return True if two.by("e", "S") is False and two.by("E", "s") is False else None


def relation(timeline: Timeline, first: Place, second: Place) -> str:
    """Allen's name of what is decided."""
    return named(Pair.of(timeline, first, second).by)


def starts_by(timeline: Timeline, first: Event, second: Event) -> bool:
    """Whether the first certainly starts no later than the second."""
    return bool(Pair.of(timeline, first, second).by("s", "S"))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two places side by side: "s" and "e" are the first's ends, "S" and "E" the second's."""

    places: tuple[Event | Interval, Event | Interval]
    known: Entailment | None
    points: Mapping[str, int]

    @classmethod
    def of(cls, timeline: Timeline, first: Place, second: Place) -> Pair:
        """Two events with what the network forces between them, or a date and whatever else."""
        one, other = resolved(timeline, first), resolved(timeline, second)
        if isinstance(one, Interval) or isinstance(other, Interval):
            return cls((one, other), None, {})
        known = timeline.system.entailment(one.id, other.id)
        a, b = known.solved.network.nodes[one.id], known.solved.network.nodes[other.id]
        return cls((one, other), known, {"s": 2 * a, "e": 2 * a + 1, "S": 2 * b, "E": 2 * b + 1})

    def by(self, one: str, other: str) -> bool | None:
        """Whether one end comes no later than another: True, False, or None where it is not known.

        What the network leaves open the bounds may tell: no one world need know both of what two speakers date.
        """
        if self.known is not None:
            a, b = self.points[one], self.points[other]
            if self.known.follows(a, b):
                return True
            if self.known.follows(b, a, strictly=True):
                return False
        (low, high), (least, most) = self._range(one), self._range(other)
        if high <= least:
            return True
        # Where a start or an end is a range, its latest start and earliest end are not reached.
        apart = most < low or (most == low and ((other in "sS" and least < most) or (one in "eE" and low < high)))
        return False if apart else None

    def _range(self, end: str) -> tuple[int, int]:
        bounds = when(self.places[end.isupper()])
        return (bounds.earliest_start, bounds.latest_start) if end in "sS" else (bounds.earliest_end, bounds.latest_end)


def when(place: Event | Interval) -> Bounds:
    """The bounds of a place; a date lasts from its start to its end."""
    return place.when if isinstance(place, Event) else Bounds.lasting(place)


def gap(timeline: Timeline, first: Place, second: Place) -> tuple[int, int]:
    """(least, most) seconds; the far ends of time where nothing is known."""
    one, other = when(resolved(timeline, first)), when(resolved(timeline, second))
    least = other.earliest_start - one.latest_end if other.earliest_start > BEGINNING and one.latest_end < END else BEGINNING
    most = other.latest_start - one.earliest_end if other.latest_start < END and one.earliest_end > BEGINNING else END
    if least < 0 and before(timeline, first, second):
        least = 0
    return least, max(least, most)


def between(timeline: Timeline, start: Place, end: Place) -> list[Event]:
    """Events that may have been between two dates, both inclusive; or that certainly were between two events."""
    a, b = resolved(timeline, start), resolved(timeline, end)
    if isinstance(a, Interval) and isinstance(b, Interval):
        window = Interval(a.start, max(a.start, b.end))
        return [each for each in timeline if not each.when.unknown and each.when.span.overlaps(window)]
    return [each for each in timeline if before(timeline, a, each) and before(timeline, each, b)]


def at(events: Sequence[Event], index: int) -> Event:
    """One event of a list. Raises QueryError where the list is empty."""
    if not events:
        raise QueryError("Nothing happened in this timeline.")
    return events[index]


def neighbours(timeline: Timeline, place: Place) -> tuple[Event | None, Event | None]:
    """What stands before and after, among what happened and the event itself."""
    middle = event(timeline, place)
    listed = [each for each in timeline.events if each.factuality in ("fact", "planned") or each.id == middle.id]
    at_ = next(index for index, each in enumerate(listed) if each.id == middle.id)
    return (listed[at_ - 1] if at_ else None, listed[at_ + 1] if at_ + 1 < len(listed) else None)


def span(events: Iterable[Event]) -> Interval:
    """From the first known date to the last; EVER where there is none."""
    known = [each.when for each in events]
    starts = [bounds.earliest_start for bounds in known if bounds.earliest_start > BEGINNING]
    ends = [bounds.latest_end for bounds in known if bounds.latest_end < END]
    return Interval(min(starts + ends), max(starts + ends)) if starts or ends else EVER
