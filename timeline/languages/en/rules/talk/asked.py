"""Dates as they are asked of assistants: third Tuesday after Christmas, closest Monday to 5 October, 4 to 23 next month."""

from itertools import pairwise

from timeline.expressions.meanings import (
    NOW,
    THIS,
    Amount,
    At,
    Beside,
    Calendar,
    Clock,
    Cycle,
    Grain,
    Here,
    Meaning,
    Nth,
    Pair,
    Part,
    Today,
    Unit,
    Which,
    daily,
    phrases,
)
from timeline.languages.en.words import past_form, settled, shifted

MOVED = 6  # tokens before a day in which it is told that something was moved


@phrases(
    "timex",
    "the? {ordinal} {cycle} (after|following) {of:date} | the? {ordinal} {cycle} before {of:date} | the? last {cycle} before {of:date}",
)
def nth_after(cycle: Cycle, of: Meaning, here: Here, ordinal: int = 1) -> Beside:
    """third Tuesday after Christmas 2014

    the first Monday after Easter 2024 → DATE 2024-04-01
    """
    return Beside(ordinal, cycle, of, -1 if "before" in here.tokens.lowers[here.first : here.last] else 1)


@phrases(
    "timex",
    "the? (closest|nearest) {cycle} to {of:date} | the? {ordinal} (closest|nearest) {cycle} to {of:date}",
    "the? {cycle} (closest|nearest) (to)? {of:date}",
)
def closest(cycle: Cycle, of: Meaning, ordinal: int = 1) -> Beside:
    """closest Monday to 5 October

    the closest Monday to October 5, 2025 → DATE 2025-10-06
    """
    return Beside(ordinal, cycle, of, 0)


@phrases("timex", "{count} {weekdays} from (now|today) | {count} {weekdays} hence")
def weekdays_from_now(count: float, weekdays: int) -> Which | None:
    """3 Fridays from now

    3 Fridays from now → DATE 2025-07-11
    """
    return Which(Calendar(weekday=weekdays), int(count), NOW) if count > 0 else None


@phrases("timex", "{count} {weekdays} ago")
def weekdays_ago(count: float, weekdays: int) -> Which | None:
    """two Fridays ago

    two Fridays ago → DATE 2025-06-13
    """
    return Which(Calendar(weekday=weekdays), -int(count), NOW) if count > 0 else None


@phrases("only_day", "{d12} | {d12}(st|nd|rd|th) | the {d12} | the {ordinal} | the {d12}(st|nd|rd|th)")
def only_day(here: Here, d12: int = 0, ordinal: int = 0) -> Calendar | None:
    """a day whose month stands elsewhere

    It will rain in November from the 19th to the 21st. → DATE 2025-11-19, DATE 2025-11-21
    """
    day = d12 or ordinal
    part = here.touches_before() and here.before() in ("/", ".") and here.before(2).isdecimal()
    return Calendar(day=day) if 1 <= day <= 31 and not part else None


@phrases(
    "timex",
    "{month}.? (between|from) {first:only_day} ({upto}|and|&) {second:only_day}",
    "{month}.? (between|from) {first:only_day} ({upto}|and|&) {second:only_day} ,? {year_tail}",
)
def days_of_month(month: int, first: Calendar, second: Calendar, year_tail: int | None = None) -> Pair | None:
    """November between 19 and 20

    It will rain in November from 19 to 20. → DATE 2025-11-19, DATE 2025-11-20
    """
    if not (first.day or 0) < (second.day or 0):
        return None
    return Pair(Calendar(year=year_tail, month=month, day=first.day), Calendar(year=year_tail, month=month, day=second.day))


