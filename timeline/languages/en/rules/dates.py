"""Calendar dates: days, months, weekdays, quarters, halves, seasons, in the usual written forms."""

from timeline.expressions.meanings import NOW, Calendar, Here, Meaning, Modified, Nth, Unit, Which, phrases
from timeline.when import Grain

CASED = frozenset(
    [
        "may",
        "march",
        "mar",
        "sun",
        "sat",
        "mon",
        "wed",
        "fri",
        "thu",
        "jan",
        "dec",
        "sep",
        "jun",
        "jul",
        "apr",
        "feb",
        "nov",
        "oct",
        "aug",
        "thur",
        "tue",
        "april",
        "august",
        "june",
    ]
)
NAMELIKE = frozenset(["may", "march", "mar", "sun", "sat", "jan", "mon", "wed"])
SHORT = frozenset(
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "weds",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ]
)
BEFORE_DATE = frozenset(
    [
        "in",
        "of",
        "since",
        "until",
        "till",
        "by",
        "from",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "during",
        "to",
        "through",
        "and",
        "or",
        "between",
        "every",
        "for",
        "-",
        "after",
        "before",
        "around",
        "about",
        "each",
        "past",
        "on",
        "starting",
        "coming",
        ",",
        "(",
        "beginning",
        "throughout",
        "into",
        "end",
        "start",
        "of",
        "ending",
    ]
)
SEASON_BEFORE = frozenset(
    [
        "in",
        "the",
        "this",
        "last",
        "next",
        "of",
        "since",
        "until",
        "by",
        "during",
        "every",
        "each",
        "late",
        "early",
        "mid",
        "past",
        "-",
        "for",
        "before",
        "after",
        "through",
        "and",
        "following",
        "previous",
    ]
)


def _proper(here: Here, slot: str) -> bool:
    """Whether a word that also means something else is written as the name of a month or weekday."""
    written = here.text(slot)
    lower = written.lower()
    return lower not in CASED or written[0].isupper() or (lower not in NAMELIKE and here.before() in BEFORE_DATE)


@phrases("day", "{d12} | {ordinal} | the {ordinal} | {d12} th")
def day_of_month(d12: int = 0, ordinal: int = 0) -> int | None:
    """a day of the month in figures or as an ordinal

    on June the 15th → DATE 2025-06-15
    """
    found = d12 or ordinal
    return found if 1 <= found <= 31 else None


@phrases("year_tail", ",? {year} | ,? {full_year} | ,? of {full_year} | ,? in {full_year} | '{d2}")
def year_tail(year: int | None = None, full_year: int | None = None, d2: int | None = None) -> int | None:
    """the year after a month and day

    on June 5, 2019 → DATE 2019-06-05
    """
    if d2 is not None:
        return 1900 + d2 if d2 > 40 else 2000 + d2
    return year if year is not None else full_year


@phrases("date", "{month}.? {day} {year_tail} | the {month} {ordinal} | {month}.? {day}")
def month_day(month: int, here: Here, day: int = 0, ordinal: int = 0, year_tail: int | None = None) -> Calendar | None:
    """June 23, 2025; Sept. 30

    on Sept. 30 → DATE 2025-09-30
    They left on April 3, 1998. → DATE 1998-04-03
    """
    day = day or ordinal
    if here.text("month").lower() == "may" and not _proper(here, "month") and "ordinal" not in here.text():
        return Calendar(month=month, day=day, year=year_tail) if here.before() in BEFORE_DATE or year_tail else None
    if here.after() == ":" and here.touches_after() and here.after(2).isdecimal() and not year_tail:
        return None
    if here.after() in ("%", "percent", "million", "billion", "people"):
        return None
    return Calendar(month=month, day=day, year=year_tail)


@phrases(
    "date",
    "the? {day} (of)? {month}.? {year_tail} | the? {day} (of)? {month} | {day}-{month}-{full_year} | {day}(-|/){month}(-|/){d2}",
    "the? {day} day of {month} {year_tail}?",
)
def day_month(
    day: int, month: int, here: Here, year_tail: int | None = None, full_year: int | None = None, d2: int | None = None
) -> Calendar | None:
    """23 June 2025; the 5th of May

    on 12 July 1790 → DATE 1790-07-12
    on the 4th of July, 1976 → DATE 1976-07-04
    We have 5 may go wrong.
    """
    if not _proper(here, "month") and here.text("month").lower() in NAMELIKE and not (year_tail or "of" in here.text().lower()):
        return None
    year = year_tail if year_tail is not None else full_year if full_year is not None else _short_year(d2)
    return Calendar(year=year, month=month, day=day)


