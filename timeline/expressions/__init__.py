"""Time expressions of a text with TIMEX3 attributes, the interval each comes to, and why.

    wording ─▶ grammar ─▶ tense ─▶ meaning ─▶ finding ─▶ texts ─▶ anchoring ─▶ resolve

Knows no language: words and rules come from `languages/<code>/`. Reads text with its own tokens and a light reading of tense, so that it
needs no parser and stays quick and linear. `parsed` makes the charts of a text, `whole` goes over what was found in them once, in reading
order, and `resolve` says of each what it comes to. The rooms import only to their left.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.expression import Anchor, Expression
from timeline.expressions.settings import Settings
from timeline.expressions.texts.dateline import dated
from timeline.text import Document

USUAL = Settings()

__all__ = ["Anchor", "Expression", "Settings", "dated", "explained", "expressions"]


def expressions(document: Document, settings: Settings = USUAL) -> list[Expression]:
    """Every time expression of a document, in reading order. Raises LanguageError where nobody knows words for dates in its language.

    Where the language has no folder, it is read by the words of dateparser's locale, and `rule` begins with "dateparser:".

    >>> from timeline.when import Interval
    >>> text = "The harbour board met on Monday and will meet again in two weeks."
    >>> [(e.text, e.value) for e in expressions(Document(text, published=Interval.parse("2025-06-24")))]
    [('Monday', '2025-06-23'), ('two weeks', 'P2W')]
    """
    from timeline import languages
    from timeline.expressions.finding.surnames import told, without_surnames
    from timeline.expressions.parsed import charts, layout
    from timeline.expressions.whole import expressions_of

    given, document = document, document.prose
    language = languages.reader(document.language)
    settings, log, pieces = layout(given, settings, language)
    found = without_surnames(told(charts(document.text, pieces, settings, language)), document.text)
    read = expressions_of(found, document, settings, language.words, log)
    if document is not given:
        read = [replace(one, text=given.text[one.span.start : one.span.end]) for one in read]
    return [_marked(one, language.source) for one in read] if language.source else read


def _marked(one: Expression, source: str) -> Expression:
    """An expression of a language without rules of its own, which says so."""
    return replace(one, rule=f"{source}:{one.rule}", steps=(f"read by the words of {source}: this language has no folder", *one.steps))


def explained(expression: Expression) -> str:
    """How an expression was read, for people: rule, derivation, anchor and why, arithmetic, and the readings not taken."""
    from timeline.expressions.explain import explanation

    return explanation(expression)
