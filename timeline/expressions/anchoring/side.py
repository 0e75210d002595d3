"""On which side of the day on which a text speaks an expression is: past or future, and why."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.anchoring.standpoint import SAID, Standpoint
from timeline.expressions.finding.found import Candidate
from timeline.expressions.settings import COLLOQUIAL, MESSAGE, Settings
from timeline.expressions.tense.groups import FUTURE, PAST, PRESENT, Tense
from timeline.expressions.wording.verbs import Verbs


@dataclass(slots=True)
class Side:
    """The side of each expression; `told` is which sentence and place last told a day, and on which side."""

    settings: Settings
    verbs: Verbs
    standpoint: Standpoint
    note: bool = False
    told: tuple[tuple[int, int], tuple[str, str]] = ((0, 0), ("", ""))

    def of(self, candidate: Candidate, told: Tense, *, behind: str, beside: bool = False) -> tuple[str, str]:
        """Past or future, and why: an hour is on the side on which its day was. `behind`: that of the time told right before.

        `beside`: nothing but a joint stands between: "cancelled every crossing tomorrow and on Friday".
        """
        if beside and behind == FUTURE and not self.settings.prefer:
            return FUTURE, "it is told beside what is future"
        place = id(candidate.chart), (candidate.lender or candidate.node).first
        if candidate.lender is None or self.told[0] != place:
            self.told = place, self._direction(candidate, told, behind=behind)
        return self.told[1]

    def _direction(self, candidate: Candidate, told: Tense, *, behind: str) -> tuple[str, str]:
        past = told.tense == PAST and told.word.lower() in self.verbs.finite  # a past form that neither commands nor goes with a noun
        if self.settings.prefer and not (self.settings.prefer == FUTURE and past):
            return self.settings.prefer, f"the caller prefers the {self.settings.prefer}"
        if self.standpoint.says_today(candidate, told):
            return (FUTURE if self.standpoint.today.known else PAST), SAID
        if told.tense in (PAST, FUTURE):
            return told.tense, f"“{told.word}” is {told.tense}"
        if behind:
            return behind, f"it is told right behind what is {behind}"
        if self.settings.kind == COLLOQUIAL or self.note or self._now(candidate, told):
            return FUTURE, "talk is mostly of what is to come"
        return "", ""

    def _now(self, candidate: Candidate, told: Tense) -> bool:
        """Whether somebody tells of himself in the present, right before it in its clause: "Kate is ten on Saturday"."""
        if self.settings.aloud != MESSAGE or told.tense != PRESENT or not 0 <= told.place < candidate.node.first:
            return False
        between = candidate.chart.tokens.lowers[told.place + 1 : candidate.node.first]
        return "," not in between and self.verbs.marker.isdisjoint(between)
