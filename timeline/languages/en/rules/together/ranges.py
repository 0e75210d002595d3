"""Two times told together: from A to B, between A and B, 21-23 June, from 3 to 5 p.m."""

from dataclasses import replace
from typing import TypeGuard

from timeline.expressions.meanings import At, Calendar, Clock, Grain, Here, Meaning, Pair, Part, Unit, Which, phrases
from timeline.languages.en.words import decimal, moved, shifted, stops

MERIDIEM = 6  # tokens
HALF = 12  # hours
MOVED = 3  # tokens before "from" in which it is told that something was moved


@phrases("end", "{date} | {date} ,? {timed} | {date} ,? at {timed} | {timed} ,? (on)? {date} | {date} {daypart}")
def end(here: Here, date: Meaning, timed: Clock | None = None, daypart: Clock | None = None) -> Meaning | None:
    """one end of a range

    from March 5 to 9 April → DATE 2025-03-05
    """
    clock = timed or daypart
    if timed is not None and here.slots["date"].first > here.slots["timed"].first and here.after().isdecimal():
        return None  # "8:30-16:00, Friday 8:30-14:30"
    return At(date, clock) if clock is not None else date


@phrases(
    "timex",
    "from {first:end} {upto} {second:end}",
    "{first:end} {upto} {second:end} | between {first:end} (and|&) {second:end}",
    "{first:end} - {second:end}",
)
def range_(first: Meaning, second: Meaning, here: Here) -> Pair | None:
    """from May to July 1998

    from 1939 to 1945 → DATE 1939
    It will be shown each Tuesday at 6 p.m. until August. → SET XXXX-WXX-2, TIME XXXX-WXX-2T18:00, DATE 2025-08
    The hearing was moved up from Friday to tomorrow; it rained from Friday to today. → DATE 2025-06-27, DATE 2025-06-24, DATE 2025-06-20
    They moved my scan from Thursday to Monday 30 June. → DATE 2025-06-26, DATE 2025-06-30
    """
    told = here.tokens.lowers[here.first] in ("from", "between")
    years = isinstance(second, Calendar) and second.grain is Grain.YEAR
    if isinstance(first, At) and (here.among("every", here.before()) or years):
        return None  # "each Tuesday at 6 until August", "from 1:40 p.m. 28-Nov-2017"
    if isinstance(second, At) and isinstance(first, Calendar) and _hours_follow(here):
        return None  # "Monday through Friday, 9 a.m. to 5 p.m.": the hours are a stretch of their own
    if isinstance(first, At) and isinstance(second, Calendar) and here.among("across", here.before()):
        return None  # "9 a.m. to 5 p.m., Tuesday through Sunday"
    if _into_the_era(first, second):
        return None  # "c. 1550–1200 BCE": the first is of that era too
    if _put_forward(first, second, here):
        return Pair(Which(first, 0, coming=True), second, "and")
    alike = not (isinstance(first, Calendar) and isinstance(second, Calendar)) or first.grain is second.grain
    return Pair(first, second) if told or alike else None


def _put_forward(first: Meaning, second: Meaning, here: Here) -> TypeGuard[Calendar]:
    """Whether something was moved from a weekday to a day that comes sooner: "moved up from Friday to tomorrow"."""
    near = isinstance(second, Unit) and second.grain is Grain.DAY and second.offset >= 0
    near = near or (isinstance(second, Calendar) and None not in (second.month, second.day))  # "from Thursday to Monday 30 June"
    return shifted(here, MOVED) and near and isinstance(first, Calendar) and first.named == {"weekday"}


def _into_the_era(first: Meaning, second: Meaning) -> bool:
    """Whether a bare year stands before one that is told to be before our era."""
    if not (isinstance(first, Calendar) and isinstance(second, Calendar)):
        return False
    return (first.year or 0) > 0 and second.year is not None and second.year <= 0


def _hours_follow(here: Here) -> bool:
    """Whether another hour follows across a dash, "a.m." apart."""
    at = next((on for on in range(1, MERIDIEM) if not here.among("hour_letters", here.after(on))), MERIDIEM)
    return here.among("dash", here.after(at)) and here.after(at + 1).isdecimal()


@phrases("timex", "{first:end} ({also}|,) {second:end}")
def both(first: Meaning, second: Meaning, here: Here) -> Pair | None:
    """21 June and 5 July

    in May and June 1998 → DATE 1998-05
    in March and early April 1998 → DATE 1998-03
    He flew out Wednesday, and Friday morning he was back. → DATE 2025-06-18, TIME 2025-06-20TMO
    We are closed 24–26 December and 1 January. → DATE 2025-12-24, DATE 2025-12-26, DATE 2026-01-01
    """
    if here.among("part", here.after()) or (here.before() == "-" and here.before(2).isdecimal() and here.touches_before()):
        return None  # "Sunday, and Tuesday morning", or the end of a stretch
    one = first.of if isinstance(first, Part) or (isinstance(first, Which) and first.rounds) else first
    other = second.of if isinstance(second, Part) else second
    if not isinstance(one, Calendar) or not isinstance(other, Calendar) or one.year is not None or one.named != other.named:
        return None
    return Pair(first, second, "and")


