"""What recurs with what is told of it: every Monday from 9 to 10, daily for three weeks, each Friday in the morning, weekly from May."""

from dataclasses import replace

from timeline.expressions.meanings import Amount, Clock, Here, Meaning, Pair, Recurring, Repeated, phrases
from timeline.languages.en.rules.together.ranges import in_order
from timeline.languages.en.words import clause_ends
from timeline.when import Grain


@phrases("repeating", "{recurring} | {plural}")
def repeating(recurring: Recurring | None = None, plural: Recurring | None = None) -> Recurring | None:
    """what recurs, before what is told of it

    every Monday for three weeks → SET XXXX-WXX-1, DURATION P3W
    """
    return recurring or plural


@phrases("timex", "{repeating}")
def repeating_alone(here: Here, repeating: Recurring) -> Recurring | None:
    """what recurs, by itself

    twice a week → SET P1W
    """
    return repeating if "plural" not in here.slots["repeating"].slots else None


@phrases("timex", "{first:repeating} ,? for {second:amount} | {first:repeating} ,? for the next {second:amount}")
def repeating_for(first: Recurring, second: Amount) -> Pair:
    """every Monday for three weeks

    They march every Friday for six weeks. → SET XXXX-WXX-5, DURATION P6W
    """
    return Pair(first, second, "at")


@phrases(
    "timex",
    "{first:repeating} ,? (until|till|til|through|since|from|starting|beginning) (on|in|from|at)? {second:date}",
    "{first:repeating} ,? (before|after) {second:date} | {first:repeating} (until|till|through|since) {second:dated_part}",
)
def repeating_until(first: Recurring, second: Meaning, here: Here) -> Pair | None:
    """every other Monday until Christmas

    They march every Friday until July 2026. → SET XXXX-WXX-5, DATE 2026-07
    once a week starting tomorrow → SET P1W, DATE 2025-06-24
    They came every four days from 1 April to 30 June 2021. → SET P4D, DATE 2021-04-01, DATE 2021-06-30
    """
    return None if here.among("across", here.after()) else Pair(first, second, "at")


@phrases(
    "timex",
    "{third:repeating} ,? (from|between)? {first:clock_end} ({upto}|and|&) {second:timed}",
    "{third:repeating} ,? (from|between) {first:clock_end} ({upto}|and|&) {second:clock_end}",
    "(from|between)? {first:clock_end} ({upto}|and|&) {second:timed} ,? (on)? {third:repeating}",
    "(from|between) {first:clock_end} ({upto}|and|&) {second:clock_end} ,? (on)? {third:repeating}",
)
def repeating_hours(first: Clock, second: Clock, third: Recurring) -> Pair | None:
    """every Monday from 9 to 10: hours of each of those days

    every Monday from 9 to 10 → SET XXXX-WXX-1, TIME XXXX-WXX-1T09:00, TIME XXXX-WXX-1T10:00
    from 9 a.m. to noon on Fridays → TIME XXXX-WXX-5T09:00, TIME XXXX-WXX-5T12:00, SET XXXX-WXX-5
    """
    if first.part or second.part:
        return None
    half = third.value.partition("T")[2]
    start, end = in_order(first.halved(half), second.halved(half))
    return Pair(Repeated(start, third), Repeated(end, third), "at", third)


@phrases(
    "timex",
    "{third:repeating} ,? {first:bare_end} ({upto}) {second:bare_end}",
    "{first:bare_end} ({upto}) {second:bare_end} ,? on {third:repeating} | {first:bare_end} ({upto}) {second:bare_end} on {third:weekly}",
)
def repeating_figures(first: Clock, second: Clock, third: Recurring, here: Here) -> Pair | None:
    """Mondays 4 to 5, 4-6 on weekdays: hours where a clause ends and the days recur

    Swimming is on Thursdays, 4 to 5. → SET XXXX-WXX-4, TIME XXXX-WXX-4T16:00, TIME XXXX-WXX-4T17:00
    Happy hour is 4-6 on weekdays. → TIME XXXX-WXXT16:00, TIME XXXX-WXXT18:00, SET XXXX-WXX
    They lost 4-6 on Mondays. → SET XXXX-WXX-1
    """
    lost = here.among("played_by", here.before())
    if lost or not clause_ends(here):
        return None
    start, end = in_order(first, second)
    return Pair(Repeated(start, third), Repeated(end, third), "at", third)


@phrases("weekly", "weekdays | weekends")
def weekly(here: Here) -> Recurring:
    """weekdays, behind hours

    open 9-5 on weekdays → TIME XXXX-WXXT09:00, TIME XXXX-WXXT17:00, SET XXXX-WXX
    """
    return Recurring("XXXX-WXX-WE" if "end" in here.text().lower() else "XXXX-WXX")