@phrases(
    "timex",
    "{first:only_day} {upto} {second:only_day} (of)? {near} month | from {first:only_day} to {second:only_day} {near} month",
    "{first:nth_day} {also} {second:nth_day} of {near} month",
)
def days_of_next_month(first: Calendar, second: Calendar, near: int, here: Here) -> Pair:
    """4 to 23 next month

    from the 4th to the 23rd next month → DATE 2025-07-04, DATE 2025-07-23
    He bowled on the 12th and 13th of this month. → DATE 2025-06-12, DATE 2025-06-13
    """
    month = Unit(Grain.MONTH, near)
    return Pair(Nth(first.day or 1, Grain.DAY, month), Nth(second.day or 1, Grain.DAY, month), "and" if "also" in here.slots else "to")


@phrases(
    "timex",
    "on {first:only_day} (at|@) {second:timed} | for {first:nth_day} (at|@) {second:timed} | {first:nth_day} (at|@|around) {second:timed}",
    talk=True,
)
def day_at(first: Calendar, second: Clock) -> Pair | None:
    """on 15 at 8:00

    asked: on 15 at 8:00 → DATE 2025-07-15, TIME 2025-07-15T08:00
    It holds on 15 at best.
    """
    return Pair(first, At(first, second), "at")


@phrases("nth_day", "{d12}(st|nd|rd|th) | the {ordinal} | the {d12}(st|nd|rd|th)")
def nth_day(d12: int = 0, ordinal: int = 0) -> Calendar | None:
    """the 7th, whose month is told nowhere

    on the 23rd → DATE 2025-06-23
    """
    day = d12 or ordinal
    return Calendar(day=day) if 1 <= day <= 31 else None


@phrases("timex", "from? {first:nth_day} ({upto}|{also}) {second:nth_day} | between {first:nth_day} (and|&) {second:nth_day}")
def days_of_some_month(first: Calendar, second: Calendar, here: Here) -> Pair | None:
    """the 13th to the 15th, told to an assistant

    It will be closed from the 13th to the 15th. → DATE 2025-07-13, DATE 2025-07-15
    Please try the 17th or 18th; they camped on the 9th and 10th. → DATE 2025-07-17, DATE 2025-07-18
    They camped on the 9th and 10th. → DATE 2025-06-09, DATE 2025-06-10
    The 11th and 12th were lost to snow. → DATE 2025-06-11, DATE 2025-06-12
    It has been put back from the 25th to the 29th. → DATE 2025-06-25, DATE 2025-06-29
    He came 13th to 15th of all. They rent the 15th and 16th floors.
    """
    if _put_off(here) and (first.day or 0) < (second.day or 0):
        return Pair(Which(first, 0, coming=True), Which(second, 0, coming=True), "and")
    joint = "and" if "also" in here.slots else "to"
    figures = all(sign in here.text() for sign in "th") and any(sign.isdecimal() for sign in here.text("second"))
    led = here.tokens.lowers[here.first] in ("from", "between") or (
        joint == "and" and (here.before() in ("on", "either") or here.first == 0)
    )
    led = led or here.among("bidding", here.before())  # "try the 17th or 18th"
    ends = not here.after() or here.among("after_day", here.after()) or past_form(here, here.after())
    print_ = led and figures and ends
    return Pair(first, second, joint) if (here.casual or print_) and (first.day or 0) < (second.day or 0) else None


def _put_off(here: Here) -> bool:
    """Whether something "has been" moved from one day to the other, so that both are still to come."""
    perfect = ("has", "been") in pairwise(here.tokens.lowers[max(0, here.first - MOVED) : here.first])
    return perfect and here.tokens.lowers[here.first] == "from" and shifted(here, MOVED)


@phrases("timex", "at {first:second_hour} on {second:only_day} | {first:timed} on {second:only_day}", talk=True)
def at_on_day(first: Clock, second: Calendar, here: Here) -> Pair | None:
    """at seven on 15

    asked: at seven on 15 → TIME 2025-07-15T07:00, DATE 2025-07-15
    asked: from noon on 8/17 to 6:15 pm → TIME 2025-08-17T12:00, DATE 2025-08-17, TIME 2025-08-17T18:15
    It ended seven on 15.
    """
    return None if here.touches_after() and here.after() == "/" else Pair(At(second, first), second, "at")