@phrases("bare_day", "{d12} | {d12}(st|nd|rd|th) | the {d12}(st|nd|rd|th) | {ordinal} | the {ordinal} | the {d12}")
def bare_day(here: Here, d12: int = 0, ordinal: int = 0) -> Calendar | None:
    """a day whose month stands nearby

    on 21 and 22 June → DATE 2025-06-21
    """
    day = d12 or ordinal
    part = here.touches_before() and here.before() in ("/", ".", ":") and here.before(2).isdecimal()
    return Calendar(day=day) if 1 <= day <= 31 and not part else None


@phrases(
    "timex",
    "from {first:bare_day} {upto} {second:date} | {first:bare_day} {upto} {second:date}",
    "between {first:bare_day} (and|&) {second:date} | {first:bare_day} ({also}|,) {second:date}",
    "from {weekday}? {first:bare_day} - {second:date}",
)
def day_then_date(first: Calendar, second: Meaning, here: Here, weekday: int | None = None) -> Pair | None:
    """21-23 June

    from 21 to 23 June → DATE 2025-06-21
    Quiz 1 - Feb. 5; they meet 1 - May 5. → DATE 2025-02-05, DATE 2025-05-05
    They moved it from the 24th to 2 May. → DATE 2025-04-24, DATE 2025-05-02
    """
    if not isinstance(second, Calendar) or second.month is None or second.day is None:
        return None
    between = here.tokens.lowers[here.slots["first"].last : here.slots["second"].first]
    if between == ["-"] and here.tokens.lowers[here.slots["second"].first] in here.tables["month"]:
        return None  # "Quiz 1 – Feb. 5"
    return Pair(first, second, "and" if {"and", "or", "&"} & set(between) and "including" not in between else "to")


@phrases(
    "timex",
    "{first:date} ({upto}|{also}) {second:bare_day}",
    "from {first:date} {upto} {second:bare_day} | between {first:date} (and|&) {second:bare_day}",
    "{first:month_with_day} ({upto}|{also}) {second:day_year}",
    "from {first:month_with_day} {upto} {second:day_year} | between {first:month_with_day} (and|&) {second:day_year}",
    "{first:month_with_day} , {second:bare_day}",
)
def date_then_day(first: Meaning, second: Calendar, here: Here) -> Pair | None:
    """June 21-23; March 5-9, 1918

    from March 5-9, 1918 → DATE 1918-03-05
    They raised it on 29 April to 5 on the scale. It is on May 12 and 13: six rounds. → DATE 2025-04-29, DATE 2025-05-12, DATE 2025-05-13
    They drilled one well on 2 May and the second on 16 May. → DATE 2025-05-02, DATE 2025-05-16
    """
    if not isinstance(first, Calendar) or first.month is None or first.day is None or here.after() in here.tables["month"]:
        return None  # "2 May and 3 June"
    if here.among("counted_after_day", here.after()):
        return None
    figures = here.touches_after() and here.after() in (".", "-") and here.after(2).isalnum() and not here.tokens.spaced[here.last + 1]
    if (
        figures
        or (here.touches_after() and (here.after() in ("%", "/") or (here.after() == ":" and here.after(2).isdecimal())))
        or here.among("hour_mark", here.after())
    ):
        return None
    joint = here.tokens.lowers[here.slots["second"].first - 1]
    if here.tokens.lowers[here.last - 1].isalpha() and here.tokens.lowers[here.last - 2] == "the" and here.after().isalpha():
        return None  # "on 2 May and the second on 16 May"
    counted = joint == "," and here.after().isalpha() and not here.among("after_day", here.after())  # "June the 15th, 3 guests"
    named = here.among("listing", joint) or joint == "maybe"
    if counted or (not named and (second.day or 0) <= first.day):
        return None  # "raised it on 29 April to 5 on the scale"
    return Pair(first, second, "and" if named else "to")


@phrases("day_year", "{d12} ,? {year} | {d12}(st|nd|rd|th) ,? {year} | {d12} ,? {full_year}")
def day_year(d12: int, year: int | None = None, full_year: int | None = None) -> Calendar | None:
    """9, 1918, the end of a range whose month stands before

    March 5-9, 1918 → DATE 1918-03-05
    """
    return Calendar(day=d12, year=year if year is not None else full_year) if 1 <= d12 <= 31 else None


@phrases("month_with_day", "{month}.? {day}")
def month_with_day(month: int, day: int) -> Calendar:
    """March 5, before the rest of a range

    March 5 and 6, 1918 → DATE 1918-03-05
    """
    return Calendar(month=month, day=day)


