"""Months and weekdays by themselves, and months with their year."""

from timeline.expressions.meanings import NOW, RUNNING, Calendar, Cycle, Grain, Here, Which, phrases
from timeline.languages.en.words import as_early, cut, going, proper, settled, short_year, stops

PREDICATE = 9  # tokens in which it is told what a month is


@phrases(
    "date",
    "{month}.? {year_tail} | the month of {month}.? {year_tail} | {month}.? of {year} | {month}-{full_year} | {month}/{full_year}",
    "{month}.? (of)? {full_year} | {month}.? (of|in) the year (of)? {year} | {month} (-)? '{d2}",
)
def month_year(month: int, here: Here, d2: int | None = None) -> Calendar:
    """June 2025

    in June, 1998 → DATE 1998-06
    since August 1988 → DATE 1988-08
    """
    found = here.first_of("year_tail", "year", "full_year")
    return Calendar(year=short_year(d2) if found is None else found, month=month)


@phrases("date", "{month}.? {d2}")
def month_of_short_year(month: int, d2: int, here: Here) -> Calendar | None:
    """June 09, behind "in"

    They won a prize in June 09. → DATE 2009-06
    They won a prize on June 09. They left in May 12 boats. → DATE 2025-06-09, DATE 2025-05
    """
    return Calendar(year=short_year(d2), month=month) if here.before() == "in" and here.text("d2").startswith("0") else None


@phrases("date", "{month} | {month}. | the month of {month}")
def month_alone(month: int, here: Here) -> Calendar | None:
    """June

    in June → DATE 2025-06
    By March I was home, and by May I was well. → DATE 2025-03, DATE 2025-05
    You may go. They march on. Sales fell after a cold May kept people at home. → DATE 2025-05
    It was May before they met. It was March when he left. → DATE 2025-05, DATE 2025-03
    At the May meeting they read the March report. → DATE 2025-05, DATE 2025-03
    The March to the sea was long, and the May government fell.
    June Hartley painted the hull, as the mayor August Bell, her friend, did. March is fun.
    A student, April Bell, saw it. They walk with June Hartley. Here June and I part.
    asked: I'll be out Oct. How about March? Call Anna May! → DATE 2025-10, DATE 2026-03
    """
    lower = here.text("month").lower()
    ranged = here.among("across", here.after()) and here.after(2) in here.tables["month"]
    doubtful = here.among("namelike", lower) or here.among("short_name", lower)
    article = here.before() in ("a", "the") and here.text("month")[0].isupper() and (here.among("seasonal", here.after()) or _held(here))
    kind = here.among("kind_of_spring", here.before()) and here.before(2) in ("a", "the") and here.text("month").istitle()
    it_was = (
        here.before() in ("was", "is") and here.before(2) == "it" and here.after() in ("before", "when")
    )  # "it was May before they met"
    plain = not doubtful or it_was or article or kind or _told_of(here) or _led(here, lower) or ranged or _asked(here, lower)
    inside = here.touches_before() and here.before() not in "-/(\"',"
    if here.tokens.lowers[here.last - 1] == "." and not cut(here, "month"):
        return None
    if lower in ("april", "june", "august") and _first_name(here):
        return None
    year_mark = here.before() in ("'", "&") or (here.after() == "'" and here.after(2).isdecimal())
    if not proper(here, "month") or not plain or inside or year_mark:
        return None
    return Calendar(month=month)


def _asked(here: Here, lower: str) -> bool:
    """Whether people ask for it: by itself or, with its capital, where what is asked ends: "out Dec", "March works for me"."""
    name = here.preceding[:1].isupper() and here.first > 1  # "call Anna May"
    ended = bool(here.settings.prefer) and here.text("month").istitle() and not name and settled(here)
    return here.casual and (here.whole or (ended and here.after() not in ("on", "in", "with")))


def _held(here: Here) -> bool:
    """Whether a noun follows that is of a month, not of somebody's name: "the May meeting"."""
    noun = here.following.isalpha() and here.following.islower() and not going(here)
    return here.before() == "the" and noun and not here.among("of_may", here.after())


def _told_of(here: Here) -> bool:
    """Whether a sentence tells what it is as a month: "March is Women's History Month"."""
    subject = here.first == 0 and here.after() in ("is", "was")
    return subject and any(here.among("month_of", word) for word in here.tokens.lowers[here.last : here.last + PREDICATE])


def _first_name(here: Here) -> bool:
    """Whether a name follows and nothing leads to a date: "June Hartley painted"."""
    maker = here.before(2)
    made = here.before() == "by" and (maker.endswith("ed") or any(here.among(name, maker) for name in ("participle", "made_by")))
    led = here.among("before_date", here.before()) and here.first > 0 and not made and not (here.before() == here.after(2) == ",")
    follows = here.after(2).isalpha() or here.after(2) == "'" or stops(here, 2)
    if here.after() == "and" and here.after(2) in ("i", "me") and not led:
        return True  # "next month June and I"
    return here.following[:1].isupper() and here.following[1:].islower() and not led and not here.casual and follows


