"""Dates told together, of which one alone is told in full: 1, 2 and 3 June 1850; 4/5 May; the night of 4 to 5 May."""

from dataclasses import replace

from timeline.expressions.meanings import NOW, At, Calendar, Clock, Grain, Habit, Here, Meaning, Pair, Unit, Which, phrases
from timeline.languages.en.words import clause_ends, past_form, settled


@phrases("timex", "{first:only_day} {also} {second:calday} ({also}|,) {third:calday}")
def days_and_another(first: Calendar, second: Calendar, third: Calendar) -> Pair | None:
    """25 and 26 December and 1 January

    Closed on 25 & 26 December or 1 January. → DATE 2024-12-25, DATE 2024-12-26, DATE 2025-01-01
    """
    return Pair(replace(second, day=first.day, weekday=None), second, "and", third) if (first.day or 0) < (second.day or 0) else None


@phrases("timex", "{first:only_day} , {second:only_day} ,? {also} {third:calday}")
def three_days(first: Calendar, second: Calendar, third: Calendar) -> Pair | None:
    """1, 2 and 3 June

    on 1, 2 and 3 June 1850 → DATE 1850-06-01, DATE 1850-06-02, DATE 1850-06-03
    The clubs have 4, 2 and 3 members.
    """
    if not (first.day or 0) < (second.day or 0) < (third.day or 0):
        return None
    return Pair(replace(third, day=first.day, weekday=None), replace(third, day=second.day, weekday=None), "and", third)


@phrases(
    "timex",
    "{first:month_with_day} , {second:bare_day} ,? {also} {third:day_year}",
    "{first:month_with_day} , {second:bare_day} ,? {also} {third:bare_day}",
    "{first:month_with_day} , {second:bare_day} , {third:bare_day} ,? {also} {fourth:day_year}",
    "{first:month_with_day} , {second:bare_day} , {third:bare_day} ,? {also} {fourth:bare_day}",
)
def days_after_month(first: Calendar, second: Calendar, third: Calendar, here: Here, fourth: Calendar | None = None) -> Pair | None:
    """June 1, 2 and 3, 1850; June 3, 10, 17 and 24

    on June 1, 2 and 3, 1850 → DATE 1850-06-01, DATE 1850-06-02, DATE 1850-06-03
    on June 3, 10, 17 and 24 → DATE 2025-06-03, DATE 2025-06-10, DATE 2025-06-17, DATE 2025-06-24
    On June 3, 10 and 17 people came. → DATE 2025-06-03
    """
    told = [one for one in (first, second, third, fourth) if one is not None]
    days = [one.day or 0 for one in told]
    if days != sorted(set(days)) or here.among("counted_after_day", here.after()):
        return None
    whole = [replace(first, day=day, year=told[-1].year) for day in days]
    return Pair(whole[0], whole[1], "and", whole[2], whole[3] if fourth else None)


@phrases("timex", "{first:month_only} , {second:month_only} ,? {also} {third:date}")
def three_months(first: Calendar, second: Calendar, third: Meaning, here: Here) -> Pair | None:
    """April, May and June 1850

    in April, May and June 1850 → DATE 1850-04, DATE 1850-05, DATE 1850-06
    """
    if not isinstance(third, Calendar) or third.year is None or third.month is None or third.day:
        return None
    return Pair(replace(third, month=first.month), replace(third, month=second.month), "and", third)


@phrases("timex", "{first:weekday_only} {also} {second:weekday_near} | {first:weekday_only} {upto} {second:weekday_near}")
def two_of_a_week(first: Calendar, second: Which, upto: int | None = None) -> Pair:
    """Monday and Tuesday last week: both of that week

    They met on Monday and Tuesday last week. → DATE 2025-06-16, DATE 2025-06-17
    She was away from Wednesday to Friday of last week. → DATE 2025-06-18, DATE 2025-06-20
    """
    return Pair(first, second, "and" if upto is None else "to")


@phrases("weekday_near", "{weekday} (of)? {near} week | {weekday} , {near} week")
def weekday_near(weekday: int, near: int) -> Which:
    """Tuesday last week, after "Monday and"

    It opens Monday to Friday next week. → DATE 2025-06-30, DATE 2025-07-04
    """
    return Which(Calendar(weekday=weekday), near, NOW, rounds=True)


@phrases("timex", "{first:weekday} {also} {second:such_parts}")
def two_nights(first: int, second: Habit) -> Pair:
    """Monday and Tuesday nights: the last ones where the tense is past, else each

    They fought on Thursday and Friday nights. → TIME 2025-06-19TNI, TIME 2025-06-20TNI
    The choir sings Friday and Saturday nights. → SET XXXX-WXX-5TNI, SET XXXX-WXX-6TNI
    """
    return Pair(replace(second, weekday=first), second, "and")


@phrases("such_parts", "{weekday} {parts}")
def such_parts(weekday: int, parts: str) -> Habit:
    """Tuesday nights, after another day

    on Monday and Tuesday nights → SET XXXX-WXX-1TNI, SET XXXX-WXX-2TNI
    """
    return Habit(weekday, parts)


@phrases("timex", "{first:d12}/{second:calday} | {first:only_day}/{second:calday} | {first:month_only}/{second:date}")
def with_slash(first: Calendar | int, second: Meaning, here: Here) -> Pair | None:
    """4/5 May, May/June 1850: one and the next

    on 4/5 May 1850 → DATE 1850-05-04, DATE 1850-05-05
    in May/June 1850 → DATE 1850-05, DATE 1850-06
    """
    if not isinstance(second, Calendar) or second.month is None or here.touches_before():
        return None
    if isinstance(first, Calendar) and first.day:
        first = first.day
    if isinstance(first, Calendar):
        return Pair(first, second, "and") if not second.day and second.year is not None else None
    return Pair(replace(second, day=first, weekday=None), second, "and") if second.day == first + 1 else None


