"""Dates told from now or from the time last spoken of: last week, three days ago, the next day, a year earlier."""

from timeline.expressions.meanings import (
    NOW,
    RUNNING,
    SPOKEN,
    Ahead,
    Amount,
    Calendar,
    Counterpart,
    Cycle,
    Here,
    Holiday,
    Meaning,
    Nth,
    Part,
    Shift,
    Span,
    Unit,
    Vague,
    Which,
    phrases,
)
from timeline.when import Grain


@phrases("date", "{day_name} | the day {day_name} | {weekday} {day_name} | {day_name} ,? {weekday}")
def day_name(day_name: int, here: Here, weekday: int | None = None) -> Unit | None:
    """today, yesterday, tomorrow

    He resigned yesterday. → DATE 2025-06-22
    """
    return Unit(Grain.DAY, day_name)


@phrases("date", "the? day before yesterday | the? day after tomorrow | the? days before yesterday")
def two_days(here: Here) -> Unit:
    """the day before yesterday

    the day after tomorrow → DATE 2025-06-25
    """
    return Unit(Grain.DAY, 2 if "after" in here.text().lower() else -2)


@phrases("near", "last | next | this | this past | this coming | past | coming | this last | this next | current | the current")
def near(here: Here) -> int:
    """last is -1, this 0, next 1

    last week → DATE 2025-W25
    """
    said = here.text().lower()
    return -1 if said.endswith(("last", "past")) else 0 if said.endswith(("this", "current")) else 1


@phrases("date", "{near} {unit} | {near} week")
def near_unit(near: int, here: Here, unit: Grain = Grain.WEEK) -> Unit | None:
    """last week, this year, next month

    this month → DATE 2025-06
    next year → DATE 2026
    The last minute came.
    """
    said = here.text("near").lower()
    if said in ("past", "coming") and here.before() != "the":
        return None
    if unit < Grain.DAY or (unit is Grain.DAY and near != 0) or (said == "last" and unit is Grain.DAY):
        return None
    return Unit(unit, near, RUNNING if unit is Grain.DAY and here.before() == "the" else NOW)


@phrases("date", "the {near} {unit} | the {near} {unit} or so")
def the_near_unit(near: int, unit: Grain, here: Here) -> Meaning | None:
    """the next day, the past year

    the past year → DATE 2024
    """
    if unit < Grain.DAY:
        return Span(Amount.of(1, unit), near or 1)
    if unit is Grain.DAY and near <= 0:
        return None
    if near == 1:
        return Unit(unit, 1, RUNNING)
    if unit in (Grain.DECADE, Grain.CENTURY, Grain.WEEK, Grain.MONTH) and near == -1:
        return Span(Amount.of(1, unit), -1)
    return Unit(unit, near, NOW)


@phrases("follow", "following | next | subsequent | succeeding | ensuing")
def follow() -> int:
    """following

    the following week → DATE 2025-W27
    """
    return 1


@phrases("follow", "previous | preceding | prior | past | last")
def precede() -> int:
    """previous

    the previous month → DATE 2025-05
    """
    return -1


@phrases("follow", "same | very same | very")
def same() -> int:
    """same

    that same year → DATE 2025
    """
    return 0


@phrases(
    "date",
    "the following {unit} | the (previous|preceding|prior) {unit} | the same {unit} | that (same|very)? {unit} | that {unit}",
    "this same {unit} | the (subsequent|ensuing) {unit} | {unit} (previous|following) | the {unit} (previous|following)",
)
def running_unit(unit: Grain, here: Here) -> Unit | None:
    """the following year, that day: counted from the time last spoken of

    the previous year → DATE 2024
    later that day → DATE 2025-06-23 END
    """
    if unit < Grain.DAY:
        return None
    words = set(here.tokens.lowers[here.first : here.last])
    offset = 1 if words & {"following", "subsequent", "ensuing"} else -1 if words & {"previous", "preceding", "prior"} else 0
    return Unit(unit, offset, RUNNING)


