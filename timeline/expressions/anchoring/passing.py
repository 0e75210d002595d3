"""Whether a text only mentions a time and stays where it was: looked back to, quoted, compared with, or the date of the telling alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.expressions.anchoring.aside import (
    announced,
    beside,
    compared,
    denied,
    issued,
    leads_up,
    looks_back,
    of_a_feast,
    of_document,
    opens_later,
    ranked,
    recalled,
    tells,
    topic,
    until,
)
from timeline.expressions.anchoring.going_on import Story
from timeline.expressions.anchoring.standpoint import Standpoint
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.cycle import Which
from timeline.expressions.meaning.one_day import day_named
from timeline.expressions.meaning.relative import Shift, Unit
from timeline.expressions.meaning.scene import RUNNING, Frame, Reading
from timeline.expressions.settings import COLLOQUIAL, Settings
from timeline.expressions.tense.groups import PRESENT, Tense
from timeline.expressions.texts.kinds import core
from timeline.expressions.texts.logbook import Stamped
from timeline.expressions.texts.quoting import QUOTED
from timeline.expressions.texts.usage import programme, within_item
from timeline.expressions.wording.words import Words
from timeline.when import Grain


class Line(NamedTuple):
    """Where a text is: its running time, whether it moves along its own dates, and whether the sentence that told a time goes on."""

    running: Frame
    told: Tense
    narrative: bool
    goes_on: bool


@dataclass(slots=True)
class Passing:
    """What a text mentions in passing."""

    text: str
    settings: Settings
    words: Words
    standpoint: Standpoint
    tale: Story
    items: bool = field(init=False)  # whether it is a programme of hours

    def __post_init__(self) -> None:
        self.items = self.settings.timetable and programme(self.text)

    def aside(self, candidate: Candidate, reading: Reading, line: Line) -> bool:
        """Whether the text does not move to it: it looks back, dates only the telling, or is only what something is compared with."""
        narrative, rows, verbs = line.narrative, self.settings.timetable, self.words.verbs
        if isinstance(candidate.meaning, Stamped) or (self.items and self._in_item(candidate)):
            return True
        back = recalled(candidate.meaning, reading, line.told, self.settings.aloud)
        today = narrative and not rows and reading.anchor.kind == "publication" and not back
        away = (looks_back(candidate.meaning) and not back) or (narrative and announced(candidate, reading, self.text))
        away = away or (not narrative and ranked(candidate, verbs)) or self._until_now(candidate, reading, line)
        away = (
            away
            or (self.tale.waits(candidate, line.told) and not denied(candidate, verbs))
            or (not narrative and self._only_read(candidate, line))
        )
        away = away or (line.running.known and self._named(candidate, reading, line))
        return today or away or self._quoted(candidate, line) or compared(candidate, reading, verbs) or self._of_telling(candidate, line)

    def _in_item(self, candidate: Candidate) -> bool:
        """Whether it is a day that an item of a programme speaks of: "11.15 Rosa Kincaid reads from “The Thursday Widow”"."""
        return day_named(candidate.meaning) is not None and within_item(self.text, candidate.start)

    def _only_read(self, candidate: Candidate, line: Line) -> bool:
        """Whether it dates only somebody's birth, or what is read of a story: "a report released on Wednesday"."""
        behind = line.running.known and line.running.interval.end <= self.standpoint.published.interval.start
        lowers, first = candidate.chart.tokens.lowers, candidate.node.first
        if first > 0 and lowers[first - 1] in self.words.verbs.contrasting:
            return True  # "on 18 June, not the 11th"
        if beside(candidate, "birth") or of_a_feast(candidate, self.words.verbs):
            return True
        return self.tale.stepping and behind and issued(candidate, self.words.verbs)

    def _named(self, candidate: Candidate, reading: Reading, line: Line) -> bool:
        """Whether it only says what a row is about, or which document is meant, save of one with which a history goes on."""
        onward = line.narrative and opens_later(candidate, reading, line.running)
        return (self.settings.timetable and topic(candidate, reading)) or (of_document(candidate) and not onward)

    def _until_now(self, candidate: Candidate, reading: Reading, line: Line) -> bool:
        """Whether it leads to now, from where the text goes back: "seven months later the bank is gone. That afternoon …"."""
        step, now = core(candidate.meaning), self.standpoint.published.interval
        onward = isinstance(step, Shift) and step.base == RUNNING and step.sign > 0 and step.amount.grain > Grain.DAY
        near = not now.open and not reading.interval.open and reading.interval.start <= now.start < reading.interval.end
        return onward and near and line.told.tense == PRESENT and line.running.interval.end <= now.start

    def _quoted(self, candidate: Candidate, line: Line) -> bool:
        """Whether somebody in a story says so, counting from its own time: “There is always next year,” said his sister."""
        if not ((line.narrative or self.tale.stepping) and line.running.known):
            return False
        leads = isinstance(core(candidate.meaning), Unit | Shift | Which) or until(candidate, self.words.verbs)
        return leads and self.standpoint.quotations.opened(self.text, candidate.start) > 0

    def ends(self, candidate: Candidate, line: Line) -> bool:
        """Whether in news it only says until when something went on."""
        verbs = self.words.verbs
        chat = self.settings.kind == COLLOQUIAL and line.goes_on and until(candidate, verbs)  # "it's on saturday, we're away til the 8th"
        return not line.narrative and (chat or leads_up(candidate, line.told, verbs))

    def _of_telling(self, candidate: Candidate, line: Line) -> bool:
        """Whether it dates only the telling: "sank on Tuesday, police said on Thursday"; in a history also of what is quoted."""
        if not tells(candidate, self.words.verbs):
            return False
        behind = line.running.grain <= Grain.DAY and line.running.interval.start < self.standpoint.published.interval.start
        if not line.narrative and line.running.known and behind:
            return True
        quotes = line.narrative and not QUOTED.isdisjoint(candidate.chart.tokens.lowers[: candidate.node.first])
        return quotes or line.goes_on
