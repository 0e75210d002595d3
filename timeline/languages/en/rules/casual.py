"""What people write to assistants and in chat, read only there: EOM, 2330, ten thirty, +15min, 9 tomorrow, a bare "afternoon"."""

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
    Nth,
    Pair,
    Part,
    Shift,
    Today,
    Unit,
    daily,
    phrases,
)
from timeline.languages.en.words import clock_of, halved, valid


@phrases("military", "{d4} | {d4}h | {d4} (h|hrs|hours)")
def military(d4: int, here: Here) -> Clock | None:
    """2330

    We met on Friday 2330. → DATE 2025-06-20
    """
    hour, minute = divmod(d4, 100)
    return Clock(hour, minute) if here.casual and hour < 24 and minute < 60 else None


@phrases("timex", "{date} ,? {military} | (at|by|around|about|@) {military}")
def date_military(here: Here, military: Clock, date: Meaning | None = None) -> At | None:
    """3 Dec 2125, told to an assistant

    in 1987 → DATE 1987
    """
    if date is None:
        return At(Today(), military) if here.first + 1 < here.last else None
    return At(date, military) if daily(date) else None


@phrases(
    "timex",
    "{first:dated_military} (-|to) {second:military} | {first:dated_military} (-|to) {second:military}+1",
    "(between|from)? {first:plain_military} (-|to|and) {second:military}",
)
def military_range(first: At, second: Clock) -> Pair:
    """31/08 0935-1101

    in 1914-18 → DATE 1914
    """
    return Pair(first, At(first.date, second))


@phrases("plain_military", "{military}")
def plain_military(military: Clock) -> At:
    """0730, on the day of the scene

    in 1914 → DATE 1914
    """
    return At(Today(), military)


@phrases("dated_military", "{date} ,? (from)? {military}")
def dated_military(date: Meaning, military: Clock) -> At | None:
    """31/08 0935, the beginning of a stretch

    in 1914 → DATE 1914
    """
    return At(date, military) if daily(date) else None


@phrases(
    "timex",
    "{hour} {m:digit_word} | (at|@) {core:spoken_clock} | {hour} {m:digit_word} {meridiem} | {hour} oh {m:ones}",
    "{core:spoken_clock}",
)
def ten_thirty(here: Here, hour: int = 0, m: int = 0, meridiem: str = "", core: Clock | None = None) -> Clock | None:
    """ten thirty

    The vote was ten thirty.
    """
    if not here.casual:
        return None
    if core is not None:
        return core
    return clock_of(hour, m, None, meridiem) if (here.whole or meridiem) and (m >= 10 or "oh" in here.text().lower()) else None


@phrases("spoken_clock", "{hour} {m:digit_word} | {hour} {m:digit_word} {meridiem}")
def spoken_clock(hour: int, m: int, meridiem: str = "") -> Clock | None:
    """ten thirty after "at"

    in 1987 → DATE 1987
    """
    return clock_of(hour, m, None, meridiem) if 10 <= m < 60 else None


@phrases("timex", "{hour} {date} | {hour} {date} {daypart} | {date} {hour}")
def hour_of_day(hour: int, date: Meaning, here: Here, daypart: Clock | None = None) -> At | None:
    """9 tomorrow

    He left 9 tomorrow. → DATE 2025-06-24
    """
    named = isinstance(date, Unit) or (isinstance(date, Calendar) and date.weekday is not None and date.day is None)
    return (
        At(date, halved(Clock(hour, open=True), daypart.part if daypart else ""))
        if here.casual and named and daily(date) and here.whole
        else None
    )


@phrases(
    "timex",
    "{hour} {zone} | {timed} - ish | {hour}ish {meridiem} | {hour}ish | {hour} (in the) {meridiem} | {hour} o'clock {meridiem}",
    "{hour} oclock {meridiem}",
)
def loose_hour(hour: int, here: Here, zone: str = "", meridiem: str = "") -> Clock | None:
    """3ish pm, 8 gmt

    It was 8 gmt.
    """
    return clock_of(hour, None, None, meridiem) if here.casual else None


@phrases("timex", "(+|-) {amount} | now (+|-) {amount} | {date} (+|-) {amount} | - {amount}")
def plus(amount: Amount, here: Here, date: Meaning | None = None) -> Shift | None:
    """+15min

    He left in +15 days. → DURATION P15D
    """
    back = "-" in here.tokens.lowers[here.first : here.last]
    return Shift(amount, -1 if back else 1, date if date is not None else NOW) if here.casual else None


@phrases("timex", "in {core:amount} (from now)? (at|@) {timed}")
def in_amount_at(core: Amount, timed: Clock, here: Here) -> At | None:
    """in 7 days at 5pm

    in 7 days → DURATION P7D
    """
    return At(Shift(core, 1, NOW, Grain.DAY), timed) if here.casual else None


@phrases("timex", "after {core:amount}")
def after_amount(core: Amount, here: Here) -> Ahead | None:
    """after an hour, told to an assistant

    He left after three days. → DURATION P3D
    """
    return Ahead(core) if here.casual else None


@phrases("timex", "upcoming {amount} | the? upcoming {amount}")
def upcoming(amount: Amount, here: Here) -> Unit | None:
    """upcoming two weeks, the second week from now

    The upcoming talks failed.
    """
    count, grain = amount.parts[0]
    return Unit(grain, int(count)) if here.casual and count > 0 else None


