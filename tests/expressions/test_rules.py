"""Every rule proves itself: the examples in its docstring, read on Monday 23 June 2025, give what they say; plain lines give nothing.

What begins with "asked:" is said to an assistant, so that the future is preferred; what begins with "told:" stands in a narrative. Messages
are parted by a written-out "\\n".
"""

from collections.abc import Iterator

import pytest

from timeline import languages
from timeline.expressions import Settings, expressions
from timeline.text import Document
from timeline.when import Interval

PUBLISHED = Interval.parse("2025-06-23")
SETTINGS = {"asked": Settings(prefer="future"), "told": Settings(kind="narrative")}


def examples() -> Iterator[tuple[str, str, str, str]]:
    """(language, rule, words, what must be found or "") of every example line of every rule."""
    for code in languages.known():
        for rule in languages.language(code).rules:
            for line in rule.examples.splitlines()[1:]:
                if line.startswith("    ") or (line.strip() and "→" in line):
                    words, _, wanted = line.strip().partition(" → ")
                    yield code, rule.name, words, wanted
                elif line.strip():
                    yield code, rule.name, line.strip(), ""


@pytest.mark.parametrize(("code", "rule", "words", "wanted"), list(examples()))
def test_example(code: str, rule: str, words: str, wanted: str) -> None:
    manner, parted, rest = words.partition(": ")
    settings, text = (SETTINGS[manner], rest) if parted and manner in SETTINGS else (Settings(), words)
    found = expressions(Document(text.replace("\\n", "\n"), published=PUBLISHED, language=code), settings)
    said = [" ".join(part for part in (one.type, one.value, one.mod) if part) for one in found]
    if wanted:
        for part in wanted.split(", "):
            assert part in said or any(one.startswith(part + " ") for one in said), said
    else:
        assert not said


@pytest.mark.parametrize("code", languages.known())
def test_every_rule_has_an_example(code: str) -> None:
    bare = {rule.name for rule in languages.language(code).rules if len(rule.examples.strip().splitlines()) < 3}
    assert not bare


@pytest.mark.parametrize("code", languages.known())
def test_every_rule_that_makes_expressions_shows_one(code: str) -> None:
    made = [rule for rule in languages.language(code).rules if rule.category in ("timex", "date")]
    assert [rule.name for rule in made if "→" not in rule.examples] == []


@pytest.mark.parametrize("code", languages.known())
def test_no_expression_and_no_shield_begins_with_any_word(code: str) -> None:
    begun = languages.reader(code).grammar(talk=False).begun("zzyzx")
    assert not {"timex", "shield"} & begun, "such a rule is tried at every word of every text"
