"""Rules that fit most languages, over the words of a locale: a day with its month, a month, a weekday, "la semaine dernière".

Nothing here tells past from future: what comes round is the latest in news, or the nearest. The examples are French.
"""

from timeline.expressions.meanings import Amount, Calendar, Here, Meaning, Shift, Unit, phrases
from timeline.when import Grain


@phrases("month_name", "{month} | {month_short}.?")
def month_name(month: int = 0, month_short: int = 0) -> int:
    """septembre, sept.

    le 3 sept. 2019 → DATE 2019-09-03
    """
    return month or month_short


@phrases("day", "{d12}.? | {d12}(º|ª|°)")
def day(d12: int) -> int | None:
    """3, 3., 3º

    le 3 mai 2019 → DATE 2019-05-03
    """
    return d12 if 1 <= d12 <= 31 else None


@phrases(
    "timex",
    "{day} {joint}? {month_name} ,? {d4} {year_name}? | {day} {joint}? {month_name} {of:joint} {d4} {year_name}?",
    "{month_name} {day} ,? {d4}",
    "{d4} {year_name}? .? {month_name} {day} {day_name}?",
)
def full_date(day: int, month_name: int, d4: int) -> Calendar:
    """3 mai 2019, 1er janvier 2025

    Le 1er janvier 2025, il partit. → DATE 2025-01-01
    """
    return Calendar(year=d4, month=month_name, day=day)


@phrases("timex", "{day} {joint}? {month_name} | {month} {joint}? {day}")
def day_of_month(day: int, month_name: int = 0, month: int = 0) -> Calendar:
    """3 mai

    le 3 mai → DATE 2025-05-03
    """
    return Calendar(month=month_name or month, day=day)


@phrases("timex", "{month_name} {joint}? {d4} {year_name}? | {d4} {year_name} {month_name}")
def month_of_year(month_name: int, d4: int) -> Calendar | None:
    """mai 2019

    en mai 2019 → DATE 2019-05
    """
    return Calendar(year=d4, month=month_name) if 1000 <= d4 <= 2199 else None


@phrases("timex", "{month}")
def month_alone(month: int, here: Here) -> Calendar | None:
    """mai, after a word that leads to it

    en mai → DATE 2025-05
    Il aime mai.
    """
    return Calendar(month=month) if here.among("joint", here.before()) else None


@phrases("timex", "{weekday}")
def weekday(weekday: int) -> Calendar:
    """lundi

    Lundi, il partit. → DATE 2025-06-23
    """
    return Calendar(weekday=weekday)


@phrases("timex", "{d4} {year_name}? | {year_name} {d4}")
def year(d4: int, here: Here) -> Calendar | None:
    """1998, after a word that leads to it, or beside the word for a year

    En 1998, il partit. → DATE 1998
    Il vendit 1998 livres.
    """
    led = "year_name" in here.slots or here.among("joint", here.before())
    return Calendar(year=d4) if led and 1900 <= d4 <= 2050 and not (here.after().isalpha() and here.touches_after()) else None


@phrases("timex", "{d4}-{m:d2}-{d:d2}")
def iso(d4: int, m: int, d: int) -> Calendar | None:
    """2019-05-03

    Paru : 2019-05-03 → DATE 2019-05-03
    """
    return Calendar(year=d4, month=m, day=d) if 1 <= m <= 12 and 1 <= d <= 31 else None


@phrases("timex", "{a:d12}/{b:d12}/{d4} | {a:d12}.{b:d12}.{d4} | {a:d12}-{b:d12}-{d4}")
def in_figures(a: int, b: int, d4: int, here: Here) -> Calendar | None:
    """3/5/2019, in the order that the language has

    le 3/5/2019 → DATE 2019-05-03
    """
    day, month = (b, a) if here.among("order", "MDY") and not here.settings.day_first else (a, b)
    fits = 1 <= month <= 12 and 1 <= day <= 31 and not here.touches_before()
    return Calendar(year=d4, month=month, day=day) if fits else None


@phrases("timex", "{deictic}")
def deictic(deictic: str) -> Unit:
    """hier, la semaine dernière

    La semaine dernière, il partit. → DATE 2025-W25
    Il partira demain. → DATE 2025-06-24
    """
    grain, _, offset = deictic.partition(" ")
    return Unit(Grain[grain], int(offset))


@phrases("timex", "{lead} {d} {led_unit} | {d} {tailed}")
def so_long_ago(d: int, lead: int = 0, led_unit: Grain = Grain.DAY, tailed: str = "") -> Meaning:
    """il y a 3 jours, dans 2 semaines

    Il y a 3 jours, il partit. → DATE 2025-06-20
    """
    grain, _, sign = tailed.partition(" ")
    return Shift(Amount.of(d, Grain[grain]), int(sign)) if tailed else Shift(Amount.of(d, led_unit), lead)
