"""Stretches of hours on a day that is told beside them: tomorrow from 8 to 10 a.m., between 4 and 5 p.m. on Friday."""

from dataclasses import replace

from timeline.expressions.meanings import Amount, At, Calendar, Clock, Grain, Here, Meaning, Narrowed, Pair, Shift, Unit, daily, phrases
from timeline.languages.en.rules.together.ranges import in_order
from timeline.languages.en.words import settled


@phrases("near_part", "{tonight_word} | this {part} | last {part}")
def near_part(here: Here, part: str = "NI") -> At | None:
    """tonight, beside a stretch of hours

    from 8 to 10 p.m. tonight → TIME 2025-06-23T20:00, TIME 2025-06-23T22:00
    """
    last = here.tokens.lowers[here.first] == "last"
    return At(Unit(Grain.DAY, -1 if last else 0), Clock(part=part)) if not last or part == "NI" else None


SHORT = 5  # letters: "Sat-Sun 1-6 p.m." names two days, "Friday - Sunday 1-6 p.m." a stretch of them


@phrases("dated_start", "{near_part} ,? {clock_end}")
def near_start(near_part: At, clock_end: Clock) -> At:
    """this evening 8 p.m., the beginning of a stretch

    this evening 8 p.m. to 10 p.m. → TIME 2025-06-23T20:00, TIME 2025-06-23T22:00
    """
    return At(near_part.date, clock_end.halved(near_part.clock.part))


@phrases("dated_end", "{clock_end} ,? {near_part}")
def near_end(near_part: At, clock_end: Clock) -> At:
    """10 p.m. tonight, the end of a stretch

    from 11 p.m. to 2 a.m. tonight → TIME 2025-06-23T23:00, TIME 2025-06-24T02:00
    """
    return At(near_part.date, clock_end.halved(near_part.clock.part))


@phrases("dated_start", "{date} ,? {clock_end} | {date} {daypart} {clock_end}")
def dated_start(date: Meaning, clock_end: Clock, daypart: Clock | None = None) -> At | None:
    """tomorrow 8 a.m., the beginning of a stretch

    tomorrow 8 a.m. to 2 p.m. → TIME 2025-06-24T08:00, TIME 2025-06-24T14:00
    """
    return At(date, clock_end.halved(daypart.part if daypart else "")) if daily(date) else None


@phrases("dated_end", "{clock_end} ,? {date} | {clock_end} {date} {daypart} | {clock_end} in the {daypart} {date}")
def dated_end(date: Meaning, clock_end: Clock, here: Here, daypart: Clock | None = None) -> At | None:
    """5 p.m. today, the end of a stretch

    between 4 p.m. and 5 p.m. today → TIME 2025-06-23T16:00, TIME 2025-06-23T17:00
    Thursday 8:30-16:00, Friday 8:30-14:30 → TIME 2025-06-26T08:30, TIME 2025-06-26T16:00, TIME 2025-06-27T14:30
    """
    onward = here.after().isdecimal() or (here.among("across", here.after()) and here.among("weekday_word", here.after(2)))
    if onward and here.tokens.lowers[here.slots["date"].first - 1] == ",":
        return None  # the day begins what follows
    return At(date, clock_end.halved(daypart.part if daypart else "")) if daily(date) else None


@phrases(
    "timex",
    "(from|between)? {first:dated_start} ({upto}|and|&) {second:clock_end}",
    "(from|between)? {first:clock_end} ({upto}|and|&) {second:dated_end}",
)
def dated_hours(first: At | Clock, second: At | Clock, here: Here) -> Pair | None:
    """hours from and to, one of them with the day

    tomorrow 8 a.m. to 2 p.m. → TIME 2025-06-24T08:00, TIME 2025-06-24T14:00
    asked: orders for June 12, 13 and 14 → DATE 2026-06-12, DATE 2026-06-13, DATE 2026-06-14
    The board voted 5-2 Friday night. → TIME 2025-06-20TNI
    Open Mon-Fri 9:00-17:00 → DATE XXXX-WXX-1, DATE XXXX-WXX-5, TIME XXXX-WXX-5T09:00, TIME XXXX-WXX-5T17:00
    It is open Monday through Friday, 9 a.m. to 5 p.m. → DATE XXXX-WXX-1, DATE XXXX-WXX-5, TIME XXXX-WXX-5T09:00, TIME XXXX-WXX-5T17:00
    """
    full = here.before() == "-" and (len(here.before(2)) > SHORT or _days_between(here, first))
    if (full or here.before() in ("through", "thru", "to")) and here.among("weekday_word", here.before(2)):
        return None  # the day is the end of a stretch of its own
    if here.among("winning", here.before()) and here.tokens.lowers[here.first + 1] == "-":
        return None  # "voted 5-2 Monday night"
    date = first.date if isinstance(first, At) else second.date if isinstance(second, At) else None
    if here.tokens.lowers[here.slots["second"].first - 1] in ("and", "&") and days_listed(date, here):
        return None
    one, other = (first.clock if isinstance(first, At) else first), (second.clock if isinstance(second, At) else second)
    return None if date is None else hours_of(date, one, other, here)