@phrases(
    "cycle",
    "{weekday} | {month} | {season} | {holiday} | {quarter_name} | weekend | week-end | {month} {day} | {day} (of)? {month}",
)
def cycle(
    here: Here,
    weekday: int | None = None,
    month: int | None = None,
    season: str | None = None,
    holiday: str | None = None,
    quarter_name: int | None = None,
    day: int | None = None,
) -> Cycle | None:
    """what comes round again

    last Friday → DATE 2025-06-20
    """
    if holiday:
        return Holiday(holiday)
    weekend = None if weekday or month or season or quarter_name else True
    return Calendar(weekday=weekday, month=month, season=season, quarter=quarter_name, weekend=weekend, day=day)


@phrases("date", "{near} {cycle} | the {near} {cycle} | {cycle} {near} | {near} {cycle} ,? {of:date}")
def near_cycle(near: int, cycle: Cycle, here: Here, of: Meaning | None = None) -> Meaning | None:
    """last Friday, next summer, this June

    last April → DATE 2025-04
    next Christmas → DATE 2025-12-25
    this weekend → DATE 2025-W26-WE
    """
    said = here.text("near").lower()
    if here.slots["near"].first > here.first + 1 and said not in ("last", "next"):
        return None
    if said == "past" and here.before() in ("half", "quarter"):
        return None
    if of is not None:
        return of if isinstance(of, Calendar) and of.day and isinstance(cycle, Calendar) and cycle.weekday else None
    weekly = isinstance(cycle, Calendar) and cycle.round is Grain.WEEK
    if said in ("thiscoming", "coming"):
        return Which(cycle, 0, coming=True)
    if said.startswith("this") and near == -1:
        return Which(cycle, -1)
    if near == 0:
        return Which(cycle, 0, coming=weekly and not getattr(cycle, "weekend", False))
    return Which(cycle, near)


@phrases("date", "the weekend | the week-end")
def weekend(here: Here) -> Calendar:
    """the weekend

    over the weekend → DATE 2025-W25-WE
    """
    return Calendar(weekend=True)


@phrases(
    "date",
    "{weekday} (of)? {near} week | {weekday} , {near} week | {near} week ,? (on)? {weekday} | {weekday} of the {follow} week",
    "{near} week's {weekday}",
)
def weekday_of_week(weekday: int, near: int | None = None, follow: int | None = None) -> Which:
    """Friday of next week

    on Tuesday of last week → DATE 2025-06-17
    """
    if near is not None:
        return Which(Calendar(weekday=weekday), near, NOW, rounds=True)
    return Which(Calendar(weekday=weekday), follow or 0, RUNNING, rounds=True)


@phrases(
    "date",
    "the? {ordinal} {cycle} (of|in) {of:date} | the? last {cycle} (of|in) {of:date} | the? {ordinal} {unit} (of|in) {of:date}",
    "the? (last|final) {unit} (of|in) {of:date} | the? {ordinal} {cycle} (of|in) the (month|year)",
    "the? last {unit} of the (month|year)",
)
def nth(here: Here, ordinal: int = -1, cycle: Cycle | None = None, unit: Grain | None = None, of: Meaning | None = None) -> Nth | None:
    """the first Monday of May, the last week of August

    on the first Monday of May 2024 → DATE 2024-05-06
    in the last week of August 1914 → DATE 1914-W35
    """
    whole = of or Unit(Grain.YEAR if here.text().lower().endswith("year") else Grain.MONTH)
    item = cycle if cycle is not None else unit
    if item is None or (isinstance(item, Grain) and item < Grain.DAY):
        return None
    return Nth(ordinal, item, whole)


@phrases("date", "{amount} ago | {amount} back | {amount} (ago|earlier) today | {amount} ago this {unit}")
def ago(amount: Amount, here: Here, unit: Grain | None = None) -> Meaning | None:
    """three days ago

    three days ago → DATE 2025-06-20
    several years ago → DATE PAST_REF
    """
    return Shift(amount, -1, NOW)


