"""Dates as they are typed in haste, read only where people ask: Jan-1, May/22, 2016, nov, 08/12,15, Mon or Tue next week."""

from dataclasses import replace

from timeline.expressions.meanings import (
    NOW,
    At,
    Calendar,
    Clock,
    Grain,
    Here,
    Meaning,
    Pair,
    Recurring,
    Unit,
    Vague,
    Which,
    daily,
    phrases,
)
from timeline.languages.en.rules.ranges import in_order
from timeline.languages.en.words import halved, short_year, valid


@phrases("calday", "{month}(-|/|.){d12} | {d4}/{d12}/{month} | {d4}-{d12}-{month}")
def month_dash(month: int, d12: int, here: Here, d4: int | None = None) -> Calendar | None:
    """Jan-1, May/22

    the ratio Jan/1
    """
    return Calendar(year=d4, month=month, day=d12) if here.casual and valid(d4, month, d12) else None


@phrases("date", "{d4} , {month} | {d4}(-|/|.){month} | {d4} ,? {month}")
def year_month(d4: int, month: int, here: Here) -> Calendar | None:
    """2016, nov

    In 2016, May resigned. → DATE 2016
    """
    return Calendar(year=d4, month=month) if here.casual and 1900 <= d4 <= 2100 else None


@phrases("calday", "{a:d12}/{b:d12},{d2} | {a:d12}/{b:d12} , {d4} | {a:d12}. {b:d12}.{d2} | {a:d12} . {b:d12} . {d2}")
def figures_comma(a: int, b: int, here: Here, d2: int | None = None, d4: int | None = None) -> Calendar | None:
    """08/12,15

    They won 10/12,15 votes were void.
    """
    dotted = "." in here.text()
    month, day = (b, a) if here.settings.day_first or dotted or a > 12 else (a, b)
    year = d4 if d4 is not None else short_year(d2)
    fits = valid(year, month, day) and not (here.touches_after() and here.after() == ":")
    return Calendar(year=year, month=month, day=day) if here.casual and fits else None


@phrases(
    "timex",
    "{calday}.{timed} | {calday} (-|–|@|,) {timed} | {calday}-{timed}",
    "{calday} {opening} {weekday} {closing} (-|–|@|,)? {timed}",
)
def calday_timed(calday: Calendar, timed: Clock, here: Here) -> At | None:
    """05/31/2024.14:15

    On 31 May 2024, 5 p.m. was late. → TIME 2024-05-31T17:00
    """
    return At(calday, timed) if here.casual else None


@phrases("date", "{near} {weekday} {opening} {of:calday} {closing} | {weekday} {opening} {of:calday} {closing}")
def weekday_bracket(weekday: int, here: Here, of: Calendar, near: int = 0) -> Calendar:
    """this Friday (June 27)

    this Friday (June 27) → DATE 2025-06-27
    """
    return of


@phrases(
    "timex",
    "{near} week ,? (on)? {first:weekday_only} (or|and|,|/) {second:weekday_only}",
    "{near} week ,? (on)? {first:weekday_only} ,? {second:weekday_only} ,? (or|and) {third:weekday_only}",
    "{near} week ,? (on)? {first:weekday_only} (or|and) {second:weekday_only} (or|and) {third:weekday_only}",
)
def weekdays_of_week(near: int, first: Calendar, second: Calendar, here: Here, third: Calendar | None = None) -> Pair:
    """next week Monday or Tuesday

    next week Monday or Tuesday → DATE 2025-06-30, DATE 2025-07-01
    """
    one, other = Which(first, near, NOW, rounds=True), Which(second, near, NOW, rounds=True)
    return Pair(one, other, "or", None if third is None else Which(third, near, NOW, rounds=True))


@phrases("weekday_only", "{weekday}")
def weekday_only(weekday: int) -> Calendar:
    """a weekday whose week is told before

    last week on Monday and Tuesday → DATE 2025-06-16, DATE 2025-06-17
    """
    return Calendar(weekday=weekday)


@phrases(
    "date", "(previous|preceding) week (-|,|on)? {weekday} | {weekday} (-|,|of)? (the)? (previous|preceding) week | {near} week - {weekday}"
)
def previous_week(weekday: int, here: Here, near: int = -1) -> Which | None:
    """previous week - Monday

    We met on Monday of the previous week. → DATE 2025-06-16
    """
    return Which(Calendar(weekday=weekday), near, NOW, rounds=True)


@phrases("timex", "{first:weekday_only} (or|and) {second:weekday_only} {daypart}")
def part_of_both(first: Calendar, second: Calendar, daypart: Clock, here: Here) -> Pair | None:
    """Tuesday or Wednesday morning, asked of an assistant

    They met on Tuesday and Wednesday. → DATE 2025-06-17, DATE 2025-06-18
    """
    return Pair(At(first, daypart), At(second, daypart), "or") if here.casual else None


