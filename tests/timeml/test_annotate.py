"""`timeline annotate --format timeml`: the XML of one document by itself, of many as lines of JSON, always valid."""

import json
import sys
from pathlib import Path

import pytest

import timeline
from timeline.cli import main
from timeline.timeml import faults

FIRST = "The mayor resigned on Monday. The council met two days after she resigned."
SECOND = "The ferry sank in March 2019, before the harbour was rebuilt."


def annotated(folder: Path, *texts: str, options: tuple[str, ...] = ()) -> str:
    """What `timeline annotate --format timeml` writes for these texts."""
    lines = [json.dumps({"id": f"d{number}", "text": text, "dct": "2025-06-24"}) for number, text in enumerate(texts, 1)]
    (folder / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    words = ["timeline", "annotate", str(folder / "in.jsonl"), "-o", str(folder / "out"), "--format", "timeml", *options]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", words)
        with pytest.raises(SystemExit) as ended:
            main()
    assert not ended.value.code
    return (folder / "out").read_text(encoding="utf-8")


def test_one_document_is_xml_by_itself(tmp_path: Path) -> None:
    xml = annotated(tmp_path, FIRST)
    assert faults(xml) == ()
    read = timeline.read_timeml(tmp_path / "out")
    assert (read.document.text, read.document.name, str(read.document.published)) == (FIRST, "d1", "2025-06-24")
    assert next((e.text, e.value) for e in read.expressions if e.type == "DATE") == ("Monday", "2025-06-23")
    assert {"resigned", "met"} <= {mention.text for mention in read.mentions}
    assert any(link.type in ("IS_INCLUDED", "DURING") for link in read.tlinks)


def test_many_documents_are_lines(tmp_path: Path) -> None:
    lines = [json.loads(line) for line in annotated(tmp_path, FIRST, SECOND).splitlines()]
    assert [line["id"] for line in lines] == ["d1", "d2"]
    assert [faults(line["timeml"]) for line in lines] == [(), ()]
    assert timeline.read_timeml(lines[1]["timeml"]).expressions[0].value == "2019-03"


def test_time_expressions_alone_need_no_parser(tmp_path: Path) -> None:
    xml = annotated(tmp_path, SECOND, options=("--only", "timexes"))
    assert faults(xml) == ()
    assert not timeline.read_timeml(xml).mentions
