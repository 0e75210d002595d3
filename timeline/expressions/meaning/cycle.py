"""Things that come round again (a weekday, a month, a holiday, an hour), and how the scene decides which one is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.expression import Anchor
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.occurrence import choice, long_gone
from timeline.expressions.meaning.rounds import cyclic
from timeline.expressions.meaning.scene import NOW, RUNNING, THIS, Frame, Meaning, Reading, Scene
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

LATELY = 3 * DAY  # so long ago at most, or in this week, was "this Monday" that is told as past
LATE = 80 * DAY  # so long after a season, "that spring" is of the next year
WHOLE, QUARTER = 360 * DAY, 100 * DAY  # a year, a season


class Cycle(Meaning):
    """Something that occurs once in each `round` (a weekday in each week, a month in each year)."""

    __slots__ = ()

    @property
    def round(self) -> Grain:
        """The unit in which it occurs once."""
        raise NotImplementedError

    @property
    def reported(self) -> bool:
        """Whether it is mostly spoken of in looking back, in any tense."""
        return False

    def within(self, start: int) -> Interval | None:
        """Where it lies in the round that begins at `start`; None where that round has none (29 February)."""
        raise NotImplementedError

    def spelled(self, interval: Interval | None) -> Reading:
        """The reading of one occurrence, or of an unknown one."""
        raise NotImplementedError

    def around(self, at: int, *, back: int = 9, ahead: int = 9) -> list[Interval]:
        """Occurrences near an instant, in order."""
        here = self.round.floor(at)
        found = (self.within(self.round.step(here, n)) for n in range(-back, ahead + 1))
        return sorted({one for one in found if one is not None})

    def reading(self, scene: Scene) -> Reading:
        """The occurrence that tense, kind of text and anchor point to."""
        if scene.general:
            return self.spelled(None).also(f"in general, none in particular: {scene.general}")
        if long_gone(self, scene):
            scene = replace(scene, story=True)
        frame = cyclic(scene, self.round)
        if not frame.known and self.round is Grain.YEAR and not scene.ahead.open:
            frame = Frame(scene.ahead, Anchor("expression", scene.ahead, named(scene.ahead), "the next date told in full"))
        if not frame.known:
            return self.spelled(None).also("no date to count from, so which one stays open")
        at = frame.interval.start
        found = self.around(at, back=2, ahead=2)
        if not (found and found[0].start <= at < found[-1].end):
            found = self.around(at)  # leap days and Fridays the 13th are rare
        if not found:
            return self.spelled(None).also("there is no such day")
        chosen, why, other = choice(self, found, frame, scene)
        return _explained(self.spelled(chosen), frame, why, other)


def _explained(reading: Reading, frame: Frame, why: str, other: str) -> Reading:
    steps = (*reading.steps, f"counted from {frame.anchor.label}", f"{named(reading.interval)}: {why}")
    rejected = (*reading.rejected, other) if other else reading.rejected
    return replace(reading, anchor=frame.anchor, steps=steps, rejected=rejected)


@dataclass(frozen=True, slots=True)
class Which(Meaning):
    """last, this, next + something that comes round: the nth occurrence counted from the anchor.

    offset -1: the latest that ended before the anchor's day; +1: the first that begins after it; 0: the one in the anchor's own round,
    `coming`: the first that has not ended. `round` counts whole rounds instead ("Friday of next week", "next week Friday").
    """

    of: Cycle
    offset: int
    base: str = NOW
    coming: bool = False
    rounds: bool = False

    def reading(self, scene: Scene) -> Reading:
        """The occurrence so many before or after the anchor."""
        frame = self._told(scene) or self._of_year(scene) or scene.near(self.base, self.of.round, that=not self.offset)
        weekly = self.of.round is Grain.WEEK and self.base == RUNNING and self.offset > 0 and not scene.settings.prefer
        untold = weekly and not scene.mentions and scene.direction == "past"
        if not frame.known or untold:  # "arrived on a Thursday and left the following Monday" lies in no time to come
            return self.of.spelled(None).also("no date to count from, so which one stays open")
        told = scene.direction == "past" and scene.told and not scene.settings.prefer
        over = told and self.coming and self.base == THIS and self.of.round is Grain.WEEK  # "heard nothing until this Monday"
        lately = self._begun(frame.interval) if over else None
        chosen = lately or self._chosen(frame.interval, asked=bool(scene.settings.prefer))
        if chosen is not None and self._goes_on(frame, chosen, scene):
            chosen = next((one for one in self.of.around(frame.interval.start) if one.start > frame.interval.start), chosen)
        if chosen is not None and (self._yesterday(chosen, frame, scene) or self._over(chosen, scene)):
            chosen = Grain.DAY.unit(Grain.DAY.step(chosen.start, -7))
        if chosen is None:
            return self.of.spelled(None).also("the calendar has none so near")
        said = {-1: "the last one before", 0: "the one in the same round as", 1: "the next one after"}.get(
            self.offset, f"{self.offset:+d} from"
        )
        return _explained(self.of.spelled(chosen), frame, f"{said} {frame.anchor.label}", "")

    @property
    def _that(self) -> bool:
        """Whether it is the one told of: "that Saturday", "that spring"."""
        return self.base == RUNNING and not self.offset

    def _told(self, scene: Scene) -> Frame | None:
        """The day told lately that "that Saturday" is."""
        weekday = self._that and not self.coming and self.of.round is Grain.WEEK
        days = [one for one in scene.mentions if one.grain is Grain.DAY] if weekday else []
        return next((one for one in days if self.of.within(Grain.WEEK.floor(one.interval.start)) == one.interval), None)

    def _of_year(self, scene: Scene) -> Frame | None:
        """The year just named of which "that August" is: "came in 1991, when he climbed on a tank that August"."""
        last = scene.mentions[0] if scene.mentions else None
        named = last is not None and last.passing and last.grain is Grain.YEAR and scene.joined
        return last if named and self._that and not scene.narrative and self.of.round is Grain.YEAR else None

    def _goes_on(self, frame: Frame, chosen: Interval, scene: Scene) -> bool:
        """Whether "that Monday", told after a Sunday, is the next day, and "that spring", told after Christmas, the spring to come."""
        told = self._that and bool(frame.anchor.reference) and not scene.before
        back = frame.interval.start - chosen.end
        return told and frame.grain <= Grain.MONTH and back > (LATE if self.of.round is Grain.YEAR else 4 * DAY)

    def _chosen(self, anchor: Interval, *, asked: bool) -> Interval | None:
        if self.rounds or (self.offset == 0 and not self.coming):
            if asked and (running := [one for one in self.of.around(anchor.start) if anchor.start in one]) and not self.rounds:
                return running[0]
            winter = anchor.length < QUARTER and self.of.round is Grain.YEAR  # that spring, after a winter
            start = self.of.round.step(self.of.round.floor(anchor.end - 1 if winter else anchor.start), self.offset)
            there = self.of.within(start)
            if there is not None and there.start < start and (not self.rounds or self.offset == 0):
                return self._nearest(anchor)  # a winter, which begins in the year before
            return there or next(iter(self.of.around(start)), None)
        found = self.of.around(anchor.start, back=9 + 2 * abs(self.offset), ahead=9 + 2 * abs(self.offset))
        if self.coming:
            return next((one for one in found if one.end > anchor.start), None)
        if self.offset < 0:
            before = [one for one in found if one.end <= anchor.start]
            return before[self.offset] if len(before) >= -self.offset else None
        year = anchor.length > WHOLE  # in 1907 "the following winter" is the one that begins in it
        after = [one for one in found if one.start >= anchor.end or (year and one.start >= anchor.start and one.end > anchor.end)]
        return after[self.offset - 1] if len(after) >= self.offset else None

    def _begun(self, anchor: Interval) -> Interval | None:
        """The latest that has begun by the anchor, in its week or a few days before it."""
        since = min(Grain.WEEK.floor(anchor.start), anchor.start - LATELY)
        latest = next((one for one in reversed(self.of.around(anchor.start)) if one.start < anchor.end), None)
        return latest if latest is not None and latest.start >= since else None

    def _yesterday(self, chosen: Interval, frame: Frame, scene: Scene) -> bool:
        """Whether it is a weekday that news told yesterday would call by its name alone: "last Thursday", told on a Friday."""
        weekly = self.base != RUNNING and self.of.round is Grain.WEEK and self.offset == -1 and not self.rounds and chosen.length <= DAY
        return weekly and chosen.end == frame.interval.start and scene.settings.kind == "news" and not scene.settings.prefer

    def _over(self, chosen: Interval, scene: Scene) -> bool:
        """Whether "that Saturday", told as past, would be one that is still to come."""
        weekday = self._that and self.of.round is Grain.WEEK and chosen.length <= DAY
        past = scene.direction == "past" and scene.told and not scene.narrative and scene.published.known
        return weekday and past and chosen.start >= scene.published.interval.end

    def _nearest(self, anchor: Interval) -> Interval:
        """The one that an anchor lies in, begins in, or is nearest to."""
        near = self.of.around(anchor.start)
        begun = [one for one in near if one.start in anchor]
        return begun[-1] if begun else min(near, key=lambda one: max(one.start - anchor.start, anchor.start - one.end, 0))


@dataclass(frozen=True, slots=True)
class Leading(Meaning):
    """The first end of a stretch that is still to end, where the future is preferred: "from May to September", asked in June.

    In a narrative one that leads up to where it is: "from October to March", told in March.
    """

    of: Cycle
    stop: Cycle

    def reading(self, scene: Scene) -> Reading:
        """The last occurrence before the second end; elsewhere as by itself."""
        last = self.stop.reading(scene)
        if scene.settings.prefer != "future" and not self._leads_here(scene, last):
            return self.of.reading(scene)
        found = [] if last.interval.open else [one for one in self.of.around(last.interval.start) if one.start <= last.interval.start]
        return (
            self.of.reading(scene)
            if not found
            else _explained(self.of.spelled(found[-1]), Frame(last.interval, last.anchor), "before its end", "")
        )

    def _leads_here(self, scene: Scene, last: Reading) -> bool:
        told = scene.narrative and scene.running.known and self.of.round is Grain.YEAR and not last.interval.open
        first = self.of.reading(scene).interval
        return told and not first.open and last.interval.start < first.start and last.interval.start < scene.running.interval.end


@dataclass(frozen=True, slots=True)
class Following(Meaning):
    """The second end of a stretch: the first occurrence from the first end on ("from Monday to Friday").

    `apart`: merely told together, so that what is told as past stands by itself rather than in the future: "made Friday and Thursday".
    """

    of: Cycle
    start: Meaning
    apart: bool = False

    def reading(self, scene: Scene) -> Reading:
        """Counted from the first end where that is known."""
        first = self.start.reading(scene)
        if first.interval.open or (isinstance(self.start, Leading) and scene.settings.prefer == "future"):
            return self.of.reading(scene)
        found = self._after(first, scene)
        to_come = scene.published.known and found.interval.start >= scene.published.interval.end
        return self.of.reading(scene) if self.apart and to_come and scene.direction == "past" else found

    def _after(self, first: Reading, scene: Scene) -> Reading:
        frame = Frame(first.interval, first.anchor, first.grain)
        plain = replace(scene.settings, prefer="")
        return self.of.reading(
            replace(
                scene,
                published=frame,
                running=frame,
                direction="future",
                reason="it ends what began then",
                narrative=False,
                story=False,
                settled=True,
                settings=plain,
            )
        )


def given(label: str) -> Anchor:
    """The anchor of an expression that names its date in full."""
    return Anchor("none", label=label, reason="the expression names its date in full")
