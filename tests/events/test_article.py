"""The project's own example, from end to end of this room: examples/harbour.txt."""

from pathlib import Path

import pytest

from timeline.events import SHOWN, Event, happenings, mentions
from timeline.expressions import expressions
from timeline.text import Document
from timeline.text.syntax import parse
from timeline.when import Interval

TEXT = (Path(__file__).parents[2] / "examples" / "harbour.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def told() -> list[Event]:
    document = Document(TEXT, published=Interval.parse("2024-06-13"))
    read = parse(document)
    return happenings(read, mentions(read, expressions(document)), {})


def at(told: list[Event], text: str) -> Event:
    """The happening whose trigger stands where this text ends."""
    end = TEXT.index(text) + len(text)
    return next(event for event in told if any(m.span.end == end for m in event.mentions))


def test_the_shelling_is_one_happening_under_all_its_names(told: list[Event]) -> None:
    event = at(told, "Sarn shelled")
    names = [
        "the recent shelling",
        "that the attack",
        "that the shelling",
        "the bombardment",
        "Before the attack",
        "the planned bombardment",
    ]
    assert {at(told, name).id for name in names} == {event.id}
    assert (event.factuality, event.speaker) == ("fact", "")
    assert event.headline == "The neighbouring republic of Sarn shelled the harbour’s two grain terminals"


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("did not include", "negated"),
        ("did not notify", "negated"),
        ("will not act", "negated"),
        ("could cut", "possible"),
        ("might force", "possible"),
        ("may seek", "possible"),
        ("expected to meet", "planned"),
        ("had evacuated", "fact"),
        ("two countries signed", "fact"),
        ("Talks on a ceasefire collapsed", "fact"),
    ],
)
def test_factuality(told: list[Event], text: str, factuality: str) -> None:
    assert at(told, text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Aasgard received", "Aasgard received Lindqvist at her residence"),
        ("Lindqvist thanked", "Lindqvist thanked the emergency services"),
        ("two countries signed", "The two countries signed the maritime accord"),
        ("did not include", "The maritime accord did not include a guarantee for the ports"),
        ("had suspended", "Sarn suspended its part of the agreement"),
        ("navy had warned", "The Norland navy warned that a blockade could cut off the islands"),
        ("ministry denied", "Sarn’s defence ministry denied that its forces had targeted civilians"),
        ("will not act", "Holm: “We will not act alone”"),
    ],
)
def test_headlines(told: list[Event], text: str, headline: str) -> None:
    assert at(told, text).headline == headline


def test_a_reader_would_choose_about_as_many(told: list[Event]) -> None:
    shown = [event for event in told if event.factuality in ("fact", "planned") and event.salience >= SHOWN]
    assert 5 <= len(shown) <= 16
