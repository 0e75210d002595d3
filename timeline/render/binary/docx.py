"""A Word document: a heading a year, a table of dates, events and sentences, and the sources."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from timeline.render.entry import Entry
from timeline.render.view import View

SUFFIX = ".docx"
DESCRIPTION = "A Word document for reports; needs python-docx"
NEEDS = ()
EXTRA = "python-docx"

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip archive can name: the same timeline is the same bytes


def content(view: View, kept: Sequence[Entry], left_out: str) -> bytes:
    """The bytes of the document."""
    from docx import Document

    document = Document()
    _date(document)
    document.add_heading(view.title, 0)
    counts = ", ".join(view.count(name, number) for name, number in view.counts.items())
    document.add_paragraph(f"{counts}{': ' + view.scope if view.scope else ''}.")
    for year in view.years:
        document.add_heading(year.title, 1)
        _table(document, [each for month in year.months for each in month.entries], view)
    for name, held in view.sections:
        document.add_heading(view.terms["label"][name], 1)
        document.add_paragraph(view.terms["label"][f"{name}_note"])
        _table(document, held, view)
    _disputes(document, view)
    _sources(document, view, left_out)
    return _timeless(document)


def _date(document: Any) -> None:
    for name in ("created", "modified"):
        setattr(document.core_properties, name, datetime(*EPOCH))
    document.core_properties.author = ""


def _table(document: Any, entries: Sequence[Entry], view: View) -> None:
    label = view.terms["label"]
    table = document.add_table(rows=1, cols=3, style="Light List")
    for cell, title in zip(table.rows[0].cells, ("date", "event", "evidence"), strict=True):
        cell.text = label[title]
    for each in entries:
        when, what, evidence = table.add_row().cells
        when.text = _clean(each.date)
        what.text = _clean(each.headline + (f" ({view.terms['factuality'][each.kind]})" if each.kind != "fact" else ""))
        _sentences(evidence.paragraphs[0], each)
        for line in filter(None, (each.order, *(step.text for step in each.why))):
            evidence.add_paragraph(_clean(line))


def _sentences(paragraph: Any, each: Entry) -> None:
    """The sentences, the words of the event in bold and those of the time in italics."""
    for told in each.quotations:
        for piece in told.pieces:
            run = paragraph.add_run(_clean(piece.text))
            run.bold, run.italic = piece.mark == "event" or None, piece.mark == "time" or None
        paragraph.add_run(f" [{told.source.number}] ")


def _disputes(document: Any, view: View) -> None:
    if view.disputes:
        document.add_heading(view.terms["label"]["conflicts"], 1)
    for dispute in view.disputes:
        for statement in dispute.statements:
            verdict = view.terms["label"]["set_aside" if statement.set_aside else "kept"]
            document.add_paragraph(_clean(f"{statement.words} ({verdict}): {' '.join(statement.quotations)}"), style="List Bullet")


def _sources(document: Any, view: View, left_out: str) -> None:
    document.add_heading(view.terms["label"]["sources"], 1)
    for source in view.sources:
        how = f" ({source.how}; {view.terms['label']['trust'].format(trust=source.trust)})" if source.how else ""
        document.add_paragraph(_clean(f"[{source.number}] {source.title}, {source.published}{how}. {source.address}"))
    if left_out:
        document.add_paragraph(left_out)


def _clean(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return "".join(character for character in text if character >= " " or character in "\t\n")


def _timeless(document: Any) -> bytes:
    """The archive with every file dated the same."""
    written, again = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(zipfile.ZipInfo(info.filename, EPOCH), old.read(info.filename), zipfile.ZIP_DEFLATED)
    return again.getvalue()
