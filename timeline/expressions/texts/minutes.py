"""Minutes of a meeting, which speak on its day: "The meeting closed at 9.05 p.m.", "would report on Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.manner import Manner
from timeline.text import Document
from timeline.when import EVER, Grain, Interval

HEAD = 400  # characters in which minutes tell on which day people met
SIGNS = 2  # so many different signs make them minutes, one of them at their head


def meeting(found: Sequence[Candidate], document: Document, manner: Manner) -> Interval | None:
    """The day of the meeting, by the first date with its year at their head; None where a text is none, or was published before it."""
    if not document.dated or not manner.minuted(document.text, HEAD, SIGNS):
        return None
    days = (day.interval(EVER) for one in found if one.start < HEAD and isinstance(day := core(one.meaning), Calendar) and _full(day))
    told = next(days, None)
    return told if told is not None and told.start < document.published.end else None


def _full(day: Calendar) -> bool:
    return day.year is not None and day.grain is Grain.DAY and day.day is not None
