"""Dates told from now: today, last week, this June, next Christmas, Friday of next week, the first Monday of May."""

from timeline.expressions.meanings import (
    LAST,
    NOW,
    RUNNING,
    THIS,
    Amount,
    Calendar,
    Cycle,
    Here,
    Meaning,
    Shift,
    Span,
    Unit,
    Which,
    phrases,
)
from timeline.languages.en.words import clause_ends, cut, holiday_at_home, lasts, past_follows, past_form, proper, settled
from timeline.when import Grain


@phrases("date", "{day_name} | the day {day_name} | {weekday} {day_name} | {day_name} ,? {weekday}")
def day_name(day_name: int, here: Here, weekday: int | None = None) -> Unit | Calendar:
    """today, yesterday, tomorrow; "it's Friday today" tells which day it is, whenever that was published

    He resigned yesterday. → DATE 2025-06-22
    It's Friday today, and I fell on Tuesday. → DATE 2025-06-20, DATE 2025-06-17
    """
    if weekday and not day_name and here.before() in ("s", "is", "now"):
        return Calendar(weekday=weekday)
    return Unit(Grain.DAY, day_name)


@phrases("date", "the? (day|days) before {day_name} | the? day after {day_name} | overmorrow | ereyesterday")
def two_days(here: Here, day_name: int = 0) -> Unit | None:
    """the day before yesterday, day after tmrw

    the day after tomorrow → DATE 2025-06-25
    It was raised on 3 May. It broke the day after. → DATE 2025-05-03, DATE 2025-05-04
    """
    if "day_name" not in here.slots:
        return Unit(Grain.DAY, 2 if here.text().lower() == "overmorrow" else -2)
    step = 1 if "after" in here.tokens.lowers[here.first : here.last] else -1
    return Unit(Grain.DAY, 2 * step) if day_name == step else None


@phrases(
    "near",
    "last | next | this | upcoming | this upcoming | this past | this coming | past | coming | this last | this next | current",
    "the current | previous | following",
)
def near(here: Here) -> int | None:
    """last is -1, this 0, next 1

    last week → DATE 2025-W25
    """
    said = here.text().lower()
    if said in ("previous", "following") and not here.casual:
        return None
    return -1 if said.endswith(("last", "past", "previous")) else 0 if said.endswith(("this", "current")) else 1


@phrases("date", "{near} {unit} | {near} week")
def near_unit(near: int, here: Here, unit: Grain = Grain.WEEK) -> Unit | None:
    """last week, this year, next month

    this month → DATE 2025-06
    next year → DATE 2026
    The last hurrah came.
    """
    said = here.text("near").lower()
    if said in ("previous", "following"):
        return None
    if said in ("past", "coming") and here.before() not in ("the", "of") and not here.casual:
        return None
    if (unit < Grain.DAY or (unit is Grain.DAY and near != 0)) and not (
        here.casual and settled(here) and unit > Grain.SECOND and here.before() not in ("the", "at")
    ):
        return None
    return Unit(unit, near, LAST if said == "last" else THIS)


@phrases("date", "the {near} {unit} | the {near} {unit} or so | the very {near} {unit}")
def the_near_unit(near: int, unit: Grain, here: Here) -> Meaning | None:
    """the next day, the past year

    the past year → DATE 2024
    It stood empty for the next decade. It grew over the next year. → DURATION P1DE, DURATION P1Y
    """
    lasting = here.text("near").lower() == "next" and lasts(here, unit)
    if unit < Grain.DAY or lasting:
        return Span(Amount.of(1, unit), near or 1, RUNNING if lasting else NOW)
    if unit is Grain.DAY and near < 0:
        past = here.text("near").lower() != "last" or here.before() in ("over", "in", "during", "within")
        return Span(Amount.of(1, unit), -1) if past else None
    if (unit is Grain.DAY and near == 0) or here.text("near").lower() in ("previous", "following"):
        return None
    if near == 1:
        return Unit(unit, 1, RUNNING)
    if unit in (Grain.DECADE, Grain.CENTURY, Grain.WEEK, Grain.MONTH) and near == -1:
        return Span(Amount.of(1, unit), -1)
    of_a_war = near == -1 and here.after() == "of" and here.text("near").lower() == "last"
    return None if of_a_war else Unit(unit, near, NOW)


