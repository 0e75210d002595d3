"""What people who chat mean by an hour of either half of the day, and by a weekday beside the day that they arrange."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from timeline.expressions.meaning.scene import Scene
from timeline.expressions.settings import CHAT
from timeline.when import Grain, Interval
from timeline.when.civil import DAY, HOUR, MINUTE

if TYPE_CHECKING:
    from timeline.expressions.meaning.clock import Clock

NEAR, BESIDE = 5 * HOUR, 2 * HOUR  # so near an hour told before of the same day another is of its half; one of the early hours too
EARLY, EVENING, NOON = 6, 8, 12  # up to the first hour they meet after noon, up to the second in the evening where nothing says otherwise
WEEK_OFF = 6 * DAY  # so far ahead is a day beside which they tell others by their weekday or number


class Cycle(Protocol):
    """What comes round again."""

    @property
    def round(self) -> Grain:
        """How often."""

    def around(self, at: int, *, back: int = 9, ahead: int = 9) -> list[Interval]:
        """Occurrences near an instant, in order."""


def arranging(scene: Scene) -> bool:
    """Whether people who chat speak of a day to come, in messages that have no hour of their own."""
    return scene.settings.aloud == CHAT and not scene.logged and scene.direction != "past" and not scene.published.interval.open


def said_before(clock: Clock, scene: Scene) -> Interval | None:
    """The hour that was told before with the same figures, of the half and on the day on which it was: "fri around 6? … 6 is tricky"."""
    same = (clock.hour % NOON) * HOUR + (clock.minute or 0) * MINUTE
    return next((one for one in scene.plan.hours if one.start % (DAY // 2) == same), None)


def chatted_half(clock: Clock, day: Interval, scene: Scene) -> Clock:
    """That of the hour or part last told of the same day, if that is near; else today the next, on other days the evening up to eight."""
    told = next((one.interval for one in scene.mentions if one.grain < Grain.DAY and one.interval.start in day), None)
    early, late = replace(clock, open=False), replace(clock.later_half(), open=False)
    if clock.hour == NOON or scene.published.interval.end > early.within(day).end:
        return late if clock.hour != NOON else early
    if told is not None and told.length > HOUR:
        return early if early.within(day).start in told else late
    beside = told is not None and abs(early.within(day).start - told.start) <= BESIDE
    small = clock.hour <= EARLY and not beside
    if told is not None and not small:
        ways = [(abs(one.within(day).start - told.start), one) for one in (late, early)]
        way, nearest = min(ways, key=lambda way: way[0])
        if way <= NEAR:
            return nearest
    today = scene.published.interval.start in day
    return late if (clock.hour <= EVENING and not today) or (told is None and _by_night(late, scene)) else early


def _by_night(late: Clock, scene: Scene) -> bool:
    """Whether they have spoken of an evening or night, if of another day: "raid tonight?" – "tomorrow is ok, 9?"."""
    part = next((one.interval for one in scene.mentions if one.grain < Grain.DAY and one.interval.length > HOUR), None)
    return part is not None and late.within(Grain.DAY.unit(part.start)).start in part


def beside_arranged(cycle: Cycle, scene: Scene) -> Interval | None:
    """The weekday or day of the month nearest to the day that is arranged, where that is a week off or more: "fri 28th … Saturday then"."""
    day, now = scene.plan.day.interval, scene.published.interval
    if not (arranging(scene) and scene.plan.near and cycle.round in (Grain.WEEK, Grain.MONTH)):
        return None
    if day.start < now.end + WEEK_OFF or (cycle.round is Grain.WEEK and not scene.plan.weekly):
        return None
    near = [one for one in cycle.around(day.start) if one.start >= now.end]
    return min(near, key=lambda one: abs(one.start - day.start), default=None)
