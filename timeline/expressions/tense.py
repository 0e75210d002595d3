"""Past or future: what the verbs near an expression say, read from a language's tense words and verb endings, without a parser."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.grammar import Chart

REACH = 16  # tokens to either side: farther verbs seldom govern
PAST, FUTURE, PRESENT, ANTERIOR = "past", "future", "present", "anterior"


@dataclass(frozen=True, slots=True)
class Verbs:
    """How a language shows tense: endings of past forms, what is no verb in spite of them, and where clauses end.

    Words and multi-word cues are the grammar's table `tense` (word → past, future, present, or anterior, which makes past what follows:
    "had been due").
    """

    endings: tuple[str, ...] = ()
    exceptions: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    nominal: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Tense:
    """past, future, present or "", and the word that says so."""

    tense: str = ""
    word: str = ""


def tense(chart: Chart, verbs: Verbs, first: int, last: int) -> Tense:
    """The tense of the verb group that governs tokens first..last: the nearest one before in the clause, else the nearest after."""
    left = _nearest(chart, verbs, range(first - 1, max(-1, first - 1 - REACH), -1))
    if left.tense in (PAST, FUTURE):
        return left
    right = _nearest(chart, verbs, range(last, min(len(chart.tokens), last + REACH)))
    return right if right.tense and not left.tense else left


def _nearest(chart: Chart, verbs: Verbs, places: range) -> Tense:
    for at in places:
        lower = chart.tokens.lowers[at]
        if lower in verbs.breaks:
            return Tense()
        if found := _cue(chart, verbs, at):
            return _whole(chart, verbs, at, found)
    return Tense()


def _cue(chart: Chart, verbs: Verbs, at: int) -> str:
    """The tense that a token shows, or ""."""
    for node in chart.at("tense", at):
        return str(node.meaning)
    lower = chart.tokens.lowers[at]
    if len(lower) > 3 and lower.endswith(verbs.endings) and lower not in verbs.exceptions and chart.tokens.texts[at].islower():
        return PAST
    after = chart.tokens.lowers[at + 1] if at + 1 < len(chart.tokens) else ""
    if lower in verbs.infinitive and after.isalpha() and after not in verbs.nominal and chart.tokens.texts[at + 1].islower():
        return FUTURE
    return ""


def _whole(chart: Chart, verbs: Verbs, at: int, found: str) -> Tense:
    """The cue with what stands just before it: "will" before "have signed", "be" before "held"."""
    for back in range(at - 1, max(-1, at - 5), -1):
        if chart.tokens.lowers[back] in verbs.breaks:
            break
        for node in chart.at("tense", back):
            if node.meaning == ANTERIOR:
                return Tense(PAST, chart.tokens.texts[back])
            if node.meaning == FUTURE and found != FUTURE:
                return Tense(FUTURE, chart.tokens.texts[back])
            if node.meaning == PRESENT and found == PAST and back == at - 1:
                return Tense(PRESENT, chart.tokens.texts[back])  # "is closed"
            if node.meaning == PAST and found == PRESENT:
                return Tense(PAST, chart.tokens.texts[back])
    return Tense(PAST if found == ANTERIOR else found, chart.tokens.texts[at])
