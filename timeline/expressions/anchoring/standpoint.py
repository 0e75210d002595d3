"""The day on which a text speaks: of its publication, one that it says it is, that of the message or the quotation that is being read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.expressions.anchoring.saying import Saying
from timeline.expressions.anchoring.told_days import ENDS
from timeline.expressions.expression import Anchor
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.frame import NOWHEN
from timeline.expressions.meaning.scene import Frame, Reading
from timeline.expressions.settings import NARRATIVE, Settings
from timeline.expressions.tense.groups import FUTURE, PAST, Tense
from timeline.expressions.texts.diary import fits, of_today, publication, woken
from timeline.expressions.texts.logbook import Stamped
from timeline.expressions.texts.messages import Messages
from timeline.expressions.texts.quoting import Quotations
from timeline.expressions.wording.verbs import Verbs
from timeline.text import Document
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

RECENT = 400 * DAY  # a day farther from publication is one that is only imagined
SIGNED = "the letter is dated so at its end"
MINUTED = "these are its minutes"
SAID = "the text says that it is this day"


@dataclass(slots=True)
class Standpoint:
    """From which day a text speaks, followed as it is read."""

    document: Document
    settings: Settings
    verbs: Verbs
    messages: Messages
    quotations: Quotations
    signed: Interval | None = None  # the day of a letter that tells it at its end, of a meeting at the head of its minutes
    met: bool = False
    saying: Saying = field(init=False)
    today: Frame = field(default_factory=Frame)
    seen: tuple[int, int] = (0, 0)  # where it last said which day it is, and where the last expression ended
    session: Frame = NOWHEN  # the hour last told of the meeting, its day before one is told
    spoken: tuple[int, Frame] = (0, Frame())  # where the quotation that is being read began, and on which day it was said

    def __post_init__(self) -> None:
        self.saying = Saying(self.document.text, self.verbs, self.settings)
        if self.signed and self.document.dated and (self.met or self.signed.start < self.document.published.start):
            what, why = ("meeting", MINUTED) if self.met else ("letter", SIGNED)
            anchor = Anchor("dateline", self.signed, f"the date of the {what}, {named(self.signed)}", why)
            self.today = Frame(self.signed, anchor)
            self.session = self.today if self.met else NOWHEN

    @property
    def published(self) -> Frame:
        """The publication date, or the day that the text has said it is."""
        return self.today if self.today.known else publication(self.document)

    @property
    def recent(self) -> int | None:
        """The first second that is not long past, None where nobody knows when the text was published."""
        return self.published.interval.start - RECENT if self.published.known else None

    def wakes(self, candidate: Candidate) -> bool:
        """Whether people have been greeted on another day, from which the text now speaks; it may be that of another message."""
        self.today = self.messages.day(candidate.start, self.today)
        woke = self.today.known and woken(self.document.text, *self.seen, candidate.start, self.verbs.waking)
        if woke:
            self.go_on(Grain.DAY.unit(self.today.interval.end), candidate, self.today.anchor)
        return woke

    def go_on(self, day: Interval, candidate: Candidate, anchor: Anchor) -> None:
        """The text speaks on another day from here on."""
        stamp = isinstance(candidate.meaning, Stamped)
        said = day if stamp else Grain.DAY.unit(Grain.DAY.floor(day.start))
        new = Frame(said, replace(anchor, interval=said), logged=stamp and said.length < DAY)
        self.today = self.messages.sent(new, self.today, candidate.end)
        self.seen = candidate.start, candidate.end

    def sit(self, told: Frame) -> None:
        """An hour of the meeting was told."""
        if self.session.known and told.known and told.grain < Grain.DAY and told.interval.start in self.today.interval:
            self.session = told

    def running(self, told: Frame) -> Frame:
        """What is counted on from, where it has just gone on to another day or message: "see you tomorrow" is answered "at nine?"."""
        said = self.today.anchor.reason == SAID and told.grain < Grain.DAY and told.interval.start in self.today.interval
        if said:
            return told  # "it's Friday, it's 4:50 in the morning"
        planned = self.today.logged and told.known and told.grain <= Grain.DAY and told.interval.start >= self.today.interval.end
        return told if planned else self.today

    def at(self, candidate: Candidate, told: Frame, place: int, coming: Sequence[Candidate]) -> Frame:
        """The day on which the text speaks here, where a time was `told` last, at a `place`; `coming` is told next.

        A history may quote somebody who spoke long before it was written: of that day it knows only where it leads to what is quoted, as
        in "on 5 May he wrote: “We march tomorrow.”".
        """
        written, text = self.published, self.document.text
        old = not written.known or (self.settings.kind == NARRATIVE and told.interval.end < written.interval.start - RECENT)
        quoted = self.quotations.around(text, candidate.start)
        if quoted[0] and not old:
            said = self.saying.said(quoted, (told, place), written, coming)
            return said if said.known else written
        opened = quoted[0] if told.known else 0
        if opened and opened != self.spoken[0]:
            led = told.grain <= Grain.DAY and place < opened and not ENDS.search(text[place : opened - 1])
            day = replace(told, interval=Grain.DAY.unit(Grain.DAY.floor(told.interval.start)), grain=Grain.DAY)
            behind = NOWHEN if led else self.saying.behind(quoted[1], told, coming)
            self.spoken = opened, behind if behind.known else day if told.grain <= Grain.DAY else NOWHEN
        return self.spoken[1] if opened else written

    def says_today(self, candidate: Candidate, told: Tense) -> bool:
        """Whether a day is said to be that on which the text speaks: "Hello! It is 7 May"."""
        lone = not told.answers and told.tense not in (PAST, FUTURE)  # not "Sunday it rained."
        return of_today(candidate, self.verbs, diary=self.today.known and not self.today.logged and lone)

    def moves(self, candidate: Candidate, reading: Reading, told: Tense) -> bool:
        """Whether the text speaks from that day from here on, as from the head of a letter. It was published some time later."""
        said = self.settings.kind != NARRATIVE and self.document.dated and self.says_today(candidate, told)
        said = said and not self.quotations.around(self.document.text, candidate.start)[0]  # "“It's Friday!”"
        return (said and fits(reading, self.document.published, RECENT)) or self.messages.opens(candidate, reading)
