"""Web pages: the article without the page around it, and the date of its first publication with how it was found.

Text by trafilatura (Barbaresi 2021); the date from what the publisher states (JSON-LD, meta, time elements), which keeps the time zone,
and only then from htmldate's heuristics, asked for the original date, not that of the last change.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from htmldate import find_date
from lxml.etree import ParserError
from lxml.html import HtmlElement, fromstring

from timeline.errors import DateError, UnreadableError
from timeline.readers.published import mailed, published
from timeline.readers.source import Source
from timeline.text import Document
from timeline.when import EVER, Interval

_META = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[translate(@name,'DCP','dcp')='dc.date.issued' or @name='pubdate' or @name='publishdate' or @name='parsely-pub-date']/@content",
    "//meta[@name='date' or @name='sailthru.date' or @name='publication_date']/@content",
)
_TIMES = ("//time[@itemprop='datePublished']/@datetime", "//time[@pubdate]/@datetime", "//article//time/@datetime")
_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)/")


def documents(source: Source) -> Iterator[Document]:
    """One document. Raises UnreadableError where the page has no article text."""
    page = _tree(source)
    letters = source.text if source.encoding else source.data
    found = trafilatura.bare_extraction(letters, include_comments=False, include_tables=True, with_metadata=True)
    fields = found if isinstance(found, dict) else found.as_dict() if found else {}
    text = (fields.get("text") or "").strip()
    if not text:
        raise UnreadableError(source.path, "the page holds no article text")
    address = _first(page, ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"))
    when, zone, how = publication(page, address)
    yield Document(
        text,
        title=_first(page, ("//meta[@property='og:title']/@content", "//h1//text()", "//title//text()")),
        published=when,
        published_how=how,
        zone=zone,
        source=address or str(source.path),
        language=_first(page, ("/html/@lang",)) or "en",
        name=source.path.stem,
    )


def publication(page: HtmlElement, address: str = "") -> tuple[Interval, str, str]:
    """When a page was first published, its time zone, and how that was found; (EVER, "", "") where it was not."""
    for how, texts in _stated(page, address):
        for text in texts:
            try:
                return *published(mailed(text.strip())), how
            except DateError:
                continue
    return EVER, "", ""


def _stated(page: HtmlElement, address: str) -> Iterator[tuple[str, list[str]]]:
    """The places where a date may stand, most trusted first, with what stands there."""
    yield "JSON-LD", [stamp for block in page.xpath("//script[@type='application/ld+json']/text()") for stamp in _linked(block)]
    for how, paths in (("meta", _META), ("time element", _TIMES)):
        yield how, [str(value) for path in paths for value in page.xpath(path)]
    yield "URL", ["-".join(match.groups()) for match in _ADDRESS_DATE.finditer(address)]
    yield "guessed from the page", [find_date(page, original_date=True, extensive_search=True) or ""]


def _linked(block: str) -> list[str]:
    """The datePublished of a JSON-LD block, at any depth; nothing where it is malformed, as it often is."""
    try:
        waiting: list[Any] = [json.loads(block)]
    except ValueError:
        return []
    stamps = []
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, dict):
            stamps += [value["datePublished"]] if isinstance(value.get("datePublished"), str) else []
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return stamps


def _tree(source: Source) -> HtmlElement:
    if b"\0" in source.data[:65536] and not source.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError(source.path, "it is a binary file, not a web page")
    try:
        return fromstring(source.data)
    except (ParserError, ValueError) as error:
        raise UnreadableError(source.path, "it is not a web page") from error


def _first(page: HtmlElement, paths: tuple[str, ...]) -> str:
    """What the first of these paths holds, "" where none does."""
    return next((" ".join(str(value).split()) for path in paths for value in page.xpath(path) if str(value).strip()), "")
