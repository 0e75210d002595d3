"""The timelines that every host is given, and how a page is looked at: what its reader sees, what is missing, which ids stand twice."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from timeline import Timeline

sys.path.insert(0, str(Path(__file__).parents[1] / "render"))
from story import HOSTILE, Story, many, story


def _timeline(told: Story) -> Timeline:
    return Timeline.of(told.documents, told.events, told.expressions, told.relations)


TL = _timeline(story())  # all kinds of dates, every factuality, hostile and right-to-left text
OTHER = _timeline(many(5))

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Page(HTMLParser):
    """What a reader of a page sees: its text, its ids, and whether anything in it would run."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids, self.runs, self.tags = list[str](), list[str](), list[str]()
        self.pieces, self._hidden = list[str](), 0
        self.feed(html)
        self.text = " ".join("".join(self.pieces).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._hidden += tag in ("script", "style")
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.runs += [name for name, value in attrs if name.startswith("on") or (value or "").strip().startswith("javascript:")]
        if tag not in VOID and tag in ("p", "li", "td", "div", "summary"):
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)


def headlines(tl: Timeline) -> list[str]:
    """A part of each event's headline that every host shows as it is."""
    return [event.headline.split(HOSTILE, maxsplit=1)[0].strip() for event in tl.events]


def missing(text: str, tl: Timeline) -> list[str]:
    """The events that a text does not show."""
    folded = re.sub(r"\s+", "", text)
    return [headline for headline in headlines(tl) if re.sub(r"\s+", "", headline) not in folded]


def repeated(ids: Iterable[str]) -> list[str]:
    """Ids that stand twice on a page."""
    seen = list(ids)
    return sorted({each for each in seen if seen.count(each) > 1})