def _led(here: Here, lower: str) -> bool:
    """Whether what stands before asks for a month; after "by" or "to" no other name may follow."""
    name = here.following[:1].isupper() and not here.among("user", here.after())
    alone = here.among("before_date", here.before()) and here.before() not in ("the", ",") and not name
    listed = (here.among("listing", here.before()) or here.among("across", here.before())) and here.before(2) in here.tables["month"]
    listed = listed or (here.before() == "than" and here.text("month")[0].isupper() and stops(here))  # "would be worse than March"
    listed = listed or (here.before() == "one" and here.text("month")[0].isupper() and stops(here))  # "came down one March"
    return listed or as_early(here) or here.among("before_month", here.before()) or (alone and not here.among("short_name", lower))


@phrases("date", "{weekday}")
def weekday_alone(weekday: int, here: Here) -> Calendar | None:
    """Monday

    They met on Friday. → DATE 2025-06-20
    the years after Sun Moon left
    The cat sat in the sun.
    Police said Thurs that two men had left Oslo Tues in a van. → DATE 2025-06-19, DATE 2025-06-17
    Also Sat, a bridge was shut. Fri: no school. → DATE 2025-06-21, DATE 2025-06-20
    “No,” said Sun. The ethnic Mon fled. Wed in haste, they moved to Mon Valley.
    """
    lower = here.text().lower().rstrip(".")
    if here.among("short_name", lower) and not _short_day(here):
        return None
    joined = here.after() == "-" and here.touches_after() and here.among("short_name", lower) and here.after(2).isalpha()
    if joined and not here.casual and not here.among("weekday_word", here.after(2)):
        return None  # "the priest Sat-Hor"
    inside = here.before() == "'" and here.before(2).isalpha() and not here.tokens.spaced[here.first - 1]  # "c'mon"
    if inside or (here.touches_before() and here.before() not in "-/(\"'[,.|"):
        return None
    return Calendar(weekday=weekday)


def _short_day(here: Here) -> bool:
    """Whether an abbreviated weekday stands where a weekday would: "on Mon", "this sat", not "the sun", "Sun Microsystems"."""
    whole = len(here.tokens) == 1 or (len(here.tokens) == 2 and not here.after().isalpha())
    if here.casual and not _named(here) and (_plain(here) or _timed(here) or _listed(here)):
        return True
    if here.before() in ("and", "or") and here.before(2) in {**here.tables["weekday_word"], **here.tables["part"]}:
        return not here.after().isalpha() or here.casual or here.text()[0].isupper()
    if here.text()[0].isupper() and here.after().isalpha() and here.following[0].isupper():
        return whole or here.after() in here.tables["month"] or _in_range(here)
    if _hour_follows(here) or (here.text()[0].isupper() and (_in_range(here) or _listed(here) or _closes(here))):
        return True
    if here.text().lower() in ("sun", "sat", "mon", "wed") and not here.text()[0].isupper():
        chatted = (
            here.casual and not here.settings.prefer and (here.among("before_day_in_chat", here.before()) or here.before().isdecimal())
        )
        ended = settled(here) or here.after() in ("anymore", "instead")
        return here.before() in ("this", "next", "last", "every") or whole or (chatted and ended)
    workday = here.before() == "for" and here.text().istitle() and here.among("workday", here.text().lower())
    return here.among("before_short_day", here.before()) or workday or whole or _in_print(here)


def _in_print(here: Here) -> bool:
    """Whether it stands in a sentence where the whole name might: "said Thurs that", "in Oslo Tues,", but not "said Sun", "ethnic Mon".

    A word in capitals only may be any; before a figure stand the days of a timetable.
    """
    word, before = here.text().rstrip("."), here.preceding
    if word[1:].isupper() or not word[0].isupper() or here.after().isdecimal() or here.among("name_like_a_day", here.before()):
        return False
    if before[:1].isupper() and not here.among("before_any_day", before.lower()):
        return here.among("sure_day", word.lower())
    if not before:
        return here.among("sure_day", word.lower()) or here.after() == ":" or (here.after() == "," and word != "Sun")
    verb = word == "Sat" and here.after() in ("on", "down", "back", "up")
    return here.among("before_any_day", here.before()) or not (verb or word == "Sun")


def _plain(here: Here) -> bool:
    """Whether an abbreviation told to an assistant is no other word: "thu" never, "mon" and "wed" where what is said ends with them."""
    word = here.text().lower().rstrip(".")
    led = any(here.among(name, here.before()) for name in ("before_short_day", "open_hours"))
    led = led or (here.first == 0 and bool(here.settings.prefer)) or (here.before() == "of" and here.among("part", here.before(2)))
    asked = settled(here) and led  # "sat please", "the morning of sun", "is open sat"
    return asked if word in ("sun", "sat") else word not in ("mon", "wed") or settled(here)


