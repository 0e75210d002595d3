"""The sentences of each language's corpus, with all that must be found in them, in order."""

import tomllib
from typing import Any

import pytest

from timeline import languages
from timeline.expressions import Settings, expressions
from timeline.text import Document
from timeline.when import Interval


def cases() -> list[tuple[str, dict[str, Any]]]:
    """(language, case) of every case; what a case leaves out stands at the head of its file."""
    found = []
    for path in sorted(languages.HOME.glob("*/corpus.toml")):
        corpus = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [(path.parent.name, {"published": corpus.get("published", "")} | case) for case in corpus.get("case", [])]
    return found


@pytest.mark.parametrize(("code", "case"), cases())
def test_case(code: str, case: dict[str, Any]) -> None:
    document = Document(case["text"], published=Interval.parse(case["published"]), language=code)
    settings = Settings(prefer=case.get("prefer", ""), day_first=case.get("day_first", False), kind=case.get("kind", ""))
    found = [[one.text, one.type, one.value, one.mod] for one in expressions(document, settings)]
    said = [one[: len(wanted)] for one, wanted in zip(found, case["found"], strict=False)]  # a modifier only where the case names one
    assert [*said, *found[len(said) :]] == case["found"]


def test_there_are_enough() -> None:
    assert len([code for code, _ in cases() if code == "en"]) >= 120
