"""The Sphinx directive in real builds: every event in every builder, options obeyed, faults reported at their line."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest
from hosts import OTHER, TL, Page, missing, repeated

from timeline.render import rendering

pytest.importorskip("sphinx", reason="sphinx is not installed (pip install article-timeline[sphinx])")

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

ARTICLE = "The mayor resigned on Monday.\n\nThe council will meet on 1 July 2025.\n"


class Site:
    """A folder with a conf.py, a page and a timeline."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "case.json").write_text(str(rendering(TL, "json").content), encoding="utf-8")
        (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")

    def build(self, page: str, builder: str = "html", **config: str) -> str:
        """The page that a builder makes of this one."""
        (self.folder / "index.rst").write_text(f"Report\n======\n\n{page}\n", encoding="utf-8")
        self.warnings = io.StringIO()
        out = self.folder / builder
        self.run(builder, force=True, version="1", **config)
        self.out = out
        endings = {"latex": ".tex", "text": ".txt", "man": ".1", "texinfo": ".texi", "xml": ".xml"}
        found = [path for path in sorted(out.rglob(f"*{endings.get(builder, 'index.html')}")) if path.name != "footnotehyper-sphinx.sty"]
        return "\n".join(path.read_text(encoding="utf-8") for path in found)

    def run(self, builder: str = "html", *, force: bool = False, **config: str) -> None:
        """Let Sphinx build what is there."""
        settings = {"extensions": ["timeline.sphinx"], "project": "Report", **config}
        places = (self.folder, None, self.folder / builder, self.folder / "trees")
        with patch_docutils(), docutils_namespace():
            app = Sphinx(*places, builder, settings, status=None, warning=self.warnings, freshenv=force)
            app.build(force_all=force)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml", "latex", "text", "man", "texinfo", "xml"])
def test_every_builder_shows_every_event(site: Site, builder: str) -> None:
    page = site.build(".. timeline:: case.json\n", builder)
    assert missing(Page(page).text if "html" in builder else re.sub(r"[\\{}]", "", page), TL) == []
    assert site.warnings.getvalue() == ""


def test_an_article_is_read_while_the_site_is_built(site: Site) -> None:
    page = Page(site.build(".. timeline:: article.txt\n   :published: 2025-06-24\n")).text
    assert "Monday 23 June 2025" in page
    assert "Tuesday 1 July 2025" in page


def test_two_timelines_on_a_page_are_apart_even_where_they_are_equal(site: Site) -> None:
    html = site.build(".. timeline:: case.json\n\n.. timeline:: case.json\n\n.. timeline:: case.json\n   :layout: table\n")
    page = Page(html)
    assert repeated(each for each in page.ids if each.startswith("tl-")) == []
    assert page.text.count(TL.events[0].headline) >= 3


def test_building_twice_gives_the_same_page(site: Site) -> None:
    page = ".. timeline:: case.json\n"
    first = site.build(page)
    assert site.build(page) == first


def test_options_are_obeyed(site: Site) -> None:
    options = "   :layout: table\n   :limit: 2\n   :heading-level: 4\n   :css: inline\n   :title: Vessa, told in two\n"
    html = site.build(f".. timeline:: case.json\n{options}")
    assert "<h4>Vessa, told in two</h4>" in html
    assert html.count("<tr id=") == 2
    assert "13 of 15 events are not in this" in Page(html).text
    assert re.search(r'<td style="[^"]+"', html)


def test_the_heading_follows_the_section(site: Site) -> None:
    html = site.build("Part\n----\n\nChapter\n~~~~~~~\n\n.. timeline:: case.json\n   :title: Deep\n")
    assert "<h4>Deep</h4>" in html


def test_external_style_is_one_sheet_for_the_site(site: Site) -> None:
    html = site.build(".. timeline:: case.json\n\n.. timeline:: case.json\n", timeline_css="external")
    assert "<style" not in html
    assert ' style="' not in html.partition('<section class="tl"')[2].partition("</section>")[0]
    assert html.count("timeline.css") == 1
    assert ".tl" in (site.out / "_static" / "timeline.css").read_text(encoding="utf-8")


def test_pages_without_a_timeline_link_no_sheet(site: Site) -> None:
    assert "timeline.css" not in site.build("Nothing here.\n")


def test_nothing_in_the_text_runs(site: Site) -> None:
    page = Page(site.build(".. timeline:: case.json\n", html_theme="basic"))
    assert page.runs == []


def test_a_changed_file_is_read_again(site: Site) -> None:
    site.build(".. timeline:: case.json\n")
    file = site.folder / "case.json"
    file.write_text(str(rendering(OTHER, "json").content), encoding="utf-8")
    os.utime(file, (4_000_000_000, 4_000_000_000))
    site.run()
    assert missing(Page((site.out / "index.html").read_text(encoding="utf-8")).text, OTHER) == []


@pytest.mark.parametrize(
    ("directive", "said"),
    [
        (".. timeline:: none.json\n", "Cannot read .*none.json: there is no such file"),
        (".. timeline:: case.json\n   :layout: spiral\n", "layout"),
        (".. timeline:: case.json\n   :heading-level: 9\n", "heading_level is 9"),
        (".. timeline:: case.json\n   :published: 2024-06-13\n", "case.json: it is a timeline already"),
        (".. timeline:: article.txt\n   :published: soon\n", "Cannot read the publication date 'soon'|Cannot read the .*'soon'"),
    ],
)
def test_what_is_wrong_is_reported_at_its_line(site: Site, directive: str, said: str) -> None:
    site.build(directive)
    warning = site.warnings.getvalue()
    assert re.search(said, warning)
    assert "index.rst:4" in warning
