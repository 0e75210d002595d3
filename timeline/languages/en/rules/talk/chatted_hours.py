"""Times of day as they are typed in haste, read only where people ask: from 9 to 17, 3 or 4 p.m., this evening from 7 to 7:30."""

from dataclasses import replace

from timeline.expressions.meanings import At, Calendar, Clock, Grain, Here, Meaning, Pair, Recurring, Repeated, Unit, daily, phrases
from timeline.languages.en.rules.hours.hours_of import days_listed
from timeline.languages.en.rules.together.ranges import in_order
from timeline.languages.en.words import for_so_many, settled


@phrases("timex", "{first:weekday_only} (or|and) {second:weekday_only} {daypart}", talk=True)
def part_of_both(first: Calendar, second: Calendar, daypart: Clock) -> Pair | None:
    """Tuesday or Wednesday morning, asked of an assistant

    They met on Tuesday and Wednesday. → DATE 2025-06-17, DATE 2025-06-18
    """
    return Pair(At(first, daypart), At(second, daypart), "or")


@phrases(
    "timex",
    "{hour} ,? {date} {daypart} | {hour} ,? {near} {daypart} | {near} {daypart} ,? (at|@|around|about)? {hour}",
    "{date} {daypart} ,? (around|about)? {hour}",
    talk=True,
)
def hour_this_morning(hour: int, daypart: Clock, here: Here, date: Meaning | None = None, near: int = 0) -> At | None:
    """7, this morning

    We were here this morning. → TIME 2025-06-23TMO
    """
    day = date if date is not None else Unit(Grain.DAY, near)
    asked = settled(here) and not for_so_many(here)
    return At(day, Clock(hour, open=True).halved(daypart.part)) if asked and daily(day) else None


@phrases("timex", "{first:dated_hour} ({upto}|and) {second:dotted_end} | {first:dated_dotted} {upto} {second:dotted_end}", talk=True)
def dated_dotted_hours(first: At, second: Clock) -> Pair | None:
    """4.9.2017 16.00-17.30

    asked: tomorrow from 7.30 to 9 pm → TIME 2025-06-24T19:30, TIME 2025-06-24T21:00
    The score of 4.9.2017 was 16.00-17.30. → DATE 2017-09-04
    """
    start, end = in_order(first.clock, second)
    return Pair(At(first.date, start), At(first.date, replace(end, instant=True)))


@phrases("dated_dotted", "{date} ,? (from|between|at)? {dotted} | {date} {daypart} ,? (from|between)? {dotted}")
def dated_dotted(date: Meaning, dotted: Clock, daypart: Clock | None = None) -> At | None:
    """4.9.2017 16.00, a beginning

    We met on 4.9.2017. → DATE 2017-09-04
    """
    return At(date, dotted.halved(daypart.part if daypart else "")) if daily(date) else None


@phrases("dated_hour", "{date} {daypart} ,? (from|between|at)? {hour} | {near} {daypart} ,? (from|between)? {hour}")
def dated_hour(daypart: Clock, hour: int, date: Meaning | None = None, near: int = 0) -> At | None:
    """this evening from 7, a beginning

    We met this evening. → TIME 2025-06-23TEV
    """
    day = date if date is not None else Unit(Grain.DAY, near)
    return At(day, Clock(hour, open=True).halved(daypart.part)) if daily(day) else None


@phrases("dotted_end", "{dotted} | {timed}")
def dotted_end(dotted: Clock | None = None, timed: Clock | None = None) -> Clock | None:
    """17.30, an end

    It rose by 17.30.
    """
    return dotted or timed


@phrases(
    "timex",
    "the {d12} {first:between} ({upto}|and) {second:clock_end} | on {d12} {first:between} ({upto}|and) {second:clock_end}",
    talk=True,
)
def day_between(d12: int, first: Clock, second: Clock) -> Pair | None:
    """the 17 between 2 and 4 p.m.

    asked: the 17 between 2 and 4 p.m. → TIME 2025-07-17T14:00, TIME 2025-07-17T16:00
    The 17 between them lost.
    """
    start, end = in_order(first, second)
    day = Calendar(day=d12)
    return Pair(At(day, start), At(day, replace(end, instant=True))) if 1 <= d12 <= 31 else None


