"""Days: 23 June 2025, June 23, Monday the 23rd, 2025-06-23, 6/23."""

from timeline.expressions.meanings import Calendar, Here, Meaning, Pair, phrases
from timeline.languages.en.words import (
    clause_ends,
    cut,
    month_of_next,
    proper,
    short_year,
    thousands,
    typed,
    valid,
)

SAID = 13  # from here on an ordinal in words is more often a day than a place in a row


@phrases("weekday", "{weekday_word} | {weekday_word}.")
def weekday(weekday_word: int, here: Here) -> int | None:
    """Monday, or Mon. where something follows that its full stop does not end

    on Fri. and Sat. at 9 a.m. → DATE 2025-06-20, TIME 2025-06-21T09:00
    We met on the first Tue. of May. → DATE 2025-05-06
    The pump fri. is broken. Her friends sat. They left.
    """
    if here.tokens.lowers[here.last - 1] != ".":
        return weekday_word
    follows, written = here.following, here.text()[0].isupper() or here.casual
    if not here.among("short_name", here.tokens.lowers[here.first]) or here.touches_before():
        return None
    goes_on = follows[:1].isdecimal() or follows[:1].islower() or follows in tuple(",-–/(") or here.among("month", here.after())
    return weekday_word if written and goes_on else None


@phrases("day", "{d12} | {ordinal} | the {ordinal} | {d12} th")
def day_of_month(here: Here, d12: int = 0, ordinal: int = 0) -> int | None:
    """a day of the month in figures or as an ordinal

    on June the 15th → DATE 2025-06-15
    In 2.3.12, Jan 2021 is read. → DATE 2021-01
    """
    found = d12 or ordinal
    inside = here.touches_before() and here.before() == "." and here.before(2).isdecimal() and here.before(3) == "."
    return found if 1 <= found <= 31 and not inside else None


@phrases("year_tail", ",? {year} | ,? {full_year} | ,? {two:round_thousand} | ,? of {full_year} | ,? in {full_year} | '{d2}")
def year_tail(year: int | None = None, full_year: int | None = None, d2: int | None = None, two: int | None = None) -> int | None:
    """the year after a month and day

    on June 5, 2019 → DATE 2019-06-05
    """
    if d2 is not None:
        return 1900 + d2 if d2 > 40 else 2000 + d2
    return next((one for one in (year, full_year, two) if one is not None), None)


@phrases(
    "calday",
    "{month}.? {day} {year_tail} | {month}.? {spoken:digit_word} {year_tail} | the {month} {ordinal} | {month}.? {day}",
    "{month} , {day} {year_tail} | {month} {day}. {year_tail} | {month} {said:digit_word}",
)
def month_day(month: int, here: Here, year_tail: int | None = None) -> Calendar | None:
    """June 23, 2025; Sept. 30

    on Sept. 30 → DATE 2025-09-30
    The leak that in April first came to light is closed. → DATE 2025-04
    On 17 June the Third Estate met; in June the Third Republic fell. → DATE 2025-06-17, DATE 2025-06
    By July 3,000 of them had fled. → DATE 2025-07
    They left on April 3, 1998. → DATE 1998-04-03
    """
    day = here.first_of("day", "ordinal", "spoken", "said")
    if "said" in here.slots and (not here.casual or here.after() in here.tables["units"] or here.after() == "people"):
        return None
    if here.text("month").lower() == "may" and not proper(here, "month") and here.text("day").isdecimal():
        told = here.among("before_date", here.before()) or year_tail or typed(here)
        return Calendar(month=month, day=day, year=year_tail) if told else None
    clock = here.after() in (":", "/") and here.touches_after() and here.after(2).isdecimal()  # "Nov. 10/10 for the case"
    sense = not here.casual and not proper(here, "month") and not here.tokens.spaced[here.first + 1]  # "march1 v. & n."
    if (clock or sense) and not year_tail:
        return None
    within = here.before() == "in" and here.first_of("day") and year_tail is None
    numbered = here.before().isdecimal() and int(here.before()) <= 31 and here.text("day").isalpha()  # "on 17 June the Third Estate met"
    if numbered or (within and (here.text("day").isalpha() or here.text("day").startswith("0"))) or thousands(here):
        return None  # "in April first", "in June 09", "by mid-July 3,000 of them"
    stopped = year_tail and "day" in here.slots and here.tokens.lowers[here.slots["day"].last] == "."
    if here.among("counted_after_date", here.after()) or (stopped and not here.casual):
        return None
    return Calendar(month=month, day=day, year=year_tail) if valid(year_tail, month, day) else None


