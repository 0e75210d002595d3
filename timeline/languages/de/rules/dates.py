"""Dates by the calendar: der 23. Juni 2025, 23.6.2025, im Juni, am Montag, im dritten Quartal, Ostern, Anfang Mai."""

from dataclasses import replace

from timeline.expressions.meanings import Calendar, Here, Holiday, Meaning, Nth, Part, phrases


@phrases("ordinal", "{ordinal_word}", "{d12}.")
def ordinal(ordinal_word: int | None = None, d12: int = 0) -> int:
    """erste, 1.

    Im ersten Quartal 2024 regnete es. → DATE 2024-Q1
    """
    return d12 if ordinal_word is None else ordinal_word


@phrases("month_name", "{month}", "{month_short}.?")
def month_name(here: Here, month: int = 0, month_short: int = 0) -> int:
    """Juni, Okt.

    Am 3. Okt. 1990 wurde gefeiert. → DATE 1990-10-03
    """
    return month or month_short


@phrases("day", "{d12}.", "{ordinal_word}")
def day(here: Here, d12: int = 0, ordinal_word: int = 0) -> int | None:
    """23., ersten

    Am ersten Mai wird gefeiert. → DATE 2025-05-01
    """
    found = d12 or ordinal_word
    return found if 1 <= found <= 31 else None


@phrases("date", "{day} {month_name} {d3}")
def day_of_early_year(day: int, month_name: int, d3: int, here: Here) -> Calendar | None:
    """der 25. Dezember 800; not "am 3. Mai 800 Leute"

    Am 25. Dezember 800 wurde er gekrönt. → DATE 0800-12-25
    Am 3. Mai 800 Leute zu sehen freute ihn. → DATE 2025-05-03
    """
    counts = here.following[:1].isupper() or here.after() in (",", "%", "€")
    return None if counts else Calendar(year=d3, month=month_name, day=day)


@phrases("date", "{day} {month_name}", "{day} {month_name} {d4}", "{day} {month_name} '{d2}")
def day_of_month(day: int, month_name: int, d4: int | None = None, d2: int | None = None) -> Calendar:
    """der 23. Juni 2025

    Der Brief vom 5. Mai 2004 liegt vor. → DATE 2004-05-05
    Am 3. Mai stieg der Preis. → DATE 2025-05-03
    """
    return Calendar(year=_century(d2) if d2 is not None else d4, month=month_name, day=day)


def _century(short: int | None) -> int | None:
    return None if short is None else short + (1900 if short > 50 else 2000)


@phrases("date", "{day:d12}.{month:d12}.{year:d4}", "{day:d12}. {month:d12}. {year:d4}", "{day:d12}.{month:d12}.{short:d2}")
def in_figures(day: int, month: int, here: Here, year: int | None = None, short: int | None = None) -> Calendar | None:
    """23.6.2025, 23. 6. 2025, 23.06.25

    Am 23.6.2025 wurde die Brücke gesperrt. → DATE 2025-06-23
    """
    glued = here.touches_before() and here.before() not in '(-„"'
    fits = (
        1 <= day <= 31
        and 1 <= month <= 12
        and not glued
        and not (here.touches_after() and here.after() == "." and here.after(2).isdecimal())
    )
    return Calendar(year=year if short is None else _century(short), month=month, day=day) if fits else None


@phrases("date", "{day:d12}.{month:d12}.")
def day_and_month(day: int, month: int, here: Here) -> Calendar | None:
    """23.6., after a word that names days

    Am 23.6. wurde die Brücke gesperrt. → DATE 2025-06-23
    """
    fits = 1 <= day <= 31 and 1 <= month <= 12 and here.among("before_day", here.before())
    return Calendar(month=month, day=day) if fits and not (here.touches_after() and here.after().isdecimal()) else None


