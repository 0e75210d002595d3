"""Which reader a file needs: by its ending, else by how it begins."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from timeline.errors import FormatError, UnreadableError
from timeline.ordering import Timeline
from timeline.readers import opened as source_at
from timeline.readers.source import Source

# The reader of each ending, as module and function of this room.
ENDINGS = {
    ".json": "opening.objects",
    ".jsonl": "own.lines",
    ".ndjson": "own.lines",
    ".csv": "tables.table",
    ".tsv": "tables.table",
    ".tml": "annotated.annotated",
    ".timeml": "annotated.annotated",
    ".xml": "annotated.annotated",
}
# How a file of another ending may begin.
BEGINNINGS = {"{": ".json", "<?xml": ".xml", "<TimeML": ".xml"}


def opened(path: str | Path, *, encoding: str = "") -> Timeline:
    """The timeline that a file holds: our JSON or JSON lines, CSV, TimelineJS's JSON, TimeML.

    Raises UnreadableError with the line or row at fault, and FormatError where the file is none of these.
    """
    source = source_at(Path(path), encoding)
    module, _, name = _reader(source).partition(".")
    read: Callable[[Source], Timeline] = getattr(import_module(f"timeline.interchange.{module}"), name)
    return read(source)


def _reader(source: Source) -> str:
    ending = source.path.suffix.lower()
    if ending not in ENDINGS:
        start = source.text.lstrip()
        ending = next((other for lead, other in BEGINNINGS.items() if start.startswith(lead)), "")
    if not ending:
        raise FormatError(
            f"Cannot read a timeline from {source.path}: its ending is none of {', '.join(ENDINGS)}; "
            "an article becomes a timeline with `timeline build`."
        )
    return ENDINGS[ending]


def objects(source: Source) -> Timeline:
    """The timeline of a JSON file: ours, or TimelineJS's."""
    from timeline.interchange import own, timelinejs

    data: Any = own.loaded(source.text, source.path)
    if isinstance(data, dict) and "documents" in data:
        return own.whole(source, data)
    if isinstance(data, dict) and isinstance(data.get("events"), list):
        return timelinejs.slides(source, data)
    raise UnreadableError(source.path, "it is not the JSON of a timeline", remedy="Ours has “documents”, TimelineJS's has “events”.")