@phrases(
    "timex",
    "{first:clock_end} {upto} {second:timed} | from {first:clock_end} {upto} {second:timed}",
    "between {first:clock_end} (and|&) {second:timed} | {first:timed} {upto} {second:clock_end}",
    "from {first:clock_end} {upto} {second:clock_end} | between {first:clock_end} (and|&) {second:clock_end}",
)
def hours(first: Clock, second: Clock, here: Here) -> Pair | None:
    """from 3 to 5 p.m.

    from 3 to 5 p.m. → TIME 2025-06-23T15:00
    It ran from 3 to 3:30 p.m. → TIME 2025-06-23T15:00, TIME 2025-06-23T15:30
    asked: this evening from 7 to 7:30 → TIME 2025-06-23T19:00, TIME 2025-06-23T19:30
    The trams ran from 5:00 to 23:30. → TIME 2025-06-23T05:00, TIME 2025-06-23T23:30
    It was open from 9 to 5 on Friday. → TIME 2025-06-20T09:00
    We are open from 9 to 5. → TIME 2025-06-23T09:00, TIME 2025-06-23T17:00
    He slept from two until five. → TIME 2025-06-23T14:00, TIME 2025-06-23T17:00
    I did the night shift, midnight to six, five nights a week. → TIME XXXX-XX-XXT24:00, TIME XXXX-XX-XXT06:00, SET P1W
    It costs between 5 and 7 euros. The rate rose from 5 to 7.
    asked: It takes between 3 and 5 days. → DURATION P3D
    """
    counted = here.among("after_number", here.after()) or here.after() in ("%", "of")
    if here.among("units", here.after()) or decimal(here):
        return None  # "between 10 and 15 minutes", "from 3 until 5.30"
    dated = here.before() in here.tables["month"] or (here.touches_before() and here.before() == "/")  # "March 16 to half past six"
    if dated or first.part or second.part or (_mere_figures(first, second, here) and (counted or not here.casual)):
        return None
    start, end = in_order(first, second, full=_full(here))
    if moved(here):  # no stretch, but the old hour and the new one
        return Pair(replace(first, untold=True), replace(second, untold=True), "and")
    return Pair(start, replace(end, instant=here.casual))


def _mere_figures(first: Clock, second: Clock, here: Here) -> bool:
    """Whether the two could be numbers of anything: hours by themselves, and no day after them."""
    bare = all(one.open and one.minute is None and not one.zone for one in (first, second)) and "clock" not in here.text().lower()
    on = here.after(2) if here.among("before_day_of_hours", here.after()) else here.after()
    day = on in ("weekdays", "weekends", "daily", "the") or any(
        here.among(name, on) for name in ("weekday_word", "weekdays", "day_name", "part")
    )
    lasts = not {"until", "till"}.isdisjoint(here.tokens.lowers[here.first : here.last])  # "shut from two until five"
    opened = (lasts or here.among("open_hours", here.before())) and stops(here)
    return bare and not day and not opened


@phrases("clock_end", "{timed} | {hour} | {day_hour} | {timed:dotted}")
def clock_end(here: Here, timed: Clock | None = None, hour: int | None = None, day_hour: Clock | None = None) -> Clock | None:
    """one end of a stretch of hours; figures beyond twelve and with a full stop only where people ask

    asked: 8.30 - 9.45 pm → TIME 2025-06-23T20:30, TIME 2025-06-23T21:45
    between 9 and 11 a.m. → TIME 2025-06-23T09:00
    It rose from 14 to 16.
    """
    if day_hour is not None:
        return day_hour if here.casual else None
    return timed if timed is not None else Clock(hour or 0, open=True)


def _full(here: Here) -> bool:
    """Whether the second hour is told in figures beyond twelve."""
    return here.text("second")[:2].isdecimal() and int(here.text("second")[:2]) > HALF


def in_order(one: Clock, other: Clock, *, full: bool = False) -> tuple[Clock, Clock]:
    """Two clock times, the half of the day of the one from the other: 3 to 5 p.m.; none where the day is `full`, of 24 hours.

    A stretch that ends within its first hour begins with that hour: "from 7 to 7:30".
    """
    start, end = (replace(one, open=False), replace(other, open=False)) if full else _halves(one, other)
    within = start.hour == end.hour and start.minute is None and end.minute
    return (replace(start, minute=0) if within else start), end


def _halves(one: Clock, other: Clock) -> tuple[Clock, Clock]:
    """The half of the day of either from the other."""
    if one.open and not other.open and other.hour >= 12 and (one.hour + 12, one.minute or 0) < (other.hour, other.minute or 0):
        return replace(one, hour=one.hour + 12, open=False), other
    if one.open and not other.open and other.hour < one.hour < 12:
        return replace(one, hour=one.hour + 12, open=False), other
    if one.open and other.open and other.hour < one.hour <= 12:
        return replace(one, open=False), replace(other, hour=other.hour + 12, open=False)
    late = other.hour + 12, other.minute or 0
    if other.open and not one.open and other.hour <= one.hour and (one.hour, one.minute or 0) < late:
        return one, replace(other, hour=other.hour + 12, open=False)
    return replace(one, open=one.open and other.open), replace(other, open=other.open and one.hour % 24 > 0)  # "midnight to six"
