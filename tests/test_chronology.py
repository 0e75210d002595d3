"""Chronologies: each row is an entry, called what the row calls it, at the date of its head."""

from pathlib import Path

import pytest

import timeline
from timeline.events.event import Event
from timeline.events.salience import SHOWN
from timeline.expressions import expressions
from timeline.expressions.texts.rows import rows
from timeline.ordering import Timeline
from timeline.text import Document
from timeline.when import Interval

LOCK = Path(__file__).parent.parent / "examples" / "lock.txt"
DIARY = """3 May 1911

We sailed at dawn. The wind fell at noon.

4 May

The cook lost two fingers. We had seen ice on 2 May.

5 May

The mast broke."""


@pytest.fixture(scope="module")
def lock() -> Timeline:
    return timeline.build(LOCK, published="2020-03-01")


@pytest.mark.parametrize(
    ("headline", "when"),
    [
        ("Parliament permits a canal from Aldern to the sea", "1788"),
        ("Opening by the Earl of Moor", "1801-05-12"),
        ("Ice closes the canal for nine weeks", "1813-12-01/1814-03-01"),
        ("Gate collapse, two barges lost", "1846-03-04"),
        ("Traffic stopped", "1846-03-05"),
        ("Inquiry in Aldern", "1846-06"),
        ("Report blames the company (88 pages)", "1846-10"),
        ("Iron gates", "1851"),
        ("Troops guard the lock", "1914-08"),
        ("Nationalised, after the flood of 1947", "1948"),
        ("Last coal barge", "1969-11-11"),
    ],
)
def test_a_row_is_an_entry_of_its_date(lock: Timeline, headline: str, when: str) -> None:
    assert when == str(event(lock, headline).when)


def test_a_row_of_a_stretch_tells_when_it_began_and_ended(lock: Timeline) -> None:
    when = event(lock, "The lock is dug; eleven labourers die").when
    starts, ends = Interval(when.earliest_start, when.latest_start), Interval(when.earliest_end, when.latest_end)
    assert (str(starts), str(ends)) == ("1794", "1797")


def test_what_goes_on_at_present_has_no_end(lock: Timeline) -> None:
    when = event(lock, "Restored as a waterway for pleasure boats").when
    assert str(Interval(when.earliest_start, when.latest_start)) == "2002"
    assert when.latest_end > Interval.parse("2020-03-01").start


def test_each_row_is_one_entry_by_default(lock: Timeline) -> None:
    shown = [one.main.headline for one in lock.events if one.main.salience >= SHOWN]
    assert len(shown) == 14
    assert len(set(shown)) == 14


def test_a_diary_dates_what_stands_below_a_date() -> None:
    found = {one.main.text: str(one.when) for one in timeline.build(text=DIARY).events}
    assert found["lost"] == "1911-05-04"
    assert found["broke"] == "1911-05-05"
    assert found["seen"] == "1911-05-02"


def test_rows_may_begin_with_days_in_figures_hours_or_weekdays() -> None:
    file = "2023-05-02 Complaint received.\n2023-06-12 Reminder. No answer.\n2023-07-20 Notice served."
    assert dates(file, "2023-10-01") == {"Complaint received": "2023-05-02", "Reminder": "2023-06-12", "Notice served": "2023-07-20"}
    siege = "Monday, 3 June\n09:15 Two men enter.\n09.32: Alarm.\nabout 09:40 Shots heard\n10:05 - Talks begin"
    assert dates(siege, "2019-06-10")["Shots heard"] == "2019-06-03T09:40"
    diary = "Tuesday. Rain.\n\nWednesday. Wind from the north.\n\nThursday. Sailed at dawn."
    assert dates(diary, "1911-05-20") == {
        "Rain": "1911-05-16",
        "Wind from the north": "1911-05-17",
        "Sailed at dawn": "1911-05-18T06:00:00/1911-05-18T12:00:00",
    }


def test_the_tables_of_a_page_are_read(tmp_path: Path) -> None:
    cells = [("1990", "Museum opened"), ("1995", "Museum enlarged by a hall"), ("2003", "Closed after a fire"), ("2004", "12.5")]
    table = "".join(f"<tr><td>{year}</td><td>{what}</td></tr>" for year, what in cells)
    prose = "<p>The dam in the valley was argued over for twenty years before it was built, and it draws many people now.</p>" * 3
    page = tmp_path / "dam.html"
    page.write_text(f"<html><body><article><h1>The dam</h1>{prose}<table>{table}</table></article></body></html>", encoding="utf-8")
    found = {one.main.headline: str(one.when) for one in timeline.build(page, published="2024-01-01").events}
    assert found["Museum opened"] == "1990"
    assert found["Museum enlarged by a hall"] == "1995"
    assert "12.5" not in found


def dates(text: str, published: str) -> dict[str, str]:
    found = timeline.build(text=text, published=published).events
    return {one.main.headline: str(one.when) for one in found if one.main.salience >= SHOWN}


def test_a_row_is_of_its_own_date_whatever_it_is_about() -> None:
    text = "2009: Flood.\n2011: Report on the flood of 2009.\n2012: Trial of the lock keeper."
    found = {one.main.headline: str(one.when) for one in timeline.build(text=text).events}
    assert found["Report on the flood of 2009"] == "2011"


@pytest.mark.parametrize(
    "text",
    [
        "In 1788 they dug.\nIn 1801 they sailed.\nIn 1846 the gate broke.",
        "2009: Flood.\n2011: Trial.",
        "The crew\nof 1788 left. The crew of\n1801 stayed. They sank in\n1846 and rose again.",
    ],
)
def test_prose_has_no_rows(text: str) -> None:
    assert rows(Document(text), expressions(Document(text))) == []


def event(found: Timeline, headline: str) -> Event:
    return next(one for one in found.events if one.main.headline == headline)
