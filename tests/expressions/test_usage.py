"""How a text writes its dates, where the caller does not say: from its other dates, its country, and the options of the command line."""

import pytest
from typer.testing import CliRunner

from timeline import readers
from timeline.cli import app
from timeline.expressions import Settings, expressions
from timeline.text import Document
from timeline.when import Interval

PUBLISHED = Interval.parse("2025-06-23")


def values(text: str, language: str = "en", settings: Settings | None = None) -> list[str]:
    found = expressions(Document(text, published=PUBLISHED, language=language), settings or Settings())
    return [each.value for each in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They met on 3/4/2025.", "en", ["2025-03-04"]),
        ("They met on 3/4/2025 and on 23/4/2025.", "en", ["2025-04-03", "2025-04-23"]),
        ("They met on 3/4/2025 and on 4/23/2025.", "en-GB", ["2025-03-04", "2025-04-23"]),
        ("They met on 3/4/2025, 4/23/2025 and 23/4/2025.", "en", ["2025-03-04", "2025-04-23", "2025-04-23"]),
        ("They met on 3/4/2025.", "en-GB", ["2025-04-03"]),
        ("They met on 3/4/2025.", "en_US", ["2025-03-04"]),
        ("They met on Labour Day 2024.", "en", ["2024-09-02"]),
        ("They met on Labour Day 2024.", "en-FR", ["2024-05-01"]),
        ("They met on Independence Day 2024.", "en-IN", ["2024-08-15"]),
        ("They met on Christmas Day 2024.", "en-XX", ["2024-12-25"]),
    ],
)
def test_the_text_tells_how_its_dates_are_written(text: str, language: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("told", "country", "value"),
    [("Mother's Day 2024", "GB", "2024-03-10"), ("Thanksgiving 2023", "CA", "2023-10-09"), ("Fathers Day 2024", "NZ", "2024-09-01")],
)
def test_holidays_that_no_office_closes_for_are_of_their_country(told: str, country: str, value: str) -> None:
    assert values(told, settings=Settings(country=country)) == [value]


def test_the_caller_s_country_goes_before_the_text_s() -> None:
    assert values("They met on Labour Day 2024.", "en-FR", Settings(country="US")) == ["2024-09-02"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "---\nlang: en-GB\ndate: 2025-06-23\n---\n\nThey met on 3/4/2025.\n"),
        ("a.jsonl", '{"text": "They met on 3/4/2025.", "language": "en-GB", "published": "2025-06-23"}\n'),
        ("a.html", f'<html lang="en-GB"><body><article><p>{"They met on 3/4/2025. " * 12}</p></article></body></html>'),
    ],
)
def test_every_reader_takes_a_tag(name: str, content: str, tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / name).write_text(content, encoding="utf-8")
    found = readers.read(tmp_path / name)
    assert (found.language, found.region) == ("en", "GB")
    assert expressions(found)[0].value == "2025-04-03"


def test_the_command_line_takes_them() -> None:
    told = ["explain", "--published", "2025-06-23", "--text"]
    assert "2025-04-03" in CliRunner().invoke(app, [*told, "They met on 3/4/2025.", "--day-first"]).stdout
    assert "2024-05-01" in CliRunner().invoke(app, [*told, "They met on Labour Day 2024.", "--country", "fr"]).stdout


@pytest.mark.parametrize(("option", "value"), [("--country", "XX"), ("--kind", "poem")])
def test_what_is_not_known_is_a_sentence(option: str, value: str) -> None:
    done = CliRunner().invoke(app, ["explain", "--text", "On Monday.", option, value])
    assert done.exit_code == 2
    assert value in done.output