@phrases("date", "{year:d4}-{month:d2}-{day:d2}")
def iso(year: int, month: int, day: int) -> Calendar | None:
    """2025-06-23

    Stand: 2025-06-23. → DATE 2025-06-23
    """
    return Calendar(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


@phrases("date", "{month}", "{month} {year}", "{month_short}. {year}", "{month} (des|dieses) {of:year}")
def month(here: Here, month: int = 0, month_short: int = 0, year: Calendar | None = None, of: Calendar | None = None) -> Calendar | None:
    """Juni, Juni 2025

    Im Juni 2024 stieg der Preis. → DATE 2024-06
    """
    whole = year or of
    return Calendar(month=month or month_short, year=whole.year if whole else None) if here.text()[0].isupper() else None


@phrases("date", "{weekday}", "{weekday} ,? (dem|den|der)? {day_date} ,?", "{weekday_short}. ,? {day_date}")
def weekday(here: Here, weekday: int = 0, weekday_short: int = 0, day_date: Calendar | None = None) -> Calendar | None:
    """Montag; Montag, dem 23. Juni,

    Am Montag, dem 16. Juni 2025, brannte es. → DATE 2025-06-16
    Am Freitag brannte es. → DATE 2025-06-20
    """
    if not here.text()[0].isupper():
        return None
    if day_date is None:
        return Calendar(weekday=weekday) if weekday and here.text().lower()[-1] != "s" else None
    return replace(day_date, weekday=weekday or weekday_short)


@phrases("day_date", "{date}")
def day_date(date: Meaning) -> Calendar | None:
    """a day of a month, beside its weekday

    Am Montag, dem 16. Juni 2025, brannte es. → DATE 2025-06-16
    """
    return date if isinstance(date, Calendar) and date.day and not date.weekday else None


@phrases("date", "{season}", "{season} (des (jahres)?)? {year}", "{season} {first:d4}/{d2}")
def season(here: Here, season: str, year: Calendar | None = None, first: int | None = None) -> Calendar | None:
    """Sommer, Sommer 2024, Winter 1944/45

    Im Sommer 2024 fiel kaum Regen. → DATE 2024-SU
    Seit dem Frühjahr stand es leer. Nach dem Winter riss man es ab. → DATE 2025-SP, DATE 2025-WI
    Mit dem Sommer kam der Regen.
    """
    led = here.among("before_season", here.before()) or (here.before() == "dem" and here.among("before_date", here.before(2)))
    named = here.text()[0].isupper() and (year or first or led)
    if first is not None and season == "WI":
        first += 1  # it is of the year in which it ends
    return Calendar(season=season, year=year.year if year else first) if named else None


@phrases("date", "{ordinal} quartal", "{ordinal} quartals", "{ordinal} quartal (des (jahres)?)? {year}", "{ordinal} quartals {year}")
def quarter(ordinal: int, year: Calendar | None = None) -> Calendar | None:
    """das dritte Quartal 2024

    Im ersten Quartal stieg der Preis. → DATE 2025-Q1
    Im 3. Quartal des Jahres 2024 stieg der Preis. → DATE 2024-Q3
    """
    return Calendar(quarter=ordinal, year=year.year if year else None) if 1 <= ordinal <= 4 else None


@phrases(
    "date",
    "{ordinal} (halbjahr|halbjahres)",
    "{ordinal} (halbjahr|halbjahres) (des (jahres)?)? {year}",
    "{ordinal} (jahreshälfte|hälfte des jahres) {year}?",
)
def half(ordinal: int, year: Calendar | None = None) -> Calendar | None:
    """das erste Halbjahr 2024

    Im ersten Halbjahr 2024 stieg der Preis. → DATE 2024-H1
    """
    return Calendar(half=ordinal, year=year.year if year else None) if 1 <= ordinal <= 2 else None


@phrases("date", "{d12}. kalenderwoche", "kalenderwoche {d12}", "kw {d12}")
def calendar_week(d12: int, here: Here) -> Calendar | None:
    """die 27. Kalenderwoche, KW 27

    In der 27. Kalenderwoche wird gebaut. → DATE 2025-W27
    """
    return Calendar(week=d12) if 1 <= d12 <= 53 and here.tokens.texts[here.first][0] not in "k" else None


@phrases("date", "{weekday_short}. ,? {day:d12}.{month:d12}.", "{weekday} ,? (dem|den|der)? {day:d12}.{month:d12}.")
def weekday_in_figures(day: int, month: int, here: Here, weekday: int = 0, weekday_short: int = 0) -> Calendar | None:
    """Mo., 30.6.; Montag, den 30.6.

    Am Montag, den 30.6., wird gebaut. → DATE 2025-06-30
    """
    fits = 1 <= day <= 31 and 1 <= month <= 12 and here.text()[0].isupper()
    return Calendar(month=month, day=day, weekday=weekday or weekday_short) if fits else None


@phrases("date", "(wochenende|wochenendes)")
def weekend() -> Calendar:
    """das Wochenende

    Am Wochenende siegten die Gäste. → DATE 2025-W25-WE
    """
    return Calendar(weekend=True)


@phrases("date", "{holiday}", "{holiday} {year}")
def holiday(here: Here, holiday: str, year: Calendar | None = None) -> Holiday | None:
    """Ostern, Weihnachten 2024

    An Weihnachten 2024 schneite es. → DATE 2024-12-25
    """
    return None if here.text().islower() else Holiday(holiday, year=year.year if year else None)


@phrases("date", "{ordinal} {month_weekday}", "{ordinal} {month_weekday} {year}", "{month_weekday} {year}?")
def weekday_of_month(month_weekday: str, ordinal: int = 0, year: Calendar | None = None) -> Nth | Calendar:
    """der erste Novembersonntag, das letzte Maiwochenende; of no number the month alone

    Am ersten Septembersonntag wird gefeiert. → DATE 2025-09-07
    Am letzten Maiwochenende 2025 brannte es. → DATE 2025-W22-WE
    """
    month, weekday = (int(number) for number in month_weekday.split())
    of = Calendar(month=month, year=year.year if year else None)
    item = Calendar(weekday=weekday) if weekday else Calendar(weekend=True)
    return Nth(ordinal, item, of) if ordinal else of


@phrases("date", "{early} {date}", "{early} {unit_date}")
def part_of_date(early: str, here: Here, date: Meaning | None = None, unit_date: Meaning | None = None) -> Part | None:
    """Anfang Juni, Mitte der 1980er Jahre, Ende des 19. Jahrhunderts

    Ende Mai brannte es. → DATE 2025-05 END
    Mitte der 1980er Jahre wuchs die Stadt. → DATE 198 MID
    """
    whole = date or unit_date
    return None if whole is None or isinstance(whole, Part) else Part(early, whole)


@phrases("date", "{ordinal} {item:date} (im|des|in|der) {of:date}")
def nth(ordinal: int, item: Meaning, of: Meaning) -> Nth | None:
    """der erste Montag im Mai

    Am ersten Montag im Mai 2025 tagte der Rat. → DATE 2025-05-05
    Am zweiten Wochenende im Juli 2025 steigt das Fest. → DATE 2025-W28-WE
    """
    if not isinstance(item, Calendar) or not isinstance(of, Calendar) or item.day or not (item.weekday or item.weekend):
        return None
    return Nth(ordinal, item, of)
