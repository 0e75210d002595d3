"""Sentences of each language in which nothing may be found."""

import tomllib

import pytest

from timeline import languages
from timeline.expressions import Settings, expressions
from timeline.text import Document
from timeline.when import Interval

CASES = [
    (path.parent.name, text)
    for path in sorted(languages.HOME.glob("*/silence.toml"))
    for text in tomllib.loads(path.read_text(encoding="utf-8"))["silent"]
]


@pytest.mark.parametrize(("code", "text"), CASES)
def test_nothing_is_found(code: str, text: str) -> None:
    found = expressions(Document(text, published=Interval.parse("2025-06-23"), language=code), Settings(kind="news"))
    assert [(one.text, one.value, one.rule) for one in found] == []


def test_there_are_enough() -> None:
    assert len([code for code, _ in CASES if code == "en"]) >= 200
