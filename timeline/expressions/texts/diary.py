"""Which day it is where a text says so, and how it goes on to the next: "it's Tuesday today", "Thursday.", "good morning, new day"."""

from __future__ import annotations

from timeline.expressions.expression import Anchor
from timeline.expressions.finding.found import Candidate
from timeline.expressions.grammar.engine import TENSE
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.named import Holiday
from timeline.expressions.meaning.relative import Shift, Unit
from timeline.expressions.meaning.scene import RUNNING, Frame, Meaning, Reading
from timeline.expressions.meaning.today import Today
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.verbs import Verbs
from timeline.text import Document
from timeline.when import Grain, Interval

SAID = 6  # tokens: the longest words that say what day it is
FEW = 4  # tokens beside a day in a sentence that only says which day it is: "Okay, so, Thursday."
APART = 80  # characters from where it was said which day it is to a greeting on the next


def publication(document: Document) -> Frame:
    """The publication date and how it is known, unknown where it is not."""
    if not document.dated:
        return Frame()
    how = f" ({document.published_how})" if document.published_how not in ("", "given") else ""
    label = f"the publication date, {named(document.published)}{how}"
    kind = "dateline" if document.published_how == "dateline" else "publication"
    return Frame(document.published, Anchor(kind, document.published, label, "it is counted from when this was written"))


def of_today(candidate: Candidate, verbs: Verbs, *, diary: bool) -> bool:
    """Whether a day or weekday follows words that say it is today; in a `diary`, also where it is a sentence of its own."""
    day, lowers = core(candidate.meaning), candidate.chart.tokens.lowers
    if not _names_day(day):
        return False
    after = lowers[candidate.node.last] if candidate.node.last < len(lowers) else ""
    if _said(candidate):
        tables = candidate.chart.grammar.tables
        return not any(after in tables.get(name, {}) for name in ("of_a_day", "day_name"))  # "it's Valentine's tomorrow"
    return diary and _alone(candidate, verbs) and (isinstance(day, Unit) or (isinstance(day, Calendar) and day.weekday is not None))


def of_now(candidate: Candidate) -> bool:
    """Whether an hour follows words that say it is now: "it's quarter past three"."""
    meaning = candidate.meaning
    hour = isinstance(meaning, Clock) or (isinstance(meaning, At) and isinstance(meaning.date, Today))
    return hour and _said(candidate)


def _said(candidate: Candidate) -> bool:
    """Whether words stand right before it that say which day or hour it is."""
    at = candidate.node.first
    return any(node.last == at for first in range(max(0, at - SAID), at) for node in candidate.chart.at("today_is", first))


def _names_day(day: Meaning) -> bool:
    if isinstance(day, Unit):
        return day.base == RUNNING and day.grain is Grain.DAY
    if isinstance(day, Shift):  # "it's the day after Thanksgiving"
        return isinstance(day.base, Holiday) and day.amount.grain is Grain.DAY
    if isinstance(day, Holiday):
        return True
    return isinstance(day, Calendar) and not {"month", "weekday", "day"}.isdisjoint(day.named)


def _alone(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether its sentence says nothing else: "Okay, Thursday.", not "See you Thursday." nor "On Thursday."."""
    tokens, node = candidate.chart.tokens, candidate.node
    beside = [*range(node.first), *range(node.last, len(tokens))]
    if len(beside) > FEW or any(candidate.chart.at(TENSE, at) or candidate.chart.at("leading", at) for at in beside):
        return False
    return node.first == 0 or tokens.lowers[node.first - 1] not in verbs.dating


def fits(reading: Reading, published: Interval, recent: int) -> bool:
    """Whether it may be the day on which a text was spoken: a day not long before or after it was published."""
    return not reading.interval.open and reading.grain <= Grain.DAY and abs(reading.interval.start - published.start) < recent


def woken(text: str, said: int, last: int, start: int, greetings: frozenset[str]) -> bool:
    """Whether people are greeted on a new day between the last expression and this one, well after the day before was named."""
    between = text[max(last, said + APART) : start].lower()
    return any(greeting in between for greeting in greetings)
