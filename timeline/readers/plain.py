"""Plain text: the whole file is the text."""

from collections.abc import Iterator

from timeline.readers.source import Source
from timeline.text import Document


def documents(source: Source) -> Iterator[Document]:
    """One document; its publication date is for the caller to say."""
    yield Document(source.text, source=str(source.path), name=source.path.stem)
