"""Which meanings name one day, so that a time of day can be put on it."""

from __future__ import annotations

from timeline.expressions.meaning.amounts import Recurring
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.clock import At
from timeline.expressions.meaning.counted import Counted
from timeline.expressions.meaning.cycle import Following, Leading, Which
from timeline.expressions.meaning.named import Holiday
from timeline.expressions.meaning.pair import Narrowed
from timeline.expressions.meaning.part import Modified, Part
from timeline.expressions.meaning.relative import Nth, Shift, Unit
from timeline.expressions.meaning.scene import Meaning
from timeline.when import Grain


def daily(meaning: Meaning) -> bool:
    """Whether a time of day can be put on it: it names one day."""
    if isinstance(meaning, Part | Modified):
        return daily(meaning.of)
    if isinstance(meaning, Nth):
        return meaning.item is Grain.DAY or not isinstance(meaning.item, Grain)
    return not isinstance(meaning, Recurring | Part) and day_named(meaning) is not None


def day_named(meaning: Meaning) -> Meaning | None:
    """The day that a meaning names, if it names one."""
    if isinstance(meaning, At):
        return meaning.date if day_named(meaning.date) else None
    if isinstance(meaning, Narrowed | Modified):
        return day_named(meaning.of)
    if isinstance(meaning, Calendar | Unit | Counted):
        return meaning if meaning.grain is Grain.DAY else None
    if isinstance(meaning, Which | Following | Leading):
        return meaning if isinstance(meaning.of, Holiday) or day_named(meaning.of) else None
    if isinstance(meaning, Shift):
        return meaning if (meaning.grain or meaning.amount.grain) is Grain.DAY else None
    return meaning if isinstance(meaning, Holiday) or (isinstance(meaning, Recurring) and _of_days(meaning)) else None


def _of_days(days: Recurring) -> bool:
    """Whether what recurs are days, however seldom: "the first Thursday of every month"."""
    return Grain.DAY <= days.grain <= Grain.WEEK or days.value.startswith("XXXX-WXX-")
