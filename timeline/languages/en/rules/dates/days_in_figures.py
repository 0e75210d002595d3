"""Days told in figures: 6/23/2025, 23.06.2025, and 6/23 where something tells that it is a day."""

from dataclasses import replace

from timeline.expressions.meanings import Calendar, Here, Pair, phrases
from timeline.languages.en.words import short_year, valid

DUE = 10  # tokens in which it is told that figures are days: "due dates are 2/16, 4/1 and 4/22"


@phrases(
    "calday",
    "{a:d12}/{b:d12}/{d4} | {a:d12}-{b:d12}-{d4} | {a:d12}.{b:d12}.{d4} | {a:d12}/{b:d12}/{d2} | {a:d12}-{b:d12}-{d2}",
    "{a:d12}.{b:d12}.{d2} | {a:d12}. {b:d12}. {d4}",
)
def in_figures(a: int, b: int, here: Here, d4: int | None = None, d2: int | None = None) -> Calendar | None:
    """6/23/2025, or day first where the settings say so or the first cannot be a month

    on 10/31/1974 → DATE 1974-10-31
    on 31/10/1974 → DATE 1974-10-31
    """
    if here.touches_before() and here.before() not in "(,'\"" and not (here.before() == "-" and here.before(2).isdecimal()):
        return None
    if here.touches_after() and (here.after() in "/%" or here.after().isdigit() or (here.after() == "-" and here.after(2).isalpha())):
        return None
    if here.touches_after() and len(here.after()) == 1 and here.after().isalpha() and here.after() != "t" and here.after(2).isdecimal():
        return None  # "8.12.22b3", of a version
    dotted = "." in here.text()
    if dotted and d2 is not None and here.among("meridiem", here.after()):
        return None  # "4.05.33 PM"
    month, day = (b, a) if here.settings.day_first or dotted else (a, b)
    if month > 12:
        month, day = day, month
    year = d4 if d4 is not None else short_year(d2)
    return Calendar(year=year, month=month, day=day) if (year or 0) > 0 and valid(year, month, day) else None


@phrases("timex", "{first:day_with_dot} (-|to|and|&) {second:day_and_month}", talk=True)
def days_of_a_month(first: int, second: Calendar, here: Here) -> Pair | None:
    """04.-06.07.2018, as it is written where the day comes first

    asked: The workshop is 04.-06.07.2026. → DATE 2026-07-04, DATE 2026-07-06
    asked: We come 1. and 3.8. → DATE 2025-08-01, DATE 2025-08-03
    """
    return Pair(replace(second, day=first), second) if first < (second.day or 0) and not here.touches_before() else None


@phrases("day_with_dot", "{d12}.")
def day_with_dot(d12: int) -> int | None:
    """04., before another day of its month

    asked: 04. - 06.07.2026 → DATE 2026-07-04, DATE 2026-07-06
    """
    return d12 if 1 <= d12 <= 31 else None


@phrases("day_and_month", "{d12}.{m:d12}.{d4} | {d12}.{m:d12}.{d2} | {d12}.{m:d12}.")
def day_and_month(d12: int, m: int, d4: int | None = None, d2: int | None = None) -> Calendar | None:
    """06.07.2018, behind another day of its month

    asked: 04. - 06.07. → DATE 2025-07-04, DATE 2025-07-06
    """
    year = d4 if d4 is not None else None if d2 is None else short_year(d2)
    return Calendar(year=year, month=m, day=d12) if valid(year, m, d12) else None


@phrases("calday", "9/11 | 9-11")
def nine_eleven(here: Here) -> Calendar | None:
    """9/11: in print the day it names, of 2001

    They flew before 9/11. It was shaped by 9/11. → DATE 2001-09-11, DATE 2001-09-11
    """
    led = here.among("before_year", here.before()) or here.before() in ("on", "like", "with")
    return Calendar(year=2001, month=9, day=11) if led and not here.casual and not here.settings.day_first else None


