"""What counts as an expression by itself: dates, pairs of dates, and references to now, the past and the future."""

from timeline.expressions.meanings import Calendar, Here, Meaning, Pair, Vague, phrases


@phrases("timex", "{date}")
def date(date: Meaning) -> Meaning:
    """a date

    Am 5. Mai 2004 brannte es. → DATE 2004-05-05
    """
    return date


@phrases(
    "timex",
    "von {first:date} bis {second:date}",
    "vom {first:date} bis (zum)? {second:date}",
    "{first:date} bis (zum)? {second:date}",
    "{first:year} - {second:year}",
    "{first:date} – {second:date}",
)
def stretch(first: Meaning, second: Meaning, here: Here) -> Pair | None:
    """von 2010 bis 2015, vom 21. Mai bis zum 3. Juni; not "hat ihn am Mittwoch bis Juni verlängert", which are two times

    Von 2010 bis 2015 wuchs die Stadt. → DATE 2015
    Sie hat ihn am Freitag bis Juni 2027 verlängert. → DATE 2025-06-20, DATE 2027-06
    """
    unlike = isinstance(first, Calendar) and isinstance(second, Calendar) and first.grain is not second.grain
    alone = here.before() in ("am", "im", "") and here.tokens.lowers[here.first] not in ("von", "vom")
    return None if unlike and alone else Pair(first, second)


@phrases("timex", "von {first:d4} bis {second:d4}", "{first:d4} bis {second:d4}")
def years(first: int, second: int) -> Pair | None:
    """von 1998 bis 2005, also before a noun

    Er war von 1998 bis 2005 Minister. → DATE 2005
    """
    return Pair(Calendar(year=first), Calendar(year=second)) if 1000 <= first < second <= 2199 else None


@phrases("timex", "{first:date} (und|oder|sowie) {second:date}", "{first:season_word} (und|oder|sowie) {second:date}")
def alike(first: Meaning, second: Meaning) -> Pair | None:
    """Mai und Juni 2024, Sommer oder Herbst 2024: months or seasons of one year

    Im Mai und Juni 2024 brannte es. → DATE 2024-05, DATE 2024-06
    Im Sommer und Herbst 2024 brannte es. → DATE 2024-SU, DATE 2024-FA
    """
    if not (isinstance(first, Calendar) and isinstance(second, Calendar)) or first.absolute or first.day:
        return None
    months = first.month and second.month and not second.day
    return Pair(first, second, "and") if months or (first.season and second.season) else None


@phrases("season_word", "{season}")
def season_word(season: str, here: Here) -> Calendar | None:
    """a season beside another

    Im Frühjahr und Sommer 2024 brannte es. → DATE 2024-SP, DATE 2024-SU
    """
    return Calendar(season=season) if here.among("before_season", here.before()) else None


@phrases("timex", "zwischen {first:date} und {second:date}", "zwischen dem {first:date} und dem {second:date}")
def between(first: Meaning, second: Meaning) -> Pair:
    """zwischen 2010 und 2015

    Zwischen 2010 und 2015 wuchs die Stadt. → DATE 2015
    """
    return Pair(first, second)


@phrases(
    "timex",
    "vom {first:bare_day} bis (zum|einschließlich|inklusive)? {second:date}",
    "{first:bare_day} bis (zum|einschließlich|inklusive)? {second:date}",
    "{first:bare_day}/{second:date}",
    "zwischen dem {first:bare_day} und (dem)? {second:date}",
    "{first:bare_day} (und|oder|sowie) {second:date}",
    "vom {first:bare_day} (auf|auf den) {second:date}",
    "{first:bare_day} - {second:date}",
)
def days(first: Calendar, second: Meaning, here: Here) -> Pair | None:
    """vom 21. bis 23. Juni

    Vom 2. bis 5. Mai 2024 brannte es. → DATE 2024-05-05
    Das Fest wird vom 12. auf den 19. Juli verlegt. → DATE 2025-07-12, DATE 2025-07-19
    """
    full = isinstance(second, Calendar) and second.month and second.day
    lowers = here.tokens.lowers
    ends = lowers[here.slots["first"].last] in ("bis", "-", "–") or lowers[here.first] == "zwischen"
    return Pair(first, second, "to" if ends else "and") if full else None


@phrases("timex", "(am|vom|bis zum|ab dem|seit dem|zum) {core:bare_day}")
def day_alone(core: Calendar, here: Here) -> Calendar | None:
    """am 24.: a day of the month spoken of; not "am 3. Tag", "zum 2. und 3. Mal"

    Am 24. gibt es Gans. → DATE 2025-06-24
    Der Zug hielt am 3. Gleis.
    """
    after = here.following
    goes_on = after[:1].isupper() or after[:1].isdecimal() or here.after() in ("und", "oder", "bis", "-", "–", "/", "auf")
    return None if goes_on or (here.touches_after() and after.isalnum()) else core


@phrases("bare_day", "{d12}.")
def bare_day(d12: int) -> Calendar | None:
    """21., before the rest of a range

    Am 21. und 22. Mai 2024 brannte es. → DATE 2024-05-22
    """
    return Calendar(day=d12) if 1 <= d12 <= 31 else None


@phrases("timex", "{present}")
def present(present: str) -> Vague:
    """jetzt, derzeit

    Derzeit ruht das Werk. → DATE PRESENT_REF
    """
    return Vague(present)


@phrases("timex", "{past}")
def past(past: str) -> Vague:
    """kürzlich, damals

    Kürzlich brannte das Werk. → DATE PAST_REF
    """
    return Vague(past)


@phrases("timex", "früher")
def in_former_times(here: Here) -> Vague | None:
    """Früher: where a sentence begins, and not "früher als"

    Früher stand hier ein Bahnhof. → DATE PAST_REF
    Früher als geplant kam der Zug.
    """
    return None if here.before() not in ("", ".", "„") or here.after() in ("als", "oder", "wie") else Vague("PAST_REF")


@phrases("timex", "{future}")
def future(future: str, here: Here) -> Vague | None:
    """bald, künftig

    Bald wird gebaut. → DATE FUTURE_REF
    """
    return None if here.before() in ("so", "möglichst") else Vague(future)


@phrases("timex", "{present_word}", "{past_word}", "{future_word}")
def adjective(here: Here, present_word: str = "", past_word: str = "", future_word: str = "") -> Vague:
    """der derzeitige, ehemalige, künftige

    Der ehemalige Minister klagt. → DATE PAST_REF
    """
    return Vague(present_word or past_word or future_word)
