"""Which events a person would put on the timeline: a handful of each article, the rest one step away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.events import SHOWN, SLIGHT
from timeline.events.event import Event

LEAST, MOST = 5, 15  # entries of one article
TOLD = 0.001  # what is above the most for what could not be printed


def highlights(events: Iterable[Event]) -> tuple[Event, ...]:
    """Of each document the salient events, at most 15, at least 5 where there are so many that can be told; in the order given."""
    told: dict[str, list[Event]] = defaultdict(list)
    listed = list(events)
    for event in listed:
        told[event.main.span.document].append(event)
    chosen = {event.id for group in told.values() for event in _best(group)}
    return tuple(event for event in listed if event.id in chosen)


def _best(events: Sequence[Event]) -> list[Event]:
    ranked = sorted(events, key=lambda event: (-event.salience, event.main.span.start))
    salient, told = (sum(event.salience >= least for event in ranked) for least in (SHOWN, SLIGHT + TOLD))
    return ranked[: min(MOST, max(min(LEAST, told), salient))]
