"""Minutes past and to the hour: half past six, a quarter to nine, one minute before midnight."""

from timeline.expressions.meanings import Clock, Here, phrases
from timeline.languages.en.words import clock_of


@phrases("past_or_to", "past | after")
def after_hour() -> int:
    """past, of minutes

    at half past six → TIME 2025-06-23T06:30
    """
    return 1


@phrases("past_or_to", "to | before | till | of | til")
def before_hour() -> int:
    """to, of minutes

    at a quarter to nine → TIME 2025-06-23T08:45
    """
    return -1


@phrases(
    "minutes",
    "a quarter | quarter | half | {d12} | {digit_word} | one minute | a minute | {d12} minutes | {digit_word} minutes | a half",
    "{d12} mins | {d12} min | {d12}m",
)
def minutes(here: Here, d12: int = 0, digit_word: int = 0) -> int | None:
    """a quarter, half, ten, before the hour

    at ten past five → TIME 2025-06-23T05:10
    It ran from a quarter to seven p.m. → TIME 2025-06-23T18:45
    It began at one minute to ten. → TIME 2025-06-23T09:59
    """
    said = here.text().lower()
    found = 15 if "quarter" in said else 30 if "half" in said else d12 or digit_word or 1
    return found if 0 < found < 60 else None


@phrases(
    "clock",
    "{minutes} (-)? {past_or_to} {hour} | {minutes} {past_or_to} {hour} {meridiem} | {minutes} {past_or_to} {noon} | half {hour}",
    "{minutes} {past_or_to} {hour} o'clock",
)
def minutes_past(here: Here, minutes: int = 30, past_or_to: int = 1, hour: int | None = None, noon: int | None = None) -> Clock | None:
    """half past six, a quarter to nine

    at twenty past three → TIME 2025-06-23T15:20
    Kick-off was put back by 45 minutes to 3:45 p.m. → DURATION PT45M, TIME 2025-06-23T15:45
    asked: The bus leaves 20 to six. → TIME 2025-06-23T05:40
    """
    if here.after() == ":" and here.after(2).isdecimal():
        return None  # "put back by 45 minutes to 3:45"
    if here.among("ones", here.before()) and not here.text("minutes").isdecimal():
        return None  # "from two thirty till three"
    if (hour is None and noon is None) or _two_numbers(here, minutes) or not _told(here, minutes) or _counted(here, minutes):
        return None
    begins = noon == 0 and past_or_to > 0  # past midnight it is the day that begins
    whole = (hour if hour is not None else 12 if noon else 0 if begins else 24) * 60 + past_or_to * minutes
    return clock_of(whole // 60 or 12, whole % 60, None, "AM" if begins else here.first_of("meridiem") or "")


def _two_numbers(here: Here, minutes: int) -> bool:
    """Whether they are the ends of a stretch or a score rather than minutes and their hour."""
    written, joint = here.text("minutes").lower(), here.text("past_or_to").lower()
    if here.before() in ("from", "between") and joint in ("to", "till", "til") and "quarter" not in written:
        return True  # "from nine to eleven a.m."
    if not written.isdecimal():
        return minutes % 5 != 0 and "min" not in written  # nobody says "nine to eleven" for 10:51
    if _figures_to_word(here, minutes):
        return False
    if "meridiem" in here.slots:
        return joint in ("to", "till", "before")  # "5 to 6 pm"
    led = here.before() in ("at", "@", "until", "till")
    working = not here.first and minutes <= 12 and "noon" not in here.slots  # "9 to 5" are the hours of work
    return joint == "to" and not led and (here.first > 0 or working)  # "they won by 21 to 7"


def _figures_to_word(here: Here, minutes: int) -> bool:
    """Whether somebody writes the minutes in figures and the hour as a word: "the bus leaves 20 to six"."""
    return here.casual and minutes % 5 == 0 and minutes < 30 and "hour" in here.slots and here.text("hour").isalpha()


def _told(here: Here, minutes: int) -> bool:
    """Whether something says that an hour is told: in the words themselves, before them or behind."""
    written = here.text("minutes").lower()
    beside = here.before() in ("s", "is", "was") and "it" in (here.before(2), here.before(3))
    shown = here.among("clock_says", here.before()) and not {"clock", "watch"}.isdisjoint(here.tokens.lowers[: here.first])
    return (
        any(word in here.text().lower() for word in ("min", "clock", "quarter", "half"))
        or not {"meridiem", "noon"}.isdisjoint(here.slots)
        or here.among("clock_before", here.before())
        or (here.casual and not written.isdecimal())
        or _figures_to_word(here, minutes)
        or here.among("part", here.after(2 if here.after() == "at" else 3))
        or (here.first == 0 or beside or shown)
    )


def _counted(here: Here, minutes: int) -> bool:
    """Whether so many of something are told: "ten of three", save where an assistant is told that alone, or "at" leads to it."""
    if here.text("past_or_to").lower() != "of" or here.before() == "at":
        return False
    fifteen = "quarter" in here.text("minutes").lower() and "meridiem" in here.slots
    return not fifteen and not (here.casual and here.whole and minutes in (5, 10, 15, 20, 25))