def _in_range(here: Here) -> bool:
    """Whether another weekday stands across a dash, or an hour follows: "Tue–Sat 10:00–17:00"."""
    dash = here.among("across", here.after()) and here.among("weekday_word", here.after(2))
    across = here.among("across", here.before()) and here.among("weekday_word", here.before(2))
    return dash or across or (here.after().isdecimal() and here.after(2) == ":")


def _hour_follows(here: Here) -> bool:
    """Whether an hour follows that is no mere number: "Sat 9.15am", "Mon at 11ish", "Tues at noon"."""
    back = 2 if here.among("clock_before", here.after()) or here.after() in (",", "-") else 1
    number, sign = here.after(back), here.after(back + 1)
    dotted = sign == "." and here.among("hour_mark", here.after(back + 3))
    sure = dotted or here.among("sure_hour_mark", sign) or (sign in ("a", "p") and here.after(back + 2) == ".")
    return number in here.tables["noon"] or (number.isdecimal() and (sure or (back == 2 and sign in ("", ".", "?", "!", "-"))))


def _closes(here: Here) -> bool:
    """Whether what is said ends with it behind a word in small letters: "worst case Mon", but not "in the Sun"."""
    told = here.preceding.islower() and here.after() in ("", "!", "?")
    return told and here.text() not in ("Sun", "Sat")


def _listed(here: Here) -> bool:
    """Whether another weekday stands beside it in a list: "Fri and Sat", "Tue, Wed"."""
    after = here.among("listing", here.after()) and here.among("weekday_word", here.after(2))
    return after or (here.among("listing", here.before()) and here.among("weekday_word", here.before(2)))


def _timed(here: Here) -> bool:
    """Whether an hour or a part of the day stands on either side, so that "Sat" is no verb and "sun" no star."""
    told = here.after(2) if here.after() == "," else here.after()
    told = here.after(3) if told == "in" and here.after(2) == "the" else told
    on = 3 if here.after() == "," else 2
    asked = here.settings.prefer and not here.among("personal", here.before())  # "we sat between 7 and 9 guests"
    led = asked and here.among("clock_before", here.after(on - 1)) and here.after(on).isdecimal()
    behind = here.before() in ("am", "pm", "noon") or (here.before().isdecimal() and here.before(2) == ":")
    behind = behind or (here.before() == "." and here.before(2) == "m" and here.before(3) == ".")
    return bool(told.isdecimal() or led or behind or here.among("timing", told) or here.among("part", told))


def _named(here: Here) -> bool:
    """Whether a capital follows that begins no month: "Sun Microsystems"."""
    shouted = here.text().isupper() and here.following.isupper()  # "THU AT 8"
    return here.following[:1].isupper() and not shouted and here.after() not in here.tables["month"] and here.after() not in ("am", "pm")


@phrases("date", "{weekday}.")
def weekday_cut(weekday: int, here: Here) -> Calendar | None:
    """Fri., before an hour

    on Fri. at 9 a.m. → DATE 2025-06-20, TIME 2025-06-20T09:00
    The pump fri. is broken.
    """
    timed = here.after().isdecimal() or here.among("after_cut_weekday", here.after())
    return Calendar(weekday=weekday) if timed and here.among("short_name", here.text("weekday").lower()) else None


@phrases(
    "date",
    "{month} {which:year_word} | {month} of {which:year_word} | {quarter_name} of {which:year_word}",
    "the {quarter_name} of {which:year_word} | the? {quarter_name} {which:year_word} | the? {season} of {which:year_word}",
    "{which:year_word} ,? in {month} | {which:year_word} ,? in the? {season}",
    "{season} {which:year_word} | {month}.? {day} ,? (of)? {which:year_word} | {day} (of)? {month} {which:year_word}",
)
def in_that_year(which: int, here: Here) -> Which:
    """January this year; of "the next year" the one after the time last spoken of

    in January this year → DATE 2025-01
    in June last year → DATE 2024-06
    The mill shut in May 1873. In the spring of the next year it burnt down. → DATE 1873-05, DATE 1874-SP
    """
    month, quarter, season, day = (here.first_of(name) for name in ("month", "quarter_name", "season", "day"))
    told = here.text("which").lower().startswith("thenext")
    return Which(Calendar(month=month, quarter=quarter, season=season, day=day), which, RUNNING if told else NOW, rounds=True)


@phrases("date", "{cycle} (of)? {count} years ago | {count} years ago (in|on|at|over)? {cycle}")
def years_ago_in(cycle: Cycle, count: float) -> Which | None:
    """in June two years ago, two years ago in June

    She moved in June two years ago. It began three years ago on 5 May. → DATE 2023-06, DATE 2022-05-05
    It sank on Monday two years ago. → DATE 2025-06-23, DATE 2023
    """
    whole = cycle.round is Grain.YEAR and count > 0 and count == int(count)
    return Which(cycle, -int(count), NOW, rounds=True) if whole else None


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
