"""Things that come round again (a weekday, a month, a holiday, an hour), and how the scene decides which one is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.called import named
from timeline.expressions.expression import Anchor
from timeline.expressions.narrative import CLEAR, in_narrative
from timeline.expressions.reading import NOW, RUNNING, Frame, Meaning, Reading, Scene
from timeline.expressions.settings import MESSAGE, TALK
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

# News looks back: without any tense the past occurrence is taken up to so many times as far away as the coming one.
BIAS = 2.0
# By how much more a tense must be outweighed that misleads less often: a past one of a verb that is dated there, a future one.
LATE = 80 * DAY  # so long after a season, "that spring" is of the next year
LIKELY, SURER = 3.5, 1.9
LATELY = 60 * DAY  # what was told of so lately is not the same day of next year
HALF_A_YEAR = 182 * DAY
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
        if _long_gone(self, scene):
            scene = replace(scene, story=True)
        frame = scene.cyclic(self.round)
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


def choice(cycle: Cycle, found: list[Interval], frame: Frame, scene: Scene) -> tuple[Interval, str, str]:
    """The occurrence meant, why, and the one that was not."""
    if cycle.round is Grain.WEEK and _another(frame, scene):
        found = [one for one in found if frame.interval.start not in one] or found
    past = [one for one in found if one.start < frame.interval.end]
    whole = cycle.round > Grain.DAY  # an hour that has begun is past, a day or a year that has begun is not
    future = [one for one in found if (one.end if whole else one.start + 1) > frame.interval.start]
    before, after = (past or found)[-1 if past else 0], (future or found)[0 if future else -1]
    if (scene.narrative or scene.story or scene.goes_on(cycle.round)) and (told := in_narrative(cycle, found, frame, scene)):
        return told
    if _of_sentence(cycle, scene):
        return scene.running.interval, "the day told in its sentence is one", f"{named(before)}: the latest one up to the anchor"
    return (before, "it holds the anchor", "") if before == after else _sided(cycle, before, after, frame, scene)


def _another(frame: Frame, scene: Scene) -> bool:
    """Whether a weekday is not that of the anchor: "said on Friday that it would open on Friday", "call me Friday", said on a Friday."""
    by_turns = scene.settings.aloud == TALK and frame.anchor.kind == "publication" and not scene.onward
    chatted = scene.direction == "future" and (by_turns if scene.told else scene.logged)
    then = scene.foretold and scene.joined and frame is scene.running and frame.grain <= Grain.DAY
    return scene.settings.prefer == "future" or chatted or then


def _long_gone(cycle: Cycle, scene: Scene) -> bool:
    """Whether a month or its day would be of last year, and is rather of the year just told: "broke on 12 May 2009. On 20 May it fell"."""
    if not scene.long_ago or cycle.round is not Grain.YEAR:
        return False
    now = scene.published.interval
    return all(one.start < now.start - HALF_A_YEAR for one in cycle.around(now.start, back=1, ahead=0) if one.start < now.end)


def _sided(cycle: Cycle, before: Interval, after: Interval, frame: Frame, scene: Scene) -> tuple[Interval, str, str]:
    """Of the two around the anchor the one on the side that the scene tells."""
    direction = scene.direction or ("past" if cycle.round is Grain.WEEK and scene.settings.kind == "news" else "nearest")
    gone, ahead = frame.interval.start - before.start, after.start - frame.interval.start
    sure = CLEAR * (SURER if direction == "future" else LIKELY if scene.likely else 1)
    clear = sure * min(gone, ahead) < max(gone, ahead) and cycle.round > Grain.WEEK
    by_turns = scene.settings.aloud == TALK or (scene.settings.aloud == MESSAGE and scene.likely)
    spoken = by_turns and direction == "past" and scene.told  # people mean the tense that they speak in
    if not scene.settings.prefer and not scene.settled and not spoken:
        meant = "future" if direction == "future" and ahead < gone else "past"
        direction = meant if cycle.reported else "nearest" if clear else direction
    if direction == "past" and scene.late and cycle.round is Grain.WEEK and after.start == frame.interval.end and after.length <= DAY:
        return after, "the day after publication, on which the text was brought up to date", f"{named(before)}: six days ago"
    if direction == "past":
        return before, f"the latest one up to the anchor: {scene.reason}", f"{named(after)}: {scene.reason}"
    if direction == "future" and not _told(cycle, before, frame, scene) and not _lapsed(cycle, gone, ahead, scene):
        return after, f"the first one from the anchor on: {scene.reason}", f"{named(before)}: {scene.reason}"
    if direction == "future":
        return before, "it was to come then, or the text has told of it before", f"{named(after)}: {scene.reason}"
    if len(told := {one for one in (before, after) if any(mention.interval == one for mention in scene.mentions)}) == 1:
        return told.pop(), "the text has told of it before", ""
    bias = BIAS if scene.settings.kind == "news" and not scene.settings.prefer else 1
    nearest, farther = (before, after) if gone <= ahead * bias else (after, before)
    return nearest, "the nearest one", f"{named(farther)}: farther from the anchor"


def _told(cycle: Cycle, before: Interval, frame: Frame, scene: Scene) -> bool:
    """Whether what seems to come is the day that the text has told of: "thousands marched on Tuesday; it had said it would not".

    A weekday or a day of the month only where it was foreseen then, or owns something ("under Tuesday's accord they will"); a day and its
    month also where they "will" be spoken of.
    """
    mentioned = before.length <= DAY and any(one.interval.start in before for one in scene.mentions)
    lately = cycle.round is Grain.YEAR and frame.interval.start - before.start < LATELY
    return mentioned and not scene.settings.prefer and (scene.foreseen or lately)


def _lapsed(cycle: Cycle, gone: int, ahead: int, scene: Scene) -> bool:
    """Whether what "was to" be on a day or in a month was to be in this year: "which was to expire on 31 July", told in autumn."""
    return scene.lapsed and cycle.round is Grain.YEAR and gone < ahead and not scene.settings.prefer


def _of_sentence(cycle: Cycle, scene: Scene) -> bool:
    """Whether a weekday is that of the day told before it in its sentence: "on 3 June, after Friday prayers", told weeks later."""
    day, weekly = scene.running, cycle.round is Grain.WEEK
    told = weekly and scene.joined and scene.parted and scene.direction != "future" and day.grain is Grain.DAY and day.known
    return told and not scene.settings.prefer and cycle.within(cycle.round.floor(day.interval.start)) == day.interval


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
        frame = scene.near(self.base, self.of.round, that=not self.offset)
        weekly = self.of.round is Grain.WEEK and self.base == RUNNING and self.offset > 0 and not scene.settings.prefer
        untold = weekly and not scene.mentions and scene.direction == "past"
        if not frame.known or untold:  # "arrived on a Thursday and left the following Monday" lies in no time to come
            return self.of.spelled(None).also("no date to count from, so which one stays open")
        chosen = self._chosen(frame.interval, asked=bool(scene.settings.prefer))
        if chosen is not None and self._goes_on(frame, chosen, scene):
            chosen = next((one for one in self.of.around(frame.interval.start) if one.start > frame.interval.start), chosen)
        if chosen is not None and self._yesterday(chosen, frame, scene):
            chosen = Grain.DAY.unit(Grain.DAY.step(chosen.start, -7))
        if chosen is None:
            return self.of.spelled(None).also("the calendar has none so near")
        said = {-1: "the last one before", 0: "the one in the same round as", 1: "the next one after"}.get(
            self.offset, f"{self.offset:+d} from"
        )
        return _explained(self.of.spelled(chosen), frame, f"{said} {frame.anchor.label}", "")

    def _goes_on(self, frame: Frame, chosen: Interval, scene: Scene) -> bool:
        """Whether "that Monday", told after a Sunday, is the next day, and "that spring", told after Christmas, the spring to come."""
        told = self.base == RUNNING and self.offset == 0 and bool(frame.anchor.reference) and not scene.before
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

    def _yesterday(self, chosen: Interval, frame: Frame, scene: Scene) -> bool:
        """Whether it is a weekday that news told yesterday would call by its name alone: "last Thursday", told on a Friday."""
        weekly = self.base != RUNNING and self.of.round is Grain.WEEK and self.offset == -1 and not self.rounds and chosen.length <= DAY
        return weekly and chosen.end == frame.interval.start and scene.settings.kind == "news" and not scene.settings.prefer

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
