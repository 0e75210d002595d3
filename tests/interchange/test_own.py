"""Our JSON and JSON lines hold everything: what is read back is equal, explains itself in the same words and renders to the same bytes."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

import timeline
from timeline import Timeline, UnreadableError, opened
from timeline.ordering import merged
from timeline.relations.relation import Amount, Kind, Relation
from timeline.render import formats, rendering
from timeline.text import Document
from timeline.when import Grain, Interval

sys.path.insert(0, str(Path(__file__).parents[1] / "render"))
from story import story

EXAMPLES = Path(__file__).parents[2] / "examples"


def built(name: str, published: str = "") -> Timeline:
    return timeline.build(EXAMPLES / name, published=published)


@pytest.fixture(scope="module")
def harbour() -> Timeline:
    return built("harbour.txt", "2024-06-13")


@pytest.fixture(scope="module")
def several(harbour: Timeline) -> Timeline:
    return merged([harbour, built("quarry.md"), built("ferry.html")])


def hostile() -> Timeline:
    """Hostile and right-to-left text, a date before our era, every factuality; an amount, a world, a date that no text names."""
    told = story()
    document = told.documents[0]
    shelled, evacuated = told.events[4], told.events[6]
    more = (
        Relation(
            evacuated.id, shelled.main.eid, Kind.AFTER, (evacuated.main.span,), 0.7, "signal", "hours after", Amount(2, 5, Grain.HOUR)
        ),
        Relation(shelled.id, "date:2024-06-10", Kind.DURING, (), 0.5, words="the harbour master's log says so"),
        Relation(evacuated.id, "date:2024-06-11", Kind.DURING, (), 0.5, words="the ministry says so", world="said:e4"),
    )
    return Timeline.of([document], told.events, told.expressions, (*told.relations, *more))


def back(whole: Timeline, folder: Path, suffix: str) -> Timeline:
    path = folder / f"case{suffix}"
    path.write_text(str(rendering(whole, suffix.removeprefix(".")).content), encoding="utf-8")
    return opened(path)


def same(read: Timeline, whole: Timeline) -> None:
    assert read == whole
    assert [event.when for event in read.events] == [event.when for event in whole.events]
    assert [read.explain(event) for event in read.events] == [whole.explain(event) for event in whole.events]
    assert list(map(str, read.conflicts)) == list(map(str, whole.conflicts))


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_an_article_comes_back_as_it_was(suffix: str, harbour: Timeline, tmp_path: Path) -> None:
    same(back(harbour, tmp_path, suffix), harbour)


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_several_articles_come_back_as_they_were(suffix: str, several: Timeline, tmp_path: Path) -> None:
    same(back(several, tmp_path, suffix), several)


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_amounts_worlds_and_dates_without_text_come_back(suffix: str, tmp_path: Path) -> None:
    same(back(hostile(), tmp_path, suffix), hostile())


@pytest.mark.parametrize("format", formats(), ids=lambda each: each.name)
def test_every_format_is_the_same_bytes(format, harbour: Timeline, tmp_path: Path) -> None:
    if format.extra and importlib.util.find_spec({"python-docx": "docx"}.get(format.extra, format.extra)) is None:
        pytest.skip(f"{format.extra} is not installed")
    for whole in (harbour, hostile()):
        assert rendering(back(whole, tmp_path, ".json"), format.name).content == rendering(whole, format.name).content


def test_a_file_of_some_events_keeps_the_dates_that_the_others_gave_them(harbour: Timeline, tmp_path: Path) -> None:
    some = harbour.only(list(harbour)[::3])
    read = back(some, tmp_path, ".json")
    assert read.events == some.events
    assert rendering(read, "csv").content.splitlines()[1].split(",")[:9] == rendering(some, "csv").content.splitlines()[1].split(",")[:9]


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_a_file_of_one_event_names_the_others_it_rests_on(suffix: str, harbour: Timeline, tmp_path: Path) -> None:
    shelled = harbour.one("shelled terminals")
    read = back(harbour.only([shelled]), tmp_path, suffix)
    assert read.explain(read.events[0]) == harbour.explain(shelled)
    assert read.others == harbour.only([shelled]).others


def test_questions_have_the_same_answers(harbour: Timeline, tmp_path: Path) -> None:
    read, events = back(harbour, tmp_path, ".json"), list(harbour)
    for first, second in zip(events, events[5:], strict=False):
        assert read.before(first.id, second.id) == harbour.before(first, second)
        assert read.gap(first.id, second.id) == harbour.gap(first, second)


def test_a_timeline_without_events_comes_back(tmp_path: Path) -> None:
    nothing = Timeline.of([Document("Nothing.")], [], [], [])
    same(back(nothing, tmp_path, ".json"), nothing)


@pytest.fixture
def plain(tmp_path: Path) -> dict:
    text = Document("He left on Monday.", published=Interval.parse("2025-06-24"))
    mention = {"eid": "e1", "span": {"document": text.id, "start": 3, "end": 7}, "text": "left", "lemma": "leave"}
    mention["sentence"] = {"document": text.id, "start": 0, "end": 18}
    return {
        "timeline": 1,
        "documents": [{"id": text.id, "text": text.text, "published": "2025-06-24"}],
        "events": [{"mentions": [mention]}],
        "expressions": [],
        "relations": [],
    }


def test_what_is_at_its_default_may_be_left_out(plain: dict, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(plain))
    assert [event.main.text for event in opened(tmp_path / "a.json")] == ["left"]


def edited(whole: dict, path: str, value: object) -> dict:
    *way, last = [int(step) if step.isdecimal() else step for step in path.split(".")]
    inner = whole
    for step in way:
        inner = inner[step]
    inner[last] = value
    return whole


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("timeline", 2, "it is of version 2, and this program reads 1. Install a newer"),
        ("documents", [], "event 1: there is no document"),
        ("documents", {}, '"documents" is no list'),
        ("documents.0.text", "He went on Monday.", "document 1: the document was edited"),
        ("documents.0.text", 7, "document 1: 7 is no text"),
        ("documents.0.published", "someday", "document 1: Cannot read the date 'someday'"),
        ("events.0.mentions", [], "event 1: the event has no mention"),
        ("events.0.mentions", "e1", "event 1: 'e1' is no list"),
        ("events.0.mentions.0", {}, "event 1: 'eid' is missing"),
        ("events.0.mentions.0.span.start", "3", "event 1: '3' is no whole number"),
        ("events.0.mentions.0.span.end", 700, "event 1: the document has no characters 3 to 700"),
        ("events.0.mentions.0.salience", "high", "event 1: 'high' is no number"),
        ("events.0.bounds", {"earliest_start": "yesterday"}, "event 1: Cannot read the date 'yesterday'"),
        ("relations", [{"first": "e1", "second": "e2", "kind": "BESIDE"}], "relation 1: 'BESIDE' is missing or unknown"),
        ("relations", [None], "relation 1: it is no object"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(plain: dict, tmp_path: Path, path: str, value: object, said: str) -> None:
    (tmp_path / "a.json").write_text(json.dumps(edited(plain, path, value)))
    with pytest.raises(UnreadableError) as error:
        opened(tmp_path / "a.json")
    assert said in str(error.value)
    assert str(error.value).startswith(f"Cannot read {tmp_path / 'a.json'}")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 1: it is not JSON (Expecting property name"),
        ("[]", "line 1: it is not a JSON object"),
        ('{"kind": "slide"}', "line 1: its kind is 'slide', none of document, event, expression, relation"),
        ('{"text": "He left."}', "A line that holds an article is read with `timeline build`"),
        ('{"kind": "conflict"}', "it holds no document"),
        ("[" * 100_000, "line 1: it is nested too deeply"),
    ],
)
def test_a_line_that_is_none_of_ours_is_named(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "a.jsonl").write_text(line)
    with pytest.raises(UnreadableError) as error:
        opened(tmp_path / "a.jsonl")
    assert said in str(error.value)


def test_the_evidence_of_what_is_read_is_in_its_text(harbour: Timeline, tmp_path: Path) -> None:
    read = back(harbour, tmp_path, ".json")
    assert all(read.quote(mention.span) == " ".join(mention.text.split()) for event in read.events for mention in event.mentions)
