"""Days with their hour as machines and the police write them: Tue Nov 4 17:55 2014, 20250623T1430, 08/21/2016 2347."""

from timeline.expressions.meanings import At, Calendar, Clock, Here, Pair, phrases
from timeline.languages.en.words import clock_of_24, clock_of_figures, valid


@phrases(
    "timex",
    "{weekday}? ,? {month}.? {day} {timed} {year:d4} | {weekday}? ,? {month}.? {day} {timed} {zone} {year:d4}",
    "{weekday} ,? {day} (of)? {month}.? {timed} {year:d4} | {weekday} ,? {day} {month}.? {timed} {zone} {year:d4}",
)
def stamp(month: int, day: int, timed: Clock, year: int) -> At | None:
    """Tue Nov 4 17:55 2014, as machines write it

    on Tue Nov 4 17:55 2014 → TIME 2014-11-04T17:55
    on Tue. 4 Nov. 17:55:02 2014 → TIME 2014-11-04T17:55:02
    """
    return At(Calendar(year=year, month=month, day=day), timed) if valid(year, month, day) and 1900 <= year <= 2100 else None


@phrases("timex", "{d12}/{month}/{year:d4}:{time:six_figures}")
def stamp_of_log(d12: int, month: int, year: int, time: Clock) -> At | None:
    """23/Jun/2025:14:30:05, as web servers write it

    [23/Jun/2025:14:30:05 +0000] → TIME 2025-06-23T14:30:05
    """
    return At(Calendar(year=year, month=month, day=d12), time) if valid(year, month, d12) else None


@phrases("six_figures", "{h:d2}:{m:d2}:{s:d2}")
def six_figures(h: int, m: int, s: int) -> Clock | None:
    """14:30:05, after a date that touches it

    23/Jun/2025:14:30:05 → TIME 2025-06-23T14:30:05
    """
    return clock_of_24(h, m, s)


@phrases("timex", "{d}t{clock:d} | {d} | {d}_{clock:d}")
def stamp_together(d: int, here: Here) -> At | None:
    """20250623T1430, as machines write it, also without the T

    modified 20250623T143000 → TIME 2025-06-23T14:30:00
    saved as 20250623143000 → TIME 2025-06-23T14:30:00
    asked: IMG_20250623_143000.jpg → TIME 2025-06-23T14:30:00
    """
    if "_" in here.text() and not here.settings.prefer:
        return None
    date, _, figures = here.text().lower().replace("_", "t").partition("t")
    if not figures:
        date, figures, d = date[:8], date[8:], int(date[:8])
    hour, minute, second = (int(figures[at : at + 2] or 0) for at in (0, 2, 4))
    day = Calendar(year=d // 10000, month=d // 100 % 100, day=d % 100)
    fits = (len(date), len(figures)) in ((8, 4), (8, 6)) and valid(day.year, day.month or 0, day.day or 0)
    clock = clock_of_24(hour, minute, second if len(figures) == 6 else None)
    return At(day, clock) if fits and clock else None


@phrases("timex", "(valid|good) (thru|through|until|till) {core:month_of_card}")
def valid_thru(core: Calendar) -> Calendar:
    """valid thru 09/27, as cards have it

    valid thru 09/27 → DATE 2027-09
    """
    return core


@phrases("month_of_card", "{m:d2}/{d2}")
def month_of_card(m: int, d2: int, here: Here) -> Calendar | None:
    """09/27, a month and its year

    good thru 11/26 → DATE 2026-11
    """
    return Calendar(year=2000 + d2, month=m) if 1 <= m <= 12 and not here.touches_after() else None


@phrases("timex", "{core:reported} | {core:reported} (hrs|hours|h)")
def reported_at(core: At) -> At:
    """08/21/2016 2347, as reports have it

    Reported: 06/21/2025 2347 hrs → TIME 2025-06-21T23:47
    """
    return core


@phrases("reported", "{day:calday} ,? (at|@)? {time:four_figures}")
def reported(day: Calendar, time: Clock, here: Here) -> At | None:
    """08/21/2016 2347, behind a day all in figures with its year

    06/21/2025 2347 → TIME 2025-06-21T23:47
    On 21 June 2025 1947 boats sailed. → DATE 2025-06-21
    """
    return At(day, time) if day.year and not any(sign.isalpha() for sign in here.text("day")) else None


@phrases("timex", "{first:reported} {upto} {second:four_figures} | {first:reported} {upto} {second:reported}")
def reported_between(first: At, second: Clock | At) -> Pair:
    """08/21/2016 2200 - 2330

    Occurred: 06/21/2025 2200 - 2330 → TIME 2025-06-21T22:00, TIME 2025-06-21T23:30
    """
    return Pair(first, At(first.date, second) if isinstance(second, Clock) else second)


@phrases("four_figures", "{hm:d4}")
def four_figures(hm: int, here: Here) -> Clock | None:
    """2347, an hour with its minute behind a day in figures

    06/21/2025 2347 → TIME 2025-06-21T23:47
    """
    noun = here.following.isalpha() and here.following.islower() and not here.among("after_four_figures", here.after())
    longer = here.touches_after() and here.after() in ("-", "/")
    return None if noun or longer else clock_of_figures(hm)
