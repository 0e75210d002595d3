"""TimeML, for other tools of temporal annotation: one document with its expressions, events and relations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.errors import FormatError
from timeline.render.entry import Entry
from timeline.render.view import View
from timeline.timeml import timeml

SUFFIX = ".tml"
DESCRIPTION = "TimeML, of one document"
NEEDS = ()
EXTRA = ""


def content(view: View, kept: Sequence[Entry], left_out: str) -> str:
    """The XML. Raises FormatError where the timeline is of several documents, which TimeML has no place for."""
    documents = view.timeline.documents
    if len(documents) != 1:
        raise FormatError(f"TimeML holds one document, and this timeline is of {len(documents)}: write one file for each.")
    mentions = sorted((mention for each in kept for mention in each.event.naming), key=lambda mention: mention.span)
    return timeml(documents[0], view.timeline.expressions, mentions, [*view.timeline.relations, *_same(kept)])


def _same(kept: Sequence[Entry]) -> Iterator[tuple[str, str, str]]:
    """The links between mentions of one event, so that whoever reads them can join them again."""
    for each in kept:
        first, *others = each.event.naming
        yield from ((first.eid, other.eid, "IDENTITY") for other in others)
