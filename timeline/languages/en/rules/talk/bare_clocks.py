"""Clock times as people write them to assistants and in chat, read only there: 2330, ten thirty, 9 tomorrow, +15min."""

from timeline.expressions.meanings import (
    NOW,
    Ahead,
    Amount,
    At,
    Calendar,
    Clock,
    Grain,
    Here,
    Meaning,
    Pair,
    Shift,
    Today,
    Unit,
    daily,
    phrases,
)
from timeline.languages.en.words import clock_of, clock_of_24, clock_of_figures, for_so_many, hour_ends, settled

HOUR_AND_MINUTE = 4  # figures


@phrases("military", "{d4} | {d4}h | {d4} (h|hrs|hours)")
def military(d4: int, here: Here) -> Clock | None:
    """2330

    We met on Friday 2330. → DATE 2025-06-20
    """
    sure = here.casual or (here.text().startswith("0") and here.before() in ("at", "by") and hour_ends(here))
    return clock_of_figures(d4) if sure else None


@phrases("timex", "(at|by) {core:military}")
def military_at(core: Clock, here: Here) -> Clock | None:
    """at 0900: a nought in front is of a clock in print too

    The ferry left at 0900. → TIME 2025-06-23T09:00
    The price fell to 0900.
    """
    return None if here.casual else core


@phrases(
    "timex",
    "{date} ,? {military} | (at|@) {core:military} | (by|around|about) {core:sure_military} | {timed:sure_military} ,? (on)? {date}",
    "(until|till|from|after|before) {core:sure_military}",
    "{date} {opening} {military} {closing} | {date} ,? (at|@|around|about|by|before|after|until|till) {military}",
)
def date_military(here: Here, date: Meaning | None = None) -> At | None:
    """3 Dec 2125, told to an assistant

    in 1987 → DATE 1987
    """
    clock: Clock = here.first_of("military", "core", "timed")
    if date is None:
        return At(Today(), clock) if here.first + 1 < here.last else None
    return At(date, clock) if daily(date) else None


@phrases("sure_military", "{military}")
def sure_military(military: Clock) -> Clock | None:
    """0730, which is no year

    in 1914 → DATE 1914
    """
    return None if 1900 <= military.hour * 100 + (military.minute or 0) <= 2100 else military


@phrases(
    "timex",
    "{first:dated_military} {upto} {second:military} | {first:dated_military} {upto} {second:military}+1",
    "(between|from)? {first:plain_military} ({upto}|and) {second:military}",
    "(between|from)? {first:plain_military} ({upto}|and) {second:military} ,? (on)? {date}",
)
def military_range(first: At, second: Clock | At, date: Meaning | None = None) -> Pair | None:
    """31/08 0935-1101

    in 1914-18 → DATE 1914
    asked: 1000-1130 tomorrow → TIME 2025-06-24T10:00, TIME 2025-06-24T11:30
    """
    if date is not None and not daily(date):
        return None
    first = first if date is None else At(date, first.clock)
    clock = second.clock if isinstance(second, At) else second
    late = (clock.hour, clock.minute or 0) < (first.clock.hour, first.clock.minute or 0)
    date = Shift(Amount.of(1, Grain.DAY), 1, first.date, Grain.DAY) if late else first.date
    return Pair(first, At(date, clock))


@phrases("plain_military", "{sure_military}")
def plain_military(sure_military: Clock) -> At:
    """0730, on the day of the scene

    in 1914 → DATE 1914
    """
    return At(Today(), sure_military)


@phrases("dated_military", "{date} ,? (from)? {military}")
def dated_military(date: Meaning, military: Clock, here: Here) -> At | None:
    """31/08 0935, the beginning of a stretch

    in 1914 → DATE 1914
    """
    year = isinstance(date, Calendar) and date.year is None and "," in here.tokens.lowers[here.first : here.last]  # "July 4, 2027 - …"
    return At(date, military) if daily(date) and not year else None


@phrases(
    "timex",
    "(at|@) {core:spoken_clock} | {core:spoken_clock}",
)
def ten_thirty(core: Clock, here: Here) -> Clock | None:
    """ten thirty

    It rang at ten thirty. → TIME 2025-06-23T10:30
    The vote was ten thirty. He aimed at ten thirty pigeons.
    """
    return core if here.casual or (here.tokens.lowers[here.first] == "at" and hour_ends(here)) else None


@phrases("spoken_clock", "{hour} (-)? {m:digit_word} | {hour} (-)? {m:digit_word} {meridiem} | {hour} (oh|o) {m:ones}")
def spoken_clock(hour: int, m: int, here: Here, meridiem: str = "") -> Clock | None:
    """ten thirty after "at"

    in 1987 → DATE 1987
    """
    return clock_of(hour, m, None, meridiem) if m >= 10 or not {"oh", "o"}.isdisjoint(here.tokens.lowers[here.first : here.last]) else None


@phrases("timex", "{told} {date} | {told} {date} {daypart} | {date} {told}", talk=True)
def hour_of_day(told: Clock, date: Meaning, here: Here, daypart: Clock | None = None) -> At | None:
    """9 tomorrow, seven fifteen tomorrow evening

    He left 9 tomorrow. → DATE 2025-06-24
    asked: seven fifteen tomorrow evening → TIME 2025-06-24T19:15
    """
    named = isinstance(date, Unit) or (isinstance(date, Calendar) and date.weekday is not None and date.day is None)
    fits = not for_so_many(here) and named and daily(date) and settled(here)
    return At(date, told.halved(daypart.part if daypart else "")) if fits else None