@phrases("between", "(between|from) {clock_end}")
def between(clock_end: Clock) -> Clock:
    """between 2, a beginning

    between 2 and 4 p.m. → TIME 2025-06-23T14:00, TIME 2025-06-23T16:00
    """
    return clock_end


@phrases("timex", "{first:clock_end} or {second:timed} | {first:timed} or {second:clock_end}", talk=True)
def either_hour(first: Clock, second: Clock, here: Here) -> Pair | None:
    """3 or 4 p.m., asked of an assistant

    asked: 8-9am or 10-11am tomorrow → TIME 2025-06-24T08:00, TIME 2025-06-24T09:00, TIME 2025-06-24T10:00, TIME 2025-06-24T11:00
    """
    stretch = here.before() == "-" or here.among("across", here.after())  # "9-10 a.m. or 11-12"
    if first.part or second.part or stretch:
        return None
    return Pair(*in_order(first, second), "or")


@phrases(
    "timex",
    "from {first:day_hour} {upto} {second:day_hour} | from {first:day_hour} {upto} {second:timed}",
    "from {first:timed} {upto} {second:day_hour} | {first:timed} {upto} {second:day_hour}",
    talk=True,
)
def hours_of_day(first: Clock, second: Clock, here: Here) -> Pair | None:
    """from 9 to 17, asked of an assistant

    asked: from 9 to 17 → TIME 2025-06-23T09:00, TIME 2025-06-23T17:00
    It rose from 9 to 17.
    """
    forward = first.hour < second.hour or (first.hour > 12 and "second" in here.slots and here.slots["second"].category != "day_hour")
    halved = "second" in here.slots and any(sign.isalpha() for sign in here.text("second"))  # "from 9 to 11pm"
    told = forward and max(first.hour, second.hour) > 12 and not (first.part or second.part or halved)
    return Pair(first, replace(second, instant=True)) if settled(here) and told else None


@phrases("day_hour", "{d12}")
def day_hour(d12: int) -> Clock | None:
    """17, an hour counted from midnight

    asked: from 9 to 17 → TIME 2025-06-23T09:00, TIME 2025-06-23T17:00
    It rose to 17.
    """
    return Clock(d12 % 24) if 7 < d12 <= 24 else None


@phrases("timex", "{first:day_parts} ,? (at|@) {second:timed} | {first:day_parts} (at|@) {second:second_hour}")
def mornings_at(first: Recurring, second: Clock, here: Here) -> Pair:
    """mornings at 9 a.m.

    mornings at 9 a.m. → SET XXXX-XX-XXTMO, TIME XXXX-XX-XXT09:00
    evenings at 6 → SET XXXX-XX-XXTEV, TIME XXXX-XX-XXT18:00
    """
    return Pair(first, Repeated(second, first), "at")


@phrases("day_parts", "{parts}")
def day_parts(parts: str) -> Recurring:
    """mornings, before a time

    evenings at 8 p.m. → SET XXXX-XX-XXTEV, TIME XXXX-XX-XXT20:00
    """
    return Recurring(f"XXXX-XX-XXT{parts}")


@phrases("timex", "{dotted} (in the|in|at) {daypart}")
def dotted_part(dotted: Clock, daypart: Clock) -> Clock:
    """7.30 in the evening, told to an assistant

    asked: 7.30 in the evening → TIME 2025-06-23T19:30
    It rose by 7.30 in the end.
    """
    return dotted.halved(daypart.part)


