"""Things that come round again (a weekday, a month, a holiday, an hour), and how the scene decides which one is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.expression import Anchor
from timeline.expressions.reading import NOW, Frame, Meaning, Reading, Scene, named
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

# How far a narrative looks back within a year or month, as a share of it, before the next one is the likelier.
BACK, EVEN, LONG = 0.6, 0.5, 60 * DAY
LENGTH = {Grain.CENTURY: 36525 * DAY, Grain.YEAR: 365.25 * DAY, Grain.MONTH: 30.4 * DAY, Grain.WEEK: 7 * DAY, Grain.DAY: DAY}

# News looks back: without any tense the past occurrence is taken up to so many times as far away as the coming one.
BIAS = 2.0
# Where one occurrence is so many times nearer than the other, tense is not asked: in November "December" is the coming one in any tense.
CLEAR = 3.0
# A narrative that named another year in passing goes on from what it told before that, where the step from there is less far: how much
# farther that counts for being older, how many times as far a step back, and how far it is from a whole year to a day of it.
AGE, BACKWARD, WIDE = 20 * DAY, 2.0, 30 * DAY
# Of how many of the times lately spoken of it goes on from one, where a date told in full comes soon; what a longer step to that counts.
LINE, FAR = 3, 365 * DAY
FEW = 14 * DAY  # so soon a narrative goes on, after a year named in passing, from the day told before
SEASON = 91 * DAY  # "by March" of one that is over is told so soon after it
# By how much more a tense must be outweighed that misleads less often: a past one of a verb that is dated there, a future one.
LIKELY, SURER = 3.5, 1.9


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
        frame = scene.cyclic(self.round)
        if not frame.known:
            return self.spelled(None).also("no date to count from, so which one stays open")
        found = self.around(frame.interval.start, back=2, ahead=2)
        found = found if len(found) > (self.round is Grain.YEAR) else self.around(frame.interval.start)  # leap days are rare
        if not found:
            return self.spelled(None).also("there is no such day")
        chosen, why, other = choice(self, found, frame, scene)
        return _explained(self.spelled(chosen), frame, why, other)


def choice(cycle: Cycle, found: list[Interval], frame: Frame, scene: Scene) -> tuple[Interval, str, str]:
    """The occurrence meant, why, and the one that was not."""
    if scene.settings.prefer == "future" and cycle.round is Grain.WEEK:
        found = [one for one in found if frame.interval.start not in one] or found
    past = [one for one in found if one.start < frame.interval.end]
    whole = cycle.round > Grain.DAY  # an hour that has begun is past, a day or a year that has begun is not
    future = [one for one in found if (one.end if whole else one.start + 1) > frame.interval.start]
    before, after = (past or found)[-1 if past else 0], (future or found)[0 if future else -1]
    if (scene.narrative or scene.story or scene.of_month(cycle.round)) and (told := _in_narrative(cycle, found, frame, scene)):
        return told
    if before == after:
        return before, "it holds the anchor", ""
    direction = scene.direction or ("past" if cycle.round is Grain.WEEK and scene.settings.kind == "news" else "nearest")
    gone, ahead = frame.interval.start - before.start, after.start - frame.interval.start
    sure = CLEAR * (SURER if direction == "future" else LIKELY if scene.likely else 1)
    clear = sure * min(gone, ahead) < max(gone, ahead) and cycle.round > Grain.WEEK
    if not scene.settings.prefer and not scene.settled:
        meant = "future" if direction == "future" and ahead < gone else "past"
        direction = meant if cycle.reported else "nearest" if clear else direction
    if direction == "past" and scene.late and cycle.round is Grain.WEEK and after.start == frame.interval.end and after.length <= DAY:
        return after, "the day after publication, on which the text was brought up to date", f"{named(before)}: six days ago"
    if direction == "past":
        return before, f"the latest one up to the anchor: {scene.reason}", f"{named(after)}: {scene.reason}"
    if direction == "future":
        return after, f"the first one from the anchor on: {scene.reason}", f"{named(before)}: {scene.reason}"
    bias = BIAS if scene.settings.kind == "news" and not scene.settings.prefer else 1
    nearest, farther = (before, after) if gone <= ahead * bias else (after, before)
    return nearest, "the nearest one", f"{named(farther)}: farther from the anchor"


def _fresh(one: Interval, scene: Scene) -> bool:
    return one.start <= scene.published.interval.start <= one.end + LONG


def _in_narrative(cycle: Cycle, found: list[Interval], frame: Frame, scene: Scene) -> tuple[Interval, str, str] | None:
    """Counted from where the narrative is; before it has told any date, back from the first one that it tells in full."""
    if not scene.mentions and not scene.ahead.open and cycle.round is Grain.YEAR:
        near = cycle.around(scene.ahead.start)
        up_to = [one for one in near if one.start <= scene.ahead.start]
        return (up_to or near)[-1 if up_to else 0], "the narrative leads up to its next date", ""
    if frame is not scene.running:
        return None
    late = (
        []
        if scene.narrative or scene.of_month(cycle.round)
        else [one for one in cycle.around(scene.published.interval.start) if _fresh(one, scene)]
    )
    if late:
        return late[-1], "news comes back to its own time", ""
    over = [one for one in found if one.start < frame.interval.end] if scene.before else []
    if over:
        return over[-1], "it was over by then", ""
    line, near = _line(cycle, frame, found, scene)
    told = _narrated(cycle, line, near)
    if scene.onward and told[0].end < line.interval.start - SEASON:
        return next(((one, "the narrative leads up to it", "") for one in near if one.end > line.interval.start), told)
    return told


def _line(cycle: Cycle, frame: Frame, found: list[Interval], scene: Scene) -> tuple[Frame, list[Interval]]:
    """What the narrative goes on from: the time last spoken of, or one before it where what came between was an aside.

    It is the one from which the way to here and on to the next date told in full is the shortest.
    """
    told = [one for one in scene.mentions if not one.passing]
    if cycle.round < Grain.YEAR or len(told) < 2:
        return frame, found
    older = [one for one in told[1 : 2 if scene.ahead.open else LINE] if _passing(cycle, frame, one, scene.ahead)]
    lines = [(frame, found), *((one, cycle.around(one.interval.start)) for one in older if one.grain <= Grain.YEAR)]
    ways = [(AGE * age + _way(cycle, *line, scene.ahead), age, line) for age, line in enumerate(lines) if line[1]]
    return min(ways, key=lambda way: way[:2])[2]


def _passing(cycle: Cycle, frame: Frame, older: Frame, ahead: Interval) -> bool:
    """Whether the time last spoken of may be an aside: a look back, a look ahead behind which the text returns, or a mere year.

    Of a mere year only where what follows is a day, a few days from the time before that.
    """
    if frame.interval.start < older.interval.start or (not ahead.open and ahead.start < frame.interval.start):
        return True
    on = _narrated(cycle, older, cycle.around(older.interval.start) or [older.interval])[0]
    return frame.grain >= Grain.YEAR and on.length <= DAY and 0 <= on.start - older.interval.start < FEW


def _way(cycle: Cycle, frame: Frame, found: list[Interval], ahead: Interval) -> float:
    """How far it is from a time to the occurrence that would follow it, and from there to the next date told in full."""
    chosen = _narrated(cycle, frame, found)[0]
    return _step(frame, chosen) + (0 if ahead.open else min(FAR, _step(Frame(chosen), ahead)))


def _step(frame: Frame, chosen: Interval) -> float:
    """How far a narrative would have to go from one time to another, in seconds; going back is farther."""
    ahead = chosen.start - frame.interval.start
    if frame.interval.length > 40 * DAY and chosen.start in frame.interval:
        return WIDE
    return ahead if ahead >= 0 else -ahead * BACKWARD


def _narrated(cycle: Cycle, frame: Frame, found: list[Interval]) -> tuple[Interval, str, str]:
    """In a narrative time goes forward, with looks back within the same year or month."""
    same = cycle.within(cycle.round.floor(frame.interval.start))
    back = BACK if same is None or same.length < LONG else EVEN  # after an autumn, "in the spring" is of the next year
    least = frame.interval.start - back * LENGTH[cycle.round]
    if cycle.round > Grain.WEEK and same is not None and same.start >= least:
        return same, f"in the same {cycle.round.name.lower()}", ""
    chosen = next((one for one in found if one.start >= Grain.DAY.floor(frame.interval.start)), found[-1])
    return chosen, "the narrative moves on from there", ""


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
        frame = scene.near(self.base, self.of.round)
        if not frame.known:
            return self.of.spelled(None).also("no date to count from, so which one stays open")
        chosen = self._chosen(frame.interval, asked=bool(scene.settings.prefer))
        if chosen is None:
            return self.of.spelled(None).also("the calendar has none so near")
        said = {-1: "the last one before", 0: "the one in the same round as", 1: "the next one after"}.get(
            self.offset, f"{self.offset:+d} from"
        )
        return _explained(self.of.spelled(chosen), frame, f"{said} {frame.anchor.label}", "")

    def _chosen(self, anchor: Interval, *, asked: bool) -> Interval | None:
        if self.rounds or (self.offset == 0 and not self.coming):
            if asked and (running := [one for one in self.of.around(anchor.start) if anchor.start in one]) and not self.rounds:
                return running[0]
            start = self.of.round.step(self.of.round.floor(anchor.start), self.offset)
            return self.of.within(start) or next(iter(self.of.around(start)), None)
        found = self.of.around(anchor.start)
        if self.coming:
            return next((one for one in found if one.end > anchor.start), None)
        if self.offset < 0:
            before = [one for one in found if one.end <= anchor.start]
            return before[self.offset] if len(before) >= -self.offset else None
        after = [one for one in found if one.start >= anchor.end]
        return after[self.offset - 1] if len(after) >= self.offset else None


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
                settled=True,
                settings=plain,
            )
        )


def given(label: str) -> Anchor:
    """The anchor of an expression that names its date in full."""
    return Anchor("none", label=label, reason="the expression names its date in full")