@phrases(
    "timex",
    "{daypart} (of|from) {first:only_day} ({upto}|{also}|/) {of:calday}",
    "{daypart} (of|from) {of:calday} ({upto}|{also}|/) {second:bare_day}",
    "{daypart} (of|from) {of:month_with_day} ({upto}|{also}|/) {second:day_year}",
    "{daypart} {first:only_day} ({upto}|{also}|/) {of:calday} | {daypart} (of|from) {first:calday} {upto} {of:calday}",
)
def night_over(daypart: Clock, of: Calendar, here: Here, first: Calendar | None = None, second: Calendar | None = None) -> At | None:
    """the night of 4 to 5 May: of the first of the two days

    on the night of 4 to 5 May 1850 → TIME 1850-05-04TNI
    on the night of May 4-5, 1850 → TIME 1850-05-04TNI
    """
    if daypart.part != "NI":
        return None
    if second is not None:
        return At(replace(of, year=of.year or second.year), daypart)
    return At(replace(of, day=first.day, month=first.month or of.month, weekday=None), daypart) if first is not None else None


@phrases("timex", "{first:nth_day} , {second:nth_day} ,? {also} {third:nth_day}")
def three_of_some_month(first: Calendar, second: Calendar, third: Calendar, here: Here) -> Pair | None:
    """the 3rd, 4th and 5th

    asked: the 3rd, 4th and 5th → DATE 2025-07-03, DATE 2025-07-04, DATE 2025-07-05
    We met on the 3rd, 9th and 20th, or on those of the 3rd, the 9th, and the 20th. → DATE 2025-06-03, DATE 2025-06-09, DATE 2025-06-20
    Boats on the 3rd, 9th and 20th are full. → DATE 2025-07-03, DATE 2025-07-09, DATE 2025-07-20
    The 3rd, 4th and 5th floors are empty. He came on the 3rd, 4th and 5th trains.
    """
    rising = (first.day or 0) < (second.day or 0) < (third.day or 0)
    the, figures = here.tokens.lowers[here.first] == "the", any(sign.isdecimal() for sign in here.text("third"))
    led = here.before() in ("on", "are", "were") or (here.before() == "of" and here.before(2) == "those")
    ends = clause_ends(here) or any(here.among(name, here.after()) for name in ("after_day", "copula")) or past_form(here, here.after())
    print_ = the and figures and led and ends
    return Pair(first, second, "and", third) if rising and (print_ or (here.casual and not here.after().isalpha())) else None


@phrases("timex", "{first:weekday_only}/{second:weekday_only} | {first:weekday_only} / {second:weekday_only}")
def weekdays_with_slash(first: Calendar, second: Calendar, here: Here) -> Pair | None:
    """Sat/Sun

    It was shut Sat/Sun. → DATE 2025-06-21, DATE 2025-06-22
    They met Sun/Microsystems.
    """
    return Pair(first, second, "and")


@phrases("timex", "{first:near_alone} {also} {second:near_whole}")
def near_units(first: int, second: Unit) -> Pair:
    """this and next week

    They will meet this or next month. → DATE 2025-06, DATE 2025-07
    """
    return Pair(Unit(second.grain, first), second, "and")


@phrases("timex", "{first:near_whole} ({also}|{upto}) {second:near_alone} | {first:near_whole} ({also}|{upto}) the {second:near_alone}")
def unit_then_near(first: Unit, second: int, here: Here) -> Pair | None:
    """this week or next

    Growth will slow this year and next. → DATE 2025, DATE 2026
    It is shut this week and the next. → DATE 2025-W26, DATE 2025-W27
    They shut this week and next to nothing is left. → DATE 2025-W26
    """
    ended = settled(here) if here.casual else clause_ends(here)
    apart = ended and here.after() not in ("to", "and", "or") and second != first.offset
    return Pair(first, Unit(first.grain, second), "and") if apart else None


@phrases("near_alone", "this | last | next")
def near_alone(here: Here) -> int:
    """this, before "and next week"

    this and next year → DATE 2025, DATE 2026
    """
    return {"last": -1, "next": 1}.get(here.text().lower(), 0)


@phrases("near_whole", "(this|next|last) {unit}")
def near_whole(unit: Grain, here: Here) -> Unit | None:
    """next week, after "this and"

    in this and last year → DATE 2025, DATE 2024
    """
    return Unit(unit, {"last": -1, "next": 1}.get(here.tokens.lowers[here.first], 0)) if unit >= Grain.DAY else None


@phrases("timex", "{first:told_day} , {second:calday} ,")
def told_day(first: int, second: Calendar) -> Pair:
    """the next day, 28 January: the day is told in both ways

    The next day, 28 January, he vanished. → DATE 2025-01-28, DATE 2025-01-28
    She died the day after Nov. 12, they said. → DATE 2024-11-13
    """
    return Pair(second, second, "at")


@phrases("told_day", "(the|that) (very)? (next|following|same|previous) day | that day | the day (after|before)")
def day_after() -> int:
    """the next day, whose date follows

    That day, 5 May 1998, the mill shut. → DATE 1998-05-05, DATE 1998-05-05
    """
    return 1
