"""What recurs: every day, Mondays, twice a week, annually."""

from dataclasses import replace

from timeline.expressions.meanings import Amount, Calendar, Clock, Cycle, Here, Holiday, Pair, Recurring, Repeated, phrases
from timeline.languages.en.words import rate
from timeline.when import Grain


def _unit(grain: Grain, count: float = 1) -> str:
    return Amount.of(count, grain).value


@phrases(
    "recurring",
    "{every} {unit} | {every} {number} {units} | {every} other {unit} | {every} {ordinal} {unit}",
    "{every} (few|several|couple of|couple) {units} | {every} {unit} or two",
)
def every_unit(every: str, here: Here, number: float = 1, ordinal: int = 1) -> Recurring | None:
    """every day, every three months

    every day → SET P1D
    every other week → SET P2W
    """
    words = here.tokens.lowers[here.first : here.last]
    grain = here.first_of("unit", "units")
    if grain is Grain.SECOND and words[-1] == "second":
        return None
    few = -1 if {"few", "several"} & set(words) else max(number, ordinal)
    count = 2 if {"other", "couple"} & set(words) else few
    return Recurring(_unit(grain, count), every, grain=grain)


@phrases("recurring", "{every} {simple} | {every} fortnight | {every} {unit} and a half")
def every_amount(every: str, simple: Amount | None = None, unit: Grain = Grain.WEEK) -> Recurring:
    """every half hour, every two or three weeks

    every half hour → SET PT30M
    every fortnight → SET P2W
    every hour and a half → SET PT1H30M
    """
    amount = Amount.of(2 if unit is Grain.WEEK else 1.5, unit) if simple is None else simple
    return Recurring(amount.value, every, grain=amount.grain)


@phrases(
    "recurring",
    "{every} {cycle} | {every} other {cycle} | {every} {cycle} {part} | {every} {part} | {every} {part}",
    "{every} (weekday|workday|business day|working day) | {every} (weekday|workday) {part}",
    "{every} {ordinal} {cycle} | {every} other {part} | {every} {ordinal} {part}",
)
def every_cycle(every: str, here: Here, cycle: Cycle | None = None, part: str = "", ordinal: int = 1) -> Recurring | None:
    """every Friday, each July, every morning

    every Friday → SET XXXX-WXX-5
    each July → SET XXXX-07
    every Tuesday night → SET XXXX-WXX-2TNI
    """
    value = cycle.spelled(None).value if cycle is not None else "XXXX-XX-XX"
    if isinstance(cycle, Holiday) and "easter" not in cycle.key and cycle.key.replace("-", "").isdigit():
        month, _, day = cycle.key.partition("-")
        value = f"XXXX-{int(month):02}-{int(day):02}"
    if part:
        value += f"T{part}"
    half = ordinal == 2 or "other" in here.tokens.lowers[here.first : here.last]
    return Recurring(value, every, freq="1/2" if half else f"1/{ordinal}" if ordinal > 1 else "")


@phrases(
    "timex",
    "{weekdays} | on {core:weekdays} | {weekday} {core:parts} | {parts} | (in the|the)? {parts} | {weekday} {parts}",
    "(weekday|weekend) {each:parts}",
)
def plural_days(
    here: Here, weekdays: int | None = None, core: object = None, weekday: int | None = None, parts: str = ""
) -> Recurring | None:
    """Mondays, Tuesday nights, weekday mornings

    on Mondays → SET XXXX-WXX-1
    on Tuesday nights → SET XXXX-WXX-2TNI
    They swim on weekday mornings. → SET XXXX-WXXTMO
    """
    if each := here.first_of("each"):
        return Recurring(f"XXXX-WXX{'-WE' if here.tokens.lowers[here.first] == 'weekend' else ''}T{each}")
    if weekdays is not None:
        return Recurring(f"XXXX-WXX-{weekdays}")
    if weekday is not None and parts:
        return Recurring(f"XXXX-WXX-{weekday}T{parts}")
    if parts and here.before() in ("in", "the", "most", "on") and here.text("parts").lower() != "nights":
        return Recurring(f"XXXX-XX-XXT{parts}")
    return None


