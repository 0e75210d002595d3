"""Files into documents: which part is the text, when it was published, and how that is known.

Knows file formats and the places where publishers write dates; knows nothing of what the text says. `FORMATS` says which file reads
which ending; a reader is a file with `documents(source)`.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from timeline.errors import UnreadableError
from timeline.readers.published import published as published_date
from timeline.readers.source import Source, opened
from timeline.text import Document

# The file of this folder that reads an ending; anything else is read as plain text. Imported when needed: trafilatura takes its time.
FORMATS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "lines",
    ".ndjson": "lines",
}

LONGEST = 4_000_000  # characters of one document: four novels; what is longer is a dump, and would take minutes and gigabytes to parse

__all__ = ["FORMATS", "documents", "given", "opened", "published_date", "read"]


def documents(path: Path | str, *, encoding: str = "") -> Iterator[Document]:
    """The documents of a file, in order. Raises UnreadableError with one sentence where there is nothing to read."""
    source = opened(Path(path), encoding)
    module = import_module(f"timeline.readers.{FORMATS.get(source.path.suffix.lower(), 'plain')}")
    reader: Callable[[Source], Iterator[Document]] = module.documents
    for document in reader(source):
        if len(document.text) > LONGEST:
            why = f"it holds a document of {len(document.text):,} characters; one may have {LONGEST:,}"
            raise UnreadableError(path, why, remedy="Split it into parts.")
        yield document


def read(path: Path | str, *, published: str = "", language: str = "", encoding: str = "") -> Document:
    """The one document of a file; what is given here is believed before what the file says.

    Raises UnreadableError, also where a file holds several documents, and DateError.
    """
    found = list(documents(path, encoding=encoding))
    if len(found) != 1:
        raise UnreadableError(path, f"it holds {len(found)} documents", remedy="Put them into a store with `timeline add`.")
    return given(found[0], published=published, language=language)


def given(document: Document, *, published: str = "", language: str = "") -> Document:
    """The document with a publication date and a language that the caller states. Raises DateError."""
    if published:
        when, zone = published_date(published)
        document = replace(document, published=when, zone=zone, published_how="given")
    return replace(document, language=language) if language else document