@phrases("calday", "{a:d12}/{b:d12} | {a:d12}-{b:d12} | {a:d12}.{b:d12}. | {a:d12}.{b:d12}")
def short_figures(a: int, b: int, here: Here) -> Calendar | None:
    """6/23 without a year: only after a preposition or weekday, or where nothing else is said

    on 6/23 → DATE 2025-06-23
    Due dates are 6/16, 7/1 and 7/22. → DATE 2025-06-16, DATE 2025-07-01, DATE 2025-07-22
    LMP 4/18, CXR 5/8: clear. → DATE 2025-04-18, DATE 2025-05-08
    They won 3-1 and lost 4/5 of the fans. The bonds fell due at 101 1/4 each.
    """
    sign = here.tokens.lowers[here.first + 1]
    back = 3 if sign == "." and here.before(2) == "." else 2  # "15.7.-22.7."
    joined = here.casual and here.before() == "-" and here.before(back).isdecimal() and sign != "-"
    joined = joined or (here.before() == "-" and _across(here, sign))
    led = _led(here, sign) or (max(a, b) > 12 and sign != "-" and _across(here, sign))
    inside = here.touches_before() and not joined and here.before() not in "([\"'“"
    if not (led or joined) or inside or _longer(here, sign) or _counted(here, b):
        return None
    month, day = (b, a) if here.settings.day_first or sign == "." else (a, b)
    if month > 12 and sign == ".":
        return None  # "next Tues, 10.30."
    if month > 12:
        month, day = day, month
    told = sign != "." or here.settings.day_first
    return Calendar(month=month, day=day) if told and valid(None, month, day) else None


def _led(here: Here, sign: str) -> bool:
    """Whether something before figures tells that they are a day, or their place does."""
    if sign == "-" and not here.casual and here.first == 0:
        return False  # "10-4, over and out"
    weekday = here.before(2) if here.before() == "," else here.before()
    week = here.before() in ("c", "b", "e") and here.before(2) == "/" and here.before(3) == "w"  # "w/c 8/7"
    row = here.settings.timetable and sign == "/" and not here.before().isdecimal() and not here.among("before_fraction", here.before())
    return (
        here.first == 0
        or here.among("before_figures", here.before())
        or (here.casual and (sign != "-" or here.whole or here.before() in ("(", "[")))
        or (here.among("weekday_word", weekday) and sign != "-")
        or (here.before() == "of" and here.before(2) == "week")
        or (week or row or _listed_due(here, sign) or (sign == "/" and _noted(here)))
    )


def _noted(here: Here) -> bool:
    return here.among("charted", here.before()) or here.among("logged", here.before())


def _longer(here: Here, sign: str) -> bool:
    """Whether what touches the end makes something else of them: 3/4-6, 3/4:5, 1/2.5."""
    if not here.touches_after():
        return sign == here.after() == "-"
    figures = here.after(2).isdecimal()
    clock = here.after() == ":" and figures and not here.tokens.spaced[here.last + 1]
    span = here.after() == "-" and (sign == "-" or (figures and here.settings.prefer == "" and not _across(here, sign)))
    return here.after() not in ".,;:)?!-" or clock or span or (sign == "/" and here.after() == "." and figures)


def _counted(here: Here, last: int) -> bool:
    """Whether they are a fraction or part of an hour: 3/4 of them, fell by 1/3."""
    changed = here.before() == "by" and any(here.among("changing", here.before(back)) for back in (2, 3))
    hour = here.among("hour_mark", here.after()) and (last <= 12 or not here.casual)
    return changed or hour or here.among("after_fraction", here.after())


def _listed_due(here: Here, sign: str) -> bool:
    """Whether figures with a slash are days: something near is due, and no number stands right before, of which they are a part."""
    near = here.tokens.lowers[max(0, here.first - DUE) : here.first]
    return sign == "/" and not here.before().isdecimal() and any(here.among("due", word) for word in near)


def _across(here: Here, sign: str) -> bool:
    """Whether figures written alike stand across a sign or word for "to": "6/20 - 6/25"."""
    between = here.after() in ("and", "&") and here.before() == "between"
    both = here.before() in ("and", "&") and here.before(5) == "between"
    on = (between or here.among("across", here.after())) and here.after(2).isdecimal() and here.after(3) == sign
    back = (both or here.among("across", here.before())) and here.before(2).isdecimal() and here.before(3) == sign
    return on or back


@phrases("calday", "{d12}(.|-|/){roman_month}(.|-|/){d4} | {d12}. {roman_month}. {d4} | {d12} {roman_month} {d4}")
def roman_numeral(d12: int, roman_month: int, d4: int, here: Here) -> Calendar | None:
    """4.vii.1998, as labels of collections have it

    It was collected on 4.vii.1998 and 12-VIII-1999. → DATE 1998-07-04, DATE 1999-08-12
    They have 4 I 5000.
    """
    apart = here.tokens.spaced[here.slots["roman_month"].first]
    sure = len(here.text("roman_month")) > 1 or not apart
    return Calendar(year=d4, month=roman_month, day=d12) if sure and 1500 <= d4 <= 2100 and valid(d4, roman_month, d12) else None
