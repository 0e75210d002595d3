"""Morning or evening, of an hour that may be of either half of the day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.expressions.meaning.scene import Frame, Reading, Scene
from timeline.expressions.meaning.today import elsewhere
from timeline.expressions.settings import COLLOQUIAL
from timeline.when import Grain, Interval
from timeline.when.civil import DAY, HOUR

if TYPE_CHECKING:
    from timeline.expressions.meaning.clock import Clock

DAWN, SOON = 5 * HOUR, 4 * HOUR  # before the first an hour is told of the night, within the second the next is of it too
ONWARD = 3  # how much farther an hour may be after the one told before than one of the other half of the day is before it
SMALL = 1, 4  # hours of the afternoon, where nothing says that they are of the night
SOCIAL = (5, 6, 7, 8)  # hours at which people who chat meet in the evening, where nothing says that they rise or travel
MET = 8  # up to this hour people have met after noon
LATE = 20 * HOUR  # into the day: after that twelve is midnight
SPREAD = 2 * HOUR  # so far before an hour just told people who talk tell another of the same evening


def half(clock: Clock, day: Reading, scene: Scene, *, today: bool) -> Clock:
    """Morning or evening, where the text does not say: in minutes that of their meeting."""
    met = scene.session.known and (scene.session.grain < Grain.DAY or day.interval == scene.session.interval)
    return _in_session(clock, scene.session) if met and clock.open and not clock.part else _half(clock, day, scene, today=today)


def _half(clock: Clock, day: Reading, scene: Scene, *, today: bool) -> Clock:
    """The first that is still to come, where the future is meant.

    From one to four o'clock it is the afternoon, save in a narrative that is no timetable. In an account that goes on by the hour it is
    the half that is nearer: "at four o'clock" after "at noon".
    """
    told = scene.running
    near = told.grain < Grain.DAY and not (scene.settings.kind == COLLOQUIAL and elsewhere(told.interval, scene))
    if clock.open and today and near and not scene.settings.prefer:
        return _nearer_half(clock, told, scene)
    if clock.open and _soon_after(clock, told, day.interval):
        return replace(clock, open=False)  # "in at 1:40 this morning, bags out at 3"
    now = scene.published.interval
    planned = not scene.narrative or scene.testified or scene.settings.timetable or scene.settings.aloud != ""
    five = scene.settings.aloud != "" and clock.hour == SMALL[1] + 1 and not clock.part
    social = scene.settings.kind == COLLOQUIAL and scene.direction != "past" and clock.hour in SOCIAL and not clock.part
    five = five or social
    second = clock.later_half().within(day.interval).start if clock.open and not day.interval.open else 0
    told_over = scene.direction == "past" and now.length < DAY and second >= now.end  # "it went off at ten to four", told at seven
    another = scene.settings.prefer == "future" and not today and now.end <= day.interval.start
    asked_for = not scene.settings.prefer or another
    if clock.open and planned and asked_for and (clock.afternoon or five) and not told_over:
        return clock.later_half()
    if not clock.open or scene.direction != "future" or now.open or day.interval.open:
        return clock
    if day.interval.end <= now.start:
        return clock
    first = clock.within(day.interval)
    return clock if first.start >= now.start else clock.later_half()


def _in_session(clock: Clock, told: Frame) -> Clock:
    """That which is nearer to the hour last told of a meeting; where none was, people met after noon up to one of the evening."""
    early, late = replace(clock, open=False), replace(clock.later_half(), open=False)
    if told.grain >= Grain.DAY:
        return late if clock.hour <= MET else early
    day = Grain.DAY.unit(Grain.DAY.floor(told.interval.start))
    return min((early, late), key=lambda one: abs(one.within(day).start - told.interval.start))


def _soon_after(clock: Clock, told: Frame, day: Interval) -> bool:
    """Whether it comes shortly after an hour before dawn that was told of the same day."""
    if told.grain >= Grain.DAY or told.interval.start not in day or told.interval.start % DAY >= DAWN:
        return False
    return 0 < clock.within(day).start - told.interval.start < SOON


def _nearer_half(clock: Clock, told: Frame, scene: Scene) -> Clock:
    """That in which an account goes on by the hour: the evening where that is nearer."""
    over = scene.narrative and clock.within(Grain.DAY.unit(told.interval.start)).start < told.interval.start
    if clock.hour == 12 and (over or not HOUR <= told.interval.start % DAY < LATE):
        return replace(clock, hour=0, open=False)  # "at ten to twelve … at a quarter past twelve"
    late, today = clock.later_half(), Grain.DAY.unit(told.interval.start)
    behind = told.interval.start - clock.within(today).start
    small = clock.hour <= SMALL[1] + 2 and scene.settings.aloud != "" and not scene.logged
    forward = scene.narrative or small  # what is told goes forward
    onward = ONWARD if forward and not scene.before else 1
    reach = DAY // 2 + (HOUR if told.interval.length > HOUR and told.interval.end == today.end else 0)  # "that evening … at 5:30"
    chatted = scene.settings.aloud != "" or scene.settings.kind == COLLOQUIAL
    reach += SPREAD if chatted and scene.direction == "future" else 0  # "at half past eight … I finish at 7.15"
    nearer = late.within(today).start - told.interval.end <= onward * behind and behind <= reach and clock.hour < 12
    return replace(late, open=False) if behind > 0 and nearer else clock
