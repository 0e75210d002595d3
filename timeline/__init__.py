"""Reads news articles and reports and reconstructs what happened when.

    >>> import timeline
    >>> tl = timeline.build(text="The mayor resigned on Monday.", published="2025-06-24")
    >>> [str(event.when) for event in tl]
    ['2025-06-23']

Names are imported when they are first used, so that `timeline --help` and the time expressions alone stay quick. Those that are the
name of a room or a file too are imported from there: `from timeline.expressions import expressions`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.errors import (
        DateError,
        FormatError,
        LanguageError,
        ModelError,
        QueryError,
        RuleError,
        StoreError,
        TimelineError,
        UnreadableError,
        WeightsError,
    )
    from timeline.events.event import Event, Mention, Participant
    from timeline.expressions import Settings
    from timeline.expressions.expression import Anchor, Expression
    from timeline.interchange import opened
    from timeline.ordering import Timeline, merged
    from timeline.readers import documents, read
    from timeline.reconstruct import build
    from timeline.relations.relation import Amount, Kind, Relation
    from timeline.store import Store
    from timeline.text import Document, Span
    from timeline.timeml import TimeML, read_timeml
    from timeline.when import Bounds, Grain, Interval

__version__ = "0.1.0"

_HOMES = {
    "timeline.errors": (
        "DateError FormatError LanguageError ModelError QueryError RuleError StoreError TimelineError UnreadableError WeightsError"
    ),
    "timeline.events.event": "Event Mention Participant",
    "timeline.expressions": "Settings",
    "timeline.expressions.expression": "Anchor Expression",
    "timeline.interchange": "opened",
    "timeline.ordering": "Timeline merged",
    "timeline.readers": "documents read",
    "timeline.reconstruct": "build",
    "timeline.relations.relation": "Amount Kind Relation",
    "timeline.store": "Store",
    "timeline.text": "Document Span",
    "timeline.timeml": "TimeML read_timeml",
    "timeline.when": "Bounds Grain Interval",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = [
    "Amount",
    "Anchor",
    "Bounds",
    "DateError",
    "Document",
    "Event",
    "Expression",
    "FormatError",
    "Grain",
    "Interval",
    "Kind",
    "LanguageError",
    "Mention",
    "ModelError",
    "Participant",
    "QueryError",
    "Relation",
    "RuleError",
    "Settings",
    "Span",
    "Store",
    "StoreError",
    "TimeML",
    "Timeline",
    "TimelineError",
    "UnreadableError",
    "WeightsError",
    "build",
    "documents",
    "merged",
    "opened",
    "read",
    "read_timeml",
]


def __getattr__(name: str) -> Any:
    """The public name, imported from its room now (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
