"""Weekdays of the old calendar: where a date is told with a weekday that it never had, the weekdays that follow count from that one."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from timeline.expressions.calendar import Calendar
from timeline.expressions.kinds import core
from timeline.expressions.reading import Meaning, Reading
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
    names: list[str] = [each.name for each in fields(meaning)] if is_dataclass(meaning) else []
    inner: dict[str, Any] = {name: getattr(meaning, name) for name in names}
    moved = {name: by_our_calendar(value, ahead) for name, value in inner.items() if isinstance(value, Meaning)}
    return replace(meaning, **moved) if moved else meaning  # type: ignore[type-var]
