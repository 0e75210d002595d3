"""On which day somebody spoke who is quoted: "On Monday he told the council: “We open tomorrow.”" is of Tuesday."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.expressions.anchoring.aside import since
from timeline.expressions.anchoring.told_days import ENDS
from timeline.expressions.expression import Anchor
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.frame import NOWHEN, Frame
from timeline.expressions.meaning.scene import Scene
from timeline.expressions.settings import Settings
from timeline.expressions.tense.groups import PAST
from timeline.expressions.texts.quoting import QUOTED
from timeline.expressions.wording.verbs import Verbs
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

NEAR = 200  # characters from the day to the quotation
GOES_ON = 80  # characters between two quotations of the same words: "…," he replied. "…
BEFORE = 90  # characters before the day in which its clause begins
WHY = "what is quoted was said then"


@dataclass(slots=True)
class Saying:
    """The quotation of a dated saying that is being read: where it `opened` and `closed`, and on which day it was said."""

    text: str
    verbs: Verbs
    settings: Settings
    opened: int = 0
    closed: int = 0
    day: Frame = NOWHEN

    def said(self, quoted: tuple[int, int], told: tuple[Frame, int], written: Frame, coming: Sequence[Candidate]) -> Frame:
        """The day from which what stands in a quotation counts, unknown where that is the publication date.

        `told`: the time told last, and where. `coming`: what is told next, perhaps behind the quotation when it was said.
        """
        if quoted[0] != self.opened:
            on = self._goes_on(quoted[0], told[1])
            self.opened, self.closed = quoted
            self.day = self.day if on else self._told_behind(quoted[1], told[0], written, coming)
            self.day = self.day if self.day.known else self._dated(*told, written)
        return self.day

    def _goes_on(self, opened: int, place: int) -> bool:
        """Whether the same words go on there, with nothing else told between."""
        near = self.day.known and place <= self.closed < opened <= self.closed + GOES_ON
        return near and len(ENDS.findall(self.text, self.closed, opened)) < 2

    def _dated(self, told: Frame, place: int, written: Frame) -> Frame:
        """The day told last, where the sentence that leads to the quotation dates a saying by it."""
        if self.opened - place > NEAR:
            return NOWHEN
        between = self.text[place : self.opened - 1]
        past = told.known and told.grain <= Grain.DAY and told.interval.end <= written.interval.start
        past = past and QUOTED.isdisjoint(between)  # what other words told is no day of these
        if not past or ENDS.search(between.rstrip()):
            return NOWHEN
        clause = _last(self.text[max(0, place - BEFORE) : place])
        relative = self.verbs.relative or {","}
        aside = not relative.isdisjoint(_words(clause))  # "the mayor, who was elected on Monday, said:"
        return NOWHEN if aside or not self._speaks(clause + between) else _whole(told.interval, told.anchor, told)

    def behind(self, closed: int, told: Frame, coming: Sequence[Candidate]) -> Frame:
        """The day told behind a quotation in a history, whose own time was `told` last: "“They came today,” she noted on the 23rd"."""
        return self._told_behind(closed, told, NOWHEN, coming)

    def _told_behind(self, closed: int, told: Frame, written: Frame, coming: Sequence[Candidate]) -> Frame:
        """The day told behind the quotation, as that on which it was said: "“We open tomorrow,” he said on Monday"."""
        first = next((one for one in coming if one.start >= closed), None)
        if first is None or first.start - closed > NEAR or since(first, self.verbs):
            return NOWHEN  # nor "said the man, eating his first meal since 19 March"
        between = self.text[closed : first.start]
        aside = not self.verbs.relative.isdisjoint(_words(between.rpartition(",")[2]))  # "said the man who fell on Monday"
        if aside or ENDS.search(between) or not self._speaks(between):
            return NOWHEN
        running = told if told.known else written
        why, history = "it tells when somebody spoke", not written.known
        scene = Scene(written, running, PAST, why, narrative=history, settings=self.settings, settled=True, told=True)
        found = first.meaning.reading(scene)
        gone = found.type in ("DATE", "TIME") and not found.interval.open and found.interval.length <= DAY
        gone = gone and (history or found.interval.end <= written.interval.start)
        label = f"“{self.text[first.start : first.end]}”"
        return _whole(found.interval, Anchor("expression", found.interval, label, WHY), Frame()) if gone else NOWHEN

    def _speaks(self, words: str) -> bool:
        return not self.verbs.speaking.isdisjoint(_words(words))


def _whole(then: Interval, anchor: Anchor, frame: Frame) -> Frame:
    """A frame of the whole day of a time."""
    day = Grain.DAY.unit(Grain.DAY.floor(then.start))
    return replace(frame, interval=day, grain=Grain.DAY, anchor=replace(anchor, interval=day, reason=WHY))


def _words(text: str) -> list[str]:
    """Words in lower case, commas among them."""
    return [word.strip(":;.()!?\"'“”‘’") for word in text.replace(",", " , ").lower().split()]


def _last(before: str) -> str:
    """The last sentence of what stands before, as far as it is begun."""
    ends = list(ENDS.finditer(before))
    return before[ends[-1].end() :] if ends else before