@phrases(
    "calday",
    "the? {day} (of)? {month}.? {year_tail} | the? {day} (of)? {month} | the? {day} (of)? {month}.",
    "{day}-{month}-{full_year} | {day}(-|/){month}(-|/){d2}",
    "{day}(-|/){month}(-|/){full_year} | {month}-{day}-{full_year} | {day} {month}.? {d2}",
    "the? {day} day of {month} {year_tail}? | day {day} of {month} {year_tail}? | {day}(-|/){month} | {day} , {month} {year_tail}",
)
def day_month(day: int, month: int, here: Here, year_tail: int | None = None, d2: int | None = None) -> Calendar | None:
    """23 June 2025; the 5th of May

    on 12 July 1790 → DATE 1790-07-12
    on the 4th of July, 1976 → DATE 1976-07-04
    On 8 April 60 ml were drained, and on 9 April 40 men came. → DATE 2025-04-08, DATE 2025-04-09
    We have 5 may go wrong. The second may explain it.
    asked: call me 11 mar or may 22 → DATE 2026-03-11, DATE 2026-05-22
    """
    if (
        not proper(here, "month")
        and here.among("namelike", here.text("month").lower())
        and not (year_tail or here.first_of("full_year") or "of" in here.text().lower() or _by_letters(here) or typed(here))
    ):
        return None
    stopped = here.tokens.lowers[here.last - 1] == "."
    follows, shouted = here.following[:1], here.text().isupper() and here.following.isupper()
    goes_on = follows.islower() or follows.isdecimal() or follows in ",-–" or shouted
    cut_off = stopped and not ((cut(here, "month") or (here.settings.prefer and follows)) and goes_on)
    if cut_off or month_of_next(here):
        return None
    if d2 is not None and _counts(here):
        return None
    article = (
        here.tokens.lowers[here.first] == "the" and here.text("day").isdecimal() and "of" not in here.tokens.lowers[here.first : here.last]
    )
    if article and here.after().isalpha() and not here.among("after_day", here.after()) and not here.among("before_race", here.before()):
        return None  # "the 12 March 1848 rising", whose article it is
    year = year_tail if year_tail is not None else here.first_of("full_year") or short_year(d2)
    return Calendar(year=year, month=month, day=day) if valid(year, month, day) else None


@phrases("date", "{calday}")
def calday(calday: Calendar) -> Calendar:
    """a day by month and day

    on 12 July 1790 → DATE 1790-07-12
    """
    return calday


def _counts(here: Here) -> bool:
    """Whether two figures behind a month are no year: "18 June 15-17h", "on 8 April 60 ml were drained"."""
    if here.touches_after() and (here.after() in ("-", ":", "/", "h") or here.after(2).isdecimal()):
        return True
    return here.following.islower() and here.after().isalpha() and not here.among("after_day", here.after()) and not here.casual


def _by_letters(here: Here) -> bool:
    """Whether the day is not in mere figures ("5th may"), nor a word that stands for somebody or something: "the second may explain"."""
    return not here.text("day").isdecimal() and (here.text("day")[0].isdecimal() or here.casual)


