"""What a text says of its own publication: datelines and dated lines at its head, and what only looks like them."""

import pytest

from timeline.expressions import dated
from timeline.reconstruct import build
from timeline.text import Document, datelines
from timeline.when import Interval

REST = "The ferry sank on Monday. Eleven people were saved."


@pytest.mark.parametrize(
    ("head", "published", "how"),
    [
        ("OSLO, March 12, 2024 (Wire) - ", "2024-03-12", "dateline"),
        ("OSLO, March 12 2024 - ", "2024-03-12", "dateline"),
        ("KYIV, Ukraine, 12 March 2024 (NPN) — ", "2024-03-12", "dateline"),
        ("OSLO (Wire), March 12, 2024 - ", "2024-03-12", "dateline"),
        ("NEW YORK, March 12, 2024 /Wire/ -- ", "2024-03-12", "dateline"),
        ("Oslo, March 12, 2024 — ", "2024-03-12", "dateline"),
        ("Ferry sinks\n\nOSLO (NP) March 12, 2024 -- ", "2024-03-12", "dateline"),
        ("Published: 12 March 2024\n\n", "2024-03-12", "text"),
        ("March 12, 2024\n\n", "2024-03-12", "text"),
        ("By the harbour desk\nMarch 12, 2024 10:30 a.m.\n\n", "2024-03-12T10:30", "text"),
        ("By the harbour desk | March 12, 2024 | 10:30 a.m.\n\n", "2024-03-12T10:30", "text"),
        ("Ferry sinks\nUpdated 12 Mar 2024\n\n", "2024-03-12", "text"),
        ("Ferry sinks\nUpdated 13 March 2024\nPublished 12 March 2024\n\n", "2024-03-12", "text"),
        ("Ferry sinks\nPublished March 11, 2024; updated March 12, 2024\n\n", "2024-03-11", "text"),
        ("Date: Tue, 12 Mar 2024 10:30:00 +0000\n\n", "2024-03-12T10:30", "text"),
        ("FOR IMMEDIATE RELEASE\nMarch 12, 2024\n\n", "2024-03-12", "text"),
        ("Ferry sinks\n© 2024 The Harbour Wire\n\nOSLO, March 12 (Wire) - ", "2024-03-12", "dateline"),
        ("Copyright 2019-2024 The Harbour Wire\n\nOSLO, March 12 — ", "2024-03-12", "dateline"),
        ("March 2024\n\nOSLO, March 12 (Wire) - ", "2024-03-12", "dateline"),
        ("MINUTES OF THE HARBOUR BOARD\nheld in the Old Mill on Tuesday 12 March 2024 at 7.00 pm\n\n", "2024-03-12", "dateline"),
        ("HARBOUR BOARD MEETING MINUTES\nMarch 12, 2024\n\n", "2024-03-12", "dateline"),
        ("Decided March 12, 2024\n\n", "2024-03-12", "text"),
        ("Sarn, 12th March 2024.\nMy dear Sister,\n", "2024-03-12", "dateline"),
        ("Camp near Sarn, Md., March 12th, 2024\n\nDear Anna: ", "2024-03-12", "dateline"),
        ("Brandt & Co., Ltd.\n12 Pier Road\nOslo, 12 March 2024\n\nDear Mr Lund,\n\n", "2024-03-12", "dateline"),
    ],
)
def test_a_head_gives_the_date(head: str, published: str, how: str) -> None:
    found = dated(Document(head + REST))
    assert (str(found.published), found.published_how) == (published, how)


@pytest.mark.parametrize(
    "text",
    [
        f"OSLO, March 12 (Wire) - {REST}",  # no year
        f"Ferry law of 2024\n\nOSLO, March 12 (Wire) - {REST}",  # the year of something else
        f"© 2023 The Harbour Wire\nMarch 2024\n\nOSLO, March 12 (Wire) - {REST}",  # which of the two
        f"© 2023 The Harbour Wire\n\nOSLO, Feb. 29 (Wire) - {REST}",  # no such day
        f"On March 12, 2024 - a Tuesday - nobody knew. {REST}",
        f"The treaty of 12 March 2024: a history\n\n{REST}",
        f"Apollo 11, July 20, 1969\n\n{REST}",
        f"Sarn, 12 March 2024.\nDear Anna,\n{REST}\n\nSarn, 13 March 2024.\nDear Anna,\n{REST}",  # which of the letters
        f"It was on 12 March 2024.\nDear Anna,\n{REST}",
        f"12 March 2024 is a day to remember.\n\n{REST}",
        "".join(f"{day} March 2024\n\nThe ferry sailed.\n\n" for day in range(1, 9)),  # a chronicle
        REST,
    ],
)
def test_nothing_is_made_up(text: str) -> None:
    assert not dated(Document(text)).dated


def test_what_is_known_stays() -> None:
    given = Document(f"Published 12 March 2024\n\n{REST}", published=Interval.parse("2024-03-20"), published_how="given")
    assert dated(given) is given


@pytest.mark.parametrize(
    ("given", "found"), [("2024", "2024-03-12"), ("2024-03", "2024-03-12"), ("2024-02", "2024-02"), ("2025", "2025-03-12")]
)
def test_a_dateline_tells_the_day_that_a_coarse_date_leaves_open(given: str, found: str) -> None:
    document = dated(Document(f"OSLO, March 12 (Wire) - {REST}", published=Interval.parse(given), published_how="given"))
    assert str(document.published) == found


def test_a_dateline_anchors_today() -> None:
    timeline = build(text="Ferry sinks\n© 2024 The Harbour Wire\n\nOSLO, March 12 (Wire) - The ferry left the port today.")
    assert str(timeline.one("left").when) == "2024-03-12"


def test_german_words() -> None:
    found = dated(Document("BERLIN, 8. März 2024 (npn) - Die Fähre sank am Montag.", language="de"))
    assert str(found.published) == "2024-03-08"
    assert str(dated(Document("Stand: 8. März 2024\n\nDie Fähre sank.", language="de")).published) == "2024-03-08"


def test_a_dateline_is_no_date_of_what_happened() -> None:
    timeline = build(text="OSLO, March 12, 2024 (Wire) - The ferry left the port of Vessa.\n\nNobody was hurt.")
    assert str(timeline.documents[0].published) == "2024-03-12"
    assert str(timeline.one("left").when) == "2024-03-11/2024-03-13"  # fresh news, not the day of the dateline


def test_where_a_report_was_sent_from() -> None:
    text = "Ferry sinks\n\nWASHINGTON — The president spoke.\n\nNATO - the alliance - agreed."
    assert [text[start:end] for start, end in datelines(text)] == ["WASHINGTON — "]


def test_the_line_that_says_when_is_no_event() -> None:
    timeline = build(text="Published 12 March 2024\n\nThe ferry left the port of Vessa on Monday.")
    assert [event.main.text for event in timeline.events] == ["left"]
