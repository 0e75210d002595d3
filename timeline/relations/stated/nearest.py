"""The thing that stands right before a time, and what of the time it keeps to itself: "left before the vote on Monday"."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.reading import Reading
from timeline.relations.relation import Kind
from timeline.relations.stated.amounts import amount
from timeline.relations.stated.telling import PERFECT
from timeline.text.syntax import Word
from timeline.when import EVER

LONGEST = 4  # words of a signal


class Dated(NamedTuple):
    """An event, the expression that dates it, how, and the word that hangs on it."""

    expression: Expression
    mention: Mention
    phrase: str
    kind: Kind


def before(reading: Reading, expression: Expression, phrase: str) -> Mention | None:
    """The event noun whose phrase ends right before the expression or its preposition: "the talks in February"."""
    last = _last(reading, expression, phrase)
    if last is None:
        return None
    for word in (last, *reading.parse.up(last.i)):
        if word.pos in ("VERB", "AUX"):
            return None
        if word.i in reading.at and reading.at[word.i].pos == "NOUN" and word.i <= last.i:
            return reading.at[word.i]
    return None


def kept(reading: Reading, dated: Dated) -> bool:
    """Whether a time is of the thing right before it alone.

    "called for protests on 25 January", "follows a warning earlier this week", "two days after the vote on 3 June".
    """
    verb, above = dated.mention, path(reading, dated)
    if above and above[0].pos == "NOUN" and above[0].dep == "pobj" and _still_open(reading, dated):
        return True
    for below, word in pairwise(above):
        if below.i == verb.word:
            return False
        if word.i == verb.word:
            return below.dep == "dobj" and verb.lemma in reading.words.verbs["caused"]
        if below.dep == "pobj" and word.text.lower() == "for" and word.head == verb.word:
            return verb.lemma in reading.words.verbs["forward"]
        if below.dep == "pobj" and amount(reading, word.i) is not None:
            return True
    return False


def _still_open(reading: Reading, dated: Dated) -> bool:
    """Whether a present perfect stands by a day that is over, which can only be another's: "has been blamed for the fire on 20 April"."""
    perfect = dated.mention.tense == "PRESENT" and dated.mention.aspect in PERFECT
    return perfect and dated.kind is Kind.DURING and over(reading, dated.expression)


def over(reading: Reading, expression: Expression) -> bool:
    """Whether a time was over when the text was published."""
    published = reading.parse.document.published
    return published != EVER and expression.interval.end <= published.start


def outside(reading: Reading, dated: Dated) -> Dated:
    """What went on before the thing whose time stands right after it: "worked there before her marriage in 2000"."""
    for below, word in pairwise(path(reading, dated)) if dated.kind is Kind.DURING else ():
        if dated.mention.word in (below.i, word.i):
            break
        if below.pos in ("NOUN", "PROPN") and (said := _ahead(reading, word)):
            return dated._replace(phrase=f"{said} … {dated.phrase}".strip(" …"), kind=Kind.ENDS_BEFORE)
    return dated


def _ahead(reading: Reading, word: Word) -> str:
    """The signal that ends with this word and puts something before what follows; "" where there is none."""
    tables = (reading.words.times, reading.words.signals)
    phrases = (reading.left(word.i + 1, size) for size in range(LONGEST, 0, -1))
    return next((phrase for phrase in phrases if any(table.get(phrase) is Kind.BEFORE for table in tables)), "")


def path(reading: Reading, dated: Dated) -> list[Word]:
    """The word right before the time and those above it, nearest first."""
    last = _last(reading, dated.expression, dated.phrase)
    return [last, *reading.parse.up(last.i)] if last else []


def _last(reading: Reading, expression: Expression, phrase: str) -> Word | None:
    """The word right before an expression and its preposition, in the same sentence."""
    first = reading.parse.word_at(expression.span.start)
    at = first.i - 1 - len(phrase.split()) if first else -1
    return reading.parse.words[at] if first and at >= 0 and reading.parse.words[at].sentence == first.sentence else None
