"""A Sphinx extension: `.. timeline:: case.json` puts a timeline into a page, whatever is built from it.

    extensions = ["timeline.sphinx"]        # conf.py
    timeline_css = "external"               # optional: one style sheet for the site instead of one <style> a timeline (strict CSP)

    .. timeline:: case.json                 # a timeline: JSON, CSV, TimelineJS, TimeML
    .. timeline:: article.txt               # or an article, read while the site is built
       :published: 2024-06-13
       :layout: table
       :limit: 20
       :heading-level: 3
       :css: inline

HTML builders get the fragment, LaTeX its own form, every other builder a definition list of docutils' own.
"""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from timeline.errors import TimelineError, UnreadableError
from timeline.files import write
from timeline.interchange import opened
from timeline.interchange.opening import ENDINGS
from timeline.ordering import Timeline
from timeline.render import rendering
from timeline.render.options import CHOICES

SHEET = "timeline.css"
FORMS = {"html": "fragment", "latex": "tex"}  # the builder's format and ours
DEEPEST = 5  # the heading level below which a fragment has no room for its events'


class timeline(nodes.General, nodes.Element):  # noqa: N801 (docutils calls a visitor by the name of the class)
    """A timeline in a document: its forms as attributes, and for builders without one its events as children."""


def _choice(name: str) -> Any:
    return lambda argument: directives.choice(argument, CHOICES[name])


class TimelineDirective(SphinxDirective):
    """`.. timeline:: file`: the timeline of a file, or of an article."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[Any] = {
        "published": directives.unchanged_required,
        "layout": _choice("layout"),
        "limit": directives.nonnegative_int,
        "heading-level": directives.positive_int,
        "css": _choice("css"),
        "lang": directives.unchanged_required,
        "dir": _choice("dir"),
        "title": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """The node. What is wrong is an error of this directive, with its place in the page."""
        _, file = self.env.relfn2path(self.arguments[0])
        self.env.note_dependency(file)
        try:
            node = self._node(self._timeline(Path(file)))
        except TimelineError as error:
            raise self.error(str(error)) from error
        self.set_source_info(node)
        return [node]

    def _timeline(self, file: Path) -> Timeline:
        if file.suffix.lower() in ENDINGS:
            if "published" in self.options:
                raise UnreadableError(file, "it is a timeline already", remedy="Only an article has a :published: date of its own.")
            return opened(file)
        from timeline.reconstruct import build

        return build(file, published=self.options.get("published", ""))

    def _node(self, told: Timeline) -> timeline:
        wanted = self._wanted()
        forms = {form: str(rendering(told, name, **wanted).content) for form, name in FORMS.items()}
        plain = json.loads(str(rendering(told, "json", limit=wanted["limit"]).content))
        rest = [nodes.paragraph(text=plain["left_out"])] if plain["left_out"] else []
        return timeline("", listed(plain["events"]), *rest, **forms)

    def _wanted(self) -> dict[str, Any]:
        """The options of the rendering. Its name keeps the ids of two equal timelines on one page apart."""
        return {
            "css": self.options.get("css", self.config.timeline_css),
            "heading_level": self.options.get("heading-level") or min(self._depth() + 1, DEEPEST),
            "layout": self.options.get("layout", "list"),
            "limit": self.options.get("limit", 0),
            "lang": self.options.get("lang") or str(self.config.language or "en").partition("_")[0],
            "dir": self.options.get("dir", "ltr"),
            "title": self.options.get("title", ""),
            "file": f"{self.env.docname}#{self.env.new_serialno('timeline')}",
        }

    def _depth(self) -> int:
        """In how many sections this stands."""
        depth, node = 0, self.state.parent
        while node is not None:
            depth, node = depth + isinstance(node, nodes.section), node.parent
        return depth


def listed(events: list[dict[str, Any]]) -> nodes.definition_list:
    """The events for any builder: when, what, and the sentences that say so."""
    items = nodes.definition_list()
    for event in events:
        label = "" if event["factuality"] == "fact" else f" ({event['factuality']})"
        told = [nodes.paragraph(text=event["headline"] + label)]
        told += [nodes.paragraph(text=f"“{sentence['text']}”") for sentence in event["sentences"]]
        items += nodes.definition_list_item("", nodes.term(text=event["date"]), nodes.definition("", *told))
    return items


class Listed(SphinxPostTransform):
    """Each timeline as its list, for builders without a form of its own: this comes after the others."""

    default_priority = 101

    def run(self, **kwargs: Any) -> None:
        """Replace them."""
        for node in list(self.document.findall(timeline)):
            node.replace_self(self.form(node))

    def form(self, node: timeline) -> Any:
        """What stands in its place."""
        return node.children


class Raw(Listed):
    """Each timeline as this builder writes it."""

    default_priority = 100

    def form(self, node: timeline) -> Any:
        """What stands in its place."""
        (format,) = self.formats
        return nodes.raw("", node[format], format=format)


class Html(Raw):
    """For every builder that writes HTML."""

    formats = ("html",)


class Latex(Raw):
    """For LaTeX, and PDF through it."""

    formats = ("latex",)


def _share_sheet(app: Sphinx) -> None:
    """Put the style sheet among the static files."""
    if app.builder.format == "html":
        folder = Path(app.doctreedir) / "timeline-static"
        folder.mkdir(parents=True, exist_ok=True)
        write(folder / SHEET, str(rendering(Timeline.of([], [], [], []), "css").content))
        app.config.html_static_path.append(str(folder))


def _link_sheet(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """Link it from the pages that have a timeline without a style of its own."""
    if doctree is not None and any('class="tl"' in raw.astext() for raw in doctree.findall(nodes.raw)):
        app.add_css_file(SHEET)


def setup(app: Sphinx) -> dict[str, Any]:
    """What Sphinx calls."""
    app.add_config_value("timeline_css", "scoped", "env", frozenset({str}))
    app.add_node(timeline)
    app.add_directive("timeline", TimelineDirective)
    for each in (Html, Latex, Listed):
        app.add_post_transform(each)
    app.connect("builder-inited", _share_sheet)
    app.connect("html-page-context", _link_sheet)
    return {"version": _version(), "parallel_read_safe": True, "parallel_write_safe": True}


def _version() -> str:
    try:
        return version("article-timeline")
    except PackageNotFoundError:
        return ""
