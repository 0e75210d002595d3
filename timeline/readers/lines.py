"""JSON lines: one document a line with `text` and, where known, `id`, `published` (or `dct`), `title`, `source`, `language`."""

import json
from collections.abc import Iterator
from typing import Any

from timeline.errors import DateError, UnreadableError
from timeline.readers.published import published
from timeline.readers.source import Source
from timeline.text import Document
from timeline.when import EVER


def documents(source: Source) -> Iterator[Document]:
    """One document a line. Raises UnreadableError that names the first line at fault, before any of it is used."""
    found = [
        document(record(line, f"{source.path}, line {number}"), f"{source.path}, line {number}")
        for number, line in enumerate(source.text.split("\n"), 1)
        if line.strip()
    ]
    yield from found


def record(line: str, where: str) -> dict[str, Any]:
    """The object on a line. Raises UnreadableError where it is not JSON, not an object, or has no text."""
    try:
        value = json.loads(line)
    except ValueError as error:
        raise UnreadableError(where, f"it is not JSON ({error})") from error
    if not isinstance(value, dict):
        raise UnreadableError(where, "it is not a JSON object")
    if not isinstance(value.get("text"), str) or not value["text"].strip():
        raise UnreadableError(where, 'it has no "text"')
    return value


def document(fields: dict[str, Any], where: str) -> Document:
    """The document that an object describes. Raises UnreadableError where its date cannot be read."""
    stamp = fields.get("published") or fields.get("dct")
    try:
        when, zone = published(str(stamp)) if stamp else (EVER, "")
    except DateError as error:
        raise UnreadableError(where, f"{stamp!r} is not a date") from error
    return Document(
        fields["text"],
        title=str(fields.get("title") or ""),
        published=when,
        published_how="given" if stamp else "",
        zone=zone,
        source=str(fields.get("source") or fields.get("url") or ""),
        language=str(fields.get("language") or "en"),
        name=str(fields.get("id") or ""),
    )
