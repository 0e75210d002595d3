"""Days at the head of a row: T 8/27, (Th 9/5), W Feb. 5, Mar 10, 12; the breaks that a syllabus names."""

from timeline.expressions.meanings import Calendar, Clock, Here, Pair, Recurring, phrases
from timeline.languages.en.words import clock_of, clock_of_figures, valid

FIGURES = 4  # of an hour written together
RANGE = 5  # tokens before the second hour of a row: "10.15 - 11.00"


@phrases("row_letter", "{printed} | {row_day}")
def row_letter(here: Here, printed: int = 0, row_day: int = 0) -> int | None:
    """T, R: a weekday by its letter, with a capital, where a row begins or after a sign

    T 9/3 Maps → DATE 2025-09-03
    Vitamin T 9 boats.
    """
    headed = here.first == 0 or not here.before().isalnum() or here.among("due", here.before())
    return printed or row_day if headed and here.text()[0].isupper() else None


@phrases("calday", "{row_letter} .? ,? {a:d12}/{b:d12} | {row_letter}. {a:d12}/{b:d12}")
def lettered_figures(row_letter: int, a: int, b: int, here: Here) -> Calendar | None:
    """T 8/27, in a row

    Th 9/5 Reading → DATE 2025-09-05
    T 6/24, R 6/26 and T 7/1 are free. → DATE 2025-06-24, DATE 2025-06-26
    """
    month, day = (b, a) if here.settings.day_first else (a, b)
    longer = here.touches_after() and here.after() in ("/", "-") and here.after(2).isdecimal()
    return None if longer or not valid(None, month, day) else Calendar(month=month, day=day)


@phrases("calday", "{row_letter} ,? {of:calday} | {row_letter}. ,? {of:calday}")
def lettered_day(row_letter: int, of: Calendar, here: Here) -> Calendar | None:
    """W Feb. 5, in a row

    Th Sept. 4: Rivers → DATE 2025-09-04
    Plan M May 5 was dropped. → DATE 2025-05-05
    """
    return of if here.first == 0 and of.month is not None and of.weekday is None and of.year is None else None


@phrases("timex", "{first:month_with_day} , {second:bare_day}")
def two_days_of_row(first: Calendar, second: Calendar, here: Here) -> Pair | None:
    """Mar 10, 12: two days, at the head of a row whose text has a capital

    Sept 9, 11: Studio visits → DATE 2025-09-09, DATE 2025-09-11
    On March 9, 11 people met. → DATE 2025-03-09
    """
    named = here.following[:1].isupper() or here.after() in (":", "-", "|")
    later = (first.day or 0) < (second.day or 0)
    return Pair(first, Calendar(month=first.month, day=second.day), "and") if here.first == 0 and named and later else None


@phrases("shield", "{season} (break|recess|vacation|reading)")
def named_break(here: Here) -> bool | None:
    """Fall break, at the head of a row, which tells its days

    Fall break: Oct. 13-14 → DATE 2025-10-13, DATE 2025-10-14
    They were home for spring break. → DATE 2025-SP
    """
    return True if here.first == 0 or here.settings.timetable else None


@phrases("shield", "the? last? {weekday} of (the)? (semester|term|trimester|season) | the? {weekday} of week {number}")
def of_a_course() -> bool:
    """the last Friday of the semester, the Friday of week ten: of what begins nobody says when

    Papers are due on the last Friday of the semester, or on the Friday of week ten.
    In week ten they met.
    """
    return True


@phrases("clock", "{h:d12}.{m:d2}")
def row_hour(h: int, m: int, here: Here) -> Clock | None:
    """11.00, at the head of a row in a programme of hours

    11.00 Break
    """
    head = here.first == 0 or (here.first <= RANGE and here.among("across", here.before()) and here.before(3) == ".")
    inside = here.touches_after() and here.after() not in ("-", ",", ";", ":")
    return clock_of(h, m, None, "") if here.settings.timetable and head and not inside else None


@phrases("timex", "{row_days}")
def class_days(row_days: int, here: Here) -> Recurring | None:
    """MWF, TTh, before the hour of a class

    MWF 10-10:50 in room 4 → SET P1W, TIME XXXX-XX-XXT10:00, TIME XXXX-XX-XXT10:50
    The MWF is a union. TR 7 is a road.
    """
    hour = here.after().isdecimal() and (here.after(2) in (":", "-", "to", ".") or here.among("meridiem", here.after(2)))
    return Recurring("P1W", freq=f"{row_days}D") if hour and here.text()[0].isupper() else None


@phrases("timex", "{departing} {core:nought_hour}")
def led_nought(core: Clock) -> Clock:
    """bus 0715

    The last train leaves 0045. → TIME 2025-06-23T00:45
    """
    return core


@phrases("clock", "{nought_hour}")
def clock_with_nought(nought_hour: Clock) -> Clock:
    """until 0400, beside its day

    It is valid until 0400 the next morning. → TIME 2025-06-24T04:00
    """
    return nought_hour


@phrases("nought_hour", "{d4}")
def nought_hour(d4: int, here: Here) -> Clock | None:
    """0715, which is no year

    The gates are open from 0615 until 1815. → TIME 2025-06-23T06:15, TIME 2025-06-23T18:15
    The fort stood until 1815. Call 0715 or code 0715. → DATE 1815
    """
    led = here.text().startswith("0") and here.among("departing", here.before())
    across = here.among("across", here.before()) or here.before() == "and"
    end = across and here.before(2).startswith("0") and len(here.before(2)) == FIGURES
    inside = here.touches_before() or (here.touches_after() and here.after() not in (",", ".", ";", ")"))
    return clock_of_figures(d4) if (led or end) and not (inside or here.casual) else None