@phrases("date", "the? (eom|eoy|eod|bom|boy|eow)")
def edge_of_unit(here: Here) -> Part | None:
    """EOM, EOY: the end of the month, of the year

    The boy ran.
    """
    word = here.text().lower()[-3:]
    if not here.text()[-3:].isupper():
        return None
    grain = {"m": Grain.MONTH, "y": Grain.YEAR, "d": Grain.DAY, "w": Grain.WEEK}[word[2]]
    return Part("END" if word[0] == "e" else "START", Unit(grain))


@phrases(
    "timex",
    "{d12}/{d4} | {d12} / {d4} | {d12} - {d4} | {d4} - {month_figures:d2} | {d4} / {month_figures:d2}",
    "{d4}-{month_figures:d12} | {d12}-{d4} | {d4}/{month_figures:d2}",
)
def month_in_figures(here: Here, d4: int, d12: int = 0, month_figures: int = 0) -> Calendar | None:
    """9/2012

    Published: 06/2004 → DATE 2004-06
    """
    month = d12 or month_figures
    if here.tokens.spaced[here.first + 1] + here.tokens.spaced[here.last - 1] and not here.casual:
        return None
    alone = not here.touches_before() and not (here.touches_after() and here.after() in "-/.:")
    return Calendar(year=d4, month=month) if alone and 1 <= month <= 12 and 1900 <= d4 <= 2100 else None


@phrases("timex", "{d12} {m:d12} {d4} | {d12} - {m:d12}")
def spaced_figures(d12: int, m: int, here: Here, d4: int | None = None) -> Calendar | None:
    """31 10 1974

    They won 15 - 2.
    """
    if not here.casual or not here.whole:
        return None
    day, month = (d12, m) if here.settings.day_first or m <= 12 < d12 else (m, d12)
    return Calendar(year=d4, month=month, day=day) if valid(d4, month, day) else None


@phrases("timex", "{daypart}")
def bare_part(daypart: Clock, here: Here) -> Clock | None:
    """afternoon, by itself

    Good afternoon! The morning was cold.
    """
    return (
        daypart
        if here.casual and (here.whole or here.before() in ("in", "for", "by", "during", "all", "at", "until", "every", "of"))
        else None
    )


@phrases("date", "the? {n:ordinal} last {unit} (of|in) {of:date} | the? {n:ordinal} to last {unit} (of|in) {of:date}")
def counted_back(n: int, unit: Grain, of: Meaning) -> Nth | None:
    """the 5th last day of May

    the second last day of May 2024 → DATE 2024-05-30
    """
    return Nth(-n, unit, of) if unit >= Grain.DAY else None


@phrases(
    "date",
    "the? {n:ordinal} (day)? of the {follow} month | the? {n:ordinal} (day)? of {near} month",
    "{n:ordinal} (day)? of the {near} month",
)
def day_of_that_month(n: int, follow: int = 0, near: int = 0) -> Nth | None:
    """20th of the previous month

    the 15th day of next month → DATE 2025-07-15
    """
    return Nth(n, Grain.DAY, Unit(Grain.MONTH, follow or near)) if n <= 31 else None


@phrases("timex", "{unit} | weekend | (first|last) {unit}")
def bare_unit(here: Here, unit: Grain | None = None) -> Amount | Calendar | None:
    """day, weekend, in chat: "a fun day", "long weekend"

    It was a fun day at the quay :) → DURATION P1D
    """
    chat = here.settings.kind == "colloquial" and not here.touches_before() and not here.touches_after()
    if not chat or here.before() in ("-", "/", "'"):
        return None
    if unit is None:
        return Calendar(weekend=True) if here.text().lower() == "weekend" else None
    return Amount.of(1, unit) if unit >= Grain.DAY and unit is not Grain.QUARTER else None


@phrases("timex", "{daypart} | a {daypart} | an {daypart} | {parts}")
def bare_daypart(here: Here, daypart: Clock | None = None, parts: str = "") -> Clock | None:
    """morning, in chat

    Late for morning class :( → TIME 2025-06-23TMO
    """
    return (daypart or Clock(part=parts)) if here.settings.kind == "colloquial" and not here.touches_before() else None


@phrases("date", "the {d12} | the {ordinal} | the {digit_word}")
def bare_day_casual(here: Here, d12: int = 0, ordinal: int = 0, digit_word: int = 0) -> Calendar | None:
    """the 27, the twenty second, told to an assistant

    The second is free.
    """
    day = d12 or ordinal or digit_word
    led = here.before() in ("on", "for", "by", "until", "till", "from", "to", "before", "after", "since")
    settled = here.after() == "" or here.among("after_day", here.after())
    return Calendar(day=day) if here.casual and led and settled and 1 <= day <= 31 else None


@phrases("calday", "{d}")
def run_together(d: int, here: Here) -> Calendar | None:
    """20161016

    on 20161016 → DATE 2016-10-16
    """
    year, rest = divmod(d, 10000)
    month, day = divmod(rest, 100)
    fits = len(here.text()) == 8 and 1900 <= year <= 2100 and valid(year, month, day)
    return Calendar(year=year, month=month, day=day) if fits and not here.touches_before() and not here.touches_after() else None


@phrases("timex", "{meal}")
def meal(meal: str, here: Here) -> Clock | None:
    """dawn, lunchtime

    at dawn → TIME 2025-06-23TMO
    """
    led = here.before() in ("at", "by", "before", "after", "until", "till", "since", "from", "during", "around", "another", "this", "near")
    return Clock(part=meal) if led or here.casual else None
