"""Dates by their place beside now or the time spoken of: gestern, letzte Woche, im Herbst vergangenen Jahres, am Tag darauf."""

from timeline.expressions.meanings import (
    SPOKEN,
    Calendar,
    Cycle,
    Here,
    Meaning,
    Nth,
    Pair,
    Part,
    Unit,
    Which,
    phrases,
)
from timeline.when import Grain


@phrases("date", "{day_name}")
def day_name(day_name: int, here: Here) -> Unit | None:
    """heute, vorgestern; "morgen" with a small letter only, unless it begins the sentence

    Gestern brannte es. → DATE 2025-06-22
    Der Rat tagt morgen. → DATE 2025-06-24
    Der Morgen graut.
    """
    noun = here.text() == "Morgen" and here.before() not in ("", ".", "„", '"', ":")
    return None if noun else Unit(Grain.DAY, day_name)


@phrases("date", "{which} {unit}")
def which_unit(which: int, unit: Grain, here: Here) -> Unit | None:
    """letzte Woche, im kommenden Jahr

    In der vergangenen Woche brannte es. → DATE 2025-W25
    Nächstes Jahr wird gebaut. → DATE 2026
    """
    several = which == 0 and here.among("units", here.text("unit").lower())  # "dieser Tage"
    return None if several or (here.text("which").lower() == "nächsten" and unit is Grain.DAY) else Unit(unit, which)


@phrases("date", "{which} {cycle}")
def which_cycle(which: int, cycle: Cycle) -> Which:
    """letzten Montag, kommenden Sommer

    Am vergangenen Freitag brannte es. → DATE 2025-06-20
    Am kommenden Freitag wird gefeiert. → DATE 2025-06-27
    """
    return Which(cycle, which)


@phrases("date", "{weekday} (der|in der)? {which} woche", "{which} woche (am)? {weekday}")
def weekday_of_week(weekday: int, which: int) -> Which:
    """Mittwoch vergangener Woche, am Montag der kommenden Woche

    Am Mittwoch vergangener Woche brannte es. → DATE 2025-06-18
    Nächste Woche Mittwoch tagt der Rat. → DATE 2025-07-02
    """
    return Which(Calendar(weekday=weekday), which, rounds=True)


@phrases(
    "date",
    "{season} (des)? {which} (jahres|jahrs)",
    "{month} (des)? {which} (jahres|jahrs)",
    "{day} {month} (des)? {which} (jahres|jahrs)",
    "{ordinal} quartal (des)? {which} (jahres|jahrs)",
)
def cycle_of_year(
    which: int, season: str | None = None, month: int | None = None, ordinal: int | None = None, day: int | None = None
) -> Which | None:
    """Herbst vergangenen Jahres, 31. März des kommenden Jahres, erstes Quartal des laufenden Jahres

    Im Herbst vergangenen Jahres brannte es. → DATE 2024-FA
    Im ersten Quartal des laufenden Jahres brannte es. → DATE 2025-Q1
    Der Vertrag läuft bis zum 31. März des kommenden Jahres. → DATE 2026-03-31
    """
    return (
        Which(Calendar(season=season, month=month, quarter=ordinal, day=day), which, rounds=True) if not ordinal or ordinal <= 4 else None
    )


@phrases("cycle", "{date}", "{season}")
def cycle(date: Meaning | None = None, season: str = "") -> Cycle | None:
    """a weekday, month, season, weekend or holiday by its name alone

    Im vergangenen Sommer fiel kaum Regen. → DATE 2024-SU
    """
    if season:
        return Calendar(season=season)
    whole = isinstance(date, Calendar) and date.absolute
    return date if isinstance(date, Cycle) and not whole else None


@phrases("date", "heuer")
def this_year() -> Unit:
    """heuer: in this year, as Austrians and Bavarians say

    Heuer wird gebaut. → DATE 2025
    """
    return Unit(Grain.YEAR)


@phrases("date", "{ordinal_word} {unit} {of:unit_date}", "{ordinal_word} {unit} {of:year_date}")
def nth_unit(ordinal_word: int, unit: Grain, of: Meaning) -> Nth | None:
    """der letzte Tag dieses Monats, die erste Woche des Jahres

    Der Vertrag läuft bis zum letzten Tag dieses Monats. → DATE 2025-06-30
    In der ersten Woche des Mai 2024 brannte es. → DATE 2024-W18
    """
    return Nth(ordinal_word, unit, of) if unit < Grain.MONTH else None


@phrases("year_date", "(des|im) {date}")
def year_date(date: Meaning) -> Meaning | None:
    """a month or year that something is a part of

    Am letzten Tag des Jahres 2024 brannte es. → DATE 2024-12-31
    """
    return date if isinstance(date, Calendar) and not date.day and (date.month or date.year) else None


@phrases("timex", "{first:year_told} (im|zu|an|am|in der|in) {second:cycle}")
def in_year_told(first: int, second: Cycle) -> Pair:
    """im Vorjahr im Februar, nächstes Jahr zu Ostern: two times, of which the first tells the year of the second

    Das Fest war im Vorjahr im Februar. → DATE 2024, DATE 2024-02
    Nächstes Jahr im Mai wird gewählt. → DATE 2026, DATE 2026-05
    """
    return Pair(Unit(Grain.YEAR, first), Which(second, first, rounds=True), "of")


@phrases("year_told", "{which} jahr", "{past:last_year}")
def year_told(which: int = 0, past: int = 0) -> int:
    """a year by its place beside this one

    Letztes Jahr im Mai wurde gewählt. → DATE 2024-05
    """
    return which or past


@phrases("last_year", "vorjahr")
def last_year() -> int:
    """the year before

    Im Vorjahr im Mai wurde gewählt. → DATE 2024-05
    """
    return -1


@phrases("unit_date", "{unit}", "{which_date}", "(des|der|dieses|dieser) {unit}")
def unit_date(unit: Grain | None = None, which_date: Meaning | None = None) -> Meaning | None:
    """the month or year that we are in, after "Anfang", "Ende"

    Zu Beginn des Monats brannte es. → DATE 2025-06 START
    """
    return which_date if unit is None else Unit(unit, base=SPOKEN) if unit >= Grain.WEEK else None


@phrases("which_date", "(des|der)? {which} {unit}")
def which_date(which: int, unit: Grain) -> Unit:
    """last year, after "Ende"

    Ende des vergangenen Jahres brannte es. → DATE 2024 END
    """
    return Unit(unit, which)


@phrases("date", "{edge}", "{edge} {d4}")
def edge(edge: str, d4: int | None = None) -> Part:
    """zum Jahresende, zu Jahresbeginn 2024

    Zum Jahresende schließt das Werk. → DATE 2025 END
    """
    part, _, unit = edge.partition(" ")
    return Part(part, Unit(Grain[unit], base=SPOKEN) if d4 is None else Calendar(year=d4))


@phrases("timex", "vom {core:cycle}")
def told_of(core: Cycle, here: Here) -> Which | None:
    """die Wahl vom 23. Februar: one that was, where a noun stands before and no range follows

    Die Wahl vom 23. Februar wird wiederholt. → DATE 2025-02-23
    Die Halle wird vom 1. Juli an gesperrt. → DATE 2025-07-01
    """
    noun = here.preceding[:1].isupper()
    return Which(core, -1) if noun and here.after() not in ("bis", "an", "ab", "-", "–") else None