@phrases(
    "date",
    "{unit:units} ago | long ago | ages ago | not long ago | some time ago | a while ago | a long time ago",
    "quite some time ago",
)
def long_ago(unit: Grain = Grain.YEAR) -> Vague:
    """months ago

    months ago → DATE PAST_REF
    """
    return Vague("PAST_REF")


@phrases(
    "date",
    "{amount} (earlier|previously|before) | {amount} (later|afterwards|afterward|after|hence|thereafter) | {amount} (prior|on)",
)
def earlier(amount: Amount, here: Here) -> Meaning | None:
    """two days later, a year earlier: counted from the time last spoken of

    two days later → DATE 2025-06-25
    a year earlier → DATE 2024
    """
    word = here.tokens.lowers[here.last - 1]
    if word in ("before", "after", "prior", "on") and here.after() not in (".", ",", ";", "", ")", "when", "and", "but"):
        return None
    return Shift(amount, -1 if word in ("earlier", "previously", "before", "prior") else 1, RUNNING)


@phrases(
    "date",
    "{amount} from (now|today|then) | {amount} (hence|out) | {amount} from {of:date}",
    "{amount} (after|following|since) {of:date} | {amount} (before|prior to|until|to) {of:date}",
    "the {unit} (after|following) {of:date} | the {unit} (before|prior to) {of:date} | {amount} (ago|back) {of:date}",
    "{of:date} {amount} ago",
)
def from_date(here: Here, amount: Amount | None = None, of: Meaning | None = None, unit: Grain | None = None) -> Meaning | None:
    """a week from Monday, two days after Christmas

    two weeks from now → DATE 2025-W28
    the day after Thanksgiving → DATE 2025-11-28
    """
    words = here.tokens.lowers[here.first : here.last]
    back = bool({"before", "prior", "ago"} & set(words))
    size = amount or Amount.of(1, unit or Grain.DAY)
    if size.vague and of is not None:
        return None
    if ("until" in words or "to" in words) and "prior" not in words:
        return None
    grain = Grain.DAY if of is not None and size.grain in (Grain.WEEK, Grain.DAY, Grain.MONTH, Grain.YEAR) and _daily(of) else None
    return Shift(size, -1 if back else 1, of if of is not None else NOW, grain)


def _daily(of: Meaning) -> bool:
    if isinstance(of, Calendar | Unit):
        return of.grain is Grain.DAY
    return isinstance(of, Which | Holiday | Shift)


@phrases("timex", "in {core:amount} | in {core:amount}'s time | in {core:amount}' time | within {core:amount} | after {core:amount}")
def in_amount(core: Amount, here: Here) -> Ahead | None:
    """in two weeks: an amount in TimeML, with the date it leads to where it speaks of what is to come

    He will return in two weeks. → DURATION P2W
    """
    first = here.tokens.lowers[here.first]
    return Ahead(core, NOW, upto=first == "within") if first != "after" else None


@phrases("date", "a? {weekday} week | a week on {weekday} | a week from {weekday} | {weekday} fortnight")
def weekday_week(weekday: int, here: Here) -> Shift:
    """Monday week

    a week from Friday → DATE 2025-07-04
    """
    return Shift(
        Amount.of(2 if "fortnight" in here.text().lower() else 1, Grain.WEEK),
        1,
        Which(Calendar(weekday=weekday), 0, coming=True),
        Grain.DAY,
    )


@phrases("date", "earlier (in)? {of:date} | earlier {of:date} | later (in)? {of:date} | later on {of:date} | later (in|on) {of:date}")
def earlier_in(of: Meaning, here: Here) -> Part:
    """earlier this year, later that day

    earlier this month → DATE 2025-06 START
    """
    first = here.tokens.lowers[here.first]
    return Part("START", of, "before") if first == "earlier" else Part("END", of, "after")


