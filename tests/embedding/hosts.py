"""The timelines that every host is given, and how a page is looked at: what its reader sees, what is missing, which ids stand twice."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from contextlib import chdir
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from timeline import Timeline
from timeline.interchange.rows import stated
from timeline.relations import Relation
from timeline.render import rendering

sys.path.insert(0, str(Path(__file__).parents[1] / "render"))
from story import HOSTILE, Story, many, story


def _timeline(told: Story) -> Timeline:
    """The story with its dates stated, so that the network finds the bounds that were written by hand."""
    said = [(event, each) for event in told.events for each in stated(event.when)]
    dating = [
        Relation(event.id, f"date:{each.interval}", each.kind, (event.main.span,), words="because it says so") for event, each in said
    ]
    return Timeline.of(told.documents, told.events, told.expressions, (*told.relations, *dating))


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


EMBEDDING = Path(__file__).parents[2] / "docs" / "embedding.md"


def recipes(heading: str, language: str = "python") -> list[str]:
    """The blocks of code under a heading of docs/embedding.md."""
    section = EMBEDDING.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = re.findall(rf"^```{re.escape(language)}\n(.*?)^```", section, flags=re.M | re.S)
    assert found, f"docs/embedding.md has no {language} under {heading}"
    return found


def cooked(heading: str, folder: Path, number: int = 0) -> dict[str, Any]:
    """What a recipe leaves behind, run in a folder with case.json in it."""
    (folder / "case.json").write_text(str(rendering(TL, "json").content), encoding="utf-8")
    made: dict[str, Any] = {}
    with chdir(folder):
        exec(recipes(heading)[number], made)  # the recipe is ours
    return made