def days_listed(date: Meaning | None, here: Here) -> bool:
    """Whether bare figures behind a day of a month are days too: "June 12, 13 and 14"."""
    numbered = isinstance(date, Calendar) and date.day is not None and "," in here.tokens.lowers[here.first : here.last]
    return numbered and here.text("second").isdecimal() and "between" not in here.tokens.lowers[here.first : here.last]


def _days_between(here: Here, first: At | Clock) -> bool:
    """Whether the weekday before the dash is not the day before this one: "Mon-Fri 9:00-17:00"."""
    before = next(iter(here.values("weekday_word", here.before(2))), 0)
    day = first.date.weekday if isinstance(first, At) and isinstance(first.date, Calendar) else None
    return before > 0 and day is not None and (day - before) % 7 > 1


@phrases("day_told", "{date} | {dated_part} | {near_part}")
def day_told(date: Meaning | None = None, dated_part: At | None = None, near_part: At | None = None) -> Meaning | None:
    """a day, or a part of one, on which hours are told

    on Friday evening from 7 to 9 p.m. → TIME 2025-06-20TEV, TIME 2025-06-20T19:00, TIME 2025-06-20T21:00
    """
    return date if date is not None else dated_part or near_part


@phrases(
    "timex",
    "{third:day_told} ,? (from|between|at) {first:clock_end} ({upto}|and|&) {second:clock_end}",
    "(from|between)? {first:clock_end} ({upto}|and|&) {second:clock_end} ,? (on|of|in) {third:day_told}",
    "(from|between)? {first:clock_end} ({upto}|and|&) {second:clock_end} in the {daypart} (on|of)? {third:date}",
)
def hours_and_day(first: Clock, second: Clock, third: Meaning, here: Here, daypart: Clock | None = None) -> Pair | None:
    """from 2 to 4 p.m. on Friday: the day is an expression of its own, narrowed down to those hours

    on 5 May 2024 from 9:30 to 11:00 a.m. → DATE 2024-05-05, TIME 2024-05-05T09:30, TIME 2024-05-05T11:00
    from 9:30 to 11:00 on 5 May 2024 → TIME 2024-05-05T09:30, TIME 2024-05-05T11:00
    Are you free tomorrow between 9 and 11? → DATE 2025-06-24, TIME 2025-06-24T09:00, TIME 2025-06-24T11:00
    Raise it tomorrow from 3 to 5. They drew 1-1 on Friday night. → DATE 2025-06-24, TIME 2025-06-20TNI
    asked: Hold 7/9 at 2pm and 7/10 at 3pm. → DATE 2025-07-09, TIME 2025-07-09T14:00, DATE 2025-07-10, TIME 2025-07-10T15:00
    """
    if here.touches_after() and here.after() in ("/", ".", "-") and here.after(2).isdecimal():
        return None
    date, half = (third.date, third.clock.part) if isinstance(third, At) else (third, daypart.part if daypart else "")
    found = hours_of(date, first.halved(half), second.halved(half), here)
    return None if found is None else replace(found, third=Narrowed(third, replace(found)))


def hours_of(date: Meaning, one: Clock, other: Clock, here: Here) -> Pair | None:
    """A stretch of hours on a day, or into the next; figures alone are hours only where people ask."""
    bare = one.open and other.open and one.minute is None and other.minute is None
    figures = bare and not here.casual and not _ahead(date, here)
    scored = not here.casual and bare and one.hour == other.hour  # "drew 1-1 on Saturday night"
    if not daily(date) or one.part or other.part or figures or scored:
        return None
    start, end = in_order(one, other)
    late = not end.open and not start.open and (end.hour, end.minute or 0) < (start.hour, start.minute or 0)
    last = Shift(Amount.of(1, Grain.DAY), 1, date, Grain.DAY) if late else date
    return Pair(At(date, start), At(last, replace(end, instant=here.casual)))


def _ahead(date: Meaning, here: Here) -> bool:
    """Whether today or tomorrow has figures beside it that are hours in print too: "are you free tomorrow between 2 and 3?"."""
    named = isinstance(date, Unit) and date.grain is Grain.DAY and date.offset >= 0
    return named and settled(here) and not any(here.among("by_so_much", word) for word in here.tokens.lowers[: here.first])


@phrases("timex", "{first:bare_end} {also} {second:timed} | at {first:bare_end} {also} {second:timed}")
def two_hours(first: Clock, second: Clock, here: Here) -> Pair | None:
    """8 and 10 p.m.: the half of the day is of both

    at 8 and 10 p.m. on Friday → TIME 2025-06-20T20:00, TIME 2025-06-20T22:00
    """
    counted = here.before() in ("$", "-", ".", ",", ":") or here.before().isdecimal()
    plain = second.part or second.minute is not None or second.open or counted
    return None if plain else Pair(in_order(first, second)[0], second, "and")


@phrases("bare_end", "{hour}")
def bare_end(hour: int) -> Clock:
    """8, before "and 10 p.m."

    The news is on at 6 and 11 p.m. → TIME 2025-06-23T18:00, TIME 2025-06-23T23:00
    """
    return Clock(hour, open=True)