def _short_year(d2: int | None) -> int | None:
    if d2 is None:
        return None
    return 1900 + d2 if d2 > 50 else 2000 + d2


@phrases(
    "date",
    "{weekday}.? ,? (the)? {of:date} | {weekday}.? ,? {ordinal} | {weekday} the {ordinal} | {of:date} ,? {weekday}",
    "{of:date} ( {weekday} ) | {weekday} {d12}",
)
def weekday_date(weekday: int, here: Here, of: Meaning | None = None, ordinal: int = 0, d12: int = 0) -> Calendar | None:
    """Monday, June 23; Friday the 13th

    on Monday, June 23, 2025 → DATE 2025-06-23
    on Friday the 13th → DATE 2025-06-13
    """
    if d12 and (here.after() in (":", ".", "am", "pm", "a", "p", "-", "o", "'", "/", "%") or d12 < 13 or d12 > 31):
        return None
    if ordinal or d12:
        return Calendar(weekday=weekday, day=ordinal or d12) if 1 <= (ordinal or d12) <= 31 else None
    if not isinstance(of, Calendar) or of.day is None or of.weekday:
        return None
    return Calendar(year=of.year, month=of.month, day=of.day, weekday=weekday)


@phrases("date", "the {ordinal} | {d12}(st|nd|rd|th) | the {ordinal} of (this|the) month | the {ordinal} of {which:near} month")
def day_alone(here: Here, ordinal: int = 0, d12: int = 0, which: int | None = None) -> Meaning | None:
    """the 23rd

    on the 23rd → DATE 2025-06-23
    He won the 3rd race.
    """
    day = ordinal or d12
    if which is not None:
        return Nth(day, Grain.DAY, Unit(Grain.MONTH, which)) if day <= 31 else None
    if "month" in here.text().lower():
        return Nth(day, Grain.DAY, Unit(Grain.MONTH))
    figures = any(sign.isdigit() for sign in here.text())
    settled = here.after() in (
        "",
        ".",
        ",",
        "?",
        "!",
        "and",
        "at",
        "for",
        "to",
        "-",
        "until",
        "through",
        "from",
        ";",
        "with",
        "or",
        "after",
        "before",
    )
    led = here.before() in ("on", "by", "until", "till", "from", "since", "to", "through", "and", "before", "after", "between", "for", "-")
    if not 1 <= day <= 31 or not settled or not (figures and (led or here.first == 0)):
        return None
    return Calendar(day=day)


@phrases(
    "date",
    "{year}(-|/|.){a:d2}(-|/|.){b:d2} | {d4}(-){a:d12}(-){b:d12} | {d4}(/){a:d12}(/){b:d12} | {d4} - {a:d2} - {b:d2}",
    "{d4}(.){a:d2}(.){b:d2}",
)
def year_first(a: int, b: int, here: Here, year: int | None = None, d4: int | None = None) -> Calendar | None:
    """2025-06-23

    on 2019-11-08 → DATE 2019-11-08
    """
    found = year or d4 or 0
    return Calendar(year=found, month=a, day=b) if 1 <= a <= 12 and 1 <= b <= 31 and found > 1000 else None


