"""The same text written otherwise says the same: every case of the corpora under rewritings that change no meaning."""

import re
import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from tests.expressions.test_corpus import cases
from timeline.expressions import Settings, expressions
from timeline.text import Document
from timeline.when import Interval

MONTHS = {
    "January": "Jan.",
    "February": "Feb.",
    "August": "Aug.",
    "September": "Sept.",
    "October": "Oct.",
    "November": "Nov.",
    "December": "Dec.",
}
DAYS = {"Monday": "Mon", "Tuesday": "Tue", "Thursday": "Thu", "Friday": "Fri"}
FIGURES = {
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twelve": "12",
}
UNIT = r"(?:second|minute|hour|day|night|week|month|year|decade|quarter|weekend|fortnight)s?"


def one_for_another(words: dict[str, str], pattern: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern.replace("#", "|".join(words)), lambda match: words[match[0]], text)


REWRITINGS: dict[str, Callable[[str], str]] = {
    "typographic apostrophes": lambda text: text.replace("'", "’"),
    "spaces that do not break": lambda text: re.sub(r"(?<=\d) (?=[A-Za-z])", "\u00a0", text),
    "narrow spaces": lambda text: re.sub(r"(?<=\d) (?=[A-Za-z])", "\u202f", text),
    "characters without width": lambda text: text.replace(". ", ". \u200b"),
    "emphasis": lambda text: re.sub(r"(?<![.\w])(?:\w+day|January|October|20\d\d)(?= [a-z])", r"**\g<0>**", text),
    "wrapped lines": lambda text: (
        "\n".join(lines)
        if len(lines := textwrap.wrap(text, 48, break_on_hyphens=False)) > 3 and ": " not in text and "\n" not in text
        else text
    ),
    "lines that end in two characters": lambda text: text.replace("\n", "\r\n"),
    "hours written together": lambda text: re.sub(r"\b(\d{1,2}(?::\d\d)?) ([ap])\.m\.(?= [a-z])", r"\1\2m", text),
    "months in short": one_for_another(MONTHS, r"\b(?:#)(?= \d)"),
    "months in short without a full stop": one_for_another({name: short[:-1] for name, short in MONTHS.items()}, r"\b(?:#)(?= \d)"),
    "weekdays in short": one_for_another(DAYS, r"(?<= )(?<!Good )(?<! a )(?<! the )\b(?:#)\b(?= [a-z]|,)"),
    "amounts in figures": one_for_another(FIGURES, rf"\b(?<!-)(?:#)(?=[ -]{UNIT}\b)"),
}


def read(text: str, code: str, case: dict[str, Any]) -> list[tuple[str, str, str]]:
    settings = Settings(prefer=case.get("prefer", ""), day_first=case.get("day_first", False), kind=case.get("kind", ""))
    document = Document(text, published=Interval.parse(case["published"]), language=code)
    return [(one.type, one.value, one.mod) for one in expressions(document, settings)]


@pytest.mark.parametrize("way", REWRITINGS)
def test_the_same_is_found(way: str) -> None:
    rewritten = [(code, case, REWRITINGS[way](case["text"])) for code, case in cases()]
    changed = [(code, case, text) for code, case, text in rewritten if text != case["text"]]
    assert changed
    differing = [text for code, case, text in changed if read(text, code, case) != read(case["text"], code, case)]
    assert not differing
