"""Dates as they are typed in haste, read only where people ask: Jan-1, May/22, 2016, nov, 08/12,15, Mon or Tue next week."""

from timeline.expressions.meanings import (
    NOW,
    Amount,
    At,
    Beside,
    Calendar,
    Clock,
    Cycle,
    Grain,
    Here,
    Meaning,
    Pair,
    Part,
    Recurring,
    Shift,
    Unit,
    Vague,
    Which,
    daily,
    phrases,
)
from timeline.languages.en.words import clause_ends, settled, short_year, valid


@phrases(
    "calday",
    "{month}(-|/|.){d12} | {d4}/{d12}/{month} | {d4}-{d12}-{month} | {month}/{d12}/{d4} | {month} , {d12} | {month} , the {ordinal}",
    talk=True,
)
def month_dash(month: int, d12: int = 0, ordinal: int = 0, d4: int | None = None) -> Calendar | None:
    """Jan-1, May/22

    asked: Jan-1, May/22 → DATE 2026-01-01, DATE 2026-05-22
    the ratio Jan/1
    """
    day = d12 or ordinal
    return Calendar(year=d4, month=month, day=day) if valid(d4, month, day) else None


@phrases("date", "{d4} , {month} | {d4}(-|/|.){month} | {d4} ,? {month}", talk=True)
def year_month(d4: int, month: int) -> Calendar | None:
    """2016, nov

    In 2016, May resigned. → DATE 2016
    """
    return Calendar(year=d4, month=month) if 1900 <= d4 <= 2100 else None


@phrases("calday", "{a:d12}/{b:d12},{d2} | {a:d12}/{b:d12} , {d4} | {a:d12}. {b:d12}.{d2} | {a:d12} . {b:d12} . {d2}", talk=True)
def figures_comma(a: int, b: int, here: Here, d2: int | None = None, d4: int | None = None) -> Calendar | None:
    """08/12,15

    asked: 08/12,15 → DATE 2015-08-12
    They won 10/12,15 votes were void.
    """
    dotted = "." in here.text()
    month, day = (b, a) if here.settings.day_first or dotted or a > 12 else (a, b)
    year = d4 if d4 is not None else short_year(d2)
    fits = valid(year, month, day) and not (here.touches_after() and here.after() == ":")
    return Calendar(year=year, month=month, day=day) if fits else None


@phrases(
    "timex",
    "{calday}.{timed} | {calday} (-|–|@|,) {timed} | {calday}-{timed}",
    "{calday} {opening} {weekday} {closing} (-|–|@|,)? {timed}",
    talk=True,
)
def calday_timed(calday: Calendar, timed: Clock) -> At | None:
    """05/31/2024.14:15

    On 31 May 2024, 5 p.m. was late. → TIME 2024-05-31T17:00
    """
    return At(calday, timed)


@phrases("date", "{near} {weekday} {opening} {of:calday} {closing} | {weekday} {opening} {of:calday} {closing}")
def weekday_bracket(weekday: int, here: Here, of: Calendar, near: int = 0) -> Calendar:
    """this Friday (June 27)

    this Friday (June 27) → DATE 2025-06-27
    """
    return Calendar(year=of.year, month=of.month, day=of.day, weekday=weekday)


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


@phrases("timex", "from {first:cycle} {upto} {second:up_to_now} | {first:cycle} {upto} {second:up_to_now}", talk=True)
def to_date(first: Calendar, second: Vague) -> Pair | None:
    """from March to date

    He worked from March on. → DATE 2025-03
    """
    return Pair(Which(first, -1, NOW), second, "to")


@phrases("up_to_now", "date | now | present | the present")
def up_to_now() -> Vague:
    """now, as an end

    It held from then to date.
    """
    return Vague("PRESENT_REF")


@phrases("timex", "quarterly | annual | semi-annual | semiannually | semi-annually")
def adverbs(here: Here) -> Recurring | None:
    """plan a trip quarterly, asked of an assistant; in print where a clause ends

    Interest is paid quarterly. → SET P3M
    The quarterly loss grew.
    """
    word = here.text().lower()
    value = {"quarterly": "P3M", "annual": "P1Y"}.get(word, "P6M")
    adverb = word.endswith("ly") and (clause_ends(here) or here.after() in ("or", "by", "in")) and here.first > 0
    return Recurring(value, grain=Grain.MONTH) if here.casual or adverb else None


@phrases("timex", "the {unit} | (last|past|next|this) {unit}", talk=True)
def unit_at_end(unit: Grain, here: Here) -> Unit | None:
    """the day, last minute, at the end of what is asked

    asked: How was the day? → DATE 2025-06-23
    He left at last.
    """
    first = here.tokens.lowers[here.first]
    ends = settled(here) and here.after() not in ("to", "of") and unit > Grain.SECOND
    plain = first == "the" and (unit < Grain.DAY or here.among("within_some", here.before()))
    of = first in ("last", "next", "past") and here.before() in ("the", "at", "every")
    if not ends or plain or of:
        return None
    return Unit(unit, {"the": 0, "this": 0, "next": 1}.get(first, -1))


