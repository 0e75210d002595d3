"""The timeline as Word and PDF, and through pandoc as Quarto runs it: every event is on paper."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from hosts import TL, cooked, missing

EMBEDDING = "is not installed (pip install article-timeline[embedding])"
# What Quarto does with raw HTML when it writes Word or PDF: tables become tables, the rest is dropped.
TABLES = """
function RawBlock(raw)
  if raw.format == "html" and raw.text:find("<table") then
    return pandoc.read(raw.text, "html").blocks:filter(function(block) return true end)
  end
end
"""


def pandoc() -> Any:
    return pytest.importorskip("pypandoc", reason=f"pandoc {EMBEDDING}")


def word_text(path: Path) -> tuple[str, int]:
    """The text of a Word file, and how many rows its tables have."""
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    rows = sum(len(table.rows) for table in document.tables)
    return "\n".join([*(each.text for each in document.paragraphs), *cells]), rows


def test_quartos_way_to_word_has_a_table_of_every_event(tmp_path: Path) -> None:
    (tmp_path / "tables.lua").write_text(TABLES, encoding="utf-8")
    text = f"# Report\n\n```{{=html}}\n{TL.html(fragment=True, layout='table', css='none')}\n```\n"
    out = tmp_path / "report.docx"
    pandoc().convert_text(text, "docx", format="markdown", outputfile=str(out), extra_args=["--lua-filter", str(tmp_path / "tables.lua")])
    shown, rows = word_text(out)
    assert missing(shown, TL) == []
    assert rows >= len(TL.events)


@pytest.mark.parametrize("layout", ["list", "table"])
def test_pandoc_reads_the_fragment_into_word(layout: str, tmp_path: Path) -> None:
    out = tmp_path / "report.docx"
    pandoc().convert_text(TL.html(fragment=True, layout=layout), "docx", format="html", outputfile=str(out))
    shown, _ = word_text(out)
    assert missing(shown, TL) == []
    assert "{" not in shown


@pytest.mark.parametrize("form", ["latex", "typst", "rst", "plain"])
def test_pandoc_reads_the_fragment_into_text(form: str) -> None:
    text = pandoc().convert_text(TL.html(fragment=True), form, format="html", extra_args=["--wrap=none"])
    assert missing(re.sub(r"\\|\{\}|\*|`", "", text), TL) == []


def test_weasyprint_puts_every_event_on_paper(tmp_path: Path) -> None:
    weasyprint = pytest.importorskip("weasyprint", reason=f"weasyprint {EMBEDDING}")
    pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed")
    assert weasyprint.__version__
    cooked("Word and PDF", tmp_path)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO((tmp_path / "case.pdf").read_bytes())).pages)
    latin = [headline for headline in missing(text, TL) if headline.isascii()]  # right-to-left text is extracted in visual order
    assert latin == []
    assert "because it says so" in " ".join(text.split())  # what folds on the screen is open on paper


def test_weasyprint_puts_every_event_of_a_fragment_on_paper() -> None:
    weasyprint = pytest.importorskip("weasyprint", reason=f"weasyprint {EMBEDDING}")
    pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed")
    made = weasyprint.HTML(string=f"<main>{TL.html(fragment=True)}</main>").write_pdf()
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages)
    assert [headline for headline in missing(text, TL) if headline.isascii()] == []
