"""Looking a token ahead leaves nothing out: what is tried is all that could be found."""

from collections.abc import Iterator

import pytest

from timeline import languages
from timeline.errors import RuleError
from timeline.expressions.grammar.ahead import ALONE
from timeline.expressions.grammar.engine import SHIELD, TENSE, TOP, Chart, Grammar
from timeline.expressions.grammar.phrase import sequences
from timeline.expressions.grammar.rule import Rule
from timeline.expressions.grammar.tokens import tokens
from timeline.expressions.settings import Settings


def charts(code: str) -> Iterator[Chart]:
    """A chart of every example line of every rule."""
    grammar = languages.language(code).grammar(talk=False)
    for rule in languages.language(code).rules:
        for line in filter(str.strip, rule.examples.splitlines()):
            yield Chart(grammar, tokens(line.partition(" → ")[0].strip()), Settings())


def read(chart: Chart) -> list[tuple[str, str, int, int]]:
    return [(n.category, n.rule, n.first, n.last) for category in (TOP, SHIELD, TENSE) for n in chart.found(category)]


@pytest.mark.parametrize("code", languages.known())
def test_the_same_is_found_without_looking_ahead(code: str) -> None:
    tried = without = 0
    for chart in charts(code):
        blind = Chart(chart.grammar, chart.tokens, chart.settings)
        blind.after = [dict.fromkeys(begun, ALONE) for begun in blind.begun]
        blind.bits = [-1 for _ in blind.bits]
        assert read(chart) == read(blind), " ".join(chart.tokens.texts)
        tried, without = tried + len(chart.memo), without + len(blind.memo)
    assert tried < without, "looking ahead spares nothing"


def test_rules_that_begin_with_one_another_are_refused() -> None:
    named = [("one", "{other} first"), ("other", "{one} then | last")]
    made = [Rule(name, name, tuple(sequences(phrase)), lambda: True, frozenset(), "") for name, phrase in named]
    with pytest.raises(RuleError, match="begins with"):
        Grammar.of(made, {})
