"""Resolving: each expression found, in reading order, against the publication date, the running time and the tense around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import InitVar, dataclass, field, replace

from timeline.expressions.anchoring.arranging import Arranging
from timeline.expressions.anchoring.aside import (
    ahead,
    apart,
    hanging,
    looks_back,
    of_document,
    opening,
    owning,
)
from timeline.expressions.anchoring.clauses import clause_of, jointly, of_clause, of_year_ago, until_now
from timeline.expressions.anchoring.content import Content
from timeline.expressions.anchoring.counting import Count
from timeline.expressions.anchoring.era import in_era
from timeline.expressions.anchoring.fragment import behind
from timeline.expressions.anchoring.general import Customs, comes_round
from timeline.expressions.anchoring.going_on import CLOSE, Point, Story
from timeline.expressions.anchoring.grounded import grounded
from timeline.expressions.anchoring.mention import Mention
from timeline.expressions.anchoring.moments import Heads, Hook, alone, framed, parted, told_whole
from timeline.expressions.anchoring.nights import same_night
from timeline.expressions.anchoring.old_style import ahead as days_ahead
from timeline.expressions.anchoring.old_style import by_our_calendar, offset
from timeline.expressions.anchoring.passing import Line, Passing
from timeline.expressions.anchoring.short import in_century
from timeline.expressions.anchoring.side import Side
from timeline.expressions.anchoring.staging import Staging
from timeline.expressions.anchoring.standpoint import SAID, Standpoint
from timeline.expressions.anchoring.told_days import ENDS, FIELDS, finest, on_told_day
from timeline.expressions.anchoring.whereto import whereto
from timeline.expressions.expression import Expression
from timeline.expressions.finding.found import Candidate
from timeline.expressions.finding.outcome import anchored, outcome
from timeline.expressions.meaning.amounts import months_together
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.frame import NOWHEN
from timeline.expressions.meaning.relative import Shift
from timeline.expressions.meaning.scene import Frame, Meaning, Reading, Scene
from timeline.expressions.settings import NARRATIVE, NEWS, TALK, Settings
from timeline.expressions.tense.groups import FUTURE, PAST, Tense
from timeline.expressions.texts.answering import told_of
from timeline.expressions.texts.diary import of_now
from timeline.expressions.wording.words import Words
from timeline.text import Document
from timeline.when import Grain, Interval

REMEMBERED = 12  # how many of the times last spoken of "that year" may mean
SOON = 12  # expressions: how far ahead a date told in full still says which year the text is in


@dataclass(slots=True)
class Resolution:
    """One pass over a document: the only thing that changes is the running time."""

    document: Document
    settings: Settings
    words: Words
    standpoint: Standpoint
    customs: Customs
    running: Frame = field(default_factory=Frame)
    back: Frame = field(default_factory=Frame)  # the time last spoken of in a look back ("had sailed")
    held: Frame = field(default_factory=Frame)  # an hour whose day is still to be told
    ended: Frame = NOWHEN  # until when something went on, where that was told last
    mentions: tuple[Frame, ...] = ()
    style: int | None = None  # by how many weekdays its calendar is ahead of ours
    stretch: bool = False
    place: int = 0  # where the running time was last spoken of
    hung: bool = False  # whether it was told of in passing there
    day: Frame = NOWHEN  # the last day or hour that was not
    lately: int = 0  # where the last time ends, if it was counted from publication: "last spring she moved, and died on Boxing Day"
    looked: int = 0  # where it last looked back from publication: "five years ago"
    told: Tense = field(default_factory=Tense)  # of what was read last
    late: bool = False  # whether it speaks of the day after publication as past
    note: bool = False  # whether it is a note to somebody
    pace: InitVar[int] = 0  # how often news goes on from one time to the next
    away: Meaning | None = None  # what was told last, if that was told aside
    heads: Heads = field(default_factory=Heads)
    staging: Staging = field(init=False)
    content: Content = field(init=False)
    side: Side = field(init=False)
    tale: Story = field(init=False)
    passing: Passing = field(init=False)
    arranging: Arranging = field(init=False)

    def __post_init__(self, pace: int) -> None:
        self.tale = Story(self.document.text, self.words, pace)
        self.passing = Passing(self.document.text, self.settings, self.words, self.standpoint, self.tale)
        self.staging = Staging(self.settings, self.words.verbs)
        self.arranging = Arranging(self.settings, self.words.verbs)
        self.content = Content(self.document.text, self.words.verbs)
        self.side = Side(self.settings, self.words.verbs, self.standpoint, self.note)

    @property
    def published(self) -> Frame:
        """The day on which the text speaks."""
        return self.standpoint.published

    @property
    def narrative(self) -> bool:
        """Whether the text moves along its own dates, as all do that were published nobody knows when."""
        return self.settings.kind == NARRATIVE or not self.published.known

    def run(self, found: list[Candidate]) -> Iterator[Expression]:
        """Each expression with its number."""
        before: tuple[Meaning, Reading] | None = None
        count, text = Count.of(found, self.document.text, self.words), self.document.text
        for number, candidate in enumerate(found, 1):
            self.running = self.standpoint.today if self.standpoint.wakes(candidate) else self.running
            told = self.told = told_of(candidate, text, self.words.verbs)
            coming = found[number : number + SOON]
            scene = count.scene(candidate, coming, self.scene(candidate, told, coming))
            dated = ahead(coming, years=True)
            meaning = in_era(in_century(candidate, text, scene), text, scene, self.words.writing, dated).meaning
            between = text[self.standpoint.seen[1] : candidate.start]
            meant = on_told_day(by_our_calendar(same_night(meaning, scene), days_ahead(self.style, scene)), before, between)
            reading = grounded(meant, count.in_time(candidate, meant.reading(scene), scene), scene, self.back)
            self.style, before = offset(meaning, reading, self.style), (candidate.meaning, reading)
            expression = outcome(self.document, candidate, reading, number)
            frame = framed(self.document, expression, reading, self.standpoint.recent, over=scene.direction == PAST)
            self._follow(candidate, reading, frame, dated)
            if self.standpoint.moves(candidate, reading, told):
                self.standpoint.go_on(reading.interval, candidate, anchored(self.document, expression, reading.interval, SAID))
                self.running = self.standpoint.running(self.running)
            self.standpoint.seen = self.standpoint.seen[0], candidate.end
            self.standpoint.sit(frame)
            count.note(candidate, reading, frame)
            yield expression

    def _follow(self, candidate: Candidate, reading: Reading, frame: Frame, dated: Interval) -> None:
        """The text goes on from a time, unless that was told aside; `dated` is the next that names its year."""
        self.content.note(candidate, frame, first=self.place == 0 or not self._goes_on(candidate.start))
        line = Line(self.running, self.told, self.narrative, self.place > 0 and self._goes_on(candidate.start))
        ends = self.passing.ends(candidate, line)
        aside = (
            ends or self.passing.aside(candidate, reading, line) or (self.away == candidate.meaning and alone(candidate))
        )  # "… by Monday." “Monday!”
        self.away = candidate.meaning if aside else None
        if not aside:
            if frame.known:
                text, verbs = self.document.text, self.words.verbs
                mention = Mention(candidate, reading, self.told, self.running, dated, text, verbs)
                self.tale.note(candidate, frame)
                self._move(candidate, whereto(candidate, reading, frame, self.mentions, text), mention)
                self.place, self.hung = candidate.end, hanging(candidate, self.words.verbs)
                self.day = self.day if self.hung or candidate.early or frame.grain > Grain.DAY else frame
        elif looks_back(candidate.meaning) and frame.known:
            self.back, self.looked = frame, candidate.end
        if frame.known:
            self.ended = frame if ends else NOWHEN
        self.heads.note(candidate, reading, frame)
        self.arranging.note(candidate, frame, self.told, self.published.interval)
        self.staging.note(candidate, reading, self.told, self.published)
        self.lately = candidate.end if frame.known and reading.anchor.kind == "publication" else 0
        self.stretch = months_together(candidate.meaning) or (self.stretch and reading.grain is not Grain.QUARTER)

    def scene(self, candidate: Candidate, told: Tense, coming: list[Candidate]) -> Scene:
        """What it may lean on."""
        verbs, told_since = self.words.verbs, self.document.text[max(self.place, candidate.start - CLOSE) : candidate.start]
        side = self._behind(candidate)
        direction, reason = self.side.of(candidate, told, behind=side, beside=jointly(told_since, self.running, verbs))
        published = self.standpoint.at(candidate, self.running, self.place, coming)
        spoken = published != self.published and self._spoken(candidate, told)
        lasts, ago = until_now(candidate, verbs), self._years_ago(candidate, told)
        line = self._line(candidate, told, lasts=lasts, ago=ago)
        near = line.looks or self._goes_on(candidate.start)
        now = self.lately > 0 and not ENDS.search(self.document.text[self.lately : candidate.start])
        last = self.mentions[: 1 if line.passed else REMEMBERED]
        kept = (replace(one, passing=one.passing and not self.narrative) for one in last)
        planned = told.word.lower() if told.tense == FUTURE else ""
        testified = self.settings.kind == NEWS and self.staging.past(candidate, told, self.running, self.published)
        return Scene(
            published,
            self.tale.paced(line.frame) if line.frame.known else self.published,
            direction,
            reason,
            narrative=(self.narrative and not now and not lasts and not spoken) or testified or not published.known,
            testified=testified,
            mentions=(*([line.frame] if line.looks else ()), *kept) if near else self.mentions,
            settled=told.sure or spoken,
            likely=told.likely,
            stretch=self.stretch,
            story=line.frame.stepped,
            joined=near and not self.hung and not apart(candidate, told, verbs),
            ahead=ahead(coming) if self.mentions or self.settings.timetable else opening(candidate, coming, far=not published.known),
            aloud=self._aloud(candidate, told),
            close=self._close(candidate) and not (self.hung and near) and not apart(candidate, told, verbs),
            foretold=told.foretold,
            main=self._main(near=near),
            plan=self.arranging.at(candidate.start),
            ended=self.ended,
            spoke=line.spoke,
            late=self.late,
            before=(told.before and not line.looks) or of_document(candidate),
            onward=told.onward,
            settings=self.settings,
            general="" if testified else self.customs.told(candidate, told, self.place),
            announced=planned in verbs.announcing,
            lead=self.heads.day,
            headed=self.heads.sentence is candidate.chart or (near and clause_of(told_since, verbs)) or ago,
            lapsed=planned in verbs.lapsed,
            logged=self.standpoint.today.logged,
            told=told.tense in (PAST, FUTURE),
            parted=parted(self.document.text[self.place : candidate.start]),
            waits=self.tale.waits(candidate, told),
            foreseen=owning(candidate) or planned in verbs.foreseeing,
            session=self.standpoint.session,
        )

    def _main(self, *, near: bool) -> Frame:
        """The day told before one that was told in passing."""
        return self.day if self.hung and not near and self.day.interval.start >= self.running.interval.end else NOWHEN

    def _spoken(self, candidate: Candidate, told: Tense) -> bool:
        """Whether words that are quoted tell by their own verb on which side of their day it is: “I burned it in January,” he said."""
        sided = told.tense in (PAST, FUTURE) and told.place >= 0 and comes_round(candidate.meaning) is not None
        return sided and candidate.chart.tokens.starts[told.place] >= self.standpoint.spoken[0]

    def _line(self, candidate: Candidate, told: Tense, *, lasts: bool, ago: bool) -> Hook:
        """What it hangs on: the time last told, that of a look back ("had sailed") that goes on, or now."""
        open_ = candidate.partner >= 0 and self.place > 0 and self._goes_on(candidate.start)
        passed = open_ and self.narrative and self.back.passing and self.back.grain < Grain.YEAR  # "it had come in May, and by June it …"
        step = candidate.meaning
        hours = isinstance(step, Shift) and step.amount.grain < Grain.DAY  # "knocked at 3 a.m. and had emptied the town two hours later"
        hour = hours and self.running.grain < self.back.grain
        hour = hour or (isinstance(step, At | Clock) and self.back.grain > Grain.DAY)
        planned = told.before and told.tense == FUTURE and not self.narrative  # "the next flight had been set for 1 March"
        looks = ((told.before and not planned) or passed or ago) and self.back.known and not hour  # of no day of a mere month
        after = told.place >= candidate.node.last and not self.narrative  # "it's now 6:30 and he was late"
        now = ((told.tense != PAST or after) and of_now(candidate)) or lasts
        if self.content.holds(candidate, told):
            return Hook(self.content.frame, looks=True, passed=False, spoke=True)
        return Hook(self.back if looks else self.published if now else told_whole(candidate, self.running, self.mentions), looks, passed)

    def _years_ago(self, candidate: Candidate, told: Tense) -> bool:
        """Whether its sentence opened with the year of which it is: "four years ago she won, and resigned on 2 December"."""
        near = 0 < self.lately < candidate.start < self.lately + CLOSE and self.back.grain is Grain.YEAR and not self.narrative
        between = self.document.text[self.lately : candidate.start] if near else ""
        return near and of_year_ago(candidate, told, between, opened=self.heads.sentence is candidate.chart)

    def _aloud(self, candidate: Candidate, told: Tense) -> bool:
        """Whether news goes on with a story that it tells."""
        if self.looked > self.place and self.running.grain >= Grain.YEAR:
            return False  # "In 1962 there was a bus. Five years ago it was cut. In October …"
        last = Point(self.place, self.running, self.hung, joined=self._goes_on(candidate.start))
        return self.settings.kind == NEWS and self.tale.goes_on(candidate, told, last)

    def _close(self, candidate: Candidate) -> bool:
        """Whether a time was told shortly before, in the same paragraph."""
        return self.tale.close(candidate, self.place)

    def _behind(self, candidate: Candidate) -> str:
        """On which side the time told right before is, where this goes on from there: "sails on 3 March, and again from 9 June"."""
        near, joined = 0 < self.place > candidate.start - CLOSE, self._goes_on(candidate.start)
        label = candidate.node.first == 0 and self.document.text.startswith(":", candidate.end)
        aloud = TALK if label else self.settings.aloud
        return behind(self.running, self.published.interval, aloud, joined=joined, near=near and (label or not self.told.tense))

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
        news = mention.lasting or of_clause(candidate, mention.reading, self.words.verbs) or self.tale.names(mention)
        ahead = self.told.tense == FUTURE and self.published.known and told.interval.start >= self.published.interval.end
        passing = self.running.known and ((leans or joined or ahead or mention.passing) if self.narrative else news)
        finer = finest(self.held if self.held.known else self.running, told) if self._goes_on(candidate.start) else told
        told = replace(told, passing=True) if passing else finer
        self.back = told if passing and not mention.lasting else self.back
        if not passing and not (self.running.known and (mention.far if self.narrative else mention.beside or mention.lasting)):
            today = self.published.known and told.interval.start in self.published.interval  # "two years ago … Today …. That summer …"
            self.running, self.back = told, self.back if today else Frame()
        self.held = Frame()
        self.mentions = (told, *self.mentions[: REMEMBERED - 1])

    def _goes_on(self, end: int) -> bool:
        """Whether the sentence that last told a time, or the field of what is noted for an assistant, still goes on at a character."""
        between = self.document.text[self.place : end]
        return not ENDS.search(between) and not (self.settings.prefer and FIELDS.search(between))
