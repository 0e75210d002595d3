"""Days and hours that were just told, so that they are not counted once more: "the next day, at noon", "at 3:40 the next morning"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.expressions.meaning.clock import At
from timeline.expressions.meaning.cycle import Which
from timeline.expressions.meaning.on_days import Told
from timeline.expressions.meaning.relative import Shift, Unit
from timeline.expressions.meaning.scene import RUNNING, THIS, Frame, Meaning, Reading
from timeline.when import Grain
from timeline.when.civil import HOUR

ANSWER = 40  # characters from what is asked about to the same in the answer
ENDS = re.compile(r"[.!?][\"'”’)]*\s|\n")  # between two sentences
FIELDS = re.compile(r"\s[-–—|]\s")  # between what is noted side by side: "May 25th - Coffee - on 29th"


def on_told_day(meaning: Meaning, before: tuple[Meaning, Reading] | None, between: str = "") -> Meaning:
    """A time of day on a day counted from the running time is on the day that was just told so, which the text has moved to.

    So is what an answer says once more: "And the next day?" "The next day I slept."
    """
    if before is not None and before[0] == meaning and _answers(between) and isinstance(meaning, Unit | Shift) and meaning.base == RUNNING:
        return Told(before[1])
    if before is None or not isinstance(meaning, At) or not isinstance(meaning.date, Unit | Shift | Which):
        return meaning
    told, reading = before
    if isinstance(meaning.date.base, Unit | Shift | Which) and isinstance(told, At) and meaning.date.base == told.date:
        return replace(meaning, date=replace(meaning.date, base=Told(reading)))  # of the morning after that evening
    if meaning.date.base not in (RUNNING, THIS):
        return meaning
    on = (meaning.date.sign if isinstance(meaning.date, Shift) else meaning.date.offset) > 0
    if on and ENDS.search(between):
        return meaning  # "The next morning he left. The next morning he was back."
    same = told == meaning.date or (isinstance(told, At) and told.date == meaning.date)
    return replace(meaning, date=Told(reading)) if same and not reading.interval.open else meaning


def finest(hour: Frame, told: Frame) -> Frame:
    """The hour that was told of with its day, before or after it: "at 3:40 the next morning", "at 11 p.m. on 31 January"."""
    fine = hour.known and hour.grain < Grain.DAY and told.interval.length > HOUR
    day, midnight = Grain.DAY.floor(told.interval.start), hour.interval.start == told.interval.end
    return hour if fine and (midnight or Grain.DAY.floor(hour.interval.start) == day) else told


def _answers(between: str) -> bool:
    """Whether what stands between two expressions ends a question."""
    return "?" in between and len(between) <= ANSWER
