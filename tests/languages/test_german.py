"""German, a language that is nothing but its folder: enough examples, tense that points to the past or to what is to come, modifiers."""

import json
import tomllib

import pytest

from timeline.annotate import Wish, annotated
from timeline.expressions import expressions
from timeline.languages import HOME
from timeline.text import Document
from timeline.when import Interval

WEDNESDAY = Interval.parse("2025-06-25")


def test_there_are_enough_examples() -> None:
    cases = tomllib.loads((HOME / "de" / "corpus.toml").read_text(encoding="utf-8"))["case"]
    silent = tomllib.loads((HOME / "de" / "silence.toml").read_text(encoding="utf-8"))["silent"]
    assert len({case["text"] for case in cases}) >= 300
    assert len(set(silent)) >= 50


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Am Montag kam er.", "2025-06-23"),
        ("Am Montag ist er gekommen.", "2025-06-23"),
        ("Am Montag war er gekommen.", "2025-06-23"),
        ("Es heißt, dass er am Montag gekommen ist.", "2025-06-23"),
        ("Am Montag wurde er gewählt.", "2025-06-23"),
        ("Am Montag wird er kommen.", "2025-06-30"),
        ("Am Montag kommt er.", "2025-06-30"),
        ("Am Montag soll er kommen.", "2025-06-30"),
        ("Er plant, am Montag zu kommen.", "2025-06-30"),
        ("Seine Wahl ist für Montag geplant.", "2025-06-30"),
    ],
)
def test_tense_points_the_way(sentence: str, value: str) -> None:
    assert [one.value for one in expressions(Document(sentence, published=WEDNESDAY, language="de"))] == [value]


@pytest.mark.parametrize(
    ("sentence", "value", "mod"),
    [
        ("Ende Mai brannte es.", "2025-05", "END"),
        ("Mitte der 1980er Jahre wuchs die Stadt.", "198", "MID"),
        ("Um 1990 wuchs die Stadt.", "1990", "APPROX"),
        ("Sie bauten fast zehn Jahre.", "P10Y", "LESS_THAN"),
        ("Sie bauten mehr als zehn Jahre.", "P10Y", "MORE_THAN"),
        ("Sie bauten mindestens zehn Jahre.", "P10Y", "EQUAL_OR_MORE"),
    ],
)
def test_modifiers(sentence: str, value: str, mod: str) -> None:
    (one,) = expressions(Document(sentence, published=WEDNESDAY, language="de"))
    assert (one.value, one.mod) == (value, mod)


def test_ordinal_numbers_end_no_sentence() -> None:
    text = "Am 9. November 1989 fiel die Mauer. Am 3. Oktober 1990 folgte die Einheit."
    assert [one.value for one in expressions(Document(text, published=WEDNESDAY, language="de"))] == ["1989-11-09", "1990-10-03"]


def test_a_line_may_say_its_language() -> None:
    line = json.dumps({"id": 1, "text": "Am Montag kam er.", "dct": "2025-06-25", "language": "de"})
    (found,) = annotated([line], Wish(only_timexes=True))
    assert isinstance(found, dict)
    assert [timex["value"] for timex in found["timexes"]] == ["2025-06-23"]
