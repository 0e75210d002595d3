"""Times of day: um 15.30 Uhr, halb vier, heute Abend, am Montagabend, in der Nacht zum Mittwoch."""

from dataclasses import replace

from timeline.expressions.meanings import (
    RUNNING,
    Amount,
    At,
    Calendar,
    Clock,
    Here,
    Holiday,
    Meaning,
    Pair,
    Shift,
    Today,
    Unit,
    Which,
    phrases,
)
from timeline.when import Grain


@phrases("clock", "{h:d12} uhr", "{h:d12}.{m:d2} uhr", "{h:d12}:{m:d2} uhr", "{h:d12}:{m:d2}", "{h:d12} uhr {m:d12}", "{n:number_word} uhr")
def oclock(here: Here, h: int | None = None, m: int = 0, n: int = 0) -> Clock | None:
    """15 Uhr, 15.30 Uhr, 15:30

    Um 15 Uhr brannte es. → TIME 2025-06-23T15:00
    Um 15.30 Uhr brannte es. → TIME 2025-06-23T15:30
    Das Spiel endete 3:2.
    """
    hour = n if h is None else h
    bare = "uhr" not in here.tokens.lowers[here.first : here.last]
    if bare and (
        here.before() not in ("um", "ab", "bis", "gegen", "von", "vor", "nach") or (here.touches_after() and here.after() in (":", "."))
    ):
        return None
    return Clock(hour % 24, m) if hour <= 24 and m <= 59 else None


@phrases("timed", "{clock}", "{clock} {half_of_day}")
def half_of_day(clock: Clock, half_of_day: str = "") -> Clock:
    """8 Uhr abends

    Um 8 Uhr abends brannte es. → TIME 2025-06-23T20:00
    """
    return clock.later_half() if half_of_day == "PM" and clock.hour < 12 else clock


@phrases("clock", "halb {hour}")
def half_to(hour: int) -> Clock:
    """halb vier: half an hour before four

    Um halb vier brannte es. → TIME 2025-06-23T03:30
    """
    return Clock((hour - 1) % 24, 30)


@phrases("clock", "viertel nach {hour}", "viertel {before:to_hour} {hour}", "dreiviertel {hour}")
def quarters(hour: int, here: Here, before: int = 0) -> Clock:
    """Viertel nach drei, Viertel vor vier, dreiviertel vier

    Um Viertel nach drei brannte es. → TIME 2025-06-23T03:15
    Um Viertel vor vier brannte es. → TIME 2025-06-23T03:45
    """
    return Clock(hour, 15) if "nach" in here.tokens.lowers[here.first : here.last] else Clock((hour - 1) % 24, 45)


@phrases("to_hour", "vor")
def to_hour() -> int:
    """before the hour

    Um Viertel vor vier brannte es. → TIME 2025-06-23T03:45
    """
    return 1


