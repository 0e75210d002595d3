"""Weekdays of the old calendar: where a date is told with a weekday that it never had, the weekdays that follow count from that one."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.composed import rebuilt
from timeline.expressions.meaning.named import REFORM
from timeline.expressions.meaning.scene import Meaning, Reading, Scene
from timeline.expressions.texts.kinds import core
from timeline.when.civil import civil, weekday

WEEK = 7
LAST = 1923  # the year in which the last country of Europe gave up the old calendar


def offset(meaning: Meaning, reading: Reading, before: int | None) -> int | None:
    """By how many weekdays the calendar of the text is ahead of ours, as its last full date with a weekday tells; else as before."""
    told = core(meaning)
    if not isinstance(told, Calendar) or told.weekday is None or told.day is None or reading.interval.open:
        return before
    year, found = civil(reading.interval.start).year, (told.weekday - weekday(reading.interval.start)) % WEEK
    if year > LAST or (told.year is None and found not in (0, _behind(year))):
        return before  # of a year that only the story tells
    return found


def ahead(told: int | None, scene: Scene) -> int:
    """By how many weekdays the calendar is ahead: as the text has told, else as it was before the reform where the text is.

    >>> from timeline.expressions.meaning.scene import Frame
    >>> from timeline.when import Interval
    >>> ahead(None, Scene(running=Frame(Interval.parse("1471-04-11"))))
    2
    """
    if scene.published.known and not scene.narrative:
        return 0  # news speaks of our own weekdays
    if told is not None or not scene.running.known:
        return told or 0
    year = civil(scene.running.interval.start).year
    return _behind(year) if 0 < year < REFORM else 0


def _behind(year: int) -> int:
    """By how many weekdays the old calendar is ahead of ours in a year."""
    return (year // 100 - year // 400 - 2) % WEEK


def by_our_calendar(meaning: Meaning, ahead: int) -> Meaning:
    """A meaning with the weekday that the same day has by our calendar."""
    if not ahead:
        return meaning
    if isinstance(meaning, Calendar):
        told = meaning.weekday is not None and (meaning.day is None or meaning.year is None)
        return replace(meaning, weekday=((meaning.weekday or 1) - 1 - ahead) % WEEK + 1) if told else meaning
    return rebuilt(meaning, lambda inner: by_our_calendar(inner, ahead))