@phrases(
    "date",
    "{early} {of:date} | {early} {unit:year_end} | {of:date}'s end | {of:date}-end | {early} the {of:date}",
    "the {early} {of:date}",
)
def early(here: Here, early: str = "END", of: Meaning | None = None, unit: Grain | None = None) -> Meaning | None:
    """early June, mid-1996, the end of 1990

    in early 1990 → DATE 1990 START
    in mid-November → DATE 2025-11 MID
    at the end of 1990 → DATE 1990 END
    """
    inner = of if of is not None else Unit(unit or Grain.YEAR, 0, RUNNING)
    return Part(early, inner) if not isinstance(inner, Part | Vague) else None


@phrases("year_end", "the {unit} | the {near} {unit}")
def year_end(unit: Grain, here: Here, near: int | None = None) -> Grain | None:
    """the month, after "the end of"

    by the end of the month → DATE 2025-06 END
    """
    return unit if unit >= Grain.DAY and near is None else None


@phrases("date", "year-end | year end | the year-end | year's end | the year's end | yearend")
def end_of_year(here: Here) -> Part:
    """year-end

    by year-end → DATE 2025 END
    """
    return Part("END", Unit(Grain.YEAR))


@phrases("date", "month-end | month end | month's end")
def end_of_month(here: Here) -> Part:
    """month-end

    by month-end → DATE 2025-06 END
    """
    return Part("END", Unit(Grain.MONTH))


@phrases(
    "date",
    "{holiday} | {holiday} ,? {year} | {holiday} of {year} | {holiday} {which:year_word} | {holiday} (in|of) {which:year_word}",
)
def holiday(holiday: str, here: Here, year: int | None = None, which: int | None = None) -> Meaning:
    """Christmas, Thanksgiving 1998

    on Christmas Day → DATE 2025-12-25
    on Easter 2024 → DATE 2024-03-31
    """
    if which is not None:
        return Which(Holiday(holiday), which, NOW, rounds=True)
    return Holiday(holiday, year)


@phrases(
    "date",
    "the week of {of:date} | the week (beginning|starting|commencing) (on)? {of:date} | the week ending (on)? {of:date}",
    "the week ended {of:date} | {of:date}'s week",
)
def week_of(of: Meaning) -> Unit:
    """the week of March 6

    in the week of June 3 → DATE 2025-W23
    """
    return Unit(Grain.WEEK, 0, of)


@phrases("ago_word", "year-ago | year-earlier | year ago | comparable year-ago | comparable year-earlier | corresponding year-ago")
def ago_word() -> int:
    """year-ago, before a unit

    from the year-ago quarter → DATE 2024
    """
    return -1


@phrases(
    "date",
    "the? {ago_word} (period|quarter) | the (comparable|corresponding|same) (period|quarter) (a year ago|a year earlier|last year|of last year)",
    "the (period|quarter) (a year ago|a year earlier) | year-ago | year-earlier | last year's (period|quarter)",
    "the {year} (period|quarter) | {which:year_word}'s (period|quarter)",
)
def counterpart(here: Here, year: int | None = None) -> Counterpart | None:
    """the year-ago quarter, the 1988 period

    the corresponding period last year → DATE 2024
    """
    bare = here.last - here.first <= 4 and not {"period", "quarter"} & set(here.tokens.lowers[here.first : here.last])
    return Counterpart(-1) if year is None or bare else Counterpart(0, year)


@phrases(
    "date", "the latest (quarter|period) | the (latest|current) (fiscal)? {unit} | the latest fiscal {unit} | {current:now_word} {unit}"
)
def latest(here: Here, unit: Grain | None = None) -> Meaning | None:
    """the latest quarter: the one spoken of

    in the latest quarter → DATE 2025-Q2
    """
    if "current" in here.tokens.lowers[here.first : here.last]:
        return Unit(unit, 0) if unit is not None and unit >= Grain.WEEK else None
    if unit is None or unit is Grain.QUARTER:
        return Unit(Grain.QUARTER, 0, SPOKEN)
    return Unit(unit, -1) if unit >= Grain.WEEK else None


@phrases("now_word", "current")
def now_word() -> int:
    """current, before a unit

    in the current year → DATE 2025
    """
    return 0
