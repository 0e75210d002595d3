"""Weekdays of the old calendar: where a date is told with a weekday that it never had, the weekdays that follow count from that one."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.calendar import Calendar
from timeline.expressions.kinds import core
from timeline.expressions.reading import Meaning, Reading, rebuilt
from timeline.when.civil import weekday

WEEK = 7
LAST = 1923  # the year in which the last country of Europe gave up the old calendar


def offset(meaning: Meaning, reading: Reading, before: int) -> int:
    """By how many weekdays the calendar of the text is ahead of ours, as its last full date with a weekday tells; else as before."""
    told = core(meaning)
    if not isinstance(told, Calendar) or told.weekday is None or told.day is None or told.year is None or told.year > LAST:
        return before
    return (told.weekday - weekday(reading.interval.start)) % WEEK


def by_our_calendar(meaning: Meaning, ahead: int) -> Meaning:
    """A meaning with the weekday that the same day has by our calendar."""
    if not ahead:
        return meaning
    if isinstance(meaning, Calendar):
        told = meaning.weekday is not None and meaning.day is None
        return replace(meaning, weekday=((meaning.weekday or 1) - 1 - ahead) % WEEK + 1) if told else meaning
    return rebuilt(meaning, lambda inner: by_our_calendar(inner, ahead))
