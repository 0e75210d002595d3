"""docs/formats.md says what is so: every format and ending, the columns, the dates, the example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline import opened
from timeline.interchange.dates import bounds
from timeline.interchange.opening import ENDINGS
from timeline.interchange.tables import KNOWN
from timeline.render import formats, rendering
from timeline.render.leaving import NEEDS

DOCS = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
WORDS = {
    "fact": "what happened or is planned",
    "date": "with a date on at least one side",
    "start": "with a first or a last day",
    "bounds": "with both a first and a last day",
    "common_era": "in the years 1 to 9999",
}


def rows(heading: str) -> list[list[str]]:
    """The table under a heading, without its head."""
    section = DOCS.partition(f" {heading}\n")[2].partition("\n#")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_every_format_is_there_as_it_describes_itself() -> None:
    assert [row[:3] for row in rows("Out")] == [[f"`{each.name}`", f"`{each.suffix}`", each.description] for each in formats()]


def test_every_format_says_which_events_it_holds() -> None:
    assert set(WORDS) == set(NEEDS)
    told = {row[0].strip("`"): row[3] for row in rows("Out")}
    for each in formats():
        expected = ", ".join(WORDS[need] for need in each.needs) or "every event"
        assert told[each.name].startswith(expected) or each.name == "css", each.name


def test_every_ending_that_is_read_is_there() -> None:
    told = {ending for row in rows("In") for ending in re.findall(r"`(\.\w+)`", row[1])}
    assert told == set(ENDINGS)


def test_every_name_of_a_column_is_there() -> None:
    plain = re.sub(r"[^a-z|;,]", "", "|".join(" , ".join(row) for row in rows("Tables")).casefold())
    told = set(re.split(r"[|;,]", plain))
    told = {re.sub("partedby", "", each) for each in told}
    skipped = {"startdate", "starttime", "begin", "enddate", "endtime", "pubdate", "accordingto", "sentence"}
    assert {name for names in KNOWN.values() for name in names} - skipped - told == set()


@pytest.mark.parametrize("cell", re.findall(r"`([^`]+)`", DOCS.partition("A date is ISO")[2].partition("Of `3/4")[0]))
def test_every_date_that_is_promised_is_read(cell: str) -> None:
    assert not bounds(cell).unknown


def test_the_example_is_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "case.csv").write_text("date,headline\n2025-06-21,The bridge is closed\n", encoding="utf-8")
    shown = DOCS.partition("cat case.txt\n…\n")[2].partition("```")[0]
    assert shown
    assert shown in str(rendering(opened(tmp_path / "case.csv"), "txt").content)