@phrases(
    "cycle",
    "{weekday} | {month} | {season} | {holiday} | {quarter_name} | {weekend_word} | {month}. | {month}.? {day} | {day} (of)? {month}",
)
def cycle(here: Here, weekday: int | None = None, month: int | None = None, holiday: str | None = None) -> Cycle | None:
    """what comes round again

    last Friday → DATE 2025-06-20
    """
    stopped = here.tokens.lowers[here.last - 1] == "." and not cut(here, "month")
    if month and (stopped or not proper(here, "month")):
        return None
    if here.text("day").lower() == "third" and here.before() in ("last", "first", "middle", "final"):
        return None  # "the last third of July"
    if holiday:
        return holiday_at_home(here, holiday, "holiday")
    season, quarter_name, day = here.first_of("season"), here.first_of("quarter_name"), here.first_of("day")
    weekend = None if weekday or month or season or quarter_name else True
    return Calendar(weekday=weekday, month=month, season=season, quarter=quarter_name, weekend=weekend, day=day)


@phrases("date", "{near} {cycle} | the {near} {cycle} | {cycle} {near}")
def near_cycle(cycle: Cycle, here: Here, near: int) -> Which | None:
    """last Friday, next summer, this June

    last April → DATE 2025-04
    next Christmas → DATE 2025-12-25
    this weekend → DATE 2025-W26-WE
    The court will sit on Thursday next. → DATE 2025-06-26
    On Friday this hall made history. → DATE 2025-06-20
    They report on Thursday next month. He sat next to the judge, and sat last. → DATE 2025-07
    """
    said, written = here.text("near").lower(), here.text("cycle")
    if written.islower() and here.tokens.lowers[here.first] == written and here.among("short_name", written):
        return None
    if here.slots["near"].first > here.first and here.text("near")[0].isupper():
        return None  # "April 30: Last class"
    if said == "next" and here.tokens.lowers[here.first] == "the" and not here.casual:
        return None  # "the next Sunday" is counted from the time last spoken of
    behind = here.slots["near"].first > here.slots["cycle"].first
    late = behind and (
        said not in ("last", "next", "coming", "past") or here.among("unit", here.after())
    )  # "on Friday this hall", "next week"
    if late or (said == "past" and here.before() in ("half", "quarter")):
        return None
    weekly = isinstance(cycle, Calendar) and cycle.round is Grain.WEEK
    if near == 0:
        return Which(cycle, 0, THIS, coming=weekly and not getattr(cycle, "weekend", False))
    whole_week = weekly and near == 1 and said not in ("coming", "thiscoming", "upcoming", "thisupcoming")
    whole_week = whole_week and (here.casual or here.slots["near"].first == here.first)  # "Saturday next" is the first to come
    before = said == "last" and here.slots["near"].first < here.slots["cycle"].first  # "October last" is of any time
    return Which(cycle, near, LAST if before else THIS, rounds=whole_week)


@phrases("date", "the? {near} {date}")
def near_date(date: Meaning) -> Calendar | None:
    """the upcoming 9 January 2026: a date told in full is what it is

    the upcoming Jan. 9, 2026 election → DATE 2026-01-09
    """
    full = isinstance(date, Calendar) and date.year is not None and date.month is not None
    return date if full else None  # type: ignore[return-value]


@phrases("date", "the {follow} {cycle}")
def following_cycle(cycle: Cycle, follow: int, here: Here) -> Which | None:
    """the following Monday, counted from the time last spoken of

    the previous April → DATE 2025-04
    They sailed on 12 June. It sank the next Sunday. → DATE 2025-06-12, DATE 2025-06-15
    """
    said = here.text("follow").lower()
    return None if said in ("last", "past") or (said == "next" and here.casual) else Which(cycle, follow, RUNNING)


@phrases(
    "date", "the {weekend_word} | (all|the whole|the entire) {weekend_word} | all {weekend_word} long | (all|most) of the {weekend_word}"
)
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


