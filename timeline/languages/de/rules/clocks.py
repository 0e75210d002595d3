"""Times of day by the clock: um 15.30 Uhr, halb vier, um kurz nach acht, von 10 bis 18 Uhr."""

from dataclasses import replace

from timeline.expressions.meanings import (
    At,
    Clock,
    Here,
    Meaning,
    Pair,
    Shift,
    phrases,
)
from timeline.when import Grain


@phrases("clock", "{h:d12} uhr", "{h:d12}.{m:d2} uhr", "{h:d12}:{m:d2} uhr", "{h:d12}:{m:d2}", "{h:d12} uhr {m:d12}", "{n:number_word} uhr")
def oclock(here: Here, h: int | None = None, m: int = 0, n: int = 0) -> Clock | None:
    """15 Uhr, 15.30 Uhr, 15:30

    Um 15 Uhr brannte es. → TIME 2025-06-23T15:00
    Um 15.30 Uhr brannte es. → TIME 2025-06-23T15:30
    Der Bus kommt um 18:05. → TIME 2025-06-23T18:05
    Das Spiel endete 3:2.
    """
    hour = n if h is None else h
    bare = "uhr" not in here.tokens.lowers[here.first : here.last]
    longer = here.touches_after() and here.after() in (":", ".") and here.after(2)[:1].isdecimal()
    if bare and (longer or not here.among("before_hour", here.before())):
        return None
    return Clock(hour % 24, m) if hour <= 24 and m <= 59 else None