@phrases(
    "date",
    "{weekday}.? ,? (the)? {of:calday} | {weekday}.? ,? {ordinal} | {weekday} the {ordinal} | {of:calday} ,? {weekday}",
    "{of:calday} ,? {opening} {weekday} {closing} | {opening} {weekday} {closing} {of:calday} | {weekday} {d12}",
    "{weekday} (-|on) {of:calday} | {weekday}-the-{ordinal}",
)
def weekday_date(weekday: int, here: Here, of: Meaning | None = None, ordinal: int = 0, d12: int = 0) -> Calendar | None:
    """Monday, June 23; Friday the 13th

    on Monday, June 23, 2025 → DATE 2025-06-23
    on Friday the 13th → DATE 2025-06-13
    On Monday the first alarm was raised. It rang on Friday, first at noon. → DATE 2025-06-23, DATE 2025-06-20
    They were wed on 6 May, and the court sat on 7 May. → DATE 2025-05-06, DATE 2025-05-07
    """
    if here.tokens.texts[here.first : here.first + 2] in (["wed", "on"], ["sat", "on"]) and not here.casual:
        return None  # who married, or held a session
    if ordinal and _ranks(here):
        return None
    if d12 and ((here.among("hour_mark", here.after()) or here.after() in (":", ".", "-", "'", "/", "%")) or d12 < 13 or d12 > 31):
        return None
    if ordinal or d12:
        return Calendar(weekday=weekday, day=ordinal or d12) if 1 <= (ordinal or d12) <= 31 else None
    if not isinstance(of, Calendar) or of.day is None or of.weekday:
        return None
    return Calendar(year=of.year, month=of.month, day=of.day, weekday=weekday)


def _ranks(here: Here) -> bool:
    """Whether an ordinal behind a weekday is of something else: "last Tuesday the 17th anniversary", "on Friday, first at noon"."""
    if here.among("ranked_noun", here.after()):
        return True
    inside = here.tokens.lowers[here.first : here.last]
    apart = "," in inside and "the" not in inside
    return not any(sign.isdigit() for sign in here.text()) and (
        apart or (here.after().isalpha() and not here.among("after_day", here.after()))
    )


@phrases("spoken_day", "the {ordinal}")
def spoken_day(ordinal: int, here: Here) -> Calendar | None:
    """the twenty-third, in words

    We met on the twenty-third, I think. → DATE 2025-06-23
    He came in on the third.
    """
    said = here.text("ordinal").isalpha() or "-" in here.text("ordinal")
    ended = clause_ends(here) or here.after() in ("at", "because", "so")
    return Calendar(day=ordinal) if said and ended and SAID <= ordinal <= 31 and not here.casual else None


@phrases(
    "timex",
    "{first:calday} , a {second:weekday} | {first:calday} , (it was)? (a)? {second:weekday} , | on {first:nth} , a {second:weekday}",
)
def weekday_beside(first: Calendar, second: int) -> Pair:
    """the fifth of October, a Tuesday: one and the same

    We recorded it on the fifth of June, a Thursday. → DATE 2025-06-05, DATE 2025-06-05
    They left on the 9th, a Monday. → DATE 2025-06-09, DATE 2025-06-09
    """
    return Pair(first, first, "and")


@phrases("nth", "the {ordinal}")
def nth(ordinal: int) -> Calendar | None:
    """the 9th, whose weekday follows

    It sank on the 6th, a Friday. → DATE 2025-06-06, DATE 2025-06-06
    """
    return Calendar(day=ordinal) if ordinal <= 31 else None


@phrases(
    "calday",
    "{year}(-|/|.){a:d2}(-|/|.){b:d2} | {d4}(-){a:d12}(-){b:d12} | {d4}(/){a:d12}(/){b:d12} | {d4} - {a:d2} - {b:d2}",
    "{d4}-{named_month:month}-{b:d12} | {d4} ,? {named_month:month}.? {b:d12} | {d4}(.){a:d2}(.){b:d2}",
    "{d4} ,? {b:d12} {named_month:month}",
)
def year_first(b: int, here: Here) -> Calendar | None:
    """2025-06-23

    on 2019-11-08 → DATE 2019-11-08
    """
    found, a = here.first_of("year", "d4"), here.first_of("a", "named_month")
    if here.tokens.lowers[here.first + 1] == "," and here.after().isdecimal():
        return None  # "1850, 2 May 1851"
    return Calendar(year=found, month=a, day=b) if valid(found, a, b) and found > 1000 else None
