"""Which doubtful expressions count in a text: years of few figures, days by their number, hours told by a number alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.expressions.anchoring.aside import beside
from timeline.expressions.anchoring.onset import begun_on
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.age import Age
from timeline.expressions.meaning.amounts import Amount, Recurring, Vague
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.counted import Counted
from timeline.expressions.meaning.faint import Faint
from timeline.expressions.meaning.one_day import daily
from timeline.expressions.meaning.relative import Unit
from timeline.expressions.meaning.scene import Meaning
from timeline.expressions.texts.kinds import MODERN, core
from timeline.expressions.wording.words import Words
from timeline.when import Grain

SHORTLY = 100  # the same in any text, where what leads to a day or hour stands right before
SEVERAL = 2  # years of three figures that make a history of old times
STEP = 2  # so far a day that is told by its number alone may be from the one before: "around day four … Five, it was nothing"
NEAR = 400  # characters: how far an account goes on by the hour after it has told a day or an hour


def counting(listed: list[Candidate], first: int, *, old: bool, aloud: bool = False) -> list[Candidate]:
    """The candidates without the doubtful ones that do not count here.

    `first` is the first year that the text names for certain; `old`: it is a narrative, or of times long ago. `aloud`: somebody speaks, who
    goes on by the hour as narratives do. Where the text prints hours with a full stop that are sure ("8.45pm"), all such are hours.
    """
    kept: list[Candidate] = []
    begun, printed = _Begun(kept), any(not isinstance(one.meaning, Faint) and _dotted(one) for one in listed)
    for one in listed:
        if not isinstance(one.meaning, Faint):
            kept.append(one)
        elif (counted := _on_the_fourth(one.meaning, kept)) is not None:
            kept.append(replace(one, meaning=counted))
        elif isinstance(inner := core(one.meaning), Counted):
            kept += _counted(one, one.meaning, begun if inner.alone or not (old and inner.unit is Grain.DAY) else None)
        elif (printed and _dotted(one)) or _taken(one, first, kept, old=old, aloud=aloud):
            kept.append(replace(one, meaning=one.meaning.of))
    return kept


def _dotted(one: Candidate) -> bool:
    """Whether it is an hour with a full stop."""
    written = one.chart.tokens.lowers[one.node.first : one.node.last]
    hour = isinstance(core(one.meaning), Clock) or isinstance(one.meaning, At)
    return hour and any(sign == "." and before.isdecimal() for before, sign in pairwise(written))


def ancient(listed: Sequence[Candidate], text: str, words: Words) -> int:
    """The first of several years of three figures that a mere history tells, which names no other: "in 865 …. In 869 …"; else MODERN."""
    years = [day.year for one in listed if isinstance(day := core(one.meaning), Calendar) and day.year is not None and _led(one, words)]
    told = len(set(years)) >= SEVERAL and all(100 <= year <= 999 for year in years) and words.manner.history(text)
    return min(years) if told else MODERN


def _led(one: Candidate, words: Words) -> bool:
    """Whether a word of time leads to it, or it is sure: "in 865"."""
    near = one.chart.tokens.lowers[max(0, one.node.first - 1) : one.node.first + 1]  # what leads it may be of the expression
    return not isinstance(one.meaning, Faint) or not words.verbs.dating.isdisjoint(near)


def _taken(one: Candidate, first: int, kept: list[Candidate], *, old: bool, aloud: bool) -> bool:
    """Whether any other doubtful one counts."""
    faint = one.meaning
    if not isinstance(faint, Faint) or (not old and (faint.anywhere or _follows(one, faint, kept))):
        return True
    return (old or (aloud and isinstance(faint.of, Clock | Calendar))) and _counts(one, faint, first, kept)


@dataclass(slots=True)
class _Begun:
    """Whether what was kept so far tells days by their number, or what begins on a day; looked for only where that is asked."""

    kept: list[Candidate]
    looked: int = 0
    told: bool = False

    def __bool__(self) -> bool:
        while not self.told and self.looked < len(self.kept):
            one = self.kept[self.looked]
            dated = not isinstance(one.meaning, Amount | Recurring | Vague)
            self.told = isinstance(core(one.meaning), Counted) or (dated and bool(begun_on(one)))
            self.looked += 1
        return self.told

    def goes_on(self, one: Candidate, told: Counted) -> bool:
        """Whether a day that is told by its number alone follows the one told right before: "around day four … Five, it was nothing"."""
        last = self.kept[-1] if self.kept else None
        before = core(last.meaning) if last else None
        near = last is not None and one.start - last.end < NEAR
        return near and isinstance(before, Counted) and 0 < told.n - before.n <= STEP


def _counted(one: Candidate, faint: Faint, begun: _Begun | None) -> list[Candidate]:
    """A day by its number: where others were told, or what begins; in narratives anywhere. Else what the words mean without."""
    told = core(faint.of)
    alone = isinstance(told, Counted) and told.alone
    if begun is None or (begun.goes_on(one, told) if alone and isinstance(told, Counted) else begun):
        return [replace(one, meaning=faint.of)]
    return [replace(one, meaning=faint.instead)] if faint.instead is not None else []


def _on_the_fourth(faint: Faint, kept: list[Candidate]) -> Counted | None:
    """A day of the month that is one of those that are being counted: "on the third day they fled, on the fourth they came back"."""
    day, before = faint.of, core(kept[-1].meaning) if kept else None
    if not isinstance(day, Calendar) or day.named != {"day"} or not isinstance(before, Counted) or before.unit is not Grain.DAY:
        return None
    return replace(before, n=day.day or 0) if 0 < (day.day or 0) - before.n <= STEP else None


def _follows(one: Candidate, faint: Faint, earlier: list[Candidate]) -> bool:
    """Whether what was just told leads to it in any text: "every night, at seven"."""
    if not earlier:
        return False
    before, near = earlier[-1], one.start - earlier[-1].end < SHORTLY
    if isinstance(faint.of, Calendar) and faint.of.named == {"day"}:
        return near and _month(core(before.meaning))
    hour = isinstance(faint.of, Clock) and faint.of.open and before.chart is one.chart
    part = isinstance(before.meaning, At) or (isinstance(before.meaning, Recurring) and "T" in before.meaning.value)
    return hour and near and part and not faint.hourly


def _month(inner: Meaning) -> bool:
    return (isinstance(inner, Calendar) and inner.month is not None) or (isinstance(inner, Unit) and inner.grain is Grain.MONTH)


def _counts(one: Candidate, faint: Faint, first: int, earlier: list[Candidate]) -> bool:
    """Whether a doubtful one counts: an hour or a day told by its number alone follows one that is told in full."""
    if faint.before is not None and first >= faint.before:
        return False
    if isinstance(faint.of, Calendar) and faint.of.named == {"day"}:
        days = [other for other in earlier[-3:] if not isinstance(other.meaning, Amount | Clock | At)]  # "at one in the morning, the 19th"
        hours = [other for other in earlier[-1:] if isinstance(other.meaning, At)]  # "they land Saturday night, and stay till the tenth"
        return any(one.start - other.end < NEAR and _of_month(other.meaning) for other in (days or hours)[-1:])
    bare = isinstance(faint.of, Clock) and faint.of.open and faint.of.minute is None
    told = [other for other in earlier[-3:] if not isinstance(other.meaning, Amount)]  # "it took forty minutes; at four they left"
    return not bare or (faint.anywhere and not earlier) or any(_leads(other, one, hourly=faint.hourly) for other in told[-1:])


def _of_month(meaning: Meaning) -> bool:
    """Whether a day of a month, or a month, is told, of which "on the fifth" may be."""
    inner = core(meaning)
    return daily(meaning) or (isinstance(inner, Calendar) and inner.grain is Grain.MONTH)


def _leads(other: Candidate, one: Candidate, *, hourly: bool) -> bool:
    """Whether an account that has told this may go on with an hour told by its number alone."""
    near = one.start - other.end < NEAR and not beside(other, "birth")  # "born on 2 May 1964, she could swim at four"
    return near and (isinstance(other.meaning, At | Clock) or (not hourly and daily(other.meaning)))


def idle(meaning: Meaning, *, narrative: bool, reports: bool = False) -> bool:
    """Whether it counts in the other kind of text only: "former" in histories, "soon" in news, wars where nothing `reports`."""
    if isinstance(meaning, Recurring):
        return meaning.slack and not narrative
    if isinstance(meaning, Age):
        return meaning.event and reports  # to which it is an event, and to histories and guides a time
    return isinstance(meaning, Vague) and (meaning.news if narrative else meaning.slack)
