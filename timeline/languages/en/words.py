"""What English rules share: names told from common words by their capitals, years of two digits, hours made sure, dates that exist."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.meanings import Clock, Here, Holiday
from timeline.when import Grain
from timeline.when.civil import month_length

OURS = 1950, 2050  # years that a log of hours in four figures speaks of rather than of such an hour
MEAL = 6  # tokens between a meal and its hour


def proper(here: Here, slot: str) -> bool:
    """Whether a word that also means something else ("may", "sun") is written as the name of a month or weekday."""
    written = here.text(slot)
    lower = written.lower()
    if not here.among("cased", lower) or written[0].isupper():
        return True
    if here.casual and (
        here.whole or (here.among("before_month", here.before()) and (here.before() != "this" or lower not in ("may", "march")))
    ):
        return True
    return not here.among("namelike", lower) and here.among("before_date", here.before())


def short_year(digits: int | None) -> int | None:
    """The year that two digits mean: 51 to 99 of the last century, else of this one.

    >>> short_year(98), short_year(25)
    (1998, 2025)
    """
    if digits is None:
        return None
    return 1900 + digits if digits > 50 else 2000 + digits


def hour_ends(here: Here) -> bool:
    """Whether a clause ends behind an hour that has no sign of one, or goes on with what nothing counts."""
    return clause_ends(here) or here.among("after_hour", here.after())


def half_follows(here: Here) -> bool:
    """Whether "a.m." or the like stands behind an hour, which is of that half of the day."""
    return here.after() in ("am", "pm") or (here.after() in ("a", "p") and here.after(2) in (".", "m"))


def sums(here: Here, words: list[str]) -> bool:
    """Whether words speak of prices, sums or shares, whose figures are no hours."""
    return any(here.among(name, word) for name in ("priced", "of_sums") for word in words)


def short_year_ends(here: Here, on: int = 1) -> bool:
    """Whether a clause ends behind a year of two figures, which then counts nothing, or a dash goes on from it."""
    return clause_ends(here, on) or here.among("after_short_year", here.after(on))


def cut(here: Here, slot: str) -> bool:
    """Whether a full stop after a month belongs to it: the abbreviation of a name, with its capital."""
    written = here.text(slot)
    return written[0].isupper() and here.among("short_name", written.lower())


def stops(here: Here, on: int = 1) -> bool:
    """Whether a sentence, a clause or the item of a list ends behind a match, or behind so many more tokens."""
    return here.after(on) == "" or here.among("stop", here.after(on))


def clause_ends(here: Here, on: int = 1) -> bool:
    """Whether a clause ends there, also where another goes on: "the day before, and", "the year after when"."""
    return stops(here, on) or here.among("clause_joint", here.after(on))


def opens_clause(here: Here, back: int = 1) -> bool:
    """Whether a sentence or a clause begins at a match, or so many tokens before it."""
    return here.before(back) == "" or here.among("clause_opening", here.before(back))


def settled(here: Here) -> bool:
    """Whether what was told to people or assistants ends here: a clause ends, or a word follows that nothing counts."""
    figures = here.touches_after() and here.after(2).isdecimal()
    return not figures and (here.after() == "" or here.among("after_asked", here.after()))


def typed(here: Here) -> bool:
    """Whether a day and a name in small letters that may be a word are typed as a date: what is told to an assistant ends there."""
    asked = bool(here.settings.prefer) and (settled(here) or here.among("across", here.after()))
    return asked or (here.casual and not here.after().isalpha())


def for_so_many(here: Here) -> bool:
    """Whether a number is of people: "a table for two tomorrow"."""
    return here.before() == "for" and any(here.among("for_so_many", word) for word in here.tokens.lowers[: here.first])


def woken(here: Here) -> bool:
    """Whether an assistant is told to wake or remind somebody, so that "for 1530 hours" and "for 6" are hours of the day."""
    return here.casual and not here.tables["waking"].keys().isdisjoint(here.tokens.lowers[: here.first])


def moved(here: Here) -> bool:
    """Whether an assistant is told to move something, so that an hour by itself is of that thing's day: "move lunch to 2 p.m."."""
    return here.casual and not here.tables["moving"].keys().isdisjoint(here.tokens.lowers[: here.first])


def shifted(here: Here, back: int) -> bool:
    """Whether so few tokens before it is told that something was moved to another day: "put back", "moved up"."""
    return any(here.among("moved_day", word) for word in here.tokens.lowers[max(0, here.first - back) : here.first])


