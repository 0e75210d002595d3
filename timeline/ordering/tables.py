"""A timeline as other libraries hold it: a networkx graph of what comes before what, a pandas frame of one row an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.errors import FormatError

if TYPE_CHECKING:
    from timeline.events.event import Event
    from timeline.ordering.timeline import Timeline


def graph(timeline: Timeline) -> Any:
    """A networkx.DiGraph: nodes are event ids with `headline`, `when`, `factuality`, edges mean "certainly over before", reduced.

    Raises FormatError where networkx is not installed.
    """
    try:
        import networkx
    except ImportError as error:
        raise FormatError("A graph needs networkx: pip install networkx.") from error
    whole = networkx.DiGraph()
    events = list(timeline)
    for event in events:
        whole.add_node(event.id, headline=event.headline, when=str(event.when), factuality=event.factuality)
    for i, first in enumerate(events):
        whole.add_edges_from((first.id, second.id) for second in events[i + 1 :] if timeline.before(first, second))
    reduced = networkx.transitive_reduction(whole)
    reduced.add_nodes_from(whole.nodes(data=True))
    return reduced


def frame(timeline: Timeline) -> Any:
    """A pandas.DataFrame of everything, in order. Raises FormatError where pandas is not installed."""
    try:
        import pandas
    except ImportError as error:
        raise FormatError("A data frame needs pandas: pip install pandas.") from error
    return pandas.DataFrame([row(timeline, event) for event in timeline.events])


def row(timeline: Timeline, event: Event) -> dict[str, Any]:
    """An event as plain values; open sides are None."""
    start, end = event.when.span.iso()
    return {
        "id": event.id,
        "headline": event.headline,
        "earliest": start,
        "latest": end,
        "when": str(event.when),
        "factuality": event.factuality,
        "speaker": event.speaker,
        "participants": [participant.name for participant in event.participants],
        "place": event.place,
        "source": timeline.document(event.main.span).source,
        "sentence": timeline.quote(event.main.sentence),
        "mentions": len(event.mentions),
    }