@phrases("hour", "{d12}", "{number_word}")
def hour(d12: int = 0, number_word: int = 0) -> int | None:
    """an hour, after "halb" and "Viertel"

    Um halb 4 brannte es. → TIME 2025-06-23T03:30
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
def clock_alone(timed: Clock | None = None, core: Clock | None = None) -> At:
    """a time of day, today

    Um 18 Uhr tagt der Rat. → TIME 2025-06-23T18:00
    """
    return At(Today(), timed or core or Clock())


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


@phrases("timex", "{date} {part}")
def date_part(date: Meaning, part: str, here: Here) -> At | None:
    """heute Abend, gestern Nachmittag, Montag früh

    Gestern Abend brannte es. → TIME 2025-06-22TEV
    Morgen früh tagt der Rat. → TIME 2025-06-24TMO
    """
    return At(date, Clock(part=part)) if daily(date) else None


@phrases("timex", "{weekday_part}", "{weekday_part} (um|gegen) {timed}")
def weekday_part(weekday_part: str, timed: Clock | None = None) -> At:
    """Montagabend, Dienstagnachmittag um 3 Uhr

    Am Freitagabend brannte es. → TIME 2025-06-20TEV
    """
    weekday, _, part = weekday_part.partition(" ")
    clock = Clock(part=part)
    if timed is not None:
        clock = timed.later_half() if part in ("AF", "EV") and timed.hour < 12 else timed
    return At(Calendar(weekday=int(weekday)), clock)


@phrases("timex", "{last:recent} {weekday_part}")
def last_weekday_part(last: int, weekday_part: str, here: Here) -> At:
    """vergangenen Montagabend

    Am vergangenen Freitagabend brannte es. → TIME 2025-06-20TEV
    """
    weekday, _, part = weekday_part.partition(" ")
    return At(Which(Calendar(weekday=int(weekday)), last), Clock(part=part))


@phrases("recent", "{which}")
def recent(which: int) -> int | None:
    """last or next

    Am kommenden Freitagabend wird gefeiert. → TIME 2025-06-27TEV
    """
    return which if which in (-1, 1) else None


@phrases("timex", "{holiday_part}")
def holiday_part(holiday_part: str) -> At:
    """die Silvesternacht

    In der Silvesternacht brannte es. → TIME 2024-12-31TNI
    """
    day, _, part = holiday_part.partition(" ")
    return At(Holiday(day), Clock(part=part))


@phrases("timex", "(nächsten|folgenden|darauffolgenden) {part}")
def next_part(part: str) -> At:
    """am nächsten Morgen: of the day after the one spoken of

    Am nächsten Morgen brannte es. → TIME 2025-06-24TMO
    """
    return At(Unit(Grain.DAY, 1, RUNNING), Clock(part=part))


@phrases("timex", "(selben|gleichen) {part}")
def same_part(part: str) -> At:
    """am selben Abend: of the day spoken of

    Noch am selben Abend kehrte sie heim. → TIME 2025-06-23TEV
    """
    return At(Today(), Clock(part=part))


@phrases("timex", "{which} nacht")
def which_night(which: int) -> At | None:
    """vergangene Nacht, kommende Nacht

    Vergangene Nacht brannte es. → TIME 2025-06-22TNI
    """
    return At(Unit(Grain.DAY, min(which, 0)), Clock(part="NI")) if which in (-1, 0, 1) else None


@phrases(
    "timex",
    "von {first:bare_hour} bis {second:timed}",
    "zwischen {first:bare_hour} und {second:timed}",
    "{first:bare_hour} bis {second:timed}",
)
def hours(first: Clock, second: Clock) -> Pair:
    """von 10 bis 18 Uhr

    Der Laden öffnet von 10 bis 18 Uhr. → TIME 2025-06-23T10:00
    """
    return Pair(At(Today(), first), At(Today(), second))


@phrases("bare_hour", "{d12}", "{d12}.{m:d2}")
def bare_hour(d12: int, m: int = 0) -> Clock | None:
    """10, before "bis 18 Uhr"

    Der Laden öffnet von 10 bis 18 Uhr. → TIME 2025-06-23T18:00
    """
    return Clock(d12 % 24, m) if d12 <= 24 and m <= 59 else None


@phrases("timex", "nacht (zum|auf|auf den|zu) {date}")
def night_before(date: Meaning) -> At | None:
    """die Nacht zum Mittwoch: the night before that day

    In der Nacht zum Freitag brannte es. → TIME 2025-06-19TNI
    """
    return At(Shift(Amount.of(1, Grain.DAY), -1, date), Clock(part="NI")) if daily(date) else None


@phrases("timex", "nacht (zum|auf|auf den|zu) {date} (um|gegen) {timed}")
def hour_of_night(date: Meaning, timed: Clock) -> At | None:
    """die Nacht zum Sonntag gegen 2.30 Uhr: an hour after midnight is of the day named, one before it of the day before

    In der Nacht zum Sonntag gegen 2.30 Uhr brannte es. → TIME 2025-06-22T02:30
    In der Nacht zum Sonntag um 23 Uhr brannte es. → TIME 2025-06-21T23:00
    """
    day = date if timed.hour < 12 else Shift(Amount.of(1, Grain.DAY), -1, date)
    return At(day, timed) if daily(date) else None


@phrases("timex", "(am|gegen) {core:part}", "in (der|den) {core:part}")
def part_alone(core: str, here: Here) -> At | None:
    """am Abend: of the day spoken of

    Am Abend brannte es. → TIME 2025-06-23TEV
    """
    return At(Today(), Clock(part=core)) if here.text("core")[0].isupper() else None


@phrases("timex", "(am|gegen|zum|in den|in der) (frühen|späten) {core:part}")
def early_or_late(core: str, here: Here) -> At:
    """am späten Abend

    Am späten Abend brannte es. → TIME 2025-06-23TEV END
    """
    late = "späten" in here.tokens.lowers[here.first : here.last]
    return At(Today(), replace(Clock(part=core), mod="END" if late else "START"))
