"""Days by their number alone: the 23rd, of the month told; the 23rd of that month."""

from timeline.expressions.meanings import NOW, RUNNING, SPOKEN, Calendar, Here, Meaning, Nth, Unit, phrases
from timeline.languages.en.words import as_early, decimal, new_subject, opens_clause, past_form, stops
from timeline.when import Grain


@phrases("date", "the {ordinal} | {d12}(st|nd|rd|th) | the {ordinal} of (this|the) month | the {ordinal} of {which:near} month")
def day_alone(here: Here, ordinal: int = 0, d12: int = 0, which: int | None = None) -> Meaning | None:
    """the 23rd

    on the 23rd → DATE 2025-06-23
    They said on the 5th that it shut as early as the 3rd. → DATE 2025-06-05, DATE 2025-06-03
    By the 4th, and by the 5th two thirds, were lost. → DATE 2025-06-04, DATE 2025-06-05
    On the 14th a column was beaten. On the 15th General Dunne fell back. → DATE 2025-06-14, DATE 2025-06-15
    The next free slot is the 27th. The plan failed, after those of the 3rd and the 9th. → DATE 2025-06-27, DATE 2025-06-03, DATE 2025-06-09
    It is on 18 June, not the 11th as stated. → DATE 2025-06-18, DATE 2025-06-11
    He won the 3rd race. The 15th and 16th floors are empty. On the 3rd Army it rained. They fell on the 23rd Vessa Horse.
    """
    day = ordinal or d12
    if which is not None:
        return Nth(day, Grain.DAY, Unit(Grain.MONTH, which)) if day <= 31 else None
    if "month" in here.text().lower():
        return Nth(day, Grain.DAY, Unit(Grain.MONTH, 0, NOW if "this" in here.tokens.lowers[here.first : here.last] else SPOKEN))
    figures = any(sign.isdigit() for sign in here.text())
    joined = (here.touches_after() and here.after() == "-") or decimal(here)
    floors = here.after() in ("and", "or", ",") and here.after(2) != "the"
    if joined or (floors and any(here.among("ordinal_ending", here.after(on)) for on in (3, 4))):
        return None  # "the 7th-grade band", "the 8.45 showing", "the 15th and 16th floors"
    settled = here.after() in ("",) or here.after().isdecimal() or here.among("after_day", here.after()) or _opens(here)
    past = here.after().endswith("ed") and here.among("after_day", here.after(2))  # "on the 24th stepped on to the summit"
    settled = settled or past or past_form(here, here.after())  # "on the 19th began the march home"
    signed = here.before() == "on" and here.following[:1].isupper() and new_subject(here)
    settled = settled or (signed and any(past_form(here, here.after(on)) for on in (2, 3, 4)))  # "on the 24th Louis-Philippe had signed"
    hour = here.after() in ("am", "pm") or (here.after() == "half" and here.after(2) == "past")
    hour = hour or any(here.among(name, here.after()) for name in ("after_asked", "ones", "teens"))
    contrasted = here.before() == "not" and any(here.among("month", word) for word in here.tokens.lowers[: here.first])
    settled = settled or (here.casual and hour) or (contrasted and here.after() == "as")
    race = here.among("before_race", here.before()) or here.before() in ("starting", "beginning") or as_early(here)
    settled = settled or (race and here.among("after_led_day", here.after()))
    it_was = here.before() == "was" and here.before(2) == "it" and here.after() in ("before", "when")  # "it was the 17th before he left"
    settled = settled or it_was
    led = race or contrasted or it_was or (here.casual and figures) or _hour_before(here) or _of_something(here)
    settled = settled or (here.after() != "night" and any(here.among(name, here.after()) for name in ("part", "noon", "part_led")))
    if not 1 <= day <= 31 or not settled or not (figures and (led or here.first == 0)):
        return None
    months = [here.values("month", word)[0] for word in here.tokens.lowers[: here.first] if here.among("month", word)]
    return Calendar(month=months[-1] if contrasted else None, day=day)  # "on 18 June, not the 11th"


def _of_something(here: Here) -> bool:
    """Whether it tells when something is: "the next slot is the 27th", "I said the 30th"; "those of the 3rd"."""
    told = here.before() in ("is", "was", "said") and (stops(here) or here.among("after_day", here.after()))
    dated = here.before() == "said" or any(here.among("dated_subject", here.before(back)) for back in (2, 3, 4))
    return (told and dated) or (here.before() == "of" and here.before(2) == "those")


def _opens(here: Here) -> bool:
    """Whether it opens a sentence or clause that goes on with a count, a plural, or a name of nothing that is numbered."""
    return here.first > 0 and opens_clause(here, 2) and new_subject(here)


def _hour_before(here: Here) -> bool:
    """Whether an hour or a part of the day stands right before, which is of this day: "at 3 p.m., the 18th"."""
    back = 2 if here.before() == "," else 1
    back += here.before(back) == "."
    word = here.before(back)
    minutes = word.isdecimal() and here.before(back + 1) == ":"
    letters = word == "m" and here.before(back + 1) == "."
    return minutes or letters or any(here.among(name, word) for name in ("meridiem", "noon", "part", "zone"))


@phrases("date", "the {ordinal} (day)? of (that|the) (same)? month | the {ordinal} (day)? of that same month")
def day_of_that(ordinal: int, here: Here) -> Nth | None:
    """the 5th of that month

    on the 5th of that month → DATE 2025-06-05
    """
    words = here.tokens.lowers[here.first : here.last]
    return Nth(ordinal, Grain.DAY, Unit(Grain.MONTH, 0, RUNNING)) if ordinal <= 31 and {"that", "same"} & set(words) else None