@phrases("timex", "{recurring} ,? in the {part} | {plural} ,? in the {part}")
def repeating_part(part: str, recurring: Recurring | None = None, plural: Recurring | None = None) -> Recurring | None:
    """each Friday in the morning

    They meet each Friday in the morning. → SET XXXX-WXX-5TMO
    """
    days = recurring or plural
    if days is None or "T" in days.value or (len(days.value) < len("XXXX-WXX-1") and days.value != "P1D"):
        return None
    value = "XXXX-XX-XX" if days.value == "P1D" else days.value
    return replace(days, value=f"{value}T{part}")


@phrases("timex", "{amount} (a|an|per|each|every) {unit} | {amount} (a|per|each|every) (night|evening|morning)")
def so_long_each(amount: Amount, here: Here, unit: Grain = Grain.DAY) -> Recurring | None:
    """three days every month, two hours a day: so often in each

    She works two days a week. → SET P1W
    He trains three hours each day. → SET P1D
    """
    within = Grain.SECOND < amount.grain < unit and len(amount.parts) == 1 and not amount.vague
    if not within or here.among("after_no_rate", here.after()):
        return None  # "three weeks a month later"
    joint = here.tokens.lowers[here.last - 2]
    freq = amount.value.removeprefix("P").removeprefix("T")
    return Recurring(Amount.of(1, unit).value, joint.upper() if here.among("every", joint) else "", freq, unit)


@phrases("timex", "(at|by|before|after|until) {first:second_hour} {second:recurring}")
def hour_each(first: Clock, second: Recurring) -> Pair:
    """at 6 every evening: the hour is of the part of the day that recurs

    She calls at 6 every evening. → TIME XXXX-XX-XXT18:00, SET XXXX-XX-XXTEV
    They met at 6 each Friday. → TIME XXXX-WXX-5T18:00, SET XXXX-WXX-5
    """
    return Pair(Repeated(first, second), second, "at")


@phrases(
    "repeating",
    "semiweekly | semi-weekly | triweekly | biannually | bi-annually | twice-yearly | twice-weekly | twice-daily | thrice-weekly",
)
def so_often(here: Here) -> Recurring:
    """semiweekly, biannually, twice-daily: how often in one word

    It is checked biannually. → SET P1Y
    A twice-daily ferry. → SET P1D
    """
    word = here.text().lower()
    grain = Grain.YEAR if "year" in word or "annual" in word else Grain.DAY if "dai" in word else Grain.WEEK
    return Recurring(Amount.of(1, grain).value, freq="3X" if word.startswith(("tri", "thrice")) else "2X", grain=grain)


@phrases("timex", "{first:recurring} (and|or|,|&|/) {second:another_day}")
def two_days_each(first: Recurring, second: Recurring, here: Here) -> Pair | None:
    """every Monday and Wednesday

    every Monday and Wednesday → SET XXXX-WXX-1, SET XXXX-WXX-3
    They meet every spring and fall, and each June and December. → SET XXXX-SP, SET XXXX-FA, SET XXXX-06, SET XXXX-12
    It is fed every morning and evening. It rings every day and night. → SET XXXX-XX-XXTMO, SET XXXX-XX-XXTEV, SET P1D
    """
    falls = here.text("second") == "fall" and here.among("falling_how", here.after())  # "rise every December and fall every January"
    return Pair(first, second, "or") if alike(first, second) and not falls else None


def alike(one: Recurring, other: Recurring) -> bool:
    """Whether both come round in the same way: two weekdays, two months, two parts of the day."""
    return one.value.startswith("XXXX") and len(one.value) == len(other.value) and ("W" in one.value[:6]) == ("W" in other.value[:6])


@phrases(
    "timex",
    "{first:recurring} (,|/) {second:another_day} ,? (and|,|&|/) {third:another_day}",
    "{first:plural} (,|/) {second:another_day} ,? (and|,|&|/) {third:another_day}",
)
def three_days_each(first: Recurring, second: Recurring, third: Recurring) -> Pair | None:
    """every Monday, Wednesday and Friday

    every Monday, Wednesday and Friday → SET XXXX-WXX-1, SET XXXX-WXX-3, SET XXXX-WXX-5
    each Tue/Thu/Sat → SET XXXX-WXX-2, SET XXXX-WXX-4, SET XXXX-WXX-6
    """
    return Pair(first, second, "or", third) if alike(first, second) and alike(second, third) else None


@phrases("another_day", "{weekday} | {weekdays} | {month} | {season} | {part}")
def another_day(weekday: int = 0, weekdays: int = 0, month: int = 0, season: str = "", part: str = "") -> Recurring:
    """Wednesday, after another day that recurs

    every Monday and Wednesday → SET XXXX-WXX-3
    """
    value = f"XX-XXT{part}" if part else season or (f"{month:02}" if month else f"WXX-{weekday or weekdays}")
    return Recurring(f"XXXX-{value}", "EVERY")