@phrases("clock", "{d4} uhr")
def of_four_figures(d4: int) -> Clock | None:
    """0615 Uhr, as in logs

    Um 0615 Uhr brannte es. → TIME 2025-06-23T06:15
    """
    return Clock(d4 // 100, d4 % 100) if d4 // 100 < 24 and d4 % 100 < 60 else None


@phrases("clock", "{log:d4}")
def logged(log: int, here: Here) -> Clock | None:
    """0615 at the head of a line of a log

    Die Zahl 0615 ist klein.
    """
    return of_four_figures(log) if here.settings.log and here.first == 0 and here.after() in (":", "") else None


@phrases("timed", "{clock}", "{clock} {half_of_day}")
def half_of_day(clock: Clock, half_of_day: str = "") -> Clock:
    """8 Uhr abends

    Um 8 Uhr abends brannte es. → TIME 2025-06-23T20:00
    """
    return clock.later_half() if half_of_day == "PM" and clock.hour < 12 else clock


@phrases("clock", "halb {hour}")
def half_to(hour: int) -> Clock:
    """halb vier: half an hour before four, of the morning or the afternoon

    Um halb zehn brannte es. → TIME 2025-06-23T09:30
    Um halb vier brannte es. → TIME 2025-06-23T15:30
    """
    return Clock((hour - 1) % 24, 30, open=1 < hour <= 12)


@phrases("clock", "viertel nach {hour}", "viertel {before:to_hour} {hour}", "dreiviertel {hour}")
def quarters(hour: int, here: Here, before: int = 0) -> Clock:
    """Viertel nach drei, Viertel vor vier, dreiviertel vier

    Um Viertel nach drei brannte es. → TIME 2025-06-23T15:15
    Um Viertel vor vier brannte es. → TIME 2025-06-23T15:45
    """
    open_ = hour <= 12
    past = "nach" in here.tokens.lowers[here.first : here.last]
    return Clock(hour % 24, 15, open=open_) if past else Clock((hour - 1) % 24, 45, open=open_)


@phrases("clock", "{minutes:number_word} {before:to_hour} {hour}", "{minutes:number_word} nach {hour}")
def minutes_from(minutes: int, hour: int, here: Here, before: int = 0) -> Clock | None:
    """fünf vor zwölf, zehn nach acht: after "um" or "gegen"

    Um fünf vor zwölf brannte es. → TIME 2025-06-23T11:55
    Um zehn nach acht brannte es. → TIME 2025-06-23T08:10
    Es sind zehn nach acht gekommen.
    """
    if here.before() not in ("um", "gegen", "bis", "ab") or minutes not in (5, 10, 20, 25):
        return None
    open_ = hour <= 12
    return Clock((hour - 1) % 24, 60 - minutes, open=open_) if before else Clock(hour % 24, minutes, open=open_)


@phrases("to_hour", "vor")
def to_hour() -> int:
    """before the hour

    Um Viertel vor zehn brannte es. → TIME 2025-06-23T09:45
    """
    return 1


@phrases("hour", "{d12}", "{number_word}")
def hour(d12: int = 0, number_word: int = 0) -> int | None:
    """an hour, after "halb" and "Viertel"

    Um halb 10 brannte es. → TIME 2025-06-23T09:30
    """
    found = d12 or number_word
    return found if 1 <= found <= 24 else None


@phrases("clock", "mitternacht")
def midnight() -> Clock:
    """Mitternacht

    Um Mitternacht brannte es. → TIME 2025-06-23T00:00
    """
    return Clock(0, 0)


@phrases("timex", "{timed}", "kurz (vor|nach) {core:timed}")
def clock_alone(timed: Clock | None = None, core: Clock | None = None) -> Clock:
    """a time of day, of the day spoken of

    Um 18 Uhr tagt der Rat. → TIME 2025-06-23T18:00
    """
    return timed or core or Clock()


@phrases("timex", "kurz (vor|nach) {core:hour_in_words}", "(gegen|um|ab|bis) {core:hour_in_words}")
def about_an_hour(core: Clock, here: Here) -> Clock | None:
    """um kurz nach acht, gegen neun; not "gegen neun Gegner"

    Er kam um kurz nach acht heim. → TIME 2025-06-23T08:00
    Er kommt um neun heim. → TIME 2025-06-23T09:00
    Sie spielten gegen neun Gegner. Der Wert stieg um acht auf zehn. Sie wuchs um neun oder zehn Meter.
    """
    rest = here.among("no_hour", here.after()) or here.among("half_word", here.after())
    return None if here.following[:1].isupper() or rest else core


@phrases("timex", "(gegen|um|ab|bis) {core:bare_hour}")
def bare_figures(core: Clock, here: Here) -> Clock | None:
    """heute um 12, bis 6: behind a day, or where people talk; not "stieg um 12"

    Treffen wir uns am Freitag um 12 am Tor? → DATE 2025-06-27, TIME 2025-06-27T12:00
    Der Wert stieg um 12. Er fuhr gegen 12 Gegner.
    """
    lowers, at = here.tokens.lowers, here.first - 1
    day = at >= 0 and any(here.among(table, lowers[at]) for table in ("day_name", "weekday", "part", "weekday_part"))
    noun = here.following[:1].isupper() or here.among("no_hour", here.after()) or (here.after() in (".", ":") and here.after(2).isdecimal())
    told = day or (here.settings.aloud != "" and "um" in lowers[here.first : here.last])
    return replace(core, open=0 < core.hour <= 12) if told and not noun and not here.among("unit", here.after()) else None


@phrases("hour_in_words", "{number_word}")
def hour_in_words(number_word: int) -> Clock | None:
    """an hour, where the words before it say that it is one

    Gegen neun kam er heim. → TIME 2025-06-23T09:00
    """
    return Clock(number_word % 24, open=number_word <= 12) if 2 <= number_word <= 24 else None


@phrases("timex", "{date} um {timed}", "{date} gegen {timed}", "{date} ,? {timed}", "{date} (vor|nach|kurz vor|kurz nach) {timed}")
def date_time(date: Meaning, timed: Clock) -> At | None:
    """Montag um 15 Uhr

    Am Freitag um 15 Uhr brannte es. → TIME 2025-06-20T15:00
    """
    return At(date, timed) if daily(date) else None


def daily(date: Meaning) -> bool:
    """Whether a date is a day, on which there are times of day."""
    grain = getattr(date, "grain", Grain.DAY)
    return grain is Grain.DAY or (isinstance(date, Shift) and date.amount.grain is Grain.DAY)


@phrases(
    "timex",
    "von {first:timed} bis {second:timed}",
    "zwischen {first:timed} und {second:timed}",
    "{first:timed} bis {second:timed}",
    "von {first:bare_hour} bis {second:timed}",
    "zwischen {first:bare_hour} und {second:timed}",
    "{first:bare_hour} bis {second:timed}",
    "{first:bare_hour} - {second:timed}",
)
def hours(first: Clock, second: Clock) -> Pair:
    """von 10 bis 18 Uhr

    Der Laden öffnet von 10 bis 18 Uhr. → TIME 2025-06-23T10:00
    Zwischen 11 Uhr und 13 Uhr brannte es. → TIME 2025-06-23T11:00, TIME 2025-06-23T13:00
    """
    return Pair(first, second)


@phrases(
    "timex",
    "(um|gegen|ab|jeweils|jeweils um) {first:bare_hour} (und|oder|sowie) {second:timed}",
    "(um|gegen|ab|jeweils|jeweils um) {third:bare_hour} , {first:bare_hour} (und|oder|sowie) {second:timed}",
)
def some_hours(first: Clock, second: Clock, third: Clock | None = None) -> Pair:
    """um 15, 17 und 23 Uhr

    Um 11 und 13 Uhr brannte es. → TIME 2025-06-23T11:00, TIME 2025-06-23T13:00
    Um 11, 12 und 13 Uhr brannte es. → TIME 2025-06-23T11:00, TIME 2025-06-23T12:00, TIME 2025-06-23T13:00
    """
    return Pair(first, second, "and", third)


@phrases("timex", "von {first:said_hour} bis {second:said_hour}", "zwischen {first:said_hour} und {second:said_hour}")
def said_hours(first: Clock, second: Clock, here: Here) -> Pair | None:
    """von neun bis halb sechs: hours in words, which go on; not "von zwei bis drei Leuten"

    Ich saß von neun bis halb sechs dort. → TIME 2025-06-23T09:00, TIME 2025-06-23T17:30
    Es kamen zwischen zwei und drei Leute.
    """
    first = replace(first, open=False)
    later = second.later_half() if second.hour < first.hour <= 12 else replace(second, open=False)
    return Pair(first, replace(later, open=False)) if not here.following[:1].isupper() and not here.after().isdecimal() else None


@phrases("said_hour", "{hour_in_words}", "{clock}")
def said_hour(here: Here, hour_in_words: Clock | None = None, clock: Clock | None = None) -> Clock | None:
    """an hour as it is said

    Ich saß von acht bis Viertel nach neun dort. → TIME 2025-06-23T08:00, TIME 2025-06-23T09:15
    """
    return hour_in_words or clock


@phrases("bare_hour", "{d12}", "{d12}.{m:d2}")
def bare_hour(d12: int, m: int = 0) -> Clock | None:
    """10, before "bis 18 Uhr"

    Der Laden öffnet von 10 bis 18 Uhr. → TIME 2025-06-23T18:00
    """
    return Clock(d12 % 24, m) if d12 <= 24 and m <= 59 else None
