"""Times of day: clock times and parts of the day, on a day of their own or on that of the scene."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.chatted import arranging, chatted_half, said_before
from timeline.expressions.meaning.cycle import Cycle
from timeline.expressions.meaning.halves import LATE, SMALL, half
from timeline.expressions.meaning.plan import NO_PLAN
from timeline.expressions.meaning.relative import Unit
from timeline.expressions.meaning.scene import RUNNING, Meaning, Reading, Scene
from timeline.expressions.meaning.today import Today, elsewhere
from timeline.expressions.meaning.value import PART_WORDS, PARTS, clock_value, date_value
from timeline.expressions.settings import COLLOQUIAL, MESSAGE, NEWS
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY, HOUR, MINUTE, WEEK

EVENING = 5 * HOUR  # how far before a night an hour must be to be of the day after it
LATER = ("EV", "NI")  # parts of a day that are still to come when somebody writes of it
SLACK = 10 * MINUTE  # an hour so little ahead may be told as past
FAR = 16 * HOUR  # so far off an hour is hardly told, in any tense
MIDNIGHT = 24  # at the end of a day
CLEARLY = 8  # the same in any tense, where the one on the other side is so many times nearer
BACK = 2
# Hours that early and late parts of the day are taken to last; of the others a half.
NARROWED = {
    (part, mod): hours for part, (a, b) in PARTS.items() for mod, hours in (("START", (a, (a + b) // 2)), ("END", ((a + b) // 2, b)))
}
NARROWED |= {("NI", "END"): (22, 28), ("NI", "START"): (18, 22), ("MO", "START"): (0, 9)}  # early hours are those before dawn too


@dataclass(frozen=True, slots=True)
class Clock(Meaning):
    """An hour, with minute and second where told; or a part of the day (MO, MI, AF, EV, NI, DT).

    `open` says that the hour may be of the morning or the evening. `zone` is kept as written, times stay local to it. `instant`: it
    ends a stretch of hours, and so is no hour of its own. `untold`: by itself it is of a day that nobody told, not of the scene's.
    `near`: what the language says is of the night told of: a morning is that after it, a night told as past the one that is just over.
    """

    hour: int = 0
    minute: int | None = None
    second: int | None = None
    part: str = ""
    open: bool = False
    zone: str = ""
    mod: str = ""
    instant: bool = False
    untold: bool = False
    near: bool = False

    @property
    def grain(self) -> Grain:
        """The finest unit told."""
        if self.part or self.minute is None:
            return Grain.HOUR
        return Grain.MINUTE if self.second is None else Grain.SECOND

    @property
    def tail(self) -> str:
        """What TIMEX3 writes after the T."""
        return self.part or clock_value(self.hour, self.minute or 0, self.second or 0, self.grain)

    def within(self, day: Interval) -> Interval:
        """Where this lies on a day."""
        if self.part:
            first, last = NARROWED.get((self.part, self.mod), PARTS[self.part])
            return Interval(day.start + first * HOUR, day.start + last * HOUR)
        start = day.start + self.hour * HOUR + (self.minute or 0) * MINUTE + (self.second or 0)
        return Interval(start, start) if self.instant else self.grain.unit(start)

    def reading(self, scene: Scene) -> Reading:
        """On the day that the scene is on, unless its day is that of something else."""
        if self.untold:
            return Reading("TIME", f"XXXX-XX-XXT{self.tail}", EVER, self.grain, steps=("on the day of what is moved, which is not told",))
        return At(Today(), self).reading(scene)

    def __str__(self) -> str:
        """As an explanation says it: "at 16:00", "in the morning"."""
        return PART_WORDS.get(self.tail, f"at {self.tail}")

    def halved(self, part: str) -> Clock:
        """The same made sure by the part of the day beside it: 8 in the evening."""
        if not self.open or not part:
            return self
        late = part in ("AF", "EV") or (part == "NI" and self.hour >= 5)
        return replace(self, hour=self.hour % 12 + (12 if late else 0), open=False)

    @property
    def afternoon(self) -> bool:
        """Whether an hour of either half of the day is one at which people are up in the second half only: "at two"."""
        return SMALL[0] <= self.hour <= SMALL[1] and self.second is None and not self.part

    def later_half(self) -> Clock:
        """The same in the evening."""
        return replace(self, hour=(self.hour + 12) % 24)


def _on(clock: Clock, day: Reading, step: int) -> tuple[Interval, Reading]:
    """An hour so many days after a day, and that day."""
    other = Grain.DAY.unit(Grain.DAY.step(Grain.DAY.floor(day.interval.start), step))
    return clock.within(other), replace(day, value=date_value(other.start, Grain.DAY))


class Told(NamedTuple):
    """When an hour is, of which half of the day, and on which day."""

    at: Interval
    clock: Clock
    day: Interval


@dataclass(frozen=True, slots=True)
class At(Meaning):
    """A time of day on a date: interval = clock within the day; value = date T clock.

    >>> from timeline.expressions.meaning.calendar import Calendar
    >>> At(Calendar(year=1998, month=3, day=6), Clock(part="AF")).reading(Scene()).value
    '1998-03-06TAF'
    """

    date: Meaning
    clock: Clock

    def reading(self, scene: Scene) -> Reading:
        """A TIME."""
        day = self._day(scene)
        told = self.clock.open or (isinstance(self.date, Today) and scene.plan.day.known)
        if told and not self.clock.part and not day.interval.open and arranging(scene):
            return self._arranged(day, scene)
        clock = half(self.clock, day, scene, today=isinstance(self.date, Today))
        mod = self.clock.mod or day.mod
        if day.interval.open or day.interval.length > 2 * DAY:
            value = f"{day.value}T{clock.tail}" if len(day.value) >= 8 else f"T{clock.tail}"
            return replace(day, type="TIME", value=value, grain=clock.grain, mod=mod)
        found = clock.within(Interval(Grain.DAY.floor(day.interval.start), day.interval.end))
        if (moved := self._near_now(scene, day, clock)) is not None:
            found, clock = moved.at, moved.clock
            day = replace(day, value=date_value(moved.day.start, Grain.DAY))
        elif self._over(found, scene) or self._past_midnight(found, scene):
            clock = self.clock if clock.hour else clock
            found, day = _on(clock, day, 1)
        elif self._still_to_come(day, scene):
            found, day = _on(clock, day, -7)
        elif self._before(found, scene):
            found, day = _on(clock, day, -1)
        elif (steps := self._days_since(found, scene)) > 0:
            found, day = _on(clock, day, -steps)
        value = f"{day.value}T{clock.tail}"
        return replace(day, type="TIME", value=value, interval=found, grain=clock.grain, mod=mod).also(f"{clock}: {named(found)}")

    def _arranged(self, day: Reading, scene: Scene) -> Reading:
        """Of what people who chat arrange: the hour that they have told before with the same figures, else one of the day told."""
        said = said_before(self.clock, scene) if self.clock.open and isinstance(self.date, Today) else None
        on = Grain.DAY.unit(said.start if said else day.interval.start)
        clock = chatted_half(self.clock, on, scene) if self.clock.open else self.clock
        clock = replace(clock, hour=said.start % DAY // HOUR) if said else clock
        found, value = clock.within(on), f"{date_value(on.start, Grain.DAY)}T{clock.tail}"
        told = replace(day, type="TIME", value=value, interval=found, grain=clock.grain, mod=self.clock.mod or day.mod)
        return told.also(f"{clock}: they have told it before" if said else f"{clock}: {named(found)}")

    def _near_now(self, scene: Scene, day: Reading, clock: Clock) -> Told | None:
        """Where a text speaks at a moment, as in a chat: the nearest before or after that, as the tense says, else the nearest of all."""
        now = scene.published.interval
        spoken = scene.logged or (scene.settings.kind == COLLOQUIAL and now.length < DAY)
        if not spoken or self.clock.part or not isinstance(self.date, Today) or day.interval.start != Grain.DAY.floor(now.start):
            return None
        halves = (self.clock, self.clock.later_half()) if self.clock.open else (clock,)
        days = [Grain.DAY.unit(Grain.DAY.step(day.interval.start, step)) for step in (-1, 0, 1)]
        found = [Told(half.within(one), replace(half, open=False), one) for one in days for half in halves]
        back = BACK if scene.direction == "future" else 1  # how much farther what is over is than what is to come
        nearest = min(found, key=lambda one: max(one.at.start - now.start, back * (now.start - one.at.start)))
        sure = scene.told or (scene.direction == "future" and self.clock.open and self.clock.minute is None)
        if not sure:
            return nearest
        if scene.direction == "past":
            sided = max((one for one in found if one.at.start < now.end + SLACK), key=lambda one: one.at.start)
        else:
            sided = min((one for one in found if one.at.end > now.start), key=lambda one: one.at.start)
        way, short = abs(sided.at.start - now.start), abs(nearest.at.start - now.start)
        return nearest if not scene.settled and (way > CLEARLY * short or way > FAR > 2 * short) else sided

    def _in_talk(self, scene: Scene) -> Scene:
        """In chat "in the morning" is the next, whatever day was arranged."""
        morning = self.clock.part == "MO" and isinstance(self.date, Today) and scene.plan.day.known
        return replace(scene, plan=NO_PLAN, running=scene.published) if morning else scene

    def _day(self, scene: Scene) -> Reading:
        day = self.date.reading(self._in_talk(scene))
        return replace(day, value=day.value.partition("T")[0]) if "T" in day.value else day

    def _over(self, found: Interval, scene: Scene) -> bool:
        """Whether an hour that is asked for, of either half of the day, has passed in both: then it is tomorrow's.

        So is "in the morning", said late at night of what is to come.
        """
        now = scene.published.interval
        if not isinstance(self.date, Today) or scene.direction != "future":
            return False
        foreseen = scene.foretold or scene.onward or scene.settings.aloud or self.clock.mod
        told = scene.told and scene.settings.kind == NEWS and found.start in now and now.length == DAY
        if self.clock.part == "MO" and told and not foreseen:
            return True  # "will rule in the morning"
        if self.clock.part and not scene.narrative and now.length < DAY:
            return found.end <= now.start < found.start + DAY
        chatted = scene.settings.kind == COLLOQUIAL and now.length < DAY  # "flight at 7:10", told at 23:50
        asked = scene.settings.prefer == "future" or (chatted and not scene.settings.prefer)
        return asked and self.clock.open and not now.open and found.start < now.start

    def _past_midnight(self, found: Interval, scene: Scene) -> bool:
        """Whether an account that goes on by the hour has come into the next day: after 23:16 follows 00:25."""
        told, sure = scene.running, scene.narrative or scene.onward or not self.clock.part  # "in the morning" is in talk mostly of any day
        night = told.interval.length > HOUR and told.interval.end > Grain.DAY.step(Grain.DAY.floor(told.interval.start), 1)
        sure = sure or (self.clock.near and (night or told.interval.start % DAY >= LATE))
        back = told.interval.start - found.start
        sure = sure and not elsewhere(told.interval, scene)
        dawn = self.clock.part == "MO" and scene.narrative and not scene.before and told.interval.start % DAY >= DAY // 2
        least = EVENING if night else 1 if dawn else DAY // 2  # "opened fire at 4:30 p.m.; fighting resumed at dawn"
        return sure and isinstance(self.date, Today) and told.grain < Grain.DAY and least <= back < DAY

    def _before(self, found: Interval, scene: Scene) -> bool:
        """Whether it is of the day before: "had been on duty since noon", told of one at night, and in news what "ended at midnight"."""
        told, that = scene.running, isinstance(self.date, Unit) and self.date.base == RUNNING and not self.date.offset
        if self.clock.hour == MIDNIGHT and isinstance(self.date, Today) and scene.direction == "past":
            goes_on = told.grain < Grain.DAY and told is not scene.published  # "at 11:40 p.m., and again just after midnight"
            return not scene.narrative and not goes_on and found.start == scene.published.interval.end
        since = scene.before and (that or isinstance(self.date, Today)) and told.grain < Grain.DAY and found.start >= told.interval.end
        return since or self._not_begun(found, scene) or self._last_night(found, scene) or self._after_small_hours(scene)

    def _last_night(self, found: Interval, scene: Scene) -> bool:
        """Whether it is the night before publication, where news tells as past what was done in that of its day."""
        now, today = Grain.DAY.unit(Grain.DAY.floor(scene.published.interval.start)), self.date == Unit(Grain.DAY)
        night = self.clock.near and self.clock.part == "NI" and (today or (isinstance(self.date, Today) and not scene.narrative))
        return night and scene.direction == "past" and scene.told and found.start in now

    def _after_small_hours(self, scene: Scene) -> bool:
        """Whether "the next morning" is that of the day whose small hours were told: "at three o'clock … the next morning"."""
        told, next_ = scene.running, self.date == Unit(Grain.DAY, 1, RUNNING)
        return self.clock.near and next_ and told.grain < Grain.DAY and told.interval.start % DAY < EVENING

    def _days_since(self, found: Interval, scene: Scene) -> int:
        """How many days before publication an evening hour was that news tells as past, having told of that evening; 0 if none."""
        now, clock = scene.published.interval, self.clock
        told = scene.told and scene.direction == "past" and not scene.narrative and isinstance(self.date, Today) and now.length == DAY
        if not told or clock.part or clock.open or found.start not in now:
            return 0
        evenings = [
            (Grain.DAY.unit(Grain.DAY.floor(one.interval.start)), one.interval) for one in scene.mentions if one.grain is Grain.HOUR
        ]
        days = (day for day, evening in evenings if evening.length > HOUR and clock.within(day).start in evening)
        return next(((now.start - day.start) // DAY for day in days if now.start - WEEK <= day.start < now.start), 0)

    def _not_begun(self, found: Interval, scene: Scene) -> bool:
        """Whether it is a part of the day told as past before it has begun: "a main burst overnight", told at 7 a.m."""
        now = scene.published.interval
        told = self.clock.part != "" and scene.direction == "past" and scene.told and isinstance(self.date, Today)
        return told and not scene.narrative and now.length < DAY and now.end <= found.start < Grain.DAY.unit(Grain.DAY.floor(now.start)).end

    def _still_to_come(self, day: Reading, scene: Scene) -> bool:
        """Whether it is the evening of the day on which somebody writes of a weekday that is over: "Saturday night we marched"."""
        weekly = isinstance(self.date, Cycle) and self.date.round is Grain.WEEK and scene.settings.aloud == MESSAGE
        over = scene.direction == "past" and scene.told and not scene.published.logged
        return weekly and over and self.clock.part in LATER and day.interval == scene.published.interval