@phrases("timex", "{d12} .", talk=True)
def only_a_day(d12: int, here: Here) -> Calendar | None:
    """25. by itself

    asked: 25. → DATE 2025-06-25
    It was 25.
    """
    return Calendar(day=d12) if here.whole and 1 <= d12 <= 31 else None


@phrases(
    "timex",
    "{first:weekday_only} {upto} {second:weekday_only}",
    "{first:weekday_only} {upto} {second:weekday_only} (of)? {near} week",
    "{near} week ,? (from)? {first:weekday_only} {upto} {second:weekday_only}",
    talk=True,
)
def weekday_range(first: Calendar, second: Calendar, near: int | None = None) -> Pair | None:
    """mon-fri, typed in haste

    from Monday to Friday → DATE 2025-06-23
    """
    if near is None:
        return Pair(first, second)
    return Pair(Which(first, near, NOW, rounds=True), Which(second, near, NOW, rounds=True))


@phrases("date", "the {cycle} (after|before|following) {of:date}")
def cycle_beside(cycle: Cycle, of: Meaning, here: Here) -> Beside | None:
    """the Monday after Easter

    on the Monday after Easter 2024 → DATE 2024-04-01
    """
    weekly = isinstance(cycle, Calendar) and cycle.weekday is not None
    return Beside(1, cycle, of, -1 if "before" in here.tokens.lowers[here.first : here.last] else 1) if weekly and daily(of) else None


@phrases(
    "timex",
    "{first:month_only} {upto} {second:date} | from? {first:month_only} {upto} {second:month_only}",
    "between {first:month_only} (and|&) {second:month_only} | between {first:month_only} (and|&) {second:date}",
    talk=True,
)
def months_range(first: Calendar, second: Meaning) -> Pair | None:
    """May through July, told to an assistant

    from May to July 2026 → DATE 2026-05
    """
    months = isinstance(second, Calendar) and second.month is not None and second.day is None
    return Pair(first, second) if months else None


@phrases("month_only", "{month}.?")
def month_only(month: int) -> Calendar:
    """a month that begins a range

    from June to July 2026 → DATE 2026-06
    """
    return Calendar(month=month)


@phrases("date", "(this time|same time|same day|the same day|this day|this date) {near} {unit} | (this time|same time) {day_name}")
def this_time_next(here: Here, near: int = 0, unit: Grain = Grain.DAY, day_name: int = 0) -> Shift | Unit | None:
    """this time next year, asked of an assistant

    They met last year. → DATE 2024
    """
    if not here.settings.prefer:
        return None
    if day_name:
        return Unit(Grain.DAY, day_name)
    return Shift(Amount.of(1, unit), near, NOW, Grain.DAY) if near and unit > Grain.DAY else None


@phrases("date", "(eod|eob|cob|close of business|end of business|end of the day|end of day) (on|of)? {of:date}")
def close_of_day(of: Meaning, here: Here) -> Part | None:
    """EOD tomorrow

    The draft is due by COB Friday. → DATE 2025-06-27 END
    They left at the close of business.
    """
    said = here.casual or here.text()[:3].isupper() or here.before() in ("by", "before", "until", "till")
    return Part("END", of) if said and daily(of) else None


@phrases("timex", "{of:date} ,? (eod|cob|eob)")
def day_closed(of: Meaning, here: Here) -> Part | None:
    """Friday EOD

    Send it Friday EOD. → DATE 2025-06-27 END
    The Friday cob loaf is best. → DATE 2025-06-20
    """
    return Part("END", of) if daily(of) and (here.casual or here.text()[-3:].isupper()) else None


@phrases(
    "date",
    "{weekday} in {count} (weeks|week) | in {count} (weeks|week) ,? on {weekday} | {weekday} {count} (weeks|week) from (now|today)",
    "{weekday} in a week | in a week ,? on {weekday} | {count} weeks from (now|today) on {weekday}",
    talk=True,
)
def weekday_in_weeks(weekday: int, count: float = 1) -> Which | None:
    """Monday in two weeks, asked of an assistant

    They met on Monday. → DATE 2025-06-23
    asked: Thursday in a week → DATE 2025-07-03
    """
    return Which(Calendar(weekday=weekday), int(count), NOW, rounds=True) if count > 0 else None


@phrases("date", "{weekday}", talk=True)
def weekday_before_hour(weekday: int, here: Here) -> Calendar | None:
    """tue 4pm, typed in haste

    asked: tue 4pm → TIME 2025-06-24T16:00
    the sun 4 times
    """
    return Calendar(weekday=weekday) if here.after().isdecimal() and here.tokens.spaced[here.last] else None


@phrases("calday", "{d12}. {month}.? {year:d4} | {d12}. {month}", talk=True)
def dotted_day(d12: int, month: int, year: int | None = None) -> Calendar | None:
    """13. November

    They won all 13. November was cold. → DATE 2024-11
    """
    return Calendar(year=year, month=month, day=d12) if valid(year, month, d12) else None
