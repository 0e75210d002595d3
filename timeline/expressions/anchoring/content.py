"""What somebody said at a time just told: "was told on 3 May that it would open the next week" is counted from 3 May."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.anchoring.aside import tells
from timeline.expressions.finding.found import Candidate
from timeline.expressions.grammar.engine import Chart
from timeline.expressions.meaning.frame import NOWHEN, Frame
from timeline.expressions.tense.groups import PAST, Tense
from timeline.expressions.wording.verbs import Verbs


@dataclass(slots=True)
class Content:
    """The sentence that last dated a telling, when that was (`frame`), and where its date ends."""

    text: str
    verbs: Verbs
    sentence: Chart | None = None
    frame: Frame = NOWHEN
    end: int = 0

    def note(self, candidate: Candidate, frame: Frame, *, first: bool) -> None:
        """A time was told, the `first` of its sentence or not."""
        if frame.known:
            telling = first and tells(candidate, self.verbs)
            self.sentence, self.frame, self.end = candidate.chart if telling else None, frame, candidate.end

    def holds(self, candidate: Candidate, told: Tense) -> bool:
        """Whether a time is told in what was said: in its sentence, behind a "that" or with no clause in between."""
        if candidate.chart is not self.sentence or not (told.foretold or told.tense == PAST) or tells(candidate, self.verbs):
            return False
        between = self.text[self.end : candidate.start].lower().split()
        return not self.verbs.subordinate.isdisjoint(between) or self.verbs.parting.isdisjoint(between)
