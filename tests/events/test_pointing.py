"""What points back to a happening without naming it joins its entry; what could mean two, or none, stays apart."""

import tomllib
from pathlib import Path

import pytest

from timeline.events import happenings, mentions
from timeline.text import Document
from timeline.text.syntax import parse

TABLE = tomllib.loads((Path(__file__).parent / "pointing.toml").read_text(encoding="utf-8"))


def home(text: str, word: str) -> set[str]:
    """The words of the entry that a word, the last one spelt so, is a mention of; empty where it is none."""
    read = parse(Document(text))
    at = text.rindex(word)
    found = [event for event in happenings(read, mentions(read, []), {}) if any(m.span.start == at for m in event.mentions)]
    return {m.text for event in found for m in event.mentions} - {word}


@pytest.mark.parametrize(("text", "word", "meant"), TABLE["together"]["cases"], ids=lambda case: case[:60])
def test_points_back(text: str, word: str, meant: str) -> None:
    assert meant in home(text, word)


@pytest.mark.parametrize(("text", "word"), TABLE["apart"]["cases"], ids=lambda case: case[:60])
def test_means_no_one_happening(text: str, word: str) -> None:
    assert not home(text, word)
