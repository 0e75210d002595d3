"""Dates counted from others: gestern, letzte Woche, vor drei Tagen, in zwei Wochen, am Tag darauf, drei Tage später."""

from dataclasses import replace

from timeline.expressions.meanings import NOW, RUNNING, Amount, Calendar, Cycle, Here, Meaning, Part, Shift, Unit, Which, phrases
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
    return None if here.text("which").lower() == "nächsten" and unit is Grain.DAY else Unit(unit, which)


@phrases("date", "{which} {cycle}")
def which_cycle(which: int, cycle: Cycle) -> Which:
    """letzten Montag, kommenden Sommer

    Am vergangenen Freitag brannte es. → DATE 2025-06-20
    Am kommenden Freitag wird gefeiert. → DATE 2025-06-27
    """
    return Which(cycle, which)


@phrases("date", "{weekday} (der|in der)? {which} woche")
def weekday_of_week(weekday: int, which: int) -> Which:
    """Mittwoch vergangener Woche, am Montag der kommenden Woche

    Am Mittwoch vergangener Woche brannte es. → DATE 2025-06-18
    """
    return Which(Calendar(weekday=weekday), which, rounds=True)


@phrases(
    "date",
    "{season} (des)? {which} (jahres|jahrs)",
    "{month} (des)? {which} (jahres|jahrs)",
    "{ordinal} quartal (des)? {which} (jahres|jahrs)",
)
def cycle_of_year(which: int, season: str | None = None, month: int | None = None, ordinal: int | None = None) -> Which | None:
    """Herbst vergangenen Jahres, erstes Quartal des laufenden Jahres

    Im Herbst vergangenen Jahres brannte es. → DATE 2024-FA
    Im ersten Quartal des laufenden Jahres brannte es. → DATE 2025-Q1
    """
    return Which(Calendar(season=season, month=month, quarter=ordinal), which, rounds=True) if not ordinal or ordinal <= 4 else None


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


@phrases("date", "(vorjahr|vorjahres|vorjahrs)")
def year_before() -> Unit:
    """im Vorjahr: the year before the one now

    Im Vorjahr stieg der Preis. → DATE 2024
    """
    return Unit(Grain.YEAR, -1)


@phrases("date", "vortag", "vortages", "{unit} zuvor", "{unit} davor", "vormonat", "vorwoche")
def unit_before(here: Here, unit: Grain | None = None) -> Unit:
    """am Vortag, in der Woche zuvor: counted from the time last spoken of

    Am 5. Mai 2024 tagte der Rat, am Vortag brannte es. → DATE 2024-05-04
    """
    grains = {"vormonat": Grain.MONTH, "vorwoche": Grain.WEEK}
    return Unit(unit or grains.get(here.text().lower(), Grain.DAY), -1, RUNNING)


@phrases(
    "date",
    "{unit} (darauf|danach)",
    "(nächsten|nächster) tag",
    "(nächsten|nächster) morgen",
    "folgetag",
    "folgejahr",
    "tags (darauf|danach)",
)
def unit_after(here: Here, unit: Grain | None = None) -> Unit | None:
    """am Tag darauf, im Jahr danach: counted from the time last spoken of

    2019 wurde gebaut, im Jahr darauf eröffnet. → DATE 2020
    """
    return Unit(Grain.YEAR if here.text().lower() == "folgejahr" else unit or Grain.DAY, 1, RUNNING)


@phrases("date", "{following} {unit}")
def following_unit(following: int, unit: Grain) -> Unit:
    """im folgenden Jahr, am selben Tag

    2019 wurde gebaut, das folgende Jahr brachte Streit. → DATE 2020
    """
    return Unit(unit, following, RUNNING)


@phrases("unit_date", "{unit}", "{which_date}", "(des|der|dieses|dieser) {unit}")
def unit_date(unit: Grain | None = None, which_date: Meaning | None = None) -> Meaning | None:
    """the month or year that we are in, after "Anfang", "Ende"

    Zu Beginn des Monats brannte es. → DATE 2025-06 START
    """
    return which_date if unit is None else Unit(unit) if unit >= Grain.WEEK else None


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
    return Part(part, Unit(Grain[unit]) if d4 is None else Calendar(year=d4))


