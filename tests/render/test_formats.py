"""Every format, byte for byte: tests/render/golden holds what they were when a person last looked.

Written anew, after looking at the difference, by: python tests/render/test_formats.py
"""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from story import HOSTILE, many, story

from timeline.errors import FormatError
from timeline.render import format_of, formats, mimebundle, rendered, rendering

GOLDEN = Path(__file__).parent / "golden"
BINARY = [each for each in formats() if each.pages or (each.module and each.name != "timeml")]
TEXTUAL = [each for each in formats() if each not in BINARY]


def installed(package: str) -> bool:
    return not package or importlib.util.find_spec({"python-docx": "docx"}.get(package, package)) is not None


@pytest.mark.parametrize("each", TEXTUAL, ids=lambda each: each.name)
def test_a_format_is_what_it_was(each) -> None:
    assert rendering(story(), each.name).content == (GOLDEN / f"story{each.suffix}").read_text(encoding="utf-8")


@pytest.mark.parametrize("each", BINARY, ids=lambda each: each.name)
def test_the_same_timeline_is_the_same_bytes(each) -> None:
    if not installed(each.extra):
        pytest.skip(f"{each.extra} is not installed")
    assert rendering(story(), each.name).content == rendering(story(), each.name).content


@pytest.mark.parametrize("each", formats(), ids=lambda each: each.name)
def test_every_event_is_there_or_counted_as_left_out(each) -> None:
    if not installed(each.extra):
        pytest.skip(f"{each.extra} is not installed")
    done = rendering(story(), each.name)
    if not isinstance(done.content, str) or each.name in ("css", "timeml"):
        return
    held = [event for event in story().events if shown(event.main.text, event.headline, each.name) in done.content]
    missing = len(story().events) - len(held)
    assert missing == int(done.left_out.split(" ")[0] if done.left_out else 0), done.left_out


def shown(trigger: str, headline: str, name: str) -> str:
    """A part of the headline that every format writes as it is."""
    return headline if HOSTILE not in headline else headline.split(HOSTILE, maxsplit=1)[0].strip()


@pytest.mark.parametrize("name", ["html", "fragment", "svg"])
def test_hostile_text_stays_text(name: str) -> None:
    seen = Tags()
    seen.feed(str(rendering(story(), name).content))
    assert seen.scripts == (1 if name == "html" else 0), "data apart"
    assert "alert(1)" not in "".join(seen.links)


def test_a_page_carries_its_events_for_search_engines() -> None:
    data = str(rendering(story(), "html").content).split('<script type="application/ld+json">')[1].partition("</script>")[0]
    assert [each["name"] for each in json.loads(data)["itemListElement"]].count("Sarn shells the port") == 1
    assert "ld+json" not in str(rendering(many(101), "html").content), "a long page is not made longer"


class Tags(HTMLParser):
    """The scripts and links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts, self.links = 0, list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script" and ("type", "application/ld+json") not in attrs
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        assert not any(name.startswith("on") for name, _ in attrs)


@pytest.mark.parametrize("name", ["json", "timelinejs", "vis", "jsonld"])
def test_json_formats_are_json(name: str) -> None:
    assert json.loads(rendering(story(), name).content)


def test_json_lines_are_json() -> None:
    kinds = [json.loads(line)["kind"] for line in str(rendering(story(), "jsonl").content).splitlines()]
    assert kinds.count("event") == len(story().events)


def test_csv_has_one_row_an_event_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(str(rendering(story(), "csv").content))))
    assert len(rows) == len(story().events)
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())
    assert rows[0]["edtf"] == "-0043-03-15"


def test_left_out_says_how_many_and_why() -> None:
    assert rendering(story(), "ics" if installed("icalendar") else "vis").left_out.endswith("1 only possible.")


def test_a_calendar_is_read_by_its_library() -> None:
    icalendar = pytest.importorskip("icalendar")
    calendar = icalendar.Calendar.from_ical(rendering(story(), "ics").content)
    events = calendar.walk("VEVENT")
    assert {str(event["X-TIMELINE-EDTF"]) for event in events} >= {"2024-06-10", "2024-06-10/2024-06-12"}
    assert all(event["DTSTART"].dt <= event["DTEND"].dt for event in events)


def test_a_word_document_has_every_event() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(rendering(story(), "docx").content))
    cells = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert all(event.headline in cells for event in story().events)


def test_parquet_has_every_event() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(rendering(story(), "parquet").content))
    assert table.num_rows == len(story().events)
    assert table.column("earliest_start").to_pylist()[0] < -62_000_000_000


def test_turtle_is_read_by_its_library() -> None:
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=rendering(story(), "turtle").content, format="turtle")
    before = rdflib.URIRef("http://www.w3.org/2006/time#intervalBefore")
    assert len(list(graph.subject_objects(before))) == 2


def test_a_missing_package_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(FormatError, match=r"needs icalendar, which is not installed"):
        rendering(story(), "ics")


@pytest.mark.parametrize(
    ("path", "name"),
    [("a.html", "html"), ("a.fragment.html", "fragment"), ("a.vis.json", "vis"), ("a.json", "json"), ("A.MD", "md"), ("a.ics", "ics")],
)
def test_the_ending_names_the_format(path: str, name: str) -> None:
    assert format_of(path) == name


def test_an_unknown_ending_is_a_sentence_with_those_there_are() -> None:
    with pytest.raises(FormatError, match=r"\.html"):
        format_of("a.papyrus")


def test_an_unknown_format_is_a_sentence_with_those_there_are() -> None:
    with pytest.raises(FormatError, match=r"'papyrus'; there are .*html"):
        rendering(story(), "papyrus")


def test_every_format_says_what_it_is() -> None:
    assert all(each.description and each.suffix.startswith(".") for each in formats())
    assert len({each.suffix for each in formats()}) == len(formats())


def test_a_notebook_gets_four_forms() -> None:
    bundle = mimebundle(story())
    assert set(bundle) == {"text/html", "text/markdown", "text/latex", "text/plain"}
    assert all("Sarn shells the port" in form for form in bundle.values())


def test_a_page_is_what_the_timeline_returns() -> None:
    assert rendered(story()) == rendering(story(), "html").content


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for each in TEXTUAL:
        (GOLDEN / f"story{each.suffix}").write_text(str(rendering(story(), each.name).content), encoding="utf-8")
