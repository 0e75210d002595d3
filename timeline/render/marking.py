"""A sentence cut into pieces, each with what it is marked as: the word that names the event, those that name the time or the order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import bidirectional
from urllib.parse import quote

from timeline.text import Document, Span

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters and their mark: "" (none), "event", "time", "order"."""

    text: str
    mark: str = ""


def pieces(document: Document, sentence: Span, marks: Iterable[tuple[Span, str]]) -> tuple[Piece, ...]:
    """The characters of a sentence in order, line breaks folded; where two marks overlap the first given wins.

    >>> document = Document("The council met\\non Monday.")
    >>> here = Span(document.id, 0, 26)
    >>> [(piece.text, piece.mark) for piece in pieces(document, here, [(Span(document.id, 12, 15), "event")])]
    [('The council ', ''), ('met', 'event'), (' on Monday.', '')]
    """
    found, at = [], sentence.start
    for span, mark in _apart(sentence, marks):
        found += [(at, span.start, ""), (span.start, span.end, mark)]
        at = span.end
    found.append((at, sentence.end, ""))
    return tuple(Piece(_SPACE.sub(" ", document.text[a:b]), mark) for a, b, mark in found if a < b)


def _apart(sentence: Span, marks: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    kept: list[tuple[Span, str]] = []
    for span, mark in marks:
        if sentence.holds(span) and not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, mark))
    return sorted(kept)


def live(document: Document, sentence: Span) -> str:
    """A link to the sentence in the published article, by its words (URL text fragments); "" where the source is no web address.

    >>> document = Document("The council met on Monday.", source="https://news.example/council")
    >>> live(document, Span(document.id, 0, 26))
    'https://news.example/council#:~:text=The%20council%20met%20on%20Monday.'
    """
    if not web(document.source):
        return ""
    words = document.quote(sentence).split(" ")
    parts = [" ".join(words)] if len(words) <= 10 else [" ".join(words[:5]), " ".join(words[-4:])]
    return f"{document.source.partition('#')[0]}#:~:text=" + ",".join(_encoded(part) for part in parts)


def web(source: str) -> bool:
    """Whether a source is an address that a page may link to: http or https, nothing that a browser would run."""
    return re.match(r"https?://[^\s\"'<>]+\Z", source) is not None


def _encoded(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")


def turned(text: str) -> bool:
    """Whether any of a text is written from right to left.

    >>> turned("He sailed to حيفا."), turned("He sailed to Vessa.")
    (True, False)
    """
    return not text.isascii() and any(bidirectional(character) in ("R", "AL", "AN") for character in text)


def whole(parts: Iterable[Piece]) -> str:
    """The text of pieces put together again."""
    return "".join(_texts(parts)).strip()


def _texts(parts: Iterable[Piece]) -> Iterator[str]:
    for part in parts:
        yield part.text
