"""A document as it was read, and places in it: the evidence of every claim."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import sha256

from timeline.text.layout import prose
from timeline.when import EVER, Interval

REGION = 2  # letters of a country's code (ISO 3166)


class _Kept:
    """Room for what is worked out once and is no field of the value."""

    __slots__ = ("_id", "_prose")
    _id: str
    _prose: Document


@dataclass(frozen=True, slots=True)
class Document(_Kept):
    """A text with what is known of its publication.

    `published` is the day (or the minute) of publication in the publisher's local time, EVER where unknown; `published_how` says where
    the date was found ("given", "JSON-LD", "meta", "time element", "URL", "dateline", "feed", "text"), and so how far to trust it.
    `language` is ISO 639-1, or a BCP 47 tag whose country becomes the `region` ("en-GB": 3/4/2025 is 3 April there), "" where unknown.
    Offsets everywhere count characters of `text`, exactly as read; end exclusive.
    """

    text: str
    title: str = ""
    published: Interval = EVER
    published_how: str = ""
    zone: str = ""
    source: str = ""
    language: str = "en"
    name: str = field(default="", compare=False)
    region: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """Part a tag into language and country.

        >>> Document("", language="en-GB").language, Document("", language="en-GB").region, Document("", language="zh-Hant-TW").region
        ('en', 'GB', 'TW')
        """
        language, *others = self.language.replace("_", "-").split("-")
        if others:
            object.__setattr__(self, "language", language.lower())
            object.__setattr__(self, "region", next((part.upper() for part in others if len(part) == REGION), ""))

    @property
    def id(self) -> str:
        """Content-derived: the same text, title, date and source are the same document."""
        if not hasattr(self, "_id"):  # hashed once: every span asks for it, and a long text has many
            parts = (self.text, self.title, str(self.published), self.source, self.language)
            object.__setattr__(self, "_id", sha256("\x1f".join(parts).encode()).hexdigest()[:16])
        return self._id

    @property
    def prose(self) -> Document:
        """The same document under the same id as it is read: wrapped lines, emphasis and odd spaces are plain spaces, offsets hold.

        >>> Document("It shut on **Monday**.").prose.text
        'It shut on   Monday  .'
        """
        if not hasattr(self, "_prose"):
            text = prose(self.text)
            flowing = self if text == self.text else replace(self, text=text)
            if flowing is not self:
                object.__setattr__(flowing, "_id", self.id)
                object.__setattr__(flowing, "_prose", flowing)
            object.__setattr__(self, "_prose", flowing)
        return self._prose

    @property
    def dated(self) -> bool:
        """Whether the publication date is known, so that relative expressions can be anchored."""
        return self.published != EVER

    def quote(self, span: Span) -> str:
        """The characters of a span, line breaks folded into spaces."""
        return " ".join(self.text[span.start : span.end].split())


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters start..end (exclusive) of the document with this id."""

    document: str
    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.document == other.document and self.start < other.end and other.start < self.end