@phrases("timex", "{date} ,? {meridiem} | {meridiem} ,? (on|of)? {date}", talk=True)
def half_of_day(date: Meaning, meridiem: str, here: Here) -> At | None:
    """tomorrow am, PM on Tuesday, told to an assistant

    It opens tomorrow. → DATE 2025-06-24
    """
    end = here.tokens.lowers[here.slots["date"].last - 1]
    month = here.tokens.lowers[here.slots["date"].first] in here.tables["month"]
    hour = end.isdecimal() and int(end) <= 12 and not month  # "June 5 PM" is the afternoon of the 5th
    said = here.slots["date"].first == here.first or here.text("meridiem").isupper()
    asked = said and daily(date) and not hour
    return At(date, Clock(part="MO" if meridiem == "AM" else "AF")) if asked else None


@phrases("date", "(the|my)? rest of (the|this|my) {unit} | (the)? remainder of (the|this) {unit} | (the)? (rest|remainder) of {of:date}")
def rest_of(unit: Grain = Grain.DAY, of: Meaning | None = None) -> Part | None:
    """the rest of the week

    for the rest of the week → DATE 2025-W26 END
    """
    if of is not None:
        return None if isinstance(of, Part) else Part("END", of, "after")
    return Part("END", Unit(unit, 0, THIS), "after") if unit >= Grain.DAY else None


@phrases("timex", "the (rest|remainder) of the {part}")
def rest_of_part(part: str) -> At:
    """the rest of the evening: of the day spoken of

    They danced the rest of the evening. → TIME 2025-06-23TEV
    """
    return At(Today(), Clock(part=part))


@phrases("timex", "{date} (at|for)? {eating} | {date} (after|before) {eating} | {eating} (on)? {date}")
def meal_on(date: Meaning, eating: str, here: Here) -> At | None:
    """tomorrow at lunch

    They met on Tuesday for lunch. → DATE 2025-06-17
    asked: Lunch Fri 6/27 12:15? → TIME 2025-06-27T12:15
    """
    clock = here.after().isdecimal() or (here.after() in ("at", "@") and here.after(2).isdecimal())
    return At(date, Clock(part=eating)) if here.settings.prefer and daily(date) and not clock else None


@phrases("date", "{d2}q{q:d1} | {year} in {month} | {year} {month}", talk=True)
def year_before(year: int | None = None, d2: int = 0, q: int | None = None, month: int | None = None) -> Calendar | None:
    """18q1, 2016 in February

    It was built in 1950. → DATE 1950
    """
    if q is not None and not 1 <= q <= 4:
        return None
    return Calendar(year=2000 + d2 if year is None else year, quarter=q, month=month)


@phrases(
    "simple", "{number} minutes {d2} | {number} min {d2} | {number} mins {d2} | {number} (minutes|min|mins) {said:digit_word}", talk=True
)
def minutes_and_seconds(number: float, here: Here, d2: int = 0, said: int = 0) -> Amount | None:
    """2 minutes 30, of a timer

    They ran it in 2 minutes 30. → DURATION PT2M
    """
    seconds = d2 or said
    return Amount(((number, Grain.MINUTE), (seconds, Grain.SECOND))) if settled(here) and 9 < seconds < 60 else None


@phrases("simple", "{over:d}/{under:d} (of)? (a|an) {unit} | {d} quarters of an hour | .{tenths:d1} {units}")
def parts_of_unit(here: Here, over: int = 0, under: int = 1) -> Amount | None:
    """3/4 of an hour

    for 3/4 of an hour → DURATION PT45M
    """
    grain = here.first_of("unit", "units")
    if here.first_of("d") is not None:
        return Amount.of(15 * here.first_of("d"), Grain.MINUTE)
    share = (here.first_of("tenths") or 0) / 10 or over / max(under, 1)
    minutes = {Grain.HOUR: 60, Grain.MINUTE: 1, Grain.DAY: 1440}.get(grain or Grain.HOUR, 0) * share
    return Amount.of(minutes, Grain.MINUTE) if 0 < share < 1 and minutes == int(minutes) > 0 else None
