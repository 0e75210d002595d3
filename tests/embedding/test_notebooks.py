"""A notebook whose cell shows a timeline, through nbconvert: every event in HTML, Markdown and LaTeX."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest
from hosts import OTHER, TL, Page, missing, recipes, repeated

from timeline import Timeline
from timeline.render import rendering

REASON = "nbconvert is not installed (pip install article-timeline[embedding])"


def notebook(*shown: dict[str, str]) -> Any:
    """A notebook that was run: each cell shows what it has in several forms."""
    nbformat = pytest.importorskip("nbformat", reason=REASON)
    made = nbformat.v4.new_notebook()
    for forms in shown:
        cell = nbformat.v4.new_code_cell("tl", outputs=[nbformat.v4.new_output("execute_result", data=forms, execution_count=1)])
        made.cells.append(cell)
    return made


def bundle(tl: Timeline) -> dict[str, str]:
    return dict(tl._repr_mimebundle_())


def test_html_has_every_event_of_both_timelines() -> None:
    nbconvert = pytest.importorskip("nbconvert", reason=REASON)
    html, _ = nbconvert.HTMLExporter(template_name="basic").from_notebook_node(notebook(bundle(TL), bundle(OTHER)))
    page = Page(html)
    assert missing(page.text, TL) == missing(page.text, OTHER) == []
    assert repeated(each for each in page.ids if each.startswith("tl-")) == []


def test_sanitized_html_has_every_event_and_no_style_as_text() -> None:
    nbconvert = pytest.importorskip("nbconvert", reason=REASON)
    shown = {"text/html": TL.html(fragment=True, css="none", layout="table")}
    html, _ = nbconvert.HTMLExporter(template_name="basic", sanitize_html=True).from_notebook_node(notebook(shown))
    page = Page(html)
    assert missing(page.text, TL) == []
    assert ".tl" not in page.text


@pytest.mark.parametrize(("exporter", "sign"), [("MarkdownExporter", "- **"), ("LatexExporter", "\\item[")])
def test_other_forms_have_every_event(exporter: str, sign: str) -> None:
    nbconvert = pytest.importorskip("nbconvert", reason=REASON)
    forms = bundle(TL)
    if exporter == "MarkdownExporter":
        del forms["text/html"]  # nbconvert prefers it even in Markdown
    try:
        text, _ = getattr(nbconvert, exporter)().from_notebook_node(notebook(forms))
    except OSError as error:  # its LaTeX needs a pandoc on the path
        pytest.skip(str(error).splitlines()[0])
    assert missing(text.replace("\\", "").replace("{}", ""), TL) == []
    assert sign in text


def test_what_is_shown_needs_no_notebook() -> None:
    forms = bundle(TL)
    assert set(forms) == {"text/html", "text/markdown", "text/latex", "text/plain"}
    assert all(missing(Page(form).text if type == "text/html" else form.replace("\\", ""), TL) == [] for type, form in forms.items())


def test_the_html_is_a_fragment_without_script() -> None:
    page = Page(bundle(TL)["text/html"])
    assert {"script", "iframe", "link", "html", "body"} & set(page.tags) == set()


@pytest.mark.parametrize("heading", ["Jupyter and nbconvert", "Quarto"])
def test_a_cell_of_the_docs_shows_every_event(heading: str, tmp_path: Path) -> None:
    """The cell is run as IPython runs it: what its last line comes to is shown."""
    if heading == "Quarto":
        pytest.importorskip("IPython.display", reason="IPython is not installed (pip install article-timeline[embedding])")
    (cell,) = recipes(heading, "{python}" if heading == "Quarto" else "python")
    *lines, last = cell.strip().splitlines()
    made: dict[str, Any] = {}
    (tmp_path / "case.json").write_text(str(rendering(TL, "json").content), encoding="utf-8")
    with chdir(tmp_path):
        exec("\n".join(lines), made)
        shown = eval(last.partition("#")[0], made)
    assert missing(Page(shown._repr_html_()).text, TL) == []
