"""What changed between two timelines is told once, with its reason."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from mayor import TEXT, document, told

from timeline.changes import Changes, changes, opened, read, section
from timeline.errors import UnreadableError
from timeline.ordering import Timeline, merged
from timeline.render import rendering
from timeline.store import Store
from timeline.text import Document

SOURCE = "paper.txt"
Edit = Callable[[Timeline], Timeline]


def edition(text: str = TEXT, published: str = "2025-06-24") -> Timeline:
    return told(document(text, published, source=SOURCE))


def without(tl: Timeline, word: str) -> Timeline:
    return Timeline.of(tl.documents, [event for event in tl.events if event.main.text != word], tl.expressions, tl.relations)


def relabelled(tl: Timeline, word: str, **labels: str) -> Timeline:
    events = [
        replace(event, mentions=(replace(event.main, **labels), *event.mentions[1:])) if event.main.text == word else event
        for event in tl.events
    ]
    return Timeline.of(tl.documents, events, tl.expressions, tl.relations)


def triggers(found: Changes) -> dict[str, list[str]]:
    return {name: [change.told.event.main.text for change in held] for name, held in found.sections}


def reasons(found: Changes) -> set[str]:
    return {change.reason for _, held in found.sections for change in held}


def test_nothing_changed() -> None:
    found = changes(edition(), edition())
    assert not found
    assert str(found) == "Nothing changed."


def test_a_new_source_and_one_that_is_gone() -> None:
    later = told(document(source="later.txt"))
    both = merged([edition(), later])
    assert triggers(changes(edition(), both)) == {"appeared": ["rang", "resigned", "met"]}
    assert reasons(changes(edition(), both)) == {"it is new"}
    assert triggers(changes(both, edition())) == {"vanished": ["rang", "resigned", "met"]}
    assert reasons(changes(both, edition())) == {"it is gone"}


def test_another_reading_of_the_same_text() -> None:
    found = changes(without(edition(), "met"), edition())
    assert triggers(found) == {"appeared": ["met"]}
    assert reasons(found) == {"it is read differently"}


def test_another_publication_date_moves_nothing_that_has_its_own() -> None:
    """The document has another id, so every event has; they are known by their source, trigger and sentence."""
    assert not changes(edition(), edition(published="2025-06-25"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT.replace("The mayor", "The mayor of Tarn"), {}),
        (
            TEXT.replace("A bell rang earlier", "Nobody heard whether a bell that some had ordered rang earlier"),
            {"appeared": ["rang"], "vanished": ["rang"]},
        ),
        (TEXT.replace("the vote", "that vote"), {}),
    ],
    ids=["a word more", "another sentence", "another word"],
)
def test_an_edited_text(text: str, expected: dict[str, list[str]]) -> None:
    found = changes(edition(), edition(text))
    assert triggers(found) == expected
    assert reasons(found) <= {"it was edited"}


def moved() -> Changes:
    tuesday = edition(TEXT.replace("Monday", "Tuesday"))
    return changes(edition(), tuesday)


def test_what_moved_says_from_when_to_when_and_why() -> None:
    found = moved()
    assert triggers(found) == {"moved": ["rang", "resigned", "met"]}
    resigned = next(change for change in found.moved if change.told.event.main.text == "resigned")
    assert resigned.reason == "from Monday 23 June 2025 to Tuesday 24 June 2025"
    now, before = str(resigned).split("Now:")[1].split("Before:")
    assert "“The mayor resigned on Tuesday.”" in now
    assert "“The mayor resigned on Monday.”" in before


def test_what_became_a_fact() -> None:
    found = changes(edition(), relabelled(edition(), "fail", factuality="fact", speaker=""))
    assert triggers(found) == {"relabelled": ["fail"]}
    assert reasons(found) == {"from possible to fact; from Critics to the text"}


def test_what_is_no_fact_in_either_is_told_when_asked_for() -> None:
    old, new = edition(), relabelled(edition(), "fail", factuality="generic")
    assert not changes(old, new)
    assert triggers(changes(old, new, everything=True)) == {"relabelled": ["fail"]}
    assert not changes(without(old, "fail"), old)
    assert triggers(changes(without(old, "fail"), old, everything=True)) == {"appeared": ["fail"]}


def test_the_summary_counts() -> None:
    assert str(moved()).startswith("3 moved.\n\nMoved:\n")


def test_plain_data_is_json() -> None:
    plain = json.loads(json.dumps(moved().plain))
    assert [len(plain[name]) for name in ("appeared", "vanished", "moved", "relabelled")] == [0, 0, 3, 0]
    change = next(each for each in plain["moved"] if each["new"]["headline"].startswith("The mayor"))
    assert change["old"]["interval"] == ["2025-06-23T00:00:00", "2025-06-24T00:00:00"]
    assert change["new"]["interval"] == ["2025-06-24T00:00:00", "2025-06-25T00:00:00"]
    assert change["new"]["source"] == SOURCE
    assert "on Tuesday" in change["new"]["why"]


def test_a_section_for_a_page_holds_every_change() -> None:
    found = moved()
    html = section(found)
    assert html.count("<li id=") == 3
    assert "<del>Monday 23 June 2025</del> <ins>Tuesday 24 June 2025</ins>" in html
    assert "\n" not in html.rstrip()
    assert "Nothing changed." in section(Changes())


def test_a_section_escapes_what_it_quotes() -> None:
    found = changes(edition(), relabelled(edition(), "met", headline="<script>alert(1)</script>", factuality="planned"))
    assert "<script>" not in section(found)
    assert "&lt;script&gt;" in section(found)


@pytest.mark.parametrize(("name", "mark"), [("out.html", "<section"), ("out.json", '"moved"'), ("out.txt", "Moved:")])
def test_the_command_writes_a_file_by_its_ending(tmp_path: Path, name: str, mark: str) -> None:
    for place, tl in (("old.db", edition()), ("new.db", edition(TEXT.replace("Monday", "Tuesday")))):
        with Store(tmp_path / place) as store:
            store.add(tl)
    words = [sys.executable, "-m", "timeline", "diff", *(str(tmp_path / file) for file in ("old.db", "new.db")), "-o", str(tmp_path / name)]
    assert subprocess.run(words, capture_output=True, text=True, check=True).stdout == f"{tmp_path / name}\n"
    assert mark in (tmp_path / name).read_text(encoding="utf-8")


def test_exported_json_is_read_back(tmp_path: Path, tl: Timeline) -> None:
    for whole in (tl, merged([tl, edition()]), Timeline.of([Document("Nothing.")], [], [], [])):
        (tmp_path / "tl.json").write_text(str(rendering(whole, "json").content), encoding="utf-8")
        assert read(tmp_path / "tl.json") == whole


def test_a_store_and_a_file_can_be_compared(tmp_path: Path, tl: Timeline) -> None:
    (tmp_path / "tl.json").write_text(str(rendering(tl, "json").content), encoding="utf-8")
    with Store(tmp_path / "tl.db") as store:
        store.add(tl)
    assert not changes(opened(str(tmp_path / "tl.json")), opened(str(tmp_path / "tl.db")))


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"documents": [{}], "events": []}', '{"documents": 1}', "null", "\xff"])
def test_what_is_no_timeline(tmp_path: Path, content: str) -> None:
    (tmp_path / "other.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(UnreadableError, match=r"Cannot read .*other\.json"):
        read(tmp_path / "other.json")
