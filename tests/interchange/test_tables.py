"""CSV: our columns, the tables that people keep, TimelineJS's spreadsheet; what is wrong is named with its line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import timeline
from timeline import Timeline, UnreadableError, opened
from timeline.render import rendering

sys.path.insert(0, str(Path(__file__).parents[1] / "render"))
from story import story

PLAIN = """date;headline;end;place;source
2025-06-21;The bridge is closed;;Vessa;
3/7/2025;Talks begin, at last;14/7/2025;;https://news.example/talks
;A guest sings;;;

c. 1850;The mill burns down;;Vessa;Town archive
"""


def read(tmp_path: Path, text: str, name: str = "case.csv") -> Timeline:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return opened(tmp_path / name)


def test_a_plain_table_is_a_timeline(tmp_path: Path) -> None:
    tl = read(tmp_path, PLAIN)
    assert [(str(event.when), event.headline, event.place) for event in tl.events] == [
        ("1850", "The mill burns down", "Vessa"),
        ("../..", "A guest sings", ""),
        ("2025-06-21", "The bridge is closed", "Vessa"),
        ("2025-07-03/2025-07-15", "Talks begin, at last", ""),
    ]


def test_what_the_table_says_explains_the_date(tmp_path: Path) -> None:
    tl = read(tmp_path, PLAIN)
    assert tl.explain("bridge") == (
        "The bridge is closed: Saturday 21 June 2025.\n"
        " 1. “2025-06-21”: line 2 of case.csv\n"
        "      “2025-06-21: The bridge is closed.”\n"
        " 2. The bridge is closed: Saturday 21 June 2025, because it says 2025-06-21"
    )
    assert "it says that it ended 14/7/2025" in tl.explain("talks")


def test_each_source_is_a_document(tmp_path: Path) -> None:
    tl = read(tmp_path, PLAIN)
    assert [(document.title, document.source) for document in tl.documents] == [
        ("case", "case.csv"),
        ("", "https://news.example/talks"),
        ("Town archive", "Town archive"),
    ]
    assert all(tl.document(event.main.span).quote(event.main.sentence).endswith(f"{event.headline}.") for event in tl.events)


def test_the_same_file_is_the_same_timeline_wherever_it_lies(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    assert read(tmp_path, PLAIN) == read(tmp_path / "other", PLAIN)


def test_a_table_can_be_kept_and_read_again(tmp_path: Path) -> None:
    tl = read(tmp_path, PLAIN)
    with timeline.Store(tmp_path / "case.db") as store:
        store.add(tl)
        kept = store.timeline()
    assert {(event.headline, event.when) for event in kept.events} == {(event.headline, event.when) for event in tl.events}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Year,Month,Day,End Year,End Month,End Day,Headline,Text\n2025,6,21,2025,6,23,Fires burn,They burned.\n",
            ["2025-06-21/2025-06-24"],
        ),
        ("Year,Month,Day,Headline\n-43,3,15,Caesar is killed\n1850,,,The mill burns\n", ["-0043-03-15", "1850"]),
        ("Type,Year,Month,Day,Time,Headline\ntitle,,,,,The fires\n,2025,6,21,9:30,Fires burn\n", ["2025-06-21T09:30"]),
        ("date,time,headline\n21/6/2025,9:30 pm,Fires burn\n2025-06-22,,They are out\n", ["2025-06-21T21:30", "2025-06-22"]),
        ("time,headline\n2025-06-21T14:30,Fires burn\n", ["2025-06-21T14:30"]),
        ("Event\tWhen\nThe mill burns\t1850\n", ["1850"]),
        ("title|start_date|end_date\nTalks|May 2025|July 2025\n", ["2025-05-01/2025-08-01"]),
        ('date,headline\n2025,"The ""Vessa""\nis raised"\n2026,It sails\n', ["2025", "2026"]),
        ("\ufeffdate,headline\r\n2025,It sails\r\n", ["2025"]),
        ("date,text\n2025,It sailed to Vessa\n", ["2025"]),
    ],
)
def test_people_keep_tables_in_many_ways(tmp_path: Path, text: str, rows: list[str]) -> None:
    name = "case.tsv" if "\t" in text else "case.csv"
    assert [str(event.when) for event in read(tmp_path, text, name).events] == rows


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date,headline\n2025,It sails\nsomeday,It sinks\n", "line 3: 'someday' is not a date. Write 2025-06-21"),
        ('date,headline\n2025,"It\nsails"\nsomeday,It sinks\n', "line 4: 'someday' is not a date"),
        ("date,headline\n3/4/2025,It sails\n", "line 2: '3/4/2025' is not a date (day or month first?)"),
        ("date,headline\n2025,\n", "line 2: it has a date and no headline"),
        ("date,headline,place\n,,Vessa\n", "line 2: it has no headline"),
        ("date,headline,end\n2025,It sails,2024\n", "line 2: it ends (2024) before it starts (2025)"),
        ("when,who\n2025,Elin\n", "line 1: no column is headed headline, title, event or the like"),
        ("headline,place\nIt sails,Vessa\n", "line 1: no column is headed date, start, year or the like"),
        ("date,headline\n", "it holds no row"),
        ("date,headline,factuality\n2025,It sails,sure\n", "line 2: its factuality is 'sure'; it is one of fact"),
        ("date,headline,published\n2025,It sails,soon\n", "line 2: 'soon' is not a date"),
    ],
)
def test_what_is_wrong_is_one_sentence_with_the_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(tmp_path, text)
    assert said in str(error.value)
    assert "case.csv" in str(error.value)


def test_what_we_wrote_comes_back_with_exact_bounds(tmp_path: Path) -> None:
    told = story()
    tl = read(tmp_path, str(rendering(told, "csv").content))

    def kept(events):
        return {(event.headline, event.when, event.factuality, event.place, event.speaker) for event in events}

    assert kept(tl.events) == kept(told.events)
    assert tl.documents[0].published == told.documents[0].published
    assert {event.main.sentence.end - event.main.sentence.start > 0 for event in tl.events} == {True}


def test_people_named_in_a_table_take_part(tmp_path: Path) -> None:
    tl = read(tmp_path, "date,headline,who\n2025,Elin Aasgard meets the council,Elin Aasgard; the council\n")
    (event,) = tl.events
    assert [(each.name, tl.quote(each.span)) for each in event.participants] == [
        ("Elin Aasgard", "Elin Aasgard"),
        ("the council", "the council"),
    ]


def test_ten_thousand_rows_are_read(tmp_path: Path) -> None:
    rows = "".join(f"2025-{1 + n % 12:02}-{1 + n % 28:02},Delegation {n} arrives,Vessa\n" for n in range(10_000))
    assert len(read(tmp_path, f"date,headline,place\n{rows}").events) == 10_000


def test_a_date_at_the_very_start_of_its_sentence_is_marked_as_one(tmp_path: Path) -> None:
    page = str(rendering(read(tmp_path, PLAIN), "html").content)
    assert '<mark class="time">2025-06-21</mark>: <mark class="event">' in page