@phrases(
    "timex",
    "{first:clock_end} or {second:clock_end} ,? (on|of)? {third:day_told}",
    "{third:day_told} ,? (at)? {first:clock_end} or {second:clock_end}",
    talk=True,
)
def either_hour_of_day(first: Clock, second: Clock, third: Meaning, here: Here) -> Pair | None:
    """10 or 11 a.m. on Tuesday, asked of an assistant

    They won 10 or 11 on Tuesday. → DATE 2025-06-17
    """
    if first.part or second.part or not settled(here):
        return None
    date, half = (third.date, third.clock.part) if isinstance(third, At) else (third, "")
    if here.slots["third"].first == here.first and days_listed(date, here):
        return None
    one, other = in_order(first.halved(half), second.halved(half))
    return Pair(At(date, one), At(date, other), "or", third) if daily(date) else None


@phrases("timex", "{first:second_hour} {plain_upto} {second:second_hour}", talk=True)
def plain_hours(first: Clock, second: Clock, here: Here) -> Pair | None:
    """9 to 5, by itself or at the end of what is asked

    asked: 9 to 5 → TIME 2025-06-23T09:00, TIME 2025-06-23T17:00
    They won 9 to 5.
    """
    led = here.first == 0 or here.before() in ("from", ":", ",") or here.among("open_hours", here.before())
    minutes = here.text("first").isalpha() and first.hour % 5 == 0  # "ten to five" is ten minutes before it
    if not led or not settled(here) or minutes:
        return None
    start, end = in_order(first, second)
    return Pair(start, replace(end, instant=True))


@phrases("plain_upto", "to | until | till | til | thru | through")
def plain_upto() -> int:
    """until, in words, as a sign between figures joins much else

    asked: 9 to 5 → TIME 2025-06-23T09:00, TIME 2025-06-23T17:00
    It fell to 7.
    """
    return 1


@phrases(
    "timex",
    "from {core:hour} (on|onward|onwards) | {core:hour} (or later|at the latest|onwards|or earlier)",
    "(before|by|until|till) {core:hour} (latest|at the latest)",
    talk=True,
)
def hour_onwards(core: int, here: Here) -> Clock | None:
    """from 8 onwards, told to an assistant

    asked: from 8 onwards → TIME 2025-06-23T08:00
    The rows from 8 on were empty.
    """
    dated = here.before() in here.tables["month"] or here.touches_before()  # "July 4 at the latest"
    return Clock(core, open=True) if settled(here) and not dated else None


@phrases("timex", "{first:second_hour} on {second:dated_part}", talk=True)
def hour_on_part(first: Clock, second: At, here: Here) -> Pair | None:
    """8 on Tuesday morning, told to an assistant

    They won 8 on Tuesday morning. → TIME 2025-06-17TMO
    """
    return Pair(At(second.date, first.halved(second.clock.part)), second, "at") if here.first == 0 else None


@phrases("timex", "(at|by|for|@|around|about|before|after|until|till) {core:hour_part}", talk=True)
def hour_of_part(core: Clock, here: Here) -> Clock | None:
    """at 8 evening, told to an assistant

    asked: at 8 evening → TIME 2025-06-23T20:00
    They met at 8 evening classes.
    """
    return core if settled(here) else None


@phrases("timex", "for {core:hour}")
def alarm_for(core: int, here: Here) -> Clock | None:
    """set an alarm for 6, told to an assistant

    asked: set an alarm for 6 → TIME 2025-06-23T06:00
    They set a table for 6.
    """
    alarm = not {"alarm", "alarms", "wake"}.isdisjoint(here.tokens.lowers[: here.first])
    return Clock(core, open=True) if here.settings.prefer == "future" and alarm and settled(here) else None


@phrases("hour_part", "{hour} {part}")
def hour_part(hour: int, part: str, here: Here) -> Clock | None:
    """8 evening

    asked: at 8 evening → TIME 2025-06-23T20:00
    They held 8 evening classes.
    """
    return Clock(hour, open=True).halved(part) if here.tokens.spaced[here.last - 1] else None


@phrases("timex", "{first:second_hour} on {second:date}", talk=True)
def hour_on(first: Clock, second: Meaning, here: Here) -> Pair | None:
    """7 on Friday, told to an assistant

    They won 7 on Friday. → DATE 2025-06-20
    """
    return Pair(At(second, first), second, "at") if here.first == 0 and daily(second) else None
