"""What is kept of the times told: each as a frame, the day of which news tells, the sentence that a time heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.expressions.anchoring.general import comes_round
from timeline.expressions.expression import Expression
from timeline.expressions.finding.found import CORE, Candidate
from timeline.expressions.finding.outcome import anchored
from timeline.expressions.grammar.engine import Chart
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.frame import NOWHEN, Frame, Reading
from timeline.text import Document
from timeline.when import Grain

BACKWARD = ("PAST_REF", "FUTURE_REF", "PRESENT_REF")
HEAD = 3  # tokens: so near its beginning a time opens a sentence
LEAD = 300  # characters: so soon news tells its day
PARTING = (",", "、", "(", "–", "—")


class Hook(NamedTuple):
    """The time that an expression hangs on, and whether that was told in a look back, was only passed through, or dates what is said."""

    frame: Frame
    looks: bool
    passed: bool
    spoke: bool = False


@dataclass(slots=True)
class Heads:
    """The day with which news begins, which is that of what it tells of, and the sentence that opens with a time."""

    day: Frame = NOWHEN
    sentence: Chart | None = None

    def note(self, candidate: Candidate, reading: Reading, frame: Frame) -> None:
        """The next time told."""
        first = not self.day.known and frame.known and candidate.start < LEAD
        if first and reading.grain is Grain.DAY and reading.anchor.kind == "publication":
            self.day = frame
        if frame.known:
            heads = candidate.node.first < HEAD or candidate.chart.tokens.lowers[candidate.node.last : candidate.node.last + 1] == [":"]
            self.sentence = candidate.chart if heads or _spans(candidate, reading) else None


def _spans(candidate: Candidate, reading: Reading) -> bool:
    """Whether its sentence tells of the whole of a year: "met throughout 2007, but did not discuss it until November"."""
    first = candidate.node.slots.get(CORE, candidate.node).first
    led = candidate.chart.grammar.tables.get("all_of_a_year", {})
    return reading.grain is Grain.YEAR and first > 0 and candidate.chart.tokens.lowers[first - 1] in led


def framed(document: Document, expression: Expression, reading: Reading, recent: int | None, *, over: bool) -> Frame:
    """An expression as a time that others may be counted from, unknown where it names none; what was before `recent` is long past."""
    if expression.type not in ("DATE", "TIME") or expression.interval.open or expression.value in BACKWARD:
        return Frame()
    anchor = replace(anchored(document, expression, expression.interval, "the time last spoken of"), reference=expression.tid)
    away = recent is not None and stepped(expression, reading, recent)
    ended, onward = expression.begin != "", expression.anchor.reference != ""
    closes = expression.value.endswith("T24:00")
    return Frame(expression.interval, anchor, reading.grain, over, stepped=away, ended=ended, onward=onward, closes=closes)


def stepped(expression: Expression, reading: Reading, recent: int) -> bool:
    """Whether news has left its own time here for a story long past, and goes on in steps: "by the end of that week"."""
    return expression.interval.end < recent and expression.anchor.kind == "expression" and reading.grain <= Grain.WEEK


def parted(between: str) -> bool:
    """Whether a comma or a bracket parts two dates of one sentence, so that they are not the ends of a stretch."""
    return between.lstrip()[:1] in PARTING


def told_whole(candidate: Candidate, told: Frame, mentions: Sequence[Frame]) -> Frame:
    """The time last told; of a weekday the day or week told before, where that was only told once more: "that fall", "in that year"."""
    day = comes_round(candidate.meaning)
    before = next((one for one in mentions if one.grain <= Grain.WEEK and not one.passing), told)
    weekly = isinstance(day, Calendar) and day.round is Grain.WEEK and told.grain > Grain.MONTH
    return before if weekly and before.known and before.interval.start in told.interval else told


def alone(candidate: Candidate) -> bool:
    """Whether its sentence says nothing else: "Monday!"."""
    beside = (*candidate.chart.tokens.lowers[: candidate.node.first], *candidate.chart.tokens.lowers[candidate.node.last :])
    return not any(sign.isalnum() for sign in beside)
