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
    """
    meridiem = here.first_of("meridiem") or ""
    if hour is None and noon is None:
        return None
    written = here.text("minutes").lower()
    stretch = here.before() in ("from", "between") and here.text("past_or_to").lower() in ("to", "till", "til")
    if stretch or (minutes % 5 and "min" not in written and not written.isdecimal()):
        return None  # "from nine to eleven a.m." is a stretch of time, as nobody says "nine to eleven" for 10:51
    if written.isdecimal() and here.text("past_or_to").lower() in ("to", "till", "before") and meridiem:
        return None  # "5 to 6 pm" is a stretch of time
    said = here.text("minutes").lower()
    sure = (
        "min" in written
        or "clock" in here.text()
        or meridiem
        or noon is not None
        or "quarter" in said
        or "half" in here.text().lower()
        or here.among("clock_before", here.before())
        or (here.casual and not written.isdecimal())
        or here.after(2 if here.after() == "at" else 3) in here.tables["part"]
        or (here.before() in ("s", "is", "was") and "it" in (here.before(2), here.before(3)))
        or here.first == 0
        or (here.among("clock_says", here.before()) and {"clock", "watch"} & set(here.tokens.lowers[: here.first]))
    )
    led = here.before() in ("at", "@", "until", "till")
    range_ = not here.first and minutes <= 12 and noon is None  # "9 to 5" are the hours of work
    if written.isdecimal() and here.text("past_or_to").lower() == "to" and not led and (here.first or range_):
        return None  # "they won by 21 to 7"
    fifteen = "quarter" in said and meridiem
    asked = here.casual and here.whole and minutes in (5, 10, 20, 25)  # "ten of three"
    if not sure or (here.text("past_or_to").lower() == "of" and here.before() != "at" and not fifteen and not asked):
        return None
    begins = noon == 0 and past_or_to > 0  # past midnight it is the day that begins
    whole = (hour if hour is not None else 12 if noon else 0 if begins else 24) * 60 + past_or_to * minutes
    return clock_of(whole // 60 or 12, whole % 60, None, "AM" if begins else meridiem)
