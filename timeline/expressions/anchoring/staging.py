"""History told in the present, as in podcasts and interviews: "So it's 1969, and in July they land. The next day he calls me."."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.finding.found import Candidate
from timeline.expressions.grammar.engine import STAGING, TENSE
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.named import Holiday
from timeline.expressions.meaning.rounds import LATELY
from timeline.expressions.meaning.scene import LONG_SINCE, Frame, Reading
from timeline.expressions.settings import MESSAGE, TALK, Settings
from timeline.expressions.tense.groups import FUTURE, PAST, PRESENT, Tense
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.verbs import Verbs
from timeline.when import Grain
from timeline.when.civil import WEEK

NEAR = 7  # tokens from what sets the scene to its date: "it's winter, early 1947"
REACH = 500  # characters: so far a scene lasts from the last time told in it
HEAD = 2  # tokens before a date that opens its sentence


@dataclass(slots=True)
class Staging:
    """Whether a text has set a scene long ago, of which it goes on to tell in any tense; or people who talk by turns tell of days past."""

    settings: Settings
    verbs: Verbs
    place: int | None = None  # where it last told of such a time
    last: int = 0  # where the last time ends that it told

    def note(self, candidate: Candidate, reading: Reading, told: Tense, published: Frame) -> None:
        """The next time told."""
        inner, self.last = core(candidate.meaning), candidate.end
        day = self.settings.aloud == TALK and reading.grain <= Grain.DAY  # of which people talk sooner
        since = LATELY if day else LONG_SINCE
        if reading.interval.open or not published.known or reading.interval.end >= published.interval.start - since:
            return
        dated = isinstance(inner, Calendar | Holiday) and inner.year is not None
        staged = dated and (_staged(candidate) or (self.settings.aloud == TALK and _heads(candidate, told)))
        self.place = candidate.end if staged or self.on(candidate) else self.place

    def on(self, candidate: Candidate) -> bool:
        """Whether it is told of that time."""
        return self.place is not None and candidate.start - self.place < REACH

    def past(self, candidate: Candidate, told: Tense, running: Frame, published: Frame) -> bool:
        """Whether the text goes on from the time told last, as a narrative does, although it speaks from now."""
        if not (running.known and published.known and running.interval.end <= published.interval.start - WEEK):
            return False
        day = core(candidate.meaning)
        weekly = isinstance(day, Calendar) and day.round is Grain.WEEK and not day.absolute
        if running.grain > Grain.MONTH and (weekly or (told.onward and not self.on(candidate))):
            return False  # "back in 1999 … he has agreed to go by September"
        if running.grain is Grain.MONTH and weekly and (told.tense != PAST or not self.on(candidate)):
            return False  # "mixed it the month after, and it came out on Monday"
        word = told.word.lower()
        if told.tense == FUTURE and word in self.verbs.promising:
            return False
        over = (
            told.tense in (PAST, "")
            or self._present(candidate, told, running, published)
            or (told.tense == FUTURE and word in self.verbs.lapsed)
        )
        return self.on(candidate) or (self.settings.aloud == TALK and over)

    def _present(self, candidate: Candidate, told: Tense, running: Frame, published: Frame) -> bool:
        """Whether it opens a sentence in the present, soon after a day long past: "Monday morning I open my laptop and there it is"."""
        over = running.grain <= Grain.WEEK and running.interval.end < published.interval.start - LATELY
        opens = candidate.node.first <= HEAD and candidate.start - self.last < REACH
        planned = told.onward or told.word.lower() in self.verbs.promising | self.verbs.announcing
        if over and told.onward:  # "Not until May."
            chart = candidate.chart
            return not any(chart.at(TENSE, at) for at in range(len(chart.tokens)))
        memory = self.settings.aloud == MESSAGE and told.tense == PRESENT  # "In May the handwriting changes"
        return over and opens and not planned and (self.settings.aloud == TALK or memory)


def _staged(candidate: Candidate) -> bool:
    """Whether words stand before it that set a scene: "it's", "picture this:"; a sentence that only names it does so too."""
    chart, first = candidate.chart, candidate.node.first
    for at in range(max(0, first - NEAR), first):
        for node in chart.at(STAGING, at):
            if node.last <= first and not any(chart.at(TENSE, between) for between in range(node.last, first)):
                return True
    return first <= HEAD and all(not lower.isalnum() for lower in chart.tokens.lowers[candidate.node.last :])


def _heads(candidate: Candidate, told: Tense) -> bool:
    """Whether a sentence in the present opens with it: "In 1917, she's nineteen"."""
    return candidate.node.first <= HEAD and told.tense in (PRESENT, "")
