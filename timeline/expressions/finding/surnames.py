"""Surnames that are words of time: a text that told of Alf Winter means him where it says Winter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.expressions.finding.found import Candidate, candidates
from timeline.expressions.grammar.engine import NAMING, Chart
from timeline.expressions.meaning.calendar import Calendar

LEADS = ("before_month", "before_date", "no_given")  # tables of words that stand before a date, and so are no forename


def told(charts: Iterable[Chart]) -> list[Candidate]:
    """The candidates of a text, without names that it has told: rules of the category `naming` find them ("Ernst Freitag")."""
    names: set[str] = set()
    found: list[Candidate] = []
    for chart in charts:  # none is kept in which nothing is found
        if NAMING in chart.grammar.tries:
            names.update(str(node.meaning) for node in chart.found(NAMING))
        found += candidates(chart)
    return [one for one in found if not _named(one, names)] if names else found


def _named(one: Candidate, names: set[str]) -> bool:
    """Whether it is such a name by itself, with nothing before it that leads to a time."""
    tokens, first = one.chart.tokens, one.node.first
    alone = one.node.last - first == 1 and tokens.texts[first] in names
    return alone and not (first > 0 and _leads(one, tokens.lowers[first - 1]))


def without_surnames(found: Sequence[Candidate], text: str) -> list[Candidate]:
    """The candidates without those that are, by what the text says elsewhere, somebody's name.

    A month or season with a capital and nothing that leads to it, where the text also has it behind a forename.
    """
    names: dict[str, bool] = {}
    times = {one.start for one in found}
    kept = []
    for one in found:
        word = text[one.start : one.end]
        if _bare(one, word):
            if word not in names:
                names[word] = _introduced(one, word, text, times)
            if names[word]:
                continue
        kept.append(one)
    return kept


def _bare(one: Candidate, word: str) -> bool:
    """Whether it is a month or season alone, with its capital, that no word leads to and no figure follows."""
    day = one.meaning
    if not (isinstance(day, Calendar) and (day.month or day.season) and day.day is None and day.year is None):
        return False
    if not (word.isalpha() and word[0].isupper() and word[1:].islower()):
        return False
    tokens, first, last = one.chart.tokens, one.node.first, one.node.last
    led = first > 0 and _leads(one, tokens.lowers[first - 1]) and not _may_own(one, tokens.lowers[first - 1])
    return not led and not (last < len(tokens) and tokens.lowers[last].isdecimal())


def _leads(one: Candidate, word: str) -> bool:
    tables = one.chart.grammar.tables
    return any(word in tables.get(name, {}) for name in LEADS)


def _may_own(one: Candidate, word: str) -> bool:
    """Whether what it leads to may be of somebody as well: "the May plan"."""
    return word in one.chart.grammar.tables.get("may_own", {})


def _introduced(one: Candidate, word: str, text: str, times: set[int]) -> bool:
    """Whether the text has the word behind a forename somewhere, where it is no time."""
    behind = (name for name in re.finditer(rf"\b([^\W\d_]+) ({word})\b(?! \d)", text) if name.start(2) not in times)
    return any(name[1][0].isupper() and name[1][1:].islower() and not _leads(one, name[1].lower()) for name in behind)
