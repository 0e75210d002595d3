"""A timeline to put into somebody else's document: light DOM, one prefixed style, no script, no blank line, no indentation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.render.options import Options
from timeline.render.rendering import written

if TYPE_CHECKING:
    from timeline.ordering import Timeline


def rendered(timeline: Timeline, *, fragment: bool = False, templates: Path | None = None, **options: Any) -> str:
    """The page, or with `fragment` a piece of HTML for a report: what `Timeline.html` returns.

    Options: `layout` "list" or "table", `css` "scoped", "inline", "external" or "none", `heading_level`, `lang`, `dir`, `nonce`, `limit`,
    `theme`, `title`. Raises FormatError for any other value.
    """
    done = written(timeline, "fragment" if fragment else "html", templates, Options(**{"pages": "one", **options}))
    assert isinstance(done.content, str)
    return done.content