@phrases("timex", "(a|one) week {day_name} | {count:digit_word} weeks {day_name} | {count:d12} weeks {day_name} | a fortnight {day_name}")
def week_today(here: Here, day_name: int, count: int = 1) -> Shift | None:
    """a week tomorrow

    It will open a week tomorrow. → DATE 2025-07-01
    It was closed for a week yesterday. → DURATION P1W, DATE 2025-06-22
    It is three weeks today since he left. → DURATION P3W, DATE 2025-06-23
    """
    weeks = 2 if "fortnight" in here.text().lower() else count
    whole = day_name >= 0 and not here.among("before_length", here.before()) and here.after() not in ("since", "that")
    return Shift(Amount.of(weeks, Grain.WEEK), 1, Unit(Grain.DAY, day_name), Grain.DAY) if whole else None


@phrases(
    "date",
    "that {cycle} | that (same|very) {cycle} | this same {cycle} | the (same|very same) {cycle}",
)
def that_cycle(cycle: Cycle, here: Here) -> Which | None:
    """that summer, after a preposition, at the head of a sentence or the end of a clause: else "that" begins one

    It sank in that summer. → DATE 2025-SU
    She sold the yard that summer and left. → DATE 2025-SU
    Her son died in August, and that winter she was chosen. → DATE 2024-08, DATE 2025-WI
    They married; that autumn they left. → DATE 2025-FA
    He was sentenced that August to a year. They spent that spring trying. → DATE 2025-08, DATE 2025-SP
    He was born in July 1918. A fire that November took the mill. → DATE 1918-07, DATE 1918-11
    They met on 15 May 2012, and that weekend trustees came. → DATE 2012-05-15, DATE 2012-W20-WE
    They said that Friday was fine. He said so, and that weekend was fine. → DATE 2025-06-20
    """
    if here.after() == "." and here.after(2).isdecimal():
        return None  # "said on Friday that Jan. 10 was the day"
    head = here.before() in (";", ":") and isinstance(cycle, Calendar) and cycle.weekday is None
    led = head or here.first == 0 or here.among("before_that", here.before()) or here.tokens.lowers[here.first] != "that"
    closes = clause_ends(here) or here.among("after_that_cycle", here.after()) or here.among("part", here.after())
    of_year = isinstance(cycle, Calendar) and cycle.grain in (Grain.MONTH, Grain.SEASON)
    verb = of_year and here.before().endswith("ed") and not here.among("tense_word", here.after())  # "sentenced that August to a year"
    joined = here.before() in ("and", "but") and here.before(2) in (",", ";") and not here.among("tense_word", here.after())
    clause = of_year and here.before() in ("and", "but", ",") and here.among("clause_start", here.after())
    clause = clause or ((of_year or (isinstance(cycle, Calendar) and bool(cycle.weekend))) and joined)
    clause = clause and not any(here.among("saying", word) for word in here.tokens.lowers[: here.first])
    began = of_year and here.first > 0 and past_follows(here) and not _verb_before(here)  # "a fire that November destroyed it"
    told = past_form(here, here.before()) and not here.among("saying", here.before())  # "those who came that Saturday took it"
    led = (
        led
        or clause
        or began
        or told
        or (of_year and here.before() == "spent")
        or ((closes or verb) and not here.among("saying", here.before()))
    )
    return Which(cycle, 0, RUNNING, rounds=True) if led else None


def _verb_before(here: Here) -> bool:
    """Whether a verb stands before it in its sentence, of which "that" may tell what is said."""
    before = here.tokens.lowers[: here.first]
    return any(
        word.endswith("ed") or past_form(here, word) or here.among("saying", word) or here.alone("tense_word", word) for word in before
    )


@phrases("date", "a week {weekday}", talk=True)
def a_week_monday(weekday: int, here: Here) -> Shift | None:
    """a week monday, in chat

    lol schools reopen a week friday → DATE 2025-07-04
    lol we train twice a week monday n fri → SET P1W
    """
    counted = here.before().isdecimal() or here.before() in ("once", "twice", "times")
    return None if counted else weekday_week(weekday, here)


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
