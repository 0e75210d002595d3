"""Dates as people write them to assistants and in chat, read only there: EOM, 31 10 1974, upcoming two weeks, a bare "weekend"."""

from timeline.expressions.meanings import (
    NOW,
    RUNNING,
    Amount,
    Calendar,
    Clock,
    Grain,
    Here,
    Nth,
    Pair,
    Part,
    Unit,
    phrases,
)
from timeline.languages.en.words import OURS, decimal, settled, valid

ORANGE = 12  # "the Twelfth" is a holiday


@phrases("timex", "upcoming {amount} | the? upcoming {amount} | {number} upcoming {units} | {number} upcoming {unit}", talk=True)
def upcoming(here: Here, amount: Amount | None = None, number: float = 0) -> Unit | None:
    """upcoming two weeks, the second week from now

    asked: upcoming two weeks → DATE 2025-W28
    The upcoming talks failed.
    """
    count, grain = amount.parts[0] if amount is not None else (number, here.first_of("units", "unit"))
    return Unit(grain, int(count)) if count > 0 else None


@phrases("date", "the? (eom|eoy|eod|bom|boy|eow)")
def edge_of_unit(here: Here) -> Part | None:
    """EOM, EOY: the end of the month, of the year

    asked: Remind me at EOM. → DATE 2025-06 END
    The boy ran.
    """
    word = here.text().lower()[-3:]
    if not (here.casual or here.before() in ("by", "before", "until", "at")):
        return None
    if not here.text()[-3:].isupper() and not (here.casual and word != "boy" and here.after() in ("", ".", "?", "!")):
        return None
    grain = {"m": Grain.MONTH, "y": Grain.YEAR, "d": Grain.DAY, "w": Grain.WEEK}[word[2]]
    return Part("END" if word[0] == "e" else "START", Unit(grain))


@phrases(
    "timex",
    "{d12}/{d4} | {d12} / {d4} | {d12} - {d4} | {d4} - {month_figures:d2} | {d4} / {month_figures:d2}",
    "{d4}-{month_figures:d12} | {d12}-{d4} | {d4}/{month_figures:d2}",
)
def month_in_figures(here: Here, d4: int, d12: int = 0, month_figures: int = 0) -> Calendar | None:
    """9/2012

    Published: 06/2004 → DATE 2004-06
    Lecturer, 1998–2003; reader, 2003–08; professor since. → DATE 2003, DATE 2008
    """
    month = d12 or month_figures
    if "–" in here.text():
        return None  # "reader, 2003–08"
    span = month_figures == d4 % 100 + 1 or (month_figures > d4 % 100 and here.among("before_year", here.before()))
    if not here.casual and (span or (month_figures and len(here.text("month_figures")) == 1)):
        return None  # "the 2011-12 season", "from 2007-10", "in 2005-7"
    if here.tokens.spaced[here.first + 1] + here.tokens.spaced[here.last - 1] and not here.casual:
        return None
    inside = (here.touches_after() and here.after() in "-/:") or decimal(here)
    alone = (not here.touches_before() or here.before() in "([\"'“") and not inside
    return Calendar(year=d4, month=month) if alone and 1 <= month <= 12 and 1900 <= d4 <= 2100 else None


@phrases("timex", "{first:month_figured} (-|to) {second:month_figured} | {first:month_figured}-{second:month_figured}")
def months_in_figures(first: Calendar, second: Calendar) -> Pair:
    """10/2003–06/2006

    10/2003–06/2006 Engineer → DATE 2003-10, DATE 2006-06
    """
    return Pair(first, second)


@phrases("month_figured", "{d12}/{d4}")
def month_figured(d12: int, d4: int, here: Here) -> Calendar | None:
    """10/2003, one end of a stretch

    from 10/2003 to 6/2006 → DATE 2003-10, DATE 2006-06
    """
    inside = here.touches_before() and here.before() not in ("(", "-")
    return Calendar(year=d4, month=d12) if not inside and 1 <= d12 <= 12 and 1900 <= d4 <= 2100 else None


@phrases("timex", "{d12} {m:d12} {d4} | {d12} - {m:d12}", talk=True)
def spaced_figures(d12: int, m: int, here: Here, d4: int | None = None) -> Calendar | None:
    """31 10 1974

    asked: 31 10 1974 → DATE 1974-10-31
    asked: flights to Oslo 31 10 2026 please → DATE 2026-10-31
    They won 15 - 2.
    """
    sure = d4 is not None and here.settings.prefer and OURS[0] <= d4 <= OURS[1] and settled(here) and not here.touches_before()
    if not (here.whole or (sure and not here.before().isdecimal())):
        return None
    day, month = (d12, m) if here.settings.day_first or m <= 12 < d12 else (m, d12)
    return Calendar(year=d4, month=month, day=day) if valid(d4, month, day) else None


