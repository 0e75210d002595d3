"""Dates and labels in every language there are words for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from story import inside, story

from timeline.render import rendering
from timeline.render.words import table, words
from timeline.when import UNKNOWN, Bounds, Interval

LANGUAGES = sorted(path.name.split(".")[1] for path in (Path(__file__).parents[2] / "templates").glob("words.*.toml"))
OPTIONAL = re.compile(r"(within|before|after)_\w+")  # patterns for one unit that a language may have beside the general one


def paths(value: Any, at: str = "") -> dict[str, object]:
    """Every word by its place in the table, with the fields that it names."""
    if isinstance(value, dict):
        return {
            where: found
            for name, part in value.items()
            if not OPTIONAL.fullmatch(name)
            for where, found in paths(part, f"{at}/{name}").items()
        }
    return {at: sorted(set(re.findall(r"{(\w+)}", str(value)))) if not isinstance(value, list) else len(value)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    ours, english = paths(dict(table(language))), paths(dict(table("en")))
    assert set(ours) == set(english)
    assert {where: found for where, found in ours.items() if found != english[where] and "/name/" not in where} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["html", "md", "tex", "fragment"])
def test_every_language_fills_every_template(language: str, name: str) -> None:
    assert "Sarn shells the port" in str(rendering(story(), name, lang=language).content)


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        (inside("2025-06-21"), "Samstag, 21. Juni 2025"),
        (inside("2025-01"), "im Januar 2025"),
        (inside("2025"), "im Jahr 2025"),
        (inside("2025-W26"), "in der Woche vom 23. Juni 2025"),
        (inside("2025-05-03/2025-05-10"), "zwischen 3. und 9. Mai 2025"),
        (inside("../2025-06-21"), "vor dem 21. Juni 2025"),
        (inside("2025-06-21/.."), "nach dem 20. Juni 2025"),
        (inside("../2025"), "vor 2025"),
        (inside("-0043-03-15"), "15. März 44 v. Chr."),
        (inside("19XX"), "irgendwann: das 20. Jahrhundert"),
        (Bounds.lasting(Interval.parse("2025-05-03/2025-05-10")), "von 3. bis 9. Mai 2025"),
        (UNKNOWN, "Zeit nicht bekannt"),
    ],
)
def test_german_dates(bounds: Bounds, said: str) -> None:
    assert words(bounds, table("de")) == said


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        (inside("2025-06-21"), "Saturday 21 June 2025"),
        (inside("2025-06-21T14:30"), "Saturday 21 June 2025, 14:30"),
        (inside("2025-06-30/2025-07-02"), "30 June or 1 July 2025"),
        (inside("2024-12-30/2025-01-02"), "between 30 December 2024 and 1 January 2025"),
        (inside("199X"), "in the 1990s"),
        (inside("../2025-06-21T14:30"), "before 14:30 on 21 June 2025"),
        (inside("0079-08-24"), "24 August 79 CE"),
        (Bounds.lasting(Interval.parse("2025-06")), "all of June 2025"),
        (
            Bounds(*[Interval.parse(day).start for day in ("2025-05-01", "2025-06-01", "2025-07-01", "2025-08-01")]),
            "began in May 2025, ended in July 2025",
        ),
    ],
)
def test_english_dates(bounds: Bounds, said: str) -> None:
    assert words(bounds) == said