def at_table(here: Here, clock: Clock) -> Clock:
    """An hour of either half of the day, sure where a meal is spoken of right before: "lunch at 1", "dinner's at 7"."""
    before = (here.before(back) for back in range(1, MEAL))
    word = next((one for one in before if not any(here.among(name, one) for name in ("meal_to_hour", "weekday_word", "day_name"))), "")
    part = next(iter(here.values("eating", word)), "")
    if not part and here.casual and not {"table", "restaurant"}.isdisjoint(here.tokens.lowers[: here.first]):
        part = "MI" if clock.hour in (12, 1, 2, 3) else "EV"
    if part == "MI":
        return replace(clock, hour=clock.hour % 12 + (0 if clock.hour in (10, 11) else 12), open=False) if clock.open else clock
    return clock.halved(part)


def clock_of(h: int, m: int | None, s: int | None, meridiem: str) -> Clock | None:
    """A clock time, in the half of the day that is told; None where there is none such.

    >>> str(clock_of(9, 30, None, "PM")), clock_of(24, 0, None, "PM"), clock_of(9, 75, None, "")
    ('at 21:30', None, None)
    """
    if meridiem and h <= 12:
        h = h % 12 + (12 if meridiem == "PM" else 0)
    clock = clock_of_24(h, m, s) if h < 24 or not meridiem else None
    return replace(clock, open=not meridiem and 0 < h <= 12) if clock else None


def clock_of_figures(hm: int) -> Clock | None:
    """2347 as a clock time of 24 hours, None where it is none.

    >>> str(clock_of_figures(2347)), clock_of_figures(1998)
    ('at 23:47', None)
    """
    return clock_of_24(*divmod(hm, 100))


def clock_of_24(h: int, m: int | None = None, s: int | None = None) -> Clock | None:
    """A clock time of 24 hours, None where there is none such: a day ends at 24:00.

    >>> str(clock_of_24(24, 0)), clock_of_24(24, 1), clock_of_24(9, 30, 75)
    ('at 24:00', None, None)
    """
    minute, second = m or 0, s or 0
    told = (h < 24 and minute < 60 and second < 60) or (h == 24 and not minute and not second)
    return Clock(h, m, s) if told else None


def goes_on(here: Here) -> bool:
    """Whether a word follows with which a clause goes on behind a year: "In 348 he", "After 451 came"."""
    return here.among("after_a_year", here.after()) or past_form(here, here.after())


def past_form(here: Here, word: str) -> bool:
    """Whether a word is the past form of a verb that has its own: "fell", "was"."""
    return "past" in here.values("tense_word", word)


def past_follows(here: Here) -> bool:
    """Whether a past form follows, also one by its ending: "fell", "opened"."""
    return here.after().endswith("ed") or past_form(here, here.after())


def as_early(here: Here) -> bool:
    """Whether a comparison in time leads to it: "as early as", "no later than"."""
    side = here.among("as_soon", here.before(2)) if here.before() == "as" else here.before(2) in ("later", "earlier", "sooner")
    return here.before() in ("as", "than") and side


def rate(here: Here) -> bool:
    """Whether "a day" says how often: so many of something stand right before it, and nothing after makes it an amount."""
    longer = here.after() in ("and", "or") and here.after(2) in ("a", "half", "two", "more")
    counted = here.before() in here.tables["units"] and here.tokens.lowers[here.first] in ("a", "an", "per")  # "5 days a week"
    if here.among("before_length", here.before()):
        return False  # "meets in room 3 for an hour"
    if longer or (here.casual and not counted) or here.among("after_no_rate", here.after()):
        return False
    return _number(here, 1) or (here.before().isalpha() and (_number(here, 2) or here.before() in here.tables["units"]))


def _number(here: Here, back: int) -> bool:
    word = here.before(back)
    return word.isdecimal() or word in ("%", "percent") or any(here.among(name, word) for name in ("ones", "teens", "tens", "scale"))


def lasts(here: Here, unit: Grain) -> bool:
    """Whether what stands before it says that "the next year" is as long as that: "it stood empty for the next decade"."""
    loose = here.tokens.lowers[here.last - 1] == "so"  # "over the next year or so"
    course = here.before() == "of" and here.before(2) == "course"  # "in the course of the next decade"
    taken = here.before() == "over" and here.among("taking_over", here.before(2))  # "she takes over the next day"
    taken = taken or (here.before() == "for" and here.among("booked_for", here.before(2)))  # "was booked for the following month"
    lasting = here.before() in ("for", "over", "within") or (here.before() == "throughout" and unit > Grain.DAY)
    led = course or (lasting and not loose and not taken)
    return led or (here.before() == "during" and unit >= Grain.DECADE)