@phrases("timex", "{daypart}", talk=True)
def bare_part(daypart: Clock, here: Here) -> Clock | None:
    """afternoon, by itself

    asked: afternoon → TIME 2025-06-23TAF
    Good afternoon! The morning was cold.
    """
    return daypart if here.whole or here.among("before_part", here.before()) else None


@phrases(
    "date",
    "the? {n:ordinal} (day)? of the {follow} month | the? {n:ordinal} (day)? of {near} month",
    "{n:ordinal} (day)? of the {near} month | the? {n:ordinal} {near} month",
)
def day_of_that_month(n: int, here: Here, follow: int = 0, near: int = 0) -> Nth | None:
    """20th of the previous month

    the 15th day of next month → DATE 2025-07-15
    """
    base = RUNNING if "follow" in here.slots else NOW
    return Nth(n, Grain.DAY, Unit(Grain.MONTH, follow or near, base)) if n <= 31 else None


@phrases("timex", "{unit} | {weekend_word} | (first|last) {unit} | {unit} {d12} | {unit} {digit_word}", talk=True)
def bare_unit(here: Here, unit: Grain | None = None) -> Amount | Calendar | None:
    """day, weekend, in chat: "a fun day", "long weekend"

    It was a fun day at the quay :) → DURATION P1D
    Day 2 at the quay :) → DURATION P1D
    """
    if "weekend_word" in here.slots and not here.among("before_weekend", here.before()):
        return Calendar(weekend=True)
    chat = here.settings.kind == "colloquial" and not here.touches_before() and (not here.touches_after() or here.after() in ".,!?:;")
    if not chat or here.before() in ("-", "/", "'") or here.among("ordinal_ending", here.before()):
        return None
    if unit is None:
        return Calendar(weekend=True) if "weekend_word" in here.slots else None
    return Amount.of(1, unit) if unit >= Grain.DAY and unit is not Grain.QUARTER else None


@phrases("timex", "{daypart} | a {daypart} | an {daypart} | {parts}")
def bare_daypart(here: Here, daypart: Clock | None = None, parts: str = "") -> Clock | None:
    """morning, in chat

    Late for morning class :( → TIME 2025-06-23TMO
    """
    return (daypart or Clock(part=parts)) if here.settings.kind == "colloquial" and not here.touches_before() else None


@phrases("date", "the {d12} | the {ordinal} | the {digit_word}", talk=True)
def bare_day_casual(here: Here, d12: int = 0, ordinal: int = 0, digit_word: int = 0) -> Calendar | None:
    """the 27, the twenty second, "I'll be back the nineteenth", told to an assistant

    asked: the twenty second → DATE 2025-07-22
    The second is free.
    """
    day = d12 or ordinal or digit_word
    if decimal(here) or here.after() == "one" or here.before() == "not":
        return None  # "the 8.45 showing", "the 2nd one", "not the 17th"
    led = here.among("before_bare_day", here.before())
    settled = here.after() == "" or here.among("after_day", here.after())
    ends = here.after() in ("", ".", "?", "!")
    led = led or (ends and ordinal > 3 and ordinal != ORANGE) or (ends and bool(ordinal) and here.text()[3:4].isdecimal())
    return Calendar(day=day) if led and settled and 1 <= day <= 31 else None


@phrases("calday", "{d}")
def run_together(d: int, here: Here) -> Calendar | None:
    """20161016

    on 20161016 → DATE 2016-10-16
    asked: Restore backup-20161016.tar.gz. → DATE 2016-10-16
    """
    year, rest = divmod(d, 10000)
    month, day = divmod(rest, 100)
    fits = len(here.text()) == 8 and 1900 <= year <= 2100 and valid(year, month, day)
    named = here.settings.prefer != "" and here.before() in ("-", "_", ".") and here.before(2).isalpha()
    inside = here.touches_before() and not named
    return Calendar(year=year, month=month, day=day) if fits and not inside and here.after() not in ("-", "/") else None


@phrases("timex", "{meal}")
def meal(meal: str, here: Here) -> Clock | None:
    """dawn, lunchtime

    at dawn → TIME 2025-06-23TMO
    """
    led = here.among("before_meal", here.before())
    return Clock(part=meal) if led or (here.casual and here.after() != "of") else None
