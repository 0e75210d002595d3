"""What a meaning comes to in a scene: TIMEX3 attributes, interval, anchor, and the arithmetic in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from timeline.expressions.expression import Anchor
from timeline.expressions.meaning.begun import NOTHING, Beginnings
from timeline.expressions.meaning.frame import NOWHEN, Frame, Reading
from timeline.expressions.meaning.plan import NO_PLAN, Plan
from timeline.expressions.settings import Settings
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY, WEEK, weekday

__all__ = ["LAST", "NOW", "RUNNING", "SPOKEN", "THIS", "Frame", "Meaning", "Reading", "Scene"]

NOW, RUNNING, SPOKEN, THIS, LAST = "now", "running", "spoken", "this", "last"


LONG_SINCE = 400 * DAY  # so long before publication a day of the month is of the month told of, in any text
USUAL = Settings()


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything around an expression that its resolution may use.

    `published` anchors deictic expressions, `running` (the time last spoken of) anaphoric ones; before anything was mentioned it is the
    publication date. `direction` is "past", "future", "nearest" or "" with the `reason` for it in words. `narrative`: the text moves along
    its own dates, so that bare months and days follow the running time. `mentions` are the times lately spoken of, the last one first.
    `settled`: the direction is certain, however near the other side is. `stretch`: several months together were told of since the last
    quarter, and so what is compared is no quarter. `ahead`: the next day or month that the text tells with its year. `general`: what says
    that no month, weekday or season in particular is meant. `late`: the text was brought up to date the day after its publication date.
    `onward`: up to a time that is still ahead ("by May"). `announced`: the verb tells of what is planned, and so not of history;
    `foreseen`: of what was then planned, and may be over by now, or of what is its own ("Tuesday's accord"). `parted`: a comma parts it
    from the time last spoken of.
    `lead`: the day with which news begins. `headed`: the running time opens its sentence.
    `lapsed`: it "was to" be. `likely`: that it is past is nearly certain. `begun`: what has begun, from which days are counted.
    `testified`: people who talk by turns go on from a day long past, as a narrative does, save where they tell it from now.
    `logged`: a line of a log, which speaks at its hour. `told`: a tense tells the direction.
    `beside`: the day right after which a day by its number stands, `leading`: it stands right before the next.
    `before`: of what was over by the running time. `story`: news tells of long ago here, whose months and days go on from there.
    `aloud`: somebody tells of himself, and has just told a time. `close`: one was told shortly before. `foretold`: it was still to come
    when it was told of ("said it would be done by Friday"). `joined`: one sentence tells it and the running time, and neither is told in
    passing. `waits`: somebody in a story waited until then. `spoke`: the running time is when somebody said so, in the same sentence.
    `plan`: what people who chat have arranged. `session`: the hour last told of the meeting of which these are the minutes, its day before
    one is told.
    `main`: the day told before one that was told in passing. `ended`: until when something went on, from where "that year" goes on.
    """

    published: Frame = NOWHEN
    running: Frame = NOWHEN
    direction: str = ""
    reason: str = ""
    narrative: bool = False
    mentions: tuple[Frame, ...] = ()
    settled: bool = False
    likely: bool = False
    stretch: bool = False
    story: bool = False
    joined: bool = False
    aloud: bool = False
    close: bool = False
    foretold: bool = False
    spoke: bool = False
    ended: Frame = NOWHEN
    main: Frame = NOWHEN
    plan: Plan = NO_PLAN
    ahead: Interval = EVER
    late: bool = False
    before: bool = False
    onward: bool = False
    settings: Settings = USUAL
    general: str = ""
    announced: bool = False
    foreseen: bool = False
    parted: bool = False
    lapsed: bool = False
    lead: Frame = NOWHEN
    headed: bool = False
    begun: Beginnings = NOTHING
    beside: Frame = NOWHEN
    leading: bool = False
    logged: bool = False
    told: bool = False
    testified: bool = False
    waits: bool = False
    session: Frame = NOWHEN

    def frame(self, base: str, *, that: bool = False) -> Frame:
        """The frame of a base: NOW, RUNNING, or THIS, which in a narrative is the running time, save where it speaks of what is to come.

        LAST ("last year") is counted from publication in any text that has one: a tale says "the year before".
        """
        if base == LAST:
            return self.published if self.published.known else self.running
        told = base == THIS and self.narrative and not self.testified and not (self.direction == "future" and self.published.known)
        if base == RUNNING and self.stopped(that=that):
            return self.ended
        return self.running if base == RUNNING or told else self.published

    def spoken(self, grain: Grain) -> Frame:
        """What "the year" or "the quarter" means by itself: in a narrative the one told of, in news that of the publication date.

        Quarters are told of before they are compared: the one last spoken of, else the one before publication. On a Monday the week that is
        told as past is the one before.
        """
        if grain is Grain.WEEK and self._fresh:
            return replace(self.published, interval=before(self.published.interval, grain))
        if grain is Grain.QUARTER and not (self.settings.prefer == "future" and self.published.known):
            return self.quarter or (
                replace(self.published, interval=before(self.published.interval, grain)) if self.published.known else self.running
            )
        told = self.running if grain is Grain.DAY and self._told_of else self._year_reported if grain is Grain.YEAR else None
        if told is not None:
            return told
        gone = self.running.known and self.published.known and grain.unit(self.running.interval.start).end <= self.published.interval.start
        if grain >= Grain.DECADE and gone and self.direction == "past":
            return self.running  # "began in 1973 and lasted until the end of the decade"
        if grain in (Grain.MONTH, Grain.YEAR) and gone and self._led_up_to:
            return self.running  # "on 27 October he opened it; by the end of the year they had the passwords"
        return self.last(grain) if self.narrative or self.long_ago or not self.published.known else self.published

    @property
    def _year_reported(self) -> Frame | None:
        """The last quarter of a year that is over, of which a report then tells: "in the fourth quarter …. For the year it earned"."""
        told, now = self.quarter, self.published.interval
        if told is None or self.narrative or self.direction != "past" or not self.published.known or told.interval.end > now.start:
            return None
        return told if Grain.YEAR.unit(told.interval.start).end == told.interval.end else None

    @property
    def _led_up_to(self) -> bool:
        """Whether a story told by the day has led up to the end of a month or year, which is over."""
        return self.onward and self.direction == "past" and self.running.grain <= Grain.WEEK

    @property
    def long_ago(self) -> bool:
        """Whether a day or month long before publication was told right before, from which a past one goes on."""
        told, now = self.running, self.published.interval
        long = told.known and told.grain <= Grain.MONTH and self.published.known and told.interval.end < now.start - LONG_SINCE
        return long and self.close and self.direction == "past"

    @property
    def _told_of(self) -> bool:
        """Whether news tells of a day of late, so that "in the day" is of that: "crowds marched on Friday; early in the day …"."""
        day, now = self.running, self.published.interval
        past = self.direction == "past" and day.known and day.grain <= Grain.DAY and self.published.known
        return past and not self.settings.prefer and now.start - WEEK <= day.interval.start < now.start

    @property
    def _fresh(self) -> bool:
        """Whether the week of publication had only begun, so that what was "for the week" was before it."""
        return not self.narrative and self.direction == "past" and self.published.known and weekday(self.published.interval.start) == 1

    @property
    def quarter(self) -> Frame | None:
        """The quarter last spoken of as over, by the calendar or in a past tense: what firms report, and what they compare with others."""
        if self.stretch:
            return None
        ends = self.published.interval.end if self.published.known else EVER.end
        quarters = (one for one in self.mentions if one.grain is Grain.QUARTER)
        return next((one for one in quarters if one.interval.end <= ends or one.over), None)

    @property
    def reported(self) -> Frame | None:
        """The quarter that the text is just speaking of, or the one whose last day it has just named."""
        if self.stretch:
            return None
        near = self.mentions[: 1 if self.narrative or self.running.grain is not Grain.DAY else 2]
        return next((one for one in near if one.grain is Grain.QUARTER), None)

    def last(self, grain: Grain) -> Frame:
        """The time last spoken of that is no coarser than a unit, so that "that year" or "the quarter" can mean the one it lies in."""
        return next((frame for frame in self.mentions if frame.grain <= grain), self.running)

    def line(self, grain: Grain) -> Frame:
        """The same without what was only mentioned, so that "the next year" goes on from where the text is."""
        return next((frame for frame in self.mentions if frame.grain <= grain and not frame.passing), self.running)

    def reached(self, grain: Grain, *, on: bool) -> Frame:
        """Either, `on` the line, unless a longer time told since does not hold it: "left in May 2025. In 2021 he paid. A month later".

        What is said of "that day" goes back over a mere year, which may have been told aside.
        """
        days = grain <= Grain.DAY and not self.narrative  # "by Monday night the dam, built in 1988, had gone. The next morning …"
        told, longest = (self.line(grain), Grain.MONTH if days else Grain.MILLENNIUM) if on else (self.last(grain), Grain.MONTH)
        told = self.line(grain) if told.passing and grain is Grain.DAY and self.narrative and not self.before else told
        since = takewhile(lambda frame: frame is not told, (frame for frame in self.mentions if not frame.passing))
        longer = (frame for frame in since if grain < frame.grain <= longest)
        return next((frame for frame in longer if told.interval.start not in frame.interval), told)

    @property
    def began(self) -> Frame:
        """The first end of a stretch of which the time last spoken of is the last: "was fought from 9 September to 2 October"."""
        told = self.running
        last = next((at for at, one in enumerate(self.mentions) if one.anchor.reference == told.anchor.reference), -1)
        return self.mentions[last + 1] if told.ended and 0 <= last < len(self.mentions) - 1 else NOWHEN

    @property
    def day(self) -> Frame:
        """The day lately spoken of on which an account goes on by the hour, unless it has gone on to a later month or year since."""
        told = self.line(Grain.DAY)
        return told if told.interval.start >= self.running.interval.start else self.running

    @property
    def then(self) -> Frame:
        """When somebody spoke of it, where that was just told: "said in May that it would open", "on Friday that it fell on Monday"."""
        if self.spoke:
            return self.running
        over = self.published.known and self.running.interval.end <= self.published.interval.start
        near = self.joined or (self.close and (self.narrative or self.running.grain < Grain.YEAR))
        return self.running if self.foretold and over and near else self.published

    @property
    def vaguely_past(self) -> bool:
        """Whether the time last spoken of is a month or year long past, of whose days none is known."""
        long = self.running.known and self.running.grain >= Grain.MONTH and self.published.known
        return long and self.running.interval.end + LONG_SINCE < self.published.interval.start

    def near(self, base: str, round_: Grain, *, that: bool = False) -> Frame:
        """The frame of a base for a unit: in a narrative that last spoke of a longer one, "last Tuesday" is counted from publication."""
        longer = self.published.known and round_ in (Grain.MONTH, Grain.QUARTER) and self.running.grain > round_
        return self.published if base == THIS and (longer or self.loose(round_)) else self.frame(base, that=that)

    def stopped(self, *, that: bool) -> bool:
        """Whether the text goes on from where something ended: with nothing else told before, or where it says "that" or "the same"."""
        return self.ended.known and (that or not self.mentions)

    def loose(self, round_: Grain) -> bool:
        """Whether a weekday hangs on no mere year or season that was told."""
        return round_ <= Grain.WEEK and self.published.known and self.running.grain > Grain.MONTH


class Meaning:
    """What an expression says, before it is resolved. Each kind is a frozen dataclass with its formula in its docstring."""

    __slots__ = ()

    def reading(self, scene: Scene) -> Reading:
        """The TIMEX3 attributes, interval and derivation in this scene."""
        raise NotImplementedError

    def interval(self, anchor: Interval) -> Interval:
        """The stretch of time that is meant where the text speaks at `anchor`."""
        frame = Frame(anchor, Anchor("given", anchor, str(anchor)))
        return self.reading(Scene(frame, frame)).interval


def before(interval: Interval, grain: Grain) -> Interval:
    """The unit before the one in which an interval begins."""
    return grain.unit(grain.step(grain.floor(interval.start), -1))
