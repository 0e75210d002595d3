"""On which day an hour is that tells none: the one that the scene is on."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.meaning.scene import Frame, Meaning, Reading, Scene
from timeline.expressions.meaning.untold import some
from timeline.expressions.meaning.value import date_value
from timeline.expressions.settings import COLLOQUIAL, NEWS
from timeline.when import Grain, Interval
from timeline.when.civil import DAY, WEEK

MENTIONED = 4  # how many of the days last told are looked at for one to come
PASSING = 500 * DAY  # how far from publication a day is only named in passing, where news tells an hour


@dataclass(frozen=True, slots=True)
class Today(Meaning):
    """The day the scene is on: that of the running time where the text tells of one, else that of publication.

    News that names a day long ago in passing goes on with its own.
    """

    def reading(self, scene: Scene) -> Reading:
        """A DATE, unknown without any anchor."""
        if scene.general:
            return Reading("DATE", "XXXX-XX-XX", steps=(f"in general, on no day in particular: {scene.general}",))
        ahead = scene.direction == "future" and elsewhere(scene.day.interval, scene)  # "we resume at 1:30", in court
        if scene.narrative and scene.mentions and scene.day.interval.length > DAY and not ahead:
            return some(scene.day, Grain.DAY)
        if scene.aloud and scene.vaguely_past and not scene.settled:
            return some(scene.running, Grain.DAY)
        frame = scene.day if scene.narrative else _spoken_of(scene)
        if scene.narrative and (began := scene.began).known and began.grain <= Grain.DAY:
            frame = began
        frame = frame if frame.known and frame.interval.length <= DAY else _lately(scene)
        by_the_hour = frame.grain < Grain.DAY and scene.close and scene.direction == "past"  # "began at 6.12; the alarm rang at 6.19"
        if not scene.narrative and not by_the_hour and abs(frame.interval.start - scene.published.interval.start) > PASSING:
            frame = scene.published
        if (not scene.narrative or scene.direction == "future") and elsewhere(frame.interval, scene):
            frame = _to_come(scene)
        if not frame.known:
            return Reading("DATE", "XXXX-XX-XX", steps=("no day to put it on",))
        day = Grain.DAY.unit(frame.interval.start)
        return Reading("DATE", date_value(day.start, Grain.DAY), day, anchor=frame.anchor, steps=(f"on the day of {frame.anchor.label}",))


def _spoken_of(scene: Scene) -> Frame:
    """The day on which news or talk is: the one that people who chat arrange, that of a meeting, the last one told but by the way."""
    if scene.plan.day.known and scene.direction != "past" and not scene.logged:
        return scene.plan.day
    if scene.session.known and scene.direction == "past" and not (scene.close and scene.running.grain < Grain.DAY):
        return scene.session  # "had seen rats on New Year's Day. The meeting closed at 9.05"
    return scene.main if scene.main.known else scene.running


def _to_come(scene: Scene) -> Frame:
    """One to come that was just told: "tomorrow's match … passed a test last night. It kicks off at 3 p.m."; else that of the news."""
    days = (one for one in scene.mentions[:MENTIONED] if one.grain <= Grain.DAY and one.interval.start >= scene.published.interval.end)
    ahead = scene.direction == "future" and scene.settings.kind == NEWS
    return next(days, scene.published) if ahead else _lately(scene)


def _lately(scene: Scene) -> Frame:
    """After a mere month or year the day of which the news tells: "was bombed on Friday; … since June; … fell at 3 p.m."."""
    day, now = scene.lead, scene.published.interval
    late = not scene.narrative and day.known and not now.open and now.start - WEEK <= day.interval.start < now.start
    return day if late and scene.direction == "past" else scene.published


def elsewhere(day: Interval, scene: Scene) -> bool:
    """Whether the tense puts an hour on the other side of publication than the day told last: "will pay on 21 June; shares fell at 2"."""
    now = scene.published.interval
    if now.open or day.open or scene.settings.prefer:
        return False
    then = scene.narrative or scene.foretold or scene.lapsed  # else "we'll resume at 1:30", in court
    sure = scene.settled or (scene.told and (scene.settings.aloud != "" or scene.settings.kind == NEWS) and not then)
    sure = sure or (scene.settings.kind == COLLOQUIAL and not then)  # "rang at 8 last night; ringing again at 9"
    if scene.direction == "past":
        return day.start >= now.end
    return scene.direction == "future" and sure and Grain.DAY.unit(day.start).end <= now.start  # also of a night before