@phrases("timex", "{day:calday} (of|in)? {every} (calendar|fiscal)? year | {month} (of|in)? {every} year")
def day_each_year(every: str, day: Calendar | None = None, month: int = 0) -> Recurring | None:
    """March 31 of each year

    by March 31 of each year → SET XXXX-03-31
    in July every year → SET XXXX-07
    """
    told = Calendar(month=month) if day is None else day
    return Recurring(told.spelled(None).value, every, grain=Grain.DAY if day else Grain.MONTH) if told.year is None else None


@phrases("timex", "weekends | weekdays | week days | workdays | week-ends | weeknights | week nights")
def weekends(here: Here) -> Recurring:
    """weekends

    on weekends → SET XXXX-WXX-WE
    on weeknights → SET XXXX-WXXTNI
    """
    if "night" in here.text().lower():
        return Recurring("XXXX-WXXTNI")
    return Recurring("XXXX-WXX-WE" if "end" in here.text().lower() else "XXXX-WXX")


@phrases("recurring", "alternate {cycle} | alternate {weekdays} | alternate {units} | alternate weekends")
def alternate(here: Here, cycle: Cycle | None = None, weekdays: int = 0, units: Grain | None = None) -> Recurring:
    """alternate Mondays

    on alternate Mondays → SET XXXX-WXX-1
    on alternate days → SET P2D
    """
    if units is not None:
        return Recurring(_unit(units, 2), grain=units)
    value = f"XXXX-WXX-{weekdays}" if weekdays else cycle.spelled(None).value if cycle is not None else "XXXX-WXX-WE"
    return Recurring(value, freq="1/2")


@phrases("timex", "{recurring}")
def recurring(recurring: Recurring) -> Recurring:
    """what recurs, by itself

    every day → SET P1D
    """
    return recurring


@phrases(
    "timex",
    "{first:recurring} ,? (at|@|by|around|about|from|before|after|until|till)? {second:timed}",
    "{first:plural} ,? (at|@|by|from|before|after|until|till)? {second:timed}",
    "{first:recurring} (at|@) {second:second_hour}",
)
def recurring_at(first: Recurring, second: Clock, here: Here) -> Pair | None:
    """every Tuesday at 8 a.m.: the days and the time are expressions of their own

    every Tuesday at 8 a.m. → SET XXXX-WXX-2, TIME XXXX-WXX-2T08:00
    It is open every Sunday from 10 a.m. → SET XXXX-WXX-7, TIME XXXX-WXX-7T10:00
    Thursdays, 2:00-3:15 pm → SET XXXX-WXX-4, TIME XXXX-WXX-4T14:00, TIME XXXX-WXX-4T15:15
    """
    if (here.among("dash", here.after()) and here.after(2).isdecimal()) or here.among("after_number", here.after()):
        return None  # the hours are a stretch of their own, or "every fortnight at 5 ml"
    return Pair(first, Repeated(second, first), "at")


@phrases("plural", "{weekdays}")
def plural(weekdays: int) -> Recurring:
    """Mondays, before a time

    Mondays at 9 a.m. → SET XXXX-WXX-1, TIME XXXX-WXX-1T09:00
    """
    return Recurring(f"XXXX-WXX-{weekdays}")


@phrases("repeating", "{often_two} | {often_half}")
def every_two_or_half(often_two: Grain | None = None, often_half: Grain = Grain.HOUR) -> Recurring:
    """biweekly, half-hourly

    published biweekly → SET P2W
    The buses are half-hourly. → SET PT30M
    """
    return Recurring(_unit(often_half, 0.5) if often_two is None else _unit(often_two, 2), grain=often_two or often_half)


@phrases("timex", "{every} {count} weekends | {every} other weekend")
def some_weekends(every: str, here: Here, count: float = 2) -> Recurring:
    """every two weekends

    every two weekends → SET P2WE
    """
    return Recurring(f"P{count:g}WE", every, grain=Grain.WEEK)