@phrases("timex", "from {first:cycle} (to|till|until) {second:up_to_now} | {first:cycle} (to|till|until) {second:up_to_now}")
def to_date(first: Calendar, second: Vague, here: Here) -> Pair | None:
    """from March to date

    He worked from March on. → DATE 2025-03
    """
    return Pair(Which(first, -1, NOW), second, "to") if here.casual else None


@phrases("up_to_now", "date | now | present | the present")
def up_to_now() -> Vague:
    """now, as an end

    It held from then to date.
    """
    return Vague("PRESENT_REF")


@phrases("timex", "quarterly | annual | semi-annual | semiannually | semi-annually")
def adverbs(here: Here) -> Recurring | None:
    """plan a trip quarterly, asked of an assistant

    The quarterly loss grew.
    """
    value = {"quarterly": "P3M", "annual": "P1Y"}.get(here.text().lower(), "P6M")
    return Recurring(value, grain=Grain.MONTH) if here.casual else None


@phrases("timex", "the {unit} | (last|past|next|this) {unit}")
def unit_at_end(unit: Grain, here: Here) -> Unit | None:
    """the day, last minute, at the end of what is asked

    He left at last.
    """
    first = here.tokens.lowers[here.first]
    ends = here.after() in ("", ".", "!", "?") and here.casual and unit > Grain.SECOND
    plain = first == "the" and (unit < Grain.DAY or here.before() in ("in", "of", "for", "during", "per"))
    of = first in ("last", "next", "past") and here.before() in ("the", "at", "every")
    if not ends or plain or of:
        return None
    return Unit(unit, {"the": 0, "this": 0, "next": 1}.get(first, -1))


@phrases("timex", "{hour} ,? {date} {daypart} | {hour} ,? {near} {daypart} | {near} {daypart} ,? (at)? {hour}")
def hour_this_morning(hour: int, daypart: Clock, here: Here, date: Meaning | None = None, near: int = 0) -> At | None:
    """7, this morning

    We were here this morning. → TIME 2025-06-23TMO
    """
    day = date if date is not None else Unit(Grain.DAY, near)
    settled = here.after() in ("", ".", "!", "?", ",")
    return At(day, halved(Clock(hour, open=True), daypart.part)) if here.casual and settled and daily(day) else None


@phrases(
    "timex",
    "{first:dated_hour} (-|to|until|till|and) {second:dotted_end} | {first:dated_dotted} (-|to|until|till) {second:dotted_end}",
)
def dated_dotted_hours(first: At, second: Clock, here: Here) -> Pair | None:
    """4.9.2017 16.00-17.30

    The score of 4.9.2017 was 16.00-17.30. → DATE 2017-09-04
    """
    return Pair(first, At(first.date, replace(second, instant=True))) if here.casual else None


@phrases("dated_dotted", "{date} ,? (from|between|at)? {dotted} | {date} {daypart} ,? (from|between)? {dotted}")
def dated_dotted(date: Meaning, dotted: Clock, daypart: Clock | None = None) -> At | None:
    """4.9.2017 16.00, a beginning

    We met on 4.9.2017. → DATE 2017-09-04
    """
    return At(date, halved(dotted, daypart.part if daypart else "")) if daily(date) else None


@phrases("dated_hour", "{date} {daypart} ,? (from|between|at)? {hour} | {near} {daypart} ,? (from|between)? {hour}")
def dated_hour(daypart: Clock, hour: int, date: Meaning | None = None, near: int = 0) -> At | None:
    """this evening from 7, a beginning

    We met this evening. → TIME 2025-06-23TEV
    """
    day = date if date is not None else Unit(Grain.DAY, near)
    return At(day, halved(Clock(hour, open=True), daypart.part)) if daily(day) else None


@phrases("dotted_end", "{dotted} | {timed}")
def dotted_end(dotted: Clock | None = None, timed: Clock | None = None) -> Clock | None:
    """17.30, an end

    It rose by 17.30.
    """
    return dotted or timed


@phrases("timex", "the {d12} {first:between} (and|to|-) {second:clock_end} | on {d12} {first:between} (and|to|-) {second:clock_end}")
def day_between(d12: int, first: Clock, second: Clock, here: Here) -> Pair | None:
    """the 17 between 2 and 4 p.m.

    The 17 between them lost.
    """
    start, end = in_order(first, second)
    day = Calendar(day=d12)
    return Pair(At(day, start), At(day, replace(end, instant=True))) if here.casual and 1 <= d12 <= 31 else None


@phrases("between", "(between|from) {clock_end}")
def between(clock_end: Clock) -> Clock:
    """between 2, a beginning

    between 2 and 4 p.m. → TIME 2025-06-23T14:00, TIME 2025-06-23T16:00
    """
    return clock_end


@phrases("timex", "{d12} .")
def only_a_day(d12: int, here: Here) -> Calendar | None:
    """25. by itself

    It was 25.
    """
    return Calendar(day=d12) if here.casual and here.whole and 1 <= d12 <= 31 else None
