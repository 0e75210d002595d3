"""What is written can be read back, and lists of other programs can be read at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from story import story

from timeline.errors import UnreadableError
from timeline.ordering import Timeline
from timeline.render import rendering
from timeline.render.reading import read_timeline


@pytest.fixture
def timeline() -> Timeline:
    """The story as a real timeline, with bounds worked out from statements about the dates it names."""
    return read_back(rendering(story(), "csv").content, "csv")


def read_back(content: str | bytes, suffix: str) -> Timeline:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"file.{suffix}"
        path.write_text(str(content), encoding="utf-8")
        return read_timeline(path)


@pytest.mark.parametrize("suffix", ["json", "jsonl"])
def test_the_round_trip_changes_nothing(timeline: Timeline, suffix: str) -> None:
    written = rendering(timeline, suffix).content
    again = read_back(written, suffix)
    assert again == timeline
    assert rendering(again, suffix).content == written


def test_csv_keeps_every_event_and_its_bounds(timeline: Timeline) -> None:
    before = {event.headline: event for event in story().events}
    assert {event.headline for event in timeline.events} == set(before)
    for event in timeline.events:
        assert event.when.span == before[event.headline].when.span
        assert event.factuality == before[event.headline].factuality


def test_any_csv_with_dates_and_titles_is_read() -> None:
    found = read_back("date,title,description\n2025-06-21,Strikes,They struck.\n2025-01,Treaty,\nsoon,Talks,\n", "csv")
    assert {event.headline: str(event.when) for event in found.events} == {"Treaty": "2025-01", "Strikes": "2025-06-21", "Talks": "../.."}
    assert "the file says so" in found.explain(found.one("Strikes"))


def test_timelinejs_is_read() -> None:
    found = read_back(rendering(story(), "timelinejs").content, "timelinejs.json")
    dates = {event.headline: str(event.when) for event in found.events}
    assert dates["Caesar is killed"] == "-0043-03-15"
    assert dates["The accord is signed"] == "2022-02"
    assert len(dates) == 10


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("a.json", "{", "not a timeline"),
        ("a.json", '{"timeline": 99}', "version 99"),
        ("a.json", '{"timeline": 1}', "'documents'"),
        ("a.json", "[]", "not a timeline"),
        ("a.jsonl", '{"kind": "event"}', "'mentions'"),
        ("a.csv", "x,y\n1,2\n", "headline"),
        ("a.txt", "words", "ending"),
    ],
)
def test_what_is_no_timeline_is_a_sentence(tmp_path: Path, name: str, text: str, why: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError, match=why) as told:
        read_timeline(tmp_path / name)
    assert "\n" not in str(told.value)


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="not there"):
        read_timeline(tmp_path / "none.json")


def test_json_says_everything(timeline: Timeline) -> None:
    said = json.loads(rendering(timeline, "json").content)
    assert said["timeline"] == 1
    assert {"documents", "events", "expressions", "relations", "conflicts", "left_out"} <= set(said)
    assert said["events"][0]["bounds"]["earliest_start"] == "-0043-03-15"
