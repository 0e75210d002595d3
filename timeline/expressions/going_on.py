"""Where news goes on with a story: somebody tells of himself, something was over by a day, a text goes through what happened day by day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.expressions.aside import reached, tells
from timeline.expressions.calendar import Calendar
from timeline.expressions.found import Candidate
from timeline.expressions.general import comes_round
from timeline.expressions.kinds import core
from timeline.expressions.reading import Frame
from timeline.expressions.tense import FUTURE, PAST, Tense
from timeline.expressions.words import Words

CLOSE = 250  # characters: so far a story goes on from a time


class Point(NamedTuple):
    """Where a time was told last, which, whether in passing, and whether in the same sentence."""

    place: int
    running: Frame
    hung: bool
    joined: bool


@dataclass(slots=True)
class Story:
    """How a text of news goes on from the times that it tells. `stepping`: it goes through what happened day by day."""

    text: str
    words: Words
    stepping: bool = False
    own: bool | None = None  # whether somebody tells of himself, once that was asked

    def goes_on(self, candidate: Candidate, told: Tense, last: Point) -> bool:
        """Whether what comes round goes on from the time told last, told of as past."""
        day = core(candidate.meaning)
        round_ = comes_round(candidate.meaning) or (isinstance(day, Calendar) and day.weekend)
        if self.stepping:
            near = 0 < last.place > candidate.start - CLOSE
            return bool(round_) and near and told.tense != FUTURE and not tells(candidate, self.words.verbs)
        if not (self.close(candidate, last.place) and told.tense == PAST and round_) or last.hung:
            return False
        if reached(candidate, self.words.verbs) or (last.running.onward and last.joined):
            return True  # "came on 9 March. By Friday it was gone, and on Monday …"
        self.own = self.words.manner.personal(self.text) if self.own is None else self.own
        return self.own

    def paced(self, running: Frame) -> Frame:
        """The time last told, from which such a text goes on sooner than others would."""
        return replace(running, onward=True) if self.stepping and running.known else running

    def close(self, candidate: Candidate, place: int) -> bool:
        """Whether a time was told shortly before, in the same paragraph."""
        return place > 0 and candidate.start - place < CLOSE and "\n" not in self.text[place : candidate.start]
