"""Resolving: each expression found, in reading order, against the publication date, the running time and the tense around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from timeline.expressions.answering import told_of
from timeline.expressions.aside import (
    Mention,
    ahead,
    announced,
    apart,
    compared,
    hanging,
    leads_up,
    looks_back,
    months_together,
    of_document,
    opening,
    owning,
    tells,
    topic,
)
from timeline.expressions.clock import At, Clock
from timeline.expressions.counting import Count
from timeline.expressions.diary import fits, of_now, of_today, publication, woken
from timeline.expressions.era import in_era
from timeline.expressions.expression import Anchor, Expression
from timeline.expressions.found import Candidate
from timeline.expressions.general import comes_round, general, leant, sort_of
from timeline.expressions.grammar import Chart
from timeline.expressions.grounded import grounded
from timeline.expressions.kinds import COLLOQUIAL, NARRATIVE, NEWS
from timeline.expressions.lending import ENDS, finest, on_told_day
from timeline.expressions.messages import Messages
from timeline.expressions.moments import Heads, framed, parted
from timeline.expressions.old_style import ahead as days_ahead
from timeline.expressions.old_style import by_our_calendar, offset
from timeline.expressions.outcome import anchored, outcome
from timeline.expressions.quoting import QUOTED, Quotations
from timeline.expressions.reading import Frame, Meaning, Reading, Scene
from timeline.expressions.settings import Settings
from timeline.expressions.short import in_century
from timeline.expressions.tense import FUTURE, PAST, Tense
from timeline.expressions.whereto import reached
from timeline.expressions.words import Words
from timeline.text import Document
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

REMEMBERED = 12  # how many of the times last spoken of "that year" may mean
RECENT = 400 * DAY  # a day farther from publication is one that is only imagined
CLOSE = 250  # characters: so far a story told aloud goes on from a time
SAID = "the text says that it is this day"
SOON = 12  # expressions: how far ahead a date told in full still says which year the text is in


@dataclass(slots=True)
class Resolution:
    """One pass over a document: the only thing that changes is the running time."""

    document: Document
    settings: Settings
    words: Words
    messages: Messages
    running: Frame = field(default_factory=Frame)
    back: Frame = field(default_factory=Frame)  # the time last spoken of in a look back ("had sailed")
    held: Frame = field(default_factory=Frame)  # an hour whose day is still to be told
    mentions: tuple[Frame, ...] = ()
    spoken: tuple[int, Frame] = (0, Frame())  # where the quotation that is being read began, and on which day it was said
    style: int | None = None  # by how many weekdays its calendar is ahead of ours
    stretch: bool = False
    place: int = 0  # where the running time was last spoken of
    hung: bool = False  # whether it was told of in passing there
    lately: int = 0  # where the last time ends, if it was counted from publication: "last spring she moved, and died on Boxing Day"
    today: Frame = field(default_factory=Frame)
    told: Tense = field(default_factory=Tense)  # of what was read last
    seen: tuple[int, int] = (0, 0)  # where it last said which day it is, and where the last expression ended
    late: bool = False  # whether it speaks of the day after publication as past
    note: bool = False  # whether it is a note to somebody
    quotations: Quotations = field(default_factory=Quotations)
    loose: Chart | None = None  # the sentence that last told of something in general
    sided: tuple[tuple[int, int], tuple[str, str]] = ((0, 0), ("", ""))  # which sentence and place last told a day, and on which side
    own: bool | None = None  # whether somebody tells of himself, once that was asked
    heads: Heads = field(default_factory=Heads)
    speaking: int = 0  # words that it must have to be a handbook, in spite of what is told from the day on which it speaks
    sort: str | None = None  # of the text: whether it is a handbook or a report, once that was asked

    @property
    def published(self) -> Frame:
        """The day on which the text speaks: the publication date, or the day that it has said it is."""
        return self.today if self.today.known else publication(self.document)

    @property
    def narrative(self) -> bool:
        """Whether the text moves along its own dates, as all do that were published nobody knows when."""
        return self.settings.kind == NARRATIVE or not self.published.known

    def run(self, found: list[Candidate]) -> Iterator[Expression]:
        """Each expression with its number."""
        before: tuple[Meaning, Reading] | None = None
        count = Count.of(found, self.document.text, self.words)
        for number, candidate in enumerate(found, 1):
            self.today = self.messages.day(candidate.start, self.today)
            if self.today.known and woken(self.document.text, *self.seen, candidate.start, self.words.verbs.waking):
                self._go_on(Grain.DAY.unit(self.today.interval.end), candidate, self.today.anchor)
            told = self.told = told_of(candidate, self.document.text, self.words.verbs)
            coming = found[number : number + SOON]
            scene = count.scene(candidate, coming, self.scene(candidate, told, coming))
            dated, text = ahead(coming, years=True), self.document.text
            meaning = in_era(in_century(candidate, text, scene), text, scene, self.words.writing, dated).meaning
            meant = on_told_day(by_our_calendar(meaning, days_ahead(self.style, scene)), before, text[self.seen[1] : candidate.start])
            reading = grounded(meant, count.in_time(candidate, meant.reading(scene), scene), scene, self.back)
            self.style, before = offset(meaning, reading, self.style), (candidate.meaning, reading)
            expression = outcome(self.document, candidate, reading, number)
            recent = self.published.interval.start - RECENT if self.published.known else None
            frame = framed(self.document, expression, reading, recent, over=scene.direction == PAST)
            if not self._aside(candidate, reading):
                if frame.known:
                    mention = Mention(candidate, reading, told, self.running, dated, text, self.words.verbs)
                    self._move(candidate, reached(candidate, reading, frame, self.mentions, text), mention)
                self.place, self.hung = candidate.end, hanging(candidate, self.words.verbs) if frame.known else self.hung
            elif looks_back(candidate.meaning) and frame.known:
                self.back = frame
            self.heads.note(candidate, reading, frame)
            self.lately = candidate.end if frame.known and reading.anchor.kind == "publication" else 0
            if self._says_today(candidate, reading):
                self._go_on(reading.interval, candidate, anchored(self.document, expression, reading.interval, SAID))
            self.seen = self.seen[0], candidate.end
            count.note(candidate, reading, frame)
            self.stretch = months_together(candidate.meaning) or (self.stretch and reading.grain is not Grain.QUARTER)
            yield expression

    def scene(self, candidate: Candidate, told: Tense, coming: list[Candidate]) -> Scene:
        """What it may lean on."""
        direction, reason = self._side(told, candidate)
        published = self._spoken(candidate)
        open_ = candidate.partner >= 0 and self.place > 0 and self._goes_on(candidate.start)
        passed = open_ and self.narrative and self.back.passing and self.back.grain < Grain.YEAR  # "it had come in May, and by June it …"
        hour = isinstance(candidate.meaning, At | Clock) and self.back.grain > Grain.DAY
        looks = (told.before or passed) and self.back.known and not hour  # of no day of a mere month
        line = self.back if looks else self.published if told.tense != PAST and of_now(candidate) else self.running
        near = looks or self._goes_on(candidate.start)
        now = self.lately > 0 and not ENDS.search(self.document.text[self.lately : candidate.start])
        return Scene(
            published,
            line if line.known else self.published,
            direction,
            reason,
            narrative=(self.narrative and not now) or not published.known,
            mentions=tuple(replace(one, passing=False) for one in self.mentions[: 1 if passed else REMEMBERED]) if near else self.mentions,
            settled=told.sure,
            likely=told.likely,
            stretch=self.stretch,
            story=line.stepped,
            joined=near and not self.hung and not apart(candidate, told, self.words.verbs),
            ahead=ahead(coming) if self.mentions or self.settings.timetable else opening(candidate, coming, far=not published.known),
            aloud=self._aloud(candidate, told),
            close=self._close(candidate) and not apart(candidate, told, self.words.verbs),
            foretold=told.foretold,
            late=self.late,
            before=(told.before and not looks) or of_document(candidate),
            onward=told.onward,
            settings=self.settings,
            general=self._general(candidate, told),
            announced=told.tense == FUTURE and told.word.lower() in self.words.verbs.announcing,
            lead=self.heads.day,
            headed=self.heads.sentence is candidate.chart,
            lapsed=told.tense == FUTURE and told.word.lower() in self.words.verbs.lapsed,
            parted=parted(self.document.text[self.place : candidate.start]),
            foreseen=owning(candidate) or (told.tense == FUTURE and told.word.lower() in self.words.verbs.foreseeing),
        )

    def _aloud(self, candidate: Candidate, told: Tense) -> bool:
        """Whether somebody who tells of himself goes on with what he has just told."""
        goes_on = self._close(candidate) and told.tense == PAST and comes_round(candidate.meaning)
        if not goes_on or self.hung or self.settings.kind != NEWS:
            return False
        self.own = self.words.manner.personal(self.document.text) if self.own is None else self.own
        return self.own

    def _close(self, candidate: Candidate) -> bool:
        """Whether a time was told shortly before, in the same paragraph."""
        return self.place > 0 and candidate.start - self.place < CLOSE and "\n" not in self.document.text[self.place : candidate.start]

    def _general(self, candidate: Candidate, told: Tense) -> str:
        """What says that none in particular is meant of what comes round each year or week; people who ask or chat mean one."""
        leans = self.loose is not candidate.chart and leant(candidate, self.place)
        if self.settings.prefer or self.settings.kind == COLLOQUIAL or not comes_round(candidate.meaning) or leans:
            return ""
        if self.sort is None:
            self.sort = sort_of(self.document.text, self.words.manner, self.settings.kind, least=self.speaking)
        found = general(candidate, told, self.words.verbs, self.sort, loose=self.loose is candidate.chart)
        self.loose = candidate.chart if found else self.loose
        return found

    def _spoken(self, candidate: Candidate) -> Frame:
        """The day on which the text speaks here.

        A history may quote somebody who spoke long before it was written: of that day it knows only where it leads to what is quoted, as
        in "on 5 May he wrote: “We march tomorrow.”".
        """
        told, written = self.running, self.published
        old = not written.known or (self.settings.kind == NARRATIVE and told.interval.end < written.interval.start - RECENT)
        opened = self.quotations.opened(self.document.text, candidate.start) if told.known and old else 0
        if opened and opened != self.spoken[0]:
            led = told.grain <= Grain.DAY and self.place < opened and self._goes_on(opened - 1)
            day = Grain.DAY.unit(Grain.DAY.floor(told.interval.start))
            self.spoken = opened, replace(told, interval=day, grain=Grain.DAY) if led else Frame()
        return self.spoken[1] if opened else written

    def _says_today(self, candidate: Candidate, reading: Reading) -> bool:
        """Whether the text says here which day it is: "Hello! It is 7 May", the head of a letter. It was published some time later."""
        told = self.settings.kind != NARRATIVE and self.document.dated and self._today(candidate)
        return (told and fits(reading, self.document.published, RECENT)) or self.messages.opens(candidate, reading)

    def _today(self, candidate: Candidate) -> bool:
        return of_today(candidate, self.words.verbs, diary=self.today.known and not self.told.answers)

    def _go_on(self, day: Interval, candidate: Candidate, anchor: Anchor) -> None:
        """The text speaks on another day from here on."""
        whole = Grain.DAY.unit(Grain.DAY.floor(day.start))
        self.today = self.messages.sent(Frame(whole, replace(anchor, interval=whole)), self.today, candidate.end)
        self.running, self.seen = self.today, (candidate.start, candidate.end)

    def _side(self, told: Tense, candidate: Candidate) -> tuple[str, str]:
        """Past or future, and why: an hour is on the side on which its day was."""
        place = id(candidate.chart), (candidate.lender or candidate.node).first
        if candidate.lender is None or self.sided[0] != place:
            self.sided = place, self._direction(told, candidate)
        return self.sided[1]

    def _direction(self, told: Tense, candidate: Candidate) -> tuple[str, str]:
        past = told.tense == PAST and told.word.lower() in self.words.verbs.finite  # a past form that neither commands nor goes with a noun
        if self.settings.prefer and not (self.settings.prefer == FUTURE and past):
            return self.settings.prefer, f"the caller prefers the {self.settings.prefer}"
        if self._today(candidate):
            return (FUTURE if self.today.known else PAST), SAID
        if told.tense in (PAST, FUTURE):
            return told.tense, f"“{told.word}” is {told.tense}"
        if self._continued(candidate):
            return FUTURE, "it is told in one sentence with what is to come"
        if self.settings.kind == COLLOQUIAL or self.note:
            return FUTURE, "talk is mostly of what is to come"
        return "", ""

    def _continued(self, candidate: Candidate) -> bool:
        """Whether it follows, in its sentence, a day to a season after publication: "sails on 3 March, and again from 9 June"."""
        published, told = self.published.interval, self.running
        ahead = self.published.known and told.known and told.interval.start >= published.end and told.grain <= Grain.SEASON
        return ahead and self._goes_on(candidate.start)

    def _aside(self, candidate: Candidate, reading: Reading) -> bool:
        """Whether the text does not move to it: it looks back, dates only the telling, or is only what something is compared with."""
        narrative, rows = self.narrative, self.settings.timetable
        today = narrative and not rows and reading.anchor.kind == "publication"
        away = looks_back(candidate.meaning) or (narrative and announced(candidate, reading, self.document.text))
        away = away or (rows and self.running.known and topic(candidate, reading)) or of_document(candidate)
        ends = not narrative and leads_up(candidate, self.told, self.words.verbs)
        return today or away or ends or compared(candidate, reading, self.words.verbs) or self._of_telling(candidate)

    def _of_telling(self, candidate: Candidate) -> bool:
        """Whether it dates only the telling: "sank on Tuesday, police said on Thursday"; in a history also of what is quoted."""
        if not tells(candidate, self.words.verbs):
            return False
        behind = self.running.grain <= Grain.DAY and self.running.interval.start < self.published.interval.start
        if not self.narrative and self.running.known and behind:
            return True
        quotes = self.narrative and not QUOTED.isdisjoint(candidate.chart.tokens.lowers[: candidate.node.first])
        return quotes or (self.place > 0 and self._goes_on(candidate.start))

    def _move(self, candidate: Candidate, told: Frame, mention: Mention) -> None:
        """The running time becomes what was just spoken of; what is only mentioned in passing is remembered."""
        if candidate.early:
            self.held = told
            return
        if self.narrative and self.running.known and mention.bracketed:
            return
        leans = any(one.passing and one.anchor.reference == mention.reading.anchor.reference for one in self.mentions)
        between = self.document.text[self.place : candidate.start].split()
        joined = len(between) < 2 and self._goes_on(candidate.start) and any(one.passing for one in self.mentions[:1])  # "in 1832 and 1834"
        passing = self.narrative and self.running.known and (leans or joined or mention.passing)
        finer = finest(self.held if self.held.known else self.running, told) if self._goes_on(candidate.start) else told
        told = replace(told, passing=True) if passing else finer
        self.back = told if passing else self.back
        if not passing and not (self.running.known and (mention.far if self.narrative else mention.beside)):
            today = self.published.known and told.interval.start in self.published.interval  # "two years ago … Today …. That summer …"
            self.running, self.back = told, self.back if today else Frame()
        self.held = Frame()
        self.mentions = (told, *self.mentions[: REMEMBERED - 1])

    def _goes_on(self, end: int) -> bool:
        """Whether the sentence that last told a time still goes on at a character."""
        return not ENDS.search(self.document.text[self.place : end])
