"""Hours and parts of days whose week is told behind them: Friday evening next week, Monday 9 a.m. or Tuesday 10 a.m. next week."""

from dataclasses import replace

from timeline.expressions.meanings import NOW, At, Calendar, Clock, Here, Pair, Which, phrases
from timeline.languages.en.words import clause_ends, settled


@phrases(
    "weekday_part",
    "{weekday} {daypart} | {weekday} ,? (at|@)? {timed} | {timed} (on)? {weekday} | {weekday} (at|@) {second_hour}",
    "{weekday} {daypart} (at|@)? {timed} | {weekday} {daypart} (at|@) {second_hour}",
)
def weekday_part(weekday: int, daypart: Clock | None = None, timed: Clock | None = None, second_hour: Clock | None = None) -> At:
    """Friday evening, Friday at 4 p.m.

    on Friday at 4 p.m. → DATE 2025-06-20, TIME 2025-06-20T16:00
    """
    hour = timed or second_hour
    half = daypart.part if daypart else ""
    return At(Calendar(weekday=weekday), hour.halved(half) if hour else daypart or Clock())


@phrases("timex", "{of:weekday_part} ,? (of|in)? {near} week")
def part_of_week(of: At, near: int) -> At:
    """Friday evening next week

    They met on Friday evening last week. → TIME 2025-06-20TEV
    asked: Call me Friday at 4 next week. → TIME 2025-07-04T16:00
    """
    return _in_week(of, near)


@phrases("timex", "{first:weekday_part} ({also}|{upto}) {second:weekday_part} ,? (of|in)? {near} week")
def parts_of_week(first: At, second: At, near: int) -> Pair:
    """Monday 9 a.m. or Tuesday 10 a.m. next week

    It will be shown Monday evening and Tuesday afternoon next week. → TIME 2025-06-30TEV, TIME 2025-07-01TAF
    """
    return Pair(_in_week(first, near), _in_week(second, near), "and")


def _in_week(of: At, near: int) -> At:
    day = of.date
    return At(Which(day, near, NOW, rounds=True), of.clock) if isinstance(day, Calendar) else of


@phrases("date", "{weekday} {count} weeks ago | {weekday} a week ago")
def weekday_weeks_ago(weekday: int, here: Here, count: float = 1) -> Which | None:
    """Friday two weeks ago

    They met on Friday two weeks ago. → DATE 2025-06-13
    """
    ended = settled(here) if here.casual else clause_ends(here)
    return Which(Calendar(weekday=weekday), -int(count), NOW, rounds=True) if ended and count >= 1 else None


@phrases("date", "{near} {weekday} ,? {of:calday}")
def near_day(near: int, weekday: int, of: Calendar) -> Calendar:
    """this coming Sunday, March 8: the date decides

    this coming Sunday, July 6 → DATE 2025-07-06
    This coming Sunday, July 6, temperatures are low. → DATE 2025-07-06
    """
    return replace(of, pointed=True)