@phrases(
    "date",
    "{a:d12}/{b:d12}/{d4} | {a:d12}-{b:d12}-{d4} | {a:d12}.{b:d12}.{d4} | {a:d12}/{b:d12}/{d2} | {a:d12}-{b:d12}-{d2}",
    "{a:d12}.{b:d12}.{d2} | {a:d12}. {b:d12}. {d4}",
)
def in_figures(a: int, b: int, here: Here, d4: int | None = None, d2: int | None = None) -> Calendar | None:
    """6/23/2025, or day first where the settings say so or the first cannot be a month

    on 10/31/1974 → DATE 1974-10-31
    on 31/10/1974 → DATE 1974-10-31
    """
    if here.touches_before() and here.before() not in "(,'\"":
        return None
    if here.touches_after() and (here.after() in "/%" or here.after().isdigit()):
        return None
    dotted = "." in here.text()
    month, day = (b, a) if here.settings.day_first or dotted else (a, b)
    if month > 12:
        month, day = day, month
    year = d4 if d4 is not None else _short_year(d2)
    return Calendar(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 and (year or 0) > 0 else None


@phrases("date", "{a:d12}/{b:d12} | {a:d12}-{b:d12} | {a:d12}.{b:d2}. | {a:d12}.{b:d12}")
def short_figures(a: int, b: int, here: Here) -> Calendar | None:
    """6/23 without a year: only after a preposition or weekday, or where nothing else is said

    on 6/23 → DATE 2025-06-23
    They won 3-1 and lost 4/5 of the fans.
    """
    sign = here.tokens.lowers[here.first + 1]
    led = (
        here.before() in ("on", "from", "since", "until", "till", "by", "starting", "before", "after", "to", "-", "back") or here.first == 0
    )
    if not led or here.touches_before() or (here.touches_after() and here.after() not in ".,;)?!-"):
        return None
    if here.after() in ("of", "percent", "%", "years", "weeks", "days", "hours", "minutes", "months", "p", "a", "am", "pm"):
        return None
    month, day = (b, a) if here.settings.day_first or sign == "." else (a, b)
    if month > 12:
        month, day = day, month
    if sign == "." and not here.settings.day_first:
        return None
    return Calendar(month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


@phrases(
    "date",
    "{month}.? {year_tail} | the month of {month} {year_tail} | {month}.? of {year} | {month}-{full_year}",
    "{month}.? {full_year} | {month} of the year {year} | {month} (-)? '{d2}",
)
def month_year(
    month: int, here: Here, year_tail: int | None = None, year: int | None = None, full_year: int | None = None, d2: int | None = None
) -> Calendar:
    """June 2025

    in June, 1998 → DATE 1998-06
    since August 1988 → DATE 1988-08
    """
    found = next((one for one in (year_tail, year, full_year, _short_year(d2)) if one is not None), None)
    return Calendar(year=found, month=month)


@phrases("date", "{month} | the month of {month}")
def month_alone(month: int, here: Here) -> Calendar | None:
    """June

    in June → DATE 2025-06
    You may go. They march on.
    """
    if not _proper(here, "month"):
        return None
    lower = here.text("month").lower()
    if lower in NAMELIKE | SHORT and here.before() not in BEFORE_DATE - {",", "(", "to", "and", "by", "for"}:
        return None
    if here.touches_before() and here.before() not in "-/(\"'":
        return None
    if here.before() in ("'", "&") or (here.after() == "'" and here.after(2) != "s"):
        return None
    return Calendar(month=month)


@phrases("date", "{weekday}")
def weekday_alone(weekday: int, here: Here) -> Calendar | None:
    """Monday

    They met on Friday. → DATE 2025-06-20
    The cat sat in the sun.
    """
    lower = here.text().lower()
    if lower in SHORT and not _short_day(here):
        return None
    if here.touches_before() and here.before() not in "-/(\"'[,.":
        return None
    return Calendar(weekday=weekday)


def _short_day(here: Here) -> bool:
    """Whether an abbreviated weekday stands where a weekday would: "on Mon", "this sat", not "the sun", "Sun Microsystems"."""
    whole = len(here.tokens) <= 2
    if here.text().lower() in ("sun", "sat", "mon", "wed") and not here.text()[0].isupper():
        return here.before() in ("this", "next", "last", "every") or whole
    return (
        here.before()
        in ("on", "this", "next", "last", "every", "by", "until", "till", "since", "from", "to", "through", "-", "before", "after")
        or whole
    )


@phrases("quarter_name", "{ordinal} (-)? quarter | q{d1} | q {d1} | {d1} q | {d1}q | quarter {d1} | {ordinal} qtr")
def quarter_name(ordinal: int = 0, d1: int = 0) -> int | None:
    """third quarter, Q3

    in the third quarter of 1990 → DATE 1990-Q3
    in Q3 2019 → DATE 2019-Q3
    """
    found = ordinal or d1
    return found if 1 <= found <= 4 else None


@phrases(
    "date",
    "(fiscal)? {quarter_name} | the {quarter_name} | the? {quarter_name} (of|in)? (the)? (fiscal)? {year}",
    "the? (fiscal)? {year} (fiscal)? {quarter_name} | {quarter_name}/{d4} | the fiscal {quarter_name} | {quarter_name} , {year}",
    "{d4}-{quarter_name} | {d4} {quarter_name} | {quarter_name} '{d2} | {quarter_name}'{d2}",
    "{quarter_name} {d4}",
)
def quarter(quarter_name: int, here: Here, year: int | None = None, d4: int | None = None, d2: int | None = None) -> Calendar | None:
    """the third quarter; the 1988 second quarter

    in the 1988 second quarter → DATE 1988-Q2
    its third-quarter loss → DATE 2025-Q3
    """
    if here.tokens.lowers[here.first] == "the" and "-" in here.text():
        return None
    return Calendar(year=year or d4 or _short_year(d2), quarter=quarter_name)


@phrases(
    "date",
    "the? {ordinal} half (of|in)? {year} | the {ordinal} half of (the|this) year | h{d1} {year} | h{d1} | {year} h{d1}",
    "the? {ordinal} half of {of:date} | {of:date}'s {ordinal} half | the? {year} {ordinal} half",
)
def half(here: Here, ordinal: int = 0, d1: int = 0, year: int | None = None, of: Meaning | None = None) -> Meaning | None:
    """the first half of 1998

    in the first half of 1998 → DATE 1998-H1
    in H1 2019 → DATE 2019-H1
    """
    found = ordinal or d1
    if not 1 <= found <= 2:
        return None
    if (
        of is not None
        and not (isinstance(of, Calendar) and of.grain is Grain.YEAR)
        and not (isinstance(of, Unit) and of.grain is Grain.YEAR)
    ):
        return Modified("START" if found == 1 else "END", of)
    if of is not None:
        return Nth(found, Grain.HALF, of)
    if d1 and year is None and not here.text()[0].isupper():
        return None
    return Calendar(year=year, half=found)


@phrases("date", "the? {season} (of|,|in)? {year} | the? {season} of {full_year} | {season} '{d2} | the {year} {season}")
def season_year(season: str, year: int | None = None, full_year: int | None = None, d2: int | None = None) -> Calendar:
    """the winter of 1994

    in the summer of 1914 → DATE 1914-SU
    """
    return Calendar(year=next((one for one in (year, full_year, _short_year(d2)) if one is not None), None), season=season)


@phrases("date", "{season} | the {season}")
def season_alone(season: str, here: Here) -> Calendar | None:
    """summer

    in the summer → DATE 2025-SU
    Do not fall off the spring.
    """
    led = here.before() in (
        "in",
        "this",
        "last",
        "next",
        "of",
        "since",
        "until",
        "by",
        "during",
        "late",
        "early",
        "mid",
        "-",
        "every",
        "throughout",
        "for",
    )
    article = here.tokens.lowers[here.first] == "the" and here.text("season").lower() not in ("fall", "spring")
    if here.text("season").lower() in ("fall", "spring") and here.before() not in (
        "in",
        "this",
        "last",
        "during",
        "late",
        "early",
        "mid",
        "since",
        "until",
    ):
        return None
    return Calendar(season=season) if led or article else None


@phrases("date", "week {d12} (of|in)? {year} | {year}-w{d2} | w{d12} {year} | week {d12} of {year}")
def numbered_week(d12: int = 0, d2: int = 0, year: int | None = None) -> Calendar | None:
    """week 12 of 2019

    in week 12 of 2019 → DATE 2019-W12
    """
    found = d12 or d2
    return Calendar(year=year, week=found) if 1 <= found <= 53 else None


@phrases(
    "date",
    "{month} {which:year_word} | {month} of {which:year_word} | {quarter_name} of {which:year_word}",
    "the {quarter_name} of {which:year_word} | the? {quarter_name} {which:year_word} | the? {season} of {which:year_word}",
    "{season} {which:year_word} | {month}.? {day} ,? (of)? {which:year_word} | {day} (of)? {month} {which:year_word}",
)
def in_that_year(
    which: int, month: int | None = None, quarter_name: int | None = None, season: str | None = None, day: int | None = None
) -> Which:
    """January this year

    in January this year → DATE 2025-01
    in June last year → DATE 2024-06
    """
    return Which(Calendar(month=month, quarter=quarter_name, season=season, day=day), which, NOW, rounds=True)


@phrases("year_word", "{near} year | the {near} year | this year")
def year_word(near: int = 0) -> int:
    """last year

    in March of last year → DATE 2024-03
    """
    return near


@phrases(
    "date",
    "{which:year_word}'s (fiscal)? {quarter_name} | {which:year_word}'s {season} | {which:year_word}'s {month}",
    "the {quarter_name} of the year",
)
def of_that_year(which: int = 0, quarter_name: int | None = None, season: str | None = None, month: int | None = None) -> Which:
    """this year's third quarter

    in last year's third quarter → DATE 2024-Q3
    """
    return Which(Calendar(quarter=quarter_name, season=season, month=month), which, NOW, rounds=True)
