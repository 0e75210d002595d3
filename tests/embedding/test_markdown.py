"""The fragment in Markdown, by every reader of it that is installed: all events, nothing taken for code, two apart."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hosts import OTHER, TL, Page, cooked, missing, recipes, repeated

from timeline.render import rendering


def commonmark(text: str) -> str:
    return pytest.importorskip("markdown_it").MarkdownIt("commonmark").render(text)


def gfm(text: str) -> str:
    return pytest.importorskip("markdown_it").MarkdownIt("gfm-like", {"linkify": False}).render(text)


def python_markdown(text: str) -> str:
    return pytest.importorskip("markdown", reason="Markdown is not installed").markdown(text)


def python_markdown_extra(text: str) -> str:
    markdown = pytest.importorskip("markdown", reason="Markdown is not installed")
    return markdown.markdown(text, extensions=["extra", "toc", "smarty", "sane_lists"])


def pandoc(text: str) -> str:
    pypandoc = pytest.importorskip("pypandoc", reason="pandoc is not installed (pip install article-timeline[embedding])")
    return pypandoc.convert_text(text, "html", format="markdown")


def pandoc_gfm(text: str) -> str:
    pypandoc = pytest.importorskip("pypandoc", reason="pandoc is not installed (pip install article-timeline[embedding])")
    return pypandoc.convert_text(text, "html", format="gfm")


READERS = [commonmark, gfm, python_markdown, python_markdown_extra, pandoc, pandoc_gfm]
Reader = Callable[[str], str]


@pytest.mark.parametrize("reader", READERS)
def test_the_recipe_shows_every_event(reader: Reader, tmp_path: Path) -> None:
    page = Page(reader(cooked("Markdown", tmp_path)["report"]))
    assert missing(page.text, TL) == []
    assert {"pre", "code"} & set(page.tags) == set()
    assert page.tags.count("em") == 1  # what stands after it is Markdown again
    assert page.runs == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("css", ["scoped", "inline", "external", "none"])
@pytest.mark.parametrize("layout", ["list", "table"])
def test_every_form_of_the_fragment_goes_through(reader: Reader, css: str, layout: str) -> None:
    page = Page(reader(f"Before.\n\n{TL.html(fragment=True, css=css, layout=layout)}\n\nAfter.\n"))
    assert missing(page.text, TL) == []
    assert "<section" not in page.text
    assert "pre" not in page.tags


@pytest.mark.parametrize("reader", READERS)
def test_two_fragments_on_a_page_are_apart(reader: Reader) -> None:
    html = reader(f"{TL.html(fragment=True)}\n\nBetween.\n\n{OTHER.html(fragment=True)}\n\n{TL.html(fragment=True, title='Again')}\n")
    page = Page(html)
    assert repeated(page.ids) == []
    assert missing(page.text, TL) == missing(page.text, OTHER) == []


@pytest.mark.parametrize("reader", READERS)
def test_what_is_written_for_strippers_has_every_event_and_no_html(reader: Reader) -> None:
    text = str(rendering(TL, "md").content)
    page = Page(reader(text))
    assert missing(page.text, TL) == []
    assert {"section", "style", "details", "script"} & set(page.tags) == set()


def test_mkdocs_with_the_hook(tmp_path: Path) -> None:
    mkdocs = pytest.importorskip("mkdocs.config", reason="mkdocs is not installed (pip install article-timeline[embedding])")
    from mkdocs.commands.build import build

    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "case.json").write_text(str(rendering(TL, "json").content), encoding="utf-8")
    (tmp_path / "docs" / "other.json").write_text(str(rendering(OTHER, "json").content), encoding="utf-8")
    (tmp_path / "docs" / "index.md").write_text("# Report\n\n{timeline case.json}\n\nAnd:\n\n{timeline other.json}\n", encoding="utf-8")
    (tmp_path / "timeline_hook.py").write_text(recipes("MkDocs")[0], encoding="utf-8")
    settings = "site_name: Report\nhooks: [timeline_hook.py]\nplugins: []\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    config = mkdocs.load_config(io.StringIO(settings), config_file_path=str(tmp_path / "mkdocs.yml"), docs_dir=str(tmp_path / "docs"))
    config["site_dir"] = str(tmp_path / "site")
    build(config)
    page = Page((tmp_path / "site" / "index.html").read_text(encoding="utf-8"))
    assert missing(page.text, TL) == missing(page.text, OTHER) == []
    assert repeated(each for each in page.ids if each.startswith("tl-")) == []