@phrases("repeating", "{often}")
def often(often: Grain, here: Here) -> Recurring | None:
    """daily, annually

    published weekly → SET P1W
    The Daily Herald sells 4,000 copies yearly, an average daily sale of $900. It sells 90 daily. → SET P1D
    Happy hour is 5–7 pm daily. Take 81 mg daily. → SET P1D, SET P1D
    """
    word = here.text()
    named = here.first > 0 and ((word[0].isupper() and not word.isupper()) or _paper(here))
    noun = word.lower() == "everyday" and here.after().isalpha() and here.after() not in ("at", "from", "in", "for")
    sold = often > Grain.DAY and rate(here) and not _after_an_hour(here) and not here.among("dosed", here.before())
    return None if named or noun else Recurring(_unit(often), grain=often, slack=sold or here.before() == "average")


def _after_an_hour(here: Here) -> bool:
    """Whether an hour stands right before: "5–7 pm daily"."""
    back = 2 if here.before() == "." else 1
    return any(here.among("meridiem", here.before(at)) for at in (back, back + 1)) or here.before(back) == "m"


def _paper(here: Here) -> bool:
    """Whether a name stands on either side: "the Party daily Granma"."""
    around = [here.tokens.texts[at] for at in (here.first - 1, here.last) if at < len(here.tokens)]
    return len(around) == 2 and all(word[0].isupper() and not word.isupper() for word in around)


@phrases(
    "repeating",
    "{times} (a|an|per|every|each) {unit} | {number} times (a|an|per|every|each) {unit} | {times} {every} {number} {units}",
    "{times} -? {often} | (several|many) times (a|an|per|every|each) {unit} | {some} times (a|an|per|every|each) {unit}",
    "{times} (a|per|every|each) fortnight | {number} times {often} | {number} (or|to|-) {most:number} times (a|an|per|every|each) {unit}",
    "once or twice (a|an|per|every|each) {unit}",
)
def times_a(here: Here, times: str = "", number: float = 0) -> Recurring:
    """twice a week

    twice a week → SET P1W
    two or three times a year → SET P1Y
    It blinks twice a second. → SET PT1S
    """
    told = here.first_of("unit", "units", "often")
    grain = Grain.WEEK if told is None else told  # a fortnight has no slot
    count = 2 if here.tokens.lowers[here.last - 1] == "fortnight" else number if "units" in here.slots else 1
    return Recurring(_unit(grain, count), freq=times or (f"{number:g}X" if number else "XX"), grain=grain)


@phrases("repeating", "{times} {recurring}")
def once_every(times: str, recurring: Recurring) -> Recurring | None:
    """once every few years

    once every few years → SET PXY
    once every other week → SET P2W
    """
    return replace(recurring, freq=times) if recurring.quant and recurring.value.startswith("P") else None


@phrases("timex", "(a|an|per) {unit}")
def per_unit(unit: Grain, here: Here) -> Recurring | None:
    """a day, where so many of something come before: no time of its own in news

    They ran it 20 times a day. → SET P1D
    It lands 40 tons a day. It pays $1.76 a year.
    It opened to 300 guests a week ago. → DATE 2025-W25
    """
    return Recurring(_unit(unit), grain=unit, slack=True) if rate(here) and unit is not Grain.SECOND else None


@phrases(
    "timex",
    "year after year | day after day | week after week | year in and year out | day in and day out | night after night",
    "day and night | day or night | month after month | from time to time | year round | year-round | 24/7",
)
def again_and_again(here: Here) -> Recurring | None:
    """year after year

    year after year → SET P1Y
    """
    unit = next(iter(here.values("long_unit", here.tokens.lowers[here.first])), None)
    return Recurring(_unit(unit), grain=unit) if unit is not None and "round" not in here.text().lower() else None


@phrases("shield", "(24|twenty-four) hours a day | (7|seven) days a week | (12|twelve) months a year | 365 days a year")
def round_the_clock(here: Here) -> bool | None:
    """24 hours a day: always, and no time

    The pump runs 24 hours a day, seven days a week.
    """
    return None if here.casual else True
