"""Where news goes on with a story: somebody tells of himself, something was over by a day, a text goes through what happened day by day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.expressions.anchoring.aside import issued, owning, reached, tells, until
from timeline.expressions.anchoring.general import comes_round
from timeline.expressions.anchoring.mention import Mention
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.rounds import LATELY
from timeline.expressions.meaning.scene import Frame
from timeline.expressions.settings import CHAT
from timeline.expressions.tense.groups import ANTERIOR, FUTURE, PAST, PRESENT, Tense, cue
from timeline.expressions.tense.nearest import REACH
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.words import Words
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import WEEK

OFTEN, AT_TIMES = 3, 2  # steps from one time to the next; so few make a story in the paragraph of the time told last
HELPED = 6  # tokens before a day in which what had been foretold of it is told
HEAD = 3  # tokens: so near its beginning a time opens a sentence
CLOSE = 250  # characters: so far a story goes on from a time


class Point(NamedTuple):
    """Where a time was told last, which, whether in passing, and whether in the same sentence."""

    place: int
    running: Frame
    hung: bool
    joined: bool


@dataclass(slots=True)
class Story:
    """How a text of news goes on from the times that it tells; `pace` counts how often it goes on from one to the next."""

    text: str
    words: Words
    pace: int = 0
    own: bool | None = None  # whether somebody tells of himself, once that was asked
    week: Interval = EVER  # a day told with its weekday and date, or one told after it in its week

    @property
    def stepping(self) -> bool:
        """Whether it goes through what happened day by day."""
        return self.pace >= OFTEN

    def goes_on(self, candidate: Candidate, told: Tense, last: Point) -> bool:
        """Whether what comes round goes on from the time told last, told of as past."""
        day = core(candidate.meaning)
        round_ = comes_round(candidate.meaning) or (isinstance(day, Calendar) and (day.weekend or day.round is Grain.MONTH))
        close = self.close(candidate, last.place) and not last.hung
        if round_ and close and self._in_its_week(candidate, told, last):
            return True
        if self.stepping or (self.pace >= AT_TIMES and close):
            near = 0 < last.place > candidate.start - CLOSE and last.running.grain <= Grain.MONTH
            return (
                bool(round_)
                and near
                and told.tense != FUTURE
                and not (tells(candidate, self.words.verbs) or issued(candidate, self.words.verbs))
            )
        if not (close and told.tense == PAST and round_):
            return False
        weekly = isinstance(day, Calendar) and day.round is Grain.WEEK and last.running.grain > Grain.WEEK
        onward = reached(candidate, self.words.verbs) or (last.running.onward and last.joined)
        if onward and not weekly:  # "it began in 1986, and they had hoped to end it by Monday"
            return True  # "came on 9 March. By Friday it was gone, and on Monday …"
        self.own = self.words.manner.personal(self.text) if self.own is None else self.own
        return self.own

    def note(self, candidate: Candidate, told: Frame) -> None:
        """A time was told with which the text goes on."""
        day = core(candidate.meaning)
        dated = isinstance(day, Calendar) and None not in (day.weekday, day.day) and told.grain <= Grain.DAY
        near = not self.week.open and told.grain <= Grain.DAY and 0 <= told.interval.start - self.week.start < WEEK
        other = isinstance(day, Calendar) and day.day is not None  # "she died on 6 December"
        self.week = told.interval if dated or (near and not other) else self.week if told.grain > Grain.DAY else EVER

    def _in_its_week(self, candidate: Candidate, told: Tense, last: Point) -> bool:
        """Whether a weekday follows a day told with its weekday and date: "fell on Wednesday 7 February. They returned on Friday"."""
        day, verbs = core(candidate.meaning), self.words.verbs
        weekly = isinstance(day, Calendar) and day.round is Grain.WEEK and day.day is None
        after = not self.week.open and last.running.interval.start - self.week.start in range(WEEK)
        if not (weekly and after and told.tense == PAST):
            return False
        now = any(candidate.chart.at("day_name", at) for at in range(len(candidate.chart.tokens)))  # "on Monday and ended yesterday"
        return not (now or tells(candidate, verbs) or issued(candidate, verbs) or owning(candidate))

    def waits(self, candidate: Candidate, told: Tense) -> bool:
        """Whether somebody in such a story waits until then: "could not fly until Monday", "were told that it would come by Friday"."""
        if not (self.stepping and told.tense == FUTURE):
            return False
        chart, verbs = candidate.chart, self.words.verbs
        before = range(max(0, candidate.node.first - REACH), candidate.node.first)
        if any(cue(chart, verbs, at) == ANTERIOR for at in before[-HELPED:]):
            return True  # "had been forecast for the weekend"
        if not (told.onward or told.foretold or until(candidate, verbs)):
            return False
        words = {chart.tokens.lowers[at] for at in before}
        now = not words.isdisjoint(verbs.promising) or any(cue(chart, verbs, at) == PRESENT for at in before)
        return not now and (told.foretold or not words.isdisjoint(verbs.managing) or any(cue(chart, verbs, at) == PAST for at in before))

    def paced(self, running: Frame) -> Frame:
        """The time last told, from which such a text goes on sooner than others would."""
        return replace(running, onward=True) if self.pace >= AT_TIMES and running.known else running

    def names(self, mention: Mention) -> bool:
        """Whether a year or month long before is only named where such a text goes by the day: "along an adit driven in the 1850s".

        Or a day that was over by then: "he had signed it on 23 December 1997".
        """
        ranged = self.pace >= AT_TIMES and mention.candidate.partner != 0  # "gifts between 2006 and January 2013"
        if not (mention.running.known and (self.stepping or ranged)):
            return False
        within, grain = mention.candidate.node.first >= HEAD, mention.reading.grain
        before = mention.reading.interval.end < mention.running.interval.start - LATELY
        if mention.running.grain <= Grain.DAY and within and grain >= Grain.YEAR:
            return True
        return mention.running.grain <= Grain.MONTH and within and before and (grain is Grain.MONTH or mention.told.before)

    def close(self, candidate: Candidate, place: int) -> bool:
        """Whether a time was told shortly before, in the same paragraph."""
        apart = candidate.chart.settings.aloud != CHAT and "\n" in self.text[place : candidate.start]
        return place > 0 and candidate.start - place < CLOSE and not apart
