"""Dates by their place beside the time spoken of: im folgenden Jahr, am Tag darauf, im selben Sommer, im Vormonat, in der Vorwoche."""

from timeline.expressions.meanings import RUNNING, SPOKEN, THIS, Amount, Calendar, Counterpart, Here, Shift, Unit, Which, phrases
from timeline.when import Grain


@phrases("date", "(vorjahr|vorjahres|vorjahrs)")
def year_before(here: Here) -> Unit:
    """im Vorjahr: the year before the one now, in a tale or beside a year before the one told of

    Im Vorjahr stieg der Preis. → DATE 2024
    1888 gründeten sie die Firma, die im Vorjahr abgebrannt war. → DATE 1888, DATE 1887
    """
    beside = any(len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2200 for word in here.tokens.lowers[: here.first])
    return Unit(Grain.YEAR, -1, RUNNING if beside else SPOKEN)


@phrases("date", "vorwoche")
def week_before() -> Unit:
    """in der Vorwoche: the week before the one now, in a tale before the one told of

    In der Vorwoche stieg der Preis. → DATE 2025-W25
    """
    return Unit(Grain.WEEK, -1, THIS)


@phrases(
    "date", "{month} (des)? {following} (jahres|jahrs)", "{season} (des)? {following} jahres", "{day} {month} (des)? {following} jahres"
)
def in_running_year(following: int, month: int | None = None, season: str | None = None, day: int | None = None) -> Which:
    """Oktober desselben Jahres, Frühjahr des folgenden Jahres: by the year last spoken of

    1989 begann es. Im Oktober des folgenden Jahres war es vorbei. → DATE 1990-10
    """
    return Which(Calendar(month=month, season=season, day=day), following, RUNNING, rounds=True)


@phrases("date", "vorjahresquartal", "vorjahresquartals", "vorjahreszeitraum", "vorjahreszeitraums")
def quarter_of_year_before(here: Here) -> Counterpart:
    """im Vorjahresquartal: what is reported, a year before

    Im Vorjahresquartal lag der Gewinn höher. → DATE 2024-Q1
    """
    return Counterpart(-1, quarter="quartal" in here.text().lower())


@phrases("date", "vormonat", "vormonats", "vorjahresmonat", "vorjahresmonats")
def month_before(here: Here) -> Unit | Shift:
    """gegenüber dem Vorjahresmonat

    Gegenüber dem Vorjahresmonat stieg der Preis. → DATE 2024-06
    """
    back = Amount.of(1, Grain.YEAR)
    return Shift(back, -1, RUNNING, grain=Grain.MONTH) if here.text().lower().startswith("vorjahr") else Unit(Grain.MONTH, -1, RUNNING)


@phrases("date", "vortag", "vortages", "{unit} (zuvor|davor)")
def unit_before(here: Here, unit: Grain | None = None) -> Unit | None:
    """am Vortag, in der Woche zuvor: counted from the time last spoken of; "Tage zuvor" counts none

    Am 5. Mai 2024 tagte der Rat, am Vortag brannte es. → DATE 2024-05-04
    """
    if here.tokens.lowers[here.first] in here.tables["units"]:
        return None
    return Unit(unit or Grain.DAY, -1, RUNNING)


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
    if here.tokens.lowers[here.first] in here.tables["units"]:
        return None
    return Unit(Grain.YEAR if here.text().lower() == "folgejahr" else unit or Grain.DAY, 1, RUNNING)


@phrases("date", "{following} {unit}")
def following_unit(following: int, unit: Grain) -> Unit:
    """im folgenden Jahr, am selben Tag

    2019 wurde gebaut, das folgende Jahr brachte Streit. → DATE 2020
    """
    return Unit(unit, following, RUNNING)


@phrases("date", "{following} {cycle}", "{month} {side:on_or_back}", "{season} {side:on_or_back}", "{weekday} {side:on_or_back}")
def following_cycle(here: Here) -> Which:
    """im selben Sommer, am folgenden Montag, im Januar darauf: counted from the time last spoken of

    Am 3. Mai 1893 brannte es. Noch im selben Sommer wurde gebaut. → DATE 1893-05-03, DATE 1893-SU
    1934 verkaufte er. Im Januar darauf ging er. → DATE 1934, DATE 1935-01
    Im vergangenen Winter schneite es, im Winter davor regnete es. → DATE 2025-WI, DATE 2024-WI
    """
    cycle = here.first_of("cycle")
    if cycle is None:
        cycle = Calendar(**{name: here.slots[name].meaning for name in ("month", "season", "weekday") if name in here.slots})
    return Which(cycle, here.first_of("side", "following"), RUNNING)


@phrases("date", "{day:d12}. (des|dieses|d.) (monats|m.)")
def day_of_the_month(day: int) -> Calendar | None:
    """am 16. des Monats: of the month last spoken of

    Im August 1892 kam das Schiff. Am 16. des Monats brannte es. → DATE 1892-08, DATE 1892-08-16
    """
    return Calendar(day=day) if 1 <= day <= 31 else None
