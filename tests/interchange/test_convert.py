"""timeline convert and diff on files, from the command line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from timeline import opened
from timeline.cli import main

TABLE = "date,headline,place\n2025-06-21,The bridge is closed,Vessa\n,A guest sings,\n2025-07,Repairs begin,Vessa\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "case.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def run(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr(sys, "argv", ["timeline", *map(str, words)])
    with pytest.raises(SystemExit) as left:
        main()
    return int(left.value.code or 0)


@pytest.mark.parametrize("ending", [".html", ".json", ".jsonl", ".md", ".csv", ".timelinejs.json", ".tml"])
def test_a_table_is_written_in_another_format(table: Path, ending: str, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    out = table.with_suffix(f".out{ending}")
    assert run(monkeypatch, "convert", table, "-o", out) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert "The bridge is closed" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", [".json", ".jsonl", ".csv", ".timelinejs.json", ".tml"])
def test_what_was_written_is_read_again(table: Path, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    out = table.with_suffix(f".out{ending}")
    run(monkeypatch, "convert", table, "-o", out)
    dated = [str(event.when) for event in opened(out).events if event.when.dated]
    assert dated == ["2025-06-21", "2025-07"]


def test_what_is_left_out_is_said(table: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    assert run(monkeypatch, "convert", table, "-o", table.with_name("out"), "--format", "vis") == 0
    assert capsys.readouterr().err.startswith("1 of 3 events")


def test_two_tables_are_compared(table: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    newer = table.with_name("newer")
    newer.mkdir()
    (newer / "case.csv").write_text(TABLE.replace("2025-06-21", "2025-06-22") + "2025-08,The mayor resigns,\n", encoding="utf-8")
    assert run(monkeypatch, "diff", table, newer / "case.csv") == 0
    said = capsys.readouterr().out
    assert "1 appeared" in said
    assert "1 moved" in said
    assert "from Saturday 21 June 2025 to Sunday 22 June 2025" in said


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.csv", None, "there is no such file"),
        ("case.csv", "date,headline\nsoon,It sails\n", "line 2: 'soon' is not a date"),
        ("case.txt", "It sailed.", "an article becomes a timeline with `timeline build`"),
        ("case.csv", "date,headline\n2025,Bjørn sails\n", "--encoding"),
    ],
)
def test_what_cannot_be_read_is_status_1_and_a_sentence(
    tmp_path: Path, name: str, content: str | None, said: str, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content.encode("cp1252"))
    assert run(monkeypatch, "convert", tmp_path / name, "-o", tmp_path / "out.html") == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out.html").exists()


def test_another_encoding_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "case.csv").write_bytes("date,headline\n2025,Bjørn sails\n".encode("cp1252"))
    assert run(monkeypatch, "convert", tmp_path / "case.csv", "-o", tmp_path / "out.md", "--encoding", "cp1252") == 0
    assert "Bjørn sails" in (tmp_path / "out.md").read_text(encoding="utf-8")
