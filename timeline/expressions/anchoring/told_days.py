"""Days and hours that were just told, so that they are not counted once more: "the next day, at noon", "at 3:40 the next morning"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.expressions.meaning.clock import At
from timeline.expressions.meaning.cycle import Which
from timeline.expressions.meaning.on_days import Begun, Told
from timeline.expressions.meaning.relative import Shift, Unit
from timeline.expressions.meaning.scene import RUNNING, THIS, Frame, Meaning, Reading
from timeline.when import Grain
from timeline.when.civil import HOUR

BESIDE = 5  # characters from an hour to its day: " on "
ANSWER = 40  # characters from what is asked about to the same in the answer
ENDS = re.compile(r"[.!?][\"'”’)]*\s|\n")  # between two sentences
FIELDS = re.compile(r"\s[-–—|]\s")  # between what is noted side by side: "May 25th - Coffee - on 29th"


def on_told_day(meaning: Meaning, before: tuple[Meaning, Reading] | None, between: str = "") -> Meaning:
    """A time of day on a day counted from the running time is on the day that was just told so, which the text has moved to.

    So is the day beside its hour, and what an answer says once more: "at 9.10 a.m. on the next day"; "And the next day?" "The next day?"
    """
    if before is None:
        return meaning
    if isinstance(meaning, Unit | Shift | Which) and meaning.base == RUNNING:
        told, reading = before
        if told == meaning and _answers(between):
            return Told(reading)
        return Begun(Told(reading)) if isinstance(told, At) and told.date == meaning and len(between) <= BESIDE else meaning
    if isinstance(meaning, At) and isinstance(meaning.date, Unit | Shift | Which):
        return _hour_on_told_day(meaning, meaning.date, *before, between)
    return meaning


def _hour_on_told_day(meaning: At, day: Unit | Shift | Which, told: Meaning, reading: Reading, between: str) -> At:
    """The same for an hour of such a day."""
    if isinstance(day.base, Unit | Shift | Which) and isinstance(told, At) and day.base == told.date:
        return replace(meaning, date=replace(day, base=Told(reading)))  # of the morning after that evening
    if day.base not in (RUNNING, THIS):
        return meaning
    on = (day.sign if isinstance(day, Shift) else day.offset) > 0
    if on and ENDS.search(between):
        return meaning  # "The next morning he left. The next morning he was back."
    same = told == day or (isinstance(told, At) and told.date == day)
    return replace(meaning, date=Told(reading)) if same and not reading.interval.open else meaning


def finest(hour: Frame, told: Frame) -> Frame:
    """The hour that was told of with its day, before or after it: "at 3:40 the next morning", "at 11 p.m. on 31 January"."""
    fine = hour.known and hour.grain < Grain.DAY and told.interval.length > HOUR
    day, midnight = Grain.DAY.floor(told.interval.start), hour.interval.start == told.interval.end
    return hour if fine and (midnight or Grain.DAY.floor(hour.interval.start) == day) else told


def _answers(between: str) -> bool:
    """Whether what stands between two expressions ends a question."""
    return "?" in between and len(between) <= ANSWER