def decimal(here: Here) -> bool:
    """Whether the figures with which a match ends go on behind a full stop: "3.30", "8.45"."""
    return here.touches_after() and here.after() == "." and here.after(2).isdecimal()


def thousands(here: Here) -> bool:
    """Whether the figures with which a match ends are the beginning of a longer number: "3,000"."""
    inside = here.tokens.lowers[here.last - 1].isdecimal() and here.touches_after() and here.after() == ","
    return inside and here.after(2).isdecimal() and not here.tokens.spaced[here.last + 1]


def new_subject(here: Here) -> bool:
    """Whether what follows a day of the month is no noun that its number tells: "on the 15th two left", "by the 15th General Dunne"."""
    named = here.following[:1].isupper()
    counted = any(here.among(name, here.after()) for name in ("ones", "teens", "tens", "some"))
    plural = here.after().endswith("s") and not here.after().endswith(tuple(here.tables["one_in_s"]))
    verb = here.after().isalpha() and (past_form(here, here.after(2)) or here.after(2).endswith("ed"))  # "money came"
    return (named or counted or plural or verb) and not here.among("numbered", here.after())


def aged(here: Here) -> bool:
    """Whether it may tell somebody's age: "at ten, he went to sea", "by twelve the girl could read"."""
    on = 2 if here.after() in (",", "the", "a") else 1
    return here.among("growing", here.after(on))


def month_of_next(here: Here) -> bool:
    """Whether the month behind an ordinal in words is that of a day that follows: "the second March 5"."""
    day = here.after().isdecimal() and 0 < int(here.after()) <= 31
    return day and here.text("day").isalpha() and here.among("month", here.tokens.lowers[here.last - 1])


def holiday_at_home(here: Here, written: str, slot: str, year: int | None = None) -> Holiday:
    """A holiday as the country of the text or the caller keeps it: Mother's Day in Britain is in Lent."""
    country, name = here.settings.country, here.text(slot)
    plain = name.lower().replace("'", "").removesuffix("day")
    kept = here.tables["at_home"].get(country.lower(), ())
    own = next((value for words, _, value in kept if "".join(words[1:]).removesuffix("day") == plain), "")
    return Holiday.of(own, year) if own else Holiday.of(written, year, name=name, country=country)


def valid(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day.

    >>> valid(2022, 2, 29), valid(None, 2, 29)
    (False, True)
    """
    return 1 <= month <= 12 and 1 <= day <= month_length(2000 if year is None else year, month)


OF = 4  # tokens: the longest that is counted of a day by its number


def going_on(here: Here) -> bool:
    """Whether what stands behind "of" after a day by its number is no unit of the calendar: "of the trial", "of fighting"."""
    on = 3 if here.among("determiner", here.after(2)) else 2
    word = here.after(on)
    if here.among("ordinal_word", word):
        return True  # "of the second Test"
    if any(here.among("of_a_calendar", here.after(more)) for more in range(on, on + 3)):
        return False  # "the ninth month of the Islamic calendar"
    return bool(word) and not any(here.alone(name, word) for name in ("unit", "month", "holiday", "season", "weekday_word"))


def of_what(here: Here) -> tuple[str, frozenset[str]]:
    """What a day by its number is of: which kind ("operation"), and the words for it ("trial")."""
    if not here.among("of_what", here.after()):
        return "", frozenset()
    words: list[str] = []
    for word in here.tokens.lowers[here.last + 1 : here.last + 1 + OF]:
        ended = words and here.among("determiner", word) and not here.among("determiner", words[-1])
        if not word.isalpha() or ended or here.among("of_what", word) or here.among("leading_day", word):
            break
        words.append(word)
    kinds = [kind for word in words for kind in here.values("counted_kind", word)]
    return (kinds[0] if kinds else ""), frozenset(word.removesuffix("s") for word in words if not here.among("determiner", word))


def going(here: Here) -> bool:
    """Whether a word follows with which a clause goes on: a verb, a pronoun, an article, a preposition, an adverb."""
    word = here.after()
    names = ("after_a_year", "remembering", "being", "tense_word")
    verb = any(here.alone(name, word) for name in names) or word.endswith(("ed", "ly"))
    return (verb and len(word) > 1) or here.among("going_forth", word)