@phrases("date", "vor {some_units}")
def long_ago(some_units: Amount) -> Shift:
    """vor Jahren

    Vor Jahren brannte es. → DATE PAST_REF
    """
    return Shift(some_units, -1)


@phrases("timex", "vom {core:cycle}")
def told_of(core: Cycle, here: Here) -> Which | None:
    """die Wahl vom 23. Februar: one that was, where a noun stands before and no range follows

    Die Wahl vom 23. Februar wird wiederholt. → DATE 2025-02-23
    Die Halle wird vom 1. Juli an gesperrt. → DATE 2025-07-01
    """
    noun = here.first > 0 and here.tokens.texts[here.first - 1][0].isupper()
    return Which(core, -1) if noun and here.after() not in ("bis", "an", "ab", "-", "–") else None


@phrases("date", "vor {amount}", "vor {amount} (zuvor|vorher)")
def ago(amount: Amount, here: Here) -> Shift | None:
    """vor drei Tagen

    Vor drei Tagen brannte es. → DATE 2025-06-20
    Vor einem Jahr brannte es. → DATE 2024
    """
    return Shift(amount, -1) if _counts(amount, here) else None


@phrases("date", "heute vor {amount}")
def to_the_day(amount: Amount) -> Shift:
    """heute vor 80 Jahren: to the day

    Heute vor 80 Jahren endete der Krieg. → DATE 1945-06-23
    """
    return Shift(amount, -1, grain=Grain.DAY)


@phrases("date", "in {amount}", "heute in {amount}")
def ahead(amount: Amount, here: Here) -> Shift | None:
    """in zwei Wochen

    In zwei Wochen wird gewählt. → DATE 2025-W28
    """
    return Shift(amount, 1) if _counts(amount, here) else None


def _counts(amount: Amount, here: Here) -> bool:
    """Amounts in the dative, as "vor" and "in" want them: "in einem Jahr", not "in ein Jahr"."""
    first = here.tokens.lowers[here.first + 1]
    return first not in ("ein", "eine", "einen") or amount.grain < Grain.DAY


@phrases("date", "{amount} (später|darauf|danach)", "{amount} nach diesem tag")
def later(amount: Amount) -> Shift:
    """drei Tage später: from the time last spoken of

    Am 5. Mai 2024 brannte es, drei Tage später regnete es. → DATE 2024-05-08
    """
    return Shift(amount, 1, RUNNING)


@phrases("date", "{amount} (zuvor|vorher|davor|früher)")
def earlier(amount: Amount) -> Shift:
    """zwei Tage zuvor

    Am 5. Mai 2024 brannte es, zwei Tage zuvor regnete es. → DATE 2024-05-03
    """
    return Shift(amount, -1, RUNNING)


@phrases("date", "{amount} {side:beside} {of:date}")
def beside_date(amount: Amount, side: int, of: Meaning) -> Shift | None:
    """zwei Tage vor Weihnachten 2024

    Zwei Tage vor Weihnachten 2024 brannte es. → DATE 2024-12-23
    """
    return None if amount.vague or isinstance(of, Shift) else Shift(replace(amount, mod=""), side, of)


@phrases("beside", "vor", "vor dem")
def before() -> int:
    """before another date

    Zwei Tage vor Weihnachten 2024 brannte es. → DATE 2024-12-23
    """
    return -1


@phrases("beside", "nach", "nach dem")
def after() -> int:
    """after another date

    Zwei Tage nach Neujahr brannte es. → DATE 2025-01-03
    """
    return 1


@phrases("date", "{weekday} (vor|in) {amount}")
def weekday_ago(weekday: int, amount: Amount, here: Here) -> Which | None:
    """Montag vor einer Woche

    Am Montag vor einer Woche brannte es. → DATE 2025-06-16
    """
    if amount.grain is not Grain.WEEK or amount.vague:
        return None
    weeks = int(amount.parts[0][0])
    return Which(Calendar(weekday=weekday), -weeks if "vor" in here.tokens.lowers[here.first : here.last] else weeks, NOW, rounds=True)
