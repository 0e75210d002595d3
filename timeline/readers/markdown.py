"""Markdown: prose without its marks, with the title and the date that its front matter gives."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.errors import DateError, UnreadableError
from timeline.readers.published import published
from timeline.readers.source import Source
from timeline.text import Document
from timeline.when import EVER, Interval

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.S)
_FIELD = re.compile(r"^(title|date|published|published_at|lang|language):\s*(.+?)\s*$", re.M)
_DATES = ("published", "published_at", "date")


def documents(source: Source) -> Iterator[Document]:
    """One document: paragraphs parted by blank lines, links and emphasis as their words, code left out."""
    text = source.text
    front = _FRONT.match(text)
    fields = {name: value.strip("\"'") for name, value in _FIELD.findall(front[1])} if front else {}
    tokens = MarkdownIt().parse(text[front.end() :] if front else text)
    body = "\n\n".join(_paragraphs(tokens))
    if not body.strip():
        raise UnreadableError(source.path, "it holds no prose")
    when, zone = _date(fields)
    yield Document(
        body,
        title=fields.get("title") or _title(tokens),
        published=when,
        published_how="front matter" if when != EVER else "",
        zone=zone,
        source=str(source.path),
        language=fields.get("lang") or fields.get("language") or "en",
        name=source.path.stem,
    )


def _date(fields: dict[str, str]) -> tuple[Interval, str]:
    """The first date of the front matter that can be read; what cannot is as if it were not there."""
    for name in _DATES:
        try:
            return published(fields.get(name, ""))
        except DateError:
            continue
    return EVER, ""


def _paragraphs(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline" and (words := _words(token)):
            yield words


def _words(token: Token) -> str:
    pieces = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(pieces.get(child.type, child.content) for child in token.children or () if child.type != "html_inline").strip()


def _title(tokens: list[Token]) -> str:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h1":
            return _words(inline)
    return ""