@phrases("told", "{hour} | {spoken_clock}")
def told(hour: int | None = None, spoken_clock: Clock | None = None) -> Clock:
    """9, seven fifteen: an hour beside its day

    asked: 9 tomorrow → TIME 2025-06-24T09:00
    """
    return spoken_clock or Clock(hour or 0, open=True)


@phrases(
    "timed",
    "{hour} {zone} | {clock} (-)? ish | {hour} (-)? ish {meridiem} | {hour} (-)? ish | {hour} (in the) {meridiem}",
    "{hour} o'clock {meridiem} | {hour} oclock {meridiem} | {hour} o clock",
)
def loose_hour(here: Here, hour: int = 0, clock: Clock | None = None, zone: str = "", meridiem: str = "") -> Clock | None:
    """3ish pm, 8 gmt

    It was 8 gmt, and fiveish.
    It died around 5ish. → TIME 2025-06-23T05:00
    """
    said = here.tokens.lowers[here.first : here.last]
    led = "ish" in said and here.among("clock_before", here.before())
    ish = said[-1] == "ish" and any(sign.isdigit() for sign in here.text())  # "home 6ish" in print too
    return clock or clock_of(hour, None, None, meridiem) if here.casual or led or ish else None


@phrases("timex", "(+|-) {amount} | now (+|-) {amount} | {date} (+|-) {amount} | - {amount}", talk=True)
def plus(amount: Amount, here: Here, date: Meaning | None = None) -> Shift | None:
    """+15min

    He left in +15 days. → DURATION P15D
    asked: 2025-06-24 + 1 week → DATE 2025-07-01
    """
    if amount.grain is Grain.HOUR and len(here.tokens.lowers[here.last - 2]) == HOUR_AND_MINUTE:
        return None  # "today - 1500 hours"
    side = -1 if here.tokens.lowers[here.slots["amount"].first - 1] == "-" else 1
    if date is not None and daily(date) and amount.grain > Grain.DAY:
        return Shift(amount, side, date, Grain.DAY)
    return Shift(amount, side, date if date is not None else NOW)


@phrases(
    "timex",
    "in {core:amount} (from now)? (,|-)? (at|@|around|about|by|after|before)? {timed} | in {amount} ,? (in the)? {timed:daypart}",
    "{amount} from now (,|-)? (at|@|around|about|by|after|before)? {timed} | {timed} in {amount} | {timed} {amount} from now",
    "{amount} from now ,? (in the)? {timed:daypart} | (the)? {timed:daypart} of {amount} from now",
    talk=True,
)
def in_amount_at(timed: Clock, here: Here, core: Amount | None = None, amount: Amount | None = None) -> At | None:
    """in 7 days at 5pm, 3pm two days from now

    in 7 days → DURATION P7D
    asked: Call me at noon in three days. → TIME 2025-06-26T12:00
    asked: Call me in ten days, evening. → TIME 2025-07-03TEV
    asked: Book it from 5 to 7 p.m. in four days. → TIME 2025-06-27T17:00, TIME 2025-06-27T19:00
    asked: The meeting is two days from now around 3 pm. → TIME 2025-06-25T15:00
    """
    ahead, first = core or amount, here.slots["timed"].first == here.first
    ended = here.among("across", here.before()) or (here.before() == "and" and "between" in here.tokens.lowers[: here.first])
    if (ended if first else here.among("across", here.after())) or here.among("hour_mark", here.after()):
        return None  # "5 - 7 p.m. in three days"
    return At(Shift(ahead, 1, NOW, Grain.DAY), timed) if ahead is not None and ahead.grain >= Grain.DAY else None


@phrases("timex", "at {core:spoken_hour}", talk=True)
def at_hour(core: Clock, here: Here) -> Clock | None:
    """at six, told to an assistant

    asked: Wake me at six. → TIME 2025-06-23T06:00
    They were at six of them.
    """
    word = here.text("core")
    return core if settled(here) and not word.isdecimal() else None


@phrases("spoken_hour", "{ones} | {teens} | {ones} (oclock|o'clock) | {teens} (oclock|o'clock)")
def spoken_hour(ones: int = 0, teens: int = 0) -> Clock | None:
    """six, an hour in words

    at six p.m. → TIME 2025-06-23T18:00
    """
    hour = ones + teens
    return Clock(hour, open=hour <= 12) if 0 < hour < 24 else None


@phrases("timex", "after {core:amount}", talk=True)
def after_amount(core: Amount) -> Ahead | None:
    """after an hour, told to an assistant

    He left after three days. → DURATION P3D
    """
    return Ahead(core)


@phrases(
    "timex",
    "{n:digit_word} hundred (hours|hrs) | (zero|oh|o) {n:ones} hundred (hours|hrs)? | {n:digit_word} {m:digit_word} (hours|hrs)",
    "(at|by|until|till|from) {n:digit_word} hundred (hours|hrs)? | {n:digit_word} hundred",
    talk=True,
)
def hundred_hours(n: int, here: Here, m: int = 0) -> Clock | None:
    """eleven hundred hours, told to an assistant

    They worked eleven hundred hours in all. → DURATION PT1100H
    """
    lasting = here.among("before_length", here.before()) or (here.before() == "" and not here.whole)
    sure = not lasting and (not m or n > 12)
    bare = here.tokens.lowers[here.last - 1] == "hundred" and not here.whole
    return clock_of_24(n, m) if sure and not (bare and not settled(here)) else None
